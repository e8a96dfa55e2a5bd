"""The index of announcements below the front page, with the newsroom's rights and approval."""

from uuid import uuid4

from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.utils.timezone import now

HALAMAN = {
    "Penulis": ["add"],
    "Redaktur": ["add", "change", "publish", "lock", "unlock"],
}
ANGKA = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def jalur_berikut(induk, Page):
    """The path behind the last child of a page: four digits to the base of 36."""
    anak = Page.objects.filter(path__startswith=induk.path, depth=induk.depth + 1)
    terakhir = anak.order_by("path").values_list("path", flat=True).last()
    nomor = int(terakhir[-4:], 36) + 1 if terakhir else 1
    ekor = "".join(ANGKA[nomor // 36**n % 36] for n in (3, 2, 1, 0))
    return f"{induk.path}{ekor}"


def buat(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    Page = apps.get_model("wagtailcore", "Page")
    ContentType = apps.get_model("contenttypes", "ContentType")

    situs = apps.get_model("wagtailcore", "Site").objects.get(is_default_site=True)
    induk = situs.root_page
    jenis, _ = ContentType.objects.get_or_create(app_label="berita", model="indekspengumuman")
    indeks = apps.get_model("berita", "IndeksPengumuman").objects.create(
        title="Pengumuman",
        draft_title="Pengumuman",
        slug="pengumuman",
        ringkasan="Pengumuman resmi kantor beserta berkasnya, dari yang terbaru.",
        content_type=jenis,
        path=jalur_berikut(induk, Page),
        depth=induk.depth + 1,
        numchild=0,
        url_path=f"{induk.url_path}pengumuman/",
        locale_id=induk.locale_id,
        translation_key=uuid4(),
        live=True,
        first_published_at=now(),
        last_published_at=now(),
    )
    induk.numchild += 1
    induk.save(update_fields=["numchild"])

    halaman = Page.objects.get(pk=indeks.pk)
    for peran, daftar in HALAMAN.items():
        for kata in daftar:
            apps.get_model("wagtailcore", "GroupPagePermission").objects.create(
                group=Group.objects.get(name=peran),
                page=halaman,
                permission=Permission.objects.get(
                    content_type__app_label="wagtailcore", codename=f"{kata}_page"
                ),
            )
    alur = apps.get_model("wagtailcore", "Workflow").objects.get(name="Persetujuan Redaktur")
    apps.get_model("wagtailcore", "WorkflowPage").objects.create(workflow=alur, page=halaman)

    # Permissions are otherwise made after the last migration.
    for nama in ("berita", "portal"):
        aplikasi = apps.get_app_config(nama)
        aplikasi.models_module = True
        create_permissions(aplikasi, apps=apps, verbosity=0)
        aplikasi.models_module = None
    izin = Permission.objects.get(content_type__app_label="portal", codename="change_pemberitahuan")
    Group.objects.get(name="Redaktur").permissions.add(izin)
    Group.objects.get(name="Admin").permissions.set(Permission.objects.all())


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_perubahan"),
        ("berita", "0003_pengumuman"),
        ("portal", "0005_pemberitahuan"),
    ]

    operations = [migrations.RunPython(buat, migrations.RunPython.noop)]
