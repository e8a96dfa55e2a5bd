"""Officials as data: who is shown as what, when, and who may change it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from home.models import Pejabat
from home.pejabat import susunan
from portal.bahasa import tanggal
from portal.tugas import buat_gambar
from search.pintu import Kueri, cari
from tests import pabrik

pytestmark = pytest.mark.django_db


@pytest.fixture
def profil():
    """A plain page with the block."""
    return pabrik.halaman_biasa(isi=[("paragraf", "<p>Susunan.</p>"), ("pejabat", None)])


def test_halaman_memuat_tiga_bagian_menurut_pangkat(client, profil):
    pabrik.pejabat(nama="Nama D", jabatan="kasubbag", bidang="Umum", status="Plt.")
    pabrik.pejabat(nama="Nama C", jabatan="sekretaris", mulai=date(2023, 5, 2))
    pabrik.pejabat(nama="Nama B", jabatan="anggota", bidang="Hukum dan Pengawasan")
    pabrik.pejabat(nama="Nama A", selesai=date(2200, 1, 7))
    pabrik.pejabat(nama="Nama L", mulai=date(2019, 1, 7), selesai=date(2024, 1, 7))
    teks = client.get(profil.get_url()).text
    urut = [
        "Ketua dan Anggota",
        "Nama A",
        "Nama B",
        "Anggota, Divisi Hukum dan Pengawasan",
        "Sekretariat",
        "Nama C",
        "sejak 2023",
        "Nama D",
        "Plt. Kepala Subbagian Umum",
        "Periode sebelumnya",
        "Nama L",
        "2019–2024",
    ]
    letak = [teks.index(kata) for kata in urut]
    assert letak == sorted(letak)


def test_tanpa_pejabat_tidak_ada_judul_kosong(client, profil):
    teks = client.get(profil.get_url()).text
    for judul in ("Ketua dan Anggota", "Sekretariat", "Periode sebelumnya"):
        assert judul not in teks


def test_masa_jabatan_berganti_pada_harinya(monkeypatch):
    hari = tanggal.hari_ini()
    lama = pabrik.pejabat(nama="Lama", selesai=hari)
    baru = pabrik.pejabat(nama="Baru", mulai=hari + timedelta(days=1))
    assert susunan() == ([lama], [], [])
    monkeypatch.setattr(tanggal, "hari_ini", lambda: hari + timedelta(days=1))
    assert susunan() == ([baru], [], [lama])


@pytest.mark.parametrize(
    ("mulai", "selesai", "masa"),
    [
        (date(2024, 1, 8), None, "sejak 2024"),
        (date(2019, 1, 7), date(2024, 1, 7), "2019–2024"),
        (date(2023, 2, 1), date(2023, 5, 1), "2023"),
    ],
)
def test_masa_dalam_tahun(mulai, selesai, masa):
    assert Pejabat(mulai=mulai, selesai=selesai).masa == masa


@pytest.mark.parametrize(
    ("medan", "lain"),
    [
        ("__all__", {"selesai": date(2023, 1, 1)}),
        ("bidang", {"jabatan": "anggota"}),
        ("bidang", {"jabatan": "kasubbag"}),
    ],
)
def test_isian_yang_ditolak(medan, lain):
    awal = {"nama": "Nama", "jabatan": "ketua", "mulai": date(2024, 1, 8)}
    with pytest.raises(ValidationError) as galat:
        Pejabat(**{**awal, **lain}).full_clean()
    assert set(galat.value.message_dict) == {medan}


def test_foto_perlu_teks_alternatif_dan_kredit():
    with pytest.raises(ValidationError) as galat:
        Pejabat(
            nama="Nama", jabatan="ketua", mulai=date(2024, 1, 8), foto=pabrik.gambar(description="")
        ).full_clean()
    assert set(galat.value.message_dict) == {"foto"}


def test_foto_tampil_setelah_ukurannya_dibuat(client, profil):
    gambar = pabrik.gambar(description="Potret ketua")
    pabrik.pejabat(nama="Nama Contoh", foto=gambar)
    assert gambar in profil.gambar_publik()
    assert 'alt="Potret ketua"' not in client.get(profil.get_url()).text
    buat_gambar.call(gambar.pk)
    assert 'alt="Potret ketua"' in client.get(profil.get_url()).text


def test_inisial_tanpa_gelar():
    assert Pejabat(nama="Dr. Budi Santoso Contoh, S.H., M.H.").inisial == "BC"
    assert Pejabat(nama="Contoh").inisial == "C"


def test_nama_pejabat_dapat_dicari():
    pabrik.pejabat(nama="Nama Kelapa", jabatan="anggota", bidang="Hukum")
    halaman = pabrik.halaman_biasa(isi=[("pejabat", None)])
    assert [hit.judul for hit in cari(Kueri(teks="kelapa divisi hukum")).hits] == [halaman.title]


def isian(**lain):
    """What the CMS's form posts."""
    awal = {
        "nama": "Nama Contoh",
        "jabatan": "ketua",
        "status": "",
        "bidang": "",
        "mulai": "2024-01-08",
        "selesai": "",
        "foto": "",
        "urutan": "0",
    }
    return {**awal, **lain}


@pytest.mark.parametrize("peran", ["Redaktur", "Admin"])
def test_disunting_di_cms(client, peran):
    client.force_login(pabrik.pengguna(peran))
    assert '"url": "/admin/snippets/home/pejabat/"' in client.get("/admin/").text
    assert client.post(reverse("wagtailsnippets_home_pejabat:add"), isian()).status_code == 302
    satu = Pejabat.objects.get()
    alamat = reverse("wagtailsnippets_home_pejabat:edit", args=[satu.pk])
    assert client.post(alamat, isian(selesai="2029-01-07")).status_code == 302
    satu.refresh_from_db()
    assert satu.selesai == date(2029, 1, 7)
    assert "Nama Contoh" in client.get(reverse("wagtailsnippets_home_pejabat:list")).text


@pytest.mark.parametrize("peran", ["Penulis", "Moderator", "Penyusun SAKIP", "Pengesah"])
def test_peran_lain_tidak_menyunting(client, peran):
    client.force_login(pabrik.pengguna(peran))
    client.post(reverse("wagtailsnippets_home_pejabat:add"), isian())
    assert not Pejabat.objects.exists()
