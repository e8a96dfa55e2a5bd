"""What the door no longer needs goes: old tries, sessions that ran out, old invitations."""

from datetime import timedelta
from importlib import import_module

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from portal.masuk.model import Percobaan, Undangan

UMUR_PERCOBAAN = timedelta(days=1)
UMUR_UNDANGAN = timedelta(days=30)
"""After it was accepted or ran out; until then the list says what became of it."""


def bersihkan():
    """Delete them; the clock does it once an hour."""
    kini = timezone.now()
    Percobaan.objects.filter(waktu__lt=kini - UMUR_PERCOBAAN).delete()
    lama = kini - UMUR_UNDANGAN
    Undangan.objects.filter(Q(diterima_pada__lt=lama) | Q(berlaku_sampai__lt=lama)).delete()
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
