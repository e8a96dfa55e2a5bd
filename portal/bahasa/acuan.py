"""Numbers that are written in several ways: references to law, and dates.

"14/2017" is also "Nomor 14 Tahun 2017", and "20 September 2016" is also "20/9/2016". Both ways
get the same root, which stands behind the roots of the words.
"""

import re
from dataclasses import dataclass

from .kata import Kata, uraikan
from .tanggal import BULAN, BULAN_PENDEK

_TAHUN = frozenset({"tahun", "thn", "th"})
_BULAN = {nama.lower(): n for n, nama in enumerate(BULAN, 1)}
_BULAN |= {nama.lower(): n for n, nama in enumerate(BULAN_PENDEK, 1)}
_BULAN |= {"pebruari": 2, "febuari": 2, "agt": 8, "ags": 8, "sept": 9, "nopember": 11, "nop": 11}
_ANGKA_TAHUN = re.compile(r"(?:19|20)\d\d")
_SATU_KATA = re.compile(r"(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class Acuan:
    """A reference or date: its first word, the number of its words, and its root."""

    awal: int
    panjang: int
    akar: str


def acuan(kata: list[Kata]) -> list[Acuan]:
    """All references and dates in these words, by place."""
    hasil = []
    for i, satu in enumerate(kata):
        if not satu.bentuk[0].isdigit():
            continue
        if cocok := _SATU_KATA.fullmatch(satu.bentuk):
            akar, panjang = _tanggal(*map(int, cocok.groups())), 1
        else:
            akar, panjang = _tiga(kata[i : i + 3]), 3
        if akar:
            hasil.append(Acuan(i, panjang, akar))
    return hasil


def bagian_acuan(kata: Kata) -> list[str]:
    """The roots of number and year of a reference ("14/2017"), none for any other word."""
    return kata.akar.split("g") if re.fullmatch(r"\d+g\d{4}", kata.akar) else []


def bentuk_indeks(teks: str) -> str:
    """`akar_indeks` of a text."""
    return akar_indeks(uraikan(teks))


def akar_indeks(kata: list[Kata]) -> str:
    """The roots of words, separated by blanks, as every search engine indexes them.

    They stand in the order of the text, for phrases; behind them what a reference or a date can
    also be found by: 14 and 2017 for "14/2017", 14/2017 for "14 Tahun 2017".
    """
    lain = dict.fromkeys(satu.akar for satu in acuan(kata))
    lain |= dict.fromkeys(bagian for k in kata for bagian in bagian_acuan(k))
    return " ".join([*(k.akar for k in kata), *lain])


def _tiga(kata: list[Kata]) -> str:
    """The root of three words that are "14 Tahun 2017", "20 September 2016" or "20-9-2016"."""
    if len(kata) < 3 or not _ANGKA_TAHUN.fullmatch(kata[2].akar) or not kata[0].akar.isdigit():
        return ""
    nomor, tengah, tahun = kata
    if tengah.bentuk in _TAHUN:
        return f"{nomor.akar}g{tahun.akar}"
    if tengah.bentuk in _BULAN:
        return _tanggal(int(nomor.akar), _BULAN[tengah.bentuk], int(tahun.akar))
    rapat = tengah.awal - nomor.akhir == tahun.awal - tengah.akhir == 1
    if rapat and tengah.bentuk.isdigit():
        return _tanggal(int(nomor.akar), int(tengah.bentuk), int(tahun.akar))
    return ""


def _tanggal(hari: int, bulan: int, tahun: int) -> str:
    return f"t{tahun}{bulan:02}{hari:02}" if 1 <= hari <= 31 and 1 <= bulan <= 12 else ""
