"""Stems of Indonesian words: PySastrawi's dictionary stemmer with our own table beside it.

The table (`akar.toml`) holds what the dictionary lacks or gets wrong. Why a dictionary stemmer and
not Snowball: docs/keputusan/0004-satu-penganalisis.md.
"""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

PANJANG_MAKS = 40
"""Longest word, in characters, that is looked at; the rest is cut off. Keeps any input fast."""

_TABEL = tomllib.loads(Path(__file__).with_name("akar.toml").read_text("utf-8"))

GABUNGAN = {depan + belakang: (depan, belakang) for depan, belakang in _TABEL["gabungan"]}
"""Two words that Indonesian writes apart but glues under affixes: root → its two parts."""

ISTILAH_ASING = frozenset(_TABEL["asing"])
"""English words of the field; they are roots, so no affix is taken off them."""

_KHUSUS = {kata: akar for akar, semua in _TABEL["khusus"].items() for kata in semua}
_SETARA = {kata: akar for akar, semua in _TABEL["setara"].items() for kata in semua}
_AKHIRAN = re.compile(r"(?:ku|mu|nya|lah|kah|pun)$")
_SEMUA_AKHIRAN = frozenset(
    satu + dua + tiga
    for satu in ("", "is", "isme", "isasi", "i", "kan", "an")
    for dua in ("", "ku", "mu", "nya")
    for tiga in ("", "lah", "kah", "tah", "pun")
)
_BERAWALAN = re.compile(
    "(?:di|k?a?u|[bkmpst]?e(?:r|l|m(?:pe)?|n(?:ge?|y)?)?){0,3}(?:[a-z](?:er|el|em|in)?)?"
)


def _kamus() -> frozenset[str]:
    kata = set(StemmerFactory().get_words()) | set(_TABEL["tambahan"])
    kata |= set(GABUNGAN) | ISTILAH_ASING | set(_KHUSUS.values()) | set(_SETARA.values())
    return frozenset(kata - set(_TABEL["buang"]) - {""})


KAMUS = _kamus()
"""All roots."""

_PENGUPAS = Stemmer(ArrayDictionary(KAMUS | set(_SETARA)))

_EKOR = frozenset(kata[1:] for kata in KAMUS | set(_SETARA))
_AKHIRAN_MAKS = max(map(len, _SEMUA_AKHIRAN))


@lru_cache(maxsize=2**17)
def akar(kata: str) -> str:
    """The root of one word: "merencanakan" → "rencana".

    `kata` is a single word; case does not matter. A word that the dictionary cannot resolve
    (a name, an English word, an abbreviation) comes back in lower case, otherwise unchanged.
    Never raises; words are cut at `PANJANG_MAKS` characters.
    """
    kata = kata[:PANJANG_MAKS].casefold()
    if not (kata.isascii() and kata.isalpha()):
        return kata
    if tetap := _KHUSUS.get(kata) or _KHUSUS.get(_AKHIRAN.sub("", kata)):
        return tetap
    if not _mungkin(kata):
        return kata
    hasil = _PENGUPAS.stem_singular_word(kata)
    return _SETARA.get(hasil, hasil)


def _mungkin(kata: str) -> bool:
    """Whether affixes could leave a root of the word. Sastrawi takes far longer to deny it.

    All its rules keep a root from the second letter on in one piece: what melts, or stands before
    an infix, is the first.
    """
    for akhir in range(max(len(kata) - _AKHIRAN_MAKS, 1), len(kata) + 1):
        if kata[akhir:] in _SEMUA_AKHIRAN:
            for awal in range(akhir):
                if kata[awal:akhir] in _EKOR and _BERAWALAN.fullmatch(kata, 0, awal):
                    return True
    return False


def dikenal(kata: str) -> bool:
    """Whether the word, without its affixes, stands in the dictionary."""
    return akar(kata) in KAMUS
