"""The worker's side: one run of sending, of building, of comparing; a failure is a line of log."""

import logging
from collections.abc import Callable

from elasticsearch import ApiError, TransportError
from elasticsearch.helpers import BulkIndexError

from search.elastik.bangun import bangun
from search.elastik.indeks import alias, keadaan
from search.elastik.kirim import kirim_tertunda
from search.elastik.koneksi import klien, klien_sabar
from search.elastik.pemutus import Pemutus
from search.elastik.selisih import samakan

catatan = logging.getLogger("portal.pencarian")

BATAS_DETIK = 45.0
"""Seconds that one run may take; the clock starts the next after a minute."""

GALAT = (ApiError, TransportError, BulkIndexError, LookupError, TypeError, AttributeError)
"""What an Elasticsearch that is away, refuses, or answers nonsense makes the client raise."""

_pemutus = Pemutus()


def antar() -> None:
    """Send what is missing; where the index itself is missing, build it, a piece a run."""
    _coba(_antar)


def samakan_semua() -> None:
    """End a drift that no note tells of, such as after a restored snapshot of the index."""
    _coba(lambda: keadaan(klien()).hidup and samakan(klien_sabar(), alias(), hidup=True))


def _antar() -> None:
    kini = keadaan(klien())
    if kini.hidup:
        kirim_tertunda(klien_sabar(), BATAS_DETIK, kini.calon)
        return
    catatan.warning("Elasticsearch: %s; dibangun sekarang.", kini)
    bangun(klien_sabar(), BATAS_DETIK)


def _coba(kerja: Callable[[], object]) -> None:
    """Do it, unless Elasticsearch failed three times in a row."""
    if not _pemutus.boleh():
        return
    try:
        kerja()
    except GALAT as galat:
        _pemutus.gagal()
        catatan.warning("Elasticsearch tidak dapat dikirimi: %s", type(galat).__name__)
    else:
        _pemutus.berhasil()
