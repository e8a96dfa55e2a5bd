"""How many PDF pages a second are read, as text and from scans, and what memory that takes.

``python -m tests.ukur.pdf`` prints a Markdown table (Linux); without Tesseract the scans are left
out. Memory is the largest child's, in megabytes.
"""

import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.ukur.kantor import siapkan

TEKS = 300
PINDAIAN = 20


def naskah(halaman):
    """A PDF of that many pages with 450 words, a heading and a rule each."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_font("helvetica", size=11)
    for n in range(halaman):
        pdf.add_page()
        pdf.multi_cell(0, 8, f"Bab {n}", new_x="LMARGIN", new_y="NEXT")
        pdf.line(10, 20, 200, 20)
        pdf.multi_cell(0, 5, "Kinerja kantor diukur menurut perjanjian dan rencana. " * 64)
    return bytes(pdf.output())


def pindai(isi, halaman):
    """The first pages of a PDF as pictures of 200 dpi, slightly askew, as a scanner gives them."""
    import pypdfium2
    from fpdf import FPDF

    pdf, asal = FPDF(), pypdfium2.PdfDocument(isi)
    pdf.set_margin(0)
    pdf.set_auto_page_break(False)
    for n in range(halaman):
        gambar = asal[n].render(scale=200 / 72, grayscale=True).to_pil().rotate(0.4, fillcolor=250)
        pdf.add_page()
        pdf.image(gambar, 0, 0, 210, 297)
    return bytes(pdf.output())


def baris(nama, halaman, kerja):
    """Run ``kerja`` and print its row."""
    mulai = time.perf_counter()
    kerja()
    lama = time.perf_counter() - mulai
    memori = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
    print(f"| {nama} | {halaman} | {lama:.1f} | {halaman / lama:.1f} | {memori} |")


def main():
    """Print the table."""
    siapkan()
    from portal.pdf.baca import baca
    from portal.pdf.ocr import ada_ocr, baca_halaman
    from portal.tugas import baca_pdf
    from tests import pabrik

    isi = naskah(TEKS)
    print("| Pekerjaan | Halaman | Detik | Halaman sedetik | Memori (MB) |")
    print("| --- | ---: | ---: | ---: | ---: |")
    with TemporaryDirectory() as folder:
        berkas = Path(folder, "a.pdf")
        berkas.write_bytes(isi)
        baris("teks dan gambar kecil", TEKS, lambda: baca(berkas, folder))
        dokumen = pabrik.dokumen(isi=isi)
        pabrik.laporan(berkas=dokumen)
        baris("sampai dapat dicari", TEKS, lambda: baca_pdf.call(dokumen.versi.pk))
        if ada_ocr():
            berkas.write_bytes(pindai(isi, PINDAIAN))
            nomor = range(1, PINDAIAN + 1)
            baris(
                "pindaian, Tesseract",
                PINDAIAN,
                lambda: [baca_halaman(berkas, n, folder) for n in nomor],
            )


if __name__ == "__main__":
    main()
