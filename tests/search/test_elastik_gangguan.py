"""Elasticsearch that is away, hangs or talks nonsense: readers and editors don't notice."""

import logging
import socket
import time

import pytest

from portal.bahasa.kueri import susun
from search.elastik import koneksi, penjaga
from search.elastik.kirim import tertinggal
from search.elastik.pemutus import BATAS_GAGAL, JEDA, Pemutus
from search.elastik.tugas import kirim_elastik, samakan_elastik
from search.mesin.dasar import Permintaan
from search.models import Kiriman
from search.pintu import Kueri, cari
from tests import pabrik
from tests.search.pengganggu import RAGAM, pengganggu

pytestmark = pytest.mark.django_db

RUSAK = [*(nama for nama in RAGAM if nama != "baik"), "diam", "menetes"]
DETIK = 1.0
"""A search that Elasticsearch fails takes no longer."""


class Jam:
    """A clock that only goes when told to."""

    kini = 1000.0

    def __call__(self):
        return self.kini


@pytest.fixture
def jam(monkeypatch):
    """The clock of the readers' breaker."""
    jam = Jam()
    monkeypatch.setattr(penjaga, "_pemutus", Pemutus(jam))
    return jam


@pytest.fixture
def kabar():
    """A published article that Elasticsearch was told of, as far as the table knows."""
    artikel = pabrik.artikel(title="Logistik tiba")
    anggap_terkirim()
    return artikel


def anggap_terkirim():
    """As if Elasticsearch had been told everything."""
    for satu in Kiriman.objects.all():
        Kiriman.objects.filter(pk=satu.pk).update(terkirim=satu.versi)


def port_tertutup():
    """An address where nobody listens."""
    with socket.socket() as colokan:
        colokan.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{colokan.getsockname()[1]}"


def lama_dan_hasil():
    """Search once: seconds, headlines, total."""
    mulai = time.monotonic()
    hasil = cari(Kueri(teks="logistik"))
    return time.monotonic() - mulai, [h.judul for h in hasil.hits], hasil.total


@pytest.mark.parametrize("ragam", RUSAK)
def test_basis_data_menjawab_dalam_sedetik_lalu_pemutus_membuka(ragam, pasang, jam, kabar):
    with pengganggu(ragam) as server:
        pasang(server.url)
        tiga = [lama_dan_hasil() for _ in range(BATAS_GAGAL)]
        assert [isi for _, *isi in tiga] == [[["Logistik tiba"], 1]] * BATAS_GAGAL
        # The quickest counts: a busy machine may hold up any one of them.
        assert min(lama for lama, *_ in tiga) < DETIK
        assert server.ditanya == BATAS_GAGAL

        assert lama_dan_hasil()[1:] == (["Logistik tiba"], 1)
        assert server.ditanya == BATAS_GAGAL

        jam.kini += JEDA + 1
        assert lama_dan_hasil()[1:] == (["Logistik tiba"], 1)
        assert lama_dan_hasil()[1:] == (["Logistik tiba"], 1)
        assert server.ditanya == BATAS_GAGAL + 1


def test_ditolak_semua_simpul(pasang, jam, kabar):
    pasang(port_tertutup(), port_tertutup())
    lama = []
    for _ in range(BATAS_GAGAL):
        detik, *isi = lama_dan_hasil()
        assert isi == [["Logistik tiba"], 1]
        lama.append(detik)
    assert min(lama) < DETIK
    assert penjaga._pemutus.terbuka


def test_satu_simpul_mati_yang_lain_menjawab(pasang, jam, kabar):
    with pengganggu("baik") as server:
        pasang(port_tertutup(), server.url)
        # This one says that it has nothing, so it shows who answered.
        assert [lama_dan_hasil()[2] for _ in range(4)] == [0] * 4
    assert not penjaga._pemutus.terbuka


def test_pemutus_menutup_bila_percobaan_berhasil(pasang, jam, kabar):
    with pengganggu("500") as server:
        pasang(server.url)
        for _ in range(BATAS_GAGAL):
            lama_dan_hasil()
        server.ragam = "baik"
        assert lama_dan_hasil()[2] == 1
        jam.kini += JEDA + 1
        assert [lama_dan_hasil()[2] for _ in range(3)] == [0] * 3
        assert server.ditanya == BATAS_GAGAL + 3


def test_satu_permintaan_tidak_menunggu_dua_kali(pasang, jam, kabar):
    with pengganggu("diam") as server:
        pasang(server.url)
        # Nothing is found, so other spellings are tried.
        cari(Kueri(teks="logistk"))
        assert server.ditanya == 1


def test_yang_belum_terkirim_dijawab_basis_data(pasang, jam, kabar):
    with pengganggu("baik") as server:
        pasang(server.url)
        assert lama_dan_hasil()[2] == 0
        kabar.unpublish()
        pabrik.artikel(title="Logistik kedua")
        assert lama_dan_hasil()[1:] == (["Logistik kedua"], 1)
        assert server.ditanya == 1


def test_terbit_tidak_menanyai_elasticsearch(pasang, jam, django_capture_on_commit_callbacks):
    with pengganggu("diam") as server:
        pasang(server.url)
        with django_capture_on_commit_callbacks(execute=True) as panggilan:
            pabrik.artikel(title="Logistik tiba")
        assert server.ditanya == 0
    assert any("dorong" in satu.__name__ for satu in panggilan)
    assert tertinggal()


def test_tanpa_elasticsearch_tidak_ada_dorongan(django_capture_on_commit_callbacks, settings):
    settings.ELASTICSEARCH = {**settings.ELASTICSEARCH, "alamat": []}
    with django_capture_on_commit_callbacks() as panggilan:
        pabrik.artikel(title="Logistik tiba")
    assert not any("dorong" in satu.__name__ for satu in panggilan)


@pytest.mark.parametrize("ragam", RUSAK)
def test_pekerja_tidak_tertahan_dan_tidak_ada_yang_hilang(ragam, pasang, monkeypatch, kabar):
    monkeypatch.setattr(koneksi, "BATAS_DETIK", 0.2)
    monkeypatch.setattr(koneksi, "BATAS_BESAR", 0.2)
    pabrik.artikel(title="Belum terkirim")
    with pengganggu(ragam) as server:
        pasang(server.url)
        mulai = time.monotonic()
        for _ in range(BATAS_GAGAL):
            kirim_elastik.call()
        assert time.monotonic() - mulai < 20
        ditanya = server.ditanya
        assert ditanya
        kirim_elastik.call()
        samakan_elastik.call()
        assert server.ditanya == ditanya
    assert tertinggal()


def test_kunci_tidak_masuk_log(pasang, jam, kabar, caplog):
    caplog.set_level(logging.DEBUG)
    with pengganggu("503 HTML") as server:
        pasang(server.url, api_key="rahasia-sekali")
        lama_dan_hasil()
        kirim_elastik.call()
        assert server.ditanya
    assert "Elasticsearch tidak menjawab" in caplog.text
    assert "rahasia-sekali" not in caplog.text


def test_jumlah_kueri_basis_data_tetap(pasang, jam, kabar, django_assert_max_num_queries):
    with pengganggu("baik") as server:
        pasang(server.url)
        with django_assert_max_num_queries(1):
            penjaga.Penjaga(tertanam=None).cari(Permintaan(susunan=susun("logistik")))
