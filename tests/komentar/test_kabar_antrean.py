"""The outbox: sent once, tried again with growing pauses, and no concern of whoever comments."""

import smtplib
import socket
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.core import mail
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from komentar.kabar import antrean
from komentar.kabar import jam as jam_kabar
from komentar.kabar.antrean import BATAS_COBA, kirim_kabar
from komentar.kabar.model import Kabar, sidik
from komentar.kirim import terima
from komentar.models import Komentar, nomor_baru
from portal.tugas import berkala
from tests.komentar.surel_palsu import arahkan, menerima, menggantung
from tests.komentar.warga import ISIAN, komentar

pytestmark = pytest.mark.django_db
Keadaan = Kabar.Keadaan


def bukti():
    return Kabar.objects.get(jenis="bukti")


def test_baris_lahir_dalam_transaksi_komentarnya(artikel):
    with transaction.atomic():
        komentar(artikel)
        assert Kabar.objects.count() == 2
        transaction.set_rollback(True)
    assert not Kabar.objects.exists()


def test_kiriman_ulang_tidak_menambah_baris(artikel, warga):
    tiket = warga.buka(artikel)
    warga.kirim(artikel, tiket=tiket)
    warga.kirim(artikel, tiket=tiket)
    assert sorted(Kabar.objects.values_list("jenis", flat=True)) == ["bukti", "masuk"]


def test_antrean_tidak_memuat_kata_nama_dan_surel(artikel):
    komentar(artikel, "ditolak", nama="Kenari Nama", surel="kenari@contoh.id", teks="Kenari isi.")
    isi = repr(list(Kabar.objects.values())).lower()
    assert "kenari" not in isi
    assert "contoh.id" not in isi


def test_permintaan_tidak_menyentuh_server_surel(artikel, warga, settings):
    with menggantung() as colokan:
        arahkan(settings, colokan.getsockname()[1])
        assert warga.kirim(artikel).status_code == 302
        with pytest.raises(BlockingIOError):
            colokan.accept()
    assert Komentar.objects.count() == 1


def test_server_yang_menggantung_ditunda_dan_dicoba_lagi(artikel, jam, settings):
    komentar(artikel, surel="sitti@contoh.id")
    komentar(artikel, surel="budi@contoh.id")
    with menggantung() as colokan:
        arahkan(settings, colokan.getsockname()[1])
        jam.detak()
    satu, lain = Kabar.objects.filter(jenis="bukti").order_by("pk")
    assert (satu.keadaan, satu.coba, satu.galat) == (Keadaan.MENUNGGU, 1, "SMTPServerDisconnected")
    assert satu.berikut == jam.kini + timedelta(minutes=1)
    assert (lain.keadaan, lain.coba, lain.berikut) == (Keadaan.MENUNGGU, 1, satu.berikut)
    with menerima() as server:
        arahkan(settings, server.server_address[1])
        jam.maju(minutes=1)
        jam.detak()
    assert len(server.surat) == 2
    assert server.sambungan == 1


def test_server_yang_menolak_sambungan(artikel, jam, settings):
    with socket.create_server(("127.0.0.1", 0)) as colokan:
        port = colokan.getsockname()[1]
    arahkan(settings, port)
    komentar(artikel)
    jam.detak()
    assert (bukti().keadaan, bukti().galat) == (Keadaan.MENUNGGU, "ConnectionRefusedError")


def test_jeda_tumbuh_sampai_batas_lalu_gagal(artikel, jam, monkeypatch):
    komentar(artikel)

    def mati(pesan):
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.EmailMessage.send", mati)
    jeda = []
    while bukti().keadaan == Keadaan.MENUNGGU:
        jam.kini = max(jam.kini, bukti().berikut)
        jam.detak()
        jeda.append(int((bukti().berikut - jam.kini).total_seconds() // 60))
    assert jeda[:-1] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]
    assert bukti().keadaan == Keadaan.GAGAL
    assert bukti().coba == BATAS_COBA
    assert round(antrean.lama_mencoba()) == 21


def test_server_mati_satu_kali_coba_untuk_semua_yang_antre(artikel, jam, monkeypatch):
    for _ in range(5):
        komentar(artikel)
    kali = []

    def mati(pesan):
        kali.append(pesan)
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", mati)
    for _ in range(31):
        jam.detak()
        jam.maju(minutes=1)
    assert len(kali) == 5  # after 0, 1, 3, 7 and 15 minutes; the next would be at 31
    assert set(Kabar.objects.filter(jenis="bukti").values_list("coba", flat=True)) == {5}
    Kabar.objects.filter(jenis="bukti").update(coba=11, berikut=jam.kini)
    jam.detak()
    assert set(Kabar.objects.filter(jenis="bukti").values_list("keadaan", flat=True)) == {
        Keadaan.GAGAL
    }


def test_alamat_yang_ditolak_selamanya_tidak_dicoba_lagi(artikel, jam, settings):
    komentar(artikel, surel="hantu@contoh.id")
    komentar(artikel, surel="penuh@contoh.id")
    komentar(artikel, surel="ada@contoh.id")
    with menerima() as server:
        arahkan(settings, server.server_address[1])
        server.tolak = {"hantu@contoh.id": "550 tak ada", "penuh@contoh.id": "450 penuh"}
        jam.detak()
    assert list(
        Kabar.objects.filter(jenis="bukti").order_by("pk").values_list("keadaan", flat=True)
    ) == [Keadaan.TERTOLAK, Keadaan.MENUNGGU, Keadaan.TERKIRIM]
    assert len(server.surat) == 1


def test_dua_kali_jalan_sekali_kirim(artikel, jam):
    komentar(artikel)
    assert len(jam.detak()) == 1
    assert jam.detak() == []
    kirim_kabar.call()
    assert len(mail.outbox) == 1


def test_yang_diambil_pekerja_lain_tidak_dikirim(artikel, jam):
    komentar(artikel)
    satu = Kabar.objects.ambil(jam.kini)
    assert satu.jenis == "bukti"
    assert Kabar.objects.ambil(jam.kini) is None
    assert jam.detak() == []


def test_pekerja_yang_mati_digantikan_dengan_nomor_pesan_sama(artikel, jam, settings):
    komentar(artikel, "disetujui")
    Komentar.objects.update(surel_terbukti_pada=jam.kini)
    satu = Komentar.objects.get()
    Kabar.objects.create(
        jenis="disetujui", kunci="uji", komentar=satu, penerima=sidik(satu.user_email)
    )
    with menerima() as server:
        arahkan(settings, server.server_address[1])
        server.putus_sesudah_data = True
        jam.detak()
        assert Kabar.objects.get(kunci="uji").keadaan == Keadaan.MENUNGGU
        server.putus_sesudah_data = False
        Kabar.objects.filter(kunci="uji").update(keadaan="dikirim", diambil_pada=jam.kini)
        jam.maju(minutes=14)
        jam.detak()
        assert len(server.surat) == 1
        jam.maju(minutes=2)
        jam.detak()
    nomor = {message_from_bytes(s, policy=policy.SMTP)["Message-ID"] for s in server.surat}
    assert len(server.surat) == 2
    assert len(nomor) == 1


def test_pekerja_yang_terlambat_tidak_menimpa_penggantinya(artikel, jam):
    komentar(artikel)
    lama = Kabar.objects.ambil(jam.kini)
    jam.maju(minutes=16)
    assert len(jam.detak()) == 1
    lama.tunda(jam.kini)
    assert bukti().keadaan == Keadaan.TERKIRIM


def test_jam_menyenggol_pekerja_sekali(artikel, jam):
    senggolan = DBTaskResult.objects.filter(task_path=kirim_kabar.module_path)
    jam_kabar.detak()
    assert not senggolan.exists()
    komentar(artikel)
    jam_kabar.detak()
    jam_kabar.detak()
    assert senggolan.count() == 1


def test_jam_mengenal_tugasnya():
    assert {
        ("kabar_komentar", 15, jam_kabar.detak),
        ("bersihkan_kabar", 3600, jam_kabar.bersihkan),
    } <= {*berkala}


def test_kesalahan_kita_sendiri_tidak_menahan_yang_lain(artikel, jam, monkeypatch):
    komentar(artikel, surel="satu@contoh.id")
    komentar(artikel, surel="dua@contoh.id")
    asal = antrean.susun

    def susun(kabar):
        if kabar.komentar.user_email == "satu@contoh.id":
            raise KeyError("satu@contoh.id")
        return asal(kabar)

    monkeypatch.setattr(antrean, "susun", susun)
    assert [s.to for s in jam.detak()] == [["dua@contoh.id"]]


@pytest.mark.parametrize("surel", ["a@b\r\nBcc: c@d.id", "bukan surel", "<a@b.id>, c@d.id"])
def test_surel_ganjil_dari_impor_tidak_dikirimi(artikel, jam, surel):
    satu = komentar(artikel)
    Komentar.objects.filter(pk=satu.pk).update(user_email=surel)
    assert jam.detak() == []
    assert bukti().keadaan == Keadaan.BATAL


def test_kepala_surat(artikel, jam, settings):
    type(artikel).objects.filter(pk=artikel.pk).update(title="Rapat\r\nBcc: semua@contoh.id")
    satu = komentar(artikel, nama="Budi\r\nBcc: x@contoh.id", surel="budi@contoh.id")
    (surat,) = jam.detak()
    pesan = message_from_bytes(surat.message().as_bytes(), policy=policy.default)
    assert pesan.get_content_type() == "text/plain"
    assert pesan["To"] == "budi@contoh.id"
    assert pesan["Bcc"] is None
    assert pesan["Auto-Submitted"] == "auto-generated"
    assert pesan["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    henti = pesan["List-Unsubscribe"].strip().strip("<>")
    assert henti in surat.body
    assert henti.startswith(settings.ALAMAT + "/komentar/henti/")
    assert "Budi" not in surat.body
    assert satu.comment not in surat.body
    assert "Bcc: semua@contoh.id" in surat.body.replace("\r", " ").replace("\n", " ")
    assert not any(baris.startswith("Bcc:") for baris in surat.body.splitlines())


def test_log_tanpa_surel_dan_tanda(artikel, jam, settings, caplog):
    komentar(artikel, surel="kenari@contoh.id")
    with menerima() as server:
        arahkan(settings, server.server_address[1])
        server.tolak = {"kenari@contoh.id": "450 kenari@contoh.id penuh"}
        jam.detak()
    assert "SMTPRecipientsRefused" in caplog.text
    assert "kenari" not in caplog.text
    assert "/komentar/" not in caplog.text
    assert "kenari" not in repr(list(Kabar.objects.values()))


@pytest.mark.parametrize(
    ("satu", "lain", "sama"),
    [
        ("a@contoh.id", "A@Contoh.ID ", True),
        ("a@contoh.id", "a+x@contoh.id", True),
        ("a.b@gmail.com", "ab@gmail.com", True),
        ("a.b@contoh.id", "ab@contoh.id", False),
        ("a@contoh.id", "b@contoh.id", False),
        ("+a@contoh.id", "+b@contoh.id", False),
    ],
)
def test_sidik_satu_kotak_surat(satu, lain, sama):
    assert (sidik(satu) == sidik(lain)) is sama
    assert "contoh" not in sidik(satu)


def test_riwayat_surat_dibersihkan(artikel, jam):
    komentar(artikel)
    jam.detak()
    Kabar.objects.filter(jenis="masuk").delete()
    jam.maju(days=89)
    jam_kabar.bersihkan()
    assert Kabar.objects.exists()
    jam.maju(days=2)
    jam_kabar.bersihkan()
    assert not Kabar.objects.exists()


def test_terima_tanpa_surel_tidak_meminta_bukti(artikel):
    terima(artikel, kiriman=nomor_baru(), **{**ISIAN, "surel": ""})
    assert list(Kabar.objects.values_list("jenis", flat=True)) == ["masuk"]
