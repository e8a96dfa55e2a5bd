"""A range of exact values, and what it can print."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Self

from .bilangan import bulatkan


@dataclass(frozen=True)
class Rentang:
    """Exact values from `bawah` to `atas`; `terbuka` says that `atas` itself is out of reach."""

    bawah: Fraction
    atas: Fraction
    terbuka: bool = False

    @classmethod
    def titik(cls, nilai: Fraction) -> Self:
        """One value alone."""
        return cls(nilai, nilai)

    def kali(self, faktor: Fraction) -> Self:
        """The range times a positive factor."""
        return type(self)(self.bawah * faktor, self.atas * faktor, self.terbuka)

    def tercetak(self, desimal: int) -> tuple[Decimal, Decimal]:
        """The lowest and the highest rounded value that it can give."""
        bawah, atas = bulatkan(self.bawah, desimal), bulatkan(self.atas, desimal)
        if self.terbuka and self.bawah < self.atas:
            # The highest step k for which something below `atas` rounds to k: k − ½ < atas.
            langkah = ceil(self.atas * 10**desimal + Fraction(1, 2)) - 1
            atas = bulatkan(Fraction(langkah, 10**desimal), desimal)
        return bawah, atas
