"""Search on Elasticsearch: one node with 1 GB, and three of which one is killed under load.

``python -m tests.ukur.cari_elastik [ENTRIES] [--tiga]`` (1,000,000 entries without a number) starts
servers of its own, fills an index from ``tests.ukur.korpus`` word by word (``isi_cepat``) and
prints, by kind of query, median and 95th percentile of what the engine takes, all facets included.
Titles and snippets come from the table and are in ``cari.md``. With ``--tiga`` one of three nodes
is killed while readers ask on, and it is counted what they saw.
"""

import argparse
import importlib.util
import os
import statistics
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from multiprocessing import Pool
from pathlib import Path
from threading import Event

from tests.ukur.korpus import KUERI_BIDANG, Korpus

AKAR = Path(__file__).resolve().parents[2]
ENTRI, ULANGAN = 1_000_000, 3
SEKALI = 4000
PEMBACA, DETIK = 4, 30
"""Readers at once while a node dies, and seconds before and after."""


def alat():
    """The module ``alat/elasticsearch.py``."""
    letak = importlib.util.spec_from_file_location("alat_es", AKAR / "alat/elasticsearch.py")
    modul = importlib.util.module_from_spec(letak)
    sys.modules["alat_es"] = modul
    letak.loader.exec_module(modul)
    return modul


def dokumen(tulisan):
    """A group of the corpus as it lies in the index."""
    from tests.ukur.isi_cepat import akar_cepat

    judul = akar_cepat(tulisan.judul)
    isi = {nama: getattr(tulisan, nama) for nama in ("grup", "jenis", "langkah", "kategori")}
    isi |= {"tahun": tulisan.tahun, "tanggal": tulisan.tanggal and tulisan.tanggal.isoformat()}
    isi |= {"akar_judul": judul, "akar_isi": akar_cepat(tulisan.isi)}
    if tulisan.pdf:
        isi["halaman"] = [
            {
                "dokumen": tulisan.grup,
                "nomor": nomor,
                "akar_judul": judul,
                "akar_isi": akar_cepat(teks),
            }
            for nomor, teks in enumerate(tulisan.pdf, 1)
        ]
    return isi


def isi_indeks(mesin, korpus, entri):
    """Fill the index; prints how fast that was and how large it is."""
    from elasticsearch.helpers import bulk

    mulai = time.monotonic()
    tulisan = korpus.tulisan(entri)
    with Pool() as kolam:
        # No more at once than memory holds, however slowly the server takes them.
        while potongan := list(islice(tulisan, SEKALI)):
            semua = kolam.map(dokumen, potongan, chunksize=100)
            pesan = ({"_index": mesin.indeks, "_id": d["grup"], "_source": d} for d in semua)
            bulk(mesin.klien, pesan, chunk_size=500)
    mesin.klien.indices.refresh(index=mesin.indeks)
    lama = time.monotonic() - mulai
    besar = mesin.klien.indices.stats(index=mesin.indeks)["_all"]["primaries"]["store"]
    print(f"{entri} entri dalam {lama:.0f} s ({entri / lama:.0f} per detik, tanpa penganalisis),")
    print(f"indeks {besar['size_in_bytes'] / 2**20:.0f} MiB\n")


def tabel(mesin, korpus):
    """Print how long each kind of query takes."""
    print("| Kueri | Median ms | p95 ms | Paling lama ms |\n| --- | --- | --- | --- |")
    for jenis in KUERI_BIDANG:
        lama = []
        for teks in korpus.kueri(jenis) * ULANGAN:
            minta, mulai = permintaan(teks), time.perf_counter()
            mesin.cari(minta)
            lama.append((time.perf_counter() - mulai) * 1000)
        p95 = statistics.quantiles(lama, n=20)[-1]
        print(f"| {jenis} | {statistics.median(lama):.0f} | {p95:.0f} | {max(lama):.0f} |")


def permintaan(teks):
    """The query as a reader's would be."""
    from portal.bahasa.kueri import susun
    from search.mesin.dasar import Permintaan

    return Permintaan(susunan=susun(teks))


def bunuh_satu(modul, simpul, klien, indeks, korpus):
    """Kill a node while readers ask; prints what they saw before and after."""
    from search.elastik.mesin import MesinElastik
    from search.elastik.penjaga import TENGGAT

    mesin = MesinElastik(klien.options(request_timeout=TENGGAT), indeks)
    teks = korpus.kueri("satu kata") + korpus.kueri("frasa")
    sabar = MesinElastik(klien, indeks)
    benar = {satu: sabar.cari(permintaan(satu)).total for satu in teks}
    kabar, mati, henti = {False: Counter(), True: Counter()}, Event(), Event()

    def baca(mulai):
        for satu in islice(cycle(teks), mulai, None):
            if henti.is_set():
                return
            sesudah = mati.is_set()
            try:
                hasil = "benar" if mesin.cari(permintaan(satu)).total == benar[satu] else "kurang"
            except Exception as galat:
                hasil = f"ke basis data ({type(galat).__name__})"
            kabar[sesudah][hasil] += 1

    with ThreadPoolExecutor(PEMBACA) as kolam:
        pembaca = [kolam.submit(baca, n * 5) for n in range(PEMBACA)]
        time.sleep(DETIK)
        modul.matikan(simpul[0])
        mati.set()
        time.sleep(DETIK)
        henti.set()
        for satu in pembaca:
            satu.result()
    print(f"Sebelum satu simpul mati: {dict(kabar[False])}; sesudahnya: {dict(kabar[True])}")
    sisa = {satu: sabar.cari(permintaan(satu)).total for satu in teks}
    print(f"Setelah itu semua jawaban sama: {'ya' if sisa == benar else 'TIDAK'}")


def main():
    """Measure and print."""
    pilihan = argparse.ArgumentParser()
    pilihan.add_argument("entri", nargs="?", type=int, default=ENTRI)
    pilihan.add_argument("--tiga", action="store_true", help="tiga simpul, satu dimatikan")
    opsi = pilihan.parse_args()
    modul = alat()
    heap = "512m" if opsi.tiga else "1g"
    with modul.server(banyak=3 if opsi.tiga else 1, heap=heap) as simpul:
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
        os.environ["PORTAL_ELASTICSEARCH"] = ",".join(satu.url for satu in simpul)
        import django

        django.setup()
        from search.elastik.sementara import mesin_kosong

        korpus = Korpus()
        with mesin_kosong() as mesin:
            isi_indeks(mesin, korpus, opsi.entri)
            mesin.klien.options(request_timeout=90).cluster.health(
                index=mesin.indeks, wait_for_status="green", timeout="60s"
            )
            tabel(mesin, korpus)
            if opsi.tiga:
                bunuh_satu(modul, simpul, mesin.klien, mesin.indeks, korpus)


if __name__ == "__main__":
    main()
