"""What a reader sees of the chain: years, steps, reports."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from akuntabilitas.models import IndeksAkuntabilitas, Laporan, Satker, TahunKinerja
from akuntabilitas.rantai import LANGKAH_JENIS, JenisLaporan, Langkah, rantai
from portal.publikasi import BelumLengkap
from portal.tugas import baca_pdf
from tests import pabrik

pytestmark = pytest.mark.django_db


def test_setiap_jenis_punya_langkah():
    assert set(LANGKAH_JENIS) == set(JenisLaporan)
    assert set(LANGKAH_JENIS.values()) == set(Langkah)


def test_rantai_memuat_langkah_yang_kosong():
    laporan = [Laporan(jenis="lkj", title="B"), Laporan(jenis="renstra", title="A")]
    hasil = {satu.kode: len(satu.laporan) for satu in rantai(laporan)}
    assert list(hasil) == [satu.value for satu in Langkah]
    assert hasil["pelaporan"] == hasil["perencanaan"] == 1
    assert hasil["evaluasi"] == 0


def test_alamat_laporan_memuat_tahun(client):
    satu = pabrik.laporan(tahun=2023, slug="lkj")
    assert satu.get_url() == "/akuntabilitas/2023/lkj/"
    assert satu.tahun == 2023
    assert client.get("/akuntabilitas/2023/lkj/").status_code == 200
    assert satu.title in client.get("/akuntabilitas/2023/").text


def test_slug_sama_di_tahun_lain_boleh():
    assert pabrik.laporan(tahun=2022, slug="lkj").pk != pabrik.laporan(tahun=2023, slug="lkj").pk


def test_indeks_menurut_tahun_dan_langkah(client):
    lkj = pabrik.laporan(tahun=2023, title="Laporan 2023")
    renstra = pabrik.laporan(tahun=2024, title="Renstra lima tahun", jenis="renstra")
    semua = client.get("/akuntabilitas/").text
    assert lkj.title in semua
    assert renstra.title in semua
    pelaporan = client.get("/akuntabilitas/?langkah=pelaporan").text
    assert lkj.title in pelaporan
    assert renstra.title not in pelaporan
    assert client.get("/akuntabilitas/?langkah=ngawur").status_code == 200


def test_laporan_menyebut_tanggal_dan_berkasnya(client):
    berkas, pindaian = pabrik.dokumen("satu", "dua"), pabrik.dokumen("pindai", nama="scan.pdf")
    for satu in (berkas, pindaian):
        baca_pdf.call(satu.versi.pk)
    satu = pabrik.laporan(
        berkas=berkas,
        pindaian=pindaian,
        nomor="12/PR.02/7309/2025",
        tanggal_dokumen=date(2025, 2, 20),
        tanggal_ttd=date(2025, 2, 21),
        penandatangan="Sekretaris",
        tanggal_penyampaian=date(2025, 2, 27),
    )
    teks = client.get(satu.get_url()).text
    for kata in (
        "12/PR.02/7309/2025",
        "20 Februari 2025",
        "21 Februari 2025",
        "27 Februari 2025",
        "Sekretaris",
        "2 halaman",
        berkas.versi.url,
        pindaian.versi.url,
        "KPU Kabupaten Maros",
    ):
        assert kata in teks, kata


@pytest.mark.parametrize(
    ("kurang", "medan"),
    [({"ringkasan": ""}, "ringkasan"), ({"isi": []}, "berkas")],
)
def test_laporan_kosong_ditolak(kurang, medan):
    with pytest.raises(BelumLengkap) as tolak:
        pabrik.laporan(**kurang)
    assert medan in tolak.value.message_dict


def test_berkas_laporan_harus_pdf():
    with pytest.raises(BelumLengkap) as tolak:
        pabrik.laporan(berkas=pabrik.dokumen(isi=b"PK", nama="a.docx"))
    assert "PDF" in tolak.value.message_dict["berkas"][0]


def test_tahun_hanya_satu_dan_judulnya_milik_portal():
    pabrik.tahun(2024)
    kembar = TahunKinerja(tahun=2024)
    with pytest.raises(ValidationError):
        IndeksAkuntabilitas.objects.get().add_child(instance=kembar)
    assert (TahunKinerja.objects.get().title, TahunKinerja.objects.get().slug) == (
        "Akuntabilitas 2024",
        "2024",
    )


def test_penyusun_membuat_tahun_dan_laporan_lewat_cms(client):
    client.force_login(pabrik.pengguna("Penyusun SAKIP"))
    indeks = IndeksAkuntabilitas.objects.get()
    alamat = reverse("wagtailadmin_pages:add", args=["akuntabilitas", "tahunkinerja", indeks.pk])
    kosong = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    client.post(alamat, {"tahun": "2024", "ringkasan": "", **kosong})
    tahun = TahunKinerja.objects.get()
    assert (tahun.slug, tahun.title, tahun.live) == ("2024", "Akuntabilitas 2024", False)
    jawab = client.post(alamat, {"tahun": "2024", "ringkasan": "", **kosong})
    assert "sudah ada" in jawab.text


def test_hanya_satu_kantor_sendiri():
    from django.db import IntegrityError, transaction

    assert Satker.objects.get(milik_sendiri=True).nama == "KPU Kabupaten Maros"
    with pytest.raises(IntegrityError), transaction.atomic():
        Satker.objects.create(kode="7300", nama="Lain", tingkat="provinsi", milik_sendiri=True)
