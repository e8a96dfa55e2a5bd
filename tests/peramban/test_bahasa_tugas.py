"""Indonesian in what scripts draw while people work in the CMS: dialogs, choosers, banners."""

import re

import pytest
from playwright.sync_api import expect

from tests.pabrik_berkas import berkas_gambar
from tests.peramban.test_naskah import KOTAK, tempel

ISI = "#panel-child-isi-isi-content"


@pytest.fixture
def penulis(cms):
    """The form for a new article, with a Penulis in front of it."""
    tab = cms("penulis")
    tab.goto("/admin/berita_artikel/")
    tab.get_by_role("link", name="Tambah artikel").first.click()
    tab.locator(f"{ISI} button.c-sf-add-button").first.wait_for()
    return tab


def dialog(tab):
    """The dialog that is open, once it has come."""
    badan = tab.locator(".modal-body").last
    badan.wait_for()
    return badan


def test_panel_dan_alat_penyunting(penulis, mata):
    mata.lihat(penulis, "artikel baru")
    for nama in ("keadaan", "pratinjau", "pemeriksaan", "catatan"):
        penulis.get_by_role("button", name=f"Buka atau tutup {nama}").click()
        mata.lihat(penulis, f"panel {nama}")
    for nama in ("Promosi", "Pengaturan"):
        penulis.get_by_role("tab", name=nama).click()
        mata.lihat(penulis, f"bagian {nama}")
    penulis.get_by_role("tab", name="Isi", exact=True).click()
    penulis.get_by_role("button", name="Tambah catatan").first.click()
    mata.lihat(penulis, "catatan baru")
    penulis.get_by_role("button", name="Ciutkan semua").click()
    mata.lihat(penulis, "diciutkan")
    mata.periksa()


def test_setiap_blok_isi(penulis, mata):
    tambah = penulis.locator(f"{ISI} button.c-sf-add-button")
    tambah.last.click()
    nama_blok = penulis.locator("[role=option]").all_inner_texts()
    assert len(nama_blok) >= 8, nama_blok
    mata.lihat(penulis, "pilihan blok")
    penulis.keyboard.press("Escape")
    for nama in nama_blok:
        tambah.last.click()
        penulis.get_by_role("option", name=nama.strip(), exact=True).click()
        expect(penulis.locator("[role=option]")).to_have_count(0)
    mata.lihat(penulis, "semua blok")
    kotak = penulis.locator(KOTAK).first
    kotak.click()
    penulis.keyboard.type("/")
    penulis.get_by_role("option").first.wait_for()
    mata.lihat(penulis, "perintah paragraf")
    for tombol in penulis.locator(".Draftail-ToolbarButton").all():
        if tombol.is_visible():
            tombol.hover()
    mata.lihat(penulis, "alat paragraf")
    mata.periksa()


def test_pemilih_gambar_dan_dokumen(penulis, mata):
    penulis.get_by_role("button", name="Pilih gambar").first.click()
    mata.lihat(penulis, "pemilih gambar")
    penulis.fill(".modal-body [name=q]", "tidak-ada-yang-begini")
    dialog(penulis).get_by_text("Tidak ada yang cocok").wait_for()
    mata.lihat(penulis, "gambar tidak ditemukan")
    penulis.get_by_role("tab", name="Unggah").click()
    penulis.locator(".modal-body form[data-chooser-modal-creation-form]").evaluate(
        "form => { form.noValidate = true }"
    )
    penulis.locator(".modal-body button[type=submit]").last.click()
    dialog(penulis).locator(".error-message, .w-field__errors p").first.wait_for()
    mata.lihat(penulis, "unggahan kosong")
    penulis.locator("#id_image-chooser-upload-file").set_input_files(
        {"name": "kecil.jpg", "mimeType": "image/jpeg", "buffer": berkas_gambar(90, 60)}
    )
    penulis.locator(".modal-body button[type=submit]").last.click()
    dialog(penulis).get_by_text("90 × 60", exact=False).wait_for()
    mata.lihat(penulis, "gambar ditolak")
    mata.periksa()


def test_pemilih_tautan(penulis, mata):
    penulis.locator(f"{ISI} button.c-sf-add-button").last.click()
    penulis.get_by_role("option", name="Paragraf").click()
    kotak = penulis.locator(KOTAK).last
    tempel(penulis, kotak, "Rapat pleno terbuka")
    expect(kotak).to_contain_text("Rapat")
    penulis.keyboard.press("Control+A")
    penulis.keyboard.press("Control+K")
    dialog(penulis)
    mata.lihat(penulis, "pemilih halaman")
    penulis.fill(".modal-body [name=q]", "tidak-ada-yang-begini")
    penulis.keyboard.press("Enter")
    dialog(penulis).get_by_text("Ada 0 yang cocok").wait_for()
    mata.lihat(penulis, "halaman tidak ditemukan")
    for nama in ("Tautan luar", "Tautan surel", "Tautan telepon", "Tautan jangkar"):
        dialog(penulis).get_by_role("link", name=nama).click()
        dialog(penulis).get_by_role("button", name=re.compile("Sisipkan")).wait_for()
        mata.lihat(penulis, nama)
        penulis.locator(".modal-body form").evaluate(
            "form => { form.noValidate = true; for (const u of form.elements) u.value ||= ''; }"
        )
        dialog(penulis).get_by_role("button", name=re.compile("Sisipkan")).click()
        dialog(penulis).locator(".error-message").first.wait_for()
        mata.lihat(penulis, f"{nama} kosong")
    mata.periksa()
