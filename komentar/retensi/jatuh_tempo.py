"""What is due to go, by the office's settings: querysets, the oldest first."""

from datetime import timedelta

from django.db.models import Q
from django.db.models.functions import Coalesce

from komentar.models import Aduan, Keadaan, Komentar


def teks(setelan, kini):
    """Comments whose words are due: refused, hidden or withdrawn for so many days.

    Answers of the office are nobody's personal data. What waits has no time: it is promised to be
    read.
    """
    ditolak, ditarik = _lalu(kini, setelan.hari_ditolak), _lalu(kini, setelan.hari_ditarik)
    return Komentar.objects.filter(
        Q(keadaan__in=[Keadaan.DITOLAK, Keadaan.DISEMBUNYIKAN], diputus_pada__lt=ditolak)
        | Q(keadaan=Keadaan.DITARIK, diputus_pada__lt=ditarik),
        resmi=False,
        dibersihkan_pada=None,
    ).order_by("pk")


def surel(setelan, kini):
    """Comments that were decided so many days ago and still have an e-mail."""
    return (
        Komentar.objects.exclude(keadaan=Keadaan.MENUNGGU)
        .exclude(user_email="")
        .alias(sejak=Coalesce("diputus_pada", "submit_date"))
        .filter(sejak__lt=_lalu(kini, setelan.hari_surel))
        .order_by("pk")
    )


def aduan(setelan, kini):
    """Reports that were settled so many days ago."""
    return Aduan.objects.filter(selesai_pada__lt=_lalu(kini, setelan.hari_aduan)).order_by("pk")


def _lalu(kini, hari):
    return kini - timedelta(days=hari)
