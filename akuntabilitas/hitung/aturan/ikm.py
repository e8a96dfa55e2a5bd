"""The rule set of IKM: elements with the names they go by, weight, classes, margin."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from ..bilangan import desimal_tepat, pecahan
from .baca import Pembaca
from .dasar import Aturan

NOMOR = re.compile(r"^(u\s*)?\d+\s+")


def nama_baku(nama: str) -> str:
    """An element's name for comparing: no case, punctuation, leading number, nor "dan"."""
    kata = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", nama).casefold()).strip()
    return " ".join(satu for satu in NOMOR.sub("", kata).split() if satu != "dan")


@dataclass(frozen=True)
class UnsurIKM:
    """An element, and other names that tools give it. Its number is no name: tools swap those."""

    nama: str
    alias: tuple[str, ...] = ()

    @property
    def sebutan(self) -> set[str]:
        """All its names, ready to compare."""
        return {nama_baku(satu) for satu in (self.nama, *self.alias)}


@dataclass(frozen=True)
class KelasIKM:
    """A class for printed values from `mulai` up."""

    kode: str
    nama: str
    mulai: Decimal


@dataclass(frozen=True, kw_only=True)
class AturanIKM(Aturan):
    """Elements, the weight of each, and classes from the best to the lowest.

    Answers run from 1 to `tertinggi`; the index is Σ (mean × `bobot`) × 100 / `tertinggi`.
    `desimal_unsur` are the decimals of a printed mean, `margin` the distance from a class limit
    within which the page says so (`None`: never).
    """

    unsur: tuple[UnsurIKM, ...]
    bobot: Fraction
    tertinggi: int
    desimal_unsur: int
    kelas: tuple[KelasIKM, ...]
    margin: Decimal | None = None

    @property
    def pengali(self) -> Fraction:
        """What makes the weighted mean an index up to 100."""
        return Fraction(100, self.tertinggi)

    def kekurangan(self) -> list[str]:
        """What contradicts itself, one sentence each."""
        pesan = []
        if not self.unsur:
            pesan.append("Unsur belum diisi.")
        sebutan = [satu for unsur in self.unsur for satu in unsur.sebutan]
        if len(set(sebutan)) < len(sebutan) or "" in sebutan:
            pesan.append("Setiap nama unsur harus menunjuk satu unsur saja.")
        if self.bobot <= 0 or self.bobot * len(self.unsur) > 1:
            pesan.append("Bobot unsur harus lebih dari nol, dan jumlahnya paling banyak 1.")
        if self.tertinggi < 2:
            pesan.append("Jawaban tertinggi harus paling sedikit 2.")
        if not 0 <= self.desimal_unsur <= 6:
            pesan.append("Jumlah desimal unsur harus 0 sampai 6.")
        if self.margin is not None and self.margin < 0:
            pesan.append("Margin tidak boleh di bawah nol.")
        return pesan or self._kekurangan_kelas()

    def _kekurangan_kelas(self) -> list[str]:
        mulai = [satu.mulai for satu in self.kelas]
        if not mulai:
            return ["Kelas belum diisi."]
        pesan = []
        if any(atas <= bawah for atas, bawah in pairwise(mulai)):
            pesan.append("Batas bawah kelas harus menurun.")
        if any(desimal_tepat(pecahan(satu)) > self.desimal for satu in mulai):
            pesan.append("Batas kelas tidak boleh lebih halus daripada jumlah desimal aturan.")
        # Of full weights: with rounded ones (0.11) the index ends a little lower, in that class.
        if mulai[-1] > self.pengali:
            pesan.append("Kelas terendah harus mencakup nilai terendah yang mungkin.")
        return pesan

    @classmethod
    def baca_data(cls, isi: Pembaca) -> dict[str, Any]:
        """The fields of this kind, from JSON."""
        return {
            "unsur": isi.daftar(
                "unsur",
                "Unsur",
                {"nama", "alias"},
                lambda satu: UnsurIKM(satu.teks("nama"), satu.daftar_teks("alias")),
            ),
            "bobot": isi.pecahan("bobot"),
            "tertinggi": isi.bulat("tertinggi"),
            "desimal_unsur": isi.bulat("desimal_unsur"),
            "kelas": isi.daftar(
                "kelas",
                "Kelas",
                {"kode", "nama", "mulai"},
                lambda satu: KelasIKM(satu.teks("kode"), satu.teks("nama"), satu.desimal("mulai")),
            ),
            "margin": isi.desimal("margin", boleh_kosong=True),
        }

    def kelas_untuk(self, tercetak: Decimal) -> KelasIKM:
        """The class of a printed value; below every limit (an odd weight) it is the lowest."""
        return next((satu for satu in self.kelas if tercetak >= satu.mulai), self.kelas[-1])
