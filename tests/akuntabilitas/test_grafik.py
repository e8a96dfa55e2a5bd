"""Geometry of charts, worked by hand."""

from fractions import Fraction

from akuntabilitas.grafik import Titik, batang, garis


def titik(*nilai, putus=()):
    return [
        Titik(2020 + ke, None if isi is None else Fraction(isi), None, ke in putus)
        for ke, isi in enumerate(nilai)
    ]


def test_garis_dari_bawah_ke_atas():
    # Two columns of 50: middles at 25 and 75; 12 pixels free above and below of 100.
    satu = garis(titik(10, 20), 100, 100)
    assert satu.ruas == ("25,88 75,12",)
    assert satu.titik == (("25", "88"), ("75", "12"))


def test_garis_putus_pada_tahun_kosong_dan_definisi_baru():
    satu = garis(titik(1, 2, None, 3, 4, 5, putus=(5,)), 600, 100)
    assert [len(ruas.split()) for ruas in satu.ruas] == [2, 2]
    assert satu.putus == ("500",)
    assert len(satu.titik) == 5


def test_garis_perlu_dua_nilai():
    assert garis(titik(1, None), 100, 100) is None
    assert garis([], 100, 100) is None


def test_garis_datar_dan_tanda_target():
    satu = garis([Titik(2020, Fraction(5), Fraction(5)), Titik(2021, Fraction(5), None)], 100, 100)
    assert satu.ruas == ("25,88 75,88",)
    assert satu.tanda == (("11", "39", "88"),)


def test_angka_mesin_tanpa_koma_desimal():
    satu = garis(titik(1, 2, 4), 100, 100)
    assert satu.ruas == ("16.7,88 50,62.7 83.3,12",)


def test_batang_berskala_sama():
    penuh, separuh, kosong = batang(
        [(Fraction(40), Fraction(20)), (Fraction(10), None), (None, None)]
    )
    assert (penuh.x, penuh.panjang, penuh.tanda) == ("0", "100", "50")
    assert (separuh.panjang, separuh.tanda) == ("25", "")
    assert kosong is None


def test_batang_di_bawah_nol():
    turun, naik = batang([(Fraction(-10), None), (Fraction(30), None)])
    assert (turun.x, turun.panjang) == ("0", "25")
    assert (naik.x, naik.panjang) == ("25", "75")


def test_yang_hanya_rentang_menjadi_tiang_dan_memutus_garis():
    tiang = Titik(1, None, None, selang=(Fraction(20), Fraction(30)))
    satu = garis([Titik(0, Fraction(10), None), tiang], 100, 100)
    # From 10 to 30: 20 is in the middle, 30 at the top.
    assert satu.selang == (("75", "50", "12"),)
    assert satu.ruas == ()
    assert satu.titik == (("25", "88"),)
