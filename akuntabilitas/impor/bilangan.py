"""A cell into an exact number or a state: as Indonesians write them, and never by guessing."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from akuntabilitas.impor.lembar import Rupa, Sel, rapikan
from akuntabilitas.nilai import Keadaan
from portal.bahasa.angka import angka
from portal.bahasa.tanggal import BULAN, BULAN_PENDEK, tanggal

DEPAN, BELAKANG = 18, 6
"""Most digits before and after the decimal comma (``VersiAngka.nilai``)."""

KOSONG = {"-", "–", "—", "belum", "belum diisi", "belum ada", "belum jatuh tempo", "belum diukur"}
"""Words for "nothing yet". What follows from dates is never stored."""
KEADAAN = {
    "tidak diukur": Keadaan.TIDAK_DIUKUR,
    "tidak diukur tahun ini": Keadaan.TIDAK_DIUKUR,
    "tidak berlaku": Keadaan.TIDAK_BERLAKU,
    "n/a": Keadaan.TIDAK_BERLAKU,
    "na": Keadaan.TIDAK_BERLAKU,
}
NOL = {"nol", "nihil"}

_TULISAN = re.compile(r"(?:rp\.?\s*)?([+-]?)(\d[\d.,]*)\s*(.*)", re.IGNORECASE)
_RIBUAN = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
_KOMA = re.compile(r"\d+(,\d+)?")
_TITIK = re.compile(r"\d+\.\d+")
_TAKSA = re.compile(r"[1-9]\d{0,2}\.\d{3}")


class SelDitolak(ValueError):
    """A cell can't be taken; the message is the sentence to show."""


class Titik(StrEnum):
    """What the point means in a text such as "1.234"."""

    RIBUAN = "ribuan"
    DESIMAL = "desimal"


class Taksa(Exception):
    """A text has two readings, and only its writer knows which: ``ribuan`` and ``desimal``."""

    def __init__(self, teks):
        super().__init__(teks)
        self.ribuan = angka(Decimal(teks.replace(".", "")))
        self.desimal = angka(Decimal(teks))


@dataclass(frozen=True)
class Bacaan:
    """What a cell says: a number, or a state; neither means "nothing yet"."""

    nilai: Decimal | None = None
    keadaan: Keadaan | None = None
    catatan: str = ""

    @property
    def kosong(self):
        """Whether it says nothing that could be stored."""
        return self.nilai is None and self.keadaan is None


def bilangan(sel: Sel, satuan: str = "", titik: Titik | None = None) -> Bacaan:
    """The number or state in a cell, in the unit ``satuan``.

    Raises ``SelDitolak`` with a sentence, and ``Taksa`` for "1.234" while ``titik`` is unknown. A
    percent cell that holds 0.83 is 83 where the unit is a percent, and refused elsewhere.
    """
    tolak_galat(sel)
    if sel.rupa is Rupa.TANGGAL:
        raise SelDitolak(f"Sel ini berisi tanggal ({sebut(sel)}), bukan angka.")
    if sel.rupa is Rupa.LOGIS:
        raise SelDitolak(f"Sel ini berisi {sebut(sel)}, bukan angka.")
    if sel.rupa is Rupa.PERSEN:
        if not persen(satuan):
            raise SelDitolak(
                f"Sel ini berformat persen ({sebut(sel)}), padahal satuannya “{satuan}”."
            )
        return _batasi(Decimal(sel.isi) * 100)
    if sel.rupa is Rupa.ANGKA:
        nilai = Decimal(sel.isi)
        kecil = persen(satuan) and 0 < abs(nilai) <= 1
        catatan = f"Dibaca {tulis(nilai)}%, bukan {tulis(nilai * 100)}%."
        return _batasi(nilai, catatan if kecil else "")
    return _teks(rapikan(sel.isi), satuan, titik)


def _teks(teks, satuan, titik):
    kata = teks.casefold().rstrip(".")
    if kata in KOSONG:
        return Bacaan()
    if kata in KEADAAN:
        return Bacaan(keadaan=KEADAAN[kata])
    if kata in NOL:
        return Bacaan(Decimal(0))
    cocok = _TULISAN.fullmatch(teks.replace("−", "-"))
    if not cocok:
        raise SelDitolak(f"“{potong(teks)}” bukan angka.")
    tanda, digit, ekor = cocok.groups()
    if ekor and not _satuan_sama(ekor, satuan):
        raise SelDitolak(f"“{potong(teks)}” tidak cocok dengan satuannya, “{satuan or 'angka'}”.")
    if _TAKSA.fullmatch(digit):
        if titik is None:
            raise Taksa(tanda.strip("+") + digit)
        digit = digit.replace(".", "") if titik == Titik.RIBUAN else digit
    elif _RIBUAN.fullmatch(digit) or _KOMA.fullmatch(digit):
        digit = digit.replace(".", "").replace(",", ".") if not _nol_titik(digit) else digit
    elif not _TITIK.fullmatch(digit):
        raise SelDitolak(f"“{potong(teks)}” tidak terbaca. Tulis misalnya 1.234,5.")
    return _batasi(Decimal(f"{tanda}{digit}"))


def _nol_titik(digit):
    """0.234 can't be thousands."""
    return digit.startswith("0.") and digit.count(".") == 1 and "," not in digit


def _batasi(nilai, catatan=""):
    """Within what a row can hold; more decimals are rounded, and that is said."""
    if nilai and nilai.adjusted() >= DEPAN:
        raise SelDitolak("Angka ini terlalu panjang.")
    bulat = nilai.quantize(Decimal(1).scaleb(-BELAKANG), rounding=ROUND_HALF_UP)
    if bulat != nilai:
        return Bacaan(bulat, catatan=f"Dibulatkan menjadi {tulis(bulat)}.")
    return Bacaan(nilai, catatan=catatan)


def persen(satuan: str) -> bool:
    """Whether a unit is a percent."""
    return rapikan(satuan).casefold() in ("%", "persen")


def _satuan_sama(tulis, satuan):
    """ "Lap" stands for "laporan", "%" for "persen"."""
    if persen(tulis) or persen(satuan):
        return persen(tulis) and persen(satuan)
    tulis = tulis.casefold().strip(". ()")
    return len(tulis) >= 2 and rapikan(satuan).casefold().startswith(tulis)


def hari(sel: Sel) -> date:
    """The date in a cell: a date cell, "28-02-2026", "28/2/2026", "28 Februari 2026", ISO 8601.

    A bare number isn't taken for a date, though spreadsheets keep dates so: it may be anything.
    """
    tolak_galat(sel)
    teks = rapikan(sel.isi)
    if sel.rupa is Rupa.ANGKA:
        raise SelDitolak(
            f"“{teks}” adalah angka, bukan tanggal. Ubah format sel itu menjadi tanggal."
        )
    pola = re.fullmatch(r"(\d{1,2})[-/. ]([A-Za-z]+|\d{1,2})[-/. ](\d{4})", teks)
    try:
        if not pola:
            return date.fromisoformat(teks)
        tgl, bulan, tahun = pola.groups()
        return date(int(tahun), _bulan(bulan), int(tgl))
    except ValueError as galat:
        raise SelDitolak(f"“{potong(teks)}” bukan tanggal. Tulis misalnya 28-02-2026.") from galat


def _bulan(kata):
    if kata.isdigit():
        return int(kata)
    for daftar in (BULAN, BULAN_PENDEK):
        nama = [satu.casefold() for satu in daftar]
        if kata.casefold() in nama:
            return nama.index(kata.casefold()) + 1
    raise ValueError(kata)


def tolak_galat(sel: Sel) -> None:
    """Raise ``SelDitolak`` for a cell whose value its file doesn't know."""
    if sel.rupa is Rupa.RUMUS:
        raise SelDitolak(
            "Sel ini berisi rumus yang hasilnya belum dihitung. "
            "Buka berkasnya di Excel, simpan, lalu coba lagi."
        )
    if sel.rupa is Rupa.GALAT:
        raise SelDitolak(f"Sel ini berisi galat rumus ({sel.isi}).")


def sebut(sel: Sel) -> str:
    """A cell's content as a person sees it."""
    if sel.rupa is Rupa.PERSEN:
        return f"{tulis(Decimal(sel.isi) * 100)}%"
    if sel.rupa is Rupa.ANGKA:
        return tulis(Decimal(sel.isi))
    if sel.rupa is Rupa.LOGIS:
        return "BENAR" if sel.isi == "1" else "SALAH"
    if sel.rupa is Rupa.TANGGAL and re.fullmatch(r"\d{4}-\d\d-\d\d", sel.isi):
        return tanggal(date.fromisoformat(sel.isi), hari=False)
    return potong(sel.isi)


def tulis(nilai: Decimal) -> str:
    """A number in Indonesian, without noughts at its end."""
    return angka(nilai.normalize())


def potong(teks: str) -> str:
    """A text short enough for a sentence."""
    return teks if len(teks) <= 60 else f"{teks[:59]}…"
