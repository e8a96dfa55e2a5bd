"""The ticket in the comment form: signed, dated, for one page and one sending; no cookie.

The form acts with nobody's authority: there is no account, no session and no cookie that a foreign
site could borrow, so Django's CSRF cookie would protect nothing. What remains is that a form was
asked for, recently, for this place, and is used once; that is what the ticket proves.
"""

import time
from dataclasses import dataclass

from django.conf import settings
from django.core import signing

from komentar.models import nomor_baru

GARAM = "komentar.tiket"
DETIK_TERCEPAT = 3
"""Nobody reads and writes faster; who seems to is asked once more, never refused."""


class TiketRusak(Exception):
    """The ticket is missing, forged, too old or of another place; says so to the citizen."""


@dataclass(frozen=True)
class Tiket:
    """A ticket that was read: the number of the sending, and whether it came back too fast."""

    nomor: str
    terlalu_cepat: bool


def buat(halaman_id, induk_id=None, ulang=False):
    """A new ticket for a form under a page, in answer to ``induk_id`` if given.

    ``ulang`` marks a form that is shown again, which may come back at once.
    """
    isi = {"h": halaman_id, "b": induk_id, "n": nomor_baru(), "t": time.time(), "u": ulang}
    return signing.dumps(isi, salt=GARAM)


def baca(teks, halaman_id, induk_id=None):
    """Read the ticket of a form sent to this place, or raise ``TiketRusak``."""
    try:
        isi = signing.loads(teks, salt=GARAM, max_age=settings.COMMENTS_TIMEOUT)
    except signing.SignatureExpired as galat:
        raise TiketRusak(
            "Formulir ini sudah terlalu lama terbuka. Isian Anda masih ada:"
            " periksa, lalu kirim sekali lagi."
        ) from galat
    except signing.BadSignature as galat:
        raise _tak_dikenal() from galat
    if (isi["h"], isi["b"]) != (halaman_id, induk_id):
        raise _tak_dikenal()
    cepat = not isi["u"] and time.time() - isi["t"] < DETIK_TERCEPAT
    return Tiket(nomor=isi["n"], terlalu_cepat=cepat)


def _tak_dikenal():
    return TiketRusak(
        "Formulir ini tidak dikenali. Isian Anda masih ada: periksa, lalu kirim sekali lagi."
    )
