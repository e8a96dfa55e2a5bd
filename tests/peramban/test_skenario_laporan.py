"""Last year's report becomes the beginning of another year's, on a phone."""

import re

from playwright.sync_api import expect

from tests.peramban.ponsel import ANDROID, muat

TAHUN = "2031"


def test_laporan_tahun_lalu_disalin_dari_ponsel(situs, buka, masuk, potret):
    tab = buka(lebar=360, **ANDROID)
    masuk(tab, "penyusun")
    tab.get_by_role("button", name="Buka atau tutup bilah sisi").first.tap()
    tab.get_by_role("link", name="Laporan", exact=True).tap()
    tab.wait_for_url("**/akuntabilitas_laporan/")
    potret(tab, "skenario-laporan-daftar-360")
    assert muat(tab)
    tab.get_by_role("link", name=re.compile("Laporan Kinerja.*2025")).first.tap()
    judul = tab.locator("#id_title").input_value()
    ringkasan = tab.locator("#id_ringkasan").input_value()
    assert "2025" in judul
    tab.get_by_role("button", name="Tindakan", exact=True).first.tap()
    tab.get_by_role("link", name="Salin ke tahun …").tap()
    tab.get_by_label("Tahun tujuan").fill(TAHUN)
    potret(tab, "skenario-laporan-salin-360")
    assert muat(tab)
    tab.get_by_role("button", name="Salin ke tahun ini").tap()

    # A draft with last year's text, this year's title, and none of last year's files.
    expect(tab.locator("#id_title")).to_have_value(judul.replace("2025", TAHUN))
    expect(tab.locator("#id_ringkasan")).to_have_value(ringkasan)
    expect(tab.locator("#id_berkas")).to_have_value("")
    potret(tab, "skenario-laporan-salinan-360")
    assert situs.ambil(f"/akuntabilitas/{TAHUN}/")[0] == 404
    tab.goto("/admin/")
    draf = tab.get_by_role("region", name="Draf saya")
    draf.get_by_role("link", name=judul.replace("2025", TAHUN)).wait_for()
