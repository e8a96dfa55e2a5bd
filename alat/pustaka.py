"""The libraries of the portal: installs them into ``.venv/`` from a lock, or renews the locks.

    python alat/pustaka.py pasang jalan     what ``make run`` needs (kunci/jalan.txt)
    python alat/pustaka.py pasang uji       the same and what ``make test`` needs (kunci/uji.txt)
    python alat/pustaka.py kunci            both locks, from pyproject.toml

Every file is checked against the hash in the lock. pip, which Python brings, installs uv; uv
installs the rest because it takes a fifth of pip's time, first from its own cache alone (a warm
one needs no network), then from the index. It is told what pip is configured to use; where it
still fails, pip does the whole work.

Runs with the standard library alone. A failure is one sentence on stderr and exit code 1.
"""

import ast
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
VENV = AKAR / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"

# pip's settings and the variables by which uv knows the same.
SETELAN_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "cert": "SSL_CERT_FILE",
    "trusted-host": "UV_INSECURE_HOST",
    "proxy": "ALL_PROXY",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "timeout": "UV_HTTP_TIMEOUT",
}

# Where pip has them from, the weakest first: files, files for `pip install`, PIP_* variables.
SUMBER_PIP = ("global", "install", ":env:")


class Gagal(Exception):
    """A step failed; the message is the sentence to show."""


def lingkungan_uv() -> dict[str, str]:
    """The environment for uv: this process's own, with pip's settings under uv's names.

    What is set for uv already wins.
    """
    daftar = subprocess.run(
        [PYTHON, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    setelan = []
    for baris in daftar.stdout.splitlines():
        nama, _, nilai = baris.partition("=")
        bagian, _, kunci = nama.rpartition(".")
        if kunci in SETELAN_UV and bagian in SUMBER_PIP:
            setelan.append((SUMBER_PIP.index(bagian), kunci, ast.literal_eval(nilai)))
    lingkungan = {}
    for _, kunci, nilai in sorted(setelan):
        pemisah = "," if kunci == "find-links" else " "
        lingkungan[SETELAN_UV[kunci]] = pemisah.join(nilai.split())
    return lingkungan | os.environ


def jalan(*perintah: str | Path, lingkungan: dict[str, str] | None = None) -> str | None:
    """Runs a command; returns None when it succeeded, else what it wrote."""
    hasil = subprocess.run(
        perintah,
        cwd=AKAR,
        env=lingkungan,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return None if hasil.returncode == 0 else hasil.stdout


def buat_venv() -> None:
    """Makes ``.venv/``, anew when the one there doesn't run or is of another Python version."""
    versi = f"import sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", versi], check=False).returncode == 0:
        return
    if keluhan := jalan(sys.executable, "-m", "venv", "--clear", VENV):
        raise Gagal(sebab(keluhan))


def kunci_uv(kunci: Path) -> str:
    """The lines of the lock that name uv, with their hashes."""
    baris = kunci.read_text().splitlines()
    mulai = next(n for n, b in enumerate(baris) if b.startswith("uv=="))
    hash_nya = itertools.takewhile(lambda b: b.lstrip().startswith("--hash"), baris[mulai + 1 :])
    paket = [baris[mulai], *hash_nya]
    return "\n".join(paket).rstrip("\\ ") + "\n"


def pasang_uv(kunci: Path) -> bool:
    """Installs uv, at the version and hash of the lock; False when it can't be had."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as berkas:
        berkas.write(kunci_uv(kunci))
        berkas.flush()
        pip = (PYTHON, "-m", "pip", "install", "--quiet", "--no-deps")
        return jalan(*pip, "--require-hashes", "-r", berkas.name) is None


def pasang(tingkat: str) -> None:
    """Makes ``.venv/`` hold what ``kunci/<tingkat>.txt`` says; raises Gagal."""
    kunci = AKAR / "kunci" / f"{tingkat}.txt"
    print("Menyiapkan pustaka di .venv/ …", flush=True)
    buat_venv()
    dengan_hash = ("--require-hashes", "-r", kunci)
    if pasang_uv(kunci):
        uv = (UV, "pip", "install", "--python", PYTHON, "--compile-bytecode", *dengan_hash)
        lingkungan = lingkungan_uv()
        if jalan(*uv, "--offline", lingkungan=lingkungan) is None:
            return
        if jalan(*uv, lingkungan=lingkungan) is None:
            return
    if keluhan := jalan(PYTHON, "-m", "pip", "install", "--quiet", *dengan_hash):
        raise Gagal(sebab(keluhan))


def perbarui_kunci() -> None:
    """Writes both locks anew with the newest versions that pyproject.toml allows."""
    uv = (UV, "pip", "compile", "pyproject.toml", "--quiet", "--upgrade", "--universal")
    gaya = ("--generate-hashes", "--no-header", "--annotation-style", "line")
    dasar = (*uv, *gaya)
    uji = ("--group", "uji", "--constraints", "kunci/jalan.txt", "-o", "kunci/uji.txt")
    for pilihan in (("-o", "kunci/jalan.txt"), uji):
        if keluhan := jalan(*dasar, *pilihan, lingkungan=lingkungan_uv()):
            raise Gagal(sebab(keluhan))


def sebab(keluhan: str) -> str:
    """One sentence for what a failed installer wrote."""
    if "No space left" in keluhan or "os error 28" in keluhan:
        return "Cakram penuh: sediakan sedikitnya 1 GB, lalu ulangi."
    if "HASH" in keluhan or "ash mismatch" in keluhan:
        return "Pustaka yang diunduh tidak cocok dengan kunci; tidak dipasang."
    ekor = " ".join(keluhan.split()[-40:])
    return f"Pustaka tidak dapat dipasang; periksa sambungan internet dan setelan pip. ({ekor})"


def main() -> int:
    """Does what the command line asks; returns the exit code."""
    try:
        if shutil.disk_usage(AKAR).free < 50 * 1024 * 1024:
            raise Gagal("Cakram penuh: sediakan sedikitnya 1 GB, lalu ulangi.")
        match sys.argv[1:]:
            case ["pasang", ("jalan" | "uji") as tingkat]:
                pasang(tingkat)
            case ["kunci"]:
                perbarui_kunci()
            case _:
                raise Gagal("Pemakaian: pustaka.py pasang jalan | pasang uji | kunci")
    except Gagal as gagal:
        print(gagal, file=sys.stderr)
        return 1
    except OSError as salah:
        print(sebab(str(salah)), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
