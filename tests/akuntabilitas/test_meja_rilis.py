"""The desk of releases over HTTP: who may what, the way of a release, its rows, four eyes."""

from datetime import date

import pytest
from django.core import mail
from django.urls import reverse

from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.models import Anggaran, Evaluasi, Ikm, Rekomendasi, Rilis, Satker
from portal.kantor import Kantor
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db
MENGISI = {"Penyusun SAKIP", "Pengesah", "Admin"}
MENGESAHKAN = {"Pengesah", "Admin"}
PERAN = ("Penulis", "Redaktur", "Moderator", "Penyusun SAKIP", "Pengesah", "Admin")


@pytest.fixture
def masuk(client):
    """Logs in as a new user of a role, or as the user given; gives the user."""

    def masuk(peran):
        satu = pabrik.pengguna(peran) if isinstance(peran, str) else peran
        client.force_login(satu)
        return satu

    return masuk


@pytest.fixture
def draf():
    """A draft with one number, written by somebody else."""
    satu = pabrik_angka.rilis()
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="80.12")
    return satu


def alamat(nama, *args):
    return reverse(f"rilis:{nama}", args=args)


def putus(client, rilis, aksi, **lain):
    """POST a decision and give the page that follows."""
    return client.post(alamat("putus", rilis.pk), {"aksi": aksi, **lain}, follow=True)


def tanda(client, rilis):
    """The mark of what the release's page shows."""
    return client.get(alamat("satu", rilis.pk)).context["tanda"]


def keadaan(rilis):
    return Rilis.objects.get(pk=rilis.pk).keadaan


@pytest.mark.parametrize("peran", PERAN)
def test_siapa_boleh_melihat_dan_mengisi(client, masuk, draf, peran):
    masuk(peran)
    for nama, args in (("daftar", ()), ("satu", (draf.pk,)), ("kisi", (draf.pk,))):
        jawab = client.get(alamat(nama, *args))
        assert (jawab.status_code == 200) == (peran in MENGISI), nama
    client.post(alamat("buat"), {"tahun": "2023", "lingkup": "tw1", "alasan": ""})
    assert Rilis.objects.filter(tahun=2023).exists() == (peran in MENGISI)
    client.post(
        alamat("tambah", draf.pk, "anggaran"),
        {"triwulan": "0", "sumber": "apbn", "program": "", "pagu": "1.000", "realisasi": "1"},
    )
    assert Anggaran.objects.exists() == (peran in MENGISI)


@pytest.mark.parametrize("peran", PERAN)
def test_siapa_boleh_mengesahkan(client, masuk, draf, peran):
    draf.ajukan(pabrik.pengguna("Penyusun SAKIP"))
    masuk(peran)
    jawab = client.get(alamat("satu", draf.pk))
    bekal = jawab.context["tanda"] if jawab.status_code == 200 else ""
    putus(client, draf, "sahkan", tanda=bekal)
    assert (keadaan(draf) == "terbit") == (peran in MENGESAHKAN)


def test_pengunjung_diminta_masuk(client, draf):
    assert "/admin/login/" in client.get(alamat("satu", draf.pk)).url


def test_rilis_kantor_lain_tidak_ada_di_meja(client, masuk):
    provinsi = Satker.objects.create(kode="73", nama="KPU Provinsi", tingkat="provinsi")
    lain = Rilis.objects.create(satker=provinsi, tahun=2024, lingkup="tahun")
    masuk("Admin")
    assert client.get(alamat("satu", lain.pk)).status_code == 404
    assert "KPU Provinsi" not in client.get(alamat("daftar")).content.decode()


def test_jalan_sebuah_rilis(client, masuk, django_capture_on_commit_callbacks):
    penyusun, pengesah = pabrik.pengguna("Penyusun SAKIP"), pabrik.pengguna("Pengesah")
    for satu in (penyusun, pengesah):
        satu.email = f"u{satu.pk}@contoh.id"
        satu.save()
    masuk(penyusun)
    client.post(alamat("buat"), {"tahun": "2024", "lingkup": "tahun", "alasan": ""})
    rilis = Rilis.objects.get()
    assert "belum berisi satu angka pun" in putus(client, rilis, "ajukan").content.decode()
    assert keadaan(rilis) == "draf"
    pabrik_angka.isi(rilis, pabrik_angka.indikator(), nilai="80.12", oleh=penyusun)
    with django_capture_on_commit_callbacks(execute=True):
        putus(client, rilis, "ajukan")
    assert keadaan(rilis) == "diajukan"
    assert [surat.to for surat in mail.outbox] == [[pengesah.email]]
    assert alamat("satu", rilis.pk) in mail.outbox[0].body

    masuk(pengesah)
    dasbor = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Untuk disahkan" in dasbor
    assert "Tulis apa yang perlu" in putus(client, rilis, "kembalikan").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        putus(client, rilis, "kembalikan", catatan="Periksa triwulan III.")
    assert keadaan(rilis) == "draf"
    assert mail.outbox[1].to == [penyusun.email]
    assert "Periksa triwulan III." in mail.outbox[1].body

    masuk(penyusun)
    dasbor = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Periksa triwulan III." in dasbor
    putus(client, rilis, "ajukan")
    # Not the planner, however they try.
    putus(client, rilis, "sahkan", tanda=tanda(client, rilis))
    assert keadaan(rilis) == "diajukan"

    masuk(pengesah)
    with django_capture_on_commit_callbacks(execute=True):
        putus(client, rilis, "sahkan", tanda=tanda(client, rilis))
    rilis.refresh_from_db()
    assert (rilis.keadaan, rilis.nomor, rilis.pengesah) == ("terbit", 1, pengesah)
    assert mail.outbox[2].to == [penyusun.email]
    halaman = client.get(alamat("satu", rilis.pk)).content.decode()
    assert "beku" in halaman
    assert "Buat rilis koreksi" in halaman


def test_pengesah_yang_ikut_mengisi_ditolak(client, masuk, draf):
    pengesah = masuk("Pengesah")
    client.post(alamat("alasan", draf.pk), {"alasan": "Angka terbalik."})
    draf.refresh_from_db()
    draf.ajukan(pabrik.pengguna("Penyusun SAKIP"))
    halaman = client.get(alamat("satu", draf.pk)).content.decode()
    assert "Anda ikut mengisi" in halaman
    assert "Sahkan dan terbitkan" not in halaman
    putus(client, draf, "sahkan", tanda=tanda(client, draf))
    assert keadaan(draf) == "diajukan"
    assert draf.penulis.get() == pengesah


def test_satu_redaktur_boleh_dan_ditandai(client, masuk, draf):
    pabrik.satu_redaktur()
    pengesah = masuk("Pengesah")
    draf.penulis.add(pengesah)
    draf.ajukan(pengesah)
    assert "satu redaktur" in client.get(alamat("satu", draf.pk)).content.decode()
    putus(client, draf, "sahkan", tanda=tanda(client, draf))
    draf.refresh_from_db()
    assert draf.satu_redaktur
    assert "satu redaktur" in client.get(alamat("satu", draf.pk)).content.decode()
    assert Kantor.objects.filter(satu_redaktur=True).exists()


def test_yang_berubah_sejak_dibuka_tidak_disahkan(client, masuk, draf):
    draf.ajukan(pabrik.pengguna("Penyusun SAKIP"))
    masuk("Pengesah")
    dibuka = tanda(client, draf)
    baris = draf.versiangka_semua.get()
    baris.nilai = 81
    baris.save()
    jawab = putus(client, draf, "sahkan", tanda=dibuka)
    assert "berubah sejak Anda membukanya" in jawab.content.decode()
    assert keadaan(draf) == "diajukan"


def test_yang_diajukan_tertutup_sampai_ditarik(client, masuk, draf):
    draf.ajukan(pabrik.pengguna("Penyusun SAKIP"))
    masuk("Penyusun SAKIP")
    isi = {"triwulan": "0", "sumber": "apbn", "program": "", "pagu": "5", "realisasi": ""}
    client.post(alamat("tambah", draf.pk, "anggaran"), isi)
    client.post(alamat("hapus", draf.pk))
    assert not Anggaran.objects.exists()
    assert keadaan(draf) == "diajukan"
    putus(client, draf, "tarik")
    client.post(alamat("tambah", draf.pk, "anggaran"), isi)
    assert Anggaran.objects.get().pagu == 5


def test_yang_terbit_tidak_berubah_lewat_meja(client, masuk):
    rilis = pabrik_angka.rilis()
    baris = Anggaran.objects.create(rilis=rilis, tahun=2024, sumber="apbn", pagu=100)
    rilis.sahkan(None)
    masuk("Admin")
    isi = {"triwulan": "0", "sumber": "apbn", "program": "", "pagu": "5", "realisasi": ""}
    client.post(alamat("baris", rilis.pk, "anggaran", baris.pk), isi)
    client.post(alamat("hapus_baris", rilis.pk, "anggaran", baris.pk))
    client.post(alamat("hapus", rilis.pk))
    client.post(alamat("alasan", rilis.pk), {"alasan": "lain"})
    for aksi in ("ajukan", "tarik", "kembalikan", "sahkan"):
        putus(client, rilis, aksi, catatan="x", tanda=tanda(client, rilis))
    rilis.refresh_from_db()
    assert (rilis.keadaan, rilis.alasan, Anggaran.objects.get().pagu) == ("terbit", "", 100)


def test_koreksi_menunjukkan_lama_dan_baru_dan_minta_alasan(client, masuk):
    lama = pabrik_angka.rilis()
    indikator = pabrik_angka.indikator()
    pabrik_angka.isi(lama, indikator, nilai="80.12")
    lama.sahkan(None)
    penyusun = masuk("Penyusun SAKIP")
    jawab = client.get(f"{alamat('buat')}?koreksi={lama.pk}")
    assert jawab.context["form"].initial | {"alasan": ""} == {
        "tahun": 2024,
        "lingkup": "tahun",
        "alasan": "",
    }
    koreksi = pabrik_angka.rilis()
    pabrik_angka.isi(koreksi, indikator, nilai="80.21", oleh=penyusun)
    halaman = client.get(alamat("satu", koreksi.pk)).content.decode()
    assert "Mengganti yang sudah terbit" in halaman
    assert "<td>80,12</td><td>80,21</td>" in halaman
    assert "Tulis alasan koreksinya" in halaman
    client.post(alamat("alasan", koreksi.pk), {"alasan": "Terbalik: yang benar 80,21."})
    putus(client, koreksi, "ajukan")
    assert keadaan(koreksi) == "diajukan"


def test_evaluasi_menurut_aturan_tahunnya(client, masuk):
    rilis = pabrik_angka.rilis(lingkup="evaluasi")
    masuk("Penyusun SAKIP")
    tambah = alamat("tambah", rilis.pk, "evaluasi")
    halaman = client.get(tambah).content.decode()
    assert "Evaluasi Akuntabilitas Kinerja Internal" in halaman
    isi = {
        "penilai": "Inspektorat KPU RI",
        "nilai_perencanaan": "24,60",
        "nilai_pengukuran": "21,30",
        "nilai_pelaporan": "15,01",
        "nilai_evaluasi": "13,15",
        "tercetak": "70,01",
        "predikat_tercetak": "BB",
    }
    jawab = client.post(tambah, isi)
    assert "Isi 0 sampai 15." in jawab.content.decode()
    client.post(tambah, isi | {"nilai_pelaporan": "10,95"})
    baris = Evaluasi.objects.get()
    assert baris.tahun == 2024
    assert baris.nilai == {
        "perencanaan": "24.60",
        "pengukuran": "21.30",
        "pelaporan": "10.95",
        "evaluasi": "13.15",
    }
    halaman = client.get(alamat("satu", rilis.pk)).content.decode()
    assert "<dt>Pelaporan Kinerja</dt><dd>10,95</dd>" in halaman
    ubah = alamat("baris", rilis.pk, "evaluasi", baris.pk)
    assert 'value="24,60"' in client.get(ubah).content.decode()
    # A second evaluation of the same year has no place in one release.
    jawab = client.post(tambah, isi | {"nilai_pelaporan": "10,95"})
    assert "sudah memuat baris itu" in jawab.content.decode()


def test_subkomponen_semua_atau_tidak_sama_sekali(client, masuk):
    rilis = pabrik_angka.rilis(lingkup="evaluasi")
    masuk("Penyusun SAKIP")
    tambah = alamat("tambah", rilis.pk, "evaluasi")
    assert "Perencanaan Kinerja: Pemanfaatan" in client.get(tambah).content.decode()
    bagian = {
        "perencanaan": ("24,60", "4,80", "7,20", "12,60"),
        "pengukuran": ("21,30", "4,20", "6,30", "10,80"),
        "pelaporan": ("10,95", "2,25", "3,45", "5,25"),
        "evaluasi": ("13,15", "2,65", "4,00", "6,50"),
    }
    isi = {"penilai": "Inspektorat KPU RI"}
    for kode, (nilai, *sub) in bagian.items():
        isi[f"nilai_{kode}"] = nilai
        for nama, satu in zip(("keberadaan", "kualitas", "pemanfaatan"), sub, strict=True):
            isi[f"rincian_{kode}_{nama}"] = satu
    for salah, kata in (
        ({"rincian_evaluasi_kualitas": ""}, "Isi semua subkomponen, atau kosongkan semuanya."),
        ({"rincian_pelaporan_keberadaan": "3,01"}, "Isi 0 sampai 3."),
        ({"rincian_pelaporan_kualitas": "3,40"}, "nilainya 10,95, jumlah subkomponennya 10,90."),
    ):
        assert kata in client.post(tambah, isi | salah).content.decode(), salah
    assert not Evaluasi.objects.exists()
    client.post(tambah, isi)
    baris = Evaluasi.objects.get()
    assert baris.rincian["pelaporan"] == {
        "keberadaan": "2.25",
        "kualitas": "3.45",
        "pemanfaatan": "5.25",
    }
    halaman = client.get(alamat("satu", rilis.pk)).content.decode()
    assert "<dt>Pelaporan Kinerja: Kualitas</dt><dd>3,45</dd>" in halaman
    ubah = alamat("baris", rilis.pk, "evaluasi", baris.pk)
    assert 'value="3,45"' in client.get(ubah).content.decode()
    client.post(ubah, {k: "" if k.startswith("rincian") else v for k, v in isi.items()})
    assert Evaluasi.objects.get().rincian == {}


def test_aturan_tanpa_subkomponen_tidak_menanyakannya(client, masuk):
    rilis = pabrik_angka.rilis(2020, "evaluasi")
    masuk("Penyusun SAKIP")
    halaman = client.get(alamat("tambah", rilis.pk, "evaluasi")).content.decode()
    assert "Capaian Kinerja" in halaman
    assert "subkomponen" not in halaman


def test_jawaban_mentah_tetap_saat_formulirnya_disimpan(client, masuk):
    rilis = pabrik_angka.rilis(2025, "ikm")
    aturan = bawaan.IKM[0]
    sebaran = {satu.nama: [0, 1, 1, 0] for satu in aturan.unsur}
    periode = {"mulai": date(2025, 1, 1), "akhir": date(2025, 6, 30)}
    baris = Ikm.objects.create(rilis=rilis, sebaran=sebaran, **periode)
    masuk("Penyusun SAKIP")
    ubah = alamat("baris", rilis.pk, "ikm", baris.pk)
    halaman = client.get(ubah).content.decode()
    assert "Periode, dengan jawaban 2 responden" in halaman
    assert "jumlah_0" not in halaman
    kirim = {"mulai": "2025-01-01", "akhir": "2025-06-30", "siapa": "Dua orang."}
    client.post(ubah, kirim | {"jumlah_0": "5", "responden": "9"})
    baris.refresh_from_db()
    assert (baris.siapa, baris.sebaran, baris.jumlah) == ("Dua orang.", sebaran, {})
    assert baris.responden is None
    assert (
        "<dd>1: 0, 2: 1, 3: 1, 4: 0</dd>" in client.get(alamat("satu", rilis.pk)).content.decode()
    )


def ikm(**lain):
    """What the form of the survey sends: Bandung Barat 2025, from its totals."""
    jumlah = (198, 203, 196, 226, 190, 196, 202, 190, 214)
    unsur = {f"jumlah_{ke}": str(nilai) for ke, nilai in enumerate(jumlah)}
    periode = {"mulai": "2025-01-01", "akhir": "2025-06-30", "responden": "57"}
    return {**periode, **unsur, "tercetak": "88,45", **lain}


def test_ikm_dengan_sembilan_unsur(client, masuk):
    rilis = pabrik_angka.rilis(2025, "ikm")
    masuk("Penyusun SAKIP")
    tambah = alamat("tambah", rilis.pk, "ikm")
    halaman = client.get(tambah).content.decode()
    for unsur in ("Biaya/Tarif", "Perilaku Pelaksana", "Sarana dan Prasarana"):
        assert unsur in halaman
    assert "jumlah nilai" in halaman
    for salah, kata in (
        ({"jumlah_8": ""}, "kesembilan unsur"),
        ({"jumlah_0": "229"}, "isi 57 sampai 228"),
        ({"jumlah_0": "56"}, "isi 57 sampai 228"),
        ({"responden": ""}, "Isi jumlah responden"),
        ({f"jumlah_{ke}": "" for ke in range(9)}, "Isi jumlah nilai, atau rata-rata"),
        ({"akhir": "2024-12-31"}, "sebelum tanggal awal"),
        ({"rata_0": "4,01"}, "Isi 1 sampai 4"),
    ):
        assert kata in client.post(tambah, ikm(**salah)).content.decode(), salah
    assert not Ikm.objects.exists()
    client.post(tambah, ikm())
    baris = Ikm.objects.get()
    assert sum(baris.jumlah.values()) == 1815
    assert baris.jumlah["Perilaku Pelaksana"] == 202
    assert baris.rata == {}


def test_rekomendasi_ditambah_diubah_dihapus(client, masuk):
    rilis = pabrik_angka.rilis()
    penyusun = masuk("Penyusun SAKIP")
    isi = {"nomor": "1", "isi": "Lengkapi rencana aksi.", "keadaan": "selesai"}
    tambah = alamat("tambah", rilis.pk, "rekomendasi")
    assert "Isi tanggal selesainya" in client.post(tambah, isi).content.decode()
    client.post(tambah, isi | {"selesai": "2025-02-01", "tenggat": "2025-02-28"})
    baris = Rekomendasi.objects.get()
    assert (baris.tahun, baris.oleh) == (2024, penyusun)
    ubah = alamat("baris", rilis.pk, "rekomendasi", baris.pk)
    client.post(ubah, isi | {"selesai": "2025-02-02"})
    assert str(Rekomendasi.objects.get().selesai) == "2025-02-02"
    client.post(alamat("hapus_baris", rilis.pk, "rekomendasi", baris.pk))
    assert not Rekomendasi.objects.exists()
    assert rilis.penulis.get() == penyusun


def test_baris_rilis_lain_tidak_terjangkau(client, masuk, draf):
    lain = pabrik_angka.rilis()
    baris = Anggaran.objects.create(rilis=lain, tahun=2024, sumber="apbn", pagu=100)
    masuk("Penyusun SAKIP")
    assert client.get(alamat("baris", draf.pk, "anggaran", baris.pk)).status_code == 404
    assert client.post(alamat("hapus_baris", draf.pk, "anggaran", baris.pk)).status_code == 404
    assert client.get(alamat("tambah", draf.pk, "angka")).status_code == 404


def test_draf_dihapus_dengan_isinya(client, masuk, draf):
    masuk("Penyusun SAKIP")
    client.post(alamat("hapus", draf.pk))
    assert not Rilis.objects.exists()


def test_daftar_disaring(client, masuk, draf):
    pabrik_angka.rilis(2023)
    masuk("Penyusun SAKIP")
    semua = client.get(alamat("daftar")).context["daftar"]
    assert [satu.tahun for satu in semua] == [2024, 2023]
    satu = client.get(f"{alamat('daftar')}?tahun=2023&keadaan=draf").context["daftar"]
    assert [satu.tahun for satu in satu] == [2023]


def test_halaman_rilis_tidak_bertambah_pertanyaannya(
    client, masuk, draf, django_assert_max_num_queries
):
    masuk("Pengesah")
    client.get(alamat("satu", draf.pk))
    for ke in range(10):
        pabrik_angka.isi(draf, pabrik_angka.indikator(), nilai=str(ke))
    draf.alasan = "Beralasan, jadi tak satu pun perlu dicari."
    draf.save()
    with django_assert_max_num_queries(60):
        client.get(alamat("satu", draf.pk))


def test_tahun_tanpa_aturan_dijawab_dengan_kata(client, masuk):
    rilis = pabrik_angka.rilis(2010)
    masuk("Penyusun SAKIP")
    for jenis in ("evaluasi", "ikm"):
        jawab = client.get(alamat("tambah", rilis.pk, jenis), follow=True)
        assert "Belum ada aturan yang berlaku" in jawab.content.decode()
    pabrik_angka.indikator(
        mulai=2010, sasaran=pabrik_angka.sasaran("Lama"), nama="Indikator lama"
    ).versi.get().sasaran.renstra.__class__.objects.update(mulai=2010)
    assert "Belum ada aturan yang berlaku" in client.get(alamat("kisi", rilis.pk)).content.decode()
