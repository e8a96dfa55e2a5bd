"""An announcement in a browser: written with its files, approved, pinned, and over (scenario c)."""

import re
from datetime import timedelta

from portal.bahasa import tanggal
from tests.pabrik_berkas import berkas_pdf
from tests.peramban.test_alur import setujui

NOMOR = "12/PP.04.2-Pu/7309/2026"
JUDUL = "Seleksi anggota PPS dibuka tiga hari"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def lampirkan(tab, nama, jenis, isi, judul):
    """Add an attachment to the form by uploading it; returns the id of its document."""
    tab.get_by_role("button", name="Tambah Lampiran").click()
    tab.get_by_role("button", name="Pilih dokumen").locator("visible=true").last.click()
    tab.get_by_role("tab", name="Unggah").click()
    tab.locator("#id_document-chooser-upload-file").set_input_files(
        {"name": nama, "mimeType": jenis, "buffer": isi}
    )
    tab.fill("#id_document-chooser-upload-title", judul)
    tab.locator(".modal-body button[type=submit]").last.click()
    tab.locator(".modal-body").wait_for(state="detached")
    return tab.locator("input[name^=lampiran-][name$=-dokumen]").last.input_value()


def isi_tanggal(tab, medan, kapan):
    """Type a date, and leave the field so that its calendar closes."""
    tab.fill(f"#id_{medan}", kapan.isoformat())
    tab.locator(f"#id_{medan}").press("Tab")


def tindakan(tab, nama):
    """Choose one of the actions below the form."""
    tab.get_by_role("button", name="Tindakan lain").last.click()
    tab.get_by_role("button", name=nama).click()
    tab.locator(".messages .success").wait_for()


def test_pengumuman_dari_penulis_sampai_berakhir(situs, buka, masuk, ponsel, axe, potret):
    hari = tanggal.hari_ini()
    penulis = buka()
    masuk(penulis, "penulis")
    penulis.goto("/admin/berita_pengumuman/")
    penulis.get_by_role("link", name="Tambah pengumuman").first.click()
    penulis.fill("#id_title", JUDUL)
    penulis.fill("#id_ringkasan", "Berkas pendaftaran diterima di kantor selama tiga hari.")
    penulis.fill("#id_nomor", NOMOR)
    isi_tanggal(penulis, "tanggal_surat", hari)
    penulis.select_option("#id_kategori", label="Badan adhoc")
    isi_tanggal(penulis, "berlaku_sampai", hari + timedelta(days=3))
    pdf = lampirkan(
        penulis, "surat.pdf", "application/pdf", berkas_pdf("Syarat anggota PPS"), "Surat PPS"
    )
    lampirkan(penulis, "formulir.docx", DOCX, b"PK\x03\x04 formulir", "Formulir PPS")
    potret(penulis, "pengumuman-penulis")
    tindakan(penulis, re.compile("Ajukan"))

    # Nothing of it is public while it waits, its PDF least of all.
    berkas = [f"/dokumen/{pdf}/", f"/dokumen/{pdf}/1/surat.pdf", f"/dokumen/{pdf}/halaman/1/"]
    assert [situs.ambil(alamat)[0] for alamat in berkas] == [404, 404, 404]
    assert JUDUL not in situs.ambil("/pengumuman/")[1]

    redaktur = buka()
    masuk(redaktur, "redaktur")
    setujui(redaktur, JUDUL)

    # Pinned on the front page, with both files.
    ponsel.goto("/")
    potret(ponsel, "pengumuman-beranda-360")
    ponsel.get_by_role("link", name=JUDUL).click()
    isi = ponsel.inner_text("main")
    for kata in (NOMOR, "Badan adhoc", "Surat PPS", "Formulir PPS", "Unduh DOCX"):
        assert kata in isi, kata
    assert ponsel.evaluate("document.documentElement.scrollWidth") <= 360
    alamat = ponsel.url
    potret(ponsel, "pengumuman-360")
    assert ponsel.request.get(berkas[1]).status == 200
    layar = buka(lebar=360)
    for satu in (alamat, "/pengumuman/"):
        layar.goto(satu)
        # WCAG 2.2 AA is our aim; quiet text falls just short of AAA's 7 : 1.
        assert [s for s in axe(layar) if not s.startswith("color-contrast-enhanced")] == []

    # Its end moves to yesterday: off the front page, and over in the archive and in search.
    penulis.goto("/admin/")
    penulis.get_by_role("region", name="Baru terbit").get_by_role("link", name="Sunting").click()
    isi_tanggal(penulis, "tanggal_surat", hari - timedelta(days=4))
    isi_tanggal(penulis, "berlaku_sampai", hari - timedelta(days=1))
    penulis.check("input[name=jenis_perubahan][value=koreksi]")
    isi_tanggal(penulis, "tanggal_perubahan", hari)
    penulis.fill("#id_alasan_perubahan", "Pendaftaran ditutup kemarin, bukan tiga hari lagi.")
    tindakan(penulis, re.compile("Ajukan"))
    setujui(redaktur, JUDUL)
    # Another phone: the first may keep a page for a minute.
    ponsel = buka(lebar=360, js=False)
    ponsel.goto("/")
    assert ponsel.get_by_role("link", name=JUDUL).count() == 0
    ponsel.goto(alamat)
    assert "Pengumuman ini sudah berakhir" in ponsel.inner_text("main")
    potret(ponsel, "pengumuman-berakhir-360")
    for satu in ("/pengumuman/?keadaan=berakhir", "/cari/?q=seleksi+anggota+PPS"):
        ponsel.goto(satu)
        butir = ponsel.locator("article", has_text=JUDUL)
        assert "Sudah berakhir" in butir.inner_text(), satu
    potret(ponsel, "pengumuman-cari-360")
    assert ponsel.request.get(berkas[1]).status == 200
