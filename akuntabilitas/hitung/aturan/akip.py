"""The rule set of AKIP evaluations: components, weights, predicates."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from ..bilangan import NilaiDitolak, desimal_tepat, pecahan
from .baca import Pembaca
from .dasar import Aturan


@dataclass(frozen=True)
class SubkomponenAKIP:
    """A part of every component; `persen` of the component's weight."""

    kode: str
    nama: str
    persen: Decimal


@dataclass(frozen=True)
class KomponenAKIP:
    """A component; `bobot` is the most points that it can give."""

    kode: str
    nama: str
    bobot: Decimal


@dataclass(frozen=True)
class PredikatAKIP:
    """A predicate for totals above `di_atas`; the lowest has `None` and takes the rest."""

    kode: str
    nama: str
    di_atas: Decimal | None


@dataclass(frozen=True, kw_only=True)
class AturanAKIP(Aturan):
    """Weights that add up to 100, and predicates from the best to the lowest.

    `subkomponen` is empty where the rule's parts are not kept.
    """

    komponen: tuple[KomponenAKIP, ...]
    subkomponen: tuple[SubkomponenAKIP, ...] = ()
    predikat: tuple[PredikatAKIP, ...]

    def kekurangan(self) -> list[str]:
        """What contradicts itself, one sentence each."""
        pesan = []
        bagian = (self.komponen, self.subkomponen, self.predikat)
        if any(len({satu.kode for satu in isi}) < len(isi) for isi in bagian):
            pesan.append("Kode tidak boleh sama.")
        if any(satu.bobot <= 0 for satu in self.komponen):
            pesan.append("Bobot komponen harus lebih dari nol.")
        if sum(satu.bobot for satu in self.komponen) != 100:
            pesan.append("Bobot komponen harus berjumlah 100.")
        if any(satu.persen <= 0 for satu in self.subkomponen):
            pesan.append("Persen subkomponen harus lebih dari nol.")
        if self.subkomponen and sum(satu.persen for satu in self.subkomponen) != 100:
            pesan.append("Persen subkomponen harus berjumlah 100.")
        return pesan + self._kekurangan_predikat()

    def _kekurangan_predikat(self) -> list[str]:
        if not self.predikat:
            return ["Predikat belum diisi."]
        *berbatas, terendah = (satu.di_atas for satu in self.predikat)
        if terendah is not None or None in berbatas:
            return ["Hanya predikat terendah, yang terakhir, yang tanpa batas."]
        pesan = []
        if any(atas <= bawah for atas, bawah in pairwise(berbatas)):
            pesan.append("Batas predikat harus menurun.")
        if any(not 0 <= satu < 100 for satu in berbatas):
            pesan.append("Batas predikat harus dari 0 sampai di bawah 100.")
        if any(desimal_tepat(pecahan(satu)) > self.desimal for satu in berbatas):
            pesan.append("Batas predikat tidak boleh lebih halus daripada jumlah desimal aturan.")
        return pesan

    @classmethod
    def baca_data(cls, isi: Pembaca) -> dict[str, Any]:
        """The fields of this kind, from JSON."""

        def kode_nama(satu: Pembaca) -> tuple:
            return satu.teks("kode"), satu.teks("nama")

        return {
            "komponen": isi.daftar(
                "komponen",
                "Komponen",
                {"kode", "nama", "bobot"},
                lambda satu: KomponenAKIP(*kode_nama(satu), satu.desimal("bobot")),
            ),
            "subkomponen": isi.daftar(
                "subkomponen",
                "Subkomponen",
                {"kode", "nama", "persen"},
                lambda satu: SubkomponenAKIP(*kode_nama(satu), satu.desimal("persen")),
            ),
            "predikat": isi.daftar(
                "predikat",
                "Predikat",
                {"kode", "nama", "di_atas"},
                lambda satu: PredikatAKIP(
                    *kode_nama(satu), satu.desimal("di_atas", boleh_kosong=True)
                ),
            ),
        }

    def predikat_untuk(self, tercetak: Decimal) -> PredikatAKIP:
        """The predicate of a printed total; a limit itself belongs to the class below it."""
        if not 0 <= tercetak <= 100:
            raise NilaiDitolak("Nilai AKIP harus dari 0 sampai 100.")
        return next(
            satu for satu in self.predikat if satu.di_atas is None or tercetak > satu.di_atas
        )

    def di_batas(self, tercetak: Decimal) -> bool:
        """Whether a printed total stands exactly on a limit between two predicates."""
        return any(satu.di_atas == tercetak for satu in self.predikat)
