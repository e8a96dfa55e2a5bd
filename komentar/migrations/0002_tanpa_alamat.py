"""The address of a citizen's device is never stored (decision 7).

``ip_address`` is a column of the library's own table, out of reach of our model's constraints, so
a trigger empties it, whoever writes it. A later migration of the library that rebuilds the table
on SQLite drops the trigger; ``tests/komentar/test_model.py`` then fails, and a further migration
of ours must make it again.
"""

from django.db import migrations

PASANG = {
    "sqlite": [
        """
        CREATE TRIGGER komentar_tanpa_alamat_baru AFTER INSERT ON django_comments
        WHEN NEW.ip_address IS NOT NULL
        BEGIN UPDATE django_comments SET ip_address = NULL WHERE id = NEW.id; END
        """,
        """
        CREATE TRIGGER komentar_tanpa_alamat_ubah AFTER UPDATE OF ip_address ON django_comments
        WHEN NEW.ip_address IS NOT NULL
        BEGIN UPDATE django_comments SET ip_address = NULL WHERE id = NEW.id; END
        """,
    ],
    "postgresql": [
        """
        CREATE FUNCTION komentar_tanpa_alamat() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.ip_address := NULL; RETURN NEW; END $$
        """,
        """
        CREATE TRIGGER komentar_tanpa_alamat BEFORE INSERT OR UPDATE ON django_comments
        FOR EACH ROW EXECUTE FUNCTION komentar_tanpa_alamat()
        """,
    ],
}
LEPAS = {
    "sqlite": [
        "DROP TRIGGER komentar_tanpa_alamat_ubah",
        "DROP TRIGGER komentar_tanpa_alamat_baru",
    ],
    "postgresql": [
        "DROP TRIGGER komentar_tanpa_alamat ON django_comments",
        "DROP FUNCTION komentar_tanpa_alamat()",
    ],
}


def _jalankan(perintah):
    def operasi(apps, schema_editor):
        for satu in perintah[schema_editor.connection.vendor]:
            schema_editor.execute(satu)

    return operasi


class Migration(migrations.Migration):
    dependencies = [
        ("komentar", "0001_awal"),
        ("django_comments", "0004_add_object_pk_is_removed_index"),
    ]

    operations = [migrations.RunPython(_jalankan(PASANG), _jalankan(LEPAS))]
