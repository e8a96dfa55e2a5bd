"""What every search engine must answer, in words of the domain.

The contract (docs/pencarian.md): same sets, totals, facets and PDF pages on all of them; of the
order only that the better comes first. `tests/search/test_pintu.py` holds each engine to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from portal.bahasa.kueri import Susunan

KOLOM_SARINGAN = ("jenis", "langkah", "tahun", "kategori")
"""What hits can be narrowed by. All entries of a group share these."""

BATAS_HITUNG = 10_000
"""Hits up to which totals and facets are exact; above it they are only "more than that"."""

JENIS_SEGAR = ("berita", "pengumuman")
"""Kinds whose news wears off: while they are fresh they stand a little higher."""

Saringan = Mapping[str, Sequence]
"""Column of ``KOLOM_SARINGAN`` → allowed values; an empty sequence allows all."""

Faset = Mapping[str | int, int] | None
"""Value → hits with it; ``None`` where more than ``BATAS_HITUNG`` hits would have to be counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permintaan:
    """What an engine is asked: the words, the narrowing, the order, and which page of hits."""

    susunan: Susunan
    saringan: Saringan = field(default_factory=dict)
    terbaru: bool = False
    """By date, newest first, instead of by relevance."""
    hal: int = 1
    per_hal: int = 10


@dataclass(frozen=True, slots=True)
class Cocok:
    """A matching group: whether its own page has the words, and which PDF pages do, best first."""

    grup: int
    utama: bool
    halaman: tuple[tuple[int, int], ...] = ()
    """Pairs of document and page number."""


@dataclass(frozen=True, slots=True)
class Jawaban:
    """An engine's answer. ``total`` counts groups and is ``BATAS_HITUNG + 1`` for any more."""

    total: int
    cocok: tuple[Cocok, ...]
    faset: Mapping[str, Faset]
    hal: int
    """The page given: that asked for, or the last one there is."""


class Mesin(Protocol):
    """A search engine. A group counts once, however many of its entries match.

    An entry matches when its title and text together hold every word of the query, and no entry of
    its group holds one that must not be there. A PDF page is listed only if a word stands in its
    own text: the title that it shares with its report is not enough. No method raises for any
    ``Susunan`` that is not empty.
    """

    nama: str
    """As ``manage.py uji_pencarian --mesin`` calls it."""

    def cari(self, permintaan: Permintaan) -> Jawaban:
        """Answer. Each column's facet heeds all narrowing but its own."""

    def periksa(self) -> bool:
        """Whether the full-text index agrees with the table."""

    def bangun(self) -> None:
        """Make the full-text index anew from the table."""
