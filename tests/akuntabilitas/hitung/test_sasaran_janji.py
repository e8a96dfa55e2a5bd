"""The average of a sasaran and the count of promises, each with what it left out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabilitas.hitung.aturan import Pita, bawaan
from akuntabilitas.hitung.capaian import capaian
from akuntabilitas.hitung.janji import hitung_janji
from akuntabilitas.hitung.nilai import Arah, Keadaan
from akuntabilitas.hitung.peringkat import PREDIKAT, capaian_peringkat
from akuntabilitas.hitung.sasaran import rata_sasaran

(ATURAN,) = bawaan.CAPAIAN
T, R = Arah.TINGGI, Arah.RENDAH
NGANJUK = [("Perempuan", 75, "40.9"), ("Disabilitas", 75, "37.4"), ("Partisipasi", "77.5", "79.9")]


def butir(*isi, aturan=ATURAN, arah=T):
    return [(nama, capaian(target, real, arah, aturan)) for nama, target, real in isi]


def test_rata_rata_dari_nilai_tepat():
    # 54.5333… + 49.8666… + 103.0967… = 207.4967…, over 3 = 69.1655…
    hasil = rata_sasaran(butir(*NGANJUK), ATURAN)
    assert hasil.nilai == Decimal("69.17")
    assert hasil.tercetak == "69,17 (3 dari 3 indikator)"


def test_dibatasi_lebih_dahulu_bila_aturan_membatasi():
    # 54.5333… + 49.8666… + 100 = 204.4, over 3 = 68.1333…
    aturan = replace(ATURAN, batas=Decimal(100))
    hasil = rata_sasaran(butir(*NGANJUK, aturan=aturan), aturan)
    assert hasil.nilai == Decimal("68.13")
    assert hasil.cara.baris[-1].terisi == "(54,533333… + 49,866666… + 100) ÷ 3 ≈ 68,13"


def test_tidak_dibulatkan_di_tengah():
    # 66.666… and 33.335: exact mean 50.00083…, from the printed 66.67 and 33.34 it is 50.005.
    hasil = rata_sasaran(butir(("a", 3, 2), ("b", 100, "33.335")), ATURAN)
    assert hasil.nilai == Decimal("50.00")


@pytest.mark.parametrize(
    ("lantai", "nilai"),
    [(None, "25.00"), (Decimal(0), "50.00"), (Decimal("-50"), "25.00"), (Decimal(10), "55.00")],
)
def test_lantai_berlaku_dalam_rata_rata(lantai, nilai):
    # Lower is better: 25 against 10 is −50, 10 against 10 is 100.
    aturan = replace(ATURAN, lantai=lantai)
    isi = butir(("a", 10, 25), ("b", 10, 10), aturan=aturan, arah=R)
    assert isi[0][1].tercetak == "-50,00"
    assert rata_sasaran(isi, aturan).nilai == Decimal(nilai)


def test_yang_tidak_ikut_disebut_dengan_alasannya():
    isi = [
        *butir(("a", 80, 83), ("b", 80, 80), ("c", 80, 40)),
        *butir(("d", 80, None), ("e", 80, Keadaan.TIDAK_DIUKUR), ("f", 0, 0)),
        ("g", capaian_peringkat("B", "B", PREDIKAT)),
    ]
    hasil = rata_sasaran(isi, ATURAN)
    # 103.75 + 100 + 50 over 3.
    assert hasil.tercetak == "84,58 (3 dari 7 indikator)"
    assert hasil.ditinggalkan == (
        ("d", "realisasi belum diisi"),
        ("e", "tidak diukur tahun ini"),
        ("f", "target nol"),
        ("g", "predikat AKIP, tanpa persen"),
    )


def test_tanpa_capaian_tidak_menjadi_nol():
    hasil = rata_sasaran(butir(("a", 80, None)), ATURAN)
    assert (hasil.nilai, hasil.tercetak) == (None, "belum ada capaian")
    assert hasil.cakupan == "0 dari 1 indikator"
    assert rata_sasaran([], ATURAN).tercetak == "belum ada indikator"


@pytest.mark.parametrize(("realisasi", "pita"), [("89.995", "Tinggi"), ("89.994", "Rendah")])
def test_pita_dari_rata_rata_tercetak(realisasi, pita):
    aturan = replace(ATURAN, pita=(Pita("Tinggi", Decimal(90)), Pita("Rendah", None)))
    assert rata_sasaran(butir(("a", 100, realisasi)), aturan).pita == pita


def test_janji():
    isi = butir(
        ("a", 80, 83), ("b", "0.2", "0.2"), ("c", 2, 2), ("d", 75, "40.9"),
        ("e", 78, Keadaan.TIDAK_DIUKUR),
    )  # fmt: skip
    hasil = hitung_janji(isi)
    assert hasil.tercetak == "3 dari 5 janji tercapai, 1 tidak diukur tahun ini"
    assert (hasil.tercapai, hasil.tidak_tercapai, hasil.semua) == (3, 1, 5)


def test_semua_yang_dijanjikan_dihitung():
    isi = [
        ("nol", capaian(0, 0, R, ATURAN)),
        ("predikat", capaian_peringkat("BB", "BB", PREDIKAT)),
        *butir(("x", 80, None), ("y", 80, None), ("z", 80, Keadaan.BELUM_JATUH_TEMPO)),
        *butir(("tanpa target", None, 80)),
        *butir(("dicabut", Keadaan.TIDAK_BERLAKU, 80)),
    ]
    assert hitung_janji(isi).tercetak == (
        "2 dari 6 janji tercapai, 2 realisasi belum diisi, 1 belum jatuh tempo, "
        "1 target belum diisi"
    )


def test_tahun_berjalan_belum_diputuskan():
    isi = [
        ("a", capaian(100, 60, T, ATURAN, sementara=True)),
        ("b", capaian(100, 120, T, ATURAN, sementara=True)),
        *butir(("c", 2, 2)),
    ]
    assert hitung_janji(isi).tercetak == "1 dari 3 janji tercapai, 2 belum setahun penuh"


def test_tahun_yang_buruk_dikatakan_apa_adanya():
    assert hitung_janji(butir(*NGANJUK[:2])).tercetak == "0 dari 2 janji tercapai"
    # KPU Nganjuk 2020: its text says that all were met.
    assert hitung_janji(butir(*NGANJUK)).tercetak == "1 dari 3 janji tercapai"


def test_tanpa_janji():
    assert hitung_janji([]).tercetak == "belum ada janji"
    dicabut = butir(("a", Keadaan.TIDAK_BERLAKU, 80))
    assert hitung_janji(dicabut).tercetak == "belum ada janji"
