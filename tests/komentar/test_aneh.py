"""Hostile and odd requests: the right status, never 500, never a word of what is hidden."""

import pytest
from django.test import Client

from komentar.models import Komentar
from tests import pabrik
from tests.komentar.warga import ISIAN, alamat, komentar

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    """A client to which an exception is a 500, as to the world."""
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


@pytest.mark.parametrize(
    ("medan", "isi", "status"),
    [
        ("teks", "Halo\x00\x07 dunia", 302),
        ("teks", "Keluarga \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1ee\U0001f1e9", 302),
        ("teks", "\u202eterbalik\u2066", 302),
        ("teks", "Z" + "\u0300" * 4000, 302),
        ("teks", "<script>alert(1)</script>", 302),
        ("teks", "{{ kantor }}{% load x %}", 302),
        ("teks", "'; DROP TABLE django_comments; --", 302),
        ("teks", "\ud800".encode("utf-8", "surrogatepass"), 302),
        ("teks", "a\n" * 10_000, 200),
        ("teks", "x" * 1_000_000, 200),
        ("teks", "\x00\u200b\u202e", 200),
        ("nama", "Budi\r\nBcc: semua@contoh.id", 302),
        ("nama", "\x00Budi", 302),
        ("nama", "\u202eiduB", 302),
        ("nama", "", 200),
        ("surel", "a@contoh.id\r\nBcc: semua@contoh.id", 200),
        ("surel", "a\x00@contoh.id", 302),
        ("surel", "a@contoh.id,b@contoh.id", 200),
        ("surel", '"><script>@contoh.id', 200),
        ("ulangi", "isi", 200),
        ("keadaan", "disetujui", 302),
        ("resmi", "1", 302),
        ("is_public", "1", 302),
        ("parent_id", "1", 302),
        ("kiriman", "x", 302),
    ],
)
def test_isian_ganjil(artikel, warga, medan, isi, status):
    jawab = warga.kirim(artikel, **{medan: isi})
    assert jawab.status_code == status
    assert Komentar.objects.count() == (1 if status == 302 else 0)
    if status == 302:
        satu = Komentar.objects.get()
        assert (satu.keadaan, satu.resmi, satu.is_public, satu.level) == (
            "menunggu",
            False,
            False,
            0,
        )
        for teks in (satu.nama, satu.user_email):
            assert not set("\r\n\x00\u202e") & set(teks)
        assert not set("\x00\u202e\u200b") & set(satu.comment)


def test_halaman_yang_tidak_umum_semuanya_sama(artikel, client):
    draf = pabrik.artikel(terbit=False, title="Judul rahasia")
    ditarik = pabrik.artikel(title="Judul rahasia")
    ditarik.unpublish()
    biasa = pabrik.halaman_biasa()
    jawaban = set()
    for nomor in (draf.pk, ditarik.pk, biasa.pk, artikel.get_parent().pk, 1, 0, 10**30, 999_999):
        for ekor in ("tulis", "terkirim"):
            jawab = client.get(f"/komentar/{nomor}/{ekor}/")
            assert jawab.status_code == 404
            jawaban.add(jawab.text)
        kirim = client.post(alamat(nomor), ISIAN)
        assert kirim.status_code == 404
        jawaban.add(kirim.text)
    assert len(jawaban) == 1
    assert "rahasia" not in jawaban.pop()
    assert not Komentar.objects.exists()


def test_induk_yang_tidak_tampak_semuanya_sama(artikel, client, warga):
    lain = komentar(pabrik.artikel(), "disetujui")
    tersembunyi = [komentar(artikel, k) for k in ("menunggu", "ditolak", "disembunyikan")]
    anak = komentar(artikel, "disetujui", induk=komentar(artikel, "disetujui"))
    Komentar.objects.filter(pk=anak.parent_id).update(keadaan="ditarik")
    nomor = [k.pk for k in (*tersembunyi, lain, anak)]
    nomor += [0, 999_999, 10**30, -1, "x", "1 OR 1=1", "%00", "²", "1.0"]
    tiket = warga.buka(artikel)
    for satu in nomor:
        assert client.get(alamat(artikel, satu)).status_code == 404
        kirim = client.post(alamat(artikel, satu), {**ISIAN, "tiket": tiket})
        assert kirim.status_code == 200
        assert "Komentar yang Anda balas sudah tidak tampil" in kirim.text
        for rahasia in (*tersembunyi, lain, anak):
            assert rahasia.comment not in kirim.text
            assert rahasia.nama not in kirim.text
    assert Komentar.objects.count() == len(nomor) - 9 + 1


@pytest.mark.parametrize(
    ("isi", "jenis", "status"),
    [
        (b"", "application/x-www-form-urlencoded", 200),
        (b"nama=%FF%FE&teks=%00", "application/x-www-form-urlencoded", 200),
        (b"nama=a", "application/x-www-form-urlencoded; charset=tidak-ada", 200),
        (b"{}", "application/json", 200),
        (b"rusak", "multipart/form-data", 400),
        (b"rusak", "multipart/form-data; boundary=x", 200),
        (b"&".join(b"a=1" for _ in range(10_001)), "application/x-www-form-urlencoded", 400),
        (b"teks=" + b"x" * 6_000_000, "application/x-www-form-urlencoded", 400),
    ],
)
def test_badan_ganjil(artikel, client, isi, jenis, status):
    jawab = client.generic("POST", alamat(artikel), isi, content_type=jenis)
    assert jawab.status_code == status
    assert not Komentar.objects.exists()
