"""A year's table of indicators as CSV and JSON, with the same values as its page.

CSV opens right in an Indonesian Excel: byte order mark, semicolons, decimal comma. In JSON numbers
are strings with a decimal point, for a float would not keep them.
"""

import csv
import io
import re
from decimal import Decimal
from fractions import Fraction

from akuntabilitas.hasil import EMPAT
from akuntabilitas.hitung.bilangan import ANGKA_BELAKANG, bulatkan, desimal_tepat

RUMUS = re.compile(r"^[=+\-@\t\r]")
"""How a cell begins that a spreadsheet would compute instead of showing."""


def baris_tahun(buku):
    """The year's rows, a list of dicts; values are ``Decimal``, text, or ``None``."""
    return [
        _baris(kelompok.sasaran, satu, buku)
        for kelompok in buku.sasaran
        for satu in kelompok.indikator
    ]


def ke_csv(baris):
    """Rows as CSV text with its byte order mark; no cell begins a formula."""
    wadah = io.StringIO()
    tulis = csv.writer(wadah, delimiter=";", lineterminator="\r\n")
    if baris:
        tulis.writerow(baris[0])
        tulis.writerows([_sel_csv(isi) for isi in satu.values()] for satu in baris)
    return "\ufeff" + wadah.getvalue()


def ke_json(baris):
    """Rows fit for JSON."""
    return [
        {nama: f"{isi:f}" if isinstance(isi, Decimal) else isi for nama, isi in satu.items()}
        for satu in baris
    ]


def _baris(sasaran, hasil, buku):
    versi, capaian = hasil.versi, hasil.capaian
    # A quarter's target may be left unset for good, and is not owed like a realisasi.
    target = {
        f"target_triwulan_{ke}": satu if satu.baris else None
        for ke in EMPAT
        for satu in [hasil.triwulan[ke - 1][0]]
    }
    realisasi = {f"realisasi_triwulan_{ke}": hasil.triwulan[ke - 1][1] for ke in EMPAT}
    sel = {
        "target_pk_awal": hasil.target[0],
        "target": hasil.target_kini,
        **target,
        **realisasi,
        "realisasi": hasil.realisasi,
    }
    return {
        "tahun": buku.tahun,
        "rilis": buku.rilis[-1].nomor,
        "sasaran": str(sasaran),
        "kode": versi.kode,
        "indikator": versi.nama,
        "alamat": versi.indikator.slug,
        "satuan": versi.satuan,
        "jenis_nilai": versi.jenis_nilai,
        "arah": versi.arah,
        "agregasi": versi.agregasi,
        "kumulatif": "ya" if versi.kumulatif else "tidak",
        "iku": "ya" if versi.iku else "tidak",
        "target_menurut": hasil.target_kini.nama,
        **{nama: _nilai(isi) for nama, isi in sel.items()},
        "capaian_persen": capaian.persen,
        "capaian_dibatasi": capaian.dibatasi,
        "hasil": capaian.putusan,
        "aturan": capaian.cara.aturan,
    }


def _nilai(sel):
    """A cell: its number, or its words; exact where that ends, else to the most decimals."""
    if sel is None:
        return None
    if isinstance(sel.isi, Fraction):
        desimal = desimal_tepat(sel.isi)
        return bulatkan(sel.isi, ANGKA_BELAKANG if desimal is None else desimal)
    return sel.kata


def _sel_csv(isi):
    if isi is None:
        return ""
    if isinstance(isi, Decimal):
        return f"{isi:f}".replace(".", ",")
    teks = str(isi)
    return f"'{teks}" if RUMUS.match(teks) else teks
