"""The index of accountability, and its years."""

from collections import namedtuple
from itertools import groupby

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel

from akuntabilitas.rantai import Langkah, rantai
from portal.halaman import BasePage, FormHalaman
from portal.riwayat.panel import PanelPerubahan
from portal.sifat import Sifat

TahunTampil = namedtuple("TahunTampil", "tahun url langkah")


class IndeksAkuntabilitas(BasePage):
    """``/akuntabilitas/``: all reports by year and by step of the chain."""

    sifat = Sifat(cari=None, umpan=False, salinan=True, kartu=None)
    max_count = 1
    parent_page_types = ["home.Beranda"]
    subpage_types = ["akuntabilitas.TahunKinerja"]

    class Meta:
        verbose_name = "indeks akuntabilitas"

    def get_context(self, request, *args, **kwargs):
        """Years, newest first, each with its steps; ``?langkah=`` shows one step alone."""
        from akuntabilitas.alamat import lintas_tahun
        from akuntabilitas.laporan import Laporan

        pilihan = request.GET.get("langkah", "")
        langkah = Langkah(pilihan) if pilihan in Langkah.values else None
        laporan = Laporan.objects.terbit().descendant_of(self).order_by("-tahun")
        if langkah:
            laporan = [satu for satu in laporan if satu.langkah == langkah]
        url = self.get_url(request)
        return {
            **super().get_context(request, *args, **kwargs),
            "tahun_daftar": [
                TahunTampil(tahun, f"{url}{tahun}/", [s for s in rantai(isi) if s.laporan])
                for tahun, isi in groupby(laporan, key=lambda satu: satu.tahun)
            ],
            "langkah_dipilih": langkah,
            "langkah_semua": rantai([]),
            "lintas_tahun": lintas_tahun(),
        }

    def get_sitemap_urls(self, request=None):
        """The index, what has a public number, and the chapters of reports."""
        from akuntabilitas.alamat import alamat_angka, alamat_naskah

        return [*super().get_sitemap_urls(request), *alamat_angka(), *alamat_naskah()]


class FormTahun(FormHalaman):
    """A year's form: the year alone; title and address follow from it."""

    def clean_tahun(self):
        """One page for each year."""
        tahun = self.cleaned_data["tahun"]
        lain = TahunKinerja.objects.filter(tahun=tahun).exclude(pk=self.instance.pk)
        if lain.exists():
            raise ValidationError(f"Tahun {tahun} sudah ada.")
        return tahun


class TahunKinerja(BasePage):
    """``/akuntabilitas/2024/``: one year, with the chain from plan to follow-up.

    Not named ``Tahun``: a page type's name becomes an attribute of every page, and reports have a
    ``tahun`` of their own. Title and slug are the portal's own: an editor gives only the year.
    """

    tahun = models.PositiveSmallIntegerField(
        "tahun", unique=True, validators=[MinValueValidator(2004), MaxValueValidator(2100)]
    )

    sifat = Sifat(cari=None, umpan=False, salinan=True, kartu=None)
    slug_bebas = False
    template = "akuntabilitas/tahun.html"
    base_form_class = FormTahun
    parent_page_types = ["akuntabilitas.IndeksAkuntabilitas"]
    subpage_types = ["akuntabilitas.Laporan"]
    content_panels = [
        PanelPerubahan(),
        FieldPanel("tahun", widget=forms.NumberInput),
        FieldPanel("ringkasan"),
    ]
    promote_panels = []

    class Meta:
        verbose_name = "tahun"
        verbose_name_plural = "tahun"

    def full_clean(self, *args, **kwargs):
        """Derive title and slug from the year, then validate."""
        self._turunkan()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self):
        """The same for a draft."""
        self._turunkan()
        super().minimal_clean()

    def _turunkan(self):
        """Title and slug follow from the year."""
        if self.tahun:
            self.title = self.draft_title = f"Akuntabilitas {self.tahun}"
            self.slug = str(self.tahun)

    def get_context(self, request, *args, **kwargs):
        """The year's chain and its figures (``buku``), or ``None`` while none were published.

        A step of the chain without a report is there too, and says so. An old version of the page
        tells its own words alone: figures have releases of their own.
        """
        from akuntabilitas.buku import Buku
        from akuntabilitas.keadaan_langkah import keadaan_rantai
        from akuntabilitas.laporan import Laporan

        langkah = rantai(Laporan.objects.terbit().child_of(self))
        buku = Buku(self.tahun)
        if not buku.rilis:
            buku = None
        return {
            **super().get_context(request, *args, **kwargs),
            "langkah": keadaan_rantai(langkah, buku) if buku else langkah,
            "buku": buku,
        }
