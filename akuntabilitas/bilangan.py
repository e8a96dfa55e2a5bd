"""Reading what a person typed in a cell: 98,75, 1.234.567, or a state in words.

What could be read in two ways is asked about, never guessed.
"""

import re
from decimal import Decimal

from akuntabilitas.nilai import Keadaan

BULAT_TERPANJANG, DESIMAL_TERPANJANG = 18, 6
"""Digits before and after the comma, as the database keeps them."""

KEADAAN = {
    "tidak diukur": Keadaan.TIDAK_DIUKUR,
    "tidak diukur tahun ini": Keadaan.TIDAK_DIUKUR,
    "tidak berlaku": Keadaan.TIDAK_BERLAKU,
}
KOSONG = {"-", "–", "—", "belum diisi", "belum jatuh tempo"}
"""Words for "nothing yet"; that follows from dates and is never stored."""

RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
BIASA = re.compile(r"\d+(?:,\d+)?")
TITIK = re.compile(r"\d+\.\d+")
RAGU = re.compile(r"[1-9]\d{0,2}\.\d{3}")


class BukanBilangan(ValueError):
    """What was typed is no number, or could be two; the message says so in Indonesian."""


def baca_keadaan(teks):
    """The state that the words name, ``""`` for "nothing yet", or ``None`` for anything else."""
    kata = " ".join(teks.split()).casefold().rstrip(".")
    if not kata or kata in KOSONG:
        return ""
    return KEADAAN.get(kata)


def baca_bilangan(teks, bulat=False):
    """The ``Decimal`` that a person typed; raises ``BukanBilangan``.

    A decimal point is taken where it can't be a thousands' point ("0.83"); "1.234" is refused,
    for it may be either, unless ``bulat`` says that only whole numbers are meant (rupiah).
    Blanks, "Rp" before and "%" behind are left out.
    """
    tulisan = "".join(teks.split()).replace("\N{MINUS SIGN}", "-")
    angka = re.sub(r"^Rp\.?", "", tulisan, flags=re.IGNORECASE).removesuffix("%")
    tanda, angka = ("-", angka[1:]) if angka.startswith("-") else ("", angka)
    if RAGU.fullmatch(angka) and not bulat:
        polos, koma = angka.replace(".", ""), angka.replace(".", ",")
        raise BukanBilangan(
            f"“{teks.strip()}” bisa berarti dua hal. Tulis {tanda}{polos} atau {tanda}{koma}."
        )
    if RIBUAN.fullmatch(angka) and not angka.startswith("0."):
        angka = angka.replace(".", "").replace(",", ".")
    elif BIASA.fullmatch(angka):
        angka = angka.replace(",", ".")
    elif not TITIK.fullmatch(angka):
        raise BukanBilangan(f"“{teks.strip()[:40]}” bukan bilangan. Contoh yang benar: 98,75.")
    utuh, _, pecahan = angka.partition(".")
    if bulat and pecahan.strip("0"):
        raise BukanBilangan("Tulis bilangan bulat, tanpa koma.")
    if len(utuh.lstrip("0")) > BULAT_TERPANJANG or len(pecahan.rstrip("0")) > DESIMAL_TERPANJANG:
        raise BukanBilangan(
            f"Paling banyak {BULAT_TERPANJANG} angka di depan dan {DESIMAL_TERPANJANG} di belakang"
            " koma."
        )
    return Decimal(tanda + angka)
