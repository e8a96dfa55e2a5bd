"""From a clone to the first page, by phase.

``python -m tests.ukur.pembukaan`` clones this repository's last commit into a temporary folder,
runs ``make run`` there until the front page answers with 200, then a second time, and prints a
Markdown table of seconds. Packages come from the caches that this user has.
"""

import os
import signal
import subprocess
import tempfile
import time
import urllib.request
from itertools import pairwise
from pathlib import Path

from tests.situs import AKAR, lingkungan_bersih, port_bebas

FASE = {
    "Menyiapkan pustaka": "pustaka",
    "Menyiapkan berkas statis": "mulai, berkas statis",
    "Menyiapkan basis data": "basis data",
    "Mengisi kantor contoh": "kantor contoh",
    "Memulai server": "server",
    "Portal siap": "halaman pertama",
}
"""What ``make run`` prints when a phase begins, and the phase."""


def jalankan(folder):
    """Runs ``make run`` until the front page answers; gives ``[(phase, seconds), …]``."""
    port = port_bebas()
    proses = subprocess.Popen(
        ["make", "run", f"PORT={port}"],
        cwd=folder,
        env=lingkungan_bersih() | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    saat = [("make", time.monotonic())]
    try:
        for baris in proses.stdout:
            saat += [(fase, time.monotonic()) for awal, fase in FASE.items() if awal in baris]
            if saat[-1][0] == "halaman pertama":
                break
        else:
            raise SystemExit("Portal tidak terbuka; jalankan make run untuk melihat sebabnya.")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as jawaban:
            assert jawaban.read()
        saat.append(("", time.monotonic()))
    finally:
        if proses.poll() is None:
            os.killpg(proses.pid, signal.SIGINT)
        proses.communicate(timeout=60)
    return [(fase, akhir - awal) for (fase, awal), (_, akhir) in pairwise(saat)]


def main():
    """Prints the table."""
    with tempfile.TemporaryDirectory(prefix="portal-klon-") as folder:
        klon = Path(folder) / "portal"
        mulai = time.monotonic()
        subprocess.run(["git", "clone", "--quiet", AKAR, klon], check=True)
        pertama = [("klon", time.monotonic() - mulai), *jalankan(klon)]
        kedua = jalankan(klon)
    print("| Fase | Detik |\n| --- | ---: |")
    for fase, detik in pertama:
        print(f"| {fase} | {detik:.1f} |")
    print(f"| **seluruhnya** | **{sum(d for _, d in pertama):.1f}** |")
    print(f"| kedua kalinya, seluruhnya | {sum(d for _, d in kedua):.1f} |")


if __name__ == "__main__":
    main()
