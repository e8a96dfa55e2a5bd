"""A cell is a number or says why it is none."""

from datetime import date
from fractions import Fraction

import pytest

from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.nilai import Arah, Keadaan, baca, keadaan, muat, simpan

TEMPO = date(2025, 4, 10)


@pytest.mark.parametrize(
    ("nilai", "hari_ini", "kata"),
    [
        ("83", TEMPO, "terisi"),
        ("0", TEMPO, "nol"),
        (Keadaan.NOL, TEMPO, "nol"),
        (None, date(2025, 4, 9), "belum jatuh tempo"),
        (None, TEMPO, "belum jatuh tempo"),
        (None, date(2025, 4, 11), "belum diisi"),
        (None, None, "belum diisi"),
        (Keadaan.TIDAK_DIUKUR, date(2025, 4, 11), "tidak diukur tahun ini"),
        (Keadaan.TIDAK_BERLAKU, None, "tidak berlaku"),
    ],
)
def test_keadaan_sel(nilai, hari_ini, kata):
    assert keadaan(nilai, TEMPO, hari_ini).label == kata


def test_tanpa_tenggat_kosong_berarti_belum_diisi():
    assert keadaan(None, None, date(2025, 1, 1)) is Keadaan.BELUM_DIISI


def test_nol_adalah_angka_dan_kosong_bukan():
    assert baca(Keadaan.NOL) == Fraction(0)
    assert baca(None) is Keadaan.BELUM_DIISI


def test_terisi_tanpa_angka_ditolak():
    with pytest.raises(NilaiDitolak, match="harus berisi angka"):
        baca(Keadaan.TERISI)


@pytest.mark.parametrize("isi", [Fraction(5, 3), Fraction("-0.2"), Fraction(0), *list(Keadaan)[2:]])
def test_simpan_dan_muat_berpasangan(isi):
    assert muat(simpan(isi)) == isi
    assert type(muat(simpan(isi))) is type(isi)


@pytest.mark.parametrize(
    "rusak", ["", "x", "1/0", "1/2/3", "0.5", {}, {"keadaan": "raib"}, None, 5]
)
def test_bahan_rusak_ditolak(rusak):
    with pytest.raises(NilaiDitolak, match="tidak terbaca"):
        muat(rusak)


def test_kode_disimpan_dan_label_ditampilkan():
    assert str(Arah.RENDAH) == "rendah"
    assert Arah("rendah").label == "semakin rendah semakin baik"
