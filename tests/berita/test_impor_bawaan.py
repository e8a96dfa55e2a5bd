"""What comes along with an export: comments, the tree of pages, and the old addresses."""

import re
from datetime import UTC, datetime

import pytest
from wagtail.contrib.redirects.models import Redirect

from berita.models import Artikel, Asal
from home.models import HalamanBiasa
from komentar.models import Komentar
from tests import pabrik
from tests.berita.ekspor import butir, komentar

pytestmark = pytest.mark.django_db


def satu():
    return Artikel.objects.get()


def test_komentar_menurut_keadaannya(impor_wxr):
    semua = (
        komentar(3, "Balasan", induk=1)
        + komentar(1, "<p>Baris <b>satu</b></p><p>Baris dua &amp; tiga</p>")
        + komentar(2, "Menunggu", keadaan="0", nama="<b>Ani</b>\u202e")
        + komentar(4, "Jualan", keadaan="spam")
        + komentar(5, "Buangan", keadaan="trash")
        + komentar(6, "Ping", jenis="pingback")
        + komentar(7, "Menjawab spam", induk=4)
        + komentar(8, "Bersarang 3", induk=3)
        + komentar(9, "Bersarang 4", induk=8)
        + komentar(10, "   ")
        + komentar(11, "Lingkar a", induk=12)
        + komentar(12, "Lingkar b", induk=11)
        + komentar(13, "Diri sendiri", induk=13, nama="")
    )
    laporan = impor_wxr(butir(komentar=semua))
    ada = {k.comment: k for k in Komentar.objects.all()}
    assert ada.keys() == {
        "Baris satu\nBaris dua & tiga",
        "Balasan",
        "Menunggu",
        "Menjawab spam",
        "Bersarang 3",
        "Bersarang 4",
        "Lingkar a",
        "Lingkar b",
        "Diri sendiri",
    }
    induk = ada["Baris satu\nBaris dua & tiga"]
    assert ada["Balasan"].parent_id == induk.pk
    assert ada["Bersarang 4"].menjawab == ada["Bersarang 3"]
    assert ada["Menjawab spam"].level == 0
    assert ada["Menunggu"].keadaan == "menunggu"
    assert ada["Menunggu"].nama == "<b>Ani</b>"
    assert ada["Diri sendiri"].nama == "Anonim"
    assert induk.keadaan == "disetujui"
    assert induk.submit_date == datetime(2020, 5, 5, 1, tzinfo=UTC)
    assert not any(k.ip_address or k.user_email or k.resmi for k in ada.values())
    assert "Komentar: 8 tampil, 1 menunggu." in laporan


def test_jejak_warga_tidak_ada_di_mana_pun(impor_wxr, client):
    impor_wxr(butir(komentar=komentar(1)))
    jawab = client.get(satu().get_url())
    assert "Warga Contoh" in jawab.text
    for model in (Komentar, Artikel, Asal):
        semua = str(list(model.objects.values()))
        assert "203.0.113.77" not in semua
        assert "@example.org" not in semua


def test_halaman_bertingkat_walau_anak_lebih_dulu(impor_wxr):
    laporan = impor_wxr(
        butir("page", nomor=33, induk=32, isi="Cucu.", judul="Cucu", slug="cucu"),
        butir("page", nomor=32, induk=31, isi="Anak.", judul="Anak", slug="anak"),
        butir("page", nomor=31, isi="Induk.", judul="Induk", slug="induk"),
        butir("page", nomor=41, induk=42, isi="A.", judul="Putar a", slug="putar-a"),
        butir("page", nomor=42, induk=41, isi="B.", judul="Putar b", slug="putar-b"),
        butir("page", nomor=51, induk=52, isi="C.", judul="Yatim", slug="yatim"),
        butir("page", nomor=52, keadaan="draft", isi="D."),
    )
    alamat = {h.title: h.get_url() for h in HalamanBiasa.objects.all()}
    assert alamat["Cucu"] == "/induk/anak/cucu/"
    assert alamat["Yatim"] == "/yatim/"
    assert {"Putar a", "Putar b"} < alamat.keys()
    assert "Terbit 6" in laporan


def test_halaman_tak_menabrak_yang_sudah_ada(impor_wxr, client):
    pabrik.halaman_biasa(title="Profil kami", slug="profil")
    impor_wxr(butir("page", isi="Lama.", slug="profil", tautan="https://lama.example.org/profil/"))
    assert HalamanBiasa.objects.filter(slug="profil-2", live=True).exists()
    assert "Profil kami" in client.get("/profil/").text


def test_alamat_lama_dialihkan(impor_wxr, client):
    impor_wxr(
        butir(nomor=12, slug="pleno", tautan="https://lama.example.org/2020/05/pleno/"),
        butir("page", nomor=13, slug="visi", isi="Visi.", tautan="https://lama.example.org/x/"),
        butir(nomor=14, slug="draf", isi="Tanpa tempat."),
    )
    for lama, baru in [
        ("/2020/05/pleno/", "/berita/pleno/"),
        ("/2020/05/pleno", "/berita/pleno/"),
        ("/?p=12", "/berita/pleno/"),
        ("/?page_id=13", "/visi/"),
        ("/?p=13", "/visi/"),
        ("/x/", "/visi/"),
    ]:
        jawab = client.get(lama)
        assert (jawab.status_code, jawab["Location"]) == (301, baru), lama
        assert not jawab.cookies
    for biasa in ("/", "/?p=99", "/?p=14", "/?p=12&page_id=12", "/?p=²", "/?p=" + "9" * 40, "/?p="):
        assert client.get(biasa).status_code == 200, biasa


def test_tautan_ke_situs_lama_menjadi_alamat_di_sini(impor_wxr):
    alamat = {
        "https://lama.example.org/2020/05/pleno/?a=1&b=2": "/2020/05/pleno/?a=1&amp;b=2",
        "http://www.lama.example.org": "/",
        "/visi/": "/visi/",
        "../lain/": "/2020/lain/",
        "https://lama.example.org//jahat.example/": "/jahat.example/",
        "https://lain.example.org/x": "https://lain.example.org/x",
    }
    isi = "".join(f'<a href="{lama.replace("&", "&amp;")}">x</a> ' for lama in alamat)
    impor_wxr(butir(isi=isi, tautan="https://lama.example.org/2020/05/"))
    sumber = satu().isi[0].value.source
    assert re.findall('href="([^"]*)"', sumber) == list(alamat.values())


def test_pengalihan_yang_ada_tidak_diganti(impor_wxr):
    lain = pabrik.halaman_biasa()
    Redirect.add_redirect("/2020/05/pleno/", lain)
    laporan = impor_wxr(butir(tautan="https://lama.example.org/2020/05/pleno/"))
    assert Redirect.objects.get(old_path="/2020/05/pleno").redirect_page_id == lain.pk
    assert "sudah dialihkan ke tempat lain" in laporan


def test_alamat_lama_yang_ganjil(impor_wxr):
    impor_wxr(
        butir(tautan="https://lama.example.org/" + "a" * 300),
        butir(tautan="https://[rusak/"),
        butir(tautan=""),
        butir(tautan="https://lama.example.org/"),
    )
    assert Artikel.objects.filter(live=True).count() == 4
    assert not Redirect.objects.filter(old_path="/").exists()
