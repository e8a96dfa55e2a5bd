"""Pieces of a text that has been read: lines with their runs, tables, pictures.

Every reader gives a list of these, so that what comes after needs not know where a text came from.
"""

import re
from dataclasses import dataclass, replace
from html import escape

SPASI = re.compile(r"[^\S\n]+")
TAKTERLIHAT = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What no reader sees; U+200D stays, which holds an emoji together."""


@dataclass(frozen=True, slots=True)
class Ruas:
    """A run of text in one style. `alamat` is where it links to, or empty."""

    teks: str
    tebal: bool = False
    miring: bool = False
    alamat: str = ""


@dataclass(frozen=True, slots=True)
class Alinea:
    """A line of text.

    `jenis` is "p", "ul" or "ol" (an item of a list), "judul", "subjudul" or "keterangan";
    `tingkat` counts from 0 how deep an item of a list stands.
    """

    ruas: tuple[Ruas, ...]
    jenis: str = "p"
    tingkat: int = 0

    @property
    def teks(self) -> str:
        """The words alone."""
        return "".join(r.teks for r in self.ruas)

    @property
    def tebal(self) -> bool:
        """Whether every letter is bold."""
        return all(r.tebal for r in self.ruas if r.teks.strip())


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows of cells, all of one length; `berkepala` if the first row names the columns."""

    baris: tuple[tuple[str, ...], ...]
    berkepala: bool = False
    judul: str = ""


@dataclass(frozen=True, slots=True)
class Foto:
    """A picture in the text: `kunci` names it among those that the reader took out."""

    kunci: str
    alternatif: str = ""
    keterangan: str = ""


Potongan = Alinea | Tabel | Foto


def rapikan(ruas) -> tuple[Ruas, ...]:
    """Runs with single spaces, none at the edges, neighbours of one style joined."""
    hasil: list[Ruas] = []
    for satu in ruas:
        teks = SPASI.sub(" ", TAKTERLIHAT.sub("", satu.teks)).replace(" \n", "\n")
        if not hasil or hasil[-1].teks.endswith((" ", "\n")):
            teks = teks.lstrip(" ")
        if not teks:
            continue
        gaya = (satu.tebal, satu.miring, satu.alamat)
        if hasil and gaya == (hasil[-1].tebal, hasil[-1].miring, hasil[-1].alamat):
            hasil[-1] = replace(hasil[-1], teks=hasil[-1].teks + teks)
        else:
            hasil.append(replace(satu, teks=teks))
    while hasil and not (akhir := hasil[-1].teks.rstrip()):
        hasil.pop()
    if hasil:
        hasil[0] = replace(hasil[0], teks=hasil[0].teks.lstrip())
        hasil[-1] = replace(hasil[-1], teks=akhir if len(hasil) > 1 else akhir.lstrip())
    return tuple(hasil)


def potong(alinea: Alinea, awal: int, akhir: int) -> Alinea:
    """The line with its characters `awal` to `akhir` taken out."""
    hasil, letak = [], 0
    for ruas in alinea.ruas:
        a, b = max(awal - letak, 0), max(akhir - letak, 0)
        letak += len(ruas.teks)
        hasil.append(replace(ruas, teks=ruas.teks[:a] + ruas.teks[b:]))
    return replace(alinea, ruas=rapikan(hasil))


def ke_html(ruas) -> str:
    """Runs as the HTML that a paragraph block stores; a newline becomes a line break."""
    return "".join(_satu_html(r) for r in ruas)


def _satu_html(ruas: Ruas) -> str:
    isi = escape(ruas.teks, quote=False).replace("\n", "<br/>")
    if ruas.miring:
        isi = f"<i>{isi}</i>"
    if ruas.tebal:
        isi = f"<b>{isi}</b>"
    return f'<a href="{escape(ruas.alamat)}">{isi}</a>' if ruas.alamat else isi
