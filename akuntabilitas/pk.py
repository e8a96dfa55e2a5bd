"""Perjanjian Kinerja: what an official promised for a year, and when the promise changed."""

from django.core.exceptions import ValidationError
from django.db import models


class PerjanjianKinerja(models.Model):
    """A PK of the Ketua or the Sekretaris. Number 0 is *awal*; each later one is a *perubahan*."""

    class Pihak(models.TextChoices):
        """Who promised."""

        KETUA = "ketua", "Ketua"
        SEKRETARIS = "sekretaris", "Sekretaris"

    satker = models.ForeignKey(
        "akuntabilitas.Satker", verbose_name="kantor", on_delete=models.PROTECT
    )
    tahun = models.PositiveSmallIntegerField("tahun", db_index=True)
    pihak = models.CharField("pihak pertama", max_length=10, choices=Pihak.choices)
    pihak_kedua = models.CharField(
        "pihak kedua", max_length=120, blank=True, help_text="Jabatannya, bukan namanya."
    )
    nomor = models.PositiveSmallIntegerField("perubahan ke-", default=0, help_text="0: PK awal.")
    tanggal = models.DateField("tanggal", null=True, blank=True)
    alasan = models.TextField("alasan perubahan", blank=True)

    class Meta:
        verbose_name = "perjanjian kinerja"
        verbose_name_plural = "perjanjian kinerja"
        ordering = ["-tahun", "pihak", "nomor"]
        constraints = [
            models.UniqueConstraint(fields=["satker", "tahun", "pihak", "nomor"], name="pk_unik"),
            models.CheckConstraint(
                condition=models.Q(nomor=0) | ~models.Q(alasan=""), name="pk_perubahan_beralasan"
            ),
        ]

    def __str__(self):
        ke = f"perubahan {self.nomor}" if self.nomor else "awal"
        return f"PK {self.get_pihak_display()} {self.tahun} {ke}"

    def clean(self):
        """A change says why."""
        if self.nomor and not self.alasan.strip():
            raise ValidationError({"alasan": "Tulis mengapa PK diubah; warga akan membacanya."})
