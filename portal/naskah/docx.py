"""A .docx into HTML and its pictures, by the library mammoth, after a look at what it is.

A file from outside is hostile until shown otherwise: what would unfold too far, is locked, or is no
.docx is refused in words before anything reads its XML.
"""

import io
import zipfile
from pathlib import PurePosixPath

import mammoth

MB = 1024 * 1024
UKURAN_MAKS = 20 * MB
"""Bytes of a .docx that is taken."""
XML_MAKS = 2 * MB
"""Bytes of all its XML, unpacked: some 100 pages. Reading 6 MB was measured at 260 MB and 45 s."""
ISI_MAKS = 100 * MB
"""Bytes of everything in it, unpacked."""
BAGIAN_MAKS = 1000
GAMBAR_MAKS = 30

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERKUNCI = "EncryptedPackage".encode("utf-16-le")
_GAYA = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='caption'] => p.keterangan:fresh
p[style-name='Caption'] => p.keterangan:fresh
"""


class NaskahDitolak(Exception):
    """A text can't be taken; the message is the sentence to show."""


def baca(isi: bytes) -> tuple[str, dict[str, tuple[bytes, str]]]:
    """HTML of a .docx, and its pictures by the key that stands in ``img src``: (bytes, extension).

    Tracked insertions are in the text and deletions are not. Raises ``NaskahDitolak``.
    """
    periksa(isi)
    gambar: dict[str, tuple[bytes, str]] = {}

    def ambil(satu):
        if len(gambar) >= GAMBAR_MAKS:
            return {"src": ""}
        with satu.open() as berkas:
            kunci = f"gambar-{len(gambar) + 1}"
            gambar[kunci] = berkas.read(), PurePosixPath(satu.content_type or "").name
        return {"src": kunci}

    try:
        hasil = mammoth.convert_to_html(
            io.BytesIO(isi),
            convert_image=mammoth.images.img_element(ambil),
            style_map=_GAYA,
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except RecursionError as galat:
        raise NaskahDitolak("Susunan berkas ini terlalu dalam untuk dibaca.") from galat
    except Exception as galat:  # The library raises whatever a broken file makes it stumble over.
        raise NaskahDitolak(
            "Berkas ini rusak. Buka di Word, simpan ulang sebagai .docx, lalu coba lagi."
        ) from galat
    return hasil.value, gambar


def periksa(isi: bytes) -> None:
    """Raise ``NaskahDitolak`` for what is no .docx, locked, too large or built to hurt."""
    if len(isi) > UKURAN_MAKS:
        raise NaskahDitolak(f"Berkas lebih besar dari {UKURAN_MAKS // MB} MB. Kecilkan gambarnya.")
    if isi.startswith(_OLE):
        raise NaskahDitolak(
            "Berkas ini terkunci kata sandi. Buka kuncinya di Word, simpan, lalu coba lagi."
            if _TERKUNCI in isi
            else "Ini berkas Word lama (.doc). Simpan ulang sebagai .docx, lalu coba lagi."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            _periksa_arsip(arsip)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as galat:
        raise NaskahDitolak("Ini bukan berkas .docx, atau berkasnya terpotong.") from galat
    except OSError as galat:
        raise NaskahDitolak("Berkas .docx ini rusak dan tidak dapat dibuka.") from galat


def _periksa_arsip(arsip: zipfile.ZipFile) -> None:
    daftar = arsip.infolist()
    if any(b.flag_bits & 1 for b in daftar):
        raise NaskahDitolak("Berkas ini terkunci. Buka kuncinya, simpan, lalu coba lagi.")
    if "word/document.xml" not in {b.filename for b in daftar}:
        raise NaskahDitolak("Ini bukan berkas Word (.docx).")
    xml = [b for b in daftar if b.filename.lower().endswith((".xml", ".rels"))]
    if (
        len(daftar) > BAGIAN_MAKS
        or sum(b.file_size for b in daftar) > ISI_MAKS
        or sum(b.file_size for b in xml) > XML_MAKS
    ):
        raise NaskahDitolak("Isi berkas ini terlalu besar untuk dibaca. Bagi menjadi beberapa.")
    for bagian in xml:
        teks = arsip.read(bagian).replace(b"\0", b"")
        if b"<!DOCTYPE" in teks or b"<!ENTITY" in teks:
            raise NaskahDitolak("Berkas ini memuat perintah yang tidak dikenal Word.")
