"""What has to be known of a whole export before its first text is brought in."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from berita.impor.wxr import Pembaca

JENIS_HALAMAN = ("post", "page")
TINGKAT_TERDALAM = 5
_UNGGAHAN = re.compile(r"/(?:uploads|files)/")
_UKURAN = re.compile(r"(?:-scaled|-rotated|-[0-9]{1,5}x[0-9]{1,5})+(\.[A-Za-z0-9]{1,5})$")


@dataclass
class Lampiran:
    """One attachment, as the export describes it."""

    nomor: int
    alamat: str
    berkas: str
    judul: str
    alt: str
    keterangan: str
    induk: int
    keadaan: str


@dataclass
class Peta:
    """An export's office, authors, attachments, and which items are public."""

    situs: str = ""
    """Address of the old site."""
    inisial: dict = field(default_factory=dict)
    """Initials by login name; names themselves aren't kept."""
    lampiran: dict = field(default_factory=dict)
    menurut_alamat: dict = field(default_factory=dict)
    anak: dict = field(default_factory=dict)
    """Numbers of attachments by the number of the item that they belong to."""
    publik: dict = field(default_factory=dict)
    """For each number of an article or page, whether it is public."""
    induk: dict = field(default_factory=dict)
    """For each public page, the number of the page above it."""
    banyak: int = 0

    @property
    def sumber(self):
        """The old site as ``Asal`` names it: host and path."""
        bagian = urlsplit(self.situs)
        return f"{bagian.netloc}{bagian.path.rstrip('/')}".lower()[:120]

    def tingkat(self, nomor):
        """How many public pages stand above a page, at most ``TINGKAT_TERDALAM``.

        Pages above one another in a circle count as the deepest.
        """
        tingkat = 0
        while (nomor := self.induk.get(nomor, 0)) in self.induk and tingkat < TINGKAT_TERDALAM:
            tingkat += 1
        return tingkat

    def boleh_lampiran(self, lampiran):
        """Whether an attachment is public: not private itself, nor that of something private."""
        return lampiran.keadaan in ("inherit", "publish") and self.publik.get(lampiran.induk, True)

    def cari_lampiran(self, nomor, alamat):
        """The attachment with a number, or else with an address in any of its sizes."""
        jalur = jalur_berkas(alamat)
        return self.lampiran.get(nomor) or (self.menurut_alamat.get(jalur) if jalur else None)


def jalur_berkas(alamat):
    """The path of an uploaded file in an address, without the size of a copy; empty if it is none.

    ``https://x/wp-content/uploads/2020/01/foto-300x200.jpg`` is ``2020/01/foto.jpg``.
    """
    try:
        jalur = unquote(urlsplit(alamat).path)
    except ValueError:
        return ""
    cocok = _UNGGAHAN.search(jalur)
    return _UKURAN.sub(r"\1", jalur[cocok.end() :]) if cocok else ""


def alasan_lewat(naskah):
    """Why an article or page of the export isn't brought in, or an empty string."""
    if not naskah.nomor:
        return "nomornya tidak terbaca"
    if naskah.terlalu_besar:
        return "terlalu besar"
    if naskah.keadaan != "publish":
        return f"tidak terbit (keadaan: {naskah.keadaan[:20] or 'kosong'})"
    if naskah["wp:post_password"].strip():
        return "berkata sandi"
    return ""


def baca_peta(jalur):
    """Read an export once from end to end; raises ``BerkasDitolak``."""
    pembaca = Pembaca(jalur)
    peta = Peta()
    for naskah in pembaca.naskah():
        if naskah.jenis == "attachment":
            _lampiran(peta, naskah)
        elif naskah.jenis in JENIS_HALAMAN and naskah.nomor:
            peta.banyak += 1
            peta.publik[naskah.nomor] = not alasan_lewat(naskah)
            if naskah.jenis == "page" and peta.publik[naskah.nomor]:
                peta.induk[naskah.nomor] = naskah.induk
    peta.situs = pembaca.kanal.get("wp:base_blog_url") or pembaca.kanal.get("link", "")
    for penulis in pembaca.penulis:
        peta.inisial[penulis.get("wp:author_login", "").strip()] = _inisial(penulis)
    return peta


def _lampiran(peta, naskah):
    alamat = naskah["wp:attachment_url"].strip()
    satu = Lampiran(
        nomor=naskah.nomor,
        alamat=alamat,
        berkas=naskah.meta.get("_wp_attached_file", ""),
        judul=naskah["title"],
        alt=naskah.meta.get("_wp_attachment_image_alt", ""),
        keterangan=naskah["excerpt:encoded"][:2000],
        induk=naskah.induk,
        keadaan=naskah.keadaan,
    )
    peta.lampiran[satu.nomor] = satu
    peta.menurut_alamat[jalur_berkas(alamat)] = satu
    peta.anak.setdefault(satu.induk, []).append(satu.nomor)


def _inisial(penulis):
    """Initials of a person: of the names, else of the name shown; never the login."""
    nama = " ".join(
        penulis.get(f"wp:author_{satu}", "").strip() for satu in ("first_name", "last_name")
    )
    nama = nama.strip() or penulis.get("wp:author_display_name", "").strip()
    if not nama or "@" in nama or nama == penulis.get("wp:author_login", "").strip():
        return ""
    return "".join(kata[0] for kata in nama.split() if kata[0].isalpha()).lower()[:5]
