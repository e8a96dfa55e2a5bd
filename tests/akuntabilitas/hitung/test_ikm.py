"""IKM from totals and answers. The figures are Bandung Barat's, or by hand."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.ikm import ikm_dari_jawaban, ikm_dari_sebaran, ikm_dari_total
from akuntabilitas.hitung.ikm_rerata import ikm_dari_rerata

(ATURAN,) = bawaan.IKM
NAMA = [satu.nama for satu in ATURAN.unsur]
# KPU Kabupaten Bandung Barat, January to June 2025, n = 57.
TOTAL = [198, 203, 196, 226, 190, 196, 202, 190, 214]
RERATA = ["3.47", "3.56", "3.44", "3.96", "3.33", "3.44", "3.54", "3.33", "3.75"]


def pasang(isi, nama=NAMA):
    return list(zip(nama, isi, strict=True))


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


def test_bobot_yang_dibulatkan_memberi_kelas_lain():
    # 1815 ÷ 57 × 0.11 × 25 = 87.5657…
    hasil = ikm_dari_total(pasang(TOTAL), 57, replace(ATURAN, bobot=Fraction(11, 100)))
    assert hasil.tercetak == "87,57 B"
    assert hasil.cara.baris[-2].terisi == "1.815 ÷ 57 × 0,11 × 25 ≈ 87,57"


def test_unsur_terendah_dan_kelas_unsur():
    hasil = ikm_dari_total(pasang(TOTAL), 57, ATURAN)
    assert hasil.terendah == (NAMA[4], NAMA[7])
    # 190 ÷ 57 × 25 = 83.33, B; 226 ÷ 57 × 25 = 99.12, A.
    assert (hasil.unsur[4].kelas.kode, hasil.unsur[3].kelas.kode) == ("B", "A")


def test_terendah_menurut_total_bila_rata_ratanya_tercetak_sama():
    # Of 2,000: 6,661 and 6,660 both print 3.33.
    hasil = ikm_dari_total(pasang([7000] * 7 + [6661, 6660]), 2000, ATURAN)
    assert hasil.unsur[7].nrr == hasil.unsur[8].nrr == Decimal("3.33")
    assert hasil.terendah == (NAMA[8],)


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


def test_dari_sebaran():
    # 0 × 1 + 1 × 2 + 28 × 3 + 28 × 4 = 198 of 57, as Bandung Barat's first element; the others
    # with nobody at 1 and 2: 228 − t gave 3 and t − 171 gave 4.
    isi = [[0, 1, 28, 28], *([0, 0, 228 - t, t - 171] for t in TOTAL[1:])]
    hasil = ikm_dari_sebaran(pasang(isi), ATURAN)
    assert (hasil.tercetak, hasil.n, hasil.total) == ("88,45 A", 57, 1815)
    assert [satu.total for satu in hasil.unsur] == TOTAL
    assert hasil.cara.baris[0].terisi == "0 × 1 + 1 × 2 + 28 × 3 + 28 × 4 = 198"
    assert hasil.cara.baris[1].terisi == "198 ÷ 57 ≈ 3,47"


@pytest.mark.parametrize(
    ("unsur", "pesan"),
    [
        ([0, 0, 0, 1], "Sarana dan Prasarana: 1 jawaban, padahal unsur lain 2"),
        ([0, 0, 2], "sebut berapa yang menjawab 1 sampai 4"),
        ([-1, 0, 0, 3], "sebut berapa yang menjawab 1 sampai 4"),
    ],
)
def test_sebaran_yang_tidak_mungkin_ditolak(unsur, pesan):
    with pytest.raises(NilaiDitolak, match=pesan):
        ikm_dari_sebaran(pasang([[0, 0, 0, 2]] * 8 + [unsur]), ATURAN)


def test_sebaran_kosong_atau_bukan_bilangan_ditolak():
    with pytest.raises(NilaiDitolak, match="Belum ada responden"):
        ikm_dari_sebaran(pasang([[0, 0, 0, 0]] * 9), ATURAN)
    with pytest.raises(TypeError):
        ikm_dari_sebaran(pasang([[0, 0, 0, 2.0]] * 9), ATURAN)
