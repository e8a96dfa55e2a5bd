"""PDFs of the sample office, made by code: text that can be searched, and a scan of a few.

The same report always gives the same bytes; every page says that it is a sample.
"""

import io

import pypdfium2
from fpdf import FPDF

from home.contoh.berkas import evaluasi, lkj, perjanjian
from home.contoh.berkas.kertas import saat

PEMBUAT = {
    "renstra": perjanjian.renstra,
    "iku": perjanjian.iku,
    "rkt": perjanjian.rkt,
    "renaksi": perjanjian.renaksi,
    "pk-ketua": perjanjian.pk,
    "pk-sekretaris": perjanjian.pk,
    "pengukuran": evaluasi.pengukuran,
    "lkj": lkj.lkj,
    "lhe": evaluasi.lhe,
    "rtl": evaluasi.rtl,
    "skm": evaluasi.skm,
}


def berkas(laporan):
    """The PDF of one report of ``naskah.laporan()``, with text, as bytes."""
    return PEMBUAT[laporan["jenis"]](laporan)


def pindaian(laporan, halaman=3):
    """The same as a scan: at most ``halaman`` pages as grey pictures, without any text."""
    kertas = FPDF()
    kertas.set_creation_date(saat(laporan["tanggal_dokumen"]))
    kertas.set_title(f"{laporan['judul']} (pindaian)")
    kertas.set_lang("id-ID")
    kertas.set_margin(0)
    kertas.set_auto_page_break(False)
    asal = pypdfium2.PdfDocument(berkas(laporan))
    try:
        for satu in list(asal)[:halaman]:
            gambar = satu.render(scale=1.6, grayscale=True).to_pil()
            miring = gambar.convert("L").rotate(0.35, fillcolor=246)
            jpeg = io.BytesIO()
            miring.save(jpeg, "JPEG", quality=62)
            kertas.add_page()
            kertas.image(jpeg, x=0, y=0, w=210, h=297)
    finally:
        asal.close()
    return bytes(kertas.output())
