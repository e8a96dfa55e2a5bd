"""What goes by the clock, what stays, and a purge that stops half-way or meets a broken row."""

from datetime import timedelta

import pytest
from django.utils import timezone

from komentar.aduan import adukan
from komentar.models import (
    Aduan,
    CatatanModerasi,
    Kabar,
    Keadaan,
    Komentar,
    SetelanKomentar,
    nomor_baru,
)
from komentar.putusan import PutusanTakSah, putuskan, tanggapi, tarik
from komentar.retensi import bersihkan as pembersih
from komentar.retensi.bersihkan import bersihkan
from komentar.warga import tautan
from tests import pabrik
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
KOSONG = {"nama": "", "comment": "", "user_email": "", "alasan_teks": "", "sebab": []}
TETAP = ("keadaan", "alasan_kode", "diputus_oleh_id", "diputus_pada", "submit_date", "putusan_ke")


def baris(satu):
    return Komentar.objects.get(pk=satu.pk)


def nilai(satu, *medan):
    return Komentar.objects.values(*medan).get(pk=satu.pk)


@pytest.mark.parametrize(
    ("keadaan", "hari"), [("ditolak", 90), ("disembunyikan", 90), ("ditarik", 7)]
)
def test_kata_kata_hilang_sesudah_masanya_dan_tidak_sebelumnya(artikel, jam, keadaan, hari):
    awal = {"ditarik": "menunggu"}.get(keadaan, keadaan)
    satu = komentar(artikel, awal, teks="NIK saya 7309120112010001.")
    if keadaan == "ditarik":
        tarik(satu.pk)
    dulu = nilai(satu, *TETAP)
    jam.maju(days=hari)
    assert bersihkan() == 0
    assert baris(satu).comment
    jam.maju(seconds=1)
    assert bersihkan() == 1
    assert nilai(satu, *KOSONG) == KOSONG
    assert nilai(satu, "sidik", "kunci_sidik") == {"sidik": None, "kunci_sidik": None}
    assert nilai(satu, *TETAP) == dulu
    assert baris(satu).dibersihkan_pada == jam.kini
    assert bersihkan() == 0
    assert CatatanModerasi.objects.filter(komentar=satu.pk, ke=keadaan).exists()


def test_yang_tampil_dan_yang_menunggu_tetap(artikel, jam):
    tampil, menunggu = komentar(artikel, "disetujui"), komentar(artikel)
    jam.maju(days=3000)
    bersihkan()
    assert baris(tampil).comment == tampil.comment
    assert baris(tampil).nama == tampil.nama
    assert nilai(menunggu, "comment", "user_email") == {
        "comment": menunggu.comment,
        "user_email": menunggu.user_email,
    }


def test_surel_lepas_dan_tautan_pribadi_tetap_berlaku(artikel, jam, client):
    satu = komentar(artikel, "disetujui")
    jam.maju(days=180)
    bersihkan()
    assert baris(satu).user_email
    assert Kabar.objects.filter(komentar=satu).exclude(penerima="").exists()
    jam.maju(seconds=1)
    bersihkan()
    assert nilai(satu, "user_email", "sidik") == {"user_email": "", "sidik": None}
    assert not Kabar.objects.filter(komentar=satu).exclude(penerima="").exists()
    jalur = f"/komentar/status/{tautan.buat(satu)}/"
    assert client.get(jalur).status_code == 200
    client.post(f"{jalur}tarik/")
    assert baris(satu).keadaan == Keadaan.DITARIK
    # The link of a purged comment opens nothing any more.
    jam.maju(days=8)
    bersihkan()
    assert client.get(jalur).status_code == 404


def test_laporan_hilang_sesudah_selesai_dan_bersama_isinya(artikel, jam):
    tampil, buruk = komentar(artikel, "disetujui"), komentar(artikel, "disetujui")
    for satu in (tampil, buruk):
        adukan(satu, alasan="sara", keterangan="Ia menulis hal buruk.", kiriman=nomor_baru())
    Aduan.objects.filter(komentar=tampil).update(selesai_pada=jam.kini)
    jam.maju(days=91)
    bersihkan()
    assert list(Aduan.objects.values_list("komentar", flat=True)) == [buruk.pk]
    tarik(buruk.pk)
    jam.maju(days=8)
    bersihkan()
    assert not Aduan.objects.exists()


def test_tanggapan_resmi_yang_disembunyikan_tetap(artikel, jam):
    moderator = pabrik.pengguna("Moderator")
    satu = komentar(artikel, "disetujui")
    resmi = tanggapi(satu.pk, oleh=moderator, nama="Kantor", teks="Besok.", kiriman=nomor_baru())
    putuskan(resmi.pk, "disembunyikan", oleh=moderator, putusan_ke=1, alasan_kode="kasar")
    jam.maju(days=1000)
    bersihkan()
    assert baris(resmi).comment == "Besok."


def test_masa_menurut_setelan(artikel, jam):
    SetelanKomentar.objects.create(hari_ditolak=10)
    satu = komentar(artikel, "ditolak")
    jam.maju(days=10, seconds=1)
    assert bersihkan() == 1
    assert baris(satu).dibersihkan_pada


def test_yang_sudah_dibersihkan_tidak_dapat_ditampilkan_lagi(artikel, jam):
    satu = komentar(artikel, "ditolak")
    jam.maju(days=91)
    bersihkan()
    with pytest.raises(PutusanTakSah, match="sudah dihapus"):
        putuskan(satu.pk, "disetujui", oleh=pabrik.pengguna("Moderator"), putusan_ke=1)
    assert baris(satu).keadaan == Keadaan.DITOLAK


def test_sedikit_demi_sedikit_sampai_selesai(artikel, jam, monkeypatch):
    semua = [komentar(artikel, "ditolak") for _ in range(5)]
    jam.maju(days=91)
    monkeypatch.setattr(pembersih, "SEKALI", 2)
    assert [bersihkan() for _ in range(4)] == [2, 2, 1, 0]
    assert not Komentar.objects.filter(pk__in=[s.pk for s in semua], dibersihkan_pada=None).exists()


def test_berhenti_di_tengah_jalan_lalu_diteruskan(artikel, jam, monkeypatch):
    semua = [komentar(artikel, "ditolak") for _ in range(4)]
    jam.maju(days=91)
    asli, kali = pembersih.kosongkan, []

    def mati(satu):
        kali.append(satu.pk)
        if len(kali) == 3:
            asli(satu)
            raise KeyboardInterrupt
        asli(satu)

    tugas = ((pembersih.TUGAS[0][0], mati), *pembersih.TUGAS[1:])
    with monkeypatch.context() as tambal:
        tambal.setattr(pembersih, "TUGAS", tugas)
        with pytest.raises(KeyboardInterrupt):
            bersihkan()
    # What stood in the transaction that was cut is whole, what came before it is done.
    assert [bool(baris(s).dibersihkan_pada) for s in semua] == [True, True, False, False]
    assert baris(semua[2]).comment == semua[2].comment
    assert bersihkan() == 2


def test_satu_baris_rusak_tidak_menghentikan_yang_lain(artikel, jam, monkeypatch, caplog):
    semua = [komentar(artikel, "ditolak", teks=f"Kenari {n}.") for n in range(3)]
    jam.maju(days=91)
    asli = pembersih.kosongkan

    def rusak(satu):
        if satu.pk == semua[0].pk:
            raise ValueError(satu.comment)
        asli(satu)

    monkeypatch.setattr(pembersih, "TUGAS", ((pembersih.TUGAS[0][0], rusak),))
    monkeypatch.setattr(pembersih, "SEKALI", 1)
    assert [bersihkan() for _ in range(3)] == [1, 1, 0]
    assert [bool(baris(s).dibersihkan_pada) for s in semua] == [False, True, True]
    assert f"Baris {semua[0].pk} tidak dapat dibersihkan: ValueError" in caplog.text
    assert "Kenari" not in caplog.text


def test_yang_ditampilkan_lagi_sementara_itu_tidak_disentuh(artikel, jam, monkeypatch):
    """A moderator shows it again after the purge has listed it, before the purge locks it."""
    satu = komentar(artikel, "ditolak")
    jam.maju(days=91)
    asli = pembersih._satu

    def lebih_dulu(jatuh, nomor, hapus):
        putuskan(nomor, "disetujui", oleh=satu.diputus_oleh, putusan_ke=1)
        return asli(jatuh, nomor, hapus)

    monkeypatch.setattr(pembersih, "_satu", lebih_dulu)
    assert bersihkan() == 0
    assert baris(satu).comment == satu.comment


def test_formulir_menyebut_masa_simpan(artikel, client):
    SetelanKomentar.objects.create(hari_ditolak=33, hari_ditarik=4, hari_surel=55)
    halaman = client.get(f"/komentar/{artikel.pk}/tulis/").text
    for kalimat in ("33 hari sesudah diputus", "4 hari sesudah ditarik", "55 hari sesudah"):
        assert kalimat in halaman


def test_catatan_surel_menurut_setelan(artikel, jam):
    from komentar.kabar.jam import bersihkan as bersihkan_kabar

    SetelanKomentar.objects.create(hari_surat=10)
    satu = komentar(artikel)
    Kabar.objects.filter(komentar=satu, jenis="bukti").update(
        keadaan="terkirim", selesai_pada=timezone.now()
    )
    jam.kini += timedelta(days=9)
    bersihkan_kabar()
    assert Kabar.objects.filter(jenis="bukti").exists()
    jam.kini += timedelta(days=2)
    bersihkan_kabar()
    assert not Kabar.objects.filter(jenis="bukti").exists()


@pytest.mark.parametrize("medan", ["hari_ditolak", "hari_ditarik", "hari_surel", "hari_aduan"])
def test_masa_simpan_sedikitnya_sehari(medan):
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError) as galat:
        SetelanKomentar(**{medan: 0}).full_clean()
    assert medan in galat.value.message_dict
