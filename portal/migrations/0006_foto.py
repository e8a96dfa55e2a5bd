"""The caption that a picture's alternative text was prefilled with."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0005_pemberitahuan"),
    ]

    operations = [
        migrations.AddField(
            model_name="gambar",
            name="alternatif_awal",
            field=models.CharField(
                blank=True,
                default="",
                editable=False,
                help_text="Disalin dari keterangan artikel saat diunggah; untuk diperbaiki penulis.",
                max_length=255,
                verbose_name="teks alternatif dari keterangan",
            ),
        ),
    ]
