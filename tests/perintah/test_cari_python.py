"""Which Python makes the environment, and what is said when none can."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent.parent
SKRIP = AKAR / "alat" / "cari_python.sh"
PERLU = "portal memerlukan Python 3.11 sampai 3.14."


@pytest.fixture
def komputer(tmp_path):
    """A machine with nothing but a shell; ``komputer(nama, …)`` puts a Python on it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for program in ("sh", "make", "touch"):
        (folder / program).symlink_to(shutil.which(program))

    def pasang(nama, versi=None, tanpa=None):
        """A Python that says it is ``versi``, lacks the module ``tanpa``, or refuses to run."""
        isi = "echo 'command not found' >&2; exit 127"
        if versi:
            kode = (
                f"import sys; sys.version_info = {(*versi, 0, 'final', 0)}; "
                f"sys.modules[{tanpa!r}] = None; exec(sys.argv[1])"
            )
            isi = f'exec {sys.executable} -c "{kode}" "$2"'
        berkas = folder / nama
        berkas.write_text(f"#!/bin/sh\n{isi}\n")
        berkas.chmod(0o755)
        return str(berkas)

    pasang.lingkungan = {"PATH": str(folder), "HOME": str(tmp_path)}
    return pasang


def cari(komputer, **lain):
    return subprocess.run(
        ["sh", SKRIP],
        env=komputer.lingkungan | lain,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_yang_tertua_dari_yang_boleh_dipilih(komputer):
    komputer("python3", (3, 14))
    komputer("python3.13", (3, 13))
    harap = komputer("python3.12", (3, 12))
    hasil = cari(komputer)
    assert (hasil.stdout.strip(), hasil.returncode) == (harap, 0)


def test_perintah_yang_menolak_jalan_dilewati(komputer):
    komputer("python3.11")
    harap = komputer("python3", (3, 13))
    assert cari(komputer).stdout.strip() == harap


def test_pilihan_sendiri_menang(komputer):
    komputer("python3.11", (3, 11))
    harap = komputer("pythonku", (3, 14))
    assert cari(komputer, PYTHON="pythonku").stdout.strip() == harap


@pytest.mark.parametrize(
    ("versi", "tanpa", "kalimat"),
    [
        ((3, 10), None, f"Python 3.10 di komputer ini terlalu tua: {PERLU}"),
        ((3, 15), None, f"Python 3.15 di komputer ini terlalu baru: {PERLU}"),
        (
            (3, 12),
            "ensurepip",
            "Python 3.12 di komputer ini tidak lengkap: pasang paket python3-venv, lalu ulangi.",
        ),
        (None, None, f"Python tidak ditemukan di komputer ini: {PERLU}"),
    ],
    ids=["tua", "baru", "tanpa-venv", "rusak"],
)
def test_satu_kalimat_bila_tak_ada_yang_boleh(komputer, versi, tanpa, kalimat):
    komputer("python3", versi, tanpa)
    hasil = cari(komputer)
    assert (hasil.stdout, hasil.stderr, hasil.returncode) == ("", f"{kalimat}\n", 1)


def test_make_run_berhenti_dengan_kalimat_itu(komputer, tmp_path):
    komputer("python3", (3, 9))
    for nama in ("Makefile", "alat", "kunci"):
        (tmp_path / nama).symlink_to(AKAR / nama)
    hasil = subprocess.run(
        ["make", "run"],
        cwd=tmp_path,
        env=komputer.lingkungan,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert hasil.returncode != 0
    assert hasil.stderr.splitlines()[0] == f"Python 3.9 di komputer ini terlalu tua: {PERLU}"
    assert "Traceback" not in hasil.stderr
    assert not (tmp_path / ".venv").exists()
