"""AKIP: totals, predicates and their limits. Every figure is worked by hand."""

from decimal import Decimal

import pytest

from akuntabilitas.hitung.akip import akip, akip_total
from akuntabilitas.hitung.akip_sub import akip_sub, beda_bagian, beda_pembulatan
from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.nilai import Keadaan

LAMA, BARU = bawaan.AKIP
KODE = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")


def isi(*nilai):
    return dict(zip(KODE, nilai, strict=True))


@pytest.mark.parametrize(
    ("total", "predikat", "di_batas"),
    [
        *(("100", "AA", False), ("90.01", "AA", False), ("90.00", "A", True)),
        *(("80.01", "A", False), ("80.00", "BB", True)),
        *(("70.01", "BB", False), ("70.00", "B", True)),
        *(("60.01", "B", False), ("60.00", "CC", True)),
        *(("50.01", "CC", False), ("50.00", "C", True)),
        *(("30.01", "C", False), ("30.00", "D", True)),
        *(("0.01", "D", False), ("0", "D", False)),
        # Read from the printed value: 70.004 prints 70.00, 70.005 prints 70.01.
        *(("70.004", "B", True), ("70.005", "BB", False)),
        # KPU RI, 2023 and 2024.
        *(("68.71", "B", False), ("69.05", "B", False)),
    ],
)
@pytest.mark.parametrize("aturan", [LAMA, BARU])
def test_predikat_dari_nilai_tercetak(total, predikat, di_batas, aturan):
    hasil = akip_total(total, aturan)
    assert (hasil.predikat.kode, hasil.di_batas) == (predikat, di_batas)


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        ("95", "sangat memuaskan"),
        ("85", "memuaskan"),
        ("75", "sangat baik"),
        ("65", "baik"),
        ("55", "cukup"),
        ("45", "kurang"),
        ("15", "sangat kurang"),
    ],
)
def test_nama_predikat(kode, nama):
    assert akip_total(kode, BARU).predikat.nama == nama


def test_tepat_di_batas_dan_sedikit_di_atasnya():
    tepat = akip(isi("24.60", "21.30", "10.95", "13.15"), BARU)
    assert tepat.tercetak == "70,00 B (tepat di batas)"
    assert tepat.cara.baris[0].terisi == "24,60 + 21,30 + 10,95 + 13,15 = 70,00"
    assert tepat.cara.baris[1].terisi == "70,00: B, baik, tepat di batas"
    assert akip(isi("24.60", "21.30", "10.95", "13.16"), BARU).tercetak == "70,01 BB"


def test_jumlah_dari_nilai_tepat_bukan_tercetak():
    # Four times 0.004 over: 70.016 prints 70.02; the printed components add up to 70.00.
    hasil = akip(isi("24.604", "21.304", "10.954", "13.154"), BARU)
    assert [satu.tercetak for satu in hasil.komponen] == ["24,60", "21,30", "10,95", "13,15"]
    assert hasil.tercetak == "70,02 BB"


@pytest.mark.parametrize(
    ("nilai", "pesan"),
    [
        (("30.01", 0, 0, 0), "Perencanaan Kinerja: 30,01 melebihi bobotnya, 30."),
        ((0, "30.01", 0, 0), "Pengukuran Kinerja: 30,01 melebihi bobotnya, 30."),
        ((0, 0, "15.01", 0), "Pelaporan Kinerja: 15,01 melebihi bobotnya, 15."),
        ((0, 0, 0, "25.01"), "Evaluasi Akuntabilitas Kinerja Internal: 25,01 melebihi"),
        ((0, 0, 0, "-0.01"), "Internal: -0,01 di bawah nol."),
    ],
)
def test_di_luar_bobot_ditolak_dengan_kata(nilai, pesan):
    with pytest.raises(NilaiDitolak, match=pesan):
        akip(isi(*nilai), BARU)


def test_bobot_penuh_diterima():
    assert akip(isi(30, 30, 15, 25), BARU).tercetak == "100,00 AA"


def test_aturan_lama_berbobot_lain():
    nilai = isi(30, 25, 15, 10) | {"capaian": 20}
    assert akip(nilai, LAMA).tercetak == "100,00 AA"
    with pytest.raises(NilaiDitolak, match="melebihi bobotnya, 25"):
        akip(nilai | {"pengukuran": 30}, LAMA)
    with pytest.raises(NilaiDitolak, match="Komponen “capaian” tidak dikenal"):
        akip(nilai, BARU)


def test_komponen_yang_belum_ada_disebut():
    hasil = akip({"perencanaan": 20, "pengukuran": Keadaan.TIDAK_BERLAKU, "pelaporan": 10}, BARU)
    assert (hasil.nilai, hasil.predikat) == (None, None)
    assert hasil.tercetak == (
        "Pengukuran Kinerja tidak berlaku; Evaluasi Akuntabilitas Kinerja Internal belum diisi"
    )


def test_total_lhe_yang_lain_dikatakan_dan_tidak_dibetulkan():
    hasil = akip(isi("24.60", "21.30", "10.95", "13.15"), BARU, "70.05")
    assert (hasil.nilai, hasil.tercetak_lhe) == (Decimal("70.00"), Decimal("70.05"))
    assert (hasil.predikat.kode, hasil.predikat_lhe.kode) == ("B", "BB")
    assert hasil.catatan == ("LHE mencetak 70,05; jumlah komponennya 70,00.",)


@pytest.mark.parametrize("lhe", ["70", "70.00", Decimal("70.000")])
def test_total_lhe_yang_sama_tidak_dicatat(lhe):
    assert akip(isi("24.60", "21.30", "10.95", "13.15"), BARU, lhe).catatan == ()


@pytest.mark.parametrize("total", ["100.01", "-0.01", "700"])
def test_total_di_luar_rentang_ditolak(total):
    with pytest.raises(NilaiDitolak, match="0 sampai 100"):
        akip_total(total, BARU)


def sub(*nilai):
    return dict(zip(("keberadaan", "kualitas", "pemanfaatan"), nilai, strict=True))


def test_dari_subkomponen():
    # 4.8 + 7.2 + 10.5 = 22.5; 4.2 + 6.3 + 9 = 19.5; 3 + 3.6 + 4.65 = 11.25; 5 + 5.25 + 6.5 = 16.75
    bagian = {
        "perencanaan": sub("4.8", "7.2", "10.5"),
        "pengukuran": sub("4.2", "6.3", "9"),
        "pelaporan": sub("3", "3.6", "4.65"),
        "evaluasi": sub("5", "5.25", "6.5"),
    }
    hasil = akip_sub(bagian, BARU)
    assert [satu.tercetak for satu in hasil.komponen] == ["22,50", "19,50", "11,25", "16,75"]
    assert hasil.tercetak == "70,00 B (tepat di batas)"
    assert hasil.cara.baris[0].terisi == "4,80 + 7,20 + 10,50 = 22,50"
    assert [(s.nama, s.tercetak, s.bobot) for s in hasil.komponen[2].bagian] == [
        ("Keberadaan", "3,00", 3),
        ("Kualitas", "3,60", Decimal("4.5")),
        ("Pemanfaatan", "4,65", Decimal("7.5")),
    ]


@pytest.mark.parametrize(
    ("bagian", "pesan"),
    [
        # 20, 30 and 50 percent of 30 and of 15.
        ({"perencanaan": sub("6.01", 0, 0)}, "Keberadaan pada Perencanaan Kinerja: 6,01 melebihi"),
        ({"perencanaan": sub(0, "9.01", 0)}, "Kualitas pada Perencanaan Kinerja: 9,01 melebihi"),
        ({"perencanaan": sub(0, 0, "15.01")}, "Pemanfaatan pada Perencanaan Kinerja: 15,01"),
        ({"pelaporan": sub(0, 0, "7.51")}, "melebihi bobotnya, 7,5."),
        ({"pelaporan": {"mutu": 1}}, "Subkomponen “mutu” tidak dikenal"),
        ({"hasil": {}}, "Komponen “hasil” tidak dikenal"),
    ],
)
def test_subkomponen_ditolak_dengan_kata(bagian, pesan):
    with pytest.raises(NilaiDitolak, match=pesan):
        akip_sub(bagian, BARU)


def test_subkomponen_penuh_dan_kurang():
    penuh = {
        "perencanaan": sub(6, 9, 15),
        "pengukuran": sub(6, 9, 15),
        "pelaporan": sub(3, "4.5", "7.5"),
        "evaluasi": sub(5, "7.5", "12.5"),
    }
    assert akip_sub(penuh, BARU).tercetak == "100,00 AA"
    kurang = penuh | {"evaluasi": {"keberadaan": 5, "kualitas": 7}}
    assert akip_sub(kurang, BARU).tercetak == (
        "Evaluasi Akuntabilitas Kinerja Internal belum diisi"
    )


def test_aturan_tanpa_subkomponen_menolaknya():
    with pytest.raises(NilaiDitolak, match="12/2015 tidak memuat subkomponen"):
        akip_sub({}, LAMA)


@pytest.mark.parametrize(
    ("pelaporan", "lewat"),
    [
        # 3 + 3,6 + 4,65 = 11,25. Four numbers rounded to two decimals: up to 0,02 apart.
        ("11.25", None),
        ("11.27", ""),
        ("11.23", ""),
        ("11.28", "Pelaporan Kinerja: nilainya 11,28, jumlah subkomponennya 11,25."),
        ("11.22", "Pelaporan Kinerja: nilainya 11,22, jumlah subkomponennya 11,25."),
    ],
)
def test_beda_komponen_dan_bagiannya(pelaporan, lewat):
    rinci = akip_sub({"pelaporan": sub("3", "3.6", "4.65")}, BARU)
    hasil = akip({"pelaporan": pelaporan}, BARU)
    semua = beda_bagian(hasil, rinci)
    assert bool(semua) == (lewat is not None)
    assert beda_bagian(hasil, rinci, beda_pembulatan(BARU)) == ([lewat] if lewat else [])
