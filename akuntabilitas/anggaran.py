"""Budget: what was given and what was spent, by source."""

from django.db import models

from akuntabilitas.nilai import Triwulan
from akuntabilitas.rilis import BarisRilis


class Anggaran(BarisRilis):
    """Pagu and realisasi of one source, from January up to the end of a quarter; whole rupiah."""

    KUNCI = ("tahun", "triwulan", "sumber", "program")
    BERCAPAIAN = True

    class Sumber(models.TextChoices):
        """Where the money comes from; APBN and grants are never added up silently."""

        APBN = "apbn", "APBN (DIPA)"
        HIBAH = "hibah", "Hibah (NPHD)"
        LAIN = "lain", "Sumber lain"

    tahun = models.PositiveSmallIntegerField("tahun", db_index=True)
    triwulan = models.PositiveSmallIntegerField(
        "sampai dengan", choices=Triwulan.choices, default=Triwulan.TAHUN
    )
    sumber = models.CharField("sumber", max_length=10, choices=Sumber.choices)
    program = models.CharField("program", max_length=160, blank=True)
    pagu = models.DecimalField("pagu", max_digits=18, decimal_places=0)
    realisasi = models.DecimalField(
        "realisasi", max_digits=18, decimal_places=0, null=True, blank=True
    )

    class Meta:
        verbose_name = "anggaran"
        verbose_name_plural = "anggaran"
        constraints = [
            models.UniqueConstraint(
                fields=["rilis", "tahun", "triwulan", "sumber", "program"], name="anggaran_unik"
            ),
            models.CheckConstraint(condition=models.Q(pagu__gte=0), name="pagu_tidak_negatif"),
        ]

    def __str__(self):
        return f"{self.get_sumber_display()} {self.tahun} {self.program}".strip()
