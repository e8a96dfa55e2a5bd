"""The groups, what each may do and where, and the two ways of approval (issue: Roles)."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

HALAMAN = {
    "Penulis": [("berita", ["add"])],
    "Redaktur": [("berita", ["add", "change", "publish", "lock", "unlock"])],
    "Penyusun SAKIP": [("akuntabilitas", ["add", "change"])],
    "Pengesah": [("akuntabilitas", ["add", "change", "publish", "lock", "unlock"])],
    "Admin": [("akar", ["add", "change", "publish", "lock", "unlock", "bulk_delete"])],
}
BERKAS = {
    "Penulis": ["add", "choose"],
    "Redaktur": ["add", "change", "choose"],
    "Penyusun SAKIP": ["add", "choose"],
    "Pengesah": ["add", "change", "choose"],
    "Admin": ["add", "change", "delete", "choose"],
}
LAIN = {
    "Penulis": ["wagtailadmin.access_admin"],
    "Redaktur": [
        "wagtailadmin.access_admin",
        "berita.add_kategori",
        "berita.change_kategori",
    ],
    "Moderator": ["wagtailadmin.access_admin", "komentar.moderasi_komentar"],
    "Penyusun SAKIP": ["wagtailadmin.access_admin"],
    "Pengesah": ["wagtailadmin.access_admin"],
}
PERSETUJUAN = [
    ("Persetujuan Redaktur", "Redaktur", "berita"),
    ("Pengesahan", "Pengesah", "akuntabilitas"),
]


def buat(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    Page = apps.get_model("wagtailcore", "Page")
    Collection = apps.get_model("wagtailcore", "Collection")
    ContentType = apps.get_model("contenttypes", "ContentType")

    # Permissions are otherwise made after the last migration.
    for aplikasi in apps.get_app_configs():
        aplikasi.models_module = True
        create_permissions(aplikasi, apps=apps, verbosity=0)
        aplikasi.models_module = None

    tempat = {
        "akar": Page.objects.get(depth=1),
        "berita": Page.objects.get(depth=3, slug="berita"),
        "akuntabilitas": Page.objects.get(depth=3, slug="akuntabilitas"),
    }
    koleksi = Collection.objects.get(depth=1)

    apps.get_model("wagtailcore", "WorkflowPage").objects.all().delete()
    apps.get_model("wagtailcore", "WorkflowTask").objects.all().delete()
    apps.get_model("wagtailcore", "Workflow").objects.all().delete()
    apps.get_model("wagtailcore", "GroupApprovalTask").objects.all().delete()
    Group.objects.filter(name__in=["Moderators", "Editors"]).delete()

    def izin(nama):
        app, codename = nama.split(".")
        return Permission.objects.get(content_type__app_label=app, codename=codename)

    kelompok = {}
    for nama in [*LAIN, "Admin"]:
        kelompok[nama], _ = Group.objects.get_or_create(name=nama)
        daftar = Permission.objects.all() if nama == "Admin" else [izin(i) for i in LAIN[nama]]
        kelompok[nama].permissions.set(daftar)
    for nama, daftar in HALAMAN.items():
        for satu, tindakan in daftar:
            for kata in tindakan:
                apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
                    group=kelompok[nama],
                    page=tempat[satu],
                    permission=izin(f"wagtailcore.{kata}_page"),
                )
    # Wagtail checks the permissions of its own models for ours, and lets every group choose.
    izin_koleksi = apps.get_model("wagtailcore", "GroupCollectionPermission")
    izin_koleksi.objects.all().delete()
    for nama, daftar in BERKAS.items():
        for kata in daftar:
            for kode in (f"wagtailimages.{kata}_image", f"wagtaildocs.{kata}_document"):
                izin_koleksi.objects.create(
                    group=kelompok[nama], collection=koleksi, permission=izin(kode)
                )

    jenis, _ = ContentType.objects.get_or_create(app_label="wagtailcore", model="groupapprovaltask")
    for nama, peran, satu in PERSETUJUAN:
        alur = apps.get_model("wagtailcore", "Workflow").objects.create(name=nama, active=True)
        tugas = apps.get_model("wagtailcore", "GroupApprovalTask").objects.create(
            name=nama, content_type=jenis, active=True
        )
        tugas.groups.add(kelompok[peran])
        apps.get_model("wagtailcore", "WorkflowTask").objects.create(
            workflow=alur, task=tugas, sort_order=0
        )
        apps.get_model("wagtailcore", "WorkflowPage").objects.create(
            workflow=alur, page=tempat[satu]
        )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_kerangka"),
        ("komentar", "0001_awal"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailusers", "0015_userprofile_keyboard_shortcuts"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtailsearchpromotions", "0008_query_verbose_name"),
    ]

    operations = [migrations.RunPython(buat, migrations.RunPython.noop)]
