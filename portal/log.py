"""What must not stand in a log: tokens and queries in addresses of comments, and devices."""

import logging
import re

RAHASIA = (
    (re.compile(r"(/komentar/(?:bukti|data-saya|henti|status)/)[^/\s?]+"), r"\1…"),
    (re.compile(r"(/komentar/[^\s?\"']*\?)[^\s\"']+"), r"\1…"),
    (re.compile(r"\bip=\S*: ?([^:]*).*", re.DOTALL), r"ip=…: \1"),
)
"""Tokens, which let anybody act as their owner; queries; of what gunicorn says of a broken request
the device's address and the piece that is broken, so that the kind of fault is left."""


class TanpaRahasia(logging.Filter):
    """Leaves the line, with what is secret in it taken out."""

    def filter(self, record):
        """Let the record pass, its message whole and harmless."""
        teks = bersih = record.getMessage()
        for pola, ganti in RAHASIA:
            bersih = pola.sub(ganti, bersih)
        if bersih != teks:
            record.msg, record.args = bersih, None
        return True
