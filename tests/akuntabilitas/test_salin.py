"""Last year's report begins this year's: its text comes along, its files and dates don't."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.timezone import localdate

from akuntabilitas.models import Laporan, TahunKinerja
from akuntabilitas.salin import salin_ke_tahun
from tests import pabrik

pytestmark = pytest.mark.django_db


@pytest.fixture
def penyusun():
    return pabrik.pengguna("Penyusun SAKIP")


@pytest.fixture
def lama():
    return pabrik.laporan(
        tahun=2024,
        title="Laporan Kinerja 2024",
        slug="lkj",
        berkas=pabrik.dokumen("Halaman satu"),
        nomor="12/PR.01/7309/2025",
        tanggal_dokumen=date(2025, 2, 10),
        tanggal_ttd=date(2025, 2, 11),
        tanggal_penyampaian=date(2025, 2, 12),
        penandatangan="Sekretaris",
    )


def test_salinan_draf_tanpa_berkas_dan_tanggal(penyusun, lama):
    baru = salin_ke_tahun(lama, 2025, penyusun)
    baru = Laporan.objects.get(pk=baru.pk)
    assert (baru.title, baru.slug, baru.tahun) == ("Laporan Kinerja 2025", "lkj", 2025)
    assert (baru.live, baru.owner, baru.penandatangan) == (False, penyusun, "Sekretaris")
    assert baru.ringkasan == lama.ringkasan
    assert baru.isi.raw_data[0]["value"] == lama.isi.raw_data[0]["value"]
    kosong = (baru.berkas, baru.nomor, baru.tanggal_dokumen, baru.tanggal_ttd)
    assert kosong == (None, "", None, None)
    assert baru.tanggal_penyampaian is None
    assert not TahunKinerja.objects.get(tahun=2025).live
    assert not baru.terbitan.exists()
    lama.refresh_from_db()
    assert (lama.tahun, lama.nomor) == (2024, "12/PR.01/7309/2025")


def test_tahun_yang_ada_dipakai_dan_alamat_kembar_ditolak(penyusun, lama):
    tujuan = pabrik.tahun(2025)
    baru = salin_ke_tahun(lama, 2025, penyusun)
    assert baru.get_parent().pk == tujuan.pk
    for angka in (2025, 2024):
        with pytest.raises(ValidationError):
            salin_ke_tahun(lama, angka, penyusun)
    assert Laporan.objects.count() == 2


def test_lewat_layar(client, penyusun, lama):
    client.force_login(penyusun)
    alamat = reverse("laporan_salin", args=[lama.pk])
    assert "Salin ke tahun" in client.get(reverse("wagtailadmin_pages:edit", args=[lama.pk])).text
    isi = client.get(alamat).text
    assert f'value="{localdate().year}"' in isi
    assert "sudah di tahun 2024" in client.post(alamat, {"tahun": "2024"}).text
    assert client.post(alamat, {"tahun": "dua"}).status_code == 200
    jawab = client.post(alamat, {"tahun": "2026"}, follow=True)
    assert "dibuat sebagai draf" in jawab.text
    assert Laporan.objects.get(tahun=2026).title == "Laporan Kinerja 2026"


@pytest.mark.parametrize("peran", ["Penulis", "Redaktur", "Moderator"])
def test_bukan_urusan_peran_lain(client, lama, peran):
    client.force_login(pabrik.pengguna(peran))
    alamat = reverse("laporan_salin", args=[lama.pk])
    assert client.get(alamat).status_code == 404
    assert client.post(alamat, {"tahun": "2025"}).status_code == 404
    assert client.get(reverse("laporan_salin", args=[999999])).status_code == 404
