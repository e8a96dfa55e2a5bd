"""Numbers: strict on the way in, exact inside, rounded once on the way out."""

import re
from decimal import Decimal
from fractions import Fraction

from portal.bahasa.angka import angka

Angka = int | Decimal | str | Fraction
"""What counts as a number; a `Fraction` is the exact result of another computation."""

ANGKA_DEPAN = 18
ANGKA_BELAKANG = 12
"""Most digits before and after the decimal point: a budget in rupiah and any measure fit."""

TULISAN = re.compile(rf"-?[0-9]{{1,{ANGKA_DEPAN}}}(\.[0-9]{{1,{ANGKA_BELAKANG}}})?")
DESIMAL_TAMPIL = 6
"""Digits shown of a number that never ends, before its "…"."""


class NilaiDitolak(ValueError):
    """A value that can't be computed with; the message is Indonesian and for the editor."""


def pecahan(nilai: Angka) -> Fraction:
    """The exact value of a number.

    Strings are plain decimals with a point ("0.2", "-5"): reading what people type is the
    importer's work. Raises `TypeError` for floats, bools and other types, `NilaiDitolak` for
    NaN, infinity, other strings and numbers longer than the limits above.
    """
    if isinstance(nilai, Fraction):
        return nilai
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal | str):
        raise TypeError(
            f"Angka harus int, Decimal, atau tulisan desimal, bukan {type(nilai).__name__}."
        )
    if isinstance(nilai, str) and not TULISAN.fullmatch(nilai):
        raise NilaiDitolak(f"“{nilai[:40]}” bukan angka desimal.")
    if isinstance(nilai, Decimal):
        if not nilai.is_finite():
            raise NilaiDitolak(f"{nilai} bukan angka.")
        if nilai.adjusted() >= ANGKA_DEPAN or nilai.as_tuple().exponent < -ANGKA_BELAKANG:
            raise NilaiDitolak("Angka terlalu panjang.")
    if isinstance(nilai, int) and abs(nilai) >= 10**ANGKA_DEPAN:
        raise NilaiDitolak("Angka terlalu panjang.")
    return Fraction(nilai)


def bulatkan(nilai: Fraction, desimal: int) -> Decimal:
    """The one rounding: half up (away from zero), to exactly `desimal` decimals."""
    besar = abs(nilai) * 10**desimal
    bulat = (2 * besar.numerator + besar.denominator) // (2 * besar.denominator)
    # Written and read again, for Decimal's arithmetic would round to its context's precision.
    return Decimal(f"{'-' if nilai < 0 and bulat else ''}{bulat}E-{desimal}")


def desimal_tepat(nilai: Fraction) -> int | None:
    """How many decimals write the value exactly; `None` if it never ends or is too long."""
    return next(
        (des for des in range(ANGKA_BELAKANG + 1) if 10**des % nilai.denominator == 0), None
    )


def tulis(nilai: Fraction, desimal: int = 0) -> str:
    """A number inside a formula: exact and at least `desimal` decimals, or cut with "…"."""
    tepat = desimal_tepat(nilai)
    if tepat is not None:
        return angka(bulatkan(nilai, max(tepat, desimal)))
    potong = Fraction(int(nilai * 10**DESIMAL_TAMPIL), 10**DESIMAL_TAMPIL)
    tanda = "-" if nilai < 0 and potong == 0 else ""
    return f"{tanda}{angka(bulatkan(potong, DESIMAL_TAMPIL))}…"


def kurung(nilai: Fraction, desimal: int = 0) -> str:
    """As `tulis`, in parentheses if below zero, to stand after an operator."""
    tulisan = tulis(nilai, desimal)
    return f"({tulisan})" if nilai < 0 else tulisan


def hasil(nilai: Fraction, desimal: int) -> str:
    """The right side of a formula: "= 100,00" if that is exact, else "≈ 54,53"."""
    bulat = bulatkan(nilai, desimal)
    return f"{'=' if bulat == nilai else '≈'} {angka(bulat)}"
