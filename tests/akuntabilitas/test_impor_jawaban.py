"""Raw answers of the survey come in as counts; nothing of who answered is kept."""

from datetime import date

import pytest

from akuntabilitas.impor.ikm import UNSUR
from akuntabilitas.impor.lembar import LembarDitolak, baca
from akuntabilitas.impor.proses import pratinjau, terapkan
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import Ikm
from tests import pabrik
from tests.akuntabilitas import pabrik_angka
from tests.akuntabilitas.pabrik_lembar import xlsx
from tests.akuntabilitas.test_impor_layar import sidik, unggah

pytestmark = pytest.mark.django_db
TOTAL = (198, 203, 196, 226, 190, 196, 202, 190, 214)
"""Bandung Barat, January to June 2025, n = 57."""
KEPALA = ["No", "Nama", "Dari", "Sampai", *(f"U{n}. {nama}" for n, nama in enumerate(UNSUR, 1))]
MULAI, AKHIR = date(2025, 1, 1), date(2025, 6, 30)


@pytest.fixture(autouse=True)
def folder(tmp_path, settings):
    settings.VAR = tmp_path
    return tmp_path / "titipan"


def bandung_barat():
    """57 respondents: t − 171 of them answer 4 to an element, the others 3."""
    hasil = []
    for n in range(57):
        periode = [MULAI, AKHIR] if n == 0 else [None, None]
        hasil.append([n + 1, f"Warga {n}", *periode, *(4 if n < t - 171 else 3 for t in TOTAL)])
    return hasil


def tujuan():
    return Tujuan(pabrik_angka.satker(), 2025)


def lembar(*baris, kepala=KEPALA):
    return baca(xlsx(kepala, *baris), "jawaban.xlsx")


def satu(*jawaban):
    return [1, "Warga", MULAI, AKHIR, *(jawaban or [4] * 9)]


def galat(*baris):
    return [
        (g.baris, g.kolom, g.kalimat)
        for g in pratinjau("ikm-jawaban", lembar(*baris), tujuan()).galat
    ]


def test_bandung_barat_dari_jawabannya():
    isi = lembar(*bandung_barat())
    hasil = pratinjau("ikm-jawaban", isi, tujuan())
    assert "IKM 2025-01 s.d. 2025-06: 57 responden, IKM 88,45 A." in hasil.catatan
    assert any("tidak dikenal tidak dibaca: A (“No”), B (“Nama”)" in s for s in hasil.catatan)
    [rilis] = terapkan("ikm-jawaban", isi, tujuan(), None)
    baris = Ikm.objects.get()
    assert (rilis.lingkup, rilis.tahun) == ("ikm", 2025)
    assert (baris.mulai, baris.akhir, baris.banyak_responden) == (MULAI, AKHIR, 57)
    assert baris.sebaran["Persyaratan"] == [0, 0, 30, 27]
    assert (baris.jumlah, baris.rata, baris.responden) == ({}, {}, None)
    assert not any("Warga" in str(nilai) for nilai in vars(baris).values())
    assert terapkan("ikm-jawaban", isi, tujuan(), None) == []
    assert pratinjau("ikm-jawaban", isi, tujuan()).ringkasan == "Tidak ada yang berubah."


def test_unsur_dicari_menurut_namanya_bukan_urutannya():
    kepala = [*KEPALA[:11], "Sarana dan Prasarana", "Penanganan Pengaduan"]
    isi = lembar(satu(4, 4, 4, 4, 4, 4, 4, 1, 2), kepala=kepala)
    terapkan("ikm-jawaban", isi, tujuan(), None)
    sebaran = Ikm.objects.get().sebaran
    assert sebaran["Sarana dan Prasarana"] == [1, 0, 0, 0]
    assert sebaran["Penanganan Pengaduan, Saran, dan Masukan"] == [0, 1, 0, 0]


@pytest.mark.parametrize(
    ("kepala", "pesan"),
    [
        ([*KEPALA, "U10. Keramahan"], "Kolom N berjudul “U10. Keramahan”, yang bukan nama"),
        ([*KEPALA, "Unsur Keramahan"], "Kolom N berjudul “Unsur Keramahan”"),
        ([*KEPALA[:-1], "U9"], "Kolom ini tidak ditemukan: “Sarana dan Prasarana”"),
        ([*KEPALA[:-1], "Keramahan"], "Kolom ini tidak ditemukan: “Sarana dan Prasarana”"),
        ([*KEPALA, "Sarana"], "berjudul sama"),
        ([*KEPALA[:2], "Awal", *KEPALA[3:]], "Kolom ini tidak ditemukan: “Dari”"),
    ],
)
def test_unsur_asing_hilang_atau_kembar_ditolak(kepala, pesan):
    with pytest.raises(LembarDitolak, match=pesan):
        pratinjau("ikm-jawaban", lembar([*satu(), 4], kepala=kepala), tujuan())


def test_jawaban_keliru_disebut_baris_dan_kolomnya():
    semua = galat(
        satu(),
        satu(5, 4, 4, 4, 4, 4, 4, 4, 4),
        satu(4, None, 4, 4, 4, 4, 4, 4, 4),
        satu(4, 4, "tiga", 4, 4, 4, 4, 4, 4),
        satu(4, 4, 3.5, 4, 4, 4, 4, 4, 4),
        satu(4, 4, 0, 4, 4, 4, 4, 4, "-"),
    )
    assert [(baris, kolom[:1]) for baris, kolom, _ in semua] == [
        (3, "E"), (4, "F"), (5, "G"), (6, "G"), (7, "G"), (7, "M"),
    ]  # fmt: skip
    assert semua[0][2] == "Isi jawaban 1 sampai 4."
    assert "hapus baris responden ini" in semua[1][2]
    assert "kuesioner yang terisi lengkap" in semua[5][2]


def test_periode_pada_baris_pertama_berlaku_ke_bawah_sampai_yang_lain():
    kedua = [3, "Warga", date(2025, 7, 1), date(2025, 12, 30), *[2] * 9]
    isi = lembar(satu(), [2, "Warga", None, None, *[3] * 9], kedua)
    terapkan("ikm-jawaban", isi, tujuan(), None)
    pertama, akhir = Ikm.objects.all()
    assert pertama.sebaran["Biaya/Tarif"] == [0, 0, 1, 1]
    assert akhir.sebaran["Biaya/Tarif"] == [0, 1, 0, 0]


@pytest.mark.parametrize(
    ("dari", "sampai", "kolom", "kalimat"),
    [
        (None, None, "C", "Isi tanggalnya."),
        (MULAI, None, "D", "Isi tanggalnya."),
        (AKHIR, MULAI, "D", "sebelum tanggal awal"),
        (date(2012, 1, 1), date(2012, 6, 30), "D", "Belum ada aturan yang berlaku"),
        ("kapan", AKHIR, "C", "kapan"),
    ],
)
def test_periode_keliru(dari, sampai, kolom, kalimat):
    pertama, *_ = galat([1, "Warga", dari, sampai, *[4] * 9])
    assert (pertama[0], pertama[1][:1]) == (2, kolom)
    assert kalimat in pertama[2]


def test_jawaban_menggantikan_jumlah_dan_tidak_sebaliknya():
    kepala = ["Dari", "Sampai", "Responden", *(f"Jumlah {nama}" for nama in UNSUR)]
    jumlah = baca(xlsx(kepala, [MULAI, AKHIR, 57, *TOTAL]), "a.xlsx")
    terapkan("ikm", jumlah, tujuan(), None)
    terapkan("ikm-jawaban", lembar(*bandung_barat()), tujuan(), None)
    baris = Ikm.objects.get()
    assert (baris.jumlah, baris.responden, baris.banyak_responden) == ({}, None, 57)
    [salah] = pratinjau("ikm", jumlah, tujuan()).galat
    assert "sudah memuat jumlah nilai dan responden" in salah.kalimat


def test_titipan_tidak_menyimpan_kolom_orang(client, folder):
    client.force_login(pabrik.pengguna("Admin"))
    jawab = unggah(client, KEPALA, *bandung_barat(), jenis="ikm-jawaban", tahun=2025)
    [berkas] = folder.iterdir()
    assert "Warga" not in berkas.read_text("utf-8")
    periksa = client.get(jawab.url)
    assert "57 responden, IKM 88,45 A" in periksa.content.decode()
    client.post(jawab.url, {"sidik": sidik(periksa)})
    assert Ikm.objects.get().banyak_responden == 57


def test_baris_yang_hanya_bernama_tetap_dilihat_sesudah_disamarkan(client):
    client.force_login(pabrik.pengguna("Admin"))
    kurang = [2, "Warga", None, None, 4]
    jawab = unggah(client, KEPALA, satu(), kurang, satu(), jenis="ikm-jawaban", tahun=2025)
    assert "Baris 3, kolom F" in client.get(jawab.url).content.decode()


def test_dari_csv():
    semua = (KEPALA, ["1", "Warga", "1-1-2025", "30-6-2025", *"344444444"])
    isi = "\n".join(";".join(f'"{satu}"' for satu in baris) for baris in semua)
    terapkan("ikm-jawaban", baca(isi.encode(), "a.csv"), tujuan(), None)
    assert Ikm.objects.get().sebaran["Persyaratan"] == [0, 0, 1, 0]
