"""The child that opens a PDF: ``python -m portal.pdf.anak FILE FOLDER FIRST`` writes what it reads.

PDFs from outside are hostile, so this process may hang, crash or be killed at any moment: each page
is a line of JSON in ``FOLDER/halaman.jsonl`` as soon as it is read, and ``portal.pdf.baca`` takes
what is there. Imports nothing of ours, so that it starts at once.
"""

import json
import resource
import signal
import sys
from itertools import islice
from pathlib import Path

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

BATAS_HALAMAN = 1000
"""Pages that are read. The longest reports of an office have some 300; more is a book or a bomb."""

BATAS_DETIK = 300
"""Seconds for a document: 1,000 pages of text with their pictures take about 60."""

BATAS_DETIK_HALAMAN = 20
"""Seconds for one page, after which the child dies; a heavy map takes 2."""

BATAS_MEMORI = 1024 * 1024 * 1024
"""Bytes of address space. Libraries take 200 MB of it, a scan at 600 dpi some 150 MB."""

BATAS_HURUF = 200_000
"""Characters that are handed over of one page, more than ``portal.pdf.teks`` keeps."""

LEBAR_PRATINJAU = 360
"""Width of a page's small picture, in pixels."""

SISI_WAJAR = range(36, 5000)
"""Points that a page's side may have to get a picture: half an inch to 1.7 m."""

HURUF_SEDIKIT = 60
"""Letters below which a page with a picture over half of it counts as a scan: stamps of scanners
("Dipindai dengan …") are no text."""

OBJEK_DILIHAT = 500
"""Pictures of a page that are measured."""


def baca(berkas, folder, mulai):
    """Write ``jumlah`` or the ``keadaan`` that forbids reading, then a line for each page."""
    with (Path(folder) / "halaman.jsonl").open("a", encoding="utf-8") as keluaran:

        def tulis(**isi):
            json.dump(isi, keluaran)
            keluaran.write("\n")
            keluaran.flush()

        signal.alarm(BATAS_DETIK_HALAMAN)
        try:
            pdf = pypdfium2.PdfDocument(berkas)
        except pypdfium2.PdfiumError as galat:
            tulis(keadaan="terkunci" if "password" in str(galat).lower() else "rusak")
            return
        tulis(jumlah=len(pdf))
        for nomor in range(mulai, min(len(pdf), BATAS_HALAMAN) + 1):
            signal.alarm(BATAS_DETIK_HALAMAN)
            tulis(mulai=nomor)
            try:
                halaman = pdf[nomor - 1]
                tulis(nomor=nomor, **_isi(halaman))
                _gambar(halaman, Path(folder) / f"{nomor}.webp")
                halaman.close()
            except (pypdfium2.PdfiumError, MemoryError, OSError, ValueError):
                # Without its line the page counts as one that can't be read; the others go on.
                continue


def _isi(halaman):
    """A page's raw ``teks``, and whether it is a picture of one (``pindai``)."""
    teks = halaman.get_textpage().get_text_bounded()[:BATAS_HURUF]
    huruf = sum(map(str.isalnum, teks))
    ada = next(halaman.get_objects(max_depth=1), None) is not None
    pindai = ada and (huruf == 0 or (huruf < HURUF_SEDIKIT and _bergambar(halaman)))
    return {"teks": teks, "pindai": pindai}


def _bergambar(halaman):
    """Whether pictures cover half of the page."""
    luas = 0
    for satu in islice(halaman.get_objects([FPDF_PAGEOBJ_IMAGE], max_depth=2), OBJEK_DILIHAT):
        kiri, bawah, kanan, atas = satu.get_bounds()
        luas += (kanan - kiri) * (atas - bawah)
    lebar, tinggi = halaman.get_size()
    return 2 * luas >= lebar * tinggi


def _gambar(halaman, berkas):
    """Write the page's small picture, unless it measures kilometres."""
    lebar, tinggi = halaman.get_size()
    if int(lebar) in SISI_WAJAR and int(tinggi) in SISI_WAJAR:
        gambar = halaman.render(scale=LEBAR_PRATINJAU / lebar).to_pil().convert("RGB")
        gambar.save(berkas, quality=60)


def batasi(memori, detik):
    """Let this process use no more than that many bytes and seconds of a processor."""
    resource.setrlimit(resource.RLIMIT_AS, (memori, memori))
    resource.setrlimit(resource.RLIMIT_CPU, (detik, detik))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    batasi(BATAS_MEMORI, BATAS_DETIK)
    baca(sys.argv[1], sys.argv[2], int(sys.argv[3]))
