"""Numbers in, numbers out: what is refused, and the one rounding."""

from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.bilangan import NilaiDitolak, bulatkan, hasil, kurung, pecahan, tulis


@pytest.mark.parametrize(
    ("masuk", "tepat"),
    [
        (83, Fraction(83)),
        (-5, Fraction(-5)),
        ("0.2", Fraction(1, 5)),
        ("-0.20", Fraction(-1, 5)),
        (Decimal("77.5"), Fraction(155, 2)),
        (Decimal("1E+3"), Fraction(1000)),
        (Fraction(5, 3), Fraction(5, 3)),
        ("999999999999999999", Fraction(10**18 - 1)),
        (10**18 - 1, Fraction(10**18 - 1)),
        ("0.000000000001", Fraction(1, 10**12)),
    ],
)
def test_angka_diterima(masuk, tepat):
    assert pecahan(masuk) == tepat


@pytest.mark.parametrize("masuk", [0.2, 80.0, float("nan"), True, None, b"80", [80], 3 + 0j])
def test_jenis_lain_ditolak(masuk):
    with pytest.raises(TypeError):
        pecahan(masuk)


@pytest.mark.parametrize(
    "masuk",
    [
        *("", " ", "0,2", "1.234.567", "1e3", "1_000", " 80", "80 ", "+80", "--8", "80%", "nan"),
        *("٨٠", "8²", ".5", "5.", "1/3", "inf", "80\n"),
        *("1" * 19, "0." + "1" * 13, 10**18, -(10**18)),
        *(Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity")),
        *(Decimal("1E+18"), Decimal("1E-13"), Decimal("1E+999999")),
    ],
)
def test_bukan_angka_ditolak_dengan_kata(masuk):
    with pytest.raises(NilaiDitolak, match=r"bukan angka|terlalu panjang"):
        pecahan(masuk)


@pytest.mark.parametrize(
    ("tepat", "desimal", "bulat"),
    [
        (Fraction("2.675"), 2, "2.68"),
        (Fraction("2.674999999999"), 2, "2.67"),
        (Fraction(-5, 1000), 2, "-0.01"),
        (Fraction(-4, 1000), 2, "0.00"),
        (Fraction(5, 10), 0, "1"),
        (Fraction(499, 1000), 0, "0"),
        (Fraction(100), 2, "100.00"),
        # Longer than the 28 digits of Decimal's own arithmetic.
        (Fraction(10**30) + Fraction(1, 3), 2, "1" + "0" * 30 + ".33"),
    ],
)
def test_dibulatkan_setengah_ke_atas(tepat, desimal, bulat):
    assert str(bulatkan(tepat, desimal)) == bulat


@pytest.mark.parametrize(
    ("tepat", "desimal", "tulisan"),
    [
        (Fraction("0.2"), 0, "0,2"),
        (Fraction("24.6"), 2, "24,60"),
        (Fraction(1234567), 0, "1.234.567"),
        (Fraction(5, 3), 0, "1,666666…"),
        (Fraction(-5, 3), 0, "-1,666666…"),
        (Fraction(-1, 3 * 10**7), 0, "-0,000000…"),
        (Fraction(0), 0, "0"),
    ],
)
def test_tulisan_dalam_rumus(tepat, desimal, tulisan):
    assert tulis(tepat, desimal) == tulisan


def test_di_bawah_nol_dikurung_dalam_rumus():
    assert kurung(Fraction(-5)) == "(-5)"
    assert kurung(Fraction(5)) == "5"


def test_sama_dengan_hanya_bila_tepat():
    assert hasil(Fraction("103.75"), 2) == "= 103,75"
    assert hasil(Fraction(818, 15), 2) == "≈ 54,53"
