"""All threads of a page, ten at a time; cached like the page itself, which is the canonical one."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from komentar.utas import utas_halaman
from komentar.warga.pintu import halaman_atau_404, tahan_gangguan


@tahan_gangguan()
@require_safe
def semua(request, halaman_id, nomor):
    """The ``nomor``-th ten threads; 404 where there are not so many."""
    halaman = halaman_atau_404(halaman_id)
    utas = utas_halaman(halaman, nomor)
    if utas is None:
        raise Http404
    konteks = {
        "halaman": halaman,
        "alamat_halaman": halaman.get_url(request),
        "kanonik": halaman.full_url,
        "utas": utas,
        "lebih_baru": _alamat(halaman, nomor - 1) if nomor > 1 else "",
        "lebih_lama": _alamat(halaman, nomor + 1) if utas["berlanjut"] else "",
    }
    response = render(request, "komentar/semua.html", konteks)
    response["X-Robots-Tag"] = "noindex"
    return response


def _alamat(halaman, nomor):
    return reverse("komentar:halaman", args=[halaman.pk, nomor])
