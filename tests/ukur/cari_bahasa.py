"""What the analyser is worth: cases right with no stemming, Snowball, and what we have.

``python -m tests.ukur.cari_bahasa`` prints tables in Markdown; docs/angka/cari-bahasa.md keeps
them. Snowball is PostgreSQL's ``indonesian``, so a server is started (alat/postgres.py).
"""

import os
import random
import secrets
import statistics
import string
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

AKAR = Path(__file__).parents[2]
TABEL = sorted((AKAR / "tests/search/kasus").glob("*.toml"))
KOSAKATA = 200_000


def siapkan():
    """Set Django up; no database is needed but that in memory."""
    os.environ.setdefault("PORTAL_RAHASIA", secrets.token_urlsafe(48))
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
    import django

    django.setup()


@contextmanager
def penganalisis(akar, sinonim=True, koreksi=True):
    """Search with another way to stems, and with synonyms and corrections or without them."""
    from portal.bahasa import kata
    from portal.bahasa import sinonim as tabel
    from search import pintu, uji

    asli = pintu.susun
    kata._batas_tempel.cache_clear()
    with mock.patch.object(kata, "akar", akar):
        lain = tabel.SINONIM if koreksi and sinonim else {}
        with (
            mock.patch.object(pintu, "susun", asli if sinonim else lambda t: asli(t, lain)),
            mock.patch.object(pintu, "koreksi", pintu.koreksi if koreksi else lambda teks: []),
        ):
            yield uji
    kata._batas_tempel.cache_clear()


def nilai(uji):
    """Right and all cases, of the frozen ones and of all; and those that fail."""
    beku, semua, salah = [0, 0], [0, 0], []
    with uji.RUANG["sqlite"]() as ruang:
        for berkas in TABEL:
            kasus, bersama = uji.baca(berkas)
            gagal = uji.jalankan(kasus, bersama, ruang)
            salah += gagal
            for jumlah in [semua, *([beku] if berkas.name.startswith("beku-") else [])]:
                jumlah[0] += len(kasus) - len(gagal)
                jumlah[1] += len(kasus)
    return beku, semua, salah


def snowball():
    """Stems by PostgreSQL's Indonesian Snowball dictionary; ``None`` without a server."""
    import psycopg

    from alat.postgres import cari_program, server
    from portal.bahasa.kata import _POLA

    program = cari_program()
    if not program:
        return None
    from search.uji import baca

    teks = " ".join(
        f"{k.judul} {k.isi} {k.kueri}" for berkas in TABEL for k in baca(berkas)[0]
    ).lower()
    kata = sorted({temuan.group() for temuan in _POLA.finditer(teks)})
    from portal.bahasa.sinonim import SINONIM

    kata += sorted({bagian for bentuk in SINONIM for bagian in bentuk} - set(kata))
    with server(program) as alamat, psycopg.connect(alamat) as koneksi:
        baris = koneksi.execute(
            "SELECT k, (ts_lexize('indonesian_stem', k))[1] FROM unnest(%s::text[]) k", [kata]
        ).fetchall()
    hasil = {satu: stem or satu for satu, stem in baris}
    return lambda satu: hasil.get(satu.lower(), satu.lower())


def sastrawi():
    """PySastrawi's stemmer as it comes."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    pengupas = StemmerFactory().create_stemmer()
    return lambda satu: pengupas.stem(satu) or satu.lower()


def tabel_cara():
    """Cases right, by way to stems; returns those that the whole analyser gets wrong."""
    from portal.bahasa.akar import akar

    cara = [
        ("tanpa akar", str.lower, False),
        ("Snowball (PostgreSQL, Elasticsearch)", snowball(), False),
        ("PySastrawi saja", sastrawi(), False),
        ("akar.py saja, tanpa padanan kata dan pembetulan", akar, False),
        ("semuanya", akar, True),
    ]
    print("| Cara | Beku | Semua |\n| --- | --- | --- |")
    salah = []
    for nama, fungsi, lengkap in cara:
        if fungsi is None:
            print(f"| {nama} | tidak diukur: tanpa PostgreSQL | |")
            continue
        with penganalisis(fungsi, lengkap, lengkap) as uji:
            beku, semua, salah = nilai(uji)
        print(f"| {nama} | {beku[0]} dari {beku[1]} | {semua[0]} dari {semua[1]} |")
    return salah


def tabel_laju():
    """Words a second, and the time of a correction among many words."""
    from portal.bahasa.akar import KAMUS, akar
    from portal.bahasa.kata import uraikan
    from search.koreksi import koreksi
    from search.models import Kosakata
    from search.uji import dalam_memori

    acak = random.Random(20160920)
    imbuhan = [("", ""), ("me", "kan"), ("di", "i"), ("pe", "an"), ("ke", "an"), ("ber", "")]
    kata = [
        f"{depan}{dasar}{belakang}"
        for dasar in acak.sample(sorted(KAMUS), 4000)
        for depan, belakang in imbuhan
    ]
    print("\n| Laju | |\n| --- | --- |")
    akar.cache_clear()
    for nama, kerja in [
        ("kata baru per detik", lambda: uraikan(" ; ".join(kata))),
        ("kata yang sudah dikenal per detik", lambda: uraikan(" ; ".join(kata))),
    ]:
        mulai = time.perf_counter()
        kerja()
        print(f"| {nama} | {len(kata) / (time.perf_counter() - mulai):,.0f} |")
    with dalam_memori():
        banyak = {
            acak.choice("pmksbtdalr") + "".join(acak.choices(string.ascii_lowercase, k=n % 10 + 3))
            for n in range(KOSAKATA)
        } | {"partisipasi", "akuntabilitas", "kinerja"}
        Kosakata.objects.bulk_create(
            [Kosakata(kata=k, akar=k, banyak=1) for k in banyak], batch_size=5000
        )
        waktu = []
        for satu in ["partsipasi", "kinrja", "akuntabiltas", "pemilhan"] * 10:
            mulai = time.process_time()
            koreksi(satu)
            waktu.append(1000 * (time.process_time() - mulai))
        print(
            f"| pembetulan satu kata di antara {len(banyak):,} kata, median dan terlama (CPU) |"
            f" {statistics.median(waktu):.0f} ms, {max(waktu):.0f} ms |"
        )


def main():
    """Print the tables."""
    siapkan()
    salah = tabel_cara()
    tabel_laju()
    print("\nYang masih salah:\n")
    for kasus in salah:
        print(f"- “{kasus.kueri}” {'harus' if kasus.ketemu else 'tidak boleh'}: {kasus.isi}")


if __name__ == "__main__":
    sys.exit(main())
