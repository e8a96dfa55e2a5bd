"""How a group of entries lies in Elasticsearch: one document, its PDF pages nested in it.

So a hit is a document: totals and facets are counts of documents, exact without estimating. The
title is repeated in each page, for an entry matches by its title and text together.
"""

import json
from hashlib import sha256

from elasticsearch.dsl import Date, Document, InnerDoc, Integer, Keyword, Long, Nested, Text

from search.elastik.setelan import Setelan
from search.mesin.dasar import BATAS_HITUNG

SUSUNAN = 1
"""Grows when ``naskah.py`` writes documents otherwise into the same fields."""
HALAMAN_MAKS = 5_000
"""Matching PDF pages that a hit tells of."""


class Halaman(InnerDoc):
    """A page of a PDF."""

    dokumen = Long()
    nomor = Integer()
    akar_judul = Text(analyzer="whitespace")
    akar_isi = Text(analyzer="whitespace")


class Grup(Document):
    """What one group says; its id is the group's, its version that of ``Kiriman``."""

    grup = Long()
    jenis = Keyword()
    langkah = Keyword()
    tahun = Integer()
    kategori = Keyword()
    tanggal = Date(format="strict_date")
    akar_judul = Text(analyzer="whitespace")
    akar_isi = Text(analyzer="whitespace")
    halaman = Nested(Halaman)


def _pemetaan() -> dict:
    return {
        **Grup._doc_type.mapping.to_dict(),
        # A field that nobody declared is a fault to hear of, not to guess at.
        "dynamic": "strict",
        # The table is the source; Elasticsearch need not keep the texts a second time.
        "_source": {"enabled": False},
    }


VERSI = sha256(json.dumps([SUSUNAN, _pemetaan()], sort_keys=True).encode()).hexdigest()[:8]
"""The fingerprint of mapping and documents: an index of another one is never asked."""


def isi_indeks(setelan: Setelan) -> dict:
    """What an index is created with: ``mappings`` and ``settings``.

    Replicas follow the number of nodes, up to the setting: a single node stays green.
    """
    return {
        "mappings": {**_pemetaan(), "_meta": {"versi": VERSI}},
        "settings": {
            "index": {
                "number_of_shards": setelan.pecahan,
                "auto_expand_replicas": f"0-{setelan.salinan}",
                "max_result_window": BATAS_HITUNG,
                "max_inner_result_window": HALAMAN_MAKS,
            }
        },
    }
