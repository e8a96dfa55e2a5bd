"""A corpus in the tables of search in minutes: each of its words is read once.

The analyser reads words in their neighbourhood, which costs a text of unknown words some 10 ms.
Here only the sentences of the field are read so, once each; of all other words just the root is
taken. What is found is the same, for made-up words have no neighbours to be joined with.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import islice

from portal.bahasa.acuan import bentuk_indeks
from search.kosakata import PANJANG, SEKALI_TULIS
from search.models import Entri, Kosakata, Naskah
from tests.search.isi import baris
from tests.ukur.korpus import KALIMAT, Tulisan

_BATAS = re.compile(r"(?<=\.)\s+")
_KATA = re.compile(r"\d+,\d+|\w+")
_BIDANG = frozenset(KALIMAT)


def akar_cepat(teks: str) -> str:
    """The roots of a text of the corpus, as ``bentuk_indeks`` gives them but for word order."""
    hasil = []
    for kalimat in _BATAS.split(teks):
        kata = [kalimat] if kalimat in _BIDANG else _KATA.findall(kalimat)
        hasil += map(_akar, kata)
    return " ".join(hasil)


@cache
def _akar(teks: str) -> str:
    return bentuk_indeks(teks)


def tulis_cepat(tulisan: Iterable[Tulisan]) -> None:
    """Write groups of the corpus and their vocabulary into empty tables."""
    sisa = iter(tulisan)
    banyak: Counter = Counter()
    while potongan := list(islice(sisa, SEKALI_TULIS)):
        baru = [satu for t in potongan for _, satu in baris(t)]
        Entri.objects.bulk_create([entri for entri, _ in baru])
        for entri, naskah in baru:
            naskah.entri = entri
            naskah.akar_judul, naskah.akar_isi = map(akar_cepat, (entri.judul, naskah.isi))
            banyak.update(set(_KATA.findall(f"{entri.judul} {naskah.isi}".lower())))
        Naskah.objects.bulk_create([naskah for _, naskah in baru], batch_size=100)
    Kosakata.objects.bulk_create(
        (
            Kosakata(kata=kata, akar=_akar(kata), banyak=n)
            for kata, n in banyak.items()
            if len(kata) in PANJANG and kata.isalpha() and " " not in _akar(kata)
        ),
        batch_size=SEKALI_TULIS,
    )
