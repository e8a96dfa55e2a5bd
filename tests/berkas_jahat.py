"""Pictures that are none, and pictures made to hurt. Needs no Django."""

import struct
import zlib
from io import BytesIO

from PIL import Image

from tests.pabrik_berkas import berkas_gambar


def berkas_heic(lebar=800, tinggi=600):
    """A photo as an iPhone keeps it."""
    import pillow_heif

    pillow_heif.register_heif_opener()
    return berkas_gambar(lebar, tinggi, "HEIF")


def bom_png(sisi):
    """A square PNG of few bytes and very many pixels."""

    def potong(jenis, isi):
        ekor = struct.pack(">I", zlib.crc32(jenis + isi))
        return struct.pack(">I", len(isi)) + jenis + isi + ekor

    pemampat, baris = zlib.compressobj(9), b"\0" * (1 + sisi * 3)
    badan = b"".join(pemampat.compress(baris) for _ in range(sisi)) + pemampat.flush()
    kepala = struct.pack(">IIBBBBB", sisi, sisi, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + potong(b"IHDR", kepala)
        + potong(b"IDAT", badan)
        + potong(b"IEND", b"")
    )


def bom_jpeg(pindaian=400):
    """A JPEG of 49 million pixels whose last scan comes again and again."""
    keluaran = BytesIO()
    Image.new("L", (7000, 7000), 90).save(keluaran, "JPEG", progressive=True)
    isi = keluaran.getvalue()
    awal = isi.rfind(b"\xff\xda")
    return isi[:awal] + isi[awal:-2] * pindaian + isi[-2:]


def foto_riuh(lebar=1600, tinggi=1200):
    """A JPEG with so much in it that a third of it may be cut off."""
    keluaran = BytesIO()
    Image.effect_noise((lebar, tinggi), 40).convert("RGB").save(keluaran, "JPEG", quality=85)
    return keluaran.getvalue()


HTML = b"<!doctype html><html><script>alert(1)</script></html>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
