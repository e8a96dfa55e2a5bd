"""The outbox of mails about comments, and mailboxes by their hash."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import komentar.kabar.model


class Migration(migrations.Migration):
    dependencies = [
        ("komentar", "0005_meja"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Penerima",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sidik", models.CharField(max_length=32, unique=True)),
                ("surat_pada", models.DateTimeField(null=True)),
                ("henti_pada", models.DateTimeField(null=True)),
            ],
            options={
                "default_permissions": [],
            },
        ),
        migrations.CreateModel(
            name="Kabar",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("bukti", "Permintaan bukti surel"),
                            ("disetujui", "Kabar: disetujui"),
                            ("ditolak", "Kabar: ditolak"),
                            ("disembunyikan", "Kabar: disembunyikan"),
                            ("ditanggapi", "Kabar: tanggapan resmi"),
                            ("dibalas", "Kabar: balasan"),
                            ("tautan", "Tautan ke data pribadi"),
                            ("masuk", "Komentar masuk, belum dikabarkan"),
                            ("baru", "Untuk moderator: komentar baru"),
                            ("tenggat", "Untuk moderator: janji hampir lewat"),
                        ],
                        max_length=14,
                    ),
                ),
                ("kunci", models.CharField(max_length=80, unique=True)),
                ("penerima", models.CharField(blank=True, db_index=True, max_length=32)),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu"),
                            ("dikirim", "Sedang dikirim"),
                            ("terkirim", "Terkirim"),
                            ("gagal", "Gagal"),
                            ("tertolak", "Alamat ditolak"),
                            ("batal", "Tidak perlu lagi"),
                        ],
                        default="menunggu",
                        max_length=14,
                    ),
                ),
                ("coba", models.PositiveSmallIntegerField(default=0)),
                ("berikut", models.DateTimeField(default=komentar.kabar.model.kini)),
                ("dibuat", models.DateTimeField(default=komentar.kabar.model.kini)),
                ("diambil_pada", models.DateTimeField(null=True)),
                ("selesai_pada", models.DateTimeField(null=True)),
                ("galat", models.CharField(blank=True, max_length=60)),
                (
                    "jawaban",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="komentar.komentar",
                    ),
                ),
                (
                    "komentar",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kabar",
                        to="komentar.komentar",
                    ),
                ),
                (
                    "pengguna",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kabar",
                "verbose_name_plural": "kabar",
                "default_permissions": [],
                "indexes": [
                    models.Index(fields=["keadaan", "berikut"], name="komentar_kabar_antre")
                ],
            },
        ),
    ]
