"""Lost passwords that tell nothing, and sessions that end when they must."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from portal.masuk import bersih
from portal.masuk.surat import kirim_tautan_sandi, ulangi_sandi
from portal.models import Pengguna, PermintaanSandi
from tests import pabrik
from tests.portal.pintu import DASBOR, KODE, MASUK, angka, berkode, coba, di_dalam, masuk

pytestmark = pytest.mark.django_db
LUPA = "/admin/password_reset/"
BARU = "benteng-rotterdam-7"


@pytest.fixture
def redaktur():
    satu = pabrik.pengguna("Redaktur")
    satu.email = "redaktur@contoh.invalid"
    satu.save()
    return satu


def lupa(surel, ip="192.0.2.1"):
    """Ask for a new password; the answer."""
    return Client().post(LUPA, {"email": surel}, REMOTE_ADDR=ip)


def _tugas():
    """The mails with a link that are in the worker's queue."""
    return DBTaskResult.objects.filter(task_path=kirim_tautan_sandi.module_path)


def kirim_semua():
    """What the worker does with the requests that wait."""
    for pk in PermintaanSandi.objects.values_list("pk", flat=True):
        kirim_tautan_sandi.call(pk)


def tautan():
    """The path of the link in the newest mail."""
    return re.search(r"http://127\.0\.0\.1:8000(/\S+)", mail.outbox[-1].body)[1]


def pilih_sandi(alamat, sandi=BARU):
    """Follow a link and choose a password; the last answer."""
    client = Client()
    jawab = client.get(alamat)
    if jawab.status_code != 302:
        return jawab
    isian = {"new_password1": sandi, "new_password2": sandi}
    return client.post(jawab["Location"], isian)


def test_ada_atau_tidak_dijawab_dan_dikerjakan_sama(redaktur, django_capture_on_commit_callbacks):
    def jejak(surel, ip):
        with (
            CaptureQueriesContext(connection) as kueri,
            django_capture_on_commit_callbacks(execute=True),
        ):
            jawab = lupa(surel, ip)
        # Numbers, times and keys differ; the statements don't.
        return (
            jawab.status_code,
            jawab["Location"],
            [re.sub(r"'[^']*'|\d+", "?", k["sql"])[:60] for k in kueri],
        )

    Client().get(LUPA)
    tanpa = jejak("tidak-ada@contoh.invalid", "192.0.2.1")
    assert jejak(redaktur.email, "192.0.2.2") == tanpa
    assert not mail.outbox
    assert _tugas().count() == 2
    kirim_semua()
    assert [surat.to for surat in mail.outbox] == [[redaktur.email]]
    assert not PermintaanSandi.objects.exists()


def test_surat_dan_sandi_baru(redaktur):
    sesi = masuk(redaktur)
    jawab = Client().post(LUPA, {"email": redaktur.email}, headers={"Host": "localhost"})
    assert jawab.status_code == 302
    kirim_semua()
    surat = mail.outbox[0]
    assert surat.subject == "Kata sandi baru untuk portal KPU Kabupaten Maros"
    assert redaktur.username in surat.body
    assert "2 jam" in surat.body
    assert "localhost" not in surat.body
    assert pilih_sandi(tautan())["Location"] == "/admin/password_reset/complete/"
    assert not di_dalam(sesi)
    assert coba(redaktur.username).status_code == 200
    assert di_dalam(masuk(redaktur, BARU))
    assert pilih_sandi(tautan(), "benteng-somba-opu-8").status_code == 200
    assert di_dalam(masuk(redaktur, BARU))


def test_tautan_lama_tidak_berlaku(redaktur, settings):
    lupa(redaktur.email)
    kirim_semua()
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert pilih_sandi(tautan()).status_code == 200


def test_akun_mati_tidak_mendapat_surat(redaktur):
    Pengguna.objects.update(is_active=False)
    lupa(redaktur.email)
    kirim_semua()
    assert not mail.outbox


def test_sandi_baru_tidak_melewati_langkah_kedua():
    pengguna, kunci = berkode()
    Pengguna.objects.filter(pk=pengguna.pk).update(email="kode@contoh.invalid")
    lupa("kode@contoh.invalid")
    kirim_semua()
    pilih_sandi(tautan())
    client = masuk(pengguna, BARU)
    assert not di_dalam(client)
    assert client.post(KODE, {"kode": angka(kunci)}).status_code == 302


@pytest.mark.parametrize("surel", ["redaktur@contoh.invalid", "tidak-ada@contoh.invalid"])
def test_permintaan_pun_dibatasi(redaktur, surel):
    hasil = [lupa(surel, f"192.0.2.{n}") for n in range(4)]
    assert [jawab.status_code for jawab in hasil] == [302, 302, 302, 429]
    assert 3590 <= int(hasil[3]["Retry-After"]) <= 3600
    assert "Coba lagi dalam 60 menit." in hasil[3].text
    assert PermintaanSandi.objects.count() == 3


def test_dua_puluh_permintaan_tiap_alamat_jaringan():
    for n in range(20):
        assert lupa(f"orang-{n}@contoh.invalid").status_code == 302
    assert lupa("lain@contoh.invalid").status_code == 429


def test_surat_yang_tertinggal_diulang_lalu_dilupakan(redaktur):
    lupa(redaktur.email)
    ulangi_sandi()
    assert not _tugas().exists()
    PermintaanSandi.objects.update(dibuat=F("dibuat") - timedelta(minutes=5))
    ulangi_sandi()
    assert _tugas().count() == 1
    PermintaanSandi.objects.update(dibuat=F("dibuat") - timedelta(hours=1))
    ulangi_sandi()
    assert not PermintaanSandi.objects.exists()


def test_sandi_yang_diganti_mengakhiri_sesi_lain(redaktur):
    sini, sana = masuk(redaktur), masuk(redaktur)
    halaman = sini.get("/admin/account/")
    isian = {
        nama: medan.value() or ""
        for panel in halaman.context["panels_by_tab"].values()
        for satu in panel
        for nama, medan in ((b.html_name, b) for b in satu.get_form())
        if not nama.startswith("avatar")
    }
    isian |= {
        "name_email-first_name": "Rina",
        "name_email-last_name": "Contoh",
        "password-old_password": pabrik.SANDI,
        "password-new_password1": BARU,
        "password-new_password2": BARU,
    }
    assert sini.post("/admin/account/", isian).status_code == 302
    redaktur.refresh_from_db()
    assert redaktur.check_password(BARU)
    assert di_dalam(sini)
    assert not di_dalam(sana)


def test_akun_yang_dimatikan_langsung_di_luar(redaktur):
    client = masuk(redaktur)
    setengah, kunci = berkode()
    di_pintu = masuk(setengah)
    Pengguna.objects.update(is_active=False)
    assert client.get(DASBOR)["Location"].startswith(MASUK)
    assert di_pintu.post(KODE, {"kode": angka(kunci)})["Location"].startswith(MASUK)


def test_admin_mengakhiri_sesi(redaktur):
    admin, client = masuk(pabrik.pengguna("Admin")), masuk(redaktur)
    alamat = f"/admin/pengguna/{redaktur.pk}/akhiri-sesi/"
    assert alamat in admin.get("/admin/users/").text
    assert "Akhiri semua sesi" in admin.get(alamat).text
    assert di_dalam(client)
    assert admin.post(alamat)["Location"] == "/admin/users/"
    assert not di_dalam(client)
    assert di_dalam(admin)
    assert di_dalam(masuk(redaktur))
    assert "Semua sesi diakhiri" in admin.get(f"/admin/users/history/{redaktur.pk}/").text


def test_admin_menghapus_kode_kedua():
    admin = masuk(pabrik.pengguna("Admin"))
    pengguna, kunci = berkode()
    client = masuk(pengguna)
    client.post(KODE, {"kode": angka(kunci)})
    admin.post(f"/admin/pengguna/{pengguna.pk}/hapus-kode/")
    assert not di_dalam(client)
    assert di_dalam(masuk(pengguna))


@pytest.mark.parametrize("tindakan", ["akhiri-sesi", "hapus-kode"])
def test_selain_admin_tidak_boleh(redaktur, tindakan):
    sasaran, _ = berkode()
    client = masuk(redaktur)
    jawab = client.post(f"/admin/pengguna/{sasaran.pk}/{tindakan}/")
    assert jawab["Location"] == DASBOR
    sasaran.refresh_from_db()
    assert sasaran.putaran_sesi == 0
    super_ = Pengguna.objects.create_superuser("pengelola", password=pabrik.SANDI)
    admin = masuk(pabrik.pengguna("Admin"))
    assert admin.post(f"/admin/pengguna/{super_.pk}/{tindakan}/")["Location"] == DASBOR
    assert admin.post(f"/admin/pengguna/99999/{tindakan}/").status_code == 404


def test_sesi_yang_lewat_dibersihkan(redaktur):
    masuk(redaktur)
    bersih.bersihkan()
    assert Session.objects.count() == 1
    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))
    bersih.bersihkan()
    assert not Session.objects.exists()
