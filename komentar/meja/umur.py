"""How old a waiting comment is against the promise of ``komentar.janji``."""

from dataclasses import dataclass
from datetime import timedelta

from komentar.janji import tenggat
from portal.bahasa.tanggal import hari_ini

CARA = "hari kerja Senin–Jumat; hari libur nasional ikut dihitung"
"""How days are counted, for people."""


@dataclass(frozen=True)
class Umur:
    """How a waiting comment stands against the promise."""

    sisa: int
    """Working days that are left; 0 on the last day, negative past it."""

    @property
    def terlambat(self):
        """Whether the promise is broken."""
        return self.sisa < 0

    @property
    def kata(self):
        """In words."""
        if self.sisa < 0:
            return f"terlambat {-self.sisa} hari kerja"
        return f"{self.sisa} hari kerja lagi" if self.sisa else "hari ini hari terakhir"


def umur(masuk, hari, kini=None):
    """The ``Umur`` of what came in at ``masuk``, ``hari`` promised, on the date ``kini`` (today).

    On the weekend after the last day it is late by one, for the promise is broken.
    """
    kini, batas = kini or hari_ini(), tenggat(masuk, hari)
    if kini <= batas:
        return Umur(_hari_kerja(kini, batas))
    return Umur(-max(_hari_kerja(batas, kini), 1))


def _hari_kerja(dari, sampai):
    """Working days after ``dari`` up to and including ``sampai``."""
    pekan, lebih = divmod((sampai - dari).days, 7)
    ekor = (dari + timedelta(days=n + 1) for n in range(lebih))
    return 5 * pekan + sum(hari.weekday() < 5 for hari in ekor)
