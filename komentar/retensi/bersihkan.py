"""The purge by the clock: a batch a run, each row in a transaction of its own.

It may stop anywhere and goes on with the next run, for what is done is no longer due. A row that
can't be purged is logged by its number and tried again with the next run; the others go on.
"""

import logging

from django.db import connection, transaction
from django.utils import timezone

from komentar.jaga.jejak import hapus_lama
from komentar.retensi import jatuh_tempo
from komentar.retensi.kosong import kosongkan, lepas_surel
from komentar.setelan import SetelanKomentar

log = logging.getLogger("portal.komentar")

JEDA = 600
"""Seconds between two runs; also how long the hashes of a day outlive it at most."""
SEKALI = 500
"""Rows in one run, so that the clock has time for what else falls due."""
TUGAS = (
    (jatuh_tempo.teks, kosongkan),
    (jatuh_tempo.surel, lepas_surel),
    (jatuh_tempo.aduan, lambda aduan: aduan.delete()),
)


def bersihkan():
    """Purge what is due; returns how many rows lost something."""
    hapus_lama()
    setelan, kini, sudah = SetelanKomentar.kini(), timezone.now(), 0
    for jatuh, hapus in TUGAS:
        for nomor in list(jatuh(setelan, kini).values_list("pk", flat=True)):
            if sudah >= SEKALI:
                break
            sudah += _satu(jatuh(setelan, kini), nomor, hapus)
    if sudah:
        log.info("Masa simpan komentar: %s baris dibersihkan.", sudah)
        tuntaskan()
    return sudah


def _satu(jatuh, nomor, hapus):
    """Purge one row if it is still due once it is locked; whether it was."""
    try:
        with transaction.atomic():
            baris = jatuh.filter(pk=nomor).select_for_update(of=("self",), no_key=True).first()
            if baris is not None:
                hapus(baris)
    except Exception as galat:
        # What went wrong may quote the row, so only its kind is logged.
        log.error("Baris %s tidak dapat dibersihkan: %s", nomor, type(galat).__name__)
        return False
    return baris is not None


def tuntaskan():
    """Let SQLite bring what was emptied from its journal into the file, and end the journal.

    Emptied space is overwritten (``secure_delete``), but the journal holds older pages until then.
    Where readers are in the way it is left to the next purge.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as kursor:
            kursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
