"""An index of what hits are narrowed by; on PostgreSQL one of titles, and no phrase across both.

PostgreSQL numbers the words of a text on from those of its title, so the last of the one and the
first of the other were neighbours. `u0`, which is no root, now stands between them.
"""

from django.db import migrations, models


def vektor(judul):
    return [
        "ALTER TABLE search_naskah DROP COLUMN vektor",
        f"""
        ALTER TABLE search_naskah ADD COLUMN vektor tsvector GENERATED ALWAYS AS (
            setweight(to_tsvector('simple', {judul}), 'A')
            || setweight(to_tsvector('simple', akar_isi), 'D')
        ) STORED
        """,
        "CREATE INDEX search_naskah_vektor ON search_naskah USING gin (vektor)",
    ]


MAJU = [
    *vektor("akar_judul || ' u0'"),
    """
    CREATE INDEX search_naskah_judul ON search_naskah
    USING gin (to_tsvector('simple'::regconfig, akar_judul))
    """,
]
MUNDUR = ["DROP INDEX search_naskah_judul", *vektor("akar_judul")]


def maju(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for perintah in MAJU:
            schema_editor.execute(perintah)


def mundur(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for perintah in MUNDUR:
            schema_editor.execute(perintah)


class Migration(migrations.Migration):
    dependencies = [("search", "0006_padanan_dan_catatan")]

    operations = [
        migrations.AddIndex(
            model_name="entri",
            index=models.Index(
                fields=["jenis", "langkah", "tahun", "kategori"], name="entri_saringan"
            ),
        ),
        migrations.RunPython(maju, mundur),
    ]
