"""All threads of a page, ten at a time."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from komentar.models import Komentar
from komentar.utas import letak
from tests import pabrik
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db


def semua(halaman, nomor):
    """The address of the ``nomor``-th ten threads."""
    return f"/komentar/{getattr(halaman, 'pk', halaman)}/halaman/{nomor}/"


@pytest.fixture
def ramai(artikel):
    """Comments K0 to K24, each a thread; K0 is answered."""
    banyak = [komentar(artikel, "disetujui", teks=f"K{n}.") for n in range(25)]
    komentar(artikel, "disetujui", induk=banyak[0], teks="Balasan lama.")
    komentar(artikel, "ditolak", teks="Ditolak rahasia.")
    return banyak


def test_semua_utas_sepuluh_sepuluh(artikel, ramai, client):
    terbaca = []
    for nomor in (1, 2, 3):
        jawab = client.get(semua(artikel, nomor))
        assert jawab.status_code == 200
        assert f"Halaman {nomor} dari 3" in re.sub(r"\s+", " ", jawab.text)
        assert "rahasia" not in jawab.text
        terbaca += re.findall(r"K\d+\.", jawab.text)
    assert terbaca == [f"K{n}." for n in range(24, -1, -1)]
    assert "Balasan lama." in client.get(semua(artikel, 3)).text


def test_tetangga_ditautkan(artikel, ramai, client):
    satu, dua, tiga = (client.get(semua(artikel, n)).text for n in (1, 2, 3))
    assert "Lebih baru" not in satu
    assert f'rel="next" href="{semua(artikel, 2)}"' in satu
    assert f'rel="prev" href="{semua(artikel, 1)}"' in dua
    assert f'rel="next" href="{semua(artikel, 3)}"' in dua
    assert "Lebih lama" not in tiga


def test_halaman_menautkan_semuanya_bila_lebih_dari_sepuluh(artikel, client):
    for _ in range(10):
        komentar(artikel, "disetujui")
    assert semua(artikel, 1) not in client.get(artikel.get_url()).text
    komentar(artikel, "disetujui")
    assert f'href="{semua(artikel, 1)}">Semua 11 komentar' in client.get(artikel.get_url()).text


def test_boleh_disimpan_tak_dicari_kanoniknya_halaman(artikel, ramai, client):
    jawab = client.get(semua(artikel, 2))
    assert "no-store" not in jawab["Cache-Control"]
    assert "public" in jawab["Cache-Control"]
    assert jawab["X-Robots-Tag"] == "noindex"
    assert f'<link rel="canonical" href="{artikel.full_url}">' in jawab.text
    assert not jawab.cookies
    assert "Cookie" not in jawab.get("Vary", "")


def test_yang_lain_semuanya_404_yang_sama(artikel, ramai, client):
    draf = pabrik.artikel(terbit=False, title="Judul rahasia")
    jawaban = set()
    for jalur in (
        *(semua(artikel, n) for n in (0, 4, "01", "-1", "x", "%00", "9" * 12, "9" * 40)),
        semua(f"0{artikel.pk}", 1),
        *(semua(nomor, 1) for nomor in (draf.pk, pabrik.halaman_biasa().pk, 999_999, "9" * 40)),
    ):
        jawab = client.get(jalur)
        assert jawab.status_code == 404, jalur
        jawaban.add(jawab.text)
    assert len(jawaban) == 1
    assert client.post(semua(artikel, 1)).status_code == 405


def test_tanpa_komentar_halaman_pertama_ada(artikel, client):
    jawab = client.get(semua(artikel, 1))
    assert jawab.status_code == 200
    assert "Belum ada komentar" in jawab.text
    assert client.get(semua(artikel, 2)).status_code == 404


def test_kueri_tetap_berapa_pun_komentarnya(artikel, client):
    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(semua(artikel, 1)).status_code == 200
        return len(kueri)

    komentar(artikel, "disetujui")
    sedikit = hitung()
    for _ in range(20):
        komentar(artikel, "disetujui", induk=komentar(artikel, "disetujui"))
    assert hitung() == sedikit


def test_letak_komentar(artikel, ramai):
    alamat = artikel.get_url()
    assert letak(ramai[24], alamat) == f"{alamat}#komentar-{ramai[24].pk}"
    assert letak(ramai[15], alamat) == f"{alamat}#komentar-{ramai[15].pk}"
    assert letak(ramai[14], alamat) == f"{semua(artikel, 2)}#komentar-{ramai[14].pk}"
    balasan = Komentar.objects.get(comment="Balasan lama.")
    assert letak(balasan, alamat) == f"{semua(artikel, 3)}#komentar-{balasan.pk}"
