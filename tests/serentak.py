"""The same work in many threads at the same moment; wants the fixture ``basis_berkas``."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

KALI = 20


def serentak(kerja):
    """The results of ``kerja(n)`` for n below ``KALI``, all started at the same moment."""
    gerbang = Barrier(KALI)

    def jalankan(n):
        gerbang.wait(timeout=60)
        try:
            return kerja(n)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(KALI) as kolam:
        return list(kolam.map(jalankan, range(KALI)))
