"""``alat/elasticsearch.py``: what it says where something is missing, and which Java it takes."""

import importlib.util
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def alat(monkeypatch, tmp_path):
    """The module, in a home without anything."""
    for nama in ("PORTAL_UJI_ELASTICSEARCH", "ES_JAVA_HOME", "JAVA_HOME", "CI"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    letak = importlib.util.spec_from_file_location("es", AKAR / "alat" / "elasticsearch.py")
    modul = importlib.util.module_from_spec(letak)
    # Its dataclass looks the module up by name.
    monkeypatch.setitem(sys.modules, "es", modul)
    letak.loader.exec_module(modul)
    return modul


def java(folder, versi):
    """A folder that looks like a Java of this version."""
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/java").touch()
    (folder / "release").write_text(f'IMPLEMENTOR="Siapa saja"\nJAVA_VERSION="{versi}"\n')
    return folder


@pytest.mark.parametrize(("ci", "kode"), [("", 0), ("true", 1)])
def test_server_yang_belum_ada_disebut_dalam_satu_baris(alat, monkeypatch, capsys, ci, kode):
    monkeypatch.setenv("CI", ci)
    assert alat.main(["perintah-yang-tidak-pernah-jalan"]) == kode
    galat = capsys.readouterr().err
    assert galat.count("\n") == 1
    assert "mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get" in galat
    assert f"-Dartifact={alat.ARTEFAK}" in galat


def test_berkas_yang_disebut_didahulukan(alat, monkeypatch, tmp_path):
    (tmp_path / "server.zip").touch()
    monkeypatch.setenv("PORTAL_UJI_ELASTICSEARCH", str(tmp_path / "server.zip"))
    assert alat.cari_zip() == tmp_path / "server.zip"


def test_java_yang_terlalu_lama_dilewati(alat, monkeypatch, tmp_path):
    lama, baru = java(tmp_path / "lama", "17.0.15"), java(tmp_path / "baru", "21.0.2")
    monkeypatch.setenv("ES_JAVA_HOME", str(lama))
    monkeypatch.setenv("JAVA_HOME", str(baru))
    assert alat.cari_java() == baru
    assert alat._versi_java(lama) == 17
    assert alat._versi_java(tmp_path) == 0


def test_port_berbeda_semua(alat):
    assert len(set(alat.port_bebas(6))) == 6
