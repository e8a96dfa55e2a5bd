"""Indicators: what outlives a plan, and what it meant from which year on."""

from django.core.exceptions import ValidationError
from django.db import models

from akuntabilitas.nilai import Agregasi, Arah, Hasil, JenisNilai, pilihan


class Indikator(models.Model):
    """An indicator's identity, at ``/akuntabilitas/indikator/<slug>/`` for ever."""

    satker = models.ForeignKey(
        "akuntabilitas.Satker", verbose_name="kantor", on_delete=models.PROTECT
    )
    slug = models.SlugField("alamat", max_length=120, unique=True)

    class Meta:
        verbose_name = "indikator"
        verbose_name_plural = "indikator"
        ordering = ["slug"]

    def __str__(self):
        terakhir = self.versi.last()
        return terakhir.nama if terakhir else self.slug

    def pada(self, tahun):
        """What the indicator meant in a year (``VersiIndikator``), or ``None`` before its first.

        Reads the prefetched versions, so that a page of many indicators asks once.
        """
        berlaku = [satu for satu in self.versi.all() if satu.mulai <= tahun]
        return max(berlaku, key=lambda satu: satu.mulai, default=None)


class VersiIndikator(models.Model):
    """What an indicator means from ``mulai`` on, until the next version."""

    indikator = models.ForeignKey(Indikator, on_delete=models.CASCADE, related_name="versi")
    mulai = models.PositiveSmallIntegerField("berlaku sejak tahun")
    sasaran = models.ForeignKey(
        "akuntabilitas.Sasaran",
        verbose_name="sasaran",
        on_delete=models.PROTECT,
        related_name="versi_indikator",
    )
    kode = models.CharField("kode", max_length=20)
    nama = models.CharField("nama", max_length=255)
    definisi = models.TextField("definisi", blank=True)
    rumus = models.TextField("rumus", blank=True)
    satuan = models.CharField("satuan", max_length=30, help_text="Misalnya: %, nilai, laporan")
    desimal = models.PositiveSmallIntegerField("angka di belakang koma", default=2)
    jenis_nilai = models.CharField(
        "jenis nilai", max_length=10, choices=pilihan(JenisNilai), default=JenisNilai.BILANGAN.value
    )
    skala = models.JSONField(
        "skala", default=list, blank=True, help_text="Untuk predikat: dari yang terbaik."
    )
    arah = models.CharField("arah capaian", max_length=10, choices=pilihan(Arah))
    toleransi = models.DecimalField(
        "toleransi",
        max_digits=20,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Hanya untuk “sesuai target”; dalam satuan indikator.",
    )
    agregasi = models.CharField("triwulan menjadi tahun", max_length=10, choices=pilihan(Agregasi))
    kumulatif = models.BooleanField(
        "isian kumulatif", default=False, help_text="Tiap triwulan memuat triwulan sebelumnya."
    )
    iku = models.BooleanField("Indikator Kinerja Utama (IKU)", default=False)
    hasil = models.CharField("yang diukur", max_length=10, choices=Hasil.choices, blank=True)
    pemilik = models.CharField("penanggung jawab", max_length=120, blank=True)
    sumber = models.CharField("sumber data", max_length=255, blank=True)
    setara = models.ForeignKey(
        Indikator,
        verbose_name="indikator nasional yang sama",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="setara_di",
    )
    putus = models.BooleanField(
        "tidak dapat dibandingkan dengan sebelumnya",
        default=False,
        help_text="Definisi, rumus atau satuan berubah sehingga deretnya terputus.",
    )
    alasan_putus = models.CharField("sebabnya", max_length=255, blank=True)

    class Meta:
        verbose_name = "versi indikator"
        verbose_name_plural = "versi indikator"
        ordering = ["indikator", "mulai"]
        constraints = [
            models.UniqueConstraint(fields=["indikator", "mulai"], name="versi_indikator_unik")
        ]

    def __str__(self):
        return f"{self.kode} {self.nama}"

    def clean(self):
        """Scale, tolerance and reason stand where they mean something, and only there."""
        galat = {}
        predikat = self.jenis_nilai == JenisNilai.PREDIKAT
        if predikat and (not isinstance(self.skala, list) or len(self.skala) < 2):
            galat["skala"] = "Tulis paling sedikit dua predikat, dari yang terbaik."
        if not predikat and self.skala:
            galat["skala"] = "Skala hanya untuk predikat."
        if self.toleransi is not None and self.arah != Arah.SESUAI:
            galat["toleransi"] = "Toleransi hanya untuk “sesuai target”."
        if self.putus and not self.alasan_putus.strip():
            galat["alasan_putus"] = "Tulis mengapa deretnya terputus; warga akan membacanya."
        if galat:
            raise ValidationError(galat)
