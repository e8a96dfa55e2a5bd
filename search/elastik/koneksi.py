"""The client of Elasticsearch, one a process."""

from functools import cache

from elasticsearch import Elasticsearch

from search.elastik.setelan import setelan

BATAS_DETIK = 5.0
"""Seconds that a message of the worker may take; readers have far less (``penjaga``)."""
BATAS_BESAR = 60.0
"""Seconds for what takes its time on a big index: making it, refreshing it, a batch."""


@cache
def klien() -> Elasticsearch:
    """The client. Made at first use, so never before the web server forks its workers.

    A node that refuses is left for the next one; a node that hangs isn't tried twice.
    """
    isi = setelan()
    return Elasticsearch(
        list(isi.alamat),
        api_key=isi.kunci or None,
        ca_certs=isi.ca or None,
        request_timeout=BATAS_DETIK,
        max_retries=len(isi.alamat) - 1,
        retry_on_timeout=False,
    )


def klien_sabar() -> Elasticsearch:
    """The same with ``BATAS_BESAR``."""
    return klien().options(request_timeout=BATAS_BESAR)
