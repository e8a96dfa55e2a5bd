"""Who minds the search: Redaktur its words and what is pinned; who writes may read what is sought."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

TINDAKAN = ("add", "change", "delete")
REDAKTUR = [
    *(("search", f"{satu}_padanan") for satu in TINDAKAN),
    *(("wagtailsearchpromotions", f"{satu}_searchpromotion") for satu in TINDAKAN),
]
MELIHAT = ("search", "view_pencariandicatat")
PEMBACA = ("Penulis", "Redaktur")


def beri_izin(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    # Permissions are otherwise made after the last migration.
    aplikasi = apps.get_app_config("search")
    aplikasi.models_module = True
    create_permissions(aplikasi, apps=apps, verbosity=0)
    aplikasi.models_module = None

    def izin(satu):
        return Permission.objects.get(content_type__app_label=satu[0], codename=satu[1])

    Group.objects.get(name="Redaktur").permissions.add(*map(izin, REDAKTUR))
    for peran in PEMBACA:
        Group.objects.get(name=peran).permissions.add(izin(MELIHAT))
    Group.objects.get(name="Admin").permissions.set(Permission.objects.all())


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0009_peran_kinerja"),
        ("search", "0006_padanan_dan_catatan"),
        ("wagtailsearchpromotions", "0008_query_verbose_name"),
    ]

    operations = [migrations.RunPython(beri_izin, migrations.RunPython.noop)]
