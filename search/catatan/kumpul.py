"""What the clock does with the lines: rows of what many sought; the rest is never stored.

Each run reads a day's lines whole and writes what they say by now, so a run that is killed, or
comes twice, changes nothing. The lines and the salt of a day go when it is over.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta

from portal.bahasa.tanggal import hari_ini
from search.catatan.model import JARINGAN_MIN, UMUR, PencarianDicatat
from search.catatan.rekam import folder, hapus_garam
from search.catatan.saring import AKAR_MAKS

SEHARI_MAKS = 500
"""Different queries that are kept of one day, the most sought first."""
_BARIS = re.compile(rf"([0-9a-f]{{16}}) ([01]) ([0-9a-z ]{{1,{AKAR_MAKS}}})\.\n?")


def kumpulkan() -> None:
    """Bring the rows of all days with lines up to date, and end what is over; idempotent."""
    kini = hari_ini()
    for berkas in sorted(folder().glob("*.baris")):
        try:
            hari = date.fromisoformat(berkas.stem)
        except ValueError:
            continue
        with berkas.open(encoding="ascii", errors="replace", newline="\n") as baris:
            PencarianDicatat.objects.bulk_create(
                hitung(hari, baris),
                batch_size=100,
                update_conflicts=True,
                unique_fields=["hari", "akar"],
                update_fields=["ketemu", "banyak"],
            )
        if hari < kini:
            berkas.unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        hapus_garam(kini)
    PencarianDicatat.objects.filter(hari__lt=kini - timedelta(days=UMUR)).delete()


def hitung(hari: date, baris: Iterable[str]) -> list[PencarianDicatat]:
    """Unsaved rows of what ``JARINGAN_MIN`` networks or more sought; torn lines count for nothing.

    A network counts once, however often it asked; whether there were hits is as last seen.
    """
    jaringan, ketemu = defaultdict(set), {}
    for satu in baris:
        if cocok := _BARIS.fullmatch(satu):
            jejak, ada, akar = cocok.groups()
            jaringan[akar].add(jejak)
            ketemu[akar] = ada == "1"
    cukup = [(len(semua), akar) for akar, semua in jaringan.items() if len(semua) >= JARINGAN_MIN]
    return [
        PencarianDicatat(hari=hari, akar=akar, ketemu=ketemu[akar], banyak=banyak)
        for banyak, akar in sorted(cukup, key=lambda satu: (-satu[0], satu[1]))[:SEHARI_MAKS]
    ]
