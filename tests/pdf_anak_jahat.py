"""A child that reads like ``portal.pdf.anak``, but hurts on some pages (``PORTAL_UJI_ULAH``).

Real limits, real signals: the first word says how, the others on which pages.
"""

import os
import signal
import sys
import time

from portal.pdf import anak

MB = 1024 * 1024


def _habiskan():
    """Take memory until there is none, in ways that no ``except`` of the reader sees."""
    semua = []
    try:
        while True:
            semua.append(bytearray(20 * MB))
    except MemoryError:
        os.abort()


ULAH = {
    "hang": lambda: time.sleep(3600),
    "memori": _habiskan,
    "bunuh": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "galat": lambda: (_ for _ in ()).throw(MemoryError),
}

if __name__ == "__main__":
    ulah, *halaman = os.environ["PORTAL_UJI_ULAH"].split()
    isi, nomor = anak._isi, int(sys.argv[3]) - 1

    def jahat(halaman_pdf):
        """The page's content, unless its turn has come."""
        global nomor
        nomor += 1
        if str(nomor) in halaman:
            ULAH[ulah]()
        return isi(halaman_pdf)

    anak._isi = jahat
    anak.BATAS_DETIK_HALAMAN = 1
    anak.batasi(400 * MB, 60)
    anak.baca(sys.argv[1], sys.argv[2], int(sys.argv[3]))
