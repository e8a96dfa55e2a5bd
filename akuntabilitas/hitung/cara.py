"""The working of one number, for "Cara menghitung": steps, inputs, rule, rounding."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

from portal.bahasa.tanggal import tanggal


@dataclass(frozen=True)
class Baris:
    """One step: the formula in words, the same with its inputs, the exact and printed value.

    `tepat` is `None` for a step that gives words (a band, a verdict).
    """

    label: str
    rumus: str
    terisi: str
    tepat: Fraction | None = None
    tercetak: str = ""


@dataclass(frozen=True)
class Cara:
    """All steps in order, the rule they follow, and the inputs to compute it again.

    `bahan` is JSON-able and is read by `ulang.hitung_ulang`. `aturan` and `mulai` are the rule's
    name and start date, `desimal` the decimals of the one rounding; all `None` where the result
    is a count or a comparison that no rule set governs.
    """

    baris: tuple[Baris, ...]
    bahan: dict[str, Any] = field(repr=False)
    aturan: str | None = None
    mulai: date | None = None
    desimal: int | None = None

    @property
    def pembulatan(self) -> str:
        """The rounding in words, or an empty string."""
        if self.desimal is None:
            return ""
        letak = f"ke {self.desimal} desimal" if self.desimal else "ke bilangan bulat"
        return (
            f"Dihitung dengan pecahan tepat, dibulatkan sekali di akhir {letak}, setengah ke atas."
        )

    @property
    def dasar(self) -> str:
        """The rule in words, or an empty string."""
        if self.aturan is None:
            return ""
        return f"{self.aturan}, berlaku sejak {tanggal(self.mulai, hari=False)}"


def cara(aturan, baris: list[Baris], bahan: dict[str, Any]) -> Cara:
    """A `Cara` under a rule set, or under none (`None`)."""
    if aturan is None:
        return Cara(tuple(baris), bahan)
    return Cara(tuple(baris), bahan, aturan.nama, aturan.mulai, aturan.desimal)


class Hasil(Protocol):
    """What every result has: its number if there is one, what is printed, and its working."""

    cara: Cara

    @property
    def nilai(self) -> Decimal | None:
        """The rounded number, or `None` where the result is words."""

    @property
    def tercetak(self) -> str:
        """The result as readers see it."""
