"""Search at 10,000 and 100,000 entries, on the database that is set.

``python -m tests.ukur.cari [ENTRI …]`` prints Markdown; with ``alat/postgres.py`` before it, of
PostgreSQL. Times are of the whole ``pintu.cari``, with facets and snippets, in milliseconds; beside
them what they are in reads of one row by its key, measured in the same minute.
"""

import resource
import sys
import time
from statistics import median

from tests.ukur.kantor import siapkan

UKURAN = (10_000, 100_000)
KALI = 3
CONTOH = 1000
"""Entries that are written through the whole analyser, to see how fast that is."""


def lama(kerja) -> float:
    """Milliseconds that it takes, the median of a few, after one to warm up."""
    kerja()
    hasil = []
    for _ in range(KALI):
        mulai = time.perf_counter()
        kerja()
        hasil.append((time.perf_counter() - mulai) * 1000)
    return median(hasil)


def baris(nama, semua, pembanding):
    """Print a row of the table: median, 95th percentile, and both beside reads of one row."""
    urut = sorted(semua)
    tengah, atas = median(urut), urut[min(int(len(urut) * 0.95), len(urut) - 1)]
    print(f"| {nama} | {tengah:.1f} | {atas:.1f} | {tengah / pembanding:.0f} |", flush=True)


def kueri(korpus):
    """Kinds of queries, and the arguments of the door for each query."""
    from tests.ukur.korpus import BIASA, KUERI_BIDANG

    for jenis in KUERI_BIDANG:
        yield jenis, [{"teks": teks} for teks in korpus.kueri(jenis)]
    yield "kata terburuk", [{"teks": BIASA}]
    yield "kata terburuk, terbaru dahulu", [{"teks": BIASA, "terbaru": True}]
    yield "kata terburuk, hasil ke-10.000", [{"teks": BIASA, "hal": 1000}]
    yield "kata terburuk, dua saringan", [{"teks": BIASA, "jenis": ["laporan"], "tahun": [2024]}]


def ukur(korpus, banyak):
    """The table of one size."""
    from search.models import Entri
    from search.pintu import Kueri, cari

    kunci = Entri.objects.values_list("pk", flat=True)[banyak // 2]
    satu = lama(lambda: [Entri.objects.get(pk=kunci) for _ in range(100)]) / 100
    print(f"\n| {banyak} entri | Median (md) | p95 (md) | Kali baca satu baris |")
    print("| --- | ---: | ---: | ---: |")
    for jenis, semua in kueri(korpus):
        baris(jenis, [lama(lambda k=k: cari(Kueri(**k))) for k in semua], satu)


def ukuran_basis_data():
    """Megabytes that the database takes."""
    from django.db import connection

    tanya = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    if connection.vendor == "postgresql":
        tanya = "SELECT pg_database_size(current_database())"
    with connection.cursor() as kursor:
        kursor.execute(tanya)
        return kursor.fetchone()[0] / 1e6


def rapikan():
    """What the database does by itself sooner or later: figures for its planner."""
    from django.db import connection

    with connection.cursor() as kursor:
        kursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "PRAGMA optimize")


def kosongkan():
    """Forget all that search knows."""
    from search.models import Entri, KataJudul, Kiriman, Kosakata

    for model in (KataJudul, Entri, Kosakata, Kiriman):
        model.objects.all().delete()


def main(ukuran):
    """Print the tables."""
    siapkan()
    from django.db import connection

    from tests.search.isi import tulis
    from tests.ukur.isi_cepat import tulis_cepat
    from tests.ukur.korpus import Korpus

    print(f"## {connection.vendor}")
    for banyak in ukuran:
        kosongkan()
        korpus = Korpus()
        tulis_cepat(korpus.tulisan(banyak))
        rapikan()
        ukur(korpus, banyak)
        memori = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"\nBasis data {ukuran_basis_data():.0f} MB; proses paling banyak {memori:.0f} MB.")
    kosongkan()
    mulai = time.perf_counter()
    tulis(Korpus().tulisan(CONTOH))
    detik = time.perf_counter() - mulai
    print(f"\nPengindeksan {CONTOH / detik:.0f} entri sedetik, penganalisis termasuk.")


if __name__ == "__main__":
    main([int(satu) for satu in sys.argv[1:]] or UKURAN)
