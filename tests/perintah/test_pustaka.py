"""The locks and their installer."""

import importlib.util
import re
import sys
import tomllib
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def pustaka():
    """The module ``alat/pustaka.py``, which is no part of the portal."""
    letak = importlib.util.spec_from_file_location("pustaka", AKAR / "alat" / "pustaka.py")
    modul = importlib.util.module_from_spec(letak)
    letak.loader.exec_module(modul)
    return modul


def paket(nama):
    """The packages of a lock: their lines up to the next package."""
    teks = (AKAR / "kunci" / nama).read_text()
    return re.findall(r"^([a-z0-9][^=\s]*)==(\S+)((?:.*\n)(?:[ #].*\n)*)", teks, re.MULTILINE)


@pytest.mark.parametrize("nama", ["jalan.txt", "uji.txt"])
def test_setiap_paket_ber_hash_dan_tanpa_alamat(nama):
    semua = paket(nama)
    assert len(semua) > 40
    assert all("--hash=sha256:" in isi for _, _, isi in semua)
    teks = (AKAR / "kunci" / nama).read_text()
    assert "://" not in teks
    assert "--index" not in teks


def test_kunci_uji_memuat_seluruh_kunci_jalan():
    jalan = {(nama, versi) for nama, versi, _ in paket("jalan.txt")}
    assert jalan < {(nama, versi) for nama, versi, _ in paket("uji.txt")}


def test_kunci_memuat_semua_yang_diminta():
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text())
    kata = re.compile(r"[A-Za-z0-9._-]+")
    terkunci = {nama for nama, _, _ in paket("uji.txt")}
    diminta = proyek["project"]["dependencies"] + proyek["dependency-groups"]["uji"]
    assert {kata.match(d)[0].lower() for d in diminta} <= {n.partition("[")[0] for n in terkunci}


def test_uv_diambil_dari_kunci_dengan_hashnya(pustaka):
    baris = pustaka.kunci_uv(AKAR / "kunci" / "jalan.txt").splitlines()
    assert re.fullmatch(r"uv==[\d.]+ \\", baris[0])
    assert len(baris) > 5
    assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", b) for b in baris[1:])
    assert not baris[-1].endswith("\\")


def test_setelan_pip_diteruskan_ke_uv(pustaka, monkeypatch, tmp_path):
    setelan = tmp_path / "pip.conf"
    setelan.write_text(
        "[global]\nindex-url = https://paket.invalid/simple\ntimeout = 7\n"
        "[install]\nextra-index-url =\n    https://satu.invalid\n    https://dua.invalid\n"
        "[list]\nformat = json\n"
    )
    for nama in ("UV_DEFAULT_INDEX", "UV_INDEX", "UV_HTTP_TIMEOUT", "PIP_DEFAULT_TIMEOUT"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(setelan))
    monkeypatch.setenv("PIP_INDEX_URL", "https://menang.invalid/simple")
    monkeypatch.setenv("UV_INDEX", "https://sudah.invalid")
    monkeypatch.setattr(pustaka, "PYTHON", sys.executable)
    lingkungan = pustaka.lingkungan_uv()
    assert lingkungan["UV_DEFAULT_INDEX"] == "https://menang.invalid/simple"
    assert lingkungan["UV_INDEX"] == "https://sudah.invalid"
    assert lingkungan["UV_HTTP_TIMEOUT"] == "7"
    monkeypatch.delenv("UV_INDEX")
    assert pustaka.lingkungan_uv()["UV_INDEX"] == "https://satu.invalid https://dua.invalid"


@pytest.mark.parametrize(
    ("keluhan", "awal"),
    [
        ("ERROR: [Errno 28] No space left on device", "Cakram penuh"),
        ("error: failed to write: No space left on device (os error 28)", "Cakram penuh"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "Pustaka yang"),
        ("ERROR: Could not find a version that satisfies", "Pustaka tidak dapat dipasang"),
    ],
)
def test_pemasangan_yang_gagal_menjadi_satu_kalimat(pustaka, keluhan, awal):
    kalimat = pustaka.sebab(keluhan)
    assert kalimat.startswith(awal)
    assert "\n" not in kalimat
