"""What the office pins: for every query that reads the same, as long as the public may read it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.search_promotions.models import Query, QueryDailyHits, SearchPromotion
from wagtail.models import PageViewRestriction

from portal.riwayat.catatan import Sebab, menarik
from search.models import Padanan
from search.sematan import sematan
from tests import pabrik

pytestmark = pytest.mark.django_db


def sematkan(kata, **isi):
    """Pin something to a query."""
    return SearchPromotion.objects.create(query=Query.get(kata), **isi)


def judul(teks):
    """Titles of what is pinned to a query."""
    return [satu["judul"] for satu in sematan(teks)]


@pytest.mark.parametrize(
    "teks",
    [
        "laporan kinerja 2024",
        "2024 LKj",
        '"laporan kinerja" 2024',
        "Lapkin untuk 2024",
        "LAKIP 2024",
    ],
)
def test_tampil_untuk_semua_yang_terbaca_sama(teks):
    sematkan("laporan kinerja 2024", page=pabrik.laporan(title="LKj tahun lalu"))
    assert judul(teks) == ["LKj tahun lalu"]


@pytest.mark.parametrize(
    "teks", ["laporan kinerja", "laporan kinerja 2024 -draf", "laporan 2024", "", '"', "2024"]
)
def test_tidak_untuk_yang_lain(teks):
    sematkan("laporan kinerja 2024", page=pabrik.laporan())
    assert judul(teks) == []


def test_padanan_kantor_ikut_dibaca():
    sematkan("RPP", page=pabrik.artikel(title="Jadwal"))
    assert judul("rumah pintar pemilu") == []
    Padanan.objects.create(kata="RPP", lain="rumah pintar pemilu")
    assert judul("rumah pintar pemilu") == ["Jadwal"]


def test_urutan_dan_keterangan():
    satu, dua = pabrik.artikel(title="Satu"), pabrik.artikel(title="Dua")
    sematkan("pemilih", page=satu, sort_order=1)
    sematkan("pemilih", page=dua, sort_order=0, description="Dibaca dulu.")
    sematkan("memilih", page=dua)
    assert sematan("pemilih")[0] == {"judul": "Dua", "url": dua.url, "keterangan": "Dibaca dulu."}
    assert judul("pemilih") == ["Dua", "Satu"]


def test_yang_ditarik_dibatasi_atau_belum_terbit_hilang_seketika(client):
    ditarik, dibatasi = pabrik.artikel(title="Akan ditarik"), pabrik.artikel(title="Akan dibatasi")
    for halaman in (ditarik, dibatasi, pabrik.artikel(terbit=False, title="Draf")):
        sematkan("seleksi", page=halaman)
    assert judul("seleksi") == ["Akan ditarik", "Akan dibatasi"]
    with menarik(Sebab.KELIRU, "Isinya keliru."):
        ditarik.unpublish()
    PageViewRestriction.objects.create(page=dibatasi, restriction_type="login")
    assert judul("seleksi") == []
    assert "Pilihan kantor" not in client.get("/cari/?q=seleksi").text


@pytest.mark.parametrize(
    ("alamat", "banyak"),
    [
        ("https://lapor.go.id/", 1),
        ("http://127.0.0.1/admin/", 0),
        ("https://u:p@contoh.id/", 0),
        ("ftp://contoh.id/", 0),
        ("javascript:alert(1)", 0),
    ],
)
def test_tautan_luar(alamat, banyak):
    sematkan("lapor", external_link_url=alamat, external_link_text="LAPOR!")
    assert judul("lapor") == ["LAPOR!"] * banyak


def test_di_halaman_cari_di_atas_hasil_halaman_pertama_saja(client):
    sematkan("logistik", page=pabrik.artikel(title="Gudang"), description="<b>Alamatnya.</b>")
    for n in range(11):
        pabrik.artikel(title=f"Logistik {n}")
    isi = client.get("/cari/?q=logistik").text
    assert isi.index("Gudang") < isi.index("Logistik 10")
    assert "&lt;b&gt;Alamatnya" in isi
    for alamat in ("q=logistik&hal=2", "q=logistik&jenis=berita", "q=rapat"):
        assert client.get(f"/cari/?{alamat}").context["sematan"] == []


def test_banyaknya_kueri_tetap_dan_tidak_ada_kata_yang_disimpan(client):
    sematkan("rapat", page=pabrik.artikel())
    sematan("rapat")
    with CaptureQueriesContext(connection) as awal:
        assert len(sematan("rapat")) == 1
    for n in range(20):
        sematkan("rapat", page=pabrik.artikel())
        sematkan(f"kata {n}", page=pabrik.artikel())
    with CaptureQueriesContext(connection) as akhir:
        assert len(sematan("rapat")) == 21
    assert len(akhir) == len(awal)
    client.get("/cari/?q=sesuatu+yang+lain")
    assert not QueryDailyHits.objects.exists()
    assert not Query.objects.filter(query_string__contains="lain").exists()
