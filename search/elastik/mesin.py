"""The contract of search, asked of Elasticsearch by ``elasticsearch.dsl``."""

from collections.abc import Sequence

from django.utils.timezone import localdate
from elasticsearch import Elasticsearch
from elasticsearch.dsl import A, Q, Search
from elasticsearch.dsl.query import Query
from elasticsearch.dsl.response import Response

from portal.bahasa.kueri import Alternatif, Gugus, Susunan
from search.elastik.pemetaan import HALAMAN_MAKS
from search.mesin.dasar import (
    BATAS_HITUNG,
    JENIS_SEGAR,
    KOLOM_SARINGAN,
    Cocok,
    Faset,
    Jawaban,
    Permintaan,
    Saringan,
)

BERAT_JUDUL = 10
"""How much more a word weighs in a title, as in SQLite's engine."""
TAMBAHAN_BARU, PARUH_HARI = 0.15, 60
"""News of today gains so much of its score; half of that after so many days."""
DI_JUDUL = 1000
"""Times that all words in the title count, so that no text comes before them."""

_UTAMA = "utama"
_SEMUA = Q("match_all")


class MesinElastik:
    """An index of Elasticsearch as a search engine; raises whatever the client raises.

    ``indeks`` is a name or an alias. Whoever asks for readers puts a ``Penjaga`` before it.
    """

    nama = "elasticsearch"

    def __init__(self, klien: Elasticsearch, indeks: str):
        self.klien, self.indeks = klien, indeks

    def cari(self, permintaan: Permintaan) -> Jawaban:
        """See ``Mesin.cari``. A page beyond the last one costs a second question."""
        hal = min(max(permintaan.hal, 1), _terakhir(BATAS_HITUNG, permintaan.per_hal))
        hasil = self._tanya(permintaan, hal)
        total = min(hasil.hits.total.value, BATAS_HITUNG + 1)
        terakhir = _terakhir(total, permintaan.per_hal)
        if hal > terakhir:
            hal = terakhir
            hasil = self._tanya(permintaan, hal)
        faset = {nama: _faset(hasil, nama) for nama in KOLOM_SARINGAN}
        return Jawaban(total, tuple(map(_cocok, hasil.hits)), faset, hal)

    def _tanya(self, permintaan: Permintaan, hal: int) -> Response:
        saringan = permintaan.saringan
        mulai = (hal - 1) * permintaan.per_hal
        cari = (
            Search(using=self.klien, index=self.indeks)
            .query(_kueri(permintaan.susunan))
            .post_filter(_lolos(saringan))
            .sort(*_urut(permintaan.terbaru))
            .source(False)
            .extra(
                track_total_hits=BATAS_HITUNG + 1,
                from_=mulai,
                size=min(permintaan.per_hal, BATAS_HITUNG - mulai),
            )
            # Half an answer is none: the embedded engine has the whole.
            .params(allow_partial_search_results=False)
        )
        for nama in KOLOM_SARINGAN:
            sisa = A("filter", filter=_lolos(saringan, kecuali=nama))
            cari.aggs.bucket(nama, sisa).bucket("isi", "terms", field=nama, size=BATAS_HITUNG)
        return cari.execute()


def _terakhir(total: int, per_hal: int) -> int:
    """The last page of so many hits."""
    return max(-(-min(total, BATAS_HITUNG) // per_hal), 1)


def _kueri(susunan: Susunan) -> Query:
    """Groups of which the page itself or a page of a PDF matches, the better of them counting."""
    sendiri = Q("bool", must=_wajib(susunan), _name=_UTAMA)
    pdf = Q(
        "nested",
        path="halaman",
        # The title that a page shares with its report is not enough.
        query=Q("bool", must=_wajib(susunan, "halaman."), filter=[_salah_satu_isi(susunan)]),
        score_mode="max",
        inner_hits={
            "size": HALAMAN_MAKS,
            "_source": False,
            "docvalue_fields": ["halaman.dokumen", "halaman.nomor"],
            "sort": ["_score", "halaman.dokumen", "halaman.nomor"],
        },
    )
    cocok = Q("bool", must=[Q("dis_max", queries=[sendiri, pdf])], must_not=_tanpa(susunan.tanpa))
    return Q("function_score", query=cocok, functions=_tambahan(susunan), score_mode="sum")


def _tambahan(susunan: Susunan) -> list[dict]:
    """One; far more with all words in the title; for fresh news a little more."""
    hari_ini = localdate().isoformat()
    meluruh = {"origin": hari_ini, "scale": f"{PARUH_HARI}d", "decay": 0.5}
    judul = [
        Q("dis_max", queries=[_semua(satu, ["akar_judul"]) for satu in gugus])
        for gugus in susunan.wajib
    ]
    # Without a date, Elasticsearch would take it for news of today.
    segar = [Q("terms", jenis=list(JENIS_SEGAR)), Q("exists", field="tanggal")]
    return [
        {"weight": 1},
        {"filter": Q("bool", filter=judul), "weight": DI_JUDUL},
        {
            "filter": Q("bool", filter=segar),
            "exp": {"tanggal": meluruh},
            "weight": TAMBAHAN_BARU,
        },
    ]


def _wajib(susunan: Susunan, awalan: str = "") -> list[Query]:
    """Every word in the title or the text of one entry; of synonyms the best counts."""
    kolom = _kolom(awalan)
    return [
        Q("dis_max", queries=[_semua(satu, kolom) for satu in gugus]) for gugus in susunan.wajib
    ]


def _kolom(awalan: str) -> list[str]:
    return [f"{awalan}akar_judul^{BERAT_JUDUL}", f"{awalan}akar_isi"]


def _semua(alternatif: Alternatif, kolom: list[str]) -> Query:
    """All roots of one of the synonyms."""
    if alternatif.rapat:
        return _frasa(alternatif.akar, kolom)
    return Q("bool", must=[_frasa([akar], kolom) for akar in alternatif.akar])


def _frasa(akar: Sequence[str], kolom: list[str]) -> Query:
    """Roots in a row, in one of the columns, never across two."""
    return Q("multi_match", type="phrase", query=" ".join(akar), fields=kolom)


def _salah_satu_isi(susunan: Susunan) -> Query:
    """Any word of the query in the text of a PDF page."""
    frasa: list[Sequence[str]] = []
    for satu in susunan.alternatif:
        frasa += [satu.akar] if satu.rapat else [(akar,) for akar in satu.akar]
    kolom = "halaman.akar_isi"
    return Q("bool", should=[Q("match_phrase", **{kolom: " ".join(akar)}) for akar in frasa])


def _tanpa(tanpa: Gugus) -> list[Query]:
    """What must stand neither in the page itself nor in any page of its PDFs."""
    hasil = []
    for satu in tanpa:
        pdf = _frasa(satu.akar, _kolom("halaman."))
        hasil += [_frasa(satu.akar, _kolom("")), Q("nested", path="halaman", query=pdf)]
    return hasil


def _lolos(saringan: Saringan, kecuali: str = "") -> Query:
    """The narrowing as a filter; only known columns are read."""
    syarat = [
        Q("terms", **{nama: list(saringan[nama])})
        for nama in KOLOM_SARINGAN
        if saringan.get(nama) and nama != kecuali
    ]
    return Q("bool", filter=syarat) if syarat else _SEMUA


def _urut(terbaru: bool) -> list:
    """Equal scores go by date, newest first, then by group."""
    tanggal = {"tanggal": {"order": "desc", "missing": "_last"}}
    return [*([] if terbaru else ["_score"]), tanggal, {"grup": {"order": "desc"}}]


def _cocok(hit) -> Cocok:
    halaman = hit.meta.inner_hits.halaman if "inner_hits" in hit.meta else ()
    return Cocok(
        int(hit.meta.id),
        _UTAMA in getattr(hit.meta, "matched_queries", ()),
        tuple((satu["halaman.dokumen"][0], satu["halaman.nomor"][0]) for satu in halaman),
    )


def _faset(hasil: Response, nama: str) -> Faset:
    kolom = hasil.aggregations[nama]
    if kolom.doc_count > BATAS_HITUNG:
        return None
    return {satu.key: satu.doc_count for satu in kolom.isi.buckets if satu.key != ""}
