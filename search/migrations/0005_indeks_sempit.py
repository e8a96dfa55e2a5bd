"""Narrow indexes: what hits are narrowed by, and on PostgreSQL the titles."""

from django.db import migrations, models

MAJU = {
    "postgresql": """
        CREATE INDEX search_naskah_judul ON search_naskah
        USING gin (to_tsvector('simple'::regconfig, akar_judul))
    """
}
MUNDUR = {"postgresql": "DROP INDEX search_naskah_judul"}


def maju(apps, schema_editor):
    if perintah := MAJU.get(schema_editor.connection.vendor):
        schema_editor.execute(perintah)


def mundur(apps, schema_editor):
    if perintah := MUNDUR.get(schema_editor.connection.vendor):
        schema_editor.execute(perintah)


class Migration(migrations.Migration):
    dependencies = [("search", "0004_kosakata_dan_kiriman")]

    operations = [
        migrations.AddIndex(
            model_name="entri",
            index=models.Index(
                fields=["jenis", "langkah", "tahun", "kategori"], name="entri_saringan"
            ),
        ),
        migrations.RunPython(maju, mundur),
    ]
