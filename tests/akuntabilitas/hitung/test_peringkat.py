"""Grades and ya/tidak."""

import pytest

from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.nilai import Arah, Keadaan
from akuntabilitas.hitung.peringkat import (
    KETERBUKAAN,
    OPINI,
    PREDIKAT,
    YA_TIDAK,
    capaian_peringkat,
    skala_dari,
)


@pytest.mark.parametrize(
    ("target", "realisasi", "skala", "putusan"),
    [
        ("BB", "B", PREDIKAT, "tidak tercapai"),
        ("BB", "BB", PREDIKAT, "tercapai"),
        ("BB", "A", PREDIKAT, "tercapai"),
        ("A", "AA", PREDIKAT, "tercapai"),
        ("A", "BB", PREDIKAT, "tidak tercapai"),
        ("CC", "C", PREDIKAT, "tidak tercapai"),
        ("WTP", "WDP", OPINI, "tidak tercapai"),
        ("WDP", "WTP", OPINI, "tercapai"),
        ("TW", "TMP", OPINI, "tidak tercapai"),
        ("informatif", " Informatif ", KETERBUKAAN, "tercapai"),
        ("Informatif", "Menuju  Informatif", KETERBUKAAN, "tidak tercapai"),
        ("Ya", True, YA_TIDAK, "tercapai"),
        (True, False, YA_TIDAK, "tidak tercapai"),
        (False, True, YA_TIDAK, "tercapai"),
    ],
)
def test_tercapai_menurut_skala(target, realisasi, skala, putusan):
    hasil = capaian_peringkat(target, realisasi, skala)
    assert hasil.tercetak == putusan
    assert hasil.tercapai is (putusan == "tercapai")
    assert hasil.persen is hasil.tepat is None


@pytest.mark.parametrize(
    ("arah", "realisasi", "tercapai"),
    [
        (Arah.RENDAH, "C", True),
        (Arah.RENDAH, "B", True),
        (Arah.RENDAH, "BB", False),
        (Arah.SESUAI, "B", True),
        (Arah.SESUAI, "BB", False),
        (Arah.SESUAI, "C", False),
    ],
)
def test_arah_lain(arah, realisasi, tercapai):
    assert capaian_peringkat("B", realisasi, PREDIKAT, arah).tercapai is tercapai


def test_yang_kurang_disebut():
    assert capaian_peringkat("WTP", None, OPINI).tercetak == "realisasi belum diisi"
    hasil = capaian_peringkat("Informatif", Keadaan.TIDAK_DIUKUR, KETERBUKAAN)
    assert (hasil.tercetak, hasil.tercapai) == ("tidak diukur tahun ini", None)


@pytest.mark.parametrize("asing", ["E", "", "WTP", "B+"])
def test_peringkat_asing_ditolak_dengan_kata(asing):
    with pytest.raises(NilaiDitolak, match=r"tidak ada pada skala predikat AKIP \(AA, A, BB"):
        capaian_peringkat("B", asing, PREDIKAT)


def test_terisi_tanpa_peringkat_ditolak():
    with pytest.raises(NilaiDitolak, match="harus berisi peringkat"):
        capaian_peringkat("B", Keadaan.TERISI, PREDIKAT)


def test_cara_menyebut_skala_dan_perbandingan():
    baris = capaian_peringkat("BB", "b", PREDIKAT).cara.baris
    assert baris[2].terisi == "AA > A > BB > B > CC > C > D"
    assert baris[3].terisi == "B di bawah BB: tidak tercapai"


@pytest.mark.parametrize("urutan", [[], ["A"], ["A", "a"], ["A", " "]])
def test_skala_yang_tidak_mengurutkan_ditolak(urutan):
    with pytest.raises(NilaiDitolak, match="paling sedikit dua"):
        skala_dari("uji", urutan)
