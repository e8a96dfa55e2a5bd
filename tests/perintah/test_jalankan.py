"""``make run`` from the first start on: what it refuses, what it keeps, how it ends."""

import errno
import fcntl
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.db.utils import OperationalError

from portal import persiapan
from portal.proses import Berhenti
from tests.situs import AKAR, Situs, lingkungan_bersih, port_bebas, tunggu


@pytest.fixture
def jalankan(tmp_path):
    """Runs ``manage.py jalankan`` in an empty folder until it ends by itself."""

    def jalankan(*kata, **lingkungan):
        perintah = [sys.executable, AKAR / "manage.py", "jalankan", *kata]
        dasar = {"PORTAL_VAR": str(tmp_path), "PORTAL_RAHASIA": "x" * 50, "PORTAL_HTTPS": "0"}
        return subprocess.run(
            perintah,
            env=lingkungan_bersih() | dasar | lingkungan,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return jalankan


def satu_kalimat(hasil):
    """The one line that a refused start leaves on stderr."""
    assert hasil.returncode == 1
    assert "Traceback" not in hasil.stderr
    (kalimat,) = hasil.stderr.splitlines()
    return kalimat


def test_port_yang_dipakai(jalankan, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as lain:
        port = lain.getsockname()[1]
        kalimat = satu_kalimat(jalankan("--siapkan", f"--port={port}"))
    assert kalimat == f"Port {port} sedang dipakai; pilih yang lain, misalnya PORT={port + 1}."
    assert not (tmp_path / "portal.sqlite3").exists()


@pytest.mark.parametrize("port", ["70000", "delapan"])
def test_port_yang_tidak_ada(jalankan, port):
    assert port in satu_kalimat(jalankan(f"--port={port}"))


def test_portal_kedua_dari_folder_yang_sama_ditolak(jalankan, tmp_path):
    with (tmp_path / "jalankan.lock").open("w") as pegangan:
        fcntl.flock(pegangan, fcntl.LOCK_EX)
        pegangan.write("4321\n")
        pegangan.flush()
        kalimat = satu_kalimat(jalankan(f"--port={port_bebas()}"))
    assert kalimat.startswith("Portal sudah berjalan dari folder ini (proses 4321)")


def test_basis_data_yang_tidak_ada(jalankan):
    url = f"postgres://portal:sandi@127.0.0.1:{port_bebas()}/portal"
    hasil = jalankan("--siapkan", f"--port={port_bebas()}", PORTAL_DATABASE_URL=url)
    assert satu_kalimat(hasil).startswith("Basis data tidak dapat dihubungi")
    assert "sandi" not in hasil.stderr


def test_tanpa_rahasia(tmp_path):
    hasil = subprocess.run(
        [sys.executable, AKAR / "manage.py", "jalankan"],
        env=lingkungan_bersih() | {"PORTAL_VAR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert satu_kalimat(hasil).startswith("PORTAL_RAHASIA belum diisi.")


def test_cakram_yang_hampir_penuh(tmp_path, monkeypatch):
    sisa = type("Sisa", (), {"free": 99 * 1024**2})
    monkeypatch.setattr(persiapan.shutil, "disk_usage", lambda jalur: sisa)
    with pytest.raises(Berhenti, match="Cakram penuh: tersisa 99 MB"):
        persiapan.periksa_ruang(tmp_path)


def galat_sqlite_penuh():
    koneksi = sqlite3.connect(":memory:")
    koneksi.execute("PRAGMA max_page_count=2")
    try:
        koneksi.execute("CREATE TABLE a (b)")
        koneksi.execute("INSERT INTO a VALUES (zeroblob(1000000))")
    except sqlite3.OperationalError as galat:
        return OperationalError(str(galat))
    finally:
        koneksi.close()


def test_cakram_yang_penuh_di_tengah_jalan_menjadi_satu_kalimat():
    assert persiapan.kalimat_galat(galat_sqlite_penuh()).startswith("Cakram penuh")
    assert persiapan.kalimat_galat(OSError(errno.ENOSPC, "")).startswith("Cakram penuh")
    assert persiapan.kalimat_galat(OSError(errno.EIO, "")) is None


def keturunan(pid):
    """The pids of all processes below one, from /proc."""
    anak = {}
    for berkas in Path("/proc").glob("[0-9]*/stat"):
        try:
            isi = berkas.read_text()
        except (FileNotFoundError, ProcessLookupError):
            continue
        anak.setdefault(int(isi.rpartition(")")[2].split()[1]), []).append(int(isi.split()[0]))
    semua, sisa = [], [pid]
    while sisa:
        baru = anak.get(sisa.pop(), [])
        semua += baru
        sisa += baru
    return semua


def test_ctrl_c_menghentikan_semua_dan_yang_diubah_tetap_ada(tmp_path):
    situs = Situs(tmp_path / "var")
    try:
        situs.mulai()
        assert situs.ambil("/")[0] == 200
        for nama in ("rahasia.env", "akun.txt"):
            assert stat.S_IMODE((situs.var / nama).stat().st_mode) == 0o600
        assert stat.S_IMODE(situs.var.stat().st_mode) == 0o700
        semula = {n: (situs.var / n).read_text() for n in ("rahasia.env", "akun.txt")}
        for nama, sandi in situs.akun.items():
            assert f"{nama:<10} {sandi}\n" in situs.log.read_text()
        assert f"{situs.alamat}/admin/" in situs.log.read_text()
        judul = "judul = 'Beranda yang diubah'"
        situs.manage(
            "shell", "-c", f"from home.models import Beranda; {judul}; "
            "Beranda.objects.update(judul_pembuka=judul)"
        )  # fmt: skip

        anak = keturunan(situs.proses.pid)
        perintah = [Path(f"/proc/{pid}/cmdline").read_text() for pid in anak]
        for kata in ("gunicorn", "pekerja", "jam"):
            assert any(kata in satu for satu in perintah)
        assert situs.hentikan(signal.SIGINT) == 0
        tunggu(lambda: not any(Path(f"/proc/{pid}").exists() for pid in anak))
        assert situs.log.read_text().endswith("Portal berhenti.\n")

        situs.mulai()
        assert "Beranda yang diubah" in situs.ambil("/")[1]
        assert semula == {nama: (situs.var / nama).read_text() for nama in semula}
        assert "Mengisi kantor contoh" not in situs.log.read_text()
    finally:
        situs.hapus()
