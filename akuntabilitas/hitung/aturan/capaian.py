"""The rule set of capaian: decimals, cap, floor, formula, tolerance and bands."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any

from ..bilangan import desimal_tepat, pecahan
from .baca import Pembaca
from .dasar import Aturan


class RumusRendah(StrEnum):
    """The two formulas in use where lower is better."""

    SELISIH = "2T-R"
    BANDING = "T/R"


@dataclass(frozen=True)
class Pita:
    """A band of the printed percent, from `mulai` up; the lowest has `None` and takes the rest."""

    label: str
    mulai: Decimal | None


@dataclass(frozen=True, kw_only=True)
class AturanCapaian(Aturan):
    """How a percent is computed and read.

    `batas` caps a single capaian, `lantai` lifts one inside averages only; `None` is none of it.
    `toleransi` is in percent of the target, for *sesuai target*. `pita` goes from the highest
    band to the lowest, and may be empty.
    """

    batas: Decimal | None = None
    lantai: Decimal | None = None
    rumus_rendah: RumusRendah = RumusRendah.SELISIH
    toleransi: Decimal = Decimal(0)
    pita: tuple[Pita, ...] = ()

    def kekurangan(self) -> list[str]:
        """What contradicts itself, one sentence each."""
        pesan = []
        if self.batas is not None and self.batas <= 0:
            pesan.append("Batas atas capaian harus lebih dari nol.")
        if None not in (self.batas, self.lantai) and self.lantai >= self.batas:
            pesan.append("Lantai harus di bawah batas atas.")
        if self.toleransi < 0:
            pesan.append("Toleransi tidak boleh di bawah nol.")
        return pesan + self._kekurangan_pita()

    def _kekurangan_pita(self) -> list[str]:
        if not self.pita:
            return []
        pesan = []
        *berbatas, terendah = self.pita
        mulai = [satu.mulai for satu in berbatas]
        if terendah.mulai is not None or None in mulai:
            return ["Hanya pita terendah, yang terakhir, yang tanpa batas bawah."]
        if any(atas <= bawah for atas, bawah in pairwise(mulai)):
            pesan.append("Batas bawah pita harus menurun.")
        if any(not satu.label.strip() for satu in self.pita):
            pesan.append("Setiap pita memerlukan label.")
        if len({satu.label for satu in self.pita}) < len(self.pita):
            pesan.append("Label pita tidak boleh sama.")
        # A band is read from the printed value, so a finer limit could never be met exactly.
        if any(desimal_tepat(pecahan(satu)) > self.desimal for satu in mulai):
            pesan.append("Batas pita tidak boleh lebih halus daripada jumlah desimal aturan.")
        if self.batas is not None and any(satu > self.batas for satu in mulai):
            pesan.append("Pita di atas batas capaian tidak pernah tercapai.")
        return pesan

    @classmethod
    def baca_data(cls, isi: Pembaca) -> dict[str, Any]:
        """The fields of this kind, from JSON."""
        return {
            "batas": isi.desimal("batas", boleh_kosong=True),
            "lantai": isi.desimal("lantai", boleh_kosong=True),
            "rumus_rendah": isi.pilihan("rumus_rendah", RumusRendah),
            "toleransi": isi.desimal("toleransi"),
            "pita": isi.daftar(
                "pita",
                "Pita",
                {"label", "mulai"},
                lambda satu: Pita(satu.teks("label"), satu.desimal("mulai", boleh_kosong=True)),
            ),
        }

    def pita_untuk(self, tercetak: Decimal) -> str | None:
        """The label of the band of a printed percent; `None` if the rule has no bands."""
        return next(
            (satu.label for satu in self.pita if satu.mulai is None or tercetak >= satu.mulai),
            None,
        )
