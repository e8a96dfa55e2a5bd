"""Other spellings of a query, from the words that public pages have.

A word is corrected only if no public page has it and we don't know it either: no name, no form
with synonyms, nothing in the dictionary. What replaces it differs as fingers and ears make words
differ: a letter left out, put in, swapped with its neighbour, or the next key or a like sound.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from string import ascii_lowercase

from django.db.models import Max, Q
from django.db.models.functions import Length
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from portal.bahasa.akar import KAMUS, LANGKA, NAMA, akar, lazim
from portal.bahasa.kata import Kata, uraikan
from portal.bahasa.kueri import KATA_HENTI, KATA_MAKS
from portal.bahasa.sinonim import SINONIM, Tabel
from search.models import Kosakata

BANYAK = 3
"""Spellings that are tried for a word, and for a query twice as many."""
PANJANG_MIN = 4
"""Letters of the shortest word that is corrected."""
JAUH_LEBIH_SERING = 20
"""How many times as frequent a word must be to be offered for one that pages do have."""

_UTUH = KAMUS - LANGKA
_PANJANG_GESER = 5
_PANJANG_BENTUK = 7
_PANJANG_DUA = 8
_KEMBAR = re.compile(r"(.)\1")
_PAPAN = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SEBUNYI = ("aiueo", "fvp", "dt", "bp", "sz", "kqg", "ck", "iy", "ks", "mn")


def koreksi(teks: str, sinonim: Tabel = SINONIM) -> list[str]:
    """The query with its misspelt words replaced, best first; empty if nothing can be mended.

    Words that no public page has give way to words that pages have, or that `sinonim` knows, so
    nothing of a withdrawn page is told. Whether a spelling finds anything is for the caller to see.
    """
    kata = _kata(teks)
    ada = _ada(k.akar for k in kata)
    asing, pilihan = [], []
    for satu in kata:
        if satu.akar in ada or satu.bentuk in _UTUH:
            continue
        if not _benar(satu, sinonim):
            calon = _mirip(satu.bentuk, sinonim) or _bentuk_lain(satu.bentuk)
        elif not (calon := _kembar(satu.bentuk)):
            continue
        asing.append(satu)
        pilihan.append(calon)
    return _susun(teks, asing, pilihan)


def lebih_sering(teks: str, sinonim: Tabel = SINONIM) -> list[str]:
    """The query with rare unknown words replaced by like ones that are far more frequent.

    For a spelling that a page shares with the reader ("akuntablitas" in one old headline).
    """
    kata = [k for k in _kata(teks) if not _benar(k, sinonim)]
    ada = _ada(k.akar for k in kata)
    asing, pilihan = [], []
    for satu in kata:
        batas = JAUH_LEBIH_SERING * ada.get(satu.akar, 1)
        if calon := _mirip(satu.bentuk, {}, batas):
            asing.append(satu)
            pilihan.append(calon)
    return _susun(teks, asing, pilihan)


def _kata(teks: str) -> list[Kata]:
    """The words that may be corrected: of letters a–z only, and long enough."""
    return [
        k
        for k in _lekat(uraikan(teks)[:KATA_MAKS])
        if len(k.bentuk) >= PANJANG_MIN
        and k.bentuk.isascii()
        and k.bentuk.isalpha()
        and k.bentuk not in KATA_HENTI
    ]


def _lekat(kata: list[Kata]) -> Iterator[Kata]:
    """The words with those put together again that were cut, as far as both say something.

    "transparasi" is no pair of "trans" and "parasi", but transparansi without its n.
    """
    tunda: Kata | None = None
    for satu in kata:
        if tunda and tunda.akhir == satu.awal and not {tunda.bentuk, satu.bentuk} & KATA_HENTI:
            bentuk = tunda.bentuk + satu.bentuk
            tunda = Kata(tunda.awal, satu.akhir, bentuk, akar(bentuk))
            continue
        if tunda:
            yield tunda
        tunda = satu
    if tunda:
        yield tunda


def _ada(akar: Iterable[str]) -> dict[str, int]:
    """Which of these roots pages have, with the entries of their most frequent word."""
    baris = Kosakata.objects.filter(akar__in=list(akar)).values("akar")
    return dict(baris.annotate(n=Max("banyak")).values_list("akar", "n"))


def _benar(kata: Kata, sinonim: Tabel) -> bool:
    return (kata.akar,) in sinonim or lazim(kata.bentuk)


def _susun(teks: str, asing: list[Kata], pilihan: list[list[str]]) -> list[str]:
    """The text with every combination of replacements, unless a word has none."""
    if not asing or not all(pilihan):
        return []
    hasil = []
    for pengganti in list(product(*pilihan))[: 2 * BANYAK]:
        baru = teks
        for satu, ganti in reversed(list(zip(asing, pengganti, strict=True))):
            baru = baru[: satu.awal] + ganti + baru[satu.akhir :]
        hasil.append(baru)
    return hasil


def _mirip(kata: str, sinonim: Tabel, minimum: int = 1) -> list[str]:
    """Words of pages, and of synonyms, that this one may be meant for, best first."""
    jauh = 2 if len(kata) >= _PANJANG_DUA else 1
    banyak = dict(_singkatan(sinonim)) | dict(_sekitar(kata, jauh, minimum))
    dekat = extract(kata, banyak.keys(), scorer=OSA.distance, score_cutoff=jauh, limit=None)
    hasil = [
        (jarak, -banyak[lain], lain)
        for lain, jarak, _ in dekat
        if jarak and _wajar(kata, lain, jarak)
    ]
    return [lain for _, _, lain in sorted(hasil)][:BANYAK]


def _sekitar(kata: str, jauh: int, minimum: int) -> Iterable[tuple[str, int]]:
    """Words of pages about as long, that begin alike but for what happens to a first letter."""
    awalan = Q()
    for depan in {kata[0], kata[1] + kata[0], kata[1:3]}:
        awalan |= Q(kata__gte=depan, kata__lt=f"{depan}zzz")
    calon = Kosakata.objects.annotate(panjang=Length("kata")).filter(
        awalan, panjang__range=(len(kata) - jauh, len(kata) + jauh), banyak__gte=minimum
    )
    return calon.values_list("kata", "banyak")


def _singkatan(sinonim: Tabel) -> Iterator[tuple[str, int]]:
    """Forms of one word that find others: what they find may stand on a page, if not they."""
    return ((b[0], 0) for b in sinonim if len(b) == 1 and len(b[0]) >= _PANJANG_GESER)


def _wajar(kata: str, lain: str, jarak: int) -> bool:
    """Whether fingers or ears may have made `lain` into `kata`."""
    if jarak > 1:
        return kata[0] == lain[0] and lain not in NAMA
    if len(kata) < len(lain):
        return True
    if len(kata) < _PANJANG_GESER:
        return False
    if len(kata) > len(lain):
        return len(lain) >= _PANJANG_GESER
    beda = [(a, b) for a, b in zip(kata, lain, strict=True) if a != b]
    if len(beda) == 2:
        return True
    return kata[0] == lain[0] and lain not in NAMA and _berdekatan(*beda[0])


def _berdekatan(satu: str, lain: str) -> bool:
    """Whether two letters lie next to each other on the keyboard, or sound alike."""
    if any(satu in bunyi and lain in bunyi for bunyi in _SEBUNYI):
        return True
    tempat = [
        (baris, huruf.index(h))
        for h in (satu, lain)
        for baris, huruf in enumerate(_PAPAN)
        if h in huruf
    ]
    if len(tempat) < 2:
        return False
    (baris, kolom), (baris_lain, kolom_lain) = tempat
    if baris == baris_lain:
        return abs(kolom - kolom_lain) == 1
    atas, bawah = (kolom, kolom_lain) if baris < baris_lain else (kolom_lain, kolom)
    return abs(baris - baris_lain) == 1 and atas - bawah in (0, 1)


def _bentuk_lain(kata: str) -> list[str]:
    """Words one letter away, whose root pages have under other affixes.

    "pemilhan" means pemilihan even where pages only say "memilih".
    """
    if len(kata) < _PANJANG_BENTUK:
        return []
    calon = {}
    for lain in _selangkah(kata):
        if lain not in NAMA and lazim(lain) and _wajar(kata, lain, 1):
            calon[lain] = akar(lain)
    ada = _ada(set(calon.values()))
    cocok = [(-ada[dasar], lain) for lain, dasar in calon.items() if dasar in ada]
    return [lain for _, lain in sorted(cocok)][:BANYAK]


def _kembar(kata: str) -> list[str]:
    """Words of pages that differ in a doubled letter alone.

    "kepuasaan" is nearly always kepuasan, though somebody may have meant puasa.
    """
    if kata in NAMA:
        return []
    tunggal = _KEMBAR.sub(r"\1", kata)
    calon = {lain for lain, _ in _sekitar(kata, 1, 1) if _KEMBAR.sub(r"\1", lain) == tunggal}
    return sorted(calon)[:BANYAK]


def _selangkah(kata: str) -> set[str]:
    """All strings that are one letter put in, left out, changed or swapped away."""
    belah = [(kata[:i], kata[i:]) for i in range(1, len(kata) + 1)]
    hasil = {a + h + b for a, b in belah for h in ascii_lowercase}
    hasil |= {a + b[1:] for a, b in belah if b}
    hasil |= {a + h + b[1:] for a, b in belah if b for h in ascii_lowercase}
    hasil |= {a[:-1] + b[0] + a[-1] + b[1:] for a, b in belah if b}
    return hasil - {kata}
