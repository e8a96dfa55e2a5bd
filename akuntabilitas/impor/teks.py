"""A .csv into a ``Lembar``: whatever encoding and separator Excel or LibreOffice wrote."""

import csv
import io
from pathlib import PurePath

from akuntabilitas.impor.lembar import Lembar, LembarDitolak, Penampung, Sel
from portal.cms.lembar import lepas

PEMISAH = ";,\t|"
_HTML = (b"<!doctype", b"<html", b"<table", b"<?xml")


def mirip(isi: bytes, nama: str) -> bool:
    """Whether to read it as text: neither a ZIP (.xlsx) nor an old Office file (OLE)."""
    return PurePath(nama).suffix.lower() in (".csv", ".txt", ".tsv") and not isi.startswith(
        (b"PK", b"\xd0\xcf\x11\xe0")
    )


def baca(isi: bytes) -> Lembar:
    """All lines; raises ``LembarDitolak`` for what is no table of text."""
    if isi.lstrip(b"\xef\xbb\xbf \r\n\t")[:20].lower().startswith(_HTML):
        raise LembarDitolak("Ini halaman web (HTML), bukan CSV. Simpan tabelnya sebagai CSV.")
    teks = _urai(isi)
    if "\0" in teks:
        raise LembarDitolak("Ini bukan berkas CSV.")
    penampung, baris = Penampung("CSV"), 1
    aliran, tanda = io.StringIO(teks, newline=""), _pemisah(teks)
    if teks[:5].lower() in {f"sep={satu}" for satu in PEMISAH}:  # What Excel itself understands.
        tanda, baris = aliran.readline()[4], 2
    pembaca, atas = csv.reader(aliran, delimiter=tanda, strict=True), baris
    try:
        for medan in pembaca:
            sel = {n: Sel(lepas(m.strip())) for n, m in enumerate(medan, start=1) if m.strip()}
            # A row is called by its first line, as an editor of text numbers it.
            penampung.tambah(baris, sel)
            baris = atas + pembaca.line_num
    except csv.Error as galat:
        raise LembarDitolak(f"Tanda petik di sekitar baris {baris} tidak berpasangan.") from galat
    return penampung.lembar


def _urai(isi: bytes) -> str:
    """UTF-16 and UTF-8 say so themselves; else it is what Excel on Windows writes."""
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return isi.decode("utf-16", "replace")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", "replace")


def _pemisah(teks: str) -> str:
    """The separator that splits the first lines into most columns; quoted text doesn't count.

    A decimal comma must not win over a semicolon: the first of ``PEMISAH`` wins a draw, and a
    separator counts by the narrowest of the lines that have it at all.
    """
    awal = [b for b in teks.splitlines()[:20] if b.strip()]

    def lebar(tanda):
        baris = csv.reader(awal, delimiter=tanda)
        try:
            panjang = [len(b) for b in baris if len(b) > 1]
        except csv.Error:
            return (0, 0)
        return (len(panjang), min(panjang)) if panjang else (0, 0)

    hasil = [(lebar(tanda), -n, tanda) for n, tanda in enumerate(PEMISAH)]
    return max((h for h in hasil if h[0][0]), default=(0, 0, ";"))[2]
