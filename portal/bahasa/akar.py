"""Roots of Indonesian words: PySastrawi's dictionary under our own table and choice of reading.

The table (`akar.toml`) holds what the dictionary lacks or gets wrong, `nama.toml` names that look
like affixed words. Why a dictionary and not Snowball: docs/keputusan/0004-satu-penganalisis.md.
"""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from .imbuhan import pilih

PANJANG_MAKS = 40
"""Longest word, in characters, that is looked at; the rest is cut off. Keeps any input fast."""


def _baca(nama: str) -> dict:
    return tomllib.loads(Path(__file__).with_name(nama).read_text("utf-8"))


_TABEL = _baca("akar.toml")

GABUNGAN = {depan + belakang: (depan, belakang) for depan, belakang in _TABEL["gabungan"]}
"""Two words that Indonesian writes apart but glues under affixes: root → its two parts."""

ISTILAH_ASING = frozenset(_TABEL["asing"])
"""English words of the field; they are roots, so no affix is taken off them."""

NAMA = frozenset(nama for semua in _baca("nama.toml").values() for nama in semua.split())
"""Names of places and people, which are read as they stand."""

LANGKA = frozenset(Path(__file__).with_name("langka.txt").read_text("utf-8").split())
"""Roots that hardly anybody writes, one letter away from a word that offices do."""

_KHUSUS = {kata: akar for akar, semua in _TABEL["khusus"].items() for kata in semua}
_SETARA = {kata: akar for akar, semua in _TABEL["setara"].items() for kata in semua}
_AKHIRAN = re.compile(r"(?:ku|mu|nya|lah|kah|pun)$")


def _kamus() -> frozenset[str]:
    kata = set(StemmerFactory().get_words()) | set(_TABEL["tambahan"]) | set(_TABEL["utama"])
    kata |= set(GABUNGAN) | ISTILAH_ASING | set(_KHUSUS.values()) | set(_SETARA.values())
    return frozenset(kata - set(_TABEL["buang"]) - {""})


KAMUS = _kamus()
"""All roots."""

_UTAMA = frozenset(_TABEL["utama"])
_PENDEK = frozenset(_TABEL["pendek"])
_BERIMBUHAN = frozenset(kata for kata in KAMUS if len(kata) > 3 or kata in _PENDEK) | set(_SETARA)


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
    if kata in KAMUS or kata in _SETARA:
        hasil = kata
    elif kata in NAMA:
        return kata
    else:
        hasil = pilih(kata, _BERIMBUHAN, _UTAMA) or kata
    return _SETARA.get(hasil, hasil)


def dikenal(kata: str) -> bool:
    """Whether the word is a name, or stands in the dictionary without its affixes."""
    return kata in NAMA or akar(kata) in KAMUS


def lazim(kata: str) -> bool:
    """Whether the word is known and not so rare that a typing error is likelier ("lapur")."""
    return kata in NAMA or ((dasar := akar(kata)) in KAMUS and dasar not in LANGKA)
