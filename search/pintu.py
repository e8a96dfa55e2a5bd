"""The one door to search: a ``Kueri`` goes in, a ``Hasil`` comes out, whichever engine works."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from portal.bahasa.kueri import PANJANG_MAKS, Susunan, susun
from portal.bahasa.sinonim import Tabel
from portal.bahasa.sorot import cuplikan
from portal.bahasa.tanggal import sudah_lewat
from portal.sifat import LABEL_LANGKAH
from search.koreksi import koreksi, lebih_sering
from search.mesin import mesin
from search.mesin.dasar import (
    BATAS_HITUNG,
    KOLOM_SARINGAN,
    Cocok,
    Faset,
    Jawaban,
    Mesin,
    Permintaan,
)
from search.models import Entri
from search.sinonim import tabel

JENIS = {
    "berita": "Berita",
    "pengumuman": "Pengumuman",
    "laporan": "Laporan",
    "indikator": "Indikator",
    "halaman": "Halaman",
}
"""The kinds in search (``Sifat.cari``) and their names, in the order in which they are shown."""

LABEL = {"jenis": JENIS, "langkah": LABEL_LANGKAH}
"""The names of values, for columns whose values are keys; those of others are words already."""


SEDIKIT = 3
"""Hits up to which another spelling is suggested."""


@dataclass(frozen=True, kw_only=True)
class Kueri:
    """What is asked: the text as typed, what to narrow by (any of the values), which page."""

    teks: str
    jenis: Sequence[str] = ()
    langkah: Sequence[str] = ()
    tahun: Sequence[int] = ()
    kategori: Sequence[str] = ()
    terbaru: bool = False
    """By date, newest first, instead of by relevance."""
    persis: bool = False
    """Whether to look for what was typed even if a corrected spelling would find more."""
    hal: int = 1
    per_hal: int = 10

    @property
    def saringan(self) -> dict[str, Sequence]:
        """The narrowing by column, as engines read it."""
        return {nama: getattr(self, nama) for nama in KOLOM_SARINGAN}


@dataclass(frozen=True)
class HalamanCocok:
    """A page of a PDF that has the words: its number and the address of its HTML page."""

    nomor: int
    url: str


@dataclass(frozen=True)
class Hit:
    """A group: an article, a plain page, or a report with the pages of its PDF that match."""

    judul: str
    url: str
    jenis: str
    tanggal: date | None
    cuplikan: SafeString
    halaman: tuple[HalamanCocok, ...] = ()
    berlaku_sampai: date | None = None
    langkah: str = ""
    tahun: int | None = None

    @property
    def sudah_berakhir(self) -> bool:
        """Whether what it says no longer holds today (WITA)."""
        return sudah_lewat(self.berlaku_sampai)

    @property
    def jenis_label(self) -> str:
        """The kind in words."""
        return label("jenis", self.jenis)

    @property
    def langkah_label(self) -> str:
        """The step of the SAKIP chain and its year, for what belongs to one: "Pelaporan 2024"."""
        if not self.langkah:
            return ""
        return " ".join(filter(None, [label("langkah", self.langkah), str(self.tahun or "")]))


@dataclass(frozen=True)
class Pilihan:
    """A value to narrow by: how many hits it would leave, and whether it is chosen.

    ``jumlah`` is ``None`` where more than ``BATAS_HITUNG`` hits would have to be counted.
    """

    nilai: str | int
    label: str
    jumlah: int | None
    aktif: bool


@dataclass(frozen=True)
class Hasil:
    """The answer. ``total`` counts groups, up to ``BATAS_HITUNG``; ``lebih`` says there are more.

    ``hal`` is the page shown, which always exists. ``dicari`` is the text whose hits these are: not
    what was typed where that found nothing and another spelling does.
    """

    dicari: str = ""

    total: int = 0
    lebih: bool = False
    hits: tuple[Hit, ...] = ()
    facets: dict[str, tuple[Pilihan, ...]] = field(default_factory=dict)
    saran: tuple[str, ...] = ()
    hal: int = 1


def cari(kueri: Kueri, lewat: Mesin | None = None) -> Hasil:
    """Answer a query. Any text is allowed; one without a letter or digit finds nothing.

    Totals and facets are exact up to ``BATAS_HITUNG``. A facet's counts heed all narrowing but its
    own. ``hal`` beyond the last page gives the last. Words that find nothing at all, even without
    narrowing, are corrected at once if another spelling finds something, unless ``persis``; where
    up to ``SEDIKIT`` hits are found, a far more frequent spelling is suggested.

    ``lewat`` is the engine to ask, the installation's without it.
    """
    teks = " ".join(kueri.teks[:PANJANG_MAKS].replace("\x00", " ").split())
    sinonim = tabel()
    susunan = susun(teks, sinonim)
    if not susunan:
        return Hasil()
    mesin_kini = lewat or mesin()
    jawaban = _tanya(mesin_kini, kueri, susunan)
    saran: tuple[str, ...] = ()
    if not jawaban.total and not _jumlah(mesin_kini, kueri, susunan):
        lain = _menemukan(koreksi(teks, sinonim), sinonim, mesin_kini)
        if lain and not kueri.persis:
            teks, susunan = next(iter(lain.items()))
            jawaban = _tanya(mesin_kini, kueri, susunan)
        else:
            saran = tuple(lain)
    elif jawaban.total <= SEDIKIT and not any(kueri.saringan.values()):
        saran = tuple(_menemukan(lebih_sering(teks, sinonim), sinonim, mesin_kini))
    return Hasil(
        dicari=teks,
        total=min(jawaban.total, BATAS_HITUNG),
        lebih=jawaban.total > BATAS_HITUNG,
        hits=_hits(teks, susunan, jawaban.cocok),
        facets={nama: _pilihan(kueri, nama, jawaban.faset[nama]) for nama in KOLOM_SARINGAN},
        saran=saran,
        hal=jawaban.hal,
    )


def _tanya(mesin_kini: Mesin, kueri: Kueri, susunan: Susunan) -> Jawaban:
    return mesin_kini.cari(
        Permintaan(
            susunan=susunan,
            saringan=kueri.saringan,
            terbaru=kueri.terbaru,
            hal=kueri.hal,
            per_hal=kueri.per_hal,
        )
    )


def _jumlah(mesin_kini: Mesin, kueri: Kueri, susunan: Susunan) -> int:
    """What the words find without any narrowing; none if there was none and nothing was found."""
    if not any(kueri.saringan.values()):
        return 0
    return mesin_kini.cari(Permintaan(susunan=susunan, per_hal=1)).total


def _menemukan(calon: Sequence[str], sinonim: Tabel, mesin_kini: Mesin) -> dict[str, Susunan]:
    """Those of these texts that find something, as they are and as they are read."""
    semua = {teks: susun(teks, sinonim) for teks in calon}
    return {
        teks: susunan
        for teks, susunan in semua.items()
        if susunan and mesin_kini.cari(Permintaan(susunan=susunan, per_hal=1)).total
    }


def _pilihan(kueri: Kueri, nama: str, faset: Faset) -> tuple[Pilihan, ...]:
    """The values of a column, the most useful first and the chosen ones always among them."""
    dipilih = getattr(kueri, nama)
    jumlah = dict.fromkeys(_ada(nama)) if faset is None else dict.fromkeys(dipilih, 0) | dict(faset)
    urut = sorted(jumlah, key=lambda nilai: _urutan(nama, nilai, jumlah[nilai]))
    return tuple(Pilihan(n, label(nama, n), jumlah[n], n in dipilih) for n in urut)


def _ada(nama: str) -> list[str | int]:
    """The values that a column has anywhere."""
    semua = Entri.objects.order_by().values_list(nama, flat=True).distinct()
    return [nilai for nilai in semua if nilai not in (None, "")]


def _urutan(nama: str, nilai: str | int, jumlah: int | None) -> tuple:
    """Kinds and steps in their own order, years newest first, categories with most hits first."""
    if nama == "tahun":
        return (-nilai,)
    if nama == "kategori":
        return (-(jumlah or 0), nilai)
    urut = list(LABEL[nama])
    return (urut.index(nilai) if nilai in urut else len(urut), nilai)


def label(nama: str, nilai: str | int) -> str:
    """A value of a column of ``KOLOM_SARINGAN`` in words; the value itself if it has none."""
    return LABEL[nama].get(nilai, str(nilai).capitalize()) if nama in LABEL else str(nilai)


def _hits(teks: str, susunan: Susunan, cocok: Sequence[Cocok]) -> tuple[Hit, ...]:
    """The hits of a page of results, with their snippets."""
    entri = {(e.grup, e.dokumen, e.halaman): e for e in _perlu(cocok)}
    hits = (_hit(teks, susunan, satu, entri) for satu in cocok)
    return tuple(hit for hit in hits if hit)


def _perlu(cocok: Sequence[Cocok]) -> QuerySet[Entri]:
    """The page itself of each group, and the best page of its PDF."""
    # The groups stand apart, or the database reads the whole table for so many alternatives.
    bagian = Q(halaman=None)
    for satu in cocok:
        for dokumen, nomor in satu.halaman[:1]:
            bagian |= Q(dokumen=dokumen, halaman=nomor)
    return (
        Entri.objects.filter(bagian, grup__in=[satu.grup for satu in cocok])
        .select_related("naskah")
        .defer("naskah__akar_judul", "naskah__akar_isi")
    )


def _hit(teks: str, susunan: Susunan, cocok: Cocok, entri: dict[tuple, Entri]) -> Hit | None:
    """One hit: at the page itself if that has the words, else at the best page of its PDF.

    ``None`` where the engine speaks of what is no longer public.
    """
    ekor = f"?{urlencode({'kata': teks})}"
    utama = entri.get((cocok.grup, None, None)) if cocok.utama else None
    pdf = entri.get((cocok.grup, *cocok.halaman[0])) if cocok.halaman else None
    wakil = utama or pdf
    if wakil is None:
        return None
    halaman = ()
    if pdf:
        awalan = pdf.url.removesuffix(f"{pdf.halaman}/")
        nomor = sorted(n for dokumen, n in cocok.halaman if dokumen == pdf.dokumen)
        halaman = tuple(HalamanCocok(n, f"{awalan}{n}/{ekor}") for n in nomor)
    potongan = cuplikan(wakil.naskah.isi, susunan)
    if pdf and "<mark>" not in potongan:
        potongan = cuplikan(pdf.naskah.isi, susunan)
    return Hit(
        judul=wakil.judul,
        url=utama.url if utama else f"{pdf.url}{ekor}",
        jenis=wakil.jenis,
        tanggal=wakil.tanggal,
        cuplikan=potongan,
        halaman=halaman,
        berlaku_sampai=wakil.berlaku_sampai,
        langkah=wakil.langkah,
        tahun=wakil.tahun,
    )
