"""Geometry of the small charts; numbers for machines are strings with a decimal point.

Words stand in HTML beside, and every chart has its table (decision 13 of the design).
"""

from dataclasses import dataclass
from fractions import Fraction

TEPI = 12
"""Free pixels above and below the line, so that its marks are whole."""
SETENGAH_TANDA = 14
"""Half the width of a target's mark, in pixels, at most."""
LEBAR = (640, 200)
SEMPIT = (320, 190)
"""Pixels of the two forms of a line over years."""


@dataclass(frozen=True)
class Titik:
    """One year: where its realisasi and its target stand; ``None`` where there is none.

    ``selang`` is the lowest and highest that it may be, where no value is sure.
    """

    tahun: int
    nilai: Fraction | None
    target: Fraction | None
    putus: bool = False
    selang: tuple[Fraction, Fraction] | None = None


@dataclass(frozen=True)
class Garis:
    """A line over years. ``ruas`` are points of polylines, ``tanda`` the targets' marks.

    ``selang`` are the upright marks of what is sure within limits alone.
    """

    lebar: int
    tinggi: int
    ruas: tuple
    titik: tuple
    tanda: tuple
    putus: tuple
    selang: tuple


def garis(deret, lebar, tinggi):
    """The ``Garis`` of a series of ``Titik``; ``None`` with fewer than two values.

    The line is cut where a year has no value, and where ``putus`` says that years can't be
    compared.
    """
    ada = [satu for satu in deret if satu.nilai is not None or satu.selang]
    if len(ada) < 2:
        return None
    semua = [
        isi for s in deret for isi in (s.nilai, s.target, *(s.selang or ())) if isi is not None
    ]
    bawah, atas = min(semua), max(semua)
    rentang = atas - bawah or 1
    kolom = Fraction(lebar, len(deret))
    separuh = min(Fraction(SETENGAH_TANDA), kolom / 3)

    def y(isi):
        return tinggi - TEPI - (isi - bawah) / rentang * (tinggi - 2 * TEPI)

    ruas, kini, titik, tanda, putus, selang = [], [], [], [], [], []
    for ke, satu in enumerate(deret):
        x = (ke + Fraction(1, 2)) * kolom
        if satu.putus:
            putus.append(_teks(ke * kolom))
        if satu.putus or satu.nilai is None:
            ruas.append(kini)
            kini = []
        if satu.nilai is not None:
            kini.append(f"{_teks(x)},{_teks(y(satu.nilai))}")
            titik.append((_teks(x), _teks(y(satu.nilai))))
        if satu.selang:
            selang.append((_teks(x), *(_teks(y(isi)) for isi in satu.selang)))
        if satu.target is not None:
            tanda.append((_teks(x - separuh), _teks(x + separuh), _teks(y(satu.target))))
    ruas.append(kini)
    return Garis(
        lebar,
        tinggi,
        tuple(" ".join(satu) for satu in ruas if len(satu) > 1),
        tuple(titik),
        tuple(tanda),
        tuple(putus),
        tuple(selang),
    )


@dataclass(frozen=True)
class Batang:
    """A bar in a box 100 wide: where it begins, how long it is, where the target's mark stands."""

    x: str
    panjang: str
    tanda: str


def batang(pasangan):
    """A ``Batang`` for each pair of realisasi and target (``None`` where there is none).

    All share one scale, which holds nought; a pair without a value has no bar (``None``).
    """
    semua = [isi for satu in pasangan for isi in satu if isi is not None] + [Fraction(0)]
    bawah, atas = min(semua), max(semua)
    rentang = atas - bawah or 1

    def x(isi):
        return (isi - bawah) / rentang * 100

    hasil = []
    for nilai, target in pasangan:
        if nilai is None and target is None:
            hasil.append(None)
            continue
        nol, ujung = x(Fraction(0)), x(nilai or Fraction(0))
        hasil.append(
            Batang(
                _teks(min(nol, ujung)),
                _teks(abs(ujung - nol)),
                "" if target is None else _teks(x(target)),
            )
        )
    return hasil


def _teks(isi):
    return f"{float(isi):.1f}".removesuffix(".0")
