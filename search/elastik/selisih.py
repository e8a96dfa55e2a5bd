"""The drift between the table and an index: counted, and ended."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic

from django.db.models import Exists, F, OuterRef
from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk

from search.elastik.kirim import SEKALI_KIRIM, kirim, tandai
from search.models import Entri, Kiriman

_SEKALI_BACA = 5_000

Kabar = Callable[[int, int], None]
"""Told how many of how many groups were looked at."""


@dataclass(slots=True)
class Beda:
    """Groups that the index lacks, knows in another version, or should not know."""

    kurang: list[int] = field(default_factory=list)
    usang: dict[int, int] = field(default_factory=dict)
    """With the version that the index has."""
    lebih: list[str] = field(default_factory=list)
    """Ids of documents."""
    sama: dict[int, int] = field(default_factory=dict)
    """With their version."""


@dataclass(frozen=True, slots=True)
class Selisih:
    """How many groups differ, and whether all were looked at."""

    kurang: int = 0
    usang: int = 0
    lebih: int = 0
    selesai: bool = True

    def __bool__(self) -> bool:
        return bool(self.kurang or self.usang or self.lebih or not self.selesai)

    def __str__(self) -> str:
        return f"{self.kurang} grup kurang, {self.usang} usang, {self.lebih} berlebih"


def periksa(klien: Elasticsearch, indeks: str) -> Selisih:
    """Count the drift; raises what the client raises."""
    kurang, usang, lebih = _tak_bercatatan().count(), 0, 0
    for beda in _banding(klien, indeks):
        kurang += len(beda.kurang)
        usang += len(beda.usang)
        lebih += len(beda.lebih)
    return Selisih(kurang, usang, lebih)


def samakan(
    klien: Elasticsearch,
    indeks: str,
    *,
    hidup: bool,
    batas: float | None = None,
    kabar: Kabar = lambda dari, jumlah: None,
) -> Selisih:
    """End the drift and say how much there was; raises what the client raises.

    ``hidup`` says that readers ask this index: then what it knows is noted in ``Kiriman``, and
    ``indeks`` is an alias. After ``batas`` seconds it stops, and may go on where it stopped.
    """
    henti = None if batas is None else monotonic() + batas
    Kiriman.objects.bulk_create(
        (Kiriman(grup=satu) for satu in _tak_bercatatan()),
        batch_size=SEKALI_KIRIM,
        ignore_conflicts=True,
    )
    kurang, usang, lebih, dilihat = 0, 0, 0, 0
    jumlah = Kiriman.objects.count()
    for beda in _banding(klien, indeks):
        if henti is not None and monotonic() > henti:
            return Selisih(kurang, usang, lebih, selesai=False)
        if hidup:
            tandai(beda.sama)
        _lampaui(beda)
        perlu = sorted([*beda.kurang, *beda.usang])
        for mulai in range(0, len(perlu), SEKALI_KIRIM):
            satu = perlu[mulai : mulai + SEKALI_KIRIM]
            _kirim(klien, indeks, satu, hidup)
            kabar(dilihat + len(beda.sama) + mulai + len(satu), jumlah)
        _hapus(klien, indeks, beda.lebih)
        dilihat += len(beda.sama) + len(perlu)
        kurang += len(beda.kurang)
        usang += len(beda.usang)
        lebih += len(beda.lebih)
    return Selisih(kurang, usang, lebih)


def _kirim(klien: Elasticsearch, indeks: str, grup: list[int], hidup: bool) -> None:
    """Send groups that differ; one that was deleted in the index by hand goes one version up."""
    opsi = {"refresh": hidup, "require_alias": hidup}
    hasil = kirim(klien, indeks, grup, **opsi)
    if hasil.didahului:
        Kiriman.objects.filter(grup__in=hasil.didahului).update(versi=F("versi") + 1)
        hasil.tiba |= kirim(klien, indeks, hasil.didahului, **opsi).tiba
    if hidup:
        tandai(hasil.tiba)


def _tak_bercatatan():
    """Groups with entries of which no outer engine was ever to be told."""
    tercatat = Kiriman.objects.filter(grup=OuterRef("grup"))
    grup = Entri.objects.filter(~Exists(tercatat)).order_by("grup")
    return grup.values_list("grup", flat=True).distinct()


def _banding(klien: Elasticsearch, indeks: str) -> Iterator[Beda]:
    """Table and index side by side, in pieces, by rising group."""
    klien.indices.refresh(index=indeks)
    tabel, mesin = _tabel(), _mesin(klien, indeks)
    kini, ada = next(tabel, None), next(mesin, None)
    beda, n = Beda(), 0
    while kini or ada:
        if ada and (kini is None or ada[0] < kini[0] or ada[2] != str(ada[0])):
            beda.lebih.append(ada[2])
            ada = next(mesin, None)
        elif ada is None or kini[0] < ada[0]:
            beda.kurang.append(kini[0])
            kini = next(tabel, None)
        else:
            grup, versi = ada[:2]
            (beda.sama if versi == kini[1] else beda.usang)[grup] = versi
            kini, ada = next(tabel, None), next(mesin, None)
        n += 1
        if n % _SEKALI_BACA == 0:
            yield beda
            beda = Beda()
    yield beda


def _tabel() -> Iterator[tuple[int, int]]:
    """Group and version by rising group; read in pieces, for the table is written meanwhile."""
    semua = Kiriman.objects.order_by("grup").values_list("grup", "versi")
    potongan = list(semua[:_SEKALI_BACA])
    while potongan:
        yield from potongan
        potongan = list(semua.filter(grup__gt=potongan[-1][0])[:_SEKALI_BACA])


def _mesin(klien: Elasticsearch, indeks: str) -> Iterator[tuple[int, int, str]]:
    """Group, version and id by rising group; a document without a group comes last."""
    lanjut = None
    while True:
        hits = klien.search(
            index=indeks,
            size=_SEKALI_BACA,
            sort=[{"grup": "asc"}],
            search_after=lanjut,
            version=True,
            source=False,
            track_total_hits=False,
            allow_partial_search_results=False,
        )["hits"]["hits"]
        for hit in hits:
            yield hit["sort"][0], hit["_version"], hit["_id"]
        if len(hits) < _SEKALI_BACA:
            return
        lanjut = hits[-1]["sort"]


def _lampaui(beda: Beda) -> None:
    """Where the index knows a later version, as after a restored database, count on from that."""
    for grup, versi in beda.usang.items():
        Kiriman.objects.filter(grup=grup, versi__lt=versi).update(versi=versi + 1)


def _hapus(klien: Elasticsearch, indeks: str, id_: list[str]) -> None:
    """Delete documents of which the table still knows nothing."""
    angka = [int(satu) for satu in id_ if satu.lstrip("-").isdecimal()]
    tercatat = {str(n) for n in Kiriman.objects.filter(grup__in=angka).values_list("pk", flat=True)}
    aksi = ({"_op_type": "delete", "_index": indeks, "_id": n} for n in id_ if n not in tercatat)
    bulk(klien, aksi, refresh=True, raise_on_error=False)
