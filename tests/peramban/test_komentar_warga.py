"""A citizen who makes every mistake, then posts; and the whole life of the private link."""

import re
import uuid

import pytest
from playwright.sync_api import expect

TUTUP = """
from komentar.models import SetelanKomentar
setelan = SetelanKomentar.kini()
setelan.dibuka, setelan.sebab = {dibuka}, "" if {dibuka} else "masa tenang"
setelan.save()
"""
PUTUS = """
from komentar.models import Komentar
from komentar.putusan import putuskan
from portal.models import Pengguna
satu = Komentar.objects.get(comment__endswith="{kata}")
putuskan(satu.pk, "{ke}", oleh=Pengguna.objects.get(username="moderator"),
         putusan_ke=satu.putusan_ke, alasan_kode="{alasan}")
"""
ADUAN = """
from komentar.models import Aduan
print(Aduan.objects.filter(keterangan__endswith="{kata}").count())
"""


@pytest.fixture(scope="module")
def artikel(situs):
    """The address of an article with public comments."""
    for jalur in re.findall(r'href="(/berita/[a-z0-9-]+/)"', situs.ambil("/berita/")[1]):
        if 'class="utas-daftar"' in situs.ambil(jalur)[1]:
            return jalur
    raise AssertionError("tak ada artikel berkomentar")


@pytest.fixture
def kata():
    """A word that no other comment has."""
    return f"kata{uuid.uuid4().hex[:10]}"


def jalankan(situs, naskah, **isi):
    """Run a script in the portal, as if something had happened meanwhile."""
    return situs.manage("shell", "--no-imports", "-c", naskah.format(**isi))


def isi_formulir(tab, teks, nama="Warga Turikale", surel="warga@example.org"):
    """Fill in the comment form."""
    tab.fill("[name=nama]", nama)
    tab.fill("[name=surel]", surel)
    tab.fill("[name=teks]", teks)


def kirim(tab, tombol="Kirim komentar"):
    """Press a button of the form."""
    tab.get_by_role("button", name=tombol).click()


def tulis(tab, artikel):
    """From an article to its form, as a reader goes."""
    tab.goto(artikel)
    tab.get_by_role("link", name="Tulis komentar").click()
    tab.locator("h1", has_text="Tulis komentar").wait_for()


def sempurna(tab, axe, lebar=360):
    """The page is accessible, and nothing stands out at the side."""
    assert tab.evaluate("document.documentElement.scrollWidth") <= lebar
    assert not axe(tab)


def test_warga_yang_keliru_dalam_segala_hal(situs, artikel, buka, axe, kata, potret):
    tab = buka(lebar=360, bypass_csp=True)
    tulis(tab, artikel)
    # What a citizen should know stands above the fields.
    atas = tab.locator("#sebelum-judul").bounding_box()["y"]
    assert atas < tab.locator("[name=nama]").bounding_box()["y"]
    for janji in ("Moderator membaca setiap komentar", "tidak pernah tampil", "tautan pribadi"):
        expect(tab.locator(".sebelum")).to_contain_text(janji)
    sempurna(tab, axe)

    # Nothing filled in: the summary has the focus, and leads to the fields.
    kirim(tab)
    expect(tab.locator("#ringkasan-galat")).to_be_focused()
    tab.locator(".ringkasan-galat").get_by_role("link", name="Isi komentar Anda.").click()
    expect(tab.locator("#komentar-teks")).to_be_focused()
    sempurna(tab, axe)

    # A broken e-mail; what else was typed stays.
    isi_formulir(tab, f"Terima kasih. {kata}", surel="warga@")
    kirim(tab)
    expect(tab.locator("#komentar-surel_error")).to_contain_text("Alamat surel belum benar")
    expect(tab.locator("[name=teks]")).to_have_value(f"Terima kasih. {kata}")

    # A NIK: asked about first, by name.
    isi_formulir(tab, f"NIK saya 7309 1201 0190 0001. {kata}")
    kirim(tab)
    expect(tab.locator("#komentar-teks_error")).to_contain_text("NIK “7309 1201 0190 0001”")
    potret(tab, "komentar-pribadi-360")
    sempurna(tab, axe)

    # The form lay too long, and its ticket is no more.
    isi_formulir(tab, f"Terima kasih. {kata}")
    tab.locator("[name=tiket]").evaluate("medan => { medan.value = 'basi'; }")
    kirim(tab)
    expect(tab.locator("#ringkasan-galat")).to_contain_text("Isian Anda masih ada")
    expect(tab.locator("[name=teks]")).to_have_value(f"Terima kasih. {kata}")

    # Comments close meanwhile: the words can be copied, and sent when they open again.
    jalankan(situs, TUTUP, dibuka=False)
    try:
        kirim(tab)
        expect(tab.get_by_role("alert")).to_contain_text("masa tenang")
        expect(tab.get_by_label("Teks Anda")).to_have_value(f"Terima kasih. {kata}")
        potret(tab, "komentar-ditutup-360")
        sempurna(tab, axe)
    finally:
        jalankan(situs, TUTUP, dibuka=True)

    # At last; and pressed twice.
    tulis(tab, artikel)
    kirim(tab)
    isi_formulir(tab, f"Terima kasih. {kata}")
    tab.get_by_role("button", name="Kirim komentar").dblclick(no_wait_after=True)
    tab.wait_for_url("**/komentar/status/*/")
    expect(tab.locator("h1")).to_have_text("Komentar Anda kami terima")
    assert kata not in situs.ambil(artikel)[1]


def test_seluruh_hidup_tautan_pribadi(situs, artikel, buka, ponsel, axe, kata, potret):
    # Everything a citizen does works without JavaScript.
    tulis(ponsel, artikel)
    isi_formulir(ponsel, f"Salah ketk. {kata}")
    kirim(ponsel)
    if "/tulis/" in ponsel.url:
        kirim(ponsel)  # Typed as fast as a machine: asked once more.
    ponsel.wait_for_url("**/komentar/status/*/")
    tautan = ponsel.url
    assert ponsel.get_by_label("Tautan pribadi").input_value() == tautan
    expect(ponsel.get_by_role("button", name="Salin")).to_have_count(0)
    ponsel.get_by_role("link", name="Perbaiki komentar").click()
    ponsel.fill("[name=teks]", f"Salah ketik. {kata}")
    kirim(ponsel, "Simpan perbaikan")
    ponsel.wait_for_url(tautan)
    expect(ponsel.locator("main")).to_contain_text("Salah ketik.")
    expect(ponsel.locator("main")).to_contain_text("diperbaiki")

    # The pages of the link, to a machine that judges.
    tab = buka(lebar=360, bypass_csp=True, permissions=["clipboard-read", "clipboard-write"])
    for nama, ekor in (("status", ""), ("sunting", "sunting/"), ("tarik", "tarik/")):
        tab.goto(tautan + ekor)
        potret(tab, f"komentar-{nama}-360")
        sempurna(tab, axe)
    tab.goto(tautan)
    tab.get_by_role("button", name="Salin").click()
    expect(tab.get_by_role("status")).to_have_text("Tautan sudah disalin.")
    assert tab.evaluate("navigator.clipboard.readText()") == tautan

    # A moderator refuses, thinks again, and approves.
    jalankan(situs, PUTUS, kata=kata, ke="ditolak", alasan="di-luar-topik")
    tab.goto(tautan)
    expect(tab.locator("h1")).to_have_text("Komentar Anda tidak kami tampilkan")
    expect(tab.locator("main")).to_contain_text("tidak berkaitan dengan isi halaman")
    sempurna(tab, axe)
    jalankan(situs, PUTUS, kata=kata, ke="disetujui", alasan="")
    tab.goto(tautan)
    tab.get_by_role("link", name="Lihat di tempatnya").click()
    expect(tab.locator(":target")).to_contain_text("Salah ketik.")

    # Withdrawn by its author: asked first, gone at once, for ever.
    ponsel.goto(tautan)
    ponsel.get_by_role("link", name="Tarik komentar").click()
    ponsel.get_by_role("link", name="Tidak jadi").click()
    assert kata in situs.ambil(artikel)[1]
    ponsel.get_by_role("link", name="Tarik komentar").click()
    kirim(ponsel, "Ya, tarik komentar")
    ponsel.wait_for_url(tautan)
    expect(ponsel.locator("h1")).to_have_text("Komentar Anda sudah ditarik")
    assert kata not in ponsel.content()
    assert kata not in situs.ambil(artikel)[1]
    tab.goto(tautan)
    sempurna(tab, axe)
    assert situs.ambil(f"/komentar/status/{'0' * 32}/")[0] == 404


def test_melaporkan_komentar(situs, artikel, buka, axe, kata, potret):
    tab = buka(lebar=360, bypass_csp=True)
    tab.goto(artikel)
    tab.get_by_role("link", name=re.compile("^Laporkan komentar")).first.click()
    tab.locator("h1", has_text="Laporkan komentar").wait_for()
    potret(tab, "komentar-lapor-360")
    sempurna(tab, axe)
    kirim(tab, "Kirim laporan")
    expect(tab.locator("#ringkasan-galat")).to_be_focused()
    sempurna(tab, axe)
    tab.select_option("[name=alasan]", label="Kampanye")
    tab.fill("[name=keterangan]", f"Menyebut nomor urut. {kata}")
    kirim(tab, "Kirim laporan")
    tab.wait_for_url("**/dilaporkan/")
    expect(tab.locator("h1")).to_contain_text("laporan Anda kami terima")
    sempurna(tab, axe)
    assert jalankan(situs, ADUAN, kata=kata).strip().splitlines()[-1] == "1"
