"""The public figures: right by hand, alike on both databases, and nobody is read out of them."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from komentar.angka.hitung import LAINNYA, bulanan, gabung
from komentar.kabar.data import hapus
from komentar.models import CatatanModerasi, Komentar
from komentar.putusan import putuskan, tanggapi, tarik
from portal.bahasa.tanggal import ZONA
from tests import pabrik
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
KINI = datetime(2026, 3, 20, 12, tzinfo=ZONA)


@pytest.fixture
def moderator():
    return pabrik.pengguna("Moderator")


def kirim(artikel, waktu, **isian):
    """A comment that came in at this time."""
    satu = komentar(artikel, **isian)
    Komentar.objects.filter(pk=satu.pk).update(submit_date=waktu)
    return satu


@pytest.fixture
def putus(jam, moderator):
    """Takes a decision at a time."""

    def lakukan(satu, ke, waktu, kode="kasar"):
        jam.kini = waktu
        satu.refresh_from_db()
        if ke == "ditarik":
            return tarik(satu.pk)
        kode = kode if ke in ("ditolak", "disembunyikan") else ""
        return putuskan(satu.pk, ke, oleh=moderator, putusan_ke=satu.putusan_ke, alasan_kode=kode)

    return lakukan


def maret(hari, jam=0):
    return datetime(2026, 3, hari, jam, tzinfo=ZONA)


def test_angka_dengan_tangan(artikel, moderator, putus):
    for n, (ke, jam) in enumerate(
        [("disetujui", 2), ("disetujui", 4), ("ditolak", 10), ("ditolak", 1), ("ditolak", 100)]
    ):
        satu = kirim(artikel, maret(1 + n))
        putus(satu, ke, maret(1 + n) + timedelta(hours=jam))
    putus(kirim(artikel, maret(3)), "ditarik", maret(4))
    tampil = kirim(artikel, datetime(2026, 2, 28, 23, 59, tzinfo=ZONA))
    putus(tampil, "disetujui", maret(1, 0))
    putus(tampil, "disembunyikan", maret(9))
    putus(tampil, "disetujui", maret(10))
    tanggapi(tampil.pk, oleh=moderator, nama="Kantor", teks="Baik.", kiriman="a" * 32)
    kini, lalu = bulanan(KINI)[:2]
    assert (kini.tahun, kini.nomor, lalu.nomor) == (2026, 3, 2)
    assert (kini.diterima, lalu.diterima) == (6, 1)
    assert (kini.disetujui, kini.ditolak, kini.ditarik, kini.disembunyikan) == (3, 3, 1, 1)
    assert kini.jam == 3.0  # of 1 minute, 1, 2, 4, 10, 100 hours
    assert kini.alasan == [("Kata-kata kasar", 3)]
    assert (lalu.disetujui, lalu.jam, lalu.alasan) == (0, None, [])


def test_yang_diimpor_sudah_diputus_tidak_dihitung(artikel, jam):
    lama = Komentar.objects.create(
        halaman=artikel, nama="A", comment="B", keadaan="disetujui", submit_date=maret(1)
    )
    kini = bulanan(KINI)[0]
    assert (kini.diterima, kini.disetujui) == (0, 0)
    CatatanModerasi.objects.create(komentar=lama, ke="disetujui")
    kini = bulanan(KINI)[0]
    assert (kini.diterima, kini.disetujui) == (0, 0)


def test_dua_puluh_empat_bulan(db):
    bulan = bulanan(KINI)
    assert len(bulan) == 24
    assert [(b.tahun, b.nomor) for b in (bulan[0], bulan[3], bulan[-1])] == [
        (2026, 3),
        (2025, 12),
        (2024, 4),
    ]


def test_batas_bulan_menurut_wita(artikel):
    kirim(artikel, datetime(2024, 4, 1, 0, 0, tzinfo=ZONA))
    kirim(artikel, datetime(2024, 3, 31, 23, 59, tzinfo=ZONA))
    kirim(artikel, datetime(2026, 1, 1, 0, 0, tzinfo=ZONA))
    bulan = {(b.tahun, b.nomor): b.diterima for b in bulanan(KINI)}
    assert bulan[2024, 4] == 1
    assert (bulan[2025, 12], bulan[2026, 1]) == (0, 1)
    assert sum(bulan.values()) == 2


@pytest.mark.parametrize(
    ("jumlah", "hasil"),
    [
        ({}, []),
        ({"a": 5}, [("a", 5)]),
        ({"a": 1}, [(LAINNYA, 1)]),
        ({"a": 5, "b": 2, "c": 1}, [("a", 5), (LAINNYA, 3)]),
        ({"a": 5, "b": 4, "c": 1}, [("a", 5), (LAINNYA, 5)]),
        ({"a": 5, "b": 1}, [(LAINNYA, 6)]),
        ({"b": 3, "a": 3}, [("a", 3), ("b", 3)]),
    ],
)
def test_alasan_kecil_digabung(jumlah, hasil):
    assert gabung(jumlah) == hasil


def test_satu_orang_tidak_terbaca(artikel, putus):
    putus(kirim(artikel, maret(1)), "ditolak", maret(2), "sara")
    satu = bulanan(KINI)[0]
    assert (satu.ditolak, satu.alasan, satu.jam) == (1, [(LAINNYA, 1)], None)


def test_menghapus_kata_tidak_mengubah_angka(artikel, putus):
    for n in range(4):
        satu = kirim(artikel, maret(1 + n), surel="kenari@contoh.id")
        Komentar.objects.filter(pk=satu.pk).update(surel_terbukti_pada=KINI)
        putus(satu, "ditolak", maret(5 + n))
        putus(satu, "ditarik", maret(6 + n))
    sebelum = bulanan(KINI)
    assert hapus("kenari@contoh.id") == 4
    assert bulanan(KINI) == sebelum


def test_halaman_dan_csv(artikel, putus, jam):
    jam.kini = KINI
    klien = Client()
    assert "Belum ada komentar." in klien.get("/komentar/angka/").text
    for n in range(3):
        putus(kirim(artikel, maret(1)), "ditolak", maret(1, 1 + n))
    jam.kini = KINI
    jawab = klien.get("/komentar/angka/")
    assert jawab.status_code == 200
    assert "Mar 2026" in jawab.text
    assert "Kata-kata kasar" in jawab.text
    assert 'width="100.0"' in jawab.text
    assert "public" in jawab["Cache-Control"]
    assert not jawab.cookies
    csv = klien.get("/komentar/angka/data.csv")
    baris = csv.content.decode("utf-8-sig").splitlines()
    assert baris[0] == "bulan;ukuran;alasan;nilai"
    assert "2026-03;diterima;;3" in baris
    assert "2026-03;ditolak;Kata-kata kasar;3" in baris
    assert "2026-03;median_jam;;2,0" in baris
    for metode in ("post", "put", "delete"):
        assert getattr(klien, metode)("/komentar/angka/").status_code == 405


def test_jumlah_kueri_tetap(artikel, putus):
    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            bulanan(KINI)
        return len(tangkap)

    sedikit = hitung()
    for _ in range(20):
        putus(kirim(artikel, maret(1)), "ditolak", maret(2))
    assert hitung() == sedikit
