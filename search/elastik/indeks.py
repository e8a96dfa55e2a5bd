"""The indices of this installation: their names, which one is live, changing it for another.

Readers and senders know an alias only, whose name holds the fingerprint of the mapping
(``pemetaan.VERSI``). So a program never asks an index of another mapping, and a new index is
filled behind the old one's back and then put in its place in one step.
"""

import re
import time
from dataclasses import dataclass

from elasticsearch import Elasticsearch

from search.elastik.pemetaan import VERSI, isi_indeks
from search.elastik.setelan import setelan


@dataclass(frozen=True, slots=True)
class Keadaan:
    """What there is in Elasticsearch of this installation's own."""

    hidup: str | None
    """The index behind the alias, if it is of this mapping."""
    calon: str | None
    """The newest of this mapping that isn't live: a rebuild that goes on or was cut off."""
    lain: tuple[str, ...]
    """All others: of another mapping, or left over."""

    def __str__(self) -> str:
        """In words, for whoever runs ``manage.py indeks``."""
        if self.hidup:
            return f"indeks {self.hidup} dipakai"
        if self.lain:
            return (
                f"indeks {', '.join(self.lain)} tidak cocok dengan pemetaan {VERSI} yang diperlukan"
                " program ini, jadi tidak dipakai"
            )
        return f"indeks untuk pemetaan {VERSI} belum ada"


def alias() -> str:
    """The name under which the live index is asked and written."""
    return f"{setelan().awalan}-{VERSI}"


def keadaan(klien: Elasticsearch) -> Keadaan:
    """Look at the indices that are ours by name; raises what the client raises."""
    awalan = setelan().awalan
    ada = klien.indices.get(index=f"{awalan}-*", features=["aliases", "mappings"])
    # Another installation's prefix may begin like ours.
    milik = re.compile(rf"{re.escape(awalan)}-([0-9a-f]{{8}})-[0-9]+")
    hidup, calon, lain = None, None, []
    for nama in sorted(satu for satu in ada if milik.fullmatch(satu)):
        isi = ada[nama]
        cocok = isi["mappings"].get("_meta", {}).get("versi") == VERSI
        if cocok and alias() in isi["aliases"]:
            hidup = nama
        elif cocok and milik.fullmatch(nama)[1] == VERSI:
            lain += [calon] if calon else []
            calon = nama
        else:
            lain.append(nama)
    return Keadaan(hidup, calon, tuple(lain))


def buat(klien: Elasticsearch) -> str:
    """A new, empty index that isn't live; its name."""
    nama = f"{alias()}-{time.time_ns() // 1_000}"
    klien.indices.create(index=nama, **isi_indeks(setelan()))
    return nama


def alihkan(klien: Elasticsearch, indeks: str) -> None:
    """Let the alias mean this index and no other, in one step; the others are deleted."""
    kini = keadaan(klien)
    lama = {kini.hidup, kini.calon, *kini.lain} - {indeks, None}
    tambah = {"add": {"index": indeks, "alias": alias(), "is_write_index": True}}
    lepas = [
        {"remove": {"index": satu, "alias": alias(), "must_exist": False}} for satu in sorted(lama)
    ]
    klien.indices.update_aliases(actions=[*lepas, tambah])
    if lama:
        klien.indices.delete(index=sorted(lama), ignore_unavailable=True)
