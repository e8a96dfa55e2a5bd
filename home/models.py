"""The front page, plain pages, and the record of what the sample office made."""

import re
from dataclasses import replace

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.http import urlencode
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.fields import StreamField

from akuntabilitas.buku import buku_terbaru
from akuntabilitas.models import Laporan
from berita.models import Artikel, Pengumuman
from home.pejabat import BlokPejabat, Pejabat
from portal.blok import BlokIsi
from portal.foto.panel import PanelFoto
from portal.halaman import BasePage
from portal.naskah.panel import PanelIsi
from portal.sifat import Sifat

BERITA_DI_BERANDA = 5
LAPORAN_DI_BERANDA = 4
TAHUN_DI_BERANDA = 2
PENGUMUMAN_DI_BERANDA = 6


class Beranda(BasePage):
    """``/``: what is announced, what is new, reports, search, and how to reach the office."""

    judul_pembuka = models.CharField("judul pembuka", max_length=120, blank=True)
    pembuka = models.TextField("kalimat pembuka", max_length=300, blank=True)

    sifat = Sifat(cari=None, umpan=False, salinan=True, kartu="GovernmentOffice")
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "berita.IndeksBerita",
        "berita.IndeksPengumuman",
        "akuntabilitas.IndeksAkuntabilitas",
        "home.HalamanBiasa",
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("judul_pembuka"),
        FieldPanel("pembuka"),
    ]

    class Meta:
        verbose_name = "beranda"

    def serve(self, request, *args, **kwargs):
        """The front page; or, for ``/?p=12`` of an imported WordPress site, the way to that page.

        Wagtail's redirects answer only where nothing else does, and this address is ours.
        """
        nomor = {n: request.GET[n] for n in ("p", "page_id") if n in request.GET}
        if len(nomor) == 1 and re.fullmatch("[0-9]{1,15}", *nomor.values()):
            pengalihan = get_redirect(request, f"/?{urlencode(nomor)}")
            if pengalihan and pengalihan.redirect_page and pengalihan.redirect_page.live:
                return redirect(pengalihan.link, permanent=pengalihan.is_permanent)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        """The pinned announcements, the newest articles, reports and years of figures."""
        return {
            **super().get_context(request, *args, **kwargs),
            "tahun_terbaru": buku_terbaru(TAHUN_DI_BERANDA),
            "pengumuman_tersemat": list(
                Pengumuman.objects.terbit().tersemat()[:PENGUMUMAN_DI_BERANDA]
            ),
            "berita_terbaru": list(Artikel.objects.terbit()[:BERITA_DI_BERANDA]),
            "laporan_terbaru": list(
                Laporan.objects.terbit().order_by("-tahun", "-first_published_at", "-pk")[
                    :LAPORAN_DI_BERANDA
                ]
            ),
        }


class BlokIsiBiasa(BlokIsi):
    """The body of a plain page: it may also show who leads the office."""

    pejabat = BlokPejabat()


class HalamanBiasa(BasePage):
    """A plain page, such as Profil or Kebijakan privasi."""

    isi = StreamField(BlokIsiBiasa(), verbose_name="isi")

    sifat = Sifat(cari="halaman", umpan=False, salinan=True, kartu=None)
    parent_page_types = ["home.Beranda", "home.HalamanBiasa"]
    subpage_types = ["home.HalamanBiasa"]
    content_panels = [*BasePage.content_panels, PanelIsi("isi"), PanelFoto("isi")]

    class Meta:
        verbose_name = "halaman biasa"
        verbose_name_plural = "halaman biasa"

    @cached_property
    def _pejabat(self):
        """The officials whom the page shows today."""
        ada = any(blok.block_type == "pejabat" for blok in self.isi)
        return list(Pejabat.objects.menjabat().select_related("foto")) if ada else []

    def gambar_publik(self):
        """The pictures in the text and those of the officials."""
        foto = [satu.foto for satu in self._pejabat if satu.foto]
        return {g.pk: g for g in [*super().gambar_publik(), *foto]}.values()

    def entri_cari(self):
        """The page for search, with the officials whom it shows."""
        entri = super().entri_cari()
        pejabat = (f"{satu.nama}, {satu.sebutan}" for satu in self._pejabat)
        return replace(entri, isi="\n".join([entri.isi, *pejabat]))


__all__ = ["Beranda", "HalamanBiasa", "ObjekContoh", "Pejabat"]


class ObjekContoh(models.Model):
    """Something that the sample office made, so that its removal finds it and nothing else."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.CharField(max_length=64)
    objek = GenericForeignKey("content_type", "object_id")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="objek_contoh_unik")
        ]

    def __str__(self):
        return f"{self.content_type} {self.object_id}"
