"""How every public template looks to a machine: accessible, narrow, light, and without script."""

import gzip
import re
from urllib.request import urlopen

import pytest

from portal.kepala import KEBIJAKAN_UMUM

ALAMAT = {
    "beranda": "/",
    "indeks-berita": "/berita/",
    "artikel": None,
    "indeks-akuntabilitas": "/akuntabilitas/",
    "tahun": "/akuntabilitas/2024/",
    "evaluasi": "/akuntabilitas/evaluasi/",
    "ikm": "/akuntabilitas/ikm/",
    "laporan": "/akuntabilitas/2024/lkj/",
    "naskah": "/akuntabilitas/2024/lkj/naskah/",
    "naskah-cetak": "/akuntabilitas/2024/lkj/naskah/cetak/",
    "halaman-pdf": None,
    "profil": "/profil/",
    "kontak": "/kontak/",
    "cari": "/cari/?q=pemilih&jenis=berita&jenis=laporan&urut=baru",
    "cari-nihil": "/cari/?q=zzqqxx",
    "cari-kosong": "/cari/",
    "tulis-komentar": None,
    "semua-komentar": None,
    "minta-data": "/komentar/data-saya/",
    "angka-komentar": "/komentar/angka/",
    "tidak-ada": "/tidak-ada/",
}
"""One address for each public template; those without one are found on the site."""


def _angka(tahun):
    """The pages of figures that the year page leads to."""
    cara = re.search(r"/akuntabilitas/indikator/[a-z0-9-]+/2024/", tahun)
    return {
        "rilis": "/akuntabilitas/2024/rilis/1/",
        "pohon": "/akuntabilitas/2024/pohon/",
        "data terbuka": "/akuntabilitas/data/",
        "indikator": cara[0].removesuffix("2024/"),
        "cara": cara[0],
    }


def _komentar(artikel):
    """The citizen's addresses that an article leads to."""
    tulis = re.search(r"/komentar/\d+/tulis/", artikel)[0]
    return {"tulis-komentar": tulis, "semua-komentar": tulis.replace("tulis", "halaman/1")}


@pytest.fixture(scope="module")
def alamat(situs):
    """All of ``ALAMAT``, found."""
    indeks = situs.ambil("/berita/")[1]
    artikel = next(
        jalur
        for jalur in re.findall(r'href="(/berita/[a-z0-9-]+/)"', indeks)
        if "<table" in situs.ambil(jalur)[1]
    )
    laporan = situs.ambil(ALAMAT["laporan"])[1]
    dokumen = re.search(r"/dokumen/(\d+)/\d+/", laporan)[1]
    return {
        **ALAMAT,
        **_angka(situs.ambil(ALAMAT["tahun"])[1]),
        "artikel": artikel,
        "halaman-pdf": f"/dokumen/{dokumen}/halaman/1/?kata=kinerja",
        **_komentar(situs.ambil(artikel)[1]),
    }


@pytest.mark.parametrize("gelap", [False, True], ids=["terang", "gelap"])
@pytest.mark.parametrize("lebar", [360, 1280])
def test_axe_tidak_menemukan_apa_pun(lebar, gelap, alamat, buka, axe, potret):
    # bypass_csp: axe itself is a script that the page's policy forbids.
    tab = buka(lebar=lebar, gelap=gelap, bypass_csp=True)
    temuan = {}
    for nama, jalur in alamat.items():
        tab.goto(jalur)
        potret(tab, f"{nama}-{lebar}{'-gelap' if gelap else ''}")
        if salah := axe(tab):
            temuan[nama] = salah
    assert not temuan


@pytest.mark.parametrize(("lebar", "huruf"), [(320, 100), (768, 100), (1280, 100), (360, 200)])
def test_tidak_ada_gulir_mendatar(lebar, huruf, alamat, buka):
    tab = buka(lebar=lebar, bypass_csp=True)
    lebih = {}
    for nama, jalur in alamat.items():
        tab.goto(jalur)
        tab.add_style_tag(content=f"html {{ font-size: {huruf}% !important }}")
        isi = tab.evaluate("document.documentElement.scrollWidth")
        if isi > lebar:
            lebih[nama] = isi
    assert not lebih


def test_tidak_ada_pelanggaran_kebijakan_isi(alamat, tab):
    pesan = []
    tab.on("console", lambda satu: pesan.append(satu.text))
    tab.on("pageerror", lambda galat: pesan.append(str(galat)))
    for nama, jalur in alamat.items():
        jawab = tab.goto(jalur)
        assert jawab.headers["content-security-policy"] == KEBIJAKAN_UMUM, nama
    # Chromium reports the 404 of the page that isn't there; nothing else may speak.
    assert not [satu for satu in pesan if "404" not in satu]


def test_anggaran_gaya_dan_skrip(situs, alamat):
    for nama, jalur in alamat.items():
        teks = situs.ambil(jalur)[1]
        gaya = re.findall(r'<link rel="stylesheet" href="([^"]+)"', teks)
        skrip = re.findall(r'<script[^>]+src="([^"]+)"', teks)
        for berkas, batas in ((gaya, 15), (skrip, 10)):
            byte = 0
            for satu in berkas:
                assert satu.startswith("/static/"), (nama, satu)
                with urlopen(situs.alamat + satu, timeout=30) as jawaban:
                    byte += len(gzip.compress(jawaban.read()))
            assert byte <= batas * 1024, (nama, byte)


def test_cetak_tanpa_menu_dan_dengan_isi(alamat, tab):
    tab.goto(alamat["artikel"])
    tab.emulate_media(media="print")
    assert tab.locator("h1").is_visible()
    assert tab.locator("main p").first.is_visible()
    for hiasan in ("header nav", ".bagikan"):
        for satu in tab.locator(hiasan).all():
            assert not satu.is_visible(), hiasan


def test_naskah_lkj_tercetak_sebagai_dokumen(tab):
    """Each chapter begins a page, heads of tables repeat, and nothing to click is left."""
    for alamat, hiasan in (
        ("/akuntabilitas/2024/lkj/naskah/", ("header nav", ".lkj-isi", ".remah", ".tombol")),
        ("/akuntabilitas/2024/lkj/naskah/cetak/", (".layar", ".lkj-cara")),
    ):
        tab.goto(alamat)
        tab.emulate_media(media="print")
        bab = tab.locator(".bab")
        assert bab.count() == 5
        kepala = tab.locator("thead").first
        assert kepala.evaluate("s => getComputedStyle(s).display") == "table-header-group"
        assert bab.nth(1).evaluate("s => getComputedStyle(s).breakBefore") == "page"
        for satu in hiasan:
            assert not any(s.is_visible() for s in tab.locator(satu).all()), satu


def test_contoh_mengaku_di_setiap_halaman(situs, alamat):
    for nama, jalur in alamat.items():
        status, teks = situs.ambil(jalur)
        if status == 200:
            assert "isi dan angka rekaan" in teks, nama
