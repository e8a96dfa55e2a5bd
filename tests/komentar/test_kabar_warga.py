"""Mails to citizens: proof first, by a button; without it nothing else, ever."""

import io
import logging

import pytest
from django.core import mail
from django.core.signing import time as jam_tanda
from django.test import Client

from komentar import isyarat
from komentar.kabar.model import Kabar, Penerima, sidik
from komentar.models import Komentar
from komentar.putusan import putuskan, tanggapi, tarik
from portal.log import TanpaRahasia
from tests import pabrik
from tests.komentar.kotak import tautan
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
SUREL = "sitti@contoh.id"


@pytest.fixture
def moderator():
    return pabrik.pengguna("Moderator")


@pytest.fixture
def tamu():
    """A browser that keeps nothing, with Django's CSRF check on."""
    return Client(enforce_csrf_checks=True)


def buktikan(tamu, surat, nomor):
    """Press the button that the mail leads to."""
    return tamu.post(tautan(surat, "bukti"), {"komentar": nomor})


def terbukti(artikel, jam, tamu, **isian):
    """A comment whose e-mail was proved, with the mail read."""
    satu = komentar(artikel, **{"surel": SUREL, **isian})
    (surat,) = jam.detak()
    buktikan(tamu, surat, satu.pk)
    jam.maju(minutes=1)
    return Komentar.objects.get(pk=satu.pk)


def putus(satu, ke, moderator, **alasan):
    satu.refresh_from_db()
    return putuskan(satu.pk, ke, oleh=moderator, putusan_ke=satu.putusan_ke, **alasan)


def test_get_tidak_membuktikan_tombol_membuktikan(artikel, jam, tamu):
    satu = komentar(artikel, surel=SUREL)
    (surat,) = jam.detak()
    assert surat.subject == "Buktikan surel ini milik Anda"
    assert surat.to == [SUREL]
    alamat = tautan(surat, "bukti")
    for _ in range(3):
        jawab = tamu.get(alamat)
        assert tamu.head(alamat).status_code == 200
    assert artikel.title in jawab.text
    assert satu.comment not in jawab.text
    assert jawab["Cache-Control"] == "no-store"
    assert jawab["X-Robots-Tag"] == "noindex"
    assert jawab["Referrer-Policy"] == "no-referrer"
    assert alamat not in jawab.text
    assert not jawab.cookies
    assert Komentar.objects.get().surel_terbukti_pada is None
    jawab = tamu.post(alamat, {"komentar": satu.pk})
    assert (jawab.status_code, jawab["Location"]) == (302, alamat)
    assert Komentar.objects.get().surel_terbukti_pada == jam.kini
    assert "Sudah terbukti" in tamu.get(alamat).text


def test_tanda_palsu_dan_lewat_waktu(artikel, jam, tamu, monkeypatch):
    satu = komentar(artikel, surel=SUREL)
    (surat,) = jam.detak()
    alamat = tautan(surat, "bukti")
    nyata = jam_tanda.time()
    for palsu in (
        alamat[:-2] + ("A/" if alamat[-2] != "A" else "B/"),
        "/komentar/bukti/1/",
        "/komentar/bukti/%00/",
        "/komentar/bukti/" + "9" * 5000 + "/",
        alamat.replace("bukti", "data-saya"),
        alamat.replace("bukti", "henti"),
        f"/komentar/bukti/{alamat.split('/')[3].replace(str(satu.pk), str(satu.pk + 1), 1)}/",
    ):
        for jawab in (tamu.get(palsu), tamu.post(palsu, {"komentar": satu.pk})):
            assert jawab.status_code == 404
            assert jawab["Cache-Control"] == "no-store"
    monkeypatch.setattr(jam_tanda, "time", lambda: nyata + 15 * 86400)
    assert tamu.post(alamat, {"komentar": satu.pk}).status_code == 404
    assert Komentar.objects.get().surel_terbukti_pada is None


@pytest.mark.parametrize("nomor", ["", "abc", "²", "9" * 40, "0", "-1", None])
def test_nomor_ganjil_tidak_membuktikan(artikel, jam, tamu, nomor):
    komentar(artikel, surel=SUREL)
    (surat,) = jam.detak()
    isi = {} if nomor is None else {"komentar": nomor}
    assert tamu.post(tautan(surat, "bukti"), isi).status_code == 302
    assert Komentar.objects.get().surel_terbukti_pada is None


def test_komentar_orang_lain_tidak_terbukti_oleh_tanda_ini(artikel, jam, tamu):
    komentar(artikel, surel=SUREL)
    lain = komentar(artikel, surel="budi@contoh.id")
    surat = next(s for s in jam.detak() if s.to == [SUREL])
    buktikan(tamu, surat, lain.pk)
    assert Komentar.objects.get(pk=lain.pk).surel_terbukti_pada is None


def test_tanpa_bukti_tidak_ada_surat_lain(artikel, jam, moderator):
    satu = komentar(artikel, surel=SUREL)
    assert len(jam.detak()) == 1
    putus(satu, "disetujui", moderator)
    tanggapi(satu.pk, oleh=moderator, nama="Kantor", teks="Baik.", kiriman="a" * 32)
    komentar(artikel, "disetujui", induk=satu)
    putus(satu, "disembunyikan", moderator, alasan_kode="kasar")
    jam.maju(days=3)
    assert [s for s in jam.detak() if s.to == [SUREL]] == []


def test_kabar_disetujui(artikel, jam, tamu, moderator):
    satu = terbukti(artikel, jam, tamu)
    putus(satu, "disetujui", moderator)
    (surat,) = jam.detak()
    assert surat.subject == "Komentar Anda sudah tampil"
    assert f"{artikel.full_url}#komentar-{satu.pk}" in surat.body
    assert satu.comment not in surat.body
    assert jam.detak() == []


def test_kabar_ditolak_dan_disembunyikan_dengan_alasan(artikel, jam, tamu, moderator):
    satu = terbukti(artikel, jam, tamu)
    putus(satu, "ditolak", moderator, alasan_kode="lain", alasan_teks="Sudah dijawab.")
    (surat,) = jam.detak()
    assert surat.subject == "Komentar Anda tidak ditampilkan"
    assert "Alasannya: Komentar Anda tidak dapat ditampilkan. Sudah dijawab." in surat.body
    putus(satu, "disetujui", moderator)
    putus(satu, "disembunyikan", moderator, alasan_kode="kasar")
    (surat,) = jam.detak()
    assert surat.subject == "Komentar Anda tidak lagi ditampilkan"
    assert "Alasannya: Komentar Anda memuat kata-kata kasar atau menghina." in surat.body


def test_kabar_yang_sudah_tidak_benar_tidak_dikirim(artikel, jam, tamu, moderator):
    satu = terbukti(artikel, jam, tamu)
    putus(satu, "disetujui", moderator)
    tarik(satu.pk)
    assert jam.detak() == []


def test_kabar_dijawab_oleh_kantor_dan_orang_lain(artikel, jam, tamu, moderator):
    satu = terbukti(artikel, jam, tamu)
    putus(satu, "disetujui", moderator)
    jam.detak()
    resmi = tanggapi(satu.pk, oleh=moderator, nama="Kantor", teks="Besok.", kiriman="a" * 32)
    (surat,) = jam.detak()
    assert surat.subject == "Kantor menanggapi komentar Anda"
    assert f"#komentar-{resmi.pk}" in surat.body
    assert "Besok" not in surat.body
    lain = komentar(artikel, induk=satu, nama="Kenari", surel="budi@contoh.id")
    jam.detak()
    putus(lain, "disetujui", moderator)
    (surat,) = jam.detak()
    assert surat.to == [SUREL]
    assert surat.subject == "Ada balasan untuk komentar Anda"
    assert "Kenari" not in surat.body + surat.subject
    putus(lain, "disembunyikan", moderator, alasan_kode="kasar")
    putus(lain, "disetujui", moderator)
    assert jam.detak() == []


def test_balasan_sendiri_tidak_dikabarkan_sebagai_balasan(artikel, jam, tamu, moderator):
    satu = terbukti(artikel, jam, tamu)
    putus(satu, "disetujui", moderator)
    jam.detak()
    lagi = komentar(artikel, induk=satu, surel=SUREL.upper())
    putus(lagi, "disetujui", moderator)
    assert jam.detak() == []


def test_korban_paling_banyak_satu_surat_sehari(artikel, jam):
    for _ in range(5):
        komentar(artikel, surel=SUREL)
    komentar(artikel, surel="Sitti+lain@contoh.id")
    surat = jam.detak()
    assert len(surat) == 1
    assert "menulis 5 komentar" in surat[0].body
    for _ in range(23):
        komentar(artikel, surel=SUREL)
        jam.maju(hours=1)
        assert jam.detak() == []
    jam.maju(hours=1)
    assert len(jam.detak()) == 1
    assert len(mail.outbox) == 2


def test_server_yang_gagal_tidak_menghabiskan_jatah_hari_itu(artikel, jam, monkeypatch):
    komentar(artikel, surel=SUREL)

    def mati(pesan):
        raise ConnectionRefusedError

    with monkeypatch.context() as tambal:
        tambal.setattr("django.core.mail.EmailMessage.send", mati)
        jam.detak()
    jam.maju(minutes=1)
    assert len(jam.detak()) == 1


def test_bukan_anda_menghentikan_dan_melepas_alamat(artikel, jam, tamu):
    satu = komentar(artikel, surel=SUREL)
    (surat,) = jam.detak()
    alamat = tautan(surat, "henti")
    tamu.get(alamat)
    assert Komentar.objects.get().user_email == SUREL
    assert not Penerima.berhenti(sidik(SUREL))
    jawab = tamu.post(alamat, {"List-Unsubscribe": "One-Click"})
    assert jawab.status_code == 200
    assert "Surel dihentikan" in jawab.text
    satu.refresh_from_db()
    assert (satu.user_email, satu.keadaan) == ("", "menunggu")
    assert tamu.get(tautan(surat, "bukti")).status_code == 404
    for surel in (SUREL, "SITTI@contoh.id", "sitti+x@contoh.id"):
        komentar(artikel, surel=surel)
        jam.maju(days=2)
        assert jam.detak() == []
    tamu.post(alamat, {"lanjut": "ya"})
    komentar(artikel, surel=SUREL)
    assert len(jam.detak()) == 1


def test_kabar_dapat_dihentikan_tanpa_kehilangan_bukti(artikel, jam, tamu, moderator):
    satu = terbukti(artikel, jam, tamu)
    putus(satu, "disetujui", moderator)
    (surat,) = jam.detak()
    alamat = tautan(surat, "henti")
    assert "Hentikan kabar" in tamu.get(alamat).text
    tamu.post(alamat)
    putus(satu, "disembunyikan", moderator, alasan_kode="kasar")
    assert jam.detak() == []
    satu.refresh_from_db()
    assert satu.user_email == SUREL


def test_komentar_yang_ditolak_sebelum_surat_pergi_tidak_menyurati(artikel, jam, moderator):
    satu = komentar(artikel, surel=SUREL)
    putus(satu, "ditolak", moderator, alasan_kode="kasar")
    assert jam.detak() == []


def test_surel_yang_diganti_diminta_bukti_lagi(artikel, jam):
    satu = komentar(artikel, surel=SUREL)
    jam.detak()
    satu.user_email = "baru@contoh.id"
    satu.save()
    isyarat.disunting.send(sender=Komentar, komentar=satu, surel_berubah=True)
    assert [s.to for s in jam.detak()] == [["baru@contoh.id"]]
    isyarat.disunting.send(sender=Komentar, komentar=satu, surel_berubah=False)
    assert Kabar.objects.filter(jenis="bukti").count() == 2


def test_tanda_tidak_tersimpan(artikel, jam):
    komentar(artikel, surel=SUREL)
    (surat,) = jam.detak()
    simpanan = repr(list(Kabar.objects.values())) + repr(list(Penerima.objects.values()))
    for bagian in ("bukti", "henti"):
        assert tautan(surat, bagian).split(".")[-1].rstrip("/") not in simpanan


@pytest.fixture
def log_konsol():
    """What the portal's own handler writes."""
    konsol = next(
        satu
        for satu in logging.getLogger().handlers
        if any(isinstance(saring, TanpaRahasia) for saring in satu.filters)
    )
    tulisan = io.StringIO()
    asal = konsol.setStream(tulisan)
    yield tulisan
    konsol.setStream(asal)


@pytest.mark.parametrize("bagian", ["bukti", "henti"])
def test_gangguan_tidak_menulis_tanda_ke_log(artikel, jam, monkeypatch, log_konsol, bagian):
    komentar(artikel, surel=SUREL)
    (surat,) = jam.detak()
    alamat = tautan(surat, bagian)

    def rusak(*args):
        raise RuntimeError("rusak")

    monkeypatch.setattr("komentar.kabar.pintu.kumpulkan", rusak)
    monkeypatch.setattr("komentar.kabar.pintu._milik", rusak)
    assert Client(raise_request_exception=False).get(alamat).status_code == 500
    tertulis = log_konsol.getvalue()
    assert "RuntimeError" in tertulis
    assert f"/komentar/{bagian}/…/" in tertulis
    assert alamat.split("/")[3] not in tertulis
