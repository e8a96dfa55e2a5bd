"""The second step: nothing opens before it, codes count once, tries are few."""

import re
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import Site

from portal.masuk import kode
from portal.masuk.model import Percobaan
from portal.models import Kantor
from tests import pabrik
from tests.portal.pintu import (
    DASBOR,
    KODE,
    MASUK,
    SIAPKAN,
    angka,
    berkode,
    berkode_pulih,
    coba,
    di_dalam,
    masuk,
)

pytestmark = pytest.mark.django_db
KODE_KEDUA = "/admin/kode-kedua/"
DI_PINTU = {MASUK, KODE, SIAPKAN}


def wajibkan():
    Kantor.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"wajib_kode": True}
    )


def kunci_di(jawab):
    """The key that the set-up page shows as text, in hexadecimal."""
    from base64 import b32decode

    teks = re.search(r'<code class="masuk-kunci">([A-Z2-7 ]+)</code>', jawab.text)[1]
    return b32decode(teks.replace(" ", "")).hex()


def alamat_admin(pola=None, awal=""):
    """Every address below ``/admin/``, with 1 (or a word) wherever something varies."""
    for satu in pola or get_resolver().url_patterns:
        teks = awal + str(satu.pattern)
        if isinstance(satu, URLResolver):
            yield from alamat_admin(satu.url_patterns, teks)
        elif isinstance(satu, URLPattern) and teks.startswith("admin/"):
            teks = re.sub(r"\(\?P<\w+>[^)]*\)|<(int|str|slug|path|uuid):\w+>|<\w+>", "1", teks)
            yield "/" + re.sub(r"[\^$]|\.\*|\\Z", "", teks).replace("\\", "")


def jawaban(client, alamat):
    """What a browser is told at an address, by GET and POST, as page and as script."""
    return [
        (jawab.status_code, jawab.get("Location"))
        for cara in (client.get, client.post)
        for kepala in ({}, {"X-Requested-With": "XMLHttpRequest"})
        for jawab in [cara(alamat, headers=kepala)]
    ]


@pytest.mark.parametrize("siap", [True, False])
def test_setiap_alamat_admin_tertutup_sebelum_langkah_kedua(siap):
    """With the password alone, every address answers as it does to a stranger."""
    wajibkan()
    client = masuk(berkode("Admin")[0] if siap else pabrik.pengguna("Admin"))
    semua = set(alamat_admin())
    assert len(semua) > 150
    assert {"/admin/pages/1/edit/", "/admin/users/", "/admin/undangan/", KODE_KEDUA} <= semua
    terbuka = set()
    for alamat in semua - DI_PINTU:
        setengah = jawaban(client, alamat)
        assert setengah == jawaban(Client(), alamat), alamat
        for kode_jawab, tujuan in setengah:
            assert kode_jawab in (200, 302, 403, 404, 405), alamat
            if kode_jawab == 302:
                assert tujuan.startswith((MASUK, "/admin/password_reset/")), alamat
        if any(kode_jawab == 200 for kode_jawab, _ in setengah):
            terbuka.add(alamat)
    assert terbuka == {
        "/admin/sprite/",
        "/admin/jsi18n/",
        "/admin/password_reset/",
        "/admin/password_reset/done/",
        "/admin/password_reset/complete/",
        "/admin/password_reset/confirm/1/1/",
    }
    langkah = client.get(KODE if siap else SIAPKAN)
    assert langkah.status_code == 200


def test_masuk_dengan_kode():
    pengguna, kunci = berkode()
    client = Client()
    jawab = coba(pengguna.username, client=client, next="/admin/account/")
    assert jawab["Location"] == f"{KODE}?next=%2Fadmin%2Faccount%2F"
    setengah = client.cookies["portal_sesi"].value
    jawab = client.post(jawab["Location"], {"kode": angka(kunci), "next": "/admin/account/"})
    assert jawab["Location"] == "/admin/account/"
    assert client.cookies["portal_sesi"].value != setengah
    assert di_dalam(client)


@pytest.mark.parametrize("lanjut", ["https://example.org/", "//example.org", "/\\example.org"])
def test_langkah_kedua_tidak_menuju_situs_lain(lanjut):
    pengguna, kunci = berkode()
    client = masuk(pengguna)
    assert client.post(KODE, {"kode": angka(kunci), "next": lanjut})["Location"] == DASBOR


def test_kode_hanya_sekali():
    pengguna, kunci = berkode()
    sekarang = angka(kunci)
    assert masuk(pengguna).post(KODE, {"kode": sekarang}).status_code == 302
    jawab = masuk(pengguna).post(KODE, {"kode": sekarang})
    assert jawab.status_code == 200
    assert "Kode salah atau sudah terpakai." in jawab.text


@pytest.mark.parametrize("teks", ["", "12345", "1234567", "abcdef", "٣٣٣٣٣٣", "-12345", "1_2345"])
def test_kode_ganjil_ditolak(teks):
    client = masuk(berkode()[0])
    assert client.post(KODE, {"kode": teks}).status_code == 200
    assert not di_dalam(client)


def test_kode_akun_lain_ditolak():
    (pengguna, _), (_, kunci_lain) = berkode(), berkode()
    client = masuk(pengguna)
    assert client.post(KODE, {"kode": angka(kunci_lain)}).status_code == 200
    assert not di_dalam(client)


def test_lima_kali_lalu_terkunci_sebentar():
    pengguna, kunci = berkode()
    for n in range(5):
        client = masuk(pengguna, ip=f"192.0.2.{n}")
        assert client.post(KODE, {"kode": "1"}, REMOTE_ADDR=f"192.0.2.{n}").status_code == 200
    client = masuk(pengguna)
    jawab = client.post(KODE, {"kode": angka(kunci)})
    assert jawab.status_code == 429
    assert jawab["Retry-After"]
    assert "Terlalu banyak percobaan." in jawab.text
    Percobaan.objects.update(waktu=F("waktu") - timedelta(minutes=10))
    assert client.post(KODE, {"kode": angka(kunci)}).status_code == 302


def test_kode_pulih_sekali_dan_tersimpan_sebagai_sidik():
    pengguna, pulih = berkode_pulih()
    assert len(set(pulih)) == 10
    tersimpan = " ".join(StaticToken.objects.values_list("token", flat=True))
    assert not any(satu.replace("-", "") in tersimpan for satu in pulih)
    client = masuk(pengguna)
    assert client.post(KODE, {"kode": f" {pulih[0]} "}).status_code == 302
    assert "Sisa kode pulih: 9." in client.get(DASBOR).text
    client = masuk(pengguna)
    assert client.post(KODE, {"kode": pulih[0]}).status_code == 200
    assert not di_dalam(client)
    assert client.post(KODE, {"kode": pulih[1].replace("-", "")}).status_code == 302


@pytest.mark.parametrize("peran", ["Redaktur", "Pengesah", "Admin"])
def test_wajib_menyiapkan_bila_kantor_mewajibkan(peran):
    pengguna = pabrik.pengguna(peran)
    sudah_masuk = masuk(pengguna)
    assert di_dalam(sudah_masuk)
    wajibkan()
    assert sudah_masuk.get(DASBOR)["Location"] == f"{MASUK}?next=/admin/"
    client = Client()
    jawab = coba(pengguna.username, client=client)
    assert jawab["Location"] == f"{SIAPKAN}?next=%2Fadmin%2F"
    halaman = client.get(jawab["Location"])
    assert "<svg" in halaman.text
    assert client.get(KODE)["Location"].startswith(SIAPKAN)
    kunci = kunci_di(halaman)
    assert kunci_di(client.post(SIAPKAN, {"kode": "000000"})) == kunci
    assert not TOTPDevice.objects.exists()
    jawab = client.post(SIAPKAN, {"kode": angka(kunci), "next": "/admin/account/"})
    pulih = re.findall(r"<code>(\d{4}-\d{4}-\d{4})</code>", jawab.text)
    assert len(pulih) == 10
    assert 'href="/admin/account/"' in jawab.text
    assert "no-store" in jawab["Cache-Control"]
    assert di_dalam(client)
    assert client.get(SIAPKAN)["Location"] == KODE_KEDUA
    assert not any(satu in client.get(KODE_KEDUA).text for satu in pulih)
    assert masuk(pengguna).post(KODE, {"kode": pulih[3]}).status_code == 302


@pytest.mark.parametrize("peran", ["Penulis", "Moderator", "Penyusun SAKIP"])
def test_peran_lain_boleh_tetapi_tidak_wajib(peran):
    wajibkan()
    pengguna = pabrik.pengguna(peran)
    client = masuk(pengguna)
    assert di_dalam(client)
    kunci = kunci_di(client.get(SIAPKAN))
    assert client.post(SIAPKAN, {"kode": angka(kunci)}).status_code == 200
    assert di_dalam(client)
    assert not di_dalam(masuk(pengguna))


def test_tidak_dapat_memasang_aplikasi_lain_hanya_dengan_sandi():
    pengguna, kunci = berkode()
    client = masuk(pengguna)
    assert client.get(SIAPKAN)["Location"].startswith(KODE)
    assert client.post(SIAPKAN, {"kode": "1"})["Location"].startswith(KODE)
    assert TOTPDevice.objects.get().key == kunci


def test_pintu_tanpa_kata_sandi_kembali_ke_awal():
    for alamat in (KODE, SIAPKAN):
        assert Client().get(alamat)["Location"].startswith(MASUK)
        assert Client().post(alamat, {"kode": "1"})["Location"].startswith(MASUK)


def di_dalam_berkode():
    """``(browser, user, key)`` of one who came in with a code of the step before."""
    pengguna, kunci = berkode("Penulis")
    client = masuk(pengguna)
    assert client.post(KODE, {"kode": angka(kunci, -1)}).status_code == 302
    return client, pengguna, kunci


def test_mengubah_kode_kedua_perlu_kode():
    client, pengguna, kunci = di_dalam_berkode()
    for tindakan in ("pulih", "ganti", "lepas"):
        jawab = client.post(KODE_KEDUA, {"kode": "000000", "tindakan": tindakan})
        assert jawab.status_code == 200
        assert "Kode salah" in jawab.text
    assert kode.punya(pengguna)
    assert not kode.sisa_pulih(pengguna)
    jawab = client.post(KODE_KEDUA, {"kode": angka(kunci), "tindakan": "pulih"})
    assert "Simpan kode pulih" in jawab.text
    assert kode.sisa_pulih(pengguna) == 10


def test_mengubah_kode_kedua_pun_dibatasi():
    client, _, kunci = di_dalam_berkode()
    for _ in range(5):
        client.post(KODE_KEDUA, {"kode": "000000", "tindakan": "lepas"})
    jawab = client.post(KODE_KEDUA, {"kode": angka(kunci), "tindakan": "lepas"})
    assert jawab.status_code == 429
    assert jawab["Retry-After"]


def test_mematikan_kecuali_bila_wajib():
    client, pengguna, kunci = di_dalam_berkode()
    client.post(KODE_KEDUA, {"kode": angka(kunci), "tindakan": "lepas"})
    assert not kode.punya(pengguna)
    assert di_dalam(client)
    pengguna, kunci = berkode()
    client = masuk(pengguna)
    client.post(KODE, {"kode": angka(kunci, -1)})
    wajibkan()
    assert "Matikan" not in client.get(KODE_KEDUA).text
    client.post(KODE_KEDUA, {"kode": angka(kunci), "tindakan": "lepas"})
    assert kode.punya(pengguna)


def test_mengganti_ponsel():
    client, pengguna, kunci = di_dalam_berkode()
    jawab = client.post(KODE_KEDUA, {"kode": angka(kunci), "tindakan": "ganti"})
    assert jawab["Location"] == SIAPKAN
    baru = kunci_di(client.get(SIAPKAN))
    assert baru != kunci
    assert client.post(SIAPKAN, {"kode": angka(baru)}).status_code == 200
    assert [satu.key for satu in TOTPDevice.objects.filter(user=pengguna)] == [baru]


def test_perintah_untuk_admin_yang_kehilangan_semuanya(capsys):
    pengguna, _ = berkode("Admin")
    client = masuk(pengguna)
    call_command("hapus_kode", pengguna.username)
    assert not kode.punya(pengguna)
    assert client.get(KODE)["Location"].startswith(MASUK)
    with pytest.raises(CommandError, match="tidak ada"):
        call_command("hapus_kode", "tidak-ada")
