"""A plan comes in: own or national, dated, and never under figures that are public."""

import pytest

from akuntabilitas.impor.lembar import baca
from akuntabilitas.impor.proses import Berubah, pratinjau, terapkan
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import (
    Indikator,
    Jenjang,
    Renstra,
    Rilis,
    Sasaran,
    Satker,
    VersiIndikator,
)
from tests.akuntabilitas import pabrik_angka
from tests.akuntabilitas.pabrik_lembar import lembar, xlsx

pytestmark = pytest.mark.django_db

KEPALA = [
    "Periode", "Jenjang", "Kode sasaran", "Sasaran", "Mendukung", "Kode", "Indikator",
    "Satuan", "Arah", "Agregasi", "IKU",
]  # fmt: skip
BARIS = (
    ["2020–2024", "Sasaran Strategis", "SS1", "Pemilih terlayani", "", "I1", "Partisipasi pemilih",
     "%", "Semakin tinggi", "Hanya tahunan", "ya"],
    ["2020-2024", "Program", "P1", "Pemilu tertib", "SS1", "I2", "Pemilih tak terdaftar",
     "%", "semakin rendah semakin baik", "Nilai terakhir", "tidak"],
)  # fmt: skip


@pytest.fixture
def kantor():
    return pabrik_angka.satker()


def impor(isi, kantor, sidik=None):
    return terapkan("rencana", isi, Tujuan(kantor, 2024), None, None, sidik)


def lihat(isi, kantor):
    return pratinjau("rencana", isi, Tujuan(kantor, 2024))


def test_rencana_dari_kosong_lalu_dua_kali_tidak_berubah(kantor):
    isi = lembar(KEPALA, *BARIS)
    hasil = lihat(isi, kantor)
    assert [u.apa for u in hasil.ubahan] == [
        "Renstra 2020–2024 KPU Kabupaten Maros",
        "Jenjang Sasaran Strategis",
        "Sasaran SS1",
        "Indikator I1, sejak 2020",
        "Jenjang Program",
        "Sasaran P1",
        "Indikator I2, sejak 2020",
    ]
    assert not Renstra.objects.exists()
    assert impor(isi, kantor) == []
    versi = VersiIndikator.objects.get(kode="I2")
    assert (versi.arah, versi.agregasi, versi.jenis_nilai, versi.iku) == (
        "rendah",
        "terakhir",
        "persen",
        False,
    )
    assert versi.sasaran.induk == Sasaran.objects.get(kode="SS1")
    assert versi.indikator.slug == "pemilih-tak-terdaftar"
    assert [j.nama_indikator for j in Jenjang.objects.all()] == ["IKSS", "IKP"]
    hasil = lihat(isi, kantor)
    assert (hasil.ubahan, hasil.galat) == ([], [])
    assert hasil.ringkasan == "Tidak ada yang berubah."
    impor(isi, kantor)
    assert (Indikator.objects.count(), VersiIndikator.objects.count()) == (2, 2)
    assert not Rilis.objects.exists()


def test_ubahan_terlihat_lama_dan_baru(kantor):
    impor(lembar(KEPALA, *BARIS), kantor)
    baru = [*BARIS[0]]
    baru[6] = "Persentase partisipasi pemilih"
    hasil = lihat(lembar(KEPALA, baru, BARIS[1]), kantor)
    assert [(u.lama, u.baru) for u in hasil.ubahan] == [
        ("nama: Partisipasi pemilih", "nama: Persentase partisipasi pemilih")
    ]
    impor(lembar(KEPALA, baru, BARIS[1]), kantor)
    assert VersiIndikator.objects.get(kode="I1").nama == "Persentase partisipasi pemilih"
    # The address stays.
    assert Indikator.objects.get(slug="partisipasi-pemilih")


def test_versi_baru_sejak_tahun_lain_membawa_yang_lama(kantor):
    impor(lembar(KEPALA, *BARIS), kantor)
    isi = lembar(
        ["Periode", "Kode sasaran", "Kode", "Indikator", "Berlaku sejak", "Satuan", "Alasan putus"],
        ["2020–2024", "SS1", "I1", "Partisipasi pemilih", "2023", "orang", "Satuannya berubah"],
    )
    hasil = lihat(isi, kantor)
    assert [u.apa for u in hasil.ubahan] == [
        "Versi baru dari “Partisipasi pemilih”: Indikator I1, sejak 2023"
    ]
    impor(isi, kantor)
    lama, baru = VersiIndikator.objects.filter(kode="I1").order_by("mulai")
    assert lama.indikator == baru.indikator
    assert (lama.satuan, baru.satuan, baru.arah, baru.iku) == ("%", "orang", "tinggi", True)
    assert (lama.putus, baru.putus) == (False, True)
    assert lihat(isi, kantor).ubahan == []


def test_yang_menghitung_tidak_berubah_di_bawah_angka_terbit(kantor):
    impor(lembar(KEPALA, *BARIS), kantor)
    satu = Indikator.objects.get(slug="partisipasi-pemilih")
    rilis = pabrik_angka.rilis()
    pabrik_angka.isi(rilis, satu, nilai="80")
    rilis.sahkan(None)
    baru = [*BARIS[0]]
    baru[8] = "semakin rendah"
    hasil = lihat(lembar(KEPALA, baru, BARIS[1]), kantor)
    [galat] = hasil.galat
    assert (galat.baris, galat.kolom) == (2, "I (Arah)")
    assert "Buat versi baru" in galat.kalimat
    with pytest.raises(Berubah):
        impor(lembar(KEPALA, baru, BARIS[1]), kantor)
    assert VersiIndikator.objects.get(kode="I1").arah == "tinggi"


def test_rencana_nasional_lalu_yang_mendukungnya(kantor):
    pusat = Satker.objects.create(kode="0", nama="KPU RI", tingkat="pusat")
    kantor.induk = pusat
    kantor.save()
    impor(lembar(KEPALA, *[["2025–2029", *b[1:]] for b in BARIS]), pusat)
    kepala = [*KEPALA, "Indikator nasional"]
    isi = lembar(
        kepala,
        ["2025–2029", "Kegiatan", "K1", "Sosialisasi", "P1", "L1", "Partisipasi pemilih", "%",
         "tinggi", "Hanya tahunan", "ya", "I1"],
    )  # fmt: skip
    impor(isi, kantor)
    lokal = VersiIndikator.objects.get(kode="L1")
    # KPU RI's Renstra is every office's from 2025 on.
    assert lokal.sasaran.renstra == Renstra.objects.get()
    assert lokal.sasaran.induk == Sasaran.objects.get(satker=pusat, kode="P1")
    assert lokal.setara == VersiIndikator.objects.get(kode="I1").indikator
    assert lokal.indikator.slug == "partisipasi-pemilih-7309"
    assert lihat(isi, kantor).ubahan == []


def test_sasaran_digabung_ke_bawah(kantor):
    def ubah(satu):
        for kolom in "ABCD":
            satu.merge_cells(f"{kolom}2:{kolom}3")

    dua = [None, None, None, None, "", "I2", "Pemilih baru", "orang", "tinggi", "Dijumlah", ""]
    isi = baca(xlsx(KEPALA, BARIS[0], dua, ubah=ubah), "a.xlsx")
    impor(isi, kantor)
    assert Sasaran.objects.get().versi_indikator.count() == 2


def test_galat_menyebut_baris_dan_kolom(kantor):
    salah = [
        ["lima tahun", *BARIS[0][1:]],
        ["2020–2024", "Cita-cita", *BARIS[0][2:]],
        [*BARIS[1][:4], "SS9", *BARIS[1][5:]],
        [*BARIS[0][:7], "", "naik turun", *BARIS[0][9:]],
    ]
    hasil = lihat(lembar(KEPALA, *salah), kantor)
    assert {(g.baris, g.kolom) for g in hasil.galat} >= {
        (2, "A (Periode)"),
        (3, "B (Jenjang)"),
        (4, "E (Mendukung)"),
        (5, "I (Arah)"),
        (5, "H (Satuan)"),
    }
    with pytest.raises(Berubah):
        impor(lembar(KEPALA, *salah), kantor)
    assert not Renstra.objects.exists()
