"""Approval on a phone of 360 pixels: a link, the login, three taps; with a remark, on time."""

import json
import re

import pytest

BUAT = """
import json
from berita.models import Artikel, IndeksBerita, Kategori
from portal.persetujuan.layar import tautan
from portal.models import Pengguna
penulis = Pengguna.objects.get(username="penulis")
satu = Artikel(
    title={judul!r}, slug={slug!r}, ringkasan="Sebanyak 120 siswa hadir. Kelas dibuka pagi.",
    tempat_berita="Maros", kategori=Kategori.objects.first(), live=False, owner=penulis,
    isi=[("paragraf", "<p>Sebanyak 120 siswa mengikuti kelas di aula.</p>")],
)
IndeksBerita.objects.get().add_child(instance=satu)
satu.save_revision(user=penulis)
satu.get_workflow().start(satu, penulis)
print(json.dumps(tautan(satu.pk)))
"""


@pytest.fixture
def diajukan(situs):
    """Submits an article by Penulis: ``diajukan(judul, slug)`` gives the link for the approver."""

    def diajukan(judul, slug):
        teks = BUAT.format(judul=judul, slug=slug)
        keluar = situs.manage("shell", "--no-imports", "-c", teks)
        return json.loads(keluar.strip().splitlines()[-1])

    return diajukan


def buka_tautan(tab, situs, tautan, nama):
    """Tap the link in WhatsApp: the login comes first, then the screen."""
    tab.goto(tautan)
    tab.fill("input[name=username]", nama)
    tab.fill("input[name=password]", situs.akun[nama])
    tab.click("button[type=submit]")
    tab.wait_for_url(tautan)


@pytest.mark.parametrize("js", [True, False], ids=["js", "tanpa-js"])
def test_disetujui_dari_ponsel_dalam_tiga_ketukan(situs, buka, diajukan, potret, axe, js):
    judul = f"Kelas pemilih pemula {'dengan' if js else 'tanpa'} skrip"
    slug = f"kelas-ponsel-{'js' if js else 'polos'}"
    tautan = diajukan(judul, slug)
    ponsel = buka(lebar=360, js=js, has_touch=True)
    buka_tautan(ponsel, situs, tautan, "redaktur")
    bingkai = ponsel.frame_locator("iframe.ruang-bingkai")
    bingkai.get_by_text("Sebanyak 120 siswa mengikuti kelas").wait_for()
    assert ponsel.locator(".ruang-kepala").inner_text() == judul
    lebar = "document.documentElement.scrollWidth"
    assert ponsel.evaluate(lebar) <= 360
    if js:
        potret(ponsel, "persetujuan-360")
        assert not [salah for salah in axe(ponsel) if ".ruang" in salah]
    ponsel.get_by_role("link", name="Ke putusan").tap()
    tombol = ponsel.get_by_role("button", name="Setujui dan terbitkan", exact=True)
    assert tombol.bounding_box()["height"] >= 44
    tombol.tap()
    ponsel.get_by_text(f"“{judul}” sudah terbit.").wait_for()
    assert situs.ambil(f"/berita/{slug}/")[0] == 200


def test_minta_perbaikan_kembali_ke_dasbor_penulis(situs, buka, masuk, diajukan, potret):
    judul = "Kelas yang perlu diperbaiki"
    tautan = diajukan(judul, "kelas-perbaikan")
    ponsel = buka(lebar=360, has_touch=True)
    buka_tautan(ponsel, situs, tautan, "redaktur")
    ponsel.get_by_text("Minta perbaikan…").tap()
    ponsel.fill("#catatan", "Tanggalnya keliru: seharusnya 14 Juli.")
    ponsel.get_by_role("button", name="Kirim ke penulis").tap()
    ponsel.get_by_text("dikembalikan kepada penulisnya").wait_for()
    penulis = buka(lebar=360)
    masuk(penulis, "penulis")
    potret(penulis, "dasbor-penulis-360")
    panel = penulis.get_by_role("region", name="Menunggu Anda")
    assert "Tanggalnya keliru: seharusnya 14 Juli." in panel.inner_text()
    surel = situs.log.read_text().split("To: penulis@contoh.invalid")[-1]
    assert "Tanggalnya keliru: seharusnya 14 Juli." in surel
    assert penulis.evaluate("document.documentElement.scrollWidth") <= 360
    panel.get_by_role("link", name=judul).click()
    penulis.wait_for_url(re.compile("/edit/"))


def test_dijadwalkan_dari_ponsel(situs, buka, diajukan):
    tautan = diajukan("Kelas terjadwal", "kelas-terjadwal")
    ponsel = buka(lebar=360, has_touch=True)
    buka_tautan(ponsel, situs, tautan, "redaktur")
    ponsel.get_by_text("Jadwalkan…").tap()
    assert ponsel.get_by_label("Jam terbit (WITA)").input_value() == "07:00"
    ponsel.get_by_label("Tanggal terbit").fill("2099-07-15")
    ponsel.get_by_role("button", name="Setujui dan jadwalkan").tap()
    ponsel.get_by_text("dijadwalkan terbit 15 Juli 2099 pukul 07.00 WITA").wait_for()
    panel = ponsel.get_by_role("region", name="Terjadwal")
    assert "Terbit 15 Juli 2099 pukul 07.00 WITA." in panel.inner_text()
    assert situs.ambil("/berita/kelas-terjadwal/")[0] == 404


def test_tautan_dan_pesan_whatsapp_disalin(situs, buka, masuk, diajukan):
    tautan = diajukan("Kelas yang tautannya disalin", "kelas-disalin")
    penulis = buka()
    penulis.context.grant_permissions(["clipboard-read", "clipboard-write"])
    masuk(penulis, "penulis")
    draf = penulis.get_by_role("region", name="Draf saya")
    butir = draf.locator("li", has_text="Kelas yang tautannya disalin")
    butir.get_by_role("button", name="Salin tautan persetujuan").click()
    butir.get_by_role("button", name="Sudah disalin").wait_for()
    assert penulis.evaluate("navigator.clipboard.readText()") == tautan
    terbit = penulis.get_by_role("region", name="Baru terbit").locator("li").first
    terbit.get_by_role("button", name="Salin untuk WhatsApp").click()
    terbit.get_by_role("button", name="Sudah disalin").wait_for()
    pesan = penulis.evaluate("navigator.clipboard.readText()")
    judul, _, alamat = pesan.split("\n\n")
    assert judul == f"*{terbit.locator('.ruang-judul').inner_text()}*"
    assert alamat.startswith(situs.alamat)
    gambar = terbit.locator(".wa img")
    assert gambar.evaluate("gambar => gambar.naturalWidth") > 0
