"""Pasting and importing in the editor, as a person does it."""

import pytest
from playwright.sync_api import expect

from tests.pabrik_berkas import berkas_gambar
from tests.papan_klip import WHATSAPP, WORD, alinea, docx, gambar
from tests.peramban.bahan import naskah
from tests.situs import tunggu

ISI = "#panel-child-isi-isi-content"
BLOK = f"{ISI} [data-streamfield-child]:not([aria-hidden=true])"
KOTAK = f"{BLOK} .public-DraftEditor-content"


@pytest.fixture
def penulis(buka, masuk):
    """Opens the form for a new article as a Penulis: ``penulis(lebar)``."""

    def penulis(lebar=1280):
        tab = buka(lebar=lebar)
        masuk(tab, "penulis")
        tab.goto("/admin/berita_artikel/")
        tab.get_by_role("link", name="Tambah artikel").first.click()
        tab.locator(f"{ISI} button.c-sf-add-button").first.wait_for()
        return tab

    return penulis


def tempel(tab, kotak, teks, html=""):
    """Paste into an element what a program put on the clipboard."""
    kotak.click()
    kotak.evaluate(
        """(kotak, [teks, html]) => {
            const papan = new DataTransfer();
            papan.setData("text/plain", teks);
            if (html) papan.setData("text/html", html);
            const sasaran = document.activeElement;
            sasaran.dispatchEvent(new ClipboardEvent("paste",
                {clipboardData: papan, bubbles: true, cancelable: true}));
        }""",
        [teks, html],
    )


def paragraf(tab):
    """Add an empty paragraph at the end; its box."""
    tab.locator(f"{ISI} button.c-sf-add-button").last.click()
    tab.get_by_role("option", name="Paragraf").click()
    return tab.locator(KOTAK).last


def jenis(tab):
    """The kinds of the blocks that are there now."""
    return tab.locator(BLOK).evaluate_all(
        "semua => semua.map(satu => satu.querySelector('input[name$=-type]').value)"
    )


def berjenis(tab, daftar):
    """Whether the blocks come to be of these kinds; one that is deleted slides away first."""
    return tunggu(lambda: jenis(tab) == daftar, 20)


def test_whatsapp_di_ponsel(penulis, potret):
    tab = penulis(360)
    tab.get_by_text("Tempel naskah", exact=True).click()
    tempel(tab, tab.get_by_label("Tempel teks dari WhatsApp"), WHATSAPP)
    expect(tab.locator("#id_title")).to_have_value("KPU Maros Gelar Sosialisasi Pemilih Pemula")
    expect(tab.locator("#id_slug")).to_have_value("kpu-maros-gelar-sosialisasi-pemilih-pemula")
    expect(tab.locator("#id_tempat_berita")).to_have_value("Maros")
    expect(tab.locator("#id_outlet")).to_have_value("kab-maros.kpu.go.id")
    expect(tab.locator("#id_inisial")).to_have_value("hms")
    assert berjenis(tab, ["paragraf", "subjudul", "paragraf"])
    expect(tab.locator(KOTAK).first).to_contain_text("Sebanyak 120 siswa")
    expect(tab.locator(KOTAK).last.locator("li").first).to_contain_text("Cek data")
    expect(tab.locator("[data-naskah-ragam] summary")).to_have_text("Perlu dilihat lagi (1)")
    potret(tab, "naskah-whatsapp-360")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_naskah_kotor_ditunjuk_dan_dituju(penulis, potret):
    tab = penulis()
    tab.fill("#id_title", "Judul sendiri")
    tempel(tab, paragraf(tab), naskah())
    butir = tab.locator("[data-naskah-ragam] button", has_text="mungkin “outcome yang”")
    butir.wait_for()
    # The writer's own headline stays, and so does the one in the text.
    expect(tab.locator("#id_title")).to_have_value("Judul sendiri")
    expect(tab.locator(KOTAK).first).to_contain_text("HARUS DAPAT HARUS DAPAT")
    assert berjenis(tab, ["paragraf"])
    potret(tab, "naskah-ragam")
    butir.click()
    tab.wait_for_function("String(getSelection()) === 'outcomeyang'")
    # Mended by hand, it is no longer pointed out.
    tab.keyboard.type("outcome yang")
    tab.locator("#id_ringkasan").click()
    butir.wait_for(state="detached")


def test_word_di_paragraf_kosong_lalu_dibatalkan(penulis, potret):
    tab = penulis()
    tab.fill("#id_outlet", "kpu.go.id")
    tempel(tab, paragraf(tab), "Paragraf pertama\nsudah ada")
    expect(tab.locator(KOTAK).first).to_contain_text("sudah ada")
    tempel(tab, paragraf(tab), "KPU Maros\nMaros", WORD)
    expect(tab.locator("[data-naskah-kabar]")).to_contain_text("5 blok masuk ke isi.")
    assert berjenis(tab, ["paragraf", "paragraf", "subjudul", "paragraf", "tabel", "paragraf"])
    # The outlet differs, so the opening stays in the text.
    expect(tab.locator("#id_outlet")).to_have_value("kpu.go.id")
    expect(tab.locator(KOTAK).nth(1)).to_contain_text("kab-maros.kpu.go.id")
    expect(tab.locator("#id_title")).to_have_value("KPU Maros Buka Kelas Pemilih Desa")
    potret(tab, "naskah-word")
    tab.get_by_role("button", name="Batalkan penempelan").click()
    expect(tab.locator("[data-naskah-kabar]")).to_have_text("Dibatalkan.")
    assert berjenis(tab, ["paragraf"])
    expect(tab.locator("#id_title")).to_have_value("")
    expect(tab.locator(KOTAK).first).to_contain_text("Paragraf pertama")


def test_docx_bergambar_dan_berkas_yang_ditolak(penulis, potret):
    tab = penulis(360)
    pilih = tab.locator("[data-naskah-berkas]")
    pilih.set_input_files({"name": "a.docx", "mimeType": "", "buffer": b"bukan"})
    expect(tab.locator("[data-naskah-kabar]")).to_contain_text("bukan berkas Word (.docx)")
    berkas = docx(
        alinea("Kelas pemilih desa dari berkas", "Title"),
        alinea("Kelas dibuka di balai desa."),
        gambar(1, "Peserta duduk melingkar"),
        alinea("Peserta kelas", "Caption"),
        gambar=[berkas_gambar()],
    )
    pilih.set_input_files({"name": "kelas.docx", "mimeType": "", "buffer": berkas})
    expect(tab.locator("[data-naskah-kabar]")).to_contain_text("2 blok masuk ke isi.")
    assert berjenis(tab, ["paragraf", "gambar"])
    expect(tab.locator(f"{ISI} input[name$=keterangan]").last).to_have_value("Peserta kelas")
    tab.locator(f"{ISI} img").first.wait_for()
    potret(tab, "naskah-docx-360")
    # What came in is saved as any block is.
    expect(tab.locator("#id_title")).to_have_value("Kelas pemilih desa dari berkas")
    tab.get_by_role("button", name="Simpan draf").last.click()
    tab.wait_for_url("**/edit/")
    tab.reload()
    tab.locator(KOTAK).first.wait_for()
    assert berjenis(tab, ["paragraf", "gambar"])


def test_tanpa_jaringan_tidak_ada_yang_hilang(penulis):
    tab = penulis()
    tab.route("**/naskah/impor/", lambda jalur: jalur.abort())
    kotak = paragraf(tab)
    tempel(tab, kotak, "Baris satu\nBaris dua")
    expect(kotak).to_contain_text("Baris dua")
    assert tab.locator(f"{KOTAK} [data-block=true]").count() == 2
    tab.get_by_text("Tempel naskah", exact=True).click()
    masukan = tab.get_by_label("Tempel teks dari WhatsApp")
    tempel(tab, masukan, "Baris tiga\nBaris empat")
    expect(masukan).to_have_value("Baris tiga\nBaris empat")
    expect(tab.locator("[data-naskah-kabar]")).to_contain_text("sambungan terputus")


@pytest.mark.parametrize("alamat", ["/admin/akuntabilitas_laporan/", "halaman"])
def test_ada_di_laporan_dan_halaman_biasa(buka, masuk, alamat):
    tab = buka()
    masuk(tab, "admin")
    if alamat == "halaman":
        tab.goto("/admin/pages/search/?q=kontak")
        tab.get_by_role("link", name="Kontak").first.click()
    else:
        tab.goto(alamat)
        tab.get_by_role("link", name="Tambah laporan").first.click()
        tab.select_option("[name=parent_page]", label="Akuntabilitas 2024")
        tab.get_by_role("button", name="Buat laporan baru").click()
    tab.get_by_text("Tempel naskah", exact=True).click()
    tempel(tab, tab.get_by_label("Tempel teks dari WhatsApp"), "Maros, kpu.go.id – Satu.\nDua.")
    expect(tab.locator("[data-naskah-kabar]")).to_contain_text("1 blok masuk ke isi.")
    expect(tab.locator(KOTAK).last).to_contain_text("Maros, kpu.go.id – Satu.")
