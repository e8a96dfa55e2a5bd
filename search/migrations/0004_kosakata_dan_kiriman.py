"""Words are counted, and an outer engine is told of groups instead of entries."""

from collections import Counter

from django.db import migrations, models


def isi(apps, schema_editor):
    """Count the words of the entries there are, and let an outer engine learn all of them."""
    from search.kosakata import kosakata_dari

    Naskah, Kosakata, Entri, Kiriman = (
        apps.get_model("search", nama) for nama in ("Naskah", "Kosakata", "Entri", "Kiriman")
    )
    banyak, akar = Counter(), {}
    for judul, teks in Naskah.objects.values_list("entri__judul", "isi").iterator(500):
        kini = kosakata_dari(judul, teks)
        akar |= kini
        banyak.update(kini.keys())
    Kosakata.objects.all().delete()
    Kosakata.objects.bulk_create(
        (Kosakata(kata=kata, akar=akar[kata], banyak=n) for kata, n in banyak.items()),
        batch_size=500,
    )
    grup = Entri.objects.order_by().values_list("grup", flat=True).distinct()
    Kiriman.objects.bulk_create((Kiriman(grup=satu) for satu in grup), batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_berlaku_sampai")]

    operations = [
        migrations.RemoveField(model_name="entri", name="dikirim_pada"),
        migrations.AddField(
            model_name="kosakata",
            name="banyak",
            field=models.PositiveIntegerField(default=0, help_text="Entri yang memuatnya."),
        ),
        migrations.CreateModel(
            name="Kiriman",
            fields=[
                ("grup", models.BigIntegerField(primary_key=True, serialize=False)),
                ("versi", models.PositiveBigIntegerField(default=1)),
                ("terkirim", models.PositiveBigIntegerField(default=0)),
            ],
            options={
                "verbose_name": "kiriman ke mesin pencari",
                "verbose_name_plural": "kiriman ke mesin pencari",
                "indexes": [
                    models.Index(
                        condition=models.Q(versi__gt=models.F("terkirim")),
                        fields=["grup"],
                        name="kiriman_tertunda",
                    )
                ],
            },
        ),
        migrations.RunPython(isi, migrations.RunPython.noop),
    ]
