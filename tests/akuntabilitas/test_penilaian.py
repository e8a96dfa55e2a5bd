"""The pages of evaluations and of the survey over the years, as a reader sees them."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akuntabilitas.models import Evaluasi, Ikm, Rekomendasi, Rilis, Satker
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.test_halaman_angka import teks

pytestmark = pytest.mark.django_db
EVALUASI, IKM = "/akuntabilitas/evaluasi/", "/akuntabilitas/ikm/"
KOMPONEN = {
    "perencanaan": "24.60",
    "pengukuran": "21.30",
    "pelaporan": "10.95",
    "evaluasi": "13.15",
}
LAMA = {
    "perencanaan": "20", "pengukuran": "15", "pelaporan": "10", "evaluasi": "6", "capaian": "12",
}  # fmt: skip
BAGIAN = {
    "perencanaan": ("4.80", "7.20", "12.60"),
    "pengukuran": ("4.20", "6.30", "10.80"),
    "pelaporan": ("2.25", "3.45", "5.25"),
    "evaluasi": ("2.65", "4.00", "6.50"),
}
"""Parts that add up to ``KOMPONEN``: 4,80 + 7,20 + 12,60 = 24,60, and so on."""
# KPU Kabupaten Bandung Barat, January to June 2025: 57 answers to each element, in the order of the
# rule, with 1 and 2 given by nobody: 198 = 30 × 3 + 27 × 4.
TOTAL = (198, 203, 196, 226, 190, 196, 202, 190, 214)
UNSUR = (
    "Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif",
    "Produk Spesifikasi Jenis Pelayanan", "Kompetensi Pelaksana", "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran, dan Masukan", "Sarana dan Prasarana",
)  # fmt: skip
SEBARAN = {nama: [0, 0, 228 - t, t - 171] for nama, t in zip(UNSUR, TOTAL, strict=True)}


def rincian(**ubah):
    nama = ("keberadaan", "kualitas", "pemanfaatan")
    return {k: dict(zip(nama, isi, strict=True)) for k, isi in (BAGIAN | ubah).items()}


def evaluasi(tahun=2024, sahkan=True, **lain):
    rilis = angka.rilis(tahun, "evaluasi", alasan="Diperbaiki.")
    awal = {"penilai": "Inspektorat KPU RI", "tanggal": date(tahun, 10, 1), "nilai": KOMPONEN}
    Evaluasi.objects.create(rilis=rilis, tahun=tahun, **awal | lain)
    if sahkan:
        rilis.sahkan(None)
    return rilis


def rekomendasi(tahun=2024, nomor=1, **lain):
    rilis = angka.rilis(tahun, "evaluasi", alasan="Tindak lanjut.")
    awal = {"isi": "Susun pohon kinerja.", "tenggat": date(2026, 2, 28)}
    Rekomendasi.objects.create(rilis=rilis, tahun=tahun, nomor=nomor, **awal | lain)
    rilis.sahkan(None)


def ikm(tahun=2025, bulan=1, sahkan=True, **lain):
    rilis = angka.rilis(tahun, "ikm", alasan="Diperbaiki.")
    periode = {"mulai": date(tahun, bulan, 1), "akhir": date(tahun, bulan + 5, 28)}
    Ikm.objects.create(rilis=rilis, **periode | lain)
    if sahkan:
        rilis.sahkan(None)
    return rilis


def test_tanpa_isi_tidak_ada(client):
    evaluasi(sahkan=False)
    ikm(sebaran=SEBARAN, sahkan=False)
    for alamat in (EVALUASI, IKM):
        assert client.get(alamat).status_code == 404
        assert alamat not in client.get("/akuntabilitas/").text
        assert alamat not in client.get("/sitemap.xml").text


def test_dari_indeks_tahun_dan_peta_situs(client):
    pabrik.tahun(2024)
    evaluasi(2024)
    ikm(2024, sebaran=SEBARAN)
    tahun = client.get("/akuntabilitas/2024/").text
    for alamat in (EVALUASI, IKM):
        assert f'href="{alamat}"' in client.get("/akuntabilitas/").text
        assert f"{alamat}</loc>" in client.get("/sitemap.xml").text
        assert f'href="{alamat}#2024"' in tahun
        assert 'id="2024"' in client.get(alamat).text
    assert "#2024" not in client.get("/akuntabilitas/2024/rilis/1/").text


def test_tepat_di_batas_beserta_yang_tercetak(client):
    evaluasi(tercetak="70", predikat_tercetak="B")
    isi = teks(client.get(EVALUASI))
    assert "Terakhir 2024: 70,00 B (tepat di batas), baik." in isi
    assert "Tercetak di LHE: 70,00 B. Dihitung ulang: sama, 70,00." in isi
    assert "24,60 + 21,30 + 10,95 + 13,15 = 70,00" in isi
    assert "Pengukuran Kinerja 21,30 dari 30" in isi
    assert "B, baik (tepat di batas)" in isi


def test_yang_tercetak_lain_dikatakan(client):
    evaluasi(tercetak="70.01", predikat_tercetak="BB")
    isi = teks(client.get(EVALUASI))
    assert "Dihitung ulang: berbeda. Tercetak 70,01, dihitung 70,00." in isi
    assert "LHE mencetak predikat BB; nilai 70,00 B (tepat di batas)." in isi


def test_sepersepuluh_ribu_di_atas_batas_adalah_bb(client):
    evaluasi(nilai=KOMPONEN | {"evaluasi": "13.16"})
    assert "70,01 BB sangat baik" in teks(client.get(EVALUASI))


def test_subkomponen_dan_jumlahnya(client):
    evaluasi(rincian=rincian())
    isi = teks(client.get(EVALUASI))
    assert "Keberadaan: 4,80 dari 6" in isi
    assert "Pemanfaatan: 5,25 dari 7,5" in isi
    assert "4,80 + 7,20 + 12,60 = 24,60" in isi
    assert "jumlah subkomponennya" not in isi


def test_selisih_pembulatan_subkomponen_dikatakan_dan_komponen_yang_menjawab(client):
    evaluasi(rincian=rincian(pelaporan=("2.25", "3.45", "5.26")))
    isi = teks(client.get(EVALUASI))
    assert "Pelaporan Kinerja: nilainya 10,95, jumlah subkomponennya 10,96." in isi
    assert "Terakhir 2024: 70,00 B" in isi


def test_dari_subkomponen_saja(client):
    evaluasi(nilai={}, rincian=rincian())
    assert "Terakhir 2024: 70,00 B (tepat di batas)" in teks(client.get(EVALUASI))


def test_rekomendasi_dengan_tenggat_keadaan_dan_bukti(client):
    evaluasi()
    rekomendasi()
    bukti = pabrik.dokumen(title="Daftar", publik=False)
    selesai = {"keadaan": "selesai", "selesai": date(2025, 9, 19)}
    rekomendasi(nomor=2, isi="Ukur waktu.", bukti=bukti, **selesai)
    rekomendasi(nomor=3, isi="Muat LKj.", tenggat=date(2099, 3, 1))
    isi = teks(client.get(EVALUASI))
    assert "Belum ditindaklanjuti, lewat tenggat 28 Februari 2026" in isi
    assert "Selesai 19 September 2025" in isi
    assert "Belum ditindaklanjuti, tenggat 1 Maret 2099" in isi
    assert "1 dari 3 rekomendasi selesai, 1 lewat tenggat." in isi
    assert "Bukti dukung: Daftar" in isi


def test_aturan_lain_memutus_garis(client):
    evaluasi(2020, nilai=LAMA)
    evaluasi(2021, nilai=LAMA | {"capaian": "13"})
    evaluasi(2022)
    evaluasi(2023, nilai=KOMPONEN | {"evaluasi": "14"})
    jawab = client.get(EVALUASI)
    isi = teks(jawab)
    # The 2021 evaluation is of October 2021, by the rule before 88/2021.
    assert "Mulai 2022 deret ini terputus." in isi
    assert "lain daripada PermenPANRB 12/2015" in isi
    assert isi.count("deret baru") == 1
    for bentuk in jawab.context["grafik"]:
        assert [len(ruas.split()) for ruas in bentuk.ruas] == [2, 2]
        assert len(bentuk.putus) == 1


def test_tahun_tanpa_evaluasi_menjadi_celah(client):
    for tahun in (2022, 2024):
        evaluasi(tahun)
    jawab = client.get(EVALUASI)
    assert jawab.context["sumbu"] == [2022, 2023, 2024]
    assert all(not bentuk.ruas for bentuk in jawab.context["grafik"])


def test_koreksi_menggantikan_dan_draf_tidak_terbaca(client):
    pabrik.tahun(2024)
    evaluasi()
    evaluasi(nilai=KOMPONEN | {"evaluasi": "14.15"})
    evaluasi(nilai=KOMPONEN | {"evaluasi": "15.15"}, sahkan=False)
    isi = teks(client.get(EVALUASI))
    assert "Terakhir 2024: 71,00 BB" in isi
    assert "terbit dalam rilis 2 tahun 2024" in isi
    assert "72,00" not in isi


def test_tahun_yang_ditarik_tidak_ditautkan(client):
    pabrik.tahun(2024).unpublish()
    evaluasi()
    ikm(2024, sebaran=SEBARAN)
    for alamat in (EVALUASI, IKM):
        isi = client.get(alamat)
        assert isi.status_code == 200
        assert "/akuntabilitas/2024/" not in isi.text


def test_kantor_lain_hanya_untuk_perbandingan(client):
    evaluasi()
    pusat = Satker.objects.create(kode="0000", nama="KPU RI", tingkat="pusat")
    for tahun in (2023, 2024):
        rilis = Rilis.objects.create(satker=pusat, tahun=tahun, lingkup="evaluasi")
        nilai = KOMPONEN | {"evaluasi": "12.20"}
        Evaluasi.objects.create(rilis=rilis, tahun=tahun, penilai="KemenPANRB", nilai=nilai)
        assert "KPU RI 2024" not in teks(client.get(EVALUASI))
        rilis.sahkan(None)
    isi = teks(client.get(EVALUASI))
    assert "Untuk perbandingan, KPU RI 2024: 69,05 B." in isi
    assert 'id="2023"' not in client.get(EVALUASI).text


def test_tahun_sebelum_aturan_mana_pun_dijawab_dengan_kata(client):
    evaluasi(2012, tercetak="55.5", predikat_tercetak="CC")
    ikm(2012, sebaran=SEBARAN)
    pabrik.tahun(2012)
    for alamat in (EVALUASI, IKM, "/akuntabilitas/2012/"):
        assert "tidak dapat dihitung: Belum ada aturan yang berlaku" in teks(client.get(alamat))


def test_ikm_dari_jawaban_mentah(client):
    pabrik.tahun(2025)
    ikm(sebaran=SEBARAN, tercetak="88.45", siapa="57 pengguna layanan.")
    isi = teks(client.get(IKM))
    assert "Terakhir 88,45 A, Sangat Baik, dari 57 responden." in isi
    assert "Tercetak di laporan kantor: 88,45. Dihitung ulang: sama, 88,45." in isi
    assert "0 × 1 + 0 × 2 + 30 × 3 + 27 × 4 = 198" in isi
    assert "198 ÷ 57 ≈ 3,47" in isi
    assert "1.815 ÷ 57 × 1/9 × 25 ≈ 88,45" in isi
    assert "Nilai ini 0,14 di atas batas kelas A (88,31)." in isi
    assert "Persyaratan 0 0 30 27 198" in isi
    assert "Produk Spesifikasi Jenis Pelayanan terendah 3,33 B (Baik)" in isi
    assert "57 pengguna layanan." in isi
    assert "Terbit dalam rilis 1 tahun 2025" in isi


def test_ikm_tanpa_n_hanya_rentang(client):
    ikm(rata=angka.BANDUNG_BARAT, tercetak="88.45")
    isi = teks(client.get(IKM))
    assert "88,26–88,51; A atau B" in isi
    assert "A (Sangat Baik) atau B (Baik)" in isi
    assert "Yang pasti hanya rentangnya" in isi
    assert "tanpa jumlah respondennya" in isi
    assert "Dihitung ulang: 88,45 cocok dengan 88,26–88,51; A atau B." in isi
    assert "Berapa orang menjawab apa" not in isi


def test_ikm_dari_rata_rata_dengan_n(client):
    ikm(rata=angka.BANDUNG_BARAT, responden=57)
    assert "Terakhir 88,45 A" in teks(client.get(IKM))


def test_ikm_tidak_pernah_persen(client):
    ikm(sebaran=SEBARAN)
    ikm(bulan=7, rata=angka.BANDUNG_BARAT)
    isi = teks(client.get(IKM))
    utama = isi[isi.index("Semua periode") : isi.index("Laporkan") if "Laporkan" in isi else None]
    assert not re.search(r"persen\b|%", utama)


def test_unsur_terendah_dan_yang_dilakukan_sesudahnya(client):
    ikm(2024, sebaran=SEBARAN)
    ikm(2025, sebaran=SEBARAN, tindakan="Loket ditambah.")
    ikm(2026, sebaran=SEBARAN)
    isi = teks(client.get(IKM))
    rendah = "Produk Spesifikasi Jenis Pelayanan dan Penanganan Pengaduan, Saran, dan Masukan"
    assert f"atas unsur terendah sebelumnya ({rendah}): Loket ditambah." in isi
    assert isi.count("Kantor belum menyebut apa yang dilakukan") == 1


def test_grafik_ikm_menandai_yang_hanya_rentang(client):
    ikm(2024, sebaran=SEBARAN)
    ikm(2025, rata=angka.BANDUNG_BARAT)
    jawab = client.get(IKM)
    assert "Tiang: rentang yang pasti." in teks(jawab)
    assert jawab.context["sumbu"] == ["Jun 2024", "Jun 2025"]
    for bentuk in jawab.context["grafik"]:
        assert (len(bentuk.titik), len(bentuk.selang), bentuk.ruas) == (1, 1, ())


def test_kueri_tetap_berapa_pun_tahunnya(client):
    pabrik.tahun(2024)

    def isi(tahun):
        laporan = pabrik.laporan(tahun=tahun, jenis="lhe", slug=f"lhe-{tahun}")
        evaluasi(tahun, laporan=laporan, rincian=rincian())
        rekomendasi(tahun, bukti=pabrik.dokumen(publik=True))
        ikm(tahun, sebaran=SEBARAN)

    def hitung(alamat):
        client.get(alamat)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat).status_code == 200
        return len(kueri)

    isi(2024)
    sedikit = [hitung(alamat) for alamat in (EVALUASI, IKM, "/akuntabilitas/")]
    for tahun in range(2025, 2045):
        isi(tahun)
    assert [hitung(alamat) for alamat in (EVALUASI, IKM, "/akuntabilitas/")] == sedikit


@pytest.mark.parametrize(
    "ekor", ["x/", "2024/", "%00/", "99999999999999999999/", "../evaluasi%00", "-1/"]
)
@pytest.mark.parametrize("alamat", [EVALUASI, IKM])
def test_alamat_di_bawahnya_tidak_ada(client, alamat, ekor):
    evaluasi()
    ikm(sebaran=SEBARAN)
    client.raise_request_exception = False
    assert client.get(alamat + ekor).status_code in (400, 404)


def test_hanya_dibaca(client):
    evaluasi()
    ikm(sebaran=SEBARAN)
    for alamat in (EVALUASI, IKM):
        assert client.post(alamat).status_code == 405
