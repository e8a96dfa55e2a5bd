"""Withdrawal: a tombstone with its reason; what is private is closed at once and can be purged."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils.timezone import now

from portal.jadwal import Jadwal
from portal.models import Dokumen, Gambar, HalamanDokumen
from portal.riwayat.catatan import Sebab, Terbitan, menarik
from portal.tugas import baca_pdf, buat_gambar
from search.models import Entri
from tests import pabrik

pytestmark = pytest.mark.django_db


def tarik(halaman, sebab=Sebab.KELIRU, **lain):
    """Withdraw a page with a reason."""
    with menarik(sebab, "Diminta pemilik data.", **lain):
        type(halaman).objects.get(pk=halaman.pk).unpublish()


def test_cms_meminta_alasan(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel()
    alamat = reverse("wagtailadmin_pages:unpublish", args=[satu.pk])
    assert "Penjelasan untuk warga" in client.get(alamat).text
    assert client.post(alamat).status_code == 200
    assert type(satu).objects.get(pk=satu.pk).live
    client.post(alamat, {"sebab": "digantikan", "alasan": "Ada berita yang lebih baru."})
    catatan = satu.terbitan.last()
    assert (catatan.jenis, catatan.sebab) == ("ditarik", "digantikan")
    jawab = client.get(satu.get_url())
    assert jawab.status_code == 410
    for kata in (satu.title, "Digantikan", "Ada berita yang lebih baru."):
        assert kata in jawab.text


def test_cms_massal_meminta_alasan(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu, dua = pabrik.artikel(), pabrik.artikel()
    alamat = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    alamat = f"{alamat}?id={satu.pk}&id={dua.pk}"
    assert "Penjelasan untuk warga" in client.get(alamat).text
    client.post(alamat)
    assert type(satu).objects.get(pk=satu.pk).live
    client.post(alamat, {"sebab": "keliru", "alasan": "Acaranya batal digelar."})
    assert [s.terbitan.last().sebab for s in (satu, dua)] == ["keliru", "keliru"]


def test_tanpa_alasan_ditolak_juga_lewat_api_cms(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel()
    alamat = reverse("wagtailadmin_api:pages:action", args=[satu.pk, "unpublish"])
    client.post(alamat, {"recursive": "false"}, content_type="application/json")
    assert type(satu).objects.get(pk=satu.pk).live


def test_judul_hanya_dapat_disembunyikan_bila_menutup(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel()
    alamat = reverse("wagtailadmin_pages:unpublish", args=[satu.pk])
    isi = {"sebab": "keliru", "alasan": "Acaranya batal digelar.", "judul_pribadi": "on"}
    assert client.post(alamat, isi).status_code == 200
    assert type(satu).objects.get(pk=satu.pk).live


def test_versi_dan_berkas_halaman_yang_ditarik_tetap_terbaca(client):
    dokumen = pabrik.dokumen()
    satu = pabrik.laporan(berkas=dokumen)
    url = satu.get_url()
    tarik(satu)
    assert client.get(url).status_code == 410
    assert client.get(f"{url}versi/1/").status_code == 200
    assert client.get(dokumen.versi.url)["X-Robots-Tag"] == "noindex"
    assert not Entri.objects.filter(grup=satu.pk).exists()


def test_kedaluwarsa_adalah_penarikan(client):
    satu = pabrik.artikel()
    type(satu).objects.filter(pk=satu.pk).update(expire_at=now() - timedelta(minutes=1))
    Jadwal([]).detak()
    assert satu.terbitan.last().sebab == Sebab.KEDALUWARSA
    jawab = client.get(satu.get_url())
    assert jawab.status_code == 410
    assert "Masa tayangnya habis" in jawab.text


def test_terbit_kembali_tercatat(client):
    satu = pabrik.artikel()
    tarik(satu)
    satu.get_latest_revision().publish()
    assert [t.jenis for t in satu.terbitan.all()] == ["terbit", "ditarik", "pulih"]
    assert "Terbit kembali" in client.get(satu.get_url()).text
    assert client.get(f"{satu.get_url()}versi/2/").status_code == 404


@pytest.fixture
def bahan(django_capture_on_commit_callbacks):
    """A report with a picture and a PDF with pictures of its pages; all its public addresses."""
    gambar, dokumen = pabrik.gambar(), pabrik.dokumen("Nama warga: Anu")
    satu = pabrik.laporan(
        title="Laporan warga", berkas=dokumen, isi=[("gambar", {"gambar": gambar})]
    )
    satu = pabrik.ubah(satu, ringkasan="Kata rahasia.")
    buat_gambar.call(gambar.pk)
    baca_pdf.call(dokumen.versi.pk)
    pratinjau = HalamanDokumen.objects.get(versi=dokumen.versi).pratinjau
    alamat = [
        satu.get_url(),
        f"{satu.get_url()}versi/1/",
        f"{satu.get_url()}versi/2/beda/",
        dokumen.versi.url,
        f"/dokumen/{dokumen.pk}/",
        f"/dokumen/{dokumen.pk}/halaman/1/",
        pratinjau.url,
        gambar.renditions.first().file.url,
    ]
    return satu, gambar, dokumen, alamat


@pytest.mark.parametrize("sebab", ["data_pribadi", "dikecualikan", "perintah_hukum"])
def test_yang_menutup_menjawab_410_di_semua_alamat(
    sebab, bahan, client, django_capture_on_commit_callbacks
):
    satu, _gambar, _dokumen, alamat = bahan
    assert {client.get(a).status_code for a in alamat} <= {200, 302}
    with django_capture_on_commit_callbacks(execute=True):
        tarik(satu, sebab)
    assert {a: client.get(a).status_code for a in alamat} == dict.fromkeys(alamat, 410)


def test_judul_pribadi_menjawab_404_di_semua_alamat(
    bahan, client, django_capture_on_commit_callbacks
):
    satu, _gambar, _dokumen, alamat = bahan
    with django_capture_on_commit_callbacks(execute=True):
        tarik(satu, Sebab.DATA_PRIBADI, judul_pribadi=True)
    for a in alamat:
        jawab = client.get(a)
        assert jawab.status_code == 404, a
        assert "Laporan warga" not in jawab.text


@pytest.mark.parametrize("judul_pribadi", [False, True])
def test_hapus_pribadi_menghilangkan_isi(
    judul_pribadi, bahan, client, django_capture_on_commit_callbacks
):
    satu, gambar, dokumen, alamat = bahan
    berkas = [(dokumen.file.storage, dokumen.file.name), (default_storage, gambar.file.name)]
    with django_capture_on_commit_callbacks(execute=True):
        tarik(satu, Sebab.DATA_PRIBADI, judul_pribadi=judul_pribadi)
        call_command("hapus_pribadi", satu.pk, "--alasan=Permohonan nomor 7", verbosity=0)
    assert not any(tempat.exists(nama) for tempat, nama in berkas)
    assert not HalamanDokumen.objects.exists()
    assert not Gambar.objects.filter(pk=gambar.pk).exists()
    kini = type(satu).objects.get(pk=satu.pk)
    isi = [str(r.content) + r.object_str for r in satu.revisions.all()]
    for teks in [*isi, kini.ringkasan, str(kini.isi.raw_data)]:
        assert "rahasia" not in teks
        assert ("Laporan warga" in teks) <= (not judul_pribadi)
    catatan = satu.terbitan.last()
    assert (catatan.jenis, catatan.alasan) == ("dikosongkan", "Permohonan nomor 7")
    harap = 404 if judul_pribadi else 410
    assert {a: client.get(a).status_code for a in alamat} == dict.fromkeys(alamat, harap)
    assert Dokumen.objects.filter(pk=dokumen.pk, publik=False).exists()


def test_yang_dipakai_halaman_lain_tidak_ikut_hilang(
    bahan, client, django_capture_on_commit_callbacks
):
    satu, _gambar, dokumen, _alamat = bahan
    pabrik.laporan(berkas=dokumen)
    with django_capture_on_commit_callbacks(execute=True):
        tarik(satu, Sebab.DATA_PRIBADI)
        call_command("hapus_pribadi", satu.pk, "--alasan=Permohonan nomor 7", verbosity=0)
    assert client.get(dokumen.versi.url).status_code == 200


def test_hanya_yang_tertutup_dapat_dikosongkan_dan_hanya_oleh_admin(client):
    satu = pabrik.artikel()
    with pytest.raises(CommandError):
        call_command("hapus_pribadi", satu.pk, "--alasan=x", verbosity=0)
    tarik(satu, Sebab.DATA_PRIBADI)
    alamat = reverse("kosongkan", args=[satu.pk])
    client.force_login(pabrik.pengguna("Redaktur"))
    client.post(alamat, {"alasan": "Permohonan nomor 7"})
    assert satu.terbitan.last().jenis == "ditarik"
    client.force_login(pabrik.pengguna("Admin"))
    assert (
        "Hapus isi selamanya" in client.get(reverse("wagtailadmin_pages:edit", args=[satu.pk])).text
    )
    client.post(alamat, {"alasan": "Permohonan nomor 7"})
    assert satu.terbitan.last().jenis == "dikosongkan"


def test_terbit_lagi_setelah_ditutup_tidak_membuka_versi_lama(client):
    satu = pabrik.artikel(title="Nama warga")
    url = satu.get_url()
    tarik(satu, Sebab.DATA_PRIBADI)
    pabrik.ubah(satu, title="Tanpa nama")
    assert client.get(url).status_code == 200
    assert client.get(f"{url}versi/1/").status_code == 410
    assert client.get(f"{url}versi/2/").status_code == 200
    assert [t.versi for t in Terbitan.objects.filter(halaman=satu.pk)] == [1, None, None, 2]


@pytest.mark.parametrize(("sebab", "terbaca"), [(Sebab.KELIRU, True), (Sebab.DATA_PRIBADI, False)])
def test_batu_nisan_tidak_mengulang_isi(client, sebab, terbaca):
    """Neither its summary; nor, once it is closed, the reasons of corrections, which quote it."""
    artikel = pabrik.artikel(ringkasan="Nomor telepon Budi tertera.")
    pabrik.ubah(artikel, "koreksi", "Nomor telepon Budi dihapus.", tempat_berita="Turikale")
    tarik(artikel, sebab)
    isi = client.get(artikel.url).content.decode()
    assert "Diminta pemilik data." in isi
    assert "telepon Budi tertera" not in isi
    assert ("telepon Budi dihapus" in isi) == terbaca
