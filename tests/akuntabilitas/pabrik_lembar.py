"""Sheets as planners send them: made by openpyxl, written by hand, saved by LibreOffice."""

import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from akuntabilitas.impor.lembar import baca

_JENIS = "http://schemas.openxmlformats.org/package/2006"
_BUKU = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KANTOR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xlsx(*baris, ubah=None, nama="Angka"):
    """Bytes of a workbook with one sheet of these rows; ``ubah`` gets the sheet before saving."""
    buku = Workbook()
    lembar = buku.active
    lembar.title = nama
    for satu in baris:
        lembar.append(satu)
    if ubah:
        ubah(lembar)
    return simpan(buku)


def simpan(buku):
    """A workbook's bytes."""
    keluaran = BytesIO()
    buku.save(keluaran)
    return keluaran.getvalue()


def mentah(isi_lembar, gaya="", lain=None, kepala="", ekor=""):
    """A .xlsx by hand, with this XML within ``sheetData``; ``gaya`` are number formats of styles.

    Other programs write inline strings, formulas with or without results, and rows without cells.
    """
    format_ = "".join(f'<numFmt numFmtId="{n}" formatCode="{kode}"/>' for n, kode in gaya or ())
    xf = "".join(f'<xf numFmtId="{n}"/>' for n in (0, *(n for n, _ in gaya or ())))
    bagian = {
        "[Content_Types].xml": f'<Types xmlns="{_JENIS}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.styles+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxml'
        'formats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_JENIS}/relationships"><Relationship Id="rId1" '
        f'Type="{_KANTOR}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_BUKU}" xmlns:r="{_KANTOR}"><sheets>'
        '<sheet name="Lembar1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_JENIS}/relationships">'
        f'<Relationship Id="rId1" Type="{_KANTOR}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_KANTOR}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_BUKU}"><numFmts>{format_}</numFmts>'
        "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
        f"<cellStyleXfs><xf/></cellStyleXfs><cellXfs>{xf}</cellXfs></styleSheet>",
        "xl/worksheets/sheet1.xml": f'{kepala}<worksheet xmlns="{_BUKU}"><sheetData>'
        f"{isi_lembar}</sheetData>{ekor}</worksheet>",
        **(lain or {}),
    }
    keluaran = BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return keluaran.getvalue()


def teks(alamat, isi):
    """A cell with an inline string."""
    return f'<c r="{alamat}" t="inlineStr"><is><t>{isi}</t></is></c>'


def libreoffice(nama):
    """Bytes of a workbook that LibreOffice saved (``libreoffice/buat.py``)."""
    return (Path(__file__).parent / "libreoffice" / f"{nama}.xlsx").read_bytes()


def lembar(*baris):
    """A sheet of text cells, as a CSV gives it."""
    kata = "\n".join(";".join(f'"{satu}"' for satu in b) for b in baris)
    return baca(kata.encode(), "angka.csv")
