"""Whether two revisions of a page say the same."""

import json
import re

from wagtail.models import AbstractPage

MILIK_CMS = {medan.name for medan in AbstractPage._meta.local_fields} - {"title", "slug"} | {
    "wagtail_admin_comments"
}
"""Fields that the CMS keeps for itself: schedule, locks, place in the tree, notes of editors."""

KUNCI = re.compile(r' data-block-key="[^"]*"')
"""What the editor writes into every paragraph, and no reader sees."""


def naskah(revisi):
    """What a reader would find of a revision: its content without the CMS's own numbers."""
    return _bersih({k: v for k, v in revisi.content.items() if k not in MILIK_CMS})


def berbeda(lama, baru):
    """Whether the two revisions differ in what a reader would find."""
    return naskah(lama) != naskah(baru)


def _bersih(nilai):
    """Drop the keys of rows and blocks; read the JSON that a StreamField is stored as."""
    if isinstance(nilai, dict):
        return {k: _bersih(v) for k, v in nilai.items() if k not in ("id", "pk")}
    if isinstance(nilai, list):
        return [_bersih(satu) for satu in nilai]
    if isinstance(nilai, str):
        if nilai[:1] in "[{":
            try:
                return _bersih(json.loads(nilai))
            except ValueError:
                pass
        return KUNCI.sub("", nilai)
    return nilai
