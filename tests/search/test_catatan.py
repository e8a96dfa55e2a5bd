"""The log of searches: what is kept, and everything that never is."""

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from time import perf_counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.bahasa.tanggal import hari_ini
from portal.tugas import berkala
from search.catatan import kumpul, rekam
from search.catatan.kumpul import kumpulkan
from search.catatan.model import UMUR, PencarianDicatat
from search.catatan.ringkas import dicari
from search.catatan.saring import akar_catatan
from search.pintu import Hasil, Kueri
from tests import pabrik

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    """A folder of each test's own."""
    settings.VAR = tmp_path
    return tmp_path


def cari(client, q, jaringan="203.0.113.7", method="get", kepala=None, **lain):
    """A reader of some network searches."""
    jawab = getattr(client, method)(
        "/cari/", {"q": q, **lain}, REMOTE_ADDR=jaringan, headers=kepala or {}
    )
    assert jawab.status_code == 200
    return jawab


def ramai(client, q, banyak=3, **lain):
    """Readers of several networks search the same."""
    for n in range(banyak):
        cari(client, q, f"203.0.113.{n}", **lain)


def tersimpan():
    """What is in the table after the clock came by: ``{roots: (found, networks)}``."""
    kumpulkan()
    return {satu.akar: (satu.ketemu, satu.banyak) for satu in PencarianDicatat.objects.all()}


def baris():
    """All lines that wait."""
    return "".join(satu.read_text() for satu in rekam.folder().glob("*.baris"))


def test_tiga_jaringan_dicatat_dengan_hari_dan_ada_tidaknya_hasil(client):
    pabrik.artikel(title="Pemutakhiran pemilih")
    ramai(client, "memutakhirkan pemilih")
    ramai(client, "jadwal coklit", 5)
    assert tersimpan() == {"mutakhir pilih": (True, 3), "jadwal coklit": (False, 5)}
    assert set(PencarianDicatat.objects.values_list("hari", flat=True)) == {hari_ini()}


def test_dua_jaringan_tidak_pernah_sampai_ke_basis_data(client):
    ramai(client, "nama tetangga", 2)
    for _ in range(9):
        cari(client, "nama tetangga", "203.0.113.1")
    assert "nama tetangga" in baris()
    assert tersimpan() == {}


def test_satu_sambungan_ipv6_adalah_satu_jaringan(client):
    for n in range(5):
        cari(client, "logistik", f"2001:db8:1:2::{n}")
    assert tersimpan() == {}


@pytest.mark.parametrize(
    "q",
    [
        "warga@contoh.id",
        "warga＠contoh",
        "081234567890",
        "0812 3456 7890",
        "0 8 1 2 3 4",
        "NIK 7309.0101.0190.0001",
        "lahir 17-08-1945",
        "٠١٢٣٤٥ arab",
        "kata " * 9,
        "a" * 81,
        "?!",
        "",
    ],
)
def test_yang_tidak_pernah_dicatat(client, q):
    assert akar_catatan(q) == ""
    ramai(client, q)
    assert not rekam.folder().exists()
    assert tersimpan() == {}


def test_lima_angka_dan_kata_sambung():
    assert akar_catatan("Laporan tahun 2024 ke-2") == "lapor tahun 2024 ke2"
    assert akar_catatan("syarat dan jadwal untuk PPS") == "syarat jadwal pps"
    assert akar_catatan("yang untuk") == "yang untuk"


def test_bukan_pencarian_baru(client):
    pabrik.artikel(title="Logistik")
    ramai(client, "logistik", method="head")
    ramai(client, "logistik", hal="2")
    ramai(client, "logistik", jenis="berita")
    ramai(client, "logistik", tahun="2024")
    ramai(client, "logistik", kepala={"Sec-Purpose": "prefetch;prerender"})
    ramai(client, "logistik", kepala={"Purpose": "prefetch"})
    assert not rekam.folder().exists()


def test_tidak_ada_alamat_dan_tidak_ada_yang_menghubungkan_dua_pencarian(client):
    for q in ("logistik", "pemilih", "logistik"):
        cari(client, q, "203.0.113.77")
    logistik, pemilih, lagi = (satu.split()[0] for satu in baris().split("\n")[1:])
    assert logistik == lagi != pemilih
    assert "203" not in baris()
    assert "77" not in baris().replace(logistik, "").replace(pemilih, "")


def test_garam_acak_sehari_lalu_dilupakan(client, monkeypatch):
    cari(client, "logistik")
    kemarin = hari_ini()
    lama = rekam.garam(kemarin)
    besok = kemarin + timedelta(days=1)
    monkeypatch.setattr(rekam, "hari_ini", lambda: besok)
    cari(client, "logistik")
    assert not (rekam.folder() / f"{kemarin}.garam").exists()
    assert rekam.garam(besok) != lama
    dulu, kini = (satu.split()[0] for satu in baris().split("\n") if satu)
    assert dulu != kini


def test_garam_satu_untuk_semua_proses_dan_tanpa_sisa():
    hari = hari_ini()
    assert rekam.garam(hari) == rekam.garam(hari)
    assert len(rekam.garam(hari)) == 32
    [satu] = rekam.folder().iterdir()
    assert stat.S_IMODE(satu.stat().st_mode) == 0o600
    assert stat.S_IMODE(rekam.folder().stat().st_mode) == 0o700


def test_banyak_proses_sekaligus_memakai_satu_garam():
    """Whoever lost the race reads what the winner made, whole."""
    gerbang = Barrier(20)

    def ambil(_):
        gerbang.wait(timeout=60)
        return rekam.garam(hari_ini())

    with ThreadPoolExecutor(20) as kolam:
        [satu] = set(kolam.map(ambil, range(20)))
    assert len(satu) == 32
    assert len(list(rekam.folder().iterdir())) == 1


def test_hari_yang_lewat_dikumpulkan_lalu_berkasnya_hilang(client, monkeypatch):
    ramai(client, "logistik")
    lusa = hari_ini() + timedelta(days=2)
    monkeypatch.setattr(kumpul, "hari_ini", lambda: lusa)
    assert tersimpan() == {"logistik": (False, 3)}
    assert list(rekam.folder().iterdir()) == []


def test_dikumpulkan_berulang_kali_sama_saja(client):
    ramai(client, "logistik")
    assert tersimpan() == tersimpan() == {"logistik": (False, 3)}
    pabrik.artikel(title="Logistik tiba")
    cari(client, "logistik", "198.51.100.1")
    assert tersimpan() == {"logistik": (True, 4)}


def test_baris_terlambat_sesudah_harinya_dihapus_tidak_mengurangi(client, monkeypatch):
    ramai(client, "logistik")
    hari = hari_ini()
    monkeypatch.setattr(kumpul, "hari_ini", lambda: hari + timedelta(days=1))
    kumpulkan()
    cari(client, "logistik")
    assert tersimpan() == {"logistik": (False, 3)}


@pytest.mark.parametrize("galat", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_cakram_penuh_tidak_mengganggu_pembaca(client, monkeypatch, galat):
    cari(client, "pemilih")

    def gagal(*_):
        raise OSError(galat, os.strerror(galat))

    monkeypatch.setattr(rekam.os, "write", gagal)
    cari(client, "logistik")
    monkeypatch.undo()
    assert "logistik" not in baris()


def test_folder_yang_tidak_dapat_dibuat(client, settings):
    Path(settings.VAR / "berkas").write_text("")
    settings.VAR = settings.VAR / "berkas"
    cari(client, "logistik")
    kumpulkan()


def test_baris_yang_terputus_tidak_merusak_yang_lain(client):
    """A process that was killed while it wrote, and a disk that was full for a moment."""
    berkas = rekam.berkas_baris(hari_ini())
    ramai(client, "logistik", 2)
    with berkas.open("ab") as tulis:
        tulis.write(b"\n0123456789abcdef 1 lap")
    ramai(client, "logistik", 3)
    with berkas.open("ab") as tulis:
        tulis.write("\nsampah ' \x00 \xff\n\n".encode())
    assert tersimpan() == {"logistik": (False, 3)}


def test_garam_yang_setengah_jadi_tidak_dipakai(client):
    rekam.folder().mkdir()
    sisa = rekam.folder() / f"{hari_ini() - timedelta(days=1)}.1234abcd"
    sisa.write_bytes(b"x")
    cari(client, "logistik")
    assert len(rekam.garam(hari_ini())) == 32
    assert not sisa.exists()


def test_besarnya_terbatas(client, monkeypatch):
    monkeypatch.setattr(rekam, "BITA_SEHARI", 100)
    ramai(client, "logistik", 9)
    assert rekam.berkas_baris(hari_ini()).stat().st_size <= 100
    monkeypatch.setattr(kumpul, "SEHARI_MAKS", 1)
    satu = [f"{n:016x} 1 kata{k}.\n" for k in range(3) for n in range(3 + k)]
    assert [hasil.akar for hasil in kumpul.hitung(hari_ini(), satu)] == ["kata2"]


def test_yang_lama_dihapus_jam():
    kini = hari_ini()
    for lama in (UMUR, UMUR + 1):
        PencarianDicatat.objects.create(
            hari=kini - timedelta(days=lama), akar=f"a{lama}", ketemu=True, banyak=3
        )
    assert list(tersimpan()) == [f"a{UMUR}"]


def test_permintaan_tidak_menulis_basis_data_dan_cepat(client, rf):
    with CaptureQueriesContext(connection) as kueri:
        cari(client, "logistik")
    baca = ("SELECT", "WITH", "SAVEPOINT", "RELEASE")
    assert all(satu["sql"].lstrip("( ").startswith(baca) for satu in kueri)
    permintaan, satu = rf.get("/cari/"), Kueri(teks="rapat koordinasi")
    mulai = perf_counter()
    for _ in range(200):
        rekam.rekam(permintaan, satu, Hasil())
    assert (perf_counter() - mulai) / 200 < 0.005


def test_jam_mengumpulkannya():
    assert ("kumpulkan_pencarian", 600, kumpulkan) in berkala


def test_ringkasan_menurut_keadaan_terakhir_dan_dalam_kata():
    pabrik.artikel(title="Pencalonan kepala daerah")
    kini = hari_ini()
    for umur, akar, ketemu, banyak in (
        (0, "calon", True, 3),
        (3, "calon", False, 9),
        (1, "coklit 98k5", False, 4),
        (40, "lama", False, 50),
    ):
        PencarianDicatat.objects.create(
            hari=kini - timedelta(days=umur), akar=akar, ketemu=ketemu, banyak=banyak
        )
    [ada] = dicari(30, ketemu=True)
    assert (ada.kata, ada.banyak, ada.terakhir) == ("pencalonan", 12, kini)
    assert [satu.kata for satu in dicari(30, ketemu=False)] == ["coklit 98,5"]
    assert [satu.kata for satu in dicari(365, ketemu=False)] == ["lama", "coklit 98,5"]
    assert [satu.kata for satu in dicari(365, ketemu=False, paling_banyak=1)] == ["lama"]
    with CaptureQueriesContext(connection) as kueri:
        dicari(365, ketemu=False)
    assert len(kueri) == 2


def test_kata_yang_tidak_publik_lagi_tampil_sebagai_akar():
    PencarianDicatat.objects.create(hari=hari_ini(), akar="calon", ketemu=True, banyak=3)
    halaman = pabrik.artikel(title="Pencalonan")
    assert dicari(30, ketemu=True)[0].kata == "pencalonan"
    halaman.unpublish()
    assert dicari(30, ketemu=True)[0].kata == "calon"
