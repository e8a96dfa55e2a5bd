"""Numbers: what stays the same of one, and what a release says it is."""

from django.core.exceptions import ValidationError
from django.db import models

from akuntabilitas.nilai import JenisNilai, Keadaan, Triwulan
from akuntabilitas.rilis import BarisRilis


class Angka(models.Model):
    """The identity of a number: which indicator, when, target or realisasi, and of which PK.

    A yearly target belongs to the PK that promised it, so that PK awal and perubahan stand side by
    side; a quarter's target and every realisasi belong to none.
    """

    class Jenis(models.TextChoices):
        """Promised or come about."""

        TARGET = "target", "Target"
        REALISASI = "realisasi", "Realisasi"

    indikator = models.ForeignKey(
        "akuntabilitas.Indikator", on_delete=models.PROTECT, related_name="angka"
    )
    tahun = models.PositiveSmallIntegerField("tahun", db_index=True)
    triwulan = models.PositiveSmallIntegerField(
        "triwulan", choices=Triwulan.choices, default=Triwulan.TAHUN
    )
    jenis = models.CharField("jenis", max_length=10, choices=Jenis.choices)
    pk_asal = models.ForeignKey(
        "akuntabilitas.PerjanjianKinerja",
        verbose_name="perjanjian kinerja",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="angka",
    )

    class Meta:
        verbose_name = "angka"
        verbose_name_plural = "angka"
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun", "triwulan", "jenis"],
                condition=models.Q(pk_asal__isnull=True),
                name="angka_unik",
            ),
            models.UniqueConstraint(fields=["indikator", "pk_asal"], name="angka_pk_unik"),
            models.CheckConstraint(
                condition=models.Q(pk_asal__isnull=True)
                | models.Q(jenis="target", triwulan=Triwulan.TAHUN),
                name="angka_pk_hanya_target_tahunan",
            ),
        ]

    def __str__(self):
        kapan = f"{self.get_triwulan_display()} {self.tahun}" if self.triwulan else str(self.tahun)
        return f"{self.get_jenis_display()} {self.indikator} {kapan}"


class VersiAngka(BarisRilis):
    """What a number is in a release: a value, a grade, or a state in words."""

    KUNCI = ("angka",)
    BERCAPAIAN = True

    angka = models.ForeignKey(Angka, on_delete=models.PROTECT, related_name="versi")
    keadaan = models.CharField(
        "keadaan", max_length=14, choices=Keadaan.choices, default=Keadaan.TERISI
    )
    nilai = models.DecimalField("nilai", max_digits=24, decimal_places=6, null=True, blank=True)
    predikat = models.CharField("predikat", max_length=40, blank=True)
    kendala = models.TextField("kendala", blank=True)
    tindak_lanjut = models.TextField("tindak lanjut", blank=True)
    alasan_nasional = models.TextField(
        "alasan terhadap target nasional",
        blank=True,
        help_text="Mengapa target setahun ini lebih buruk daripada target nasional.",
    )
    bukti = models.ForeignKey(
        "portal.Dokumen",
        verbose_name="bukti dukung",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = "nilai angka"
        verbose_name_plural = "nilai angka"
        constraints = [
            models.UniqueConstraint(fields=["rilis", "angka"], name="versi_angka_unik"),
            models.CheckConstraint(
                name="versi_angka_terisi_atau_kosong",
                condition=models.Q(keadaan="terisi", nilai__isnull=False, predikat="")
                | models.Q(keadaan="terisi", nilai__isnull=True) & ~models.Q(predikat="")
                | models.Q(nilai__isnull=True, predikat="") & ~models.Q(keadaan="terisi"),
            ),
        ]

    def __str__(self):
        return f"{self.angka}: {self.nilai if self.nilai is not None else self.predikat}"

    def clean(self):
        """A value fits the kind of its indicator in that year, and a state has no value.

        Only a yearly target stands beside a national one and so has a reason for it.
        """
        setahun = self.angka.jenis == Angka.Jenis.TARGET and not self.angka.triwulan
        if self.alasan_nasional and not setahun:
            kata = "Hanya target setahun yang dibandingkan dengan target nasional."
            raise ValidationError({"alasan_nasional": kata})
        versi = self.angka.indikator.pada(self.angka.tahun)
        if versi is None:
            raise ValidationError(f"Indikator belum berlaku pada tahun {self.angka.tahun}.")
        if self.keadaan != Keadaan.TERISI:
            if self.nilai is not None or self.predikat:
                raise ValidationError({"nilai": "Kosongkan nilai, atau pilih keadaan “terisi”."})
            return
        if versi.jenis_nilai == JenisNilai.PREDIKAT:
            if self.predikat not in versi.skala:
                raise ValidationError({"predikat": f"Pilih salah satu: {', '.join(versi.skala)}."})
        elif self.nilai is None:
            raise ValidationError({"nilai": "Isi nilainya, atau pilih keadaannya."})
        elif versi.jenis_nilai == JenisNilai.YA_TIDAK and self.nilai not in (0, 1):
            raise ValidationError({"nilai": "Isi 1 untuk ya, 0 untuk tidak."})
