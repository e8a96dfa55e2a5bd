"""A .xlsx into a ``Lembar``, by the library openpyxl, after a look at what the file is.

What would unfold too far, holds macros or is no workbook is refused in words (``portal.ooxml``)
before its XML is read; the XML is read once, row by row, without making the empty cells between
(LibreOffice likes to write a last row 1.048.576).
"""

import io
import math
import re
import warnings
from datetime import date, datetime, time
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from akuntabilitas.impor.lembar import KOLOM_MAKS, MB, Lembar, LembarDitolak, Penampung, Rupa, Sel
from portal import ooxml

XML_MAKS = 30 * MB
"""Bytes of all XML, unpacked. 5.000 rows of 16 columns are 4 MB."""
TANDA_MAKS = 1_200_000
"""Elements' ends and beginnings ("<") in all XML: each takes memory, however short it is."""
GAYA_MAKS = 100_000
"""The same in all XML but that of sheets and texts: a workbook has few styles."""
PETUNJUK = "Petunjuk"
"""The sheet of a template that explains it, and is never read."""

TERLALU_BESAR = (
    "Isi berkas ini terlalu besar untuk dibaca. Hapus baris kosong di bawah tabel, "
    "atau bagi menjadi beberapa berkas."
)
_HURUF = re.compile(r'"[^"]*"|\\.')
"""What a format shows as it stands; only a percent sign outside of it multiplies by 100."""


def baca(isi: bytes) -> Lembar:
    """The first visible sheet with something in it; raises ``LembarDitolak``."""
    _periksa(isi)
    try:
        with warnings.catch_warnings():
            # The library warns of what it leaves aside (drawings, validation); we want values.
            warnings.simplefilter("ignore")
            return _baca(isi)
    except LembarDitolak:
        raise
    except (MemoryError, RecursionError) as galat:
        raise LembarDitolak("Susunan berkas ini terlalu besar untuk dibaca.") from galat
    except Exception as galat:  # The library raises whatever a broken file makes it stumble over.
        raise LembarDitolak(ooxml.rusak(ooxml.XLSX)) from galat


def _periksa(isi: bytes) -> None:
    """Refuse what is no workbook, or holds more than a table of figures ever does."""
    semua = gaya = 0

    def hitung(nama, xml):
        nonlocal semua, gaya
        tanda = xml.count(b"<")
        semua += tanda
        if not nama.lower().startswith(("xl/worksheets/", "xl/sharedstrings")):
            gaya += tanda
        if semua > TANDA_MAKS or gaya > GAYA_MAKS:
            raise LembarDitolak(TERLALU_BESAR)

    try:
        ooxml.periksa(isi, ooxml.XLSX, xml_maks=XML_MAKS, lihat=hitung, terlalu_besar=TERLALU_BESAR)
    except ooxml.OfficeDitolak as galat:
        raise LembarDitolak(str(galat)) from galat


def _baca(isi):
    # read_only leaves the sheets for our own pass; what other files hold isn't asked for.
    buku = load_workbook(io.BytesIO(isi), read_only=True, data_only=True, keep_links=False)
    try:
        semua = [s for s in buku.worksheets if s.sheet_state == "visible"]
        lembar = [_lembar(buku, s) for s in semua if s.title.strip() != PETUNJUK]
    finally:
        buku.close()
    isinya = [satu for satu in lembar if satu.baris]
    if not isinya:
        raise LembarDitolak("Tidak ada lembar yang berisi.")
    pertama, *lain = isinya
    if lain:
        kata = ", ".join(f"“{satu.nama}”" for satu in lain)
        pertama.catatan.append(f"Hanya lembar “{pertama.nama}” dibaca, bukan {kata}.")
    return pertama


class _Pengurai(WorkSheetParser):
    """openpyxl's own reader of a sheet, which also tells formulas without a result."""

    def parse_cell(self, element):
        """The cell as openpyxl gives it; ``rumus`` if only a formula stands there."""
        sel = super().parse_cell(element)
        if sel["value"] is None and element.find(FORMULA_TAG) is not None:
            sel["data_type"] = "rumus"
        return sel


def _lembar(buku, sumber):
    penampung = Penampung(sumber.title)
    with sumber._get_source() as berkas:
        pengurai = _Pengurai(
            berkas,
            sumber._shared_strings,
            data_only=True,
            epoch=buku.epoch,
            date_formats=buku._date_formats,
            timedelta_formats=buku._timedelta_formats,
        )
        for nomor, baris in pengurai.parse():
            sel = {s["column"]: isi for s in baris if (isi := _sel(buku, s))}
            sifat = pengurai.row_dimensions.pop(str(nomor), {})
            penampung.tambah(nomor, sel, sifat.get("hidden") in ("1", "true"))
        gabungan = pengurai.merged_cells.mergeCell if pengurai.merged_cells else []
    lembar = penampung.lembar
    for satu in gabungan:
        # Nobody merges a cell twice; a row of more ranges than columns was made to hurt.
        di_baris = lembar.gabungan.setdefault(satu.min_row, [])
        if satu.max_col <= KOLOM_MAKS and len(di_baris) < KOLOM_MAKS:
            di_baris.append((satu.min_col, satu.max_row, satu.max_col))
    return lembar


def _sel(buku, mentah):
    """A cell, or ``None`` for an empty one."""
    nilai, rupa = mentah["value"], mentah["data_type"]
    if rupa == "rumus":
        return Sel("", Rupa.RUMUS)
    if nilai is None:
        return None
    if rupa == "e":
        return Sel(str(nilai), Rupa.GALAT)
    if isinstance(nilai, bool):
        return Sel("1" if nilai else "0", Rupa.LOGIS)
    if isinstance(nilai, datetime | date):
        return Sel(nilai.isoformat()[:10], Rupa.TANGGAL)
    if isinstance(nilai, int | float):
        if not math.isfinite(nilai):
            return Sel(str(nilai), Rupa.GALAT)
        persen = "%" in _HURUF.sub("", _format(buku, mentah["style_id"]))
        return Sel(_desimal(nilai), Rupa.PERSEN if persen else Rupa.ANGKA)
    if isinstance(nilai, time) or not isinstance(nilai, str):
        return Sel(str(nilai), Rupa.TANGGAL)
    return Sel(nilai.strip()) if nilai.strip() else None


def _desimal(nilai):
    """Plain decimals: a spreadsheet knows 15 digits, what a float has beyond them is noise."""
    return f"{Decimal(f'{nilai:.15g}'):f}" if isinstance(nilai, float) else str(nilai)


def _format(buku, gaya):
    """How the cell shows its number: "0%", "#,##0.00" …"""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

    nomor = buku._cell_styles[int(gaya)].numFmtId
    if nomor < BUILTIN_FORMATS_MAX_SIZE:
        return BUILTIN_FORMATS.get(nomor, "")
    return buku._number_formats[nomor - BUILTIN_FORMATS_MAX_SIZE]
