"""Numbers as Indonesians write them, whatever Django's locale says: 98,75 and 1.234.567."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

Bilangan = int | float | Decimal | Fraction


def angka(nilai: Bilangan | None, desimal: int | None = None) -> str:
    """A number with decimal comma and points between thousands; `None` is an empty string.

    `desimal` fixes the number of decimals, rounding half up (domain rule: one rounding, at the
    end). Without it a number keeps the decimals it has; a `Fraction` needs it, and raises
    `ValueError` if it has more digits than that can be told.
    """
    if nilai is None:
        return ""
    if isinstance(nilai, Fraction):
        if desimal is None:
            raise ValueError("Pecahan memerlukan jumlah desimal.")
        besar = abs(nilai) * 10**desimal
        bulat = Decimal((2 * besar.numerator + besar.denominator) // (2 * besar.denominator))
        nilai = bulat.scaleb(-desimal).copy_sign(Decimal(-1 if nilai < 0 else 1))
    # str() first, so that the float 0.1 is one tenth and not its binary neighbour.
    nilai = nilai if isinstance(nilai, Decimal) else Decimal(str(nilai))
    if desimal is not None:
        nilai = nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
    if nilai == 0:
        nilai = abs(nilai)
    return f"{nilai:,f}".translate(str.maketrans(",.", ".,"))


def ukuran(byte: int | None) -> str:
    """A file's size for readers: 512 byte, 84 KB, 3,8 MB (1 KB = 1.000 byte), rounded half up."""
    if byte is None:
        return ""
    if byte < 1000:
        return f"{byte} byte"
    for satuan, pangkat, desimal in (("KB", 3, 0), ("MB", 6, 1), ("GB", 9, 1)):
        banyak = (Decimal(byte).scaleb(-pangkat)).quantize(
            Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP
        )
        if banyak < 1000 or satuan == "GB":
            break
    return f"{angka(banyak).removesuffix(',0')} {satuan}"
