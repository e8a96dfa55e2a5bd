"""The outline of an LKj as data: chapters, parts, what each indicator must be explained by."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

BAB_INDIKATOR = "akuntabilitas"
"""The code of the chapter that the indicators and the budget stand in."""
BAB_RENCANA = "perencanaan"
"""The code of the chapter that the plan and its targets stand in."""


@dataclass(frozen=True, kw_only=True)
class Tuntutan:
    """Something that the outline asks for. ``wajib``: a report without it says so."""

    kode: str
    judul: str = ""
    sebut: str = ""
    bantuan: str = ""
    data: str = ""
    wajib: bool
    keyakinan: str


@dataclass(frozen=True)
class Bab:
    """A chapter with its parts (``Tuntutan``), in the order of the outline."""

    kode: str
    nomor: str
    judul: str
    keyakinan: str
    bagian: tuple


@dataclass(frozen=True)
class Kerangka:
    """The outline: ``bab``, and for each indicator ``analisis`` and ``banding``."""

    bab: tuple
    analisis: tuple
    banding: tuple

    @property
    def bagian(self):
        """All parts, as pairs of chapter and ``Tuntutan``."""
        return [(bab, satu) for bab in self.bab for satu in bab.bagian]


def kerangka():
    """The outline that holds (``settings.KERANGKA_LKJ``)."""
    return _baca(settings.KERANGKA_LKJ)


@cache
def _baca(berkas):
    isi = tomllib.loads(Path(berkas).read_text("utf-8"))
    bab = tuple(
        Bab(**{**satu, "bagian": tuple(Tuntutan(**b) for b in satu["bagian"])})
        for satu in isi["bab"]
    )
    analisis, banding = (
        tuple(Tuntutan(**satu) for satu in isi[nama]) for nama in ("analisis", "banding")
    )
    return Kerangka(bab, analisis, banding)


def pilihan_bagian():
    """The parts as choices of a field, below their chapters."""
    return [
        (f"Bab {bab.nomor} {bab.judul}", [(satu.kode, satu.judul) for satu in bab.bagian])
        for bab in kerangka().bab
    ]
