"""Lists of the CMS on a phone: what a row is called stands in words, not in single letters."""

import pytest

DAFTAR = [
    ("admin", "/admin/users/"),
    ("admin", "/admin/snippets/home/pejabat/"),
    ("penulis", "/admin/tulisan_saya/"),
    ("redaktur", "/admin/pages/4/"),
    ("redaktur", "/admin/berita_artikel/"),
    ("pengesah", "/admin/akuntabilitas_laporan/"),
]
UKURAN = """() => [...document.querySelectorAll("#listing-results td.title")].map((sel) => {
  const kotak = sel.getBoundingClientRect();
  return [kotak.width, kotak.right, kotak.top - sel.closest("table").querySelector("thead")
    .getBoundingClientRect().bottom];
})"""


@pytest.mark.parametrize(("nama", "alamat"), DAFTAR)
def test_judul_terbaca_di_ponsel(buka, masuk, potret, bahan, nama, alamat):
    tab = buka(lebar=360)
    masuk(tab, nama)
    tab.goto(alamat)
    judul = tab.evaluate(UKURAN)
    assert judul
    assert min(lebar for lebar, _, _ in judul) > 200
    assert max(kanan for _, kanan, _ in judul) <= 360
    assert min(jarak for _, _, jarak in judul) >= 0, "kepala daftar menutupi baris"
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    potret(tab, f"daftar-{alamat.strip('/').replace('/', '-')}-360")
