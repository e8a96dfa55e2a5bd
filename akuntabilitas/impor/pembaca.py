"""Cells of a row by the name of their column; what is wrong with one is collected, not raised."""

import re

from akuntabilitas.impor.bilangan import (
    KOSONG,
    Bacaan,
    SelDitolak,
    Taksa,
    bilangan,
    hari,
    potong,
    sebut,
    tolak_galat,
)
from akuntabilitas.impor.kepala import baku
from akuntabilitas.impor.lembar import Rupa, huruf, rapikan, sebut_baris
from akuntabilitas.impor.pratinjau import Galat, Pratinjau, Tanya


class Pilihan:
    """Words and the values that they stand for; the first word of each is the one to show."""

    def __init__(self, kata):
        self._kata = {baku(satu): nilai for satu, nilai in kata.items()}
        pertama = {}
        for satu, nilai in kata.items():
            pertama.setdefault(nilai, satu)
        self._tampil = ", ".join(pertama.values())

    def __str__(self):
        return self._tampil

    def nilai(self, teks):
        """The value of a word, or ``None``."""
        return self._kata.get(baku(teks))


def pilihan_dari(choices, **lain):
    """``Pilihan`` of an enumeration with labels: these, its values, others (``value=[words]``)."""
    kata = {str(kata): satu.value for satu in choices for kata in (satu.label, satu.value)}
    return Pilihan(kata | {satu: nilai for nilai, semua in lain.items() for satu in semua})


YA_TIDAK = Pilihan(
    {"ya": 1, "tidak": 0, "y": 1, "v": 1, "x": 1, "1": 1, "benar": 1, "t": 0, "0": 0, "salah": 0}
)


HAPUS = ("hapus", "kosongkan")
"""Words that take back what the draft says; an empty cell says nothing."""


class Pembaca:
    """Reads a ``Tabel``; ``pratinjau`` gets the errors, questions and remarks.

    ``titik`` is the answer to what "1.234" means, once it was given.
    """

    def __init__(self, tabel, titik=None):
        self.tabel, self.titik = tabel, titik
        self.pratinjau = Pratinjau(catatan=list(tabel.catatan))
        self._ulasan: dict[str, list[int]] = {}

    def __iter__(self):
        """The rows, one after the other; then the remarks are put together."""
        yield from self.tabel.baris
        for kalimat, nomor in self._ulasan.items():
            self.pratinjau.catatan.append(f"Baris {sebut_baris(nomor)}: {kalimat}")

    def punya(self, kunci):
        """Whether the table has the column."""
        return kunci in self.tabel.kolom

    def sel(self, baris, kunci):
        """The cell, or ``None``."""
        return baris.sel.get(self.tabel.kolom.get(kunci))

    def hapus(self, baris, kunci):
        """Whether the cell says that what the draft has there is to go."""
        sel = self.sel(baris, kunci)
        return sel is not None and sel.rupa is Rupa.TEKS and baku(sel.isi) in HAPUS

    def galat(self, baris, kunci, kalimat):
        """Note what is wrong, with row (or its number) and column as a person sees them."""
        nomor = baris if isinstance(baris, int) else baris.nomor
        kolom = self.tabel.kolom.get(kunci)
        nama = f"{huruf(kolom)} ({potong(self.tabel.judul[kolom])})" if kolom else ""
        self.pratinjau.galat.append(Galat(nomor, nama, kalimat))

    def ulas(self, baris, kalimat):
        """Note what a person should look at again; one line for all rows of the same kind."""
        self._ulasan.setdefault(kalimat, []).append(baris.nomor)

    def _baca(self, baris, kunci, baca, kosong):
        sel = self.sel(baris, kunci)
        if sel is None:
            return kosong
        try:
            return baca(sel)
        except SelDitolak as galat:
            self.galat(baris, kunci, str(galat))
            return None

    def teks(self, baris, kunci):
        """Text as it stands there, line breaks included; "" if empty, ``None`` if refused."""

        def baca(sel):
            tolak_galat(sel)
            if sel.rupa is Rupa.TANGGAL:
                raise SelDitolak(
                    f"Sel ini berisi tanggal ({sebut(sel)}). "
                    "Bila maksudnya lain, ubah format selnya menjadi teks."
                )
            return sel.isi.strip()

        return self._baca(baris, kunci, baca, "")

    def bilangan(self, baris, kunci, satuan=""):
        """A ``Bacaan`` (empty for an empty cell), or ``None`` if refused or asked about."""

        def baca(sel):
            try:
                bacaan = bilangan(sel, satuan, self.titik)
            except Taksa as taksa:
                kolom = huruf(self.tabel.kolom[kunci])
                kata = (baris.nomor, kolom, potong(rapikan(sel.isi)), taksa.ribuan, taksa.desimal)
                self.pratinjau.tanya.append(Tanya(*kata))
                return None
            if bacaan.catatan:
                self.ulas(baris, bacaan.catatan)
            return bacaan

        return self._baca(baris, kunci, baca, Bacaan())

    def bulat(self, baris, kunci, kosong=None, paling=None):
        """A whole number from nought up to ``paling``; ``kosong`` for an empty cell."""
        bacaan = self.bilangan(baris, kunci)
        if bacaan is None or bacaan.nilai is None:
            return kosong
        if bacaan.nilai != int(bacaan.nilai) or not 0 <= bacaan.nilai <= (paling or 10**18):
            sampai = f" sampai {paling}" if paling else ""
            self.galat(baris, kunci, f"Isi bilangan bulat dari nol{sampai}.")
            return kosong
        return int(bacaan.nilai)

    def tahun(self, baris, kunci, kosong=None):
        """A year; ``kosong`` for an empty cell."""
        sel = self.sel(baris, kunci)
        if sel is None:
            return kosong
        teks = rapikan(sel.isi)
        if sel.rupa in (Rupa.TEKS, Rupa.ANGKA) and re.fullmatch("20[0-9]{2}", teks):
            return int(teks)
        self.galat(baris, kunci, f"“{sebut(sel)}” bukan tahun. Tulis misalnya 2024.")
        return None

    def hari(self, baris, kunci):
        """A date, or ``None``."""
        sel = self.sel(baris, kunci)
        kosong = sel is not None and rapikan(sel.isi).casefold() in KOSONG
        return None if kosong else self._baca(baris, kunci, hari, None)

    def pilihan(self, baris, kunci, pilihan, kosong=None):
        """The value whose words (``Pilihan``) stand in the cell."""
        teks = self.teks(baris, kunci)
        if not teks:
            return kosong if teks == "" else None
        nilai = pilihan.nilai(teks)
        if nilai is None:
            self.galat(baris, kunci, f"“{potong(teks)}” tidak dikenal. Pilih: {pilihan}.")
        return nilai

    def ya(self, baris, kunci):
        """Whether the cell says yes; an empty one doesn't."""
        sel = self.sel(baris, kunci)
        if sel is not None and sel.rupa is Rupa.LOGIS:
            return sel.isi == "1"
        return bool(self.pilihan(baris, kunci, YA_TIDAK, kosong=False))
