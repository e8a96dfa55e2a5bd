"""The public doors: write a comment, and be told what happens next. Uncached, without cookie."""

import logging
from functools import wraps

from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from komentar.jaga import tiket
from komentar.kebijakan import halaman_berkomentar, kebijakan
from komentar.kirim import TiketTerpakai, induk_tampak, terima
from komentar.warga.formulir import FormKomentar

log = logging.getLogger("portal.komentar")

KALIMAT_INDUK = (
    "Komentar yang Anda balas sudah tidak tampil. Isian Anda masih ada:"
    " Anda dapat mengirimnya sebagai komentar baru."
)
KALIMAT_CEPAT = "Formulir ini terisi sangat cepat. Periksa isiannya, lalu kirim sekali lagi."
KALIMAT_TERPAKAI = (
    "Formulir ini sudah dipakai mengirim komentar lain. Periksa isiannya, lalu kirim sekali lagi."
)
KALIMAT_GAGAL = (
    "Komentar belum tersimpan karena gangguan pada situs. Isian Anda masih ada:"
    " kirim sekali lagi beberapa saat lagi."
)
NAMA_JEBAKAN = "ulangi"
"""A field that no person sees; its name means nothing to a browser that fills in addresses."""


def _tanpa_jejak(view):
    """Decorator: the answer is stored nowhere and found by no search engine."""

    @wraps(view)
    def jawab(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    return jawab


def _halaman(nomor):
    halaman = halaman_berkomentar(nomor)
    if halaman is None:
        raise Http404
    return halaman


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@_tanpa_jejak
def tulis(request, halaman_id):
    """The form for a comment under a page, or in answer to one (``?balas=<number>``).

    Exempt from Django's CSRF cookie; ``komentar.jaga.tiket`` says why that is safe.
    """
    halaman = _halaman(halaman_id)
    aturan = kebijakan(halaman)
    diminta = request.GET.get("balas")
    induk = induk_tampak(halaman, diminta)
    if request.method == "POST":
        hilang = bool(diminta) and induk is None
        return _kirim(request, halaman, aturan, induk, hilang)
    if diminta and induk is None:
        raise Http404
    return _tampilkan(request, halaman, aturan, induk, FormKomentar())


@require_safe
@_tanpa_jejak
def terkirim(request, halaman_id):
    """What happens next."""
    halaman = _halaman(halaman_id)
    return render(
        request,
        "komentar/terkirim.html",
        {"halaman": halaman, "alamat_halaman": halaman.get_url(request)},
    )


def _kirim(request, halaman, aturan, induk, induk_hilang):
    """Take the form in, or show it again with all that was typed and what is wrong."""
    formulir = FormKomentar(request.POST)
    formulir.full_clean()
    if not aturan.dibuka:
        return _tampilkan(request, halaman, aturan, induk, formulir, status=409)
    status = 200
    if induk_hilang:
        formulir.add_error(None, KALIMAT_INDUK)
    else:
        status = _simpan(request.POST, halaman, induk, formulir)
    if formulir.is_valid():
        return redirect("komentar:terkirim", halaman.pk)
    return _tampilkan(request, halaman, aturan, induk, formulir, status)


def _simpan(kiriman, halaman, induk, formulir):
    """Hold the comment, or add to the form what hinders; returns the status of the answer."""
    try:
        karcis = tiket.baca(kiriman.get("tiket", ""), halaman.pk, induk and induk.pk)
    except tiket.TiketRusak as galat:
        formulir.add_error(None, str(galat))
        return 200
    if not formulir.is_valid():
        return 200
    if karcis.terlalu_cepat or kiriman.get(NAMA_JEBAKAN):
        formulir.add_error(None, KALIMAT_CEPAT)
        return 200
    try:
        terima(halaman, induk=induk, kiriman=karcis.nomor, **formulir.cleaned_data)
    except TiketTerpakai:
        formulir.add_error(None, KALIMAT_TERPAKAI)
    except DatabaseError as galat:
        # The message of the database may quote the whole row, so only its kind is logged.
        log.error("Komentar gagal disimpan: %s", type(galat).__name__)
        formulir.add_error(None, KALIMAT_GAGAL)
        return 503
    return 200


def _tampilkan(request, halaman, aturan, induk, formulir, status=200):
    """The form with a fresh ticket, or what was typed where comments are closed."""
    alamat = reverse("komentar:tulis", args=[halaman.pk])
    konteks = {
        "halaman": halaman,
        "alamat_halaman": halaman.get_url(request),
        "aturan": aturan,
        "induk": induk,
        "form": formulir,
        "alamat": f"{alamat}?balas={induk.pk}" if induk else alamat,
        "tiket": tiket.buat(halaman.pk, induk and induk.pk, ulang=formulir.is_bound),
        "jebakan": NAMA_JEBAKAN,
    }
    return render(request, "komentar/tulis.html", konteks, status=status)
