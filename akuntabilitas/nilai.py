"""The words for values that models and pages share; the arithmetic's own come from ``hitung``."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.text import capfirst

from akuntabilitas.hitung.agregasi import Agregasi
from akuntabilitas.hitung.nilai import Arah, JenisNilai

__all__ = ["Agregasi", "Arah", "Hasil", "JenisNilai", "Keadaan", "Triwulan", "pilihan"]


def pilihan(jenis):
    """The choices of a model's field from one of the arithmetic's enumerations."""
    return [(satu.value, capfirst(satu.label)) for satu in jenis]


class Hasil(TextChoices):
    """What an indicator measures."""

    OUTPUT = "output", "Output (keluaran)"
    OUTCOME = "outcome", "Outcome (hasil)"


class Keadaan(TextChoices):
    """Why a cell has no number, as a planner says it; what follows from dates is never stored."""

    TERISI = "terisi", "Terisi"
    TIDAK_DIUKUR = "tidak_diukur", "Tidak diukur tahun ini"
    TIDAK_BERLAKU = "tidak_berlaku", "Tidak berlaku"


class Triwulan(IntegerChoices):
    """A quarter, or the whole year."""

    TAHUN = 0, "Setahun"
    I = 1, "Triwulan I"  # noqa: E741
    II = 2, "Triwulan II"
    III = 3, "Triwulan III"
    IV = 4, "Triwulan IV"
