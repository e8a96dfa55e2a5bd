"""``manage.py jam``: the clock, which does what falls due, until SIGTERM."""

import signal
from threading import Event

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from portal.jadwal import Jadwal
from portal.tugas import berkala

DETAK = 1.0
"""Seconds between two beats."""


class Command(BaseCommand):
    """Publishes what is scheduled, withdraws what expired, starts periodic tasks."""

    help = "Menerbitkan yang terjadwal, menurunkan yang kedaluwarsa, memulai tugas berkala."
    requires_system_checks = []

    def handle(self, **pilihan):
        """Beats once a second; a failure of one beat is logged and doesn't end the clock."""
        berhenti = Event()
        for nomor in (signal.SIGINT, signal.SIGTERM):
            signal.signal(nomor, lambda *_: berhenti.set())
        jadwal = Jadwal(berkala)
        while not berhenti.is_set():
            close_old_connections()
            jadwal.detak()
            berhenti.wait(DETAK)
