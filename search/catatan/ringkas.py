"""What was kept, for reading: most sought first, roots as words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Sum

from portal.bahasa.tanggal import hari_ini
from search.catatan.model import PencarianDicatat
from search.models import Kosakata

AKAR_LEBIH = 3
"""How many times more frequent than its bare root another word must be to be shown."""


@dataclass(frozen=True)
class Dicari:
    """One query: as words, how much it was sought, when last.

    ``banyak`` adds up, day by day, the networks that sought it.
    """

    kata: str
    akar: str
    banyak: int
    terakhir: date


def dicari(hari: int, ketemu: bool, paling_banyak: int | None = None) -> list[Dicari]:
    """What was sought in the last ``hari`` days and found, or not, when it was sought last.

    Two queries for each list, however long.
    """
    sejak = hari_ini() - timedelta(days=hari - 1)
    akhir = PencarianDicatat.objects.filter(hari__gte=sejak)
    semua = (
        akhir.values("akar", "ketemu")
        .annotate(jumlah=Sum("banyak"), terakhir=Max("hari"))
        .order_by("-jumlah", "akar")
    )
    gabung: dict[str, list] = {}
    for satu in semua:
        gabung.setdefault(satu["akar"], []).append(satu)
    pilih = [
        (akar, sum(satu["jumlah"] for satu in baris), max(satu["terakhir"] for satu in baris))
        for akar, baris in gabung.items()
        if max(baris, key=lambda satu: satu["terakhir"])["ketemu"] == ketemu
    ]
    pilih.sort(key=lambda satu: (-satu[1], satu[0]))
    pilih = pilih[:paling_banyak]
    kata = terbaca(akar for akar, _, _ in pilih)
    return [Dicari(kata[akar], akar, banyak, kapan) for akar, banyak, kapan in pilih]


def terbaca(semua: Iterable[str]) -> dict[str, str]:
    """Rows of roots as words: of each root the word that most public pages have, else the root.

    A root that is nearly as frequent itself stays: "daftar pemilih tetap", not "ditetapkan".
    """
    semua = list(semua)
    akar = {satu for baris in semua for satu in baris.split()}
    sering = {}
    for kata, satu, banyak in Kosakata.objects.filter(akar__in=akar).values_list(
        "kata", "akar", "banyak"
    ):
        sering.setdefault(satu, []).append((banyak * (AKAR_LEBIH if kata == satu else 1), kata))
    bentuk = {satu: max(semua_kata)[1] for satu, semua_kata in sering.items()}
    return {
        baris: " ".join(bentuk.get(satu) or _bilangan(satu) for satu in baris.split())
        for baris in semua
    }


def _bilangan(akar: str) -> str:
    """A number as it is written: 98k75 is 98,75, 4g2024 is 4/2024."""
    if re.fullmatch(r"\d+(?:[kg]\d+)+", akar):
        return akar.replace("k", ",").replace("g", "/")
    return akar
