"""Scenario b: a quoted page, approved on a phone for 07.00, mended and corrected in the open."""

import json
import re
from datetime import timedelta

from playwright.sync_api import expect

from portal.bahasa import tanggal
from tests.peramban.bahan import CADANGAN
from tests.peramban.ponsel import ANDROID, ajukan, muat, mulai, tempel_naskah, tindakan
from tests.peramban.test_persetujuan import buka_tautan
from tests.situs import tunggu

JUDUL = "Kinerja kantor perlu ukuran yang jelas"
ALASAN = "Tertulis 20 September; rapat berlangsung pada 21 September."
MAJUKAN = """
import json
from datetime import timedelta
from django.utils.timezone import now
from wagtail.models import Revision
satu = Revision.objects.get(object_id="{pk}", approved_go_live_at__isnull=False)
jam = satu.approved_go_live_at.astimezone().strftime("%H.%M")
saat = now() + timedelta(seconds=2)
isi = satu.content | {{"go_live_at": saat.isoformat()}}
Revision.objects.filter(pk=satu.pk).update(content=isi, approved_go_live_at=saat)
print(json.dumps(jam))
"""
RUSAK = """
from datetime import timedelta
from django.utils.timezone import now
from berita.models import Artikel, IndeksBerita
saat = now() - timedelta(hours=2)
satu = Artikel(title="Jadwal yang tertahan", slug="jadwal-tertahan", live=False, go_live_at=saat,
               isi=[("subjudul", "Uji")])
IndeksBerita.objects.get().add_child(instance=satu)
satu.save_revision(approved_go_live_at=saat)
"""
BUANG = """
from berita.models import Artikel
Artikel.objects.get(slug="jadwal-tertahan").delete()
"""


def pilih_kata(tab, kata):
    """Select a word in the body, so that what is typed takes its place."""
    tab.locator(".public-DraftEditor-content", has_text=kata).first.evaluate(
        """(kotak, kata) => {
            kotak.focus();
            const jalan = document.createTreeWalker(kotak, NodeFilter.SHOW_TEXT);
            while (jalan.nextNode()) {
                const awal = jalan.currentNode.data.indexOf(kata);
                if (awal < 0) continue;
                getSelection().setBaseAndExtent(
                    jalan.currentNode, awal, jalan.currentNode, awal + kata.length);
                return;
            }
        }""",
        kata,
    )
    tab.wait_for_function("kata => String(getSelection()) === kata", arg=kata)


def setujui(tab, tautan):
    """Open the approver's link and let the text go public."""
    tab.goto(tautan)
    tab.get_by_role("button", name="Setujui dan terbitkan", exact=True).tap()
    tab.get_by_text("sudah terbit.").wait_for()


def test_kutipan_dijadwalkan_lalu_diperbaiki_dan_dikoreksi(situs, buka, masuk, potret):
    penulis = buka(lebar=360, **ANDROID)
    masuk(penulis, "penulis")
    mulai(penulis, "Tulis artikel")
    tempel_naskah(penulis, CADANGAN)
    ragam = penulis.locator("[data-naskah-ragam]")
    for kata in ("huruf besar semua", "tertulis dua kali", "mungkin “outcome yang”", "sisa laman"):
        expect(ragam).to_contain_text(kata)
    penulis.fill("#id_title", JUDUL)
    penulis.fill("#id_ringkasan", "Setiap program perlu ukuran. Hasilnya terbuka bagi warga.")
    penulis.select_option("#id_kategori", label="Akuntabilitas")
    penulis.fill("#id_sumber", "")
    penulis.get_by_label("Kutipan", exact=True).check()

    # A quotation names its source and links to it, or stays a draft.
    tindakan(penulis, re.compile("Ajukan"))
    for medan, kata in (("sumber", "menyebut sumbernya"), ("tautan_asli", "tautan ke naskah asli")):
        salah = penulis.locator(f"[data-contentpath={medan}] [data-field-errors]")
        expect(salah).to_contain_text(kata)
    potret(penulis, "skenario-b1-sumber-360")
    penulis.fill("#id_sumber", "www.kpu.go.id")
    penulis.fill("#id_tautan_asli", "https://example.org/kinerja-kantor")
    ajukan(penulis)

    # The link goes to the approver's phone; it opens the login, then the text and the decision.
    penulis.goto("/admin/")
    draf = penulis.get_by_role("region", name="Draf saya").locator("li", has_text=JUDUL)
    tautan = draf.get_by_label("Tautan untuk penyetuju").input_value()
    redaktur = buka(lebar=360, **ANDROID)
    buka_tautan(redaktur, situs, tautan, "redaktur")
    redaktur.frame_locator("iframe.ruang-bingkai").get_by_text("indeks kepuasan").wait_for()
    potret(redaktur, "skenario-b2-persetujuan-360")
    redaktur.get_by_text("Jadwalkan…").tap()
    besok = tanggal.hari_ini() + timedelta(days=1)
    redaktur.get_by_label("Tanggal terbit").fill(besok.isoformat())
    assert redaktur.get_by_label("Jam terbit (WITA)").input_value() == "07:00"
    redaktur.get_by_role("button", name="Setujui dan jadwalkan").tap()
    redaktur.get_by_text("pukul 07.00 WITA").first.wait_for()
    potret(redaktur, "skenario-b3-terjadwal-360")
    alamat = f"/berita/{_slug(penulis, tautan)}/"
    assert situs.ambil(alamat)[0] == 404

    # Its hour comes sooner here; the portal's clock does the rest.
    pk = tautan.rstrip("/").rpartition("/")[2]
    jam = situs.manage("shell", "--no-imports", "-c", MAJUKAN.format(pk=pk))
    assert json.loads(jam.strip().splitlines()[-1]) == "07.00"
    tunggu(lambda: situs.ambil(alamat)[0] == 200, 60)
    assert situs.ambil(f"{alamat}versi/2/")[0] == 404

    # A misspelling is a small repair; without saying so it does not pass.
    sunting = f"/admin/pages/{pk}/edit/"
    _ganti(penulis, sunting, "Kemeterian", "Kementerian")
    tindakan(penulis, re.compile("Ajukan"))
    pilihan = penulis.locator("[data-contentpath=jenis_perubahan]")
    expect(pilihan.locator("[data-field-errors]")).to_contain_text("pilih “perbaikan kecil”")
    potret(penulis, "skenario-b4-perubahan-360")
    pilihan.get_by_label("Perbaikan kecil").check()
    ajukan(penulis)
    setujui(redaktur, tautan)
    tunggu_versi(situs, alamat, 2)
    assert 'aria-label="Koreksi"' not in situs.ambil(alamat)[1]

    # A date is a correction, with its reason, even if one calls it small.
    _ganti(penulis, sunting, "(20/9)", "(21/9)")
    penulis.locator("[data-contentpath=jenis_perubahan]").get_by_label("Perbaikan kecil").check()
    tindakan(penulis, re.compile("Ajukan"))
    diperiksa = penulis.locator("[data-contentpath=perubahan_diperiksa] [data-field-errors]")
    expect(diperiksa).to_contain_text("tampak seperti koreksi")
    penulis.locator("[data-contentpath=jenis_perubahan]").get_by_label("Koreksi").check()
    hari = tanggal.hari_ini()
    penulis.fill("#id_tanggal_perubahan", f"{hari:%d-%m-%Y}")
    penulis.locator("#id_tanggal_perubahan").press("Tab")
    penulis.fill("#id_alasan_perubahan", ALASAN)
    potret(penulis, "skenario-b5-koreksi-360")
    ajukan(penulis)
    redaktur.goto(tautan)
    expect(redaktur.locator(".ruang-beda")).to_contain_text("21/9")
    expect(redaktur.locator(".ruang-beda")).to_contain_text(ALASAN)
    potret(redaktur, "skenario-b6-beda-360")
    setujui(redaktur, tautan)

    # What readers see: the correction at the top, every version, what changed between them.
    warga = buka(lebar=360, js=False)
    warga.goto(alamat)
    koreksi = warga.get_by_role("region", name="Koreksi")
    assert ALASAN in koreksi.inner_text()
    atas = koreksi.bounding_box()["y"]
    assert atas < warga.get_by_text("Setiap program perlu ukuran yang jelas").bounding_box()["y"]
    isi = warga.inner_text("main")
    for kata in ("www.kpu.go.id", "Kementerian", "(21/9)", "Riwayat perubahan", "Perbaikan kecil"):
        assert kata in isi, kata
    assert muat(warga)
    potret(warga, "skenario-b7-warga-360")
    lebar = buka()
    lebar.goto(alamat)
    potret(lebar, "skenario-b7-warga")
    warga.goto(f"{alamat}versi/1/")
    isi = warga.inner_text("main")
    assert "Versi lama" in isi
    assert "Kemeterian" in isi
    assert "(20/9)" in isi
    potret(warga, "skenario-b8-versi-360")
    warga.goto(f"{alamat}versi/3/beda/")
    assert "20" in " ".join(warga.locator("del").all_inner_texts())
    assert "21" in " ".join(warga.locator("ins").all_inner_texts())
    assert ALASAN in warga.inner_text("main")
    potret(warga, "skenario-b9-beda-360")


def _slug(tab, tautan):
    """The address that the editor gave the page."""
    tab.goto(tautan.replace("/persetujuan/", "/pages/") + "edit/")
    return tab.locator("#id_slug").input_value()


def _ganti(tab, sunting, dulu, kini):
    """Open a page in the editor and type one word in place of another."""
    tab.goto(sunting)
    pilih_kata(tab, dulu)
    tab.keyboard.type(kini)
    tab.locator(".public-DraftEditor-content", has_text=kini).first.wait_for()
    tab.locator("#id_ringkasan").click()


def tunggu_versi(situs, alamat, nomor):
    """Wait until a page has so many readable versions."""
    tunggu(lambda: situs.ambil(f"{alamat}versi/{nomor}/")[0] == 200, 30)


def test_jadwal_yang_terlambat_merah_di_dasbor(situs, buka, masuk, potret):
    situs.manage("shell", "--no-imports", "-c", RUSAK)
    try:
        redaktur = buka(lebar=360, **ANDROID)
        masuk(redaktur, "redaktur")
        panel = redaktur.get_by_role("region", name="Terjadwal")

        def terlambat():
            redaktur.reload()
            return panel.locator(".ruang-galat", has_text="Isi tempat berita").count()

        tunggu(terlambat, 60)
        galat = panel.locator("li", has_text="Jadwal yang tertahan").locator(".ruang-galat")
        assert "Terlambat." in galat.inner_text()
        merah, hijau, biru = galat.evaluate(
            "satu => getComputedStyle(satu).color.match(/\\d+/g).slice(0, 3).map(Number)"
        )
        assert merah > 2 * max(hijau, biru)
        potret(redaktur, "skenario-terlambat-360")
    finally:
        situs.manage("shell", "--no-imports", "-c", BUANG)
