"""What the two SQL engines share: the same statements around a match of their own."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import ClassVar

from django.db import connection

from portal.bahasa.kueri import Alternatif, Susunan
from portal.bahasa.tanggal import hari_ini
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

Potongan = tuple[str, list]
"""A piece of SQL and its parameters."""


@dataclass(frozen=True, slots=True)
class Sel:
    """How many groups match with exactly these properties."""

    jenis: str
    langkah: str
    tahun: int | None
    kategori: str
    jumlah: int


class MesinSql:
    """A search engine inside the database. Subclasses say how a match and a score are written.

    Order: the words in the title, then the score, fresh news a little higher, then the date. Of
    more than ``BATAS_NILAI`` hits none is scored: what so many texts say tells them little apart.
    """

    COCOK: ClassVar[str]
    """SELECT of ``id`` and ``nilai`` (higher is better) of matching entries; one parameter."""
    COCOK_SAJA: ClassVar[str]
    """The same without the score, for counting."""
    COCOK_JUDUL: ClassVar[str]
    """The same of entries whose title matches; the parameter is of ``ungkapan_judul``."""
    BATAS_NILAI: ClassVar[int] = BATAS_HITUNG
    """Hits up to which all are scored."""
    SEMUA_DAHULU: ClassVar[str] = "NOT MATERIALIZED"
    """``MATERIALIZED`` where all matches had better be gathered before anything is joined."""

    def ungkapan(self, susunan: Susunan) -> str:
        """The query in the engine's language: every group of alternatives, in title or text."""
        raise NotImplementedError

    def ungkapan_judul(self, susunan: Susunan) -> str:
        """The same, in the title alone."""
        raise NotImplementedError

    def ungkapan_tanpa(self, susunan: Susunan) -> str:
        """Any of what must not be there, in title or text."""
        raise NotImplementedError

    def ungkapan_isi(self, susunan: Susunan) -> str:
        """Any word of the query, in the text alone."""
        raise NotImplementedError

    def suasana(self) -> AbstractContextManager:
        """What the database has to be told around the statements of one search."""
        return nullcontext()

    def cari(self, permintaan: Permintaan) -> Jawaban:
        """See ``Mesin.cari``."""
        with self.suasana():
            return self._cari(permintaan)

    def _cari(self, permintaan: Permintaan) -> Jawaban:
        susunan, saringan = permintaan.susunan, permintaan.saringan
        hitung = self._hitung(susunan)
        total = _jumlah(hitung(saringan))
        terakhir = max(-(-min(total, BATAS_HITUNG) // permintaan.per_hal), 1)
        hal = min(max(permintaan.hal, 1), terakhir)
        mulai = (hal - 1) * permintaan.per_hal
        grup = self._grup(permintaan, mulai, total) if total else []
        faset = {n: _faset(hitung({**saringan, n: ()}), n) for n in KOLOM_SARINGAN}
        return Jawaban(total, self._cocok(susunan, grup), faset, hal)

    def _hitung(self, susunan: Susunan) -> Callable[[Saringan], list[Sel]]:
        """A function that counts hits under a narrowing.

        Up to ``BATAS_HITUNG`` hits one statement counts for all; above, each narrowing is counted
        by itself, and only until it is known to be too many as well.
        """
        semua = self._kubus(susunan, {})
        if _jumlah(semua) <= BATAS_HITUNG:
            return lambda saringan: [satu for satu in semua if _lolos(satu, saringan)]

        @cache
        def tersaring(*nilai: tuple) -> list[Sel]:
            saringan = dict(zip(KOLOM_SARINGAN, nilai, strict=True))
            return self._kubus(susunan, saringan) if any(nilai) else semua

        return lambda saringan: tersaring(*(tuple(saringan.get(n, ())) for n in KOLOM_SARINGAN))

    def _kubus(self, susunan: Susunan, saringan: Saringan) -> list[Sel]:
        """Matching groups counted by their properties, ``BATAS_HITUNG + 1`` of them at most."""
        properti = ", ".join(KOLOM_SARINGAN)
        kolom = ", ".join(f"e.{nama}" for nama in KOLOM_SARINGAN)
        di_mana, nilai = _di_mana([*self._tanpa(susunan), *_saring(saringan)])
        baris = _tanya(
            f"WITH c AS {self.SEMUA_DAHULU} ({self.COCOK_SAJA})"  # noqa: S608
            f" SELECT {properti}, count(*) FROM (SELECT DISTINCT e.grup, {kolom}"
            f" FROM c JOIN search_entri e ON e.id = c.id {di_mana}"
            f" LIMIT %s) g GROUP BY {properti}",
            [self.ungkapan(susunan), *nilai, BATAS_HITUNG + 1],
        )
        return [Sel(*satu) for satu in baris]

    def _grup(self, permintaan: Permintaan, mulai: int, total: int) -> list[int]:
        """The groups of a page of hits, in order; equal scores go by date, newest first."""
        susunan = permintaan.susunan
        sumber = f"c AS {self.SEMUA_DAHULU} ({self.COCOK_SAJA}), g AS NOT MATERIALIZED"
        judul, urut, awal, segar = "", "", [], []
        if not permintaan.terbaru:
            judul, awal = (
                f"j AS MATERIALIZED ({self.COCOK_JUDUL}), ",
                [self.ungkapan_judul(susunan)],
            )
            urut = "max(CASE WHEN id IN (SELECT id FROM j) THEN 1 ELSE 0 END) DESC, "
            if total <= self.BATAS_NILAI:
                # What the narrowing leaves out is not scored, and nothing is scored twice.
                sumber = f"c AS NOT MATERIALIZED ({self.COCOK}), g AS MATERIALIZED"
                kali, segar = _kesegaran()
                urut += f"max(nilai * {kali}) DESC, "
        urut += "max(tanggal) IS NULL, max(tanggal) DESC, grup DESC"
        syarat = [("e.id = c.id", []), *self._tanpa(susunan), *_saring(permintaan.saringan)]
        di_mana, nilai = _di_mana(syarat)
        baris = _tanya(
            f"WITH {judul}{sumber} (SELECT c.*, e.grup, e.jenis, e.tanggal"  # noqa: S608
            f" FROM c CROSS JOIN search_entri e {di_mana})"
            f" SELECT grup FROM g GROUP BY grup ORDER BY {urut} LIMIT %s OFFSET %s",
            [
                *awal,
                self.ungkapan(susunan),
                *nilai,
                *segar,
                min(permintaan.per_hal, BATAS_HITUNG - mulai),
                mulai,
            ],
        )
        return [satu[0] for satu in baris]

    def _cocok(self, susunan: Susunan, grup: Sequence[int]) -> tuple[Cocok, ...]:
        """What matches in these groups."""
        if not grup:
            return ()
        # CROSS JOIN keeps SQLite from asking its index anew for every entry; the score is then
        # reckoned for the entries that remain only.
        baris = _tanya(
            "WITH k AS MATERIALIZED (SELECT id, grup, dokumen, halaman FROM search_entri"  # noqa: S608
            f" WHERE grup IN ({_tanda(grup)})), isi AS MATERIALIZED"
            f" (SELECT k.id FROM ({self.COCOK_SAJA}) c CROSS JOIN k WHERE k.id = c.id)"
            " SELECT k.grup, k.dokumen, k.halaman"
            f" FROM ({self.COCOK}) c CROSS JOIN k WHERE k.id = c.id"
            " AND (k.halaman IS NULL OR k.id IN (SELECT id FROM isi))"
            " ORDER BY c.nilai DESC, k.id",
            [*grup, self.ungkapan_isi(susunan), self.ungkapan(susunan)],
        )
        return tuple(
            Cocok(
                satu,
                any(g == satu and nomor is None for g, _, nomor in baris),
                tuple((d, n) for g, d, n in baris if g == satu and n is not None),
            )
            for satu in grup
        )

    def _tanpa(self, susunan: Susunan) -> list[Potongan]:
        """A group goes as a whole if any of its entries has what must not be there."""
        if not susunan.tanpa:
            return []
        sql = (
            "e.grup NOT IN (SELECT t.grup FROM search_entri t"  # noqa: S608
            f" WHERE t.id IN ({self.COCOK_SAJA}))"
        )
        return [(sql, [self.ungkapan_tanpa(susunan)])]


def rangkai(susunan: Susunan, tulis: Callable[[Alternatif], str], dan: str, atau: str) -> str:
    """All groups of the query joined by ``dan``, their alternatives by ``atau``."""
    return dan.join(f"({atau.join(map(tulis, gugus))})" for gugus in susunan.wajib)


def _kesegaran() -> Potongan:
    """By how much news of the last 90 days counts more: 15 % at first, less each month."""
    kini = hari_ini()
    tingkat = [(1.15, 30), (1.1, 60), (1.05, 90)]
    kapan = " ".join(f"WHEN tanggal > %s THEN {kali}" for kali, _ in tingkat)
    return (
        f"CASE WHEN jenis NOT IN ({_tanda(JENIS_SEGAR)}) THEN 1.0 {kapan} ELSE 1.0 END",
        [*JENIS_SEGAR, *(kini - timedelta(days=hari) for _, hari in tingkat)],
    )


def _jumlah(sel: Iterable[Sel]) -> int:
    return sum(satu.jumlah for satu in sel)


def _lolos(sel: Sel, saringan: Saringan) -> bool:
    return all(not nilai or getattr(sel, nama) in nilai for nama, nilai in saringan.items())


def _faset(sel: list[Sel], nama: str) -> Faset:
    if _jumlah(sel) > BATAS_HITUNG:
        return None
    jumlah: dict[str | int, int] = {}
    for satu in sel:
        nilai = getattr(satu, nama)
        if nilai not in (None, ""):
            jumlah[nilai] = jumlah.get(nilai, 0) + satu.jumlah
    return jumlah


def _saring(saringan: Saringan) -> list[Potongan]:
    """Conditions of the narrowing; only known columns are written."""
    return [
        (f"e.{nama} IN ({_tanda(saringan[nama])})", list(saringan[nama]))
        for nama in KOLOM_SARINGAN
        if saringan.get(nama)
    ]


def _di_mana(syarat: Iterable[Potongan]) -> Potongan:
    syarat = list(syarat)
    if not syarat:
        return "", []
    return "WHERE " + " AND ".join(sql for sql, _ in syarat), [n for _, isi in syarat for n in isi]


def _tanda(daftar: Sequence) -> str:
    return ", ".join(["%s"] * len(daftar))


def _tanya(sql: str, nilai: Sequence) -> list[tuple]:
    with connection.cursor() as kursor:
        kursor.execute(sql, nilai)
        return kursor.fetchall()
