"""Who leads the office: commissioners and secretariat, now and before, as data."""

from collections import namedtuple

from django.core.exceptions import ValidationError
from django.db import models, transaction
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.blocks import StaticBlock
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.bahasa import tanggal
from portal.tugas import buat_gambar

Susunan = namedtuple("Susunan", "komisi sekretariat sebelumnya")


class PejabatQuerySet(models.QuerySet):
    """Officials by their terms; today is the office's (WITA)."""

    def menjabat(self):
        """Those whose term has begun and not ended."""
        hari = tanggal.hari_ini()
        return self.filter(mulai__lte=hari).exclude(selesai__lt=hari)

    def purna(self):
        """Those whose term is over, the last first."""
        return self.filter(selesai__lt=tanggal.hari_ini()).order_by("-selesai", "-mulai", "urutan")


class Pejabat(models.Model):
    """One person in one office for one term; another term or office is another row."""

    class Jabatan(models.TextChoices):
        """The offices, in the order of rank."""

        KETUA = "ketua", "Ketua"
        ANGGOTA = "anggota", "Anggota"
        SEKRETARIS = "sekretaris", "Sekretaris"
        KASUBBAG = "kasubbag", "Kepala Subbagian"

    class Status(models.TextChoices):
        """Whether the office is held or only kept by somebody."""

        TETAP = "", "Definitif"
        PLT = "Plt.", "Plt. (pelaksana tugas)"
        PLH = "Plh.", "Plh. (pelaksana harian)"

    KOMISI = (Jabatan.KETUA, Jabatan.ANGGOTA)

    nama = models.CharField("nama", max_length=120, help_text="Lengkap dengan gelar.")
    jabatan = models.CharField("jabatan", max_length=12, choices=Jabatan.choices)
    bidang = models.CharField(
        "divisi atau subbagian",
        max_length=160,
        blank=True,
        help_text="Tanpa kata “Divisi” atau “Subbagian”. Untuk Sekretaris dikosongkan.",
    )
    status = models.CharField(
        "status", max_length=4, choices=Status.choices, blank=True, default=Status.TETAP
    )
    mulai = models.DateField("mulai menjabat")
    selesai = models.DateField(
        "selesai menjabat",
        null=True,
        blank=True,
        help_text="Hari terakhir. Kosong: belum diketahui. Jangan dihapus: inilah riwayatnya.",
    )
    foto = models.ForeignKey(
        "portal.Gambar",
        verbose_name="foto",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    urutan = models.PositiveSmallIntegerField(
        "urutan", default=0, help_text="Di antara yang sejabatan; yang kecil lebih dulu."
    )

    objects = PejabatQuerySet.as_manager()

    class Meta:
        verbose_name = "pejabat"
        verbose_name_plural = "pejabat"
        ordering = ["urutan", "mulai", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(selesai=None) | models.Q(selesai__gte=models.F("mulai")),
                name="pejabat_selesai_sesudah_mulai",
                violation_error_message="Hari selesai lebih awal daripada hari mulai.",
            )
        ]

    def __str__(self):
        return self.nama

    def save(self, *args, **kwargs):
        """Save, and have the photo's public sizes made."""
        super().save(*args, **kwargs)
        if self.foto_id:
            transaction.on_commit(lambda: buat_gambar.enqueue(self.foto_id))

    def clean(self):
        """A photo lacks nothing; members have a division, heads a subdivision."""
        galat = {}
        if self.foto and (kurang := self.foto.kekurangan()):
            galat["foto"] = kurang
        if self.jabatan in (self.Jabatan.ANGGOTA, self.Jabatan.KASUBBAG) and not self.bidang:
            galat["bidang"] = "Isi divisi atau subbagiannya."
        if galat:
            raise ValidationError(galat)

    @property
    def sebutan(self):
        """The office as one says it: "Anggota, Divisi Hukum", "Plt. Kepala Subbagian Umum"."""
        bidang = f", Divisi {self.bidang}" if self.jabatan in self.KOMISI else f" {self.bidang}"
        awal = f"{self.status} {self.get_jabatan_display()}"
        return f"{awal}{bidang if self.bidang else ''}".strip()

    @property
    def inisial(self):
        """Up to two initials, where there is no photo; titles don't count."""
        kata = [k for k in self.nama.split(",")[0].split() if not k.endswith(".")]
        return "".join(k[0] for k in [*kata[:1], *kata[1:][-1:]]).upper()

    @property
    def masa(self):
        """The term in years: "2019–2024", "sejak 2024", or one year alone."""
        if not self.selesai:
            return f"sejak {self.mulai.year}"
        if self.selesai.year == self.mulai.year:
            return str(self.mulai.year)
        return f"{self.mulai.year}–{self.selesai.year}"


def susunan():
    """Who holds office today, by rank, and who did before: a ``Susunan`` of lists."""
    pangkat = {jabatan: n for n, jabatan in enumerate(Pejabat.Jabatan.values)}
    kini = sorted(
        Pejabat.objects.menjabat().select_related("foto").prefetch_related("foto__renditions"),
        key=lambda satu: pangkat[satu.jabatan],
    )
    return Susunan(
        komisi=[satu for satu in kini if satu.jabatan in Pejabat.KOMISI],
        sekretariat=[satu for satu in kini if satu.jabatan not in Pejabat.KOMISI],
        sebelumnya=list(Pejabat.objects.purna()),
    )


class BlokPejabat(StaticBlock):
    """The place in a page where the officials stand; what it shows comes from the data."""

    class Meta:
        icon = "group"
        label = "Daftar pejabat"
        admin_text = "Ketua dan Anggota, Sekretariat, dan periode sebelumnya, dari menu Pejabat."
        template = "blocks/pejabat.html"

    def get_context(self, value, parent_context=None):
        """The context with ``susunan``."""
        return {**super().get_context(value, parent_context), "susunan": susunan()}


class DaftarPejabat(SnippetViewSet):
    """The officials in the CMS."""

    model = Pejabat
    icon = "group"
    menu_label = "Pejabat"
    menu_order = 120
    add_to_admin_menu = True
    list_display = ["nama", Column("sebutan", label="Jabatan"), "mulai", "selesai"]
    ordering = ["-mulai", "urutan"]
    list_filter = ["jabatan", "status"]
    search_fields = ["nama", "bidang"]
    panels = [
        FieldPanel("nama"),
        FieldRowPanel([FieldPanel("jabatan"), FieldPanel("status")]),
        FieldPanel("bidang"),
        FieldRowPanel([FieldPanel("mulai"), FieldPanel("selesai")]),
        MultiFieldPanel([FieldPanel("foto"), FieldPanel("urutan")], heading="Tampilan"),
    ]


register_snippet(DaftarPejabat)
