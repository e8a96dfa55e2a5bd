"""History: what was published stays on record, and a withdrawn page says so (decision 10)."""

from django.conf import settings
from django.db import models
from wagtail.log_actions import get_active_log_context


class TakBolehDihapus(Exception):
    """Raised when somebody tries to delete a record of a publication."""


class TerbitanQuerySet(models.QuerySet):
    """Queries on the history; deleting is closed."""

    def delete(self):
        """Refuse: history can't be deleted."""
        raise TakBolehDihapus("Riwayat penerbitan tidak dapat dihapus.")

    def hapus_contoh(self, halaman):
        """Forget the given pages of the sample office, which never were real."""
        return models.QuerySet.delete(self.filter(halaman__in=halaman))


class Terbitan(models.Model):
    """One publication, correction or withdrawal of a page. Append-only."""

    class Jenis(models.TextChoices):
        """What happened."""

        TERBIT = "terbit", "Terbit"
        PERBAIKAN = "perbaikan", "Perbaikan kecil"
        KOREKSI = "koreksi", "Koreksi"
        DITARIK = "ditarik", "Ditarik"

    halaman = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, related_name="terbitan"
    )
    nomor = models.PositiveIntegerField()
    revisi = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.PROTECT, related_name="+"
    )
    jenis = models.CharField(max_length=12, choices=Jenis.choices)
    alasan = models.TextField(blank=True)
    waktu = models.DateTimeField(auto_now_add=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TerbitanQuerySet.as_manager()

    class Meta:
        ordering = ["halaman", "nomor"]
        constraints = [models.UniqueConstraint(fields=["halaman", "nomor"], name="terbitan_unik")]

    def __str__(self):
        return f"{self.get_jenis_display()} {self.nomor}"

    def delete(self, *args, **kwargs):
        """Refuse: history can't be deleted."""
        raise TakBolehDihapus("Riwayat penerbitan tidak dapat dihapus.")

    @classmethod
    def catat(cls, halaman, jenis, revisi=None, alasan=""):
        """Add the next record of a page, by whoever acts in the CMS right now."""
        terakhir = cls.objects.filter(halaman_id=halaman.pk).aggregate(models.Max("nomor"))
        return cls.objects.create(
            halaman_id=halaman.pk,
            nomor=(terakhir["nomor__max"] or 0) + 1,
            revisi=revisi,
            jenis=jenis,
            alasan=alasan,
            oleh=getattr(get_active_log_context(), "user", None),
        )

    @classmethod
    def penarikan(cls, halaman):
        """The withdrawal that a page that is not live answers with, or ``None``."""
        terakhir = cls.objects.filter(halaman_id=halaman.pk).order_by("-nomor").first()
        return terakhir if terakhir and terakhir.jenis == cls.Jenis.DITARIK else None
