"""What the sample office wrote: complete, dated, and right wherever it adds up."""

import datetime
import re
from html.parser import HTMLParser

import pytest

from akuntabilitas.blok import BlokIsiAngka
from akuntabilitas.rantai import JenisLaporan
from berita.pengumuman import KategoriPengumuman
from home.contoh import naskah, tabel
from home.contoh.kinerja import baca
from komentar.jaga import temu_kata

HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
HARI_INI = datetime.date(2026, 11, 24)
BOLEH = {"p", "ul", "ol", "li", "strong", "em", "a"}
SEMUA = [*naskah.artikel(), *naskah.pengumuman(), *naskah.halaman(), *naskah.laporan()]


def nama(satu):
    return satu.get("kode") or satu["slug"]


def blok(satu, jenis):
    return [b[jenis] for b in satu["isi"] if jenis in b]


def gambar(satu):
    isi = [*blok(satu, "gambar"), *(g for galeri in blok(satu, "galeri") for g in galeri)]
    return [*([satu["gambar"]] if "gambar" in satu else []), *isi]


class Penyimak(HTMLParser):
    """Notes which elements are open, and fails where they are not closed in their order."""

    def __init__(self):
        super().__init__()
        self.terbuka, self.dipakai = [], set()

    def handle_starttag(self, tag, attrs):
        self.terbuka.append(tag)
        self.dipakai.add(tag)

    def handle_endtag(self, tag):
        assert self.terbuka.pop() == tag


@pytest.mark.parametrize("satu", SEMUA, ids=nama)
def test_html_tertutup_dan_sederhana(satu):
    for html in blok(satu, "paragraf"):
        penyimak = Penyimak()
        penyimak.feed(html)
        assert penyimak.terbuka == []
        assert penyimak.dipakai <= BOLEH


@pytest.mark.parametrize("satu", SEMUA, ids=nama)
def test_tabel_persegi_dan_bertajuk(satu):
    for isi in blok(satu, "tabel"):
        assert isi["judul"]
        assert len({len(b) for b in [*isi["baris"], isi.get("kepala") or isi["baris"][0]]}) == 1


@pytest.mark.parametrize("satu", SEMUA, ids=nama)
def test_ringkasan_muat_di_kartu(satu):
    assert 40 <= len(satu["ringkasan"]) <= 300


@pytest.mark.parametrize("satu", naskah.artikel(), ids=nama)
def test_hari_dan_tanggal_kegiatan_cocok_dengan_kalender(satu):
    tanggal = satu["tanggal_kegiatan"]
    semua = " ".join(blok(satu, "paragraf"))
    tertulis = {(h, int(d), int(b)) for h, d, b in re.findall(r"(\w+) \((\d+)/(\d+)\)", semua)}
    assert (HARI[tanggal.weekday()], tanggal.day, tanggal.month) in tertulis
    for hari, hari_ke, bulan in tertulis:
        assert hari == HARI[datetime.date(tanggal.year, bulan, hari_ke).weekday()]
    selang = satu["terbit"].date() - tanggal
    assert datetime.timedelta(0) <= selang <= datetime.timedelta(2)
    assert datetime.date(2024, 11, 24) <= satu["terbit"].date() <= HARI_INI


@pytest.mark.parametrize("satu", [s for s in SEMUA if gambar(s)], ids=nama)
def test_gambar_punya_teks_alternatif(satu):
    for foto in gambar(satu):
        assert 30 <= len(foto["alternatif"]) <= 255
        assert foto["alternatif"] != foto.get("keterangan")


def test_dua_artikel_tanpa_gambar_dan_sisanya_bergambar_beda():
    artikel = naskah.artikel()
    sampul = [(s["gambar"]["adegan"], s["gambar"]["benih"]) for s in artikel if "gambar" in s]
    assert len(artikel) - len(sampul) == 2
    assert len(set(sampul)) == len(sampul)
    assert len({adegan for adegan, _ in sampul}) >= 14


def test_artikel_memakai_semua_jenis_blok_dan_naskah():
    artikel = naskah.artikel()
    jenis = {kunci for s in artikel for b in s["isi"] for kunci in b}
    # The office's contact belongs on a plain page.
    assert jenis == set(BlokIsiAngka.base_blocks) - {"kontak"}
    assert {s["jenis_naskah"] for s in artikel} == {"liputan", "kutipan", "siaran_pers"}
    for s in artikel:
        if s["jenis_naskah"] == "kutipan":
            assert s["sumber"]
            assert s["tautan_asli"].startswith("https://www.kpu.go.id/")


def test_pengumuman_menutup_semua_kategori_dan_bertanggal_runtut():
    semua = naskah.pengumuman()
    assert {s["kategori"] for s in semua} == set(KategoriPengumuman.values)
    for s in semua:
        assert s["tanggal_surat"] <= s["terbit"].date() <= HARI_INI
        assert s["nomor"].endswith(str(s["tanggal_surat"].year))
        akhir = s.get("berlaku_sampai")
        assert akhir is None or s["terbit"].date() <= s.get("disematkan_sampai", akhir) <= akhir


def test_pejabat_contoh_jelas_rekaan():
    nama = [s["nama"] for s in naskah.pejabat()]
    assert all(re.fullmatch("Nama Contoh [A-Z]", satu) for satu in nama)
    assert len(set(nama)) == len(nama)


def test_tidak_ada_dua_yang_beralamat_sama():
    for kunci, daftar in (("slug", naskah.artikel()), ("kode", naskah.laporan())):
        semua = [satu[kunci] for satu in daftar]
        assert len(set(semua)) == len(semua) > 20


def test_jumlah_dalam_tabel_berita_benar():
    diperiksa = 0
    for satu in naskah.artikel():
        for isi in blok(satu, "tabel"):
            *rinci, akhir = isi["baris"]
            if akhir[0] != "Jumlah":
                continue
            for kolom in range(1, len(akhir)):
                angka = [b[kolom] for b in rinci]
                if all(a.replace(".", "").isdigit() for a in angka):
                    assert sum(map(baca, angka)) == baca(akhir[kolom]), isi["judul"]
                    diperiksa += 1
    assert diperiksa == 4 + 2 + 3 + 1  # pemilih 2025, pemilih 2026, hibah, arsip


def test_tabel_menurut_nama_menolak_yang_tak_dikenal():
    with pytest.raises(KeyError):
        tabel.menurut_nama("ramalan", 2024)


def test_laporan_menutup_semua_jenis_dan_tahun():
    laporan = naskah.laporan()
    assert {s["jenis"] for s in laporan} == set(JenisLaporan.values)
    for tahun in range(2020, 2026):
        ada = {s["jenis"] for s in laporan if s["tahun"] == tahun}
        assert {"pk-ketua", "pk-sekretaris", "lkj"} <= ada
    for satu in laporan:
        assert satu["tanggal_dokumen"] <= satu["tanggal_penyampaian"] <= satu["terbit"].date()


def test_komentar_dalam_semua_keadaan_dan_tanpa_alamat_sungguhan():
    komentar = naskah.komentar()
    keadaan = [satu["keadaan"] for satu in komentar]
    assert set(keadaan) == {"menunggu", "disetujui", "ditolak", "disembunyikan"}
    halaman = {s["slug"] for s in naskah.artikel()} | {s["kode"] for s in naskah.laporan()}
    sudah = {}
    for satu in komentar:
        assert (satu.get("artikel") or satu["laporan"]) in halaman
        assert satu.get("resmi") or satu["surel"].endswith("@example.org")
        assert ("alasan" in satu) == (satu["keadaan"] in ("ditolak", "disembunyikan"))
        if "membalas" in satu:
            assert sudah[satu["membalas"]]["artikel"] == satu["artikel"]
        sudah[satu["kunci"]] = satu
    assert sum(satu.get("resmi", False) for satu in komentar) >= 3


def test_kata_yang_ditahan_menandai_komentar_contoh():
    pola = {temu_kata.kunci(satu["pola"]) for satu in naskah.kata_tahan() if "pola" in satu}
    kena = [s["kunci"] for s in naskah.komentar() if temu_kata.temukan(s["teks"], pola)]
    assert kena == ["iklan"]


def test_tautan_dalam_situs_menuju_halaman_yang_ada():
    ada = {f"/{s['slug']}/" for s in naskah.halaman()} | {
        "/berita/",
        "/akuntabilitas/",
        "/pengumuman/",
    }
    for satu in SEMUA:
        for html in blok(satu, "paragraf"):
            for alamat in re.findall(r'href="(/[^"]*)"', html):
                assert alamat in ada | {
                    "/berita/rss.xml",
                    "/akuntabilitas/data/",
                    "/komentar/angka/",
                    "/komentar/data-saya/",
                }


def test_artikel_mengutip_angka_yang_kemudian_dikoreksi_dan_yang_tetap():
    dikutip = [isi for satu in naskah.artikel() for isi in blok(satu, "angka")]
    assert {isi.get("indikator", "ikm") for isi in dikutip} == {
        "arsip-dinamis-tertata",
        "partisipasi-pemilih",
        "ikm",
    }
