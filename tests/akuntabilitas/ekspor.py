"""Reads the set of open data as a stranger would: the unpacked folder and its dictionary alone."""

import csv
import io
import json
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

TANPA_RUMUS = re.compile(r"'[ ']*[=+\-@\t\r\n]")


def angka(teks):
    assert "." not in teks, teks
    return Decimal(teks.replace(",", "."))


def bulat(teks):
    assert str(int(teks)) == teks
    return int(teks)


BACA = {
    "string": lambda teks: teks[1:] if TANPA_RUMUS.match(teks) else teks,
    "integer": bulat,
    "number": angka,
    "boolean": {"ya": True, "tidak": False}.__getitem__,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "array": json.loads,
    "object": json.loads,
}
"""Types of the dictionary to how their cells are read."""


class Ekspor:
    """The tables of an unpacked set, ``{name: list of dicts}``, with the dictionary."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.paket = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        self.skema = {s["name"]: s["schema"] for s in self.paket["resources"] if "schema" in s}
        self.jalur = {s["name"]: s["path"] for s in self.paket["resources"]}
        self.tabel = {nama: list(self._baca(nama)) for nama in self.skema}

    def kepala(self, nama):
        return self._mentah(nama)[0]

    def json(self, nama):
        return json.loads((self.folder / self.jalur[f"{nama}-json"]).read_text(encoding="utf-8"))

    def _mentah(self, nama):
        teks = (self.folder / self.jalur[nama]).read_bytes().decode("utf-8-sig")
        return list(csv.reader(io.StringIO(teks, newline=""), delimiter=";"))

    def _baca(self, nama):
        medan = {satu["name"]: satu["type"] for satu in self.skema[nama]["fields"]}
        kepala, *baris = self._mentah(nama)
        for satu in baris:
            yield {
                kolom: BACA[medan[kolom]](isi) if isi else None
                for kolom, isi in zip(kepala, satu, strict=True)
            }
