"""What a page shows of its comments: ten threads at a time, and nothing but public words."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Subquery
from django.urls import reverse

from komentar.kebijakan import kebijakan
from komentar.models import Komentar

UTAS_TERBARU = 10
HALAMAN_TERJAUH = 100_000
"""No page of threads has a higher number; a larger offset is more than a database counts."""


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
    ``balasan``), ``jumlah`` (of all public comments), ``berlanjut`` (whether there are further
    threads), ``dibuka``, ``keadaan_kata``, and the addresses ``alamat_tulis``, ``alamat_aduan``
    (before a comment's number) and ``alamat_semua``.
    """
    return _konteks(halaman, 1)


def utas_halaman(halaman, nomor):
    """The same for the ``nomor``-th ten threads, or ``None`` where there are not so many.

    The first are always there. ``nomor`` and ``terakhir`` (the last such number) come along.
    """
    if not 1 <= nomor <= HALAMAN_TERJAUH:
        return None
    konteks = _konteks(halaman, nomor)
    return konteks if nomor == 1 or konteks["komentar"] else None


def letak(komentar, alamat_halaman):
    """The address at which the public reads a public comment, under its page or further back."""
    lebih_baru = Komentar.objects.tampak().filter(
        halaman_id=komentar.halaman_id, level=0, pk__gt=komentar.thread_id
    )
    nomor = lebih_baru.count() // UTAS_TERBARU + 1
    if nomor > 1:
        alamat_halaman = reverse("komentar:halaman", args=[komentar.halaman_id, nomor])
    return f"{alamat_halaman}#komentar-{komentar.pk}"


def _konteks(halaman, nomor):
    aturan = kebijakan(halaman)
    utas, jumlah, pokok = _baca(halaman, (nomor - 1) * UTAS_TERBARU)
    terakhir = max(-(-pokok // UTAS_TERBARU), 1)
    return {
        "komentar": utas,
        "jumlah": jumlah,
        "nomor": nomor,
        "terakhir": terakhir,
        "berlanjut": nomor < terakhir,
        "dibuka": aturan.dibuka,
        "keadaan_kata": aturan.kata,
        "alamat_tulis": reverse("komentar:tulis", args=[halaman.pk]),
        "alamat_aduan": reverse("komentar:lapor", args=[halaman.pk, 0]).removesuffix("0/"),
        "alamat_semua": reverse("komentar:halaman", args=[halaman.pk, 1]),
    }


def _baca(halaman, mulai):
    """Ten threads, nested, from the ``mulai``-th newest on; one query.

    Returns them with the numbers of all public comments and of all threads of the page, which are 0
    where there is no thread to read.
    """
    tampak = Komentar.objects.tampak().filter(halaman_id=halaman.pk)
    pokok = tampak.filter(level=0)
    terbaru = pokok.order_by("-pk").values("pk")[mulai : mulai + UTAS_TERBARU]
    baris = (
        tampak.filter(thread_id__in=terbaru)
        .annotate(jumlah=_banyak(tampak), utas=_banyak(pokok))
        .order_by("pk")
        .values_list(
            "pk",
            "parent_id",
            "menjawab_id",
            "jumlah",
            "utas",
            "nama",
            "submit_date",
            "comment",
            "resmi",
        )
    )
    semua, hasil, jumlah, utas = {}, [], 0, 0
    for nomor, induk, dijawab, *banyak, nama, waktu, teks, resmi in baris:
        jumlah, utas = banyak
        suara = semua[nomor] = Suara(nomor, nama, waktu, teks, resmi)
        if dijawab in semua:
            suara.kepada = semua[dijawab].nama
        (hasil if induk == nomor else semua[induk].balasan).append(suara)
    return hasil[::-1], jumlah, utas


def _banyak(komentar):
    """The number of comments of one page, as a column."""
    return Subquery(komentar.order_by().values("halaman").annotate(n=Count("pk")).values("n"))
