"""``/gaya/`` shows the charts and the years' strip as the portal draws them."""

from fractions import Fraction

import pytest

from akuntabilitas.grafik import Titik, batang, garis
from portal.gaya import BATANG, GRAFIK, gaya

DERET = {2019: (60, 62), 2020: (70, 68), 2021: (None, 70), 2022: (72, 75), 2023: (80, 78)}
DERET |= {2024: (40, 45), 2025: (55, 50)}


@pytest.mark.django_db
def test_grafik_dan_pita_tampil(rf):
    isi = gaya(rf.get("/gaya/")).content.decode()
    for kelas, banyak in (("grafik-lebar", 1), ("grafik-sempit", 1), ("grafik-batang", 3)):
        assert isi.count(f'class="{kelas}"') == banyak
    assert isi.count('class="grafik-putus"') == 2
    assert "3 dari 5 janji tercapai, 1 belum diisi." in isi


def test_contoh_garis_digambar_seperti_yang_sungguhan():
    deret = [
        Titik(tahun, nilai and Fraction(nilai), Fraction(target), putus=tahun == 2024)
        for tahun, (nilai, target) in DERET.items()
    ]
    for contoh in GRAFIK:
        asli = garis(deret, contoh.lebar, contoh.tinggi)
        for nama in ("ruas", "titik", "tanda", "putus"):
            assert tuple(getattr(contoh, nama)) == getattr(asli, nama), nama


def test_contoh_batang_digambar_seperti_yang_sungguhan():
    pasangan = [(Fraction(r), Fraction(t)) for _, t, r, b in BATANG if b]
    for contoh, asli in zip(BATANG, batang(pasangan), strict=False):
        assert vars(contoh[3]) == vars(asli)
