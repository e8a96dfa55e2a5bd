"""Pictures in the HTML of an old text: which one is meant, and its caption."""

import re

from berita.impor.paragraf import satu_baris

_EMOJI = re.compile(r"\b(?:emoji|wp-smiley)\b")
_NOMOR = re.compile(r"\bwp-image-([0-9]{1,15})\b")


def cari_gambar(img, penyusun):
    """The ``Gambar`` of an ``<img>``, or ``None``.

    A smiley becomes the letters that it stands for; a counter of one pixel is no picture.
    """
    kelas = " ".join(img.get("class") or [])
    if _EMOJI.search(kelas):
        penyusun.kata(img.get("alt") or "")
        return None
    if img.get("width") in ("0", "1") or img.get("height") in ("0", "1"):
        return None
    nomor = _NOMOR.search(kelas)
    angka = (nomor and nomor[1]) or img.get("data-id") or ""
    angka = int(angka) if angka.isascii() and angka.isdigit() and len(angka) < 16 else 0
    alamat = img.get("data-src") or img.get("src") or ""
    return penyusun.bahan.gambar(angka, alamat, satu_baris(img.get("alt") or ""))


def keterangan_gambar(img):
    """Caption of a picture in a gallery: of the smallest figure or item around it alone."""
    sekitar = img.find_parent(["figure", "li", "dl"])
    if sekitar is None or len(sekitar.find_all("img", limit=2)) > 1:
        return ""
    judul = sekitar.find(["figcaption", "dd"])
    return satu_baris(judul.get_text()) if judul else ""
