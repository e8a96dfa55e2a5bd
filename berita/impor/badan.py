"""Turns the HTML of an old site into the blocks of a ``BlokIsi``.

Only what a block can hold comes through: paragraphs with bold, italic, links and lists; headings,
tables, pictures, galleries, quotations, documents, and cards for embeds. Styles, scripts and forms
go; unknown elements go too, but their words stay.
"""

import re
from html import escape

from bs4 import BeautifulSoup, ParserRejectedMarkup
from bs4.element import PreformattedString, Tag

from berita.impor.foto import cari_gambar, keterangan_gambar
from berita.impor.kodepintas import ganti
from berita.impor.paragraf import Paragraf, satu_baris
from berita.impor.tabel import blok_tabel
from berita.impor.tertanam import blok_tertanam

BATAS_HTML = 400_000
"""Characters; some 150 printed pages."""
BATAS_TANDA = 20_000
"""Tags in them: with more, older HTML parsers take minutes."""
BATAS_DALAM = 40
"""Elements within elements; what is deeper gives its words alone."""
_BERAT = 8
"""For how many a table or figure counts, in which everything is looked through again."""

# fmt: off
DIBUANG = {
    "script", "style", "template", "head", "title", "meta", "link", "svg", "canvas", "form",
    "input", "button", "select", "textarea", "object", "applet", "map", "noscript",
}
WADAH_TEKS = {
    "p", "div", "section", "article", "header", "footer", "main", "aside", "center", "address",
    "dl", "dt", "dd", "details", "summary", "fieldset", "figcaption", "body", "html",
}
# fmt: on
TEBAL_MIRING = {"b": "b", "strong": "b", "i": "i", "em": "i"}
JUDUL = {f"h{n}" for n in range(1, 7)}
TERTANAM = ["iframe", "embed", "video", "audio"]
KARTU_SOSIAL = {"instagram-media", "tiktok-embed", "twitter-tweet", "fb-post", "fb-video"}
GALERI = {"wp-block-gallery", "blocks-gallery-grid", "gallery", "tiled-gallery"}


_BARIS_ALAMAT = re.compile(r"(?m)^[ \t]*(https?://[^\s<>\"]+)[ \t]*$")
"""An address on a line of its own, which WordPress embeds."""


def ubah(html, bahan):
    """The blocks of a text, as ``(kind, value)`` pairs that a StreamField takes.

    ``bahan`` (a ``Bahan``) finds pictures, documents and links, and is told what was left out.
    """
    html = _tanpa_catatan(ganti(html.replace("\r\n", "\n")))
    html = _BARIS_ALAMAT.sub(r"\n\n\1\n\n", html)
    if len(html) > BATAS_HTML or html.count("<") > BATAS_TANDA:
        bahan.kurangi("Naskah terlalu panjang untuk diubah; isinya tidak dibawa.")
        return []
    try:
        sup = BeautifulSoup(html, "html.parser")
    except ParserRejectedMarkup:
        bahan.kurangi("HTML naskah tidak dapat dibaca; isinya tidak dibawa.")
        return []
    penyusun = _Penyusun(bahan)
    penyusun.anak(sup, 0, True)
    penyusun.tutup()
    return penyusun.blok


class _Penyusun(Paragraf):
    """Walks the tree. ``longgar`` is true where line breaks of the text itself mean something."""

    def anak(self, unsur, dalam, longgar=False):
        """All children of an element."""
        for satu in list(unsur.children):
            if isinstance(satu, Tag):
                self.unsur(satu, dalam + 1, longgar)
            elif not isinstance(satu, PreformattedString):
                (self.kata_longgar if longgar else self.kata)(str(satu))

    def unsur(self, unsur, dalam, longgar):
        """One element."""
        nama, kelas = unsur.name, set(unsur.get("class") or [])
        if nama in DIBUANG:
            if nama in ("form", "object"):
                self.bahan.catat("Formulir atau objek tertanam tidak dibawa.")
        elif dalam > BATAS_DALAM:
            self.kata(unsur.get_text())
        elif nama == "br":
            self.baris.append("<br/>")
        elif nama == "hr":
            self.tutup()
        elif nama in TEBAL_MIRING:
            tag = TEBAL_MIRING[nama]
            self.dalam_tag(f"<{tag}>", f"</{tag}>", lambda: self.anak(unsur, dalam, longgar))
        elif nama == "a":
            self._tautan(unsur, dalam, longgar)
        elif nama == "img":
            self._gambar(unsur)
        elif nama in TERTANAM:
            self._tertanam(unsur)
        elif nama in JUDUL:
            self._subjudul(unsur, dalam)
        elif nama == "x-galeri" or kelas & GALERI or (nama == "figure" and _ramai(unsur)):
            self._galeri(unsur)
        elif nama in ("ul", "ol"):
            self._daftar(unsur, dalam)
        elif nama == "table":
            self._tabel(unsur, dalam)
        elif nama == "blockquote":
            self._kutipan(unsur, kelas)
        elif nama == "pre":
            self.tutup()
            self.kata_longgar(unsur.get_text())
            self.tutup()
        elif nama == "figure":
            self._figur(unsur, dalam, kelas)
        elif "wp-block-file" in kelas and self._berkas(unsur):
            pass
        elif nama in WADAH_TEKS:
            self.tutup()
            self.anak(unsur, dalam, longgar and nama != "p")
            self.tutup()
        else:
            self.anak(unsur, dalam, longgar)

    def _tautan(self, unsur, dalam, longgar):
        # A picture that leads to its own large file is a picture.
        hanya_gambar = unsur.find("img") and not unsur.get_text(strip=True)
        bersarang = any(awal.startswith("<a") for awal, _ in self.terbuka)
        sifat = None if hanya_gambar or bersarang else self.bahan.tautan(unsur.get("href"))
        if sifat is None:
            self.anak(unsur, dalam, longgar)
            return
        isi = " ".join(f'{nama}="{escape(str(nilai))}"' for nama, nilai in sifat.items())
        self.dalam_tag(f"<a {isi}>", "</a>", lambda: self.anak(unsur, dalam, longgar))

    def _subjudul(self, unsur, dalam):
        kata = satu_baris(unsur.get_text())
        self.tutup()
        if len(kata) > 160:
            self.paragraf(f"<p><b>{escape(kata, quote=False)}</b></p>")
        elif kata:
            self.blok.append(("subjudul", kata))
        for gambar in unsur.find_all("img"):
            self._gambar(gambar)

    def _daftar(self, unsur, dalam):
        """A list; what isn't text in its items follows it."""
        self.tutup()
        butir, susulan = [], []
        for li in unsur.find_all("li", recursive=False):
            sub = _Penyusun(self.bahan)
            sub.anak(li, dalam + 1)
            sub.tutup()
            isi = "".join(nilai for jenis, nilai in sub.blok if jenis == "paragraf")
            susulan += [blok for blok in sub.blok if blok[0] != "paragraf"]
            # An item holds lines and lists, but no paragraphs.
            isi = re.sub(r"</?p>", "", isi.replace("</p><p>", "<br/>"))
            if isi:
                butir.append(f"<li>{isi}</li>")
        if butir:
            self.paragraf(f"<{unsur.name}>{''.join(butir)}</{unsur.name}>")
        for blok in susulan:
            self.tambah(blok)

    def _tabel(self, unsur, dalam, judul=""):
        self.tutup()
        gambar = unsur.find_all("img")
        if unsur.caption:
            judul = satu_baris(unsur.caption.extract().get_text())
        nilai = blok_tabel(unsur, judul[:255])
        if nilai and len(nilai["data"][0]) == 1:
            # One column is no table but a way to place things.
            for sel in unsur.find_all(["td", "th"]):
                if sel.find_parent("table") is unsur:
                    self.anak(sel, dalam + _BERAT)
                    self.tutup()
            return
        if nilai:
            self.blok.append(("tabel", nilai))
        for satu in gambar:
            self._gambar(satu)

    def _kutipan(self, unsur, kelas):
        if kelas & KARTU_SOSIAL:
            akhir = unsur.find_all("a")[-1:]
            alamat = unsur.get("data-instgrm-permalink") or unsur.get("cite")
            alamat = alamat or (akhir[0].get("href") if akhir else "")
            self.tambah(blok_tertanam(alamat, self.bahan))
            return
        gambar = unsur.find_all("img")
        sumber = unsur.find("cite")
        nama = satu_baris(sumber.extract().get_text()) if sumber else ""
        for batas in unsur.find_all(["p", "br", "div", "li"]):
            batas.insert_after("\n")
        baris = map(satu_baris, unsur.get_text().split("\n"))
        kata = "\n".join(satu for satu in baris if satu)
        if kata:
            self.tambah(("kutipan", {"teks": kata, "nama": nama[:120], "jabatan": ""}))
        for satu in gambar:
            self._gambar(satu)

    def _gambar(self, img, keterangan=""):
        gambar = cari_gambar(img, self)
        if not gambar:
            return
        panjang = len(keterangan) > 300
        foto = {"gambar": gambar, "keterangan": "" if panjang else keterangan}
        self.tambah(("gambar", foto))
        if panjang:
            self.paragraf(f"<p><i>{escape(keterangan, quote=False)}</i></p>")

    def _galeri(self, unsur):
        """A gallery of two and more, a picture where only one is left."""
        if unsur.name == "x-galeri":
            nomor = [int(n) for n in re.findall(r"[0-9]{1,15}", unsur.get("ids") or "")]
            temuan = [(self.bahan.gambar(n, "", ""), "") for n in nomor or self.bahan.anak()]
        else:
            temuan = [
                (cari_gambar(img, self), keterangan_gambar(img)) for img in unsur.find_all("img")
            ]
        foto = [
            {"gambar": gambar, "keterangan": keterangan[:300]}
            for gambar, keterangan in temuan
            if gambar
        ]
        if len(foto) > 1:
            self.tambah(("galeri", foto))
        elif foto:
            self.tambah(("gambar", foto[0]))

    def _figur(self, unsur, dalam, kelas):
        """A figure: its one picture, table or embed with its caption."""
        judul = unsur.find("figcaption")
        judul = satu_baris(judul.extract().get_text()) if judul else ""
        self.tutup()
        if img := unsur.find("img"):
            self._gambar(img, judul or satu_baris(unsur.get_text()))
        elif tabel := unsur.find("table"):
            self._tabel(tabel, dalam, judul)
        elif tertanam := unsur.find(TERTANAM):
            self._tertanam(tertanam, judul)
        elif "wp-block-embed" in kelas and not unsur.find("blockquote"):
            self.tambah(blok_tertanam(unsur.get_text().strip(), self.bahan, judul))
        else:
            self.anak(unsur, dalam + _BERAT)
            self.kata(judul)
        self.tutup()

    def _tertanam(self, unsur, judul=""):
        sumber = unsur.get("src") or unsur.get("data-src") or ""
        if not sumber and (dalam := unsur.find("source")):
            sumber = dalam.get("src") or ""
        if unsur.name in ("video", "audio"):
            nama = sumber.rpartition("/")[2][:80]
            self.bahan.kurangi(f"Video atau suara “{nama}” tidak dapat dibawa.")
            return
        self.tambah(blok_tertanam(sumber, self.bahan, judul or unsur.get("title") or ""))

    def _berkas(self, unsur):
        """A document's block; whether there is one."""
        tautan = unsur.find("a")
        dokumen = self.bahan.dokumen(tautan.get("href")) if tautan else None
        if dokumen is not None:
            self.tambah(("dokumen", dokumen))
        return dokumen is not None


def _tanpa_catatan(html):
    """Without comments and declarations; unclosed ones, and an unclosed tag, are words."""
    bagian = html.split("<!--")
    hasil = bagian[:1]
    for satu in bagian[1:]:
        _, tutup, sisa = satu.partition("-->")
        hasil.append(sisa if tutup else satu)
    html = re.sub(r"<[!?][^<>]*>", "", "".join(hasil))
    batas = html.rfind(">") + 1
    return html[:batas] + html[batas:].replace("<", "&lt;")


def _ramai(figur):
    """Whether a figure holds more than one picture."""
    return len(figur.find_all("img", limit=2)) > 1
