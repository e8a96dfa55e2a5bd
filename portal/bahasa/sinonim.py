"""The field's short and long forms, as roots; the table is `sinonim.toml`.

Applied to queries only, so a new pair works at once, without indexing anything again.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from .kata import uraikan

Bentuk = tuple[str, ...]
"""A form as the roots of its words, in order."""

Tabel = Mapping[Bentuk, list[Bentuk]]
"""Each form with every form that it finds, itself first."""


def bentuk(teks: str) -> Bentuk:
    """The roots of a form: "laporan kinerja" → ("lapor", "kinerja")."""
    return tuple(kata.akar for kata in uraikan(teks))


def susun_tabel(setara: list[list[str]], meluas: dict[str, list[str]]) -> Tabel:
    """Each form with every form that it finds, itself first.

    `setara` are rows whose members find each other; `meluas` maps a form to what it finds without
    being found by it. A form that stands in several rows finds all of them.
    """
    tabel: dict[Bentuk, dict[Bentuk, None]] = {}
    for baris in setara:
        semua = [bentuk(teks) for teks in baris]
        for satu in semua:
            tabel.setdefault(satu, {satu: None}).update(dict.fromkeys(semua))
    for teks, lain in meluas.items():
        satu = bentuk(teks)
        tabel.setdefault(satu, {satu: None}).update(dict.fromkeys(map(bentuk, lain)))
    return {satu: list(semua) for satu, semua in tabel.items()}


SINONIM = susun_tabel(**tomllib.loads(Path(__file__).with_name("sinonim.toml").read_text("utf-8")))
"""The built-in table."""
