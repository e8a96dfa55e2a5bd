"""An article: what the office says happened, who says so, and where it came from."""

from dataclasses import replace

from django import forms
from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager, PageQuerySet

from akuntabilitas.blok import BlokIsiAngka
from komentar.berkomentar import Berkomentar
from portal.foto.panel import PanelFoto
from portal.kantor import Kantor
from portal.naskah.panel import PanelIsi
from portal.sifat import Sifat
from portal.templatetags.gambar import kartu_url


class ArtikelQuerySet(PageQuerySet):
    """Articles in the words of the newsroom."""

    def terbit(self):
        """What the public may read, newest first, with what a card shows."""
        return (
            self.live()
            .public()
            .order_by("-first_published_at", "-pk")
            .select_related("kategori", "gambar")
            .prefetch_related("gambar__renditions")
        )


class TagArtikel(TaggedItemBase):
    """A tag on an article."""

    content_object = ParentalKey(
        "berita.Artikel", on_delete=models.CASCADE, related_name="tag_artikel"
    )


class Artikel(Berkomentar):
    """A news article at ``/berita/<slug>/``."""

    class JenisNaskah(models.TextChoices):
        """Where the text comes from."""

        LIPUTAN = "liputan", "Liputan sendiri"
        KUTIPAN = "kutipan", "Kutipan"
        SIARAN_PERS = "siaran_pers", "Siaran pers"

    gambar = models.ForeignKey(
        "portal.Gambar",
        verbose_name="gambar utama",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    keterangan_gambar = models.CharField("keterangan gambar", max_length=300, blank=True)
    tempat_berita = models.CharField(
        "tempat berita", max_length=60, blank=True, help_text="Misalnya: Maros"
    )
    outlet = models.CharField(
        "outlet", max_length=60, blank=True, help_text="Misalnya: kab-maros.kpu.go.id"
    )
    tanggal_kegiatan = models.DateField("tanggal kegiatan", null=True, blank=True)
    isi = StreamField(BlokIsiAngka(), verbose_name="isi")
    jenis_naskah = models.CharField(
        "jenis naskah", max_length=12, choices=JenisNaskah.choices, default=JenisNaskah.LIPUTAN
    )
    sumber = models.CharField(
        "sumber",
        max_length=120,
        blank=True,
        help_text="Wajib untuk kutipan, misalnya: www.kpu.go.id",
    )
    tautan_asli = models.URLField("tautan asli", blank=True, help_text="Wajib untuk kutipan.")
    inisial = models.CharField("inisial penulis", max_length=20, blank=True)
    redaktur = models.CharField("redaktur", max_length=20, blank=True)
    kategori = models.ForeignKey(
        "berita.Kategori",
        verbose_name="kategori",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="artikel",
    )
    tag = ClusterTaggableManager(through=TagArtikel, blank=True, verbose_name="tag")

    objects = PageManager.from_queryset(ArtikelQuerySet)()

    sifat = Sifat(cari="berita", umpan=True, salinan=True, kartu="NewsArticle")
    parent_page_types = ["berita.IndeksBerita"]
    subpage_types = []

    content_panels = [
        *Berkomentar.content_panels,
        PanelIsi("isi"),
        MultiFieldPanel(
            [FieldPanel("gambar"), FieldPanel("keterangan_gambar")], heading="Gambar utama"
        ),
        PanelFoto("isi"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("tempat_berita"), FieldPanel("outlet")]),
                FieldRowPanel(
                    [FieldPanel("tanggal_kegiatan"), FieldPanel("kategori", widget=forms.Select)]
                ),
                FieldPanel("tag"),
            ],
            heading="Tentang berita",
        ),
        MultiFieldPanel(
            [
                FieldPanel("jenis_naskah", widget=forms.RadioSelect),
                FieldPanel("sumber"),
                FieldPanel("tautan_asli"),
                FieldRowPanel([FieldPanel("inisial"), FieldPanel("redaktur")]),
            ],
            heading="Asal naskah",
        ),
    ]

    class Meta:
        verbose_name = "artikel"
        verbose_name_plural = "artikel"

    @property
    def label_kategori(self):
        """The category in words, or ""."""
        return self.kategori.nama if self.kategori else ""

    def kekurangan(self):
        """What publication demands of an article."""
        kurang = super().kekurangan()
        if self.gambar:
            kurang["gambar"] = self.gambar.kekurangan()
        if not self.tempat_berita:
            kurang["tempat_berita"] = ["Isi tempat berita, misalnya “Maros”."]
        if not self.kategori_id:
            kurang["kategori"] = ["Pilih kategori."]
        if self.jenis_naskah == self.JenisNaskah.KUTIPAN:
            if not self.sumber:
                kurang["sumber"] = ["Kutipan perlu menyebut sumbernya."]
            if not self.tautan_asli:
                kurang["tautan_asli"] = ["Kutipan perlu tautan ke naskah asli."]
        return kurang

    def entri_cari(self):
        """The article for search, with its category and year."""
        entri = super().entri_cari()
        return replace(
            entri,
            isi=f"{entri.isi}\n{self.keterangan_gambar}",
            kategori=self.label_kategori,
            tahun=entri.tanggal.year if entri.tanggal else None,
        )

    @cached_property
    def alamat_baku(self):
        """A quoted article is canonical where it was first published."""
        if self.jenis_naskah == self.JenisNaskah.KUTIPAN and self.tautan_asli:
            return self.tautan_asli
        return self.full_url

    def get_context(self, request, *args, **kwargs):
        """The page's context: related articles, and its neighbours in time."""
        terbit = type(self).objects.terbit().exclude(pk=self.pk)
        lalu, nanti = terbit, terbit.order_by("first_published_at", "pk")
        if self.first_published_at:
            lalu = lalu.filter(first_published_at__lt=self.first_published_at)
            nanti = nanti.filter(first_published_at__gt=self.first_published_at)
        return {
            **super().get_context(request, *args, **kwargs),
            "terkait": list(terbit.filter(kategori=self.kategori)[:3]) if self.kategori_id else [],
            "sebelumnya": lalu.first(),
            "berikutnya": nanti.first() if self.first_published_at else None,
        }

    def json_ld(self):
        """NewsArticle, as schema.org defines it."""
        situs = self.get_site()
        kantor = Kantor.for_site(situs) if situs else None
        data = {
            "@context": "https://schema.org",
            "@type": self.sifat.kartu,
            "headline": self.title[:110],
            "description": self.ringkasan,
            "inLanguage": settings.LANGUAGE_CODE,
            "mainEntityOfPage": self.full_url,
            "publisher": {"@type": "GovernmentOrganization", "name": kantor.nama if kantor else ""},
        }
        if self.first_published_at:
            data["datePublished"] = self.first_published_at.isoformat()
            # A revision from before the first publication knows no later one.
            data["dateModified"] = (self.last_published_at or self.first_published_at).isoformat()
        if gambar := kartu_url(self.gambar):
            data["image"] = [gambar]
        if self.alamat_baku != self.full_url:
            data["isBasedOn"] = self.alamat_baku
        return data
