"""One foreground parent for the web server, the task worker and the clock.

Stopping: Ctrl-C, SIGTERM or a closed terminal stop all of them, each with time to finish what it
does; a second signal doesn't wait. Even a parent that is killed takes them along, on Linux.

Falling: the web server is what the parent is for, so its end ends the portal. The worker and the
clock are started again, never silently, after 1, 2, 4, 8 seconds: readers go on reading while a
database comes back. The fifth fall within five minutes ends the portal with one sentence.
"""

import ctypes
import errno
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

JEDA = 0.2
"""Seconds between two looks at the children."""
BATAS_BERHENTI = 25
"""Seconds that a child has to finish when it is asked to stop."""
BATAS_JATUH, RENTANG_JATUH = 5, 300
"""So many falls within so many seconds are too many."""
PR_SET_PDEATHSIG = 1


class Berhenti(Exception):
    """The portal can't start or go on; the message is the one sentence to show."""


@dataclass
class Anak:
    """A child process: its name in sentences, its command, whether it may be started again."""

    nama: str
    perintah: list[str]
    diulang: bool = True
    proses: subprocess.Popen | None = None
    mulai_lagi: float = 0.0
    jatuh: deque = field(default_factory=lambda: deque(maxlen=BATAS_JATUH))

    def mulai(self) -> None:
        """Starts the child in a group of its own, so that Ctrl-C reaches only the parent."""
        self.proses = subprocess.Popen(
            self.perintah, stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=ikut_mati
        )

    def tinggal(self) -> bool:
        """Whether the child runs now."""
        return self.proses is not None and self.proses.poll() is None

    def sinyal(self, nomor: int) -> None:
        """Sends a signal to the child, and SIGKILL to its whole group."""
        with suppress(ProcessLookupError):
            if nomor == signal.SIGKILL:
                os.killpg(self.proses.pid, nomor)
            else:
                self.proses.send_signal(nomor)


def ikut_mati() -> None:
    """Runs in a new child: asks Linux to stop it when its parent is gone."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Induk:
    """Starts the children, looks after them, stops them together.

    ``siap`` is asked until it is true; then ``ketika_siap`` is called once.
    """

    def __init__(self, anak: list[Anak], siap, ketika_siap):
        self.anak, self.siap, self.ketika_siap = anak, siap, ketika_siap
        self.diminta = Event()
        self.mendesak = False

    def jalan(self) -> None:
        """Returns when a signal has stopped everything; raises Berhenti when a child ended it."""
        for nomor in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(nomor, self.terima)
        sudah_siap = False
        try:
            for anak in self.anak:
                anak.mulai()
            while not self.diminta.wait(JEDA):
                for anak in self.anak:
                    self.jaga(anak)
                if not sudah_siap and self.siap():
                    sudah_siap = True
                    self.ketika_siap()
        finally:
            self.hentikan()

    def terima(self, nomor, _bingkai) -> None:
        """Signal handler: the first asks to stop, the second doesn't wait."""
        self.mendesak = self.diminta.is_set()
        self.diminta.set()

    def jaga(self, anak: Anak) -> None:
        """Starts a fallen child again when its time has come; raises Berhenti when it may not."""
        if anak.tinggal():
            return
        kini = time.monotonic()
        if anak.proses is not None:
            kode = anak.proses.returncode
            anak.proses = None
            anak.jatuh.append(kini)
            terlalu_sering = len(anak.jatuh) == BATAS_JATUH and (
                kini - anak.jatuh[0] < RENTANG_JATUH
            )
            if not anak.diulang or terlalu_sering:
                raise Berhenti(f"Portal berhenti karena {anak.nama} berhenti (kode {kode}).")
            baru = [saat for saat in anak.jatuh if kini - saat < RENTANG_JATUH]
            jeda = 2 ** (len(baru) - 1)
            anak.mulai_lagi = kini + jeda
            print(
                f"{anak.nama.capitalize()} berhenti (kode {kode}); "
                f"dijalankan lagi dalam {jeda} detik.",
                file=sys.stderr,
                flush=True,
            )
        elif kini >= anak.mulai_lagi:
            anak.mulai()

    def hentikan(self) -> None:
        """Asks all children to stop, waits for them, and kills what is left at the end."""
        hidup = [anak for anak in self.anak if anak.tinggal()]
        for anak in hidup:
            anak.sinyal(signal.SIGTERM)
        batas = time.monotonic() + BATAS_BERHENTI
        while any(a.tinggal() for a in hidup) and not self.mendesak and time.monotonic() < batas:
            time.sleep(JEDA / 4)
        for anak in hidup:
            anak.sinyal(signal.SIGKILL)
            anak.proses.wait()


def kunci(var: Path):
    """Keeps ``var`` for this process until it ends; returns the open lock file.

    Raises Berhenti when another portal runs from there.
    """
    berkas = (var / "jalankan.lock").open("a+")
    try:
        fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        berkas.seek(0)
        raise Berhenti(
            f"Portal sudah berjalan dari folder ini (proses {berkas.read().strip()}); "
            "hentikan dulu dengan Ctrl-C di terminalnya."
        ) from None
    berkas.truncate(0)
    berkas.write(f"{os.getpid()}\n")
    berkas.flush()
    return berkas


def periksa_port(inang: str, port: int) -> None:
    """Raises Berhenti when nothing can listen on that host and port now."""
    try:
        with socket.create_server((inang, port)):
            pass
    except OverflowError:
        raise Berhenti(f"Port {port} tidak ada; pilih antara 1024 dan 65535.") from None
    except OSError as salah:
        if salah.errno == errno.EADDRINUSE:
            kalimat = f"Port {port} sedang dipakai; pilih yang lain, misalnya PORT={port + 1}."
        elif salah.errno == errno.EACCES:
            kalimat = f"Port {port} perlu hak istimewa; pilih antara 1024 dan 65535."
        else:
            kalimat = f"Portal tidak dapat melayani di {inang}:{port}."
        raise Berhenti(kalimat) from None


def menjawab(inang: str, port: int) -> bool:
    """Whether something listens on that host and port."""
    with suppress(OSError), socket.create_connection((inang, port), timeout=1):
        return True
    return False
