"""What stays of searches: roots, a day, whether something was found, from how many networks."""

from django.db import models

UMUR = 366
"""Days that a row is kept."""
JARINGAN_MIN = 3
"""Networks that must have sought the same on one day; of fewer nothing is kept."""


class PencarianDicatat(models.Model):
    """One query of one day, as the roots of its words; who sought is unknown."""

    hari = models.DateField("hari")
    akar = models.CharField("kata dasar", max_length=120)
    ketemu = models.BooleanField("ditemukan")
    banyak = models.PositiveIntegerField("banyaknya", help_text="Jaringan yang mencarinya.")

    class Meta:
        verbose_name = "pencarian yang dicatat"
        verbose_name_plural = "pencarian yang dicatat"
        default_permissions = ["view"]
        constraints = [models.UniqueConstraint(fields=["hari", "akar"], name="pencarian_sehari")]

    def __str__(self):
        return f"{self.akar}, {self.hari}"
