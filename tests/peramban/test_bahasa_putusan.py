"""Indonesian where people decide: saving, submitting, approving, bulk actions, refusals."""

import re

import pytest
from playwright.sync_api import expect

from tests.berkas_jahat import HTML


def kabar(tab, mata, nama):
    """Read the banner that answers what was just done."""
    tab.locator(".messages .success, .messages .error, .messages .warning").first.wait_for()
    mata.lihat(tab, nama)


def aksi(tab, nama):
    """Open the editor's menu of actions and take one."""
    tab.get_by_role("button", name="Tindakan lain").last.click()
    tab.get_by_role("button", name=re.compile(nama)).last.click()


def kirim(tab, nama):
    """Take an action that sends the form, and wait for the next page: messages of this one stay."""
    with tab.expect_navigation():
        aksi(tab, nama)


def test_naskah_dari_draf_sampai_dihapus(cms, mata, bahan):
    tab = cms("penulis")
    tab.goto(f"/admin/pages/{bahan['untuk_dihapus']}/edit/")
    tab.get_by_role("button", name="Simpan draf").last.click()
    kabar(tab, mata, "draf disimpan")
    tab.fill("#id_title", "")
    kirim(tab, "Ajukan")
    kabar(tab, mata, "pengajuan yang kurang")
    tab.fill("#id_title", "Draf untuk ditelusuri")
    kirim(tab, "Ajukan")
    kabar(tab, mata, "diajukan")
    tab.goto(f"/admin/pages/{bahan['untuk_dihapus']}/edit/")
    aksi(tab, "Batalkan alur")
    kabar(tab, mata, "pengajuan dibatalkan")
    tab.goto(f"/admin/pages/{bahan['untuk_dihapus']}/delete/")
    tab.get_by_role("button", name=re.compile("hapus", re.I)).last.click()
    kabar(tab, mata, "draf dihapus")
    mata.periksa()


def test_putusan_redaktur_di_penyunting(cms, mata, bahan):
    tab = cms("redaktur")
    alamat = f"/admin/pages/{bahan['untuk_dikembalikan']}/edit/"
    tab.goto(alamat)
    aksi(tab, "Setujui dengan catatan")
    tab.locator(".modal-body textarea").wait_for()
    mata.lihat(tab, "setujui dengan catatan")
    tab.goto(alamat)
    tab.get_by_role("button", name="Buka atau tutup keadaan").click()
    tab.get_by_role("button", name="Atur jadwal").click()
    tab.fill("#id_go_live_at", "01-01-2001 07.00")
    mata.lihat(tab, "dialog jadwal")
    # The calendar lies above it.
    tab.get_by_role("button", name="Simpan jadwal").dispatch_event("click")
    kabar(tab, mata, "jadwal yang lewat")
    tab.goto(alamat)
    aksi(tab, "Minta perbaikan")
    tab.fill(".modal-body textarea", "Tanggalnya keliru.")
    tab.locator(".modal-body [type=submit]").click()
    kabar(tab, mata, "diminta perbaikan")
    # What is public is withdrawn only for a reason.
    tab.goto(f"/admin/pages/{bahan['terbit']}/unpublish/")
    tab.locator("main form").last.evaluate("form => { form.noValidate = true; form.submit() }")
    tab.locator(".error-message").first.wait_for()
    mata.lihat(tab, "penarikan tanpa alasan")
    mata.periksa()


MASSAL = {
    "wagtailcore/page": ["publish", "unpublish", "delete", "move"],
    "portal/gambar": ["delete", "add_tags", "add_to_collection"],
    "portal/dokumen": ["delete", "add_tags", "add_to_collection"],
    "portal/pengguna": ["assign_role", "set_active_state", "delete"],
    "berita/kategori": ["delete"],
}


@pytest.mark.parametrize("nama", ["redaktur", "admin"])
def test_bilah_dan_dialog_massal(cms, mata, bahan, nama):
    tab = cms(nama)
    tab.goto("/admin/pages/4/")
    tab.locator("[data-bulk-action-checkbox]").nth(1).check()
    tab.locator("[data-bulk-action-footer], .footer").first.wait_for()
    tab.locator("[data-bulk-action-select-all-checkbox]").first.check()
    mata.lihat(tab, "bilah massal")
    for jenis, daftar in MASSAL.items():
        pk = bahan["terbit"] if jenis == "wagtailcore/page" else 2
        for satu in daftar:
            mata.intip(tab, f"/admin/bulk/{jenis}/{satu}/?id={pk}&next=/admin/", nama)
    mata.periksa()


@pytest.mark.parametrize("tempat", ["images", "documents"])
def test_unggahan_yang_ditolak(cms, mata, tempat):
    tab = cms("redaktur")
    tab.goto(f"/admin/{tempat}/multiple/add/")
    nama = "palsu.jpg" if tempat == "images" else "palsu.exe"
    tab.locator("input[type=file]").first.set_input_files(
        {"name": nama, "mimeType": "image/jpeg", "buffer": HTML}
    )
    tab.get_by_text("Maaf, gagal mengunggah").first.wait_for()
    mata.lihat(tab, f"unggahan {tempat}")
    mata.periksa()


def test_pengguna_undangan_dan_kategori(cms, mata):
    tab = cms("admin")
    tab.goto("/admin/snippets/berita/kategori/add/")
    tab.fill("#id_nama", "Telusur")
    tab.keyboard.press("Tab")
    expect(tab.locator("#id_slug")).to_have_value("telusur")
    tab.get_by_role("button", name="Simpan").last.click()
    kabar(tab, mata, "kategori dibuat")
    tab.get_by_role("link", name="Telusur").first.click()
    tab.get_by_role("button", name="Simpan").last.click()
    kabar(tab, mata, "kategori diubah")
    tab.get_by_role("link", name="Telusur").first.click()
    tab.goto(tab.url.replace("/edit/", "/delete/"))
    mata.lihat(tab, "kategori akan dihapus")
    tab.get_by_role("button", name=re.compile("hapus", re.I)).last.click()
    kabar(tab, mata, "kategori dihapus")
    tab.goto("/admin/undangan/")
    tab.fill("[name=surel]", "undangan-telusur@contoh.invalid")
    tab.select_option("[name=peran]", label="Penulis")
    tab.get_by_role("button", name=re.compile("undang", re.I)).last.click()
    kabar(tab, mata, "diundang")
    tab.get_by_role("button", name=re.compile("batal", re.I)).first.click()
    kabar(tab, mata, "undangan dibatalkan")
    for jenis in ("akhiri-sesi", "hapus-kode"):
        mata.buka(tab, f"/admin/pengguna/3/{jenis}/")
    mata.periksa()


def test_ditolak_hilang_dan_berakhir(cms, mata, bahan):
    tab = cms("penulis")
    tab.goto("/admin/users/")
    kabar(tab, mata, "bukan haknya")
    mata.buka(tab, "/admin/tidak-ada/")
    mata.buka(tab, "/admin/pages/999999/edit/")
    tab.goto(f"/admin/pages/{bahan['kembali']}/edit/")
    tab.context.clear_cookies(name="portal_sesi")
    tab.get_by_role("button", name="Simpan draf").last.click()
    tab.wait_for_url("**/login/**")
    mata.lihat(tab, "sesi berakhir")
    tab.context.clear_cookies()
    tab.fill("[name=username]", "penulis")
    tab.fill("[name=password]", "terlambat")
    tab.get_by_role("button", name="Masuk").click()
    tab.get_by_text("formulir dibuka terlalu lama").wait_for()
    mata.lihat(tab, "formulir usang")
    mata.periksa()


def test_pintu(tab, mata):
    mata.buka(tab, "/admin/login/")
    kirim = "form => { form.noValidate = true; form.requestSubmit() }"
    for nama, sandi in (("", ""), *[("bukan-siapa-siapa", "keliru")] * 6):
        tab.fill("[name=username]", nama)
        tab.fill("[name=password]", sandi)
        with tab.expect_navigation():
            tab.locator("main form").evaluate(kirim)
        mata.lihat(tab, f"masuk sebagai {nama!r}")
    expect(tab.locator("main")).to_contain_text("Terlalu banyak percobaan")
    mata.buka(tab, "/admin/password_reset/")
    for surel in ("", "bukan surel", "bukan-siapa-siapa@contoh.invalid"):
        tab.fill("[name=email]", surel)
        with tab.expect_navigation():
            tab.locator("main form").evaluate(kirim)
        mata.lihat(tab, f"lupa {surel!r}")
    mata.buka(tab, "/admin/password_reset/confirm/MQ/salah-token/")
    mata.buka(tab, "/admin/password_reset/complete/")
    mata.buka(tab, "/admin/terima-undangan/salah/")
    mata.periksa()
