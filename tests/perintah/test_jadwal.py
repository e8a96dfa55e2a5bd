"""The clock: what falls due happens, and one failure stops nothing else."""

import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from berita.models import Artikel
from portal import jadwal
from portal.jadwal import Jadwal
from tests import pabrik

pytestmark = pytest.mark.django_db


@pytest.fixture
def waktu(monkeypatch):
    """The clock's own time in seconds, which the test moves: ``waktu.kini += 60``."""
    waktu = SimpleNamespace(kini=1000.0)
    monkeypatch.setattr(jadwal, "monotonic", lambda: waktu.kini)
    return waktu


def terjadwal(menit, **lain):
    """An article that was never public, approved to go live so many minutes from now."""
    saat = timezone.now() + timedelta(minutes=menit)
    artikel = pabrik.artikel(terbit=False, go_live_at=saat, **lain)
    artikel.save_revision(approved_go_live_at=saat)
    return artikel


def kini(artikel):
    return Artikel.objects.get(pk=artikel.pk)


def masih_terjadwal(artikel):
    return artikel.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_yang_tiba_waktunya_terbit_yang_belum_menunggu():
    tiba, belum = terjadwal(-1), terjadwal(+5)
    Jadwal([]).detak()
    assert kini(tiba).live
    assert not masih_terjadwal(tiba)
    assert not kini(belum).live
    assert masih_terjadwal(belum)


def test_yang_belum_lengkap_tetap_terjadwal_dan_tidak_menahan_yang_lain(waktu, caplog):
    kurang, lengkap = terjadwal(-10, tempat_berita=""), terjadwal(-1)
    jam = Jadwal([])
    jam.detak()
    assert kini(lengkap).live
    assert not kini(kurang).live
    assert masih_terjadwal(kurang)
    (pesan,) = [r for r in caplog.records if r.name == "portal.jadwal"]
    assert pesan.levelno == logging.WARNING
    assert kurang.title in pesan.getMessage()
    assert pesan.exc_info is None


def test_yang_gagal_dicoba_lagi_setelah_jeda_yang_berlipat(waktu, monkeypatch):
    kurang = terjadwal(-10)
    dicoba = []

    def gagal(revisi):
        dicoba.append(waktu.kini)
        raise ValidationError("Belum.")

    monkeypatch.setattr(jadwal, "terbitkan", gagal)
    jam = Jadwal([])
    for _ in range(8 * 60):
        jam.detak()
        waktu.kini += 1
    assert dicoba == [1000, 1060, 1180, 1420]
    monkeypatch.undo()
    assert masih_terjadwal(kurang)


def test_galat_tak_terduga_tercatat_lengkap_dan_yang_lain_jalan(waktu, monkeypatch, caplog):
    rusak, sehat = terjadwal(-10, title="Halaman rusak"), terjadwal(-1)
    terbitkan = jadwal.terbitkan

    def kadang_rusak(revisi):
        if revisi.object_str == "Halaman rusak":
            raise RuntimeError("templat hilang")
        terbitkan(revisi)

    monkeypatch.setattr(jadwal, "terbitkan", kadang_rusak)
    Jadwal([]).detak()
    assert kini(sehat).live
    assert masih_terjadwal(rusak)
    (pesan,) = [r for r in caplog.records if r.name == "portal.jadwal"]
    assert "templat hilang" in str(pesan.exc_info[1])


def test_yang_kedaluwarsa_turun_dan_alamatnya_menjawab_410(client):
    artikel = pabrik.artikel()
    Artikel.objects.filter(pk=artikel.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    sehat = pabrik.artikel()
    Jadwal([]).detak()
    assert (kini(artikel).live, kini(artikel).expired) == (False, True)
    assert kini(sehat).live
    assert client.get(artikel.url).status_code == 410


def test_tugas_berkala_jalan_pada_awal_lalu_menurut_jedanya(waktu):
    jalan = []
    jam = Jadwal([("cepat", 10, lambda: jalan.append("cepat")), ("lambat", 25, jalan.clear)])
    for _ in range(25):
        jam.detak()
        waktu.kini += 1
    assert jalan == ["cepat", "cepat"]
    jam.detak()
    assert jalan == []


def test_tugas_berkala_yang_gagal_tidak_menahan_yang_lain(waktu, caplog):
    jalan = []

    def gagal():
        raise RuntimeError("rusak")

    jam = Jadwal([("gagal", 1, gagal), ("jalan", 1, lambda: jalan.append(1))])
    jam.detak()
    waktu.kini += 1
    jam.detak()
    assert jalan == [1, 1]
    assert len([r for r in caplog.records if r.name == "portal.jadwal"]) == 1


def test_basis_data_yang_diam_tidak_menghentikan_jam(waktu, monkeypatch, caplog):
    def diam():
        raise ConnectionError("tidak ada jawaban")

    jalan = []
    monkeypatch.setattr(jadwal, "siap_terbit", diam)
    Jadwal([("tugas", 1, lambda: jalan.append(1))]).detak()
    assert jalan == [1]
    assert "Jadwal terbit tidak dapat dibaca." in caplog.text


def test_detak_tanpa_pekerjaan_tetap_murah(django_assert_max_num_queries):
    for _ in range(20):
        pabrik.artikel()
    jam = Jadwal([])
    with django_assert_max_num_queries(3):
        jam.detak()
