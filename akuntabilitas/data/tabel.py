"""What a table of open data is: one place says its columns, what they mean and where they are from.

The dictionary, the CSV, the JSON and the page are all made from these declarations.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

KATA_JENIS = {
    "string": "teks",
    "integer": "bilangan bulat",
    "number": "bilangan",
    "boolean": "ya atau tidak",
    "date": "tanggal, tahun-bulan-hari",
    "datetime": "waktu, UTC",
    "array": "daftar JSON",
    "object": "objek JSON",
}
"""What the dictionary calls a type."""


@dataclass(frozen=True)
class Kolom:
    """A column.

    ``jenis`` is a type of Frictionless Table Schema; ``arti`` its meaning, ``satuan`` its unit, in
    Indonesian. ``ambil`` takes the value from a row, by default the attribute of the same name.
    ``rujuk`` names the table whose key it holds. ``pilihan`` are codes with their words. ``medan``
    are the model's fields that it shows, by default the one of its name.
    """

    nama: str
    jenis: str
    arti: str
    ambil: Callable[[Any], Any] | None = None
    satuan: str = ""
    wajib: bool = False
    rujuk: str = ""
    pilihan: Iterable[tuple[Any, str]] = ()
    medan: tuple[str, ...] | None = None

    def isi(self, baris):
        """The row's value: text, number, date, list, or ``None`` where it is empty."""
        nilai = (self.ambil or attrgetter(self.nama))(baris)
        return None if nilai == "" else nilai

    @property
    def sebutan(self):
        """Type, unit and necessity in words: "bilangan, rupiah, selalu terisi"."""
        bagian = (KATA_JENIS[self.jenis], self.satuan, "selalu terisi" if self.wajib else "")
        return ", ".join(satu for satu in bagian if satu)

    @property
    def dari(self):
        """The names of the model's fields that it shows."""
        return (self.nama,) if self.medan is None else self.medan

    @property
    def keterangan(self):
        """The meaning, with the codes and their words after it."""
        daftar = "; ".join(
            str(kode) if kata.casefold() == kode else f"{kode} = {_tengah(kata)}"
            for kode, kata in self.pilihan
        )
        return f"{self.arti} Isinya: {daftar}." if daftar else self.arti


def _tengah(kata):
    """Words as in the middle of a sentence: a small letter first, unless it is an abbreviation."""
    return kata[:1].lower() + kata[1:] if kata[1:2].islower() else kata


@dataclass(frozen=True)
class Tabel:
    """A table.

    ``baca`` gives its rows from a ``Terbitan``, always in the same order. ``kunci`` are the columns
    that identify a row; ``induk`` is the table whose key a row begins with. ``model`` is what its
    rows are stored as, ``None`` where they are computed. ``besar`` marks a table whose published
    rows never change, so that the fingerprint of all data needn't read them.
    """

    nama: str
    judul: str
    arti: str
    kolom: tuple[Kolom, ...]
    kunci: tuple[str, ...]
    baca: Callable[[Any], Iterable]
    model: Any = None
    induk: str = ""
    besar: bool = False

    @property
    def kepala(self):
        """The names of the columns."""
        return [satu.nama for satu in self.kolom]

    def baris(self, terbitan):
        """The rows as lists of values, one at a time."""
        for satu in self.baca(terbitan):
            yield [kolom.isi(satu) for kolom in self.kolom]
