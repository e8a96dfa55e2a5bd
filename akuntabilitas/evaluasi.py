"""The AKIP evaluation of a year, what it asked for, and what came of that."""

from django.core.exceptions import ValidationError
from django.db import models

from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.hasil_evaluasi import hasil_evaluasi
from akuntabilitas.hitung.akip_sub import beda_bagian, beda_pembulatan
from akuntabilitas.rilis import BarisRilis


class Evaluasi(BarisRilis):
    """The four values that an evaluator gave, and what was printed below them."""

    KUNCI = ("tahun",)

    tahun = models.PositiveSmallIntegerField("tahun yang dinilai", db_index=True)
    penilai = models.CharField("penilai", max_length=160, help_text="Misalnya: Inspektorat KPU RI")
    tanggal = models.DateField("tanggal laporan hasil evaluasi", null=True, blank=True)
    nilai = models.JSONField(
        "nilai komponen", help_text="Kode komponen (perencanaan, …) dan nilainya sebagai teks."
    )
    rincian = models.JSONField(
        "nilai subkomponen",
        default=dict,
        blank=True,
        help_text="Menurut kode komponen: kode subkomponen dan nilainya sebagai teks.",
    )
    tercetak = models.DecimalField(
        "nilai yang tercetak", max_digits=6, decimal_places=2, null=True, blank=True
    )
    predikat_tercetak = models.CharField("predikat yang tercetak", max_length=2, blank=True)
    temuan = models.TextField("temuan", blank=True)
    laporan = models.ForeignKey(
        "akuntabilitas.Laporan",
        verbose_name="laporannya",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = "evaluasi"
        verbose_name_plural = "evaluasi"
        constraints = [
            models.UniqueConstraint(fields=["rilis", "tahun"], name="evaluasi_unik"),
        ]

    def __str__(self):
        return f"Evaluasi AKIP {self.tahun}"

    def clean(self):
        """Refuse values that the rule of the year can't compute with (``hitung``).

        Parts may miss their component by what rounding explains; the public page says so then.
        """
        if not self.tahun or not (self.nilai or self.rincian):
            return
        tampil = hasil_evaluasi(self, AturanBerlaku())
        if tampil.hasil is None:
            raise ValidationError(tampil.kata)
        if tampil.rinci:
            wajar = beda_pembulatan(tampil.aturan)
            if beda := beda_bagian(tampil.hasil, tampil.rinci, wajar):
                raise ValidationError(beda)


class Rekomendasi(BarisRilis):
    """One recommendation of an evaluation, with its state as of a release."""

    KUNCI = ("tahun", "nomor")
    INTI = ("isi", "tenggat")

    class Keadaan(models.TextChoices):
        """What came of it."""

        SELESAI = "selesai", "Selesai"
        PROSES = "proses", "Dalam proses"
        BELUM = "belum", "Belum ditindaklanjuti"

    tahun = models.PositiveSmallIntegerField("tahun yang dinilai", db_index=True)
    nomor = models.PositiveSmallIntegerField("nomor")
    isi = models.TextField("rekomendasi")
    tenggat = models.DateField("tenggat", null=True, blank=True)
    keadaan = models.CharField(
        "keadaan", max_length=10, choices=Keadaan.choices, default=Keadaan.BELUM
    )
    selesai = models.DateField("tanggal selesai", null=True, blank=True)
    penjelasan = models.TextField("penjelasan", blank=True)
    bukti = models.ForeignKey(
        "portal.Dokumen",
        verbose_name="bukti",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = "rekomendasi"
        verbose_name_plural = "rekomendasi"
        ordering = ["tahun", "nomor"]
        constraints = [
            models.UniqueConstraint(fields=["rilis", "tahun", "nomor"], name="rekomendasi_unik"),
        ]

    def __str__(self):
        return f"Rekomendasi {self.nomor} ({self.tahun})"

    def terlambat(self, hari_ini):
        """Whether it is past its due date and not done."""
        return bool(
            self.tenggat and self.tenggat < hari_ini and self.keadaan != self.Keadaan.SELESAI
        )
