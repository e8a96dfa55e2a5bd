"""The formulas of capaian, and when a realisasi meets its target."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from .aturan import AturanCapaian, RumusRendah
from .bilangan import kurung, tulis
from .nilai import Arah


@dataclass(frozen=True)
class Rumus:
    """A formula in words, with places for the inputs, and as a computation in percent."""

    kata: str
    pola: str
    hitung: Callable[[Fraction, Fraction], Fraction]

    def terisi(self, target: Fraction, realisasi: Fraction) -> str:
        """The formula with its inputs filled in."""
        return self.pola.format(t=kurung(target), r=kurung(realisasi))


TINGGI = Rumus("realisasi ÷ target × 100", "{r} ÷ {t} × 100", lambda t, r: r / t * 100)
SELISIH = Rumus(
    "(2 × target − realisasi) ÷ target × 100",
    "(2 × {t} − {r}) ÷ {t} × 100",
    lambda t, r: (2 * t - r) / t * 100,
)
BANDING = Rumus("target ÷ realisasi × 100", "{t} ÷ {r} × 100", lambda t, r: t / r * 100)
SESUAI = Rumus(
    "(1 − |realisasi − target| ÷ target) × 100",
    "(1 − |{r} − {t}| ÷ {t}) × 100",
    lambda t, r: (1 - abs(r - t) / t) * 100,
)


def rumus_untuk(arah: Arah, aturan: AturanCapaian) -> Rumus:
    """The formula that a rule uses for a direction."""
    if arah is Arah.RENDAH:
        return SELISIH if aturan.rumus_rendah is RumusRendah.SELISIH else BANDING
    return TINGGI if arah is Arah.TINGGI else SESUAI


def tanpa_persen(target: Fraction, realisasi: Fraction, rumus: Rumus) -> str:
    """Why two numbers give no percent, in words; empty if they give one.

    A percent of zero does not exist, and one of a target below zero turns good into bad.
    """
    if target == 0:
        return "target nol"
    if target < 0:
        return "target di bawah nol"
    if rumus is BANDING and realisasi <= 0:
        return "realisasi nol" if realisasi == 0 else "realisasi di bawah nol"
    return ""


@dataclass(frozen=True)
class Toleransi:
    """How far *sesuai target* may miss: in the number's own unit, or in percent of the target."""

    nilai: Fraction = Fraction(0)
    persen: bool = False

    def jarak(self, target: Fraction) -> Fraction:
        """The distance that is still met, in the unit."""
        return self.nilai / 100 * abs(target) if self.persen else self.nilai

    def terisi(self, target: Fraction) -> str:
        """The same written out: "2", "5 ÷ 100 × 100"."""
        persen = f" ÷ 100 × {kurung(abs(target))}" if self.persen else ""
        return f"{tulis(self.nilai)}{persen}"


TEPAT = Toleransi()


def memenuhi(
    target: Fraction, realisasi: Fraction, arah: Arah, toleransi: Toleransi = TEPAT
) -> bool:
    """Whether a realisasi is at least as good as its target, compared exactly.

    `toleransi` counts for *sesuai target* alone.
    """
    if arah is Arah.TINGGI:
        return realisasi >= target
    if arah is Arah.RENDAH:
        return realisasi <= target
    return abs(realisasi - target) <= toleransi.jarak(target)


def perbandingan(target: Fraction, realisasi: Fraction, arah: Arah, toleransi: Toleransi) -> str:
    """The comparison written out: "83 ≥ 80", "40,9 < 75"."""
    ya = memenuhi(target, realisasi, arah, toleransi)
    if arah is Arah.SESUAI and toleransi.nilai:
        selisih = f"|{kurung(realisasi)} − {kurung(target)}|"
        return f"{selisih} {'≤' if ya else '>'} {toleransi.terisi(target)}"
    tanda = {Arah.TINGGI: ("≥", "<"), Arah.RENDAH: ("≤", ">"), Arah.SESUAI: ("=", "≠")}[arah]
    return f"{tulis(realisasi)} {tanda[0 if ya else 1]} {tulis(target)}"
