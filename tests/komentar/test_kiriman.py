"""One comment, however often it is sent."""

import pytest

from komentar.models import Komentar
from tests import pabrik
from tests.komentar.warga import komentar, tiket_dari

pytestmark = pytest.mark.django_db


def test_klik_dua_kali_satu_komentar_jawaban_sama(artikel, warga):
    tiket = warga.buka(artikel)
    pertama = warga.kirim(artikel, tiket=tiket)
    kedua = warga.kirim(artikel, tiket=tiket)
    assert (pertama.status_code, pertama["Location"]) == (kedua.status_code, kedua["Location"])
    assert Komentar.objects.count() == 1


def test_dua_tab_isi_sama_satu_komentar(artikel, warga):
    kiri, kanan = warga.buka(artikel), warga.buka(artikel)
    assert warga.kirim(artikel, tiket=kiri).status_code == 302
    assert warga.kirim(artikel, tiket=kanan, surel="SITTI@contoh.id").status_code == 302
    assert Komentar.objects.count() == 1


@pytest.mark.parametrize("beda", [{"teks": "Lain lagi."}, {"surel": "lain@contoh.id"}])
def test_dua_tab_isi_berbeda_dua_komentar(artikel, warga, beda):
    warga.kirim(artikel)
    warga.kirim(artikel, **beda)
    assert Komentar.objects.count() == 2


def test_isi_sama_di_halaman_lain_atau_sebagai_balasan_adalah_komentar_lain(artikel, warga):
    induk = komentar(artikel, "disetujui")
    warga.kirim(artikel)
    warga.kirim(pabrik.artikel())
    warga.kirim(artikel, induk.pk)
    assert Komentar.objects.exclude(pk=induk.pk).count() == 3


def test_tiket_sekali_pakai_isi_lain_ditanya_dulu(artikel, warga):
    tiket = warga.buka(artikel)
    warga.kirim(artikel, tiket=tiket, teks="Pertama.")
    jawab = warga.kirim(artikel, tiket=tiket, teks="Kedua.")
    assert jawab.status_code == 200
    assert "sudah dipakai mengirim komentar lain" in jawab.text
    assert "Kedua." in jawab.text
    warga.kirim(artikel, tiket=tiket_dari(jawab), teks="Kedua.")
    assert list(Komentar.objects.order_by("pk").values_list("comment", flat=True)) == [
        "Pertama.",
        "Kedua.",
    ]
