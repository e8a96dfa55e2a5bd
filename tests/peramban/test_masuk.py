"""The logins that ``make run`` prints open the CMS."""

import pytest


@pytest.mark.parametrize(
    "nama", ["penulis", "redaktur", "moderator", "penyusun", "pengesah", "admin"]
)
def test_akun_contoh_dapat_masuk(tab, masuk, nama):
    masuk(tab, nama)
    assert tab.context.cookies()
    assert tab.locator("h1").first.is_visible()


def test_sandi_yang_salah_ditolak(tab, situs):
    tab.goto("/admin/login/")
    tab.fill("input[name=username]", "admin")
    tab.fill("input[name=password]", situs.akun["penulis"])
    tab.click("button[type=submit]")
    tab.wait_for_selector(".messages .error")
    assert "/admin/login/" in tab.url
