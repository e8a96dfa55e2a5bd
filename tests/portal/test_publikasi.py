"""One rule of publication, on every way to publish; nothing half done, nothing forgotten."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from django.utils.timezone import now

from berita.models import Artikel
from portal.publikasi import BelumLengkap
from portal.riwayat.catatan import TakBolehDihapus, Terbitan
from tests import pabrik

pytestmark = pytest.mark.django_db


def isian(halaman, **lain):
    """The editor's form as a browser would send it, with one thing changed."""
    data = {
        "title": halaman.title,
        "slug": halaman.slug,
        "ringkasan": halaman.ringkasan,
        "gambar": halaman.gambar_id or "",
        "keterangan_gambar": "",
        "tempat_berita": halaman.tempat_berita,
        "outlet": halaman.outlet,
        "tanggal_kegiatan": "",
        "kategori": halaman.kategori_id or "",
        "tag": "",
        "jenis_naskah": halaman.jenis_naskah,
        "sumber": halaman.sumber,
        "tautan_asli": halaman.tautan_asli,
        "inisial": "",
        "redaktur": "",
        "seo_title": "",
        "search_description": "",
        "isi-count": "1",
        "isi-0-deleted": "",
        "isi-0-order": "0",
        "isi-0-type": "subjudul",
        "isi-0-value": "Isi berita",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    return {**data, **lain}


def test_artikel_lengkap_terbit_dan_tercatat():
    satu = pabrik.artikel()
    assert satu.live
    (catatan,) = satu.terbitan.all()
    assert (catatan.nomor, catatan.jenis) == (1, Terbitan.Jenis.TERBIT)
    pabrik.ubah(satu, ringkasan="Kantor menggelar rapat.")
    assert [t.jenis for t in satu.terbitan.all()] == ["terbit", "perbaikan"]


@pytest.mark.parametrize(
    ("kurang", "medan"),
    [
        ({"tempat_berita": ""}, "tempat_berita"),
        ({"kategori": None}, "kategori"),
        ({"jenis_naskah": "kutipan", "tautan_asli": "https://example.org/a"}, "sumber"),
        ({"jenis_naskah": "kutipan", "sumber": "www.kpu.go.id"}, "tautan_asli"),
    ],
)
def test_yang_kurang_ditolak_lewat_kode_dan_tidak_setengah_jadi(kurang, medan):
    satu = pabrik.artikel(terbit=False)
    for nama, nilai in kurang.items():
        setattr(satu, nama, nilai)
    revisi = satu.save_revision()
    with pytest.raises(BelumLengkap) as tolak:
        revisi.publish()
    assert medan in tolak.value.message_dict
    assert not Artikel.objects.get(pk=satu.pk).live
    assert not Terbitan.objects.filter(halaman=satu).exists()


def test_gambar_tanpa_alternatif_atau_kredit_ditolak_dan_hiasan_boleh():
    gambar = pabrik.gambar(description="", kredit="")
    satu = pabrik.artikel(terbit=False, gambar=gambar)
    with pytest.raises(BelumLengkap) as tolak:
        satu.save_revision().publish()
    assert len(tolak.value.message_dict["gambar"]) == 2
    gambar.hiasan, gambar.kredit = True, "Humas"
    gambar.save()
    satu = Artikel.objects.get(pk=satu.pk)
    satu.save_revision().publish()
    assert Artikel.objects.get(pk=satu.pk).live


def test_gambar_di_isi_ikut_diperiksa():
    gambar = pabrik.gambar(description="")
    satu = pabrik.artikel(
        terbit=False, isi=[("galeri", [{"gambar": gambar}, {"gambar": pabrik.gambar()}])]
    )
    with pytest.raises(BelumLengkap) as tolak:
        satu.save_revision().publish()
    assert len(tolak.value.message_dict["isi"]) == 1


def test_tabel_perlu_judul():
    tabel = {"data": [["Tahun", "Nilai"], ["2024", "69,05"]], "table_caption": ""}
    satu = pabrik.artikel(terbit=False, isi=[("tabel", tabel)])
    with pytest.raises(BelumLengkap) as tolak:
        satu.save_revision().publish()
    assert "belum berjudul" in tolak.value.message_dict["isi"][0]


def test_editor_menunjukkan_pesan_di_medan_dan_menyimpan_yang_diketik(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel(terbit=False)
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    jawab = client.post(
        alamat,
        isian(satu, tempat_berita="", title="Judul yang diketik", **{"action-publish": "1"}),
    )
    assert jawab.status_code == 200
    assert "Isi tempat berita" in jawab.context["form"].errors["tempat_berita"][0]
    assert "Judul yang diketik" in jawab.text
    assert not Artikel.objects.get(pk=satu.pk).live
    satu.save_revision(user=pabrik.pengguna("Penulis"))
    pabrik.satu_redaktur()
    client.post(alamat, isian(satu, **{"action-publish": "1"}))
    assert Artikel.objects.get(pk=satu.pk).live


def test_draf_boleh_belum_lengkap(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel(terbit=False)
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    client.post(alamat, isian(satu, tempat_berita="", kategori=""))
    satu.refresh_from_db()
    assert satu.get_latest_revision().content["tempat_berita"] == ""


def test_massal_menolak_yang_kurang(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel(terbit=False, tempat_berita="")
    satu.save_revision()
    alamat = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    jawab = client.post(f"{alamat}?id={satu.pk}&next=/admin/", follow=True)
    assert jawab.status_code == 200
    assert not Artikel.objects.get(pk=satu.pk).live
    assert "Isi tempat berita" in jawab.text


def test_jadwal_ditolak_saat_dipasang_bila_kurang():
    satu = pabrik.artikel(terbit=False, tempat_berita="")
    satu.go_live_at = now() + timedelta(days=1)
    with pytest.raises(BelumLengkap):
        satu.save_revision().publish()
    assert not satu.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_penarikan_menjawab_410_dan_draf_404(client):
    satu, draf = pabrik.artikel(), pabrik.artikel(terbit=False)
    alamat = satu.get_url()
    assert client.get(alamat).status_code == 200
    satu.unpublish()
    jawab = client.get(alamat)
    assert jawab.status_code == 410
    assert satu.title in jawab.text
    assert "Rapat berlangsung" not in jawab.text
    assert client.get(draf.get_url() or f"/berita/{draf.slug}/").status_code == 404


def test_halaman_yang_pernah_terbit_tidak_dapat_dihapus(client):
    satu = pabrik.artikel()
    with pytest.raises(PermissionDenied):
        satu.delete()
    with pytest.raises(TakBolehDihapus):
        satu.terbitan.all().delete()
    with pytest.raises(TakBolehDihapus):
        satu.terbitan.get().delete()
    admin = pabrik.pengguna("Admin")
    client.force_login(admin)
    jawab = client.post(reverse("wagtailadmin_pages:delete", args=[satu.pk]), follow=True)
    assert "tidak dapat dihapus" in jawab.text
    assert Artikel.objects.filter(pk=satu.pk, live=True).exists()


def test_alamat_milik_portal_ditolak(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel(terbit=False)
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    for slug in ("2024", "arsip", "kategori"):
        jawab = client.post(alamat, isian(satu, slug=slug))
        assert "dipakai portal" in jawab.context["form"].errors["slug"][0]


def test_penulis_tidak_dapat_menerbitkan(client):
    penulis = pabrik.pengguna("Penulis")
    client.force_login(penulis)
    satu = pabrik.artikel(terbit=False, owner=penulis)
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    client.post(alamat, isian(satu, **{"action-publish": "1"}))
    assert not Artikel.objects.get(pk=satu.pk).live
    client.post(alamat, isian(satu, **{"action-submit": "1"}))
    assert Artikel.objects.get(pk=satu.pk).current_workflow_state.workflow.name == (
        "Persetujuan Redaktur"
    )


def test_pratinjau_boleh_dibingkai_cms_dan_tidak_disimpan_perantara(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel(terbit=False)
    satu.save_revision()
    jawab = client.get(reverse("wagtailadmin_pages:view_draft", args=[satu.pk]))
    assert jawab.status_code == 200
    assert "frame-ancestors 'self'" in jawab["Content-Security-Policy"]
    assert "public" not in jawab["Cache-Control"]


def test_sistem_tidak_kekurangan_apa_pun():
    call_command("check")
