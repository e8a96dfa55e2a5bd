"""Every kind of number comes out the same from its stored inputs, and a wrong one is told."""

import json
from datetime import date
from decimal import Decimal

import pytest

from akuntabilitas.hitung.agregasi import Agregasi
from akuntabilitas.hitung.akip import akip, akip_total
from akuntabilitas.hitung.akip_sub import akip_sub
from akuntabilitas.hitung.anggaran import serapan
from akuntabilitas.hitung.aturan import AturanCapaian, bawaan
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.capaian import capaian
from akuntabilitas.hitung.ikm import ikm_dari_jawaban, ikm_dari_total
from akuntabilitas.hitung.ikm_rerata import ikm_dari_rerata
from akuntabilitas.hitung.janji import hitung_janji
from akuntabilitas.hitung.nasional import bandingkan
from akuntabilitas.hitung.nilai import Arah, Keadaan
from akuntabilitas.hitung.peringkat import OPINI, PREDIKAT, capaian_peringkat
from akuntabilitas.hitung.sasaran import rata_sasaran
from akuntabilitas.hitung.tahunan import setahun
from akuntabilitas.hitung.ulang import PEMBUAT, hitung_ulang, periksa

T, R = Arah.TINGGI, Arah.RENDAH
CAPAIAN = AturanCapaian(
    nama="Uji", mulai=date(2019, 1, 1), desimal=2, sumber="uji", keyakinan="C", batas=Decimal(100)
)
AKIP = bawaan.AKIP[1]
(IKM,) = bawaan.IKM
NAMA = [satu.nama for satu in IKM.unsur]
TOTAL = [198, 203, 196, 226, 190, 196, 202, 190, 214]
RERATA = ["3.47", "3.56", "3.44", "3.96", "3.33", "3.44", "3.54", "3.33", "3.75"]
TEMPO = [date(2025, 4, 10), date(2025, 7, 10), date(2025, 10, 10), date(2026, 1, 10)]
BUTIR = [
    ("Partisipasi", capaian(80, 83, T, CAPAIAN)),
    ("Disabilitas", capaian(75, "37.4", T, CAPAIAN)),
    ("Opini", capaian_peringkat("WTP", "WDP", OPINI)),
    ("Pemilih", capaian(78, Keadaan.TIDAK_DIUKUR, T, CAPAIAN)),
]
SUB = {
    satu.kode: {"keberadaan": "1", "kualitas": "2", "pemanfaatan": "3.5"} for satu in AKIP.komponen
}
KOMPONEN = dict(
    zip([satu.kode for satu in AKIP.komponen], ["24.6", "21.3", "10.95", "13.15"], strict=True)
)
ANGKA = [
    ("capaian", CAPAIAN, BUTIR[0][1], "103,75 dibatasi 100"),
    ("capaian", CAPAIAN, capaian(0, 0, R, CAPAIAN), "target nol tercapai"),
    ("capaian", CAPAIAN, capaian(9, 3, T, CAPAIAN, sementara=True), "33,33"),
    ("capaian", CAPAIAN, BUTIR[3][1], "tidak diukur tahun ini"),
    ("peringkat", None, BUTIR[2][1], "tidak tercapai"),
    ("peringkat", None, capaian_peringkat("WTP", None, OPINI), "realisasi belum diisi"),
    (
        "tahunan",
        CAPAIAN,
        setahun(
            [1, 2, 2, None],
            Agregasi.RATA_RATA,
            CAPAIAN,
            jatuh_tempo=TEMPO,
            hari_ini=date(2025, 11, 1),
        ),
        "1,67",
    ),
    (
        "tahunan",
        CAPAIAN,
        setahun([10, 25, 45, 60], Agregasi.MAKSIMUM, CAPAIAN, kumulatif=True),
        "20",
    ),
    ("sasaran", CAPAIAN, rata_sasaran(BUTIR, CAPAIAN), "74,93 (2 dari 4 indikator)"),
    (
        "janji",
        CAPAIAN,
        hitung_janji(BUTIR),
        "1 dari 4 janji tercapai, 1 tidak diukur tahun ini",
    ),
    ("serapan", CAPAIAN, serapan(4_000, 3_950, CAPAIAN, "APBN"), "98,75"),
    (
        "nasional",
        None,
        bandingkan(75, "77.5", T, "persen", "persen"),
        "Lebih buruk daripada target nasional: 75 persen, nasional 77,5 persen.",
    ),
    (
        "nasional",
        None,
        bandingkan("B", "BB", T, "predikat", "predikat", PREDIKAT),
        "Lebih buruk daripada target nasional: B, nasional BB.",
    ),
    ("akip-total", AKIP, akip_total("68.71", AKIP), "68,71 B"),
    ("akip", AKIP, akip(KOMPONEN, AKIP, "70.05"), "70,00 B (tepat di batas)"),
    ("akip-sub", AKIP, akip_sub(SUB, AKIP), "26,00 D"),
    ("ikm-total", IKM, ikm_dari_total(list(zip(NAMA, TOTAL, strict=True)), 57, IKM), "88,45 A"),
    ("ikm-sebaran", IKM, ikm_dari_jawaban(NAMA, [[4] * 9, [3] * 9], IKM), "87,50 B"),
    ("ikm-rerata", IKM, ikm_dari_rerata(list(zip(NAMA, RERATA, strict=True)), 57, IKM), "88,45 A"),
    (
        "ikm-rerata",
        IKM,
        ikm_dari_rerata(list(zip(NAMA, RERATA, strict=True)), None, IKM),
        "88,26–88,51; A atau B",
    ),
]


@pytest.mark.parametrize(("jenis", "aturan", "hasil", "tercetak"), ANGKA)
def test_dari_bahan_tersimpan_keluar_angka_yang_sama(jenis, aturan, hasil, tercetak):
    assert hasil.tercetak == tercetak
    bahan = json.loads(json.dumps(hasil.cara.bahan))
    assert bahan["hitung"] == jenis
    ulang = hitung_ulang(bahan, aturan)
    assert ulang.tercetak == tercetak
    assert ulang.nilai == hasil.nilai
    assert ulang.cara.baris == hasil.cara.baris
    assert periksa(bahan, tercetak, aturan).sama


def test_setiap_jenis_hitungan_diuji():
    assert {satu[0] for satu in ANGKA} == set(PEMBUAT)


def test_yang_berbeda_disebut_keduanya():
    hasil = periksa(BUTIR[0][1].cara.bahan, "100,00", CAPAIAN)
    assert not hasil.sama
    assert hasil.kalimat == (
        "Dihitung ulang: berbeda. Tercetak 100,00, dihitung 103,75 dibatasi 100."
    )
    assert periksa(BUTIR[0][1].cara.bahan, "103,75 dibatasi 100", CAPAIAN).kalimat == (
        "Dihitung ulang: sama, 103,75 dibatasi 100."
    )


def test_angka_saja_dapat_diperiksa():
    bahan = BUTIR[0][1].cara.bahan
    assert periksa(bahan, Decimal("103.75"), CAPAIAN).sama
    assert not periksa(bahan, Decimal("103.76"), CAPAIAN).sama
    tanpa = periksa(BUTIR[3][1].cara.bahan, Decimal(100), CAPAIAN)
    assert (tanpa.sama, tanpa.dihitung) == (False, "tidak diukur tahun ini")


@pytest.mark.parametrize(
    ("tercetak", "sama"),
    [("88.45", True), ("88.26", True), ("88.51", True), ("88.25", False), ("88.52", False)],
)
def test_angka_di_dalam_rentang_tidak_disebut_salah(tercetak, sama):
    hasil = ikm_dari_rerata(list(zip(NAMA, RERATA, strict=True)), None, IKM)
    assert hasil.cocok(Decimal(tercetak)) is sama
    uji = periksa(hasil.cara.bahan, Decimal(tercetak), IKM)
    assert uji.sama is sama
    if sama:
        cetak = tercetak.replace(".", ",")
        assert uji.kalimat == f"Dihitung ulang: {cetak} cocok dengan 88,26–88,51; A atau B."


def test_aturan_lain_memberi_angka_lain():
    (tanpa_batas,) = bawaan.CAPAIAN
    assert periksa(BUTIR[0][1].cara.bahan, "103,75", tanpa_batas).sama


@pytest.mark.parametrize("bahan", [{}, {"hitung": "ramal"}, {"hitung": "capaian", "target": "80"}])
def test_bahan_yang_tidak_lengkap_ditolak(bahan):
    with pytest.raises(NilaiDitolak, match="tidak lengkap"):
        hitung_ulang(bahan, CAPAIAN)
