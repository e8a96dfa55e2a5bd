"""One's own pages: an author finds an article again in two clicks, or by a word of it."""

import pytest
from modelsearch.index import insert_or_update_object

from tests import pabrik

pytestmark = pytest.mark.django_db
DAFTAR = "/admin/tulisan_saya/"


@pytest.fixture
def penulis(client):
    """A Penulis who is in."""
    satu = pabrik.pengguna("Penulis")
    client.force_login(satu)
    return satu


def test_penulis_menemukan_tulisannya_dalam_dua_ketukan(client, penulis):
    naskah, _ = pabrik.naskah(penulis, title="Rapat pleno terbuka")
    pabrik.naskah(pabrik.pengguna("Penulis"), title="Tulisan orang lain")
    assert f'"url": "{DAFTAR}"' in client.get("/admin/").text
    daftar = client.get(DAFTAR).text
    assert f"/admin/pages/{naskah.pk}/edit/" in daftar
    assert "Tulisan orang lain" not in daftar


def test_dicari_menurut_kata(client, penulis):
    lain = pabrik.pengguna("Penulis")
    for siapa, judul in (
        (penulis, "Rapat pleno terbuka"),
        (penulis, "Kelas pemilih desa"),
        (lain, "Rapat orang lain"),
    ):
        # What the worker does after a save.
        insert_or_update_object(pabrik.naskah(siapa, title=judul)[0])
    hasil = client.get(DAFTAR, {"q": "rapat"})
    assert hasil.status_code == 200
    assert "Rapat pleno terbuka" in hasil.text
    assert "Kelas pemilih desa" not in hasil.text
    assert "Rapat orang lain" not in hasil.text


def test_daftar_yang_kosong_menjelaskan(client, penulis):
    assert "Belum ada isinya. Mulai dengan tombol" in client.get(DAFTAR).text
    assert "Tidak ada yang cocok dengan “zzz”." in client.get(DAFTAR, {"q": "zzz"}).text
