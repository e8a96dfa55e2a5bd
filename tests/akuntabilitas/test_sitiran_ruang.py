"""Who cites what: for the planner who corrects, and for the writers."""

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from akuntabilitas.sitiran.penyitir import berita_menunggu, penyitir
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.pabrik_sitiran import koreksi, kunci, mengutip
from tests.akuntabilitas.test_halaman_angka import teks

pytestmark = pytest.mark.django_db
SALAH = "Tertulis 80,12, yang benar 81,20."


def draf_koreksi(indikator, nilai="81.20", **lain):
    rilis = angka.rilis(alasan=SALAH)
    angka.isi(rilis, indikator, nilai=nilai, **lain)
    return rilis


def judul(daftar):
    return [p.halaman.title for p in daftar]


# The planner


def test_draf_koreksi_menyebut_yang_mengutip(partisipasi, client):
    halaman = mengutip(kunci(partisipasi), kunci(partisipasi, "capaian"))
    pengumuman = mengutip(kunci(partisipasi), buat=pabrik.pengumuman)
    mengutip(kunci(partisipasi, "target"))
    mengutip(kunci(partisipasi), terbit=False)
    rilis = draf_koreksi(partisipasi)
    client.force_login(pabrik.pengguna("Penyusun SAKIP"))
    dibaca = teks(client.get(reverse("rilis:satu", args=[rilis.pk])))
    assert "2 halaman mengutip angka yang Anda koreksi" in dibaca
    assert "tertulis 80,12%, akan menjadi 81,2%." in dibaca
    assert "tertulis 101,42 persen (tercapai), akan menjadi 102,78 persen (tercapai)." in dibaca
    assert sorted(judul(penyitir(rilis))) == sorted([halaman.title, pengumuman.title])
    rilis.sahkan(None)
    dibaca = teks(client.get(reverse("rilis:satu", args=[rilis.pk])))
    assert "2 halaman masih mengutip angka yang lama" in dibaca
    assert "tertulis 80,12%, kini 81,2%." in dibaca
    pabrik.ubah(halaman, jenis="koreksi")
    assert judul(penyitir(rilis)) == [pengumuman.title]


def test_rilis_yang_tidak_mengubah_yang_dikutip_tidak_menyebut(partisipasi):
    mengutip(kunci(partisipasi))
    assert penyitir(draf_koreksi(partisipasi, "80.12")) == []
    assert penyitir(draf_koreksi(angka.indikator())) == []
    assert penyitir(angka.rilis()) == []


def test_koreksi_berikutnya_mengambil_alih(partisipasi):
    halaman = mengutip(kunci(partisipasi))
    pertama = koreksi(partisipasi)
    kedua = draf_koreksi(partisipasi, "82")
    kedua.sahkan(None)
    assert penyitir(pertama) == []
    assert judul(penyitir(kedua)) == [halaman.title]


def test_evaluasi_dan_ikm_yang_dikoreksi():
    pabrik.tahun(2024)
    awal = angka.rilis()
    angka.nilai_lain(awal)
    awal.sahkan(None)
    halaman = mengutip("evaluasi:2024", "ikm:2024:2024-01-01:2024-06-30")
    ubahan = angka.rilis(alasan="Nilainya keliru.")
    angka.nilai_lain(ubahan)
    for model, isi in (("evaluasi", {"nilai": dict.fromkeys(angka.KOMPONEN, "10")}),):
        baris = getattr(ubahan, f"{model}_semua").get()
        for nama, nilai in isi.items():
            setattr(baris, nama, nilai)
        baris.save()
    (kena,) = penyitir(ubahan)
    assert kena.halaman.title == halaman.title
    assert [(s.kunci, kini) for s, kini in kena.kutipan] == [("evaluasi:2024", "40,00 C, kurang")]


def test_banyaknya_yang_mengutip_tidak_menambah_pertanyaan(partisipasi):
    rilis = draf_koreksi(partisipasi)

    def tanya():
        with CaptureQueriesContext(connection) as terekam:
            ada = len(penyitir(rilis))
        return ada, len(terekam)

    mengutip(kunci(partisipasi))
    ada, sedikit = tanya()
    for _ in range(20):
        mengutip(kunci(partisipasi))
    assert ada == 1
    assert tanya() == (21, sedikit)


# The writers


def test_dasbor_mengingatkan_yang_boleh_mengubahnya(partisipasi, client):
    halaman = mengutip(kunci(partisipasi))
    rilis = draf_koreksi(partisipasi)
    redaktur = pabrik.pengguna("Redaktur")
    assert berita_menunggu(redaktur) == []
    rilis.sahkan(None)
    (butir,) = berita_menunggu(redaktur)
    assert butir.judul == halaman.title
    assert "realisasi tahun 2024: 80,12%. Kini 81,2% (rilis 2)." in butir.keterangan
    assert butir.catatan == SALAH
    assert berita_menunggu(pabrik.pengguna("Moderator")) == []
    client.force_login(redaktur)
    assert "Angka dikoreksi" in teks(client.get(reverse("wagtailadmin_home")))
    pabrik.ubah(halaman, jenis="koreksi")
    assert berita_menunggu(redaktur) == []


def test_dasbor_diam_tentang_yang_lama_dan_yang_bukan_koreksi(partisipasi):
    mengutip(kunci(partisipasi))
    redaktur = pabrik.pengguna("Redaktur")
    koreksi(partisipasi)  # In March, long ago by the tests' clock of today.
    assert berita_menunggu(redaktur) == []


def test_surat_kepada_penulisnya(partisipasi, client, django_capture_on_commit_callbacks):
    penulis = pabrik.pengguna("Penulis")
    penulis.email = "penulis@example.org"
    penulis.save()
    halaman = mengutip(kunci(partisipasi), owner=penulis)
    pengesah = pabrik.pengguna("Pengesah")
    rilis = draf_koreksi(partisipasi, oleh=pabrik.pengguna("Penyusun SAKIP"))
    rilis.ajukan(rilis.penulis.get())
    client.force_login(pengesah)
    layar = client.get(reverse("rilis:satu", args=[rilis.pk]))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("rilis:putus", args=[rilis.pk]),
            {"aksi": "sahkan", "tanda": layar.context["tanda"]},
        )
    surat = [s for s in mail.outbox if s.to == ["penulis@example.org"]]
    assert [s.subject for s in surat] == [
        "Angka di tulisan Anda dikoreksi: Rilis 2, Setahun penuh 2024"
    ]
    assert halaman.full_url in surat[0].body
    assert "tertulis 80,12%, kini 81,2%" in surat[0].body
