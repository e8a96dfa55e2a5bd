"""The moderators' lists, and a record of decisions that the database itself keeps.

The triggers forbid to change or delete an entry of the record, whoever asks; an entry has no words
of a comment and outlives it. On SQLite a later migration that rebuilds ``komentar_catatanmoderasi``
drops them and must make them again (``tests/komentar/test_catatan.py`` notices).
"""

from django.db import migrations, models

ALASAN = [
    (
        "sara",
        "Menyerang suku, agama, ras atau golongan (SARA)",
        "Komentar Anda menyerang suku, agama, ras, atau golongan tertentu.",
    ),
    ("hoaks", "Kabar bohong (hoaks)", "Komentar Anda memuat kabar yang terbukti tidak benar."),
    (
        "kampanye",
        "Kampanye",
        "Komentar Anda berisi ajakan memilih atau tidak memilih peserta Pemilu atau Pemilihan.",
    ),
    (
        "data-pribadi",
        "Memuat data pribadi",
        "Komentar Anda memuat data pribadi, misalnya nomor KTP atau nomor telepon.",
    ),
    ("kasar", "Kata-kata kasar", "Komentar Anda memuat kata-kata kasar atau menghina."),
    ("iklan", "Iklan", "Komentar Anda berisi iklan atau menawarkan sesuatu."),
    (
        "di-luar-topik",
        "Di luar topik",
        "Komentar Anda tidak berkaitan dengan isi halaman ini.",
    ),
    ("lain", "Alasan lain", "Komentar Anda tidak dapat ditampilkan."),
]
LAIN = "lain"
"""The one that says too little by itself."""
PESAN = "Catatan moderasi tidak dapat diubah atau dihapus."
TABEL = "komentar_catatanmoderasi"
PASANG = {
    "sqlite": [
        f"""
        CREATE TRIGGER {TABEL}_{saat} BEFORE {peristiwa} ON {TABEL}
        BEGIN SELECT RAISE(ABORT, '{PESAN}'); END
        """
        for saat, peristiwa in (("ubah", "UPDATE"), ("hapus", "DELETE"))
    ],
    "postgresql": [
        f"""
        CREATE FUNCTION {TABEL}_tetap() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'integrity_constraint_violation'; END $$
        """,
        f"""
        CREATE TRIGGER {TABEL}_tetap BEFORE UPDATE OR DELETE ON {TABEL}
        FOR EACH ROW EXECUTE FUNCTION {TABEL}_tetap()
        """,
    ],
}
LEPAS = {
    "sqlite": [f"DROP TRIGGER {TABEL}_{saat}" for saat in ("ubah", "hapus")],
    "postgresql": [
        f"DROP TRIGGER {TABEL}_tetap ON {TABEL}",
        f"DROP FUNCTION {TABEL}_tetap()",
    ],
}


def _jalankan(perintah):
    def operasi(apps, schema_editor):
        for satu in perintah[schema_editor.connection.vendor]:
            schema_editor.execute(satu)

    return operasi


def isi_alasan(apps, schema_editor):
    """The reasons that were fixed until now, with the codes that comments and record name."""
    apps.get_model("komentar", "AlasanModerasi").objects.bulk_create(
        apps.get_model("komentar", "AlasanModerasi")(
            kode=kode,
            label=label,
            kalimat=kalimat,
            urutan=10 * urut,
            perlu_penjelasan=kode == LAIN,
        )
        for urut, (kode, label, kalimat) in enumerate(ALASAN, start=1)
    )


class Migration(migrations.Migration):
    dependencies = [
        ("komentar", "0004_warga"),
    ]

    operations = [
        migrations.CreateModel(
            name="AlasanModerasi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.SlugField(editable=False, max_length=40, unique=True)),
                (
                    "label",
                    models.CharField(
                        help_text="Dibaca moderator, misalnya “Di luar topik”.",
                        max_length=80,
                        verbose_name="alasan",
                    ),
                ),
                (
                    "kalimat",
                    models.CharField(
                        help_text="Dibaca penulis komentar bila komentarnya ditolak dengan alasan ini.",
                        max_length=300,
                        verbose_name="kalimat untuk warga",
                    ),
                ),
                (
                    "perlu_penjelasan",
                    models.BooleanField(
                        default=False,
                        help_text="Untuk alasan yang terlalu umum bila berdiri sendiri.",
                        verbose_name="moderator wajib menulis penjelasan",
                    ),
                ),
                (
                    "urutan",
                    models.PositiveSmallIntegerField(
                        default=50,
                        help_text="Yang kecil lebih dulu dalam daftar pilihan.",
                        verbose_name="urutan",
                    ),
                ),
                (
                    "aktif",
                    models.BooleanField(
                        default=True,
                        help_text="Alasan yang pernah dipakai tidak dapat dihapus, hanya dimatikan.",
                        verbose_name="dapat dipilih",
                    ),
                ),
            ],
            options={
                "verbose_name": "alasan moderasi",
                "verbose_name_plural": "alasan moderasi",
                "ordering": ["urutan", "label"],
                "default_permissions": [],
            },
        ),
        migrations.CreateModel(
            name="KataTahan",
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
                            ("kata", "Kata atau frasa"),
                            ("situs", "Tautan ke satu situs"),
                            ("tautan", "Tautan apa pun"),
                        ],
                        default="kata",
                        max_length=6,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "pola",
                    models.CharField(
                        blank=True,
                        help_text="Misalnya: bodoh, slot gacor, atau bit.ly. Kata utuh: “bodoh” tidak menemukan “kebodohan”. Kosongkan untuk tautan apa pun.",
                        max_length=60,
                        verbose_name="kata atau situs",
                    ),
                ),
                (
                    "catatan",
                    models.CharField(
                        blank=True,
                        help_text="Mengapa perlu dibaca lebih teliti; tampil bagi moderator.",
                        max_length=120,
                        verbose_name="catatan",
                    ),
                ),
                ("aktif", models.BooleanField(default=True, verbose_name="dipakai")),
            ],
            options={
                "verbose_name": "kata yang ditahan",
                "verbose_name_plural": "kata yang ditahan",
                "ordering": ["jenis", "pola"],
                "default_permissions": [],
            },
        ),
        migrations.AlterField(
            model_name="catatanmoderasi",
            name="ke",
            field=models.CharField(
                choices=[
                    ("menunggu", "Menunggu"),
                    ("disetujui", "Disetujui"),
                    ("ditolak", "Ditolak"),
                    ("ditarik", "Ditarik penulisnya"),
                    ("disembunyikan", "Disembunyikan"),
                    ("disamarkan", "Disamarkan"),
                ],
                max_length=14,
            ),
        ),
        migrations.RunPython(isi_alasan, migrations.RunPython.noop),
        migrations.RunPython(_jalankan(PASANG), _jalankan(LEPAS)),
    ]
