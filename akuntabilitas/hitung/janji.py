"""The citizen's first question: how many promises did the office keep?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .capaian import Capaian
from .cara import Baris, Cara, cara


@dataclass(frozen=True)
class Janji:
    """The count over all that was promised.

    `lain` names what could not be compared, as (words, how many), most frequent first.
    """

    tercapai: int
    tidak_tercapai: int
    semua: int
    lain: tuple[tuple[str, int], ...]
    cara: Cara

    @property
    def nilai(self) -> None:
        """A count out of others is no single number."""
        return

    @property
    def tercetak(self) -> str:
        """ "3 dari 5 janji tercapai, 1 tidak diukur tahun ini"."""
        if not self.semua:
            return "belum ada janji"
        bagian = [f"{self.tercapai} dari {self.semua} janji tercapai"]
        return ", ".join(bagian + [f"{banyak} {kata}" for kata, banyak in self.lain])


def hitung_janji(indikator: Sequence[tuple[str, Capaian]]) -> Janji:
    """Count the promises kept; pairs of name and capaian against the newest PK.

    What was promised and not measured or not filled in counts among all. Only an indicator whose
    target does not apply (dropped from the PK) is no promise.
    """
    bahan = {"hitung": "janji", "butir": [[nama, satu.cara.bahan] for nama, satu in indikator]}
    janji = [(nama, satu) for nama, satu in indikator if satu.dijanjikan]
    lain = Counter(satu.putusan for _, satu in janji if satu.tercapai is None)
    tercapai = sum(satu.tercapai is True for _, satu in janji)
    baris = [Baris(nama, "", satu.putusan, tercetak=satu.putusan) for nama, satu in janji]
    return Janji(
        tercapai=tercapai,
        tidak_tercapai=sum(satu.tercapai is False for _, satu in janji),
        semua=len(janji),
        lain=tuple(lain.most_common()),
        cara=cara(None, baris, bahan),
    )
