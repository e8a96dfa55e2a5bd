"""Where a PDF page's text comes from; scans and what was refused are read anew by the new rules."""

from django.db import migrations, models

LAMA = ("pindaian", "rusak", "terlalu_besar")


def baca_lagi(apps, schema_editor):
    """Let the clock have them read again (``portal.tugas.ulangi_pdf``)."""
    versi = apps.get_model("portal", "VersiDokumen").objects.filter(keadaan_teks__in=LAMA)
    versi.exclude(file="").update(keadaan_teks="menunggu", dicoba=0)


class Migration(migrations.Migration):
    dependencies = [("portal", "0008_bukti_beku")]

    operations = [
        migrations.AddField(
            model_name="halamandokumen",
            name="asal",
            field=models.CharField(
                choices=[
                    ("teks", "Dari PDF"),
                    ("pindai", "Hasil pindai, belum dibaca"),
                    ("ocr", "Dibaca mesin dari hasil pindai"),
                    ("gagal", "Tidak terbaca"),
                ],
                db_index=True,
                default="teks",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="versidokumen",
            name="detik_ocr",
            field=models.PositiveIntegerField(
                default=0, help_text="detik yang sudah dipakai untuk membaca pindaian"
            ),
        ),
        migrations.AlterField(
            model_name="versidokumen",
            name="keadaan_teks",
            field=models.CharField(
                choices=[
                    ("menunggu", "Teks belum dibaca"),
                    ("terbaca", "Teks terbaca"),
                    ("sebagian", "Teks terbaca sebagian"),
                    ("ocr", "Teks dibaca dari pindaian"),
                    ("pindaian", "Hasil pindai tanpa teks"),
                    ("kosong", "PDF kosong"),
                    ("terkunci", "PDF terkunci kata sandi"),
                    ("rusak", "PDF rusak"),
                    ("terlalu_besar", "PDF terlalu besar untuk dibaca"),
                    ("bukan_pdf", "Bukan PDF"),
                ],
                db_index=True,
                default="menunggu",
                max_length=20,
            ),
        ),
        migrations.RunPython(baca_lagi, migrations.RunPython.noop),
    ]
