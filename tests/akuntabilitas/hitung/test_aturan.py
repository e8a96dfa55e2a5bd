"""Rule sets: which one holds on a day, their way through JSON, and what contradicts itself."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.aturan import (
    AturanAKIP,
    AturanCapaian,
    AturanIKM,
    AturanKeliru,
    Pita,
    RumusRendah,
    TidakAdaAturan,
    bawaan,
    berlaku,
)

CAPAIAN = AturanCapaian(
    nama="Uji",
    mulai=date(2020, 1, 1),
    desimal=1,
    sumber="uji",
    keyakinan="B",
    batas=Decimal(120),
    lantai=Decimal("0.5"),
    rumus_rendah=RumusRendah.BANDING,
    toleransi=Decimal("2.5"),
    pita=(Pita("Baik", Decimal("85.0")), Pita("Cukup", Decimal(60)), Pita("Kurang", None)),
)
AKIP = bawaan.AKIP[1]
IKM = bawaan.IKM[0]


@pytest.mark.parametrize("aturan", [CAPAIAN, *bawaan.CAPAIAN, *bawaan.AKIP, *bawaan.IKM])
def test_lewat_json_dan_kembali(aturan):
    assert type(aturan).dari_data(json.loads(json.dumps(aturan.ke_data()))) == aturan


@pytest.mark.parametrize(
    ("pada", "nama"),
    [
        (date(2015, 1, 1), "PermenPANRB 12/2015"),
        (date(2021, 12, 31), "PermenPANRB 12/2015"),
        (date(2022, 1, 1), "PermenPANRB 88/2021"),
        (date(2030, 1, 1), "PermenPANRB 88/2021"),
    ],
)
def test_aturan_terbaru_yang_sudah_mulai(pada, nama):
    assert berlaku(bawaan.AKIP, pada).nama == nama
    assert berlaku(bawaan.AKIP[::-1], pada).nama == nama


def test_sebelum_aturan_pertama_tidak_ada():
    with pytest.raises(TidakAdaAturan, match="31 Desember 2014"):
        berlaku(bawaan.AKIP, date(2014, 12, 31))
    with pytest.raises(TidakAdaAturan):
        berlaku([], date(2024, 1, 1))


def test_dua_aturan_sehari_tidak_dipilih_diam_diam():
    kembar = [CAPAIAN, replace(CAPAIAN, nama="Lain")]
    with pytest.raises(AturanKeliru, match="tanggal yang sama"):
        berlaku(kembar, CAPAIAN.mulai + timedelta(days=1))


def test_bobot_bawaan_menurut_peraturan():
    def bobot(aturan):
        return [(satu.kode, satu.bobot) for satu in aturan.komponen]

    assert bobot(bawaan.AKIP[1]) == [
        *(("perencanaan", 30), ("pengukuran", 30)),
        *(("pelaporan", 15), ("evaluasi", 25)),
    ]
    assert bobot(bawaan.AKIP[0]) == [
        *(("perencanaan", 30), ("pengukuran", 25), ("pelaporan", 15)),
        *(("evaluasi", 10), ("capaian", 20)),
    ]
    assert [satu.persen for satu in AKIP.subkomponen] == [20, 30, 50]
    assert (len(IKM.unsur), IKM.bobot) == (9, Fraction(1, 9))


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"nama": " "}, "Nama aturan belum diisi"),
        ({"sumber": ""}, "Sumber aturan belum diisi"),
        ({"keyakinan": "D"}, "A, B, atau C"),
        ({"desimal": 7}, "0 sampai 6"),
        ({"desimal": -1}, "0 sampai 6"),
        ({"batas": Decimal(0)}, "lebih dari nol"),
        ({"lantai": Decimal(120)}, "di bawah batas atas"),
        ({"toleransi": Decimal("-0.1")}, "Toleransi"),
        ({"pita": (Pita("Baik", Decimal(80)),)}, "tanpa batas bawah"),
        ({"pita": (Pita("Baik", None), Pita("Kurang", None))}, "tanpa batas bawah"),
        (
            {"pita": (Pita("A", Decimal(60)), Pita("B", Decimal(60)), Pita("C", None))},
            "menurun",
        ),
        ({"pita": (Pita(" ", Decimal(60)), Pita("C", None))}, "label"),
        ({"pita": (Pita("C", Decimal(60)), Pita("C", None))}, "tidak boleh sama"),
        ({"pita": (Pita("B", Decimal("60.05")), Pita("C", None))}, "lebih halus"),
        ({"pita": (Pita("B", Decimal("120.1")), Pita("C", None))}, "tidak pernah tercapai"),
    ],
)
def test_aturan_capaian_yang_bertentangan(ubah, pesan):
    with pytest.raises(AturanKeliru, match=pesan):
        replace(CAPAIAN, **ubah)


def ganti(daftar, ke, **ubah):
    return tuple(replace(satu, **ubah) if ke == urut else satu for urut, satu in enumerate(daftar))


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"komponen": ganti(AKIP.komponen, 0, bobot=Decimal(29))}, "berjumlah 100"),
        ({"komponen": ganti(AKIP.komponen, 0, bobot=Decimal(0))}, "lebih dari nol"),
        ({"komponen": ganti(AKIP.komponen, 0, kode="pelaporan")}, "Kode tidak boleh sama"),
        ({"subkomponen": AKIP.subkomponen[:2]}, "Persen subkomponen harus berjumlah 100"),
        ({"subkomponen": ganti(AKIP.subkomponen, 0, persen=Decimal(0))}, "lebih dari nol"),
        ({"predikat": ()}, "Predikat belum diisi"),
        ({"predikat": AKIP.predikat[:-1]}, "predikat terendah"),
        ({"predikat": ganti(AKIP.predikat, 0, di_atas=Decimal(80))}, "menurun"),
        ({"predikat": ganti(AKIP.predikat, 0, di_atas=Decimal(100))}, "di bawah 100"),
        ({"predikat": ganti(AKIP.predikat, 0, di_atas=Decimal("90.005"))}, "lebih halus"),
    ],
)
def test_aturan_akip_yang_bertentangan(ubah, pesan):
    with pytest.raises(AturanKeliru, match=pesan):
        replace(AKIP, **ubah)


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"unsur": ()}, "Unsur belum diisi"),
        ({"unsur": ganti(IKM.unsur, 0, alias=("Waktu penyelesaian",))}, "satu unsur saja"),
        ({"unsur": ganti(IKM.unsur, 0, nama="9 ")}, None),
        ({"unsur": ganti(IKM.unsur, 0, nama="–")}, "satu unsur saja"),
        ({"bobot": Fraction(0)}, "Bobot unsur"),
        ({"bobot": Fraction(1, 8)}, "Bobot unsur"),
        ({"tertinggi": 1}, "paling sedikit 2"),
        ({"desimal_unsur": 7}, "0 sampai 6"),
        ({"margin": Decimal("-0.01")}, "Margin"),
        ({"kelas": ()}, "Kelas belum diisi"),
        ({"kelas": ganti(IKM.kelas, 1, mulai=Decimal("88.31"))}, "menurun"),
        ({"kelas": ganti(IKM.kelas, 1, mulai=Decimal("76.605"))}, "lebih halus"),
        ({"kelas": ganti(IKM.kelas, 3, mulai=Decimal("25.01"))}, "nilai terendah"),
    ],
)
def test_aturan_ikm_yang_bertentangan(ubah, pesan):
    if pesan is None:
        replace(IKM, **ubah)
        return
    with pytest.raises(AturanKeliru, match=pesan):
        replace(IKM, **ubah)


def test_float_dalam_aturan_ditolak():
    with pytest.raises(TypeError, match="Decimal"):
        replace(CAPAIAN, batas=120.0)
    with pytest.raises(TypeError, match="Decimal"):
        replace(CAPAIAN, pita=(Pita("Baik", 80.0), Pita("Kurang", None)))


def test_semua_kesalahan_bentuk_disebut_sekaligus():
    data = CAPAIAN.ke_data() | {
        "mulai": "1 Januari 2020",
        "desimal": "dua",
        "batas": "1,5",
        "rumus_rendah": "R/T",
        "warna": "hijau",
    }
    del data["toleransi"]
    with pytest.raises(AturanKeliru) as galat:
        AturanCapaian.dari_data(data)
    assert galat.value.pesan == (
        "“warna” tidak dikenal.",
        "“mulai” harus tanggal, misalnya 2022-01-31.",
        "“desimal” harus berupa bilangan bulat.",
        '“batas” harus angka desimal dalam tanda kutip, misalnya "0.5".',
        "“rumus_rendah” harus salah satu dari: 2T-R, T/R.",
        "“toleransi” belum diisi.",
    )


@pytest.mark.parametrize(
    ("jenis", "data", "pesan"),
    [
        (AturanCapaian, [], "^Aturan harus berupa objek.$"),
        (AturanCapaian, CAPAIAN.ke_data() | {"batas": 100.0}, "“batas” harus berupa tulisan"),
        (AturanCapaian, CAPAIAN.ke_data() | {"desimal": True}, "bilangan bulat"),
        (AturanCapaian, CAPAIAN.ke_data() | {"pita": "hijau"}, "“pita” harus berupa daftar"),
        (AturanCapaian, CAPAIAN.ke_data() | {"pita": ["hijau"]}, "^Pita 1: harus berupa objek"),
        (
            AturanAKIP,
            AKIP.ke_data() | {"komponen": [{"kode": "a", "nama": "A", "bobot": 100}]},
            "Komponen 1: “bobot” harus berupa tulisan",
        ),
        (AturanIKM, IKM.ke_data() | {"bobot": "1/0"}, "“bobot” harus pecahan"),
        (AturanIKM, IKM.ke_data() | {"bobot": "sembilan"}, "“bobot” harus pecahan"),
        (AturanIKM, IKM.ke_data() | {"unsur": [{"nama": "A", "alias": "B"}]}, "daftar tulisan"),
    ],
)
def test_bentuk_yang_salah(jenis, data, pesan):
    with pytest.raises(AturanKeliru, match=pesan):
        jenis.dari_data(data)


def test_bobot_dari_data_boleh_desimal():
    assert AturanIKM.dari_data(IKM.ke_data() | {"bobot": "0.11"}).bobot == Fraction(11, 100)
