"""Taking the sample's figures out: nothing of them stays, nothing of a real office goes."""

import pytest
from wagtail.models import ModelLogEntry

from akuntabilitas.models import (
    Angka,
    Indikator,
    Jenjang,
    PerjanjianKinerja,
    Renstra,
    Rilis,
    Sasaran,
    Satker,
    Sitiran,
    VersiAngka,
    VersiIndikator,
)
from akuntabilitas.rilis import semua_baris
from home.management import angka, bersih_angka
from home.management.commands.contoh import catat_semua
from home.models import ObjekContoh
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db
SEMUA = (
    *semua_baris(),
    Rilis,
    Angka,
    PerjanjianKinerja,
    VersiIndikator,
    Indikator,
    Sasaran,
    Renstra,
    Jenjang,
    ObjekContoh,
    ModelLogEntry,
)


def muat():
    return angka.muat(catat_semua, {}, {})


def isi():
    return {model: list(model.objects.order_by("pk").values_list("pk")) for model in SEMUA}


def test_dimuat_dua_kali_tidak_mengubah_apa_pun():
    assert muat() > 80
    sebelum = isi()
    assert muat() == 0
    assert isi() == sebelum


def test_hapus_tidak_meninggalkan_apa_pun():
    sendiri = Satker.objects.get()
    muat()
    assert bersih_angka.hapus() > 900
    assert not any(isi().values())
    assert Satker.objects.get() == sendiri
    assert Satker.objects.get().induk is None
    assert muat() > 80  # and it can be loaded again


def test_hapus_tanpa_contoh_tidak_menyentuh_apa_pun():
    rilis = pabrik_angka.rilis()
    pabrik_angka.isi(rilis, pabrik_angka.indikator(), nilai="80.12")
    rilis.sahkan(None)
    sebelum = isi()
    assert bersih_angka.hapus() == 0
    assert isi() == sebelum


def test_kantor_yang_sudah_punya_angka_tidak_diberi_contoh():
    pabrik_angka.indikator()
    sebelum = isi()
    assert muat() == 0
    assert isi() == sebelum


def test_induk_jenjang_dan_renstra_kantor_sendiri_dipakai_dan_tetap():
    pusat = Satker.objects.create(kode="00", nama="Komisi Pemilihan Umum", tingkat="pusat")
    induk = Satker.objects.create(kode="73", nama="Provinsi kami", tingkat="provinsi", induk=pusat)
    Satker.objects.filter(milik_sendiri=True).update(induk=induk)
    jenjang = Jenjang.objects.create(nama="Sasaran kami", nama_indikator="IKS", urutan=1)
    renstra = Renstra.objects.create(satker=pusat, nama="Renstra", mulai=2025, akhir=2029)
    muat()
    assert Sasaran.objects.filter(jenjang=jenjang, renstra=renstra).exists()
    bersih_angka.hapus()
    assert set(Satker.objects.filter(milik_sendiri=False)) == {pusat, induk}
    assert Satker.objects.get(milik_sendiri=True).induk == induk
    assert Satker.objects.get(kode="73").nama == "Provinsi kami"
    assert (Jenjang.objects.get(), Renstra.objects.get()) == (jenjang, renstra)


def test_yang_dipakai_kantor_sendiri_tetap_dan_sisanya_pergi():
    muat()
    # A figure of its own for an indicator of the sample …
    partisipasi = Indikator.objects.get(slug="partisipasi-pemilih")
    rilis = pabrik_angka.rilis(2026, alasan="Ada pemungutan suara ulang.")
    baris = pabrik_angka.isi(rilis, partisipasi, nilai="81.50")
    rilis.sahkan(None)
    # … and an indicator of its own below a goal of the sample.
    sasaran = Sasaran.objects.get(kode="SS.2", renstra__mulai=2025, satker__milik_sendiri=True)
    milik = pabrik_angka.indikator(sasaran=sasaran, mulai=2025)
    versi = partisipasi.versi.count()

    bersih_angka.hapus()

    assert Rilis.objects.get() == rilis
    assert VersiAngka.objects.get() == baris
    assert Angka.objects.get() == baris.angka
    nasional = Indikator.objects.get(slug="kpu-ri-partisipasi")
    assert set(Indikator.objects.all()) == {partisipasi, milik, nasional}
    assert partisipasi.versi.count() == versi
    # The way up from both stays whole, and nothing beside it.
    assert set(Sasaran.objects.filter(renstra__mulai=2025).values_list("kode", flat=True)) == {
        *("SS.1", "SS.2", "P.1", "P.2", "N.1"),
    }
    assert Satker.objects.get(milik_sendiri=True).induk.kode == "73"
    assert not Satker.objects.filter(nama__contains="Contoh").exists()
    assert not ObjekContoh.objects.exists()


def test_versi_sendiri_dari_indikator_contoh_menahan_indikatornya():
    muat()
    arsip = Indikator.objects.get(slug="arsip-dinamis-tertata")
    lama = arsip.versi.last()
    VersiIndikator.objects.create(
        indikator=arsip,
        mulai=2027,
        sasaran=lama.sasaran,
        kode="S6",
        nama="Arsip kami",
        satuan="%",
        arah="tinggi",
        agregasi="terakhir",
    )
    bersih_angka.hapus()
    assert Indikator.objects.get() == arsip
    assert arsip.pada(2026) == lama
    assert arsip.pada(2027).nama == "Arsip kami"


def test_yang_dikutip_halaman_sungguhan_boleh_pergi_dan_kutipannya_tinggal(client):
    muat()
    pabrik.tahun(2024)
    pokok = Indikator.objects.get(slug="partisipasi-pemilih")
    artikel = pabrik.artikel(isi=[("angka", f"realisasi:{pokok.pk}:2024:0")])
    bersih_angka.hapus()
    assert not any(isi().values())
    assert Sitiran.objects.get().indikator is None
    jawab = client.get(artikel.url)
    assert "80,12%" in jawab.text
    assert "Angka ini sudah ditarik dari publik." in jawab.text
