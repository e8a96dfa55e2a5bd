"""Who may plan, fill and publish figures (issue: Akuntabilitas)."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

RENCANA = ("renstra", "jenjang", "sasaran", "indikator", "versiindikator", "perjanjiankinerja")
ISI = ("rilis", "angka", "versiangka", "anggaran", "evaluasi", "rekomendasi", "ikm")


def beri_izin(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    # Permissions are otherwise made after the last migration.
    aplikasi = apps.get_app_config("akuntabilitas")
    aplikasi.models_module = True
    create_permissions(aplikasi, apps=apps, verbosity=0)
    aplikasi.models_module = None
    milik = Permission.objects.filter(content_type__app_label="akuntabilitas")
    isi = milik.filter(
        codename__in=[
            f"{tindakan}_{model}" for tindakan in ("add", "change") for model in (*RENCANA, *ISI)
        ]
    )
    for peran in ("Penyusun SAKIP", "Pengesah"):
        Group.objects.get(name=peran).permissions.add(*isi)
    Group.objects.get(name="Pengesah").permissions.add(*milik.filter(codename="sahkan_rilis"))
    Group.objects.get(name="Admin").permissions.set(Permission.objects.all())


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0008_judul_akar"),
        ("akuntabilitas", "0004_beku"),
    ]

    operations = [migrations.RunPython(beri_izin, migrations.RunPython.noop)]
