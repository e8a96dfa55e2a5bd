"""Writes the sheets beside it with LibreOffice itself: ``python buat.py`` where ``soffice`` is.

Each is described here as a flat OpenDocument sheet, and LibreOffice computes its formulas and saves
it as .xlsx. Run it again only to change them: the tests read the saved files.
"""

import subprocess
import tempfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

SINI = Path(__file__).parent
RUANG = " ".join(
    f'xmlns:{awalan}="urn:oasis:names:tc:opendocument:xmlns:{nama}:1.0"'
    for awalan, nama in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
    )
)
RUANG += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
GAYA = """
<number:percentage-style style:name="N1"><number:number number:decimal-places="0"
 number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>
</number:date-style>
<style:style style:name="persen" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="tanggal" style:family="table-cell" style:data-style-name="N2"/>
"""


SEMBUNYI = ' table:visibility="collapse"'


class Persen(float):
    """A number that is shown as a percent."""


class Rumus(str):
    """A formula; LibreOffice computes it. In percent where ``persen`` is set."""

    persen = False


class Gabung(tuple):
    """A text over several cells: ``(text, columns, rows)``."""


def rumus_persen(isi):
    """A formula whose result is shown as a percent."""
    hasil = Rumus(isi)
    hasil.persen = True
    return hasil


ANGKA = [
    [Gabung(("CAPAIAN KINERJA TAHUN 2024", 7, 1))],
    ["KPU Kabupaten Maros"],
    [],
    [
        Gabung(("Kode", 1, 2)),
        Gabung(("Indikator Kinerja", 1, 2)),
        Gabung(("Satuan", 1, 2)),
        Gabung(("Target", 2, 1)),
        None,
        Gabung(("Realisasi", 2, 1)),
    ],
    [None, None, None, "TW I", "TW II", "TW I", "TW II"],
    ["IK1", "Partisipasi pemilih", "%", Persen(0.83), Persen(0.85), Persen(0.8),
     rumus_persen("of:=[.F6]+0.05")],
    ["IK2", "Pemilih yang belum terdaftar", "%", "0,2", "0,3", "0,2", Rumus("of:=0.1+0.2")],
    ["IK3", "Laporan tepat waktu", "laporan", "2 Lap", 3, "2 Lap", Rumus("of:=[.E8]-1")],
    [],
    ["Catatan: angka triwulan II masih sementara."],
]  # fmt: skip
REKOMENDASI = [
    ["Tahun", "No", "Rekomendasi", "Batas waktu", "Status"],
    [2024, 1, "Melengkapi rencana aksi", date(2026, 2, 28), "Dalam proses"],
    [2024, 2, "Memperbaiki pohon kinerja", "28 Februari 2026", "Belum"],
    [2024, 3, "Menyatukan bukti dukung", Rumus("of:=[.D2]+31"), "Belum"],
]
KELIRU = [
    ["Kode", "Triwulan", "Realisasi"],
    ["IK1", "I", date(2024, 4, 5)],
    ["IK1", "II", Rumus("of:=1/0")],
    ["IK1", "III", "1.234"],
]
SEMUA = {"angka": (ANGKA, {8}), "rekomendasi": (REKOMENDASI, set()), "keliru": (KELIRU, set())}
"""The sheets by name, each with the numbers of its hidden rows."""


def sel(isi):
    """A cell in OpenDocument."""
    if isi is None:
        return "<table:covered-table-cell/>"
    if isinstance(isi, Gabung):
        kata, lebar, tinggi = isi
        rentang = f'table:number-columns-spanned="{lebar}" table:number-rows-spanned="{tinggi}"'
        return f"<table:table-cell {rentang}>{_kata(kata)}</table:table-cell>"
    if isinstance(isi, Rumus):
        gaya = ' table:style-name="persen"' if isi.persen else ""
        return f"<table:table-cell{gaya} table:formula={quoteattr(isi)}/>"
    if isinstance(isi, Persen):
        nilai = f'office:value-type="percentage" office:value="{float(isi)}"'
        return f'<table:table-cell table:style-name="persen" {nilai}/>'
    if isinstance(isi, date):
        nilai = f'office:value-type="date" office:date-value="{isi}"'
        return f'<table:table-cell table:style-name="tanggal" {nilai}/>'
    if isinstance(isi, str):
        return f'<table:table-cell office:value-type="string">{_kata(isi)}</table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{isi}"/>'


def _kata(isi):
    return f"<text:p>{escape(isi)}</text:p>"


def fods(nama, baris, tersembunyi):
    """The sheet as one flat OpenDocument file."""
    isi = "".join(
        f"<table:table-row{SEMBUNYI if n in tersembunyi else ''}>"
        f"{''.join(map(sel, satu)) or '<table:table-cell/>'}</table:table-row>"
        for n, satu in enumerate(baris, start=1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {RUANG} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f"<office:automatic-styles>{GAYA}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="{nama}">{isi}</table:table>'
        "</office:spreadsheet></office:body></office:document>"
    )


def buat():
    """Write all of them beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        for nama, (baris, tersembunyi) in SEMUA.items():
            asal = Path(folder) / f"{nama}.fods"
            asal.write_text(fods(nama.capitalize(), baris, tersembunyi), "utf-8")
            subprocess.run(
                ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profil",
                 "--convert-to", "xlsx", "--outdir", str(SINI), str(asal)],
                check=True,
            )  # fmt: skip


if __name__ == "__main__":
    buat()
