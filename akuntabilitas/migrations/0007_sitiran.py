"""Numbers in news: who cites what, frozen as it was published, and the block in a report.

A record goes with a version of the sample office alone; only its indicator's key may be emptied.
"""

import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models

TABEL = "akuntabilitas_sitiran"
PESAN = "Catatan sitiran tidak dapat diubah atau dihapus."


def sqlite(apps, pasang):
    """Statements that make the triggers, or drop them."""
    if not pasang:
        yield f"DROP TRIGGER IF EXISTS {TABEL}_ubah"
        yield f"DROP TRIGGER IF EXISTS {TABEL}_hapus"
        return
    kolom = [f.column for f in apps.get_model("akuntabilitas", "sitiran")._meta.local_fields]
    beda = " OR ".join(
        f"(NEW.{satu} IS NOT NULL AND OLD.{satu} IS NOT NEW.{satu})"
        if satu == "indikator_id"
        else f"OLD.{satu} IS NOT NEW.{satu}"
        for satu in kolom
    )
    yield (
        f"CREATE TRIGGER {TABEL}_ubah BEFORE UPDATE ON {TABEL} WHEN {beda} "
        f"BEGIN SELECT RAISE(ABORT, '{PESAN}'); END"
    )
    yield (
        f"CREATE TRIGGER {TABEL}_hapus BEFORE DELETE ON {TABEL} WHEN NOT EXISTS "  # noqa: S608
        "(SELECT 1 FROM portal_terbitan t WHERE t.id = OLD.terbitan_id AND t.contoh) "
        f"BEGIN SELECT RAISE(ABORT, '{PESAN}'); END"
    )


def postgresql(apps, pasang):
    """The same as a function and its trigger."""
    if not pasang:
        yield f"DROP TRIGGER {TABEL}_tetap ON {TABEL}"
        yield f"DROP FUNCTION {TABEL}_tetap()"
        return
    galat = f"RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'integrity_constraint_violation';"
    yield f"""
        CREATE FUNCTION {TABEL}_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                IF NOT EXISTS (SELECT 1 FROM portal_terbitan t WHERE t.id = OLD.terbitan_id
                    AND t.contoh) THEN {galat} END IF;
                RETURN OLD;
            END IF;
            IF to_jsonb(OLD) - 'indikator_id' IS DISTINCT FROM to_jsonb(NEW) - 'indikator_id'
                OR (NEW.indikator_id IS NOT NULL
                    AND OLD.indikator_id IS DISTINCT FROM NEW.indikator_id)
                THEN {galat} END IF;
            RETURN NEW;
        END $$"""  # noqa: S608
    yield f"""
        CREATE TRIGGER {TABEL}_tetap BEFORE UPDATE OR DELETE ON {TABEL}
        FOR EACH ROW EXECUTE FUNCTION {TABEL}_tetap()"""


def _jalankan(pasang):
    def operasi(apps, schema_editor):
        buat = {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]
        for satu in buat(apps, pasang):
            schema_editor.execute(satu)

    return operasi


class Migration(migrations.Migration):
    dependencies = [
        ("akuntabilitas", "0006_sebaran_ikm"),
        ("portal", "0007_masuk"),
    ]

    operations = [
        migrations.AlterField(
            model_name="laporan",
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
        migrations.CreateModel(
            name="Sitiran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(max_length=60)),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("realisasi", "Realisasi"),
                            ("target", "Target"),
                            ("capaian", "Capaian"),
                            ("evaluasi", "Evaluasi AKIP"),
                            ("ikm", "IKM"),
                            ("tautan", "Tautan"),
                        ],
                        max_length=10,
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(db_index=True, null=True)),
                ("judul", models.CharField(blank=True, max_length=400)),
                ("kata", models.CharField(blank=True, max_length=200)),
                ("nomor_rilis", models.PositiveIntegerField(null=True)),
                ("alamat", models.CharField(blank=True, max_length=255)),
                (
                    "indikator",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="sitiran",
                        to="akuntabilitas.indikator",
                    ),
                ),
                (
                    "terbitan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sitiran",
                        to="portal.terbitan",
                    ),
                ),
            ],
            options={
                "verbose_name": "sitiran",
                "verbose_name_plural": "sitiran",
                "constraints": [
                    models.UniqueConstraint(fields=("terbitan", "kunci"), name="sitiran_unik")
                ],
            },
        ),
        migrations.RunPython(_jalankan(True), _jalankan(False)),
    ]
