"""A figure in a text: what a reader sees before, after and between releases."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.riwayat.catatan import menarik
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.pabrik_sitiran import koreksi, kunci, mengutip
from tests.akuntabilitas.test_halaman_angka import teks

pytestmark = pytest.mark.django_db


def isi(client, alamat):
    return teks(client.get(alamat))


# What a reader sees


@pytest.mark.parametrize("buat", [pabrik.artikel, pabrik.pengumuman, pabrik.laporan])
def test_nilai_saat_terbit_dengan_nama_dan_cara_menghitung(partisipasi, buat, client):
    halaman = mengutip(kunci(partisipasi), buat=buat)
    jawab = client.get(halaman.url)
    assert "80,12% Partisipasi pemilih, realisasi tahun 2024 (rilis 1)" in teks(jawab)
    assert 'href="/akuntabilitas/indikator/' in jawab.text
    assert "Angka ini" not in teks(jawab)


def test_capaian_dan_target_dalam_kata(partisipasi, client):
    # 80.12 / 79 × 100 = 101.4177…
    halaman = mengutip(kunci(partisipasi, "capaian"), kunci(partisipasi, "target"))
    dibaca = isi(client, halaman.url)
    assert "101,42 persen (tercapai) Partisipasi pemilih, capaian tahun 2024" in dibaca
    assert "79% Partisipasi pemilih, target tahun 2024" in dibaca


def test_satuan_lain_dari_persen_disebut(client):
    pabrik.tahun(2024)
    orang = angka.indikator(nama="Pemilih terlayani", satuan="orang")
    rilis = angka.rilis(lingkup="tw1")
    angka.isi(rilis, orang, nilai=84, triwulan=1)
    rilis.sahkan(None)
    halaman = mengutip(kunci(orang, triwulan=1))
    assert "84 orang Pemilih terlayani, realisasi triwulan I 2024" in isi(client, halaman.url)


def test_evaluasi_dan_ikm_tanpa_persen(client):
    pabrik.tahun(2024)
    rilis = angka.rilis()
    angka.nilai_lain(rilis)
    rilis.sahkan(None)
    halaman = mengutip("evaluasi:2024", "ikm:2024:2024-01-01:2024-06-30")
    dibaca = isi(client, halaman.url)
    assert "70,00 B (tepat di batas), baik" in dibaca
    ikm = dibaca[dibaca.index("88,45 A (Sangat Baik)") :]
    assert "Indeks Kepuasan Masyarakat (IKM) 1 Januari 2024 sampai 30 Juni 2024" in ikm
    kutipan = dibaca[dibaca.index("70,00 B") : dibaca.index("Tentang naskah")]
    assert "%" not in kutipan
    assert "persen" not in kutipan


def test_koreksi_angka_tampak_di_bawahnya_dan_nilai_lama_tetap(partisipasi, client):
    halaman = mengutip(kunci(partisipasi), kunci(partisipasi, "capaian"))
    koreksi(partisipasi)
    dibaca = isi(client, halaman.url)
    assert "80,12% Partisipasi pemilih, realisasi tahun 2024 (rilis 1)" in dibaca
    assert (
        "Angka ini dikoreksi pada 3 Maret 2026 (rilis 2): kini 81,2%. "
        "Alasannya: Tertulis 80,12, yang benar 81,20."
    ) in dibaca
    # 81.2 / 79 × 100 = 102.7848…: what is computed from it changed too.
    assert "kini 102,78 persen (tercapai)." in dibaca


def test_rilis_yang_tidak_mengubah_nilainya_tidak_disebut(partisipasi, client):
    halaman = mengutip(kunci(partisipasi))
    koreksi(partisipasi, "80.12", "Kendalanya keliru ditulis.")
    assert "Angka ini" not in isi(client, halaman.url)


def test_triwulan_baru_memperbarui_dan_target_baru_mengubah(client):
    pabrik.tahun(2024)
    laporan = angka.indikator(nama="Laporan", satuan="laporan", agregasi="jumlah")
    awal = angka.rilis(lingkup="rencana")
    angka.isi(awal, laporan, "target", 4, pk_asal=angka.pk())
    angka.isi(awal, laporan, nilai=1, triwulan=1)
    awal.sahkan(None)
    halaman = mengutip(kunci(laporan), kunci(laporan, "target"))
    kedua = angka.rilis(lingkup="tw2")
    angka.isi(kedua, laporan, nilai=1, triwulan=2)
    kedua.sahkan(None)
    ubahan = angka.rilis(lingkup="rencana", alasan="Anggaran diblokir.")
    angka.isi(ubahan, laporan, "target", 3, pk_asal=angka.pk(nomor=1))
    ubahan.sahkan(None)
    dibaca = isi(client, halaman.url)
    assert "Angka ini diperbarui pada" in dibaca
    assert "(rilis 2): kini 2 laporan." in dibaca
    assert "Angka ini diubah pada" in dibaca
    assert "(rilis 3): kini 3 laporan. Alasannya: Anggaran diblokir." in dibaca


def test_tahun_yang_ditarik_dikatakan_dan_nilainya_tinggal(partisipasi, client):
    halaman = mengutip(kunci(partisipasi))
    with menarik("keliru", "Tahunnya ditarik."):
        pabrik.tahun(2024).unpublish()
    jawab = client.get(halaman.url)
    assert "80,12% Partisipasi pemilih, realisasi tahun 2024" in teks(jawab)
    assert "Angka ini sudah ditarik dari publik." in teks(jawab)
    assert "Cara menghitung" not in teks(jawab)


def test_versi_lama_menunjukkan_yang_dulu(partisipasi, client):
    halaman = mengutip(kunci(partisipasi))
    koreksi(partisipasi)
    pabrik.ubah(halaman, jenis="koreksi", ringkasan="Angka partisipasi diperbaiki.")
    baru, lama = isi(client, halaman.url), isi(client, f"{halaman.url}versi/1/")
    assert "81,2% Partisipasi" in baru
    assert "Angka ini" not in baru
    assert "80,12% Partisipasi pemilih, realisasi tahun 2024 (rilis 1)" in lama
    assert "81,2" not in lama
    beda = client.get(f"{halaman.url}versi/2/beda/").text
    assert "81,2</ins>%" in beda[beda.index("Angka yang dikutip") :]


def test_lolos_dari_html(client):
    pabrik.tahun(2024)
    jahat = angka.indikator(nama='<script>alert("1")</script>', satuan="<b>")
    rilis = angka.rilis()
    angka.isi(rilis, jahat, nilai=1)
    rilis.sahkan(None)
    halaman = mengutip(kunci(jahat))
    koreksi(jahat, "2", "<img src=x>")
    for alamat in (halaman.url, f"{halaman.url}versi/1/"):
        jawab = client.get(alamat)
        assert "<script>alert" not in jawab.text
        assert "<img src=x>" not in jawab.text
        assert "1 &lt;b&gt;" in jawab.text


def test_dua_puluh_angka_tidak_menambah_pertanyaan(partisipasi, client):
    def tanya(banyak, tahun):
        indikator = [angka.indikator() for _ in range(banyak)]
        for ke in tahun:
            pabrik.tahun(ke)
            rilis = angka.rilis(tahun=ke)
            for nama in indikator:
                angka.isi(rilis, nama, nilai=1)
            rilis.sahkan(None)
        semua = [f"realisasi:{i.pk}:{ke}:0" for i in indikator for ke in tahun]
        halaman = mengutip(*semua)
        client.get(halaman.url)
        with CaptureQueriesContext(
            connection,
        ) as terekam:
            assert client.get(halaman.url).text.count("angka-kutipan-nilai") == len(semua)
        return len(terekam)

    assert tanya(1, [2022]) == tanya(10, [2021, 2023])


def test_versi_lama_tidak_menghitung_apa_pun(partisipasi, client):
    halaman = pabrik.ubah(mengutip(kunci(partisipasi)), ringkasan="Ringkasan yang lain.")
    with CaptureQueriesContext(connection) as terekam:
        client.get(f"{halaman.url}versi/1/")
    assert not [q for q in terekam if "versiangka" in q["sql"]]
