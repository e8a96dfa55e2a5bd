"""A portal of the tests' own: the real parent, server, worker and clock, on a free port."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

import environ
import psycopg
from psycopg import sql

AKAR = Path(__file__).resolve().parent.parent
BATAS = 240
"""Seconds that a start, first run included, may take before a test gives up."""


def port_bebas() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as colokan:
        colokan.bind(("127.0.0.1", 0))
        return colokan.getsockname()[1]


def lingkungan_bersih() -> dict[str, str]:
    """This process's environment without what the tests have set for themselves."""
    return {
        nama: nilai
        for nama, nilai in os.environ.items()
        if not nama.startswith(("PORTAL_", "DJANGO_"))
    }


def tunggu(syarat, batas: float = 30, jeda: float = 0.1):
    """Polls ``syarat`` until it gives something true, which is returned.

    Fails after ``batas`` seconds.
    """
    akhir = time.monotonic() + batas
    while not (hasil := syarat()):
        assert time.monotonic() < akhir, f"tidak terjadi dalam {batas} detik: {syarat}"
        time.sleep(jeda)
    return hasil


class Situs:
    """One portal with files in ``var`` and a database of its own; settings as in production.

    Attributes: ``alamat`` (without a slash at the end), ``port``, ``var``, ``proses``.
    """

    def __init__(self, var: Path):
        self.var, self.port = var, port_bebas()
        self.alamat = f"http://127.0.0.1:{self.port}"
        self.log = var.with_name(f"{var.name}.log")
        self.proses = None
        self.lingkungan = lingkungan_bersih() | {
            "PORTAL_VAR": str(var),
            "PORTAL_HTTPS": "0",
            "PORTAL_ALAMAT": self.alamat,
            "PYTHONUNBUFFERED": "1",
        }
        self.buat_basis_data()
        subprocess.run(
            [sys.executable, AKAR / "alat/rahasia.py", var / "rahasia.env"], check=True, timeout=60
        )

    def buat_basis_data(self) -> None:
        """On PostgreSQL, a database that ``hapus`` drops again; on SQLite, nothing."""
        self.induk = self.nama_basis_data = None
        url = os.environ.get("PORTAL_DATABASE_URL", "")
        if url.startswith("postgres"):
            self.induk = environ.Env.db_url_config(url)
            self.nama_basis_data = f"situs_{uuid.uuid4().hex[:12]}"
            self.perintah_sql("CREATE DATABASE {}")
            dasar = url.rpartition("/")[0]
            self.lingkungan["PORTAL_DATABASE_URL"] = f"{dasar}/{self.nama_basis_data}"

    def perintah_sql(self, perintah: str) -> None:
        """Runs one statement about the site's database on the server's own connection."""
        with psycopg.connect(
            dbname=self.induk["NAME"],
            user=self.induk["USER"],
            password=self.induk["PASSWORD"],
            host=self.induk["HOST"],
            port=self.induk["PORT"] or None,
            autocommit=True,
        ) as koneksi:
            koneksi.execute(sql.SQL(perintah).format(sql.Identifier(self.nama_basis_data)))

    def perintah(self, *kata: str) -> list[str]:
        """A command line of ``manage.py``."""
        return [sys.executable, str(AKAR / "manage.py"), *kata]

    def manage(self, *kata: str, batas: float = BATAS) -> str:
        """Runs a ``manage.py`` command on this portal, ``batas`` seconds at most.

        Returns what it prints; fails when it fails.
        """
        hasil = subprocess.run(
            self.perintah(*kata),
            env=self.lingkungan,
            capture_output=True,
            text=True,
            timeout=batas,
            check=False,
        )
        assert hasil.returncode == 0, hasil.stdout + hasil.stderr
        return hasil.stdout

    def mulai(self) -> None:
        """Starts the portal and waits until it has said that it is ready and answers."""
        self.proses = subprocess.Popen(
            self.perintah("jalankan", "--siapkan", f"--port={self.port}"),
            env=self.lingkungan,
            stdout=self.log.open("w"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        tunggu(self.siap, BATAS)

    def habiskan_antrean(self) -> None:
        """Helps the portal's worker until no task waits any more."""
        self.manage("pekerja", "--batch", "--no-startup-delay", "--queue-name=*", batas=3 * BATAS)

    def siap(self) -> bool:
        """Whether the portal has said that it is ready; fails when it has ended instead."""
        assert self.proses.poll() is None, self.log.read_text()
        return "Portal siap" in self.log.read_text()

    def hentikan(self, sinyal: int = signal.SIGINT) -> int:
        """Stops the portal as Ctrl-C does; returns its exit code."""
        self.proses.send_signal(sinyal)
        return self.proses.wait(timeout=60)

    def hapus(self) -> None:
        """Stops what still runs, without mercy if need be, and drops the database."""
        if self.proses is not None and self.proses.poll() is None:
            try:
                self.hentikan()
            except subprocess.TimeoutExpired:
                self.proses.kill()
                self.proses.wait()
        if self.nama_basis_data:
            self.perintah_sql("DROP DATABASE IF EXISTS {} WITH (FORCE)")

    def ambil(self, jalur: str) -> tuple[int, str]:
        """GETs an address of this portal: the status and the text."""
        try:
            with urllib.request.urlopen(self.alamat + jalur, timeout=30) as jawaban:
                return jawaban.status, jawaban.read().decode()
        except urllib.error.HTTPError as galat:
            with galat:
                return galat.code, galat.read().decode()

    @property
    def akun(self) -> dict[str, str]:
        """The passwords of the sample accounts, by name."""
        return dict(baris.split() for baris in (self.var / "akun.txt").read_text().splitlines())
