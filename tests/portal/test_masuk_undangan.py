"""Invitations: a mail, a link for seven days, one account; no password leaves the person."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from portal.masuk import bersih
from portal.models import Pengguna, Undangan
from tests import pabrik
from tests.portal.pintu import MASUK, di_dalam, masuk

pytestmark = pytest.mark.django_db
UNDANGAN = "/admin/undangan/"
ISIAN = {
    "username": "kandidat",
    "first_name": "Rina",
    "last_name": "",
    "inisial": "rin",
    "password1": "benteng-rotterdam-7",
    "password2": "benteng-rotterdam-7",
}


@pytest.fixture
def admin():
    return masuk(pabrik.pengguna("Admin"))


def undang(admin, surel="rina@contoh.invalid", peran="Penulis"):
    """Invite; the answer."""
    from django.contrib.auth.models import Group

    return admin.post(UNDANGAN, {"surel": surel, "peran": Group.objects.get(name=peran).pk})


def tautan():
    """The path of the link in the newest mail."""
    return re.search(r"http://127\.0\.0\.1:8000(/\S+)", mail.outbox[-1].body)[1]


def test_dari_undangan_sampai_akun(admin):
    assert undang(admin)["Location"] == UNDANGAN
    surat = mail.outbox[0]
    assert surat.to == ["rina@contoh.invalid"]
    assert surat.subject == "Undangan ke ruang redaksi KPU Kabupaten Maros"
    assert "sebagai Penulis" in surat.body
    assert "7 hari" in surat.body
    assert not Pengguna.objects.filter(email="rina@contoh.invalid").exists()
    token = tautan().rstrip("/").rpartition("/")[2]
    assert len(token) == 43
    assert token not in repr(Undangan.objects.values())
    assert "sebagai Penulis" in Client().get(tautan()).text
    jawab = Client().post(tautan(), {**ISIAN, "email": "lain@contoh.invalid", "groups": "1"})
    assert jawab["Location"] == MASUK
    baru = Pengguna.objects.get(username="kandidat")
    assert (baru.email, baru.inisial) == ("rina@contoh.invalid", "rin")
    assert [grup.name for grup in baru.groups.all()] == ["Penulis"]
    assert not baru.is_superuser
    assert not baru.is_staff
    assert di_dalam(masuk(baru, ISIAN["password1"]))
    assert "Diterima" in admin.get(UNDANGAN).text


def test_hanya_sekali(admin):
    undang(admin)
    Client().post(tautan(), ISIAN)
    for jawab in (
        Client().get(tautan()),
        Client().post(tautan(), {**ISIAN, "username": "kedua"}),
    ):
        assert jawab.status_code == 404
        assert "Undangan tidak berlaku" in jawab.text
    assert not Pengguna.objects.filter(username="kedua").exists()


def test_lewat_tujuh_hari_tidak_berlaku(admin):
    undang(admin)
    sampai = Undangan.objects.get().berlaku_sampai
    assert abs(sampai - timezone.now() - timedelta(days=7)) < timedelta(minutes=1)
    Undangan.objects.update(berlaku_sampai=timezone.now())
    assert Client().post(tautan(), ISIAN).status_code == 404
    assert "Tidak berlaku lagi" in admin.get(UNDANGAN).text


def test_kirim_ulang_mematikan_tautan_lama(admin):
    undang(admin)
    lama = tautan()
    admin.post(f"{UNDANGAN}{Undangan.objects.get().pk}/", {"tindakan": "ulang"})
    assert tautan() != lama
    assert Client().get(lama).status_code == 404
    assert Client().get(tautan()).status_code == 200
    assert Undangan.objects.count() == 1


def test_batal(admin):
    undang(admin)
    admin.post(f"{UNDANGAN}{Undangan.objects.get().pk}/", {"tindakan": "batal"})
    assert Client().get(tautan()).status_code == 404


def test_token_yang_dikarang_tidak_berlaku(admin):
    undang(admin)
    for karangan in ("x" * 43, Undangan.objects.get().sidik, "1"):
        assert Client().get(f"/admin/terima-undangan/{karangan}/").status_code == 404


def test_surel_yang_gagal_tidak_meninggalkan_undangan(admin, monkeypatch):
    def gagal(*args, **kwargs):
        raise OSError("server surel tidak menjawab")

    undang(admin)
    monkeypatch.setattr("portal.masuk.surat.send_mail", gagal)
    assert "Surel tidak dapat dikirim" in undang(admin, "b@contoh.invalid").text
    assert [satu.surel for satu in Undangan.objects.all()] == ["rina@contoh.invalid"]


def test_surel_yang_sudah_berakun_ditolak(admin):
    undang(admin)
    Pengguna.objects.create_user("ada", "Rina@contoh.invalid")
    assert "Sudah ada akun dengan surel ini." in undang(admin).text
    assert "baru saja terpakai" in Client().post(tautan(), ISIAN).text
    assert not Pengguna.objects.filter(username="kandidat").exists()


@pytest.mark.parametrize(
    ("medan", "nilai", "kata"),
    [
        ("password1", "pendek", "Kedua bidang kata sandi tidak cocok|tidak sama|cocok"),
        ("username", "", "wajib diisi"),
        ("first_name", "", "wajib diisi"),
    ],
)
def test_isian_yang_salah_tidak_menghabiskan_undangan(admin, medan, nilai, kata):
    undang(admin)
    jawab = Client().post(tautan(), {**ISIAN, medan: nilai})
    assert jawab.status_code == 200
    assert re.search(kata, jawab.text)
    assert Client().post(tautan(), ISIAN).status_code == 302


def test_sandi_yang_lemah_ditolak(admin):
    undang(admin)
    lemah = {**ISIAN, "password1": "kata123", "password2": "kata123"}
    assert Client().post(tautan(), lemah).status_code == 200
    assert not Pengguna.objects.filter(username="kandidat").exists()


@pytest.mark.parametrize("peran", ["Penulis", "Redaktur", "Moderator", "Pengesah"])
def test_hanya_admin_yang_mengundang(peran):
    client = masuk(pabrik.pengguna(peran))
    assert undang(client)["Location"] == "/admin/"
    assert client.post(f"{UNDANGAN}1/", {"tindakan": "batal"})["Location"] == "/admin/"
    assert not Undangan.objects.exists()
    assert UNDANGAN not in client.get("/admin/").text


def test_menu_undangan_untuk_admin(admin):
    assert UNDANGAN in admin.get("/admin/").text


def test_undangan_lama_dihapus(admin):
    undang(admin)
    Undangan.objects.update(berlaku_sampai=timezone.now() - timedelta(days=29))
    bersih.bersihkan()
    assert Undangan.objects.exists()
    Undangan.objects.update(berlaku_sampai=timezone.now() - timedelta(days=31))
    bersih.bersihkan()
    assert not Undangan.objects.exists()
