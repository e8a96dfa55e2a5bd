"""IKM from printed means: what is certain, and that it is true."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.hitung.bilangan import NilaiDitolak, bulatkan
from akuntabilitas.hitung.ikm import ikm_dari_total
from akuntabilitas.hitung.ikm_rerata import ikm_dari_rerata
from akuntabilitas.hitung.rentang import Rentang

(ATURAN,) = bawaan.IKM
NAMA = [satu.nama for satu in ATURAN.unsur]
# KPU Kabupaten Bandung Barat, January to June 2025, n = 57.
TOTAL = [198, 203, 196, 226, 190, 196, 202, 190, 214]
RERATA = ["3.47", "3.56", "3.44", "3.96", "3.33", "3.44", "3.54", "3.33", "3.75"]


def pasang(isi):
    return list(zip(NAMA, isi, strict=True))


def test_dari_n_dan_rata_rata_tercetak():
    hasil = ikm_dari_rerata(pasang(RERATA), 57, ATURAN)
    assert hasil.tercetak == "88,45 A"
    assert [satu.total for satu in hasil.unsur] == TOTAL
    assert hasil.cara.baris[0].terisi == "3,47 dengan n = 57: totalnya hanya mungkin 198"
    assert hasil.cara.baris[-2].terisi == "1.815 ÷ 57 × 1/9 × 25 ≈ 88,45"


def test_tanpa_n_hanya_rentangnya_yang_pasti():
    hasil = ikm_dari_rerata(pasang(RERATA), None, ATURAN)
    assert hasil.tercetak == "88,26–88,51; A atau B"
    assert hasil.nilai is hasil.tepat is hasil.kelas is hasil.total is None
    assert (hasil.bawah, hasil.atas) == (Decimal("88.26"), Decimal("88.51"))
    assert [satu.kode for satu in hasil.kelas_mungkin] == ["A", "B"]
    assert hasil.cara.baris[0].terisi == (
        "3,47 tercetak: nilai tepatnya 3,465 sampai di bawah 3,475"
    )


def test_n_besar_memberi_beberapa_total():
    # n = 500: 3.47 is 1,733 to 1,737 answers, four more or less for each of nine elements.
    hasil = ikm_dari_rerata(pasang(RERATA), 500, ATURAN)
    assert hasil.tercetak == "88,29–88,49; A atau B"
    assert hasil.cara.baris[0].terisi == "3,47 dengan n = 500: totalnya 1.733 sampai 1.737"


def test_satu_kelas_walau_nilainya_tidak_pasti():
    hasil = ikm_dari_rerata(pasang(["3.20"] * 9), None, ATURAN)
    # 3.195 × 25 = 79.875 and just below 3.205 × 25 = 80.125, which would print 80.13.
    assert hasil.tercetak == "79,88–80,12; B"
    assert hasil.kelas.kode == "B"


def test_rata_rata_yang_tidak_cocok_dengan_n_dibaca_tanpa_n():
    # 3.56 × 58 = 206.48: 206 prints 3.55, 207 prints 3.57.
    hasil = ikm_dari_rerata(pasang(RERATA), 58, ATURAN)
    assert hasil.tercetak == "88,26–88,51; A atau B"
    assert hasil.catatan == (
        "Sistem, Mekanisme, dan Prosedur: rata-rata 3,56 tidak cocok dengan 58 responden; "
        "banyaknya responden tidak dipakai.",
    )


def test_nol_di_akhir_yang_hilang_dari_lembar_kerja():
    # 3.4 beside 3.47 was printed 3.40: with n = 100 only 340 fits.
    hasil = ikm_dari_rerata(pasang(["3.4", *RERATA[1:]]), 100, ATURAN)
    assert hasil.unsur[0].total == 340
    # Said to have been printed with one decimal, 3.4 is anything from 3.35 to below 3.45.
    satu = ikm_dari_rerata(pasang(["3.4"] * 9), None, ATURAN)
    assert (satu.bawah, satu.atas) == (Decimal("83.75"), Decimal("86.25"))
    dua = ikm_dari_rerata(pasang(["3.4"] * 9), None, ATURAN, desimal=2)
    assert (dua.bawah, dua.atas) == (Decimal("84.88"), Decimal("85.12"))


def test_rata_rata_tertinggi_dan_terendah():
    hasil = ikm_dari_rerata(pasang(["4.00"] * 9), None, ATURAN)
    assert hasil.tercetak == "99,88–100,00; A"
    assert hasil.cara.baris[0].terisi == "4,00 tercetak: nilai tepatnya 3,995 sampai 4,000"
    assert ikm_dari_rerata(pasang(["1.00"] * 9), None, ATURAN).tercetak == "25,00–25,12; D"
    assert ikm_dari_rerata(pasang(["4.00"] * 9), 57, ATURAN).tercetak == "100,00 A"


@pytest.mark.parametrize("salah", ["0.99", "4.01", "88.45", "-3.47"])
def test_rata_rata_di_luar_jawaban_ditolak(salah):
    with pytest.raises(NilaiDitolak, match="di luar 1 sampai 4"):
        ikm_dari_rerata(pasang([salah, *RERATA[1:]]), 57, ATURAN)


def test_desimal_yang_tidak_mungkin_ditolak():
    with pytest.raises(NilaiDitolak, match="lebih dari 1 desimal"):
        ikm_dari_rerata(pasang(RERATA), 57, ATURAN, desimal=1)
    with pytest.raises(NilaiDitolak, match="angka desimal"):
        ikm_dari_rerata(pasang([Fraction(10, 3), *RERATA[1:]]), 57, ATURAN)


@pytest.mark.parametrize("n", [1, 2, 7, 30, 57, 99, 100, 101, 250, 1000])
@pytest.mark.parametrize("desimal", [1, 2, 3])
def test_kebenaran_selalu_di_dalam_jawaban(n, desimal):
    # Whatever the answers were, what is said about their printed means is true of them.
    acak = random.Random(n * 10 + desimal)
    for _ in range(20):
        total = [acak.randint(n, 4 * n) for _ in NAMA]
        benar = ikm_dari_total(pasang(total), n, ATURAN)
        cetak = [bulatkan(Fraction(satu, n), desimal) for satu in total]
        for dengan in (n, None):
            hasil = ikm_dari_rerata(pasang(cetak), dengan, ATURAN)
            assert hasil.bawah <= benar.nilai <= hasil.atas
            assert benar.kelas in hasil.kelas_mungkin
            assert hasil.catatan == () or hasil.nilai is not None
            if hasil.nilai is not None:
                assert hasil.tercetak == benar.tercetak
        if n < 10**desimal:
            assert ikm_dari_rerata(pasang(cetak), n, ATURAN).total == sum(total)


@pytest.mark.parametrize(
    ("rentang", "tercetak"),
    [
        (Rentang(Fraction("1.005"), Fraction("1.015")), ("1.01", "1.02")),
        (Rentang(Fraction("1.005"), Fraction("1.015"), terbuka=True), ("1.01", "1.01")),
        (Rentang(Fraction("1.005"), Fraction("1.0151"), terbuka=True), ("1.01", "1.02")),
        (Rentang.titik(Fraction("1.015")), ("1.02", "1.02")),
    ],
)
def test_ujung_terbuka_tidak_ikut_tercetak(rentang, tercetak):
    assert tuple(str(satu) for satu in rentang.tercetak(2)) == tercetak


@pytest.mark.parametrize("n", [57, 58, 500, None])
def test_ikm_tidak_pernah_persen(n):
    hasil = ikm_dari_rerata(pasang(RERATA), n, ATURAN)
    teks = [hasil.tercetak, *hasil.catatan, hasil.cara.dasar, hasil.cara.pembulatan]
    for baris in hasil.cara.baris:
        teks += [baris.terisi, baris.rumus, baris.label, baris.tercetak]
    assert not [satu for satu in teks if "%" in satu or "persen" in satu.casefold()]
