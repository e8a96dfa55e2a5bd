"""Budget absorption: realisasi over pagu, for each source of money apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from portal.bahasa.angka import angka

from .aturan import AturanCapaian
from .bilangan import NilaiDitolak, bulatkan, hasil, kurung, tulis
from .cara import Baris, Cara, cara
from .nilai import Keadaan, Nilai, baca, simpan


@dataclass(frozen=True)
class Serapan:
    """Pagu and realisasi of one source, exact or as a state, and the percent if there is one.

    `catatan` says what a reader must know: spending without or beyond pagu.
    """

    sumber: str
    pagu: Fraction | Keadaan
    realisasi: Fraction | Keadaan
    nilai: Decimal | None
    kata: str
    catatan: tuple[str, ...]
    cara: Cara

    @property
    def tercetak(self) -> str:
        """ "98,75", or why there is no percent."""
        return self.kata if self.nilai is None else angka(self.nilai)


def serapan(pagu: Nilai, realisasi: Nilai, aturan: AturanCapaian, sumber: str = "") -> Serapan:
    """Absorption of one source in percent, to the rule's decimals, never capped.

    Raises `NilaiDitolak` for a pagu below zero; a realisasi may be (money given back).
    """
    pagu, realisasi = baca(pagu), baca(realisasi)
    bahan = {
        "hitung": "serapan",
        "sumber": sumber,
        "pagu": simpan(pagu),
        "realisasi": simpan(realisasi),
    }
    if isinstance(pagu, Fraction) and pagu < 0:
        raise NilaiDitolak("Pagu tidak boleh di bawah nol.")
    kata, catatan = _tanpa_persen(pagu, realisasi)
    nilai, baris = None, []
    if not kata:
        tepat = realisasi / pagu * 100
        nilai = bulatkan(tepat, aturan.desimal)
        terisi = f"{kurung(realisasi)} ÷ {tulis(pagu)} × 100 {hasil(tepat, aturan.desimal)}"
        baris = [Baris("Serapan", "realisasi ÷ pagu × 100", terisi, tepat, angka(nilai))]
        if realisasi > pagu:
            catatan = ("Realisasi melebihi pagu.",)
    return Serapan(sumber, pagu, realisasi, nilai, kata, catatan, cara(aturan, baris, bahan))


def _tanpa_persen(pagu, realisasi) -> tuple[str, tuple[str, ...]]:
    for nama, isi in (("pagu", pagu), ("realisasi", realisasi)):
        if isinstance(isi, Keadaan):
            return (f"{nama} {isi.label}", ())
    if pagu == 0:
        return "pagu nol", ("Ada belanja tanpa pagu.",) if realisasi > 0 else ()
    return "", ()


def serapan_sumber(
    rincian: Sequence[tuple[str, Nilai, Nilai]], aturan: AturanCapaian
) -> tuple[Serapan, ...]:
    """Absorption of each source, in the order in which they first appear.

    `rincian` are (source, pagu, realisasi); lines of one source are added up. APBN and grants
    stay apart: there is no total over sources. A line without a value leaves its source without
    one, for a percent of the rest would look better than it is.
    """
    menurut: dict[str, tuple[list, list]] = {}
    for sumber, pagu, realisasi in rincian:
        daftar_pagu, daftar_realisasi = menurut.setdefault(sumber, ([], []))
        daftar_pagu.append(baca(pagu))
        daftar_realisasi.append(baca(realisasi))
    return tuple(
        serapan(_jumlah(pagu), _jumlah(realisasi), aturan, sumber)
        for sumber, (pagu, realisasi) in menurut.items()
    )


def _jumlah(daftar: Sequence[Fraction | Keadaan]) -> Fraction | Keadaan:
    return next((satu for satu in daftar if isinstance(satu, Keadaan)), None) or sum(
        daftar, Fraction(0)
    )
