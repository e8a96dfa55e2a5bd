"""History: versions, reasons, the sample's mark, and a database that keeps the records.

The triggers forbid to delete a record or to change its substance, whoever asks; only records of the
sample office can be deleted, and ``oleh`` may be emptied when a user goes. On SQLite a later
migration that rebuilds ``portal_terbitan`` drops the triggers and must make them again
(``tests/portal/test_riwayat_tetap.py`` notices).
"""

import django.utils.timezone
from django.db import migrations, models

TETAP = (
    "halaman_id", "nomor", "versi", "revisi_id", "jenis", "sebab", "tanggal", "alasan",
    "judul_pribadi", "contoh", "waktu",
)  # fmt: skip
PESAN = "Riwayat penerbitan tidak dapat diubah atau dihapus."


def _berubah(bukan):
    medan = [f"OLD.{nama} {bukan} NEW.{nama}" for nama in TETAP]
    return " OR ".join([*medan, f"(NEW.oleh_id IS NOT NULL AND OLD.oleh_id {bukan} NEW.oleh_id)"])


PASANG = {
    "sqlite": [
        f"""
        CREATE TRIGGER portal_terbitan_ubah BEFORE UPDATE ON portal_terbitan
        WHEN {_berubah("IS NOT")} BEGIN SELECT RAISE(ABORT, '{PESAN}'); END
        """,
        f"""
        CREATE TRIGGER portal_terbitan_hapus BEFORE DELETE ON portal_terbitan
        WHEN NOT OLD.contoh BEGIN SELECT RAISE(ABORT, '{PESAN}'); END
        """,
    ],
    "postgresql": [
        f"""
        CREATE FUNCTION portal_terbitan_tetap() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'integrity_constraint_violation'; END $$
        """,
        f"""
        CREATE TRIGGER portal_terbitan_ubah BEFORE UPDATE ON portal_terbitan FOR EACH ROW
        WHEN ({_berubah("IS DISTINCT FROM")}) EXECUTE FUNCTION portal_terbitan_tetap()
        """,
        """
        CREATE TRIGGER portal_terbitan_hapus BEFORE DELETE ON portal_terbitan FOR EACH ROW
        WHEN (NOT OLD.contoh) EXECUTE FUNCTION portal_terbitan_tetap()
        """,
    ],
}
LEPAS = {
    "sqlite": ["DROP TRIGGER portal_terbitan_ubah", "DROP TRIGGER portal_terbitan_hapus"],
    "postgresql": [
        "DROP TRIGGER portal_terbitan_ubah ON portal_terbitan",
        "DROP TRIGGER portal_terbitan_hapus ON portal_terbitan",
        "DROP FUNCTION portal_terbitan_tetap()",
    ],
}


def _jalankan(perintah):
    def operasi(apps, schema_editor):
        for satu in perintah[schema_editor.connection.vendor]:
            schema_editor.execute(satu)

    return operasi


def isi_lama(apps, schema_editor):
    """Number the versions of what was recorded before, with the files that are shown now.

    In an office with the sample loaded, all of it counts as the sample's: there is no telling.
    """
    Terbitan = apps.get_model("portal", "Terbitan")
    Pemakaian = apps.get_model("portal", "Pemakaian")
    VersiDokumen = apps.get_model("portal", "VersiDokumen")
    contoh = apps.get_model("portal", "Kantor").objects.filter(contoh=True).exists()
    nomor, terakhir = {}, {}
    for satu in Terbitan.objects.order_by("halaman_id", "nomor"):
        if satu.jenis != "ditarik":
            satu.versi = nomor[satu.halaman_id] = nomor.get(satu.halaman_id, 0) + 1
            terakhir[satu.halaman_id] = satu
        satu.contoh = contoh
        satu.save(update_fields=["versi", "contoh"])
    for halaman, satu in terakhir.items():
        for pakai in Pemakaian.objects.filter(halaman_id=halaman):
            versi = VersiDokumen.objects.filter(dokumen_id=pakai.dokumen_id).order_by("-nomor")
            satu.berkas.add(*versi[:1])


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0002_awal"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Terhapus",
            fields=[
                ("sidik", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("waktu", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.AddField(
            model_name="pemakaian",
            name="kini",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="terbitan",
            name="berkas",
            field=models.ManyToManyField(related_name="terbitan", to="portal.versidokumen"),
        ),
        migrations.AddField(
            model_name="terbitan",
            name="contoh",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="terbitan",
            name="judul_pribadi",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="terbitan",
            name="sebab",
            field=models.CharField(
                blank=True,
                choices=[
                    ("tidak_berlaku", "Tidak berlaku lagi"),
                    ("digantikan", "Digantikan"),
                    ("keliru", "Keliru"),
                    ("data_pribadi", "Memuat data pribadi"),
                    ("dikecualikan", "Informasi yang dikecualikan"),
                    ("perintah_hukum", "Perintah hukum"),
                    ("kedaluwarsa", "Masa tayangnya habis"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="terbitan",
            name="tanggal",
            field=models.DateField(help_text="Tanggal koreksi menurut penyunting.", null=True),
        ),
        migrations.AddField(
            model_name="terbitan",
            name="versi",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="terbitan",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("terbit", "Terbit"),
                    ("perbaikan", "Perbaikan kecil"),
                    ("koreksi", "Koreksi"),
                    ("ditarik", "Ditarik"),
                    ("pulih", "Terbit kembali"),
                    ("dikosongkan", "Isinya dihapus"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="terbitan",
            name="waktu",
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AddConstraint(
            model_name="terbitan",
            constraint=models.UniqueConstraint(
                fields=("halaman", "versi"), name="terbitan_versi_unik"
            ),
        ),
        migrations.RunPython(isi_lama, migrations.RunPython.noop),
        migrations.RunPython(_jalankan(PASANG), _jalankan(LEPAS)),
    ]
