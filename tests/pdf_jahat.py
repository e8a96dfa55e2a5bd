"""PDFs that are odd, and PDFs made to hurt. Needs no Django."""

import zlib
from io import BytesIO

from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

A4 = (595, 842)


def pdf_mentah(*isi, kotak=A4, anak=None, putar=0, tambahan=b""):
    """A PDF written by hand: a content stream (bytes) for each page, Flate where it is a tuple.

    ``anak`` overrides the list of pages, for trees that repeat or lie.
    """
    nomor = [4 + 2 * n for n in range(len(isi))]
    pohon = anak or " ".join(f"{n} 0 R" for n in nomor)
    banyak = pohon.count("R")
    benda = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Kids[{pohon}]/Count {banyak}>>".encode(),
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    }
    for n, satu in zip(nomor, isi, strict=True):
        saring, aliran = (
            (b"/Filter/FlateDecode", satu[0]) if isinstance(satu, tuple) else (b"", satu)
        )
        benda[n] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {kotak[0]} {kotak[1]}]/Rotate {putar}"
            f"/Contents {n + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        ).encode()
        kepala = b"<<" + saring + f"/Length {len(aliran)}>>".encode()
        benda[n + 1] = kepala + b"stream\n" + aliran + b"\nendstream"
    keluaran, tempat = BytesIO(), {}
    keluaran.write(b"%PDF-1.7\n" + tambahan)
    for n, satu in benda.items():
        tempat[n] = keluaran.tell()
        keluaran.write(f"{n} 0 obj".encode() + satu + b"endobj\n")
    awal = keluaran.tell()
    keluaran.write(f"xref\n0 {len(benda) + 1}\n0000000000 65535 f \n".encode())
    keluaran.writelines(f"{tempat[n]:010} 00000 n \n".encode() for n in sorted(benda))
    keluaran.write(
        f"trailer<</Size {len(benda) + 1}/Root 1 0 R>>\nstartxref\n{awal}\n%%EOF".encode()
    )
    return keluaran.getvalue()


def kata(teks, x=72, y=700):
    """A content stream that writes one line."""
    return f"BT /F1 12 Tf {x} {y} Td ({teks}) Tj ET".encode("cp1252")


def bom(megabyte):
    """A Flate stream of that many megabytes, in few kilobytes for each hundred."""
    pemampat, potong = zlib.compressobj(9), b"0 0 m " * 170_000
    awal, lagi = (pemampat.compress(potong) + pemampat.flush(zlib.Z_FULL_FLUSH) for _ in "12")
    return (awal + lagi * megabyte + pemampat.flush(),)


def berkas_pindai(*halaman, miring=0, stempel=""):
    """A scan: each text as a grey picture of a page; ``stempel`` is what a scanner's app adds."""
    pdf = FPDF()
    pdf.set_margin(0)
    pdf.set_auto_page_break(False)
    pdf.set_font("helvetica", size=8)
    for teks in halaman:
        gambar = Image.new("L", (1240, 1754), 245)
        tulis = ImageDraw.Draw(gambar)
        tulis.multiline_text((120, 200), teks, 20, ImageFont.load_default(36), spacing=24)
        pdf.add_page()
        pdf.image(gambar.rotate(miring, fillcolor=245, expand=miring == 90), 0, 0, 210, 297)
        if stempel:
            pdf.text(140, 292, stempel)
    return bytes(pdf.output())


def terkunci(sandi="rahasia"):
    """A PDF that asks for a password before it opens."""
    pdf = FPDF()
    pdf.set_encryption(owner_password="pemilik", user_password=sandi)
    pdf.add_page()
    return bytes(pdf.output())
