"""Text from strangers, made plain: what can't be seen or turns others' text around is left out."""

import re
import unicodedata

MAKS_TANDA = 5
"""Marks that may stand on one letter; Javanese script needs up to four, stacked marks are spam."""

_AKHIR_BARIS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_TAK_TAMPAK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks that show nothing, with which a name can look empty or like another."""
_PENYAMBUNG = "\u200d"


def baris(teks):
    """The text as one line: for names and whatever may end up in a mail header."""
    return " ".join(_tanpa_sampah(teks).split())


def paragraf(teks):
    """The text with its lines, without blanks at their ends and at most one empty line in a row."""
    rapi = "\n".join(" ".join(satu.split()) for satu in _tanpa_sampah(teks).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", rapi).strip()


def _tanpa_sampah(teks):
    """Composed text without control, format, private and invisible characters.

    Marks are thinned before composing, whose time grows with the square of their number.
    """
    teks = _AKHIR_BARIS.sub("\n", teks)
    hasil = []
    tanda = 0
    for urut, huruf in enumerate(teks):
        kelas = unicodedata.category(huruf)
        tanda = tanda + 1 if kelas[0] == "M" else 0
        if tanda > MAKS_TANDA or huruf in _TAK_TAMPAK:
            continue
        sampah = kelas in ("Cc", "Cf", "Cs", "Co") and huruf not in "\n\t"
        if sampah and huruf == _PENYAMBUNG:
            sampah = not _antara_emoji(hasil, teks[urut + 1 : urut + 2])
        if not sampah:
            hasil.append(huruf)
    return unicodedata.normalize("NFC", "".join(hasil))


def _antara_emoji(kiri, kanan):
    """Whether a joiner stands between two pictures, as in the emoji of a family."""
    return bool(
        kiri
        and kanan
        and (unicodedata.category(kiri[-1]) in ("So", "Sk") or kiri[-1] == "\ufe0f")
        and unicodedata.category(kanan) == "So"
    )
