"""What we hold on a person: shown to who proved the e-mail, and erased when they say so."""

import json

import pytest
from django.core.signing import time as jam_tanda
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from komentar.kabar.model import Kabar, Penerima, sidik
from komentar.kabar.tanda import DATA
from komentar.models import CatatanModerasi, Komentar
from komentar.putusan import BOLEH
from komentar.utas import utas_untuk
from tests.komentar.kotak import tautan
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
SUREL = "gelatik@contoh.id"
MINTA = "/komentar/data-saya/"


@pytest.fixture
def tamu():
    """A browser that keeps nothing, with Django's CSRF check on."""
    return Client(enforce_csrf_checks=True)


def terbukti(artikel, keadaan="menunggu", **isian):
    """A comment whose e-mail was proved."""
    satu = komentar(artikel, keadaan, **{"surel": SUREL, "nama": "Gelatik", **isian})
    Komentar.objects.filter(pk=satu.pk).update(surel_terbukti_pada=satu.submit_date)
    satu.refresh_from_db()
    return satu


def alamat(satu, ekor=""):
    return f"/komentar/data-saya/{DATA.buat(satu.pk)}/{ekor}"


def tanpa_jejak(jawab):
    return (jawab["Cache-Control"], jawab["X-Robots-Tag"], dict(jawab.cookies)) == (
        "no-store",
        "noindex",
        {},
    )


def test_semua_yang_kami_simpan_dan_tidak_lebih(artikel, tamu):
    satu = terbukti(artikel, "ditolak", teks="Isi gelatik satu.")
    terbukti(artikel, "disetujui", surel=SUREL.upper(), teks="Isi gelatik dua.")
    komentar(artikel, surel=SUREL, teks="Tulisan orang dengan surel itu.")
    komentar(artikel, surel="lain@contoh.id", teks="Milik orang lain.")
    komentar(artikel, surel="x" + SUREL, teks="Milik orang lain lagi.")
    jawab = tamu.get(alamat(satu))
    assert tanpa_jejak(jawab)
    assert f'rel="canonical" href="http://testserver{MINTA}"' in jawab.text
    for ada in ("Isi gelatik satu.", "Isi gelatik dua.", SUREL, "Kata-kata kasar", "tanpa bukti"):
        assert ada in jawab.text
    for tak_ada in ("Tulisan orang", "Milik orang lain"):
        assert tak_ada not in jawab.text


def test_unduhan(artikel, tamu, jam):
    satu = terbukti(artikel, "ditolak", teks="Isi & <b>gelatik</b>.")
    jam.detak()
    jawab = tamu.get(alamat(satu, "data.json"))
    assert tanpa_jejak(jawab)
    assert jawab["Content-Disposition"] == 'attachment; filename="data-saya.json"'
    data = json.loads(jawab.content)
    assert data["surel"] == SUREL
    (isi,) = data["komentar"]
    assert (isi["teks"], isi["nama"], isi["keadaan"]) == (
        "Isi & <b>gelatik</b>.",
        "Gelatik",
        "Ditolak",
    )
    assert [langkah["keadaan"] for langkah in isi["riwayat"]] == ["Ditolak"]
    assert data["komentar_belum_dibuktikan"] == []


def test_surat_yang_terkirim_ikut_ditunjukkan(artikel, tamu, jam):
    satu = komentar(artikel, surel=SUREL)
    (surat,) = jam.detak()
    tamu.post(tautan(surat, "bukti"), {"komentar": satu.pk})
    data = json.loads(tamu.get(alamat(satu, "data.json")).content)
    assert [s["perihal"] for s in data["surel_dari_kami"]] == ["Permintaan bukti surel"]


def test_tanda_hanya_untuk_yang_terbukti_dan_sehari(artikel, tamu, monkeypatch):
    belum, satu = komentar(artikel, surel=SUREL), terbukti(artikel)
    for ekor in ("", "data.json", "hapus/"):
        assert tamu.get(alamat(belum, ekor)).status_code == 404
        assert tamu.get(alamat(satu, ekor)).status_code == 200
        assert tamu.get(f"/komentar/data-saya/palsu/{ekor}").status_code == 404
    dulu = alamat(satu)
    nyata = jam_tanda.time()
    monkeypatch.setattr(jam_tanda, "time", lambda: nyata + 86400 + 60)
    assert tamu.get(dulu).status_code == 404
    assert tamu.post(dulu + "hapus/").status_code == 404
    assert Komentar.objects.get(pk=satu.pk).user_email == SUREL


def test_buktikan_dari_halaman_data(artikel, tamu):
    satu, lain = terbukti(artikel), komentar(artikel, surel=SUREL)
    tamu.post(alamat(satu), {"komentar": lain.pk})
    assert Komentar.objects.get(pk=lain.pk).surel_terbukti_pada


def test_kabar_dimatikan_dan_dinyalakan(artikel, tamu):
    satu = terbukti(artikel)
    for nilai, berhenti in (("henti", True), ("lanjut", False)):
        tamu.post(alamat(satu), {"kabar": nilai})
        assert Penerima.berhenti(sidik(SUREL)) is berhenti


def test_hapus_bertanya_dulu(artikel, tamu):
    satu = terbukti(artikel)
    jawab = tamu.get(alamat(satu, "hapus/"))
    assert "Yang dihapus" in jawab.text
    assert "Yang tetap ada" in jawab.text
    assert Komentar.objects.get(pk=satu.pk).user_email == SUREL


def test_hapus_menyisakan_catatan_tanpa_kata(artikel, tamu, jam):
    tampil = terbukti(artikel, "disetujui", teks="Isi gelatik.")
    jawaban = komentar(artikel, "disetujui", induk=tampil, surel="lain@contoh.id")
    ditolak = terbukti(artikel, "ditolak", teks="Gelatik ditolak.")
    tersembunyi = terbukti(artikel, "disembunyikan", teks="Gelatik tersembunyi.")
    menunggu = terbukti(artikel, teks="Gelatik menunggu.")
    orang = komentar(artikel, surel=SUREL, nama="Orang", teks="Tulisan orang.")
    Komentar.objects.filter(pk=ditolak.pk).update(
        alasan_teks="Gelatik begini.", kunci_sidik="k" * 64, sebab=[{"cocok": "gelatik"}]
    )
    jam.detak()
    catatan = CatatanModerasi.objects.count()
    assert utas_untuk(artikel)["jumlah"] == 2
    jawab = tamu.post(alamat(tampil, "hapus/"))
    assert jawab.status_code == 200
    assert "4 komentar" in jawab.text
    for satu in (tampil, ditolak, tersembunyi, menunggu):
        satu.refresh_from_db()
        assert (satu.keadaan, satu.is_public, satu.sidik) == ("ditarik", False, None)
        assert satu.dibersihkan_pada
        assert not BOLEH[satu.keadaan]
    orang.refresh_from_db()
    assert (orang.comment, orang.user_email, orang.keadaan) == ("Tulisan orang.", "", "menunggu")
    assert Komentar.objects.get(pk=jawaban.pk).keadaan == "disetujui"
    assert utas_untuk(artikel)["jumlah"] == 0
    assert CatatanModerasi.objects.count() == catatan + 4
    assert ditolak.catatan.first().alasan_kode == "kasar"
    assert not Kabar.objects.filter(penerima=sidik(SUREL)).exists()
    assert "gelatik" not in _seluruh_basis_data().lower()
    assert tamu.post(alamat(tampil, "hapus/")).status_code == 404


def _seluruh_basis_data():
    """All rows of all tables of comments and of the queue, as text."""
    teks = ""
    with connection.cursor() as kursor:
        for tabel in connection.introspection.table_names():
            if tabel.startswith(("komentar_", "django_comments", "django_tasks")):
                kursor.execute(f'SELECT * FROM "{tabel}"')
                teks += repr(kursor.fetchall())
    return teks


def test_kata_yang_sama_dapat_dikirim_lagi_sesudah_dihapus(artikel, tamu):
    satu = terbukti(artikel, teks="Sama.")
    tamu.post(alamat(satu, "hapus/"))
    assert komentar(artikel, surel=SUREL, nama="Gelatik", teks="Sama.").pk != satu.pk


def minta(tamu, surel):
    return tamu.post(MINTA, {"surel": surel})


def test_jawaban_sama_dikenal_atau_tidak(artikel, tamu, jam):
    terbukti(artikel)
    komentar(artikel, surel="belum@contoh.id")
    jam.detak()
    jam.maju(days=2)
    # The day's first request makes its salt.
    minta(tamu, "pertama@contoh.id")
    kueri, jawaban = [], []
    for surel in (SUREL, "belum@contoh.id", "asing@contoh.id"):
        with CaptureQueriesContext(
            connection,
        ) as tangkap:
            jawab = minta(tamu, surel)
        kueri.append([k["sql"].split(" ")[0] for k in tangkap])
        jawaban.append((jawab.status_code, jawab.content.replace(surel.encode(), b"")))
        assert tanpa_jejak(jawab)
    assert jawaban[0] == jawaban[1] == jawaban[2]
    assert kueri[0] == kueri[1] == kueri[2]
    assert [s.to for s in jam.detak()] == [[SUREL]]


def test_tautan_dari_surat_membuka_halaman(artikel, tamu, jam):
    terbukti(artikel, teks="Isi gelatik.")
    jam.detak()
    minta(tamu, SUREL.upper())
    (surat,) = jam.detak()
    assert "Isi gelatik" not in surat.body
    assert "Isi gelatik." in tamu.get(tautan(surat, "data-saya")).text


def test_paling_banyak_tiga_tautan_sehari(artikel, tamu, jam):
    terbukti(artikel)
    jam.detak()
    for _ in range(6):
        minta(tamu, SUREL)
        minta(tamu, SUREL)
        jam.maju(hours=1)
        jam.detak()
    assert Kabar.objects.filter(jenis="tautan", keadaan="terkirim").count() == 3
    jam.maju(days=1)
    minta(tamu, SUREL)
    assert len(jam.detak()) == 1


@pytest.mark.parametrize(
    "surel", ["", "bukan surel", "a\x00@b.id", "x" * 5000, "a@b.id\r\nBcc: c@d.id"]
)
def test_isian_ganjil(tamu, surel, db):
    jawab = minta(tamu, surel)
    assert jawab.status_code == 200
    assert "Ada yang perlu diperbaiki" in jawab.text or Kabar.objects.count() == 1
    assert "<title>Perbaiki:" in jawab.text or Kabar.objects.count() == 1


def test_banyak_komentar_kueri_tetap(artikel, tamu):
    def hitung(satu):
        with CaptureQueriesContext(connection) as tangkap:
            tamu.get(alamat(satu))
        return len(tangkap)

    satu = terbukti(artikel, "disetujui")
    sedikit = hitung(satu)
    for _ in range(20):
        terbukti(artikel, "ditolak")
    assert hitung(satu) == sedikit
