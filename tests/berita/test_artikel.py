"""What a reader sees of an article, an index and the feed."""

import json
import re
from datetime import date, datetime
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from wagtail.models import Page

from portal.tugas import buat_gambar
from tests import pabrik

pytestmark = pytest.mark.django_db
WITA = ZoneInfo("Asia/Makassar")


def terbit_pada(artikel, *waktu):
    """Set when an article was first published, in WITA."""
    Page.objects.filter(pk=artikel.pk).update(first_published_at=datetime(*waktu, tzinfo=WITA))


def test_artikel_menyebut_asal_dan_tanggalnya(client):
    satu = pabrik.artikel(
        jenis_naskah="kutipan",
        sumber="www.kpu.go.id",
        tautan_asli="https://example.org/asli",
        tanggal_kegiatan=date(2016, 9, 20),
        inisial="ook",
        redaktur="red",
        gambar=pabrik.gambar(kredit="KPU/ook/Hupmas"),
        keterangan_gambar="Rapat kerja di aula",
    )
    teks = client.get(satu.get_url()).text
    for kata in (
        "Selasa, 20 September 2016",
        "www.kpu.go.id",
        "https://example.org/asli",
        "KPU/ook/Hupmas",
        "Rapat kerja di aula",
        "ook",
        "Maros",
        "kab-maros.kpu.go.id",
    ):
        assert kata in teks, kata


def test_gambar_memakai_rendisi_dan_tanpa_gambar_ada_pengganti(client):
    gambar = pabrik.gambar(isi=pabrik.berkas_gambar(1600, 1067))
    satu, tanpa = pabrik.artikel(gambar=gambar), pabrik.artikel()
    belum = client.get(satu.get_url()).text
    assert "/media/images/" not in belum
    buat_gambar.call(gambar.pk)
    teks = client.get(satu.get_url()).text
    assert 'type="image/webp"' in teks
    assert 'alt="Orang duduk melingkar"' in teks
    assert re.search(r'width="\d+" height="\d+"', teks)
    assert client.get(tanpa.get_url()).status_code == 200


def test_json_ld_dan_kartu(client):
    gambar = pabrik.gambar()
    buat_gambar.call(gambar.pk)
    satu = pabrik.artikel(title='Judul "berkutip" </script><b>', gambar=gambar)
    teks = client.get(satu.get_url()).text
    data = json.loads(
        re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', teks, re.S)[1]
    )
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == 'Judul "berkutip" </script><b>'
    assert '<meta property="og:title"' in teks
    assert re.search(r'<meta property="og:image" content="http[^"]+\.jpe?g"', teks)


def test_tetangga_dan_terkait(client):
    lama, tengah, baru = (pabrik.artikel() for _ in range(3))
    for satu, bulan in ((lama, 1), (tengah, 2), (baru, 3)):
        terbit_pada(satu, 2025, bulan, 1, 9)
    teks = client.get(tengah.get_url()).text
    assert lama.get_url() in teks
    assert baru.get_url() in teks


def test_indeks_menurut_kategori_tag_dan_bulan_wita(client):
    satu = pabrik.artikel(kategori=pabrik.kategori("Sosialisasi"))
    satu.tag.add("pemilih pemula")
    pabrik.simpan_perubahan(satu)
    lain = pabrik.artikel()
    # 1 March 00.30 in WITA is still February in UTC.
    terbit_pada(satu, 2025, 3, 1, 0, 30)
    terbit_pada(lain, 2025, 2, 10, 9)
    for alamat in (
        "/berita/kategori/sosialisasi/",
        "/berita/tag/pemilih-pemula/",
        "/berita/arsip/2025/03/",
    ):
        teks = client.get(alamat).text
        assert satu.title in teks, alamat
        assert lain.title not in teks, alamat
    assert "Maret 2025" in client.get("/berita/").text


def test_indeks_bernomor_halaman(client):
    for _ in range(13):
        pabrik.artikel()
    assert 'href="?hal=2"' in client.get("/berita/").text
    assert client.get("/berita/?hal=2").status_code == 200
    assert client.get("/berita/?hal=3").status_code == 404


def test_draf_tidak_ada_di_mana_pun(client):
    pabrik.artikel()
    draf = pabrik.artikel(terbit=False, title="Kenari rahasia")
    draf.save_revision()
    for alamat in ("/", "/berita/", "/berita/rss.xml", "/sitemap.xml", "/cari/?q=kenari"):
        assert "Kenari" not in client.get(alamat).text.replace("q=kenari", ""), alamat
        assert draf.slug not in client.get(alamat).text


def test_umpan_sah_dan_mengaku_contoh(client):
    from wagtail.models import Site

    from portal.models import Kantor

    satu = pabrik.artikel()
    saluran = ElementTree.fromstring(client.get("/berita/rss.xml").content).find("channel")
    assert saluran.findtext("language") == "id"
    assert [butir.findtext("title") for butir in saluran.findall("item")] == [satu.title]
    assert "Contoh" not in saluran.findtext("title")
    kantor = Kantor.for_site(Site.objects.get())
    kantor.contoh = True
    kantor.save()
    saluran = ElementTree.fromstring(client.get("/berita/rss.xml").content).find("channel")
    assert "Contoh: isi dan angka rekaan" in saluran.findtext("title")
    teks = client.get(satu.get_url()).text
    assert "isi dan angka rekaan" in teks
    assert re.search(r'property="og:title" content="Contoh: ', teks)
