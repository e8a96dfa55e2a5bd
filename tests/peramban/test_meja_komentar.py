"""The moderator's desk in a browser: a phone, two moderators at once, a keyboard, no script."""

import json
import re

import pytest
from playwright.sync_api import expect

BUAT = """
from komentar.aduan import adukan
from komentar.kirim import terima
from komentar.models import KataTahan, nomor_baru
from komentar.putusan import putuskan
from portal.models import Pengguna
from berita.models import Artikel
def kirim(n, teks):
    return terima(Artikel.objects.live().first(), kiriman=nomor_baru(), nama=f"Warga Uji {n}",
                  surel="uji@example.org", teks=teks)
KataTahan.objects.get_or_create(pola="bodoh", jenis="kata")
satu = kirim(1, "Petugasnya b 0 d o h! NIK 7309012345670001, lihat https://bit.ly/x <b>ya</b>.")
lain = [kirim(n, f"Pertanyaan uji ke-{n}.").pk for n in range(2, 6)]
lapor = kirim(6, "Kabar uji yang dilaporkan.")
putuskan(lapor.pk, "disetujui", oleh=Pengguna.objects.get(username="admin"), putusan_ke=0)
adukan(lapor, alasan="hoaks", keterangan="Tidak benar.", kiriman=nomor_baru())
print("HASIL", [satu.pk, lain, lapor.pk])
"""
BUANG = """
from komentar.models import AlasanModerasi, Komentar
Komentar.objects.filter(nama__startswith="Warga Uji").delete()
AlasanModerasi.objects.filter(label="Alasan uji").delete()
"""
AA = "color-contrast-enhanced"
"""The colours are the CMS's own, which aims at AA."""


@pytest.fixture
def bahan(situs):
    """Comments for the desk: ``(with much to see, [four that wait], reported)``."""
    keluaran = situs.manage("shell", "--no-imports", "-c", BUAT)
    yield json.loads(keluaran.split("HASIL", 1)[1])
    situs.manage("shell", "--no-imports", "-c", BUANG)


def meja(tab, **tanya):
    tanya = {"q": "Warga Uji", **tanya}
    tab.goto("/admin/komentar/?" + "&".join(f"{k}={v}" for k, v in tanya.items()))


def butir(tab, nomor):
    return tab.locator(f"#komentar-{nomor}")


def keluhan(axe, tab):
    return [satu for satu in axe(tab) if not satu.startswith(AA)]


@pytest.mark.parametrize("gelap", [False, True])
def test_di_ponsel_semua_terlihat_dan_besar(bahan, buka, masuk, axe, potret, gelap):
    ponsel = buka(lebar=360, gelap=gelap)
    masuk(ponsel, "moderator")
    meja(ponsel)
    satu = butir(ponsel, bahan[0])
    expect(satu.locator("mark").first).to_have_text("b 0 d o h")
    expect(satu).to_contain_text("huruf direnggangkan")
    expect(satu).to_contain_text("hari kerja lagi")
    expect(satu).to_contain_text("<b>ya</b>")
    potret(ponsel, f"meja-360{'-gelap' if gelap else ''}")
    assert ponsel.evaluate("document.querySelector('main').scrollWidth") <= 360
    for sasaran in ponsel.locator(
        "main :is(.button, select, .meja-centang, .meja-saringan a):visible"
    ).all():
        kotak = sasaran.bounding_box()
        assert kotak["height"] >= 44, sasaran.evaluate("s => s.outerHTML")
    assert keluhan(axe, ponsel) == []
    for alamat in (f"/admin/komentar/{bahan[0]}/", "/admin/komentar/coba/"):
        ponsel.goto(alamat)
        assert ponsel.evaluate("document.querySelector('main').scrollWidth") <= 360
        assert keluhan(axe, ponsel) == []
    potret(ponsel, f"meja-coba-360{'-gelap' if gelap else ''}")


def test_dua_moderator_sekaligus(bahan, buka, masuk):
    a, b = buka(), buka()
    masuk(a, "moderator")
    masuk(b, "admin")
    for tab in (a, b):
        meja(tab)
    satu, dua, tiga, _ = bahan[1]
    butir(a, satu).get_by_role("button", name="Setujui").click()
    expect(a.locator(".messages")).to_contain_text(f"Komentar {satu}: disetujui.")
    # The other one still sees all four, and refuses three of them at once.
    for nomor in (satu, dua, tiga):
        butir(b, nomor).get_by_label(f"Centang Komentar {nomor}").check()
    expect(b.locator("[data-centang-jumlah]")).to_have_text("3 komentar dicentang.")
    b.locator("summary", has_text="Tolak yang dicentang").click()
    b.locator("#massal-alasan").select_option(label="Iklan")
    b.get_by_role("button", name="Tolak yang dicentang", exact=True).click()
    expect(b.locator(".messages")).to_contain_text("2 komentar ditolak.")
    expect(b.locator(".messages")).to_contain_text(
        re.compile(rf"Komentar {satu} baru saja disetujui oleh moderator pada")
    )
    # And the first one learns of it by pressing a button that is no longer true.
    butir(a, dua).get_by_role("button", name="Setujui").click()
    expect(a.locator(".messages")).to_contain_text(f"Komentar {dua} baru saja ditolak oleh admin")
    expect(a.locator(".meja-rincian")).to_contain_text("Ditolak (Iklan)")


def test_dengan_papan_ketik(bahan, buka, masuk):
    tab = buka()
    masuk(tab, "moderator")
    meja(tab)
    nomor = bahan[1][0]
    tab.get_by_label(f"Centang Komentar {nomor}").focus()
    tab.keyboard.press("Space")
    expect(tab.get_by_label(f"Centang Komentar {nomor}")).to_be_checked()
    tab.keyboard.press("Tab")
    expect(butir(tab, nomor).locator(".meja-nama a")).to_be_focused()
    tolak = butir(tab, nomor).locator("summary", has_text="Tolak")
    tolak.focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    expect(butir(tab, nomor).locator("select")).to_be_focused()
    tab.keyboard.type("Kampanye")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab.locator(".messages")).to_contain_text(f"Komentar {nomor}: ditolak.")


def test_tanpa_skrip_samarkan_centang_semua_laporan_dan_tanggapan(bahan, situs, buka, masuk):
    tab = buka(lebar=360)
    masuk(tab, "moderator")
    tanpa = buka(lebar=360, js=False, storage_state=tab.context.storage_state())
    meja(tanpa)
    butir(tanpa, bahan[0]).get_by_role("button", name="Samarkan").click()
    assert "••••••••••••••••" in butir(tanpa, bahan[0]).inner_text()
    assert "7309012345670001" not in tanpa.content()
    tanpa.get_by_role("link", name="Centang semua").click()
    assert tanpa.locator("[name=pilih]:checked").count() == 5
    tanpa.get_by_role("button", name="Setujui yang dicentang").click()
    assert "5 komentar disetujui." in tanpa.inner_text("body")
    meja(tanpa, keadaan="dilaporkan")
    assert "Tidak benar." in butir(tanpa, bahan[2]).inner_text()
    butir(tanpa, bahan[2]).get_by_role("button", name="Laporan selesai").click()
    assert "Tidak ada komentar yang cocok" in tanpa.inner_text("main")
    tanpa.goto(f"/admin/komentar/{bahan[0]}/")
    tanpa.fill("#tanggapan", "Terima kasih, petugas sudah kami tegur.")
    tanpa.get_by_role("button", name="Kirim tanggapan resmi").click()
    assert "Tanggapan resmi tampil di halaman." in tanpa.inner_text("body")
    assert "sudah kami tegur" in tanpa.inner_text("main")


def test_daftar_alasan_dan_coba_teks(bahan, buka, masuk, axe, potret):
    tab = buka()
    masuk(tab, "moderator")
    tab.goto("/admin/komentar/alasan/new/")
    tab.fill("[name=label]", "Alasan uji")
    tab.fill("[name=kalimat]", "Komentar Anda hanya uji.")
    tab.press("[name=urutan]", "Enter")
    expect(tab.locator(".messages")).to_contain_text("Alasan uji")
    tab.goto("/admin/komentar/coba/")
    tab.fill("#coba-teks", "Dasar b.o.d.o.h!")
    tab.get_by_role("button", name="Coba").click()
    expect(tab.locator("mark")).to_have_text("b.o.d.o.h")
    potret(tab, "meja-coba-1280")
    assert keluhan(axe, tab) == []
    meja(tab)
    potret(tab, "meja-1280")
    assert keluhan(axe, tab) == []
