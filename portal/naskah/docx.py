"""A .docx into HTML and its pictures, by the library mammoth, after a look at what it is.

What would unfold too far, is locked, or is no .docx is refused in words (``portal.ooxml``) before
anything reads its XML.
"""

import io
from pathlib import PurePosixPath

import mammoth

from portal import ooxml
from portal.ooxml import MB

UKURAN_MAKS = 20 * MB
"""Bytes of a .docx that is taken."""
XML_MAKS = 2 * MB
"""Bytes of all its XML, unpacked: some 100 pages. Reading 6 MB was measured at 260 MB and 45 s."""
ISI_MAKS = 100 * MB
"""Bytes of everything in it, unpacked."""
GAMBAR_MAKS = 30

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
        raise NaskahDitolak(ooxml.rusak(ooxml.DOCX)) from galat
    return hasil.value, gambar


def periksa(isi: bytes) -> None:
    """Raise ``NaskahDitolak`` for what is no .docx, locked, too large or built to hurt."""
    if len(isi) > UKURAN_MAKS:
        raise NaskahDitolak(f"Berkas lebih besar dari {UKURAN_MAKS // MB} MB. Kecilkan gambarnya.")
    try:
        ooxml.periksa(isi, ooxml.DOCX, xml_maks=XML_MAKS, isi_maks=ISI_MAKS)
    except ooxml.OfficeDitolak as galat:
        raise NaskahDitolak(str(galat)) from galat
