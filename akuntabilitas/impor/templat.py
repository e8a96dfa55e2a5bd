"""Templates to download: the columns of a kind, rows to begin with, and what each column is for."""

import csv
import io
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from akuntabilitas.impor.jenis import Jenis
from akuntabilitas.impor.xlsx import PETUNJUK
from portal.cms import lembar as aman

CONTOH = (
    "Isi mulai baris 3. Baris contoh boleh dibiarkan: baris yang dimulai dengan “contoh” tidak "
    "dibaca."
)
TERISI = (
    "Isi mulai baris 2. Yang sudah ada di portal sudah tertulis; yang tidak diubah tidak mengubah "
    "apa pun."
)


def xlsx(jenis: Jenis, baris: list | None = None) -> bytes:
    """The template as a workbook: a sheet to fill and a sheet “Petunjuk”.

    ``baris`` are rows in the order of the columns, each cell a ``Decimal``, a text or ``None``;
    without any there is one row of examples.
    """
    buku = Workbook()
    lembar = buku.active
    lembar.title = "Isian"
    lembar.append([satu.judul for satu in jenis.kolom])
    for nomor, isi in enumerate(_isi(jenis, baris), start=2):
        for n, nilai in enumerate(isi, start=1):
            sel = lembar.cell(nomor, n, aman.bersih(nilai) if isinstance(nilai, str) else nilai)
            if isinstance(nilai, str):
                sel.data_type = "s"  # A text that begins with "=" is no formula.
            if baris is None:
                sel.font = Font(italic=True, color="666666")
    for n, satu in enumerate(jenis.kolom, start=1):
        lembar.cell(1, n).font = Font(bold=True)
        lebar = 44 if satu.kunci == "indikator" else max(12, len(satu.judul) + 2)
        lembar.column_dimensions[get_column_letter(n)].width = lebar
    lembar.freeze_panes = "A2"
    _petunjuk(buku.create_sheet(PETUNJUK), jenis, TERISI if baris else CONTOH)
    keluaran = io.BytesIO()
    buku.save(keluaran)
    return keluaran.getvalue()


def _isi(jenis, baris):
    return [[satu.contoh or None for satu in jenis.kolom]] if baris is None else baris


def _petunjuk(lembar, jenis, mulai):
    """The sheet that says how to fill the other one."""
    lembar.append([jenis.nama])
    lembar.append([jenis.penjelasan])
    umum = (mulai, jenis.kosong, *jenis.umum)
    for kalimat in umum:
        lembar.append([kalimat])
    lembar.append([])
    lembar.append(["Kolom", "Isi", "Contoh"])
    for satu in jenis.kolom:
        lembar.append([satu.judul, satu.petunjuk, satu.contoh])
    lembar["A1"].font = Font(bold=True, size=14)
    for n, lebar in enumerate((32, 70, 32), start=1):
        lembar.column_dimensions[get_column_letter(n)].width = lebar
    for baris in lembar.iter_rows(min_row=len(umum) + 4, max_col=3):
        for sel in baris:
            sel.alignment = Alignment(wrap_text=True, vertical="top")


def teks(jenis: Jenis, baris: list | None = None) -> bytes:
    """The template as CSV: semicolons and a BOM, so that an Indonesian Excel opens it right."""
    keluaran = io.StringIO(newline="")
    penulis = csv.writer(keluaran, delimiter=";")
    penulis.writerow([satu.judul for satu in jenis.kolom])
    for isi in _isi(jenis, baris):
        penulis.writerow([_teks(nilai) for nilai in isi])
    return keluaran.getvalue().encode("utf-8-sig")


def _teks(nilai):
    """A cell of CSV: a number with a decimal comma and no thousands, which would be asked about."""
    if isinstance(nilai, Decimal):
        return f"{nilai:f}".replace(".", ",")
    return aman.sel(nilai)
