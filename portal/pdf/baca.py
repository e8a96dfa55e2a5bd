"""A PDF read page by page; whatever happens to its reader, what was read is kept.

``portal.pdf.anak`` reads in a process of its own. Where it dies, the page at hand is lost and
another child goes on behind it.
"""

import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from portal.pdf import anak
from portal.pdf.teks import rapikan, tak_terbaca

BATAS_BYTE = 100 * 1024 * 1024
"""Bytes of a file that is opened at all; a signed scan of 300 pages has about 60 MB."""

BATAS_MATI = 10
"""Children that one document may cost; a file that kills more is a bomb."""

PERINTAH = (sys.executable, "-m", "portal.pdf.anak")
AKAR = Path(__file__).resolve().parents[2]
"""The folder that ``python -m`` starts in."""


@dataclass(frozen=True)
class HalamanBaca:
    """One page: its number, what it says, a ``HalamanDokumen.Asal``, its picture's path or None."""

    nomor: int
    teks: str
    asal: str
    gambar: Path | None = None


@dataclass(frozen=True)
class HasilBaca:
    """How many pages the PDF has (None: it didn't open), and those that were looked at.

    ``gagal`` is the ``VersiDokumen.Keadaan`` to say if no page could be read.
    """

    jumlah: int | None = None
    halaman: list[HalamanBaca] = field(default_factory=list)
    gagal: str = "rusak"


def baca(berkas, folder):
    """Read a PDF file (path) into a ``HasilBaca``; ``folder`` (path) is for what the child writes.

    Never raises for what is in the file.
    """
    ukuran = Path(berkas).stat().st_size
    if not ukuran or ukuran > BATAS_BYTE:
        return HasilBaca(gagal="terlalu_besar" if ukuran else "kosong")
    batas, mulai, dibunuh = time.monotonic() + anak.BATAS_DETIK, 1, False
    for _ in range(BATAS_MATI):
        sisa = max(batas - time.monotonic(), 1)
        kode = jalankan([*PERINTAH, str(berkas), str(folder), str(mulai)], sisa)
        jumlah, terakhir, keadaan = _kemajuan(folder)
        dibunuh = dibunuh or kode < 0
        mulai = terakhir + 1
        if kode == 0 or jumlah is None or time.monotonic() >= batas or mulai > jumlah:
            break
    if jumlah is None:
        return HasilBaca(gagal=keadaan or ("terlalu_besar" if dibunuh else "rusak"))
    gagal = "kosong" if jumlah == 0 else "terlalu_besar" if dibunuh else "rusak"
    return HasilBaca(jumlah, list(_halaman(folder, terakhir)), gagal)


def jalankan(perintah, detik):
    """Start a child, and kill it after that many seconds; its exit code, below zero if killed."""
    try:
        return subprocess.run(
            perintah,
            cwd=AKAR,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=detik,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL


def _baris(folder):
    """What the children have written; a line that was cut off is left out."""
    berkas = Path(folder) / "halaman.jsonl"
    if not berkas.exists():
        return
    for satu in berkas.read_text("utf-8", errors="replace").splitlines():
        try:
            yield json.loads(satu)
        except ValueError:
            continue


def _kemajuan(folder):
    """Number of pages, the last page that was begun, and a state that forbids reading."""
    jumlah, terakhir, keadaan = None, 0, ""
    for satu in _baris(folder):
        jumlah = satu.get("jumlah", jumlah)
        terakhir = satu.get("mulai", terakhir)
        keadaan = satu.get("keadaan", keadaan)
    return jumlah, terakhir, keadaan


def _halaman(folder, terakhir):
    """The pages that were begun, in order; those without a line couldn't be read."""
    isi = {satu["nomor"]: satu for satu in _baris(folder) if "nomor" in satu}
    for nomor in range(1, terakhir + 1):
        gambar = Path(folder) / f"{nomor}.webp"
        satu = isi.get(nomor)
        if satu is None:
            yield HalamanBaca(nomor, "", "gagal")
            continue
        semu = tak_terbaca(satu["teks"])
        yield HalamanBaca(
            nomor,
            "" if semu else rapikan(satu["teks"]),
            "pindai" if semu or satu["pindai"] else "teks",
            gambar if gambar.exists() else None,
        )
