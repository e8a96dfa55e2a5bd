"""The second step in a browser: an app set up, asked for at the next login, taken off again."""

import re
import time
from base64 import b32decode

import pytest
from django_otp.oath import TOTP
from playwright.sync_api import expect


def angka(kunci, geser):
    """What an app shows ``geser`` steps of 30 seconds from now; ``kunci`` as a person types it."""
    totp = TOTP(b32decode(kunci.replace(" ", "")))
    totp.time = time.time() + 30 * geser
    return f"{totp.token():06d}"


@pytest.mark.parametrize("js", [True, False], ids=["js", "tanpa-js"])
def test_kode_kedua_dipasang_ditanyakan_dan_dilepas(situs, buka, masuk, mata, potret, js):
    """One code is good once, so each step takes the next: an app may be a little late or early."""
    lebar = "document.documentElement.scrollWidth"
    pertama = buka(lebar=360, js=js)
    masuk(pertama, "pengesah")
    pertama.goto("/admin/kode-kedua/")
    pertama.get_by_role("link", name="Siapkan kode kedua").click()
    kunci = pertama.locator(".masuk-kunci").inner_text()
    assert pertama.evaluate(lebar) <= 360
    potret(pertama, "kode-siapkan-360")
    mata.lihat(pertama, "siapkan")
    pertama.get_by_label("Kode", exact=True).fill("000000")
    pertama.get_by_role("button", name="Aktifkan").click()
    pertama.get_by_text("Kode salah atau sudah terpakai").first.wait_for()
    mata.lihat(pertama, "kode salah")
    pertama.get_by_label("Kode", exact=True).fill(angka(kunci, -1))
    pertama.get_by_role("button", name="Aktifkan").click()
    pertama.get_by_role("link", name="Sudah saya simpan").wait_for()
    pulih = pertama.locator(".masuk-pulih code").all_inner_texts()
    assert len(pulih) == 10
    assert pertama.evaluate(lebar) <= 360
    mata.lihat(pertama, "kode pulih")

    try:
        kedua = buka(lebar=360, js=js)
        kedua.goto("/admin/login/")
        kedua.fill("[name=username]", "pengesah")
        kedua.fill("[name=password]", situs.akun["pengesah"])
        kedua.get_by_role("button", name="Masuk").click()
        kedua.wait_for_url("**/login/kode/**")
        mata.lihat(kedua, "minta kode")
        # With the password alone nothing of the CMS is to be seen.
        kedua.goto("/admin/pages/")
        expect(kedua).to_have_url(re.compile("/login/"))
        kedua.goto("/admin/login/kode/?next=/admin/pages/")
        for teks in ("", "bukan angka"):
            kedua.fill("[name=kode]", teks)
            kedua.get_by_role("button", name="Lanjut").click()
            kedua.locator(".error-message").first.wait_for()
            mata.lihat(kedua, f"kode {teks!r}")
        kedua.fill("[name=kode]", angka(kunci, 0))
        kedua.get_by_role("button", name="Lanjut").click()
        kedua.wait_for_url("**/admin/pages/**")
        kedua.goto("/admin/kode-kedua/")
        assert "Sisa kode pulih: 10" in kedua.inner_text("main")
        assert kedua.evaluate(lebar) <= 360
        mata.lihat(kedua, "kode aktif")
        kedua.fill("[name=kode]", pulih[0])
        kedua.get_by_role("button", name="Matikan kode kedua").click()
        kedua.get_by_text("Kode kedua dimatikan.").wait_for()
        mata.lihat(kedua, "kode dimatikan")
    finally:
        situs.manage("hapus_kode", "pengesah")
    mata.periksa()
