"""Rows of search without pages behind them, for tests and measurements of engines."""

from collections.abc import Iterable
from itertools import islice

from search.indeks import _samakan
from search.models import Entri, Naskah
from tests.ukur.korpus import Tulisan

SEKALI = 500
"""Groups that are written at once."""


def tulis(tulisan: Iterable[Tulisan]) -> int:
    """Write groups as ``search.indeks`` does, with vocabulary and ``Kiriman``; how many entries.

    The groups must be new. PDF pages of group n belong to document n.
    """
    sisa, banyak = iter(tulisan), 0
    while potongan := list(islice(sisa, SEKALI)):
        mau = {kunci: satu for t in potongan for kunci, satu in baris(t)}
        _samakan({}, mau, tulis=True, teliti=False)
        banyak += len(mau)
    return banyak


def baris(satu: Tulisan) -> Iterable[tuple[tuple, tuple[Entri, Naskah]]]:
    """The rows of a group by key, unsaved and without roots."""
    sama = {
        nama: getattr(satu, nama)
        for nama in ("grup", "judul", "jenis", "langkah", "tahun", "kategori", "tanggal")
    }
    yield (satu.grup, None), (Entri(url=f"/uji/{satu.grup}/", **sama), Naskah(isi=satu.isi))
    for nomor, teks in enumerate(satu.pdf, 1):
        url = f"/dokumen/{satu.grup}/halaman/{nomor}/"
        entri = Entri(url=url, dokumen=satu.grup, halaman=nomor, **sama)
        yield (satu.grup, nomor), (entri, Naskah(isi=teks))
