"""Documents: private until used, every version for ever, PDFs read page by page."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.urls import reverse

from portal.models import Dokumen, VersiDokumen
from portal.tugas import baca_pdf, ulangi_pdf
from tests import pabrik

pytestmark = pytest.mark.django_db


def test_pribadi_sampai_dipakai_yang_terbit_lalu_tetap_terbaca(client):
    satu = pabrik.dokumen("Halaman satu")
    alamat = satu.versi.url
    assert client.get(alamat).status_code == 404
    assert client.get(f"/dokumen/{satu.pk}/").status_code == 404
    laporan = pabrik.laporan(terbit=False, berkas=satu)
    laporan.save_revision()
    assert client.get(alamat).status_code == 404
    laporan.save_revision().publish()
    jawab = client.get(alamat)
    assert jawab.status_code == 200
    assert jawab["Content-Type"] == "application/pdf"
    assert jawab.getvalue() == satu.file.open("rb").read()
    assert client.get(f"/dokumen/{satu.pk}/").url == alamat
    laporan.refresh_from_db()
    laporan.unpublish()
    jawab = client.get(alamat)
    assert (jawab.status_code, jawab["X-Robots-Tag"]) == (200, "noindex")


def test_dokumen_di_paragraf_dan_blok_ikut_publik(client):
    blok, tautan = pabrik.dokumen(title="Blok"), pabrik.dokumen(title="Tautan")
    pabrik.artikel(
        isi=[
            ("dokumen", blok),
            ("paragraf", f'<p><a linktype="document" id="{tautan.pk}">unduh</a></p>'),
        ]
    )
    assert client.get(blok.versi.url).status_code == 200
    assert client.get(tautan.versi.url).status_code == 200


def test_dipakai_dua_halaman_tetap_publik_bila_satu_ditarik(client):
    satu = pabrik.dokumen()
    pertama, _kedua = pabrik.laporan(berkas=satu), pabrik.laporan(pindaian=satu)
    pertama.unpublish()
    assert client.get(satu.versi.url).status_code == 200


def test_berkas_baru_menjadi_versi_baru_dan_yang_lama_tetap(client):
    satu = pabrik.dokumen("Versi pertama")
    pabrik.laporan(berkas=satu)
    lama = client.get(satu.versi.url).getvalue()
    alamat_lama = satu.versi.url
    satu = Dokumen.objects.get(pk=satu.pk)
    berkas_lama = satu.file.name
    satu.file = ContentFile(pabrik.berkas_pdf("Versi kedua"), name="laporan.pdf")
    satu.save()
    satu.file.storage.delete(berkas_lama)  # What Wagtail's form does.
    assert [v.nomor for v in satu.versi_semua.all()] == [1, 2]
    assert client.get(alamat_lama).getvalue() == lama
    assert client.get(f"/dokumen/{satu.pk}/").url == Dokumen.objects.get(pk=satu.pk).versi.url


def test_yang_pernah_publik_tidak_dapat_dihapus():
    satu = pabrik.dokumen()
    pabrik.laporan(berkas=satu).unpublish()
    with pytest.raises(PermissionDenied):
        Dokumen.objects.get(pk=satu.pk).delete()


def test_nama_orang_lain_404(client):
    satu = pabrik.dokumen()
    pabrik.laporan(berkas=satu)
    assert client.get(satu.versi.url.replace("laporan", "rahasia")).status_code == 404
    assert client.get(f"/dokumen/{satu.pk}/9/laporan.pdf").status_code == 404


def test_pratinjau_di_cms_hanya_untuk_yang_berhak(client):
    satu = pabrik.dokumen()
    alamat = reverse("dokumen_pratinjau", args=[satu.pk])
    assert client.get(alamat).status_code == 404
    client.force_login(pabrik.pengguna("Moderator"))
    assert client.get(alamat).status_code == 404
    client.force_login(pabrik.pengguna("Penyusun SAKIP"))
    assert client.get(alamat).status_code == 200


def test_pdf_dibaca_per_halaman_dan_punya_halaman_html(client):
    satu = pabrik.dokumen("Kata pembuka", "Isi tengah", "Kata langka: rekapitulasi")
    laporan = pabrik.laporan(berkas=satu)
    baca_pdf.call(satu.versi.pk)
    versi = VersiDokumen.objects.get(dokumen=satu)
    assert (versi.keadaan_teks, versi.jumlah_halaman) == ("terbaca", 3)
    assert [h.teks for h in versi.halaman.all()][2] == "Kata langka: rekapitulasi"
    jawab = client.get(f"/dokumen/{satu.pk}/halaman/3/?kata=rekapitulasi")
    assert jawab.status_code == 200
    assert "<mark>rekapitulasi</mark>" in jawab.text
    assert laporan.title in jawab.text
    assert client.get(f"/dokumen/{satu.pk}/halaman/4/").status_code == 404
    laporan.unpublish()
    jawab = client.get(f"/dokumen/{satu.pk}/halaman/3/")
    assert (jawab.status_code, jawab["X-Robots-Tag"]) == (200, "noindex")
    assert laporan.title not in jawab.text.partition("<h1")[0].partition("<main")[2]


def test_pdf_yang_membunuh_pembacanya_berhenti_dicoba():
    satu = pabrik.dokumen()
    VersiDokumen.objects.update(dicoba=3)
    ulangi_pdf()
    assert VersiDokumen.objects.get(dokumen=satu).keadaan_teks == "rusak"
