"""A sheet that waits between its preview and the "yes", so that nobody uploads it twice.

It lies in ``PORTAL_VAR/titipan``, which nothing serves, under a name that can't be guessed, and
belongs to who uploaded it. The clock takes away what nobody came back for.
"""

import json
import re
import secrets
import time
from pathlib import Path

from django.conf import settings

from akuntabilitas.impor.lembar import Baris, Lembar, Rupa, Sel

UMUR = 6 * 3600
"""Seconds that a sheet is kept."""
_KUNCI = re.compile(r"[\w-]{32}")


def _folder():
    folder = Path(settings.VAR) / "titipan"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def titip(lembar: Lembar, pengguna, keterangan: dict) -> str:
    """Keep a sheet for its uploader, with what else was chosen; gives its key."""
    bersihkan()
    kunci = secrets.token_urlsafe(24)
    isi = {
        "pengguna": pengguna.pk,
        "keterangan": keterangan,
        "nama": lembar.nama,
        "gabungan": lembar.gabungan,
        "catatan": lembar.catatan,
        "baris": [
            [b.nomor, b.tersembunyi, [[k, s.isi, s.rupa] for k, s in b.sel.items()]]
            for b in lembar.baris
        ],
    }
    berkas = _folder() / f"{kunci}.json"
    berkas.touch(mode=0o600)
    berkas.write_text(json.dumps(isi, ensure_ascii=False), encoding="utf-8")
    return kunci


def ambil(kunci: str, pengguna) -> tuple[Lembar, dict] | None:
    """The sheet and what was chosen, or ``None``: too old, unknown, or somebody else's."""
    if not _KUNCI.fullmatch(kunci):
        return None
    berkas = _folder() / f"{kunci}.json"
    try:
        if time.time() - berkas.stat().st_mtime > UMUR:
            return None
        isi = json.loads(berkas.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    if isi["pengguna"] != pengguna.pk:
        return None
    baris = [
        Baris(nomor, {k: Sel(teks, Rupa(rupa)) for k, teks, rupa in sel}, tersembunyi)
        for nomor, tersembunyi, sel in isi["baris"]
    ]
    gabungan = [tuple(satu) for satu in isi["gabungan"]]
    return Lembar(isi["nama"], baris, gabungan, isi["catatan"]), isi["keterangan"]


def buang(kunci: str) -> None:
    """Forget a sheet."""
    if _KUNCI.fullmatch(kunci):
        (_folder() / f"{kunci}.json").unlink(missing_ok=True)


def bersihkan() -> None:
    """Forget all that are too old."""
    for berkas in _folder().glob("*.json"):
        if time.time() - berkas.stat().st_mtime > UMUR:
            berkas.unlink(missing_ok=True)
