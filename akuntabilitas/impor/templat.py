"""Templates to download: the columns of a kind, one example row, and what each is for."""

import csv
import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from akuntabilitas.impor.jenis import Jenis
from akuntabilitas.impor.xlsx import PETUNJUK


def xlsx(jenis: Jenis) -> bytes:
    """The template as a workbook: a sheet to fill and a sheet “Petunjuk”."""
    buku = Workbook()
    lembar = buku.active
    lembar.title = "Isian"
    lembar.append([satu.judul for satu in jenis.kolom])
    lembar.append([satu.contoh for satu in jenis.kolom])
    for n, satu in enumerate(jenis.kolom, start=1):
        lembar.cell(1, n).font = Font(bold=True)
        lembar.cell(2, n).font = Font(italic=True, color="666666")
        lembar.column_dimensions[get_column_letter(n)].width = max(12, len(satu.judul) + 2)
    lembar.freeze_panes = "A2"
    petunjuk = buku.create_sheet(PETUNJUK)
    petunjuk.append([jenis.nama])
    petunjuk.append([jenis.penjelasan])
    for kalimat in jenis.umum:
        petunjuk.append([kalimat])
    petunjuk.append([])
    petunjuk.append(["Kolom", "Isi", "Contoh"])
    for satu in jenis.kolom:
        petunjuk.append([satu.judul, satu.petunjuk, satu.contoh])
    petunjuk["A1"].font = Font(bold=True, size=14)
    for n, lebar in enumerate((32, 70, 32), start=1):
        petunjuk.column_dimensions[get_column_letter(n)].width = lebar
    for baris in petunjuk.iter_rows(min_row=len(jenis.umum) + 4, max_col=3):
        for sel in baris:
            sel.alignment = Alignment(wrap_text=True, vertical="top")
    keluaran = io.BytesIO()
    buku.save(keluaran)
    return keluaran.getvalue()


def teks(jenis: Jenis) -> bytes:
    """The template as CSV: semicolons and a BOM, so that an Indonesian Excel opens it right."""
    keluaran = io.StringIO(newline="")
    penulis = csv.writer(keluaran, delimiter=";")
    penulis.writerow([satu.judul for satu in jenis.kolom])
    penulis.writerow([satu.contoh for satu in jenis.kolom])
    return keluaran.getvalue().encode("utf-8-sig")
