"""A cell into a number or a state: as people write them, and never by guessing."""

from datetime import date
from decimal import Decimal

import pytest

from akuntabilitas.impor.bilangan import SelDitolak, Taksa, bilangan, hari
from akuntabilitas.impor.lembar import Rupa, Sel
from akuntabilitas.nilai import Keadaan


@pytest.mark.parametrize(
    ("teks", "satuan", "nilai"),
    [
        ("0,2", "%", "0.2"),
        ("1.234,5", "", "1234.5"),
        ("1.234.567", "", "1234567"),
        ("83.5", "", "83.5"),
        ("0.234", "", "0.234"),
        ("1.2345", "", "1.2345"),
        ("-5", "", "-5"),
        ("−5", "", "-5"),
        ("83 %", "persen", "83"),
        ("83%", "%", "83"),
        ("2 Lap", "laporan", "2"),
        ("11 unit", "unit", "11"),
        ("Rp 1.250.000.000", "rupiah", "1250000000"),
        ("\u00a080,12 ", "%", "80.12"),
        ("nihil", "", "0"),
        ("0", "", "0"),
    ],
)
def test_teks_menjadi_bilangan(teks, satuan, nilai):
    assert bilangan(Sel(teks), satuan).nilai == Decimal(nilai)


@pytest.mark.parametrize(
    ("teks", "keadaan"),
    [
        ("tidak diukur", Keadaan.TIDAK_DIUKUR),
        ("Tidak diukur tahun ini", Keadaan.TIDAK_DIUKUR),
        ("n/a", Keadaan.TIDAK_BERLAKU),
        ("N/A", Keadaan.TIDAK_BERLAKU),
        ("Tidak berlaku", Keadaan.TIDAK_BERLAKU),
    ],
)
def test_teks_menjadi_keadaan(teks, keadaan):
    bacaan = bilangan(Sel(teks))
    assert (bacaan.nilai, bacaan.keadaan, bacaan.kosong) == (None, keadaan, False)


@pytest.mark.parametrize("teks", ["-", "–", "belum", "Belum jatuh tempo"])
def test_belum_bukan_nol(teks):
    assert bilangan(Sel(teks)).kosong


def test_titik_yang_taksa_ditanyakan_dengan_kedua_bacaan():
    with pytest.raises(Taksa) as taksa:
        bilangan(Sel("1.234"))
    assert (taksa.value.ribuan, taksa.value.desimal) == ("1.234", "1,234")
    assert bilangan(Sel("1.234"), titik="ribuan").nilai == 1234
    assert bilangan(Sel("1.234"), titik="desimal").nilai == Decimal("1.234")
    assert bilangan(Sel("-1.234"), titik="ribuan").nilai == -1234
    # A true number has one reading.
    assert bilangan(Sel("1.234", Rupa.ANGKA)).nilai == Decimal("1.234")


def test_jawaban_tidak_mengubah_yang_pasti():
    for titik in ("ribuan", "desimal"):
        assert bilangan(Sel("1.234.567"), titik=titik).nilai == 1234567
        assert bilangan(Sel("83.5"), titik=titik).nilai == Decimal("83.5")


def test_sel_persen():
    assert bilangan(Sel("0.83", Rupa.PERSEN), "%").nilai == 83
    assert bilangan(Sel("1.0375", Rupa.PERSEN), "persen").nilai == Decimal("103.75")
    with pytest.raises(SelDitolak, match=r"berformat persen \(83%\).*“laporan”"):
        bilangan(Sel("0.83", Rupa.PERSEN), "laporan")


def test_angka_kecil_dalam_persen_tetap_dan_diperlihatkan():
    bacaan = bilangan(Sel("0.2", Rupa.ANGKA), "%")
    assert (bacaan.nilai, bacaan.catatan) == (Decimal("0.2"), "Dibaca 0,2%, bukan 20%.")
    assert not bilangan(Sel("1.5", Rupa.ANGKA), "%").catatan


def test_terlalu_halus_dibulatkan_ke_atas_dan_diperlihatkan():
    bacaan = bilangan(Sel("0.6666665", Rupa.ANGKA))
    assert (bacaan.nilai, bacaan.catatan) == (
        Decimal("0.666667"),
        "Dibulatkan menjadi 0,666667.",
    )


@pytest.mark.parametrize(
    ("sel", "kalimat"),
    [
        (Sel("12 org", Rupa.TEKS), "tidak cocok dengan satuannya, “laporan”"),
        (Sel("83%"), "tidak cocok dengan satuannya"),
        (Sel("1,234.5"), "Tulis misalnya 1.234,5"),
        (Sel("12.34.567"), "tidak terbaca"),
        (Sel("80-85"), "tidak cocok"),
        (Sel("tercapai"), "bukan angka"),
        (Sel("2024-02-01", Rupa.TANGGAL), r"tanggal \(1 Februari 2024\), bukan angka"),
        (Sel("", Rupa.RUMUS), "rumus yang hasilnya belum dihitung"),
        (Sel("#REF!", Rupa.GALAT), r"galat rumus \(#REF!\)"),
        (Sel("1", Rupa.LOGIS), "berisi BENAR"),
        (Sel("1" + "0" * 18, Rupa.ANGKA), "terlalu panjang"),
    ],
)
def test_yang_bukan_angka_ditolak_dengan_kalimat(sel, kalimat):
    with pytest.raises(SelDitolak, match=kalimat):
        bilangan(sel, "laporan")


@pytest.mark.parametrize(
    "sel",
    [
        Sel("28-02-2026"),
        Sel("28/2/2026"),
        Sel("28 Februari 2026"),
        Sel("28 Feb 2026"),
        Sel("2026-02-28"),
        Sel("2026-02-28", Rupa.TANGGAL),
    ],
)
def test_tanggal(sel):
    assert hari(sel) == date(2026, 2, 28)


@pytest.mark.parametrize("sel", [Sel("46081", Rupa.ANGKA), Sel("30-02-2026"), Sel("besok")])
def test_yang_bukan_tanggal_ditolak(sel):
    with pytest.raises(SelDitolak, match="tanggal"):
        hari(sel)
