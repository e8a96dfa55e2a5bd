"""Fields that nobody offered: each row is a form, what is slipped in, and what must stay.

The forms are filled as an honest browser fills them, then the slipped fields are added.
"""

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from berita.models import Artikel
from portal.models import Dokumen, Gambar, Pengguna
from tests import pabrik
from tests.formulir_cms import formulir
from tests.pabrik_berkas import berkas_pdf

pytestmark = pytest.mark.django_db

SELIP = {
    "live": {"live": "on"},
    "live=True": {"live": "True"},
    "terbitkan": {"action-publish": "1"},
    "terbitkan tertulis lain": {"action-publish": "action-publish", "action-submit": ""},
    "setujui": {"action-workflow-action": "1", "workflow-action-name": "approve"},
    "jadwal": {"go_live_at": "2020-01-01 07:00"},
    "pernah terbit": {"first_published_at": "2020-01-01 07:00", "last_published_at": "2020-01-01"},
    "perubahan": {"has_unpublished_changes": "", "latest_revision": "1", "live_revision": "1"},
    "kunci": {"locked": "on", "locked_by": "1", "locked_at": "2020-01-01"},
    "pemilik": {"owner": "1", "owner_id": "1"},
    "tempat": {"path": "0001", "depth": "1", "numchild": "9", "url_path": "/admin/"},
    "jenis": {"content_type": "1", "pk": "1", "id": "1", "page_ptr": "1"},
    "riwayat": {"jenis_perubahan": "perbaikan", "terbitan": "1", "alasan_perubahan": "x"},
}
TETAP = (
    "live",
    "owner_id",
    "path",
    "depth",
    "numchild",
    "content_type_id",
    "first_published_at",
    "last_published_at",
    "live_revision_id",
    "locked",
    "locked_by_id",
)


@pytest.mark.parametrize("selip", SELIP)
def test_penulis_menyelipkan_ke_halamannya(client, selip):
    """A Penulis in their own draft: nothing of it is public, moves, or changes hands."""
    penulis = pabrik.pengguna("Penulis")
    satu, _ = pabrik.naskah(penulis)
    awal = Page.objects.filter(pk=satu.pk).values(*TETAP).get()
    client.force_login(penulis)
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    data = formulir(client.get(alamat)) | {"title": "Judul yang jujur"} | SELIP[selip]
    jawab = client.post(alamat, data)
    assert jawab.status_code in (200, 302)
    assert Page.objects.filter(pk=satu.pk).values(*TETAP).get() == awal
    assert satu.terbitan.count() == 0
    assert Client().get(satu.get_url()).status_code == 404


def test_formulir_jujur_memang_tersimpan(client):
    """Without this the table above would hold for a form that is refused for another reason."""
    penulis = pabrik.pengguna("Penulis")
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    data = formulir(client.get(alamat)) | {"title": "Judul yang jujur"}
    client.post(alamat, data)
    satu = Artikel.objects.get(pk=satu.pk)
    assert satu.get_latest_revision_as_object().title == "Judul yang jujur"


@pytest.mark.parametrize("selip", ["live", "terbitkan", "pemilik", "kunci", "pernah terbit"])
def test_penulis_menyelipkan_ke_halaman_baru(client, selip):
    penulis = pabrik.pengguna("Penulis")
    client.force_login(penulis)
    induk = Page.objects.get(depth=3, slug="berita")
    alamat = reverse("wagtailadmin_pages:add", args=["berita", "artikel", induk.pk])
    data = formulir(client.get(alamat)) | {"title": "Baru sekali", "slug": "baru-sekali"}
    client.post(alamat, data | SELIP[selip])
    baru = Artikel.objects.filter(slug="baru-sekali").first()
    assert baru is None or (baru.live, baru.owner, baru.locked) == (False, penulis, False)
    assert Client().get("/berita/baru-sekali/").status_code == 404


ORANG = {"username": "sari", "email": "sari@contoh.id", "first_name": "Sari", "last_name": "D"}
AKUN = {
    # who, whose account, what is slipped in, which fields must stay
    "Admin menjadikan superuser": ("Admin", "Penulis", {"is_superuser": "on"}, "is_superuser"),
    "Admin, diri sendiri": ("Admin", None, {"is_superuser": "on"}, "is_superuser"),
    "Admin, staf": ("Admin", "Penulis", {"is_staff": "on"}, "is_staff"),
    "Redaktur, diri sendiri": (
        "Redaktur",
        None,
        {"is_superuser": "on", "groups": "1"},
        "is_superuser",
    ),
    "Penulis, orang lain": ("Penulis", "Admin", {"password1": "x", "password2": "x"}, "password"),
}


@pytest.mark.parametrize("baris", AKUN)
def test_akun_tidak_naik_pangkat(client, baris):
    pelaku, sasaran, selip, medan = AKUN[baris]
    siapa = pabrik.pengguna(pelaku)
    satu = pabrik.pengguna(sasaran) if sasaran else siapa
    awal = getattr(satu, medan), set(satu.groups.all())
    client.force_login(siapa)
    data = ORANG | {"is_active": "on", "groups": [g.pk for g in satu.groups.all()]} | selip
    jawab = client.post(reverse("wagtailusers_users:edit", args=[satu.pk]), data)
    assert jawab.status_code < 500
    satu.refresh_from_db()
    assert (getattr(satu, medan), set(satu.groups.all())) == awal


def test_pengguna_baru_bukan_superuser(client):
    client.force_login(pabrik.pengguna("Admin"))
    sandi = {"password1": "rahasia-baru-7!", "password2": "rahasia-baru-7!"}
    data = ORANG | sandi | {"is_superuser": "on", "is_staff": "on"}
    client.post(reverse("wagtailusers_users:add"), data)
    sari = Pengguna.objects.get(username="sari")
    assert (sari.is_superuser, sari.is_staff) == (False, False)


ATAS = {
    "sandi": (
        "/admin/users/edit/{}/",
        {**ORANG, "password1": "susup-7!aman", "password2": "susup-7!aman"},
    ),
    "surel": ("/admin/users/edit/{}/", ORANG),
    "hapus": ("/admin/users/delete/{}/", {}),
    "hapus massal": ("/admin/bulk/portal/pengguna/delete/?id={}", {}),
    "nonaktif massal": (
        "/admin/bulk/portal/pengguna/set_active_state/?id={}",
        {"mark_as_active": "False"},
    ),
    "akhiri sesi": ("/admin/pengguna/{}/akhiri-sesi/", {}),
    "hapus kode": ("/admin/pengguna/{}/hapus-kode/", {}),
}


@pytest.mark.parametrize("baris", ATAS)
def test_admin_tidak_mengambil_akun_superuser(client, baris):
    """The one above all roles: an Admin can neither become nor take over one."""
    atas = Pengguna.objects.create_superuser("atas", "atas@contoh.id", pabrik.SANDI)
    client.force_login(pabrik.pengguna("Admin"))
    pola, data = ATAS[baris]
    awal = Pengguna.objects.filter(pk=atas.pk).values().get()
    assert client.post(pola.format(atas.pk), data).status_code < 500
    assert Pengguna.objects.filter(pk=atas.pk).values().first() == awal


def test_akun_sendiri_hanya_nama_surel_dan_sandi(client):
    siapa = pabrik.pengguna("Penulis")
    client.force_login(siapa)
    awal = set(siapa.groups.all())
    admin = Group.objects.get(name="Admin").pk
    susup = {"is_superuser": "on", "is_active": "", "groups": [admin], "username": "admin"}
    for awalan in ("", "name_email-", "user-"):
        data = {f"{awalan}{k}": v for k, v in (ORANG | susup).items()}
        assert client.post(reverse("wagtailadmin_account"), data).status_code < 500
    jadi = Pengguna.objects.get(pk=siapa.pk)
    assert (jadi.is_superuser, jadi.is_active, jadi.username) == (False, True, siapa.username)
    assert set(jadi.groups.all()) == awal


def test_undangan_hanya_memberi_peran_yang_dipilih_admin(client):
    from portal.masuk.model import Undangan

    peran = Group.objects.get(name="Penulis")
    undangan, token = Undangan.baru(
        surel="baru@contoh.id", peran=peran, pengundang=pabrik.pengguna("Admin")
    )
    undangan.save()
    sandi = {"password1": "kuda-nil-berenang", "password2": "kuda-nil-berenang"}
    susup = {"is_superuser": "on", "groups": ["1"], "email": "lain@contoh.id", "peran": "1"}
    data = ORANG | {"username": "orangbaru"} | sandi | susup
    client.post(reverse("terima_undangan", args=[token]), data)
    baru = Pengguna.objects.get(username="orangbaru")
    assert (baru.is_superuser, baru.email, [*baru.groups.all()]) == (
        False,
        "baru@contoh.id",
        [peran],
    )


def test_dokumen_tidak_menjadi_publik_lewat_formulir(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.dokumen("Isi")
    susup = {"publik": "on", "pernah_publik": "on", "file_hash": "x", "uploaded_by_user": "1"}
    data = {"title": "Diubah", "collection": "1"} | susup
    client.post(reverse("wagtaildocs:edit", args=[satu.pk]), data)
    satu = Dokumen.objects.get(pk=satu.pk)
    assert (satu.title, satu.publik, satu.pernah_publik) == ("Diubah", False, False)
    assert Client().get(f"/dokumen/{satu.pk}/").status_code == 404


def test_dokumen_baru_tidak_publik(client):
    client.force_login(pabrik.pengguna("Penulis"))
    berkas = SimpleUploadedFile("baru.pdf", berkas_pdf("Isi"))
    data = {"title": "Baru", "collection": "1", "file": berkas, "publik": "on", "pk": "77"}
    client.post(reverse("wagtaildocs:add"), data)
    satu = Dokumen.objects.get(title="Baru")
    assert (satu.publik, satu.pk != 77) == (False, True)


def test_gambar_orang_lain_tetap(client):
    """A Penulis sends another's picture's number to every address that mends one."""
    satu = pabrik.gambar(title="Milik orang", uploaded_by_user=pabrik.pengguna("Redaktur"))
    client.force_login(pabrik.pengguna("Penulis"))
    awal = Gambar.objects.filter(pk=satu.pk).values().get()
    data = {"title": "x", "description": "x", "hiasan": "on", "kredit": "x", "collection": "1"}
    for alamat in ("images/{}/", "images/multiple/{}/", "foto/{}/", "images/{}/delete/"):
        alamat = f"/admin/{alamat.format(satu.pk)}"
        isi = data | {f"image-{satu.pk}-{k}": v for k, v in data.items()}
        assert client.post(alamat, isi).status_code < 500
        kepala = {"x-requested-with": "XMLHttpRequest"}
        assert client.post(alamat, isi, headers=kepala).status_code < 500
    assert Gambar.objects.filter(pk=satu.pk).values().get() == awal
