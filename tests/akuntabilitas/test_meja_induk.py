"""Master data in the CMS: who may write it, and what published numbers don't let change."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.models import (
    AturanHitung,
    Indikator,
    Jenjang,
    PerjanjianKinerja,
    Renstra,
    Sasaran,
    Satker,
    VersiIndikator,
)
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db
RENCANA = ("renstra", "jenjang", "sasaran", "indikator", "perjanjian_kinerja")
PERAN = ("Penulis", "Redaktur", "Moderator", "Penyusun SAKIP", "Pengesah", "Admin")


@pytest.fixture
def masuk(client):
    def masuk(peran):
        satu = pabrik.pengguna(peran)
        client.force_login(satu)
        return satu

    return masuk


def alamat(meja, nama="index", *args):
    return reverse(f"{meja}:{nama}", args=args)


def versi(satu, **lain):
    """What the form of an indicator's version sends, from the version given."""
    awal = {
        "mulai": satu.mulai,
        "sasaran": satu.sasaran_id,
        "kode": satu.kode,
        "nama": satu.nama,
        "satuan": satu.satuan,
        "jenis_nilai": satu.jenis_nilai,
        "desimal": satu.desimal,
        "arah": satu.arah,
        "agregasi": satu.agregasi,
    }
    return {**awal, **lain}


def galat(jawab):
    """All that the form says is wrong, as one text; empty if it was saved."""
    if jawab.context is None or "form" not in jawab.context:
        return ""
    return " ".join(k for semua in jawab.context["form"].errors.values() for k in semua)


@pytest.fixture
def terbit():
    """An indicator with a published number of 2024 and its PK target: ``(version, PK)``."""
    satu, pk = pabrik_angka.indikator(), pabrik_angka.pk()
    rilis = pabrik_angka.rilis()
    pabrik_angka.isi(rilis, satu, nilai="80")
    pabrik_angka.isi(rilis, satu, "target", nilai="75", pk_asal=pk)
    rilis.sahkan(None)
    return satu.versi.get(), pk


@pytest.mark.parametrize("peran", PERAN)
def test_siapa_boleh_menulis_rencana(client, masuk, peran):
    boleh = peran in ("Penyusun SAKIP", "Pengesah", "Admin")
    pabrik_angka.indikator()
    masuk(peran)
    for meja in RENCANA:
        assert (client.get(alamat(meja)).status_code == 200) == boleh, meja
        assert (client.get(alamat(meja, "add")).status_code == 200) == boleh, meja
    client.post(alamat("renstra", "add"), {"nama": "Renstra baru", "mulai": 2015, "akhir": 2019})
    assert Renstra.objects.filter(nama="Renstra baru").exists() == boleh
    assert (client.get(alamat("aturanhitung", "add")).status_code == 200) == (peran == "Admin")
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert ("Perjanjian kinerja" in menu) == boleh
    assert ("Aturan hitung" in menu) == (peran == "Admin")


def test_hanya_admin_menghapus_dan_yang_dipakai_tetap(client, masuk):
    satu = pabrik_angka.indikator()
    sasaran = satu.versi.get().sasaran
    masuk("Penyusun SAKIP")
    client.post(alamat("sasaran", "delete", sasaran.pk))
    assert Sasaran.objects.filter(pk=sasaran.pk).exists()
    masuk("Admin")
    jawab = client.post(alamat("sasaran", "delete", sasaran.pk), follow=True)
    assert "tidak dapat dihapus karena sudah dipakai" in jawab.content.decode()
    kosong = pabrik_angka.sasaran("Tidak dipakai")
    client.post(alamat("sasaran", "delete", kosong.pk))
    assert not Sasaran.objects.filter(pk=kosong.pk).exists()


def test_kantor_lain_hanya_dibaca(client, masuk):
    pusat = Satker.objects.create(kode="00", nama="KPU RI", tingkat="pusat")
    renstra = Renstra.objects.create(satker=pusat, nama="Renstra KPU", mulai=2025, akhir=2029)
    masuk("Admin")
    halaman = client.get(alamat("renstra")).content.decode()
    assert alamat("renstra", "edit", renstra.pk) not in halaman
    assert alamat("renstra", "inspect", renstra.pk) in halaman
    for nama in ("edit", "delete"):
        isi = {"nama": "Diubah", "mulai": 2025, "akhir": 2029}
        jawab = client.post(alamat("renstra", nama, renstra.pk), isi, follow=True)
        assert "milik kantor lain" in jawab.content.decode()
    renstra.refresh_from_db()
    assert renstra.nama == "Renstra KPU"


def test_indikator_baru_beserta_alamatnya(client, masuk):
    sasaran = pabrik_angka.sasaran()
    masuk("Penyusun SAKIP")
    isi = {
        "mulai": 2024,
        "sasaran": sasaran.pk,
        "kode": "I1",
        "nama": "Nilai evaluasi AKIP",
        "satuan": "predikat",
        "jenis_nilai": "predikat",
        "desimal": 2,
        "arah": "tinggi",
        "agregasi": "tahunan",
    }
    assert "paling sedikit dua predikat" in galat(client.post(alamat("indikator", "add"), isi))
    client.post(alamat("indikator", "add"), isi | {"skala": "AA, A, BB ,B"})
    satu = Indikator.objects.get()
    assert (satu.slug, satu.satker) == ("nilai-evaluasi-akip", sasaran.satker)
    assert satu.versi.get().skala == ["AA", "A", "BB", "B"]
    lagi = galat(client.post(alamat("indikator", "add"), isi | {"skala": "A, B"}))
    assert "sudah dipakai indikator lain" in lagi


def test_versi_baru_dari_yang_lama(client, masuk, terbit):
    lama, _pk = terbit
    masuk("Penyusun SAKIP")
    halaman = client.get(alamat("indikator", "edit", lama.pk)).content.decode()
    assert "Buat versi baru" in halaman
    salin = alamat("indikator", "copy", lama.pk)
    assert client.get(salin).status_code == 200
    assert "sudah terbit" in galat(client.post(salin, versi(lama, mulai=2024, satuan="orang")))
    assert "2025" in galat(client.post(salin, versi(lama, mulai=2023, satuan="orang")))
    client.post(salin, versi(lama, mulai=2025, satuan="orang"))
    indikator = Indikator.objects.get()
    assert [indikator.pada(tahun).satuan for tahun in (2024, 2025)] == ["%", "orang"]
    # The list names each of its versions.
    daftar = client.get(alamat("indikator")).context["object_list"]
    assert [satu.mulai for satu in daftar] == [2025, 2020]


@pytest.mark.parametrize(
    "ubahan",
    [
        {"satuan": "orang"},
        {"arah": "rendah"},
        {"mulai": 2025},
        {"nama": "Lain"},
        {"kumulatif": "on"},
    ],
)
def test_arti_angka_terbit_tidak_berubah(client, masuk, terbit, ubahan):
    lama, _pk = terbit
    masuk("Admin")
    jawab = client.post(alamat("indikator", "edit", lama.pk), versi(lama, **ubahan))
    assert "Buat versi baru" in galat(jawab)
    lama.refresh_from_db()
    assert (lama.satuan, lama.arah, lama.mulai, lama.kumulatif) == ("%", "tinggi", 2020, False)


def test_yang_bukan_arti_boleh_berubah(client, masuk, terbit):
    lama, _pk = terbit
    masuk("Penyusun SAKIP")
    isi = versi(lama, pemilik="Subbagian Teknis", iku="on", kode="IKSS 1")
    assert galat(client.post(alamat("indikator", "edit", lama.pk), isi)) == ""
    lama.refresh_from_db()
    assert (lama.pemilik, lama.iku, lama.kode) == ("Subbagian Teknis", True, "IKSS 1")


def test_versi_yang_dipakai_tidak_dihapus(client, masuk, terbit):
    lama, _pk = terbit
    masuk("Admin")
    baru = VersiIndikator.objects.create(
        indikator=lama.indikator,
        mulai=2030,
        sasaran=lama.sasaran,
        kode="x",
        nama="x",
        satuan="x",
        arah="tinggi",
        agregasi="tahunan",
    )
    jawab = client.post(alamat("indikator", "delete", lama.pk), follow=True)
    assert "sudah terbit dengan arti yang sekarang" in jawab.content.decode()
    client.post(alamat("indikator", "delete", baru.pk))
    assert lama.indikator.versi.get() == lama


def test_versi_terakhir_pergi_bersama_indikatornya(client, masuk):
    kosong, berisi = pabrik_angka.indikator(), pabrik_angka.indikator()
    pabrik_angka.isi(pabrik_angka.rilis(), berisi, nilai="1")
    masuk("Admin")
    for satu in (kosong, berisi):
        jawab = client.post(alamat("indikator", "delete", satu.versi.get().pk), follow=True)
    assert "angkanya sudah ada" in jawab.content.decode()
    assert Indikator.objects.get() == berisi
    assert berisi.versi.exists()


def test_sasaran_jenjang_renstra_dan_pk_yang_dipakai(client, masuk, terbit):
    lama, pk = terbit
    sasaran = lama.sasaran
    masuk("Admin")
    isi = {
        "renstra": sasaran.renstra_id,
        "jenjang": sasaran.jenjang_id,
        "kode": sasaran.kode,
        "nama": "Nama lain",
        "urutan": 1,
    }
    assert "Buat sasaran baru" in galat(client.post(alamat("sasaran", "edit", sasaran.pk), isi))
    isi = {"nama": "Lain", "nama_indikator": "IKSS", "urutan": 1}
    jawab = client.post(alamat("jenjang", "edit", sasaran.jenjang_id), isi)
    assert "Buat jenjang baru" in galat(jawab)
    isi = {"nama": "Renstra", "mulai": 2021, "akhir": 2024}
    jawab = client.post(alamat("renstra", "edit", sasaran.renstra_id), isi)
    assert "Buat Renstra baru" in galat(jawab)
    isi = {"tahun": 2023, "pihak": "ketua", "nomor": 0}
    jawab = client.post(alamat("perjanjian_kinerja", "edit", pk.pk), isi)
    assert "PK perubahan" in galat(jawab)
    client.post(alamat("perjanjian_kinerja", "delete", pk.pk))
    assert PerjanjianKinerja.objects.get().tahun == 2024
    assert Jenjang.objects.get().nama == "Sasaran Strategis"


def test_pk_perubahan_dan_kembarannya(client, masuk):
    pabrik_angka.pk()
    masuk("Penyusun SAKIP")
    isi = {"tahun": 2024, "pihak": "ketua", "nomor": 1}
    assert "warga akan membacanya" in galat(client.post(alamat("perjanjian_kinerja", "add"), isi))
    client.post(alamat("perjanjian_kinerja", "add"), isi | {"alasan": "Anggaran berubah."})
    assert PerjanjianKinerja.objects.filter(nomor=1).exists()
    kembar = galat(
        client.post(alamat("perjanjian_kinerja", "add"), isi | {"alasan": "Anggaran berubah."})
    )
    assert kembar
    assert PerjanjianKinerja.objects.count() == 2


def aturan(mulai):
    """What the form of a rule set sends: the built-in one, with a cap, from a day on."""
    isi = bawaan.CAPAIAN[0].ke_data() | {"batas": "100", "mulai": f"{mulai}"}
    return {"jenis": "capaian", "mulai": f"{mulai}", "nama": "Dibatasi", "isi": json.dumps(isi)}


def test_aturan_hanya_ke_depan(client, masuk, terbit):
    masuk("Admin")
    tambah = alamat("aturanhitung", "add")
    assert "sejak 1 Januari 2025" in galat(client.post(tambah, aturan(date(2024, 1, 1))))
    salah = aturan(date(2025, 1, 1)) | {"isi": '{"nama": "x"}'}
    assert galat(client.post(tambah, salah))
    client.post(tambah, aturan(date(2025, 1, 1)))
    satu = AturanHitung.objects.get()
    # As soon as a year under it is public, it stays.
    rilis = pabrik_angka.rilis(2025)
    pabrik_angka.isi(rilis, pabrik_angka.indikator(), nilai="1")
    rilis.sahkan(None)
    jawab = client.post(alamat("aturanhitung", "delete", satu.pk), follow=True)
    assert "sudah terbit dengan aturan yang sekarang" in jawab.content.decode()
    assert AturanHitung.objects.exists()


def test_model_menolak_juga_tanpa_formulir(terbit):
    lama, pk = terbit
    lama.satuan = "orang"
    with pytest.raises(ValidationError, match="Buat versi baru"):
        lama.save()
    pk.tahun = 2023
    with pytest.raises(ValidationError, match="PK perubahan"):
        pk.save()
    with pytest.raises(ValidationError, match="sudah terbit"):
        VersiIndikator.objects.get().delete()


def test_daftar_dapat_dicari_dan_disaring(client, masuk):
    pabrik_angka.indikator(nama="Partisipasi pemilih", iku=True)
    pabrik_angka.indikator(nama="Laporan tepat waktu")
    masuk("Penyusun SAKIP")
    for pilihan, nama in (
        ({"q": "partisipasi"}, "Partisipasi pemilih"),
        ({"iku": "true"}, "Partisipasi pemilih"),
        ({"iku": "false"}, "Laporan tepat waktu"),
    ):
        daftar = client.get(alamat("indikator"), pilihan).context["object_list"]
        assert [satu.nama for satu in daftar] == [nama], pilihan
