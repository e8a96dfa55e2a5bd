"""The set as the clock made it last, so that no reader waits for it.

It lies in ``PORTAL_VAR/data`` under its fingerprint. Only where there is none yet, a request makes
it for itself and keeps nothing: a GET writes no content.
"""

import hashlib
import json
import os
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

from django.conf import settings

from akuntabilitas.data.kamus import NAMA_PAKET
from akuntabilitas.data.paket import NAMA_SIDIK, nama_kantor, sidik, tulis_paket
from akuntabilitas.data.terbitan import Terbitan

SETIAP = 60
"""Seconds between two looks of the clock, and so the longest that the set lags behind a release."""

_SUDAH = set()
"""Fingerprints of data that this process made; another may have other code, and makes them anew."""


class Simpanan:
    """An open ZIP of the set, to be closed (``with``), and what it says of itself.

    ``folder`` is the folder in it, ``uraian`` its datapackage.json, ``sidik`` the fingerprint of
    its contents.
    """

    def __init__(self, berkas):
        self.berkas = berkas
        self.arsip = zipfile.ZipFile(berkas)
        self.folder = self.arsip.namelist()[0].partition("/")[0]
        self.uraian = json.loads(self.anggota(NAMA_PAKET))
        self.sidik = hashlib.sha256(self.anggota(NAMA_SIDIK)).hexdigest()

    def __enter__(self):
        return self

    def __exit__(self, *galat):
        self.berkas.close()

    @property
    def waktu(self):
        """When the newest release in it was published."""
        return datetime.fromisoformat(self.uraian["created"])

    @property
    def ukuran(self):
        """Its bytes."""
        return self.berkas.seek(0, os.SEEK_END)

    def anggota(self, nama):
        """One file of the set as bytes; raises ``KeyError`` for a name that it doesn't have."""
        return self.arsip.read(f"{self.folder}/{nama}")


def kini():
    """The ``Simpanan`` of now, or ``None`` before the first release."""
    for berkas in sorted(_folder().glob("*.zip"), key=_umur):
        try:
            return Simpanan(berkas.open("rb"))
        except FileNotFoundError:  # The clock was faster.
            continue
    terbitan, kantor = Terbitan(), nama_kantor()
    if terbitan.terakhir is None:
        return None
    berkas = tempfile.TemporaryFile()  # noqa: SIM115
    tulis_paket(berkas, terbitan, kantor, sidik(terbitan, kantor))
    return Simpanan(berkas)


def siapkan():
    """Make the set of now unless it is there, and take away those of before; for the clock."""
    terbitan, kantor, tujuan = Terbitan(), nama_kantor(), None
    if terbitan.terakhir is not None:
        cap = sidik(terbitan, kantor)
        tujuan = _folder() / f"{cap}.zip"
        if cap not in _SUDAH or not tujuan.exists():
            _folder().mkdir(parents=True, exist_ok=True)
            baru = tujuan.with_suffix(".baru")
            with baru.open("wb") as berkas:
                tulis_paket(berkas, terbitan, kantor, cap)
            baru.replace(tujuan)
            _SUDAH.add(cap)
    for lama in _folder().glob("*"):
        if lama != tujuan:
            lama.unlink(missing_ok=True)


def _umur(berkas):
    """For sorting, the newest first."""
    try:
        return -berkas.stat().st_mtime
    except FileNotFoundError:
        return 0


def _folder():
    return Path(settings.VAR) / "data"
