"""A scanned page read by Tesseract, where the machine has it with Indonesian.

``python -m portal.pdf.ocr`` is the child: it draws the page, then becomes Tesseract itself
(``exec``), so that one process carries the limits and one kill ends both.
"""

import os
import shutil
import subprocess
import sys
import time
from functools import lru_cache
from pathlib import Path

from portal.pdf.anak import BATAS_MEMORI, batasi
from portal.pdf.baca import jalankan
from portal.pdf.teks import BATAS_HURUF, rapikan

BATAS_DETIK_HALAMAN = 60
"""Seconds for one page, drawing included; a dense page of A4 takes 3, or 6 on a busy machine."""

BATAS_DETIK = 3600
"""Seconds for all pages of a document, in as many turns as it takes."""

TITIK_SEINCI = 300
"""What Tesseract's letters were learnt from."""

BATAS_PIKSEL = 25_000_000
"""Pixels of the drawn page: A3 at 300 dpi has 17 million."""


@lru_cache(maxsize=1)
def tesseract():
    """The command that reads, as a list with its languages; empty where there is none.

    Asked once per process: after an installation, restart the worker.
    """
    jalur = shutil.which("tesseract")
    if jalur is None:
        return []
    try:
        jawab = subprocess.run(
            [jalur, "--list-langs"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    ada = jawab.stdout.split()
    if "ind" not in ada:
        return []
    # With "osd" a page that lies on its side is turned first.
    return [jalur, "-l", "ind", "--psm", "1" if "osd" in ada else "3"]


def ada_ocr():
    """Whether this machine can read scans."""
    return bool(tesseract())


def baca_halaman(berkas, nomor, folder):
    """What page ``nomor`` (from 1) of a PDF (path) says: its text, maybe empty, and the seconds.

    The text is ``None`` if the page can't be drawn or read within its limits.
    """
    mulai, keluaran = time.monotonic(), Path(folder) / str(nomor)
    perintah = [sys.executable, "-m", "portal.pdf.ocr", str(berkas), str(nomor), str(keluaran)]
    kode = jalankan([*perintah, *tesseract()], BATAS_DETIK_HALAMAN)
    hasil, teks = keluaran.with_suffix(".txt"), None
    if kode == 0 and hasil.exists():
        with hasil.open(encoding="utf-8", errors="replace") as isi:
            teks = rapikan(isi.read(BATAS_HURUF))
    return teks, time.monotonic() - mulai


def _jadi_tesseract(berkas, nomor, keluaran, jalur, *pilihan):
    """Draw the page in grey, then be Tesseract; never returns."""
    import pypdfium2

    batasi(BATAS_MEMORI, BATAS_DETIK_HALAMAN)
    halaman = pypdfium2.PdfDocument(berkas)[int(nomor) - 1]
    lebar, tinggi = halaman.get_size()
    skala = min(TITIK_SEINCI / 72, (BATAS_PIKSEL / (lebar * tinggi)) ** 0.5)
    gambar = f"{keluaran}.pgm"
    halaman.render(scale=skala, grayscale=True).to_pil().convert("L").save(gambar, dpi=(300, 300))
    perintah = [jalur, gambar, keluaran, *pilihan]
    os.execve(jalur, perintah, {**os.environ, "OMP_THREAD_LIMIT": "1"})  # noqa: S606 (no shell)


if __name__ == "__main__":
    _jadi_tesseract(*sys.argv[1:])
