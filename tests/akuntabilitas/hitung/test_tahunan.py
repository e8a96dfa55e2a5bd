"""Quarters into a year. Every figure is worked by hand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.agregasi import Agregasi
from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.capaian import capaian
from akuntabilitas.hitung.nilai import Arah, Keadaan
from akuntabilitas.hitung.tahunan import setahun

(ATURAN,) = bawaan.CAPAIAN
TEMPO = [date(2025, 4, 10), date(2025, 7, 10), date(2025, 10, 10), date(2026, 1, 10)]
UKUR, LAKU = Keadaan.TIDAK_DIUKUR, Keadaan.TIDAK_BERLAKU
J, A, R, M = Agregasi.JUMLAH, Agregasi.TERAKHIR, Agregasi.RATA_RATA, Agregasi.MAKSIMUM


@pytest.mark.parametrize(
    ("triwulan", "agregasi", "kumulatif", "nilai"),
    [
        ([10, 20, 30, 40], J, False, "100"),
        ([10, 20, 30, 40], A, False, "40"),
        ([10, 20, 30, 40], R, False, "25"),
        ([10, 40, 30, 20], M, False, "40"),
        ([-3, -1, -2, -4], M, False, "-1"),
        ([1, 2, 2, 0], R, False, "1,25"),
        (["0.1", "0.2", "0", "0"], J, False, "0,3"),
        # Two thirds of a year: 1 + 2 + 2 over three.
        ([1, 2, 2, None], R, False, "1,67"),
        # 10, then 15, 20 and 15 more.
        ([10, 25, 45, 60], J, True, "60"),
        ([10, 25, 45, 60], A, True, "60"),
        ([10, 25, 45, 60], R, True, "15"),
        ([10, 25, 45, 60], M, True, "20"),
        ([None, 25, 45, None], R, True, "15"),
        # The first quarter's own share is hidden in the second: 20 and 15 remain.
        ([None, 25, 45, 60], M, True, "20"),
    ],
)
def test_menjadi_setahun(triwulan, agregasi, kumulatif, nilai):
    hasil = setahun(triwulan, agregasi, ATURAN, kumulatif=kumulatif)
    assert hasil.tercetak == nilai


def test_isi_tetap_tepat_untuk_capaian():
    hasil = setahun([1, 2, 2, None], R, ATURAN)
    assert (hasil.isi, hasil.nilai) == (Fraction(5, 3), Decimal("1.67"))
    # 5/3 of 2 is 83.333…; from the printed 1.67 it would be 83.50.
    assert capaian(2, hasil.isi, Arah.TINGGI, ATURAN).tercetak == "83,33"


def test_triwulan_yang_kurang_disebut():
    hasil = setahun([10, 20, None, None], J, ATURAN, jatuh_tempo=TEMPO, hari_ini=date(2025, 10, 11))
    assert hasil.tercetak == "30"
    assert hasil.dipakai == (1, 2)
    assert hasil.kosong == ((3, Keadaan.BELUM_DIISI), (4, Keadaan.BELUM_JATUH_TEMPO))
    assert hasil.keterangan == (
        "dari triwulan I dan II; triwulan III belum diisi; triwulan IV belum jatuh tempo"
    )
    assert not hasil.lengkap


def test_hari_jatuh_tempo_belum_terlambat():
    hasil = setahun([10, 20, None, None], J, ATURAN, jatuh_tempo=TEMPO, hari_ini=date(2025, 10, 10))
    assert hasil.keterangan == "dari triwulan I dan II; triwulan III dan IV belum jatuh tempo"


@pytest.mark.parametrize(
    ("triwulan", "agregasi", "kumulatif", "lengkap"),
    [
        ([1, 2, 3, 4], J, False, True),
        ([1, None, 3, 4], J, False, False),
        ([1, UKUR, 3, 4], J, False, True),
        ([LAKU, LAKU, LAKU, 4], R, False, True),
        # What came last is what counts, so a gap before it takes nothing away.
        ([1, None, 3, 4], A, False, True),
        ([1, 2, 3, None], A, False, False),
        ([1, None, 3, 4], J, True, True),
        ([1, 2, 3, None], J, True, False),
        ([1, None, 3, 4], M, True, False),
    ],
)
def test_lengkap(triwulan, agregasi, kumulatif, lengkap):
    assert setahun(triwulan, agregasi, ATURAN, kumulatif=kumulatif).lengkap is lengkap


@pytest.mark.parametrize(
    ("triwulan", "keadaan"),
    [
        ([None] * 4, Keadaan.BELUM_DIISI),
        ([UKUR] * 4, UKUR),
        ([LAKU] * 4, LAKU),
        ([UKUR, LAKU, UKUR, UKUR], UKUR),
        ([UKUR, None, UKUR, UKUR], Keadaan.BELUM_DIISI),
        ([UKUR, Keadaan.BELUM_JATUH_TEMPO, UKUR, UKUR], Keadaan.BELUM_JATUH_TEMPO),
    ],
)
@pytest.mark.parametrize("agregasi", [J, A, R, M])
def test_tanpa_satu_pun_nilai_menjadi_keadaan(triwulan, keadaan, agregasi):
    hasil = setahun(triwulan, agregasi, ATURAN)
    assert (hasil.isi, hasil.nilai, hasil.tercetak) == (keadaan, None, keadaan.label)


def test_nol_ikut_dihitung_dan_kosong_tidak():
    assert setahun([0, 4, None, None], R, ATURAN).tercetak == "2"
    assert setahun([None, 4, None, None], R, ATURAN).tercetak == "4"
    assert setahun([0, 0, 0, 0], J, ATURAN).tercetak == "0"


def test_hanya_tahunan():
    hasil = setahun([None] * 4, Agregasi.TAHUNAN, ATURAN, tahunan="77.5")
    assert (hasil.tercetak, hasil.lengkap, hasil.catatan) == ("77,5", True, ())
    hasil = setahun([1, None, None, None], Agregasi.TAHUNAN, ATURAN, tahunan=None)
    assert (hasil.tercetak, hasil.lengkap) == ("belum diisi", False)
    assert hasil.catatan == ("Nilai triwulan tidak dipakai.",)


def test_hanya_tahunan_jatuh_tempo_bersama_triwulan_terakhir():
    def pada(hari):
        hasil = setahun([None] * 4, Agregasi.TAHUNAN, ATURAN, jatuh_tempo=TEMPO, hari_ini=hari)
        return hasil.tercetak

    assert pada(date(2026, 1, 10)) == "belum jatuh tempo"
    assert pada(date(2026, 1, 11)) == "belum diisi"


def test_entri_kumulatif_yang_turun_dikatakan():
    hasil = setahun([10, 25, 20, 60], J, ATURAN, kumulatif=True)
    assert hasil.tercetak == "60"
    assert hasil.catatan == ("Entri kumulatif triwulan III lebih kecil daripada triwulan II.",)


def test_triwulan_kumulatif_yang_tak_terpisahkan_dikatakan():
    hasil = setahun([None, 25, 45, 60], M, ATURAN, kumulatif=True)
    assert hasil.dipakai == (3, 4)
    assert hasil.catatan == (
        "Triwulan II tidak dapat dipisahkan dari triwulan I, yang tidak berisi nilai.",
    )
    sendirian = setahun([None, 25, None, None], M, ATURAN, kumulatif=True)
    assert (sendirian.tercetak, sendirian.nilai) == ("belum diisi", None)


@pytest.mark.parametrize(
    ("triwulan", "agregasi", "kumulatif", "terisi"),
    [
        ([10, -20, 30, 40], J, False, "10 + (-20) + 30 + 40 = 60"),
        ([1, 2, 2, None], R, False, "(1 + 2 + 2) ÷ 3 ≈ 1,67"),
        ([1, 3, 2, None], M, False, "terbesar dari 1; 3; 2 = 3"),
        ([10, 25, 45, None], R, True, "45 ÷ 3 = 15"),
        ([10, 25, 45, 60], M, True, "terbesar dari 10; 15; 20; 15 = 20"),
        ([10, 25, None, None], A, False, "25"),
    ],
)
def test_cara_menghitung(triwulan, agregasi, kumulatif, terisi):
    (baris,) = setahun(triwulan, agregasi, ATURAN, kumulatif=kumulatif).cara.baris
    assert baris.terisi == terisi


def test_harus_empat_triwulan():
    with pytest.raises(NilaiDitolak, match="empat triwulan"):
        setahun([1, 2, 3], J, ATURAN)
    with pytest.raises(NilaiDitolak, match="empat triwulan"):
        setahun([1, 2, 3, 4], J, ATURAN, jatuh_tempo=TEMPO[:3])
