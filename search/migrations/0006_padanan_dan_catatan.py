"""The office's own synonyms, and what is kept of searches."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0005_kata_judul"),
    ]

    operations = [
        migrations.CreateModel(
            name="Padanan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kata",
                    models.CharField(
                        help_text="Seperti yang ditulis pembaca, misalnya “RPP”. Paling banyak 8 kata; imbuhan dan huruf besar tidak berpengaruh.",
                        max_length=100,
                        verbose_name="kata atau singkatan",
                    ),
                ),
                (
                    "lain",
                    models.CharField(
                        help_text="Seperti yang tertulis di halaman dan laporan, misalnya “rumah pintar pemilu”.",
                        max_length=100,
                        verbose_name="sama dengan",
                    ),
                ),
                (
                    "arah",
                    models.CharField(
                        choices=[
                            ("dua", "Keduanya saling menemukan"),
                            ("satu", "Yang pertama menemukan yang kedua, tidak sebaliknya"),
                        ],
                        default="dua",
                        help_text="Pilih satu arah bila yang kedua hanya sebagian dari yang pertama: “badan adhoc” menemukan “PPS”, tetapi “PPS” tidak menemukan semua badan adhoc.",
                        max_length=4,
                        verbose_name="arah",
                    ),
                ),
                (
                    "catatan",
                    models.CharField(
                        blank=True,
                        help_text="Untuk rekan sekantor: mengapa ditambah.",
                        max_length=200,
                        verbose_name="catatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "padanan kata",
                "verbose_name_plural": "padanan kata",
                "ordering": ["kata", "lain", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PencarianDicatat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("hari", models.DateField(verbose_name="hari")),
                ("akar", models.CharField(max_length=120, verbose_name="kata dasar")),
                ("ketemu", models.BooleanField(verbose_name="ditemukan")),
                (
                    "banyak",
                    models.PositiveIntegerField(
                        help_text="Jaringan yang mencarinya.", verbose_name="banyaknya"
                    ),
                ),
            ],
            options={
                "verbose_name": "pencarian yang dicatat",
                "verbose_name_plural": "pencarian yang dicatat",
                "default_permissions": ["view"],
                "constraints": [
                    models.UniqueConstraint(fields=("hari", "akar"), name="pencarian_sehari")
                ],
            },
        ),
    ]
