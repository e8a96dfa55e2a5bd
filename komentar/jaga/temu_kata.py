"""Words and phrases found in a text, however they were dressed up; whole words only.

Found are: the word itself; signs and digits that stand for letters ("k4s4r", "$ara"), where at
least half of the word is letters; letters drawn out ("kasaaar"); letters spread ("k a s a r",
"k.a.s.a.r"). Not found, because an honest text would be: a word within another ("kasar" in
"kasarnya"), two letters changed, a word cut in two.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from komentar.jaga.lipat import lipat

KATA_MAKS = 6
"""Words in a phrase."""
TERPENDEK = 3
"""Letters and digits of a pattern, all words together."""
TERPENDEK_DALAM = 4
"""Letters of a pattern that may stand anywhere in a row of spread letters."""
SELA_MAKS = 3
"""Characters between two words of a phrase, or two spread letters."""
BIASA, DISAMARKAN, DIRENGGANGKAN = "", "huruf disamarkan", "huruf direnggangkan"

_KATA = re.compile(r"[^\W_]+")
_BERSANDI = re.compile(r"(?:[^\W_]|[@$!])+")
_BERULANG = re.compile(r"([^\W\d_])\1{2,}")
# One may be an i or an l; both are tried.
_SANDI = tuple(str.maketrans("0134578@$!", f"o{satu}eastbasi") for satu in "il")
_TANDA_SANDI = frozenset("0134578@$!")


@dataclass(frozen=True, slots=True, order=True)
class Temuan:
    """Found in a text at ``[awal:akhir]``: the pattern's key, and how it was dressed up."""

    awal: int
    akhir: int
    kunci: tuple[str, ...]
    cara: str


def kunci(pola):
    """What a pattern is known by: its folded words."""
    return tuple(_rapat(kata) for kata in _KATA.findall(lipat(pola).teks))


def temukan(teks, semua):
    """All that is found of the patterns (a set of keys), by place; time grows with the text."""
    if not semua:
        return []
    lipatan = lipat(teks)
    biasa = [(m.start(), m.end(), _rapat(m.group())) for m in _KATA.finditer(lipatan.teks)]
    hasil = {(a, z): (k, BIASA) for a, z, k in _frasa(biasa, semua)}
    bersandi = [_tanpa_seru(m) for m in _BERSANDI.finditer(lipatan.teks)]
    for sandi in _SANDI:
        terbaca = [(a, z, _baca(kata, sandi)) for a, z, kata in bersandi]
        for a, z, k in _frasa(terbaca, semua):
            hasil.setdefault((a, z), (k, DISAMARKAN))
        for a, z, k in _renggang(bersandi, sandi, lipatan.teks, semua):
            hasil.setdefault((a, z), (k, DIRENGGANGKAN))
    return sorted(Temuan(*lipatan.asal(a, z), k, cara) for (a, z), (k, cara) in hasil.items())


def _rapat(kata):
    """Letters drawn out become one."""
    return _BERULANG.sub(r"\1", kata)


def _tanpa_seru(m):
    """A word without the exclamation marks around it."""
    kata = m.group()
    depan = len(kata) - len(kata.lstrip("!"))
    return m.start() + depan, m.end() - (len(kata) - len(kata.rstrip("!"))), kata.strip("!")


def _baca(kata, sandi):
    """A word with signs read as letters, if most of it is letters."""
    tanda = sum(huruf in _TANDA_SANDI for huruf in kata)
    return _rapat(kata.translate(sandi) if 0 < 2 * tanda <= len(kata) else kata)


def _frasa(kata, semua):
    """Patterns that stand as neighbouring words: ``(begin, end, key)`` in the folded text."""
    awalan = {satu[0] for satu in semua}
    panjang = {len(satu) for satu in semua}
    for i, (awal, _, satu) in enumerate(kata):
        if satu not in awalan:
            continue
        for n in panjang:
            deret = kata[i : i + n]
            frasa = tuple(k for _, _, k in deret)
            dekat = all(b[0] - a[1] <= SELA_MAKS for a, b in pairwise(deret))
            if frasa in semua and dekat:
                yield awal, deret[-1][1], frasa


def _renggang(kata, sandi, teks, semua):
    """Patterns in rows of single letters: ``(begin, end, key)`` in the folded text."""
    rapat = {"".join(satu): satu for satu in semua}
    panjang = {len(satu) for satu in rapat if len(satu) >= TERPENDEK_DALAM}
    for deret in _deret(kata, teks):
        huruf = _baca("".join(satu for _, _, satu in deret), sandi)
        if len(huruf) != len(deret):  # Drawn out letters moved the places.
            if huruf in rapat:
                yield deret[0][0], deret[-1][1], rapat[huruf]
            continue
        if huruf in rapat:
            yield deret[0][0], deret[-1][1], rapat[huruf]
        for n in panjang:
            for i in range(len(huruf) - n + 1):
                if (satu := huruf[i : i + n]) in rapat:
                    yield deret[i][0], deret[i + n - 1][1], rapat[satu]


def _deret(kata, teks):
    """Rows of at least three single letters, close to each other, on one line."""
    deret = []
    for satu in [*kata, (0, 0, "")]:
        awal, akhir, huruf = satu
        tunggal = akhir - awal == 1 and huruf
        if deret:
            sela = teks[deret[-1][1] : awal] if tunggal else "\n"
            if len(sela) > SELA_MAKS or "\n" in sela:
                if len(deret) >= TERPENDEK:
                    yield deret
                deret = []
        if tunggal:
            deret.append(satu)
