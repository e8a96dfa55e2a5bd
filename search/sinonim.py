"""What means the same: the built-in table with the office's own pairs beside it."""

from functools import lru_cache

from portal.bahasa.kueri import BENTUK_MAKS, Susunan, susun
from portal.bahasa.sinonim import SINONIM, Tabel, bentuk
from search.padanan import Padanan


def tabel() -> Tabel:
    """The table as of now, in one short query.

    The pairs themselves are the key of what is remembered, so a pair that one process saves is
    heeded by the next search of every other; no stamp could be wrong.
    """
    return _gabung(tuple(Padanan.objects.order_by("pk").values_list("kata", "lain", "arah")))


def baca(teks: str) -> Susunan:
    """What somebody typed, read with today's table; see ``portal.bahasa.kueri.susun``."""
    return susun(teks, tabel())


@lru_cache(maxsize=4)
def _gabung(padanan: tuple[tuple[str, str, str], ...]) -> Tabel:
    """Each pair widens what its forms find, not what their other forms do.

    PPK means two things at KPU: who pairs it with "pejabat pembuat komitmen" must not make
    "panitia pemilihan kecamatan" find that too.
    """
    hasil = {satu: list(semua) for satu, semua in SINONIM.items()}
    for kata, lain, arah in padanan:
        dari, ke = bentuk(kata), bentuk(lain)
        if not (0 < len(dari) <= BENTUK_MAKS and 0 < len(ke) <= BENTUK_MAKS):
            continue  # The analyser reads it otherwise than when it was saved.
        _tambah(hasil, dari, ke)
        if arah == Padanan.Arah.DUA:
            _tambah(hasil, ke, dari)
    return hasil


def _tambah(tabel: dict, dari: tuple, ke: tuple) -> None:
    semua = tabel.setdefault(dari, [dari])
    if ke not in semua:
        semua.append(ke)
