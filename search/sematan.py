"""What the office pins above the hits: Wagtail's search promotions, read by roots.

Wagtail looks for the very string; here a pin stands for every query that reads the same: the same
roots in any order, synonyms included ("2024 LKj" for "laporan kinerja 2024"). Of Wagtail's tables
only the pins are used: ``Query.add_hit``, which stores what somebody typed, is never called.
"""

from django.db.models import Prefetch
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page

from portal.alamat_luar import tautan_luar
from portal.bahasa.kueri import susun
from search.sinonim import tabel

Bacaan = frozenset
"""How a query reads: a set of sets of forms, each found by any of its members."""


def sematan(teks: str) -> list[dict[str, str]]:
    """What is pinned to a query: ``judul``, ``url``, ``keterangan`` ("" if none), in order.

    Only pages that the public may read now, and outer links that ``portal.alamat_luar`` lets pass.
    A constant number of queries, however many pins there are; two where nothing is pinned to it.
    """
    sinonim = tabel()
    dicari = bacaan(teks, sinonim)
    if not dicari:
        return []
    semua = Query.objects.filter(editors_picks__isnull=False).order_by("pk").distinct()
    cocok = [
        pk
        for pk, satu in semua.values_list("pk", "query_string")
        if bacaan(satu, sinonim) == dicari
    ]
    if not cocok:
        return []
    publik = Page.objects.live().public()
    pilihan = SearchPromotion.objects.filter(query__in=cocok).prefetch_related(
        Prefetch("page", publik)
    )
    hasil: dict[str, dict[str, str]] = {}
    for satu in map(_satu, pilihan.order_by("query", "sort_order", "pk")):
        if satu:
            hasil.setdefault(satu["url"], satu)
    return list(hasil.values())


def bacaan(teks: str, sinonim) -> Bacaan:
    """How a query reads, quotation marks and order left aside; empty if there is nothing to it."""
    susunan = susun(teks.replace('"', " "), sinonim)
    wajib = frozenset(frozenset(satu.akar for satu in gugus) for gugus in susunan.wajib)
    tanpa = frozenset(satu.akar for satu in susunan.tanpa)
    return frozenset((wajib, tanpa)) if wajib else frozenset()


def _satu(pilihan: SearchPromotion) -> dict[str, str] | None:
    """A pin as the page shows it, or ``None`` if the public may not go there."""
    if pilihan.page_id:
        judul, url = (pilihan.page.title, pilihan.page.url) if pilihan.page else ("", None)
    else:
        judul, url = pilihan.external_link_text, tautan_luar(pilihan.external_link_url)
    if not (judul and url):
        return None
    return {"judul": judul, "url": url, "keterangan": pilihan.description}
