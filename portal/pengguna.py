"""The user of the CMS."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Pengguna(AbstractUser):
    """A person who works in the CMS; the public has no accounts."""

    inisial = models.CharField(
        "inisial",
        max_length=10,
        blank=True,
        help_text="Dicantumkan di akhir berita, misalnya “ook”.",
    )

    putaran_sesi = models.PositiveIntegerField(default=0, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"

    def akhiri_sesi(self):
        """End all sessions of this user at once."""
        type(self).objects.filter(pk=self.pk).update(putaran_sesi=models.F("putaran_sesi") + 1)
        self.refresh_from_db(fields=["putaran_sesi"])

    def get_session_auth_hash(self):
        """What each session must know: it changes with the password and with ``akhiri_sesi``."""
        return f"{super().get_session_auth_hash()}.{self.putaran_sesi}"

    def get_session_auth_fallback_hash(self):
        """The same for former secret keys."""
        for lama in super().get_session_auth_fallback_hash():
            yield f"{lama}.{self.putaran_sesi}"
