"""The survey of satisfaction (IKM): one period's answers, as the office has them."""

from django.core.exceptions import ValidationError
from django.db import models

from akuntabilitas.rilis import BarisRilis

DUA_SUMBER = "Periode ini berisi jawaban mentah, yang sudah memuat jumlah nilai dan responden."


class Ikm(BarisRilis):
    """A period of the survey: raw answers, else totals, else means with n (domain page).

    Of raw answers the row keeps how many gave each answer to each element, and nothing of who they
    were; totals and n follow from that (``hitung.ikm.ikm_dari_sebaran``).
    """

    KUNCI = ("mulai", "akhir")

    mulai = models.DateField("dari")
    akhir = models.DateField("sampai")
    responden = models.PositiveIntegerField("jumlah responden (n)", null=True, blank=True)
    sebaran = models.JSONField(
        "banyaknya tiap jawaban (1/2/…)",
        default=dict,
        blank=True,
        help_text="Nama unsur dan berapa yang menjawab 1, 2, dan seterusnya.",
    )
    jumlah = models.JSONField(
        "jumlah nilai tiap unsur", default=dict, blank=True, help_text="Nama unsur dan jumlahnya."
    )
    rata = models.JSONField(
        "rata-rata tiap unsur", default=dict, blank=True, help_text="Nama unsur dan NRR tercetak."
    )
    tercetak = models.DecimalField(
        "IKM yang tercetak", max_digits=5, decimal_places=2, null=True, blank=True
    )
    siapa = models.TextField("siapa yang menjawab", blank=True)
    tindakan = models.TextField(
        "yang dilakukan atas unsur terendah", blank=True, help_text="Dari periode sebelumnya."
    )

    class Meta:
        verbose_name = "IKM"
        verbose_name_plural = "IKM"
        ordering = ["mulai"]
        constraints = [
            models.UniqueConstraint(fields=["rilis", "mulai", "akhir"], name="ikm_unik"),
            models.CheckConstraint(
                condition=models.Q(akhir__gte=models.F("mulai")), name="ikm_berurutan"
            ),
        ]

    def __str__(self):
        return f"IKM {self.mulai:%Y-%m} s.d. {self.akhir:%Y-%m}"

    @property
    def banyak_responden(self):
        """How many answered: counted from raw answers, else as told; ``None`` if not known."""
        if self.sebaran:
            return sum(next(iter(self.sebaran.values())))
        return self.responden

    def clean(self):
        """Totals need n; raw answers need nothing beside them."""
        if self.mulai and self.akhir and self.akhir < self.mulai:
            raise ValidationError({"akhir": "Tanggal akhir tidak boleh sebelum tanggal awal."})
        if self.sebaran:
            if self.jumlah or self.rata or self.responden:
                raise ValidationError(DUA_SUMBER)
            return
        if not self.jumlah and not self.rata:
            raise ValidationError({"jumlah": "Isi jumlah nilai, atau rata-rata, tiap unsur."})
        if self.jumlah and not self.responden:
            raise ValidationError({"responden": "Isi jumlah responden."})
