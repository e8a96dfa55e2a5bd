"""Pictures are upright, carry nothing of the camera, and only renditions are public."""

from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image

from portal.gambar import LEBAR, UKURAN
from portal.models import Gambar
from portal.templatetags.gambar import PEMAKAIAN
from portal.tugas import buat_gambar
from tests import pabrik
from tests.pabrik_berkas import GPS, foto_ponsel

pytestmark = pytest.mark.django_db


def test_foto_ponsel_tegak_dan_tanpa_catatan():
    asal = Image.open(BytesIO(foto_ponsel()))
    assert asal.getexif().get_ifd(GPS), "contohnya sendiri harus membawa GPS"
    satu = pabrik.gambar(isi=foto_ponsel())
    with satu.file.open("rb") as berkas:
        simpanan = Image.open(berkas)
        assert not dict(simpanan.getexif())
        assert simpanan.height > simpanan.width
        assert (simpanan.width, simpanan.height) == (satu.width, satu.height) == (1920, 2560)
        # Orientation 6 turns the left half up.
        atas, bawah = simpanan.getpixel((900, 100)), simpanan.getpixel((900, 2400))
        assert atas[1] > 200 > bawah[1]


def test_unggahan_lewat_cms_juga_bersih(client):
    client.force_login(pabrik.pengguna("Penulis"))
    berkas = BytesIO(foto_ponsel())
    berkas.name = "IMG-20260714-WA0012.jpg"
    jawab = client.post(reverse("wagtailimages:add"), {"title": "Rapat", "file": berkas})
    assert jawab.status_code in (200, 302)
    satu = Gambar.objects.get()
    with satu.file.open("rb") as isi:
        assert not dict(Image.open(isi).getexif())


def test_rendisi_dibuat_tugas_dan_tanpa_exif():
    satu = pabrik.gambar(isi=foto_ponsel(800, 600))
    assert satu.renditions.count() == 0
    buat_gambar.call(satu.pk)
    buat_gambar.call(satu.pk)
    assert {r.filter_spec for r in satu.renditions.all()} == set(UKURAN.values())
    for rendisi in satu.renditions.all():
        with rendisi.file.open("rb") as isi:
            assert not dict(Image.open(isi).getexif())


def test_pemakaian_hanya_meminta_lebar_yang_dibuat():
    assert {w for lebar, _ in PEMAKAIAN.values() for w in lebar} <= set(LEBAR)


def test_membaca_halaman_tidak_membuat_rendisi(client):
    satu = pabrik.artikel(gambar=pabrik.gambar())
    assert client.get(satu.get_url()).status_code == 200
    assert satu.gambar.renditions.count() == 0


def test_asli_tidak_punya_alamat_dan_rendisi_punya(client):
    satu = pabrik.gambar()
    buat_gambar.call(satu.pk)
    rendisi = satu.renditions.first()
    jawab = client.get(rendisi.url)
    assert jawab.status_code == 200
    assert "immutable" in jawab["Cache-Control"]
    assert client.get(satu.file.url).status_code == 404
    for nama in ("../original_images/x.jpg", "tidak-ada.jpg", "a/../../portal.sqlite3"):
        assert client.get(f"/media/images/{nama}").status_code == 404
