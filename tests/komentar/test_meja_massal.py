"""Deciding on many at once: each by itself, nothing over another moderator's head."""

import re

import pytest
from django.test import Client

from komentar.models import CatatanModerasi, Komentar
from komentar.putusan import putuskan, sunting
from tests import pabrik
from tests.komentar.meja import MEJA, daftar, massal
from tests.komentar.warga import komentar
from tests.serentak import serentak

pytestmark = pytest.mark.django_db


def keadaan():
    """The states of all comments, in order."""
    return list(Komentar.objects.order_by("pk").values_list("keadaan", flat=True))


def test_setujui_banyak_lalu_kembali_ke_saringan(artikel, client, moderator):
    semua = [komentar(artikel) for _ in range(3)]
    jawab = massal(client, semua[:2], "disetujui", next=f"{MEJA}?keadaan=menunggu&q=Suara")
    assert "2 komentar disetujui." in jawab.text
    assert jawab.redirect_chain[-1][0] == f"{MEJA}?keadaan=menunggu&q=Suara"
    assert keadaan() == ["disetujui", "disetujui", "menunggu"]
    assert CatatanModerasi.objects.count() == 2


def test_tolak_banyak_dengan_alasan(artikel, client, moderator):
    semua = [komentar(artikel) for _ in range(2)]
    jawab = massal(client, semua, "ditolak", alasan_kode="iklan", alasan_teks="Judi")
    assert "2 komentar ditolak." in jawab.text
    assert {k.alasan for k in Komentar.objects.all()} == {"Iklan: Judi"}


def test_yang_sudah_diputus_orang_lain_dibiarkan_dan_disebut(artikel, client, moderator):
    a, b, c, d = (komentar(artikel) for _ in range(4))
    rekan = pabrik.pengguna("Moderator", "rekan-moderator")
    putuskan(b.pk, "ditolak", oleh=rekan, putusan_ke=0, alasan_kode="hoaks")
    Komentar.objects.filter(pk=c.pk).delete()
    jawab = massal(client, [a, b, c, d], "disetujui")
    assert "2 komentar disetujui." in jawab.text
    assert "2 komentar dibiarkan seperti adanya." in jawab.text
    assert f"Komentar {b.pk} baru saja ditolak oleh rekan-moderator pada" in jawab.text
    assert f"Komentar {c.pk} sudah tidak ada." in jawab.text
    assert keadaan() == ["disetujui", "ditolak", "disetujui"]


def test_klik_dua_kali_tidak_mengubah_apa_pun(artikel, client, moderator):
    semua = [komentar(artikel) for _ in range(2)]
    massal(client, semua, "disetujui")
    jawab = massal(client, semua, "disetujui")
    assert "2 komentar dibiarkan" in jawab.text
    assert "baru saja disetujui oleh moderator-satu" in jawab.text
    assert CatatanModerasi.objects.count() == 2


def test_langkah_yang_tidak_berlaku_dibiarkan(artikel, client, moderator):
    a, b = komentar(artikel, "disetujui"), komentar(artikel)
    jawab = massal(client, [a, b], "ditolak", alasan_kode="kasar")
    assert "1 komentar ditolak." in jawab.text
    assert f"Komentar {a.pk}: Putusan ini tidak berlaku" in jawab.text
    assert keadaan() == ["disetujui", "ditolak"]


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"ke": "ditolak"}, "Pilih alasannya."),
        ({"ke": "ditolak", "alasan_kode": "ngawur"}, "Pilih alasannya."),
        ({"ke": "ditolak", "alasan_kode": "lain"}, "Tulis penjelasan untuk alasan lain."),
        ({"ke": "disembunyikan", "alasan_kode": "kasar"}, "Pilih setujui atau tolak."),
        ({"ke": ""}, "Pilih setujui atau tolak."),
        ({"ke": "disetujui", "pilih": []}, "Centang dulu komentarnya."),
        ({"ke": "disetujui", "pilih": ["x"]}, "Pilihannya tidak terbaca."),
        ({"ke": "disetujui", "pilih": ["1:²"]}, "Pilihannya tidak terbaca."),
        ({"ke": "disetujui", "pilih": ["9" * 30 + ":0"]}, "Pilihannya tidak terbaca."),
        ({"ke": "disetujui", "pilih": [f"{n}:0" for n in range(1, 202)]}, "Anda mencentang 201."),
    ],
)
def test_yang_tak_bisa_dijalankan_tidak_mengubah_apa_pun(
    artikel, client, moderator, isian, kalimat
):
    satu = komentar(artikel)
    isian = {"pilih": [f"{satu.pk}:0"], "alasan_teks": "", **isian}
    jawab = client.post(f"{MEJA}massal/?keadaan=menunggu&q=Suara", isian)
    assert jawab.status_code == 200
    assert kalimat in jawab.text
    assert keadaan() == ["menunggu"]
    assert not CatatanModerasi.objects.exists()


def test_centang_dan_penjelasan_tetap_bila_gagal(artikel, client, moderator):
    a, b = komentar(artikel), komentar(artikel)
    isian = {"ke": "ditolak", "pilih": [f"{b.pk}:0"], "alasan_teks": "Sudah dijawab"}
    teks = client.post(f"{MEJA}massal/?keadaan=menunggu", isian).text
    assert re.search(rf'value="{b.pk}:0" checked', teks)
    assert not re.search(rf'value="{a.pk}:0" checked', teks)
    assert 'value="Sudah dijawab"' in teks
    assert f'name="next" value="{MEJA}?keadaan=menunggu"' in teks


def test_centang_pada_yang_berubah_dilepas(artikel, client, moderator):
    a, b, c = (komentar(artikel) for _ in range(3))
    putuskan(a.pk, "disetujui", oleh=moderator, putusan_ke=0)
    sunting(b.pk, nama=b.nama, surel=b.user_email, teks="Kata yang belum dibaca.")
    isian = {"ke": "ditolak", "pilih": [f"{satu.pk}:0" for satu in (a, b, c)]}
    teks = client.post(f"{MEJA}massal/?keadaan=menunggu", isian).text
    assert "Pilih alasannya. 2 yang Anda centang sudah berubah, jadi centangnya dilepas." in teks
    assert re.findall(r'value="([\d:]+)" checked', teks) == [f"{c.pk}:0"]
    jawab = massal(client, [b], "disetujui")
    assert f"Komentar {b.pk} baru saja disunting penulisnya pada" in jawab.text


def test_dua_ratus_boleh(artikel, client, moderator):
    semua = [
        Komentar(halaman=artikel, nama="A", comment=f"{n}", kiriman=f"{n}") for n in range(200)
    ]
    for satu in semua:
        satu.save()
    assert len(daftar(client, banyak="200")) == 200
    assert "200 komentar disetujui." in massal(client, semua, "disetujui").text


def test_perlu_token_post_dan_izin(artikel, client, moderator):
    satu = komentar(artikel)
    ketat = Client(enforce_csrf_checks=True)
    ketat.force_login(moderator)
    assert massal(ketat, [satu], "disetujui").status_code == 403
    assert client.get(f"{MEJA}massal/").status_code == 405
    client.force_login(pabrik.pengguna("Redaktur"))
    massal(client, [satu], "disetujui")
    assert keadaan() == ["menunggu"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.usefixtures("basis_berkas")
def test_banyak_moderator_serentak_satu_putusan_setiap_komentar(db):
    artikel = pabrik.artikel()
    semua = [komentar(artikel) for _ in range(6)]
    orang = [pabrik.pengguna("Moderator") for _ in range(20)]

    def kerja(n):
        client = Client()
        client.force_login(orang[n])
        ke, alasan = ("ditolak", "kasar") if n % 2 else ("disetujui", "")
        return massal(client, semua, ke, alasan_kode=alasan).status_code

    assert set(serentak(kerja)) == {200}
    for satu in Komentar.objects.all():
        catatan = CatatanModerasi.objects.get(komentar=satu)
        assert (catatan.ke, catatan.oleh_id) == (satu.keadaan, satu.diputus_oleh_id)
        assert (catatan.dari, satu.putusan_ke) == ("menunggu", 1)
