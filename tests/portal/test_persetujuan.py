"""Four eyes: one test for each way to publish; what counts as writing; exceptions are kept."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.timezone import now
from wagtail.log_actions import LogContext
from wagtail.models import Page

from berita.models import Artikel
from portal.jadwal import Jadwal, KegagalanJadwal
from portal.persetujuan import empat_mata
from portal.persetujuan.empat_mata import BelumDisetujui, Persetujuan
from portal.publikasi import BelumLengkap
from portal.riwayat.catatan import TakBolehDihapus, Terbitan
from tests import pabrik
from tests.portal.test_publikasi import isian

pytestmark = pytest.mark.django_db


@pytest.fixture
def penulis():
    """A Redaktur who writes: may publish, but not this."""
    return pabrik.pengguna("Redaktur", "penulis-redaktur")


@pytest.fixture
def penyetuju():
    return pabrik.pengguna("Redaktur", "penyetuju")


def kini(halaman):
    return Artikel.objects.get(pk=halaman.pk)


def sunting(halaman):
    return reverse("wagtailadmin_pages:edit", args=[halaman.pk])


# The ways to publish


def test_lewat_kode_dengan_pengguna(penulis, penyetuju):
    satu, revisi = pabrik.naskah(penulis)
    with pytest.raises(BelumDisetujui):
        revisi.publish(user=penulis)
    assert not kini(satu).live
    revisi.publish(user=penyetuju)
    assert kini(satu).live
    assert Terbitan.objects.get(halaman=satu).oleh == penyetuju
    assert Persetujuan.objects.get(halaman=satu).cara == "empat_mata"


def test_lewat_kode_dalam_permintaan(penulis):
    satu, revisi = pabrik.naskah(penulis)
    with LogContext(user=penulis), pytest.raises(BelumDisetujui):
        revisi.publish()
    assert not kini(satu).live


def test_mesin_kantor_boleh_menerbitkan(penulis):
    satu, revisi = pabrik.naskah(penulis)
    revisi.publish()
    assert kini(satu).live


def test_editor_menolak_dan_menyimpan_yang_diketik(client, penulis):
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    kiriman = isian(satu, title="Judul yang baru diketik", **{"action-publish": "1"})
    jawab = client.post(sunting(satu), kiriman, follow=True)
    assert "Minta orang lain" in jawab.text
    assert not kini(satu).live
    assert kini(satu).get_latest_revision().content["title"] == "Judul yang baru diketik"


def test_editor_menerbitkan_tulisan_orang_lain(client, penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    client.post(sunting(satu), isian(satu))
    client.force_login(penyetuju)
    client.post(sunting(satu), isian(satu, **{"action-publish": "1"}))
    assert kini(satu).live


def test_editor_menolak_penyetuju_yang_mengubah_sekata(client, penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penyetuju)
    client.post(sunting(satu), isian(satu, title="Diubah penyetuju", **{"action-publish": "1"}))
    assert not kini(satu).live


def test_halaman_baru_tidak_langsung_terbit(client, penulis):
    client.force_login(penulis)
    induk = Page.objects.get(slug="berita", depth=3)
    contoh = pabrik.artikel(terbit=False)
    alamat = reverse("wagtailadmin_pages:add", args=["berita", "artikel", induk.pk])
    kiriman = isian(contoh, title="Baru sekali", slug="baru-sekali", **{"action-publish": "1"})
    jawab = client.post(alamat, kiriman, follow=True)
    assert "Minta orang lain" in jawab.text
    assert not Artikel.objects.get(slug="baru-sekali").live


def test_persetujuan_alur_di_editor(client, penulis, penyetuju):
    satu = pabrik.diajukan(penulis)
    kiriman = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    # First a save, so that what the form sends differs in nothing from what waits.
    client.force_login(penulis)
    client.post(sunting(satu), isian(satu))
    client.post(sunting(satu), isian(satu, **kiriman))
    assert not kini(satu).live
    assert kini(satu).current_workflow_state.status == "in_progress"
    client.force_login(penyetuju)
    client.post(sunting(satu), isian(satu, **kiriman))
    assert kini(satu).live


def test_persetujuan_alur_wagtail_di_luar_editor(client, penulis, penyetuju):
    satu = pabrik.diajukan(penulis)
    tahap = satu.current_workflow_task_state
    alamat = reverse("wagtailadmin_pages:workflow_action", args=[satu.pk, "approve", tahap.pk])
    client.force_login(penulis)
    client.post(alamat, follow=True)
    assert not kini(satu).live
    assert kini(satu).current_workflow_state.status == "in_progress"
    client.force_login(penyetuju)
    client.post(alamat, follow=True)
    assert kini(satu).live


def test_massal_menolak_milik_sendiri_dan_membiarkan_yang_lain(client, penulis, penyetuju):
    sendiri, _ = pabrik.naskah(penulis)
    kurang, _ = pabrik.naskah(penyetuju, tempat_berita="")
    orang_lain, _ = pabrik.naskah(penyetuju)
    client.force_login(penulis)
    alamat = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    nomor = "&".join(f"id={satu.pk}" for satu in (sendiri, kurang, orang_lain)) + "&next=/admin/"
    jawab = client.post(f"{alamat}?{nomor}", follow=True)
    assert not kini(sendiri).live
    assert not kini(kurang).live
    assert kini(orang_lain).live
    assert f"“{sendiri.title}” tidak terbit." in jawab.text
    assert "Isi tempat berita" in jawab.text


def test_jadwal_ditolak_saat_dipasang(penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    satu.go_live_at = now() + timedelta(days=1)
    revisi = satu.save_revision(user=penulis)
    with pytest.raises(BelumDisetujui):
        revisi.publish(user=penulis)
    revisi.refresh_from_db()
    assert revisi.approved_go_live_at is None
    revisi.publish(user=penyetuju)
    revisi.refresh_from_db()
    assert abs(revisi.approved_go_live_at - satu.go_live_at) < timedelta(seconds=1)


@pytest.mark.parametrize(("kurang", "galat"), [(True, BelumLengkap), (False, BelumDisetujui)])
def test_jadwal_perubahan_halaman_terbit_ditolak_saat_dipasang(penulis, penyetuju, kurang, galat):
    satu = pabrik.artikel()
    satu.title, satu.go_live_at = "Judul besok", now() + timedelta(days=1)
    satu.jenis_perubahan, satu.perubahan_diperiksa = "perbaikan", True
    if kurang:
        satu.tempat_berita = ""
    revisi = satu.save_revision(user=penulis)
    with pytest.raises(galat):
        revisi.publish(user=penyetuju if kurang else penulis)
    assert not satu.revisions.filter(approved_go_live_at__isnull=False).exists()
    if not kurang:
        revisi.publish(user=penyetuju)
        assert satu.revisions.filter(approved_go_live_at__isnull=False).count() == 1


def test_jadwal_jatuh_tempo_atas_nama_yang_menjadwalkan(penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    satu.go_live_at = now() + timedelta(days=1)
    revisi = satu.save_revision(user=penulis)
    revisi.publish(user=penyetuju)
    _majukan(satu)
    Jadwal([]).detak()
    assert kini(satu).live


def test_jadwal_jatuh_tempo_tanpa_penyetuju_tetap_menunggu(penulis):
    satu, _ = pabrik.naskah(penulis)
    lewat = now() - timedelta(minutes=5)
    revisi = satu.save_revision(user=penulis, approved_go_live_at=lewat)
    Jadwal([]).detak()
    assert not kini(satu).live
    revisi.refresh_from_db()
    assert revisi.approved_go_live_at == lewat
    assert "tanpa ada yang menyetujui" in KegagalanJadwal.objects.get(revisi=revisi).alasan


def test_jadwal_jatuh_tempo_ditolak_bila_penjadwal_ikut_menulis(penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    satu.go_live_at = now() + timedelta(days=1)
    revisi = satu.save_revision(user=penulis)
    revisi.publish(user=penyetuju)
    _majukan(satu)
    # As if the revision had been overwritten after it was approved.
    isi = satu.revisions.get(pk=revisi.pk).content
    satu.revisions.filter(pk=revisi.pk).update(
        user=penyetuju, content={**isi, "title": "Ditimpa yang menjadwalkan"}
    )
    Jadwal([]).detak()
    assert not kini(satu).live
    assert "Yang menjadwalkan" in KegagalanJadwal.objects.get(revisi=revisi).alasan


def test_salinan_terbit_ditolak(client, penulis):
    satu = pabrik.artikel()
    client.force_login(penulis)
    kiriman = {
        "new_title": "Salinan",
        "new_slug": "salinan-artikel",
        "new_parent_page": str(satu.get_parent().pk),
        "publish_copies": "on",
    }
    client.post(reverse("wagtailadmin_pages:copy", args=[satu.pk]), kiriman, follow=True)
    assert not Artikel.objects.filter(slug="salinan-artikel", live=True).exists()


def test_laporan_diajukan_penyusun_disahkan_pengesah():
    penyusun, pengesah = pabrik.pengguna("Penyusun SAKIP"), pabrik.pengguna("Pengesah")
    satu = pabrik.laporan(terbit=False, owner=pengesah)
    satu.save_revision(user=penyusun)
    revisi = satu.save_revision(user=pengesah)
    satu.get_workflow().start(satu, penyusun)
    revisi.publish(user=pengesah)
    assert type(satu).objects.get(pk=satu.pk).live, "menyimpan tanpa mengubah bukan menulis"
    satu.title, satu.jenis_perubahan = "Judul dari pengesah", "perbaikan"
    satu.perubahan_diperiksa = True
    with pytest.raises(BelumDisetujui):
        satu.save_revision(user=pengesah).publish(user=pengesah)


# What counts as writing


def test_hanya_sejak_terakhir_terbit(penulis, penyetuju):
    satu, revisi = pabrik.naskah(penulis)
    revisi.publish(user=penyetuju)
    satu = kini(satu)
    satu.title, satu.jenis_perubahan = "Diubah penyetuju", "perbaikan"
    satu.perubahan_diperiksa = True
    satu.save_revision(user=penyetuju).publish(user=penulis)
    assert kini(satu).title == "Diubah penyetuju"


def test_yang_menulis_lebih_dulu_tetap_penulis(penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    satu.title = "Diteruskan orang lain"
    revisi = satu.save_revision(user=penyetuju)
    for pengguna in (penulis, penyetuju):
        with pytest.raises(BelumDisetujui):
            revisi.publish(user=pengguna)


def test_jadwal_dan_catatan_editor_bukan_tulisan(penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    satu.go_live_at = now() + timedelta(days=1)
    revisi = satu.save_revision(user=penyetuju)
    assert empat_mata.penulis(revisi) == {penulis.pk}


def test_simpan_otomatis_yang_menimpa_revisi_terbit_dihitung(penulis, penyetuju):
    satu, revisi = pabrik.naskah(penulis)
    revisi.publish(user=penyetuju)
    satu = kini(satu)
    satu.title, satu.jenis_perubahan = "Ditimpa diam-diam", "perbaikan"
    satu.perubahan_diperiksa = True
    satu.save_revision(user=penulis, overwrite_revision=satu.get_latest_revision())
    salinan = satu.save_revision(user=penulis)
    with pytest.raises(BelumDisetujui):
        salinan.publish(user=penulis)


def test_draf_di_antara_jadwal_dan_terbitnya_dihitung(penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    satu.go_live_at = now() + timedelta(hours=1)
    satu.save_revision(user=penulis).publish(user=penyetuju)
    satu.title, satu.go_live_at = "Sesudah dijadwalkan", None
    baru = satu.save_revision(user=penyetuju)
    _majukan(satu)
    Jadwal([]).detak()
    assert kini(satu).live
    assert empat_mata.penulis(baru) == {penyetuju.pk}


# Exceptions


def test_admin_beralasan_boleh_dan_tercatat(client):
    admin = pabrik.pengguna("Admin")
    satu, revisi = pabrik.naskah(admin)
    with pytest.raises(BelumDisetujui):
        revisi.publish(user=admin)
    for alasan in ("darurat", "a" + " " * 30 + "b"):
        with pytest.raises(BelumDisetujui):
            empat_mata.kecualikan(satu, revisi, admin, alasan)
    empat_mata.kecualikan(satu, revisi, admin, "Redaktur sakit, rapat pleno nanti malam.")
    revisi.publish(user=admin)
    assert kini(satu).live
    client.force_login(admin)
    riwayat = client.get(reverse("wagtailadmin_pages:history", args=[satu.pk]))
    assert "Redaktur sakit, rapat pleno nanti malam." in riwayat.text


def test_alasan_berlaku_untuk_satu_revisi_dan_admin_saja(penulis):
    admin = pabrik.pengguna("Admin")
    satu, revisi = pabrik.naskah(admin)
    empat_mata.kecualikan(satu, revisi, admin, "Redaktur sakit, rapat pleno nanti malam.")
    satu.title = "Ditulis lagi"
    with pytest.raises(BelumDisetujui):
        satu.save_revision(user=admin).publish(user=admin)
    with pytest.raises(BelumDisetujui):
        empat_mata.kecualikan(satu, revisi, penulis, "Alasan yang cukup panjang sekali.")


def test_satu_redaktur_boleh_dan_setiap_penerbitan_ditandai(client, penulis):
    satu, revisi = pabrik.naskah(penulis)
    pabrik.satu_redaktur()
    revisi.publish(user=penulis)
    assert kini(satu).live
    assert Persetujuan.objects.get(halaman=satu).cara == "satu_redaktur"
    client.force_login(penulis)
    assert "Satu redaktur" in client.get(reverse("wagtailadmin_home")).text
    riwayat = client.get(reverse("wagtailadmin_pages:history", args=[satu.pk]))
    assert "kantor ini punya satu redaktur" in riwayat.text


def test_catatan_persetujuan_tidak_dapat_diubah_atau_dihapus(penulis, penyetuju):
    satu, revisi = pabrik.naskah(penulis)
    revisi.publish(user=penyetuju)
    catatan = Persetujuan.objects.get(halaman=satu)
    for perbuatan in (
        catatan.delete,
        catatan.save,
        Persetujuan.objects.all().delete,
        lambda: Persetujuan.objects.update(oleh=penulis),
    ):
        with pytest.raises(TakBolehDihapus):
            perbuatan()
    with pytest.raises(IntegrityError), transaction.atomic():
        Persetujuan.objects.create(
            halaman=satu.page_ptr, revisi=revisi, cara="pengecualian", alasan="pendek"
        )


def test_draf_yang_pernah_dijadwalkan_dapat_dihapus(penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    satu.go_live_at = now() + timedelta(days=1)
    satu.save_revision(user=penulis).publish(user=penyetuju)
    kini(satu).delete()
    assert not Persetujuan.objects.exists()


# The editor offers nothing that would be refused


def test_menu_editor_mengatakan_mengapa(client, penulis, penyetuju):
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    isi = client.get(sunting(satu)).text
    assert "Terbit perlu orang lain" in isi
    assert 'name="action-publish"' not in isi
    client.force_login(penyetuju)
    isi = client.get(sunting(satu)).text
    assert "Terbit perlu orang lain" not in isi
    assert 'name="action-publish"' in isi


def test_menu_editor_tidak_menawarkan_setujui_kepada_penulisnya(client, penulis, penyetuju):
    satu = pabrik.diajukan(penulis)
    client.force_login(penulis)
    assert 'data-workflow-action-name="approve"' not in client.get(sunting(satu)).text
    client.force_login(penyetuju)
    assert 'data-workflow-action-name="approve"' in client.get(sunting(satu)).text


def test_menu_halaman_baru_tanpa_terbitkan(client, penulis):
    client.force_login(penulis)
    induk = Page.objects.get(slug="berita", depth=3)
    alamat = reverse("wagtailadmin_pages:add", args=["berita", "artikel", induk.pk])
    assert 'name="action-publish"' not in client.get(alamat).text
    pabrik.satu_redaktur()
    assert 'name="action-publish"' in client.get(alamat).text


def _majukan(halaman):
    """Let the schedule of a page fall due a minute ago."""
    revisi = halaman.revisions.get(approved_go_live_at__isnull=False)
    lewat = now() - timedelta(minutes=1)
    isi = {**revisi.content, "go_live_at": lewat.isoformat()}
    halaman.revisions.filter(pk=revisi.pk).update(approved_go_live_at=lewat, content=isi)
