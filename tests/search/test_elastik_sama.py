"""Elasticsearch and the database hold the same contract: random texts, random questions."""

import random
from datetime import date

import pytest

from portal.bahasa.kueri import Alternatif, Susunan
from search.elastik.sementara import mesin_sementara
from search.mesin import tertanam
from search.mesin.dasar import Permintaan
from search.models import Entri, Naskah
from tests.search.conftest import ALAMAT

pytestmark = pytest.mark.django_db

AKAR = [f"akar{n}" for n in range(9)]
NILAI = {
    "jenis": ["berita", "laporan", "halaman"],
    "langkah": ["", "rencana", "lapor"],
    "tahun": [None, 2023, 2024],
    "kategori": ["", "Umum", "Logistik"],
}


def isi_tabel(acak, banyak=60):
    """Groups of few words, some with PDFs, some of whose pages alone are there."""
    for grup in range(-5, banyak):
        sifat = {nama: acak.choice(nilai) for nama, nilai in NILAI.items()}
        sifat["tanggal"] = acak.choice([None, date(2024, acak.randint(1, 12), 3)])
        judul = _kata(acak, 3)
        kunci = [(None, None)]
        if acak.random() < 0.4:
            kunci += [(d, n) for d in (grup * 10 + 1000, grup * 10 + 1001) for n in (1, 2, 3)]
        for dokumen, halaman in kunci:
            entri = Entri.objects.create(
                grup=grup, dokumen=dokumen, halaman=halaman, url="/", judul="x", **sifat
            )
            Naskah.objects.create(entri=entri, akar_judul=judul, akar_isi=_kata(acak, 6))


def _kata(acak, paling_banyak):
    return " ".join(acak.choices(AKAR, k=acak.randint(0, paling_banyak)))


def _alternatif(acak):
    akar = tuple(acak.choices(AKAR, k=acak.choice([1, 1, 2, 3])))
    return Alternatif(akar, rapat=acak.random() < 0.6)


def susunan(acak):
    """One to three words, each with up to two others that mean the same; some with -without."""
    wajib = tuple(
        tuple(_alternatif(acak) for _ in range(acak.choice([1, 1, 2, 3])))
        for _ in range(acak.randint(1, 3))
    )
    tanpa = tuple(
        Alternatif(tuple(acak.choices(AKAR, k=acak.choice([1, 2]))))
        for _ in range(acak.choice([0, 0, 1, 2]))
    )
    return Susunan(wajib, tanpa)


def ringkas(jawaban):
    """What engines must agree on."""
    return (
        jawaban.total,
        jawaban.faset,
        jawaban.hal,
        sorted((c.grup, c.utama, sorted(c.halaman)) for c in jawaban.cocok),
    )


@pytest.mark.parametrize("benih", range(3))
def test_himpunan_jumlah_faset_dan_halaman_sama(benih, pasang):
    pasang(*ALAMAT)
    acak = random.Random(benih)
    isi_tabel(acak)
    ditemukan = 0
    with mesin_sementara() as elastik:
        for _ in range(120):
            saringan = {
                nama: acak.sample([v for v in nilai if v], k=acak.choice([0, 0, 0, 1, 2]))
                for nama, nilai in NILAI.items()
            }
            minta = Permintaan(susunan=susunan(acak), saringan=saringan, per_hal=200)
            dari_elastik, dari_tabel = elastik.cari(minta), tertanam().cari(minta)
            assert ringkas(dari_elastik) == ringkas(dari_tabel), minta
            ditemukan += bool(dari_tabel.total)

            minta = Permintaan(susunan=minta.susunan, terbaru=True, hal=acak.randint(1, 9))
            urut = [[c.grup for c in m.cari(minta).cocok] for m in (elastik, tertanam())]
            assert urut[0] == urut[1], minta
    assert ditemukan > 40
