"""Elasticsearch for readers: at once, or the database answers."""

import logging

from search.elastik.indeks import alias
from search.elastik.kirim import tertinggal
from search.elastik.koneksi import klien
from search.elastik.mesin import MesinElastik
from search.elastik.pemutus import Pemutus
from search.mesin.dasar import Jawaban, Mesin, Permintaan

catatan = logging.getLogger("portal.pencarian")

TENGGAT = 0.4
"""Seconds that Elasticsearch has for an answer; a page beyond the last takes two."""

_pemutus = Pemutus()


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
                luar = MesinElastik(klien().options(request_timeout=TENGGAT), alias())
                jawaban = luar.cari(permintaan)
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
