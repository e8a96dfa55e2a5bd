"""The record can't be changed or deleted, by nobody; addresses that changed go on answering."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models.query import QuerySet
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.management.commands.purge_revisions import purge_revisions

from portal.publikasi import Ditolak
from portal.riwayat.catatan import Terbitan, masa_lalu
from tests import pabrik

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "isi", [{"alasan": "lain"}, {"jenis": "perbaikan"}, {"contoh": True}, {"versi": 9}]
)
def test_catatan_tidak_dapat_diubah(isi):
    satu = pabrik.artikel()
    with pytest.raises(DatabaseError), transaction.atomic():
        Terbitan.objects.filter(halaman=satu.pk).update(**isi)


def test_catatan_tidak_dapat_dihapus_juga_lewat_sql():
    satu = pabrik.artikel()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("DELETE FROM portal_terbitan WHERE halaman_id = %s", [satu.pk])
    with pytest.raises(DatabaseError), transaction.atomic():
        Terbitan.objects.hapus_contoh([satu.pk])
    assert QuerySet.count(Terbitan.objects.filter(halaman=satu.pk)) == 1


def test_pengguna_boleh_pergi_dan_namanya_dikosongkan(client):
    redaktur = pabrik.pengguna("Redaktur")
    client.force_login(redaktur)
    satu = pabrik.artikel(terbit=False)
    satu.save_revision()
    alamat = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{alamat}?id={satu.pk}")
    assert satu.terbitan.get().oleh == redaktur
    redaktur.delete()
    assert satu.terbitan.get().oleh is None


def test_contoh_boleh_dilupakan_bersama_perubahannya():
    satu = pabrik.artikel(terbit=False)
    with masa_lalu(satu.latest_revision_created_at, contoh=True):
        satu.save_revision().publish()
    pabrik.ubah(satu, ringkasan="Rapat.")
    assert [t.contoh for t in satu.terbitan.all()] == [True, True]
    Terbitan.objects.hapus_contoh([satu.pk])
    assert not Terbitan.objects.filter(halaman=satu.pk).exists()


def test_revisi_yang_terbit_tidak_ikut_dibersihkan():
    satu = pabrik.artikel()
    satu = pabrik.ubah(satu, ringkasan="Rapat.")
    satu.save_revision()
    satu.save_revision()
    purge_revisions()
    tersisa = set(satu.revisions.values_list("pk", flat=True))
    assert set(satu.terbitan.values_list("revisi", flat=True)) < tersisa
    assert len(tersisa) == 3


def test_alamat_yang_berubah_meninggalkan_alihan(client, django_capture_on_commit_callbacks):
    satu = pabrik.artikel()
    lama = satu.get_url()
    with django_capture_on_commit_callbacks(execute=True):
        satu = pabrik.ubah(satu, slug="alamat-baru")
    jawab = client.get(lama)
    assert (jawab.status_code, jawab.url) == (301, "/berita/alamat-baru/")
    jawab = client.get(f"{lama}versi/1/")
    assert (jawab.status_code, jawab.url) == (301, "/berita/alamat-baru/versi/1/")
    assert client.get(jawab.url).status_code == 200


def test_alihan_tidak_dapat_dihapus_atau_dibelokkan(client, django_capture_on_commit_callbacks):
    satu = pabrik.artikel()
    with django_capture_on_commit_callbacks(execute=True):
        pabrik.ubah(satu, slug="alamat-baru")
    alihan = Redirect.objects.get(old_path=f"/berita/{satu.slug}")
    with pytest.raises(Ditolak), transaction.atomic():
        alihan.delete()
    alihan.redirect_page = None
    with pytest.raises(Ditolak), transaction.atomic():
        alihan.save()
    client.force_login(pabrik.pengguna("Admin"))
    jawab = client.post(reverse("wagtailredirects:delete", args=[alihan.pk]), follow=True)
    assert "harus tetap jalan" in jawab.text
    assert Redirect.objects.filter(pk=alihan.pk).exists()
