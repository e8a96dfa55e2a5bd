"""How often one may try, counted in the database and so by all worker processes together.

A try is stored before the password is looked at, and what was stored meanwhile counts too: many
requests at once never get more tries than one after the other. Refused tries don't count, so a
lock ends when the oldest try is old enough, however much somebody keeps knocking.
"""

from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from django.utils import timezone

from portal.masuk import peramban
from portal.masuk.model import Percobaan, sidik


@dataclass(frozen=True)
class Batas:
    """So many tries in so many seconds."""

    banyak: int
    detik: int


AKUN = Batas(5, 600)
ALAMAT = Batas(20, 600)
SURAT = Batas(3, 3600)
"""Mails with a link for a new password, for each address that was typed."""


class Penuh(Exception):
    """No try is left; ``tunggu`` is the number of seconds until there is one again."""

    def __init__(self, tunggu):
        super().__init__(tunggu)
        self.tunggu = tunggu

    @property
    def menit(self):
        """The same in whole minutes, rounded up."""
        return ceil(self.tunggu / 60)


class Jatah:
    """One try, at one or several counters: ``{key: Batas}``; the first is that of the account."""

    def __init__(self, batas):
        self.batas = batas
        self.catatan = []

    def ambil(self):
        """Take the try and return self; raises ``Penuh`` where a counter has none left."""
        kini = timezone.now()
        baru = [Percobaan(kunci=kunci, waktu=kini) for kunci in self.batas]
        self.catatan = Percobaan.objects.bulk_create(baru)
        lama = max(
            tunggu(Percobaan.objects.filter(kunci=kunci), batas, kini)
            for kunci, batas in self.batas.items()
        )
        if lama > 0:
            self.kembalikan()
            raise Penuh(lama)
        return self

    def kembalikan(self):
        """Give the try back: it doesn't count."""
        Percobaan.objects.filter(pk__in=[satu.pk for satu in self.catatan]).delete()

    def berhasil(self):
        """The try was right: it doesn't count, and the account's earlier ones are forgotten."""
        self.kembalikan()
        Percobaan.objects.filter(kunci=next(iter(self.batas))).delete()


def tunggu(percobaan, batas, kini):
    """Seconds until the newest of some tries, just stored, would be allowed; 0 if it is.

    ``percobaan`` is a queryset of rows with ``waktu``, all of one counter.
    """
    jarak = timedelta(seconds=batas.detik)
    waktu = (
        percobaan.filter(waktu__gt=kini - jarak)
        .order_by("-waktu", "-pk")
        .values_list("waktu", flat=True)[batas.banyak : batas.banyak + 1]
        .first()
    )
    return max(1, ceil((waktu + jarak - kini).total_seconds())) if waktu else 0


def untuk(request, hal, nama):
    """The ``Jatah`` for a try of the account ``nama`` (as typed) at ``hal``, "sandi" or "kode".

    A browser that has come in with this account before has a counter of its own and is not
    counted by address: strangers who lock the account, or the office's network, don't lock it out.
    """
    akun = sidik(hal, rata(nama))
    dikenal = peramban.tanda(request, sidik("peramban", rata(nama)))
    if dikenal:
        return Jatah({sidik(hal, akun, dikenal): AKUN})
    return Jatah({akun: AKUN, kunci_alamat(request): ALAMAT})


def kunci_alamat(request):
    """The counter of the network address that a request comes from."""
    return sidik("alamat", peramban.alamat(request))


def rata(nama):
    """A name as typed, so that spellings which differ in case alone share their counter."""
    return nama.strip().casefold()
