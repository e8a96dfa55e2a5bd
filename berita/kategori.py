"""Categories of news, kept by the editors."""

from django.db import models
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.snippets.models import register_snippet


@register_snippet
class Kategori(models.Model):
    """One category; its address is ``/berita/kategori/<slug>/``."""

    nama = models.CharField("nama", max_length=60, unique=True)
    slug = models.SlugField("alamat", max_length=60, unique=True)

    panels = [
        TitleFieldPanel("nama", targets=["slug"], placeholder="Nama kategori"),
        FieldPanel("slug", widget=SlugInput, help_text="Bagian akhir alamat halamannya."),
    ]

    class Meta:
        verbose_name = "kategori berita"
        verbose_name_plural = "kategori berita"
        ordering = ["nama"]

    def __str__(self):
        return self.nama

    @property
    def url(self):
        """Address of the index narrowed to this category."""
        return f"/berita/kategori/{self.slug}/"
