"""Budget absorption, and local targets beside national ones."""

import pytest

from akuntabilitas.hitung.anggaran import serapan, serapan_sumber
from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.nasional import HasilBanding, bandingkan
from akuntabilitas.hitung.nilai import Arah, Keadaan

(ATURAN,) = bawaan.CAPAIAN


@pytest.mark.parametrize(
    ("pagu", "realisasi", "tercetak", "catatan"),
    [
        (4_000_000_000, 3_950_000_000, "98,75", ()),
        ("1500000000.50", "1500000000.50", "100,00", ()),
        (3_000_000, 3_000_001, "100,00", ("Realisasi melebihi pagu.",)),
        (3_000_000, 0, "0,00", ()),
        (3_000_000, -30_000, "-1,00", ()),
        (0, 0, "pagu nol", ()),
        (0, 5_000_000, "pagu nol", ("Ada belanja tanpa pagu.",)),
        (None, 5_000_000, "pagu belum diisi", ()),
        (5_000_000, None, "realisasi belum diisi", ()),
        (5_000_000, Keadaan.BELUM_JATUH_TEMPO, "realisasi belum jatuh tempo", ()),
    ],
)
def test_serapan(pagu, realisasi, tercetak, catatan):
    hasil = serapan(pagu, realisasi, ATURAN)
    assert (hasil.tercetak, hasil.catatan) == (tercetak, catatan)


def test_serapan_menulis_rumusnya():
    (baris,) = serapan(4_000_000, 3_000_000, ATURAN).cara.baris
    assert baris.terisi == "3.000.000 ÷ 4.000.000 × 100 = 75,00"


def test_pagu_di_bawah_nol_ditolak():
    with pytest.raises(NilaiDitolak, match="Pagu"):
        serapan(-1, 0, ATURAN)


def test_sumber_tetap_terpisah():
    rincian = [
        ("APBN (DIPA)", 1_000, 900),
        ("Hibah (NPHD)", 2_000, 500),
        ("APBN (DIPA)", 3_000, 2_700),
    ]
    hasil = serapan_sumber(rincian, ATURAN)
    # (900 + 2,700) of 4,000, and 500 of 2,000.
    assert [(satu.sumber, satu.tercetak) for satu in hasil] == [
        ("APBN (DIPA)", "90,00"),
        ("Hibah (NPHD)", "25,00"),
    ]
    assert hasil[0].pagu == 4_000


def test_baris_kosong_tidak_mempercantik_sumbernya():
    (hasil,) = serapan_sumber([("APBN", 1_000, 900), ("APBN", 3_000, None)], ATURAN)
    assert (hasil.tercetak, hasil.pagu) == ("realisasi belum diisi", 4_000)


@pytest.mark.parametrize(
    ("target", "nasional", "arah", "hasil", "alasan"),
    [
        ("77.5", "77.5", Arah.TINGGI, HasilBanding.SAMA, False),
        ("77.51", "77.5", Arah.TINGGI, HasilBanding.LEBIH_BAIK, False),
        ("77.49", "77.5", Arah.TINGGI, HasilBanding.LEBIH_BURUK, True),
        ("0.2", "0.2", Arah.RENDAH, HasilBanding.SAMA, False),
        ("0.19", "0.2", Arah.RENDAH, HasilBanding.LEBIH_BAIK, False),
        ("0.21", "0.2", Arah.RENDAH, HasilBanding.LEBIH_BURUK, True),
        (10, 10, Arah.SESUAI, HasilBanding.SAMA, False),
        (11, 10, Arah.SESUAI, HasilBanding.BERBEDA, True),
        (0, 0, Arah.RENDAH, HasilBanding.SAMA, False),
        (None, 10, Arah.TINGGI, HasilBanding.TIDAK_DAPAT, False),
        (10, Keadaan.TIDAK_BERLAKU, Arah.TINGGI, HasilBanding.TIDAK_DAPAT, False),
    ],
)
def test_banding_dengan_nasional(target, nasional, arah, hasil, alasan):
    banding = bandingkan(target, nasional, arah, "persen", "persen")
    assert (banding.hasil, banding.perlu_alasan) == (hasil, alasan)


@pytest.mark.parametrize(
    ("satuan", "nasional", "dapat"),
    [
        ("persen", "%", True),
        ("Persen ", "persen", True),
        ("persen", "indeks", False),
        ("laporan", "unit kerja", False),
        ("", "persen", False),
    ],
)
def test_satuan_harus_sama(satuan, nasional, dapat):
    banding = bandingkan(70, 80, Arah.TINGGI, satuan, nasional)
    assert (banding.hasil is HasilBanding.TIDAK_DAPAT) is not dapat
    assert banding.perlu_alasan is dapat


def test_kalimat_banding():
    assert bandingkan("75", "77.5", Arah.TINGGI, "persen", "persen").tercetak == (
        "Lebih buruk daripada target nasional: 75 persen, nasional 77,5 persen."
    )
    assert bandingkan("75", "3.2", Arah.TINGGI, "persen", "indeks").tercetak == (
        "Tidak dapat dibandingkan dengan target nasional: satuannya “persen”, "
        "satuan nasional “indeks”."
    )
    assert bandingkan(None, "3.2", Arah.TINGGI, "indeks", "indeks").tercetak == (
        "Tidak dapat dibandingkan dengan target nasional: target kantor belum diisi."
    )
