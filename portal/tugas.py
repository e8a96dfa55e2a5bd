"""Background tasks. Each takes an id, may run twice, and is only a nudge (decision 12).

What must not be lost is a row with its own state and tries; ``berkala`` lists what the clock
(``manage.py jam``) does again and again, so that a lost nudge heals by itself.
"""

import logging
from math import ceil
from tempfile import TemporaryDirectory

from django.core.files.base import ContentFile
from django.db import transaction
from django_tasks import task

from portal.dokumen import Asal, Dokumen, HalamanDokumen, VersiDokumen, teks_dibaca
from portal.gambar import UKURAN, Gambar
from portal.masuk.bersih import bersihkan
from portal.masuk.surat import ulangi_sandi
from portal.pdf.baca import baca
from portal.pdf.ocr import BATAS_DETIK as BATAS_OCR
from portal.pdf.ocr import ada_ocr, baca_halaman
from portal.pemakaian import dicari

catatan = logging.getLogger("portal.tugas")

BATAS_COBA = 3
"""How often a PDF is tried before its last state stands."""

SEKALI_DETIK = 60
"""Seconds that scans may keep the worker busy before mails and pictures have their turn."""


@task()
def buat_gambar(pk):
    """Make all renditions that public pages may ask for of one picture."""
    gambar = Gambar.objects.filter(pk=pk).first()
    if gambar is None:
        return
    try:
        gambar.get_renditions(*UKURAN.values())
    except OSError:
        catatan.warning("Rendisi gambar %s gagal dibuat.", pk, exc_info=True)


@task()
def baca_pdf(pk):
    """Read the pages of one version of a PDF and tell search (``teks_dibaca``)."""
    versi = VersiDokumen.objects.filter(pk=pk).first()
    if versi is None or not versi.file or versi.keadaan_teks != VersiDokumen.Keadaan.MENUNGGU:
        return
    VersiDokumen.objects.filter(pk=pk).update(dicoba=versi.dicoba + 1)
    with TemporaryDirectory() as folder:
        hasil = baca(versi.file.path, folder)
        halaman = [_halaman(versi, satu) for satu in hasil.halaman]
    with transaction.atomic():
        lama = [satu.pratinjau for satu in versi.halaman.exclude(pratinjau="")]
        transaction.on_commit(lambda: [satu.storage.delete(satu.name) for satu in lama])
        versi.halaman.all().delete()
        HalamanDokumen.objects.bulk_create(halaman, batch_size=100)
        versi.jumlah_halaman = hasil.jumlah
        versi.simpulkan(hasil.gagal)
        versi.save(update_fields=["keadaan_teks", "jumlah_halaman"])
        teks_dibaca.send(VersiDokumen, versi=versi)
    minta_ocr([versi.dokumen])


def _halaman(versi, satu):
    """A page as it was read, unsaved, with its picture stored already."""
    halaman = HalamanDokumen(versi=versi, nomor=satu.nomor, teks=satu.teks, asal=satu.asal)
    if satu.gambar:
        halaman.pratinjau.save(
            f"{versi.sha256[:16]}-{satu.nomor}.webp",
            ContentFile(satu.gambar.read_bytes()),
            save=False,
        )
    return halaman


def minta_ocr(dokumen):
    """Enqueue the reading of those documents' scanned pages, if there are any and it can be done.

    Called wherever a text may have become wanted; ``baca_pindaian`` asks whether it is.
    """
    if ada_ocr():
        versi = [satu.versi.pk for satu in dokumen if satu.versi]
        menunggu = VersiDokumen.objects.filter(pk__in=versi, halaman__asal=Asal.PINDAI)
        for pk in menunggu.distinct().values_list("pk", flat=True):
            transaction.on_commit(lambda pk=pk: baca_pindaian.enqueue(pk))


@task(priority=-10)
def baca_pindaian(pk):
    """Read scanned pages of one version, in order, for about ``SEKALI_DETIK``; then take turns.

    Only what a live page wants in search, as its current version. What is read is stored with each
    turn, so a worker that is killed loses one turn.
    """
    versi = VersiDokumen.objects.filter(pk=pk).select_related("dokumen").first()
    if versi is None or not versi.file or not ada_ocr():
        return
    if versi != versi.dokumen.versi or not dicari(versi.dokumen):
        return
    terbaca, detik = [], 0.0
    with TemporaryDirectory() as folder:
        for halaman in versi.halaman.filter(asal=Asal.PINDAI):
            if detik >= SEKALI_DETIK:
                break
            if versi.detik_ocr + detik >= BATAS_OCR:
                teks = None
            else:
                teks, lama = baca_halaman(versi.file.path, halaman.nomor, folder)
                detik += lama
            terbaca.append(_terjemah(halaman, teks))
    if not terbaca:
        return
    with transaction.atomic():
        HalamanDokumen.objects.bulk_update(terbaca, ["teks", "asal"])
        versi.detik_ocr += ceil(detik)
        versi.simpulkan()
        versi.save(update_fields=["keadaan_teks", "detik_ocr"])
        teks_dibaca.send(VersiDokumen, versi=versi)
    minta_ocr([versi.dokumen])


def _terjemah(halaman, teks):
    """A scanned page with what was read of it; its own few words stay where they say as much."""
    if teks is None:
        halaman.asal = Asal.TEKS if halaman.teks else Asal.GAGAL
    elif halaman.teks and len(teks) < 2 * len(halaman.teks):
        halaman.asal = Asal.TEKS
    else:
        halaman.teks, halaman.asal = teks, Asal.OCR
    return halaman


def ulangi_pdf():
    """Enqueue PDFs that still wait, and give up on those that killed their reader thrice."""
    menunggu = VersiDokumen.objects.filter(keadaan_teks=VersiDokumen.Keadaan.MENUNGGU)
    menunggu.filter(dicoba__gte=BATAS_COBA).update(keadaan_teks=VersiDokumen.Keadaan.RUSAK)
    for pk in menunggu.exclude(file="").values_list("pk", flat=True)[:100]:
        baca_pdf.enqueue(pk)


def ulangi_ocr():
    """Enqueue public scans that nobody has read and that a live page wants in search."""
    if not ada_ocr():
        return
    berpindai = HalamanDokumen.objects.filter(asal=Asal.PINDAI).values("versi__dokumen")
    publik = Dokumen.objects.filter(pk__in=berpindai, publik=True)
    minta_ocr([satu for satu in publik.prefetch_related("versi_semua") if dicari(satu)])


def ulangi_gambar():
    """Enqueue public pictures that lack a rendition."""
    from wagtail.models import Page

    for halaman in Page.objects.live().order_by("-last_published_at").specific()[:50]:
        if hasattr(halaman, "gambar_publik"):
            for gambar in halaman.gambar_publik():
                if gambar.renditions.count() < len(UKURAN):
                    buat_gambar.enqueue(gambar.pk)


berkala = [
    ("ulangi_pdf", 300, ulangi_pdf),
    ("ulangi_ocr", 900, ulangi_ocr),
    ("ulangi_gambar", 900, ulangi_gambar),
    ("ulangi_sandi", 300, ulangi_sandi),
    ("bersihkan_masuk", 3600, bersihkan),
]
"""What the clock does: ``(name, seconds between runs, callable)``."""
