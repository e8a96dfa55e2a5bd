"""The full-text index, by database: FTS5 with triggers on SQLite, tsvector with GIN on PostgreSQL.

A ``GinIndex`` in the model would silently become a B-tree on SQLite, so the vendor is asked here.
"""

from django.db import migrations

SQLITE_MAJU = [
    """
    CREATE VIRTUAL TABLE search_naskah_fts USING fts5(
        akar_judul, akar_isi,
        content='search_naskah', content_rowid='entri_id', tokenize='ascii'
    )
    """,
    """
    CREATE TRIGGER search_naskah_tambah AFTER INSERT ON search_naskah BEGIN
        INSERT INTO search_naskah_fts(rowid, akar_judul, akar_isi)
        VALUES (new.entri_id, new.akar_judul, new.akar_isi);
    END
    """,
    """
    CREATE TRIGGER search_naskah_hapus AFTER DELETE ON search_naskah BEGIN
        INSERT INTO search_naskah_fts(search_naskah_fts, rowid, akar_judul, akar_isi)
        VALUES ('delete', old.entri_id, old.akar_judul, old.akar_isi);
    END
    """,
    """
    CREATE TRIGGER search_naskah_ubah AFTER UPDATE ON search_naskah BEGIN
        INSERT INTO search_naskah_fts(search_naskah_fts, rowid, akar_judul, akar_isi)
        VALUES ('delete', old.entri_id, old.akar_judul, old.akar_isi);
        INSERT INTO search_naskah_fts(rowid, akar_judul, akar_isi)
        VALUES (new.entri_id, new.akar_judul, new.akar_isi);
    END
    """,
    "INSERT INTO search_naskah_fts(search_naskah_fts) VALUES ('rebuild')",
]
SQLITE_MUNDUR = [
    "DROP TRIGGER search_naskah_tambah",
    "DROP TRIGGER search_naskah_hapus",
    "DROP TRIGGER search_naskah_ubah",
    "DROP TABLE search_naskah_fts",
]

POSTGRESQL_MAJU = [
    """
    ALTER TABLE search_naskah ADD COLUMN vektor tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', akar_judul), 'A')
        || setweight(to_tsvector('simple', akar_isi), 'D')
    ) STORED
    """,
    "CREATE INDEX search_naskah_vektor ON search_naskah USING gin (vektor)",
]
POSTGRESQL_MUNDUR = ["ALTER TABLE search_naskah DROP COLUMN vektor"]

MAJU = {"sqlite": SQLITE_MAJU, "postgresql": POSTGRESQL_MAJU}
MUNDUR = {"sqlite": SQLITE_MUNDUR, "postgresql": POSTGRESQL_MUNDUR}


def maju(apps, schema_editor):
    for perintah in MAJU[schema_editor.connection.vendor]:
        schema_editor.execute(perintah)


def mundur(apps, schema_editor):
    for perintah in MUNDUR[schema_editor.connection.vendor]:
        schema_editor.execute(perintah)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_awal")]

    operations = [migrations.RunPython(maju, mundur)]
