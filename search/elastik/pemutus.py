"""The breaker: what failed three times in a row is left alone, then probed once in a while."""

import time
from collections.abc import Callable
from threading import Lock

BATAS_GAGAL = 3
"""Failures in a row after which nothing is asked any more."""
JEDA = 30.0
"""Seconds until one question is let through as a probe."""


class Pemutus:
    """Counts failures of one process. Whoever got leave must tell how it went.

    ``jam`` gives seconds that never run backwards.
    """

    def __init__(self, jam: Callable[[], float] = time.monotonic):
        self._jam, self._kunci = jam, Lock()
        self._gagal, self._tutup_sampai = 0, 0.0

    @property
    def terbuka(self) -> bool:
        """Whether questions are held back, but for a probe."""
        return self._gagal >= BATAS_GAGAL

    def boleh(self) -> bool:
        """Whether to ask now; while open, one caller every ``JEDA`` seconds hears yes."""
        with self._kunci:
            if not self.terbuka:
                return True
            if self._jam() < self._tutup_sampai:
                return False
            self._tutup_sampai = self._jam() + JEDA
            return True

    def berhasil(self) -> None:
        """An answer came: closed."""
        with self._kunci:
            self._gagal = 0

    def gagal(self) -> None:
        """No answer, or a useless one."""
        with self._kunci:
            self._gagal += 1
            self._tutup_sampai = self._jam() + JEDA
