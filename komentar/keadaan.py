"""The words for where a comment stands, and for what the record tells besides."""

from django.db import models


class Keadaan(models.TextChoices):
    """Where a comment stands."""

    MENUNGGU = "menunggu", "Menunggu"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"
    DITARIK = "ditarik", "Ditarik penulisnya"
    DISEMBUNYIKAN = "disembunyikan", "Disembunyikan"


class Tindakan(models.TextChoices):
    """What was done to a comment without changing where it stands."""

    DISAMARKAN = "disamarkan", "Disamarkan"
