"""The client of Elasticsearch, one a process, with a deadline that holds."""

from concurrent.futures import Future
from functools import cache
from threading import BoundedSemaphore, Thread

from elastic_transport import ConnectionTimeout, Urllib3HttpNode
from elastic_transport.client_utils import DEFAULT
from elasticsearch import Elasticsearch

from search.elastik.setelan import setelan

BATAS_DETIK = 5.0
"""Seconds that a message of the worker may take; readers have far less (``penjaga``)."""
BATAS_BESAR = 60.0
"""Seconds for what takes its time on a big index: making it, refreshing it, a batch."""
SEKALIGUS = 32
"""Requests of one process that may be under way."""

_tempat = BoundedSemaphore(SEKALIGUS)


class Simpul(Urllib3HttpNode):
    """A node that has so many seconds for the whole answer.

    A socket's own timeout counts from byte to byte, so a server that drips outlasts it. What is
    too late ends unheard in its thread, of which a process has at most ``SEKALIGUS``.
    """

    def perform_request(self, method, target, body=None, headers=None, request_timeout=DEFAULT):
        """See ``Urllib3HttpNode``; raises ``ConnectionTimeout`` at the deadline."""
        detik = self.config.request_timeout if request_timeout is DEFAULT else request_timeout
        if not _tempat.acquire(blocking=False):
            raise ConnectionTimeout("Terlalu banyak permintaan yang belum selesai.")
        hasil: Future = Future()

        def jalan() -> None:
            try:
                hasil.set_result(tanya(method, target, body, headers, detik))
            except Exception as galat:
                hasil.set_exception(galat)
            finally:
                _tempat.release()

        tanya = super().perform_request
        Thread(target=jalan, daemon=True, name="elasticsearch").start()
        try:
            return hasil.result(timeout=detik)
        except TimeoutError as galat:
            raise ConnectionTimeout(f"Tidak menjawab dalam {detik} detik.") from galat


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
        node_class=Simpul,
        request_timeout=BATAS_DETIK,
        max_retries=len(isi.alamat) - 1,
        retry_on_timeout=False,
    )


def klien_sabar() -> Elasticsearch:
    """The same with ``BATAS_BESAR``."""
    return klien().options(request_timeout=BATAS_BESAR)
