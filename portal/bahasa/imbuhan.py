"""Readings of an Indonesian word: which root may stand under which affixes.

Rules after the morphology of *Tata Bahasa Baku Bahasa Indonesia*: up to three prefixes, one
suffix, a possessive, a particle; the nasal of me- and pe- melts p, t, s and k. PySastrawi's own
rules take affixes off one by one and stop at the first root (*gerakan* is "gera" to them,
*kerusakan* "rusa"); here all readings are weighed against each other.
"""

import re
from collections.abc import Container, Iterator

AKAR_MIN = 3
"""Letters of the shortest root that stands under an affix."""

_VOKAL = tuple("aeiou")
_AWALAN_MAKS = 3
_PARTIKEL = re.compile("(?:lah|kah|tah|pun)$")
_MILIK = re.compile("(?:ku|mu|nya)$")
_AKHIRAN = ("i", "an", "kan")

_MUSTAHIL = {
    ("ber", "i"), ("ter", "an"), ("peN", "i"), ("pe", "kan"), ("pe", "i"),
    ("ulang", "i"), ("ulang", "kan"),
}  # fmt: skip
"""Prefix and suffix that never stand together."""
_CEROBOH = {
    ("di", "an"), ("me", "an"), ("ke", "i"), ("ke", "kan"), ("peN", "kan"), ("se", "i"),
    ("se", "kan"),
}  # fmt: skip
"""Those that only careless writing puts together ("dilapangan", "memasukan"); they weigh more."""
_APIT = {("ke", "an"), ("peN", "an"), ("pe", "an"), ("per", "an")}
"""Those that are one affix around a word; they weigh a little less than a single one."""
_LEBIH_RINGAN = 1.1

_DI_DALAM = {
    "di": {"per", "ber", "ter", "ke", "pe", "se", "peN"},
    "me": {"per", "ber", "ter", "ke", "se", "pe"},
    "ke": {"ber", "ter", "se", "per", "peN", "pe"},
    "se": {"per", "ke", "peN", "pe", "ter"},
    "ber": {"ke", "pe", "peN", "per", "se"},
    "ter": {"ke", "per", "se", "pe"},
    "per": {"ber", "se"},
    "peN": {"ber", "ke", "se"},
    "pe": {"ber", "se"},
    "ku": {"per", "pe", "ber"},
    "ulang": set(),
}
"""Which prefixes may follow a prefix."""


def pilih(kata: str, kamus: Container[str], utama: Container[str] = ()) -> str:
    """The root of `kata` in its best reading, "" if it has none; `kata` itself is no root.

    `kata` is a–z in lower case. The fewest affixes win; then a root of `utama` (the likelier of
    two, "beri" for *memberikan* and not "ikan"); then the longest root. `kamus` holds all roots.
    """
    terbaik = min(_bacaan(kata, kamus, utama), default=None)
    return terbaik[-1] if terbaik else ""


def _bacaan(
    kata: str, kamus: Container[str], utama: Container[str]
) -> Iterator[tuple[int, bool, float, int, int, str]]:
    """All readings; the smaller the tuple, the better."""
    urut = 0
    for badan, berat in _badan(kata):
        for akhiran in ("", *_AKHIRAN):
            if akhiran and not badan.endswith(akhiran):
                continue
            inti = badan.removesuffix(akhiran)
            for akar, bobot, pulih in _kupas(inti, berat + bool(akhiran), akhiran, ()):
                if akar in kamus and len(akar) >= AKAR_MIN:
                    urut += 1
                    pas = akar not in utama
                    yield (-int(-bobot // 1), pas, bobot, pulih - len(akar), urut, akar)


def _badan(kata: str) -> list[tuple[str, int]]:
    """The word as it is, without its particle, without its possessive; and their weights."""
    hasil = [(kata, 0)]
    if (tanpa := _PARTIKEL.sub("", kata)) != kata:
        hasil.append((tanpa, 1))
    hasil += [
        (tanpa, berat + 1) for badan, berat in hasil if (tanpa := _MILIK.sub("", badan)) != badan
    ]
    return hasil


def _kupas(
    kata: str, berat: float, akhiran: str, luar: tuple[str, ...], pulih: int = 0
) -> Iterator[tuple[str, float, int]]:
    """The word, and all that is left of it under prefixes: text, weight, letters given back."""
    yield kata, berat, pulih
    if len(luar) == _AWALAN_MAKS:
        return
    for awalan, sisa, kembali in _awalan(kata):
        if len(sisa) < AKAR_MIN or (luar and awalan not in _DI_DALAM[luar[-1]]):
            continue
        bobot = berat + 1
        if not luar:
            if (awalan, akhiran) in _MUSTAHIL:
                continue
            bobot += ((awalan, akhiran) in _CEROBOH) - _LEBIH_RINGAN * ((awalan, akhiran) in _APIT)
        yield from _kupas(sisa, bobot, akhiran, (*luar, awalan), kembali)


def _awalan(kata: str) -> Iterator[tuple[str, str, int]]:
    """Each prefix that the word may begin with: its name, the rest, letters given back to it."""
    dua = kata[:2]
    if dua in ("di", "ke", "se", "ku"):
        yield dua, kata[2:], 0
    for awalan in ("ber", "ter", "per"):
        if kata.startswith(awalan):
            yield awalan, kata[3:], 0
            yield awalan, kata[2:], 1
        elif dua == awalan[:2] and kata[3:5] == "er" and kata[2] not in _VOKAL:
            yield awalan, kata[2:], 0
    if kata.startswith(("belajar", "pelajar")):
        yield f"{dua}r", kata[3:], 0
    if dua == "me":
        yield from _sengau("me", kata[2:])
    elif dua == "pe":
        yield from _sengau("peN", kata[2:])
        yield "pe", kata[2:], 0
    if kata[1:2] == "e" and kata[0] == kata[2:3] and kata[0] not in _VOKAL:
        yield "ulang", kata[2:], 0


def _sengau(nama: str, sisa: str) -> Iterator[tuple[str, str, int]]:
    """What stands behind me- or pe-: as it is, behind its nasal, with the letter that melted."""
    if sisa.startswith(tuple("lmnrwy")):
        yield nama, sisa, 0
    for sengau, tetap, luluh in (
        ("ng", (*_VOKAL, *"ghkqx"), "k"),
        ("ny", (), "s"),
        ("m", tuple("bfpv"), "p"),
        ("n", tuple("djczts"), "t"),
    ):
        if not sisa.startswith(sengau):
            continue
        isi = sisa.removeprefix(sengau)
        if isi.startswith(tetap) or (nama == "peN" and sengau == "ng" and isi[:1] in ("l", "r")):
            yield nama, isi, 0
        if isi.startswith(_VOKAL):
            yield nama, luluh + isi, 1
        if sengau == "ng" and isi[:1] == "e" and sum(map(isi.count, _VOKAL)) == 2:
            yield nama, isi[1:], 0
