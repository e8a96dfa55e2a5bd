"""PDF pages as text and small pictures, read in a process of its own that can be killed.

PDFs from outside are hostile: ``baca`` starts this module as a child with limits on memory, time
and pages, and whatever happens there comes back as a state in words, never as an exception.
"""

import json
import re
import resource
import subprocess
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

BATAS_BYTE = 100 * 1024 * 1024
BATAS_HALAMAN = 1000
BATAS_DETIK = 300
BATAS_MEMORI = 1024 * 1024 * 1024
BATAS_HURUF = 60_000
LEBAR_PRATINJAU = 360
"""Width of a page's small picture, in pixels."""


@dataclass(frozen=True)
class HasilBaca:
    """``keadaan`` is a ``VersiDokumen.Keadaan``; ``halaman`` holds ``(text, picture path)``."""

    keadaan: str
    jumlah: int | None = None
    halaman: list[tuple[str, Path | None]] = field(default_factory=list)


def baca(berkas, folder):
    """Read a PDF file (path) into a ``HasilBaca``; pictures are written into ``folder`` (path)."""
    if Path(berkas).stat().st_size > BATAS_BYTE:
        return HasilBaca("terlalu_besar")
    try:
        anak = subprocess.run(
            [sys.executable, "-m", "portal.pdf", str(berkas), str(folder)],
            cwd=Path(__file__).resolve().parent.parent,
            capture_output=True,
            timeout=BATAS_DETIK,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return HasilBaca("terlalu_besar")
    try:
        hasil = json.loads(anak.stdout)
    except ValueError:
        return HasilBaca("rusak")
    halaman = [
        (teks, gambar) if (gambar := Path(folder) / f"{nomor}.webp").exists() else (teks, None)
        for nomor, teks in enumerate(hasil["halaman"], start=1)
    ]
    return HasilBaca(hasil["keadaan"], hasil["jumlah"], halaman)


def rapikan(teks):
    """Text of a PDF page as words: ligatures opened, line-end hyphens joined, odd marks gone."""
    teks = unicodedata.normalize("NFKC", teks.replace("\r\n", "\n").replace("\r", "\n"))
    # pypdfium2 marks a hyphen that only breaks the line with U+FFFE or U+0002.
    teks = re.sub("[\ufffe\u0002]\n?", "", teks)
    teks = re.sub(r"(?<=[a-z])[-\u00ad\u2010]\n(?=[a-z])", "", teks)
    teks = "".join(h for h in teks if h in "\n\t" or unicodedata.category(h)[0] != "C")
    baris = [re.sub(r"[ \t]+", " ", satu).strip() for satu in teks.split("\n")]
    return _alirkan(baris).strip()[:BATAS_HURUF]


def _alirkan(baris):
    """Join lines that only the paper broke, so that a phone can break them anew.

    A line that is nearly as long as the page's longest goes on in the next one, unless that begins
    a list item or a heading of its own.
    """
    penuh = 0.8 * max(map(len, baris), default=0)
    hasil = ""
    for satu, berikut in zip(baris, [*baris[1:], ""], strict=True):
        lanjut = len(satu) >= max(penuh, 40) and re.match(r"[\w(“\"]", berikut)
        butir = re.match(r"(\d+|[A-Za-z])[.)] |Bab |BAB ", berikut)
        hasil += satu + (" " if lanjut and not butir else "\n")
    return hasil


def _buka(berkas):
    """The opened PDF, or the state that says why not."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(berkas), ""
    except pypdfium2.PdfiumError as galat:
        return None, "terkunci" if "password" in str(galat).lower() else "rusak"


def _anak(berkas, folder):
    """The child: prints one JSON object with ``keadaan``, ``jumlah`` and the pages' texts."""
    resource.setrlimit(resource.RLIMIT_AS, (BATAS_MEMORI, BATAS_MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (BATAS_DETIK, BATAS_DETIK))
    pdf, keadaan = _buka(berkas)
    if pdf is None:
        return {"keadaan": keadaan, "jumlah": None, "halaman": []}
    jumlah = len(pdf)
    if jumlah > BATAS_HALAMAN:
        return {"keadaan": "terlalu_besar", "jumlah": jumlah, "halaman": []}
    teks = []
    for nomor in range(jumlah):
        halaman = pdf[nomor]
        teks.append(rapikan(halaman.get_textpage().get_text_bounded()))
        lebar, tinggi = halaman.get_size()
        # A bomb's page measures kilometres: no picture of it.
        if 36 <= lebar <= 5000 and 36 <= tinggi <= 5000:
            gambar = halaman.render(scale=LEBAR_PRATINJAU / lebar).to_pil().convert("RGB")
            gambar.save(Path(folder) / f"{nomor + 1}.webp", quality=60)
        halaman.close()
    return {"keadaan": "terbaca" if any(teks) else "pindaian", "jumlah": jumlah, "halaman": teks}


if __name__ == "__main__":
    json.dump(_anak(*sys.argv[1:3]), sys.stdout)
