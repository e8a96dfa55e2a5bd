"""The login page: limits that hold for all workers, nothing given away, no way to other hosts."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.test import Client

from portal.masuk import bersih, peramban
from portal.masuk.model import Percobaan
from portal.models import Pengguna
from tests import pabrik
from tests.portal.pintu import DASBOR, MASUK, coba, di_dalam, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def redaktur():
    return pabrik.pengguna("Redaktur")


def nanti(menit):
    """So many minutes pass."""
    Percobaan.objects.update(waktu=F("waktu") - timedelta(minutes=menit))


def salah(nama, kali, ip="192.0.2.1", client=None):
    """Wrong passwords, so many times; the status codes."""
    return [coba(nama, "keliru", client, ip).status_code for _ in range(kali)]


def test_lima_kali_tiap_akun_dari_mana_pun(redaktur):
    assert [
        coba(redaktur.username, "keliru", ip=f"192.0.2.{n}").status_code for n in range(1, 7)
    ] == [200] * 5 + [429]
    jawab = coba(redaktur.username, ip="192.0.2.99")
    assert jawab.status_code == 429
    assert "Terlalu banyak percobaan. Coba lagi dalam 10 menit." in jawab.text
    assert 590 <= int(jawab["Retry-After"]) <= 600
    assert f'value="{redaktur.username}"' in jawab.text
    assert pabrik.SANDI not in jawab.text
    assert "portal_sesi" not in jawab.cookies


def test_nama_yang_tak_ada_dan_akun_yang_mati_dijawab_sama(redaktur):
    mati = pabrik.pengguna("Redaktur")
    Pengguna.objects.filter(pk=mati.pk).update(is_active=False)

    def teks(jawab, nama):
        assert not any(k for k in jawab.cookies if k != "portal_csrf")
        return jawab.status_code, jawab.context["form"].errors.as_json().replace(nama, "?")

    def enam(nama, ip):
        return [teks(coba(nama, "keliru", ip=ip), nama) for _ in range(6)]

    ada = enam(redaktur.username, "192.0.2.1")
    assert ada == enam("tidak-ada", "192.0.2.2")
    assert ada == [teks(coba(mati.username, ip="192.0.2.3"), mati.username) for _ in range(6)]


def test_huruf_besar_dan_spasi_tidak_memberi_percobaan_lagi(redaktur):
    salah(redaktur.username, 5)
    assert coba(f" {redaktur.username.upper()} ", "keliru", ip="192.0.2.9").status_code == 429


def test_dua_puluh_kali_tiap_alamat_jaringan():
    for n in range(20):
        assert coba(f"orang-{n}", "keliru").status_code == 200
    assert coba("orang-lain", "keliru").status_code == 429
    assert coba("orang-lain", "keliru", ip="192.0.2.2").status_code == 200


def test_satu_sambungan_ipv6_satu_alamat():
    for n in range(20):
        coba(f"orang-{n}", "keliru", ip=f"2001:db8:1:2::{n:x}")
    assert coba("lain", "keliru", ip="2001:db8:1:2:ffff::1").status_code == 429
    assert coba("lain", "keliru", ip="2001:db8:1:3::1").status_code == 200


def test_kuncian_berakhir_walau_terus_diketuk(redaktur):
    salah(redaktur.username, 5)
    nanti(9)
    assert salah(redaktur.username, 10) == [429] * 10
    assert int(coba(redaktur.username)["Retry-After"]) <= 60
    nanti(1)
    assert coba(redaktur.username).status_code == 302


def test_berhasil_menghapus_yang_keliru_tetapi_bukan_hitungan_alamat(redaktur):
    for _ in range(4):
        assert salah(redaktur.username, 4) == [200] * 4
        assert coba(redaktur.username).status_code == 302
    assert salah(redaktur.username, 4) == [200] * 4
    assert coba(redaktur.username).status_code == 429
    assert coba(redaktur.username, ip="192.0.2.2").status_code == 302


def test_isian_kosong_bukan_percobaan(redaktur):
    for _ in range(7):
        assert coba(redaktur.username, "").status_code == 200
    assert not Percobaan.objects.exists()


def test_peramban_yang_dikenal_tidak_ikut_terkunci(redaktur):
    client = masuk(redaktur)
    client.post("/admin/logout/")
    salah(redaktur.username, 5, ip="192.0.2.7")
    for n in range(20):
        coba(f"orang-{n}", "keliru", ip="192.0.2.1")
    assert coba(redaktur.username).status_code == 429
    assert salah(redaktur.username, 4, client=client) == [200] * 4
    assert coba(redaktur.username, client=client).status_code == 302
    client.post("/admin/logout/")
    assert salah(redaktur.username, 6, client=client) == [200] * 5 + [429]
    lain = pabrik.pengguna("Penulis")
    assert coba(lain.username, client=client).status_code == 429


def test_kuki_peramban_yang_dipalsukan_tidak_berlaku(redaktur):
    client = masuk(redaktur)
    kuki = client.cookies[peramban.KUKI]
    assert kuki["path"] == "/admin/"
    assert kuki["httponly"]
    assert kuki["samesite"] == "Lax"
    assert redaktur.username not in kuki.value
    salah(redaktur.username, 5, ip="192.0.2.7")
    palsu = Client()
    palsu.cookies[peramban.KUKI] = kuki.value[:-1] + ("a" if kuki.value[-1] != "a" else "b")
    assert coba(redaktur.username, client=palsu).status_code == 429


def test_alamat_dan_nama_tidak_disimpan(redaktur):
    coba(redaktur.username, "keliru", ip="192.0.2.77")
    isi = repr(list(Percobaan.objects.values()))
    assert "192.0.2" not in isi
    assert redaktur.username not in isi


@pytest.mark.parametrize(("di_belakang", "alamat"), [(False, "10.0.0.1"), (True, "198.51.100.9")])
def test_alamat_di_belakang_server_depan(rf, settings, di_belakang, alamat):
    settings.DI_BELAKANG_PROXY = di_belakang
    request = rf.get(
        "/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": "203.0.113.5, 198.51.100.9"}
    )
    assert peramban.alamat(request) == alamat


@pytest.mark.parametrize(
    ("teks", "alamat"),
    [("", ""), ("unix", ""), ("::ffff:192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8::/64")],
)
def test_alamat_ganjil(rf, teks, alamat):
    assert peramban.alamat(rf.get("/", REMOTE_ADDR=teks)) == alamat


@pytest.mark.parametrize(
    "lanjut",
    [
        "https://example.org/",
        "//example.org/admin/",
        "/\\example.org",
        "http:///example.org",
        "javascript:alert(1)",
        "https://testserver@example.org/",
        "\x00",
    ],
)
def test_masuk_tidak_pernah_menuju_situs_lain(redaktur, lanjut):
    assert coba(redaktur.username, next=lanjut)["Location"] == DASBOR


def test_masuk_kembali_ke_alamat_yang_diminta(redaktur):
    client = Client()
    assert client.get("/admin/account/")["Location"] == f"{MASUK}?next=/admin/account/"
    jawab = coba(redaktur.username, client=client, next="/admin/account/")
    assert jawab["Location"] == "/admin/account/"


def test_kuki_sesi_hanya_untuk_cms(redaktur):
    client = masuk(redaktur)
    kuki = client.cookies["portal_sesi"]
    assert (kuki["path"], kuki["samesite"], kuki["httponly"]) == ("/admin/", "Lax", True)
    assert kuki["max-age"] == ""
    ingat = Client()
    coba(redaktur.username, client=ingat, remember="on")
    assert ingat.cookies["portal_sesi"]["max-age"] == 7 * 24 * 3600


def test_sesi_berganti_kunci_saat_masuk(redaktur):
    client = masuk(redaktur)
    lama = client.cookies["portal_sesi"].value
    lain = pabrik.pengguna("Redaktur")
    coba(lain.username, client=client)
    assert client.cookies["portal_sesi"].value != lama
    assert di_dalam(client)


def test_halaman_masuk_tanpa_csrf_ditolak(redaktur):
    client = Client(enforce_csrf_checks=True)
    assert coba(redaktur.username, client=client).status_code == 403


def test_percobaan_lama_dibersihkan(redaktur):
    salah(redaktur.username, 1)
    bersih.bersihkan()
    assert Percobaan.objects.exists()
    nanti(24 * 60 + 1)
    bersih.bersihkan()
    assert not Percobaan.objects.exists()
