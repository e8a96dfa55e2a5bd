"""The elements of a survey, found by name: their order and numbers differ between tools."""

from collections.abc import Sequence
from typing import TypeVar

from .aturan import AturanIKM, UnsurIKM
from .aturan.ikm import nama_baku
from .bilangan import NilaiDitolak
from .kata import sebut

Isi = TypeVar("Isi")


def cari_unsur(nama: str, aturan: AturanIKM) -> UnsurIKM:
    """The element that goes by a name; raises `NilaiDitolak` if none does."""
    baku = nama_baku(nama)
    for unsur in aturan.unsur:
        if baku in unsur.sebutan:
            return unsur
    raise NilaiDitolak(f"Unsur “{nama}” tidak dikenal dalam {aturan.nama}.")


def menurut_unsur(pasangan: Sequence[tuple[str, Isi]], aturan: AturanIKM) -> dict[UnsurIKM, Isi]:
    """Values by element, in the rule's order, from pairs of name and value in any order.

    Raises `NilaiDitolak` if an element is unknown, given twice, or missing.
    """
    ada: dict[UnsurIKM, Isi] = {}
    for nama, isi in pasangan:
        unsur = cari_unsur(nama, aturan)
        if unsur in ada:
            raise NilaiDitolak(f"Unsur “{unsur.nama}” diisi dua kali.")
        ada[unsur] = isi
    hilang = [f"“{unsur.nama}”" for unsur in aturan.unsur if unsur not in ada]
    if hilang:
        raise NilaiDitolak(f"Unsur {sebut(hilang)} belum ada.")
    return {unsur: ada[unsur] for unsur in aturan.unsur}
