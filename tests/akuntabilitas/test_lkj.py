"""What a reader finds in an LKj: its chapters, its comparisons, what it lacks."""

import re
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akuntabilitas.buku import Buku
from akuntabilitas.lkj.kerangka import kerangka
from akuntabilitas.models import Indikator, Satker, VersiIndikator
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas import pabrik_lkj as buat

pytestmark = pytest.mark.django_db
ALAMAT = "/akuntabilitas/2023/lkj/naskah/"


def teks(jawab):
    """The words of an answer, without tags and repeated blanks."""
    return " ".join(re.sub(r"<[^>]+>", " ", jawab.text).split())


@pytest.fixture
def satu():
    """An indicator with 80 promised and 84 reached in 2023."""
    pabrik.tahun(2023)
    satu = angka.indikator(nama="Pemilih yang terlayani", satuan="orang")
    buat.setahun(satu)
    return satu


def nasional(satu, satuan="orang", nilai=(90, 95), bulan=3):
    """The nation's 2023 beside an indicator: a target, and a result if there is one."""
    pusat, _ = Satker.objects.get_or_create(
        kode="00", defaults={"nama": "KPU RI", "tingkat": "pusat"}
    )
    pokok = Indikator.objects.create(satker=pusat, slug="pusat-terlayani")
    arti = {"kode": "N1", "nama": "Terlayani", "satuan": satuan, "arah": "tinggi"}
    VersiIndikator.objects.create(
        indikator=pokok, mulai=2020, agregasi="tahunan", sasaran=angka.sasaran(), **arti
    )
    VersiIndikator.objects.filter(indikator=satu).update(setara=pokok)
    rilis = angka.rilis(2023)
    type(rilis).objects.filter(pk=rilis.pk).update(satker=pusat)
    rilis.refresh_from_db()
    for jenis, isi in zip(("target", "realisasi"), nilai, strict=False):
        angka.isi(rilis, pokok, jenis, isi)
    rilis.sahkan(None, waktu=datetime(2023, bulan, 1, tzinfo=UTC))
    return pokok


def test_empat_bab_dengan_tulisan_di_bagiannya(satu, client):
    buat.lkj(
        buat.bagian("langkah", "Tenda ditambah."),
        buat.bagian("organisasi", "Lima anggota."),
        buat.analisis(satu, efisiensi="Biaya per orang turun.\n\nTenaga tetap."),
    )
    isi = teks(client.get(ALAMAT))
    urut = [
        "1 dari 1 janji tercapai.",
        "Bab I Pendahuluan Susunan organisasi Lima anggota.",
        "Bab II Perencanaan Kinerja",
        "Renstra 2020–2024",
        "Bab III Akuntabilitas Kinerja",
        "Target 80 (PK awal), realisasi 84, capaian 105,00 persen: tercapai",
        "Efisiensi Biaya per orang turun. Tenaga tetap.",
        "Bab IV Penutup Langkah perbaikan Tenda ditambah.",
        "Lampiran",
    ]
    letak = [isi.rindex(satu) for satu in urut]
    assert letak == sorted(letak)
    assert f"/akuntabilitas/indikator/{satu.slug}/2023/" in client.get(ALAMAT).text


def test_tautan_besar_di_halaman_laporan_dan_di_peta_situs(satu, client):
    lkj, lain = buat.lkj(), pabrik.laporan(tahun=2023, slug="pk-ketua", jenis="pk-ketua")
    assert f'class="tombol" href="{ALAMAT}"' in client.get(lkj.get_url()).text
    assert "naskah/" not in client.get(lain.get_url()).text
    assert client.get(f"{lain.get_url()}naskah/").status_code == 404
    peta = client.get("/sitemap.xml").text
    assert f"<loc>{lkj.full_url}naskah/</loc>" in peta
    assert f"{lain.full_url}naskah/" not in peta
    jawab = client.get(ALAMAT)
    assert f'<link rel="canonical" href="{lkj.full_url}naskah/">' in jawab.text
    assert "noindex" not in jawab.text
    assert not jawab.cookies


def test_tulisan_ditemukan_pencarian(satu, client):
    buat.lkj(buat.bagian("masalah", "Kawasan hunian baru."), buat.analisis(satu, sebab="Hujan."))
    assert "Laporan Kinerja" in client.get("/cari/?q=hunian").text
    assert "Laporan Kinerja" in client.get("/cari/?q=hujan").text


def test_perbandingan_dengan_tahun_lain(satu, client):
    buat.setahun(satu, 2021, 60, 45)
    # The plan's last year: 100 promised before the report of 2023 came out.
    depan = angka.rilis(2024, "rencana")
    angka.isi(depan, satu, "target", 100, pk_asal=angka.pk(2024))
    depan.sahkan(None, waktu=datetime(2024, 1, 10, tzinfo=UTC))
    buat.lkj()
    isi = teks(client.get(ALAMAT))
    assert "2021 60 45 75,00 tidak tercapai 2023 80 84 105,00 tercapai" in isi
    assert "target akhir rencana, 100 pada 2024: 84,00 persen (84 ÷ 100 × 100 = 84,00)." in isi


def test_perbandingan_yang_tidak_ada_disebut(satu, client):
    buat.lkj()
    isi = teks(client.get(ALAMAT))
    assert "Belum ada angka tahun sebelumnya." in isi
    assert "Target akhir rencana (2024) belum ada dalam data." in isi
    assert "angka tahun sebelumnya untuk 1 indikator; target jangka menengah untuk 1" in isi


def test_deret_yang_putus(client):
    pabrik.tahun(2023)
    satu = angka.indikator()
    baru = satu.versi.get()
    baru.pk, baru.mulai, baru.putus, baru.alasan_putus = None, 2023, True, "Rumusnya diganti."
    baru.save()
    buat.setahun(satu, 2022, 60, 45)
    buat.setahun(satu)
    buat.lkj()
    assert "Tidak semua tahun dapat dibandingkan: Rumusnya diganti." in teks(client.get(ALAMAT))


@pytest.mark.parametrize(
    ("satuan", "nilai", "kalimat"),
    [
        (
            "orang",
            (90, 95),
            "Nasional 2023: target 90, realisasi 95. Lebih buruk daripada target nasional: "
            "80 orang, nasional 90 orang.",
        ),
        ("orang", (70,), "Nasional 2023: target 70, realisasi belum diterbitkan."),
        ("%", (90, 95), "(satuan: %). Satuan berbeda, tidak dapat dibandingkan."),
    ],
)
def test_perbandingan_nasional(satuan, nilai, kalimat, satu, client):
    nasional(satu, satuan, nilai)
    buat.lkj()
    assert kalimat in teks(client.get(ALAMAT))


def test_terhadap_pk_awal_dan_perubahan(client):
    # Target 120, then 80, with 84 reached: 105 and 70 percent (domain page).
    pabrik.tahun(2023)
    satu = angka.indikator(satuan="orang")
    rencana, hasil = angka.rilis(2023, "rencana"), angka.rilis(2023)
    angka.isi(rencana, satu, "target", 120, pk_asal=angka.pk(2023))
    ubah = angka.pk(2023, nomor=1, alasan="Anggaran diblokir.")
    angka.isi(rencana, satu, "target", 80, pk_asal=ubah)
    angka.isi(hasil, satu, nilai=84)
    for rilis, tahun in ((rencana, 2023), (hasil, 2024)):
        buat.terbit(rilis, tahun)
    buat.lkj()
    isi = teks(client.get(ALAMAT))
    assert "Target 80 (PK perubahan), realisasi 84, capaian 105,00 persen: tercapai" in isi
    assert "Terhadap PK awal (target 120): 70,00 persen, tidak tercapai." in isi
    assert "120 (PK awal); 80 (PK perubahan)" in isi
    assert "Alasan perubahan: Anggaran diblokir." in isi


def test_anggaran_menurut_sumber(satu, client):
    buat.anggaran()
    buat.lkj()
    isi = teks(client.get(ALAMAT))
    assert "APBN (DIPA), setahun Rp4.000 Rp3.950 98,75" in isi
    assert "Hibah (NPHD), setahun Rp800 Rp600 75,00" in isi
    assert "Rp4.800" not in isi


def test_kendala_triwulan_sekali_saja(client):
    pabrik.tahun(2023)
    satu = angka.indikator(agregasi="jumlah")
    rilis = angka.rilis(2023)
    angka.isi(rilis, satu, nilai=1, triwulan=1, kendala="Hujan.", tindak_lanjut="Tenda.")
    angka.isi(rilis, satu, nilai=2, triwulan=2, kendala="Hujan.", tindak_lanjut="Tenda.")
    angka.isi(rilis, satu, nilai=3, triwulan=3, kendala="Jalan putus.")
    buat.terbit(rilis, 2024)
    buat.lkj()
    isi = teks(client.get(ALAMAT))
    assert "Triwulan I. Kendala: Hujan. Tindak lanjut: Tenda." in isi
    assert isi.count("Hujan.") == 1
    assert "Triwulan III. Kendala: Jalan putus." in isi


def test_belum_memuat_dikatakan_dan_yang_ada_tidak(satu, client):
    lain = angka.indikator(nama="Yang tidak diukur")
    rilis = angka.rilis(2023)
    angka.isi(rilis, lain, keadaan="tidak_diukur")
    buat.terbit(rilis, 2024)
    semua = [satu.kode for _, satu in kerangka().bagian if satu.kode != "masalah"]
    buat.lkj(*map(buat.bagian, semua), buat.analisis(satu, sebab="Cuaca.", program="Sosialisasi."))
    isi = teks(client.get(ALAMAT))
    assert (
        "Laporan ini belum memuat: Permasalahan utama (Bab I); realisasi anggaran; "
        "angka tahun sebelumnya untuk 1 indikator; target jangka menengah untuk 1 indikator; "
        "tindak lanjut untuk 1 indikator; analisis efisiensi untuk 1 indikator."
    ) in isi


def test_kendala_dari_data_menjawab_sebab(client):
    pabrik.tahun(2023)
    satu = angka.indikator()
    buat.setahun(satu, kendala="Hujan.", tindak_lanjut="Tenda.")
    buat.lkj()
    isi = teks(client.get(ALAMAT))
    assert "analisis efisiensi untuk 1 indikator" in isi
    assert "tindak lanjut untuk" not in isi
    assert "sebab keberhasilan" not in isi


def test_kerangka_adalah_setelan(satu, client, settings, tmp_path):
    isi = settings.KERANGKA_LKJ.read_text("utf-8").replace("wajib = true", "wajib = false")
    settings.KERANGKA_LKJ = tmp_path / "kerangka.toml"
    settings.KERANGKA_LKJ.write_text(isi.replace("Penutup", "Simpulan dan saran"), "utf-8")
    buat.anggaran()
    buat.lkj()
    isi = teks(client.get(ALAMAT))
    assert "Bab IV Simpulan dan saran" in isi
    assert "belum memuat" not in isi


def test_tahun_tanpa_angka_tetap_empat_bab(client):
    pabrik.tahun(2023)
    lkj = buat.lkj(buat.bagian("keadaan", "Tahun tanpa tahapan."))
    assert lkj.rilis_angka == 0
    isi = teks(client.get(ALAMAT))
    assert "Tahun tanpa tahapan." in isi
    assert "angka tahun 2023 belum diterbitkan sebagai data" in isi
    assert "Bab IV Penutup Bab ini belum ditulis." in isi


def test_tanpa_tulisan_dan_angka_tidak_ada_naskah(client):
    lkj = buat.lkj()
    assert client.get(ALAMAT).status_code == 404
    assert "naskah/" not in client.get(lkj.get_url()).text


def test_cetak_dokumen_polos(satu, client):
    buat.anggaran()
    lkj = buat.lkj(buat.bagian("simpulan", "Janji ditepati."))
    jawab = client.get(f"{ALAMAT}cetak/")
    for ada in ("<h1>", "<h2 ", "<thead>", "<caption>", "Janji ditepati.", "dokumen.css"):
        assert ada in jawab.text, ada
    for tanpa in ("<nav", "<script", "<svg", "<form", "style="):
        assert tanpa not in jawab.text, tanpa
    assert jawab["X-Robots-Tag"] == "noindex"
    assert f'rel="canonical" href="{lkj.full_url}naskah/"' in jawab.text
    assert "1 dari 1 janji tercapai." in jawab.text


@pytest.mark.parametrize("ekor", ["x/", "cetak/x/", "%00/", "cetak%00/", "../naskah/9/"])
def test_alamat_lain_tidak_ada(ekor, satu, client):
    buat.lkj()
    assert client.get(f"{ALAMAT}{ekor}").status_code in (400, 404)


def test_draf_tidak_pernah_terbaca(satu, client):
    draf = pabrik.laporan(terbit=False, tahun=2023, slug="lkj", naskah=[buat.bagian("masalah")])
    draf.save_revision()
    assert client.get(ALAMAT).status_code == 404
    draf.get_latest_revision().publish()
    draf.refresh_from_db()
    draf.naskah = [buat.bagian("masalah", "Rahasia draf.")]
    draf.save_revision()
    for alamat in (ALAMAT, f"{ALAMAT}cetak/", draf.get_url(), f"{draf.get_url()}versi/1/"):
        jawab = client.get(alamat)
        assert jawab.status_code == 200
        assert "Rahasia draf" not in jawab.text


def test_laporan_yang_ditarik(satu, client):
    lkj = buat.lkj(buat.bagian("masalah", "Isi lama."))
    lkj.unpublish()
    for alamat in (ALAMAT, f"{ALAMAT}cetak/"):
        jawab = client.get(alamat)
        assert jawab.status_code == 410
        assert "Isi lama" not in jawab.text


def test_alamat_lama_dialihkan(satu, client, django_capture_on_commit_callbacks):
    lkj = buat.lkj()
    with django_capture_on_commit_callbacks(execute=True):
        pabrik.ubah(lkj, slug="laporan-kinerja")
    jawab = client.get(ALAMAT, follow=True)
    assert jawab.redirect_chain[-1][0] == "/akuntabilitas/2023/laporan-kinerja/naskah/"
    assert jawab.status_code == 200


def test_jumlah_query_tetap(client):
    """As many for 37 indicators as for 17, each with two years and a national figure."""
    pabrik.tahun(2023)

    def tambah(banyak, alasan=""):
        for tahun in (2022, 2023):
            rencana = angka.rilis(tahun, "rencana", alasan=alasan)
            hasil = angka.rilis(tahun, alasan=alasan)
            for satu in kumpulan[-banyak:]:
                angka.isi(rencana, satu, "target", 80, pk_asal=angka.pk(tahun))
                angka.isi(hasil, satu, nilai=84, kendala="Hujan.")
            buat.terbit(rencana, tahun, 2)
            buat.terbit(hasil, tahun + 1, 2)

    kumpulan = [angka.indikator() for _ in range(17)]
    nasional(kumpulan[0])
    tambah(17)
    lkj = buat.lkj(*(buat.analisis(satu, sebab="Cuaca.") for satu in kumpulan))
    client.get(ALAMAT)
    with CaptureQueriesContext(connection) as sedikit:
        client.get(ALAMAT)
    kumpulan += [angka.indikator() for _ in range(20)]
    tambah(20, "Ditambah.")
    pabrik.ubah(
        lkj,
        "koreksi",
        rilis_angka=4,
        naskah=[buat.analisis(satu, sebab="Cuaca.") for satu in kumpulan],
    )
    with CaptureQueriesContext(connection) as banyak:
        isi = client.get(ALAMAT)
    assert teks(isi).count("capaian 105,00 persen") == 37
    assert len(banyak) == len(sedikit)
    assert Buku(2023).janji.semua == 37
