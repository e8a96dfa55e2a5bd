"""HTML from Word's and Google Docs' clipboard, or from a .docx, into pieces.

Word marks lists by styles (``mso-list``) and tracked changes by ``ins`` and ``del``; Google Docs
says bold by ``font-weight`` inside a ``<b>`` that means nothing. What was deleted is left out, what
was inserted stays; nothing else of the looks survives.
"""

import re
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import Comment, Declaration, Doctype, ProcessingInstruction

from portal.naskah.potongan import Alinea, Foto, Potongan, Ruas, Tabel, rapikan
from portal.naskah.tabel import petak, sel_tabel

_BUANG = {
    "style",
    "script",
    "head",
    "title",
    "meta",
    "link",
    "xml",
    "del",
    "s",
    "strike",
    "template",
}
_BLOK = {"p", "div", "section", "article", "blockquote", "pre", "address", "header", "footer",
         "main", "center", "figure", "dl", "dt", "dd", "hr", "caption", "figcaption"}  # fmt: skip
_TERSEMBUNYI = re.compile(r"display:none|mso-hide:all|mso-element:(?:comment|annotation)")
_TAUTAN_CATATAN = re.compile(r"#(?:_msocom|_cmnt|cmnt|footnote-ref|endnote-ref)")
_TAUTAN = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
_DAFTAR_WORD = re.compile(r"mso-list:\s*l\d+\s+level(\d+)")
_KELAS_JUDUL = re.compile(r"^Mso(?:Title|Heading\d|Subtitle)$")
_ANGKA = re.compile(r"\(?(?:\d+|[A-Za-z]|[ivxIVX]+)[.)]")


def urai(html: str) -> list[Potongan]:
    """The pieces of a document's or clipboard's HTML in order; any string is allowed."""
    sup = BeautifulSoup(html, "html.parser")
    return _Pembaca().baca(sup.body or sup)


_POLOS = Ruas("")


@dataclass(frozen=True, slots=True)
class _Keadaan:
    """What surrounds the text now: its style, and the line that it is part of."""

    gaya: Ruas = _POLOS
    jenis: str = "p"
    tingkat: int = 0


@dataclass
class _Pembaca:
    """Walks the tree and gathers pieces."""

    hasil: list[Potongan] = field(default_factory=list)
    ruas: list[Ruas] = field(default_factory=list)

    def baca(self, akar: Tag) -> list[Potongan]:
        """All pieces below a tag."""
        self._anak(akar, _Keadaan())
        self._selesai(_Keadaan())
        return self.hasil

    def _anak(self, tag: Tag, kini: _Keadaan) -> None:
        for anak in tag.children:
            if isinstance(anak, NavigableString):
                if not isinstance(anak, (Comment, Declaration, Doctype, ProcessingInstruction)):
                    self.ruas.append(replace(kini.gaya, teks=re.sub(r"\s", " ", anak)))
            elif not _tak_tampak(anak):
                self._satu(anak, kini)

    def _satu(self, tag: Tag, kini: _Keadaan) -> None:
        nama, gaya = tag.name, _gaya_css(tag)
        if nama == "br":
            self._baris_baru(kini)
        elif nama == "img":
            self._foto(tag, kini)
        elif nama == "table":
            self._selesai(kini)
            self._tabel(tag)
        elif nama in ("ul", "ol"):
            self._selesai(kini)
            dalam = kini.jenis in ("ul", "ol")
            tingkat = kini.tingkat + 1 if dalam else 0
            dalamnya = replace(kini, jenis=nama, tingkat=min(tingkat, 4))
            self._anak(tag, dalamnya)
            self._selesai(dalamnya)
        elif jenis := self._jenis(tag, gaya, kini):
            self._selesai(kini)
            self._anak(tag, replace(jenis, gaya=_gaya(tag, gaya, kini.gaya)))
            self._selesai(jenis)
        else:
            self._anak(tag, replace(kini, gaya=_gaya(tag, gaya, kini.gaya)))

    def _jenis(self, tag: Tag, gaya: str, kini: _Keadaan) -> _Keadaan | None:
        """The state of the line that a tag begins; `None` if it begins none."""
        kelas = " ".join(tag.get("class", []))
        if re.fullmatch(r"h[1-6]", tag.name) or _KELAS_JUDUL.match(kelas):
            jenis = "judul" if tag.name == "h1" or kelas == "MsoTitle" else "subjudul"
            return replace(kini, jenis=jenis)
        if kelas in ("MsoCaption", "keterangan") or tag.name in ("caption", "figcaption"):
            return replace(kini, jenis="keterangan")
        if tag.name == "p" and (temuan := _DAFTAR_WORD.search(gaya)):
            penanda = _penanda_word(tag)
            jenis = "ol" if _ANGKA.match(penanda) else "ul"
            return replace(kini, jenis=jenis, tingkat=min(int(temuan[1]) - 1, 4))
        return kini if tag.name in _BLOK or tag.name == "li" else None

    def _baris_baru(self, kini: _Keadaan) -> None:
        if kini.jenis == "p":
            self._selesai(kini)
        else:
            self.ruas.append(Ruas(" " if kini.jenis in ("judul", "subjudul") else "\n"))

    def _selesai(self, kini: _Keadaan) -> None:
        """End the line."""
        if ruas := rapikan(self.ruas):
            self.hasil.append(Alinea(ruas, kini.jenis, kini.tingkat))
        self.ruas = []

    def _foto(self, tag: Tag, kini: _Keadaan) -> None:
        alternatif = " ".join(tag.get("alt", "").split())
        if alternatif and not re.search(r"\w", alternatif):
            self.ruas.append(replace(kini.gaya, teks=alternatif))  # WhatsApp's emoji are pictures.
            return
        self._selesai(kini)
        self.hasil.append(Foto(tag.get("src", ""), alternatif))

    def _tabel(self, tabel: Tag) -> None:
        sel_tag = sel_tabel(tabel)
        lebar = max((len(b) for b in sel_tag), default=0)
        if lebar < 2 or len(sel_tag) < 2:
            # A frame around text, not a table.
            for sel in (s for b in sel_tag for s in b):
                self._anak(sel, _Keadaan())
                self._selesai(_Keadaan())
            return
        foto = [g for sel in (s for b in sel_tag for s in b) for g in sel.find_all("img")]
        baris = petak(sel_tag, _teks_sel)
        if isi := [b for b in baris if any(b)]:
            kepala = bool(isi == baris and sel_tag[0]) and all(_kepala(s) for s in sel_tag[0])
            judul = tabel.find("caption", recursive=False)
            self.hasil.append(
                Tabel(tuple(isi), kepala, " ".join(judul.get_text().split()) if judul else "")
            )
        for satu in foto:
            self._foto(satu, _Keadaan())


def _teks_sel(sel: Tag) -> str:
    bagian = (p for p in _Pembaca().baca(sel) if not isinstance(p, Foto))
    baris = (p.teks if isinstance(p, Alinea) else " ".join(map(" ".join, p.baris)) for p in bagian)
    return "\n".join(baris)


def _kepala(sel: Tag) -> bool:
    if sel.name == "th":
        return True
    alinea = [p for p in _Pembaca().baca(sel) if isinstance(p, Alinea)]
    return bool(alinea) and all(a.tebal for a in alinea)


def _tak_tampak(tag: Tag) -> bool:
    gaya = _gaya_css(tag)
    return (
        tag.name in _BUANG
        or bool(_TERSEMBUNYI.search(gaya))
        or "mso-list:ignore" in gaya
        or "line-through" in gaya
        or "msoDel" in tag.get("class", [])
        or bool(_TAUTAN_CATATAN.match(tag.get("href") or ""))
    )


def _gaya_css(tag: Tag) -> str:
    return re.sub(r"\s*([:;])\s*", r"\1", tag.get("style") or "").lower()


def _gaya(tag: Tag, css: str, kini: Ruas) -> Ruas:
    """The style inside a tag; what CSS says wins over the tag's name."""
    tebal, miring = kini.tebal, kini.miring
    if tag.name in ("b", "strong", "th"):
        tebal = True
    if tag.name in ("i", "em", "cite"):
        miring = True
    if temuan := re.search(r"font-weight:(bold(?:er)?|normal|\d+)", css):
        tebal = temuan[1].startswith("bold") or (temuan[1].isdigit() and int(temuan[1]) >= 600)
    if temuan := re.search(r"font-style:(\w+)", css):
        miring = temuan[1] in ("italic", "oblique")
    alamat = kini.alamat
    if tag.name == "a" and _TAUTAN.fullmatch((tag.get("href") or "").strip()):
        alamat = tag["href"].strip()
    return replace(kini, tebal=tebal, miring=miring, alamat=alamat)


def _penanda_word(tag: Tag) -> str:
    """What Word draws before an item of a list ("1.", "·")."""
    for anak in tag.find_all(style=re.compile(r"mso-list:\s*ignore", re.IGNORECASE)):
        return anak.get_text().strip()
    return ""
