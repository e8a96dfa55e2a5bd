"""The record of who cites what, and of what it was worth when it was published.

Append-only: written with each version of a page (``Terbitan``), and frozen by triggers
(``migrations/0005_sitiran.py``). Wagtail's own index of references lags, and knows no figures.
"""

from django.db import models
from django.db.models import Exists, OuterRef
from wagtail.models import Page

from akuntabilitas.rilis import Beku
from akuntabilitas.sitiran.kunci import Jenis
from portal.riwayat.catatan import Terbitan


class SitiranQuerySet(models.QuerySet):
    """Records, and of them those of what pages show today."""

    def kini(self):
        """Those of the newest version of each page that is live and public."""
        lebih_baru = Terbitan.objects.filter(
            halaman=OuterRef("terbitan__halaman"), versi__gt=OuterRef("terbitan__versi")
        )
        publik = Page.objects.live().public()
        return self.filter(~Exists(lebih_baru), terbitan__halaman__in=publik.values("pk"))

    def update(self, **nilai):
        """Refuse: what was shown stays as it was shown."""
        raise Beku("Catatan sitiran tidak dapat diubah.")


class Sitiran(models.Model):
    """One thing that a version of a page cites: its key, its words, the release they came from."""

    terbitan = models.ForeignKey(Terbitan, on_delete=models.CASCADE, related_name="sitiran")
    kunci = models.CharField(max_length=60)
    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    tahun = models.PositiveSmallIntegerField(null=True, db_index=True)
    indikator = models.ForeignKey(
        "akuntabilitas.Indikator", null=True, on_delete=models.SET_NULL, related_name="sitiran"
    )
    judul = models.CharField(max_length=400, blank=True)
    kata = models.CharField(max_length=200, blank=True)
    nomor_rilis = models.PositiveIntegerField(null=True)
    alamat = models.CharField(max_length=255, blank=True)

    objects = SitiranQuerySet.as_manager()

    class Meta:
        verbose_name = "sitiran"
        verbose_name_plural = "sitiran"
        constraints = [
            models.UniqueConstraint(fields=["terbitan", "kunci"], name="sitiran_unik"),
        ]

    def __str__(self):
        return f"{self.judul}: {self.kata}"

    def save(self, *args, **kwargs):
        """Save a new record; refuse to change one."""
        if self.pk:
            raise Beku("Catatan sitiran tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Refuse: it goes with its version alone, and that only for the sample's."""
        raise Beku("Catatan sitiran tidak dapat dihapus.")
