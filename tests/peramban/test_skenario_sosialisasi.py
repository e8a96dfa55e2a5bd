"""Scenario a: a text from WhatsApp and six photos become news, on one phone (issue 4)."""

import io
import re
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import expect

from tests.peramban.ponsel import (
    ANDROID,
    WHATSAPP,
    ajukan,
    foto_wa,
    muat,
    mulai,
    tempel_naskah,
    tersimpan,
    tindakan,
)
from tests.peramban.test_alur import setujui
from tests.situs import tunggu

JUDUL = "KPU Maros Gelar Sosialisasi Pemilih Pemula"
RINGKASAN = (
    "Sebanyak 120 siswa belajar memilih di aula sekolah. Mereka menghitung hasilnya sendiri."
)
KETERANGAN = "Siswa mencoba bilik suara (Foto: Humas KPU Maros)"


def utama(tab):
    """The field of the main picture."""
    return tab.locator("[data-contentpath=gambar]", has=tab.locator("#id_gambar"))


def unggah_utama(tab, berkas):
    """Choose a new main picture, and say nothing about it: no alternative text, no credit."""
    utama(tab).get_by_role("button", name="Pilih gambar").tap()
    tab.get_by_role("tab", name="Unggah").tap()
    tab.locator("#id_image-chooser-upload-file").set_input_files(berkas)
    tab.locator(".modal-body button[type=submit]").last.tap()
    tab.locator(".modal-body").wait_for(state="detached")


def test_dari_whatsapp_sampai_diajukan_dan_terbit(situs, buka, masuk, potret):
    tab = buka(lebar=360, **ANDROID)
    masuk(tab, "penulis")
    potret(tab, "skenario-a1-dasbor-360")
    mulai(tab, "Tulis artikel")
    potret(tab, "skenario-a2-baru-360")

    # The text: fields are filled from it, mistakes are pointed out, nothing is mended by itself.
    tempel_naskah(tab, WHATSAPP)
    for medan, nilai in {
        "title": JUDUL,
        "tempat_berita": "Maros",
        "outlet": "kab-maros.kpu.go.id",
        "tanggal_kegiatan": "14-07-2026",
        "inisial": "hms",
        "redaktur": "red",
    }.items():
        expect(tab.locator(f"#id_{medan}")).to_have_value(nilai)
    expect(tab.locator("[data-naskah-kabar]")).to_contain_text("tanggal kegiatan “14 Juli 2026”")
    ragam = tab.locator("[data-naskah-ragam]")
    for kata in (
        "“perlu” tertulis dua kali",
        "mungkin “outcome yang”",
        "kredit foto masih di dalam",
    ):
        expect(ragam).to_contain_text(kata)
    isi = tab.locator("#panel-child-isi-isi-content")
    for kata in ("Diteruskan", "Kasubbag Humas", "*"):
        expect(isi.locator(".public-DraftEditor-content").first).not_to_contain_text(kata)
    expect(isi).to_contain_text("perlu perlu")
    potret(tab, "skenario-a3-tertempel-360")

    # The photos: a main picture about which nothing is said, and six at once into a gallery.
    tab.fill("#id_ringkasan", RINGKASAN)
    unggah_utama(tab, foto_wa(9))
    tab.fill("#id_keterangan_gambar", KETERANGAN)
    tab.locator("[data-foto-pilih]").set_input_files([foto_wa(n) for n in range(6)])
    tab.get_by_text("6 foto siap.").wait_for(timeout=120_000)
    for nomor, satu in enumerate(tab.locator(".foto-butir").all()):
        satu.locator("[data-alternatif]").fill(f"Siswi ke-{nomor + 1} melipat surat suara")
    potret(tab, "skenario-a4-foto-360")
    tab.get_by_role("button", name="Masukkan 6 foto ke isi").tap()
    tab.get_by_text("6 foto masuk ke isi.").wait_for()
    tab.select_option("#id_kategori", label="Sosialisasi")
    tersimpan(tab)
    assert muat(tab)

    # Publication demands what is missing, in words beside the field; nothing typed is lost.
    tindakan(tab, re.compile("Ajukan"))
    salah = utama(tab).locator("[data-field-errors]")
    expect(salah).to_contain_text("belum punya teks alternatif")
    expect(salah).to_contain_text("belum punya kredit foto")
    potret(tab, "skenario-a5-ditolak-360")
    expect(tab.locator("#id_title")).to_have_value(JUDUL)
    expect(tab.locator("#id_ringkasan")).to_have_value(RINGKASAN)
    expect(tab.locator("#id_keterangan_gambar")).to_have_value(KETERANGAN)
    expect(isi).to_contain_text("Tiga pesan untuk pemilih pemula")
    expect(isi.locator("img")).to_have_count(6)

    # Mended where the hand is: without leaving the page.
    tertinggal = tab.locator("[data-tertinggal]")
    expect(tertinggal).to_have_count(1)
    tertinggal.get_by_text("Lengkapi di sini").tap()
    tertinggal.get_by_role("button", name="Simpan keterangan foto").tap()
    expect(tertinggal.locator("[data-pesan]")).to_contain_text("belum punya teks alternatif")
    tertinggal.get_by_label("Teks alternatif").fill("Seorang siswi memasukkan surat suara ke kotak")
    tertinggal.get_by_label("Kredit foto").fill("Humas KPU Maros")
    potret(tab, "skenario-a6-lengkapi-360")
    assert muat(tab)
    tertinggal.get_by_role("button", name="Simpan keterangan foto").tap()
    expect(tertinggal).to_have_count(0)

    # Seen as readers will see it, then submitted; the link for the approver is at hand.
    tab.get_by_role("button", name="Buka atau tutup pratinjau").first.tap()
    tab.frame_locator("#w-preview-iframe").get_by_role("heading", name=JUDUL).wait_for()
    potret(tab, "skenario-a7-pratinjau-360")
    tab.get_by_role("button", name="Buka atau tutup pratinjau").first.tap()
    ajukan(tab)
    potret(tab, "skenario-a8-diajukan-360")
    assert tab.get_by_label("Tautan untuk penyetuju").first.input_value().startswith(situs.alamat)

    redaktur = buka()
    masuk(redaktur, "redaktur")
    alamat = setujui(redaktur, JUDUL)
    potret(redaktur, "skenario-a9-redaktur")

    # Readers get a gallery, upright and without a trace of where it was taken.
    warga = buka(lebar=360, js=False)
    warga.goto(alamat)
    gambar = tunggu(lambda: _gambar(warga, 7), 300)
    potret(warga, "skenario-a10-warga-360")
    assert gambar[0].get_attribute("alt") == "Seorang siswi memasukkan surat suara ke kotak"
    for satu in gambar:
        with urlopen(situs.alamat + satu.get_attribute("src"), timeout=30) as jawaban:
            rendisi = Image.open(io.BytesIO(jawaban.read()))
        assert rendisi.height > rendisi.width
        assert not dict(rendisi.getexif())
    lebar = buka()
    lebar.goto(alamat)
    potret(lebar, "skenario-a11-warga")

    # Sent on by WhatsApp: title, two sentences, link, and the card as it will look there.
    masuk(tab_baru := buka(lebar=360, **ANDROID), "penulis")
    butir = tab_baru.get_by_role("region", name="Baru terbit").locator("li", has_text=JUDUL)
    kirim = butir.get_by_label("Pesan untuk WhatsApp").input_value()
    assert kirim == f"*{JUDUL}*\n\n{RINGKASAN}\n\n{alamat}"
    assert butir.locator(".wa-judul").inner_text().endswith(JUDUL)
    # The picture loads once it is near; a promise of its decoding would wait for ever before.
    butir.locator(".wa").scroll_into_view_if_needed()
    expect(butir.locator(".wa img")).to_have_js_property("complete", True)
    assert butir.locator(".wa img").evaluate("gambar => gambar.naturalWidth") > 0
    potret(tab_baru, "skenario-a12-kartu-360")


def _gambar(tab, banyak):
    """The article's pictures, once the worker has made them all."""
    tab.reload()
    gambar = tab.locator("main figure img, main .galeri img").all()
    return gambar if len(gambar) == banyak else None
