"""The office as data: who we are, how to reach us, and the menus."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Site


class SetelanSitus(BaseSiteSetting):
    """Site settings that a reader's GET can't create: Wagtail would insert a missing row."""

    class Meta:
        abstract = True

    @classmethod
    def for_site(cls, site):
        """The site's settings, or unsaved defaults."""
        return cls.base_queryset().filter(site=site).first() or cls(site=site)


@register_setting(icon="home", order=10)
class Kantor(SetelanSitus):
    """Name, contact and promises of the one office that this installation serves."""

    nama = models.CharField("nama kantor", max_length=120, default="KPU Kabupaten Maros")
    nama_panjang = models.CharField(
        "nama resmi", max_length=200, default="Komisi Pemilihan Umum Kabupaten Maros"
    )
    nama_pendek = models.CharField("nama pendek", max_length=40, default="KPU Maros")
    kode_satker = models.CharField("kode wilayah", max_length=10, default="7309")
    surel = models.EmailField("surel", blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    alamat = models.TextField("alamat", blank=True)
    jam_layanan = models.TextField(
        "jam layanan", blank=True, help_text="Satu baris satu keterangan."
    )
    facebook = models.URLField("Facebook", blank=True)
    instagram = models.URLField("Instagram", blank=True)
    x = models.URLField("X", blank=True)
    youtube = models.URLField("YouTube", blank=True)
    tiktok = models.URLField("TikTok", blank=True)
    janji_moderasi_hari = models.PositiveSmallIntegerField(
        "janji moderasi (hari kerja)",
        default=2,
        help_text="Dalam berapa hari kerja komentar dibaca moderator.",
    )
    wajib_kode = models.BooleanField(
        "wajibkan kode kedua",
        default=False,
        help_text="Redaktur, Pengesah, dan Admin masuk dengan kata sandi dan kode dari ponsel.",
    )
    satu_redaktur = models.BooleanField(
        "satu redaktur",
        default=False,
        help_text=(
            "Hanya bila kantor punya satu redaktur: penulis boleh menerbitkan tulisannya sendiri."
            " Setiap penerbitan seperti itu ditandai di riwayat halaman."
        ),
    )
    contoh = models.BooleanField(default=False, editable=False)

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("nama"),
                FieldPanel("nama_panjang"),
                FieldPanel("nama_pendek"),
                FieldPanel("kode_satker"),
            ],
            heading="Identitas",
        ),
        MultiFieldPanel(
            [
                FieldPanel("surel"),
                FieldPanel("telepon"),
                FieldPanel("alamat"),
                FieldPanel("jam_layanan"),
            ],
            heading="Kontak",
        ),
        MultiFieldPanel(
            [FieldPanel(nama) for nama in ("facebook", "instagram", "x", "youtube", "tiktok")],
            heading="Media sosial",
        ),
        FieldPanel("janji_moderasi_hari"),
        FieldPanel("wajib_kode"),
        FieldPanel("satu_redaktur"),
    ]

    class Meta:
        verbose_name = "Kantor"

    @property
    def medsos(self):
        """The social links that are filled in, as ``(label, url)`` pairs."""
        nama = ("facebook", "instagram", "x", "youtube", "tiktok")
        pasangan = ((self._meta.get_field(n).verbose_name, getattr(self, n)) for n in nama)
        return [(label, url) for label, url in pasangan if url]


@register_setting(icon="list-ul", order=20)
class Menu(SetelanSitus, ClusterableModel):
    """The links at the top and at the foot of every page."""

    panels = [
        InlinePanel("butir_utama", heading="Menu utama", label="Tautan"),
        InlinePanel("butir_kaki", heading="Kaki halaman", label="Tautan"),
    ]

    class Meta:
        verbose_name = "Menu"


class Butir(Orderable):
    """One link: to a page of ours (its title unless a label is given) or to an address."""

    label = models.CharField("label", max_length=60, blank=True)
    halaman = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="halaman",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    alamat = models.URLField("alamat luar", blank=True)

    panels = [PageChooserPanel("halaman"), FieldPanel("alamat"), FieldPanel("label")]

    class Meta(Orderable.Meta):
        abstract = True

    def clean(self):
        """A link needs exactly one target, and an outer one needs its own label."""
        if bool(self.halaman_id) == bool(self.alamat):
            raise ValidationError({"halaman": "Pilih satu: halaman atau alamat luar."})
        if self.alamat and not self.label:
            raise ValidationError({"label": "Alamat luar perlu label."})


class ButirUtama(Butir):
    """A link of the main menu."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="butir_utama")


class ButirKaki(Butir):
    """A link at the foot."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="butir_kaki")


def samakan_alamat(sender, **kwargs):
    """Receiver of ``post_migrate``: the site's address is ``PORTAL_ALAMAT``, wherever it moved.

    One installation is one office, so its address is a setting and no row to forget.
    """
    alamat = urlsplit(settings.ALAMAT)
    port = alamat.port or (443 if alamat.scheme == "https" else 80)
    situs = Site.objects.filter(is_default_site=True).first()
    if situs and (situs.hostname, situs.port) != (alamat.hostname, port):
        situs.hostname, situs.port = alamat.hostname, port
        situs.save()
