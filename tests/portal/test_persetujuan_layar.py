"""The approver's screen as requests: who sees it, what it says, what its buttons do; the mails."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils.timezone import localtime, now

from berita.models import Artikel
from portal.persetujuan.empat_mata import Persetujuan
from portal.persetujuan.layar import Naskah, tautan
from tests import pabrik
from tests.portal.test_publikasi import isian

pytestmark = pytest.mark.django_db


@pytest.fixture
def penulis():
    return pabrik.pengguna("Penulis", "penulis")


@pytest.fixture
def redaktur(client):
    satu = pabrik.pengguna("Redaktur", "redaktur")
    client.force_login(satu)
    return satu


def layar(halaman):
    return reverse("persetujuan", args=[halaman.pk])


def putuskan(client, halaman, pengguna, aksi, **lain):
    data = {"aksi": aksi, "tanda": Naskah(halaman.pk, pengguna).tanda, **lain}
    return client.post(layar(halaman), data, follow=True)


def kini(halaman):
    return Artikel.objects.get(pk=halaman.pk)


def test_tautan_menuju_masuk_lalu_layarnya(client, penulis):
    satu = pabrik.diajukan(penulis)
    jawab = client.get(layar(satu))
    assert jawab.status_code == 302
    assert jawab.url == f"{reverse('wagtailadmin_login')}?next={layar(satu)}"
    assert tautan(satu.pk).endswith(layar(satu))
    assert tautan(satu.pk).startswith("http://")


@pytest.mark.parametrize("peran", ["Moderator", "Penyusun SAKIP", "Pengesah", "Penulis"])
def test_orang_lain_tidak_melihat_apa_pun(client, penulis, peran):
    satu = pabrik.diajukan(penulis)
    client.force_login(pabrik.pengguna(peran))
    for nama in ("persetujuan", "persetujuan_pratinjau"):
        jawab = client.get(reverse(nama, args=[satu.pk]))
        assert jawab.status_code == 404
        assert satu.title not in jawab.text
    assert client.post(layar(satu), {"aksi": "setujui"}).status_code == 404


def test_halaman_yang_tidak_ada(client, redaktur):
    for pk in (1, 999999):
        assert client.get(reverse("persetujuan", args=[pk])).status_code == 404


def test_penyetuju_membaca_yang_menunggu_dan_yang_berubah(client, penulis, redaktur):
    satu = pabrik.artikel(title="Judul lama", owner=penulis)
    satu.title, satu.jenis_perubahan = "Judul baru", "perbaikan"
    satu.save_revision(user=penulis)
    satu.get_workflow().start(satu, penulis)
    jawab = client.get(layar(satu))
    assert "Judul baru" in jawab.text
    assert "Setujui dan terbitkan" in jawab.text
    beda = jawab.context["perbedaan"]
    assert [satu.label for satu in beda] == ["Judul"]
    assert re.search("<del>.*lama</del>", beda[0].html)
    assert "Perbaikan kecil" in jawab.text
    bingkai = client.get(reverse("persetujuan_pratinjau", args=[satu.pk]))
    assert "Judul baru" in bingkai.text
    assert "frame-ancestors 'self'" in bingkai["Content-Security-Policy"]


def test_setujui_menerbitkan(client, penulis, redaktur):
    satu = pabrik.diajukan(penulis)
    jawab = putuskan(client, satu, redaktur, "setujui")
    assert kini(satu).live
    assert f"“{satu.title}” sudah terbit." in jawab.text
    assert kini(satu).current_workflow_state is None


def test_setujui_dan_jadwalkan_dalam_wita(client, penulis, redaktur):
    satu = pabrik.diajukan(penulis)
    besok = localtime() + timedelta(days=1)
    isi = {"tanggal": f"{besok:%Y-%m-%d}", "jam": "07:00"}
    jawab = putuskan(client, satu, redaktur, "jadwalkan", **isi)
    assert "pukul 07.00 WITA" in jawab.text
    (revisi,) = satu.revisions.filter(approved_go_live_at__isnull=False)
    saat = localtime(revisi.approved_go_live_at)
    assert (saat.date(), saat.hour, saat.minute, saat.second) == (besok.date(), 7, 0, 0)
    assert saat.utcoffset() == timedelta(hours=8)
    assert not kini(satu).live
    assert Persetujuan.objects.get(revisi=revisi).oleh == redaktur


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({}, "Isi tanggal dan jam terbit."),
        ({"tanggal": "2020-01-01", "jam": "07:00"}, "1 Januari 2020 pukul 07.00 WITA sudah lewat."),
        ({"tanggal": "besok", "jam": "07:00"}, "Tanggal tidak dikenali."),
        ({"tanggal": "2099-01-01", "jam": "25:00"}, "Jam tidak dikenali."),
    ],
)
def test_jadwal_yang_keliru_ditolak_dengan_kalimat(client, penulis, redaktur, isi, kalimat):
    satu = pabrik.diajukan(penulis)
    jawab = putuskan(client, satu, redaktur, "jadwalkan", **isi)
    assert kalimat in jawab.text
    assert not satu.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_penulis_yang_meminta_jadwal(client, penulis, redaktur):
    satu, _ = pabrik.naskah(penulis)
    satu.go_live_at = now() + timedelta(days=2)
    satu.save_revision(user=penulis)
    satu.get_workflow().start(satu, penulis)
    jawab = client.get(layar(satu))
    assert "Penulis meminta terbit" in jawab.text
    assert f'value="{localtime(satu.go_live_at):%H:%M}"' in jawab.text
    putuskan(client, satu, redaktur, "setujui")
    assert kini(satu).live


def test_perbaikan_kembali_lewat_surel_dan_dasbor(
    client, penulis, redaktur, django_capture_on_commit_callbacks
):
    penulis.email = "penulis@example.org"
    penulis.save()
    satu = pabrik.diajukan(penulis)
    assert "Tulis apa yang perlu diperbaiki." in putuskan(client, satu, redaktur, "perbaikan").text
    with django_capture_on_commit_callbacks(execute=True):
        putuskan(client, satu, redaktur, "perbaikan", catatan="Tanggalnya <14/7>, bukan 15/7.")
    (surel,) = mail.outbox
    assert surel.to == ["penulis@example.org"]
    assert surel.subject == f"Perlu perbaikan: “{satu.title}”"
    assert "Tanggalnya <14/7>, bukan 15/7." in surel.body
    assert f"/admin/pages/{satu.pk}/edit/" in surel.body
    client.force_login(penulis)
    dasbor = client.get(reverse("wagtailadmin_home")).text
    assert "Tanggalnya &lt;14/7&gt;, bukan 15/7." in dasbor
    assert "Perlu perbaikan" in dasbor


def test_penyetuju_diberi_tahu_dengan_tautannya(
    penulis, redaktur, django_capture_on_commit_callbacks
):
    redaktur.email = "redaktur@example.org"
    redaktur.save()
    with django_capture_on_commit_callbacks(execute=True):
        satu = pabrik.diajukan(penulis)
        assert not mail.outbox, "surel menunggu sampai tersimpan"
    (surel,) = mail.outbox
    assert surel.to == ["redaktur@example.org"]
    assert tautan(satu.pk) in surel.body


def test_surel_persetujuan_menyebut_alamatnya(
    client, penulis, redaktur, django_capture_on_commit_callbacks
):
    penulis.email = "penulis@example.org"
    penulis.save()
    satu = pabrik.diajukan(penulis)
    with django_capture_on_commit_callbacks(execute=True):
        putuskan(client, satu, redaktur, "setujui")
    (surel,) = mail.outbox
    assert surel.subject == f"Disetujui: “{satu.title}”"
    assert kini(satu).full_url in surel.body


def test_naskah_yang_berubah_tidak_ikut_disetujui(client, penulis, redaktur):
    satu = pabrik.diajukan(penulis)
    lama = Naskah(satu.pk, redaktur).tanda
    satu.title = "Diubah sesudah dibuka"
    satu.save_revision(user=penulis, overwrite_revision=satu.get_latest_revision())
    jawab = client.post(layar(satu), {"aksi": "setujui", "tanda": lama}, follow=True)
    assert "Naskah berubah sejak Anda membukanya." in jawab.text
    assert not kini(satu).live


def test_yang_ikut_menulis_membaca_mengapa(client, redaktur):
    satu = pabrik.diajukan(redaktur)
    isi = client.get(layar(satu)).text
    assert "Minta orang lain" in isi
    assert 'value="setujui"' not in isi
    assert "Minta orang lain" in putuskan(client, satu, redaktur, "setujui").text
    assert not kini(satu).live


def test_penulis_mendapat_tautan_dan_tidak_dapat_memutuskan(client, penulis):
    satu = pabrik.diajukan(penulis)
    client.force_login(penulis)
    isi = client.get(layar(satu)).text
    assert tautan(satu.pk) in isi
    assert "Putusan" not in isi
    for aksi in ("setujui", "perbaikan"):
        putuskan(client, satu, penulis, aksi, catatan="Saya sendiri")
    assert kini(satu).current_workflow_state.status == "in_progress"
    assert not kini(satu).live


def test_admin_menulis_alasan_di_layar(client):
    admin = pabrik.pengguna("Admin")
    client.force_login(admin)
    satu = pabrik.diajukan(admin)
    assert "Alasan menerbitkan tulisan sendiri" in client.get(layar(satu)).text
    jawab = putuskan(client, satu, admin, "setujui", alasan="terlalu pendek")
    assert "paling sedikit 20 huruf" in jawab.text
    assert "terlalu pendek" in jawab.text
    assert not kini(satu).live
    putuskan(client, satu, admin, "setujui", alasan="Redaktur sakit, rapat pleno nanti malam.")
    assert kini(satu).live
    assert Persetujuan.objects.filter(halaman=satu, cara="pengecualian").count() == 1


def test_yang_kurang_disebut_dan_tidak_terbit(client, penulis, redaktur):
    satu = pabrik.diajukan(penulis, tempat_berita="")
    isi = client.get(layar(satu)).text
    assert "Isi tempat berita" in isi
    assert 'value="setujui"' not in isi
    jawab = putuskan(client, satu, redaktur, "setujui")
    assert "Isi tempat berita" in jawab.text
    assert not kini(satu).live
    assert kini(satu).current_workflow_state.status == "in_progress"


def test_sesudah_diajukan_tautannya_ada_di_pesan(client, penulis):
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    jawab = client.post(alamat, isian(satu, **{"action-submit": "1"}), follow=True)
    assert "Salin tautan persetujuan" in jawab.text
    assert tautan(satu.pk) in jawab.text
    assert "Tautan persetujuan" in client.get(alamat).text


def test_get_tidak_memutuskan(client, penulis, redaktur):
    satu = pabrik.diajukan(penulis)
    client.get(layar(satu), {"aksi": "setujui", "tanda": Naskah(satu.pk, redaktur).tanda})
    assert not kini(satu).live
