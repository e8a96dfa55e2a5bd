"""The record of decisions: it only grows."""

from django.conf import settings
from django.db import models

from komentar.keadaan import Keadaan, Tindakan


class CatatanTetap(Exception):
    """Raised when somebody tries to change or delete a record of a decision."""


class CatatanQuerySet(models.QuerySet):
    """Queries on the record; changing and deleting are closed."""

    def update(self, **kwargs):
        """Refuse: a record stays as it is."""
        raise CatatanTetap("Catatan tidak dapat diubah.")

    def delete(self):
        """Refuse: a record stays."""
        raise CatatanTetap("Catatan tidak dapat dihapus.")


class Tetap(models.Model):
    """Abstract parent of records that only grow."""

    objects = CatatanQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Store a new record; refuse to change one."""
        if self.pk:
            raise CatatanTetap("Catatan tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Refuse: a record stays."""
        raise CatatanTetap("Catatan tidak dapat dihapus.")


class CatatanModerasi(Tetap):
    """One decision: numbers, states, reason, time. Append-only, without a word of the comment.

    The database holds it so too (migration 0004). Neither relation is a constraint, so the record
    outlives the comment and the account.
    """

    komentar = models.ForeignKey(
        "komentar.Komentar",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="catatan",
    )
    dari = models.CharField(max_length=14, choices=Keadaan.choices, blank=True)
    ke = models.CharField(max_length=14, choices=[*Keadaan.choices, *Tindakan.choices])
    alasan_kode = models.CharField(max_length=40, blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    waktu = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = "catatan moderasi"
        verbose_name_plural = "catatan moderasi"
        ordering = ["pk"]
        default_permissions = []

    def __str__(self):
        return f"Komentar {self.komentar_id}: {self.ke}"
