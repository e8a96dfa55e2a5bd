"""The sample's LKj in chapters: the figures are the releases', one is whole, others have gaps."""

import re

import pytest

from akuntabilitas.buku import Buku
from akuntabilitas.models import Rilis
from home.contoh import lkj, naskah
from home.contoh.angka.sumber import data
from home.management import angka
from home.management.commands.contoh import catat_semua
from portal.bahasa.angka import angka as dalam_kata
from portal.riwayat.catatan import masa_lalu
from tests import pabrik

pytestmark = pytest.mark.django_db
SEMUA = [satu for satu in naskah.laporan() if satu["jenis"] == "lkj"]
UTUH = 2024
"""The year whose report lacks nothing."""


@pytest.fixture
def client(client):
    """A reader of the sample's figures and reports."""
    angka.muat(catat_semua, {}, {})
    for satu in SEMUA:
        pabrik.tahun(satu["tahun"])
        with masa_lalu(satu["terbit"], contoh=True):
            pabrik.laporan(tahun=satu["tahun"], slug="lkj", naskah=lkj.naskah(satu["tahun"]))
    return client


def baca(client, tahun):
    isi = client.get(f"/akuntabilitas/{tahun}/lkj/naskah/").text
    return " ".join(re.sub(r"<[^>]+>", " ", isi).split())


def test_setiap_angka_dari_rilis_yang_dipatok(client):
    for satu in SEMUA:
        tahun, isi = satu["tahun"], baca(client, satu["tahun"])
        patokan = Rilis.objects.filter(
            satker__milik_sendiri=True, tahun=tahun, waktu__lte=satu["terbit"]
        ).latest("nomor")
        assert patokan.lingkup == "tahun"
        buku = Buku(tahun, patokan.nomor)
        assert f"rilis {patokan.nomor} tahun {tahun}" in isi
        assert f"{buku.janji.tercetak}." in isi
        for hasil in buku.indikator:
            persen = hasil.capaian.persen
            baris = [
                str(tahun),
                hasil.target_kini.kata,
                hasil.realisasi.kata,
                "tanpa persen" if persen is None else hasil.capaian.tercetak,
                hasil.capaian.putusan,
            ]
            bagian = isi[isi.rindex(f"{hasil.versi.kode} {hasil.versi.nama}") :]
            assert f"Target {hasil.target_kini.kata}" in bagian[:400]
            # Without an earlier year there is no table.
            assert " ".join(baris) in bagian or "Belum ada angka tahun sebelumnya" in bagian[:600]
        for uang in buku.anggaran:
            rupiah = [f"Rp{dalam_kata(n, 0)}" for n in (uang.pagu, uang.realisasi)]
            assert f"{' '.join(rupiah)} {uang.hasil.tercetak}" in isi


def test_satu_utuh_yang_lain_menyebut_kekurangannya(client):
    assert "belum memuat" not in baca(client, UTUH)
    isi = baca(client, 2023)
    assert "belum memuat: Susunan organisasi (Bab I); Permasalahan utama (Bab I)" in isi
    assert re.search(r"analisis efisiensi untuk \d+ indikator", isi)


def test_koreksi_sebelum_dan_sesudah_laporan(client):
    isi = baca(client, 2024)
    # The wrong figure was put right before the report came out, the recommendations after it.
    assert "realisasi 68,5%, capaian 95,14 persen: tidak tercapai" in isi
    assert "86,5" not in isi
    assert "Angka indikator dan anggaran tidak berubah." in isi


def test_pk_perubahan(client):
    isi = baca(client, 2025)
    assert "Target 10 (PK perubahan), realisasi 11, capaian 110,00 persen: tercapai" in isi
    assert "Terhadap PK awal (target 16): 68,75 persen, tidak tercapai." in isi


def test_tulisan_menyebut_indikator_yang_ada():
    kode = set(data("rencana")["indikator"])
    for tahun, isi in lkj.tulisan().items():
        assert tahun == "bagian" or set(isi.get("analisis", {})) <= kode
