"""NIK and telephone numbers in what citizens write: found, named, and masked.

What is looked for is a shape, not a register: sixteen digits, or the digits of an Indonesian
telephone number, with the blanks, dots and dashes that people put between them. What is written
like an amount, a date, a time, a year or a number of a law is none.
"""

import re
from unicodedata import decimal

from komentar.jaga.sebab import Sebab

KODE = "pribadi"
NIK = "NIK"
TELEPON = "nomor telepon"
TANDA = "•"
"""Stands for each digit that is masked."""

_SELA = "[ .\u2010-\u2015-]{0,3}"
"""What may stand between two digits of one number."""
_TANGGAL = r"(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d(?![-./]?\d)"
_JUJUR = re.compile(
    r"(?<![\d.])" + _TANGGAL + "|"
    # Times of a day, as in opening hours.
    r"(?<![\d.])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![ .-]*\d{3})(?!\d)|"
    r"\b(?:Rp|IDR)[ .]*\d[\d.,]*|"
    # Digits in threes, as amounts and counts are written.
    r"(?<![\d.+])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.-]*\d)|"
    # A year that is called one, and years in a row.
    r"\b(?:tahun|thn?|pemilu|pemilihan|pilkada|anggaran|ta)\.? ?(?:19|20)\d\d(?!\d)|"
    r"(?<!\d)(?:(?:19|20)\d\d[ .\u2010-\u2015-]{1,3})+(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
_BERDERET = rf"[1-9](?:{_SELA}\d){{15}}"
_SELULER = rf"8{_SELA}[1-9](?:{_SELA}\d){{7,10}}"
_NOMOR = re.compile(
    rf"(?<!\d)(?<!0[.,])(?:(?P<nik>{_BERDERET})"
    # +62 8…, +62 4… (a landline), 0062 8…, (+62) 8…, 62 8…
    rf"|(?P<luar>\(?(?:\+|00){_SELA}62\)?{_SELA}(?:\(0\){_SELA})?[1-9](?:{_SELA}\d){{7,11}})"
    rf"|(?P<dalam>(?:0|62{_SELA}){_SELULER}))(?!\d)"
)
_EMPAT = re.compile(r"\d{4}(?:\D+\d{4}){3}")


def potongan(teks):
    """The pieces of a text that look like a NIK or telephone number, as ``(kind, start, end)``."""
    angka = "".join(str(decimal(satu)) if satu.isdecimal() else satu for satu in teks)
    bayang = _JUJUR.sub(lambda cocok: "x" * len(cocok[0]), angka)
    hasil, mulai = [], 0
    while cocok := _NOMOR.search(bayang, mulai):
        if cocok["nik"] and not _mirip_nik(cocok["nik"]):
            # A telephone number may begin further on in what was no NIK.
            mulai = cocok.start() + 1
            continue
        hasil.append((NIK if cocok["nik"] else TELEPON, *cocok.span()))
        mulai = cocok.end()
    return hasil


def temukan(nama, teks):
    """Examiner (``jaga.sebab``): one reason for each piece in name and text."""
    return [
        Sebab(KODE, f"Tampak seperti {jenis}, di {di}.", isi[mulai:akhir])
        for di, isi in (("nama", nama), ("teks", teks))
        for jenis, mulai, akhir in potongan(isi)
    ]


def samarkan(teks):
    """The text with a dot in place of each digit of such a piece; its length stays."""
    huruf = list(teks)
    for _, mulai, akhir in potongan(teks):
        huruf[mulai:akhir] = [TANDA if satu.isdigit() else satu for satu in huruf[mulai:akhir]]
    return "".join(huruf)


def _mirip_nik(teks):
    """Whether sixteen digits may be a NIK.

    Written in one, or in fours, they may, unless the first four are a year before something else;
    in other groups only if the day (of women plus 40) and month of birth are where a NIK has them,
    or else every row of figures would be one.
    """
    angka = re.sub(r"\D", "", teks)
    if angka == teks:
        return True
    if angka.startswith("20"):
        return False
    if _EMPAT.fullmatch(teks):
        return True
    hari, bulan = int(angka[6:8]), int(angka[8:10])
    return (1 <= hari <= 31 or 41 <= hari <= 71) and 1 <= bulan <= 12
