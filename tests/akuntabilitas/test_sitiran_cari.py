"""Indicators in search, and what speaks of one."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.tugas import baca_pdf
from search.models import Entri
from search.pintu import Kueri, cari
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.pabrik_sitiran import kunci, mengutip
from tests.akuntabilitas.test_halaman_angka import teks

pytestmark = pytest.mark.django_db


def ditemukan(kata, **lain):
    return [(h.judul, h.url) for h in cari(Kueri(teks=kata, jenis=["indikator"], **lain)).hits]


def test_indikator_ditemukan_sesudah_terbit_dan_hilang_bersamanya():
    pabrik.tahun(2024)
    ikm = angka.indikator(
        nama="Indeks Kepuasan Masyarakat",
        definisi="Penilaian orang yang dilayani.",
        satuan="nilai",
        kode="K8",
        iku=True,
    )
    rilis = angka.rilis(contoh=True)
    angka.isi(rilis, ikm, nilai=88)
    assert ditemukan("kepuasan") == []
    rilis.sahkan(None)
    alamat = [("Indeks Kepuasan Masyarakat", f"/akuntabilitas/indikator/{ikm.slug}/")]
    for kata in ("IKM", "puas", "memuaskan masyarakat", "dinilai", "K8", "indikator kinerja utama"):
        assert ditemukan(kata) == alamat, kata
    versi = ikm.versi.get()
    versi.pemilik, versi.kode = "Subbagian", "K9"
    versi.save()
    assert ditemukan("K9") == alamat
    rilis.delete()
    ikm.angka.all().delete()
    ikm.delete()
    assert ditemukan("kepuasan") == []
    assert not Entri.objects.filter(grup__lt=0).exists()


def test_indeks_yang_dibangun_ulang_memuat_indikator(partisipasi):
    Entri.objects.all().delete()
    assert ditemukan("partisipasi") == []
    call_command("indeks", "--perbaiki", verbosity=0)
    assert [j for j, _ in ditemukan("partisipasi")] == ["Partisipasi pemilih"]
    call_command("indeks", verbosity=0)


def test_halaman_cari_menyaring_indikator(partisipasi, client):
    mengutip(kunci(partisipasi), title="Partisipasi naik")
    dibaca = client.get("/cari/?q=partisipasi")
    assert "Indikator (1)" in teks(dibaca)
    hanya = client.get("/cari/?q=partisipasi&jenis=indikator")
    assert "Partisipasi pemilih" in teks(hanya)
    assert "Partisipasi naik" not in teks(hanya)


def test_rilis_besar_menulis_entri_dengan_sedikit_pertanyaan():
    def tanya(banyak):
        rilis = angka.rilis()
        for _ in range(banyak):
            angka.isi(rilis, angka.indikator(), nilai=1)
        with CaptureQueriesContext(connection) as terekam:
            rilis.sahkan(None)
        return len([q for q in terekam if "search_" in q["sql"]])

    tanya(1)  # Learns the words that all of them share.
    assert tanya(2) == tanya(22)


def test_indikator_menyebut_yang_mengutip_dan_yang_menautkan(partisipasi, client):
    dikutip = mengutip(kunci(partisipasi), title="Yang mengutip")
    alamat = f"/akuntabilitas/indikator/{partisipasi.slug}/"
    tautan = f'<p><a href="http://127.0.0.1:8000{alamat}">Lihat angkanya</a></p>'
    pabrik.pengumuman(title="Yang menautkan", isi=[("paragraf", tautan)])
    pabrik.halaman_biasa(
        title="Halaman biasa", isi=[("paragraf", f'<p><a href="{alamat}">ini</a></p>')]
    )
    pabrik.artikel(title="Yang tidak menyebut", isi=[("paragraf", f"<p>{alamat}</p>")])
    mengutip(kunci(partisipasi), title="Draf", terbit=False)
    dibaca = teks(client.get(alamat))
    bagian = dibaca[dibaca.index("Berita dan dokumen tentang indikator ini") :]
    urut = ["Halaman biasa", "Yang menautkan", "Yang mengutip"]
    assert [bagian.index(kata) for kata in urut] == sorted(bagian.index(kata) for kata in urut)
    assert "Yang tidak menyebut" not in bagian
    assert "Draf" not in bagian
    pabrik.ubah(dikutip, jenis="koreksi", isi=[("paragraf", "<p>Tanpa angka.</p>")])
    assert "Yang mengutip" not in teks(client.get(alamat))


def test_indikator_menyebut_dokumen_tahunnya_dan_halaman_pdf(partisipasi, client):
    berkas = pabrik.dokumen("Pendahuluan", "Realisasi Partisipasi\npemilih 80,12 persen")
    pabrik.laporan(title="LKj 2024", berkas=berkas)
    baca_pdf.call(berkas.versi.pk)
    pabrik.laporan(title="PK Ketua 2024", jenis="pk-ketua")
    for lain in ({"jenis": "pk-sekretaris"}, {"jenis": "skm"}, {"tahun": 2023}, {"terbit": False}):
        pabrik.laporan(title="Bukan ini", **lain)
    dibaca = teks(client.get(f"/akuntabilitas/indikator/{partisipasi.slug}/"))
    bagian = dibaca[dibaca.index("Dokumen kinerja") :]
    assert "LKj 2024 Laporan Kinerja (LKj) Disebut di berkasnya: halaman 2" in bagian
    assert "PK Ketua 2024" in bagian
    assert "Bukan ini" not in bagian


def test_halaman_indikator_tetap_sekian_pertanyaan(partisipasi, client):
    alamat = f"/akuntabilitas/indikator/{partisipasi.slug}/"

    def tanya():
        client.get(alamat)
        with CaptureQueriesContext(connection) as terekam:
            client.get(alamat)
        return len(terekam)

    def isi(banyak):
        for _ in range(banyak):
            mengutip(kunci(partisipasi))
            berkas = pabrik.dokumen("Partisipasi pemilih")
            pabrik.laporan(berkas=berkas)
            baca_pdf.call(berkas.versi.pk)

    isi(1)
    sedikit = tanya()
    isi(5)
    assert tanya() == sedikit
