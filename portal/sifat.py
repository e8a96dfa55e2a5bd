"""What every page type says of itself, so that no room needs to know page types.

What search should find and is no page, a room says as a ``SumberCari`` in ``SUMBER_CARI``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.dispatch import Signal


@dataclass(frozen=True, kw_only=True)
class Sifat:
    """How a page type shows in search, feeds, stored copies and cards.

    Nothing has a default: a new page type must answer each question, and ``manage.py check``
    (portal.E001) refuses one that leaves ``sifat`` out.
    """

    cari: str | None
    """Kind in search (``berita``, ``pengumuman``, ``laporan``, ``halaman``), or ``None``."""
    umpan: bool
    """Whether the page stands in the feed."""
    salinan: bool
    """Whether stored copies of the page may be made."""
    kartu: str | None
    """schema.org type of its JSON-LD, or ``None`` for a page without a card of its own."""


@dataclass(frozen=True, kw_only=True)
class EntriCari:
    """What search may know of one public page. All text is plain, dates are local."""

    judul: str
    isi: str
    jenis: str
    langkah: str = ""
    """A key of ``LABEL_LANGKAH``."""
    tahun: int | None = None
    kategori: str = ""
    tanggal: date | None = None
    berlaku_sampai: date | None = None
    """Last day on which what the page says holds; hits say when it is over."""


@dataclass(frozen=True, kw_only=True)
class SumberCari:
    """A room's entries in search that are no pages.

    ``nomor`` (1 to 99) is the source's own for ever, since it names the entries. ``entri`` takes
    keys, or ``None`` for all, and gives ``{key: (address, EntriCari)}`` of those that the public
    may read, in a constant number of queries.
    """

    nomor: int
    entri: Callable


SUMBER_CARI = []
"""The sources; a room adds its own when it starts."""

sumber_berubah = Signal()
"""What the public may read of a source changed, in this transaction: ``sumber`` and ``kunci``."""

LABEL_LANGKAH = {}
"""The steps of the SAKIP chain, in its order: key → name. The room of the chain fills it."""
