"""The lists that moderators keep in the CMS: reasons, held words and links, the box to try."""

import importlib

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from komentar.models import AlasanModerasi, CatatanModerasi, KataTahan, Komentar
from tests import pabrik
from tests.komentar.meja import MEJA, putus
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
ALASAN = {"label": "Ujaran kebencian", "kalimat": "Komentar Anda memuat kebencian.", "urutan": 5}


def kirim(client, nama, *pk, **isian):
    return client.post(reverse(nama, args=pk), isian, follow=True)


def test_benih_sama_dengan_alasan_yang_dulu():
    benih = importlib.import_module("komentar.migrations.0005_meja").ALASAN
    ada = list(AlasanModerasi.objects.values_list("kode", "label", "kalimat"))
    assert ada == benih
    dulu = ["sara", "hoaks", "kampanye", "data-pribadi", "kasar", "iklan", "di-luar-topik", "lain"]
    assert [satu.kode for satu in AlasanModerasi.objects.all()] == dulu
    assert [satu.kode for satu in AlasanModerasi.objects.filter(perlu_penjelasan=True)] == ["lain"]


def test_alasan_baru_dapat_dipilih_dan_dibaca_warga(artikel, client, moderator):
    jawab = kirim(client, "meja_alasan:add", aktif="on", **ALASAN)
    assert "Ujaran kebencian" in jawab.text
    satu = AlasanModerasi.objects.get(label="Ujaran kebencian")
    assert satu.kode == "ujaran-kebencian"
    assert "dapat dipilih" in client.get(reverse("meja_alasan:index")).text
    tolak = komentar(artikel)
    putus(client, tolak, "ditolak", alasan_kode=satu.kode, alasan_teks="Kalimat kedua.")
    tolak = Komentar.objects.get(pk=tolak.pk)
    assert tolak.alasan == "Ujaran kebencian: Kalimat kedua."
    assert tolak.alasan_warga == "Komentar Anda memuat kebencian. Kalimat kedua."


def test_kode_tetap_bila_label_berubah_dan_tak_pernah_kembar(client, moderator):
    satu = AlasanModerasi.objects.create(label="Iklan", kalimat="x")
    dua = AlasanModerasi.objects.create(label="???", kalimat="x")
    assert (satu.kode, dua.kode) == ("iklan-2", "alasan")
    kirim(client, "meja_alasan:edit", satu.pk, aktif="on", **{**ALASAN, "label": "Promosi"})
    satu.refresh_from_db()
    assert (satu.kode, satu.label) == ("iklan-2", "Promosi")


def test_yang_terpakai_hanya_dapat_dimatikan(artikel, client, moderator):
    komentar(artikel, "ditolak")
    kasar = AlasanModerasi.objects.get(kode="kasar")
    jawab = kirim(client, "meja_alasan:delete", kasar.pk)
    assert "tidak dapat dihapus karena sudah pernah dipakai" in jawab.text
    with pytest.raises(ProtectedError), transaction.atomic():
        AlasanModerasi.objects.filter(kode="kasar").delete()
    Komentar.objects.all().delete()  # the record still names it
    with pytest.raises(ProtectedError), transaction.atomic():
        kasar.delete()
    kirim(client, "meja_alasan:edit", kasar.pk, label="Kasar", kalimat="x", urutan=1)
    assert not AlasanModerasi.objects.get(kode="kasar").aktif
    assert "dimatikan" in client.get(reverse("meja_alasan:index")).text
    satu = komentar(artikel)
    assert "Pilih alasannya." in putus(client, satu, "ditolak", alasan_kode="kasar").text
    assert '<option value="kasar">' not in client.get(f"{MEJA}{satu.pk}/").text


def test_yang_tidak_terpakai_dapat_dihapus(client, moderator):
    iklan = AlasanModerasi.objects.get(kode="iklan")
    kirim(client, "meja_alasan:delete", iklan.pk)
    assert not AlasanModerasi.objects.filter(kode="iklan").exists()


def test_paling_sedikit_satu_dapat_dipilih(client, moderator):
    AlasanModerasi.objects.exclude(kode="lain").delete()
    lain = AlasanModerasi.objects.get()
    jawab = kirim(client, "meja_alasan:edit", lain.pk, label="Lain", kalimat="x", urutan=1)
    assert "Paling sedikit satu alasan harus dapat dipilih" in jawab.text
    assert "Paling sedikit satu alasan" in kirim(client, "meja_alasan:delete", lain.pk).text
    assert AlasanModerasi.objects.get().aktif


def test_kata_tahan_dibuat_dan_diubah(client, moderator):
    kirim(client, "meja_kata:add", jenis="kata", pola="Bodoh", aktif="on")
    satu = KataTahan.objects.get()
    jawab = kirim(client, "meja_kata:add", jenis="kata", pola="B\u00f3doh", aktif="on")
    assert "Yang ini sudah ada dalam daftar." in jawab.text
    kirim(client, "meja_kata:edit", satu.pk, jenis="situs", pola="https://bit.ly/x")
    satu.refresh_from_db()
    assert (satu.jenis, satu.pola, satu.aktif) == ("situs", "bit.ly", False)
    assert "Tautan ke satu situs" in client.get(reverse("meja_kata:index")).text
    kirim(client, "meja_kata:delete", satu.pk)
    assert not KataTahan.objects.exists()


def test_coba_teks_memperlihatkan_apa_dan_mengapa(client, moderator):
    KataTahan.objects.create(pola="bodoh", catatan="makian")
    jalur = f"{MEJA}coba/"
    assert client.get(jalur).status_code == 200
    teks = client.post(jalur, {"teks": "<b>b 0 d o h</b> 081234567890"}).text
    assert "&lt;b&gt;<mark>b 0 d o h</mark>&lt;/b&gt;" in teks
    assert "huruf direnggangkan (makian)" in teks
    assert "nomor telepon" in teks
    assert "Tidak ada yang cocok" in client.post(jalur, {"teks": "Baik."}).text
    assert "Tulis atau tempel teks" in client.post(jalur, {"teks": "\u200b"}).text
    assert client.post(jalur, {"teks": "x" * 1_000_000}).status_code == 200
    ketat = Client(enforce_csrf_checks=True)
    ketat.force_login(moderator)
    assert ketat.post(jalur, {"teks": "x"}).status_code == 403


@pytest.mark.parametrize("peran", ["Penulis", "Redaktur", "Penyusun SAKIP", "Pengesah", None])
def test_bukan_moderator_tidak_menyentuh_daftar(client, peran):
    KataTahan.objects.create(pola="rahasia-sekali")
    if peran:
        client.force_login(pabrik.pengguna(peran))
    iklan, kata = AlasanModerasi.objects.get(kode="iklan"), KataTahan.objects.get()
    for nama, *pk in [
        ("meja_alasan:index",),
        ("meja_alasan:add",),
        ("meja_alasan:edit", iklan.pk),
        ("meja_alasan:delete", iklan.pk),
        ("meja_kata:index",),
        ("meja_kata:add",),
        ("meja_kata:edit", kata.pk),
        ("meja_kata:delete", kata.pk),
        ("meja_komentar:coba",),
        ("meja_komentar:massal",),
    ]:
        for cara in (client.get, client.post):
            jawab = cara(reverse(nama, args=pk), {**ALASAN, "pola": "x", "teks": "x"})
            assert jawab.status_code in (302, 403, 405), nama
            assert "rahasia-sekali" not in jawab.text
    assert (AlasanModerasi.objects.count(), KataTahan.objects.count()) == (8, 1)


def test_admin_boleh(client):
    client.force_login(pabrik.pengguna("Admin"))
    kirim(client, "meja_alasan:add", aktif="on", **ALASAN)
    kirim(client, "meja_kata:add", jenis="kata", pola="bodoh", aktif="on")
    assert (AlasanModerasi.objects.count(), KataTahan.objects.count()) == (9, 1)
    assert not CatatanModerasi.objects.exists()
