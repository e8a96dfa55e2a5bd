"""A .xlsx into a ``Lembar``, by the library openpyxl, after a look at what the file is.

A file from outside is hostile until shown otherwise. What would unfold too far, holds macros or is
no workbook is refused in words before its XML is read; the XML is read once, row by row, without
making the empty cells between (LibreOffice likes to write a last row 1.048.576).
"""

import io
import re
import warnings
import zipfile
from datetime import date, datetime, time
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from akuntabilitas.impor.lembar import MB, Lembar, LembarDitolak, Penampung, Rupa, Sel

XML_MAKS = 30 * MB
"""Bytes of all XML, unpacked. 5.000 rows of 16 columns are 4 MB."""
BAGIAN_MAKS = 1000
PETUNJUK = "Petunjuk"
"""The sheet of a template that explains it, and is never read."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERKUNCI = "EncryptedPackage".encode("utf-16-le")
_RUSAK = "Berkas ini rusak. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, coba lagi."
_PERSEN = re.compile(r'%(?=(?:[^"]*"[^"]*")*[^"]*$)')


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
        raise LembarDitolak(_RUSAK) from galat


def _periksa(isi: bytes) -> None:
    if isi.startswith(_OLE):
        raise LembarDitolak(
            "Berkas ini terkunci kata sandi. Buka kuncinya di Excel, simpan, lalu coba lagi."
            if _TERKUNCI in isi
            else "Ini berkas Excel lama (.xls). Simpan ulang sebagai .xlsx, lalu coba lagi."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            _periksa_arsip(arsip)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as galat:
        raise LembarDitolak(
            "Ini bukan berkas Excel (.xlsx), atau berkasnya terpotong. "
            "Simpan ulang sebagai .xlsx, atau unggah sebagai .csv."
        ) from galat
    except OSError as galat:
        raise LembarDitolak(_RUSAK) from galat


def _periksa_arsip(arsip: zipfile.ZipFile) -> None:
    daftar = arsip.infolist()
    nama = {b.filename.lower() for b in daftar}
    if any(b.flag_bits & 1 for b in daftar):
        raise LembarDitolak("Berkas ini terkunci. Buka kuncinya, simpan, lalu coba lagi.")
    if "mimetype" in nama:
        raise LembarDitolak("Ini berkas LibreOffice (.ods). Simpan sebagai .xlsx, lalu coba lagi.")
    if "xl/workbook.xml" not in nama:
        raise LembarDitolak("Ini bukan berkas Excel (.xlsx).")
    if any("vbaproject" in n or "/macrosheets/" in n for n in nama):
        raise LembarDitolak("Berkas ini memuat makro. Simpan sebagai .xlsx tanpa makro.")
    # The sizes that the archive tells bound what is unpacked: zipfile stops at them.
    xml = [b for b in daftar if b.filename.lower().endswith((".xml", ".rels"))]
    if len(daftar) > BAGIAN_MAKS or sum(b.file_size for b in xml) > XML_MAKS:
        raise LembarDitolak(
            "Isi berkas ini terlalu besar untuk dibaca. Hapus baris kosong di bawah tabel, "
            "atau bagi menjadi beberapa berkas."
        )
    for bagian in xml:
        teks = arsip.read(bagian).replace(b"\0", b"")
        if b"<!DOCTYPE" in teks or b"<!ENTITY" in teks:
            raise LembarDitolak("Berkas ini memuat perintah yang tidak dikenal Excel.")


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
    lembar.gabungan = [(g.min_row, g.min_col, g.max_row, g.max_col) for g in gabungan]
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
        persen = _PERSEN.search(_format(buku, mentah["style_id"]))
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
