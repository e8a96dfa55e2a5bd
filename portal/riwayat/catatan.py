"""History: what was published stays on record, and a withdrawn page says so (decision 10).

``Terbitan`` is the record, append-only in Python and, by triggers, in the database.
``portal.riwayat.halaman`` reads it for one page.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.dispatch import Signal
from django.utils.timezone import now
from wagtail.log_actions import get_active_log_context

versi_dicatat = Signal()
"""A version of a page was recorded, in the transaction of its publication.

Gives ``terbitan`` (``Terbitan``) and ``halaman``, the page as it was published.
"""


class TakBolehDihapus(Exception):
    """Raised when somebody tries to delete a record of a publication."""


class Sebab(models.TextChoices):
    """Why a page was withdrawn."""

    TIDAK_BERLAKU = "tidak_berlaku", "Tidak berlaku lagi"
    DIGANTIKAN = "digantikan", "Digantikan"
    KELIRU = "keliru", "Keliru"
    DATA_PRIBADI = "data_pribadi", "Memuat data pribadi"
    DIKECUALIKAN = "dikecualikan", "Informasi yang dikecualikan"
    PERINTAH_HUKUM = "perintah_hukum", "Perintah hukum"
    KEDALUWARSA = "kedaluwarsa", "Masa tayangnya habis"


MENUTUP = frozenset({Sebab.DATA_PRIBADI, Sebab.DIKECUALIKAN, Sebab.PERINTAH_HUKUM})
"""Reasons that close a page's versions and files too; all others leave them readable."""


@dataclass(frozen=True)
class Penarikan:
    """What is said of a withdrawal; ``judul_pribadi`` hides even the title (404)."""

    sebab: str = ""
    alasan: str = ""
    judul_pribadi: bool = False


_TANPA_SEBAB = Penarikan()
_penarikan = ContextVar("penarikan", default=_TANPA_SEBAB)
_masa = ContextVar("masa", default=(None, False))


@contextmanager
def menarik(sebab, alasan="", judul_pribadi=False):
    """Within it, every withdrawal is recorded with this reason."""
    tanda = _penarikan.set(Penarikan(sebab, alasan, judul_pribadi))
    try:
        yield
    finally:
        _penarikan.reset(tanda)


def penarikan_kini():
    """The ``Penarikan`` that holds right now; empty outside of ``menarik``."""
    return _penarikan.get()


@contextmanager
def masa_lalu(waktu, contoh=False):
    """Within it, records bear ``waktu``; with ``contoh`` they are the sample's, and deletable."""
    tanda = _masa.set((waktu, contoh))
    try:
        yield
    finally:
        _masa.reset(tanda)


def waktu_catatan():
    """The time that a record of publication bears right now."""
    return _masa.get()[0] or now()


class TerbitanQuerySet(models.QuerySet):
    """Queries on the history; deleting is closed."""

    def delete(self):
        """Refuse: history can't be deleted."""
        raise TakBolehDihapus("Riwayat penerbitan tidak dapat dihapus.")

    def hapus_contoh(self, halaman):
        """Forget the given pages of the sample office, which never were real.

        The database refuses it for records that weren't made as the sample's.
        """
        return models.QuerySet.delete(self.filter(halaman__in=halaman))


class Terbitan(models.Model):
    """One publication, correction or withdrawal of a page. Append-only.

    ``nomor`` counts all records of a page; ``versi`` only those that brought a text of their own,
    and stands in the version's address.
    """

    class Jenis(models.TextChoices):
        """What happened."""

        TERBIT = "terbit", "Terbit"
        PERBAIKAN = "perbaikan", "Perbaikan kecil"
        KOREKSI = "koreksi", "Koreksi"
        DITARIK = "ditarik", "Ditarik"
        PULIH = "pulih", "Terbit kembali"
        DIKOSONGKAN = "dikosongkan", "Isinya dihapus"

    halaman = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, related_name="terbitan"
    )
    nomor = models.PositiveIntegerField()
    versi = models.PositiveIntegerField(null=True)
    revisi = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.PROTECT, related_name="+"
    )
    jenis = models.CharField(max_length=12, choices=Jenis.choices)
    sebab = models.CharField(max_length=20, choices=Sebab.choices, blank=True)
    tanggal = models.DateField(null=True, help_text="Tanggal koreksi menurut penyunting.")
    alasan = models.TextField(blank=True)
    judul_pribadi = models.BooleanField(default=False)
    contoh = models.BooleanField(default=False)
    waktu = models.DateTimeField(default=now)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    berkas = models.ManyToManyField("portal.VersiDokumen", related_name="terbitan")

    objects = TerbitanQuerySet.as_manager()

    class Meta:
        ordering = ["halaman", "nomor"]
        constraints = [
            models.UniqueConstraint(fields=["halaman", "nomor"], name="terbitan_unik"),
            models.UniqueConstraint(fields=["halaman", "versi"], name="terbitan_versi_unik"),
        ]

    def __str__(self):
        return f"{self.get_jenis_display()} {self.nomor}"

    def delete(self, *args, **kwargs):
        """Refuse: history can't be deleted."""
        raise TakBolehDihapus("Riwayat penerbitan tidak dapat dihapus.")

    @classmethod
    def catat(cls, halaman, jenis, revisi=None, berkas=None, **isi):
        """Add the next record of a page, by whoever acts in the CMS right now.

        ``berkas`` lists the ``VersiDokumen`` that the page shows from now on, and makes the record
        a version; without it (``None``) the record is none. ``isi`` fills further fields.
        """
        lama = cls.objects.filter(halaman_id=halaman.pk).order_by("nomor")
        terakhir = lama.aggregate(nomor=models.Max("nomor"), versi=models.Max("versi"))
        pertama = lama.first()
        _, contoh = _masa.get()
        catatan = cls.objects.create(
            halaman_id=halaman.pk,
            nomor=(terakhir["nomor"] or 0) + 1,
            versi=None if berkas is None else (terakhir["versi"] or 0) + 1,
            revisi=revisi,
            jenis=jenis,
            waktu=waktu_catatan(),
            contoh=pertama.contoh if pertama else contoh,
            oleh=getattr(get_active_log_context(), "user", None),
            **isi,
        )
        catatan.berkas.set(berkas or [])
        if catatan.versi:
            versi_dicatat.send(sender=cls, terbitan=catatan, halaman=halaman)
        return catatan
