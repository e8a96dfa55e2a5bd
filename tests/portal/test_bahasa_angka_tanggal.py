"""Numbers, sizes, dates and times, and the filters that write them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from django.template import Context, Engine

from portal.bahasa.angka import angka, ukuran
from portal.bahasa.tanggal import pukul, tanggal, tanggal_pendek, waktu


@pytest.mark.parametrize(
    ("nilai", "desimal", "tulisan"),
    [
        (98.75, None, "98,75"),
        (Decimal("70.00"), None, "70,00"),
        (1234567, None, "1.234.567"),
        (Decimal("88.4503"), 2, "88,45"),
        (2.675, 2, "2,68"),  # half up, though the float lies just below
        (Fraction(1815 * 25, 57 * 9), 2, "88,45"),
        (Fraction(-1, 8), 2, "-0,13"),
        (Decimal("-0.004"), 2, "0,00"),
        (0, None, "0"),
        (None, None, ""),
    ],
)
def test_angka(nilai, desimal, tulisan):
    assert angka(nilai, desimal) == tulisan


def test_pecahan_tanpa_jumlah_desimal_ditolak():
    with pytest.raises(ValueError, match="desimal"):
        angka(Fraction(1, 3))


@pytest.mark.parametrize(
    ("byte", "tulisan"),
    [
        (0, "0 byte"), (999, "999 byte"), (1000, "1 KB"), (84_400, "84 KB"),
        (999_499, "999 KB"), (999_500, "1 MB"), (3_849_999, "3,8 MB"), (3_850_000, "3,9 MB"),
        (999_960_000, "1 GB"), (5_000_000_000_000, "5.000 GB"), (None, ""),
    ],
)  # fmt: skip
def test_ukuran(byte, tulisan):
    assert ukuran(byte) == tulisan


def test_tanggal_dan_waktu():
    assert tanggal(date(2016, 9, 20)) == "Selasa, 20 September 2016"
    assert tanggal_pendek(date(2016, 9, 20)) == "20 Sep 2016"
    assert waktu(datetime(2016, 9, 20, 6, 5, tzinfo=UTC)) == "20 September 2016 pukul 14.05 WITA"
    assert tanggal(None) == tanggal_pendek(None) == waktu(None) == pukul(None) == ""


def test_waktu_utc_yang_sudah_berganti_hari_di_makassar():
    malam = datetime(2024, 2, 13, 16, 30, tzinfo=UTC)
    assert tanggal(malam) == "Rabu, 14 Februari 2024"
    assert pukul(malam) == "pukul 00.30 WITA"


def tulis(templat, **isi):
    mesin = Engine(libraries={"teks": "portal.templatetags.teks"})
    return mesin.from_string("{% load teks %}" + templat).render(Context(isi))


def test_saringan_templat():
    isi = {"d": date(2016, 9, 20), "dt": datetime(2016, 9, 20, 6, 5, tzinfo=UTC), "kosong": None}
    assert tulis("{{ d|tanggal }}", **isi) == "Selasa, 20 September 2016"
    assert tulis("{{ dt|tanggal_pendek }}", **isi) == "20 Sep 2016"
    assert tulis("{{ dt|waktu }}", **isi) == "20 September 2016 pukul 14.05 WITA"
    assert tulis("{{ dt|pukul }}", **isi) == "pukul 14.05 WITA"
    assert tulis("{{ n|angka }} {{ n|angka:0 }}", n=Decimal("98.75")) == "98,75 99"
    assert tulis("{{ n|ukuran }} {{ 9|bulan }}", n=3_800_000) == "3,8 MB September"


def test_saringan_templat_tidak_gagal_pada_nilai_kosong():
    saringan = ["tanggal", "tanggal_pendek", "waktu", "pukul", "angka", "ukuran", "bulan"]
    assert tulis("".join(f"{{{{ x|{nama} }}}}" for nama in saringan), x=None) == ""
    assert tulis("".join(f"{{{{ y|{nama} }}}}" for nama in saringan)) == ""
