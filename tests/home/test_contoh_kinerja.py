"""The sample's arithmetic, against figures worked by hand or printed in real reports."""

from decimal import Decimal
from fractions import Fraction

import pytest

from home.contoh import kinerja, tabel


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "hasil"),
    [
        ("80", "83", "tinggi", "103.75"),
        ("75", "40,9", "tinggi", "54.53"),
        ("75", "37,4", "tinggi", "49.87"),
        ("77,5", "79,9", "tinggi", "103.10"),
        ("0,2", "0,2", "rendah", "100.00"),
        ("0,20", "0,18", "rendah", "110.00"),
        ("0,20", "0,50", "rendah", "-50.00"),
        ("80", "77,78", "tinggi", "97.23"),  # 97.225 rounds half up
    ],
)
def test_capaian(target, realisasi, arah, hasil):
    nilai = kinerja.capaian(kinerja.baca(target), kinerja.baca(realisasi), arah)
    assert nilai == Decimal(hasil)


@pytest.mark.parametrize(("realisasi", "kata"), [(0, "target nol tercapai"), (1, "tidak tercapai")])
def test_target_nol_tidak_punya_persen(realisasi, kata):
    assert kinerja.capaian(0, realisasi, "rendah") == kata


def test_ikm_dari_jumlah_nilai(monkeypatch):
    # KPU Bandung Barat, January to June 2025: 1815 / 57 / 9 × 25 = 88.4503
    jumlah = [198, 203, 196, 226, 190, 196, 202, 190, 214]
    data = {"ikm": {"2025": {"responden": 57, "jumlah": jumlah}}}
    monkeypatch.setattr(kinerja, "data", lambda: data)
    assert kinerja.ikm(2025) == Decimal("88.45")
    assert kinerja.ikm(2024) is None


@pytest.mark.parametrize(
    ("nilai", "awal"),
    [("88.31", "A"), ("88.30", "B"), ("76.61", "B"), ("76.60", "C"), ("65", "C"), ("64.99", "D")],
)
def test_mutu_ikm(nilai, awal):
    assert kinerja.mutu(Decimal(nilai)).startswith(awal)


@pytest.mark.parametrize(
    ("bagian", "predikat"),
    [(["21", "21", "10,5", "17,5"], "B"), (["21", "21", "10,5", "17,51"], "BB")],
)
def test_tujuh_puluh_tepat_masih_b(monkeypatch, bagian, predikat):
    monkeypatch.setattr(kinerja, "data", lambda: {"lhe": {"2024": bagian}})
    assert kinerja.lhe(2024)[1] == predikat


@pytest.mark.parametrize(
    ("nilai", "desimal", "tulisan"),
    [
        (Fraction(2469, 2), 2, "1.234,50"),
        (Fraction(1, 200), 2, "0,01"),
        (Fraction(-1, 2), 1, "-0,5"),
        (3_412_560_000, 0, "3.412.560.000"),
    ],
)
def test_angka_ditulis_menurut_kebiasaan_indonesia(nilai, desimal, tulisan):
    assert kinerja.angka(nilai, desimal) == tulisan


def test_janji_dihitung_dari_yang_dijanjikan():
    # 2025: of fifteen promises only the training of staff was missed (77.78 of 80).
    assert kinerja.janji(2025) == (14, 15)
    assert kinerja.janji(2025, "ketua") == (7, 7)
    meleset = [b["kode"] for b in kinerja.baris(2025) if b["tercapai"] is False]
    assert meleset == ["S5"]


def test_yang_tidak_diukur_dan_yang_belum_ada_dikatakan():
    k1 = kinerja.baris(2025)[0]
    assert (k1["target"], k1["capaian"], k1["tercapai"]) == (
        kinerja.TAK_DIUKUR,
        kinerja.TAK_DIUKUR,
        None,
    )
    k7 = next(b for b in kinerja.baris(2026) if b["kode"] == "K7")
    assert (k7["target"], k7["realisasi"]) == ("72,00", kinerja.BELUM)


def test_nilai_evaluasi_dalam_laporan_sama_dengan_jumlah_komponennya():
    for tahun in (2022, 2023, 2024, 2025):
        k7 = next(b for b in kinerja.baris(tahun) if b["kode"] == "K7")
        assert k7["realisasi"] == kinerja.angka(kinerja.lhe(tahun)[0])


def test_anggaran_dijumlah_sumber_demi_sumber():
    # (42,880,951,640 + 34,126,880,300) / (44,215,760,000 + 38,400,000,000) = 93.2120 %
    baris = tabel.anggaran(2024)["baris"]
    assert baris[-1] == ["Jumlah", "Rp82.615.760.000", "Rp77.007.831.940", "93,21"]
    assert [b[0] for b in tabel.anggaran(2025)["baris"]] == ["APBN (DIPA)"]


def test_target_dibagi_ke_triwulan_menurut_polanya():
    baris = {b[0]: b[1:] for b in tabel.triwulan(2024, "sekretaris")["baris"]}
    assert baris["Persentase realisasi anggaran"] == ["23,75", "47,50", "71,25", "95,00"]
    baris = {b[0]: b[1:] for b in tabel.triwulan(2024, "ketua")["baris"]}
    assert baris["Persentase partisipasi pemilih"] == ["–", "–", "–", "79,00"]
    assert baris["Indeks Kepuasan Masyarakat (IKM)"] == ["–", "82,00", "–", "82,00"]
