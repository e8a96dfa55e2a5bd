"""Sending what is due: claim a row, send, mark it; a failure waits longer each time.

Runs in the worker, never in a request. May run twice: a row is claimed by one, so a mail goes out
once, unless the worker dies between the mail server's yes and our mark. Then the row is taken up
again, with the same Message-ID. Of failures only the kind is kept, for a server's words may name
the address.
"""

import logging
import smtplib
from datetime import timedelta

from django.core.mail import get_connection
from django.utils import timezone
from django_tasks import task

from komentar.kabar.model import Kabar, Penerima
from komentar.kabar.surat import ikut, susun

log = logging.getLogger("portal.komentar")

BATAS_COBA = 12
JEDA_AWAL, JEDA_TERLAMA = timedelta(minutes=1), timedelta(hours=6)
JEDA_MODERATOR = {
    Kabar.Jenis.BARU: timedelta(minutes=15),
    Kabar.Jenis.TENGGAT: timedelta(hours=20),
}
"""Least time between two mails of a kind to one moderator, whatever was held up before."""
SEKALI_JALAN = 200
"""Mails in one run, so that other tasks have their turn."""


def jeda(coba):
    """How long a row waits after so many tries: 1, 2, 4 … minutes, at most six hours."""
    return min(JEDA_AWAL * 2 ** (coba - 1), JEDA_TERLAMA)


def lama_mencoba():
    """Hours from the first try to the last."""
    return sum((jeda(n) for n in range(1, BATAS_COBA)), timedelta()) / timedelta(hours=1)


@task()
def kirim_kabar():
    """Send what is due, over one connection; stop where the mail server doesn't answer."""
    sambungan = get_connection()
    try:
        for _ in range(SEKALI_JALAN):
            kabar = Kabar.objects.ambil(timezone.now())
            if kabar is None or not _antar(kabar, sambungan):
                break
    finally:
        _tutup(sambungan)


def _antar(kabar, sambungan):
    """Send one claimed row, or put it off; whether the mail server is worth another try."""
    giliran = False
    try:
        surat = susun(kabar)
        if surat is None:
            kabar.selesai(Kabar.Keadaan.BATAL)
            return True
        sampai = _belum_boleh(kabar)
        if sampai:
            kabar.tunda(sampai, dihitung=False)
            return True
        giliran = kabar.jenis == Kabar.Jenis.BUKTI
        serta = list(ikut(kabar).values_list("pk", flat=True))
        sambungan.open()
        surat.pesan(kabar, sambungan).send()
    except Exception as galat:
        if giliran:
            Penerima.kembalikan_giliran(kabar.penerima, kabar.diambil_pada)
        return _gagal(kabar, galat)
    kini = timezone.now()
    kabar.selesai(Kabar.Keadaan.TERKIRIM)
    Kabar.objects.filter(pk__in=serta, keadaan=Kabar.Keadaan.MENUNGGU).update(
        keadaan=Kabar.Keadaan.TERKIRIM, selesai_pada=kini
    )
    return True


def _belum_boleh(kabar):
    """When the mail may go, if not now: one a day to who proved nothing, 15 minutes between."""
    kini = kabar.diambil_pada
    if kabar.jenis == Kabar.Jenis.BUKTI:
        return Penerima.ambil_giliran(kabar.penerima, kini)
    jarak = JEDA_MODERATOR.get(kabar.jenis)
    if jarak is None:
        return None
    terakhir = (
        Kabar.objects.filter(
            jenis=kabar.jenis,
            pengguna=kabar.pengguna,
            keadaan=Kabar.Keadaan.TERKIRIM,
            selesai_pada__gt=kini - jarak,
        )
        .order_by("-selesai_pada")
        .first()
    )
    return terakhir and terakhir.selesai_pada + jarak


def _gagal(kabar, galat):
    """Wait, or give up; whether the mail server is worth another try now.

    Where it isn't, all that was due has had its try with this one.
    """
    jenis, kini = type(galat).__name__, timezone.now()
    log.warning("Kabar %s belum terkirim: %s", kabar.pk, jenis)
    if _selamanya(galat):
        kabar.selesai(Kabar.Keadaan.TERTOLAK, jenis)
    elif kabar.coba >= BATAS_COBA:
        kabar.selesai(Kabar.Keadaan.GAGAL, jenis)
    else:
        kabar.tunda(kini + jeda(kabar.coba), jenis)
    hidup = not isinstance(galat, OSError) or isinstance(
        galat, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError
    )
    if not hidup:
        _tunda_semua(kini, jenis)
    return hidup


def _tunda_semua(kini, jenis):
    """Count a try for every row that is due, and let each wait as long as its tries say."""
    antre = Kabar.objects.jatuh_tempo(kini)
    for coba in sorted(set(antre.values_list("coba", flat=True)), reverse=True):
        sama = antre.filter(coba=coba)
        if coba + 1 < BATAS_COBA:
            sama.update(coba=coba + 1, berikut=kini + jeda(coba + 1), galat=jenis)
        else:
            sama.update(coba=coba + 1, keadaan=Kabar.Keadaan.GAGAL, selesai_pada=kini, galat=jenis)


def _selamanya(galat):
    """Whether this address will never be taken."""
    if isinstance(galat, smtplib.SMTPRecipientsRefused):
        return all(kode >= 500 for kode, _ in galat.recipients.values())
    return isinstance(galat, ValueError | smtplib.SMTPNotSupportedError)


def _tutup(sambungan):
    """Close; a server that went away needs no goodbye."""
    try:
        sambungan.close()
    except Exception as galat:
        log.warning("Sambungan surel tidak tertutup rapi: %s", type(galat).__name__)
