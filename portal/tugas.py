"""Background tasks. Each takes an id, may run twice, and is only a nudge (decision 12).

What must not be lost is a row with its own state and tries; ``berkala`` lists what the clock
(``manage.py jam``) does again and again, so that a lost nudge heals by itself.
"""

import logging
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.base import ContentFile
from django.db import transaction
from django_tasks import task

from portal.dokumen import HalamanDokumen, VersiDokumen, teks_dibaca
from portal.gambar import UKURAN, Gambar
from portal.masuk.bersih import bersihkan
from portal.masuk.surat import ulangi_sandi
from portal.pdf import baca

catatan = logging.getLogger("portal.tugas")

BATAS_COBA = 3
"""How often a PDF is tried before its last state stands."""


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
    if versi is None or versi.keadaan_teks != VersiDokumen.Keadaan.MENUNGGU:
        return
    VersiDokumen.objects.filter(pk=pk).update(dicoba=versi.dicoba + 1)
    with TemporaryDirectory() as folder:
        hasil = baca(versi.file.path, folder)
        with transaction.atomic():
            versi.halaman.all().delete()
            for nomor, (teks, gambar) in enumerate(hasil.halaman, start=1):
                halaman = HalamanDokumen(versi=versi, nomor=nomor, teks=teks)
                if gambar:
                    halaman.pratinjau.save(
                        f"{versi.sha256[:16]}-{nomor}.webp",
                        ContentFile(Path(gambar).read_bytes()),
                        save=False,
                    )
                halaman.save()
            versi.keadaan_teks, versi.jumlah_halaman = hasil.keadaan, hasil.jumlah
            versi.save(update_fields=["keadaan_teks", "jumlah_halaman"])
            teks_dibaca.send(VersiDokumen, versi=versi)


def ulangi_pdf():
    """Enqueue PDFs that still wait, and give up on those that killed their reader thrice."""
    menunggu = VersiDokumen.objects.filter(keadaan_teks=VersiDokumen.Keadaan.MENUNGGU)
    menunggu.filter(dicoba__gte=BATAS_COBA).update(keadaan_teks=VersiDokumen.Keadaan.RUSAK)
    for pk in menunggu.values_list("pk", flat=True)[:100]:
        baca_pdf.enqueue(pk)


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
    ("ulangi_gambar", 900, ulangi_gambar),
    ("ulangi_sandi", 300, ulangi_sandi),
    ("bersihkan_masuk", 3600, bersihkan),
]
"""What the clock does: ``(name, seconds between runs, callable)``."""
