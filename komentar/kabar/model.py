"""The outbox: what is to be told to whom, as rows without a word of any comment."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

JEDA_SURAT = timedelta(days=1)
"""An address that nobody proved gets at most one mail in this time."""
TANPA_TITIK = ("gmail.com", "googlemail.com")
"""Where dots before the @ mean nothing."""


def kini():
    """The present moment, asked for each time."""
    return timezone.now()


def sidik(surel):
    """A keyed hash of the mailbox that an address leads to, 32 hexadecimal digits.

    Spellings of one mailbox share it: capitals, ``+tag``, and dots where they mean nothing.
    """
    lokal, _, domain = surel.strip().lower().rpartition("@")
    lokal = lokal.partition("+")[0] or lokal
    if domain in TANPA_TITIK:
        lokal = lokal.replace(".", "")
    kotak = f"{lokal}@{domain}"
    return salted_hmac("komentar.kabar", kotak, algorithm="sha256").hexdigest()[:32]


class Penerima(models.Model):
    """A mailbox, known by its hash alone: when we wrote last unasked, whether we may write."""

    sidik = models.CharField(max_length=32, unique=True)
    surat_pada = models.DateTimeField(null=True)
    """When the last mail went to it that asked for proof."""
    henti_pada = models.DateTimeField(null=True)
    """Since when its owner wants no mail."""

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"Penerima {self.pk}"

    @classmethod
    def berhenti(cls, sidik):
        """Whether the owner of the mailbox wants no mail."""
        return cls.objects.filter(sidik=sidik, henti_pada__isnull=False).exists()

    @classmethod
    def atur(cls, sidik, berhenti):
        """Switch mails to the mailbox off, or on again."""
        henti = timezone.now() if berhenti else None
        cls.objects.update_or_create(sidik=sidik, defaults={"henti_pada": henti})

    @classmethod
    def ambil_giliran(cls, sidik, kini):
        """Take the day's one mail; ``None`` if it is ours, else when the next one may go."""
        satu, _ = cls.objects.get_or_create(sidik=sidik)
        boleh = Q(surat_pada=None) | Q(surat_pada__lte=kini - JEDA_SURAT)
        if cls.objects.filter(boleh, pk=satu.pk).update(surat_pada=kini):
            return None
        satu.refresh_from_db()
        return satu.surat_pada + JEDA_SURAT

    @classmethod
    def kembalikan_giliran(cls, sidik, kini):
        """Give the turn taken at ``kini`` back: no mail went out."""
        cls.objects.filter(sidik=sidik, surat_pada=kini).update(surat_pada=None)


class KabarQuerySet(models.QuerySet):
    """Queries on the outbox."""

    def jatuh_tempo(self, kini):
        """What may be sent now, the earliest first."""
        return (
            self.filter(keadaan=Kabar.Keadaan.MENUNGGU, berikut__lte=kini)
            .exclude(jenis=Kabar.Jenis.MASUK)
            .order_by("berikut", "pk")
        )

    def tambah(self, *kabar):
        """Store new rows; what is there already under the same key stays as it is."""
        self.bulk_create(kabar, ignore_conflicts=True)

    def ambil(self, kini):
        """Claim one row that is due and return it, or ``None``; no two callers get the same."""
        while (satu := self.jatuh_tempo(kini).first()) is not None:
            milik = self.filter(pk=satu.pk, keadaan=Kabar.Keadaan.MENUNGGU)
            if milik.update(keadaan=Kabar.Keadaan.DIKIRIM, diambil_pada=kini, coba=F("coba") + 1):
                satu.refresh_from_db()
                return satu
        return None


class Kabar(models.Model):
    """One mail: what it tells, about which comment, and how far it got."""

    class Jenis(models.TextChoices):
        """What is told."""

        BUKTI = "bukti", "Permintaan bukti surel"
        DISETUJUI = "disetujui", "Kabar: disetujui"
        DITOLAK = "ditolak", "Kabar: ditolak"
        DISEMBUNYIKAN = "disembunyikan", "Kabar: disembunyikan"
        DITANGGAPI = "ditanggapi", "Kabar: tanggapan resmi"
        DIBALAS = "dibalas", "Kabar: balasan"
        TAUTAN = "tautan", "Tautan ke data pribadi"
        MASUK = "masuk", "Komentar masuk, belum dikabarkan"
        BARU = "baru", "Untuk moderator: komentar baru"
        TENGGAT = "tenggat", "Untuk moderator: janji hampir lewat"

    class Keadaan(models.TextChoices):
        """How far it got."""

        MENUNGGU = "menunggu", "Menunggu"
        DIKIRIM = "dikirim", "Sedang dikirim"
        TERKIRIM = "terkirim", "Terkirim"
        GAGAL = "gagal", "Gagal"
        TERTOLAK = "tertolak", "Alamat ditolak"
        BATAL = "batal", "Tidak perlu lagi"

    jenis = models.CharField(max_length=14, choices=Jenis.choices)
    kunci = models.CharField(max_length=80, unique=True)
    """What makes it this mail and no other, so that it is stored once."""
    komentar = models.ForeignKey(
        "komentar.Komentar", null=True, on_delete=models.CASCADE, related_name="kabar"
    )
    """The comment whose author is told."""
    jawaban = models.ForeignKey(
        "komentar.Komentar", null=True, on_delete=models.CASCADE, related_name="+"
    )
    """The answer that is told of."""
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    """The moderator who is told."""
    penerima = models.CharField(max_length=32, blank=True, db_index=True)
    """Hash of the citizen's mailbox (``sidik``)."""
    keadaan = models.CharField(max_length=14, choices=Keadaan.choices, default=Keadaan.MENUNGGU)
    coba = models.PositiveSmallIntegerField(default=0)
    berikut = models.DateTimeField(default=kini)
    dibuat = models.DateTimeField(default=kini)
    diambil_pada = models.DateTimeField(null=True)
    selesai_pada = models.DateTimeField(null=True)
    galat = models.CharField(max_length=60, blank=True)
    """The kind of the last failure, without what the server said, for that may name the address."""

    objects = KabarQuerySet.as_manager()

    class Meta:
        verbose_name = "kabar"
        verbose_name_plural = "kabar"
        default_permissions = []
        indexes = [models.Index(fields=["keadaan", "berikut"], name="komentar_kabar_antre")]

    def __str__(self):
        return f"Kabar {self.pk}"

    def selesai(self, keadaan, galat=""):
        """Close the row, unless somebody else claimed it meanwhile."""
        self._milik().update(keadaan=keadaan, galat=galat, selesai_pada=timezone.now())

    def tunda(self, sampai, galat="", dihitung=True):
        """Wait until ``sampai``; ``dihitung`` says whether it was a try."""
        coba = F("coba") if dihitung else F("coba") - 1
        self._milik().update(keadaan=self.Keadaan.MENUNGGU, berikut=sampai, galat=galat, coba=coba)

    def _milik(self):
        return type(self).objects.filter(
            pk=self.pk, keadaan=self.Keadaan.DIKIRIM, diambil_pada=self.diambil_pada
        )
