"""The officials as data, and the newsroom's right to keep them."""

import django.db.models.deletion
import wagtail.fields
from django.contrib.auth.management import create_permissions
from django.db import migrations, models


def beri_izin(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    # Permissions are otherwise made after the last migration.
    aplikasi = apps.get_app_config("home")
    aplikasi.models_module = True
    create_permissions(aplikasi, apps=apps, verbosity=0)
    aplikasi.models_module = None
    izin = Permission.objects.filter(
        content_type__app_label="home",
        codename__in=["add_pejabat", "change_pejabat", "view_pejabat"],
    )
    Group.objects.get(name="Redaktur").permissions.add(*izin)
    Group.objects.get(name="Admin").permissions.set(Permission.objects.all())


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0005_pengumuman"),
        ("portal", "0005_pemberitahuan"),
    ]

    operations = [
        migrations.AlterField(
            model_name="halamanbiasa",
            name="isi",
            field=wagtail.fields.StreamField(
                [
                    ("paragraf", 0),
                    ("subjudul", 1),
                    ("gambar", 4),
                    ("galeri", 5),
                    ("kutipan", 9),
                    ("tabel", 10),
                    ("dokumen", 11),
                    ("video", 15),
                    ("pejabat", 16),
                ],
                block_lookup={
                    0: ("portal.blok.BlokParagraf", (), {}),
                    1: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "icon": "title",
                            "label": "Subjudul",
                            "max_length": 160,
                            "template": "blocks/subjudul.html",
                        },
                    ),
                    2: ("wagtail.images.blocks.ImageChooserBlock", (), {"label": "Gambar"}),
                    3: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Keterangan", "max_length": 300, "required": False},
                    ),
                    4: ("wagtail.blocks.StructBlock", [[("gambar", 2), ("keterangan", 3)]], {}),
                    5: (
                        "wagtail.blocks.ListBlock",
                        (4,),
                        {
                            "icon": "image",
                            "label": "Galeri",
                            "min_num": 2,
                            "template": "blocks/galeri.html",
                        },
                    ),
                    6: ("wagtail.blocks.TextBlock", (), {"label": "Kutipan", "rows": 3}),
                    7: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Narasumber", "max_length": 120, "required": False},
                    ),
                    8: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Jabatan", "max_length": 160, "required": False},
                    ),
                    9: (
                        "wagtail.blocks.StructBlock",
                        [[("teks", 6), ("nama", 7), ("jabatan", 8)]],
                        {},
                    ),
                    10: (
                        "wagtail.contrib.table_block.blocks.TableBlock",
                        (),
                        {
                            "label": "Tabel",
                            "table_options": {"language": "id-ID"},
                            "template": "blocks/tabel.html",
                        },
                    ),
                    11: (
                        "wagtail.documents.blocks.DocumentChooserBlock",
                        (),
                        {"label": "Dokumen", "template": "blocks/dokumen.html"},
                    ),
                    12: ("wagtail.blocks.URLBlock", (), {"label": "Alamat video"}),
                    13: ("wagtail.blocks.CharBlock", (), {"label": "Judul", "max_length": 160}),
                    14: (
                        "wagtail.images.blocks.ImageChooserBlock",
                        (),
                        {"label": "Gambar sampul", "required": False},
                    ),
                    15: (
                        "wagtail.blocks.StructBlock",
                        [[("url", 12), ("judul", 13), ("gambar", 14)]],
                        {},
                    ),
                    16: ("home.pejabat.BlokPejabat", (), {}),
                },
                verbose_name="isi",
            ),
        ),
        migrations.CreateModel(
            name="Pejabat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "nama",
                    models.CharField(
                        help_text="Lengkap dengan gelar.", max_length=120, verbose_name="nama"
                    ),
                ),
                (
                    "jabatan",
                    models.CharField(
                        choices=[
                            ("ketua", "Ketua"),
                            ("anggota", "Anggota"),
                            ("sekretaris", "Sekretaris"),
                            ("kasubbag", "Kepala Subbagian"),
                        ],
                        max_length=12,
                        verbose_name="jabatan",
                    ),
                ),
                (
                    "bidang",
                    models.CharField(
                        blank=True,
                        help_text="Tanpa kata “Divisi” atau “Subbagian”. Untuk Sekretaris dikosongkan.",
                        max_length=160,
                        verbose_name="divisi atau subbagian",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Definitif"),
                            ("Plt.", "Plt. (pelaksana tugas)"),
                            ("Plh.", "Plh. (pelaksana harian)"),
                        ],
                        default="",
                        max_length=4,
                        verbose_name="status",
                    ),
                ),
                ("mulai", models.DateField(verbose_name="mulai menjabat")),
                (
                    "selesai",
                    models.DateField(
                        blank=True,
                        help_text="Hari terakhir. Kosong: belum diketahui. Jangan dihapus: inilah riwayatnya.",
                        null=True,
                        verbose_name="selesai menjabat",
                    ),
                ),
                (
                    "urutan",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Di antara yang sejabatan; yang kecil lebih dulu.",
                        verbose_name="urutan",
                    ),
                ),
                (
                    "foto",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="portal.gambar",
                        verbose_name="foto",
                    ),
                ),
            ],
            options={
                "verbose_name": "pejabat",
                "verbose_name_plural": "pejabat",
                "ordering": ["urutan", "mulai", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("selesai", None), ("selesai__gte", models.F("mulai")), _connector="OR"
                        ),
                        name="pejabat_selesai_sesudah_mulai",
                        violation_error_message="Hari selesai lebih awal daripada hari mulai.",
                    )
                ],
            },
        ),
        migrations.RunPython(beri_izin, migrations.RunPython.noop),
    ]
