"""Words that public entries have, counted: what suggestions and corrections are chosen from.

Counted in the transaction that writes the entries; a word goes with the last of them.
"""

from collections import Counter

from django.db import connection

from portal.bahasa.kata import Kata, uraikan
from search.models import Kosakata

PANJANG = range(4, 41)
"""Letters of a word that is worth suggesting."""
SEKALI_TULIS = 500
"""Rows of one statement."""


def kosakata_dari(judul: str, isi: str) -> dict[str, str]:
    """The words of an entry that may be suggested, with their roots."""
    return kosakata([*uraikan(judul), *uraikan(isi)])


def kosakata(kata: list[Kata]) -> dict[str, str]:
    """Words that may be suggested, with their roots; each counts once an entry."""
    return {
        satu.bentuk: satu.akar
        for satu in kata
        if len(satu.bentuk) in PANJANG and satu.bentuk.isalpha()
    }


def hitung(selisih: Counter, akar: dict[str, str]) -> int:
    """Add these differences to the counts of words, and forget words that nothing has any more."""
    beda = sorted((kata, akar[kata], n) for kata, n in selisih.items() if n)
    for mulai in range(0, len(beda), SEKALI_TULIS):
        potongan = beda[mulai : mulai + SEKALI_TULIS]
        tambah = [(k, a, n) for k, a, n in potongan if n > 0]
        kurang = [(k, a, -n) for k, a, n in potongan if n < 0]
        if tambah:
            tulis(
                "INSERT INTO search_kosakata (kata, akar, banyak) VALUES {} ON CONFLICT (kata)"
                " DO UPDATE SET akar = excluded.akar,"
                " banyak = search_kosakata.banyak + excluded.banyak",
                tambah,
            )
        if kurang:
            _kurangi(kurang)
    return len(beda)


def _kurangi(kurang: list[tuple[str, str, int]]) -> None:
    """Words that some entries no longer have; those that none has go."""
    banyak = {kata: n for kata, _, n in kurang}
    ubah, habis = [], []
    for satu in Kosakata.objects.filter(kata__in=banyak):
        satu.banyak = max(satu.banyak - banyak[satu.kata], 0)
        (ubah if satu.banyak else habis).append(satu)
    Kosakata.objects.bulk_update(ubah, ["banyak"])
    Kosakata.objects.filter(pk__in=[satu.pk for satu in habis]).delete()


def tulis(sql: str, baris: list[tuple]) -> None:
    """One statement with many rows of values."""
    tanda = ", ".join("(" + ", ".join(["%s"] * len(satu)) + ")" for satu in baris)
    with connection.cursor() as kursor:
        kursor.execute(sql.format(tanda), [nilai for satu in baris for nilai in satu])
