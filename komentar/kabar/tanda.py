"""The signed, dated tokens in the addresses of our mails; the database has none of them.

Each has one purpose: ``BUKTI`` and ``DATA`` name a comment, ``HENTI`` a mailbox by its hash. An
e-mail stands in none, for addresses end up in browsers' histories.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing

from komentar.models import Komentar


@dataclass(frozen=True)
class Tanda:
    """One purpose, and how long its tokens live."""

    guna: str
    umur: timedelta

    def buat(self, nilai):
        """A token for a number or a hash."""
        return self._penanda.sign(str(nilai))

    def baca(self, teks):
        """What the token was made for, as text; ``None`` where it is forged or too old."""
        try:
            return self._penanda.unsign(teks, max_age=self.umur)
        except signing.BadSignature:
            return None

    def komentar(self, teks):
        """The comment that the token names, if it still has an e-mail, or ``None``."""
        nomor = self.baca(teks)
        if nomor is None:
            return None
        return Komentar.objects.filter(pk=nomor).exclude(user_email="").first()

    @property
    def _penanda(self):
        return signing.TimestampSigner(salt=f"komentar.kabar.{self.guna}", sep=".")


BUKTI = Tanda("bukti", timedelta(days=14))
DATA = Tanda("data", timedelta(days=1))
HENTI = Tanda("henti", timedelta(days=365))
