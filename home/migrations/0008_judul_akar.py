"""The roots of the trees of pages and collections get Indonesian names: lists show them."""

from django.db import migrations


def namai(apps, schema_editor):
    """Only where they still have the names that Wagtail gives."""
    akar = apps.get_model("wagtailcore", "Page").objects.filter(depth=1, title="Root")
    akar.update(title="Situs", draft_title="Situs")
    koleksi = apps.get_model("wagtailcore", "Collection").objects.filter(depth=1, name="Root")
    koleksi.update(name="Umum")


class Migration(migrations.Migration):
    dependencies = [("home", "0007_isi_halaman")]

    operations = [migrations.RunPython(namai, migrations.RunPython.noop)]
