"""A period of IKM keeps how many gave each answer.

SQLite makes the table anew for this, without its triggers, and theirs name every column: so what
keeps published rows as they are (``0004_beku``) is taken off before and put on again after.
"""

from importlib import import_module

from django.db import migrations, models

beku = import_module("akuntabilitas.migrations.0004_beku")


class Migration(migrations.Migration):
    dependencies = [("akuntabilitas", "0005_bukti_alasan")]

    operations = [
        migrations.RunPython(beku._jalankan(False), beku._jalankan(True)),
        migrations.AddField(
            model_name="ikm",
            name="sebaran",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="Nama unsur dan berapa yang menjawab 1, 2, dan seterusnya.",
                verbose_name="banyaknya tiap jawaban (1/2/…)",
            ),
        ),
        migrations.AlterField(
            model_name="evaluasi",
            name="rincian",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="Menurut kode komponen: kode subkomponen dan nilainya sebagai teks.",
                verbose_name="nilai subkomponen",
            ),
        ),
        migrations.RunPython(beku._jalankan(True), beku._jalankan(False)),
    ]
