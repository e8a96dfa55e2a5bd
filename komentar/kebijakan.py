"""When comments are open, in words.

A page type that takes comments has an attribute ``komentar_dibuka``: a field, so that an editor
closes one page, or a plain ``True``. A type without it takes none.
"""

from dataclasses import dataclass

from wagtail.models import Page

from komentar.models import SetelanKomentar


@dataclass(frozen=True)
class Kebijakan:
    """Whether a page takes comments now, and the sentence that says so."""

    dibuka: bool
    kata: str


def menerima(halaman):
    """Whether comments belong under this page at all: its type takes them and it is public."""
    return halaman.live and getattr(halaman, "komentar_dibuka", None) is not None


def kebijakan(halaman):
    """The ``Kebijakan`` for a page of its specific type; one query, and none that writes."""
    setelan = SetelanKomentar.objects.first() or SetelanKomentar()
    if not setelan.dibuka:
        sebab = f" ({setelan.sebab})" if setelan.sebab else ""
        return Kebijakan(False, f"Komentar di seluruh situs sedang ditutup{sebab}.")
    if not menerima(halaman) or not halaman.komentar_dibuka:
        return Kebijakan(False, "Komentar di halaman ini ditutup.")
    return Kebijakan(True, "Komentar dibuka. Moderator membacanya sebelum tampil.")


def halaman_berkomentar(nomor):
    """The public page with this id under which comments belong, or ``None``.

    Missing, draft, withdrawn, private and of another type are all the same ``None``.
    """
    halaman = Page.objects.live().public().filter(pk=nomor).specific().first()
    return halaman if halaman and menerima(halaman) else None
