"""The plan: periods, levels and goals, as a tree that may reach into other offices' plans."""

from django.core.exceptions import ValidationError
from django.db import models


class Jenjang(models.Model):
    """A level of the tree (Sasaran Strategis, Program …), and what its indicators are called."""

    nama = models.CharField("nama", max_length=60, unique=True)
    nama_indikator = models.CharField(
        "sebutan indikatornya", max_length=20, help_text="Misalnya: IKSS, IKP, IKK"
    )
    urutan = models.PositiveSmallIntegerField("urutan", unique=True, help_text="1 paling atas.")

    class Meta:
        verbose_name = "jenjang"
        verbose_name_plural = "jenjang"
        ordering = ["urutan"]

    def __str__(self):
        return self.nama


class Renstra(models.Model):
    """A period of plan. KPU RI's is every office's from 2025 on; earlier ones had local plans."""

    satker = models.ForeignKey(
        "akuntabilitas.Satker", verbose_name="kantor", on_delete=models.PROTECT
    )
    nama = models.CharField("nama", max_length=160)
    mulai = models.PositiveSmallIntegerField("tahun pertama")
    akhir = models.PositiveSmallIntegerField("tahun terakhir")

    class Meta:
        verbose_name = "Renstra"
        verbose_name_plural = "Renstra"
        ordering = ["-mulai", "satker"]
        constraints = [
            models.UniqueConstraint(fields=["satker", "mulai"], name="renstra_unik"),
            models.CheckConstraint(
                condition=models.Q(akhir__gte=models.F("mulai")), name="renstra_berurutan"
            ),
        ]

    def __str__(self):
        return self.nama

    def clean(self):
        """The last year isn't before the first."""
        if self.mulai and self.akhir and self.akhir < self.mulai:
            raise ValidationError({"akhir": "Tahun terakhir tidak boleh sebelum tahun pertama."})


class Sasaran(models.Model):
    """A goal of a plan. ``induk`` is the goal that it supports, of this office or of one above."""

    renstra = models.ForeignKey(
        Renstra, verbose_name="Renstra", on_delete=models.PROTECT, related_name="sasaran"
    )
    satker = models.ForeignKey(
        "akuntabilitas.Satker", verbose_name="kantor", on_delete=models.PROTECT
    )
    jenjang = models.ForeignKey(Jenjang, verbose_name="jenjang", on_delete=models.PROTECT)
    induk = models.ForeignKey(
        "self",
        verbose_name="mendukung",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="anak",
    )
    kode = models.CharField("kode", max_length=20)
    nama = models.CharField("nama", max_length=255)
    urutan = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        verbose_name = "sasaran"
        verbose_name_plural = "sasaran"
        ordering = ["renstra", "satker", "jenjang__urutan", "urutan", "kode"]
        constraints = [
            models.UniqueConstraint(fields=["renstra", "satker", "kode"], name="sasaran_unik")
        ]

    def __str__(self):
        return f"{self.kode} {self.nama}"

    def clean(self):
        """A goal supports another one, never itself or one below itself."""
        atas, terlihat = self.induk, {self.pk} - {None}
        while atas is not None:
            if atas.pk in terlihat:
                raise ValidationError({"induk": "Sasaran tidak dapat mendukung dirinya sendiri."})
            terlihat.add(atas.pk)
            atas = atas.induk
