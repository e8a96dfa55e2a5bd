"""What readers report of a public comment: a pointer for moderators, which changes nothing."""

from django.conf import settings
from django.db import models
from django.dispatch import receiver
from django.utils import timezone

from komentar.isyarat import berubah
from komentar.keadaan import Keadaan

BATAS_TERBUKA = 20
"""Reports of one comment that wait for a moderator; further ones would tell nothing new."""


class AlasanAduan(models.TextChoices):
    """Why a reader reports a comment."""

    DATA_PRIBADI = "data-pribadi", "Memuat data pribadi"
    SARA = "sara", "Menyerang suku, agama, ras atau golongan (SARA)"
    HOAKS = "hoaks", "Kabar bohong (hoaks)"
    KASAR = "kasar", "Kata-kata kasar atau ancaman"
    KAMPANYE = "kampanye", "Kampanye"
    IKLAN = "iklan", "Iklan atau penipuan"
    LAIN = "lain", "Alasan lain"


class AduanQuerySet(models.QuerySet):
    """Queries on reports."""

    def terbuka(self):
        """Those that wait for a moderator."""
        return self.filter(selesai_pada=None)


class Aduan(models.Model):
    """One report of one comment; who sent it is stored nowhere."""

    komentar = models.ForeignKey(
        "komentar.Komentar", on_delete=models.CASCADE, related_name="aduan"
    )
    alasan = models.CharField("alasan", max_length=20, choices=AlasanAduan.choices)
    keterangan = models.TextField("keterangan", max_length=500, blank=True)
    kiriman = models.CharField(max_length=32, unique=True, editable=False)
    """The number of the form that brought it: a form sent twice is stored once."""
    waktu = models.DateTimeField(auto_now_add=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    """The moderator who settled it."""

    objects = AduanQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "aduan"
        verbose_name_plural = "aduan"
        ordering = ["pk"]
        default_permissions = []
        indexes = [models.Index(fields=["selesai_pada", "komentar"], name="komentar_aduan_terbuka")]

    def __str__(self):
        return f"Aduan {self.pk}"


def adukan(komentar, *, alasan, keterangan, kiriman):
    """Keep a report of a comment, each sending once; where many wait already, nothing more."""
    if komentar.aduan.terbuka().count() >= BATAS_TERBUKA:
        return
    Aduan.objects.get_or_create(
        kiriman=kiriman,
        defaults={"komentar": komentar, "alasan": alasan, "keterangan": keterangan},
    )


def selesaikan(komentar, oleh):
    """Close the open reports of a comment, as seen to by ``oleh``; returns how many there were."""
    terbuka = Aduan.objects.terbuka().filter(komentar=komentar)
    return terbuka.update(selesai_pada=timezone.now(), oleh=oleh)


@receiver(berubah)
def tak_tampil_lagi(komentar, ke, **kwargs):
    """Whoever hides a comment, or withdraws it, has answered the reports about it."""
    if ke != Keadaan.DISETUJUI:
        selesaikan(komentar, komentar.diputus_oleh)
