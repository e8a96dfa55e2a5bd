"""The tables of cases: what must and must not be found, and that a wrong case is noticed."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from search.models import Entri
from search.uji import RUANG, Kasus, TabelKeliru, baca, jalankan
from tests import pabrik

pytestmark = pytest.mark.django_db

TABEL = sorted(Path(__file__).with_name("kasus").glob("*.toml"))
MESIN = [connection.vendor] if connection.vendor == "sqlite" else ["sqlite", connection.vendor]

KELIRU = {("tani", "Sertifikat tanah kantor.")}
"""A frozen case that is mistaken in itself, and stays: its title says "Pertanian"."""


def uji(*berkas, **lain):
    """What the command prints, line by line."""
    keluaran = StringIO()
    call_command("uji_pencarian", *map(str, berkas), stdout=keluaran, **lain)
    return keluaran.getvalue().splitlines()


@pytest.fixture
def tabel(tmp_path):
    """Writes a table; gives its path."""

    def tabel(isi):
        berkas = tmp_path / "kasus.toml"
        berkas.write_text(isi, "utf-8")
        return berkas

    return tabel


def test_banyaknya_kasus_dan_yang_beku():
    semua = {berkas.name: baca(berkas)[0] for berkas in TABEL}
    kasus = [satu for daftar in semua.values() for satu in daftar]
    beku = [satu for nama, daftar in semua.items() if nama.startswith("beku-") for satu in daftar]
    tidak = sum(not satu.ketemu for satu in kasus)
    assert len(kasus) >= 400
    assert 3 * len(beku) >= len(kasus)
    assert 0.45 < tidak / len(kasus) < 0.55


@pytest.mark.parametrize("nama", MESIN)
def test_semua_kasus_benar(nama):
    salah = []
    with RUANG[nama]() as ruang:
        for berkas in TABEL:
            kasus, bersama = baca(berkas)
            salah += [k for k in jalankan(kasus, bersama, ruang) if (k.kueri, k.isi) not in KELIRU]
    assert salah == []


@pytest.mark.parametrize("nama", MESIN)
def test_kasus_yang_salah_ketahuan_dan_indeks_kantor_tidak_tersentuh(nama, tabel):
    pabrik.artikel(title="Logistik kantor")
    semula = list(Entri.objects.values_list("pk", "judul"))
    berkas = tabel(
        '[[kasus]]\njudul = "Berita"\nisi = "Logistik"\nkueri = "berita"\nketemu = true\n'
        '[[kasus]]\njudul = "Berita"\nisi = ""\nkueri = "logistik"\nketemu = true\n'
        '[[kasus]]\njudul = "Berita"\nisi = ""\nkueri = "berita"\nketemu = false\n'
    )
    keluaran = uji(berkas, mesin=nama)
    assert keluaran[-1] == "1 dari 3"
    assert len(keluaran) == 3
    assert "“logistik” harus ketemu" in keluaran[0]
    assert "“berita” tidak boleh ketemu" in keluaran[1]
    assert list(Entri.objects.values_list("pk", "judul")) == semula
    with pytest.raises(CommandError, match="Ada kasus"):
        uji(berkas, mesin=nama, ketat=True)


def test_kasus_bersama_satu_indeks_dan_yang_pertama():
    sama = {"kueri": "logistik", "ketemu": True}
    judul = Kasus(judul="Logistik tiba", isi="Kiriman dihitung.", pertama=True, **sama)
    isi = Kasus(judul="Kabar kantor", isi="Logistik disimpan di gudang.", **sama)
    with RUANG["sqlite"]() as ruang:
        assert jalankan([isi, judul], True, ruang) == []
        balik = Kasus(judul=isi.judul, isi=isi.isi, pertama=True, **sama)
        assert jalankan([balik, judul], True, ruang) == [balik]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("[[kasus]\n", "baris 1"),
        ("", "tidak ada satu pun"),
        ("kasus = 3", "tidak ada satu pun"),
        ('[[kasus]]\nisi = "a"\nketemu = true', "kasus ke-1: “kueri” belum ditulis"),
        ('[[kasus]]\nkueri = "a"\nketemu = "ya"', "“ketemu” harus true atau false"),
        ('[[kasus]]\nkueri = 3\nketemu = true', "“kueri” harus teks"),
    ],
)  # fmt: skip
def test_tabel_yang_tak_terbaca_disebut_dengan_kata(isi, pesan, tabel):
    with pytest.raises(CommandError, match=pesan):
        uji(tabel(isi))


def test_berkas_yang_tidak_ada_dan_bukan_utf8(tmp_path):
    with pytest.raises(TabelKeliru, match="tidak dapat dibuka"):
        baca(tmp_path / "tiada.toml")
    (tmp_path / "biner.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(TabelKeliru, match="UTF-8"):
        baca(tmp_path / "biner.toml")
