"""The words that differ between two texts or pages, as HTML with ``<ins>`` and ``<del>``."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

KATA_MAKS = 2_000
"""Words of a changed passage that are compared one by one; a longer one is shown whole, so that no
reader can make the server compare for minutes."""

_KATA = re.compile(r"\s+|\w+(?:[.,/:-]\w+)*|\W", re.UNICODE)


@dataclass(frozen=True)
class BagianBeda:
    """One part of a page that differs: its label, and safe HTML with the marks."""

    label: str
    html: str


def bedakan_bagian(lama, baru):
    """What differs between two lists of ``uraian.Bagian``, in the order of the newer one."""
    dulu = {satu.nama: satu.teks for satu in lama}
    return [
        BagianBeda(satu.label, bedakan(dulu.get(satu.nama, ""), satu.teks))
        for satu in baru
        if satu.nama not in dulu or dulu[satu.nama].split() != satu.teks.split()
    ]


def bedakan(lama: str, baru: str) -> str:
    """``baru`` as safe HTML, with what it added in ``<ins>`` and what it lost in ``<del>``.

    Lines are compared first, words within the lines that changed. Each mark begins with words for
    those who hear the page ("ditambah:", "dihapus:").
    """
    a, b = lama.splitlines(keepends=True), baru.splitlines(keepends=True)
    hasil = []
    for ulah, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if ulah == "equal":
            hasil.append(escape("".join(b[k:m])))
        else:
            hasil += _kata("".join(a[i:j]), "".join(b[k:m]))
    return mark_safe("".join(hasil))  # noqa: S308


def _kata(lama, baru):
    """The differing words of one passage."""
    a, b = _KATA.findall(lama), _KATA.findall(baru)
    if max(len(a), len(b)) > KATA_MAKS:
        return [_tanda("del", "dihapus", lama), _tanda("ins", "ditambah", baru)]
    hasil = []
    for ulah, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if ulah == "equal":
            hasil.append(escape("".join(b[k:m])))
        else:
            hasil.append(_tanda("del", "dihapus", "".join(a[i:j])))
            hasil.append(_tanda("ins", "ditambah", "".join(b[k:m])))
    return hasil


def _tanda(unsur, kata, teks):
    """One mark; nothing for no text, and bare space stays unmarked."""
    if not teks.strip():
        return escape(teks) if unsur == "ins" else ""
    return format_html(
        '<{unsur}><span class="hanya-suara">{kata}: </span>{teks}</{unsur}>',
        unsur=mark_safe(unsur),  # noqa: S308
        kata=kata,
        teks=teks,
    )
