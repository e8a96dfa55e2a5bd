"""The chooser of public figures, and the block in the editor."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.pabrik_sitiran import kunci
from tests.akuntabilitas.test_halaman_angka import teks

pytestmark = pytest.mark.django_db


@pytest.fixture
def pemilih(partisipasi, client):
    """Asks the chooser's list, as a writer."""
    client.force_login(pabrik.pengguna("Penulis"))

    def minta(q="", tahun=""):
        jawab = client.get(reverse("pilih_angka:choose_results"), {"q": q, "tahun": tahun})
        assert jawab.status_code == 200
        return teks(jawab)

    return minta


def test_pemilih_menawarkan_yang_terbit_saja(partisipasi, pemilih, client):
    diam = angka.indikator(nama="Yang masih draf")
    angka.isi(angka.rilis(), diam, nilai=7)
    lama = angka.rilis(tahun=2022)
    angka.isi(lama, partisipasi, nilai=70)
    lama.sahkan(None)
    semua = pemilih()
    assert "Partisipasi pemilih, realisasi tahun 2024: 80,12%" in semua
    assert "draf" not in semua
    assert "70%" not in pemilih("partisipasi 2022")  # No page of that year is public.
    pabrik.tahun(2022)
    assert "realisasi tahun 2022: 70%" in pemilih("partisipasi 2022")
    assert "realisasi tahun 2022: 70%" in pemilih(tahun="2022")
    assert "capaian tahun 2024" not in pemilih("realisasi partisipasi")
    assert "Tidak ada angka terbit yang cocok dengan “gajah”" in pemilih("gajah")
    jendela = client.get(reverse("pilih_angka:choose")).json()["html"]
    assert "Pilih angka" in jendela
    assert "Misalnya: partisipasi" in jendela


def test_pemilih_menjawab_pilihan_dan_menolak_yang_lain(partisipasi, pemilih, client):
    def pilih(teks_kunci):
        return client.get(reverse("pilih_angka:chosen", args=[teks_kunci.replace(":", "_3A")]))

    hasil = pilih(kunci(partisipasi)).json()["result"]
    assert hasil["id"] == kunci(partisipasi)
    assert hasil["title"] == "Partisipasi pemilih, realisasi tahun 2024: 80,12%"
    for salah in (f"realisasi:{partisipasi.pk}:2023:0", "evaluasi:2024", "apa saja"):
        assert pilih(salah).status_code == 404


@pytest.mark.parametrize("tahun", ["abc", "99999999999999999999", "2050", "\x00"])
def test_pemilih_tahan_masukan_aneh(pemilih, tahun):
    assert "Partisipasi" in pemilih(tahun=tahun)


def test_pemilih_bukan_untuk_warga(partisipasi, client):
    assert client.get(reverse("pilih_angka:choose")).status_code == 302


def test_penyunting_membaca_semua_angka_sekaligus(partisipasi):
    blok = pabrik.Artikel._meta.get_field("isi").stream_block
    lain = angka.indikator()
    isi = [{"type": "angka", "value": kunci(partisipasi)}, {"type": "angka", "value": kunci(lain)}]
    nilai = blok.to_python([*isi * 10, {"type": "angka", "value": None}])
    with CaptureQueriesContext(connection) as terekam:
        semua = blok.get_form_state(nilai)
    assert len(terekam) <= 6
    judul_angka = [satu["value"] and satu["value"]["title"] for satu in semua]
    assert judul_angka[:2] == [
        "Partisipasi pemilih, realisasi tahun 2024: 80,12%",
        "Angka ini belum terbit atau sudah ditarik dari publik",
    ]
    assert judul_angka[-1] is None
