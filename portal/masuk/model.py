"""What is remembered about coming in: tries, requests for a new password, invitations."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

BERLAKU_UNDANGAN = timedelta(days=7)
PANJANG_TOKEN = 43
"""Letters and digits of an invitation's token: 256 bits."""


def sidik(nama, *bagian):
    """A keyed hash of some texts, 64 hexadecimal digits; ``nama`` says what for."""
    return salted_hmac(f"portal.masuk.{nama}", repr(bagian), algorithm="sha256").hexdigest()


class Percobaan(models.Model):
    """One try that counts; of whom or whence only a keyed hash is kept (``portal.masuk.jatah``)."""

    kunci = models.CharField(max_length=64)
    waktu = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["kunci", "waktu"], name="portal_percobaan_kunci")]

    def __str__(self):
        return f"Percobaan {self.pk}"


class PermintaanSandi(models.Model):
    """Somebody asks for a new password; the worker finds out whether there is an account."""

    surel = models.EmailField()
    dibuat = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"Permintaan {self.pk}"


class BelumDiterima(models.Manager):
    """Invitations that can still be accepted, or still could be when they ran out."""

    def menunggu(self):
        """Those that nobody accepted, run out or not."""
        return self.filter(diterima_pada=None)

    def berlaku(self, token):
        """The invitation with this token if it can be accepted now, else ``None``."""
        return (
            self.menunggu()
            .filter(sidik=sidik("undangan", token), berlaku_sampai__gt=timezone.now())
            .select_related("peran")
            .first()
        )


class Undangan(models.Model):
    """An invitation to work here in a role. Its token is in the mail and nowhere else."""

    surel = models.EmailField("surel")
    peran = models.ForeignKey(Group, verbose_name="peran", on_delete=models.CASCADE)
    pengundang = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    sidik = models.CharField(max_length=64, unique=True)
    dibuat = models.DateTimeField(default=timezone.now)
    berlaku_sampai = models.DateTimeField()
    diterima_pada = models.DateTimeField(null=True, blank=True)

    objects = BelumDiterima()

    class Meta:
        verbose_name = "undangan"
        verbose_name_plural = "undangan"
        ordering = ["-dibuat"]

    def __str__(self):
        return self.surel

    @property
    def lewat(self):
        """Whether its time has run out."""
        return self.berlaku_sampai <= timezone.now()

    @classmethod
    def baru(cls, *, surel, peran, pengundang):
        """An invitation that is not stored yet, and its token: ``(undangan, token)``."""
        token = get_random_string(PANJANG_TOKEN)
        undangan = cls(
            surel=surel,
            peran=peran,
            pengundang=pengundang,
            sidik=sidik("undangan", token),
            berlaku_sampai=timezone.now() + BERLAKU_UNDANGAN,
        )
        return undangan, token

    @transaction.atomic
    def gantikan(self):
        """Store it in place of earlier ones to this address that nobody accepted."""
        type(self).objects.menunggu().filter(surel__iexact=self.surel).delete()
        self.save()

    def terima(self):
        """Use it up; whether this call was the one that did."""
        ini = type(self).objects.menunggu().filter(pk=self.pk)
        return ini.update(diterima_pada=timezone.now()) == 1
