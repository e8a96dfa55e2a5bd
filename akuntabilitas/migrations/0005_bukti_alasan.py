"""Evidence of what was published before becomes public, as it does with each release from now on."""

from django.db import migrations

BARIS_BERBUKTI = ("versiangka", "rekomendasi")


def umumkan(apps, schema_editor):
    """Write down what published releases show, and make it public (``Rilis.sahkan``)."""
    Pemakaian = apps.get_model("portal", "Pemakaian")
    pasangan = set()
    for nama in BARIS_BERBUKTI:
        baris = apps.get_model("akuntabilitas", nama).objects.filter(
            rilis__keadaan="terbit", bukti__isnull=False
        )
        pasangan.update(baris.values_list("rilis_id", "bukti_id"))
    Pemakaian.objects.bulk_create(
        Pemakaian(beku=f"rilis/{rilis}", dokumen_id=dokumen) for rilis, dokumen in sorted(pasangan)
    )
    kena = apps.get_model("portal", "Dokumen").objects.filter(
        pk__in={dokumen for _, dokumen in pasangan}
    )
    kena.update(publik=True, pernah_publik=True)


class Migration(migrations.Migration):
    dependencies = [("akuntabilitas", "0004_beku"), ("portal", "0008_bukti_beku")]

    operations = [migrations.RunPython(umumkan, migrations.RunPython.noop)]
