"""Mails to moderators: gathered, without a word of any comment, and before the promise breaks."""

import logging
from datetime import datetime

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from komentar.janji import tenggat
from komentar.kabar import jam as jam_kabar
from komentar.kabar.model import Kabar
from komentar.kabar.tenggat import mendesak
from komentar.models import Komentar
from komentar.putusan import putuskan
from portal.bahasa.tanggal import ZONA
from portal.models import Pengguna
from tests import pabrik
from tests.komentar.warga import komentar
from tests.portal.pintu import masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def moderator():
    satu = pabrik.pengguna("Moderator")
    Pengguna.objects.filter(pk=satu.pk).update(email="moderator@contoh.id")
    return satu


def untuk_moderator(jam):
    """The mails to the moderator that one look of the clock brings."""
    return [s for s in jam.detak() if s.to == ["moderator@contoh.id"]]


def test_satu_surat_untuk_semua_yang_masuk(artikel, jam, moderator):
    for _ in range(3):
        komentar(artikel, teks="Kenari isi.", nama="Kenari")
    (surat,) = untuk_moderator(jam)
    assert surat.subject == "3 komentar menunggu moderasi"
    assert reverse("meja_komentar:daftar") in surat.body
    assert "Kenari" not in surat.body
    assert artikel.title not in surat.body
    assert "List-Unsubscribe" not in surat.extra_headers
    assert untuk_moderator(jam) == []


def test_paling_sering_lima_belas_menit(artikel, jam, moderator):
    kapan = []
    for menit in range(61):
        komentar(artikel)
        if untuk_moderator(jam):
            kapan.append(menit)
        jam.maju(minutes=1)
    assert kapan == [0, 15, 30, 45, 60]


def test_tertahan_server_tetap_tidak_beruntun(artikel, jam, moderator, monkeypatch):
    komentar(artikel)

    def mati(pesan):
        raise ConnectionRefusedError

    with monkeypatch.context() as tambal:
        tambal.setattr("django.core.mail.EmailMessage.send", mati)
        for _ in range(40):
            jam.detak()
            komentar(artikel)
            jam.maju(minutes=1)
    surat = []
    for menit in range(120):
        surat += [(menit, s.subject) for s in untuk_moderator(jam)]
        jam.maju(minutes=1)
    assert surat == [(5, "41 komentar menunggu moderasi")]


def test_yang_sudah_diputus_tidak_dikabarkan(artikel, jam, moderator):
    satu = komentar(artikel)
    putuskan(satu.pk, "disetujui", oleh=moderator, putusan_ke=0)
    assert untuk_moderator(jam) == []


def test_hanya_yang_aktif_dan_berizin(artikel, jam, moderator):
    lain = pabrik.pengguna("Penulis")
    mati = pabrik.pengguna("Moderator")
    Pengguna.objects.filter(pk=lain.pk).update(email="penulis@contoh.id")
    Pengguna.objects.filter(pk=mati.pk).update(email="mati@contoh.id", is_active=False)
    komentar(artikel, surel="warga@contoh.id")
    jam.detak()
    assert sorted(s.to[0] for s in mail.outbox) == ["moderator@contoh.id", "warga@contoh.id"]


def test_yang_kehilangan_izin_sebelum_surat_pergi(artikel, jam, moderator):
    komentar(artikel)
    jam_kabar.detak()
    moderator.groups.clear()
    assert untuk_moderator(jam) == []
    assert Kabar.objects.get(jenis="baru").keadaan == "batal"


def test_dua_pekan_kerja_mengingatkan_sekali_sehari(artikel, jam, moderator):
    """Promised are two working days: what came in on Monday at nine is due on Wednesday."""
    komentar(artikel)
    komentar(artikel)
    jam.detak()
    kapan = []
    for _ in range(24 * 7):
        jam.maju(hours=1)
        kapan += [(f"{jam.kini:%a %H}", s.subject) for s in untuk_moderator(jam)]
    ingat = "2 komentar hampir melewati janji moderasi"
    assert kapan == [(f"{hari} 07", ingat) for hari in ("Tue", "Wed", "Thu", "Fri", "Mon")]


def test_tidak_ada_yang_menunggu_tidak_ada_pengingat(artikel, jam, moderator):
    satu = komentar(artikel)
    putuskan(satu.pk, "disetujui", oleh=moderator, putusan_ke=0)
    for _ in range(7):
        jam.maju(days=1)
        assert untuk_moderator(jam) == []


def saat(hari, jam_ke=9):
    return datetime(2026, 3, hari, jam_ke, tzinfo=ZONA)


@pytest.mark.parametrize(
    ("masuk", "kini", "ya"),
    [
        (saat(2), saat(2, 23), False),  # Monday: two days are left
        (saat(2), saat(3, 0), True),  # Tuesday: due tomorrow
        (saat(5), saat(6), True),  # Thursday's is due on Monday, the next working day of Friday
        (saat(6), saat(7), False),  # Friday's is due on Tuesday
        (saat(6), saat(9), True),
        (saat(2), saat(20), True),  # long over
    ],
)
def test_mendesak_sama_dengan_janji(artikel, masuk, kini, ya):
    satu = komentar(artikel)
    Komentar.objects.filter(pk=satu.pk).update(submit_date=masuk)
    assert mendesak(Komentar.objects.all(), 2, kini).exists() is ya
    assert (tenggat(masuk, 2) <= tenggat(kini, 1)) is ya


def test_meja_menyebut_batas_dan_mencoba_lagi(artikel, jam, moderator):
    satu = komentar(artikel, surel="kenari@contoh.id")
    baris = Kabar.objects.filter(jenis="bukti", komentar=satu)
    baris.update(keadaan="gagal", coba=12, galat="SMTPServerDisconnected", selesai_pada=jam.kini)
    dalam = masuk(moderator)
    assert "1 surel komentar gagal terkirim" in dalam.get("/admin/").text
    jawab = dalam.get(reverse("surel_komentar:surel"))
    assert "12 kali selama sekitar 21 jam" in jawab.text
    assert "SMTPServerDisconnected" in jawab.text
    assert "kenari" not in jawab.text
    assert baris.get().keadaan == "gagal"
    dalam.post(reverse("surel_komentar:surel"))
    assert baris.get().keadaan == "menunggu"
    assert "surel komentar gagal" not in dalam.get("/admin/").text


def test_meja_surel_bukan_untuk_yang_lain(db):
    alamat = reverse("surel_komentar:surel")
    assert Client().get(alamat).status_code == 302
    penulis = masuk(pabrik.pengguna("Penulis"))
    assert penulis.get(alamat).status_code == 302
    assert penulis.post(alamat).status_code in (302, 403)


def test_log_sepi_bila_semua_baik(artikel, jam, moderator, caplog):
    caplog.set_level(logging.INFO)
    komentar(artikel)
    jam.detak()
    assert caplog.text == ""
