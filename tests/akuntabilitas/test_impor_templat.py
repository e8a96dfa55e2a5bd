"""The template of a draft has its year's indicators and values, and changes nothing as it is."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from akuntabilitas.impor.lembar import baca
from akuntabilitas.impor.proses import pratinjau, terapkan
from akuntabilitas.impor.templat_isi import baris_draf
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import VersiAngka
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db
ALAMAT = "/admin/kinerja/impor/templat/angka"


@pytest.fixture
def penyusun(client):
    satu = pabrik.pengguna("Penyusun SAKIP")
    client.force_login(satu)
    return satu


@pytest.fixture
def rilis():
    """A year with every kind of value, some public and some of the draft."""
    pk, ubah = pabrik_angka.pk(), pabrik_angka.pk(nomor=1)
    jumlah = pabrik_angka.indikator(kode="A", nama="=Laporan", agregasi="jumlah", satuan="laporan")
    ya = pabrik_angka.indikator(kode="B", jenis_nilai="ya_tidak", satuan="")
    nilai = pabrik_angka.indikator(kode="C", jenis_nilai="predikat", skala=["A", "B"], satuan="")
    pabrik_angka.indikator(kode="D")
    terbit = pabrik_angka.rilis()
    pabrik_angka.isi(terbit, jumlah, "target", "1234.5", pk_asal=pk)
    pabrik_angka.isi(terbit, jumlah, "target", "1000", pk_asal=ubah, alasan_nasional="Dana turun.")
    pabrik_angka.isi(terbit, jumlah, nilai="0.2", triwulan=1)
    terbit.sahkan(None)
    draf = pabrik_angka.rilis()
    bukti = pabrik.dokumen(title="Notula")
    lain = {
        "triwulan": 2,
        "bukti": bukti,
        "kendala": "- Hujan\n- Banjir",
        "tindak_lanjut": "=Rapat",
    }
    pabrik_angka.isi(draf, jumlah, nilai="-3", **lain)
    pabrik_angka.isi(draf, jumlah, keadaan="tidak_diukur", triwulan=3)
    pabrik_angka.isi(draf, ya, nilai="0")
    pabrik_angka.isi(draf, nilai, predikat="B")
    return draf


@pytest.mark.parametrize("akhiran", ["xlsx", "csv"])
def test_templat_terisi_diunggah_lagi_tidak_mengubah_apa_pun(client, penyusun, rilis, akhiran):
    jawab = client.get(f"{ALAMAT}.{akhiran}?rilis={rilis.pk}")
    assert f"templat-angka-2024.{akhiran}" in jawab["Content-Disposition"]
    isi = baca(jawab.content, f"a.{akhiran}")
    hasil = pratinjau("angka", isi, Tujuan(rilis.satker, 2024, rilis=rilis))
    assert (hasil.galat, hasil.tanya, hasil.ubahan, hasil.tetap) == ([], [], [], 7)
    sebelum = VersiAngka.objects.count()
    assert terapkan("angka", isi, Tujuan(rilis.satker, 2024, rilis=rilis), penyusun) == []
    assert VersiAngka.objects.count() == sebelum


def test_templat_menyebut_semua_indikator_dan_yang_diketahui(rilis):
    semua = baris_draf(rilis)
    pendek = [(b[0], b[4], b[5], *map(str, b[6:8])) for b in semua]
    assert pendek == [
        ("A", "I", "", "None", "0.2"),
        ("A", "II", "", "None", "-3"),
        ("A", "III", "", "None", "Tidak diukur tahun ini"),
        ("A", "IV", "", "None", "None"),
        ("A", "Setahun", "Ketua awal", "1234.5", "None"),
        ("A", "Setahun", "Ketua perubahan 1", "1E+3", "None"),
        ("B", "Setahun", "Ketua perubahan 1", "None", "Tidak"),
        ("C", "Setahun", "Ketua perubahan 1", "None", "B"),
        ("D", "Setahun", "Ketua perubahan 1", "None", "None"),
    ]


def test_templat_terisi_bukan_rumus(client, penyusun, rilis):
    buku = load_workbook(BytesIO(client.get(f"{ALAMAT}.xlsx?rilis={rilis.pk}").content))
    sel = [s for b in buku["Isian"].iter_rows() for s in b if s.value is not None]
    assert {s.data_type for s in sel} == {"s", "n"}
    csv = client.get(f"{ALAMAT}.csv?rilis={rilis.pk}").content.decode("utf-8-sig")
    assert ";'=Laporan;" in csv


def test_yang_diubah_di_templat_masuk_ke_draf(client, penyusun, rilis):
    buku = load_workbook(BytesIO(client.get(f"{ALAMAT}.xlsx?rilis={rilis.pk}").content))
    lembar = buku["Isian"]
    assert lembar["H3"].value == -3
    lembar["H3"] = "hapus"
    lembar["I3"] = lembar["J3"] = lembar["K3"] = None
    lembar["H10"] = 91.5
    keluaran = BytesIO()
    buku.save(keluaran)
    isi = baca(keluaran.getvalue(), "a.xlsx")
    terapkan("angka", isi, Tujuan(rilis.satker, 2024, rilis=rilis), penyusun)
    kini = {
        (v.angka.indikator.pada(2024).kode, v.angka.triwulan): v.nilai
        for v in VersiAngka.objects.filter(rilis=rilis, angka__jenis="realisasi")
    }
    assert ("A", 2) not in kini
    assert float(kini["D", 0]) == 91.5


def test_hanya_dari_draf_dan_hanya_angka(client, penyusun, rilis):
    terbit = rilis.__class__.objects.get(keadaan="terbit")
    for alamat in (
        f"{ALAMAT}.xlsx?rilis={terbit.pk}",
        f"{ALAMAT}.xlsx?rilis=0",
        f"{ALAMAT}.xlsx?rilis=x",
        f"{ALAMAT}.xlsx?rilis={'9' * 30}",
        f"/admin/kinerja/impor/templat/ikm.xlsx?rilis={rilis.pk}",
    ):
        assert client.get(alamat).status_code == 404, alamat
    client.force_login(pabrik.pengguna("Penulis"))
    assert client.get(f"{ALAMAT}.xlsx?rilis={rilis.pk}").status_code != 200


def test_indikator_banyak_tidak_menambah_pertanyaan(rilis, django_assert_num_queries):
    with CaptureQueriesContext(connection) as awal:
        baris_draf(rilis)
    for _ in range(20):
        pabrik_angka.isi(rilis, pabrik_angka.indikator(), nilai="80")
    with django_assert_num_queries(len(awal)):
        baris_draf(rilis)
