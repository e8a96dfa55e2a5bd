"""A NIK or telephone number is asked about before it is sent; sent anyway, a moderator sees it."""

import pytest

from komentar.models import Komentar
from komentar.warga import tautan
from tests.komentar.warga import komentar, tiket_dari

pytestmark = pytest.mark.django_db

TEKS = "NIK ibu 7309 1201 0190 0001, hubungi 0812-3456-7890."


def test_ditanya_dulu_temuan_disebut_isian_tetap(artikel, warga):
    jawab = warga.kirim(artikel, teks=TEKS)
    assert jawab.status_code == 200
    kalimat = "Tampaknya ada NIK “7309 1201 0190 0001”, nomor telepon “0812-3456-7890”."
    # In the summary and beside the field.
    assert jawab.text.count(kalimat) == 2
    assert TEKS in jawab.text
    assert 'name="apa_adanya"' in jawab.text
    assert not Komentar.objects.exists()


def test_apa_adanya_ditahan_dengan_sebabnya(artikel, warga):
    jawab = warga.kirim(artikel, teks=TEKS)
    assert (
        warga.kirim(artikel, teks=TEKS, tiket=tiket_dari(jawab), apa_adanya="1").status_code == 302
    )
    satu = Komentar.objects.get()
    assert satu.keadaan == "menunggu"
    assert [(s["kode"], s["cocok"]) for s in satu.sebab] == [
        ("pribadi", "7309 1201 0190 0001"),
        ("pribadi", "0812-3456-7890"),
    ]


def test_diperbaiki_dikirim_tanpa_sebab(artikel, warga):
    jawab = warga.kirim(artikel, nama="Budi 081234567890")
    assert "Tampaknya ada nomor telepon “081234567890”." in jawab.text
    baik = warga.kirim(artikel, nama="Budi", tiket=tiket_dari(jawab))
    assert baik.status_code == 302
    assert Komentar.objects.get().sebab == []


def test_kesalahan_lain_tidak_menghapus_pilihannya(artikel, warga):
    jawab = warga.kirim(artikel, teks=TEKS, surel="", apa_adanya="1")
    assert "Isi alamat surel Anda." in jawab.text
    assert "Tampaknya ada" not in jawab.text
    assert 'name="apa_adanya"' in jawab.text


def test_yang_jujur_tidak_ditanya(artikel, warga):
    teks = "UU 7/2017, pemilu 2019 2024, Rp1.234.567.890, buka 08.00-16.00."
    assert 'name="apa_adanya"' not in warga.client.get(f"/komentar/{artikel.pk}/tulis/").text
    assert warga.kirim(artikel, teks=teks).status_code == 302
    assert Komentar.objects.get().sebab == []


def test_perbaikan_pun_ditanya(artikel, client):
    satu = komentar(artikel, teks="Semula.")
    jalur = f"{tautan.AWALAN}{tautan.buat(satu)}/sunting/"
    isian = {"nama": "Budi", "surel": "b@contoh.id", "teks": TEKS}
    jawab = client.post(jalur, isian)
    assert "Tampaknya ada NIK" in jawab.text
    assert Komentar.objects.get().comment == "Semula."
    assert client.post(jalur, {**isian, "apa_adanya": "1"}).status_code == 302
    assert [s["kode"] for s in Komentar.objects.get().sebab] == ["pribadi", "pribadi"]


def test_banyak_temuan_disebut_lima(artikel, warga):
    teks = ", ".join(f"08123456789{n}" for n in range(8))
    assert "dan 3 lainnya." in warga.kirim(artikel, teks=teks).text
