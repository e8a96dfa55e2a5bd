"""The words for values that models, arithmetic and pages share."""

from django.db.models import IntegerChoices, TextChoices


class Arah(TextChoices):
    """Which way is better."""

    TINGGI = "tinggi", "Semakin tinggi semakin baik"
    RENDAH = "rendah", "Semakin rendah semakin baik"
    SESUAI = "sesuai", "Sesuai target"


class JenisNilai(TextChoices):
    """What a value is."""

    BILANGAN = "bilangan", "Bilangan"
    PERSEN = "persen", "Persen"
    PREDIKAT = "predikat", "Predikat (skala berurutan)"
    YA_TIDAK = "ya_tidak", "Ya atau tidak"


class Agregasi(TextChoices):
    """How quarters make the year."""

    JUMLAH = "jumlah", "Dijumlah"
    TERAKHIR = "terakhir", "Nilai terakhir"
    RATA_RATA = "rata_rata", "Rata-rata"
    MAKSIMUM = "maksimum", "Nilai tertinggi"
    TAHUNAN = "tahunan", "Hanya tahunan"


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
