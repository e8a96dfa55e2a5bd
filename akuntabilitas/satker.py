"""Offices: our own, its parents, and those it is compared with."""

from django.db import models


class Satker(models.Model):
    """An election office (satuan kerja). Exactly one is ours; the others are read-only rows."""

    class Tingkat(models.TextChoices):
        """Where the office stands."""

        PUSAT = "pusat", "KPU RI"
        PROVINSI = "provinsi", "KPU Provinsi"
        KABKOTA = "kabkota", "KPU Kabupaten/Kota"

    kode = models.CharField("kode wilayah", max_length=10, unique=True)
    nama = models.CharField("nama", max_length=120)
    tingkat = models.CharField("tingkat", max_length=10, choices=Tingkat.choices)
    induk = models.ForeignKey(
        "self", verbose_name="induk", null=True, blank=True, on_delete=models.PROTECT
    )
    milik_sendiri = models.BooleanField("kantor ini", default=False)

    class Meta:
        verbose_name = "kantor (satker)"
        verbose_name_plural = "kantor (satker)"
        ordering = ["kode"]
        constraints = [
            models.UniqueConstraint(
                fields=["milik_sendiri"],
                condition=models.Q(milik_sendiri=True),
                name="satu_kantor_sendiri",
            )
        ]

    def __str__(self):
        return self.nama


def satker_sendiri():
    """Primary key of the one office that this installation serves, or ``None`` before setup."""
    return Satker.objects.filter(milik_sendiri=True).values_list("pk", flat=True).first()
