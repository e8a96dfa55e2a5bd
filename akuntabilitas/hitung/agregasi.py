"""How quarters make a year: dijumlah, nilai terakhir, rata-rata, maksimum, hanya tahunan."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from .bilangan import kurung, tulis
from .kata import ROMAWI
from .nilai import Berlabel


class Agregasi(Berlabel):
    """The ways, per indicator."""

    JUMLAH = "jumlah", "dijumlah"
    TERAKHIR = "terakhir", "nilai terakhir"
    RATA_RATA = "rata-rata", "rata-rata"
    MAKSIMUM = "maksimum", "maksimum"
    TAHUNAN = "tahunan", "hanya tahunan"


@dataclass(frozen=True)
class Setara:
    """Quarters made one value: the exact value, which quarters are in it, and its formula.

    `terakhir` says that the last quarter alone decides, so that a gap before it takes nothing
    away; `catatan` says what could not be told apart or looks wrong.
    """

    tepat: Fraction | None
    triwulan: tuple[int, ...]
    rumus: str
    terisi: str
    terakhir: bool = False
    catatan: tuple[str, ...] = ()


def gabungkan(ada: Mapping[int, Fraction], agregasi: Agregasi, kumulatif: bool) -> Setara:
    """Join the quarters that have a value, given by their number 1 to 4, in order.

    A cumulative entry holds all quarters before it: the sum is the last entry, the average the
    last entry over its number of quarters, and the maximum is that of the differences.
    """
    if not ada:
        return Setara(None, (), "", "")
    akhir = max(ada)
    if agregasi is Agregasi.TERAKHIR or (kumulatif and agregasi is Agregasi.JUMLAH):
        rumus = "entri kumulatif terakhir" if kumulatif else "nilai triwulan terakhir"
        return Setara(ada[akhir], (akhir,), rumus, "", True, _turun(ada, kumulatif))
    if kumulatif and agregasi is Agregasi.RATA_RATA:
        rumus = "entri kumulatif terakhir ÷ banyaknya triwulan sampai saat itu"
        terisi = f"{tulis(ada[akhir])} ÷ {akhir}"
        return Setara(ada[akhir] / akhir, (akhir,), rumus, terisi, True, _turun(ada, kumulatif))
    if kumulatif and agregasi is Agregasi.MAKSIMUM:
        return _maksimum_kumulatif(ada)
    isi = " + ".join(kurung(satu) for satu in ada.values())
    jumlah = sum(ada.values(), Fraction(0))
    if agregasi is Agregasi.JUMLAH:
        return Setara(jumlah, tuple(ada), "jumlah nilai triwulan", isi)
    if agregasi is Agregasi.RATA_RATA:
        rumus = "jumlah nilai triwulan ÷ banyaknya triwulan yang terisi"
        return Setara(jumlah / len(ada), tuple(ada), rumus, f"({isi}) ÷ {len(ada)}")
    deret = "; ".join(tulis(satu) for satu in ada.values())
    rumus = "nilai triwulan yang terbesar"
    return Setara(max(ada.values()), tuple(ada), rumus, f"terbesar dari {deret}")


def _turun(ada: Mapping[int, Fraction], kumulatif: bool) -> tuple[str, ...]:
    if not kumulatif:
        return ()
    urut = list(ada.items())
    return tuple(
        f"Entri kumulatif triwulan {ROMAWI[ke - 1]} lebih kecil daripada triwulan "
        f"{ROMAWI[sebelum - 1]}."
        for (sebelum, lama), (ke, baru) in pairwise(urut)
        if baru < lama
    )


def _maksimum_kumulatif(ada: Mapping[int, Fraction]) -> Setara:
    sendiri = {
        ke: isi - ada.get(ke - 1, Fraction(0))
        for ke, isi in ada.items()
        if ke == 1 or ke - 1 in ada
    }
    catatan = _turun(ada, True) + tuple(
        f"Triwulan {ROMAWI[ke - 1]} tidak dapat dipisahkan dari triwulan {ROMAWI[ke - 2]}, "
        "yang tidak berisi nilai."
        for ke in ada
        if ke not in sendiri
    )
    if not sendiri:
        return Setara(None, (), "", "", catatan=catatan)
    deret = "; ".join(tulis(satu) for satu in sendiri.values())
    rumus = "selisih terbesar antara entri kumulatif dan entri sebelumnya"
    return Setara(
        max(sendiri.values()), tuple(sendiri), rumus, f"terbesar dari {deret}", catatan=catatan
    )
