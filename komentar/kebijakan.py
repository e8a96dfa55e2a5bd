"""When comments are open, in words.

A page type that takes comments extends ``berkomentar.Berkomentar``, which has the switch
``komentar_dibuka`` for each page. A type without it takes none.
"""

from dataclasses import dataclass
from datetime import timedelta

from wagtail.models import Page

from komentar.models import SetelanKomentar
from portal.bahasa.tanggal import hari_ini, setempat, tanggal


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
    setelan = SetelanKomentar.kini()
    if kata := _situs_tertutup(setelan) or _halaman_tertutup(halaman, setelan):
        return Kebijakan(False, kata)
    akhir = _hari_terakhir(halaman, setelan)
    sampai = f" sampai {tanggal(akhir, hari=False)}" if akhir else ""
    return Kebijakan(True, f"Komentar dibuka{sampai}. Moderator membacanya sebelum tampil.")


def halaman_berkomentar(nomor):
    """The public page with this id under which comments belong, or ``None``.

    Missing, draft, withdrawn, private and of another type are all the same ``None``.
    """
    halaman = Page.objects.live().public().filter(pk=nomor).specific().first()
    return halaman if halaman and menerima(halaman) else None


def _situs_tertutup(setelan):
    """Why the whole site takes no comments today, or an empty string."""
    if not setelan.dibuka:
        sebab = f" ({setelan.sebab})" if setelan.sebab else ""
        return f"Komentar di seluruh situs sedang ditutup{sebab}."
    dari, sampai, kini = setelan.tutup_dari, setelan.tutup_sampai, hari_ini()
    if not (dari or sampai) or (dari and kini < dari) or (sampai and kini > sampai):
        return ""
    batas = f"{'sampai' if sampai else 'sejak'} {tanggal(sampai or dari, hari=False)}"
    return f"Komentar ditutup {batas}: {setelan.tutup_sebab}."


def _halaman_tertutup(halaman, setelan):
    """Why this page takes no comments, or an empty string."""
    if not menerima(halaman) or not halaman.komentar_dibuka:
        return "Komentar di halaman ini ditutup."
    if halaman._meta.label_lower in setelan.jenis_ditutup:
        return f"Komentar untuk {halaman._meta.verbose_name_plural} ditutup."
    akhir = _hari_terakhir(halaman, setelan)
    if akhir and hari_ini() > akhir:
        return (
            f"Komentar ditutup: halaman ini terbuka untuk komentar"
            f" sampai {tanggal(akhir, hari=False)}, {setelan.hari_dibuka} hari sesudah terbit."
        )
    return ""


def _hari_terakhir(halaman, setelan):
    """The last day on which the page takes comments, or ``None`` where there is none."""
    terbit = halaman.first_published_at
    if not terbit or setelan.hari_dibuka is None:
        return None
    return setempat(terbit).date() + timedelta(days=setelan.hari_dibuka)
