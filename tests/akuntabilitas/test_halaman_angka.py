"""What a reader of the public pages of figures sees."""

import re
from datetime import UTC, date, datetime

import pytest

from akuntabilitas.buku import Buku
from akuntabilitas.keadaan_langkah import keadaan_rantai, tenggat
from akuntabilitas.models import Indikator, Satker, VersiIndikator
from akuntabilitas.rantai import rantai
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka

pytestmark = pytest.mark.django_db


def teks(jawab):
    """The words of an answer, without tags and repeated blanks."""
    return " ".join(re.sub(r"<[^>]+>", " ", jawab.text).split())


@pytest.fixture
def satu():
    """An indicator whose PK was revised: 120, then 80, with 84 realised in 2024."""
    pabrik.tahun(2024)
    satu = angka.indikator(
        nama="Pemilih yang terlayani", satuan="orang", iku=True, definisi="Orang yang datang."
    )
    rencana, hasil = angka.rilis(lingkup="rencana"), angka.rilis()
    angka.isi(rencana, satu, "target", 120, pk_asal=angka.pk())
    angka.isi(rencana, satu, "target", 80, pk_asal=angka.pk(nomor=1))
    angka.isi(hasil, satu, nilai=84, kendala="Hujan lebat.", tindak_lanjut="Tenda dipasang.")
    rencana.sahkan(None, waktu=datetime(2024, 1, 20, tzinfo=UTC))
    hasil.sahkan(None, waktu=datetime(2025, 1, 20, tzinfo=UTC))
    return satu


def koreksi(satu):
    rilis = angka.rilis(alasan="Tertulis 84, yang benar 79.")
    angka.isi(rilis, satu, nilai=79)
    rilis.sahkan(None)


def test_tahun_tanpa_angka_seperti_semula(client):
    pabrik.tahun(2024)
    angka.isi(angka.rilis(), angka.indikator(), nilai=1)
    jawab = client.get("/akuntabilitas/2024/")
    assert jawab.context["buku"] is None
    assert "Target dan hasilnya" not in jawab.text
    assert "Terlambat" not in jawab.text
    assert client.get("/akuntabilitas/2024/pohon/").status_code == 404


def test_tahun_dimulai_dengan_janji(satu, client):
    isi = teks(client.get("/akuntabilitas/2024/"))
    assert "Akuntabilitas 2024 1 dari 1 janji tercapai." in isi
    assert "Target (PK perubahan) 80 PK awal: 120" in isi
    assert "105,00 terhadap PK awal: 70,00" in isi
    assert "Angka dikoreksi" not in isi


def test_koreksi_di_atas_dan_keadaan_lama_di_alamatnya(satu, client):
    koreksi(satu)
    kini, lama = client.get("/akuntabilitas/2024/"), client.get("/akuntabilitas/2024/rilis/2/")
    isi = teks(kini)
    assert isi.index("Tertulis 84, yang benar 79.") < isi.index("0 dari 1 janji tercapai.")
    assert "1 dari 1 janji tercapai." in teks(lama)
    assert "yang benar 79" not in lama.text
    assert lama["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in lama.text
    assert f'rel="canonical" href="{pabrik.tahun(2024).full_url}"' in lama.text
    assert "noindex" not in kini.text
    assert client.get("/akuntabilitas/2024/rilis/3/").status_code == 200


@pytest.mark.parametrize(
    ("lingkup", "kata"), [("tahun", "Angka dikoreksi"), ("rencana", "Target diubah")]
)
def test_target_yang_diganti_bukan_koreksi_angka(satu, lingkup, kata, client):
    for nilai in (20, 25):
        rilis = angka.rilis(lingkup=lingkup, alasan="Anggaran berubah.")
        angka.isi(rilis, satu, "target", nilai, triwulan=1)
        rilis.sahkan(None)
    isi = teks(client.get("/akuntabilitas/2024/"))
    assert f"{kata} " in isi
    assert "(rilis 4). Alasannya: Anggaran berubah." in isi
    assert "(rilis 3). Alasannya" not in isi


def test_versi_lama_halaman_tidak_memuat_angka(satu, client):
    tahun = pabrik.ubah(pabrik.tahun(2024), ringkasan="Ringkasan baru.")
    isi = client.get(f"{tahun.get_url()}versi/1/")
    assert isi.status_code == 200
    assert "janji tercapai" not in isi.text
    assert "Lihat rilisnya" in isi.text


def test_ikm_tidak_pernah_persen(satu, client):
    rilis = angka.rilis(lingkup="ikm")
    angka.nilai_lain(rilis)
    rilis.sahkan(None)
    isi = teks(client.get("/akuntabilitas/2024/"))
    bagian = isi[isi.index("Indeks Kepuasan Masyarakat (IKM)") : isi.index("Kapan angka ini")]
    assert "88,45 A Sangat Baik" in bagian
    assert "n = 57 responden" in bagian
    assert not re.search(r"persen\b|%", bagian)
    assert "70,00 B (tepat di batas)" in isi
    assert "Belum ditindaklanjuti, lewat tenggat 28 Februari 2025" in isi
    assert "Rp4.000" in isi


def test_indikator(satu, client):
    jawab = client.get(f"/akuntabilitas/indikator/{satu.slug}/")
    isi = teks(jawab)
    assert "Orang yang datang." in isi
    assert "Indikator Kinerja Utama (IKU)" in isi
    assert "2024 , cara menghitung 80 (PK awal: 120) 84 105,00 tercapai" in isi
    # One year is no line.
    assert '<svg class="grafik' not in jawab.text


def test_deret_terputus_terlihat(satu, client):
    VersiIndikator.objects.create(
        indikator=satu,
        mulai=2026,
        sasaran=angka.sasaran(),
        kode="B",
        nama="Pemilih yang terlayani",
        satuan="orang",
        arah="tinggi",
        agregasi="tahunan",
        putus=True,
        alasan_putus="Yang dihitung kini keluarga.",
    )
    for tahun, nilai in ((2025, 90), (2026, 40), (2027, 50)):
        rilis = angka.rilis(tahun)
        angka.isi(rilis, satu, nilai=nilai)
        rilis.sahkan(None)
    jawab = client.get(f"/akuntabilitas/indikator/{satu.slug}/")
    assert "Mulai 2026 deret ini terputus: Yang dihitung kini keluarga." in teks(jawab)
    for bentuk in jawab.context["grafik"]:
        assert [len(ruas.split()) for ruas in bentuk.ruas] == [2, 2]
        assert len(bentuk.putus) == 1


def test_cara_menghitung(satu, client):
    isi = teks(client.get(f"/akuntabilitas/indikator/{satu.slug}/2024/"))
    for kata in (
        "84 ÷ 80 × 100 = 105,00",
        "84 ÷ 120 × 100 = 70,00",
        "Dihitung ulang: sama, 105,00.",
        "Dihitung ulang: sama, 70,00.",
        "Capaian tanpa batas atas, berlaku sejak 1 Januari 2014",
        "dibulatkan sekali di akhir ke 2 desimal, setengah ke atas.",
        "Kendala: Hujan lebat.",
        "Tindak lanjut: Tenda dipasang.",
        "84 rilis 2, 20 Januari 2025",
        "120 rilis 1, 20 Januari 2024",
    ):
        assert kata in isi, kata


def test_toleransi_ikut_dihitung_ulang(client):
    satu = angka.indikator(arah="sesuai", toleransi=2, satuan="hari")
    rilis = angka.rilis()
    angka.isi(rilis, satu, "target", 10, pk_asal=angka.pk())
    angka.isi(rilis, satu, nilai=12)
    rilis.sahkan(None)
    isi = teks(client.get(f"/akuntabilitas/indikator/{satu.slug}/2024/"))
    assert "Dihitung ulang: sama, 80,00." in isi
    assert "|12 − 10| ≤ 2: tercapai" in isi


def test_pohon(satu, client):
    isi = client.get("/akuntabilitas/2024/pohon/")
    assert f'href="/akuntabilitas/indikator/{satu.slug}/"' in isi.text
    assert "tercapai" in isi.text


def test_indikator_kantor_lain_hanya_bila_terbit(client):
    pusat = Satker.objects.create(kode="0000", nama="KPU RI", tingkat="pusat")
    satu = angka.indikator()
    Indikator.objects.filter(pk=satu.pk).update(satker=pusat)
    alamat = f"/akuntabilitas/indikator/{satu.slug}/"
    rilis = angka.rilis()
    rilis.satker = pusat
    rilis.save()
    angka.isi(rilis, satu, "target", "77.5")
    assert client.get(alamat).status_code == 404
    rilis.sahkan(None)
    assert client.get(alamat).status_code == 200
    # Its release is not one of our years'.
    assert "/2024/rilis/1/" not in client.get(f"{alamat}2024/").text


def test_beranda_menyebut_janji(satu, client):
    isi = teks(client.get("/"))
    assert "2024 1 dari 1 janji tercapai." in isi


def test_tahun_yang_ditarik_tidak_punya_pohon_dan_rilis(satu, client):
    pabrik.tahun(2024).unpublish()
    for ekor in ("rilis/1/", "pohon/"):
        assert client.get(f"/akuntabilitas/2024/{ekor}").status_code == 404


def test_peta_situs_memuat_indikator_yang_terbit(satu, client):
    draf = angka.indikator()
    angka.isi(angka.rilis(), draf, nilai=1)
    isi = client.get("/sitemap.xml").text
    assert f"/akuntabilitas/indikator/{satu.slug}/</loc>" in isi
    assert "/akuntabilitas/2024/pohon/</loc>" in isi
    assert f"/{draf.slug}/" not in isi


def langkah(hari_ini, laporan=()):
    buku = Buku(2024)
    buku.hari_ini = hari_ini
    return {s.kode: (s.keadaan, *s.kalimat) for s in keadaan_rantai(rantai(laporan), buku)}


def test_tenggat_lkj_hari_terakhir_februari():
    assert tenggat("lkj", 2023) == date(2024, 2, 29)
    assert tenggat("lkj", 2024) == date(2025, 2, 28)
    assert tenggat("pk", 2024) == date(2024, 1, 31)


def test_lkj_yang_belum_ada_terlambat_sesudah_tenggat(satu):
    assert langkah(date(2025, 2, 28))["pelaporan"] == ("belum", "Jatuh tempo 28 Februari 2025.")
    assert langkah(date(2025, 3, 1))["pelaporan"] == (
        "terlambat",
        "Belum ada; tenggatnya 28 Februari 2025.",
    )


@pytest.mark.parametrize(
    ("kapan", "kalimat"),
    [
        (date(2025, 2, 28), "Disampaikan 28 Februari 2025, dalam tenggat 28 Februari 2025."),
        (date(2025, 3, 5), "Disampaikan 5 Maret 2025, 5 hari lewat tenggat 28 Februari 2025."),
        (None, "Tanggal penyampaian Laporan Kinerja belum dicatat."),
    ],
)
def test_lkj_dinilai_dari_penyampaiannya(satu, kapan, kalimat):
    lkj = pabrik.laporan(jenis="lkj", tanggal_penyampaian=kapan)
    assert langkah(date(2026, 1, 1), [lkj])["pelaporan"] == ("ada", kalimat)


def test_triwulan_yang_terlambat_disebut_sejak_kapan(satu):
    triwulanan = angka.indikator(agregasi="jumlah")
    rilis = angka.rilis(lingkup="tw1")
    angka.isi(rilis, triwulanan, nilai=1, triwulan=1)
    rilis.sahkan(None)
    assert langkah(date(2024, 9, 30))["pengukuran"] == (
        "terlambat",
        "Triwulan I terisi.",
        "Triwulan II terlambat: 1 dari 1 indikator belum diisi sejak 30 Juni 2024.",
        "Triwulan III jatuh tempo 30 September 2024.",
        "Triwulan IV jatuh tempo 31 Desember 2024.",
    )


def test_renstra_yang_berlaku_disebut(satu):
    assert langkah(date(2026, 1, 1))["perencanaan"] == (
        "ada",
        "Rencana yang berlaku: Renstra 2020–2024.",
    )


def test_pk_ada_sebagai_data(satu):
    assert langkah(date(2026, 1, 1))["perjanjian"] == (
        "ada",
        "Targetnya terbit sebagai data: PK awal Ketua dan PK perubahan Ketua.",
        "PK perubahan Ketua, tanpa tanggal: Anggaran berubah.",
    )
