"""Marking what was found: whole words with their affixes, everything else escaped."""

import re

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from .acuan import acuan, bagian_acuan
from .akar import akar
from .kata import uraikan
from .kueri import Susunan, susun
from .sinonim import Bentuk

PANJANG_BACA = 100_000
"""Characters of a text that a snippet is looked for in."""

_KATA = re.compile(r"[^\W_]+")
_TEPI = 100
"""Characters around a snippet that are read with it, so that no phrase is cut."""

Temuan = tuple[int, int, Bentuk]
"""Something found in a text: begin, end, the roots it was found by."""


def sorot(teks: str, kueri: str | Susunan) -> SafeString:
    """`teks` as HTML, escaped, every word that `kueri` finds wrapped in `<mark>`.

    Words that stem alike are marked whole ("ditetapkan" for "penetapan"), phrases in one piece.
    Line breaks stay. An empty query marks nothing.
    """
    return tandai(teks, _temuan(teks, kueri), 0, len(teks))


def cuplikan(teks: str, kueri: str | Susunan, panjang: int = 240) -> SafeString:
    """The part of `teks` where most of the query's words stand closest together, marked, as HTML.

    At most `panjang` characters of text, blanks joined, cut between words, with "…" where text
    was left out; the beginning where nothing is found.
    """
    teks = " ".join(teks[:PANJANG_BACA].split())
    susunan = susun(kueri) if isinstance(kueri, str) else kueri
    awal = _awal_terbaik(teks, _sekilas(teks, susunan) or _temuan(teks, susunan), panjang)
    akhir = min(awal + panjang, len(teks))
    if akhir < len(teks):
        akhir = max(teks.rfind(" ", awal, akhir + 1), 0) or akhir
    mulai = max(awal - _TEPI, 0)
    sekitar = _temuan(teks[mulai : akhir + _TEPI], susunan)
    temuan = [(dari + mulai, sampai + mulai, satu) for dari, sampai, satu in sekitar]
    return format_html(
        "{}{}{}",
        "… " if awal else "",
        tandai(teks, temuan, awal, akhir),
        " …" if akhir < len(teks) else "",
    )


def _sekilas(teks: str, susunan: Susunan) -> list[Temuan]:
    """Where single roots of the query stand, by a look at each different word once.

    Twenty times as fast as reading the text, and blind to words that have to be mended first: good
    for choosing a place, not for marking.
    """
    dicari = {satu for alternatif in susunan.alternatif for satu in alternatif.akar}
    kecil = teks.lower()
    bentuk = {satu: (akar(satu),) for satu in set(_KATA.findall(kecil))}
    bentuk = {satu: asal for satu, asal in bentuk.items() if asal[0] in dicari}
    if not bentuk or len(kecil) != len(teks):
        return []
    pola = re.compile(rf"(?<![^\W_])(?:{'|'.join(bentuk)})(?![^\W_])")
    return [(*satu.span(), bentuk[satu.group()]) for satu in pola.finditer(kecil)]


def _temuan(teks: str, kueri: str | Susunan) -> list[Temuan]:
    """All that the query finds in the text, by place."""
    susunan = susun(kueri) if isinstance(kueri, str) else kueri
    frasa = {f for a in susunan.alternatif for f in ([a.akar] if a.rapat else zip(a.akar))}
    if not frasa:
        return []
    kata = uraikan(teks)
    semua_acuan = {satu.awal: satu for satu in acuan(kata)}
    hasil: list[Temuan] = []
    panjang = {len(f) for f in frasa}
    for i, satu in enumerate(kata):
        for n in panjang:
            baris = tuple(k.akar for k in kata[i : i + n])
            if baris in frasa:
                hasil.append((satu.awal, kata[i + len(baris) - 1].akhir, baris))
        hasil += [
            (satu.awal, satu.akhir, (bagian,))
            for bagian in bagian_acuan(satu)
            if (bagian,) in frasa
        ]
        temuan = semua_acuan.get(i)
        if temuan and (temuan.akar,) in frasa:
            akhir = kata[i + temuan.panjang - 1].akhir
            hasil.append((satu.awal, akhir, (temuan.akar,)))
    return hasil


def _awal_terbaik(teks: str, temuan: list[Temuan], panjang: int) -> int:
    """Where a snippet begins: most different finds within `panjang`, then the shortest way."""
    kumpulan, terbaik = (0, 0), (0, 0)
    terakhir: dict[Bentuk, int] = {}
    for awal, akhir, bentuk in temuan:
        terakhir[bentuk] = awal
        dekat = [a for a in terakhir.values() if a >= akhir - panjang]
        nilai = (len(dekat), min(dekat, default=akhir) - akhir)
        if nilai > terbaik:
            kumpulan, terbaik = (min(dekat), akhir), nilai
    mulai, selesai = kumpulan
    longgar = mulai - (panjang - (selesai - mulai)) // 2
    if longgar <= 0:
        return 0
    return teks.find(" ", longgar - 1, mulai) + 1 or mulai


def tandai(teks: str, temuan: list[Temuan], awal: int, akhir: int) -> SafeString:
    """`teks[awal:akhir]` escaped, with overlapping finds merged and wrapped in `<mark>`."""
    potongan, sampai = [], awal
    for mulai, selesai, _ in sorted(temuan):
        mulai, selesai = max(mulai, sampai), min(selesai, akhir)
        if mulai < selesai:
            potongan.append((teks[sampai:mulai], teks[mulai:selesai]))
            sampai = selesai
    return format_html_join("", "{}<mark>{}</mark>", potongan) + escape(teks[sampai:akhir])
