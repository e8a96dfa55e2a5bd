"""Rule sets with a start date, as data. The newest that has begun by a day holds for that day."""

from .akip import AturanAKIP, KomponenAKIP, PredikatAKIP, SubkomponenAKIP
from .baca import AturanKeliru
from .capaian import AturanCapaian, Pita, RumusRendah
from .dasar import TidakAdaAturan, berlaku
from .ikm import AturanIKM, KelasIKM, UnsurIKM

__all__ = [
    "AturanAKIP",
    "AturanCapaian",
    "AturanIKM",
    "AturanKeliru",
    "KelasIKM",
    "KomponenAKIP",
    "Pita",
    "PredikatAKIP",
    "RumusRendah",
    "SubkomponenAKIP",
    "TidakAdaAturan",
    "UnsurIKM",
    "berlaku",
]
