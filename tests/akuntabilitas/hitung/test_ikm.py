"""IKM from totals, answers and printed means. The figures are Bandung Barat's, or by hand."""

import random
from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.hitung.bilangan import NilaiDitolak, bulatkan
from akuntabilitas.hitung.ikm import ikm_dari_jawaban, ikm_dari_total
from akuntabilitas.hitung.ikm_rerata import ikm_dari_rerata
from akuntabilitas.hitung.rentang import Rentang

(ATURAN,) = bawaan.IKM
NAMA = [satu.nama for satu in ATURAN.unsur]
# KPU Kabupaten Bandung Barat, January to June 2025, n = 57.
TOTAL = [198, 203, 196, 226, 190, 196, 202, 190, 214]
RERATA = ["3.47", "3.56", "3.44", "3.96", "3.33", "3.44", "3.54", "3.33", "3.75"]


def pasang(isi, nama=NAMA):
    return list(zip(nama, isi, strict=True))


def rata(tiap, n=1000):
    """Totals of n answers that make the mean of every element `tiap` thousandths."""
    return pasang([tiap] * 9), n


def test_dari_total():
    hasil = ikm_dari_total(pasang(TOTAL), 57, ATURAN)
    assert hasil.tercetak == "88,45 A"
    assert (hasil.total, hasil.n) == (1815, 57)
    # 1815 ÷ 57 ÷ 9 × 25 = 45375 ÷ 513
    assert hasil.tepat == Fraction(45375, 513)
    assert [str(satu.nrr) for satu in hasil.unsur] == RERATA
    assert hasil.cara.baris[0].terisi == "198 ÷ 57 ≈ 3,47"
    assert hasil.cara.baris[-2].terisi == "1.815 ÷ 57 × 1/9 × 25 ≈ 88,45"
    assert hasil.cara.baris[-1].terisi == "88,45: A (Sangat Baik)"


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


def test_bobot_yang_dibulatkan_memberi_kelas_lain():
    # 1815 ÷ 57 × 0.11 × 25 = 87.5657…
    hasil = ikm_dari_total(pasang(TOTAL), 57, replace(ATURAN, bobot=Fraction(11, 100)))
    assert hasil.tercetak == "87,57 B"


def test_unsur_terendah_dan_kelas_unsur():
    hasil = ikm_dari_total(pasang(TOTAL), 57, ATURAN)
    assert hasil.terendah == (NAMA[4], NAMA[7])
    # 190 ÷ 57 × 25 = 83.33, B; 226 ÷ 57 × 25 = 99.12, A.
    assert (hasil.unsur[4].kelas.kode, hasil.unsur[3].kelas.kode) == ("B", "A")


@pytest.mark.parametrize(
    ("tiap", "tercetak"),
    [
        # Means of n = 2000: a total of t is t ÷ 2000 × 25.
        *((7065, "88,31 A"), (7064, "88,30 B")),
        *((6129, "76,61 B"), (6128, "76,60 C")),
        *((5200, "65,00 C"), (5199, "64,99 D")),
        *((2000, "25,00 D"), (8000, "100,00 A")),
    ],
)
def test_kelas_dari_kedua_sisi_batas(tiap, tercetak):
    hasil = ikm_dari_total(pasang([tiap] * 9), 2000, ATURAN)
    assert hasil.tercetak == tercetak
    assert {satu.kelas.kode for satu in hasil.unsur} == {tercetak[-1]}


@pytest.mark.parametrize(
    ("total", "tercetak"),
    [
        # n = 20000: the index is the sum of totals ÷ 7200; 635,796 gives 88.305, which prints A.
        (635796, "88,31 A"),
        (635795, "88,30 B"),
    ],
)
def test_kelas_dibaca_sesudah_pembulatan(total, tercetak):
    isi = [70644] * 8 + [total - 8 * 70644]
    assert ikm_dari_total(pasang(isi), 20000, ATURAN).tercetak == tercetak


@pytest.mark.parametrize(
    ("tiap", "catatan"),
    [
        (7065, ("Nilai ini tepat di batas kelas A (88,31).",)),
        (7064, ("Nilai ini 0,01 di bawah batas kelas A (88,31).",)),
        (7105, ("Nilai ini 0,50 di atas batas kelas A (88,31).",)),  # 88.81
        (7106, ()),  # 88.83
        (6160, ("Nilai ini 0,39 di atas batas kelas B (76,61).",)),  # 77.00
        (2000, ()),
    ],
)
def test_dekat_batas_dikatakan(tiap, catatan):
    assert ikm_dari_total(pasang([tiap] * 9), 2000, ATURAN).catatan == catatan


def test_tanpa_margin_tidak_dikatakan():
    aturan = replace(ATURAN, margin=None)
    assert ikm_dari_total(pasang([7065] * 9), 2000, aturan).catatan == ()


def test_unsur_dicocokkan_dengan_nama():
    tukar = [*NAMA[:7], NAMA[8], NAMA[7]]
    hasil = ikm_dari_total(pasang([*TOTAL[:7], TOTAL[8], TOTAL[7]], tukar), 57, ATURAN)
    assert hasil == ikm_dari_total(pasang(TOTAL), 57, ATURAN)


def test_ejaan_lain_dikenal():
    lain = [
        "1. persyaratan", "U2 Sistem, Mekanisme & Prosedur", "WAKTU PENYELESAIAN", "Biaya / Tarif",
        "Produk, Spesifikasi, Jenis Pelayanan", "Kompetensi  Pelaksana", "U7. Perilaku Pelaksana",
        "Sarana & Prasarana", "Penanganan Pengaduan, Saran dan Masukan",
    ]  # fmt: skip
    isi = [*TOTAL[:7], TOTAL[8], TOTAL[7]]
    assert ikm_dari_total(pasang(isi, lain), 57, ATURAN).tercetak == "88,45 A"


@pytest.mark.parametrize(
    ("nama", "pesan"),
    [
        ([*NAMA[:8], "Keramahan"], "Unsur “Keramahan” tidak dikenal"),
        ([*NAMA[:8], "U9"], "Unsur “U9” tidak dikenal"),
        ([*NAMA[:8], ""], "Unsur “” tidak dikenal"),
        ([*NAMA[:8], "Sarana"], None),
        ([*NAMA[:8], "Tarif"], "Unsur “Biaya/Tarif” diisi dua kali"),
        (NAMA[:8], "Unsur “Sarana dan Prasarana” belum ada"),
        (NAMA[:7], "Unsur “Penanganan Pengaduan, Saran, dan Masukan” dan “Sarana"),
    ],
)
def test_unsur_asing_kembar_atau_hilang_ditolak(nama, pesan):
    isi = pasang(TOTAL[: len(nama)], nama)
    if pesan is None:
        assert ikm_dari_total(isi, 57, ATURAN).tercetak == "88,45 A"
        return
    with pytest.raises(NilaiDitolak, match=pesan):
        ikm_dari_total(isi, 57, ATURAN)


@pytest.mark.parametrize(("total", "boleh"), [(57, True), (56, False), (228, True), (229, False)])
def test_total_yang_mungkin(total, boleh):
    isi = pasang([*TOTAL[:8], total])
    if boleh:
        assert ikm_dari_total(isi, 57, ATURAN).total == 1815 - 214 + total
        return
    with pytest.raises(NilaiDitolak, match=r"Sarana dan Prasarana: total \d+ tidak mungkin"):
        ikm_dari_total(isi, 57, ATURAN)


@pytest.mark.parametrize("n", [0, -1])
def test_tanpa_responden_ditolak(n):
    with pytest.raises(NilaiDitolak, match="Belum ada responden"):
        ikm_dari_total(pasang(TOTAL), n, ATURAN)
    with pytest.raises(NilaiDitolak, match="Belum ada responden"):
        ikm_dari_rerata(pasang(RERATA), n, ATURAN)


def test_jenis_yang_salah_ditolak():
    with pytest.raises(TypeError):
        ikm_dari_total(pasang(TOTAL), 57.0, ATURAN)
    with pytest.raises(TypeError):
        ikm_dari_total(pasang([*TOTAL[:8], 214.0]), 57, ATURAN)
    with pytest.raises(TypeError):
        ikm_dari_rerata(pasang([*RERATA[:8], 3.75]), 57, ATURAN)


def test_dari_jawaban():
    # Totals 7 7 7 7 7 7 7 7 8 = 64 of two: 64 ÷ 2 ÷ 9 × 25 = 88.888…
    jawaban = [[4] * 9, [3, 3, 3, 3, 3, 3, 3, 4, 3]]
    urutan = [*NAMA[:7], NAMA[8], NAMA[7]]
    hasil = ikm_dari_jawaban(urutan, jawaban, ATURAN)
    assert (hasil.tercetak, hasil.n, hasil.total) == ("88,89 A", 2, 64)
    assert [satu.total for satu in hasil.unsur] == [7, 7, 7, 7, 7, 7, 7, 7, 8]


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [
        ([4] * 8, "Responden 2: 8 jawaban untuk 9 unsur"),
        ([4] * 10, "Responden 2: 10 jawaban"),
        ([0] + [4] * 8, "Responden 2, Persyaratan: jawaban harus 1 sampai 4"),
        ([4] * 8 + [5], "Responden 2, Sarana dan Prasarana: jawaban"),
        ([None] + [4] * 8, "Responden 2, Persyaratan"),
        ([True] + [4] * 8, "Responden 2, Persyaratan"),
        ([3.0] + [4] * 8, "Responden 2, Persyaratan"),
        (["4"] + [4] * 8, "Responden 2, Persyaratan"),
    ],
)
def test_jawaban_yang_salah_ditolak_dengan_letaknya(baris, pesan):
    with pytest.raises(NilaiDitolak, match=pesan):
        ikm_dari_jawaban(NAMA, [[4] * 9, baris], ATURAN)


def test_tanpa_jawaban_ditolak():
    with pytest.raises(NilaiDitolak, match="Belum ada responden"):
        ikm_dari_jawaban(NAMA, [], ATURAN)


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
    assert ikm_dari_rerata(pasang(["4.00"] * 9), None, ATURAN).tercetak == "99,88–100,00; A"
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
    """Whatever the answers were, what is said about their printed means is true of them."""
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
        teks += [getattr(baris, satu.name) or "" for satu in fields(baris) if satu.type is str]
        teks += [baris.terisi, baris.rumus, baris.label, baris.tercetak]
    assert not [satu for satu in teks if "%" in satu or "persen" in satu.casefold()]
