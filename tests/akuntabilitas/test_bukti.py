"""Evidence of a figure: private in a draft, public with its release, and the same for ever."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from akuntabilitas.models import Rekomendasi, Rilis
from home.management import bersih_angka
from home.models import ObjekContoh
from portal.models import Dokumen, Pemakaian, VersiDokumen
from portal.tugas import baca_pdf
from tests import pabrik
from tests.akuntabilitas import pabrik_angka
from tests.pabrik_berkas import berkas_pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def bukti():
    return pabrik.dokumen("Isi", title="Daftar hadir")


def rilis(bukti, indikator=None, **lain):
    """A draft release with one number and its evidence."""
    satu = pabrik_angka.rilis(**lain)
    pabrik_angka.isi(satu, indikator or pabrik_angka.indikator(), nilai="84", bukti=bukti)
    return satu


def test_bukti_publik_bersama_rilisnya(client, bukti):
    satu = rilis(bukti)
    satu.ajukan(pabrik.pengguna("Penyusun SAKIP"))
    alamat = bukti.versi.url
    assert client.get(alamat).status_code == 404
    satu.sahkan(None)
    jawab = client.get(alamat)
    assert (jawab.status_code, "X-Robots-Tag" in jawab) == (200, False)
    assert client.get(f"/dokumen/{bukti.pk}/").url == alamat


def test_bukti_rekomendasi_publik_dan_disebut(client, bukti):
    pabrik.tahun(2024)
    satu = pabrik_angka.rilis()
    Rekomendasi.objects.create(rilis=satu, tahun=2024, nomor=1, isi="Perbaiki data.", bukti=bukti)
    satu.sahkan(None)
    bukti.refresh_from_db()
    isi = client.get("/akuntabilitas/2024/").text
    assert f'<a href="{bukti.versi.url}">Bukti dukung: Daftar hadir</a>' in isi
    assert client.get(bukti.versi.url).status_code == 200


def test_bukti_disebut_di_cara_menghitung(client, bukti):
    satu = pabrik_angka.indikator()
    rilis(bukti, satu).sahkan(None)
    isi = client.get(f"/akuntabilitas/indikator/{satu.slug}/2024/").text
    assert f'<a href="{bukti.versi.url}">Bukti dukung: Daftar hadir</a>' in isi


def test_rilis_yang_ditolak_tidak_membuka_bukti(client, bukti):
    orang = pabrik.pengguna("Penyusun SAKIP")
    satu = pabrik_angka.rilis()
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="84", bukti=bukti, oleh=orang)
    with pytest.raises(Exception, match="Anda ikut mengisi"):
        satu.sahkan(orang)
    assert client.get(bukti.versi.url).status_code == 404


def test_koreksi_dan_halaman_yang_ditarik_tidak_menutup_bukti(client, bukti):
    indikator = pabrik_angka.indikator()
    rilis(bukti, indikator).sahkan(None)
    rilis(None, indikator, alasan="Buktinya keliru.").sahkan(None)
    halaman = pabrik.laporan(berkas=bukti)
    halaman.unpublish()
    Pemakaian.lepas(halaman)
    assert client.get(bukti.versi.url).status_code == 200


def test_bukti_yang_terbit_tidak_dihapus_dan_tidak_diganti(client, bukti):
    rilis(bukti).sahkan(None)
    bukti = Dokumen.objects.get(pk=bukti.pk)
    with pytest.raises(PermissionDenied):
        bukti.delete()
    bukti.file = ContentFile(berkas_pdf("Lain"), name="lain.pdf")
    with pytest.raises(PermissionDenied, match="bukti dari angka yang sudah terbit"):
        bukti.save()
    client.force_login(pabrik.pengguna("Redaktur"))
    data = {"title": "Daftar hadir rapat", "collection": "1"}
    alamat = reverse("wagtaildocs:edit", args=[bukti.pk])
    lain = data | {"file": SimpleUploadedFile("lain.pdf", berkas_pdf("Lain"))}
    assert "Unggah berkas baru sebagai dokumen lain" in client.post(alamat, lain).text
    client.post(alamat, data)
    assert Dokumen.objects.get(pk=bukti.pk).title == "Daftar hadir rapat"
    assert VersiDokumen.objects.filter(dokumen=bukti).count() == 1


def test_bukti_draf_boleh_diganti(bukti):
    rilis(bukti)
    bukti.file = ContentFile(berkas_pdf("Lain"), name="lain.pdf")
    bukti.save()
    assert bukti.versi.nomor == 2


def test_bukti_yang_tidak_tampil_di_halaman_terbaca_tanpa_laporan(client, bukti):
    rilis(bukti).sahkan(None)
    baca_pdf.call(bukti.versi.pk)
    alamat = f"/dokumen/{bukti.pk}/halaman/1/"
    assert client.get(alamat).status_code == 200
    laporan = pabrik.laporan(berkas=bukti)
    assert laporan.title in client.get(alamat).text


def test_contoh_yang_dibersihkan_menutup_buktinya(client, bukti):
    satu = rilis(bukti, contoh=True)
    ObjekContoh.objects.create(objek=satu)
    satu.sahkan(None)
    assert client.get(bukti.versi.url).status_code == 200
    bersih_angka.hapus()
    assert not Rilis.objects.exists()
    assert client.get(bukti.versi.url).status_code == 404


def test_migrasi_membuka_bukti_yang_sudah_terbit(client, bukti):
    satu, draf = rilis(bukti), pabrik.dokumen("Draf", title="Rahasia")
    rilis(draf, tahun=2023)
    satu.sahkan(None)
    # As it was before the rule: published, and nobody had written down what it shows.
    Pemakaian.objects.all().delete()
    Dokumen.objects.update(publik=False, pernah_publik=False)
    importlib.import_module("akuntabilitas.migrations.0005_bukti_alasan").umumkan(apps, None)
    assert client.get(bukti.versi.url).status_code == 200
    assert client.get(draf.versi.url).status_code == 404
    assert Dokumen.objects.get(pk=bukti.pk).beku
