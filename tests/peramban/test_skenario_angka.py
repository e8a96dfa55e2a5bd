"""A writer cites a figure on a phone; a further release corrects it; readers see both."""

import re

import pytest

from tests.peramban.ponsel import ANDROID, ajukan, muat, mulai, tempel_naskah
from tests.situs import tunggu

BUAT = """
from akuntabilitas.models import *
from wagtail.models import Site
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
Site.clear_site_root_paths_cache()
kantor = Satker.objects.get(milik_sendiri=True)
renstra = Renstra.objects.create(satker=kantor, nama="Renstra kutipan", mulai=2014, akhir=2018)
jenjang = Jenjang.objects.create(nama="Jenjang kutipan", urutan=901)
sasaran = Sasaran.objects.create(
    renstra=renstra, satker=kantor, jenjang=jenjang, kode="SK", nama="Pemilih tahu")
satu = Indikator.objects.create(satker=kantor, slug="kutipan-pemilih-tahu")
VersiIndikator.objects.create(
    indikator=satu, mulai=2014, sasaran=sasaran, kode="K1", nama="Pemilih tahu jadwal",
    satuan="%", arah="tinggi", agregasi="tahunan")
pabrik.tahun(2017)
rilis = Rilis.objects.create(satker=kantor, tahun=2017, lingkup="tahun")
angka.isi(rilis, satu, nilai="64.5")
rilis.sahkan(None)
"""
KOREKSI = """
from akuntabilitas.models import *
from tests.akuntabilitas import pabrik_angka as angka
satu = Indikator.objects.get(slug="kutipan-pemilih-tahu")
rilis = Rilis.objects.create(
    satker=satu.satker, tahun=2017, lingkup="tahun", alasan="Tertulis 64,5, yang benar 46,5.")
angka.isi(rilis, satu, nilai="46.5")
print("HASIL", rilis.pk)
"""
SAHKAN = "from akuntabilitas.models import Rilis; Rilis.objects.get(pk={pk}).sahkan(None)"
JUDUL = "Warga makin tahu jadwal pemungutan suara"
PARAGRAF = "Kantor mengukur berapa warga yang tahu jadwal, Selasa (14/7)."
NAMA = "Pemilih tahu jadwal, realisasi tahun 2017"


@pytest.fixture
def angka_2017(situs):
    """A figure of 2017 is public: 64.5 percent."""
    situs.manage("shell", "--no-imports", "-c", BUAT)


def test_angka_dikutip_dari_ponsel_lalu_dikoreksi(angka_2017, situs, buka, masuk, potret, axe):
    tab = buka(lebar=360, **ANDROID)
    masuk(tab, "penulis")
    mulai(tab, "Tulis artikel")
    tempel_naskah(tab, PARAGRAF)
    tab.fill("#id_title", JUDUL)
    tab.fill("#id_ringkasan", "Survei kecil kantor mengukur berapa warga yang tahu jadwal.")
    tab.fill("#id_tempat_berita", "Maros")
    tab.select_option("#id_kategori", label="Akuntabilitas")
    tab.locator("#panel-child-isi-isi-content button.c-sf-add-button").last.tap()
    tab.get_by_role("option", name="Angka kinerja").tap()

    # The chooser searches as one types, and offers what is public alone.
    tab.get_by_role("button", name="Pilih angka").tap()
    jendela = tab.locator(".modal-body")
    jendela.get_by_label("Cari").fill("jadwal 2017")
    jendela.get_by_text("Ada 1 yang cocok").wait_for()
    assert muat(tab)
    potret(tab, "skenario-a1-pilih-360")
    jendela.get_by_role("link", name=f"{NAMA}: 64,5%").tap()
    isi = tab.locator("[data-contentpath=isi]")
    isi.get_by_text(f"{NAMA}: 64,5%").wait_for()
    potret(tab, "skenario-a2-terpilih-360")
    ajukan(tab)

    tab.goto("/admin/")
    draf = tab.get_by_role("region", name="Draf saya").locator("li", has_text=JUDUL)
    tautan = draf.get_by_label("Tautan untuk penyetuju").input_value()
    redaktur = buka(lebar=360, **ANDROID)
    masuk(redaktur, "redaktur")
    redaktur.goto(tautan)
    redaktur.frame_locator("iframe.ruang-bingkai").get_by_text("64,5%").wait_for()
    redaktur.get_by_role("button", name="Setujui dan terbitkan", exact=True).tap()
    redaktur.get_by_text("sudah terbit.").wait_for()

    warga = buka(lebar=360, js=False)
    alamat = "/berita/warga-makin-tahu-jadwal-pemungutan-suara/"
    warga.goto(alamat)
    kutipan = warga.locator(".angka-kutipan")
    assert "64,5%" in kutipan.inner_text()
    assert "Angka ini" not in kutipan.inner_text()
    potret(warga, "skenario-a3-warga-360")

    # The planner sees who cites it before the correction is published, the writer afterwards.
    pk = int(situs.manage("shell", "--no-imports", "-c", KOREKSI).split("HASIL", 1)[1])
    penyusun = buka(lebar=360, **ANDROID)
    masuk(penyusun, "penyusun")
    penyusun.goto(f"/admin/kinerja/rilis/{pk}/")
    daftar = penyusun.get_by_role("region", name="1 halaman mengutip angka yang Anda koreksi")
    assert "tertulis 64,5%, akan menjadi 46,5%." in daftar.inner_text()
    assert muat(penyusun)
    potret(penyusun, "skenario-a4-penyusun-360")
    situs.manage("shell", "--no-imports", "-c", SAHKAN.format(pk=pk))
    redaktur.goto("/admin/")
    menunggu = redaktur.get_by_role("region", name="Menunggu Anda").locator("li", has_text=JUDUL)
    assert "Kini 46,5% (rilis 2)." in menunggu.inner_text()
    potret(redaktur, "skenario-a5-dasbor-360")

    # What was published stays; the line says what it is now; the version is as it was.
    tunggu(lambda: "kini 46,5%" in situs.ambil(alamat)[1], 30)
    warga = buka(lebar=360, js=False)  # One that has kept nothing of the page.
    warga.goto(alamat)
    dibaca = warga.locator(".angka-kutipan").inner_text()
    assert "64,5%" in dibaca
    assert re.search(r"dikoreksi pada .+ \(rilis 2\): kini 46,5%\. Alasannya: Tertulis", dibaca)
    assert muat(warga)
    berskrip = buka(lebar=360)
    berskrip.goto(alamat)
    assert axe(berskrip) == []
    potret(warga, "skenario-a6-koreksi-360")
    warga.goto(f"{alamat}versi/1/")
    lama = warga.locator(".angka-kutipan").inner_text()
    assert "64,5%" in lama
    assert "46,5" not in lama
    warga.goto("/akuntabilitas/indikator/kutipan-pemilih-tahu/")
    assert JUDUL in warga.get_by_role("region", name="Berita dan dokumen").inner_text()
    assert JUDUL in situs.ambil("/cari/?q=jadwal+pemungutan")[1]
