"""What may be said of an Elasticsearch in the environment."""

import os
import subprocess
import sys

import pytest
from django.conf import settings as setelan_awal
from django.core.exceptions import ImproperlyConfigured

from search.elastik.setelan import baca

KOSONG = {**setelan_awal.ELASTICSEARCH, "alamat": []}


def dari(*alamat, **lain):
    """Settings with these addresses."""
    return baca({**KOSONG, "alamat": list(alamat), **lain})


def test_beberapa_alamat_dengan_port_bawaan():
    isi = dari("https://satu.contoh.id", " https://dua.contoh.id:9243 ", "", "http://[::1]:9201")
    assert isi.alamat == (
        "https://satu.contoh.id:9200",
        "https://dua.contoh.id:9243",
        "http://[::1]:9201",
    )


@pytest.mark.parametrize(
    ("alamat", "lain", "kata"),
    [
        ("cari.contoh.id:9200", {}, "alamat harus seperti"),
        ("ftp://cari.contoh.id", {}, "alamat harus seperti"),
        ("https://cari.contoh.id:angka", {}, "alamat harus seperti"),
        ("https://", {}, "alamat harus seperti"),
        ("https://admin:sandi@cari.contoh.id", {}, "tidak boleh memuat sandi"),
        ("http://cari.contoh.id", {"api_key": "kunci"}, "hanya dikirim lewat https"),
        ("https://cari.contoh.id", {"ca": "/tidak/ada.pem"}, "tidak ada"),
        ("https://cari.contoh.id", {"awalan": "Portal KPU"}, "huruf kecil"),
        ("https://cari.contoh.id", {"pecahan": 0}, "paling sedikit 1"),
        ("https://cari.contoh.id", {"salinan": -1}, "SALINAN"),
    ],
)
def test_setelan_keliru_ditolak_dengan_kalimat(alamat, lain, kata):
    with pytest.raises(ImproperlyConfigured, match=kata) as galat:
        dari(alamat, **lain)
    assert "sandi@" not in str(galat.value)


def test_kunci_tidak_tampak():
    assert "rahasia" not in repr(dari("https://cari.contoh.id", api_key="rahasia"))
    assert dari("http://127.0.0.1:9200", api_key="rahasia").kunci == "rahasia"


def _jalan(tmp_path, **lain):
    """What a new process reads from its environment, or says where that is wrong."""
    kode = (
        "import django; django.setup()\n"
        "import sys; from search.elastik.setelan import ada, setelan\n"
        "from portal.tugas import berkala\n"
        "print(ada(), setelan().alamat, setelan().kunci, setelan().salinan)\n"
        "print('elasticsearch' in sys.modules, 'kirim_elastik' in [n for n, *_ in berkala])\n"
    )
    lingkungan = {n: v for n, v in os.environ.items() if not n.startswith("PORTAL_")}
    lingkungan |= {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "PORTAL_RAHASIA": "x" * 60,
        "PORTAL_VAR": str(tmp_path),
        **lain,
    }
    return subprocess.run(
        [sys.executable, "-c", kode], env=lingkungan, capture_output=True, text=True, timeout=120
    )


def test_lingkungan_dan_berkas_rahasia(tmp_path):
    (tmp_path / "kunci").write_text("dari-berkas")
    hasil = _jalan(
        tmp_path,
        PORTAL_ELASTICSEARCH="https://satu.contoh.id,https://dua.contoh.id",
        PORTAL_ELASTICSEARCH_KUNCI_FILE=str(tmp_path / "kunci"),
        PORTAL_ELASTICSEARCH_SALINAN="2",
    )
    alamat = "('https://satu.contoh.id:9200', 'https://dua.contoh.id:9200')"
    assert hasil.stdout.splitlines() == [f"True {alamat} dari-berkas 2", "False True"], hasil.stderr


def test_tanpa_elasticsearch_tidak_ada_yang_berubah(tmp_path):
    hasil = _jalan(tmp_path)
    assert hasil.stdout.splitlines() == ["False ()  1", "False False"], hasil.stderr


def test_setelan_keliru_menghentikan_permulaan(tmp_path):
    hasil = _jalan(tmp_path, PORTAL_ELASTICSEARCH="cari.contoh.id")
    assert hasil.returncode
    assert "alamat harus seperti" in hasil.stderr
