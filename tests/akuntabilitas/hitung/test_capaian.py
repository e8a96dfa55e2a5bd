"""Capaian of numbers. Every figure is worked by hand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.aturan import AturanCapaian, Pita, RumusRendah
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.capaian import capaian
from akuntabilitas.hitung.nilai import Arah, JenisNilai, Keadaan
from akuntabilitas.hitung.perjanjian import capaian_indikator, terhadap_pk
from akuntabilitas.hitung.ulang import hitung_ulang

T, R, S = Arah.TINGGI, Arah.RENDAH, Arah.SESUAI


def aturan(**isi):
    bawaan = {
        "nama": "Aturan uji",
        "mulai": date(2019, 1, 1),
        "desimal": 2,
        "sumber": "uji",
        "keyakinan": "C",
    }
    return AturanCapaian(**{**bawaan, **isi})


def terisi(hasil, label):
    (baris,) = [satu for satu in hasil.cara.baris if satu.label == label]
    return baris.terisi


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "tercetak", "tercapai"),
    [
        # KPU Kabupaten Sarolangun, LKj 2019.
        ("80", "83", T, "103,75", True),
        ("78", "78", T, "100,00", True),
        ("75", "75", T, "100,00", True),
        ("0.2", "0.2", R, "100,00", True),
        # KPU Kabupaten Nganjuk, 2020.
        ("75", "40.9", T, "54,53", False),
        ("75", "37.4", T, "49,87", False),
        ("77.5", "79.9", T, "103,10", True),
        # Secretariat of KPU Provinsi Kalimantan Timur, 2020.
        (2, 2, T, "100,00", True),
        (11, 11, T, "100,00", True),
        # KPU RI, AKIP 2023 and 2024: 68.71 / 70 = 98.157…, 69.05 / 73 = 94.589…
        ("70", "68.71", T, "98,16", False),
        ("73", "69.05", T, "94,59", False),
        # Lower is better: (2 × 10 − 8) ÷ 10, 12 ÷ 10 over, twice the target, beyond.
        (10, 8, R, "120,00", True),
        (10, 12, R, "80,00", False),
        (10, 20, R, "0,00", False),
        (10, 25, R, "-50,00", False),
        (10, 0, R, "200,00", True),
        (10, -5, R, "250,00", True),
        (10, -5, T, "-50,00", False),
        # As targeted: 8 of 10 and 12 of 10 are both 20 off.
        (10, 10, S, "100,00", True),
        (10, 8, S, "80,00", False),
        (10, 12, S, "80,00", False),
        (10, 25, S, "-50,00", False),
    ],
)
def test_persen_dan_putusan(target, realisasi, arah, tercetak, tercapai):
    hasil = capaian(target, realisasi, arah, aturan())
    assert hasil.tercetak == tercetak
    assert hasil.tercapai is tercapai
    assert hasil.putusan == ("tercapai" if tercapai else "tidak tercapai")


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "putusan", "tercapai"),
    [
        (0, 0, R, "target nol tercapai", True),
        (0, "0.01", R, "tidak tercapai", False),
        (0, "-0.01", R, "terlampaui", True),
        (0, "0.01", T, "terlampaui", True),
        (0, "-0.01", T, "tidak tercapai", False),
        (0, 0, T, "target nol tercapai", True),
        (0, 0, S, "target nol tercapai", True),
        (0, 1, S, "tidak tercapai", False),
        (Keadaan.NOL, Keadaan.NOL, R, "target nol tercapai", True),
    ],
)
def test_target_nol_tidak_pernah_memberi_persen(target, realisasi, arah, putusan, tercapai):
    hasil = capaian(target, realisasi, arah, aturan(toleransi=Decimal(10)))
    assert (hasil.tercetak, hasil.tercapai) == (putusan, tercapai)
    assert hasil.persen is hasil.tepat is hasil.pita is None
    assert hasil.alasan == "target nol"


@pytest.mark.parametrize(
    ("target", "realisasi", "kata", "keadaan"),
    [
        (80, None, "realisasi belum diisi", Keadaan.BELUM_DIISI),
        (80, Keadaan.BELUM_JATUH_TEMPO, "belum jatuh tempo", Keadaan.BELUM_JATUH_TEMPO),
        (80, Keadaan.TIDAK_DIUKUR, "tidak diukur tahun ini", Keadaan.TIDAK_DIUKUR),
        (80, Keadaan.TIDAK_BERLAKU, "tidak berlaku", Keadaan.TIDAK_BERLAKU),
        (None, 80, "target belum diisi", Keadaan.BELUM_DIISI),
        (None, None, "target belum diisi", Keadaan.BELUM_DIISI),
        (None, Keadaan.TIDAK_DIUKUR, "tidak diukur tahun ini", Keadaan.TIDAK_DIUKUR),
        (Keadaan.BELUM_JATUH_TEMPO, 3, "target belum jatuh tempo", Keadaan.BELUM_JATUH_TEMPO),
    ],
)
def test_yang_kurang_disebut_dengan_kata(target, realisasi, kata, keadaan):
    hasil = capaian(target, realisasi, T, aturan())
    assert (hasil.tercetak, hasil.alasan, hasil.keadaan) == (kata, kata, keadaan)
    assert hasil.persen is hasil.tercapai is None


def test_realisasi_nol_berkeadaan_nol_dan_tetap_dihitung():
    hasil = capaian(80, 0, T, aturan())
    assert (hasil.keadaan, hasil.tercetak, hasil.tercapai) == (Keadaan.NOL, "0,00", False)


def test_batas_atas_menyimpan_keduanya():
    hasil = capaian("80", "83", T, aturan(batas=Decimal(100)))
    assert (hasil.persen, hasil.dibatasi) == (Decimal("103.75"), Decimal(100))
    assert hasil.tercetak == "103,75 dibatasi 100"
    assert terisi(hasil, "Batas atas") == "103,75 dibatasi 100"


def test_tepat_di_batas_atas_tidak_dipotong():
    hasil = capaian(80, 80, T, aturan(batas=Decimal(100)))
    assert (hasil.tercetak, hasil.dibatasi) == ("100,00", None)


def test_tercapai_dibandingkan_tepat_bukan_dari_persen_tercetak():
    # 99.9999 ÷ 100 prints 100.00, and is not reached.
    hampir = capaian(100, "99.9999", T, aturan())
    assert (hampir.tercetak, hampir.tercapai) == ("100,00", False)
    # 0.20001 against 0.2, lower is better: (0.4 − 0.20001) ÷ 0.2 = 99.995, which prints 100.00.
    lewat = capaian("0.2", "0.20001", R, aturan())
    assert (lewat.tercetak, lewat.tercapai) == ("100,00", False)


@pytest.mark.parametrize(
    ("realisasi", "tercapai"),
    [("95", True), ("94.9999", False), ("105", True), ("105.0001", False), ("100", True)],
)
def test_toleransi_dari_kedua_sisi(realisasi, tercapai):
    hasil = capaian(100, realisasi, S, aturan(toleransi=Decimal(5)))
    assert hasil.tercapai is tercapai


@pytest.mark.parametrize(
    ("target", "realisasi", "putusan", "banding"),
    [
        (0, "2", "tercapai", "|2 − 0| ≤ 2"),
        (0, "-2", "tercapai", "|(-2) − 0| ≤ 2"),
        (0, "2.000001", "tidak tercapai", "|2,000001 − 0| > 2"),
        (0, "0", "target nol tercapai", "|0 − 0| ≤ 2"),
        (10, "12", "tercapai", "|12 − 10| ≤ 2"),
        (10, "7.9999", "tidak tercapai", "|7,9999 − 10| > 2"),
        (-4, "-2", "tercapai", "|(-2) − (-4)| ≤ 2"),
    ],
)
def test_toleransi_indikator_dalam_satuannya(target, realisasi, putusan, banding):
    # The rule's own tolerance, in percent, gives way.
    hasil = capaian(target, realisasi, S, aturan(toleransi=Decimal(50)), toleransi=2)
    assert hasil.putusan == putusan
    assert hasil.tercapai is (putusan != "tidak tercapai")
    assert terisi(hasil, "Tercapai") == f"{banding}: {putusan}"
    assert hitung_ulang(hasil.cara.bahan, aturan(toleransi=Decimal(50))) == hasil


def test_toleransi_nol_mengganti_toleransi_aturan():
    assert capaian(100, 96, S, aturan(toleransi=Decimal(5)), toleransi=0).tercapai is False


def test_toleransi_di_bawah_nol_ditolak():
    with pytest.raises(NilaiDitolak):
        capaian(100, 96, S, aturan(), toleransi=-1)


def test_toleransi_hanya_untuk_sesuai_target():
    assert capaian(100, 96, T, aturan(toleransi=Decimal(5))).tercapai is False


@pytest.mark.parametrize(
    ("realisasi", "tercetak"),
    [(8, "125,00"), (10, "100,00"), (12, "83,33"), (0, "tercapai"), (-1, "tercapai")],
)
def test_rumus_banding(realisasi, tercetak):
    hasil = capaian(10, realisasi, R, aturan(rumus_rendah=RumusRendah.BANDING))
    assert hasil.tercetak == tercetak
    assert hasil.tercapai is (realisasi <= 10)


def test_target_di_bawah_nol_hanya_dibandingkan():
    # −4 ÷ −2 would be 200 percent, though −4 is worse.
    hasil = capaian(-2, -4, T, aturan())
    assert (hasil.tercetak, hasil.alasan) == ("tidak tercapai", "target di bawah nol")
    assert capaian(-2, -1, T, aturan()).tercapai is True


PITA = (
    Pita("Sangat tinggi", Decimal(90)),
    Pita("Tinggi", Decimal("75.5")),
    Pita("Rendah", None),
)


@pytest.mark.parametrize(
    ("realisasi", "pita"),
    [
        ("90", "Sangat tinggi"),
        ("89.995", "Sangat tinggi"),  # prints 90.00
        ("89.994", "Tinggi"),  # prints 89.99
        ("75.5", "Tinggi"),
        ("75.494", "Rendah"),
        ("-10", "Rendah"),
        ("150", "Sangat tinggi"),
    ],
)
def test_pita_dibaca_dari_nilai_tercetak(realisasi, pita):
    assert capaian(100, realisasi, T, aturan(pita=PITA)).pita == pita
    assert capaian(100, realisasi, T, aturan(pita=PITA, batas=Decimal(120))).pita == pita


def test_desimal_menurut_aturan():
    assert capaian(80, 83, T, aturan(desimal=1)).tercetak == "103,8"
    assert capaian(80, 83, T, aturan(desimal=0)).tercetak == "104"


def test_lantai_tidak_mengubah_capaian_sendiri():
    assert capaian(10, 25, R, aturan(lantai=Decimal(0))).tercetak == "-50,00"


def test_nilai_pecahan_dari_hitungan_lain_tetap_tepat():
    hasil = capaian(2, Fraction(5, 3), T, aturan())
    assert hasil.tepat == Fraction(250, 3)
    assert terisi(hasil, "Capaian") == "1,666666… ÷ 2 × 100 ≈ 83,33"


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "kalimat", "banding"),
    [
        ("0.2", "0.2", R, "(2 × 0,2 − 0,2) ÷ 0,2 × 100 = 100,00", "0,2 ≤ 0,2: tercapai"),
        ("80", "83", T, "83 ÷ 80 × 100 = 103,75", "83 ≥ 80: tercapai"),
        ("75", "40.9", T, "40,9 ÷ 75 × 100 ≈ 54,53", "40,9 < 75: tidak tercapai"),
        ("10", "-5", R, "(2 × 10 − (-5)) ÷ 10 × 100 = 250,00", "-5 ≤ 10: tercapai"),
        ("10", "12", S, "(1 − |12 − 10| ÷ 10) × 100 = 80,00", "12 ≠ 10: tidak tercapai"),
        ("10", "10", S, "(1 − |10 − 10| ÷ 10) × 100 = 100,00", "10 = 10: tercapai"),
        ("0", "1", R, "Tanpa persen: target nol.", "1 > 0: tidak tercapai"),
    ],
)
def test_cara_menghitung(target, realisasi, arah, kalimat, banding):
    hasil = capaian(target, realisasi, arah, aturan())
    assert terisi(hasil, "Capaian") == kalimat
    assert terisi(hasil, "Tercapai") == banding


def test_cara_menyebut_toleransi_aturan_dan_pembulatan():
    hasil = capaian(100, 96, S, aturan(toleransi=Decimal(5)))
    assert terisi(hasil, "Tercapai") == "|96 − 100| ≤ 5 ÷ 100 × 100: tercapai"
    assert hasil.cara.dasar == "Aturan uji, berlaku sejak 1 Januari 2019"
    assert hasil.cara.pembulatan == (
        "Dihitung dengan pecahan tepat, dibulatkan sekali di akhir ke 2 desimal, setengah ke atas."
    )


def test_sebelum_setahun_penuh_ada_persen_tanpa_putusan():
    hasil = capaian(100, 60, T, aturan(), sementara=True)
    assert (hasil.tercetak, hasil.tercapai) == ("60,00", None)
    assert hasil.putusan == "belum setahun penuh"


@pytest.mark.parametrize("salah", [80.0, True, float("inf")])
def test_float_dan_bool_ditolak(salah):
    with pytest.raises(TypeError):
        capaian(80, salah, T, aturan())
    with pytest.raises(TypeError):
        capaian(salah, 80, T, aturan())


def test_pk_perubahan_dan_pk_awal():
    versi = [("PK awal", 120), ("PK perubahan", 80)]
    hasil = terhadap_pk(versi, 84, T, aturan())
    assert (hasil.nama_awal, hasil.awal.tercetak, hasil.awal.tercapai) == (
        *("PK awal", "70,00"),
        False,
    )
    assert (hasil.nama_terbaru, hasil.terbaru.tercetak, hasil.terbaru.tercapai) == (
        *("PK perubahan", "105,00"),
        True,
    )
    assert hasil.berubah


def test_satu_pk_tidak_berubah():
    hasil = terhadap_pk([("PK awal", "80")], 84, T, aturan())
    assert hasil.awal == hasil.terbaru
    assert not hasil.berubah
    assert not terhadap_pk([("awal", "80"), ("perubahan", "80.0")], 84, T, aturan()).berubah


def test_target_yang_dicabut_pk_perubahan_bukan_janji():
    versi = [("PK awal", 120), ("PK perubahan", Keadaan.TIDAK_BERLAKU)]
    hasil = terhadap_pk(versi, 84, T, aturan())
    assert (hasil.terbaru.tercetak, hasil.terbaru.dijanjikan) == ("tidak berlaku", False)
    assert hasil.awal.dijanjikan


def test_tanpa_pk_ditolak():
    with pytest.raises(NilaiDitolak, match="Perjanjian Kinerja"):
        terhadap_pk([], 84, T, aturan())


def test_satu_pintu_untuk_semua_jenis_nilai():
    assert capaian_indikator(JenisNilai.PERSEN, 80, 83, T, aturan()).tercetak == "103,75"
    assert capaian_indikator("ya_tidak", True, False, T, aturan()).tercetak == "tidak tercapai"
    with pytest.raises(NilaiDitolak, match="skala"):
        capaian_indikator(JenisNilai.PREDIKAT, "B", "B", T, aturan())
