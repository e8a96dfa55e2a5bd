"""What the two SQL engines share: the same statements around a match of their own."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.db import connection

from portal.bahasa.kueri import Alternatif, Susunan
from search.mesin.dasar import (
    BATAS_HITUNG,
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
    """A search engine inside the database. Subclasses say how a match and a score are written."""

    COCOK: ClassVar[str]
    """SELECT of ``id`` and ``nilai`` (higher is better) of matching entries; one parameter."""
    COCOK_SAJA: ClassVar[str]
    """The same without the score, for counting."""

    def ungkapan(self, susunan: Susunan) -> str:
        """The query in the engine's language: every group of alternatives, in title or text."""
        raise NotImplementedError

    def ungkapan_tanpa(self, susunan: Susunan) -> str:
        """Any of what must not be there, in title or text."""
        raise NotImplementedError

    def ungkapan_isi(self, susunan: Susunan) -> str:
        """Any word of the query, in the text alone."""
        raise NotImplementedError

    def cari(self, permintaan: Permintaan) -> Jawaban:
        """See ``Mesin.cari``."""
        susunan, saringan = permintaan.susunan, permintaan.saringan
        sel = self._kubus(susunan)
        total = min(sum(s.jumlah for s in sel if _lolos(s, saringan)), BATAS_HITUNG + 1)
        hal = min(max(permintaan.hal, 1), max(-(-total // permintaan.per_hal), 1))
        grup = self._grup(permintaan, (hal - 1) * permintaan.per_hal) if total else []
        faset = {nama: _faset(sel, saringan, nama) for nama in KOLOM_SARINGAN}
        return Jawaban(total, self._cocok(susunan, grup), faset, hal)

    def _kubus(self, susunan: Susunan) -> list[Sel]:
        """All matching groups, counted by their properties, without any narrowing."""
        kolom = ", ".join(f"e.{nama}" for nama in KOLOM_SARINGAN)
        di_mana, nilai = _di_mana(self._tanpa(susunan))
        baris = _tanya(
            f"SELECT {kolom}, count(DISTINCT e.grup) FROM ({self.COCOK_SAJA}) c"  # noqa: S608
            f" JOIN search_entri e ON e.id = c.id {di_mana} GROUP BY {kolom}",
            [self.ungkapan(susunan), *nilai],
        )
        return [Sel(*satu) for satu in baris]

    def _grup(self, permintaan: Permintaan, mulai: int) -> list[int]:
        """The groups of a page of hits; equal scores go by date, newest first."""
        susunan = permintaan.susunan
        di_mana, nilai = _di_mana([*self._tanpa(susunan), *_saring(permintaan.saringan)])
        urut = "" if permintaan.terbaru else "max(c.nilai) DESC, "
        baris = _tanya(
            f"WITH c AS MATERIALIZED ({self.COCOK})"  # noqa: S608
            f" SELECT e.grup FROM c JOIN search_entri e ON e.id = c.id {di_mana}"
            " GROUP BY e.grup"
            f" ORDER BY {urut}max(e.tanggal) IS NULL, max(e.tanggal) DESC, e.grup DESC"
            " LIMIT %s OFFSET %s",
            [self.ungkapan(susunan), *nilai, permintaan.per_hal, mulai],
        )
        return [satu[0] for satu in baris]

    def _cocok(self, susunan: Susunan, grup: Sequence[int]) -> tuple[Cocok, ...]:
        """What matches in these groups."""
        if not grup:
            return ()
        # CROSS JOIN keeps SQLite from asking its index anew for every entry; the score is then
        # reckoned for the entries that remain only.
        baris = _tanya(
            f"WITH isi AS MATERIALIZED ({self.COCOK_SAJA})"  # noqa: S608
            " SELECT e.grup, e.dokumen, e.halaman"
            f" FROM ({self.COCOK}) c CROSS JOIN search_entri e"
            f" WHERE e.id = c.id AND e.grup IN ({_tanda(grup)})"
            " AND (e.halaman IS NULL OR e.id IN (SELECT id FROM isi))"
            " ORDER BY c.nilai DESC, e.id",
            [self.ungkapan_isi(susunan), self.ungkapan(susunan), *grup],
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


def _lolos(sel: Sel, saringan: Saringan, kecuali: str = "") -> bool:
    return all(
        not nilai or nama == kecuali or getattr(sel, nama) in nilai
        for nama, nilai in saringan.items()
    )


def _faset(sel: list[Sel], saringan: Saringan, nama: str) -> Faset:
    jumlah: dict[str | int, int] = {}
    lolos = [satu for satu in sel if _lolos(satu, saringan, kecuali=nama)]
    if sum(satu.jumlah for satu in lolos) > BATAS_HITUNG:
        return None
    for satu in lolos:
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
