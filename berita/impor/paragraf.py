"""Writes rich text: pieces of words and inline tags gathered into paragraphs and blocks."""

import re
from html import escape, unescape

from bs4 import BeautifulSoup

from berita.impor.tertanam import alamat_video, blok_tertanam
from portal.blok import rapikan_html

_AWAL = re.compile(r"(?:\s|<br/>)+")
_AKHIR_TERBALIK = re.compile(r"(?:\s|>/rb<)+")
_HAMPA = re.compile(r"<(a|b|i)\b[^<>]*>(\s*)</\1>")


class Paragraf:
    """Blocks as they grow; inline elements that a block interrupts are opened again after it."""

    def __init__(self, bahan):
        self.bahan = bahan
        self.blok = []
        self.baris, self.terbuka = [], []

    def kata(self, teks):
        """Words within an element: any white space is one blank."""
        self.baris.append(escape(re.sub(r"\s+", " ", teks), quote=False))

    def kata_longgar(self, teks):
        """Words of WordPress's old editor: an empty line ends a paragraph, a line break stays."""
        for urut, satu in enumerate(re.split(r"\n[ \t\xa0]*\n", teks)):
            if urut:
                self.tutup()
            if satu.strip():
                self.baris.append(escape(satu, quote=False).replace("\n", "<br/>"))
            elif satu:
                self.baris.append(" ")

    def dalam_tag(self, awal, akhir, tulis):
        """What ``tulis`` writes, between two tags; a tag within itself is left out."""
        if (awal, akhir) in self.terbuka:
            tulis()
            return
        self.terbuka.append((awal, akhir))
        self.baris.append(awal)
        tulis()
        self.baris.append(akhir)
        self.terbuka.pop()

    def tutup(self):
        """End the paragraph at hand; one that is only a video's address becomes its card."""
        html = "".join([*self.baris, *(akhir for _, akhir in reversed(self.terbuka))])
        self.baris = [awal for awal, _ in self.terbuka]
        for _ in range(3):
            html = _HAMPA.sub(r"\2", html)
        html = rapikan_html(f"<p>{_pangkas(html)}</p>")
        teks = unescape(re.sub(r"<[^>]*>", "", html)).strip()
        if not teks:
            return
        if alamat_video(teks):
            self.tambah(blok_tertanam(teks, self.bahan))
        else:
            self.paragraf(html)

    def paragraf(self, html):
        """Add paragraphs or a list to the rich text at the end."""
        if self.blok and self.blok[-1][0] == "paragraf":
            self.blok[-1] = ("paragraf", self.blok[-1][1] + html)
        else:
            self.blok.append(("paragraf", html))

    def tambah(self, blok):
        """Add a block of its own, or nothing for ``None``."""
        if blok is None:
            return
        self.tutup()
        if blok[0] == "paragraf":
            self.paragraf(blok[1])
        else:
            self.blok.append(blok)


def _pangkas(html):
    """Without blanks and line breaks at both ends."""
    awal = _AWAL.match(html)
    html = html[awal.end() :] if awal else html
    akhir = _AKHIR_TERBALIK.match(html[::-1])
    return html[: -akhir.end()] if akhir else html


def satu_baris(teks):
    """Text with single blanks, on one line."""
    return " ".join(teks.split())


def teks_biasa(html):
    """The words of a piece of HTML on one line."""
    return satu_baris(_tanpa_kode(html).get_text(" "))


def teks_berbaris(html):
    """The words of a piece of HTML with its lines."""
    sup = _tanpa_kode(html)
    for unsur in sup.find_all(["br", "p", "div", "li"]):
        unsur.insert_before("\n")
    return sup.get_text()


def _tanpa_kode(html):
    """The tree of a piece of HTML without scripts and styles."""
    sup = BeautifulSoup(html, "html.parser")
    for unsur in sup.find_all(["script", "style"]):
        unsur.decompose()
    return sup
