"""Runs a command with a PostgreSQL of its own: ``python alat/postgres.py COMMAND …``.

The server lives in a temporary folder, listens on a free loopback port with a random password,
and is gone at the end. The command finds it in ``PORTAL_DATABASE_URL``; its exit code is ours.
PostgreSQL refuses to run as root, so root lends it the user ``postgres``.

Where PostgreSQL isn't installed one line says how to get it: exit code 0, or 1 under ``CI=true``.
"""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

CARA = "Uji PostgreSQL dilewati; pasang dulu servernya (di Debian: apt install postgresql)."


def cari_program() -> Path | None:
    """The newest folder with PostgreSQL's own programs, None where there is none."""
    di_jalur = shutil.which("initdb")
    if di_jalur:
        return Path(di_jalur).parent
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    urut = sorted(debian, key=lambda jalur: float(jalur.parent.parent.name))
    return urut[-1].parent if urut else None


def port_bebas() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as colokan:
        colokan.bind(("127.0.0.1", 0))
        return colokan.getsockname()[1]


@contextmanager
def server(program: Path):
    """A running server; gives its address as a URL with the user who may make databases."""
    pengguna = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="portal-pg-"))
    data, sandi = folder / "data", secrets.token_urlsafe(16)
    berkas_sandi = folder / "sandi"
    berkas_sandi.touch(mode=0o600)
    berkas_sandi.write_text(sandi)
    if pengguna:
        akun = pwd.getpwnam(pengguna)
        for jalur in (folder, berkas_sandi):
            os.chown(jalur, akun.pw_uid, akun.pw_gid)

    def jalan(nama: str, *pilihan: str) -> None:
        perintah = [program / nama, "-D", data, *pilihan]
        subprocess.run(
            perintah, check=True, cwd=folder, user=pengguna, stdout=subprocess.DEVNULL, timeout=120
        )

    port = port_bebas()
    setelan = f"-c listen_addresses=127.0.0.1 -c port={port} -c fsync=off"
    # What a crash would need is not wanted here.
    setelan += " -c synchronous_commit=off -c full_page_writes=off"
    setelan += f" -c unix_socket_directories={folder}"
    try:
        jalan(
            "initdb",
            "--username=portal",
            f"--pwfile={berkas_sandi}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        jalan("pg_ctl", "start", "--wait", f"--log={folder / 'log'}", f"--options={setelan}")
        try:
            yield f"postgres://portal:{sandi}@127.0.0.1:{port}/postgres"
        finally:
            jalan("pg_ctl", "stop", "--wait", "--mode=fast")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(perintah: list[str]) -> int:
    """Runs the command beside a server; returns its exit code."""
    program = cari_program()
    if program is None:
        print(CARA, file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server(program) as url:
        lingkungan = os.environ | {"PORTAL_DATABASE_URL": url}
        return subprocess.run(perintah, env=lingkungan, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
