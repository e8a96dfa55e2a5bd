"""Requests a second of an article beside a bare Django view of the same bytes.

``python -m tests.ukur.kecepatan`` starts the production server twice, on the portal and on
``tests.ukur.polos``, loads them in turn (wrk, 16 connections, 5 s, five pairs, loopback only) and
prints both medians, their spread and the ratio pair by pair.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import urllib.request

from tests.situs import port_bebas, tunggu
from tests.ukur.kantor import siapkan

PASANGAN, DETIK, SAMBUNGAN = 5, 5, 16


def server(aplikasi, port, lingkungan):
    """The production server on one WSGI application, as ``manage.py jalankan`` starts it."""
    from portal.management.commands.jalankan import anak_anak

    perintah = anak_anak("127.0.0.1", port, 2)[0].perintah
    perintah = [aplikasi if kata == "portal.wsgi:application" else kata for kata in perintah]
    return subprocess.Popen(perintah, env=lingkungan)


def per_detik(alamat):
    """Requests a second that wrk gets of an address; fails when any answer was an error."""
    hasil = subprocess.run(
        ["wrk", "-t1", f"-c{SAMBUNGAN}", f"-d{DETIK}s", alamat],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "Non-2xx" not in hasil, hasil
    return float(re.search(r"Requests/sec:\s+([\d.]+)", hasil)[1])


def siap(alamat):
    """Whether something answers there."""
    try:
        return urllib.request.urlopen(alamat, timeout=5).status == 200
    except OSError:
        return False


def main():
    """Measure and print the table."""
    if shutil.which("wrk") is None:
        sys.exit("Butuh wrk; di Debian: apt install wrk")
    folder = siapkan()
    from berita.models import Artikel

    jalur = Artikel.objects.terbit().exclude(gambar=None).first().get_url()
    port_portal, port_polos = port_bebas(), port_bebas()
    portal, polos = f"http://127.0.0.1:{port_portal}{jalur}", f"http://127.0.0.1:{port_polos}/"
    anak = [server("portal.wsgi:application", port_portal, dict(os.environ))]
    try:
        tunggu(lambda: siap(portal))
        isi = folder / "artikel.html"
        isi.write_bytes(urllib.request.urlopen(portal, timeout=5).read())
        anak.append(
            server("tests.ukur.polos:application", port_polos, {**os.environ, "UKUR_ISI": str(isi)})
        )
        tunggu(lambda: siap(polos))
        pasang = [(per_detik(portal), per_detik(polos)) for _ in range(PASANGAN)]
    finally:
        for satu in anak:
            satu.terminate()
            satu.wait(30)
    print("| | median | terendah | tertinggi |\n| --- | ---: | ---: | ---: |")
    for nama, deret in (
        ("Artikel, permintaan/detik", [a for a, _ in pasang]),
        ("Django polos, byte yang sama, permintaan/detik", [b for _, b in pasang]),
        ("Bagian artikel dari Django polos, %", [100 * a / b for a, b in pasang]),
    ):
        print(f"| {nama} | {statistics.median(deret):.1f} | {min(deret):.1f} | {max(deret):.1f} |")


if __name__ == "__main__":
    main()
