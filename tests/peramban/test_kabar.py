"""From the mail to the last word: a citizen proves the e-mail, sees the data, and erases it."""

import re

from tests.situs import tunggu

SUREL = "kenari.peramban@contoh.id"


def _tautan(situs, bagian):
    """The newest link to this door in the mails, which the portal writes to its own output."""
    pola = rf"{re.escape(situs.alamat)}/komentar/{bagian}/[^\s>]+/"

    def cari():
        surat = situs.log.read_text().partition(f"To: {SUREL}")[2]
        return re.findall(pola, surat)

    return tunggu(cari, 90)[0]


def _berkomentar(situs, tab):
    """Write a comment under the newest article that takes some."""
    for jalur in re.findall(r'href="(/berita/[a-z0-9-]+/)"', situs.ambil("/berita/")[1]):
        formulir = re.search(r"/komentar/\d+/tulis/", situs.ambil(jalur)[1])
        if formulir:
            break
    tab.goto(formulir[0])
    tab.fill("[name=nama]", "Kenari")
    tab.fill("[name=surel]", SUREL)
    tab.fill("[name=teks]", "Isi kenari dari peramban.")
    kirim = tab.get_by_role("button", name="Kirim komentar")
    kirim.click()
    if kirim.count():  # faster than a person: asked once more
        kirim.click()


def test_dari_surat_sampai_terhapus(situs, buka, axe, potret):
    ponsel = buka(lebar=360, bypass_csp=True)
    temuan = {}

    def lihat(nama):
        potret(ponsel, f"kabar-{nama}-360")
        assert ponsel.evaluate("document.documentElement.scrollWidth") <= 360, nama
        if salah := axe(ponsel):
            temuan[nama] = salah

    _berkomentar(situs, ponsel)
    bukti = _tautan(situs, "bukti")
    ponsel.goto(_tautan(situs, "henti"))
    lihat("henti")
    ponsel.goto(bukti)
    lihat("bukti")
    assert "Isi kenari" not in ponsel.inner_text("main")
    ponsel.get_by_role("button", name="Ya, ini komentar saya").click()
    ponsel.get_by_role("heading", name="Surel Anda terbukti").wait_for()
    lihat("terbukti")
    ponsel.get_by_role("link", name="Lihat data Anda").click()
    assert "Isi kenari dari peramban." in ponsel.inner_text("main")
    lihat("data")
    ponsel.get_by_role("link", name="Hapus data saya").click()
    lihat("hapus")
    ponsel.get_by_role("button", name="Ya, hapus untuk selamanya").click()
    ponsel.get_by_role("heading", name="Data Anda sudah dihapus").wait_for()
    lihat("terhapus")
    ponsel.goto(bukti)
    assert "Tautan ini tidak berlaku" in ponsel.inner_text("h1")
    lihat("tidak-berlaku")
    assert not temuan
