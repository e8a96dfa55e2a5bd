"""The parent of all processes: starts, restarts and stops its children together."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.situs import tunggu

AKAR = Path(__file__).resolve().parent.parent.parent

INDUK = """
import sys, time
from collections import deque
from portal.proses import Anak, Berhenti, Induk

def anak(nama, kode, **lain):
    awal = f"import os, sys, time; open({nama!r}, 'a').write(f'{{os.getpid()}}\\\\n'); "
    return Anak(nama, [sys.executable, "-c", awal + kode], **lain)

try:
    Induk([ANAK], siap=lambda: True, ketika_siap=lambda: print("siap", flush=True)).jalan()
except Berhenti as sebab:
    sys.exit(str(sebab))
"""
DIAM = "time.sleep(600)"


@pytest.fixture
def induk(tmp_path):
    """Starts a parent in a folder; each child there writes its pid into a file of its name."""
    semua = []

    def mulai(*anak):
        semua.append(
            subprocess.Popen(
                [sys.executable, "-c", INDUK.replace("ANAK", ", ".join(anak))],
                cwd=tmp_path,
                env=os.environ | {"PYTHONPATH": str(AKAR)},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
        )
        return semua[-1]

    yield mulai
    for proses in semua:
        proses.kill()
        proses.communicate()


@pytest.fixture
def pid(tmp_path):
    """The pids that a child has had so far, as many as asked for; waits for them."""

    def pid(nama, jumlah=1):
        berkas = tmp_path / nama

        def terbaca():
            isi = berkas.read_text().split() if berkas.exists() else []
            return len(isi) >= jumlah and [int(angka) for angka in isi]

        return tunggu(terbaca)

    return pid


def hidup(nomor):
    """Whether a process with this pid runs (one that is dead but not yet reaped doesn't)."""
    try:
        keadaan = Path(f"/proc/{nomor}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return keadaan != "Z"


def anak(nama, kode=DIAM, **lain):
    """Source of one child."""
    return f"anak({nama!r}, {kode!r}, **{lain!r})"


@pytest.mark.parametrize("sinyal", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_sinyal_menghentikan_semuanya(induk, pid, sinyal):
    proses = induk(anak("web", diulang=False), anak("pekerja"), anak("jam"))
    nomor = [pid(nama)[0] for nama in ("web", "pekerja", "jam")]
    assert all(map(hidup, nomor))
    proses.send_signal(sinyal)
    assert proses.wait(30) == 0
    assert not any(map(hidup, nomor))


def test_web_yang_jatuh_menghentikan_semuanya(induk, pid):
    proses = induk(anak("pekerja"), anak("server web", "sys.exit(3)", diulang=False))
    nomor = pid("pekerja")[0]
    _, keluhan = proses.communicate(timeout=30)
    assert proses.returncode == 1
    assert keluhan == "Portal berhenti karena server web berhenti (kode 3).\n"
    assert not hidup(nomor)


def test_pekerja_yang_jatuh_dijalankan_lagi_dengan_pemberitahuan(induk, pid):
    sekali = "len(open('pekerja').readlines()) > 1 and time.sleep(600); sys.exit(1)"
    proses = induk(anak("web", diulang=False), anak("pekerja", sekali))
    pertama, kedua = pid("pekerja", 2)
    assert not hidup(pertama)
    tunggu(lambda: hidup(kedua))
    proses.send_signal(signal.SIGTERM)
    _, keluhan = proses.communicate(timeout=30)
    assert proses.returncode == 0
    assert keluhan == "Pekerja berhenti (kode 1); dijalankan lagi dalam 1 detik.\n"


def test_pekerja_yang_terlalu_sering_jatuh_menghentikan_portal(induk, pid):
    jatuh = "jatuh=deque([time.monotonic()] * 4, maxlen=5)"
    proses = induk(anak("web"), anak("pekerja", "sys.exit(1)")[:-1] + f", {jatuh})")
    nomor = pid("web")[0]
    _, keluhan = proses.communicate(timeout=30)
    assert proses.returncode == 1
    assert keluhan == "Portal berhenti karena pekerja berhenti (kode 1).\n"
    assert not hidup(nomor)


def test_jatuh_yang_sudah_lama_tidak_dihitung(induk, pid):
    jatuh = "jatuh=deque([time.monotonic() - 301] * 4, maxlen=5)"
    proses = induk(anak("pekerja", "sys.exit(1)")[:-1] + f", {jatuh})")
    pid("pekerja", 2)
    assert proses.poll() is None


def test_anak_yang_tak_mau_berhenti_dimatikan_pada_sinyal_kedua(induk, pid):
    keras = "import signal; signal.signal(15, lambda *_: open('diminta', 'w').write('1\\n')); "
    keras += "open('keras', 'a').write('0\\n')\nwhile True: time.sleep(600)"
    proses = induk(anak("keras", keras))
    nomor = pid("keras", 2)[0]
    proses.send_signal(signal.SIGTERM)
    pid("diminta")
    assert hidup(nomor)
    mulai = time.monotonic()
    proses.send_signal(signal.SIGTERM)
    assert proses.wait(30) == 0
    assert time.monotonic() - mulai < 20
    assert not hidup(nomor)


@pytest.mark.skipif(sys.platform != "linux", reason="hanya Linux yang punya pesan kematian")
def test_anak_ikut_mati_bersama_induk_yang_dibunuh(induk, pid):
    proses = induk(anak("web"), anak("pekerja"))
    nomor = [pid("web")[0], pid("pekerja")[0]]
    proses.kill()
    proses.wait()
    tunggu(lambda: not any(map(hidup, nomor)))
