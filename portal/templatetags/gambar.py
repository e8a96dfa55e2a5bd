"""``{% gambar %}``: a picture from the renditions that exist; a GET never makes one."""

from django import template
from django.conf import settings

from portal.gambar import UKURAN

register = template.Library()

PEMAKAIAN = {
    "kartu": ((400, 800), "(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, 100vw"),
    "petak": ((400, 800), "(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 7rem"),
    "artikel": ((400, 800, 1280), "(min-width: 48rem) 46rem, 100vw"),
    "galeri": ((400, 800), "(min-width: 48rem) 22rem, 50vw"),
    "kecil": ((400,), "8rem"),
}
"""Use in a page: the widths it offers and the ``sizes`` that the browser chooses by."""


@register.inclusion_tag("components/gambar.html", takes_context=True)
def gambar(context, gambar, pemakaian, utama=False):
    """Write ``<picture>`` for one use (a key of ``PEMAKAIAN``).

    Context of the component: ``sumber`` (list of ``type`` and ``srcset``), ``src``, ``lebar``,
    ``tinggi``, ``alt``, ``sizes``, ``utama`` (load it first). ``src`` is empty where there is no
    picture or no rendition yet, and the component shows the placeholder. Lists should fetch
    pictures with ``prefetch_related("gambar__renditions")``.
    """
    lebar, sizes = PEMAKAIAN[pemakaian]
    jadi = _rendisi(gambar, getattr(context.get("request"), "is_preview", False))
    pilihan = {
        jenis: [jadi[f"{w}-{jenis}"] for w in lebar if f"{w}-{jenis}" in jadi]
        for jenis in ("webp", "jpeg")
    }
    cadangan = pilihan["jpeg"] or pilihan["webp"]
    return {
        "sumber": [
            {"type": f"image/{jenis}", "srcset": _srcset(daftar)}
            for jenis, daftar in pilihan.items()
            if daftar
        ],
        "src": cadangan[min(1, len(cadangan) - 1)].url if cadangan else "",
        "lebar": cadangan[-1].width if cadangan else 3,
        "tinggi": cadangan[-1].height if cadangan else 2,
        "alt": gambar.alternatif if gambar else "",
        "sizes": sizes,
        "utama": utama,
        "pemakaian": pemakaian,
    }


def kartu_url(gambar):
    """Address of the 1200 × 630 picture for cards in WhatsApp and elsewhere, or ``""``."""
    satu = _rendisi(gambar, False).get("kartu")
    return f"{settings.WAGTAILADMIN_BASE_URL}{satu.url}" if satu else ""


def _rendisi(gambar, boleh_membuat):
    """The renditions that exist, by their key in ``UKURAN``; a preview may make them."""
    if gambar is None:
        return {}
    if boleh_membuat:
        jadi = gambar.get_renditions(*UKURAN.values())
        return {kunci: jadi[spek] for kunci, spek in UKURAN.items()}
    menurut = {r.filter_spec: r for r in gambar.renditions.all()}
    return {kunci: menurut[spek] for kunci, spek in UKURAN.items() if spek in menurut}


def _srcset(daftar):
    """Renditions as a ``srcset``; two of equal width (a small original) count once."""
    unik = {r.width: r for r in daftar}
    return ", ".join(f"{r.url} {r.width}w" for r in unik.values())
