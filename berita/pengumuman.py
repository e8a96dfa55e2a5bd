"""An announcement: a numbered letter to the public, with its files and the day it ends.

Whether it has ended is never stored: it follows from the date, whenever somebody asks.
"""

from dataclasses import replace

from django import forms
from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager, PageQuerySet

from akuntabilitas.blok import BlokIsiAngka
from komentar.berkomentar import Berkomentar
from portal.bahasa import tanggal
from portal.dokumen import HalamanDokumen
from portal.foto.panel import PanelFoto
from portal.halaman import FormHalaman
from portal.kantor import Kantor
from portal.naskah.panel import PanelIsi
from portal.sifat import Sifat


class KategoriPengumuman(models.TextChoices):
    """What announcements are about."""

    BADAN_ADHOC = "badan-adhoc", "Badan adhoc"
    PAW = "paw", "Penggantian antarwaktu (PAW)"
    DAFTAR_PEMILIH = "daftar-pemilih", "Daftar pemilih"
    PENGADAAN = "pengadaan", "Pengadaan"
    LAYANAN = "layanan", "Layanan"


class PengumumanQuerySet(PageQuerySet):
    """Announcements by their dates; today is the office's (WITA)."""

    def terbit(self):
        """What the public may read, newest first."""
        return self.live().public().order_by("-first_published_at", "-pk")

    def berlaku(self):
        """Those that have not ended; one without an end never does."""
        return self.exclude(berlaku_sampai__lt=tanggal.hari_ini())

    def berakhir(self):
        """Those that have ended."""
        return self.filter(berlaku_sampai__lt=tanggal.hari_ini())

    def tersemat(self):
        """Those that stand on the front page today."""
        return (
            self.berlaku()
            .annotate(sematan=Coalesce("disematkan_sampai", "berlaku_sampai"))
            .filter(sematan__gte=tanggal.hari_ini())
        )


class FormPengumuman(FormHalaman):
    """The editor's form."""

    def clean(self):
        """Hand the attachments to the page first, because the rule of publication asks for them."""
        lampiran = self.formsets["lampiran"]
        if lampiran.is_valid():
            lampiran.save(commit=False)
        return super().clean()


class Pengumuman(Berkomentar):
    """An announcement at ``/pengumuman/<slug>/``."""

    nomor = models.CharField(
        "nomor surat",
        max_length=80,
        blank=True,
        help_text="Misalnya: 12/PP.04.2-Pu/7309/2026",
    )
    tanggal_surat = models.DateField("tanggal surat", null=True, blank=True)
    kategori = models.CharField(
        "kategori", max_length=20, choices=KategoriPengumuman.choices, blank=True, db_index=True
    )
    isi = StreamField(BlokIsiAngka(required=False), verbose_name="isi", blank=True)
    berlaku_sampai = models.DateField(
        "berlaku s.d.",
        null=True,
        blank=True,
        db_index=True,
        help_text="Hari terakhir. Sesudahnya ditandai “sudah berakhir”. Kosong: tanpa batas.",
    )
    disematkan_sampai = models.DateField(
        "disematkan sampai",
        null=True,
        blank=True,
        help_text="Hari terakhir di beranda. Kosong: sama dengan “berlaku s.d.”.",
    )

    objects = PageManager.from_queryset(PengumumanQuerySet)()

    sifat = Sifat(cari="pengumuman", umpan=True, salinan=True, kartu="SpecialAnnouncement")
    base_form_class = FormPengumuman
    parent_page_types = ["berita.IndeksPengumuman"]
    subpage_types = []

    content_panels = [
        *Berkomentar.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("nomor"), FieldPanel("tanggal_surat")]),
                FieldPanel("kategori", widget=forms.Select),
                FieldRowPanel([FieldPanel("berlaku_sampai"), FieldPanel("disematkan_sampai")]),
            ],
            heading="Tentang pengumuman",
        ),
        InlinePanel("lampiran", heading="Lampiran", label="Lampiran"),
        PanelIsi("isi"),
        PanelFoto("isi"),
    ]

    class Meta:
        verbose_name = "pengumuman"
        verbose_name_plural = "pengumuman"

    @property
    def sudah_berakhir(self):
        """Whether the last day is over, in WITA."""
        return tanggal.sudah_lewat(self.berlaku_sampai)

    @property
    def label_kategori(self):
        """The category in words."""
        return self.get_kategori_display()

    def kekurangan(self):
        """What publication demands of an announcement."""
        kurang = super().kekurangan()
        if not self.nomor:
            kurang["nomor"] = ["Isi nomor surat, misalnya “12/PP.04.2-Pu/7309/2026”."]
        if not self.tanggal_surat:
            kurang["tanggal_surat"] = ["Isi tanggal surat."]
        if not self.kategori:
            kurang["kategori"] = ["Pilih kategori."]
        lampiran = list(self.lampiran.all())
        if not lampiran and not self.isi:
            kurang["lampiran"] = ["Lampirkan berkas, atau tulis isi pengumuman."]
        if not all(satu.dokumen_id for satu in lampiran):
            kurang["lampiran"] = ["Pilih berkas untuk setiap lampiran."]
        akhir, sematan = self.berlaku_sampai, self.disematkan_sampai
        if akhir and self.tanggal_surat and akhir < self.tanggal_surat:
            kurang["berlaku_sampai"] = ["Tanggal ini lebih awal daripada tanggal surat."]
        if akhir and sematan and sematan > akhir:
            kurang["disematkan_sampai"] = ["Tanggal ini melewati “berlaku s.d.”."]
        return kurang

    def dokumen_publik(self):
        """The attachments, and the documents in the text."""
        semua = [*(satu.dokumen for satu in self.lampiran.all()), *super().dokumen_publik()]
        return list({d.pk: d for d in semua if d}.values())

    def entri_cari(self):
        """The announcement for search, with its number, year and end."""
        entri = super().entri_cari()
        berkas = "\n".join(satu.nama for satu in self.lampiran.all())
        kapan = self.tanggal_surat or entri.tanggal
        return replace(
            entri,
            isi=f"{self.nomor}\n{entri.isi}\n{berkas}",
            kategori=self.label_kategori,
            tanggal=kapan,
            tahun=kapan.year if kapan else None,
            berlaku_sampai=self.berlaku_sampai,
        )

    def get_context(self, request, *args, **kwargs):
        """The page's context with its attachments."""
        lampiran = [satu for satu in self.lampiran.all() if satu.dokumen_id]
        models.prefetch_related_objects(
            lampiran,
            "dokumen__versi_semua",
            models.Prefetch(
                "dokumen__versi_semua__halaman", HalamanDokumen.objects.filter(nomor=1)
            ),
        )
        return {
            **super().get_context(request, *args, **kwargs),
            "lampiran": lampiran,
        }

    def json_ld(self):
        """SpecialAnnouncement, as schema.org defines it."""
        situs = self.get_site()
        kantor = Kantor.for_site(situs) if situs else None
        data = {
            "@context": "https://schema.org",
            "@type": self.sifat.kartu,
            "name": self.title,
            "text": self.ringkasan,
            "identifier": self.nomor,
            "category": self.label_kategori,
            "inLanguage": settings.LANGUAGE_CODE,
            "mainEntityOfPage": self.full_url,
            "publisher": {"@type": "GovernmentOrganization", "name": kantor.nama if kantor else ""},
        }
        if self.first_published_at:
            data["datePosted"] = self.first_published_at.isoformat()
        if self.berlaku_sampai:
            data["expires"] = self.berlaku_sampai.isoformat()
        return data


class Lampiran(Orderable):
    """A file of an announcement, with the name it goes by there."""

    pengumuman = ParentalKey(Pengumuman, on_delete=models.CASCADE, related_name="lampiran")
    # Null only while it is a draft: autosave stores rows that are not filled in yet.
    dokumen = models.ForeignKey(
        "portal.Dokumen",
        verbose_name="berkas",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="PDF, Word (.docx) atau Excel (.xlsx).",
    )
    judul = models.CharField(
        "judul", max_length=160, blank=True, help_text="Kosong: sama dengan judul berkas."
    )

    panels = [FieldPanel("dokumen"), FieldPanel("judul")]

    class Meta(Orderable.Meta):
        verbose_name = "lampiran"
        verbose_name_plural = "lampiran"

    def __str__(self):
        return self.nama

    @property
    def nama(self):
        """What readers see as its name."""
        return self.judul or (self.dokumen.title if self.dokumen else "")
