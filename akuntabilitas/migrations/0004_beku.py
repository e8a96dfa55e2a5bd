"""What was published stays as it was: neither a release nor a row of it can change or go.

Only the sample office's releases can be deleted, and a user's key may be emptied when the user
goes. On SQLite a later migration that rebuilds one of these tables drops its triggers and must make
them again (``tests/akuntabilitas/test_rilis_beku.py`` notices).
"""

from django.db import migrations

BARIS = ("versiangka", "anggaran", "evaluasi", "rekomendasi", "ikm")
ORANG = ("oleh_id", "pengaju_id", "pengesah_id")
PESAN = "Angka yang sudah terbit tidak dapat diubah atau dihapus."


def sqlite(apps, pasang):
    """Statements that make the triggers, or drop them."""
    for nama in ("rilis", *BARIS):
        tabel = f"akuntabilitas_{nama}"
        if not pasang:
            for saat in ("tambah", "ubah", "hapus"):
                yield f"DROP TRIGGER IF EXISTS {tabel}_{saat}"
            continue
        kolom = [
            f.column for f in apps.get_model("akuntabilitas", nama)._meta.local_concrete_fields
        ]
        beda = " OR ".join(
            f"(NEW.{satu} IS NOT NULL AND OLD.{satu} IS NOT NEW.{satu})"
            if satu in ORANG
            else f"OLD.{satu} IS NOT NEW.{satu}"
            for satu in kolom
        )
        if nama == "rilis":
            beku, boleh_hapus = "OLD.keadaan = 'terbit'", "OLD.contoh"
        else:
            cari = "EXISTS (SELECT 1 FROM akuntabilitas_rilis r WHERE r.keadaan = 'terbit' AND r.id"
            beku, boleh_hapus = f"{cari} IN (OLD.rilis_id, NEW.rilis_id))", "0"
            yield _sqlite(tabel, "tambah", "INSERT", f"{cari} = NEW.rilis_id)")
        yield _sqlite(tabel, "ubah", "UPDATE", f"({beda}) AND {beku}")
        if nama != "rilis":
            beku = f"{cari} = OLD.rilis_id AND NOT r.contoh)"
        yield _sqlite(tabel, "hapus", "DELETE", f"{beku} AND NOT {boleh_hapus}")


def _sqlite(tabel, saat, peristiwa, kala):
    return (
        f"CREATE TRIGGER {tabel}_{saat} BEFORE {peristiwa} ON {tabel} WHEN {kala} "
        f"BEGIN SELECT RAISE(ABORT, '{PESAN}'); END"
    )


def postgresql(apps, pasang):
    """The same; PostgreSQL asks for functions, for a condition may not look into other tables."""
    if not pasang:
        for nama in ("rilis", *BARIS):
            yield f"DROP TRIGGER akuntabilitas_{nama}_tetap ON akuntabilitas_{nama}"
        yield "DROP FUNCTION akuntabilitas_baris_tetap()"
        yield "DROP FUNCTION akuntabilitas_rilis_tetap()"
        return
    tanpa_orang = " - ".join(["to_jsonb({})", *(f"'{satu}'" for satu in ORANG)])
    lama, baru = tanpa_orang.format("OLD"), tanpa_orang.format("NEW")
    galat = f"RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'integrity_constraint_violation';"

    def orang(*nama):
        return " OR ".join(
            f"(NEW.{n} IS NOT NULL AND OLD.{n} IS DISTINCT FROM NEW.{n})" for n in nama
        )

    yield f"""
        CREATE FUNCTION akuntabilitas_rilis_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                IF OLD.keadaan = 'terbit' AND NOT OLD.contoh THEN {galat} END IF;
                RETURN OLD;
            END IF;
            IF OLD.keadaan = 'terbit' AND ({lama} IS DISTINCT FROM {baru}
                OR {orang("pengaju_id", "pengesah_id")}) THEN {galat} END IF;
            RETURN NEW;
        END $$"""
    yield f"""
        CREATE FUNCTION akuntabilitas_baris_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                IF EXISTS (SELECT 1 FROM akuntabilitas_rilis r WHERE r.id = OLD.rilis_id
                    AND r.keadaan = 'terbit' AND NOT r.contoh) THEN {galat} END IF;
                RETURN OLD;
            END IF;
            IF TG_OP = 'UPDATE' THEN
                IF {lama} IS NOT DISTINCT FROM {baru} AND NOT ({orang("oleh_id")}) THEN
                    RETURN NEW;
                END IF;
                IF EXISTS (SELECT 1 FROM akuntabilitas_rilis r WHERE r.id = OLD.rilis_id
                    AND r.keadaan = 'terbit') THEN {galat} END IF;
            END IF;
            IF EXISTS (SELECT 1 FROM akuntabilitas_rilis r WHERE r.id = NEW.rilis_id
                AND r.keadaan = 'terbit') THEN {galat} END IF;
            RETURN NEW;
        END $$"""  # noqa: S608
    for nama in ("rilis", *BARIS):
        kapan, fungsi = ("INSERT OR UPDATE OR DELETE", "baris")
        if nama == "rilis":
            kapan, fungsi = ("UPDATE OR DELETE", "rilis")
        yield f"""
            CREATE TRIGGER akuntabilitas_{nama}_tetap BEFORE {kapan} ON akuntabilitas_{nama}
            FOR EACH ROW EXECUTE FUNCTION akuntabilitas_{fungsi}_tetap()"""


def _jalankan(pasang):
    def operasi(apps, schema_editor):
        buat = {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]
        for satu in buat(apps, pasang):
            schema_editor.execute(satu)

    return operasi


class Migration(migrations.Migration):
    dependencies = [("akuntabilitas", "0003_angka")]

    operations = [migrations.RunPython(_jalankan(True), _jalankan(False))]
