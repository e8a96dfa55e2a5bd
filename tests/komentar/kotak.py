"""The clock and the mailbox, as tests of mails need them."""

import re
from datetime import datetime, timedelta

from django.core import mail
from django.utils import timezone

from komentar.kabar import jam
from komentar.kabar.antrean import kirim_kabar
from portal.bahasa.tanggal import ZONA

SENIN = datetime(2026, 3, 2, 9, 0, tzinfo=ZONA)
"""A Monday morning in Maros."""


class Jam:
    """The time of all modules, which stands still until it is moved on."""

    def __init__(self, monkeypatch, kini=SENIN):
        self.kini = kini
        monkeypatch.setattr(timezone, "now", lambda: self.kini)

    def maju(self, **lama):
        """Time passes: ``minutes=15``."""
        self.kini += timedelta(**lama)

    def detak(self):
        """The clock looks, and the worker sends what is due; the mails that came of it."""
        sebelum = len(mail.outbox)
        jam.detak()
        kirim_kabar.call()
        return mail.outbox[sebelum:]


def tautan(surat, bagian):
    """The path of the link in a mail that leads to this part of the portal."""
    return re.search(rf"https?://[^/\s]+(/komentar/{bagian}/[^\s]+/)", surat.body)[1]
