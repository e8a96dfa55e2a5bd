"""The set as made beforehand by the clock, so that no reader waits for it.

It lies in ``PORTAL_VAR/data`` under its fingerprint. Where the clock has not yet made the one of
now, a request makes it for itself and keeps nothing: a GET writes no content.
"""

import contextlib
import json
import os
import tempfile
import zipfile
from pathlib import Path

from django.conf import settings

from akuntabilitas.data.kamus import NAMA_PAKET
from akuntabilitas.data.paket import nama_kantor, nama_paket, sidik, tulis_paket
from akuntabilitas.data.terbitan import Terbitan


class Simpanan:
    """The set as of now: its fingerprint, and its ZIP once it is asked for."""

    def __init__(self):
        self.terbitan = Terbitan()
        self.ada = self.terbitan.terakhir is not None
        self.kantor = nama_kantor()
        self.sidik = sidik(self.terbitan, self.kantor) if self.ada else ""

    @property
    def waktu(self):
        """When the newest release was published."""
        return self.terbitan.terakhir.waktu

    @property
    def nama(self):
        """What the ZIP is called on a reader's disk."""
        return f"{nama_paket(self.kantor)}.zip"

    @property
    def letak(self):
        """Where the clock keeps it."""
        return _folder() / f"{self.sidik}.zip"

    def buka(self):
        """The ZIP as an open binary file; the caller closes it."""
        with contextlib.suppress(FileNotFoundError):
            return self.letak.open("rb")
        berkas = tempfile.TemporaryFile()  # noqa: SIM115
        self.tulis(berkas)
        berkas.seek(0)
        return berkas

    def tulis(self, berkas):
        """Make the ZIP."""
        tulis_paket(berkas, self.terbitan, self.kantor, self.sidik)

    def anggota(self, nama):
        """One file of the set as bytes; raises ``KeyError`` for a name that it doesn't have."""
        with self.buka() as berkas, zipfile.ZipFile(berkas) as arsip:
            return arsip.read(f"{nama_paket(self.kantor)}/{nama}")

    def ringkasan(self):
        """What the set says of itself: ``datapackage.json`` as a dict, and the ZIP's bytes."""
        with self.buka() as berkas:
            with zipfile.ZipFile(berkas) as arsip:
                uraian = json.loads(arsip.read(f"{nama_paket(self.kantor)}/{NAMA_PAKET}"))
            return uraian, berkas.seek(0, os.SEEK_END)


def siapkan():
    """Make the set of now unless it is there, and take away those of before; for the clock."""
    simpanan = Simpanan()
    if simpanan.ada and not simpanan.letak.exists():
        _folder().mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=_folder(), suffix=".baru", delete=False) as berkas:
            simpanan.tulis(berkas)
        Path(berkas.name).replace(simpanan.letak)
    for lama in _folder().glob("*"):
        if lama != simpanan.letak:
            lama.unlink(missing_ok=True)


def _folder():
    return Path(settings.VAR) / "data"
