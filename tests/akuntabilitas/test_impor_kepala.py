"""Where the table is: titles above, headers of several lines, merged headings, notes below."""

import pytest

from akuntabilitas.impor.angka import JenisAngka
from akuntabilitas.impor.kepala import baku, cari
from akuntabilitas.impor.lembar import LembarDitolak, baca
from tests.akuntabilitas.pabrik_lembar import lembar, xlsx

JENIS = JenisAngka()


def tabel(satu):
    return cari(satu, JENIS.kenali, JENIS.wajib, JENIS.penanda)


@pytest.mark.parametrize(
    ("judul", "kunci"),
    [
        ("Target", ("target", None, None, None)),
        ("Target TW I", ("target", None, 1, None)),
        ("TARGET\nTriwulan IV", ("target", None, 4, None)),
        ("Realisasi (TW 3)", ("realisasi", None, 3, None)),
        ("Target PK Awal", ("target", 0, None, None)),
        ("Target PK Perubahan 2", ("target", 2, None, None)),
        ("Target PK perubahan", ("target", 1, None, None)),
        ("Target Setahun", ("target", None, 0, None)),
        ("Target Tahun 2025", ("target", None, 0, 2025)),
        ("Target 2025", ("target", None, None, 2025)),
        ("Hambatan", ("kendala", None, None, None)),
        ("Kode Indikator", "kode"),
        ("Capaian", None),
        ("Realisasi s.d. TW III", None),
    ],
)
def test_judul_dikenal(judul, kunci):
    assert JENIS.kenali(baku(judul)) == kunci


def test_judul_di_atas_tabel_dan_catatan_di_bawahnya():
    satu = tabel(
        lembar(
            ["LAPORAN KINERJA 2024"],
            [],
            ["Kode", "Target", "Realisasi"],
            ["(1)", "(2)", "(3)"],
            ["Sasaran: pemilih terlayani", "", ""],
            ["I1", "1", "2"],
            ["I2", "", "3"],
            ["Catatan: angka sementara"],
            ["", "Maros, 5 Januari 2025", ""],
            ["", "Ketua", "Sekretaris"],
        )
    )
    assert [b.nomor for b in satu.baris] == [6, 7]
    assert satu.catatan == [
        "Tidak dibaca karena bukan isi tabel: baris 5 dan 8–10 (“Sasaran: pemilih terlayani” …)."
    ]


def test_dua_baris_judul_dengan_judul_gabungan():
    def ubah(satu):
        satu.merge_cells("A1:A2")
        satu.merge_cells("B1:E1")
        satu.merge_cells("F1:G1")

    isi = xlsx(
        ["Kode", "Target", None, None, None, "Realisasi", None, "Kendala"],
        [None, "TW I", "TW II", "TW III", "TW IV", "TW I", "TW II", "TW I"],
        ["I1", 1, 2, 3, 4, 5, 6, "jauh"],
        ubah=ubah,
    )
    satu = tabel(baca(isi, "a.xlsx"))
    assert satu.kolom == {
        "kode": 1,
        **{("target", None, n, None): n + 1 for n in (1, 2, 3, 4)},
        **{("realisasi", None, n, None): n + 5 for n in (1, 2)},
        ("kendala", None, 1, None): 8,
    }
    assert satu.judul[3] == "Target TW II"
    assert [b.nomor for b in satu.baris] == [3]


def test_dua_baris_judul_dalam_csv_tanpa_gabungan():
    satu = tabel(
        lembar(
            ["Kode", "Target", "", "Realisasi", "", "Tindak lanjut"],
            ["", "TW I", "TW II", "TW I", "TW II", ""],
            ["I1", "1", "2", "3", "4", "dilatih"],
        )
    )
    assert satu.kolom[("realisasi", None, 2, None)] == 5
    assert satu.kolom[("tindak_lanjut", None, None, None)] == 6


def test_tiga_baris_judul():
    satu = tabel(
        lembar(
            ["Kode", "Target", "", "Realisasi"],
            ["", "Triwulan", "", "Triwulan"],
            ["", "I", "II", "I"],
            ["I1", "1", "2", "3"],
        )
    )
    assert satu.kolom[("target", None, 2, None)] == 3


def test_kode_yang_digabung_ke_bawah_berlaku_bagi_tiap_baris():
    def ubah(satu):
        satu.merge_cells("A2:A4")
        satu.merge_cells("C2:C4")

    isi = xlsx(
        ["Kode", "Triwulan", "Target"],
        ["I1", "I", 1],
        [None, "II", None],
        [None, "III", None],
        ubah=ubah,
    )
    satu = tabel(baca(isi, "a.xlsx"))
    assert [b.sel[1].isi for b in satu.baris] == ["I1", "I1", "I1"]
    # A value isn't repeated: that would be a guess.
    assert [3 in b.sel for b in satu.baris] == [True, False, False]


def test_baris_contoh_dan_jumlah_dilewati():
    satu = tabel(
        lembar(
            ["Kode", "Target"],
            ["contoh: IKSS-1", "1"],
            ["I1", "1"],
            ["Jumlah", "2"],
            ["I2", "1"],
        )
    )
    assert [b.nomor for b in satu.baris] == [3, 5]


def test_kolom_asing_disebut():
    satu = tabel(lembar(["Kode", "Target", "Foto"], ["I1", "1", "x"]))
    assert satu.catatan == ["Kolom yang tidak dikenal tidak dibaca: C (“Foto”)."]


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        ((["Nomor", "Hasil"], ["1", "2"]), "“kode” atau “indikator”; “target” atau “realisasi”"),
        ((["Kode", "Hasil"], ["1", "2"]), "tidak ditemukan: “target”"),
        ((["Kode", "Target", "Target"], ["I1", "2", "3"]), "Kolom B dan C berjudul sama"),
    ],
)
def test_judul_yang_kurang_atau_kembar_ditolak(baris, kalimat):
    with pytest.raises(LembarDitolak, match=kalimat):
        tabel(lembar(*baris))
