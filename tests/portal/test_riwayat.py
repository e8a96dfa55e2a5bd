"""Every publication after the first is a perbaikan kecil or a koreksi, on every way to publish."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate, now
from wagtail.models import Page

from berita.models import Artikel
from portal.jadwal import Jadwal
from portal.publikasi import BelumLengkap
from portal.riwayat.catatan import Terbitan
from portal.riwayat.uraian import PILIHAN
from tests import pabrik
from tests.portal.test_publikasi import isian

pytestmark = pytest.mark.django_db

KALIMAT = "pilih “perbaikan kecil” atau “koreksi”"


def jenis(halaman):
    """The kinds of a page's records, the oldest first."""
    return [t.jenis for t in Terbitan.objects.filter(halaman=halaman.pk).order_by("nomor")]


def kini(halaman):
    """A page as it is in the database."""
    return type(halaman).objects.get(pk=halaman.pk)


def alamat_edit(halaman):
    """The editor of a page."""
    return reverse("wagtailadmin_pages:edit", args=[halaman.pk])


def ubahan(halaman, **lain):
    """A saved, unpublished revision of a page with a changed summary."""
    halaman.ringkasan = "Kantor menggelar rapat."
    for nama, nilai in lain.items():
        setattr(halaman, nama, nilai)
    return halaman.save_revision()


def test_scenario_b_kemeterian_dan_tanggal(client):
    """Its "Kemeterian" is mended as a perbaikan kecil, its date as a koreksi."""
    pabrik.satu_redaktur()
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel(title="Kemeterian PANRB nilai kinerja KPU", tanggal_kegiatan=None)
    alamat, terbit = alamat_edit(satu), {"action-publish": "1"}
    betul = isian(satu, title="Kementerian PANRB nilai kinerja KPU", **terbit)

    jawab = client.post(alamat, betul)
    assert KALIMAT in str(jawab.context["form"].errors["jenis_perubahan"])
    assert "Kemeterian" in str(jawab.context["form"].errors["jenis_perubahan"])

    betul |= {"jenis_perubahan": "perbaikan", "perubahan_diperiksa": ""}
    assert client.post(alamat, betul).status_code == 302
    assert jenis(satu) == ["terbit", "perbaikan"]
    assert kini(satu).title == "Kementerian PANRB nilai kinerja KPU"

    tanggal = betul | {"tanggal_kegiatan": "2016-09-20"}
    jawab = client.post(alamat, tanggal)
    assert "Angka atau tanggal" in str(jawab.context["form"].errors["perubahan_diperiksa"])
    koreksi = tanggal | {"jenis_perubahan": "koreksi"}
    jawab = client.post(alamat, koreksi)
    assert {"tanggal_perubahan", "alasan_perubahan"} <= jawab.context["form"].errors.keys()
    koreksi |= {
        "tanggal_perubahan": str(localdate()),
        "alasan_perubahan": "Kegiatan berlangsung 20 September 2016.",
    }
    assert client.post(alamat, koreksi).status_code == 302
    assert jenis(satu) == ["terbit", "perbaikan", "koreksi"]
    teks = client.get(satu.get_url()).text
    assert "Kegiatan berlangsung 20 September 2016." in teks
    assert '"@type": "CorrectionComment"' in teks


def test_pilihan_kosong_lagi_setelah_terbit_dan_tidak_dipakai_dua_kali():
    satu = pabrik.ubah(pabrik.artikel(), "koreksi", ringkasan="Rapat.")
    rancangan = Page.objects.get(pk=satu.pk).get_latest_revision_as_object()
    for objek in (satu, rancangan):
        assert not any(getattr(objek, nama) for nama in PILIHAN)
    satu.ringkasan = "Rapat lagi."
    with pytest.raises(BelumLengkap):
        satu.save_revision().publish()


def test_yang_tidak_berubah_tidak_perlu_memilih_dan_tidak_tercatat():
    satu = pabrik.artikel()
    satu.save_revision().publish()
    assert jenis(satu) == ["terbit"]


def test_lewat_kode():
    satu = pabrik.artikel()
    revisi = ubahan(satu)
    with pytest.raises(BelumLengkap) as tolak:
        revisi.publish()
    assert KALIMAT in str(tolak.value)
    assert kini(satu).ringkasan == "Kantor menggelar rapat koordinasi."
    pabrik.ubah(kini(satu), ringkasan="Kantor menggelar rapat.")
    assert jenis(satu) == ["terbit", "perbaikan"]


def test_lewat_dasbor(client):
    penulis, redaktur = pabrik.pengguna("Penulis"), pabrik.pengguna("Redaktur")
    satu = pabrik.artikel(owner=penulis)
    for isi, hasil in (
        ({}, ["terbit"]),
        ({"jenis_perubahan": "perbaikan"}, ["terbit", "perbaikan"]),
    ):
        satu = kini(satu)
        ubahan(satu, **isi)
        satu.get_workflow().start(satu, penulis)
        tugas = satu.current_workflow_task_state
        client.force_login(redaktur)
        alamat = reverse("wagtailadmin_pages:workflow_action", args=[satu.pk, "approve", tugas.pk])
        jawab = client.post(alamat)
        assert jenis(satu) == hasil
        if not isi:
            assert KALIMAT in client.get(jawab.json()["redirect"]).text
        if not isi:
            satu.current_workflow_state.cancel(user=redaktur)


def test_massal_menolak_dan_membiarkan_yang_lain(client):
    pabrik.satu_redaktur()
    client.force_login(pabrik.pengguna("Redaktur"))
    tanpa, lain = pabrik.artikel(), pabrik.artikel()
    ubahan(tanpa)
    alamat = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    jawab = client.post(f"{alamat}?id={tanpa.pk}&next=/admin/", follow=True)
    assert KALIMAT in jawab.text
    assert (jenis(tanpa), jenis(lain)) == (["terbit"], ["terbit"])
    assert kini(lain).live
    ubahan(kini(lain), jenis_perubahan="perbaikan")
    client.post(f"{alamat}?id={lain.pk}&next=/admin/", follow=True)
    assert (jenis(tanpa), jenis(lain)) == (["terbit"], ["terbit", "perbaikan"])


def test_jadwal_ditolak_saat_dipasang_juga_bila_halaman_sudah_terbit():
    satu = pabrik.artikel()
    satu.go_live_at = now() + timedelta(days=1)
    with pytest.raises(BelumLengkap):
        ubahan(satu).publish()
    assert not satu.revisions.filter(approved_go_live_at__isnull=False).exists()
    ubahan(satu, jenis_perubahan="perbaikan").publish()
    assert satu.revisions.filter(approved_go_live_at__isnull=False).count() == 1
    assert jenis(satu) == ["terbit"]


def test_jadwal_yang_jatuh_tempo_membawa_pilihannya_dan_yang_kurang_tidak_menahan_yang_lain():
    baik, kurang = pabrik.artikel(), pabrik.artikel()
    revisi = ubahan(baik, jenis_perubahan="perbaikan"), ubahan(kurang)
    for satu in revisi:
        type(satu).objects.filter(pk=satu.pk).update(
            approved_go_live_at=now() - timedelta(minutes=1)
        )
    Jadwal([]).detak()
    assert (jenis(baik), jenis(kurang)) == (["terbit", "perbaikan"], ["terbit"])
    assert kurang.revisions.filter(approved_go_live_at__isnull=False).count() == 1


@pytest.mark.parametrize(
    ("ubah", "tanda"),
    [
        ({"ringkasan": "Rapat dihadiri 120 orang."}, "Angka atau tanggal"),
        ({"tanggal_kegiatan": date(2026, 7, 14)}, "Angka atau tanggal"),
        ({"gambar": "baru"}, "Gambar"),
        ({"isi": "dokumen"}, "Berkas"),
    ],
)
def test_angka_tanggal_gambar_dan_berkas_harus_dipastikan(ubah, tanda):
    satu = pabrik.artikel()
    if "gambar" in ubah:
        ubah = {"gambar": pabrik.gambar()}
    if "isi" in ubah:
        ubah = {"isi": [("dokumen", pabrik.dokumen())]}
    for nama, nilai in ubah.items():
        setattr(satu, nama, nilai)
    satu.jenis_perubahan = "perbaikan"
    with pytest.raises(BelumLengkap) as tolak:
        satu.save_revision().publish()
    assert tanda in tolak.value.message_dict["perubahan_diperiksa"][0]
    satu.perubahan_diperiksa = True
    satu.save_revision().publish()
    assert jenis(satu) == ["terbit", "perbaikan"]


def test_panel_hanya_untuk_yang_pernah_terbit_dan_menunjuk_yang_berubah(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    draf = pabrik.artikel(terbit=False)
    assert "Jenis perubahan" not in client.get(alamat_edit(draf)).text
    satu = pabrik.artikel()
    ubahan(satu, ringkasan="Dihadiri 77 orang.")
    teks = client.get(alamat_edit(satu)).text
    assert "Jenis perubahan" in teks
    assert "tampak seperti koreksi" in teks
    assert "77" in teks.partition("tampak seperti koreksi")[2][:400]


def test_koreksi_bertanggal_besok_ditolak():
    satu = pabrik.artikel()
    besok = localdate() + timedelta(days=1)
    isi = {"jenis_perubahan": "koreksi", "alasan_perubahan": "Nama narasumber keliru."}
    with pytest.raises(BelumLengkap) as tolak:
        ubahan(satu, tanggal_perubahan=besok, **isi).publish()
    assert "masa depan" in tolak.value.message_dict["tanggal_perubahan"][0]


def test_simpan_otomatis_tidak_menimpa_revisi_yang_sudah_terbit():
    satu = pabrik.artikel()
    terbit = satu.latest_revision
    lama = dict(terbit.content)
    satu.title = "Diketik lagi"
    baru = satu.save_revision(overwrite_revision=terbit)
    terbit.refresh_from_db()
    assert (baru.pk != terbit.pk, terbit.content) == (True, lama)
    assert Artikel.objects.get(pk=satu.pk).live_revision_id == terbit.pk


def test_berkas_baru_di_dokumen_yang_tampil_adalah_koreksi():
    from django.core.files.base import ContentFile

    dokumen = pabrik.dokumen("Versi pertama")
    satu = pabrik.laporan(berkas=dokumen)
    dokumen.refresh_from_db()
    dokumen.file = ContentFile(pabrik.berkas_pdf("Versi kedua"), name="laporan.pdf")
    dokumen.save()
    assert jenis(satu) == ["terbit", "koreksi"]
    assert [[b.nomor for b in t.berkas.all()] for t in satu.terbitan.all()] == [[1], [2]]


def test_api_cms_yang_ditolak_tidak_meninggalkan_apa_pun(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    satu = pabrik.artikel()
    ubahan(satu)
    alamat = reverse("wagtailadmin_api:pages:action", args=[satu.pk, "publish"])
    jawab = client.post(alamat, {}, content_type="application/json")
    assert jawab.status_code == 400
    assert kini(satu).ringkasan == "Kantor menggelar rapat koordinasi."
    assert jenis(satu) == ["terbit"]


def test_yang_ditambahkan_penyunting_sendiri_bukan_perubahan():
    satu = pabrik.artikel(isi=[("paragraf", "<p>Satu.</p>\n<p><em>Du</em>a.</p>")], terbit=False)
    satu.tag.add("b", "a")
    satu.save_revision().publish()
    satu = kini(satu)
    satu.isi = [
        ("paragraf", '<p data-block-key="x1">Satu.</p><p data-block-key="y2"><i>Du</i>a.</p>')
    ]
    satu.tag.set(["a", "b"], clear=True)
    satu.save_revision().publish()
    assert jenis(satu) == ["terbit"]
    satu.isi = [("paragraf", "<p>Satu.</p><p><b>Dua.</b></p>")]
    with pytest.raises(BelumLengkap):
        satu.save_revision().publish()
