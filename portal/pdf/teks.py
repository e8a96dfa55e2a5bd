"""What a PDF page says, as words: hyphens, ligatures and odd glyphs put right."""

import re
import unicodedata

from portal.bahasa.akar import akar, dikenal

BATAS_HURUF = 60_000
"""Characters that are kept of one page; a page of small print has about 8,000."""

_PADANAN = re.compile(
    "[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2160-\u217f\ufb00-\ufb4f\uff00-\uffef"
    "\U0001d400-\U0001d7ff]+"
)
"""Blanks, Roman numerals, ligatures, wide and mathematical letters: each has a plain form. Not all
that Unicode calls compatible: "m²" must not become "m2"."""

_ASING = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
"""Glyphs of fonts that don't say which letters they are."""

_BUTIR = re.compile(r"^[\ue000-\uf8ff][ \t]*(?=\S)", re.MULTILINE)
_PENGGAL = re.compile(
    r"(?<![^\W_])([^\W_]*)(?:[\ufffe\u0002]|[-\u00ad\u2010](?=\n))(\n?)(?=([^\W_]*))"
)
"""A hyphen at the end of a line, and the words around it; pdfium writes U+FFFE or U+0002 for it."""


def rapikan(teks):
    """Text of a PDF page as words and lines, at most ``BATAS_HURUF`` characters.

    Takes any string; the time grows with its length only.
    """
    teks = teks[:BATAS_HURUF].replace("\r\n", "\n").replace("\r", "\n")
    teks = unicodedata.normalize("NFC", teks)
    teks = _PADANAN.sub(lambda satu: unicodedata.normalize("NFKC", satu[0]), teks)
    teks = _BUTIR.sub("• ", teks)
    teks = "\n".join(satu.rstrip(" \t") for satu in teks.split("\n"))
    teks = _PENGGAL.sub(_sambung, teks)
    teks = "".join(h for h in teks if h in "\n\t" or _tampak(h))
    baris = [re.sub(r"[ \t]+", " ", satu).strip() for satu in teks.split("\n")]
    return _alirkan(baris).strip()[:BATAS_HURUF]


def tak_terbaca(teks):
    """Whether the page's own text is no text: a third or more of its glyphs are of no letter."""
    tampak = "".join(teks[:BATAS_HURUF].split())
    return bool(tampak) and 3 * len(_ASING.findall(tampak)) >= len(tampak)


def _tampak(huruf):
    return unicodedata.category(huruf)[0] != "C" and huruf != "\ufffd"


def _sambung(temuan):
    """The first part of a word that a line's end broke, with or without its hyphen."""
    kiri, baris, kanan = temuan.groups()
    if not kiri or not kanan:
        return f"{kiri}-{baris}"
    return kiri if _satu_kata(kiri, kanan) else f"{kiri}-"


def _satu_kata(kiri, kanan):
    """Whether the hyphen only broke the line: "di-tetapkan", not "laporan-laporan", "ke-2"."""
    kapital = kiri.isupper() and kanan.isupper()
    if not (kiri.isalpha() and kanan.isalpha() and (kapital or kanan[0].islower())):
        return False
    kiri, kanan = kiri.lower(), kanan.lower()
    panjang = min(len(kiri), len(kanan)) >= 4
    # Doubled, maybe with affixes: "laporan-laporan", "bersama-sama", "perundang-undangan".
    if kiri == kanan or (panjang and (kiri.endswith(akar(kanan)) or kanan.startswith(akar(kiri)))):
        return False
    if dikenal(kiri + kanan):
        return True
    return not (kapital or (panjang and dikenal(kiri) and dikenal(kanan)))


def _alirkan(baris):
    """Join lines that only the paper broke, so that a phone can break them anew.

    A line that is nearly as long as the page's longest goes on in the next one, unless that begins
    a list item or a heading of its own.
    """
    penuh = 0.8 * max(map(len, baris), default=0)
    hasil = []
    for satu, berikut in zip(baris, [*baris[1:], ""], strict=True):
        lanjut = len(satu) >= max(penuh, 40) and re.match(r"[\w(“\"]", berikut)
        butir = re.match(r"(\d+|[A-Za-z])[.)] |Bab |BAB ", berikut)
        hasil += [satu, " " if lanjut and not butir else "\n"]
    return "".join(hasil)
