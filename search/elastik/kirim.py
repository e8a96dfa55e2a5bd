"""Telling Elasticsearch what it lacks. What that is, the table knows (``Kiriman``)."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic

from django.db.models import F, QuerySet
from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from search.elastik.indeks import alias
from search.elastik.naskah import dokumen
from search.models import Kiriman

catatan = logging.getLogger("portal.pencarian")

SEKALI_KIRIM = 500
"""Groups of one batch."""
BYTE_MAKS = 10 * 1024 * 1024
"""Bytes of one request; Elasticsearch takes ten times as many."""
_KONFLIK = 409


@dataclass(slots=True)
class Kabar:
    """What became of a batch."""

    tiba: dict[int, int] = field(default_factory=dict)
    """Groups that arrived, with their versions."""
    didahului: list[int] = field(default_factory=list)
    """Groups that Elasticsearch knows, or knew before they were deleted there, in a later one."""


def tertunda() -> QuerySet[Kiriman]:
    """What Elasticsearch lacks."""
    return Kiriman.objects.filter(versi__gt=F("terkirim"))


def tertinggal() -> bool:
    """Whether Elasticsearch lacks anything."""
    return tertunda().exists()


def kirim_tertunda(klien: Elasticsearch, batas: float, calon: str | None = None) -> bool:
    """Send what is missing to the live index, for so many seconds; whether nothing is missing now.

    ``calon`` is an index that is being filled: it is told too, so that it lacks nothing when it
    becomes the live one. Raises what the client raises. A group that is refused stays missing and
    doesn't hold up others.
    """
    selesai = monotonic() + batas
    terakhir = None
    while monotonic() < selesai:
        menunggu = tertunda() if terakhir is None else tertunda().filter(grup__gt=terakhir)
        grup = list(menunggu.order_by("grup").values_list("grup", flat=True)[:SEKALI_KIRIM])
        if not grup:
            break
        if calon:
            kirim(klien, calon, grup)
        tandai(kirim(klien, alias(), grup, refresh=True, require_alias=True).tiba)
        terakhir = grup[-1]
    return not tertinggal()


def kirim(klien: Elasticsearch, indeks: str, grup: Sequence[int], **opsi) -> Kabar:
    """Send the documents of these groups.

    A document never takes the place of a newer one, so it is no matter who sends what how often.
    ``opsi`` goes to the bulk request; with ``refresh=True`` readers see what arrived.
    """
    # Before the entries are read: a text may be newer than its version says, never older.
    versi = dict(Kiriman.objects.filter(grup__in=grup).values_list("grup", "versi"))
    gagal: Counter[str] = Counter()
    kabar = Kabar()
    for berhasil, isi in streaming_bulk(
        klien,
        _pesan(indeks, versi),
        chunk_size=SEKALI_KIRIM,
        max_chunk_bytes=BYTE_MAKS,
        raise_on_error=False,
        **opsi,
    ):
        jawaban = isi["index"]
        satu = int(jawaban["_id"])
        if berhasil:
            kabar.tiba[satu] = versi[satu]
        elif jawaban["status"] == _KONFLIK:
            kabar.didahului.append(satu)
        else:
            gagal[jawaban["error"]["type"]] += 1
    if gagal:
        catatan.warning("Elasticsearch menolak %s grup: %s", gagal.total(), dict(gagal))
    return kabar


def _pesan(indeks: str, versi: Mapping[int, int]) -> Iterator[dict]:
    for grup, isi in dokumen(sorted(versi)):
        yield {
            "_index": indeks,
            "_id": grup,
            "version": versi[grup],
            "version_type": "external_gte",
            "_source": isi,
        }


def tandai(tiba: Mapping[int, int]) -> None:
    """Note that these groups are known in these versions; a newer note stays."""
    menurut_versi = defaultdict(list)
    for grup, versi in tiba.items():
        menurut_versi[versi].append(grup)
    for versi, grup in menurut_versi.items():
        Kiriman.objects.filter(grup__in=grup, terkirim__lt=versi).update(terkirim=versi)
