"""A sheet as rows of cells, named as a person sees them, whichever file it came from.

``xlsx.py`` and ``teks.py`` make it; ``titipan.py`` keeps it between the upload and the "yes".
"""

from dataclasses import dataclass, field
from enum import StrEnum

MB = 1024 * 1024
UKURAN_MAKS = 10 * MB
"""Bytes of a file that is taken."""
BARIS_MAKS = 20_000
"""Rows that a sheet may have, empty ones included."""
KOLOM_MAKS = 200
SEL_MAKS = 200_000
"""Cells with something in them, in the whole sheet."""
TEKS_MAKS = 5_000
"""Characters in one cell."""


class LembarDitolak(Exception):
    """A file can't be taken; the message is the sentence to show."""


class Rupa(StrEnum):
    """What a cell holds, as its file says."""

    TEKS = "teks"
    ANGKA = "angka"
    PERSEN = "persen"
    TANGGAL = "tanggal"
    LOGIS = "logis"
    RUMUS = "rumus"
    """A formula whose result the file doesn't hold."""
    GALAT = "galat"
    """What the spreadsheet itself calls an error, as #REF! and #DIV/0!."""


@dataclass(frozen=True)
class Sel:
    """A cell that isn't empty. ``isi`` is text; of a number its plain decimals with a point.

    A percent holds what the file holds: 0.83 where a person sees 83%. A date is ISO 8601.
    """

    isi: str
    rupa: Rupa = Rupa.TEKS


@dataclass
class Baris:
    """A row: its number in the file, and its cells by column, counted from 1."""

    nomor: int
    sel: dict[int, Sel]
    tersembunyi: bool = False


@dataclass
class Lembar:
    """A sheet. ``gabungan`` are merged ranges as (row, column, last row, last column)."""

    nama: str
    baris: list[Baris] = field(default_factory=list)
    gabungan: list[tuple[int, int, int, int]] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


def huruf(kolom: int) -> str:
    """A column as people see it: 1 is A, 27 is AA."""
    kata = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        kata = chr(65 + sisa) + kata
    return kata


def rapikan(teks: str) -> str:
    """Text without blanks around and in a row, no-break ones included."""
    return " ".join(teks.replace("\u200b", "").replace("\ufeff", "").split())


class Penampung:
    """Collects the rows of a sheet and refuses it, in words, when it grows beyond the limits."""

    def __init__(self, nama):
        self.lembar = Lembar(nama)
        self._baris = self._sel = 0

    def tambah(self, nomor, sel, tersembunyi=False):
        """Take a row with its cells; a row of none counts too, but isn't kept."""
        self._baris += 1
        self._sel += len(sel)
        if self._baris > BARIS_MAKS or self._sel > SEL_MAKS:
            raise LembarDitolak(
                f"Lembar “{self.lembar.nama}” terlalu besar: paling banyak "
                f"{BARIS_MAKS:,} baris dan {SEL_MAKS:,} sel. ".replace(",", ".")
                + "Hapus baris kosong di bawah tabel, atau bagi menjadi beberapa berkas."
            )
        if sel and max(sel) > KOLOM_MAKS:
            raise LembarDitolak(
                f"Baris {nomor} berisi kolom {huruf(max(sel))}; paling jauh {huruf(KOLOM_MAKS)}."
            )
        for kolom, satu in sel.items():
            if len(satu.isi) > TEKS_MAKS:
                raise LembarDitolak(
                    f"Sel {huruf(kolom)}{nomor} berisi lebih dari {TEKS_MAKS} huruf. Ringkaslah."
                )
        if sel:
            self.lembar.baris.append(Baris(nomor, sel, tersembunyi))


def baca(isi: bytes, nama: str) -> Lembar:
    """The first sheet with data of a .xlsx or .csv; raises ``LembarDitolak``.

    The content decides, not the name: the name is only told apart in sentences.
    """
    # They know this file; it only opens their doors.
    from akuntabilitas.impor import teks, xlsx

    if len(isi) > UKURAN_MAKS:
        raise LembarDitolak(f"Berkas lebih besar dari {UKURAN_MAKS // MB} MB.")
    if not isi.strip():
        raise LembarDitolak("Berkas ini kosong.")
    lembar = teks.baca(isi) if teks.mirip(isi, nama) else xlsx.baca(isi)
    if not lembar.baris:
        raise LembarDitolak("Lembar ini kosong.")
    sembunyi = [baris.nomor for baris in lembar.baris if baris.tersembunyi]
    if sembunyi:
        lembar.catatan.append(
            f"Baris tersembunyi ikut dibaca: {sebut_baris(sembunyi)}. Hapus bila tidak dimaksud."
        )
    return lembar


def sebut_baris(nomor: list[int]) -> str:
    """Row numbers in words: "3, 5–8, dan 11", cut after ten pieces."""
    potong: list[list[int]] = []
    for n in sorted(nomor):
        if potong and n == potong[-1][-1] + 1:
            potong[-1] = [potong[-1][0], n]
        else:
            potong.append([n, n])
    kata = [str(a) if a == b else f"{a}–{b}" for a, b in potong]
    if len(kata) > 10:
        kata = [*kata[:10], f"{len(kata) - 10} kelompok baris lagi"]
    return kata[0] if len(kata) == 1 else f"{', '.join(kata[:-1])} dan {kata[-1]}"
