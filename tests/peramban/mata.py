"""Eyes that read a screen of the CMS as its people meet it, and remember what was English."""

import re
from collections import deque
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Error

from tests.peramban import inggris

KUMPULKAN = Path(__file__).with_name("kumpulkan.js").read_text()
DI_LAYAR = f"() => ({KUMPULKAN})(document)"
TAUTAN = "akar => [...akar.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
URAIKAN = f"""html => {{
  const akar = new DOMParser().parseFromString(html, "text/html");
  return [({KUMPULKAN})(akar), ({TAUTAN})(akar)];
}}"""
TANPA_ARTI = {"p", "ordering", "next", "_w_autosave"}
"""Words of an address that make no other screen."""


def pola(alamat):
    """What kind of screen an address leads to: the path without numbers, and what it is asked."""
    bagian = urlsplit(alamat)
    tanya = sorted(k for k, nilai in parse_qsl(bagian.query) if nilai and k not in TANPA_ARTI)
    return re.sub(r"\d+", "0", bagian.path), *tanya


class Mata:
    """``bocor`` is what was English: where, in what, why, and the text itself.

    ``pernah``: kinds of screens that a browser has shown in full to somebody. For the next person
    the same kind is only fetched and parsed: what scripts draw there has been seen.
    """

    def __init__(self, pernah):
        self.pernah = pernah
        self.terbaca = set()
        self.bocor = []

    def baca(self, nama, teks):
        """Judge ``[where, text]`` pairs; each text once."""
        for di, satu in teks:
            if satu not in self.terbaca:
                self.terbaca.add(satu)
                if alasan := inggris.periksa(satu):
                    self.bocor.append(f"{nama} | {di} | {alasan} | {satu[:200]}")

    def periksa(self):
        """Fails with all that was English."""
        assert not self.bocor, "\n".join(["berbahasa Inggris:", *self.bocor])

    def lihat(self, tab, nama):
        """Read what is on a tab now, frames included."""
        for bingkai in tab.frames:
            try:
                self.baca(nama, bingkai.evaluate(DI_LAYAR))
            except Error:  # A preview gives way to the next one.
                if bingkai == tab.main_frame or not bingkai.is_detached():
                    raise

    def buka(self, tab, alamat, nama=""):
        """Go to an address and read it."""
        jawab = tab.goto(alamat)
        assert jawab.status < 500, alamat
        self.lihat(tab, f"{nama} {alamat}")

    def intip(self, tab, alamat, nama=""):
        """Fetch an address with the tab's session and read it; the links that are on it.

        Cheaper than ``buka``, but scripts draw nothing. Whoever is sent elsewhere reads nothing.
        """
        jawab = tab.request.get(alamat, max_redirects=0)
        assert jawab.status < 500, alamat
        teks, tautan = tab.evaluate(URAIKAN, jawab.text())
        self.baca(f"{nama} {alamat}", teks)
        return tautan

    def jelajahi(self, tab, peran, awal=("/admin/",)):
        """Follow every link of the CMS, one screen of each kind; how many there were.

        Only GETs, which change nothing.
        """
        antrean, sudah = deque(awal), set()
        while antrean:
            alamat = antrean.popleft()
            if (jenis := pola(alamat)) in sudah:
                continue
            sudah.add(jenis)
            if jenis in self.pernah and alamat not in awal:  # Scripts draw the menu on the first.
                tautan = self.intip(tab, alamat, peran)
            else:
                self.pernah.add(jenis)
                self.buka(tab, alamat, peran)
                tautan = tab.evaluate(f"() => ({TAUTAN})(document)")
            antrean.extend(a for satu in tautan if (a := self.di_cms(satu)))
        return len(sudah)

    @staticmethod
    def di_cms(alamat):
        """The address without its fragment if it is a screen of the CMS, else empty."""
        bagian = urlsplit(alamat)
        dalam = not bagian.netloc and bagian.path.startswith("/admin/")
        dalam = dalam and "/logout/" not in bagian.path and "export=" not in bagian.query
        # Sheets to download are no screens.
        dalam = dalam and not bagian.path.endswith((".xlsx", ".csv"))
        if bagian.path == "" and bagian.query:  # A list, narrowed; its address is the list's own.
            return ""
        return bagian._replace(fragment="").geturl() if dalam else ""
