"""Scenario c: a numbered announcement with a PDF and a form, written and published on phones."""

import json
from datetime import timedelta

from playwright.sync_api import expect

from portal.bahasa import tanggal
from tests.pabrik_berkas import berkas_pdf
from tests.papan_klip import alinea, docx
from tests.peramban.ponsel import ANDROID, ajukan, muat, mulai, tempel_naskah
from tests.peramban.test_persetujuan import buka_tautan

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NOMOR = "12/PP.04.2-Pu/7309/2026"
JUDUL = "Kelengkapan berkas calon anggota PPK"
ISI = """\
*Berkas yang dilengkapi*
1. Surat pendaftaran
2. Surat keterangan sehat
Berkas diserahkan di kantor pada jam kerja."""
JALUR = """
import json
from portal.models import VersiDokumen
semua = VersiDokumen.objects.filter(dokumen_id__in={daftar!r}).order_by("dokumen_id")
print(json.dumps([[v.url, v.file.name] for v in semua]))
"""
UBAH = """
from datetime import date
from berita.models import Pengumuman
from tests import pabrik
pabrik.ubah(Pengumuman.objects.get(pk={pk}), "koreksi", {ubah})
"""


def lampirkan(tab, nama, jenis, isi, judul):
    """Add an attachment by uploading it on a phone; returns the id of its document."""
    tab.get_by_role("button", name="Tambah Lampiran").tap()
    tab.get_by_role("button", name="Pilih dokumen").locator("visible=true").last.tap()
    tab.get_by_role("tab", name="Unggah").tap()
    tab.locator("#id_document-chooser-upload-file").set_input_files(
        {"name": nama, "mimeType": jenis, "buffer": isi}
    )
    tab.fill("#id_document-chooser-upload-title", judul)
    assert muat(tab)
    tab.locator(".modal-body button[type=submit]").last.tap()
    tab.locator(".modal-body").wait_for(state="detached")
    return int(tab.locator("input[name^=lampiran-][name$=-dokumen]").last.input_value())


def pilih_tanggal(tab, medan, kapan):
    """Set a date, and touch the page beside the calendar, which lies over what comes next."""
    tab.fill(f"#id_{medan}", f"{kapan:%d-%m-%Y}")
    kalender = tab.locator(".xdsoft_datetimepicker:visible")
    kalender.first.wait_for()
    tab.locator("body").dispatch_event("mousedown")
    expect(kalender).to_have_count(0)


def geser(situs, pk, **ubah):
    """Publish other dates for an announcement, as if days had gone by."""
    isi = ", ".join(f"{nama}=date.fromisoformat('{kapan}')" for nama, kapan in ubah.items())
    situs.manage("shell", "--no-imports", "-c", UBAH.format(pk=pk, ubah=isi))


def beranda(buka):
    """The front page on a phone that has kept nothing."""
    tab = buka(lebar=360, js=False)
    tab.goto("/")
    return tab


def test_pengumuman_dari_ponsel_sampai_berakhir(situs, buka, masuk, potret, axe):
    hari = tanggal.hari_ini()
    surat = berkas_pdf("Kelengkapan berkas calon anggota PPK")
    formulir = docx(alinea("Formulir pendaftaran"))
    tab = buka(lebar=360, **ANDROID)
    masuk(tab, "penulis")
    mulai(tab, "Tulis pengumuman")
    tab.fill("#id_title", JUDUL)
    tab.fill("#id_ringkasan", "Calon anggota PPK melengkapi berkas. Tiga hari sejak hari ini.")
    tab.fill("#id_nomor", NOMOR)
    pilih_tanggal(tab, "tanggal_surat", hari)
    tab.select_option("#id_kategori", label="Badan adhoc")
    pilih_tanggal(tab, "berlaku_sampai", hari + timedelta(days=7))
    pilih_tanggal(tab, "disematkan_sampai", hari + timedelta(days=2))
    pdf = lampirkan(tab, "surat 12 PPK.pdf", "application/pdf", surat, "Surat kelengkapan berkas")
    doc = lampirkan(tab, "formulir.docx", DOCX, formulir, "Formulir pendaftaran")
    tempel_naskah(tab, ISI)
    assert muat(tab)
    potret(tab, "skenario-c1-penulis-360")
    ajukan(tab)

    # Nobody gets a file of it while it waits: by no address, no name, not by the medium's folder.
    keluar = situs.manage("shell", "--no-imports", "-c", JALUR.format(daftar=[pdf, doc]))
    jalur = json.loads(keluar.strip().splitlines()[-1])
    (alamat_pdf, simpan_pdf), (alamat_doc, simpan_doc) = jalur
    tertutup = [alamat_pdf, alamat_doc, f"/media/{simpan_pdf}", f"/media/{simpan_doc}"]
    tertutup += [f"/dokumen/{pdf}/halaman/1/", f"/documents/{pdf}/surat_12_PPK.pdf"]
    for nomor in (pdf, doc):
        tertutup += [f"/dokumen/{nomor}/", f"/dokumen/{nomor}/1/lain.pdf", f"/dokumen/{nomor}/2/a"]
    warga = buka(lebar=360, js=False)
    assert {satu: warga.request.get(satu).status for satu in tertutup} == dict.fromkeys(
        tertutup, 404
    )
    assert {satu: warga.request.head(satu).status for satu in tertutup} == dict.fromkeys(
        tertutup, 404
    )
    assert JUDUL not in situs.ambil("/pengumuman/")[1]
    assert JUDUL not in situs.ambil("/cari/?q=kelengkapan+berkas+calon")[1]

    # Approved on a phone, from the link.
    tab.goto("/admin/")
    draf = tab.get_by_role("region", name="Draf saya").locator("li", has_text=JUDUL)
    tautan = draf.get_by_label("Tautan untuk penyetuju").input_value()
    pk = int(tautan.rstrip("/").rpartition("/")[2])
    redaktur = buka(lebar=360, **ANDROID)
    buka_tautan(redaktur, situs, tautan, "redaktur")
    bingkai = redaktur.frame_locator("iframe.ruang-bingkai")
    expect(bingkai.locator("main")).to_contain_text("Surat keterangan sehat")
    potret(redaktur, "skenario-c2-persetujuan-360")
    redaktur.get_by_role("button", name="Setujui dan terbitkan", exact=True).tap()
    redaktur.get_by_text(f"“{JUDUL}” sudah terbit.").wait_for()

    # Pinned on the front page; its files are what was uploaded, byte for byte.
    warga = beranda(buka)
    potret(warga, "skenario-c3-beranda-360")
    warga.get_by_role("link", name=JUDUL).first.click()
    alamat = warga.url
    for kata in (NOMOR, "Badan adhoc", "Surat kelengkapan berkas", "Formulir pendaftaran"):
        assert kata in warga.inner_text("main"), kata
    assert muat(warga)
    potret(warga, "skenario-c4-pengumuman-360")
    assert warga.request.get(alamat_pdf).body() == surat
    assert warga.request.get(alamat_doc).body() == formulir
    assert warga.request.get(f"/dokumen/{pdf}/").body() == surat
    assert warga.request.get(f"/media/{simpan_pdf}").status == 404
    lebar = buka()
    lebar.goto(alamat)
    potret(lebar, "skenario-c4-pengumuman")
    for satu in (alamat, "/pengumuman/"):
        lebar.goto(satu)
        # WCAG 2.2 AA is our aim; quiet text falls just short of AAA's 7 : 1.
        assert [s for s in axe(lebar) if not s.startswith("color-contrast-enhanced")] == []

    # Three days later: not pinned any more, still in force.
    kemarin = hari - timedelta(days=1)
    geser(situs, pk, disematkan_sampai=kemarin)
    assert beranda(buka).get_by_role("link", name=JUDUL).count() == 0
    assert "sudah berakhir" not in situs.ambil(alamat.removeprefix(situs.alamat))[1]

    # After its last day: over, on the page, in the archive and in search; the files stay.
    geser(situs, pk, berlaku_sampai=kemarin, disematkan_sampai=kemarin, tanggal_surat=kemarin)
    warga = beranda(buka)
    assert warga.get_by_role("link", name=JUDUL).count() == 0
    warga.goto(alamat)
    assert "Pengumuman ini sudah berakhir" in warga.inner_text("main")
    potret(warga, "skenario-c5-berakhir-360")
    for satu in ("/pengumuman/?keadaan=berakhir", "/cari/?q=kelengkapan+berkas+calon+PPK"):
        warga.goto(satu)
        butir = warga.locator("article", has_text=JUDUL).first
        assert "Sudah berakhir" in butir.inner_text(), satu
        potret(warga, f"skenario-c6-{'cari' if 'cari' in satu else 'arsip'}-360")
    assert warga.request.get(alamat_pdf).body() == surat
