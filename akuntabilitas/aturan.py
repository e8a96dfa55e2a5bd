"""Dated sets of rules for the arithmetic, as data: an old report keeps the rule of its year."""

from django.db import models


class AturanHitung(models.Model):
    """One set of rules from a day on; ``isi`` is what ``akuntabilitas.hitung`` reads."""

    class Jenis(models.TextChoices):
        """What it is a rule for."""

        CAPAIAN = "capaian", "Capaian"
        AKIP = "akip", "Evaluasi AKIP"
        IKM = "ikm", "Survei kepuasan masyarakat"

    jenis = models.CharField("untuk", max_length=10, choices=Jenis.choices)
    mulai = models.DateField("berlaku sejak")
    nama = models.CharField("nama", max_length=160)
    isi = models.JSONField("isi")

    class Meta:
        verbose_name = "aturan hitung"
        verbose_name_plural = "aturan hitung"
        ordering = ["jenis", "-mulai"]
        constraints = [
            models.UniqueConstraint(fields=["jenis", "mulai"], name="aturan_hitung_unik")
        ]

    def __str__(self):
        return f"{self.nama} (sejak {self.mulai:%d-%m-%Y})"
