"""What the search box suggests while somebody types: words and titles of public entries.

Every suggestion finds something: a single word stands in an entry, and words after others stand
with them in one title. Nothing is known here but ``Kosakata`` and ``KataJudul``, which hold what
the public may read, so it is the same on every engine.
"""

import re
from collections.abc import Iterable

from django.db import connection
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from portal.bahasa.akar import akar
from portal.bahasa.kata import Kata, uraikan
from portal.bahasa.kueri import KATA_HENTI, KATA_MAKS, PANJANG_MAKS
from search.models import Entri, KataJudul, Kosakata

BANYAK = 8
"""Suggestions that are made at most."""
KATA_TAMPIL = 5
"""How many of them are words, if there are titles too."""
KATA_DILIHAT = 40
"""The most frequent words with a beginning, from which those of one root go."""
AWAL_MIN = 2
"""Letters that must be there before anything is suggested."""
JUDUL_DILIHAT = 1000
"""Of the titles that have the earlier words, so many are looked at: the newest."""

_BERTANDA = re.compile(r'["“”„«»]|(?<!\S)-\w')
_TERTINGGI = "\U0010ffff"
_TERBARU = (
    "SELECT * FROM (SELECT entri_id FROM search_katajudul WHERE kata = %s"
    " ORDER BY entri_id DESC LIMIT %s) k"
)


def isian(teks: str) -> list[dict[str, str]]:
    """Suggestions for what was typed so far: ``{"teks"}``, and ``"url"`` where it is a title.

    The last word is taken as the beginning of one; those before it must be there as written,
    whatever their case. Any text is allowed. Phrases, ``-word`` and less than ``AWAL_MIN`` letters
    get nothing. At most three queries.
    """
    teks = teks[:PANJANG_MAKS]
    kata = uraikan(teks)
    if not 0 < len(kata) <= KATA_MAKS or _BERTANDA.search(teks):
        return []
    *lain, ujung = kata
    if len(ujung.bentuk) < AWAL_MIN:
        return []
    cari = _sesudah if (wajib := _wajib(lain)) else _pertama
    lanjut, judul = cari(ujung.bentuk, wajib)
    # Words of one root find the same, so the most frequent of them will do.
    per_akar = {ujung.akar: ujung.bentuk}
    for satu in lanjut:
        per_akar.setdefault(akar(satu), satu)
    baru = list(per_akar.values())[1 : 1 + max(KATA_TAMPIL, BANYAK - len(judul))]
    depan = teks[: ujung.awal]
    return [*({"teks": f"{depan}{satu}"} for satu in baru), *judul][:BANYAK]


def catat_judul(entri: Iterable[Entri]) -> None:
    """Note the words of the titles of new entries; a page of a PDF has no title of its own."""
    KataJudul.objects.bulk_create(
        KataJudul(entri_id=satu.pk, kata=kata)
        for satu in entri
        if satu.halaman is None
        for kata in kata_judul(satu.judul)
    )


def kata_judul(judul: str) -> list[str]:
    """The words of a title as written, in lower case and without diacritics, each once."""
    return list(dict.fromkeys(kata.bentuk for kata in uraikan(judul)))


def _wajib(kata: Iterable[Kata]) -> list[str]:
    """The words that a title must have."""
    return list(dict.fromkeys(k.bentuk for k in kata if k.bentuk not in KATA_HENTI))


def _pertama(awal: str, _: list[str]) -> tuple[list[str], list[dict]]:
    """Words with this beginning, the most frequent first, and the newest titles with them."""
    semua = Kosakata.objects.filter(_berawal(awal)).exclude(kata__in=KATA_HENTI)
    semua = semua.order_by("-banyak", "kata").values_list("kata", flat=True)
    kata = list(semua[:KATA_DILIHAT])
    # A short word (PPK) stands in titles, but not in Kosakata.
    dicari = list(dict.fromkeys([awal, *kata[:BANYAK]]))
    with connection.cursor() as kursor:
        kursor.execute(
            " UNION ".join([_TERBARU] * len(dicari)), [n for k in dicari for n in (k, BANYAK)]
        )
        entri = [baris[0] for baris in kursor.fetchall()]
    return kata, _judul(Entri.objects.filter(pk__in=entri))


def _sesudah(awal: str, wajib: list[str]) -> tuple[list[str], list[dict]]:
    """The same among the titles that have these words."""
    dilihat = KataJudul.objects.filter(kata=wajib[0])
    for satu in wajib[1:]:
        dilihat = dilihat.filter(
            Exists(KataJudul.objects.filter(entri=OuterRef("entri"), kata=satu))
        )
    dilihat = dilihat.order_by("-entri_id").values("entri")[:JUDUL_DILIHAT]
    cocok = KataJudul.objects.filter(_berawal(awal), entri__in=dilihat).exclude(kata__in=wajib)
    kata = cocok.values_list("kata").annotate(n=Count("pk")).order_by("-n", "kata")
    return [k for k, _ in kata[:KATA_DILIHAT]], _judul(
        Entri.objects.filter(pk__in=cocok.values("entri"))
    )


def _berawal(awal: str) -> Q:
    """Words with this beginning; PostgreSQL has an index for LIKE, SQLite only for comparing."""
    syarat = Q(kata__startswith=awal)
    if connection.vendor == "sqlite":
        syarat &= Q(kata__gte=awal, kata__lt=awal + _TERTINGGI)
    return syarat


def _judul(entri: QuerySet[Entri]) -> list[dict[str, str]]:
    """The newest titles, each once."""
    urut = entri.order_by(F("tanggal").desc(nulls_last=True), "-pk")
    hasil: dict[str, str] = {}
    for judul, url in urut.values_list("judul", "url")[: 2 * BANYAK]:
        hasil.setdefault(judul, url)
    return [{"teks": judul, "url": url} for judul, url in hasil.items()][:BANYAK]
