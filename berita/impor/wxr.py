"""Reads a WordPress export (WXR), item by item, whatever its size.

The reader holds one item at a time. It refuses document types and entities (and so bombs and
references to other files) and sets limits to file, item and depth. What WordPress knows of
citizens beyond name and words (address of the device, e-mail) is never read.
"""

import xml.sax
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser
from django.utils.timezone import get_current_timezone

BATAS_BERKAS = 1024 * 1024 * 1024
BATAS_BAGIAN = 8 * 1024 * 1024
"""Bytes of one tag or comment, which the parser has to hold as a whole."""
BATAS_NASKAH = 5_000_000
"""Characters of one item with its comments; a larger item is named and left out."""
BATAS_BANYAK = 200_000
BATAS_DALAM = 16
_POTONG = 64 * 1024
_BEBAN_UNSUR = 100
"""Characters that an element counts for, for empty ones fill the memory too."""
# Control characters that old editors left behind and XML forbids; UTF-8 has them nowhere else.
_TERLARANG = bytes(n for n in range(32) if n not in (9, 10, 13))

WADAH = {"channel", "item", "wp:author", "wp:comment", "wp:postmeta"}
MEDAN = {
    "channel": {"title", "link", "wp:wxr_version", "wp:base_blog_url"},
    "item": {
        "title",
        "link",
        "pubDate",
        "dc:creator",
        "content:encoded",
        "excerpt:encoded",
        "category",
        "wp:post_id",
        "wp:post_date",
        "wp:post_date_gmt",
        "wp:post_modified_gmt",
        "wp:comment_status",
        "wp:post_name",
        "wp:status",
        "wp:post_parent",
        "wp:post_type",
        "wp:post_password",
        "wp:attachment_url",
    },
    "wp:author": {
        "wp:author_login",
        "wp:author_display_name",
        "wp:author_first_name",
        "wp:author_last_name",
    },
    "wp:comment": {
        "wp:comment_id",
        "wp:comment_author",
        "wp:comment_date",
        "wp:comment_date_gmt",
        "wp:comment_content",
        "wp:comment_approved",
        "wp:comment_type",
        "wp:comment_parent",
    },
    "wp:postmeta": {"wp:meta_key", "wp:meta_value"},
}
META = {"_thumbnail_id", "_wp_attached_file", "_wp_attachment_image_alt"}


class BerkasDitolak(Exception):
    """The file can't be read; the message says why, in Indonesian."""


@dataclass
class Naskah:
    """One item: a post, a page, an attachment or something else of WordPress."""

    nomor: int
    jenis: str
    keadaan: str
    isian: dict
    kategori: list = field(default_factory=list)
    tag: list = field(default_factory=list)
    meta: dict = field(default_factory=dict)
    komentar: list = field(default_factory=list)
    """Dicts of ``MEDAN["wp:comment"]``."""
    terlalu_besar: bool = False

    def __getitem__(self, nama):
        """A field as text, empty where the item lacks it."""
        return self.isian.get(nama, "")

    @property
    def induk(self):
        """Number of the item that this one belongs to; 0 for none."""
        return bilangan(self["wp:post_parent"])

    @property
    def waktu(self):
        """When it was published: an aware datetime, or ``None`` where no date can be read."""
        return waktu(self["wp:post_date_gmt"], self["wp:post_date"])


def bilangan(teks):
    """A number of WordPress's; 0 for what isn't one."""
    teks = teks.strip()
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 16 else 0


def waktu(gmt, setempat=""):
    """The first date that can be read: WordPress's in GMT, else the one of the office's zone."""
    for teks, zona in ((gmt, UTC), (setempat, get_current_timezone())):
        try:
            hasil = datetime.strptime(teks.strip(), "%Y-%m-%d %H:%M:%S").replace(tzinfo=zona)
        except ValueError:
            continue
        if hasil.year >= 1990:
            return hasil
    return None


class Pembaca:
    """A WordPress export: ``kanal`` and ``penulis`` are filled while ``naskah()`` runs."""

    def __init__(self, jalur):
        self.jalur = Path(jalur)
        self.kanal = {}
        self.penulis = []

    def naskah(self):
        """Yield each ``Naskah`` in the order of the file; raises ``BerkasDitolak``."""
        juru = _Juru(self.kanal, self.penulis)
        pengurai = make_parser()
        pengurai.forbid_dtd = True
        pengurai.setContentHandler(juru)
        try:
            if self.jalur.stat().st_size > BATAS_BERKAS:
                raise BerkasDitolak("Berkas lebih dari 1 GB; ekspor per tahun dari WordPress.")
            with self.jalur.open("rb") as berkas:
                while potong := berkas.read(_POTONG):
                    juru.diam += len(potong)
                    pengurai.feed(potong.translate(None, _TERLARANG))
                    if juru.diam > BATAS_BAGIAN:
                        raise BerkasDitolak("Ada satu bagian berkas yang lebih dari 8 MB.")
                    yield from juru.ambil()
                pengurai.close()
                yield from juru.ambil()
        except DefusedXmlException as galat:
            raise BerkasDitolak(
                "Berkas memuat DOCTYPE atau entitas, yang tidak ada dalam ekspor WordPress."
            ) from galat
        except xml.sax.SAXParseException as galat:
            raise BerkasDitolak(
                f"Berkas rusak di baris {galat.getLineNumber()}: {galat.getMessage()}."
            ) from galat
        except (OSError, LookupError) as galat:
            raise BerkasDitolak(f"Berkas tidak dapat dibaca: {galat}.") from galat
        if "wp:wxr_version" not in self.kanal:
            raise BerkasDitolak("Ini bukan berkas ekspor WordPress (WXR).")


class _Juru(xml.sax.ContentHandler):
    """Gathers items from the parser's events."""

    def __init__(self, kanal, penulis):
        super().__init__()
        self.kanal, self.penulis = kanal, penulis
        self.selesai, self.banyak = [], 0
        self.wadah = []  # (name, fields)
        self.dalam = self.diam = 0
        self.naskah, self.muatan = None, 0
        self.nama, self.sifat, self.teks = "", {}, None

    def ambil(self):
        """The items that are complete, handed out once."""
        selesai, self.selesai = self.selesai, []
        return selesai

    def startElement(self, name, attrs):
        """Open a container, or begin to read a field of one."""
        self.diam = 0
        self.dalam += 1
        if self.dalam > BATAS_DALAM:
            raise BerkasDitolak(f"Unsur berkas bersarang lebih dari {BATAS_DALAM} tingkat.")
        self._beban(_BEBAN_UNSUR)
        if name in WADAH:
            if name == "item":
                self.naskah, self.muatan = Naskah(0, "", "", {}), 0
            self.wadah.append((name, {}))
            self.teks = None
        elif self.wadah and name in MEDAN[self.wadah[-1][0]]:
            self.nama, self.sifat, self.teks = name, dict(attrs), []

    def characters(self, content):
        """Read on in the present field."""
        self.diam = 0
        if self.teks is not None:
            self._beban(len(content))
        if self.teks is not None:
            self.teks.append(content)

    def endElement(self, name):
        """Close a field or a container."""
        self.diam = 0
        self.dalam -= 1
        if self.wadah and name == self.wadah[-1][0]:
            self._tutup(*self.wadah.pop())
        elif self.teks is not None and name == self.nama:
            self._simpan(name, "".join(self.teks))
            self.teks = None

    def _beban(self, banyak):
        """Count what the present item, or the head of the file, holds; drop what is too much."""
        self.muatan += banyak
        if self.muatan <= BATAS_NASKAH:
            return
        if self.naskah is None:
            raise BerkasDitolak("Bagian awal berkas terlalu besar.")
        self.naskah.terlalu_besar = True
        self.naskah.komentar.clear()
        self.teks = None

    def _simpan(self, nama, teks):
        wadah, isian = self.wadah[-1]
        if wadah == "channel":
            self.kanal.setdefault(nama, teks.strip())
        elif nama == "category":
            jenis = {"category": self.naskah.kategori, "post_tag": self.naskah.tag}
            jenis.get(self.sifat.get("domain"), []).append(teks.strip())
        else:
            isian[nama] = teks

    def _tutup(self, wadah, isian):
        if wadah == "wp:author":
            self.penulis.append(isian)
        if self.naskah is None:
            return
        if wadah == "wp:comment":
            if not self.naskah.terlalu_besar:
                self.naskah.komentar.append(isian)
        elif wadah == "wp:postmeta":
            if isian.get("wp:meta_key") in META:
                self.naskah.meta[isian["wp:meta_key"]] = isian.get("wp:meta_value", "").strip()
        elif wadah == "item":
            self._selesai(isian)

    def _selesai(self, isian):
        naskah, self.naskah, self.muatan = self.naskah, None, 0
        naskah.isian = isian
        naskah.nomor = bilangan(isian.get("wp:post_id", ""))
        naskah.jenis = isian.get("wp:post_type", "").strip()
        naskah.keadaan = isian.get("wp:status", "").strip()
        self.banyak += 1
        if self.banyak > BATAS_BANYAK:
            raise BerkasDitolak(f"Berkas memuat lebih dari {BATAS_BANYAK} naskah.")
        self.selesai.append(naskah)
