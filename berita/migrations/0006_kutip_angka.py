import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("berita", "0005_asal"),
    ]

    operations = [
        migrations.AlterField(
            model_name="artikel",
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
                    ("kontak", 16),
                    ("angka", 17),
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
                    16: (
                        "wagtail.blocks.static_block.StaticBlock",
                        (),
                        {
                            "admin_text": "Alamat, telepon, surel dan jam layanan dari Setelan → Kantor.",
                            "icon": "mail",
                            "label": "Kontak kantor",
                            "template": "blocks/kontak.html",
                        },
                    ),
                    17: ("akuntabilitas.blok.BlokAngka", (), {}),
                },
                verbose_name="isi",
            ),
        ),
        migrations.AlterField(
            model_name="pengumuman",
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
                    ("kontak", 16),
                    ("angka", 17),
                ],
                blank=True,
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
                    16: (
                        "wagtail.blocks.static_block.StaticBlock",
                        (),
                        {
                            "admin_text": "Alamat, telepon, surel dan jam layanan dari Setelan → Kantor.",
                            "icon": "mail",
                            "label": "Kontak kantor",
                            "template": "blocks/kontak.html",
                        },
                    ),
                    17: ("akuntabilitas.blok.BlokAngka", (), {}),
                },
                verbose_name="isi",
            ),
        ),
    ]
