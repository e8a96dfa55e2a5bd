"""``manage.py jalankan``: the portal in the foreground, until Ctrl-C."""

import sys

from django.conf import settings
from django.core.management.base import BaseCommand

from portal import persiapan
from portal.management.commands.akun_contoh import akun_tersimpan
from portal.proses import Anak, Berhenti, Induk, kunci, menjawab, periksa_port


class Command(BaseCommand):
    """Runs web server, task worker and clock under one parent; see ``portal.proses``."""

    help = "Menjalankan server web, pekerja tugas, dan jam, bersama-sama, sampai Ctrl-C."
    requires_system_checks = []

    def add_arguments(self, parser):
        """Where to listen, how many workers, and whether to prepare a local portal first."""
        parser.add_argument("--inang", default="127.0.0.1", help="alamat tempat melayani")
        parser.add_argument("--port", default="8000", help="port tempat melayani")
        parser.add_argument("--pekerja", type=int, default=2, help="jumlah proses server web")
        parser.add_argument(
            "--siapkan",
            action="store_true",
            help="siapkan dulu basis data, berkas statis, dan kantor contoh",
        )

    def handle(self, *, inang, port, pekerja, siapkan, **pilihan):
        """Serves until a signal stops it; one sentence and exit code 1 when it can't go on."""
        try:
            if not port.isdecimal():
                raise Berhenti(f"Port “{port}” bukan angka; pilih antara 1024 dan 65535.")
            port = int(port)
            settings.VAR.mkdir(parents=True, exist_ok=True)
            pegangan = kunci(settings.VAR)
            periksa_port(inang, port)
            if siapkan:
                persiapan.siapkan(self.lapor)
            self.lapor("Memulai server …")
            Induk(
                anak_anak(inang, port, pekerja),
                siap=lambda: menjawab(inang, port),
                ketika_siap=self.umumkan,
            ).jalan()
            pegangan.close()
        except Berhenti as sebab:
            self.stderr.write(str(sebab), ending="\n")
            sys.exit(1)
        self.lapor("Portal berhenti.")

    def lapor(self, kalimat):
        """Writes a line at once, also into a pipe."""
        self.stdout.write(kalimat)
        self.stdout.flush()

    def umumkan(self):
        """Says where the portal is and, where there are sample accounts, how to log in."""
        self.lapor(f"\nPortal siap:    {settings.ALAMAT}/")
        self.lapor(f"Ruang redaksi:  {settings.ALAMAT}/admin/")
        akun = akun_tersimpan()
        if akun:
            self.lapor("\nAkun contoh (nama dan kata sandi):")
            for nama, sandi in akun.items():
                self.lapor(f"  {nama:<10} {sandi}")
        self.lapor("\nCtrl-C menghentikan portal.\n")


def anak_anak(inang: str, port: int, pekerja: int) -> list[Anak]:
    """The three children; the web server is the one that may not fall."""
    manage = [sys.executable, str(settings.AKAR / "manage.py")]
    gunicorn = [sys.executable, "-m", "gunicorn", "portal.wsgi:application", "--preload"]
    gunicorn += ["--chdir", str(settings.AKAR), "--bind", f"{inang}:{port}"]
    gunicorn += ["--worker-class", "gthread", "--workers", str(pekerja), "--threads", "4"]
    gunicorn += ["--graceful-timeout", "10", "--log-level", "warning", "--no-control-socket"]
    gunicorn += ["--logger-class", "portal.log_server.LogServer"]
    return [
        Anak("server web", gunicorn, diulang=False),
        Anak("pekerja tugas", [*manage, "pekerja", "--no-reload", "--queue-name=*"]),
        Anak("jam", [*manage, "jam"]),
    ]
