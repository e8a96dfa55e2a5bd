"""What holds for every public address: no state, honest headers, few bytes, few queries."""

import gzip
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.contrib.sessions.backends.base import SessionBase
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from akuntabilitas.models import Indikator
from portal.bahasa import tanggal
from portal.halaman import BasePage
from portal.tugas import baca_pdf, buat_gambar
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db

MENULIS = ("INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER")

ALAMAT = {
    "beranda": "/",
    "indeks berita": "/berita/",
    "kategori": "/berita/kategori/kelembagaan/",
    "tag": "/berita/tag/pemilih/",
    "arsip": "/berita/arsip/{tahun}/{bulan}/",
    "artikel": "/berita/{artikel}/",
    "umpan": "/berita/rss.xml",
    "indeks pengumuman": "/pengumuman/",
    "pengumuman menurut kategori": "/pengumuman/?kategori=badan-adhoc&keadaan=berlaku",
    "pengumuman": "/pengumuman/{pengumuman}/",
    "indeks akuntabilitas": "/akuntabilitas/",
    "langkah": "/akuntabilitas/?langkah=pelaporan",
    "tahun": "/akuntabilitas/2024/",
    "rilis": "/akuntabilitas/2024/rilis/1/",
    "data CSV": "/akuntabilitas/2024/data.csv",
    "data JSON": "/akuntabilitas/2024/data.json",
    "data terbuka": "/akuntabilitas/data/",
    "data semua": "/akuntabilitas/data/semua.zip",
    "data tabel": "/akuntabilitas/data/angka.csv",
    "pohon": "/akuntabilitas/2024/pohon/",
    "evaluasi": "/akuntabilitas/evaluasi/",
    "IKM": "/akuntabilitas/ikm/",
    "indikator": "/akuntabilitas/indikator/{indikator}/",
    "cara menghitung": "/akuntabilitas/indikator/{indikator}/2024/",
    "laporan": "/akuntabilitas/2024/{laporan}/",
    "naskah LKj": "/akuntabilitas/2024/{laporan}/naskah/",
    "naskah LKj, cetak": "/akuntabilitas/2024/{laporan}/naskah/cetak/",
    "versi artikel": "/berita/{artikel}/versi/1/",
    "beda artikel": "/berita/{artikel}/versi/2/beda/",
    "versi laporan": "/akuntabilitas/2024/{laporan}/versi/1/",
    "beda laporan": "/akuntabilitas/2024/{laporan}/versi/2/beda/",
    "halaman biasa": "/{biasa}/",
    "halaman PDF": "/dokumen/{dokumen}/halaman/2/?kata=isi",
    "cari": "/cari/?q=rapat",
    "cari tersaring": "/cari/?q=rapat&jenis=berita&jenis=laporan&langkah=pelaporan&urut=baru",
    "cari kosong": "/cari/",
    "saran cari": "/cari/saran/?q=ra",
    "saran cari, dua kata": "/cari/saran/?q=rapat+ko",
    "tulis komentar": "/komentar/{nomor}/tulis/",
    "semua komentar": "/komentar/{nomor}/halaman/1/",
    "minta data": "/komentar/data-saya/",
    "angka komentar": "/komentar/angka/",
    "angka komentar CSV": "/komentar/angka/data.csv",
    "peta situs": "/sitemap.xml",
    "robots": "/robots.txt",
}
TAK_DISIMPAN = {"cari", "cari tersaring", "cari kosong", "tulis komentar", "minta data"}


def isi_angka(banyak):
    """A published year of so many indicators with everything; returns the slug of one."""
    rencana, hasil = pabrik_angka.rilis(lingkup="rencana"), pabrik_angka.rilis()
    for n in range(banyak):
        satu = pabrik_angka.indikator(agregasi="jumlah", sasaran=pabrik_angka.sasaran(f"S{n}"))
        pabrik_angka.isi(rencana, satu, "target", 40, pk_asal=pabrik_angka.pk())
        for ke in (1, 2, 3, 4):
            pabrik_angka.isi(hasil, satu, nilai=ke * 5, triwulan=ke, kendala="Hujan.")
    pabrik_angka.nilai_lain(hasil)
    rencana.sahkan(None)
    hasil.alasan = "Melengkapi angka."
    hasil.sahkan(None)
    return satu.slug


def koreksi_angka(slug):
    """A further release, newer than the one that reports stand on."""
    rilis = pabrik_angka.rilis(alasan="Membetulkan angka.")
    pabrik_angka.isi(rilis, Indikator.objects.get(slug=slug), nilai=21, triwulan=4)
    rilis.sahkan(None)


def isi_kantor(banyak):
    """An office with so many articles and reports, and the words its addresses need."""
    gambar = pabrik.gambar()
    buat_gambar.call(gambar.pk)
    dokumen = pabrik.dokumen("Halaman satu", "Isi halaman dua", "Halaman tiga")
    baca_pdf.call(dokumen.versi.pk)
    indikator = isi_angka(banyak)
    for n in range(banyak):
        artikel = pabrik.artikel(gambar=gambar if n % 3 else None)
        artikel.tag.add("pemilih")
        pabrik.simpan_perubahan(artikel)
        laporan = pabrik.ubah(pabrik.laporan(berkas=dokumen), "koreksi", ringkasan="Hasilnya 75.")
        pengumuman = pabrik.pengumuman(
            lampiran=[dokumen], berlaku_sampai=tanggal.hari_ini() + timedelta(days=30)
        )
        pabrik.pejabat(foto=gambar if n % 3 else None)
        pabrik.pejabat(selesai=date(2024, 12, 31))
        biasa = pabrik.halaman_biasa(
            isi=[("paragraf", "<p>Tentang kantor.</p>"), ("pejabat", None)]
        )
    koreksi_angka(indikator)
    return {
        "tahun": artikel.first_published_at.year,
        "bulan": f"{artikel.first_published_at.month:02d}",
        "artikel": artikel.slug,
        "laporan": laporan.slug,
        "indikator": indikator,
        "pengumuman": pengumuman.slug,
        "biasa": biasa.slug,
        "dokumen": dokumen.pk,
        "nomor": artikel.pk,
    }


@pytest.fixture
def kata():
    """The words for ``ALAMAT``, with a few rows of everything."""
    return isi_kantor(2)


def test_semua_jenis_halaman_ikut_diuji(kata):
    jenis = {m for m in apps.get_models() if issubclass(m, BasePage)}
    diuji = {
        halaman.specific_class
        for halaman in Page.objects.filter(depth__gt=1)
        if any(nama.format(**kata).split("?")[0] == halaman.get_url() for nama in ALAMAT.values())
    }
    assert diuji == jenis


@contextmanager
def tanpa_sesi(monkeypatch):
    """Fail on any look at a session."""

    def jangan(*args, **kwargs):
        raise AssertionError("halaman publik membaca sesi")

    with monkeypatch.context() as tambal:
        tambal.setattr(SessionBase, "_get_session", jangan)
        yield


def test_tanpa_kuki_sesi_dan_tulisan(kata, monkeypatch):
    client = Client(enforce_csrf_checks=True)
    for nama, pola in ALAMAT.items():
        with tanpa_sesi(monkeypatch), CaptureQueriesContext(connection) as kueri:
            jawab = client.get(
                pola.format(**kata), headers={"cookie": "portal_sesi=abc; portal_csrf=def"}
            )
        assert jawab.status_code == 200, nama
        assert not jawab.cookies, nama
        assert "Cookie" not in jawab.get("Vary", ""), nama
        tulisan = [k["sql"] for k in kueri if k["sql"].lstrip().upper().startswith(MENULIS)]
        assert not tulisan, nama


def test_kepala_jawaban(kata, client):
    for nama, pola in ALAMAT.items():
        jawab = client.get(pola.format(**kata))
        assert jawab["Content-Security-Policy"].startswith("default-src 'none'"), nama
        assert "unsafe" not in jawab["Content-Security-Policy"], nama
        assert jawab["X-Content-Type-Options"] == "nosniff", nama
        assert jawab["Referrer-Policy"], nama
        simpan = {bagian.strip() for bagian in jawab["Cache-Control"].split(",")}
        if nama in TAK_DISIMPAN:
            assert "no-store" in simpan, nama
            continue
        umur = 300 if nama.startswith("saran cari") else 60
        assert simpan == {"public", f"max-age={umur}"}, nama
        ulang = client.get(pola.format(**kata), headers={"if-none-match": jawab["ETag"]})
        assert ulang.status_code == 304, nama


def test_anggaran_dan_isi_html(kata, client):
    for nama, pola in ALAMAT.items():
        jawab = client.get(pola.format(**kata))
        if "text/html" not in jawab["Content-Type"]:
            continue
        teks = jawab.text
        assert len(gzip.compress(jawab.content)) <= 20 * 1024, nama
        assert '<html lang="id"' in teks, nama
        assert teks.count("<h1") == 1, nama
        assert "<title>" in teks, nama
        for terlarang in ("<style", " style=", "<script>", " onclick="):
            assert terlarang not in teks, (nama, terlarang)


def test_kueri_tidak_bertambah_dengan_isi(kata, client):
    def hitung(nama):
        alamat = ALAMAT[nama].format(**kata)
        client.get(alamat)  # Warms what is cached once for all, such as content types.
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat).status_code == 200, nama
        return len(kueri)

    sedikit = {nama: hitung(nama) for nama in ALAMAT}
    isi_kantor(20)
    banyak = {nama: hitung(nama) for nama in ALAMAT}
    # Nothing in a list may cost a query of its own; a second page of results may bring one.
    lebih = {
        nama: (sedikit[nama], banyak[nama]) for nama in ALAMAT if banyak[nama] > sedikit[nama] + 1
    }
    assert not lebih


@pytest.mark.parametrize("alamat", ["/tidak-ada/", "/berita/tidak-ada/", "/dokumen/99999/"])
def test_tidak_ada_404_dalam_bahasa_indonesia(alamat, client):
    jawab = client.get(alamat)
    assert jawab.status_code == 404
    assert '<html lang="id"' in jawab.text
    assert "no-store" in jawab["Cache-Control"]
    assert not jawab.cookies


@pytest.mark.parametrize("kode", [400, 403, 404, 410, 429, 500, 503])
def test_halaman_galat_tanpa_basis_data(kode, rf, django_db_blocker):
    from portal import galat

    with django_db_blocker.block():
        jawab = getattr(galat, f"galat_{kode}")(rf.get("/"))
    assert jawab.status_code == kode
    assert '<html lang="id"' in jawab.text


@pytest.mark.parametrize(
    "alamat",
    [
        "/berita/?hal=0",
        "/berita/{artikel}/versi/",
        "/berita/{artikel}/versi/0/",
        "/berita/{artikel}/versi/9/",
        "/berita/{artikel}/versi/²/",
        "/berita/{artikel}/versi/99999999999999999999/",
        "/berita/{artikel}/versi/1/beda/",
        "/berita/{artikel}/versi/2/lain/",
        "/berita/?hal=abc",
        "/berita/?hal=99999999999999999999",
        "/berita/?hal=²",
        "/berita/arsip/0000/01/",
        "/berita/arsip/2024/13/",
        "/berita/kategori/tidak-ada/",
        "/pengumuman/?hal=0",
        "/pengumuman/?kategori=tidak-ada",
        "/pengumuman/?keadaan=%00",
        "/pengumuman/tidak-ada/",
        "/akuntabilitas/1999/",
        "/akuntabilitas/2024/tidak-ada/",
        "/akuntabilitas/2024/rilis/0/",
        "/akuntabilitas/2024/rilis/9/",
        "/akuntabilitas/2024/rilis/99999999999999999999/",
        "/akuntabilitas/1999/rilis/1/",
        "/akuntabilitas/99999999999999999999/rilis/1/",
        "/akuntabilitas/99999999999999999999/pohon/",
        "/akuntabilitas/1999/pohon/",
        "/akuntabilitas/1999/data.csv",
        "/akuntabilitas/2023/data.json",
        "/akuntabilitas/evaluasi/2024/",
        "/akuntabilitas/evaluasi/%00/",
        "/akuntabilitas/ikm/99999999999999999999/",
        "/akuntabilitas/data/lain.csv",
        "/akuntabilitas/data/2024/",
        "/akuntabilitas/data/%00",
        "/akuntabilitas/indikator/",
        "/akuntabilitas/indikator/tidak-ada/",
        "/akuntabilitas/indikator/{indikator}/1999/",
        "/akuntabilitas/indikator/{indikator}/99999999999999999999/",
        "/dokumen/99999999999999999999/",
        "/dokumen/1/halaman/99999999999999999999/",
        "/media/images/%00",
        "/komentar/99999999999999999999/tulis/",
        "/komentar/bukti/99999999999999999999/",
        "/komentar/henti/palsu/",
        "/komentar/data-saya/%00/",
        "/komentar/data-saya/palsu/data.json",
        "/komentar/data-saya/palsu/hapus/",
        "/komentar/angka/2024/",
    ],
)
def test_alamat_ganjil_tidak_pernah_500(alamat, kata):
    jawab = Client(raise_request_exception=False).get(alamat.format(**kata))
    assert jawab.status_code in (400, 404)


def test_kutipan_berkanon_ke_aslinya(client):
    satu = pabrik.artikel(
        jenis_naskah="kutipan", sumber="www.kpu.go.id", tautan_asli="https://example.org/asli"
    )
    assert (
        '<link rel="canonical" href="https://example.org/asli"' in client.get(satu.get_url()).text
    )
