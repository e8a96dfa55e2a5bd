"""The notice above every page: when it stands, who edits it, how it looks beforehand."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from portal.models import Pemberitahuan
from tests import pabrik

pytestmark = pytest.mark.django_db
TEKS = "Penghitungan suara sedang berlangsung."


def pasang(dari=-1, sampai=1, **lain):
    """The notice from and until so many hours from now; ``None`` leaves a time out."""
    saat = timezone.now()
    awal = {
        "teks": TEKS,
        "dari": None if dari is None else saat + timedelta(hours=dari),
        "sampai": None if sampai is None else saat + timedelta(hours=sampai),
    }
    satu = Pemberitahuan(site=Site.objects.get(), **{**awal, **lain})
    satu.full_clean()
    satu.save()
    return satu


def ubah():
    """The address of its form in the CMS."""
    return reverse("wagtailsettings:edit", args=["portal", "pemberitahuan", Site.objects.get().pk])


def test_tampil_di_setiap_halaman_sebagai_wilayah_bernama(client):
    pasang(tautan="/pengumuman/", label_tautan="Ikuti hasilnya")
    artikel = pabrik.artikel()
    alamat = ("/", "/berita/", artikel.get_url(), "/cari/", f"/komentar/{artikel.pk}/tulis/")
    for satu in alamat:
        teks = client.get(satu).text
        assert '<div class="pemberitahuan" role="region" aria-label="Pemberitahuan">' in teks, satu
        assert TEKS in teks
        assert '<a href="/pengumuman/">Ikuti hasilnya</a>' in teks
        assert teks.index(TEKS) < teks.index("<header")


@pytest.mark.parametrize(
    ("dari", "sampai", "tampil"),
    [(-2, 2, True), (None, 2, True), (1, 2, False), (-2, -1, False)],
)
def test_hanya_dalam_waktunya(client, dari, sampai, tampil):
    pasang(dari, sampai)
    assert (TEKS in client.get("/").text) is tampil


def test_tanpa_teks_tidak_ada_apa_pun(client):
    pasang(teks="")
    assert "pemberitahuan" not in client.get("/").text


def test_paling_banyak_satu_kueri(client):
    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            client.get("/")
        return sum("portal_pemberitahuan" in k["sql"] for k in kueri)

    assert hitung() == 1
    pasang()
    assert hitung() == 1


def test_teks_tidak_dapat_menyelipkan_html(client):
    pasang(teks="<script>x</script>")
    assert "<script>x" not in client.get("/").text


@pytest.mark.parametrize(
    ("medan", "lain"),
    [
        ("sampai", {"sampai": None}),
        ("sampai", {"dari": 3, "sampai": 2}),
        ("label_tautan", {"tautan": "/berita/"}),
        ("tautan", {"label_tautan": "Baca"}),
        ("tautan", {"tautan": "javascript:alert(1)", "label_tautan": "Baca"}),
        ("tautan", {"tautan": "//jahat.example", "label_tautan": "Baca"}),
        ("tautan", {"tautan": "/\\jahat.example", "label_tautan": "Baca"}),
    ],
)
def test_isian_yang_ditolak(medan, lain):
    with pytest.raises(ValidationError) as galat:
        pasang(**lain)
    assert set(galat.value.message_dict) == {medan}


@pytest.mark.parametrize("peran", ["Redaktur", "Admin"])
def test_disunting_di_cms_menurut_jam_wita(client, peran):
    client.force_login(pabrik.pengguna(peran))
    isian = {
        "teks": TEKS,
        "tautan": "",
        "label_tautan": "",
        "dari": "2026-11-24 18:00",
        "sampai": "2026-11-25 06:00",
    }
    assert client.post(ubah(), isian).status_code == 302
    satu = Pemberitahuan.objects.get()
    assert satu.dari.isoformat() == "2026-11-24T10:00:00+00:00"
    assert satu.sampai.isoformat() == "2026-11-24T22:00:00+00:00"


@pytest.mark.parametrize("peran", ["Penulis", "Moderator", "Penyusun SAKIP", "Pengesah"])
def test_peran_lain_tidak_menyunting(client, peran):
    client.force_login(pabrik.pengguna(peran))
    assert client.get(ubah()).status_code == 302
    assert client.post(ubah(), {"teks": TEKS, "sampai": "2030-01-01 00:00"}).status_code == 302
    assert not Pemberitahuan.objects.exists()


def test_pratinjau_menampilkan_yang_sedang_ditulis(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    alamat = reverse(
        "wagtailsettings:preview_on_edit",
        args=["portal", "pemberitahuan", Site.objects.get().pk],
    )
    assert alamat in client.get(ubah()).text
    isian = {
        "teks": "Naskah baru",
        "tautan": "/berita/",
        "label_tautan": "Baca",
        "dari": "2031-01-01 00:00",
        "sampai": "2031-01-02 00:00",
    }
    assert client.post(alamat, isian).json()["is_valid"]
    jawab = client.get(alamat)
    assert "frame-ancestors 'self'" in jawab["Content-Security-Policy"]
    assert "public" not in jawab["Cache-Control"]
    teks = jawab.text
    assert 'role="region" aria-label="Pemberitahuan"' in teks
    assert "Naskah baru" in teks
    assert not Pemberitahuan.objects.exists()
    assert "Naskah baru" not in client.get("/").text
