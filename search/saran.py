"""Suggestions when nothing was found: the nearest words that public pages do have."""

from difflib import get_close_matches
from itertools import product

from django.db.models.functions import Length

from portal.bahasa.kata import Kata, uraikan
from portal.bahasa.kueri import KATA_MAKS, susun
from search.mesin.dasar import Mesin, Permintaan
from search.models import Kosakata, Naskah

BANYAK = 3
"""Suggestions that are made at most."""
KEMIRIPAN = 0.75
"""How alike two words must be: difflib's ratio, 0 to 1."""
_PANJANG_MIN = 4


def saran(teks: str, mesin: Mesin) -> tuple[str, ...]:
    """Other spellings of a query that found nothing, best first; each of them finds something.

    Only words that no public page has are replaced, and only by words of a page that the
    suggestion finds.
    """
    kata = uraikan(teks)[:KATA_MAKS]
    ada = set(Kosakata.objects.filter(akar__in=[k.akar for k in kata]).values_list("akar", flat=1))
    asing = [k for k in kata if k.akar not in ada and _dapat_diganti(k)]
    pilihan = [_mirip(satu.bentuk) for satu in asing]
    if not pilihan or not all(pilihan):
        return ()
    calon = (_ganti(teks, asing, ganti) for ganti in list(product(*pilihan))[: 2 * BANYAK])
    hasil = dict.fromkeys(satu for c in calon if (satu := _sahkan(c, mesin)))
    return tuple(hasil)[:BANYAK]


def _dapat_diganti(kata: Kata) -> bool:
    return kata.bentuk.isalpha() and len(kata.bentuk) >= _PANJANG_MIN


def _mirip(kata: str) -> list[str]:
    """Known words with the same first letter that look most like this one."""
    calon = Kosakata.objects.annotate(panjang=Length("kata")).filter(
        kata__startswith=kata[0], panjang__range=(len(kata) - 2, len(kata) + 2)
    )
    return get_close_matches(kata, calon.values_list("kata", flat=True), BANYAK, KEMIRIPAN)


def _ganti(teks: str, kata: list[Kata], pengganti: tuple[str, ...]) -> str:
    for satu, baru in reversed(list(zip(kata, pengganti, strict=True))):
        teks = teks[: satu.awal] + baru + teks[satu.akhir :]
    return teks


def _sahkan(teks: str, mesin: Mesin) -> str:
    """The suggestion in words of the best page that it finds, or nothing.

    The vocabulary may still hold words of a withdrawn page; what is shown must not.
    """
    susunan = susun(teks)
    cocok = mesin.cari(Permintaan(susunan=susunan, per_hal=1)).cocok if susunan else ()
    if not cocok:
        return ""
    dokumen, halaman = (None, None) if cocok[0].utama else cocok[0].halaman[0]
    naskah = (
        Naskah.objects.select_related("entri")
        .filter(entri__grup=cocok[0].grup, entri__dokumen=dokumen, entri__halaman=halaman)
        .first()
    )
    if naskah is None:
        return ""
    publik: dict[str, set[str]] = {}
    for satu in uraikan(f"{naskah.entri.judul}\n{naskah.isi}"):
        publik.setdefault(satu.akar, set()).add(satu.bentuk)
    kata = uraikan(teks)
    if any(satu.akar not in publik for satu in kata):
        return ""
    bentuk = [
        satu.bentuk if satu.bentuk in publik[satu.akar] else min(publik[satu.akar]) for satu in kata
    ]
    return _ganti(teks, kata, tuple(bentuk))
