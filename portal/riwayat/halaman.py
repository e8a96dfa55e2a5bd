"""The history of one page as the public may read it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import cached_property

from portal.riwayat.catatan import MENUTUP, Terbitan


@dataclass(frozen=True)
class Versi:
    """One published version: its record, until when it stood, and whether it may be read.

    ``sampai`` is ``None`` while it is what the page shows.
    """

    catatan: Terbitan
    sampai: datetime | None
    terbaca: bool

    @property
    def nomor(self):
        """The number in the version's address."""
        return self.catatan.versi

    @property
    def dari(self):
        """When it was published."""
        return self.catatan.waktu


class Riwayat:
    """All that is on record of a page, by one query; true as of the moment it was asked."""

    def __init__(self, halaman):
        self._halaman = halaman.pk

    @cached_property
    def catatan(self):
        """The records, the oldest first."""
        if self._halaman is None:
            return []
        return list(Terbitan.objects.filter(halaman_id=self._halaman).order_by("nomor"))

    @cached_property
    def tutup(self):
        """The last withdrawal that closed all versions before it, or ``None``."""
        tertutup = [c for c in self.catatan if c.sebab in MENUTUP]
        return tertutup[-1] if tertutup else None

    @cached_property
    def penarikan(self):
        """The withdrawal that holds now, or ``None``."""
        berlaku = [c for c in self.catatan if c.jenis != Terbitan.Jenis.DIKOSONGKAN]
        return berlaku[-1] if berlaku and berlaku[-1].jenis == Terbitan.Jenis.DITARIK else None

    @cached_property
    def versi(self):
        """All published versions (``Versi``), the oldest first."""
        hasil, tutup = [], self.tutup.nomor if self.tutup else 0
        semua = [c for c in self.catatan if c.versi]
        for n, satu in enumerate(semua):
            berikut = semua[n + 1] if n + 1 < len(semua) else self.penarikan
            hasil.append(Versi(satu, berikut and berikut.waktu, satu.nomor > tutup))
        return hasil

    @property
    def terakhir(self):
        """The newest version, or ``None`` for a page that was never public."""
        return self.versi[-1] if self.versi else None

    @property
    def daftar(self):
        """What stands in the public list, the newest first; empty while nothing ever changed."""
        return self.catatan[::-1] if len(self.catatan) > 1 else []

    @property
    def terbaru_dulu(self):
        """The readable and the closed versions, the newest first."""
        return self.versi[::-1]

    @property
    def koreksi(self):
        """The corrections of readable versions, the newest first."""
        return [
            v.catatan
            for v in reversed(self.versi)
            if v.terbaca and v.catatan.jenis == Terbitan.Jenis.KOREKSI
        ]

    def cari(self, nomor):
        """The version of that number, or ``None``."""
        return next((v for v in self.versi if v.nomor == nomor), None)

    def untuk_mesin(self):
        """What schema.org should know: when the page was last changed, and its corrections."""
        if not self.terakhir:
            return {}
        data = {"dateModified": self.terakhir.dari.isoformat()}
        if self.koreksi:
            data["correction"] = [
                {
                    "@type": "CorrectionComment",
                    "text": k.alasan,
                    "datePublished": (k.tanggal or k.waktu).isoformat(),
                }
                for k in self.koreksi
            ]
        return data
