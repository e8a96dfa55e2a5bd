"""The one door to search: a ``Kueri`` goes in, a ``Hasil`` comes out, whichever engine works."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.http import urlencode
from django.utils.safestring import SafeString

from portal.bahasa.kueri import PANJANG_MAKS, Susunan, susun
from portal.bahasa.sorot import cuplikan
from portal.bahasa.tanggal import sudah_lewat
from search.mesin import mesin
from search.mesin.dasar import KOLOM_SARINGAN, Cocok, Sel
from search.models import Entri
from search.saran import saran

JENIS = {
    "berita": "Berita",
    "pengumuman": "Pengumuman",
    "laporan": "Laporan",
    "indikator": "Indikator",
    "halaman": "Halaman",
}
"""The kinds in search (``Sifat.cari``) and their names, in the order in which they are shown."""


@dataclass(frozen=True, kw_only=True)
class Kueri:
    """What is asked: the text as typed, what to narrow by (any of the values), which page."""

    teks: str
    jenis: Sequence[str] = ()
    langkah: Sequence[str] = ()
    tahun: Sequence[int] = ()
    kategori: Sequence[str] = ()
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

    @property
    def sudah_berakhir(self) -> bool:
        """Whether what it says no longer holds today (WITA)."""
        return sudah_lewat(self.berlaku_sampai)

    @property
    def jenis_label(self) -> str:
        """The kind in words."""
        return JENIS.get(self.jenis, self.jenis.capitalize())


@dataclass(frozen=True)
class Pilihan:
    """A value to narrow by: how many hits it would leave, and whether it is chosen."""

    nilai: str | int
    label: str
    jumlah: int
    aktif: bool


@dataclass(frozen=True)
class Hasil:
    """The answer. ``total`` counts groups; ``hal`` is the page shown, which always exists."""

    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: dict[str, tuple[Pilihan, ...]] = field(default_factory=dict)
    saran: tuple[str, ...] = ()
    hal: int = 1


def cari(kueri: Kueri) -> Hasil:
    """Answer a query. Any text is allowed; one without a letter or digit finds nothing.

    Totals and facets are exact. A facet's counts heed all narrowing but its own. ``hal`` beyond
    the last page gives the last. Suggestions come only when nothing is found without narrowing.
    """
    teks = " ".join(kueri.teks[:PANJANG_MAKS].replace("\x00", " ").split())
    susunan = susun(teks)
    if not susunan:
        return Hasil()
    mesin_kini = mesin()
    sel = mesin_kini.kubus(susunan)
    total = sum(satu.jumlah for satu in sel if _lolos(satu, kueri))
    hal = min(max(kueri.hal, 1), max(-(-total // kueri.per_hal), 1))
    grup = []
    if total:
        mulai = (hal - 1) * kueri.per_hal
        grup = mesin_kini.grup(susunan, kueri.saringan, mulai, kueri.per_hal)
    return Hasil(
        total=total,
        hits=_hits(teks, susunan, grup, mesin_kini.cocok(susunan, grup)),
        facets={"jenis": _faset_jenis(sel, kueri), "tahun": _faset_tahun(sel, kueri)},
        saran=() if sel else saran(teks, mesin_kini),
        hal=hal,
    )


def _lolos(sel: Sel, kueri: Kueri, kecuali: str = "") -> bool:
    return all(
        not nilai or nama == kecuali or getattr(sel, nama) in nilai
        for nama, nilai in kueri.saringan.items()
    )


def _hitung(sel: list[Sel], kueri: Kueri, nama: str) -> dict[str | int, int]:
    """Hits by value of one property, the chosen values always among them."""
    jumlah = dict.fromkeys(getattr(kueri, nama), 0)
    for satu in sel:
        nilai = getattr(satu, nama)
        if nilai not in (None, "") and _lolos(satu, kueri, kecuali=nama):
            jumlah[nilai] = jumlah.get(nilai, 0) + satu.jumlah
    return jumlah


def _faset_jenis(sel: list[Sel], kueri: Kueri) -> tuple[Pilihan, ...]:
    jumlah = _hitung(sel, kueri, "jenis")
    urut = [*(j for j in JENIS if j in jumlah), *sorted(jumlah.keys() - JENIS.keys())]
    return tuple(
        Pilihan(j, JENIS.get(j, j.capitalize()), jumlah[j], j in kueri.jenis) for j in urut
    )


def _faset_tahun(sel: list[Sel], kueri: Kueri) -> tuple[Pilihan, ...]:
    jumlah = _hitung(sel, kueri, "tahun")
    return tuple(
        Pilihan(t, str(t), jumlah[t], t in kueri.tahun) for t in sorted(jumlah, reverse=True)
    )


def _hits(
    teks: str, susunan: Susunan, grup: Sequence[int], cocok: Sequence[Cocok]
) -> tuple[Hit, ...]:
    """The hits of a page of results, with their snippets."""
    per_grup: dict[int, list[Cocok]] = {satu: [] for satu in grup}
    for satu in cocok:
        per_grup[satu.grup].append(satu)
    perlu = [c.entri for isi in per_grup.values() for c in isi if _pertama(c, isi)]
    entri = Entri.objects.select_related("naskah").in_bulk(perlu)
    return tuple(_hit(teks, susunan, isi, entri) for isi in per_grup.values() if isi)


def _pertama(cocok: Cocok, semua: list[Cocok]) -> bool:
    """Whether it is the group's own page, or its best PDF page."""
    return cocok.halaman is None or cocok == next(c for c in semua if c.halaman is not None)


def _hit(teks: str, susunan: Susunan, cocok: list[Cocok], entri: dict[int, Entri]) -> Hit:
    """One hit: at the page itself if that has the words, else at the best page of its PDF."""
    ekor = f"?{urlencode({'kata': teks})}"
    utama = next((entri[c.entri] for c in cocok if c.halaman is None), None)
    pdf = next((entri[c.entri] for c in cocok if c.halaman is not None), None)
    halaman = ()
    if pdf:
        awalan = pdf.url.removesuffix(f"{pdf.halaman}/")
        nomor = sorted(c.halaman for c in cocok if c.dokumen == pdf.dokumen and c.halaman)
        halaman = tuple(HalamanCocok(n, f"{awalan}{n}/{ekor}") for n in nomor)
    wakil = utama or pdf
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
    )
