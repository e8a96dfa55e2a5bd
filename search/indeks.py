"""Keeping the table of entries equal to what the public may read.

Written in the transaction that publishes, by comparison: what a page (or a ``SumberCari``) should
have in the table is computed and held against what it has. The receivers and ``manage.py indeks``
share that one step.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import QuerySet
from django.urls import reverse
from wagtail.models import Page

from portal.bahasa.acuan import akar_indeks, bentuk_indeks
from portal.bahasa.kata import uraikan
from portal.dokumen import Dokumen, HalamanDokumen
from portal.sifat import SUMBER_CARI, EntriCari, SumberCari
from search.isian import catat_judul
from search.kiriman import tandai
from search.kosakata import SEKALI_TULIS, hitung, kosakata, kosakata_dari
from search.models import Entri, Kosakata, Naskah

ISI_MAKS = 200_000
"""Characters of one page's text that are searched; PostgreSQL's tsvector holds little more."""

SUMBER_MAKS = 100
"""Sources of entries that are no pages; their numbers are below."""

_KUNCI_TULIS = 20160920
_SIFAT = ("jenis", "langkah", "tahun", "tanggal", "berlaku_sampai")
_KOLOM = (*_SIFAT, "kategori", "url", "judul")
_KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

Kunci = tuple[int | None, int | None]
"""Which entry of a group: document and PDF page, both ``None`` for the page itself."""


@dataclass(frozen=True)
class Selisih:
    """How many entries were missing, different, or there without reason."""

    kurang: int = 0
    beda: int = 0
    lebih: int = 0

    def __add__(self, lain: "Selisih") -> "Selisih":
        return Selisih(self.kurang + lain.kurang, self.beda + lain.beda, self.lebih + lain.lebih)

    def __bool__(self) -> bool:
        return self != Selisih()


def selaraskan(grup: int, tulis: bool = True, teliti: bool = False) -> Selisih:
    """Compare the entries of one Wagtail page with what they should be, and write the difference.

    ``grup`` is the page's id; a page that is not live and public, or says nothing of itself,
    should have none. Without ``tulis`` the difference is only counted. ``teliti`` also compares
    the roots, which change when the analyser does. Runs in one transaction.
    """
    with transaction.atomic():
        if tulis:
            _antre()
        mau = _seharusnya(grup)
        ada = {
            (entri.dokumen, entri.halaman): entri
            for entri in Entri.objects.filter(grup=grup).select_related("naskah")
        }
        return _samakan(ada, mau, tulis, teliti)


def selaraskan_sumber(
    sumber: SumberCari, kunci: Iterable[int] | None = None, tulis: bool = True, teliti: bool = False
) -> Selisih:
    """The same for entries that are no pages: those of these keys, or all of a source.

    Their group is a number below zero, made of the key and the source's number.
    """
    with transaction.atomic():
        if tulis:
            _antre()
        mau = {}
        for satu, (url, bahan) in sumber.entri(kunci).items():
            grup = _grup(sumber, satu)
            mau[grup] = (Entri(grup=grup, url=url, **_sifat(bahan)), _naskah(bahan))
        milik = Entri.objects.filter(grup__lt=0).select_related("naskah")
        if kunci is not None:
            milik = milik.filter(grup__in=[_grup(sumber, satu) for satu in kunci])
        ada = {e.grup: e for e in milik if -e.grup % SUMBER_MAKS == sumber.nomor}
        return _samakan(ada, mau, tulis, teliti)


def selaraskan_semua(tulis: bool = True, teliti: bool = False) -> Selisih:
    """The two above for all that has entries or may have to; each in its transaction."""
    publik = Page.objects.live().public().values_list("pk", flat=True)
    semua = {*publik, *Entri.objects.filter(grup__gt=0).values_list("grup", flat=True).distinct()}
    halaman = sum((selaraskan(grup, tulis, teliti) for grup in sorted(semua)), Selisih())
    return sum((selaraskan_sumber(s, None, tulis, teliti) for s in SUMBER_CARI), halaman)


def _grup(sumber: SumberCari, kunci: int) -> int:
    return -(kunci * SUMBER_MAKS + sumber.nomor)


def _samakan(ada: dict, mau: dict, tulis: bool, teliti: bool) -> Selisih:
    """Hold entries against what they should be, by the same keys, and write the difference."""
    lebih = ada.keys() - mau.keys()
    kurang = mau.keys() - ada.keys()
    beda = {k for k in mau.keys() & ada.keys() if _beda(ada[k], mau[k], teliti)}
    if tulis and (lebih or kurang or beda):
        hilang = [ada[kunci] for kunci in lebih | beda]
        _buang(hilang)
        baru = [isi for kunci, isi in mau.items() if kunci in kurang | beda]
        simpan(baru)
        tandai({entri.grup for entri in hilang} | {entri.grup for entri, _ in baru})
    return Selisih(len(kurang), len(beda), len(lebih))


def buang(entri: QuerySet[Entri]) -> None:
    """Take entries out, in one transaction, whatever the pages say now."""
    with transaction.atomic():
        _antre()
        hilang = list(entri.select_related("naskah"))
        _buang(hilang)
        tandai({satu.grup for satu in hilang})


def rapikan_kosakata() -> int:
    """Count the words of all entries anew; how many stood there wrongly."""
    with transaction.atomic():
        _antre()
        selisih: Counter = Counter()
        akar: dict[str, str] = {}
        semua = Naskah.objects.values_list("entri__judul", "isi")
        for judul, isi in semua.iterator(SEKALI_TULIS):
            kini = kosakata_dari(judul, isi)
            akar |= kini
            selisih.update(kini.keys())
        for kata, ini, banyak in Kosakata.objects.values_list("kata", "akar", "banyak").iterator():
            if akar.setdefault(kata, ini) == ini:
                selisih[kata] -= banyak
        return hitung(selisih, akar)


def _antre() -> None:
    """Let one transaction at a time write entries, until it ends.

    A page that is being published and the worker that has just read its PDF could otherwise each
    miss what the other is about to commit. SQLite has one writer anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KUNCI_TULIS])


def _seharusnya(grup: int) -> dict[Kunci, tuple[Entri, Naskah]]:
    """The entries that a page should have, unsaved and without roots."""
    halaman = Page.objects.live().public().filter(pk=grup).specific().first()
    bahan = halaman.entri_cari() if hasattr(halaman, "entri_cari") else None
    url = halaman.get_url() if bahan else None
    if url is None:
        return {}
    sifat = {"grup": grup, **_sifat(bahan)}
    hasil = {(None, None): (Entri(url=url, **sifat), _naskah(bahan))}
    for satu in _halaman_pdf(halaman):
        kunci = (satu.versi.dokumen_id, satu.nomor)
        alamat = reverse("dokumen_halaman", args=kunci)
        entri = Entri(dokumen=kunci[0], halaman=kunci[1], url=alamat, **sifat)
        hasil[kunci] = (entri, Naskah(isi=bersih(satu.teks)))
    return hasil


def _sifat(bahan: EntriCari) -> dict:
    sifat = {nama: getattr(bahan, nama) for nama in _SIFAT}
    return sifat | {"judul": bersih(bahan.judul)[:255], "kategori": bahan.kategori[:120]}


def _naskah(bahan: EntriCari) -> Naskah:
    return Naskah(isi=bersih(bahan.isi))


def _halaman_pdf(halaman: Page) -> list[HalamanDokumen]:
    """Pages with text of the current versions of a page's public documents (``dokumen_cari``)."""
    publik = Dokumen.objects.filter(
        pk__in=[dokumen.pk for dokumen in halaman.dokumen_cari()], publik=True
    ).prefetch_related("versi_semua")
    versi = [dokumen.versi for dokumen in publik if dokumen.versi]
    berteks = HalamanDokumen.objects.filter(versi__in=versi).exclude(teks="")
    return list(berteks.select_related("versi").order_by("versi__dokumen_id", "nomor"))


def bersih(teks: str) -> str:
    """What every database can store: no NUL, no control characters, no half characters."""
    return _KENDALI.sub(" ", teks[:ISI_MAKS])


def _beda(ada: Entri, mau: tuple[Entri, Naskah], teliti: bool) -> bool:
    entri, naskah = mau
    kini = getattr(ada, "naskah", None)
    if kini is None or kini.isi != naskah.isi:
        return True
    if any(getattr(ada, nama) != getattr(entri, nama) for nama in _KOLOM):
        return True
    akar = (kini.akar_judul, kini.akar_isi)
    return teliti and akar != (bentuk_indeks(entri.judul), bentuk_indeks(naskah.isi))


def simpan(baru: list[tuple[Entri, Naskah]]) -> None:
    """Write new entries with their texts, roots and words; within the caller's transaction."""
    Entri.objects.bulk_create([entri for entri, _ in baru])
    selisih: Counter = Counter()
    akar: dict[str, str] = {}
    for entri, naskah in baru:
        judul, isi = uraikan(entri.judul), uraikan(naskah.isi)
        naskah.entri = entri
        naskah.akar_judul, naskah.akar_isi = akar_indeks(judul), akar_indeks(isi)
        kata = kosakata([*judul, *isi])
        akar |= kata
        selisih.update(kata.keys())
    Naskah.objects.bulk_create([naskah for _, naskah in baru], batch_size=100)
    catat_judul(entri for entri, _ in baru)
    hitung(selisih, akar)


def _buang(hilang: list[Entri]) -> None:
    selisih: Counter = Counter()
    akar: dict[str, str] = {}
    for entri in hilang:
        naskah = getattr(entri, "naskah", None)
        kata = kosakata_dari(entri.judul, naskah.isi if naskah else "")
        akar |= kata
        selisih.subtract(kata.keys())
    Entri.objects.filter(pk__in=[entri.pk for entri in hilang]).delete()
    hitung(selisih, akar)
