"""What somebody typed, read as what is to be found. Every search engine works from this."""

import re
from dataclasses import dataclass

from .acuan import acuan
from .kata import Kata, uraikan
from .sinonim import SINONIM, Bentuk, Tabel

PANJANG_MAKS = 200
"""Characters of a query that are read; the rest is left unread."""
KATA_MAKS = 12
"""Words of a query that are read."""
BENTUK_MAKS = 8
"""Words of the longest form that has synonyms."""

KATA_HENTI = frozenset(
    (
        "yang", "dan", "di", "ke", "dari", "untuk", "dengan", "pada", "atau", "oleh", "dalam",
        "adalah", "ini", "itu", "para", "the", "of",
    )
)  # fmt: skip
"""Words a query may leave out, never all of them. They are indexed, for phrases."""

_KUTIP = re.compile("[“”„«»]")
_BAGIAN = re.compile(r'(?P<tanpa>(?<!\S)-(?=["\w]))?(?:"(?P<frasa>[^"]*)"?|(?P<lepas>[^"\s]+))')
_NOMOR = frozenset({"nomor", "no", "nmr"})
_PERSEN = frozenset({"persen", "prosen"})


@dataclass(frozen=True, slots=True)
class Alternatif:
    """Roots that must all be there; next to each other and in this order if `rapat`."""

    akar: Bentuk
    rapat: bool = True


Gugus = tuple[Alternatif, ...]
"""Alternatives of which one must be there."""


@dataclass(frozen=True, slots=True)
class Susunan:
    """A query: every one of `wajib` must be found, none of `tanpa`."""

    wajib: tuple[Gugus, ...]
    tanpa: Gugus = ()

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.wajib)

    @property
    def alternatif(self) -> Gugus:
        """All alternatives of all words that must be found."""
        return tuple(alternatif for gugus in self.wajib for alternatif in gugus)


def susun(kueri: str, sinonim: Tabel = SINONIM) -> Susunan:
    """Read a query: words, `"exact phrases"`, `-without`; synonyms stand beside their words.

    `sinonim` says which forms find which; without it, the built-in table.

    Any string is allowed. At most `PANJANG_MAKS` characters and `KATA_MAKS` words are read; a
    query without a single letter or digit comes back empty (false). A query of nothing but
    `-without` is read as if the hyphens were not there.
    """
    frasa, tanpa, lepas = _bagian(_KUTIP.sub('"', kueri[:PANJANG_MAKS]))
    penting, henti = _gugus(uraikan(lepas)[:KATA_MAKS], sinonim)
    gugus = ([(Alternatif(satu),) for satu in frasa] + penting) or henti
    if not gugus:
        gugus, tanpa = [(Alternatif(satu),) for satu in tanpa], []
    return Susunan(
        wajib=tuple(dict.fromkeys(gugus))[:KATA_MAKS],
        tanpa=tuple(Alternatif(satu) for satu in tanpa),
    )


def _bagian(kueri: str) -> tuple[list[Bentuk], list[Bentuk], str]:
    """Phrases, what must not be there, and the words between, still as text."""
    frasa, tanpa, lepas = [], [], []
    for bagian in _BAGIAN.finditer(kueri):
        teks = bagian["frasa"] if bagian["frasa"] is not None else bagian["lepas"]
        akar = tuple(kata.akar for kata in uraikan(teks)[:KATA_MAKS])
        if bagian["tanpa"] and akar:
            tanpa.append(akar)
        elif bagian["frasa"] is None:
            lepas.append(teks)
        elif akar:
            frasa.append(akar)
    return frasa, tanpa, " ".join(lepas)


def _gugus(kata: list[Kata], sinonim: Tabel) -> tuple[list[Gugus], list[Gugus]]:
    """Words with their synonyms (longest form first), and apart from them the stop words."""
    semua_acuan = {satu.awal: satu for satu in acuan(kata)}
    henti: list[Gugus] = []
    hasil: list[Gugus] = []
    i = 0
    while i < len(kata):
        if satu := semua_acuan.get(i):
            if i and kata[i - 1].bentuk in _NOMOR:
                hasil.pop()
            hasil.append((Alternatif((satu.akar,)),))
            i += satu.panjang
            continue
        panjang = _terpanjang(kata, i, sinonim)
        sendiri = tuple(k.akar for k in kata[i : i + max(panjang, 1)])
        lain = sinonim[sendiri] if panjang else []
        gugus = (
            Alternatif(sendiri, rapat=False),
            *(Alternatif(satu) for satu in lain if satu != sendiri),
        )
        (henti if not panjang and _boleh_tiada(kata, i) else hasil).append(gugus)
        i += max(panjang, 1)
    return hasil, henti


def _boleh_tiada(kata: list[Kata], i: int) -> bool:
    """Whether a word says too little to be demanded: a stop word, "persen" behind its number."""
    if kata[i].bentuk in _PERSEN:
        return i > 0 and kata[i - 1].bentuk[0].isdigit()
    return kata[i].bentuk in KATA_HENTI


def _terpanjang(kata: list[Kata], awal: int, sinonim: Tabel) -> int:
    """Number of words of the longest known form that begins at `awal`; 0 if there is none."""
    for panjang in range(min(BENTUK_MAKS, len(kata) - awal), 0, -1):
        if tuple(k.akar for k in kata[awal : awal + panjang]) in sinonim:
            return panjang
    return 0
