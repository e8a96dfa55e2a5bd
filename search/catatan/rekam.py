"""One line a search, in a file of the day: no database, no waiting, no failing.

A line has no address and no time: the roots, whether something was found, and a hash that tells
whether two lines with the same roots came from one network. The hash takes in the roots, so that
nothing links what one network sought; its key is the portal's secret with a salt of the day, 32
random bytes in a file that goes with the day. Then nobody can try addresses against what is left
in a backup, not even who has the secret.

What can't be written (a full disk, a folder that is read-only) is not: a count of searches is worth
no reader's error.
"""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from datetime import date
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest

from portal.bahasa.tanggal import hari_ini
from portal.masuk.peramban import alamat
from search.catatan.saring import akar_catatan
from search.pintu import Hasil, Kueri

BITA_SEHARI = 4 * 1024 * 1024
"""Bytes of one day's file; what comes after is not counted."""
_GARAM = 32


def folder() -> Path:
    """Where the lines wait for the clock, below ``PORTAL_VAR``."""
    return settings.VAR / "catatan-cari"


def berkas_baris(hari: date) -> Path:
    """The lines of a day."""
    return folder() / f"{hari}.baris"


def rekam(request: HttpRequest, kueri: Kueri, hasil: Hasil) -> None:
    """Keep that something was sought, if it may be kept; never raises for what the disk does.

    Counted is a search, not a click on its results: no other page, order or narrowing, no HEAD,
    nothing that a browser fetches before anybody asked for it.
    """
    sekali = kueri.hal == 1 and not kueri.terbaru and not any(kueri.saringan.values())
    dini = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    akar = akar_catatan(kueri.teks) if sekali and request.method == "GET" and not dini else ""
    jaringan = alamat(request)
    if not (akar and jaringan):
        return
    # Found by another spelling is not found as it was typed.
    ketemu = bool(hasil.total) and akar_catatan(hasil.dicari) == akar
    with suppress(OSError):
        hari = hari_ini()
        baris = f"\n{_jejak(garam(hari), akar, jaringan)} {ketemu:d} {akar}."
        _tulis(berkas_baris(hari), baris.encode("ascii"))


def garam(hari: date) -> bytes:
    """The day's salt; the first who asks makes it, however many ask at once, and ends older ones.

    Raises ``OSError`` where it can't be kept.
    """
    berkas = folder() / f"{hari}.garam"
    with suppress(FileNotFoundError):
        return berkas.read_bytes()
    folder().mkdir(mode=0o700, exist_ok=True)
    sementara = berkas.with_suffix(f".{secrets.token_hex(8)}")
    try:
        with open(sementara, "xb", opener=_sendiri) as tulis:
            tulis.write(secrets.token_bytes(_GARAM))
        # A link is there whole or not at all, and doesn't replace what another was faster with.
        with suppress(FileExistsError):
            os.link(sementara, berkas)
    finally:
        sementara.unlink(missing_ok=True)
    hapus_garam(hari)
    return berkas.read_bytes()


def hapus_garam(hari: date) -> None:
    """End the salts of days before this one, and what a killed process left of making one."""
    for satu in folder().glob("*"):
        if satu.suffix != ".baris" and satu.name[:10] < str(hari):
            satu.unlink(missing_ok=True)


def _jejak(garam: bytes, akar: str, jaringan: str) -> str:
    """16 hexadecimal digits: the same for the same roots from the same network on the same day."""
    kunci = hashlib.sha256(b"pencarian" + settings.SECRET_KEY.encode() + garam).digest()
    return hmac.new(kunci, f"{akar} {jaringan}".encode(), hashlib.sha256).hexdigest()[:16]


def _tulis(berkas: Path, baris: bytes) -> None:
    """Append in one call, so that lines of several processes don't mix; over the limit, nothing.

    A line begins with its break and ends with a stop: one that was torn spoils no other.
    """
    pegangan = _sendiri(berkas, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    try:
        if os.fstat(pegangan).st_size + len(baris) <= BITA_SEHARI:
            os.write(pegangan, baris)
    finally:
        os.close(pegangan)


def _sendiri(berkas: Path | str, cara: int) -> int:
    """Open a file that nobody else on the machine may read."""
    return os.open(berkas, cara, 0o600)
