"""The addresses of open data: headers, the page, what the clock prepares, queries, odd names."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akuntabilitas.data import simpanan
from akuntabilitas.data.semua import SEMUA
from akuntabilitas.models import Rekomendasi, Satker
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.pabrik_data import ALAMAT, ambil, terbitkan

pytestmark = pytest.mark.django_db


def test_kepala_menurut_rilis_terbaru(client):
    terbitkan()
    for nama in ("semua.zip", "angka.csv", "datapackage.json"):
        jawab = client.get(ALAMAT + nama)
        etag, kapan = jawab["ETag"], jawab["Last-Modified"]
        for kepala in ({"if-none-match": etag}, {"if-modified-since": kapan}):
            ulang = client.get(ALAMAT + nama, headers=kepala)
            assert (ulang.status_code, ulang.content) == (304, b"")
        assert jawab["Access-Control-Allow-Origin"] == "*"
    # What no release tells is in it too: an office's name, a rule set.
    Satker.objects.filter(milik_sendiri=True).update(nama="KPU Kabupaten Lain")
    assert client.get(ALAMAT + "semua.zip")["ETag"] != etag
    jawab = client.get(ALAMAT + "semua.zip")
    assert "akuntabilitas-kpu-kabupaten-lain.zip" in jawab["Content-Disposition"]


def test_disiapkan_jam_dan_yang_lama_dibuang(client, settings, tmp_path, monkeypatch):
    settings.VAR = tmp_path
    simpanan.siapkan()
    assert list(tmp_path.rglob("*.zip")) == []
    terbitkan()
    langsung = ambil(client)
    assert list(tmp_path.rglob("*.zip")) == []
    simpanan.siapkan()
    (pertama,) = tmp_path.joinpath("data").iterdir()
    assert pertama.read_bytes() == langsung
    terbitkan(tahun=2023)
    with monkeypatch.context() as tambal:
        # Nobody waits: until the clock comes by again, the set of before answers.
        tambal.setattr(simpanan, "tulis_paket", None)
        assert ambil(client) == langsung
    simpanan.siapkan()
    (kedua,) = tmp_path.joinpath("data").iterdir()
    assert kedua.name != pertama.name
    assert ambil(client) == kedua.read_bytes() != langsung
    cap = kedua.stat().st_mtime_ns
    simpanan.siapkan()
    assert kedua.stat().st_mtime_ns == cap


def test_halaman_menyebut_setiap_tabel(client):
    terbitkan()
    isi = client.get(ALAMAT).text
    for tabel in SEMUA:
        for bentuk in ("csv", "json"):
            assert f'href="{ALAMAT}{tabel.nama}.{bentuk}"' in isi
        assert tabel.judul in isi
        for kolom in tabel.kolom:
            assert f"<dt>{kolom.nama}</dt>" in isi
    for nama in ("semua.zip", "KAMUS.html", "datapackage.json", "SHA256SUMS"):
        assert f'href="{ALAMAT}{nama}"' in isi
    assert 'href="/data-dan-lisensi/"' in isi
    assert f'href="{ALAMAT}"' in client.get("/akuntabilitas/").text
    pabrik.tahun(2024)
    assert f'href="{ALAMAT}"' in client.get("/akuntabilitas/2024/").text
    assert f"{ALAMAT}</loc>" in client.get("/sitemap.xml").text


def test_sebelum_rilis_pertama(client):
    angka.isi(angka.rilis(), angka.indikator(), nilai=1)
    assert "Belum ada angka yang terbit." in client.get(ALAMAT).text
    for nama in ("semua.zip", "angka.csv", "KAMUS.html"):
        assert client.get(ALAMAT + nama).status_code == 404
    assert f"{ALAMAT}</loc>" not in client.get("/sitemap.xml").text


@pytest.mark.parametrize(
    "nama", ["lain.csv", "angka.xml", "angka", "..%2fangka.csv", "%00", "ANGKA.CSV", "x" * 5000]
)
def test_nama_lain_tidak_ada(nama, client):
    terbitkan()
    assert client.get(ALAMAT + nama).status_code == 404


def test_kueri_tidak_bertambah(client):
    def hitung(nama):
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(ALAMAT + nama).status_code == 200
        return len(kueri)

    alamat = ("", "semua.zip", "angka.csv")
    terbitkan()
    for nama in alamat:
        hitung(nama)
    sedikit = [hitung(nama) for nama in alamat]
    for n in range(20):
        rilis = angka.rilis()
        satu = angka.indikator(sasaran=angka.sasaran(f"Sasaran {n}"))
        angka.isi(rilis, satu, "target", 5, pk_asal=angka.pk())
        angka.isi(rilis, satu, nilai=5, bukti=pabrik.dokumen(publik=True))
        Rekomendasi.objects.create(rilis=rilis, tahun=2024, nomor=n + 9, isi="Perbaiki.")
        rilis.sahkan(None)
    assert [hitung(nama) for nama in alamat] == sedikit
