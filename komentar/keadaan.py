"""The words for where a comment stands, and why it was refused."""

from django.db import models


class Keadaan(models.TextChoices):
    """Where a comment stands."""

    MENUNGGU = "menunggu", "Menunggu"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"
    DITARIK = "ditarik", "Ditarik penulisnya"
    DISEMBUNYIKAN = "disembunyikan", "Disembunyikan"


class Alasan(models.TextChoices):
    """Why a comment is refused or hidden."""

    SARA = "sara", "Menyerang suku, agama, ras atau golongan (SARA)"
    HOAKS = "hoaks", "Kabar bohong (hoaks)"
    KAMPANYE = "kampanye", "Kampanye"
    DATA_PRIBADI = "data-pribadi", "Memuat data pribadi"
    KASAR = "kasar", "Kata-kata kasar"
    IKLAN = "iklan", "Iklan"
    DI_LUAR_TOPIK = "di-luar-topik", "Di luar topik"
    LAIN = "lain", "Alasan lain"
