"""What a quota counts: hashes of networks with the day's salt, which go with the day.

No address is stored. Within a day the hash tells only that two sendings came from one network;
nothing leads from it to a comment. When the day is over its salt is deleted, and with it all
hashes: what is left in a backup can't be traced to an address, not even by who has the key.
"""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac

from portal.bahasa.tanggal import setempat


class GaramHari(models.Model):
    """The salt of one day of the office's (WITA)."""

    hari = models.DateField(unique=True)
    garam = models.CharField(max_length=64)

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"Garam {self.hari}"

    @classmethod
    def kini(cls):
        """Today's; the first who asks makes it, however many ask at once, and ends older days."""
        satu, baru = cls.objects.get_or_create(
            hari=_hari_ini(), defaults={"garam": secrets.token_hex(32)}
        )
        if baru:
            hapus_lama()
        return satu

    def sidik(self, hal, alamat):
        """The hash of a network (text) for one kind of sending, 64 hexadecimal digits."""
        isi = f"{self.garam} {hal} {alamat}"
        return salted_hmac("komentar.jatah", isi, algorithm="sha256").hexdigest()


class Jejak(models.Model):
    """That something was sent from a network, and when."""

    garam = models.ForeignKey(GaramHari, on_delete=models.CASCADE, related_name="jejak")
    kunci = models.CharField(max_length=64)
    waktu = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = []
        indexes = [models.Index(fields=["kunci", "waktu"], name="komentar_jejak_kunci")]

    def __str__(self):
        return f"Jejak {self.pk}"


def hapus_lama():
    """Delete the salts of days that are over, and all that was hashed with them."""
    GaramHari.objects.filter(hari__lt=_hari_ini()).delete()


def _hari_ini():
    return setempat(timezone.now()).date()
