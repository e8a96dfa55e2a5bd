"""The database restarts, or its disk is full: nothing typed is lost, and sent again it stays."""

from contextlib import contextmanager

import pytest
from django.db import InterfaceError, OperationalError, connection, connections
from django.test import Client

from komentar.models import Aduan, Komentar
from komentar.warga import tautan
from tests import pabrik
from tests.komentar.warga import ISIAN, alamat, komentar, tiket_dari

NIK = "7309120101900001"


@pytest.fixture
def mati(monkeypatch):
    """Within ``mati()`` every word to the database fails, as while a server restarts."""

    @contextmanager
    def mati(galat=OperationalError):
        def gagal(*args, **kwargs):
            raise galat("server closed the connection; host=10.0.0.7 Jangan hilang.")

        with monkeypatch.context() as tambal:
            tambal.setattr(type(connections["default"]), "cursor", gagal)
            yield

    return mati


@pytest.mark.django_db
@pytest.mark.parametrize("galat", [OperationalError, InterfaceError])
def test_basis_data_dimulai_ulang(artikel, warga, mati, caplog, galat):
    tiket = warga.buka(artikel)
    with mati(galat):
        jawab = warga.kirim(artikel, tiket=tiket, teks="Jangan hilang.")
        lagi = warga.kirim(artikel, tiket=tiket_dari(jawab), teks="Jangan hilang.")
    for satu in (jawab, lagi):
        assert (satu.status_code, satu["Retry-After"]) == (503, "30")
        assert satu["Cache-Control"] == "no-store"
        for nilai in ("Jangan hilang.", ISIAN["nama"], ISIAN["surel"]):
            assert nilai in satu.text
        assert "10.0.0.7" not in satu.text
        assert f'action="{alamat(artikel)}"' in satu.text
    assert "10.0.0.7" not in caplog.text
    assert "Jangan hilang." not in caplog.text
    assert warga.kirim(artikel, tiket=tiket_dari(lagi), teks="Jangan hilang.").status_code == 302
    assert Komentar.objects.get().comment == "Jangan hilang."


@pytest.mark.django_db
def test_tersimpan_tetapi_jawaban_hilang_dikirim_lagi_tetap_satu(artikel, warga, monkeypatch):
    from komentar.warga import tulis

    asal = tulis.terima

    def putus(*args, **kwargs):
        asal(*args, **kwargs)
        raise OperationalError("lost")

    tiket = warga.buka(artikel)
    with monkeypatch.context() as tambal:
        tambal.setattr(tulis, "terima", putus)
        jawab = warga.kirim(artikel, tiket=tiket)
    assert jawab.status_code == 503
    lagi = warga.kirim(artikel, tiket=tiket_dari(jawab))
    assert lagi["Location"] == f"{tautan.AWALAN}{tautan.buat(Komentar.objects.get())}/"


@pytest.mark.django_db
def test_membaca_ketika_basis_data_mati(artikel, client, mati, caplog):
    satu = komentar(artikel, "disetujui")
    token = tautan.buat(satu)
    with mati():
        for jalur in (
            alamat(artikel),
            f"/komentar/{artikel.pk}/terkirim/",
            f"/komentar/{artikel.pk}/halaman/1/",
            f"/komentar/{artikel.pk}/dilaporkan/",
            f"/komentar/{artikel.pk}/laporkan/{satu.pk}/",
            f"{tautan.AWALAN}{token}/",
            f"{tautan.AWALAN}{token}/sunting/",
            f"{tautan.AWALAN}{token}/tarik/",
        ):
            jawab = client.get(jalur)
            assert (jawab.status_code, jawab["Retry-After"]) == (503, "30")
            assert jawab["Cache-Control"] == "no-store"
        sunting = client.post(f"{tautan.AWALAN}{token}/sunting/", {"teks": f"Jangan hilang. {NIK}"})
        aduan = client.post(
            f"/komentar/{artikel.pk}/laporkan/{satu.pk}/", {"keterangan": "Jangan hilang."}
        )
        tarik = client.post(f"{tautan.AWALAN}{token}/tarik/")
    for jawab in (sunting, aduan):
        assert jawab.status_code == 503
        assert "Jangan hilang." in jawab.text
    assert tarik.status_code == 503
    # Nobody agreed yet to send a number as it is.
    assert NIK in sunting.text
    assert "apa_adanya" not in sunting.text
    # The private link stands in no log, though the answer is one that Django would log.
    assert token not in caplog.text
    assert Komentar.objects.get().keadaan == "disetujui"
    assert not Aduan.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.usefixtures("basis_berkas")
@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite alone can be told a disk's size")
def test_cakram_penuh(warga):
    artikel = pabrik.artikel()
    tiket = warga.buka(artikel)
    teks = "Jangan hilang. " * 300

    def halaman_terbanyak(banyak):
        with connection.cursor() as kursor:
            kursor.execute("PRAGMA page_count")
            (kini,) = kursor.fetchone()
            kursor.execute(f"PRAGMA max_page_count = {banyak or kini}")

    # Whatever is left in half-filled pages takes no more than a few comments.
    halaman_terbanyak(0)
    for n in range(20):
        jawab = Client().post(alamat(artikel), {**ISIAN, "teks": f"{teks}{n}", "tiket": tiket})
        if jawab.status_code == 503:
            break
        tiket = warga.buka(artikel)
    assert jawab.status_code == 503
    assert f"{teks}{n}" in jawab.text
    assert not Komentar.objects.filter(comment__endswith=f" {n}").exists()
    halaman_terbanyak(1_000_000)
    ulang = Client().post(
        alamat(artikel), {**ISIAN, "teks": f"{teks}{n}", "tiket": tiket_dari(jawab)}
    )
    assert ulang.status_code == 302
    assert Komentar.objects.filter(comment__endswith=f" {n}").count() == 1
