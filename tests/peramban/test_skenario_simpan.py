"""Nothing typed is lost: a closed tab, a dead line, an ended session, a restart, two people."""

import re

import pytest
from playwright.sync_api import expect

from tests.peramban.ponsel import ANDROID, ajukan, muat, mulai, tempel_naskah, tersimpan
from tests.situs import Situs

NASKAH = "Naskah yang tidak boleh hilang\n\nWarga membaca hasil rapat di papan pengumuman."
LAMA = 60_000
"""Milliseconds that a thing may take which is tried again every few seconds."""


@pytest.fixture
def tulis(buka, masuk):
    """Begins an article on a phone: ``tulis(judul)`` gives the tab with its first text stored."""

    def tulis(judul):
        tab = buka(lebar=360, **ANDROID)
        masuk(tab, "penulis")
        mulai(tab, "Tulis artikel")
        tab.fill("#id_title", judul)
        tempel_naskah(tab, NASKAH)
        tersimpan(tab)
        return tab

    return tulis


def kabar(tab):
    """What the editor says of what is not stored."""
    return tab.locator("[data-simpan]")


def test_tab_ditutup_lalu_ditemukan_dalam_dua_ketukan(buka, masuk, tulis, potret):
    judul = "Tab yang ditutup di tengah kalimat"
    tab = tulis(judul)
    tab.fill("#id_ringkasan", "Kalimat terakhir sebelum baterai habis.")
    tab.locator("#w-autosave-indicator[data-w-autosave-state-value=saving]").wait_for()
    tersimpan(tab)
    tab.close()

    lain = buka(lebar=360, **ANDROID)
    masuk(lain, "penulis")
    potret(lain, "skenario-simpan-dasbor-360")
    lain.get_by_role("region", name="Draf saya").get_by_role("link", name=judul).tap()
    expect(lain.locator("#id_ringkasan")).to_have_value("Kalimat terakhir sebelum baterai habis.")
    expect(lain.locator("#panel-child-isi-isi-content")).to_contain_text("papan pengumuman")
    # And so it is from the menu, however old it is.
    lain.goto("/admin/")
    lain.get_by_role("button", name="Buka atau tutup bilah sisi").first.tap()
    lain.get_by_role("link", name="Tulisan saya").tap()
    lain.get_by_role("link", name=judul).first.wait_for()
    potret(lain, "skenario-tulisan-saya-360")
    assert muat(lain)


def test_kata_terakhir_ikut_walau_tombol_ditekan_seketika(tulis):
    tab = tulis("Kata yang menyusul tepat sebelum tombol")
    kotak = tab.locator(".public-DraftEditor-content").first
    kotak.tap()
    simpan = tab.get_by_role("button", name="Simpan draf").last.element_handle()
    tab.keyboard.insert_text("Seketika ")
    with tab.expect_navigation():
        simpan.evaluate("tombol => tombol.click()")
    expect(tab.locator("#panel-child-isi-isi-content")).to_contain_text("Seketika")


def test_sambungan_putus_lalu_kembali(tulis, potret):
    tab = tulis("Sambungan yang putus di tengah jalan")
    tab.context.set_offline(True)
    tab.fill("#id_ringkasan", "Ditulis tanpa sambungan.")
    expect(kabar(tab)).to_contain_text("Belum tersimpan: sambungan terputus.", timeout=LAMA)
    # Whoever presses the button all the same stays on the page, with the text.
    tab.get_by_role("button", name="Simpan draf").last.tap()
    expect(kabar(tab)).to_be_visible()
    expect(tab.locator("#id_ringkasan")).to_have_value("Ditulis tanpa sambungan.")
    potret(tab, "skenario-putus-360")
    tab.context.set_offline(False)
    expect(kabar(tab)).to_have_count(0, timeout=LAMA)
    tab.reload()
    expect(tab.locator("#id_ringkasan")).to_have_value("Ditulis tanpa sambungan.")


def test_sesi_habis_lalu_masuk_lagi(situs, tulis, potret):
    tab = tulis("Sesi yang habis di tengah jalan")
    tab.context.clear_cookies()
    tab.fill("#id_ringkasan", "Ditulis sesudah sesi habis.")
    expect(kabar(tab)).to_contain_text("Anda sudah keluar dari CMS", timeout=LAMA)
    tab.get_by_role("button", name="Simpan draf").last.tap()
    expect(tab.locator("#id_ringkasan")).to_have_value("Ditulis sesudah sesi habis.")
    assert "/login/" not in tab.url
    potret(tab, "skenario-sesi-habis-360")
    with tab.context.expect_page() as baru:
        kabar(tab).get_by_role("link", name="Masuk di tab baru").tap()
    pintu = baru.value
    pintu.fill("input[name=username]", "penulis")
    pintu.fill("input[name=password]", situs.akun["penulis"])
    pintu.click("button[type=submit]")
    pintu.wait_for_url("**/admin/")
    pintu.close()
    expect(kabar(tab)).to_have_count(0, timeout=LAMA)
    tab.reload()
    expect(tab.locator("#id_ringkasan")).to_have_value("Ditulis sesudah sesi habis.")
    # The form's own token is fresh too, so that a press on a button goes through.
    tab.select_option("#id_kategori", index=1)
    tab.fill("#id_tempat_berita", "Maros")
    tab.fill("#id_inisial", "hms")
    ajukan(tab)


def test_server_dimulai_ulang(buka, tmp_path, potret):
    """On a portal of its own: the shared one serves other tests."""
    sendiri = Situs(tmp_path / "var")
    try:
        sendiri.mulai()
        tab = buka(lebar=360, **ANDROID)
        tab.goto(f"{sendiri.alamat}/admin/login/")
        tab.fill("input[name=username]", "penulis")
        tab.fill("input[name=password]", sendiri.akun["penulis"])
        tab.click("button[type=submit]")
        tab.get_by_role("link", name="Tulis artikel").tap()
        tab.fill("#id_title", "Server yang dimulai ulang")
        tempel_naskah(tab, NASKAH)
        tersimpan(tab)
        sendiri.hentikan()
        tab.fill("#id_ringkasan", "Ditulis saat server mati.")
        expect(kabar(tab)).to_contain_text("Belum tersimpan", timeout=LAMA)
        tab.get_by_role("button", name="Simpan draf").last.tap()
        expect(tab.locator("#id_ringkasan")).to_have_value("Ditulis saat server mati.")
        sendiri.mulai()
        expect(kabar(tab)).to_have_count(0, timeout=LAMA)
        tab.reload()
        expect(tab.locator("#id_ringkasan")).to_have_value("Ditulis saat server mati.")
    finally:
        sendiri.hapus()


def test_dua_orang_dalam_satu_artikel(buka, masuk, tulis, potret):
    judul = "Artikel yang dibuka dua orang"
    tab = tulis(judul)
    alamat = tab.url
    # The second has no autosave (an old phone, a script blocked): only a press on the button.
    lain = buka(lebar=360, **ANDROID)
    masuk(lain, "redaktur")
    lain.route("**/edit/", lambda jalur: _tanpa_simpan_otomatis(jalur))
    lain.goto(alamat)
    lain.locator("#id_ringkasan").wait_for()
    tab.fill("#id_ringkasan", "Ringkasan dari penulis.")
    tab.locator("#w-autosave-indicator[data-w-autosave-state-value=saving]").wait_for()
    tersimpan(tab)

    lain.fill("#id_ringkasan", "Ringkasan dari redaktur.")
    lain.get_by_role("button", name="Simpan draf").last.tap()
    dialog = lain.locator("#w-save-confirmation-dialog").get_by_role("button", name="Simpan draf")
    tolak = lain.locator(".messages .error")
    expect(dialog.or_(tolak).first).to_be_visible()
    potret(lain, "skenario-dua-orang-360")
    expect(lain.locator("#id_ringkasan")).to_have_value("Ringkasan dari redaktur.")
    if tolak.count():
        expect(tolak).to_contain_text("menyimpan versi lain")
    # Nothing of the writer's is gone.
    tab.reload()
    expect(tab.locator("#id_ringkasan")).to_have_value("Ringkasan dari penulis.")


def _tanpa_simpan_otomatis(jalur):
    """The editor's page as it would be without Wagtail's autosave."""
    jawaban = jalur.fetch()
    isi = re.sub(r"w-unsaved:add->w-autosave#save:prevent", "", jawaban.text())
    jalur.fulfill(response=jawaban, body=isi)


def test_simpan_otomatis_tidak_menimpa_orang_lain(buka, masuk, tulis, potret):
    tab = tulis("Artikel yang disimpan sendiri oleh dua orang")
    lain = buka()
    masuk(lain, "redaktur")
    lain.goto(tab.url)
    lain.locator("#id_ringkasan").wait_for()
    tab.fill("#id_ringkasan", "Ringkasan dari penulis.")
    tab.locator("#w-autosave-indicator[data-w-autosave-state-value=saving]").wait_for()
    tersimpan(tab)
    lain.fill("#id_ringkasan", "Ringkasan dari redaktur.")
    expect(kabar(lain)).to_contain_text("orang lain menyimpan versi yang lebih baru", timeout=LAMA)
    expect(lain.locator("#id_ringkasan")).to_have_value("Ringkasan dari redaktur.")
    potret(lain, "skenario-dua-orang-otomatis")
    tab.reload()
    expect(tab.locator("#id_ringkasan")).to_have_value("Ringkasan dari penulis.")
