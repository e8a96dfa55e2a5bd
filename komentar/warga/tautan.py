"""The private link: the one key to one comment, for whoever sent it.

Its token is an HMAC of the sending's number, so the same sending, repeated, leads to the same link;
the table keeps a hash of it only. Whoever has the link needs nothing else, so it stands in no log,
no mail and no page but its own.
"""

import hashlib
import re

from django.utils.crypto import salted_hmac

from komentar.models import Komentar

AWALAN = "/komentar/status/"
"""What every address with a token begins with: what follows belongs in no log."""
GARAM = "komentar.tautan"
PANJANG = 32


def buat(komentar):
    """The token, 32 hexadecimal digits, of a comment or of its sending (``kiriman``)."""
    kiriman = getattr(komentar, "kiriman", komentar)
    return salted_hmac(GARAM, kiriman, algorithm="sha256").hexdigest()[:PANJANG]


def sidik(token):
    """What the table keeps of a token, as ``Komentar.kunci_sidik``."""
    return hashlib.sha256(token.encode()).hexdigest()


def cari(token):
    """The comment that a token opens, or ``None``; malformed and unknown ones are the same."""
    if not re.fullmatch(r"[0-9a-f]{32}", token):
        return None
    return Komentar.objects.filter(kunci_sidik=sidik(token)).first()
