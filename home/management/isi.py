"""Turns the blocks of ``home.contoh.naskah`` into the value of a ``BlokIsi``."""

import re

from wagtail.models import Site

from akuntabilitas.models import Indikator
from akuntabilitas.sitiran.kunci import Jenis, Kunci


def isi(blok, gambar=None, dokumen=None):
    """A body for a StreamField.

    ``blok`` is a list of one-key dicts, ``gambar`` makes a ``Gambar`` of a picture's dict,
    ``dokumen`` finds a ``Dokumen`` by its key. An unknown kind of block raises ``KeyError``.
    """
    buat = {
        "paragraf": tautkan,
        "subjudul": str,
        "kutipan": dict,
        "tabel": tabel,
        "gambar": lambda nilai: _foto(nilai, gambar),
        "galeri": lambda nilai: [_foto(satu, gambar) for satu in nilai],
        "video": lambda nilai: {**nilai, "gambar": gambar(nilai["gambar"])},
        "dokumen": lambda nilai: dokumen(nilai),
        "kontak": lambda nilai: None,
        "pejabat": lambda _: None,
        "angka": kunci_angka,
    }
    return [(jenis, buat[jenis](nilai)) for satu in blok for jenis, nilai in satu.items()]


def kunci_angka(nilai):
    """The key of a figure: ``ikm`` with its dates, or ``indikator`` by its address, with a kind."""
    if "mulai" in nilai:
        return str(Kunci(Jenis.IKM, nilai["tahun"], mulai=nilai["mulai"], akhir=nilai["akhir"]))
    pokok = Indikator.objects.get(slug=nilai["indikator"]).pk
    return str(Kunci(Jenis(nilai["jenis"]), nilai["tahun"], pokok, nilai.get("triwulan", 0)))


def _foto(nilai, gambar):
    return {"gambar": gambar(nilai), "keterangan": nilai.get("keterangan", "")}


def tabel(nilai):
    """A table as Wagtail's TableBlock keeps it; without ``kepala`` only the first column heads."""
    kepala = nilai.get("kepala")
    return {
        "data": [kepala, *nilai["baris"]] if kepala else nilai["baris"],
        "cell": [],
        "mergeCells": [],
        "first_row_is_table_header": bool(kepala),
        "first_col_is_header": True,
        "table_header_choice": "both" if kepala else "column",
        "table_caption": nilai["judul"],
    }


def tautkan(html):
    """Let links to our own pages ("/layanan/") follow the page, whatever its address becomes."""
    akar = Site.objects.get(is_default_site=True).root_page

    def ganti(cocok):
        halaman = akar.get_descendants().filter(url_path=akar.url_path + cocok[1]).first()
        return f'<a linktype="page" id="{halaman.pk}">' if halaman else cocok[0]

    return re.sub(r'<a href="/([a-z0-9/-]+/)">', ganti, html.strip())
