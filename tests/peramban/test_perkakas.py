"""The browser tests' own tools find what they are there to find."""

import pytest


@pytest.fixture
def lembar(peramban):
    """An empty tab that belongs to no portal."""
    lembar = peramban.new_page()
    yield lembar
    lembar.close()


def test_axe_menemukan_gambar_tanpa_teks_dan_warna_pucat(lembar, axe):
    lembar.set_content(
        "<html lang=id><title>Uji</title><main><h1>Uji</h1><img src=data:,>"
        "<p style='color:#888;background:#fff'>pucat</p>"
        "<p style='color:#666;background:#fff'>agak pucat</p></main>"
    )
    salah = {kalimat.partition(":")[0] for kalimat in axe(lembar)}
    assert {"image-alt", "color-contrast", "color-contrast-enhanced"} <= salah


def test_axe_diam_pada_halaman_yang_benar(lembar, axe):
    lembar.set_content("<html lang=id><title>Uji</title><main><h1>Uji</h1><p>Benar.</p></main>")
    assert axe(lembar) == []
