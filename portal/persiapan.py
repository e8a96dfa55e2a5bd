"""What ``make run`` does before it serves: static files, database, sample office, logins.

The first run leaves a mark in ``PORTAL_VAR`` until it has gone all the way, so that a first run
that was broken off is taken up again. Later runs migrate and touch nothing else.
"""

import errno
import hashlib
import shutil
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.utils import OperationalError

from portal.proses import Berhenti

RUANG_PERLU = 100 * 1024 * 1024
"""Bytes that must be free in ``PORTAL_VAR`` before the portal starts."""


def periksa_ruang(var: Path) -> None:
    """Raises Berhenti when the disk is as good as full."""
    sisa = shutil.disk_usage(var).free
    if sisa < RUANG_PERLU:
        raise Berhenti(
            f"Cakram penuh: tersisa {sisa // 1024**2} MB di {var}, perlu "
            f"{RUANG_PERLU // 1024**2} MB."
        )


def kalimat_galat(galat: Exception) -> str | None:
    """The plain sentence for an error of disk or database, None for any other error."""
    if isinstance(galat, OSError):
        if galat.errno in (errno.ENOSPC, errno.EDQUOT):
            return "Cakram penuh: sediakan ruang, lalu ulangi."
        if galat.errno in (errno.EACCES, errno.EROFS):
            return f"{galat.filename or settings.VAR} tidak dapat ditulis; periksa hak tulisnya."
    if isinstance(galat, OperationalError):
        if "disk is full" in str(galat):
            return "Cakram penuh: sediakan ruang, lalu ulangi."
        if "readonly" in str(galat) or "unable to open" in str(galat):
            return f"Basis data di {settings.VAR} tidak dapat ditulis; periksa hak tulisnya."
        if connection.vendor == "postgresql" and connection.connection is None:
            return "Basis data tidak dapat dihubungi; periksa PORTAL_DATABASE_URL."
    return None


def sidik_statis() -> str:
    """A fingerprint of all static sources by path, size and time of change."""
    sidik = hashlib.sha256()
    for pencari in get_finders():
        for jalur, gudang in pencari.list([]):
            keadaan = Path(gudang.path(jalur)).stat()
            sidik.update(f"{jalur} {keadaan.st_size} {keadaan.st_mtime_ns}\n".encode())
    return sidik.hexdigest()


def kumpulkan_statis() -> None:
    """Collects, names and compresses the static files, when any has changed since last time."""
    tanda = Path(settings.STATIC_ROOT).with_name("static.sidik")
    sidik = sidik_statis()
    if not tanda.exists() or tanda.read_text() != sidik:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        tanda.write_text(sidik)


def siapkan(lapor) -> None:
    """Makes the portal ready to serve; ``lapor(sentence)`` is told each longer step.

    Raises Berhenti with one sentence when disk or database refuse.
    """
    tanda = settings.VAR / "pertama"
    try:
        periksa_ruang(settings.VAR)
        if not connection.introspection.table_names():
            tanda.touch()
        pertama = tanda.exists()
        lapor("Menyiapkan berkas statis …")
        kumpulkan_statis()
        lapor("Menyiapkan basis data …")
        call_command("migrate", interactive=False, verbosity=0)
        if pertama:
            lapor("Mengisi kantor contoh …")
            call_command("siapkan", verbosity=0)
            call_command("contoh", verbosity=0)
            call_command("akun_contoh", verbosity=0)
            tanda.unlink()
    except (OSError, OperationalError) as galat:
        kalimat = kalimat_galat(galat)
        if kalimat is None:
            raise
        raise Berhenti(kalimat) from galat
    finally:
        connection.close()
