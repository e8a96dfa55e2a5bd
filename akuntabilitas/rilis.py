"""Releases: figures are published together, frozen, and corrected only by a further release.

Decision 11. A release is a draft, then submitted, then published by somebody who wrote none of it;
from then on neither it nor its rows can change, in Python (``BarisRilis``) or in the database
(triggers of ``migrations/0004_beku.py``).
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.dispatch import Signal
from django.utils.timezone import now
from wagtail.log_actions import log

from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.hitung.aturan import TidakAdaAturan
from portal.dokumen import Dokumen
from portal.pemakaian import Pemakaian
from portal.persetujuan.empat_mata import satu_redaktur

IKUT_MENGISI = "Anda ikut mengisi rilis ini. Minta orang lain mengesahkannya."


rilis_terbit = Signal()
"""A release was published, in this transaction: ``rilis``."""


class Beku(ValidationError):
    """Something that was published can't be changed or deleted."""


class Rilis(models.Model):
    """A set of rows about a year of an office, published together under a number."""

    class Lingkup(models.TextChoices):
        """What a release is about."""

        RENCANA = "rencana", "Target dan perjanjian kinerja"
        TW1 = "tw1", "Triwulan I"
        TW2 = "tw2", "Triwulan II"
        TW3 = "tw3", "Triwulan III"
        TW4 = "tw4", "Triwulan IV"
        TAHUN = "tahun", "Setahun penuh"
        EVALUASI = "evaluasi", "Evaluasi AKIP"
        IKM = "ikm", "Survei kepuasan masyarakat"

    class Keadaan(models.TextChoices):
        """Where it stands."""

        DRAF = "draf", "Draf"
        DIAJUKAN = "diajukan", "Menunggu pengesahan"
        TERBIT = "terbit", "Terbit"

    satker = models.ForeignKey(
        "akuntabilitas.Satker", verbose_name="kantor", on_delete=models.PROTECT
    )
    tahun = models.PositiveSmallIntegerField("tahun", db_index=True)
    lingkup = models.CharField("tentang", max_length=10, choices=Lingkup.choices)
    nomor = models.PositiveIntegerField("nomor", null=True, editable=False)
    keadaan = models.CharField(
        max_length=10, choices=Keadaan.choices, default=Keadaan.DRAF, editable=False
    )
    alasan = models.TextField(
        "alasan koreksi",
        blank=True,
        help_text="Isi bila memperbaiki yang sudah terbit. Sebut yang keliru dan yang benar.",
    )
    catatan = models.TextField("catatan pengesah", blank=True, editable=False)
    dibuat = models.DateTimeField(default=now, editable=False)
    penulis = models.ManyToManyField(
        settings.AUTH_USER_MODEL, editable=False, related_name="+", help_text="Yang mengisi baris."
    )
    pengaju = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    pengesah = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    satu_redaktur = models.BooleanField(default=False, editable=False)
    waktu = models.DateTimeField("terbit", null=True, editable=False)
    contoh = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = "rilis"
        verbose_name_plural = "rilis"
        ordering = ["-tahun", "-pk"]
        permissions = [("sahkan_rilis", "Mengesahkan rilis")]
        constraints = [
            models.UniqueConstraint(fields=["satker", "tahun", "nomor"], name="rilis_unik"),
            models.CheckConstraint(
                name="rilis_terbit_bernomor",
                condition=models.Q(keadaan="terbit", nomor__isnull=False, waktu__isnull=False)
                | models.Q(nomor__isnull=True, waktu__isnull=True) & ~models.Q(keadaan="terbit"),
            ),
        ]

    def __str__(self):
        nomor = f"Rilis {self.nomor}" if self.nomor else "Rilis baru"
        return f"{nomor}, {self.get_lingkup_display()} {self.tahun}"

    def save(self, *args, **kwargs):
        """Save a draft; refuse to change a published release."""
        self._tolak_beku()
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Delete a draft; refuse for a published release, but for the sample's."""
        if not self.contoh:
            self._tolak_beku()
        return super().delete(*args, **kwargs)

    @property
    def terbit(self):
        """Whether it is published, and so frozen."""
        return self.keadaan == self.Keadaan.TERBIT

    def _tolak_beku(self):
        if self.pk and Rilis.objects.filter(pk=self.pk, keadaan=self.Keadaan.TERBIT).exists():
            raise Beku("Rilis yang sudah terbit tidak dapat diubah; buat rilis koreksi.")

    def baris(self):
        """All rows of the release, of every kind, as a list."""
        return [satu for model in semua_baris() for satu in model.objects.filter(rilis=self)]

    @property
    def nama_beku(self):
        """What ``portal.pemakaian`` calls it."""
        return f"rilis/{self.pk}"

    def bukti(self):
        """The keys of the documents that its rows name, of whatever kind of row."""
        hasil = set()
        for model in semua_baris():
            for medan in model._meta.fields:
                if medan.related_model is Dokumen:
                    ada = model.objects.filter(rilis=self).exclude(**{medan.name: None})
                    hasil.update(ada.values_list(medan.attname, flat=True))
        return hasil

    def kekurangan(self):
        """What publication demands and the release lacks, as sentences."""
        baris, kurang = self.baris(), []
        if not baris:
            kurang.append("Rilis belum berisi satu angka pun.")
        if not self.alasan.strip() and any(model.dikoreksi(self) for model in semua_baris()):
            kurang.append("Rilis ini mengubah angka yang sudah terbit. Tulis alasan koreksinya.")
        for satu in baris:
            kurang += satu.kekurangan()
        if any(satu.BERCAPAIAN for satu in baris):
            try:
                AturanBerlaku().capaian(self.tahun)
            except TidakAdaAturan as tiada:
                kurang.append(f"{tiada} Tambahkan lebih dahulu di Kinerja, Aturan hitung.")
        return kurang

    def ajukan(self, pengguna):
        """Hand the draft to a Pengesah; raises ``ValidationError`` with what is missing."""
        if kurang := self.kekurangan():
            raise ValidationError(kurang)
        self.keadaan, self.pengaju, self.catatan = self.Keadaan.DIAJUKAN, pengguna, ""
        self.save()
        log(instance=self, action="akuntabilitas.ajukan", user=pengguna)

    def kembalikan(self, pengguna, catatan):
        """Give it back to its planner with a remark."""
        self.keadaan, self.catatan = self.Keadaan.DRAF, catatan
        self.save()
        data = {"catatan": catatan}
        log(instance=self, action="akuntabilitas.kembalikan", user=pengguna, data=data)

    @transaction.atomic
    def sahkan(self, pengguna, waktu=None):
        """Publish and freeze; raises ``ValidationError``. ``waktu`` is for the sample's past.

        Documents that a row names as evidence become public with it, for ever. Without a user the
        office's own machine acts (the sample, an import from above).
        """
        kini = Rilis.objects.select_for_update().get(pk=self.pk)
        if kini.terbit:
            raise Beku("Rilis ini sudah terbit.")
        if kurang := self.kekurangan():
            raise ValidationError(kurang)
        if pengguna and self.penulis.filter(pk=pengguna.pk).exists():
            if not satu_redaktur():
                raise ValidationError(IKUT_MENGISI)
            self.satu_redaktur = True
        terakhir = Rilis.objects.filter(satker=self.satker, tahun=self.tahun).aggregate(
            n=models.Max("nomor")
        )
        self.nomor = (terakhir["n"] or 0) + 1
        self.keadaan, self.pengesah, self.waktu = self.Keadaan.TERBIT, pengguna, waktu or now()
        self.save()
        Pemakaian.bekukan(self.nama_beku, self.bukti())
        rilis_terbit.send(sender=Rilis, rilis=self)
        log(instance=self, action="akuntabilitas.sahkan", user=pengguna)


class BarisQuerySet(models.QuerySet):
    """Rows, and of them what the public may read."""

    def terbit(self, sampai=None):
        """Rows of published releases, the newest first, up to the release numbered ``sampai``."""
        baris = self.filter(rilis__keadaan=Rilis.Keadaan.TERBIT).order_by("-rilis__nomor", "-pk")
        return baris.filter(rilis__nomor__lte=sampai) if sampai else baris

    def update(self, **nilai):
        """Refuse: a row is changed one by one, where its release is asked."""
        raise Beku("Baris rilis diubah satu per satu.")


class BarisRilis(models.Model):
    """A row that a release publishes; abstract.

    ``KUNCI`` names the fields that identify it; ``INTI`` those that alone make a further row a
    correction, where its other fields may move on. Empty, any further row is one. ``BERCAPAIAN``
    says that it is read by the year's rules of capaian, so there must be some.
    """

    KUNCI = ()
    INTI = ()
    BERCAPAIAN = False

    rilis = models.ForeignKey(Rilis, on_delete=models.CASCADE, related_name="%(class)s_semua")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    diubah = models.DateTimeField(auto_now=True)

    objects = BarisQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Save a row of a draft; refuse for a published release."""
        self._tolak_beku()
        super().save(*args, **kwargs)
        if self.oleh_id:
            self.rilis.penulis.add(self.oleh_id)

    def delete(self, *args, **kwargs):
        """Delete a row of a draft; refuse for a published release."""
        self._tolak_beku()
        return super().delete(*args, **kwargs)

    def _tolak_beku(self):
        if Rilis.objects.filter(pk=self.rilis_id, keadaan=Rilis.Keadaan.TERBIT).exists():
            raise Beku("Angka yang sudah terbit tidak dapat diubah; buat rilis koreksi.")

    @classmethod
    def dikoreksi(cls, rilis):
        """Whether a release's rows of this kind correct public ones, asked for all at once."""
        kunci, medan = len(cls.KUNCI), (*cls.KUNCI, *cls.INTI)
        terbit = cls.objects.terbit().filter(
            rilis__satker_id=rilis.satker_id, rilis__tahun=rilis.tahun
        )
        lama = set(terbit.values_list(*medan))
        ada = {satu[:kunci] for satu in lama}
        return any(
            satu[:kunci] in ada and (satu not in lama or not cls.INTI)
            for satu in cls.objects.filter(rilis=rilis).values_list(*medan)
        )

    def kekurangan(self):
        """What this row lacks before it may be published, as sentences."""
        return []


def semua_baris():
    """Every model of rows, as Django knows them."""
    return BarisRilis.__subclasses__()
