"""NIK and telephone numbers: found however they are written; nothing honest is taken for one."""

import time

import pytest

from komentar.jaga import pribadi
from komentar.jaga.pribadi import NIK, TELEPON, potongan, samarkan, temukan
from komentar.jaga.sebab import PEMERIKSA

NIK_TERTULIS = [
    "7309120101900001",
    "7309 1201 0190 0001",
    "7309.1201.0190.0001",
    "7309-1201-0190-0001",
    "730912 010190 0001",
    "73.09.12.010190.0001",
    "31.09.12.410190.0001",
    "73 09 12 41 01 90 0001",
    "7309 - 1201 - 0190 - 0001",
    "7309\u20131201\u20130190\u20130001",
    "1234567890123456",
    "1234 5678 9012 3456",
    "\uff17\uff13\uff10\uff19\uff11\uff12\uff10\uff11\uff10\uff11\uff19\uff10\uff10\uff10\uff10\uff11",
]
TELEPON_TERTULIS = [
    "081234567890",
    "0812 3456 7890",
    "0812-3456-7890",
    "0812.3456.7890",
    "0812 345 678",
    "08 1234 567 890",
    "0852-9999-123",
    "+6281234567890",
    "+62 812-3456-7890",
    "(+62) 812 3456 7890",
    "+62 (0) 812 3456 7890",
    "+62 411 871234",
    "0062 812 3456 7890",
    "6281234567890",
    "62 812 3456 7890",
    "0812\u20133456\u20137890",
]


@pytest.mark.parametrize("nomor", NIK_TERTULIS)
@pytest.mark.parametrize("bingkai", ["{}", "NIK saya {}.", "tahun 2024 {}, terima kasih", "({})"])
def test_nik_ditemukan(nomor, bingkai):
    teks = bingkai.format(nomor)
    assert [(jenis, teks[a:b]) for jenis, a, b in potongan(teks)] == [(NIK, nomor)]


@pytest.mark.parametrize("nomor", TELEPON_TERTULIS)
@pytest.mark.parametrize("bingkai", ["{}", "WA {}.", "Hubungi: {}, Pak Camat", "wa.me/{}?x"])
def test_telepon_ditemukan(nomor, bingkai):
    teks = bingkai.format(nomor)
    assert [(jenis, teks[a:b]) for jenis, a, b in potongan(teks)] == [(TELEPON, nomor)]


@pytest.mark.parametrize(
    "teks",
    [
        "Pemilu 2019, 2024 dan 2029.",
        "Tahun 2019 2020 2021 2022 2023 dibandingkan.",
        "Renstra 2020-2024 dan 2025-2029, 2020\u20132024 2025\u20132029",
        "PermenPANRB 14/2017, 88/2021 dan UU 27/2022.",
        "Undang-Undang Nomor 7 Tahun 2017 dan PKPU 8 Tahun 2024",
        "Keputusan 123456789 dan surat 081234567",
        "Nomor 12/PP.04.2-Pu/7309/2026 tanggal 12-03-2026",
        "Pagu Rp3.325.000.000.000.000 dan realisasi Rp 8.123.456.789,00.",
        "Rp81234567890 dari Rp6281234567890; IDR 6281234567890",
        "Anggaran 1.234.567.890.123.456 rupiah, sisa 81.234.567.890",
        "08.00-16.00 WITA, Jumat 08.00 - 11.30, Sabtu 08.30-12.00",
        "Kegiatan 01-02-2024 - 05-02-2024, lalu 08/12/2024 dan 8.12.2024",
        "Pada 08-12-2024 08.00 sampai 09-12-2024 16.00",
        "TPS 001 002 003 004 005 006 dan TPS 101 102 103 104 105 106",
        "Suara sah 12345, 67890; DPT 273.456 pemilih, 1.234 TPS.",
        "Perolehan 123 4567 890 12345 6789 suara",
        "Capaian 103,75 persen; IKM 88,4503; 0.0812345678",
        "NIP 198501012010011001",
        "Nomor 12345678901234567890",
        "Kode pos 90511, telepon kantor (0411) 371000, darurat 112",
        "Hasil 3.141592653589793",
        "NPWP 12.345.678.9-012.000",
    ],
)
def test_yang_jujur_bukan_data_pribadi(teks):
    assert [teks[a:b] for _, a, b in potongan(teks)] == []
    assert samarkan(teks) == teks


def test_beberapa_sekaligus():
    teks = "Ibu 0812 3456 7890 0813 4567 8901, NIK 7309120101900001 081122334455."
    assert [(jenis, teks[a:b]) for jenis, a, b in potongan(teks)] == [
        (TELEPON, "0812 3456 7890"),
        (TELEPON, "0813 4567 8901"),
        (NIK, "7309120101900001"),
        (TELEPON, "081122334455"),
    ]


def test_disamarkan_panjang_tetap_dan_sekali_cukup():
    teks = "NIK 7309 1201 0190 0001, WA +62 812-3456-7890, tahun 2024."
    samar = samarkan(teks)
    assert samar == "NIK •••• •••• •••• ••••, WA +•• •••-••••-••••, tahun 2024."
    assert samarkan(samar) == samar


def test_sebab_untuk_moderator_dan_terdaftar():
    (satu,) = temukan("Budi", "Hubungi 081234567890.")
    assert (satu.kode, satu.cocok) == ("pribadi", "081234567890")
    assert satu.kata == "Tampak seperti nomor telepon, di teks."
    (satu,) = temukan("Budi 081234567890", "Hai")
    assert "di nama" in satu.kata
    assert pribadi.temukan in PEMERIKSA


@pytest.mark.parametrize("satu", ["1 ", "08-", "1.234", "7309 ", "2024 ", "+62", "1.1.", "0"])
def test_teks_jahat_tetap_cepat(satu):
    mulai = time.perf_counter()
    samarkan(satu * 5_000)
    assert time.perf_counter() - mulai < 5
