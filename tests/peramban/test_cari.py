"""The search page by keyboard, by thumb, and without script."""

import re

from playwright.sync_api import expect

KEADAAN = (
    "/cari/?q=kinerja&jenis=laporan&langkah=pelaporan&langkah=perencanaan&tahun=2024&urut=baru",
    "/cari/?q=kinerja&hal=2",
    "/cari/?q=kinerja&tahun=1999&kategori=Tidak-ada-kategori-yang-sepanjang-ini",
    "/cari/?q=" + "pertanggungjawaban" * 9,
    "/cari/?q=%22",
    "/cari/?jenis=berita&urut=acak",
)
"""States of the page besides those of ``test_rupa``."""


def test_saran_dengan_papan_ketik(buka, axe):
    tab = buka(lebar=360, bypass_csp=True)
    tab.goto("/cari/")
    medan = tab.get_by_role("combobox", name="Cari berita, laporan, dan isi dokumen")
    daftar = tab.get_by_role("listbox", name="Saran pencarian")
    pilihan = daftar.get_by_role("option")
    expect(medan).to_have_attribute("aria-expanded", "false")
    medan.press_sequentially("pemili")
    expect(daftar).to_be_visible()
    expect(medan).to_have_attribute("aria-expanded", "true")
    expect(tab.get_by_role("status")).to_have_text(f"{pilihan.count()} saran")
    assert all(satu.bounding_box()["height"] >= 44 for satu in pilihan.all())

    medan.press("ArrowDown")
    expect(pilihan.first).to_have_attribute("aria-selected", "true")
    expect(medan).to_have_attribute("aria-activedescendant", pilihan.first.get_attribute("id"))
    expect(medan).to_be_focused()
    assert axe(tab) == []
    medan.press("ArrowUp")
    expect(medan).not_to_have_attribute("aria-activedescendant", re.compile("."))
    medan.press("ArrowUp")
    expect(pilihan.last).to_have_attribute("aria-selected", "true")
    medan.press("Home")
    expect(pilihan.last).to_have_attribute("aria-selected", "false")
    medan.press("Escape")
    expect(daftar).to_be_hidden()
    expect(medan).to_have_value("pemili")

    medan.press("ArrowDown")
    expect(daftar).to_be_visible()
    medan.press("ArrowDown")
    kata = pilihan.first.inner_text()
    medan.press("Enter")
    tab.wait_for_url(f"**/cari/?q={kata}")
    expect(tab.get_by_text(f"untuk “{kata}”")).to_be_visible()


def test_saran_judul_dengan_jari_dan_keluar_dengan_tab(buka):
    tab = buka(lebar=360, has_touch=True)
    tab.goto("/")
    medan = tab.get_by_role("combobox")
    medan.press_sequentially("laporan kin")
    judul = tab.locator(".saran-judul")
    expect(judul.first).to_be_visible()
    medan.press("Tab")
    expect(tab.get_by_role("listbox")).to_be_hidden()
    medan.press("ArrowDown")
    expect(judul.first).to_be_visible()
    judul.first.tap()
    tab.wait_for_url(re.compile(r"/(akuntabilitas|berita)/."))


def test_tanpa_jaringan_formulir_tetap_mengirim(tab):
    salah = []
    tab.on("pageerror", lambda galat: salah.append(str(galat)))
    tab.route("**/cari/saran/**", lambda jalur: jalur.abort())
    tab.goto("/cari/")
    medan = tab.get_by_role("combobox")
    with tab.expect_event("requestfailed"):
        medan.press_sequentially("pemilih")
    expect(tab.get_by_role("listbox")).to_be_hidden()
    medan.press("Enter")
    tab.wait_for_url("**/cari/?q=pemilih")
    assert salah == []


def test_tanpa_skrip_mencari_dan_menyaring(ponsel):
    ponsel.goto("/cari/")
    ponsel.get_by_role("searchbox").fill("kinerja")
    ponsel.get_by_role("searchbox").press("Enter")
    ponsel.wait_for_url("**/cari/?q=kinerja")
    # The first hit is seen without scrolling, and filters wait behind one line.
    assert ponsel.locator(".hasil a").first.bounding_box()["y"] < 600
    laporan = ponsel.locator(".saring").get_by_role("link", name="Laporan", exact=True)
    expect(laporan).to_be_hidden()
    ponsel.get_by_text("Saring hasil").click()
    laporan.click()
    ponsel.get_by_text("Saring hasil").click()
    ponsel.get_by_role("link", name="2024", exact=True).click()
    ponsel.get_by_role("link", name="Terbaru").click()
    ponsel.wait_for_url("**/cari/?q=kinerja&jenis=laporan&tahun=2024&urut=baru")
    ponsel.get_by_role("link", name="Hapus semua saringan").click()
    ponsel.wait_for_url("**/cari/?q=kinerja&urut=baru")


def test_saringan_terbuka_di_layar_lebar(tab):
    tab.goto("/cari/?q=kinerja")
    expect(tab.locator(".saring").get_by_role("link", name="Pelaporan")).to_be_visible()
    expect(tab.get_by_text("Saring hasil")).to_be_hidden()


def test_setiap_keadaan_muat_di_layar_sempit(buka):
    tab = buka(lebar=320, js=False)
    for alamat in KEADAAN:
        assert tab.goto(alamat).status == 200
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320, alamat
