"""What all of a citizen's doors share: no trace, no lost word, and one form for one sending."""

import logging
from datetime import timedelta
from functools import wraps

from django.db import Error
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from komentar.jaga import tiket
from komentar.kebijakan import halaman_berkomentar
from portal.galat import galat_429, galat_503
from portal.masuk.jatah import Penuh

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
    the connection broke nobody knows, and one ticket stores one. The same where the quota of a
    network is used up (``jaga.jatah``), with the time from which on more is taken.
    """

    def hias(view):
        @wraps(view)
        def jawab(request, *args, **kwargs):
            try:
                return view(request, *args, **kwargs)
            except Penuh as penuh:
                response = _isian_kembali(request, kelas_formulir, galat_429, penuh.tunggu)
            except Error as galat:
                # The message of the database may quote the whole row, so only its kind is logged.
                log.error("Komentar terganggu basis data: %s", type(galat).__name__)
                response = _isian_kembali(request, kelas_formulir, galat_503, DETIK_COBA_LAGI)
            # Django would log the address, which may hold a private link's token.
            response._has_been_logged = True
            return response

        return jawab

    return hias


def _isian_kembali(request, kelas_formulir, galat, tunggu):
    """What was typed, to be sent again in ``tunggu`` seconds; ``galat`` answers if nothing was."""
    response = galat(request)
    if request.method == "POST" and kelas_formulir:
        konteks = {
            "form": kelas_formulir(request.POST),
            "alamat": request.get_full_path(),
            "tiket": request.POST.get("tiket", ""),
            "jebakan": NAMA_JEBAKAN,
            "kode": response.status_code,
            "kapan": timezone.now() + timedelta(seconds=tunggu),
        }
        response = render(None, "komentar/nanti.html", konteks, status=response.status_code)
    response["Retry-After"] = tunggu
    return response


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
