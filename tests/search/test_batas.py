"""The contract above and below 10,000 hits, the same on every engine."""

import sys
from datetime import date, timedelta

import pytest

from portal.bahasa.tanggal import hari_ini
from search.mesin.dasar import BATAS_HITUNG
from search.pintu import Kueri, cari
from tests.search.isi import tulis
from tests.ukur.korpus import Tulisan

pytestmark = pytest.mark.django_db


def tulisan(nomor, judul="Kabar", isi="logistik", **lain):
    """Groups with these numbers, which differ in nothing but their dates."""
    tanggal = date(2020, 1, 1)
    return [
        Tulisan(grup=n, **{"judul": judul, "isi": isi, "tanggal": tanggal - timedelta(n), **lain})
        for n in nomor
    ]


@pytest.fixture
def batas(monkeypatch):
    """Exact up to twenty hits only."""
    for nama, modul in list(sys.modules.items()):
        if nama.startswith("search.") and hasattr(modul, "BATAS_HITUNG"):
            monkeypatch.setattr(modul, "BATAS_HITUNG", 20)
    return 20


def alamat(teks="logistik", **lain):
    """Addresses of the hits, best first."""
    return [hit.url for hit in cari(Kueri(teks=teks, **lain)).hits]


def semua_halaman(**lain):
    """Addresses of all hits that are offered, page by page."""
    hasil = cari(Kueri(teks="logistik", **lain))
    banyak = -(-hasil.total // lain.get("per_hal", 10))
    return [url for n in range(1, banyak + 1) for url in alamat(hal=n, **lain)]


def faset(hasil, nama):
    """Counts of a column's values."""
    return {pilihan.nilai: pilihan.jumlah for pilihan in hasil.facets[nama]}


def test_lebih_dari_sepuluh_ribu():
    tulis(tulisan(range(1, BATAS_HITUNG + 2), judul="a", tahun=2020, tanggal=date(2020, 1, 1)))
    hasil = cari(Kueri(teks="logistik"))
    assert (hasil.total, hasil.lebih) == (BATAS_HITUNG, True)
    assert faset(hasil, "jenis") == {"berita": None}
    terakhir = cari(Kueri(teks="logistik", hal=10**6))
    assert (terakhir.hal, len(terakhir.hits)) == (BATAS_HITUNG // 10, 10)
    tulis([Tulisan(grup=BATAS_HITUNG + 2, judul="a", isi="lain", tahun=2020)])
    sempit = cari(Kueri(teks="logistik -tiada", tahun=[2021]))
    assert (sempit.total, sempit.lebih) == (0, False)
    assert faset(sempit, "tahun") == {2020: None}


def test_tepat_di_batas_masih_dihitung(batas):
    tulis(tulisan(range(1, batas + 1)))
    hasil = cari(Kueri(teks="logistik"))
    assert (hasil.total, hasil.lebih, faset(hasil, "jenis")) == (batas, False, {"berita": batas})
    tulis(tulisan([batas + 1]))
    hasil = cari(Kueri(teks="logistik"))
    assert (hasil.total, hasil.lebih, faset(hasil, "jenis")) == (batas, True, {"berita": None})


def test_faset_kosong_bila_yang_dihitung_untuknya_terlalu_banyak(batas):
    tulis(tulisan(range(1, 31), tahun=2020, kategori="Hukum"))
    tulis(tulisan(range(31, 36), tahun=2021, kategori="Logistik", jenis="pengumuman"))
    hasil = cari(Kueri(teks="logistik", tahun=[2021]))
    assert (hasil.total, hasil.lebih) == (5, False)
    # Without its own narrowing the year has 35; all others are counted within 2021.
    assert faset(hasil, "tahun") == {2021: None, 2020: None}
    assert faset(hasil, "jenis") == {"pengumuman": 5}
    assert faset(hasil, "kategori") == {"Logistik": 5}
    hasil = cari(Kueri(teks="logistik", tahun=[2021], jenis=["pengumuman"]))
    assert faset(hasil, "tahun") == {2021: 5}
    assert faset(hasil, "jenis") == {"pengumuman": 5}
    hasil = cari(Kueri(teks="logistik", tahun=[2020], jenis=["berita"]))
    assert (hasil.total, hasil.lebih) == (batas, True)
    assert faset(hasil, "kategori") == {"Hukum": None, "Logistik": None}


@pytest.mark.parametrize("luas", [False, True])
def test_saringan_keempat_kolom_sekaligus(request, luas):
    tulis(
        Tulisan(
            grup=n,
            judul="Kabar",
            isi="logistik",
            jenis=("laporan", "berita")[n % 2],
            langkah=("evaluasi", "")[n % 2],
            tahun=2020 + n % 3,
            kategori=("Hukum", "Tahapan", "Logistik")[n % 3],
        )
        for n in range(1, 37)
    )
    if luas:
        request.getfixturevalue("batas")
    saringan = {"jenis": ["laporan"], "langkah": ["evaluasi"], "tahun": [2020, 2021]}
    hasil = cari(Kueri(teks="logistik", kategori=["Hukum", "Logistik"], **saringan))
    assert hasil.total == len(alamat(kategori=["Hukum", "Logistik"], per_hal=50, **saringan)) == 6
    assert faset(hasil, "kategori") == {"Hukum": 6, "Tahapan": 6, "Logistik": 0}
    assert faset(hasil, "tahun") == {2020: 6, 2022: 6, 2021: 0}
    assert faset(hasil, "jenis") == {"laporan": 6}
    assert faset(hasil, "langkah") == {"evaluasi": 6}


@pytest.mark.parametrize("terbaru", [False, True])
@pytest.mark.parametrize("luas", [False, True])
def test_halaman_membagi_semua_hasil(request, luas, terbaru):
    batas = request.getfixturevalue("batas") if luas else 100
    tulis(tulisan(range(1, 16)))
    tulis(tulisan(range(16, 24), tanggal=None, isi="logistik logistik", pdf=("logistik", "lain")))
    tulis(tulisan(range(24, 31), judul="Logistik", isi="lain"))
    urut = semua_halaman(terbaru=terbaru, per_hal=7)
    assert len(urut) == len(set(urut)) == min(batas, 30)
    assert urut == semua_halaman(terbaru=terbaru, per_hal=3)


@pytest.mark.parametrize("luas", [False, True])
def test_terbaru_menurut_tanggal_saja_dan_tanpa_tanggal_terakhir(request, luas):
    tulis([Tulisan(grup=100, judul="Logistik logistik", isi="logistik")])
    tulis(tulisan(range(1, 20)))
    if luas:
        request.getfixturevalue("batas")
        tulis(tulisan([50]))
    urut = semua_halaman(terbaru=True)
    assert urut[:19] == [f"/uji/{n}/" for n in range(1, 20)]
    assert urut[-1] == ("/uji/50/" if luas else "/uji/100/")
    assert alamat()[0] == "/uji/100/"


@pytest.mark.parametrize("luas", [False, True])
def test_judul_di_atas_isi_betapa_pun_seringnya(request, luas):
    tulis(tulisan(range(1, 30), isi="logistik " * 60, tanggal=hari_ini()))
    tulis(tulisan([30], judul="Logistik tiba di gudang", isi="lain " * 300))
    if luas:
        request.getfixturevalue("batas")
    assert alamat()[0] == "/uji/30/"


def test_berita_baru_sedikit_lebih_tinggi():
    kini, lama = hari_ini() - timedelta(5), hari_ini() - timedelta(400)
    isi = "logistik tiba kemarin di gudang kantor"
    tulis(
        [
            Tulisan(grup=1, judul="Kabar", isi=isi, tanggal=lama),
            Tulisan(grup=2, judul="Kabar", isi=f"{isi} lagi", tanggal=kini),
            Tulisan(grup=3, judul="Laporan", isi=f"{isi} lagi", jenis="laporan", tanggal=kini),
            Tulisan(grup=4, judul="Logistik", isi="lain", tanggal=lama),
            *tulisan(range(5, 12), isi="sama sekali lain dan lebih panjang dari itu semua"),
        ]
    )
    urut = alamat()
    assert urut[:2] == ["/uji/4/", "/uji/2/"]
    # A report wears off like nothing else does: being longer, it stays behind.
    assert urut[2:] == ["/uji/1/", "/uji/3/"]


def test_tanpa_melepas_laporan_karena_satu_halaman_pdfnya():
    tulis([Tulisan(grup=1, judul="Satu", isi="logistik", pdf=("logistik", "gudang terlarang"))])
    tulis([Tulisan(grup=2, judul="Dua", isi="logistik", pdf=("logistik", "gudang"))])
    assert alamat("logistik -terlarang") == ["/uji/2/"]
    assert alamat("gudang -logistik") == []
    hasil = cari(Kueri(teks="logistik -terlarang"))
    assert (hasil.total, faset(hasil, "jenis")) == (1, {"berita": 1})


def test_frasa_tidak_melintasi_judul_dan_halaman():
    tulis([Tulisan(grup=1, judul="Kabar rapat", isi="kerja bakti", pdf=("akhir rapat", "kerja"))])
    assert alamat('"rapat kerja"') == []
    assert alamat("rapat kerja") == ["/uji/1/"]
    tulis([Tulisan(grup=2, judul="Kabar", isi="lain", pdf=("satu", "hasil rapat kerja"))])
    assert alamat('"rapat kerja"') == ["/dokumen/2/halaman/2/?kata=%22rapat+kerja%22"]
