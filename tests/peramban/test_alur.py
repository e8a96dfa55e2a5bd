"""The main job on real input, in a browser: written, approved, read, discussed, found."""

import io
import json
import re
from urllib.request import urlopen

import pytest
from PIL import Image

from tests.pabrik_berkas import GPS, berkas_pdf
from tests.peramban.bahan import foto_ponsel, naskah
from tests.situs import tunggu

JUDUL = "Kinerja KPU harus dapat diukur dan terbuka bagi warga"
JUDUL_KEDUA = "KINERJA HARUS DAPAT DIPERTANGGUNG JAWABKAN"


def tempel(tab, teks):
    """Put text on the clipboard and paste it where the focus is, as a person does."""
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.evaluate("teks => navigator.clipboard.writeText(teks)", teks)
    tab.keyboard.press("Control+V")


def paragraf(tab):
    """Add a paragraph to the body and put the focus into it."""
    tab.locator("#panel-child-isi-isi-content button.c-sf-add-button").last.click()
    tab.get_by_role("option", name="Paragraf").click()
    kotak = tab.locator("#panel-child-isi-isi-content .public-DraftEditor-content").last
    kotak.click()
    return kotak


def unggah_gambar(tab, isi):
    """Choose a new picture for the article, with what a reader must know of it."""
    tab.get_by_role("button", name="Pilih gambar").first.click()
    tab.get_by_role("tab", name="Unggah").click()
    tab.locator("#id_image-chooser-upload-file").set_input_files(
        {"name": "IMG-20260714-WA0012.jpg", "mimeType": "image/jpeg", "buffer": isi}
    )
    tab.fill("#id_image-chooser-upload-title", "Rapat kerja")
    tab.fill("#id_image-chooser-upload-description", "Peserta rapat duduk melingkar di aula")
    tab.fill("#id_image-chooser-upload-kredit", "KPU/ook/Hupmas")
    tab.locator(".modal-body button[type=submit]").last.click()
    tab.locator(".modal-body").wait_for(state="detached")


def tulis_artikel(tab, judul, teks, gambar=None):
    """Write an article as far as publication demands, and submit it."""
    tab.goto("/admin/berita_artikel/")
    tab.get_by_role("link", name="Tambah artikel").first.click()
    tab.fill("#id_title", judul)
    tab.fill("#id_ringkasan", "Setiap program harus dapat diukur dan hasilnya terbuka bagi warga.")
    if gambar:
        unggah_gambar(tab, gambar)
        tab.fill("#id_keterangan_gambar", "Rapat kerja konsolidasi")
    kotak = paragraf(tab)
    tempel(tab, teks)
    kotak.get_by_text(teks.strip().splitlines()[-1].strip()[:40]).wait_for()
    tab.fill("#id_tempat_berita", "Jakarta")
    tab.fill("#id_outlet", "kpu.go.id")
    tab.select_option("#id_kategori", label="Akuntabilitas")
    tab.check("input[name=jenis_naskah][value=kutipan]")
    tab.fill("#id_sumber", "www.kpu.go.id")
    tab.fill("#id_tautan_asli", "https://example.org/kinerja-kpu")
    tab.fill("#id_inisial", "ook")
    tab.fill("#id_redaktur", "red")
    tab.get_by_role("button", name="Tindakan lain").last.click()
    tab.get_by_role("button", name=re.compile("Ajukan")).click()
    tab.locator(".messages .success").wait_for()


def setujui(tab, judul):
    """Approve what waits, as the dashboard offers it; return the public address."""
    tab.goto("/admin/")
    menunggu = tab.get_by_role("region", name="Menunggu Anda")
    menunggu.get_by_role("link", name=judul).first.click()
    tab.get_by_role("button", name="Setujui dan terbitkan", exact=True).click()
    tab.locator(".messages .success").wait_for()
    terbit = tab.get_by_role("region", name="Baru terbit")
    return terbit.get_by_role("link", name=judul).get_attribute("href")


def cari(situs, kata):
    """The JSON that ``manage.py cari`` prints for a query."""
    return json.loads(situs.manage("cari", kata, "--json"))


@pytest.fixture
def artikel(situs, buka, masuk, potret):
    """The real article, written by a Penulis and approved by a Redaktur; its public address."""
    penulis = buka()
    masuk(penulis, "penulis")
    tulis_artikel(penulis, JUDUL, naskah(), foto_ponsel())
    potret(penulis, "alur-penulis")
    # Nothing of it is public while it waits.
    assert JUDUL not in situs.ambil("/berita/")[1]
    redaktur = buka()
    masuk(redaktur, "redaktur")
    alamat = setujui(redaktur, JUDUL)
    potret(redaktur, "alur-redaktur")
    return alamat


def test_artikel_dari_naskah_sampai_ditemukan(situs, artikel, buka, masuk, ponsel, potret):
    # The public reads it on a cheap phone, without JavaScript.
    ponsel.goto(artikel)
    assert ponsel.locator("h1").inner_text() == JUDUL
    isi = ponsel.inner_text("main")
    for kata in ("KPU/ook/Hupmas", "www.kpu.go.id", "Rapat kerja konsolidasi", "outcomeyang"):
        assert kata in isi, kata
    assert ponsel.locator(".isi p, main p").get_by_text("Hari ke-2", exact=False).count() == 1
    assert ponsel.evaluate("document.documentElement.scrollWidth") <= 360
    gambar = tunggu(lambda: _gambar_jadi(ponsel), 60)
    with urlopen(situs.alamat + gambar, timeout=30) as jawaban:
        foto = Image.open(io.BytesIO(jawaban.read()))
    assert foto.height > foto.width, "foto yang rebah harus tegak"
    assert GPS not in foto.getexif()
    potret(ponsel, "alur-artikel-360")

    # A citizen sends the empty form, then a comment.
    ponsel.get_by_role("link", name=re.compile("Tulis komentar")).first.click()
    ponsel.get_by_role("button", name="Kirim komentar").click()
    for pesan in ("Isi nama Anda.", "Isi alamat surel Anda.", "Isi komentar Anda."):
        assert ponsel.locator(".medan, form").get_by_text(pesan).count() >= 1, pesan
    potret(ponsel, "alur-komentar-kosong-360")
    ponsel.fill("[name=nama]", "Warga Turikale")
    ponsel.fill("[name=surel]", "warga@example.org")
    ponsel.fill("[name=teks]", "Apakah laporan lengkapnya dapat diunduh?")
    ponsel.get_by_role("button", name="Kirim komentar").click()
    ponsel.wait_for_url("**/komentar/status/**")
    potret(ponsel, "alur-komentar-terkirim-360")
    assert "laporan lengkapnya" not in situs.ambil(artikel.removeprefix(situs.alamat))[1]

    # The Moderator lets it through.
    moderator = buka(lebar=360)
    masuk(moderator, "moderator")
    moderator.goto("/admin/komentar/")
    potret(moderator, "alur-moderator-360")
    butir = moderator.locator(".meja-butir", has_text="laporan lengkapnya")
    butir.get_by_role("button", name="Setujui").click()
    moderator.locator(".messages .success").wait_for()
    teks = situs.ambil(artikel.removeprefix(situs.alamat))[1]
    assert "laporan lengkapnya" in teks
    assert "warga@example.org" not in teks

    # Two words side by side are found as one, and one that lost its space as two.
    penulis = buka()
    masuk(penulis, "penulis")
    tulis_artikel(penulis, JUDUL_KEDUA, "Kantor membuka hasil kerjanya.")
    redaktur = buka()
    masuk(redaktur, "redaktur")
    setujui(redaktur, JUDUL_KEDUA)
    assert JUDUL_KEDUA in [h["judul"] for h in cari(situs, "pertanggungjawaban")["hits"]]
    assert JUDUL in [h["judul"] for h in cari(situs, "outcome")["hits"]]
    ponsel.goto("/cari/?q=pertanggungjawaban")
    assert ponsel.get_by_role("link", name=re.compile(JUDUL_KEDUA, re.I)).count() >= 1
    potret(ponsel, "alur-cari-360")


def _gambar_jadi(tab):
    """The address of the article's main picture, once the worker has made it."""
    tab.reload()
    gambar = tab.locator("main figure img").first
    return gambar.count() and gambar.get_attribute("src")


def test_laporan_dari_penyusun_sampai_halaman_pdf(situs, buka, masuk, ponsel, potret):
    penyusun = buka()
    masuk(penyusun, "penyusun")
    penyusun.goto("/admin/akuntabilitas_laporan/")
    penyusun.get_by_role("link", name="Tambah laporan").first.click()
    penyusun.select_option("[name=parent_page]", label="Akuntabilitas 2024")
    penyusun.get_by_role("button", name="Buat laporan baru").click()
    penyusun.fill("#id_title", "Laporan uji keterbukaan")
    penyusun.select_option("#id_jenis", "lkj")
    penyusun.fill("#id_ringkasan", "Laporan beberapa halaman untuk warga.")
    penyusun.locator("#panel-child-isi-berkas-content, main").get_by_role(
        "button", name="Pilih dokumen"
    ).first.click()
    penyusun.get_by_role("tab", name="Unggah").click()
    penyusun.locator("#id_document-chooser-upload-file").set_input_files(
        {
            "name": "laporan uji.pdf",
            "mimeType": "application/pdf",
            "buffer": berkas_pdf("Bab pertama", "Bab kedua", "Bab ketiga memuat kata trenggiling"),
        }
    )
    penyusun.fill("#id_document-chooser-upload-title", "Laporan uji keterbukaan")
    penyusun.locator(".modal-body button[type=submit]").last.click()
    penyusun.locator(".modal-body").wait_for(state="detached")
    penyusun.get_by_role("button", name="Tindakan lain").last.click()
    penyusun.get_by_role("button", name=re.compile("Ajukan")).click()
    penyusun.locator(".messages .success").wait_for()

    pengesah = buka()
    masuk(pengesah, "pengesah")
    alamat = setujui(pengesah, "Laporan uji keterbukaan")

    hasil = tunggu(lambda: cari(situs, "trenggiling")["hits"], 60)
    assert hasil[0]["halaman"] == [3]
    ponsel.goto("/cari/?q=trenggiling")
    potret(ponsel, "alur-cari-pdf-360")
    ponsel.goto(hasil[0]["url"])
    assert ponsel.locator("mark").inner_text() == "trenggiling"
    assert "/halaman/3/" in ponsel.url
    potret(ponsel, "alur-halaman-pdf-360")
    ponsel.goto(alamat)
    assert "3 halaman" in ponsel.inner_text("main")
    potret(ponsel, "alur-laporan-360")
