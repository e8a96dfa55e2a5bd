"""A look at an Office file (.docx, .xlsx) before anything opens it: what it is, and how large.

A file from outside is hostile until shown otherwise. Both formats are archives of XML, so the same
look serves the editor's .docx, the planner's .xlsx and every attachment: locked, old, with macros,
built to unfold without end, or with entities of its own is refused in words.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

MB = 1024 * 1024
BAGIAN_MAKS = 1000
"""Files in an archive."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the container begins that was a file before, and now holds one behind a password."""
_TERKUNCI = "EncryptedPackage".encode("utf-16-le")
_SEKALI = MB
"""Bytes of XML that are looked at in one go."""
_PERINTAH = (b"<!DOCTYPE", b"<!ENTITY")


class OfficeDitolak(Exception):
    """A file can't be taken; the message is the sentence to show."""


@dataclass(frozen=True)
class Format:
    """One of the formats: the program that writes it, its ending, the old one, and its heart."""

    program: str
    akhiran: str
    lama: str
    inti: str


DOCX = Format("Word", ".docx", ".doc", "word/document.xml")
XLSX = Format("Excel", ".xlsx", ".xls", "xl/workbook.xml")


def periksa(
    berkas: bytes | BinaryIO,
    format: Format,
    *,
    xml_maks: int = 50 * MB,
    isi_maks: int = 200 * MB,
    lihat: Callable[[str, bytes], None] | None = None,
    terlalu_besar: str = "Isi berkas ini terlalu besar untuk dibaca. Bagi menjadi beberapa.",
) -> None:
    """Raise ``OfficeDitolak`` for what is not ``format``, is locked, too large or built to hurt.

    ``xml_maks`` and ``isi_maks`` bound its XML and all of it, unpacked, in bytes; ``terlalu_besar``
    is the sentence for more. ``lihat`` is called with the name and each piece of its XML.
    """
    aliran = io.BytesIO(berkas) if isinstance(berkas, bytes) else berkas
    _tolak_lama(aliran, format)
    try:
        with zipfile.ZipFile(aliran) as arsip:
            xml = _periksa_daftar(arsip.infolist(), format, xml_maks, isi_maks, terlalu_besar)
            for bagian in xml:
                _periksa_xml(arsip, bagian, format, lihat)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as galat:
        raise OfficeDitolak(
            f"Ini bukan berkas {format.program} ({format.akhiran}), atau berkasnya terpotong. "
            f"Simpan ulang sebagai {format.akhiran}, lalu coba lagi."
        ) from galat
    except (OSError, zlib.error) as galat:
        raise OfficeDitolak(rusak(format)) from galat


def rusak(format: Format) -> str:
    """What is said of a file that its own program could mend."""
    return (
        f"Berkas ini rusak. Buka di {format.program} atau LibreOffice, simpan ulang sebagai "
        f"{format.akhiran}, lalu coba lagi."
    )


def _tolak_lama(aliran, format):
    """Refuse the containers of before: an old file, or a new one behind a password."""
    aliran.seek(0)
    if aliran.read(len(OLE)) != OLE:
        return
    if _TERKUNCI in aliran.read():
        raise OfficeDitolak(
            f"Berkas ini terkunci kata sandi. Buka kuncinya di {format.program}, simpan, lalu coba "
            "lagi."
        )
    raise OfficeDitolak(
        f"Ini berkas {format.program} lama ({format.lama}). Simpan ulang sebagai {format.akhiran}, "
        "lalu coba lagi."
    )


def _periksa_daftar(daftar, format, xml_maks, isi_maks, terlalu_besar):
    """The archive's XML parts, if its list of contents promises nothing bad.

    The sizes that it tells bound what is unpacked: zipfile stops at them.
    """
    nama = {b.filename.lower() for b in daftar}
    if any(b.flag_bits & 1 for b in daftar):
        raise OfficeDitolak("Berkas ini terkunci. Buka kuncinya, simpan, lalu coba lagi.")
    if format.inti not in nama:
        kata = f"Ini bukan berkas {format.program} ({format.akhiran})."
        if "mimetype" in nama:  # OpenDocument has one; so do few others.
            kata += f" Bila dari LibreOffice, simpan sebagai {format.akhiran}, lalu coba lagi."
        raise OfficeDitolak(kata)
    if any("vbaproject" in n or "/macrosheets/" in n for n in nama):
        raise OfficeDitolak(
            f"Berkas ini memuat makro. Simpan sebagai {format.akhiran} tanpa makro."
        )
    xml = [b for b in daftar if b.filename.lower().endswith((".xml", ".rels"))]
    if (
        len(daftar) > BAGIAN_MAKS
        or sum(b.file_size for b in daftar) > isi_maks
        or sum(b.file_size for b in xml) > xml_maks
    ):
        raise OfficeDitolak(terlalu_besar)
    return xml


def _periksa_xml(arsip, bagian, format, lihat):
    """Look through one part in pieces, so that memory is bounded whatever it unfolds to."""
    ekor = b""
    with arsip.open(bagian) as berkas:
        # Without its noughts UTF-16 reads like ASCII.
        while potong := berkas.read(_SEKALI):
            potong = potong.replace(b"\0", b"")
            if any(kata in ekor + potong for kata in _PERINTAH):
                raise OfficeDitolak(
                    f"Berkas ini memuat perintah yang tidak dikenal {format.program}."
                )
            if lihat:
                lihat(bagian.filename, potong)
            ekor = potong[-len(_PERINTAH[0]) :]
