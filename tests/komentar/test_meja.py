"""The moderator's desk, through the CMS."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from komentar.models import Komentar
from komentar.putusan import putuskan
from komentar.retensi.kosong import kosongkan
from komentar.utas import utas_untuk
from tests import pabrik
from tests.komentar.meja import MEJA, nomor_di_daftar, putus
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db


def test_yang_menunggu_lebih_dulu_terlama_di_atas(artikel, client, moderator):
    a, b = komentar(artikel), komentar(artikel, teks="Panjang " * 100)
    c = komentar(artikel, "disetujui")
    teks = client.get(MEJA).text
    assert nomor_di_daftar(teks) == [a.pk, b.pk]
    for isi in (a.nama, a.comment, artikel.title, "WITA", "Menunggu", "Panjang Panjang"):
        assert isi in teks
    kepala, _, seluruhnya = teks.partition("Baca seluruhnya")
    assert "Panjang " * 40 not in kepala
    assert "Panjang " * 99 in seluruhnya
    assert a.user_email not in teks
    assert nomor_di_daftar(client.get(f"{MEJA}?keadaan=disetujui").text) == [c.pk]
    assert nomor_di_daftar(client.get(f"{MEJA}?keadaan=semua").text) == [c.pk, b.pk, a.pk]
    assert "Tidak ada komentar dalam keadaan ini." in client.get(f"{MEJA}?keadaan=ditarik").text
    assert client.get(f"{MEJA}?keadaan=ngawur").status_code == 404


def test_setujui_dari_baris_lalu_tampak_di_halaman(artikel, client, moderator):
    satu = komentar(artikel)
    jawab = putus(client, satu, "disetujui")
    assert f"Komentar {satu.pk}: disetujui." in jawab.text
    assert jawab.redirect_chain[-1][0] == MEJA
    assert satu.comment in client.get(artikel.get_url()).text
    satu.refresh_from_db()
    assert satu.diputus_oleh == moderator


def test_tombol_membawa_token_csrf(artikel, moderator):
    satu = komentar(artikel)
    client = Client(enforce_csrf_checks=True)
    client.force_login(moderator)
    teks = client.get(MEJA).text
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', teks)[1]
    assert putus(client, satu, "disetujui").status_code == 403
    assert Komentar.objects.get().keadaan == "menunggu"
    putus(client, satu, "disetujui", csrfmiddlewaretoken=token)
    assert Komentar.objects.get().keadaan == "disetujui"


def test_menolak_perlu_alasan(artikel, client, moderator):
    satu = komentar(artikel)
    for isian in ({}, {"alasan_kode": ""}, {"alasan_kode": "ngawur"}):
        assert "Pilih alasannya." in putus(client, satu, "ditolak", **isian).text
    assert "Tulis penjelasan" in putus(client, satu, "ditolak", alasan_kode="lain").text
    assert Komentar.objects.get().keadaan == "menunggu"
    jawab = putus(client, satu, "ditolak", alasan_kode="lain", alasan_teks=" Salah\x00 alamat ")
    assert "ditolak." in jawab.text
    assert Komentar.objects.get().alasan == "Alasan lain: Salah alamat"


def test_sembunyikan_lagi(artikel, client, moderator):
    satu = komentar(artikel, "disetujui")
    putus(client, satu, "disembunyikan", alasan_kode="data-pribadi")
    assert satu.comment not in client.get(artikel.get_url()).text
    assert utas_untuk(artikel)["jumlah"] == 0


def test_putusan_orang_lain_terlihat_tidak_tertimpa(artikel, client, moderator):
    satu = komentar(artikel)
    rekan = pabrik.pengguna("Moderator", "rekan-moderator")
    putuskan(satu.pk, "ditolak", oleh=rekan, putusan_ke=0, alasan_kode="hoaks")
    jawab = putus(client, satu, "disetujui")
    assert "baru saja ditolak oleh rekan-moderator pada" in jawab.text
    assert "Putusan Anda tidak dijalankan." in jawab.text
    satu.refresh_from_db()
    assert (satu.keadaan, satu.alasan_kode, satu.catatan.count()) == ("ditolak", "hoaks", 1)


@pytest.mark.parametrize(
    ("awal", "ke"),
    [
        ("menunggu", "disembunyikan"),
        ("menunggu", "ditarik"),
        ("disetujui", "ditolak"),
        ("disetujui", "menunggu"),
        ("ditolak", "disembunyikan"),
        ("menunggu", "ngawur"),
        ("menunggu", ""),
    ],
)
def test_langkah_yang_tidak_ada(artikel, client, moderator, awal, ke):
    satu = komentar(artikel, awal)
    jawab = putus(client, satu, ke, alasan_kode="kasar")
    assert "Putusan ini tidak berlaku" in jawab.text
    assert Komentar.objects.get().keadaan == awal


def test_yang_ditarik_tetap_ditarik(artikel, client, moderator):
    satu = Komentar.objects.create(halaman=artikel, nama="A", comment="B", keadaan="ditarik")
    assert "<form" not in re.sub(r"<form[^>]*logout.*?</form>", "", _isi(client, satu))
    assert "tidak berlaku" in putus(client, satu, "disetujui").text
    assert Komentar.objects.get().keadaan == "ditarik"


def _isi(client, satu):
    teks = client.get(f"{MEJA}{satu.pk}/").text
    return teks[teks.index('class="meja-satu"') :]


@pytest.mark.parametrize("angka", ["", "x", "-1", "1.5", "9" * 30, "²"])
def test_nomor_putusan_rusak_tidak_menjalankan_apa_pun(artikel, client, moderator, angka):
    satu = komentar(artikel, "ditolak")
    assert putus(client, satu, "disetujui", putusan_ke=angka).status_code == 200
    assert Komentar.objects.get().keadaan == "ditolak"


def test_rincian_satu_komentar(artikel, client, moderator):
    induk = komentar(artikel, "disetujui", teks="Yang ditanya.")
    satu = komentar(
        artikel, "ditolak", induk=induk, teks="<b>Teks</b> utuh.", surel="sitti@contoh.id"
    )
    teks = client.get(f"{MEJA}{satu.pk}/").text
    for isi in ("&lt;b&gt;Teks&lt;/b&gt; utuh.", "Yang ditanya.", "sitti@contoh.id"):
        assert isi in teks
    assert "menunggu → ditolak (Kata-kata kasar), moderator-satu" in teks


def test_tanggapan_resmi_sekali_dan_tampil(artikel, client, moderator):
    satu = komentar(artikel, "disetujui", teks="Kapan?")
    teks = client.get(f"{MEJA}{satu.pk}/").text
    kiriman = re.search(r'name="kiriman" value="([^"]+)"', teks)[1]
    for _ in range(2):
        jawab = client.post(
            f"{MEJA}{satu.pk}/jawab/", {"tanggapan": "Besok.", "kiriman": kiriman}, follow=True
        )
        assert "Tanggapan resmi tampil di halaman." in jawab.text
    (suara,) = utas_untuk(artikel)["komentar"]
    (resmi,) = suara.balasan
    assert (resmi.teks, resmi.resmi, resmi.nama) == ("Besok.", True, "KPU Kabupaten Maros")
    assert Komentar.objects.filter(resmi=True).get().catatan.get().ke == "disetujui"


def test_tanggapan_yang_tidak_bisa_teksnya_tetap(artikel, client, moderator):
    satu = komentar(artikel, "disetujui")
    isian = {"tanggapan": "x" * 5001, "kiriman": "a"}
    jawab = client.post(f"{MEJA}{satu.pk}/jawab/", isian)
    assert "paling panjang" in jawab.text
    assert "x" * 5001 in jawab.text
    kosong = client.post(f"{MEJA}{satu.pk}/jawab/", {"tanggapan": " \u200b", "kiriman": "a"})
    assert "Isi tanggapan resmi." in kosong.text
    tahan = komentar(artikel)
    jawab = client.post(f"{MEJA}{tahan.pk}/jawab/", {"tanggapan": "Hai", "kiriman": "b"})
    assert "Setujui dulu komentarnya" in jawab.text
    assert not Komentar.objects.filter(resmi=True).exists()


@pytest.mark.parametrize("peran", ["Penulis", "Redaktur", "Penyusun SAKIP", "Pengesah", None])
def test_bukan_moderator_tidak_masuk(artikel, client, peran):
    satu = komentar(artikel, nama="Rahasia Sekali")
    if peran:
        client.force_login(pabrik.pengguna(peran))
    for cara, jalur in [
        (client.get, MEJA),
        (client.get, f"{MEJA}{satu.pk}/"),
        (client.post, f"{MEJA}{satu.pk}/putus/"),
        (client.post, f"{MEJA}{satu.pk}/jawab/"),
    ]:
        jawab = cara(jalur, {"ke": "disetujui", "putusan_ke": 0}, follow=True)
        assert "Rahasia Sekali" not in jawab.text
        assert jawab.redirect_chain
    assert Komentar.objects.get().keadaan == "menunggu"
    assert '"/admin/komentar/"' not in client.get("/admin/", follow=True).text


def test_admin_dan_moderator_melihat_menu(client, moderator):
    assert '"/admin/komentar/"' in client.get("/admin/").text
    client.force_login(pabrik.pengguna("Admin"))
    assert client.get(MEJA).status_code == 200
    assert '"/admin/komentar/"' in client.get("/admin/").text


def test_hanya_post_yang_mengubah(artikel, client, moderator):
    satu = komentar(artikel)
    for ekor in ("putus", "jawab"):
        isian = {"ke": "disetujui", "putusan_ke": 0, "tanggapan": "x"}
        assert client.get(f"{MEJA}{satu.pk}/{ekor}/", isian).status_code == 405
    assert Komentar.objects.get().keadaan == "menunggu"
    assert client.get(f"{MEJA}999999/").status_code == 404
    assert client.post(f"{MEJA}999999/putus/", {}).status_code == 404


def test_kembali_hanya_ke_alamat_sendiri(artikel, client, moderator):
    satu = komentar(artikel)
    jawab = client.post(
        f"{MEJA}{satu.pk}/putus/",
        {"ke": "disetujui", "putusan_ke": 0, "next": "https://jahat.contoh.id/"},
    )
    assert jawab["Location"] == MEJA


def test_kueri_tetap_berapa_pun_barisnya(artikel, client, moderator):
    def hitung():
        client.get(MEJA)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(MEJA).status_code == 200
        return len(kueri)

    komentar(artikel)
    sedikit = hitung()
    for _ in range(25):
        komentar(pabrik.artikel())
    assert hitung() == sedikit
    assert len(nomor_di_daftar(client.get(MEJA).text)) == 20
    assert len(nomor_di_daftar(client.get(f"{MEJA}?hal=2").text)) == 6


def test_tak_ada_kata_inggris_di_meja(artikel, client, moderator):
    satu = komentar(artikel, "disetujui")
    komentar(artikel)
    for jalur in (MEJA, f"{MEJA}{satu.pk}/"):
        teks = client.get(jalur).text
        isi = re.sub(r"<[^>]+>", " ", teks[teks.index("<main") : teks.index("</main>")])
        for kata in ("comment", "approve", "Save", "Page ", "Home", "Search"):
            assert kata not in isi


def test_yang_sudah_dibersihkan_tanpa_kata_dan_tanpa_tombol(artikel, client, moderator):
    satu = komentar(artikel, "ditolak")
    kosongkan(satu)
    for alamat in (f"{MEJA}?keadaan=ditolak", f"{MEJA}{satu.pk}/"):
        teks = client.get(alamat).text
        assert "Nama sudah dihapus" in teks
        assert "Isinya sudah dihapus pada" in teks
        assert f"/admin/komentar/{satu.pk}/putus/" not in teks
        assert 'name="pilih"' not in teks
    jawab = putus(client, satu, "disetujui")
    assert "tidak ada lagi yang diputus" in jawab.text
    satu.refresh_from_db()
    assert satu.keadaan == "ditolak"
