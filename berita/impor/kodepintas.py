"""WordPress's shortcodes (``[gallery ids="1,2"]``): HTML that ``badan`` understands, or nothing.

One pass over the text, so that no input is slow. Square brackets that people wrote ("[sic]",
"[Foto: Humas]") stay: a shortcode is one that WordPress has itself, or has attributes, a name that
no word is, or a closing partner.
"""

import re
from html import escape

_KODE = re.compile(r"\[(/?)([A-Za-z][\w-]{0,60})((?:[\s/][^\[\]<>]{0,2000})?)\]")
_SIFAT = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
_ALAMAT = re.compile(r"https?://[^\s\"'\]]+")
_PUTUS = "\n\n"
_MEDIA = {"embed", "video", "audio", "youtube", "vimeo", "playlist", "iframe"}


def ganti(html):
    """The text with its shortcodes replaced."""
    ditutup = {cocok[2].lower() for cocok in _KODE.finditer(html) if cocok[1]}
    return _KODE.sub(lambda cocok: _satu(cocok, ditutup), html)


def _satu(cocok, ditutup):
    tutup, nama, sisa = cocok[1], cocok[2].lower(), cocok[3]
    sifat = {satu[1].lower(): satu[2] or satu[3] or satu[4] for satu in _SIFAT.finditer(sisa)}
    if nama in ("caption", "wp_caption"):
        return "</figure>" if tutup else f'<figure id="{escape(sifat.get("id") or "")}">'
    if nama == "gallery":
        ids = sifat.get("ids") or sifat.get("include") or ""
        return "" if tutup else f'<x-galeri ids="{escape(ids)}"></x-galeri>'
    if nama in _MEDIA:
        alamat = _ALAMAT.search(sisa.replace("&quot;", '"').replace("&amp;", "&"))
        return f"{_PUTUS}{escape(alamat[0])}{_PUTUS}" if alamat else _PUTUS
    if sifat or tutup or nama in ditutup or "_" in nama:
        return _PUTUS
    return cocok[0]
