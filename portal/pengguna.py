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

    class Meta(AbstractUser.Meta):
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"
