"""The record of copies and erasures for a person: who, why, how many; never whose."""

from django.conf import settings
from django.db import models

from komentar.catatan import Tetap


class CatatanPribadi(Tetap):
    """One request that a moderator fulfilled. Append-only, without e-mail, name or numbers."""

    class Jenis(models.TextChoices):
        """What was done."""

        SALINAN = "salinan", "Salinan diunduh"
        HAPUS = "hapus", "Data dihapus"

    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    alasan = models.CharField(max_length=200)
    banyak = models.PositiveIntegerField()
    """How many comments it was about."""
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    waktu = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "catatan data pribadi"
        verbose_name_plural = "catatan data pribadi"
        ordering = ["-pk"]
        default_permissions = []

    def __str__(self):
        return f"{self.get_jenis_display()} {self.pk}"
