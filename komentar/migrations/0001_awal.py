"""Comments, the record of decisions on them, and the switch for the site."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import komentar.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("django_comments_xtd", "0008_auto_20200920_2037"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SetelanKomentar",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "dibuka",
                    models.BooleanField(
                        default=True, verbose_name="komentar dibuka di seluruh situs"
                    ),
                ),
                (
                    "sebab",
                    models.CharField(
                        blank=True,
                        help_text="Dibaca warga, misalnya “masa tenang”.",
                        max_length=120,
                        verbose_name="sebab ditutup",
                    ),
                ),
            ],
            options={
                "verbose_name": "Setelan komentar",
            },
        ),
        migrations.CreateModel(
            name="Komentar",
            fields=[
                (
                    "xtdcomment_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="django_comments_xtd.xtdcomment",
                    ),
                ),
                ("nama", models.CharField(max_length=80, verbose_name="nama")),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu"),
                            ("disetujui", "Disetujui"),
                            ("ditolak", "Ditolak"),
                            ("ditarik", "Ditarik penulisnya"),
                            ("disembunyikan", "Disembunyikan"),
                        ],
                        default="menunggu",
                        max_length=14,
                        verbose_name="keadaan",
                    ),
                ),
                ("resmi", models.BooleanField(default=False, verbose_name="tanggapan resmi")),
                ("alasan_kode", models.CharField(blank=True, max_length=40, verbose_name="alasan")),
                (
                    "alasan_teks",
                    models.CharField(blank=True, max_length=300, verbose_name="penjelasan"),
                ),
                ("diputus_pada", models.DateTimeField(null=True, verbose_name="diputus")),
                ("putusan_ke", models.PositiveIntegerField(default=0)),
                (
                    "kiriman",
                    models.CharField(
                        default=komentar.models.nomor_baru,
                        editable=False,
                        max_length=32,
                        unique=True,
                    ),
                ),
                ("sidik", models.CharField(editable=False, max_length=64, null=True, unique=True)),
                (
                    "kunci_sidik",
                    models.CharField(editable=False, max_length=64, null=True, unique=True),
                ),
                ("surel_terbukti_pada", models.DateTimeField(editable=False, null=True)),
                (
                    "diputus_oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "halaman",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="komentar",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="halaman",
                    ),
                ),
                (
                    "menjawab",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="jawaban",
                        to="komentar.komentar",
                    ),
                ),
            ],
            options={
                "verbose_name": "komentar",
                "verbose_name_plural": "komentar",
                "ordering": [],
                "permissions": [("moderasi_komentar", "Dapat memoderasi komentar")],
                "default_permissions": [],
            },
            bases=("django_comments_xtd.xtdcomment",),
        ),
        migrations.CreateModel(
            name="CatatanModerasi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "dari",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("menunggu", "Menunggu"),
                            ("disetujui", "Disetujui"),
                            ("ditolak", "Ditolak"),
                            ("ditarik", "Ditarik penulisnya"),
                            ("disembunyikan", "Disembunyikan"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "ke",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu"),
                            ("disetujui", "Disetujui"),
                            ("ditolak", "Ditolak"),
                            ("ditarik", "Ditarik penulisnya"),
                            ("disembunyikan", "Disembunyikan"),
                        ],
                        max_length=14,
                    ),
                ),
                ("alasan_kode", models.CharField(blank=True, max_length=40)),
                ("waktu", models.DateTimeField(auto_now_add=True, db_index=True)),
                (
                    "oleh",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "komentar",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="catatan",
                        to="komentar.komentar",
                    ),
                ),
            ],
            options={
                "verbose_name": "catatan moderasi",
                "verbose_name_plural": "catatan moderasi",
                "ordering": ["pk"],
                "default_permissions": [],
            },
        ),
        migrations.AddIndex(
            model_name="komentar",
            index=models.Index(fields=["keadaan", "xtdcomment_ptr"], name="komentar_keadaan"),
        ),
        migrations.AddIndex(
            model_name="komentar",
            index=models.Index(fields=["halaman", "keadaan"], name="komentar_halaman_keadaan"),
        ),
        migrations.AddConstraint(
            model_name="komentar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan__in", ["ditolak", "disembunyikan"]), _negated=True),
                    models.Q(("alasan_kode", ""), _negated=True),
                    _connector="OR",
                ),
                name="komentar_beralasan",
            ),
        ),
    ]
