"""The data files, and how a printed figure becomes the content of a cell."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from home.contoh import kinerja
from portal.bahasa.tanggal import BULAN

SENDIRI = "sendiri"
"""What the files call the sample's own office."""

TAK_DIUKUR = {"keadaan": "tidak_diukur"}
"""The cell of something that is not measured."""


@cache
def data(nama):
    """One of the files ("rilis") as it is."""
    return tomllib.loads((Path(__file__).parent / f"{nama}.toml").read_text("utf-8"))


def desimal(teks):
    """A number in Indonesian writing as ``Decimal``."""
    return Decimal(teks.replace(".", "").replace(",", "."))


def sel(satu, teks):
    """The cell of a printed figure of an indicator: its ``nilai`` or ``predikat``."""
    skala = satu.get("skala")
    if skala == ["Ya", "Tidak"]:
        return {"nilai": Decimal(teks == "Ya")}
    return {"predikat": teks} if skala else {"nilai": desimal(teks)}


def angka(indikator, jenis, isi, triwulan=0, pk=None, **lain):
    """A row of a number; ``pk`` is ``(pihak, number)``, ``isi`` what ``sel`` gives."""
    kunci = {"indikator": indikator, "jenis": jenis, "triwulan": triwulan, "pk": pk}
    return "angka", {**kunci, **isi, **lain}


def alasan(tahun, kode):
    """The field of a yearly target that says why it is worse than the national one, if any."""
    teks = data("rilis")["alasan_nasional"].get(str(tahun), {}).get(kode)
    return {"alasan_nasional": teks} if teks else {}


def tanggal(teks):
    """ "31 Maret 2023" as a date."""
    hari, bulan, tahun = teks.split()
    return date(int(tahun), BULAN.index(bulan) + 1, int(hari))


def tahun_semua():
    """The years of the sample, oldest first."""
    return sorted(map(int, data("rilis")["tahun"]))


def jadwal(tahun):
    """When the office published what about a year; its ``tw`` are the quarters that are over."""
    return data("rilis")["tahun"][str(tahun)]


def tahunan(kode):
    """Whether an indicator of the own office has a value for the whole year alone."""
    return data("rencana")["indikator"][kode]["agregasi"] == "tahunan"


def dijanjikan(tahun, awal=False):
    """The rows of ``kinerja.baris`` that a PK of the year promised."""
    return [b for b in kinerja.baris(tahun, awal=awal) if b["target"] != kinerja.TAK_DIUKUR]


def jumlah_unsur(survei):
    """The total of each element of a period of the survey, in the order of ``UNSUR``."""
    if "sebaran" not in survei:
        return survei["jumlah"]
    return [sum(nilai * n for nilai, n in enumerate(satu, 1)) for satu in survei["sebaran"]]
