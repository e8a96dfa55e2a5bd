"""A report: a document of the chain as a page, with its own dates and files."""

from dataclasses import replace
from functools import cached_property

from django.conf import settings
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager, PageQuerySet

from akuntabilitas.blok import BlokIsiAngka
from akuntabilitas.lkj.formulir import FormLaporan, panel_lkj
from akuntabilitas.lkj.halaman import Bernaskah
from akuntabilitas.rantai import LANGKAH_JENIS, JenisLaporan
from akuntabilitas.satker import satker_sendiri
from komentar.berkomentar import Berkomentar
from portal.foto.panel import PanelFoto
from portal.naskah.panel import PanelIsi
from portal.sifat import Sifat


class LaporanQuerySet(PageQuerySet):
    """Reports in the words of the planners."""

    def terbit(self):
        """What the public may read, newest first, with what a card shows."""
        return (
            self.live()
            .public()
            .order_by("-first_published_at", "-pk")
            .select_related("satker", "berkas", "pindaian")
            .prefetch_related("berkas__versi_semua", "pindaian__versi_semua")
        )


def _berkas(nama, bantuan):
    """A field for one of a report's two files."""
    return models.ForeignKey(
        "portal.Dokumen",
        verbose_name=nama,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=bantuan,
    )


class Laporan(Bernaskah, Berkomentar):
    """A document of the SAKIP chain at ``/akuntabilitas/<year>/<slug>/``."""

    jenis = models.CharField(
        "jenis",
        max_length=20,
        choices=JenisLaporan.choices,
        help_text="Naskah empat bab LKj ditulis di sini juga, sesudah draf pertamanya disimpan.",
    )
    satker = models.ForeignKey(
        "akuntabilitas.Satker",
        verbose_name="kantor",
        on_delete=models.PROTECT,
        default=satker_sendiri,
        related_name="laporan",
    )
    tahun = models.PositiveSmallIntegerField("tahun", editable=False, db_index=True)
    isi = StreamField(BlokIsiAngka(required=False), verbose_name="isi", blank=True)
    berkas = _berkas("berkas", "PDF yang teksnya dapat dicari, misalnya dari Word.")
    pindaian = _berkas(
        "pindaian bertanda tangan", "Hasil pindai, atau PDF bertanda tangan digital."
    )
    tanggal_dokumen = models.DateField("tanggal dokumen", null=True, blank=True)
    nomor = models.CharField("nomor", max_length=80, blank=True)
    tanggal_ttd = models.DateField("tanggal tanda tangan", null=True, blank=True)
    penandatangan = models.CharField(
        "penanda tangan", max_length=120, blank=True, help_text="Jabatannya, misalnya: Sekretaris"
    )
    tanggal_penyampaian = models.DateField(
        "tanggal penyampaian",
        null=True,
        blank=True,
        help_text="Kapan dokumen disampaikan; keterlambatan dihitung dari sini.",
    )

    objects = PageManager.from_queryset(LaporanQuerySet)()

    sifat = Sifat(cari="laporan", umpan=False, salinan=True, kartu="Report")
    parent_page_types = ["akuntabilitas.TahunKinerja"]
    subpage_types = []
    base_form_class = FormLaporan

    content_panels = [
        FieldRowPanel([FieldPanel("jenis"), FieldPanel("satker")]),
        *Berkomentar.content_panels,
        panel_lkj(),
        PanelIsi("isi"),
        PanelFoto("isi"),
        MultiFieldPanel([FieldPanel("berkas"), FieldPanel("pindaian")], heading="Berkas"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("tanggal_dokumen"), FieldPanel("nomor")]),
                FieldRowPanel([FieldPanel("tanggal_ttd"), FieldPanel("penandatangan")]),
                FieldPanel("tanggal_penyampaian"),
            ],
            heading="Tanggal dokumen",
        ),
    ]

    class Meta:
        verbose_name = "laporan"
        verbose_name_plural = "laporan"

    def save(self, *args, **kwargs):
        """Take the year from the year's page above, then save."""
        induk = self.get_parent(update=True)
        self.tahun = induk.specific.tahun if induk else int(self.url_path.split("/")[-3])
        super().save(*args, **kwargs)

    @cached_property
    def _isi(self):
        return [*self.isi, *self.naskah]

    @property
    def langkah(self):
        """Step of the chain (``Langkah``) that this kind of report belongs to."""
        return LANGKAH_JENIS[JenisLaporan(self.jenis)]

    @property
    def langkah_label(self):
        """The step in words."""
        return self.langkah.label

    def kekurangan(self):
        """A report needs a summary, and a text or a file: an empty page reports nothing."""
        kurang = super().kekurangan()
        if not self.ringkasan:
            kurang["ringkasan"] = ["Tulis ringkasan dengan kata yang dipahami warga."]
        if not (self.berkas_id or self.pindaian_id or self.isi or self.naskah):
            kurang["berkas"] = ["Lampirkan berkas, atau tulis isi laporan."]
        for nama in ("berkas", "pindaian"):
            dokumen = getattr(self, nama)
            if dokumen and not dokumen.filename.lower().endswith(".pdf"):
                kurang[nama] = ["Berkas laporan harus PDF."]
        return kurang

    def dokumen_publik(self):
        """The report's two files, and those in its text."""
        semua = [self.berkas, self.pindaian, *super().dokumen_publik()]
        return list({d.pk: d for d in semua if d}.values())

    def dokumen_cari(self):
        """Of the two files that say the same, the searchable one; the scan if that has no text."""
        kembar = [satu for satu in (self.berkas, self.pindaian) if satu and satu.versi]
        dipakai = min(kembar, key=lambda satu: satu.versi.urutan_teks, default=None)
        lebih = {satu.pk for satu in kembar if satu != dipakai}
        return [satu for satu in self.dokumen_publik() if satu.pk not in lebih]

    def entri_cari(self):
        """The report for search, with its step and year."""
        entri = super().entri_cari()
        return replace(
            entri,
            langkah=self.langkah.value,
            tahun=self.tahun,
            tanggal=self.tanggal_dokumen or entri.tanggal,
        )

    def json_ld(self):
        """Report, as schema.org defines it."""
        data = {
            "@context": "https://schema.org",
            "@type": self.sifat.kartu,
            "name": self.title,
            "abstract": self.ringkasan,
            "inLanguage": settings.LANGUAGE_CODE,
            "mainEntityOfPage": self.full_url,
            "publisher": {"@type": "GovernmentOrganization", "name": self.satker.nama},
        }
        if self.nomor:
            data["reportNumber"] = self.nomor
        if self.tanggal_dokumen:
            data["dateCreated"] = self.tanggal_dokumen.isoformat()
        return data
