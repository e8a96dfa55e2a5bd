"""The menu *Pencarian* in the CMS, by requests: what is shown, refused, and to whom."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from portal.bahasa.tanggal import hari_ini
from search.models import Padanan, PencarianDicatat
from tests import pabrik

pytestmark = pytest.mark.django_db

DICARI, PADANAN, SEMATAN = "/admin/pencarian/", "/admin/pencarian/padanan/", "/admin/searchpicks/"
MENU = {"Yang dicari pembaca": DICARI, "Padanan kata": PADANAN, "Pilihan kantor": SEMATAN}


@pytest.fixture
def redaktur(client):
    """The browser of a Redaktur."""
    client.force_login(pabrik.pengguna("Redaktur"))
    return client


def dicatat(akar, banyak=3, ketemu=False, umur=1):
    """A row of the log."""
    hari = hari_ini() - timedelta(days=umur)
    return PencarianDicatat.objects.create(akar=akar, banyak=banyak, ketemu=ketemu, hari=hari)


def pilihan(kata="coklit", **isi):
    """What the form of pins sends."""
    awal = {"page": "", "external_link_url": "", "external_link_text": "", "description": ""}
    awal |= {"id": "", "ORDER": "1", "DELETE": ""}
    return {
        "query_string": kata,
        "editors_picks-TOTAL_FORMS": "1",
        "editors_picks-INITIAL_FORMS": "0",
        "editors_picks-MIN_NUM_FORMS": "0",
        "editors_picks-MAX_NUM_FORMS": "1000",
        **{f"editors_picks-0-{nama}": nilai for nama, nilai in {**awal, **isi}.items()},
    }


@pytest.mark.parametrize(
    ("peran", "terlihat"),
    [
        ("Penulis", {"Yang dicari pembaca"}),
        ("Redaktur", set(MENU)),
        ("Admin", set(MENU)),
        ("Moderator", set()),
        ("Penyusun SAKIP", set()),
        ("Pengesah", set()),
    ],
)
def test_siapa_melihat_apa(client, peran, terlihat):
    client.force_login(pabrik.pengguna(peran))
    menu = client.get("/admin/").text
    for nama, alamat in MENU.items():
        boleh = nama in terlihat
        assert (nama in menu) == boleh, nama
        for ekor in (
            ("", "unduh/") if alamat == DICARI else ("", "new/" if alamat == PADANAN else "add/")
        ):
            jawab = client.get(f"{alamat}{ekor}")
            assert (jawab.status_code == 200) == boleh, (alamat, ekor)


def test_penulis_membaca_tanpa_langkah_yang_bukan_haknya(client):
    dicatat("coklit")
    client.force_login(pabrik.pengguna("Penulis"))
    isi = client.get(DICARI).text
    assert "coklit" in isi
    assert "Tambah padanan" not in isi
    assert "Sematkan" not in isi


def test_dua_daftar_dengan_langkahnya(redaktur):
    pabrik.artikel(title="Pencalonan dibuka")
    dicatat("coklit", 7)
    dicatat("calon", 4, ketemu=True)
    dicatat("lama sekali", 9, umur=100)
    isi = redaktur.get(DICARI).text
    assert isi.index("Tidak ditemukan") < isi.index("7 pencari") < isi.index("Paling banyak dicari")
    assert isi.index("Paling banyak dicari") < isi.index("<strong>pencalonan</strong>")
    assert "lama sekali" not in isi
    assert "lama sekali" in redaktur.get(f"{DICARI}?rentang=365").text
    assert 'href="/admin/pencarian/padanan/new/?kata=coklit"' in isi
    assert 'href="/admin/searchpicks/add/?query_string=coklit"' in isi
    assert 'href="/cari/?q=coklit"' in isi
    assert 'value="coklit"' in redaktur.get(f"{PADANAN}new/?kata=coklit").text
    assert 'value="coklit"' in redaktur.get(f"{SEMATAN}add/?query_string=coklit").text


@pytest.mark.parametrize("rentang", ["", "0", "x", "30&rentang=", "-1", "%00"])
def test_rentang_sembarang(redaktur, rentang):
    assert redaktur.get(f"{DICARI}?rentang={rentang}").status_code == 200


def test_kosong_menjelaskan(redaktur):
    assert "Belum ada pencarian yang tercatat" in redaktur.get(DICARI).text


def test_csv_tanpa_rumus(redaktur, monkeypatch):
    dicatat("coklit", 7)
    dicatat("calon", 4, ketemu=True)
    monkeypatch.setattr("search.catatan.ringkas._bilangan", lambda akar: f"={akar}")
    jawab = redaktur.get(f"{DICARI}unduh/")
    assert "attachment" in jawab["Content-Disposition"]
    baris = list(csv.reader(StringIO(jawab.content.decode("utf-8-sig")), delimiter=";"))
    kemarin = str(hari_ini() - timedelta(days=1))
    assert baris[1:] == [
        ["'=coklit", "coklit", "tidak", "7", kemarin],
        ["'=calon", "calon", "ya", "4", kemarin],
    ]


def test_banyaknya_kueri_laporan_tetap(redaktur):
    dicatat("coklit")
    dicatat("calon", ketemu=True)
    redaktur.get(DICARI)
    with CaptureQueriesContext(connection) as awal:
        redaktur.get(DICARI)
    for n in range(30):
        dicatat(f"kata{n}", ketemu=bool(n % 2))
    with CaptureQueriesContext(connection) as akhir:
        redaktur.get(DICARI)
    assert len(akhir) == len(awal)


def test_menambah_padanan_lalu_mencarinya(redaktur):
    pabrik.artikel(title="Rumah pintar pemilu")
    data = {"kata": "RPP", "lain": " rumah  pintar pemilu ", "arah": "dua", "catatan": ""}
    jawab = redaktur.post(f"{PADANAN}new/", data, follow=True)
    assert "“RPP” menemukan 1 halaman" in jawab.text
    assert "Coba di pencarian" in jawab.text
    satu = Padanan.objects.get()
    assert str(satu) == "RPP = rumah pintar pemilu"
    layar = redaktur.get(f"{PADANAN}edit/{satu.pk}/").text
    assert layar.count("menemukan 1 halaman") == 2
    ubah = redaktur.post(f"{PADANAN}edit/{satu.pk}/", {**data, "arah": "satu"}, follow=True)
    assert "RPP → rumah pintar pemilu" in ubah.text
    assert redaktur.get(f"{PADANAN}?q=RPP").text.count("RPP →") >= 1


@pytest.mark.parametrize(
    ("kata", "lain", "kalimat"),
    [
        ("", "rapat", "Isi kata yang dicari pembaca."),
        ("rapat", " ", "Isi kata yang tertulis di halaman."),
        ("renstra", "rencana strategis", "Portal sudah tahu"),
        ("rapat", "RAPAT", "sudah saling menemukan"),
        ("7", "rapat", "sedikitnya satu huruf"),
        ("a" * 101, "rapat", "100"),
    ],
)
def test_galat_di_samping_isiannya(redaktur, kata, lain, kalimat):
    jawab = redaktur.post(f"{PADANAN}new/", {"kata": kata, "lain": lain, "arah": "dua"})
    assert kalimat in jawab.text
    assert not Padanan.objects.exists()


def test_menyematkan_halaman_dan_tautan(redaktur, client):
    halaman = pabrik.artikel(title="Jadwal coklit kecamatan")
    jawab = redaktur.post(f"{SEMATAN}add/", pilihan(page=halaman.pk), follow=True)
    assert "Pilihan kantor untuk &#x27;coklit&#x27; disimpan" in jawab.text
    luar = {"external_link_url": "https://lapor.go.id/", "external_link_text": "LAPOR!"}
    redaktur.post(f"{SEMATAN}add/", pilihan("aduan", **luar))
    assert SearchPromotion.objects.count() == 2
    assert "Jadwal coklit kecamatan" in client.get("/cari/?q=COKLIT").text
    assert "https://lapor.go.id/" in client.get("/cari/?q=aduan").text


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({}, "Isi halaman ATAU tautan luar"),
        (
            {"external_link_url": "http://127.0.0.1/", "external_link_text": "x"},
            "Isi alamat http atau https di internet umum.",
        ),
        ({"external_link_url": "https://lapor.go.id/"}, "Teks tautan luar wajib diisi"),
    ],
)
def test_sematan_yang_salah_ditolak(redaktur, isi, kalimat):
    assert kalimat in redaktur.post(f"{SEMATAN}add/", pilihan(**isi)).text
    assert not SearchPromotion.objects.exists()


def test_halaman_yang_tidak_terbit_tidak_dapat_disematkan(redaktur):
    draf = pabrik.artikel(terbit=False)
    jawab = redaktur.post(f"{SEMATAN}add/", pilihan(page=draf.pk))
    assert "Halaman ini tidak terbit" in jawab.text
    assert not SearchPromotion.objects.exists()


def test_kata_sematan_harus_dapat_dicari(redaktur):
    halaman = pabrik.artikel()
    for kata, kalimat in (("", "Isi kata yang dicari"), ("?!", "sedikitnya satu huruf")):
        assert kalimat in redaktur.post(f"{SEMATAN}add/", pilihan(kata, page=halaman.pk)).text
    assert not SearchPromotion.objects.exists()


def test_tidak_ada_kata_populer_dari_wagtail(client):
    client.force_login(pabrik.pengguna("Admin"))
    SearchPromotion.objects.create(query=Query.get("rapat"), page=pabrik.artikel())
    for layar in (SEMATAN, f"{SEMATAN}add/", f"{SEMATAN}{Query.objects.get().pk}/", "/admin/"):
        isi = client.get(layar).text
        assert "populer" not in isi, layar
        assert "Tayangan" not in isi, layar
    for ekor in ("queries/chooser/", "queries/chooser/results/"):
        assert client.get(f"{SEMATAN}{ekor}").status_code == 404
    for ekor in ("reports/search-terms/", "reports/search-terms/results/"):
        assert client.get(f"{SEMATAN}{ekor}").status_code == 404
