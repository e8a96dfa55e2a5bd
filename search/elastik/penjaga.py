"""Elasticsearch for readers: within a deadline, or the database answers."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from threading import BoundedSemaphore, Thread
from typing import TypeVar

from search.elastik.indeks import alias
from search.elastik.kirim import tertinggal
from search.elastik.koneksi import klien
from search.elastik.mesin import MesinElastik
from search.elastik.pemutus import Pemutus
from search.mesin.dasar import Jawaban, Mesin, Permintaan

catatan = logging.getLogger("portal.pencarian")

TENGGAT = 0.5
"""Seconds that Elasticsearch has for an answer, all in all."""
SEKALIGUS = 32
"""Questions of one process that may be under way; a server that drips holds no more threads."""

T = TypeVar("T")
_pemutus = Pemutus()
_tempat = BoundedSemaphore(SEKALIGUS)


class Penjaga:
    """The engine of one request: Elasticsearch while it lacks nothing, else the embedded one.

    Not asked are a server that the breaker holds back and one that hasn't yet been told all that
    the table says: so nothing withdrawn is counted, and what was just published is found. After a
    failure the rest of the request is the embedded engine's, so that no request waits twice.
    """

    nama = "elasticsearch"

    def __init__(self, tertanam: Mesin):
        self._tertanam = tertanam
        self._pakai: bool | None = None

    def cari(self, permintaan: Permintaan) -> Jawaban:
        """See ``Mesin.cari``; never raises for what happens to Elasticsearch."""
        if self._pakai is None:
            self._pakai = not tertinggal() and _pemutus.boleh()
        if self._pakai:
            try:
                jawaban = dalam_tenggat(lambda: _tanya(permintaan), TENGGAT)
            except Exception as galat:
                # Whatever comes from outside, nonsense included, must not reach a reader.
                self._pakai = False
                _pemutus.gagal()
                catatan.warning("Elasticsearch tidak menjawab: %s", type(galat).__name__)
            else:
                _pemutus.berhasil()
                return jawaban
        return self._tertanam.cari(permintaan)

    def periksa(self) -> bool:
        """Of the embedded index; of Elasticsearch speaks ``search.elastik.selisih``."""
        return self._tertanam.periksa()

    def bangun(self) -> None:
        """Make the embedded index anew."""
        self._tertanam.bangun()


def _tanya(permintaan: Permintaan) -> Jawaban:
    return MesinElastik(klien().options(request_timeout=TENGGAT), alias()).cari(permintaan)


def dalam_tenggat(kerja: Callable[[], T], detik: float) -> T:
    """The result of ``kerja`` within so many seconds; raises what it raises, or ``TimeoutError``.

    A socket's own timeout counts from byte to byte, so a server that drips would outlast it. What
    is too late ends in its thread, unheard. ``kerja`` must not touch the database.
    """
    if not _tempat.acquire(blocking=False):
        raise TimeoutError
    hasil: Future[T] = Future()

    def jalan() -> None:
        try:
            hasil.set_result(kerja())
        except Exception as galat:
            hasil.set_exception(galat)
        finally:
            _tempat.release()

    Thread(target=jalan, daemon=True, name="elasticsearch").start()
    return hasil.result(timeout=detik)
