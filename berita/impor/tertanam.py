"""Embeds of an old text: a card that links out, for the portal embeds nothing."""

from html import escape
from urllib.parse import parse_qs, urlsplit

from portal.alamat_luar import tautan_luar

VIDEO = (
    "youtube.com",
    "youtube-nocookie.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "facebook.com",
    "fb.watch",
    "instagram.com",
    "tiktok.com",
)
"""Where an embed is a video."""


def blok_tertanam(alamat, bahan, judul=""):
    """The block for an embed of ``alamat``, or ``None`` where it may not be linked to.

    A video becomes a ``video`` card, anything else a paragraph with a link.
    """
    luar = tautan_luar(_halaman(bahan.lengkap(alamat)))
    if luar is None:
        bahan.catat("Sematan dari alamat yang bukan internet umum dibuang.")
        return None
    tuan = _tuan(luar)
    if _video(tuan):
        judul = " ".join(judul.split())[:160] or f"Video di {tuan}"
        return ("video", {"url": luar, "judul": judul, "gambar": None})
    kata = escape(" ".join(judul.split())[:160] or f"Buka di {tuan}")
    return ("paragraf", f'<p><a href="{escape(luar)}">{kata}</a></p>')


def alamat_video(teks):
    """Whether a line is nothing but the address of a video, as old editors embed them."""
    teks = teks.strip()
    luar = tautan_luar(teks) if teks.startswith("http") else None
    return luar is not None and _video(_tuan(luar))


def _tuan(alamat):
    """The host, without ``www.``."""
    return (urlsplit(alamat).hostname or "").removeprefix("www.")


def _video(tuan):
    return any(tuan == satu or tuan.endswith(f".{satu}") for satu in VIDEO)


def _halaman(alamat):
    """The page to read, for a player's address that is one to embed."""
    try:
        bagian = urlsplit(alamat)
        tuan = _tuan(alamat)
    except ValueError:
        return alamat
    jalur = bagian.path.strip("/").split("/")
    if tuan in ("youtube.com", "youtube-nocookie.com") and jalur[0] == "embed" and len(jalur) > 1:
        return f"https://www.youtube.com/watch?v={jalur[1]}"
    if tuan == "player.vimeo.com" and jalur[0] == "video" and len(jalur) > 1:
        return f"https://vimeo.com/{jalur[1]}"
    if tuan == "facebook.com" and jalur[0] == "plugins":
        return parse_qs(bagian.query).get("href", [alamat])[0]
    return alamat
