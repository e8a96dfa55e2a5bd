"""Words of titles, for suggestions while somebody types."""

import django.db.models.deletion
from django.db import migrations, models


def isi(apps, schema_editor):
    """Note the titles there are."""
    from search.isian import kata_judul

    Entri, KataJudul = (apps.get_model("search", nama) for nama in ("Entri", "KataJudul"))
    semua = Entri.objects.filter(halaman=None).values_list("pk", "judul")
    KataJudul.objects.bulk_create(
        (KataJudul(entri_id=pk, kata=kata) for pk, judul in semua for kata in kata_judul(judul)),
        batch_size=500,
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0004_kosakata_dan_kiriman")]

    operations = [
        migrations.CreateModel(
            name="KataJudul",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kata", models.CharField(max_length=40)),
                (
                    "entri",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="search.entri",
                    ),
                ),
            ],
            options={
                "verbose_name": "kata judul",
                "verbose_name_plural": "kata judul",
                "indexes": [models.Index(fields=["kata", "entri"], name="kata_judul_terbaru")],
                "constraints": [
                    models.UniqueConstraint(fields=("entri", "kata"), name="kata_judul_unik")
                ],
            },
        ),
        migrations.RunPython(isi, migrations.RunPython.noop),
    ]
