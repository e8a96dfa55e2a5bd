"""Embeds of addresses within somebody's network: refused in words, and nothing ever calls them."""

import socket

import pytest
from wagtail.blocks import StructBlockValidationError

from portal.blok import BlokIsi, BlokVideo
from tests import pabrik
from tests.luar import DALAM

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tanpa_jaringan(monkeypatch):
    """Any question for a name or connection to one fails the test."""
    for nama in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, nama, lambda *a, **k: pytest.fail("memanggil jaringan"))


@pytest.mark.parametrize("alamat", [a for a in DALAM if a and ":" in a])
def test_blok_video_menolak(alamat):
    with pytest.raises(StructBlockValidationError) as galat:
        BlokVideo().clean({"url": alamat, "judul": "Video", "gambar": None})
    assert "url" in galat.value.block_errors


def test_blok_video_menerima_alamat_umum():
    nilai = {"url": "https://www.youtube.com/watch?v=a", "judul": "Video", "gambar": None}
    assert BlokVideo().clean(nilai) == nilai


@pytest.mark.parametrize(
    "alamat",
    [
        "http://127.0.0.1:8000/admin/",
        "http://169.254.169.254/",
        "https://www.youtube.com/watch?v=a",
    ],
)
def test_pemilih_sematan_cms_tidak_memanggil_siapa_pun(alamat, client):
    client.force_login(pabrik.pengguna("Admin"))
    jawab = client.post("/admin/embeds/chooser/upload/", {"embed-chooser-url": alamat})
    assert jawab.status_code == 200
    assert "embed_chosen" not in jawab.text


def test_formulir_redaktur_menolak_dengan_kalimat(client):
    """The editor answers with its form and a sentence, and the page isn't published."""
    client.force_login(pabrik.pengguna("Redaktur"))
    artikel = pabrik.artikel(terbit=False)
    isian = {
        "title": artikel.title,
        "slug": artikel.slug,
        "ringkasan": "",
        "gambar": "",
        "keterangan_gambar": "",
        "tempat_berita": "Maros",
        "outlet": "",
        "tanggal_kegiatan": "",
        "kategori": artikel.kategori_id,
        "tag": "",
        "jenis_naskah": "liputan",
        "sumber": "",
        "tautan_asli": "",
        "inisial": "",
        "redaktur": "",
        "isi-count": "1",
        "isi-0-deleted": "",
        "isi-0-order": "0",
        "isi-0-type": "video",
        "isi-0-id": "",
        "isi-0-value-url": "http://192.168.1.1/kamera",
        "isi-0-value-judul": "Kamera",
        "isi-0-value-gambar": "",
        "action-publish": "1",
    }
    alamat = f"/admin/pages/{artikel.pk}/edit/"
    jawab = client.post(alamat, isian)
    assert jawab.status_code == 200
    assert "internet umum" in jawab.text
    artikel.refresh_from_db()
    assert not artikel.live
    assert (
        client.post(alamat, {**isian, "isi-0-value-url": "https://youtu.be/a"}).status_code == 302
    )


def test_kartu_video_tidak_memuat_apa_pun_dari_luar():
    url = "https://www.youtube.com/watch?v=a"
    video = BlokIsi().to_python(
        [{"type": "video", "value": {"url": url, "judul": "V", "gambar": None}}]
    )
    html = video.render_as_block()
    assert f'<a href="{url}" rel="noopener noreferrer">' in html
    for unsur in ("<iframe", "<script", 'src="http'):
        assert unsur not in html
