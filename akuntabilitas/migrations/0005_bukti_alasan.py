"""The reason for a target worse than the national one; and the evidence of what was published
before becomes public, as it does with each release from now on."""

from importlib import import_module

from django.db import migrations, models

BARIS_BERBUKTI = ("versiangka", "rekomendasi")
beku = import_module("akuntabilitas.migrations.0004_beku")


def _pemicu(pasang):
    """Drop or make the triggers of 0004: SQLite rebuilds a table that gets a column.

    PostgreSQL keeps them, and its functions compare whole rows.
    """

    def operasi(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            for satu in beku.sqlite(apps, pasang):
                schema_editor.execute(satu)

    return operasi


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

    operations = [
        migrations.RunPython(_pemicu(False), _pemicu(True)),
        migrations.AddField(
            model_name="versiangka",
            name="alasan_nasional",
            field=models.TextField(
                blank=True,
                default="",
                help_text="Mengapa target setahun ini lebih buruk daripada target nasional.",
                verbose_name="alasan terhadap target nasional",
            ),
            preserve_default=False,
        ),
        migrations.RunPython(_pemicu(True), _pemicu(False)),
        migrations.RunPython(umumkan, migrations.RunPython.noop),
    ]
