"""Of what kind a change is: fields that lie in the revision (decision 10)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_peran"),
    ]

    operations = [
        migrations.AddField(
            model_name="beranda",
            name="alasan_perubahan",
            field=models.TextField(
                blank=True,
                default="",
                help_text="Dibaca warga di bagian atas halaman. Sebut yang keliru dan yang benar.",
                max_length=500,
                verbose_name="alasan koreksi",
            ),
        ),
        migrations.AddField(
            model_name="beranda",
            name="jenis_perubahan",
            field=models.CharField(
                blank=True,
                choices=[
                    ("perbaikan", "Perbaikan kecil: ejaan, spasi, tata letak; maknanya tetap"),
                    ("koreksi", "Koreksi: nama, angka, tanggal, kutipan, gambar, berkas, makna"),
                ],
                default="",
                max_length=12,
                verbose_name="jenis perubahan",
            ),
        ),
        migrations.AddField(
            model_name="beranda",
            name="perubahan_diperiksa",
            field=models.BooleanField(
                default=False,
                help_text="Centang bila angka, gambar atau berkas berubah tetapi maknanya tidak.",
                verbose_name="sudah diperiksa: maknanya tetap",
            ),
        ),
        migrations.AddField(
            model_name="beranda",
            name="tanggal_perubahan",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal koreksi"),
        ),
        migrations.AddField(
            model_name="halamanbiasa",
            name="alasan_perubahan",
            field=models.TextField(
                blank=True,
                default="",
                help_text="Dibaca warga di bagian atas halaman. Sebut yang keliru dan yang benar.",
                max_length=500,
                verbose_name="alasan koreksi",
            ),
        ),
        migrations.AddField(
            model_name="halamanbiasa",
            name="jenis_perubahan",
            field=models.CharField(
                blank=True,
                choices=[
                    ("perbaikan", "Perbaikan kecil: ejaan, spasi, tata letak; maknanya tetap"),
                    ("koreksi", "Koreksi: nama, angka, tanggal, kutipan, gambar, berkas, makna"),
                ],
                default="",
                max_length=12,
                verbose_name="jenis perubahan",
            ),
        ),
        migrations.AddField(
            model_name="halamanbiasa",
            name="perubahan_diperiksa",
            field=models.BooleanField(
                default=False,
                help_text="Centang bila angka, gambar atau berkas berubah tetapi maknanya tidak.",
                verbose_name="sudah diperiksa: maknanya tetap",
            ),
        ),
        migrations.AddField(
            model_name="halamanbiasa",
            name="tanggal_perubahan",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal koreksi"),
        ),
    ]
