"""What every search engine must answer, in words of the domain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from portal.bahasa.kueri import Susunan

KOLOM_SARINGAN = ("jenis", "langkah", "tahun", "kategori")
"""What hits can be narrowed by. All entries of a group share these."""

Saringan = Mapping[str, Sequence]
"""Column of ``KOLOM_SARINGAN`` → allowed values; an empty sequence allows all."""


@dataclass(frozen=True, slots=True)
class Sel:
    """How many groups match with exactly these properties."""

    jenis: str
    langkah: str
    tahun: int | None
    kategori: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class Cocok:
    """A matching entry: its id, its group, the PDF page (or ``None``), its score (higher first)."""

    entri: int
    grup: int
    dokumen: int | None
    halaman: int | None
    nilai: float


class Mesin(Protocol):
    """A search engine. Numbers are exact; a group counts once, however many entries match.

    An entry matches when its title and text together hold every word of the query. No method
    raises for any ``Susunan`` that is not empty.
    """

    def kubus(self, susunan: Susunan) -> list[Sel]:
        """All matching groups, counted by their properties, without any narrowing."""

    def grup(self, susunan: Susunan, saringan: Saringan, mulai: int, banyak: int) -> list[int]:
        """Groups ``mulai`` to ``mulai + banyak`` of the narrowed hits, best first."""

    def cocok(self, susunan: Susunan, grup: Sequence[int]) -> list[Cocok]:
        """The matching entries of these groups, best first.

        A page of a PDF is among them only if a word stands in its own text: the title that it
        shares with its report is not enough.
        """

    def periksa(self) -> bool:
        """Whether the full-text index agrees with the table."""

    def bangun(self) -> None:
        """Make the full-text index anew from the table."""
