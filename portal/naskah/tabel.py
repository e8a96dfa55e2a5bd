"""Tables of old and pasted HTML: as a full grid, and as Wagtail's TableBlock keeps them."""

import re
from collections.abc import Callable

from bs4 import Tag

from portal.naskah.potongan import Tabel

KOLOM_MAKS, BARIS_MAKS = 60, 2000
"""What is read of one table: a few spans could ask for millions of cells."""


def sel_tabel(tabel: Tag) -> list[list[Tag]]:
    """The cells of a `<table>` by row, without those of tables inside it."""
    baris = [b for b in tabel.find_all("tr") if b.find_parent("table") is tabel][:BARIS_MAKS]
    return [b.find_all(["td", "th"], recursive=False) for b in baris]


def petak(sel_tag: list[list[Tag]], teks: Callable[[Tag], str]) -> list[tuple[str, ...]]:
    """Cells as a full grid: a tall cell is repeated downwards, a wide one is followed by blanks."""
    isi: dict[tuple[int, int], str] = {}
    for y, satu_baris in enumerate(sel_tag):
        x = 0
        for sel in satu_baris:
            while (y, x) in isi:
                x += 1
            if x >= KOLOM_MAKS:
                break
            kata = teks(sel)
            for dy in range(_bentang(sel, "rowspan", len(sel_tag) - y)):
                for dx in range(_bentang(sel, "colspan", KOLOM_MAKS - x)):
                    isi[y + dy, x + dx] = "" if dx else kata
            x += 1
    lebar = max((x for _, x in isi), default=-1) + 1
    return [tuple(isi.get((y, x), "") for x in range(lebar)) for y in range(len(sel_tag))]


def nilai_tabel(tabel: Tabel) -> dict:
    """The value of a TableBlock."""
    return {
        "data": [list(b) for b in tabel.baris],
        "cell": [],
        "mergeCells": [],
        "first_row_is_table_header": tabel.berkepala,
        "first_col_is_header": False,
        "table_header_choice": "row" if tabel.berkepala else "neither",
        "table_caption": tabel.judul,
    }


def _bentang(sel: Tag, nama: str, batas: int) -> int:
    nilai = str(sel.get(nama, "1"))
    return max(1, min(int(nilai), batas)) if re.fullmatch("[0-9]{1,8}", nilai) else 1
