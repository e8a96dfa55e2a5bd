"""What is typed, as what is to be found."""

import pytest

from portal.bahasa.kueri import KATA_MAKS, susun


def cari(kueri):
    """Each word that must be found, as the set of roots it may be found by."""
    return [{" ".join(a.akar) for a in gugus} for gugus in susun(kueri).wajib]


def test_kata_biasa_dan_kata_henti():
    assert cari("perencanaan untuk anggaran") == [{"rencana"}, {"anggaran"}]


def test_kata_henti_saja_tidak_mengosongkan_kueri():
    assert cari("yang") == [{"yang"}]
    assert cari("dari untuk") == [{"dari"}, {"untuk"}]


def test_frasa_dan_tanpa():
    susunan = susun("“rapat kerja” anggaran -jakarta")
    assert [[(a.akar, a.rapat) for a in g] for g in susunan.wajib] == [
        [(("rapat", "kerja"), True)],
        [(("anggaran",), False)],
    ]
    assert [a.akar for a in susunan.tanpa] == [("jakarta",)]


def test_hanya_tanpa_dibaca_sebagai_kata_biasa():
    assert cari("-jakarta") == [{"jakarta"}]


@pytest.mark.parametrize(
    ("pendek", "panjang"),
    [
        ("Renstra", "rencana strategis"),
        ("LKjIP", "laporan akuntabilitas kinerja instansi pemerintah"),
        ("PAW", "pergantian antar waktu"),
        ("tusi", "tugas dan fungsi"),
        ("UU", "undang-undang"),
        ("panrb", "PAN-RB"),
    ],
)
def test_singkatan_dan_kepanjangan_saling_menemukan(pendek, panjang):
    assert cari(pendek) == cari(panjang)
    assert len(cari(pendek)) == 1


def test_badan_adhoc_meluas_satu_arah():
    assert {"ppk", "pps", "kpps", "badan adhoc"} <= cari("badan ad hoc")[0]
    assert cari("PPK") == [{"ppk", "panitia pilih kecamatan"}]


def test_kepanjangan_tanpa_kutip_tidak_harus_berdampingan():
    gugus = susun("rencana strategis").wajib[0]
    assert [(a.akar, a.rapat) for a in gugus] == [
        (("rencana", "strategis"), False),
        (("renstra",), True),
    ]


def test_nomor_peraturan_dalam_dua_bentuk():
    assert cari("14/2017") == cari("Nomor 14 Tahun 2017") == [{"14g2017"}]


@pytest.mark.parametrize("kueri", ["", '"', '""', "\x00", "---", "'; --", "   ", "* ( ) ^ :"])
def test_tanpa_huruf_dan_angka_kosong(kueri):
    assert not susun(kueri)


def test_kueri_panjang_dibatasi():
    assert len(susun("a b c d e f g h i j k l m n o p").wajib) == KATA_MAKS
    assert susun("kinerja" + " " * 300 + "anggaran") == susun("kinerja")
