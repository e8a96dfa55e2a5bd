"""A throw-away index beside the real one: for ``uji_pencarian``, for tests, for measuring."""

from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

from django.db.models import Count, Max, Sum
from elasticsearch.helpers import bulk

from search.elastik.koneksi import klien_sabar
from search.elastik.mesin import MesinElastik
from search.elastik.naskah import dokumen
from search.elastik.pemetaan import isi_indeks
from search.elastik.setelan import setelan
from search.mesin.dasar import Jawaban, Permintaan
from search.models import Entri


class MesinSementara(MesinElastik):
    """The engine over an index of its own, which follows the table before every answer.

    It sees what the transaction at hand has written. Entries are never changed in place
    (``search.indeks``), so their number and keys tell whether the table is another one.
    """

    _jejak: tuple = ()
    _ada: frozenset[int] = frozenset()

    def cari(self, permintaan: Permintaan) -> Jawaban:
        """See ``Mesin.cari``."""
        self.samakan()
        return super().cari(permintaan)

    def samakan(self) -> None:
        """Bring the index in line with the table, where that has changed."""
        ringkas = Entri.objects.aggregate(n=Count("pk"), atas=Max("pk"), jumlah=Sum("pk"))
        jejak = tuple(ringkas.values())
        if jejak == self._jejak:
            return
        grup = list(Entri.objects.order_by("grup").values_list("grup", flat=True).distinct())
        dasar = {"_index": self.indeks}
        hapus = ({**dasar, "_op_type": "delete", "_id": n} for n in self._ada - set(grup))
        bulk(self.klien, hapus)
        isi = ({**dasar, "_id": n, "_source": isi} for n, isi in dokumen(grup))
        bulk(self.klien, isi, refresh=True)
        self.klien.indices.refresh(index=self.indeks)
        self._jejak, self._ada = jejak, frozenset(grup)

    def lupakan(self) -> None:
        """The table is another one, even if it looks alike: read all of it before the next one."""
        self._jejak = ()


@contextmanager
def mesin_kosong() -> Iterator[MesinElastik]:
    """An engine over a new, empty index, which is gone at the end; raises what the client does."""
    klien = klien_sabar()
    indeks = f"{setelan().awalan}-sementara-{token_hex(6)}"
    klien.indices.create(index=indeks, **isi_indeks(setelan()))
    try:
        yield MesinElastik(klien, indeks)
    finally:
        klien.indices.delete(index=indeks, ignore_unavailable=True)


@contextmanager
def mesin_sementara() -> Iterator[MesinSementara]:
    """The same, following the table of the database at hand."""
    with mesin_kosong() as kosong:
        yield MesinSementara(kosong.klien, kosong.indeks)
