"""Text into words, each with its place in the text and its root.

Offices' texts are dirty: a space too few ("outcomeyang"), one too many ("DIPERTANGGUNG
JAWABKAN"), a hyphen at a line's end. What is read here is what every search engine indexes and
what the highlighter marks, so a hit and its marks can't disagree.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from .akar import GABUNGAN, KAMUS, PANJANG_MAKS, akar, dikenal, lazim

_TAKTERLIHAT = "\u00ad\u200b-\u200f\u2060\ufeff"
_TANDA = "\u0300-\u036f"
_HURUF = "[^\\W\\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f]"
_POLA = re.compile(
    r"(?P<urutan>\bke-\d+)"
    r"|(?P<bilangan>\d+(?:[.,/]\d+)*)"
    rf"|(?P<kata>{_HURUF}(?:{_HURUF}|[{_TAKTERLIHAT}{_TANDA}]|['’ʼ](?={_HURUF}))*)",
    re.IGNORECASE,
)
_BUANG = re.compile(f"[{_TAKTERLIHAT}{_TANDA}'’ʼ]")
_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PEMISAH = str.maketrans({"/": "g", ",": "k", ".": "k", "-": None})

_SELA_MAKS = 8
_PENGGAL = re.compile(r"[-\u00ad\u2010]\s*\n\s*")
_TUGAS_BELAKANG = (
    "yang", "dan", "untuk", "dengan", "dari", "pada", "dalam", "oleh", "atau", "serta",
    "bahwa", "karena", "sebagai", "kepada", "telah", "akan", "ini",
)  # fmt: skip
_TUGAS_DEPAN = (
    "yang", "dan", "untuk", "dengan", "dari", "pada", "dalam", "oleh", "atau",
    "pasca", "pra", "non", "antar", "multi", "anti", "sub", "eks", "semi", "lintas", "ketidak",
)  # fmt: skip
_BELAHAN_MIN = 5
_SEBUNYI_MIN = 5
_UTUH = frozenset(_TUGAS_BELAKANG + _TUGAS_DEPAN) | {"di", "ke", "se", "si", "per", "para"}


@dataclass(frozen=True, slots=True)
class Kata:
    """One word of a text: `teks[awal:akhir]`, in lower case `bentuk`, with its root `akar`.

    `akar` is made of a–z and 0–9 only, so that no search engine takes it apart: "14/2017" is
    `14g2017`, "98,75" is `98k75`, letters of other scripts are written by code point.
    """

    awal: int
    akhir: int
    bentuk: str
    akar: str


def uraikan(teks: str) -> list[Kata]:
    """The words of `teks` in order: glued ones taken apart, split and doubled ones put together.

    Any string is allowed; nothing raises, and the time taken grows with its length only.
    """
    hasil: list[Kata] = []
    for temuan in _POLA.finditer(teks):
        for kata in _baca(temuan):
            if hasil and (satu := _satukan(hasil[-1], kata, teks)):
                hasil[-1] = satu
            else:
                hasil.append(kata)
    return hasil


def _baca(temuan: re.Match[str]) -> list[Kata]:
    """One match of the pattern as a word, or as the two words that were glued."""
    awal, akhir = temuan.span()
    mentah = _BUANG.sub("", temuan.group()[: 4 * PANJANG_MAKS])
    bentuk = unicodedata.normalize("NFKD", mentah).casefold()
    bentuk = _BUANG.sub("", bentuk)[:PANJANG_MAKS]
    if temuan.lastgroup != "kata":
        rapat = bentuk
        if _RIBUAN.fullmatch(bentuk):
            rapat = bentuk.replace(".", "").removesuffix(",00")
        return [Kata(awal, akhir, bentuk, _kunci(rapat.translate(_PEMISAH)))]
    batas = _batas_tempel(bentuk) if len(bentuk) == akhir - awal else 0
    if not batas:
        return [Kata(awal, akhir, bentuk, _kunci(akar(bentuk)))]
    depan, belakang = bentuk[:batas], bentuk[batas:]
    return [
        Kata(awal, awal + batas, depan, akar(depan)),
        Kata(awal + batas, akhir, belakang, akar(belakang)),
    ]


def _kunci(istilah: str) -> str:
    return re.sub("[^a-z0-9]", lambda huruf: f"u{ord(huruf.group()):x}", istilah)


@lru_cache(maxsize=2**15)
def _batas_tempel(kata: str) -> int:
    """Where a glued word has to be cut; 0 if it is one word.

    Only a word that the dictionary does not know is cut, into two that it does: a function word
    and another, or two of at least `_BELAHAN_MIN` letters, one of them a bare root.
    """
    if not (kata.isascii() and kata.isalpha()) or dikenal(kata):
        return 0
    for tugas in _TUGAS_BELAKANG:
        depan = kata.removesuffix(tugas)
        if kata != depan and len(depan) >= _BELAHAN_MIN and dikenal(depan):
            return len(depan)
    for tugas in _TUGAS_DEPAN:
        belakang = kata.removeprefix(tugas)
        if kata != belakang and len(belakang) >= _BELAHAN_MIN and dikenal(belakang):
            return len(tugas)
    for batas in range(_BELAHAN_MIN, len(kata) - _BELAHAN_MIN + 1):
        depan, belakang = kata[:batas], kata[batas:]
        if not (lazim(depan) and lazim(belakang)):
            continue
        if depan in KAMUS or belakang in KAMUS:
            return batas
    return 0


_EKOR: dict[str, list[tuple[str, str]]] = {}
for _depan, _belakang in GABUNGAN.values():
    _EKOR.setdefault(_depan[-2:], []).append((_depan[1:], _belakang))


def _satukan(kiri: Kata, kanan: Kata, teks: str) -> Kata | None:
    """Two neighbours as one word, if they are one: doubled, split, or broken at a line's end."""
    if not 0 < kanan.awal - kiri.akhir <= _SELA_MAKS:
        return None
    sela = teks[kiri.akhir : kanan.awal]
    penggal = bool(_PENGGAL.fullmatch(sela))
    if not (penggal or sela == "-" or sela.isspace()):
        return None
    if sela == "-" and _berulang(kiri, kanan):
        return Kata(kiri.awal, kanan.akhir, kiri.bentuk, kiri.akar)
    gabung = kiri.bentuk + kanan.bentuk
    if _gabungan(kiri.bentuk, kanan.bentuk) or (
        (penggal or (sela.isspace() and _pecahan(kiri, kanan, teks))) and dikenal(gabung)
    ):
        return Kata(kiri.awal, kanan.akhir, gabung, akar(gabung))
    return None


def _berulang(kiri: Kata, kanan: Kata) -> bool:
    """daftar-daftar, perlahan-lahan, berbalas-balasan, meniru-nirukan, sayur-mayur."""
    if f"{kiri.bentuk}{kanan.bentuk}" in GABUNGAN:
        return False
    if len(kanan.bentuk) > 2 and kiri.bentuk.endswith(kanan.bentuk):
        return True
    return kiri.akar == kanan.akar or (
        not dikenal(kanan.bentuk)
        and (kiri.akar == akar(f"me{kanan.bentuk}") or _berbunyi_sama(kiri.bentuk, kanan.bentuk))
    )


def _berbunyi_sama(kiri: str, kanan: str) -> bool:
    """Whether the second, no word of its own, only plays with the sounds of the first."""
    if len(kiri) != len(kanan) or len(kiri) < _SEBUNYI_MIN:
        return False
    sama = len(kiri) - 2
    return kiri[-sama:] == kanan[-sama:] or kiri[:sama] == kanan[:sama]


def _gabungan(kiri: str, kanan: str) -> bool:
    """Whether the two are the halves of a compound: "dipertanggung jawabkan", "tanda tangan".

    The first letter of the first half may have melted into a prefix: "penanda tanganan".
    """
    return any(
        kiri.endswith(depan) and kanan.startswith(belakang) and akar(kiri + kanan) in GABUNGAN
        for depan, belakang in _EKOR.get(kiri[-2:], ())
    )


def _pecahan(kiri: Kata, kanan: Kata, teks: str) -> bool:
    """Whether a stray blank may stand between the two: one is no word, and neither is a name."""
    if len(kiri.bentuk) + len(kanan.bentuk) < 7 or kiri.bentuk in _UTUH or kanan.bentuk in _UTUH:
        return False
    depan, belakang = teks[kiri.awal : kiri.akhir], teks[kanan.awal : kanan.akhir]
    if not (belakang.islower() or (depan.isupper() and belakang.isupper())):
        return False
    return not (dikenal(kiri.bentuk) and dikenal(kanan.bentuk))
