"""Indonesian in every mail that the CMS sends, and a mail for whoever loses the second step."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from wagtail.admin.mail import send_notification
from wagtail.models import Comment, CommentReply

from portal.masuk import kode
from portal.masuk.surat import kirim_tautan_sandi
from portal.models import PermintaanSandi
from tests import pabrik
from tests.peramban import inggris

pytestmark = pytest.mark.django_db


@pytest.fixture
def orang():
    """Makes a person with a mailbox: ``orang("Penulis")``."""

    def orang(peran):
        satu = pabrik.pengguna(peran)
        satu.first_name, satu.email = peran, f"{peran.lower()}@contoh.invalid"
        satu.save()
        return satu

    return orang


def berbahasa_inggris():
    """What is English in the mails that were sent: subjects, lines, HTML."""
    assert mail.outbox
    teks = []
    for surat in mail.outbox:
        isi = [surat.body, *(satu.content for satu in surat.alternatives)]
        teks += [surat.subject, *(baris for satu in isi for baris in satu.splitlines())]
    return {satu: alasan for satu in teks if (alasan := inggris.periksa(satu))}


def perihal():
    """The subjects of the mails."""
    return [surat.subject for surat in mail.outbox]


def test_surat_yang_berbahasa_inggris_ketahuan():
    mail.send_mail(
        "Password reset",
        "Please follow the link below to reset your password:",
        None,
        ["a@contoh.invalid"],
    )
    assert len(berbahasa_inggris()) == 2


def test_surat_persetujuan(orang, django_capture_on_commit_callbacks):
    penulis, redaktur = orang("Penulis"), orang("Redaktur")
    with django_capture_on_commit_callbacks(execute=True):
        kembali = pabrik.diajukan(penulis, title="Rapat pleno")
        tahap = kembali.current_workflow_task_state
        tahap.task.specific.on_action(tahap, redaktur, "reject", comment="Tanggalnya keliru.")
        terbit = pabrik.diajukan(penulis, title="Rapat kerja")
        tahap = terbit.current_workflow_task_state
        tahap.task.specific.on_action(tahap, redaktur, "approve")
    assert [kata.split(":")[0] for kata in perihal()] == [
        "Menunggu persetujuan Anda",
        "Perlu perbaikan",
        "Menunggu persetujuan Anda",
        "Disetujui",
    ]
    assert berbahasa_inggris() == {}


def test_surat_catatan_penyunting(orang):
    penulis, redaktur = orang("Penulis"), orang("Redaktur")
    satu, _ = pabrik.naskah(penulis, title="Rapat pleno")
    catatan = Comment(page=satu, user=penulis, text="Sudah benar?", contentpath="title")
    balasan = CommentReply(comment=catatan, user=penulis, text="Mohon dibaca.")
    isi = {"page": satu, "editor": redaktur}
    for nama in ("new_comments", "resolved_comments", "deleted_comments"):
        isi[nama] = [catatan]
    isi["replied_comments"] = [{"comment": catatan, "replies": [balasan]}]
    assert send_notification([penulis], "updated_comments", isi)
    assert "Mohon dibaca." in mail.outbox[0].body
    assert berbahasa_inggris() == {}


def test_surat_pintu(orang, client):
    redaktur, admin = orang("Redaktur"), orang("Admin")
    permintaan = PermintaanSandi.objects.create(surel=redaktur.email)
    kirim_tautan_sandi.call(permintaan.pk)
    client.force_login(admin)
    isian = {"surel": "baru@contoh.invalid", "peran": Group.objects.get(name="Penulis").pk}
    client.post("/admin/undangan/", isian)
    assert [kata[:11] for kata in perihal()] == ["Kata sandi ", "Undangan ke"]
    assert berbahasa_inggris() == {}


@pytest.mark.parametrize("cara", ["cms", "perintah"])
def test_pemilik_diberi_tahu_bila_kode_keduanya_dihapus(
    orang, client, cara, django_capture_on_commit_callbacks
):
    redaktur, admin = orang("Redaktur"), orang("Admin")
    kode.pulih_baru(redaktur)
    with django_capture_on_commit_callbacks(execute=True):
        if cara == "cms":
            client.force_login(admin)
            client.post(f"/admin/pengguna/{redaktur.pk}/hapus-kode/")
        else:
            call_command("hapus_kode", redaktur.username)
    assert [surat.to for surat in mail.outbox] == [[redaktur.email]]
    assert perihal()[0].startswith("Kode kedua akun Anda")
    assert "/admin/kode-kedua/" in mail.outbox[0].body
    assert kode.sisa_pulih(redaktur) == 0
    assert berbahasa_inggris() == {}


def test_surel_yang_mati_tidak_menghalangi_penghapusan_kode(
    orang, client, monkeypatch, django_capture_on_commit_callbacks
):
    def mati(*args, **lain):
        raise OSError("tidak ada server surel")

    redaktur, admin = orang("Redaktur"), orang("Admin")
    kode.pulih_baru(redaktur)
    monkeypatch.setattr("portal.masuk.surat.send_mail", mati)
    client.force_login(admin)
    with django_capture_on_commit_callbacks(execute=True):
        jawab = client.post(f"/admin/pengguna/{redaktur.pk}/hapus-kode/")
    assert jawab.status_code == 302
    assert kode.sisa_pulih(redaktur) == 0


def test_surel_yang_mati_tidak_menghalangi_pengajuan(
    orang, monkeypatch, django_capture_on_commit_callbacks
):
    def mati(*args, **lain):
        raise OSError("tidak ada server surel")

    penulis = orang("Penulis")
    orang("Redaktur")
    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.open", mati)
    with django_capture_on_commit_callbacks(execute=True) as kabar:
        satu = pabrik.diajukan(penulis)
    assert kabar
    assert satu.workflow_in_progress
