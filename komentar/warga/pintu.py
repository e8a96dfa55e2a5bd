"""What all of a citizen's doors share: no trace, no lost word, and one form for one sending."""

import logging
from functools import wraps

from django.db import Error
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from komentar.jaga import tiket
from komentar.kebijakan import halaman_berkomentar
from portal.galat import galat_503

log = logging.getLogger("portal.komentar")

DETIK_COBA_LAGI = 30
KALIMAT_CEPAT = "Formulir ini terisi sangat cepat. Periksa isiannya, lalu kirim sekali lagi."
NAMA_JEBAKAN = "ulangi"
"""A field that no person sees; its name means nothing to a browser that fills in addresses."""


def tanpa_jejak(view):
    """Decorator: the answer is stored nowhere, in no search engine, and named to no other site."""

    @wraps(view)
    def jawab(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return jawab


def tahan_gangguan(kelas_formulir=None):
    """Decorator: where the database fails, what was typed comes back, to be sent again as it is.

    The page needs no database, and its form keeps the ticket: whether the comment was stored before
    the connection broke nobody knows, and one ticket stores one.
    """

    def hias(view):
        @wraps(view)
        def jawab(request, *args, **kwargs):
            try:
                return view(request, *args, **kwargs)
            except Error as galat:
                # The message of the database may quote the whole row, so only its kind is logged.
                log.error("Komentar terganggu basis data: %s", type(galat).__name__)
            if request.method == "POST" and kelas_formulir:
                konteks = {
                    "form": kelas_formulir(request.POST),
                    "alamat": request.get_full_path(),
                    "tiket": request.POST.get("tiket", ""),
                    "jebakan": NAMA_JEBAKAN,
                }
                response = render(None, "komentar/gangguan.html", konteks, status=503)
            else:
                response = galat_503(request)
            response["Retry-After"] = DETIK_COBA_LAGI
            # Django would log the address, which may hold a private link's token.
            response._has_been_logged = True
            return response

        return jawab

    return hias


def pintu(kelas_formulir=None):
    """Decorator of every view here that takes a POST: the two above, and no cookie against CSRF.

    ``komentar.jaga.tiket`` says why that is safe.
    """

    def hias(view):
        return csrf_exempt(tanpa_jejak(tahan_gangguan(kelas_formulir)(view)))

    return hias


def halaman_atau_404(nomor):
    """The public page with this id that takes comments."""
    halaman = halaman_berkomentar(nomor)
    if halaman is None:
        raise Http404
    return halaman


def karcis(kiriman, formulir, halaman_id, tempat):
    """The ticket of a form that may be stored, or ``None`` with what hinders added to the form.

    ``kiriman`` is what was posted; page and ``tempat`` are the place that the ticket was made for.
    """
    try:
        satu = tiket.baca(kiriman.get("tiket", ""), halaman_id, tempat)
    except tiket.TiketRusak as galat:
        formulir.add_error(None, str(galat))
        return None
    if not formulir.is_valid():
        return None
    if satu.terlalu_cepat or kiriman.get(NAMA_JEBAKAN):
        formulir.add_error(None, KALIMAT_CEPAT)
        return None
    return satu
