"""Files as people upload them: pictures, phone photos, PDFs. Needs no Django."""

from io import BytesIO

from fpdf import FPDF
from PIL import Image

ORIENTASI, GPS = 0x0112, 0x8825


def berkas_gambar(lebar=640, tinggi=480, format_berkas="JPEG", exif=None):
    """Bytes of a picture in two colours, so that its orientation shows."""
    gambar = Image.new("RGB", (lebar, tinggi), "#9b1c1f")
    gambar.paste("#e8e0d0", (0, 0, lebar // 2, tinggi))
    keluaran = BytesIO()
    gambar.save(keluaran, format_berkas, **({"exif": exif} if exif else {}))
    return keluaran.getvalue()


def berkas_pdf(*halaman):
    """Bytes of a PDF with one page of text for each argument."""
    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    for teks in halaman or ("Isi dokumen.",):
        pdf.add_page()
        pdf.multi_cell(0, 8, teks)
    return bytes(pdf.output())


def foto_ponsel(lebar=4000, tinggi=3000):
    """A photo of 12 megapixels that lies on its side and knows where it was taken."""
    exif = Image.Exif()
    exif[ORIENTASI] = 6
    exif.get_ifd(GPS)[1] = "S"
    exif.get_ifd(GPS)[2] = (5.0, 0.0, 21.5)
    return berkas_gambar(lebar, tinggi, exif=exif.tobytes())
