"""What a page shows of its comments: the newest threads, and nothing but public words."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Subquery
from django.urls import reverse

from komentar.kebijakan import kebijakan
from komentar.models import Komentar

UTAS_TERBARU = 10


@dataclass
class Suara:
    """One comment as the public may have it; there is no e-mail to leak."""

    nomor: int
    nama: str
    waktu: datetime
    teks: str
    resmi: bool
    kepada: str = ""
    """Whom it answers, where that is not the comment above it and still public."""
    balasan: list = field(default_factory=list)


def utas_untuk(halaman):
    """The comments of a page (of its specific type) for ``komentar/utas.html``; two queries.

    Returns ``komentar`` (the newest ten threads, newest first, answers oldest first within
    ``balasan``), ``jumlah`` (of all public comments), ``dibuka``, ``keadaan_kata`` and
    ``alamat_tulis``.
    """
    aturan = kebijakan(halaman)
    utas, jumlah = _baca(halaman)
    return {
        "komentar": utas,
        "jumlah": jumlah,
        "dibuka": aturan.dibuka,
        "keadaan_kata": aturan.kata,
        "alamat_tulis": reverse("komentar:tulis", args=[halaman.pk]),
    }


def _baca(halaman):
    """The newest threads, nested, and the number of all public comments; one query."""
    tampak = Komentar.objects.tampak().filter(halaman_id=halaman.pk)
    terbaru = tampak.filter(level=0).order_by("-pk").values("pk")[:UTAS_TERBARU]
    jumlah = tampak.order_by().values("halaman").annotate(n=Count("pk")).values("n")
    baris = (
        tampak.filter(thread_id__in=terbaru)
        .annotate(jumlah=Subquery(jumlah))
        .order_by("pk")
        .values_list(
            "pk",
            "parent_id",
            "menjawab_id",
            "jumlah",
            "nama",
            "submit_date",
            "comment",
            "resmi",
        )
    )
    semua, pokok, jumlah = {}, [], 0
    for nomor, induk, dijawab, total, *isi in baris:
        jumlah = total
        suara = semua[nomor] = Suara(nomor, *isi)
        if dijawab in semua:
            suara.kepada = semua[dijawab].nama
        (pokok if induk == nomor else semua[induk].balasan).append(suara)
    return pokok[::-1], jumlah
