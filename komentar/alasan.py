"""Why a comment is refused or hidden: a list that the office owns."""

from django.db import models
from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils.text import slugify


class AlasanQuerySet(models.QuerySet):
    """Queries on reasons in the words of the domain."""

    def pilihan(self):
        """What a moderator may choose now, in the office's order."""
        return self.filter(aktif=True)

    def sebutan(self):
        """All labels by code, those switched off too: ``{code: label}``; one query."""
        return dict(self.values_list("kode", "label"))


class AlasanModerasi(models.Model):
    """One reason. Comments and the record keep its code, which is made once and never changes."""

    kode = models.SlugField(max_length=40, unique=True, editable=False)
    label = models.CharField(
        "alasan", max_length=80, help_text="Dibaca moderator, misalnya “Di luar topik”."
    )
    kalimat = models.CharField(
        "kalimat untuk warga",
        max_length=300,
        help_text="Dibaca penulis komentar bila komentarnya ditolak dengan alasan ini.",
    )
    perlu_penjelasan = models.BooleanField(
        "moderator wajib menulis penjelasan",
        default=False,
        help_text="Untuk alasan yang terlalu umum bila berdiri sendiri.",
    )
    urutan = models.PositiveSmallIntegerField(
        "urutan", default=50, help_text="Yang kecil lebih dulu dalam daftar pilihan."
    )
    aktif = models.BooleanField(
        "dapat dipilih",
        default=True,
        help_text="Alasan yang pernah dipakai tidak dapat dihapus, hanya dimatikan.",
    )

    objects = AlasanQuerySet.as_manager()

    class Meta:
        verbose_name = "alasan moderasi"
        verbose_name_plural = "alasan moderasi"
        ordering = ["urutan", "label"]
        default_permissions = []

    def __str__(self):
        return self.label

    def save(self, *args, **kwargs):
        """Store; a new reason gets its code from its label."""
        if not self.kode:
            self.kode = _kode_bebas(slugify(self.label)[:36] or "alasan")
        super().save(*args, **kwargs)

    @property
    def terpakai(self):
        """Whether a comment or the record names it."""
        from komentar.models import CatatanModerasi, Komentar

        return any(
            model.objects.filter(alasan_kode=self.kode).exists()
            for model in (Komentar, CatatanModerasi)
        )

    @property
    def satu_satunya(self):
        """Whether without it moderators could refuse nothing."""
        lain = AlasanModerasi.objects.pilihan().exclude(pk=self.pk)
        return self.aktif and not lain.exists()


def sebut(kode, penjelasan="", sebutan=None):
    """A reason in words, with its explanation; ``sebutan`` saves the query (``{code: label}``).

    A code that no row names is shown as it is; no code is an empty string.
    """
    if not kode:
        return ""
    if sebutan is None:
        sebutan = AlasanModerasi.objects.filter(kode=kode).sebutan()
    label = sebutan.get(kode, kode)
    return f"{label}: {penjelasan}" if penjelasan else label


def kalimat_warga(kode, penjelasan=""):
    """The reason as a citizen reads it, with the moderator's explanation; one query."""
    alasan = AlasanModerasi.objects.filter(kode=kode).first() if kode else None
    kalimat = alasan.kalimat if alasan else kode
    return f"{kalimat} {penjelasan}".strip()


@receiver(pre_delete, sender=AlasanModerasi)
def tolak_hapus(instance, **kwargs):
    """What was used stays, whoever deletes: the figures of a month would lose its words."""
    if instance.terpakai or instance.satu_satunya:
        raise ProtectedError("Alasan ini tidak dapat dihapus.", {instance})


def _kode_bebas(awal):
    """The code, with a number where it is taken."""
    ada = set(AlasanModerasi.objects.filter(kode__startswith=awal).values_list("kode", flat=True))
    return next(kode for kode in (awal, *(f"{awal}-{n}" for n in range(2, 999))) if kode not in ada)
