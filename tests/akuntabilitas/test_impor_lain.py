"""Budget, evaluation, recommendations and surveys come in by the same two steps."""

from datetime import date
from decimal import Decimal

import pytest

from akuntabilitas.impor.ikm import UNSUR
from akuntabilitas.impor.lembar import baca
from akuntabilitas.impor.proses import pratinjau, terapkan
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import Anggaran, Evaluasi, Ikm, Rekomendasi, Rilis
from tests import pabrik
from tests.akuntabilitas import pabrik_angka
from tests.akuntabilitas.pabrik_lembar import lembar, xlsx

pytestmark = pytest.mark.django_db


def tujuan():
    return Tujuan(pabrik_angka.satker(), 2024)


def impor(jenis, isi, pengguna=None):
    return terapkan(jenis, isi, tujuan(), pengguna)


def galat(jenis, isi):
    return [(g.baris, g.kolom, g.kalimat) for g in pratinjau(jenis, isi, tujuan()).galat]


ANGGARAN = (
    ["Sumber Dana", "Program", "Sampai dengan", "Pagu", "Realisasi"],
    ["APBN (DIPA)", "Dukungan Manajemen", "Setahun", "Rp 4.500.000.000", "4.410.250.000"],
    ["NPHD", "", "TW II", "1.000.000.000", "0"],
    ["Jumlah", "", "", "5.500.000.000", ""],
)


def test_anggaran():
    penyusun = pabrik.pengguna("Penyusun SAKIP")
    isi = lembar(*ANGGARAN)
    [rilis] = impor("anggaran", isi, penyusun)
    baris = Anggaran.objects.order_by("-pagu").values_list(
        "sumber", "triwulan", "pagu", "realisasi"
    )
    assert list(baris) == [("apbn", 0, 4500000000, 4410250000), ("hibah", 2, 1000000000, 0)]
    assert list(rilis.penulis.all()) == [penyusun]
    assert impor("anggaran", isi, penyusun) == []
    hasil = pratinjau(
        "anggaran",
        lembar(ANGGARAN[0], ["DIPA", "Dukungan Manajemen", "", "4.600.000.000", ""]),
        tujuan(),
    )
    assert [(u.lama, u.baru) for u in hasil.ubahan] == [
        ("pagu: 4.500.000.000", "pagu: 4.600.000.000")
    ]


def test_anggaran_keliru():
    assert galat(
        "anggaran",
        lembar(
            ANGGARAN[0],
            ["CSR", "", "", "1", ""],
            ["APBN", "", "", "1,5", ""],
            ["APBN", "a", "TW V", "2", ""],
            ["APBN", "b", "", "", "2"],
        ),
    ) == [
        (
            2,
            "A (Sumber Dana)",
            "“CSR” tidak dikenal. Pilih: APBN (DIPA), Hibah (NPHD), Sumber lain.",
        ),
        (3, "D (Pagu)", "Isi rupiah bulat, tidak di bawah nol."),
        (4, "C (Sampai dengan)", galat_triwulan()),
        (5, "D (Pagu)", "Isian ini tidak boleh kosong."),
    ]


def galat_triwulan():
    return "“TW V” tidak dikenal. Pilih: I, II, III, IV, Setahun."


EVALUASI = (
    ["Tahun", "Penilai", "Tanggal LHE", "Perencanaan Kinerja", "Pengukuran Kinerja",
     "Pelaporan Kinerja", "Evaluasi Internal", "Nilai", "Predikat"],
    [2024, "Inspektorat KPU RI", date(2025, 2, 28), 24.6, "21,30", 10.95, 13.15, 70, "B"],
)  # fmt: skip


def test_evaluasi():
    isi = baca(xlsx(*EVALUASI), "a.xlsx")
    [rilis] = impor("evaluasi", isi)
    satu = Evaluasi.objects.get()
    assert satu.nilai == {
        "perencanaan": "24.6",
        "pengukuran": "21.3",
        "pelaporan": "10.95",
        "evaluasi": "13.15",
    }
    assert (satu.tanggal, satu.tercetak, satu.predikat_tercetak) == (date(2025, 2, 28), 70, "B")
    assert rilis.lingkup == "evaluasi"
    assert impor("evaluasi", isi) == []
    assert Rilis.objects.count() == 1


def test_evaluasi_dengan_subkomponen():
    bagian = ["4,80", "7,20", "12,60"]
    judul = [f"Perencanaan Kinerja {s}" for s in ("Keberadaan", "Kualitas", "Pemanfaatan")]
    kepala = ["Tahun", "Penilai", "Perencanaan Kinerja", *judul]
    isi = lembar(kepala, ["2024", "Inspektorat KPU RI", "24,60", *bagian])
    impor("evaluasi", isi)
    satu = Evaluasi.objects.get()
    assert satu.nilai == {"perencanaan": "24.6"}
    assert satu.rincian == {
        "perencanaan": {"keberadaan": "4.8", "kualitas": "7.2", "pemanfaatan": "12.6"}
    }
    assert impor("evaluasi", isi) == []
    for salah, kata in (
        (["6,01", "7,20", "11,39"], "Keberadaan pada Perencanaan Kinerja: 6,01 melebihi bobotnya"),
        (["4,80", "7,20", "12,00"], "nilainya 24,60, jumlah subkomponennya 24,00."),
    ):
        [(_, _, kalimat)] = galat("evaluasi", lembar(kepala, ["2024", "I", "24,60", *salah]))
        assert kata in kalimat
    lama = lembar(kepala, ["2020", "Inspektorat KPU RI", "24,60", *bagian])
    [(_, _, kalimat)] = galat("evaluasi", lama)
    assert "PermenPANRB 12/2015 tidak memuat subkomponen." in kalimat


def test_kepala_gabungan_menyebut_subkomponen():
    atas = ["Tahun", "Penilai", "Pelaporan Kinerja", None, None, None]
    bawah = [None, None, "Nilai", "Keberadaan", "Kualitas", "Pemanfaatan"]
    isi = xlsx(
        atas,
        bawah,
        [2024, "Inspektorat KPU RI", 10.95, 2.25, 3.45, 5.25],
        ubah=lambda lembar: lembar.merge_cells("C1:F1"),
    )
    impor("evaluasi", baca(isi, "a.xlsx"))
    assert Evaluasi.objects.get().rincian["pelaporan"]["pemanfaatan"] == "5.25"


def test_rekomendasi_dan_keadaannya():
    kepala = ["Tahun", "No", "Rekomendasi", "Tenggat", "Status"]
    isi = lembar(
        kepala,
        ["2024", "1", "Melengkapi rencana aksi", "28-02-2026", "Dalam proses"],
        ["2024", "2", "Mempublikasikan LKj", "28 Februari 2026", "belum"],
    )
    impor("rekomendasi", isi)
    assert list(Rekomendasi.objects.values_list("nomor", "tenggat", "keadaan")) == [
        (1, date(2026, 2, 28), "proses"),
        (2, date(2026, 2, 28), "belum"),
    ]
    assert impor("rekomendasi", isi) == []
    hasil = pratinjau("rekomendasi", lembar(kepala, ["2024", "1", "", "", "Selesai"]), tujuan())
    assert [(u.lama, u.baru) for u in hasil.ubahan] == [("Dalam proses", "Selesai")]
    assert galat("rekomendasi", lembar(kepala, ["2024", "satu", "a", "46081", "belum"])) == [
        (2, "B (No)", "“satu” bukan angka."),
    ]


JUMLAH = (198, 203, 196, 226, 190, 196, 202, 190, 214)
"""Bandung Barat, January to June 2025, n = 57: the totals behind the printed means."""


def test_ikm_dari_jumlah():
    kepala = ["Dari", "Sampai", "Responden", *(f"Jumlah {nama}" for nama in UNSUR), "IKM tercetak"]
    isi = baca(xlsx(kepala, [date(2025, 1, 1), date(2025, 6, 30), 57, *JUMLAH, 88.45]), "a.xlsx")
    [rilis] = impor("ikm", isi)
    satu = Ikm.objects.get()
    assert (satu.responden, satu.tercetak, rilis.tahun) == (57, Decimal("88.45"), 2025)
    assert satu.jumlah == dict(zip(UNSUR, JUMLAH, strict=True))
    assert sum(satu.jumlah.values()) == 1815
    assert impor("ikm", isi) == []


def test_ikm_dari_rata_rata_menurut_nama_unsur():
    kepala = ["Dari", "Sampai", "Responden", "NRR Prosedur", "NRR Biaya/Tarif", "Rata-rata Ramah"]
    isi = lembar(kepala, ["1-1-2025", "30-6-2025", "57", "3,56", "3,96", "4"])
    impor("ikm", isi)
    assert Ikm.objects.get().rata == {
        "Sistem, Mekanisme, dan Prosedur": "3.56",
        "Biaya/Tarif": "3.96",
    }
    hasil = pratinjau("ikm", isi, tujuan())
    assert hasil.catatan == ["Kolom yang tidak dikenal tidak dibaca: F (“Rata-rata Ramah”)."]


def test_ikm_keliru():
    kepala = ["Dari", "Sampai", "Responden", "Jumlah Persyaratan"]
    assert galat(
        "ikm",
        lembar(
            kepala, ["30-6-2025", "1-1-2025", "57", "198"], ["1-7-2025", "31-12-2025", "", "198"]
        ),
    ) == [
        (2, "B (Sampai)", "Tanggal akhir tidak boleh sebelum tanggal awal."),
        (3, "C (Responden)", "Isi jumlah responden."),
    ]
