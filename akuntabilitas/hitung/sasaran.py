"""The average of a sasaran over its indicators, saying which ones it left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from portal.bahasa.angka import angka

from .aturan import AturanCapaian
from .bilangan import bulatkan, hasil, kurung, pecahan, tulis
from .capaian import Capaian
from .cara import Baris, Cara, cara


@dataclass(frozen=True)
class RataSasaran:
    """The average; `None` with `dihitung` 0. `ditinggalkan` pairs a name with its reason."""

    nilai: Decimal | None
    tepat: Fraction | None
    pita: str | None
    dihitung: int
    semua: int
    ditinggalkan: tuple[tuple[str, str], ...]
    cara: Cara

    @property
    def cakupan(self) -> str:
        """ "3 dari 5 indikator"."""
        return f"{self.dihitung} dari {self.semua} indikator"

    @property
    def tercetak(self) -> str:
        """ "84,83 (3 dari 5 indikator)", or that no indicator has a capaian."""
        if self.nilai is None:
            return "belum ada capaian" if self.semua else "belum ada indikator"
        return f"{angka(self.nilai)} ({self.cakupan})"


def rata_sasaran(indikator: Sequence[tuple[str, Capaian]], aturan: AturanCapaian) -> RataSasaran:
    """The mean of the exact percents, each capped and lifted first as the rule says.

    `indikator` pairs names with capaian. Grades, targets of zero and missing values have no
    percent: they are left out by name.
    """
    bahan = {"hitung": "sasaran", "butir": [[nama, satu.cara.bahan] for nama, satu in indikator]}
    dipakai, ditinggalkan, baris = [], [], []
    for nama, satu in indikator:
        if satu.tepat is None:
            ditinggalkan.append((nama, satu.alasan))
            baris.append(Baris(nama, "", f"Tidak ikut dihitung: {satu.alasan}."))
            continue
        isi, kata = _batasi(satu.tepat, aturan)
        dipakai.append(isi)
        baris.append(Baris(nama, "", f"{tulis(satu.tepat)}{kata}", isi, tulis(isi)))
    nilai = tepat = pita = None
    if dipakai:
        tepat = sum(dipakai, Fraction(0)) / len(dipakai)
        nilai = bulatkan(tepat, aturan.desimal)
        pita = aturan.pita_untuk(nilai)
        jumlah = " + ".join(kurung(satu) for satu in dipakai)
        terisi = f"({jumlah}) ÷ {len(dipakai)} {hasil(tepat, aturan.desimal)}"
        rumus = "jumlah capaian ÷ banyaknya indikator yang dihitung"
        baris.append(Baris("Rata-rata", rumus, terisi, tepat, angka(nilai)))
        if pita:
            baris.append(Baris("Pita", "dibaca dari nilai yang tercetak", pita, tercetak=pita))
    return RataSasaran(
        nilai=nilai,
        tepat=tepat,
        pita=pita,
        dihitung=len(dipakai),
        semua=len(indikator),
        ditinggalkan=tuple(ditinggalkan),
        cara=cara(aturan, baris, bahan),
    )


def _batasi(tepat: Fraction, aturan: AturanCapaian) -> tuple[Fraction, str]:
    if aturan.batas is not None and tepat > (batas := pecahan(aturan.batas)):
        return batas, f" dibatasi {tulis(batas)}"
    if aturan.lantai is not None and tepat < (lantai := pecahan(aturan.lantai)):
        return lantai, f" dihitung {tulis(lantai)}, batas bawah dalam rata-rata"
    return tepat, ""
