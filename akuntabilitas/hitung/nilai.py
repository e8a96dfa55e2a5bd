"""What may stand in a cell: kinds of value, directions, and the states of a cell without one."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction

from .bilangan import Angka, NilaiDitolak, pecahan


class Berlabel(StrEnum):
    """A code to store, with the Indonesian words to show in `.label`."""

    label: str

    def __new__(cls, kode: str, label: str):
        """One member from its code and label."""
        anggota = str.__new__(cls, kode)
        anggota._value_ = kode
        anggota.label = label
        return anggota


class JenisNilai(Berlabel):
    """Kinds of value of an indicator."""

    ANGKA = "angka", "angka"
    PERSEN = "persen", "persen"
    PERINGKAT = "peringkat", "peringkat"
    YA_TIDAK = "ya-tidak", "ya/tidak"


class Arah(Berlabel):
    """Which realisasi is better."""

    TINGGI = "tinggi", "semakin tinggi semakin baik"
    RENDAH = "rendah", "semakin rendah semakin baik"
    SESUAI = "sesuai", "sesuai target"


class Keadaan(Berlabel):
    """States of a cell. `NOL` is a zero that was meant; the last four hold no value."""

    TERISI = "terisi", "terisi"
    NOL = "nol", "nol"
    BELUM_JATUH_TEMPO = "belum-jatuh-tempo", "belum jatuh tempo"
    BELUM_DIISI = "belum-diisi", "belum diisi"
    TIDAK_DIUKUR = "tidak-diukur", "tidak diukur tahun ini"
    TIDAK_BERLAKU = "tidak-berlaku", "tidak berlaku"


Nilai = Angka | Keadaan | None
"""The content of a cell: a number, or the state that says why there is none."""


def baca(
    nilai: Nilai, jatuh_tempo: date | None = None, hari_ini: date | None = None
) -> Fraction | Keadaan:
    """A cell's exact number, or the state that stands for it.

    `None` is *belum diisi*, or *belum jatuh tempo* up to and on its due date if both dates are
    given. `Keadaan.NOL` is the number 0. Raises like `pecahan`; `Keadaan.TERISI` without a number
    raises `NilaiDitolak`.
    """
    if nilai is None:
        nanti = jatuh_tempo is not None and hari_ini is not None and hari_ini <= jatuh_tempo
        return Keadaan.BELUM_JATUH_TEMPO if nanti else Keadaan.BELUM_DIISI
    if nilai is Keadaan.TERISI:
        raise NilaiDitolak("Sel yang terisi harus berisi angka.")
    if nilai is Keadaan.NOL:
        return Fraction(0)
    return nilai if isinstance(nilai, Keadaan) else pecahan(nilai)


def keadaan(nilai: Nilai, jatuh_tempo: date | None = None, hari_ini: date | None = None) -> Keadaan:
    """The state of a cell, from its content and its dates; see `baca`."""
    isi = baca(nilai, jatuh_tempo, hari_ini)
    if isinstance(isi, Keadaan):
        return isi
    return Keadaan.NOL if isi == 0 else Keadaan.TERISI


def simpan(nilai: Fraction | Keadaan) -> str | dict[str, str]:
    """A cell for JSON: the exact number as "80" or "5/3", a state as {"keadaan": …}."""
    return {"keadaan": nilai.value} if isinstance(nilai, Keadaan) else str(nilai)


def muat(tersimpan: str | Mapping[str, str]) -> Fraction | Keadaan:
    """The cell that `simpan` wrote; raises `NilaiDitolak` for anything else."""
    try:
        if isinstance(tersimpan, Mapping):
            return Keadaan(tersimpan["keadaan"])
        atas, _, bawah = tersimpan.partition("/")
        return Fraction(int(atas), int(bawah or 1))
    except (AttributeError, KeyError, ValueError, ZeroDivisionError) as galat:
        raise NilaiDitolak(f"Bahan hitung tidak terbaca: {tersimpan!r}.") from galat
