"""``/cari/``, the search page, and ``/cari/saran/``, what it suggests while somebody types."""

from dataclasses import replace

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from portal.bahasa.kueri import susun
from search import pintu, tampil
from search.catatan.rekam import rekam
from search.forms import FormCari, rapikan
from search.isian import isian
from search.sematan import sematan

UMUR_SARAN = 300
"""Seconds for which an answer of ``/cari/saran/`` may be kept by anybody."""


@require_safe
@cache_control(no_store=True)
def cari(request):
    """GET ``/cari/?q=…`` (``FormCari``): always 200; reads only, no cookie, no session.

    Context of ``search/cari.html``:

    - ``q`` what was typed; ``pesan`` why it can't be searched, or "";
      ``catatan`` sentences on parameters that were left out, or [];
    - ``total`` number of hits, ``lebih`` whether there are more; ``daftar`` Page of a Paginator of
      ``pintu.Hit``; ``awalan`` what stands before ``hal=2`` ("?q=pemilih&");
    - ``sematan`` what the office pinned above the hits: list of ``judul``, ``url``, ``keterangan``;
    - ``koreksi`` that another spelling was sought: ``dicari``, ``persis``, or ``None``;
      ``saran`` other spellings: ``label``, ``url``;
    - ``saringan`` what narrows the hits: ``label``, ``url`` without it; ``tanpa_saringan`` the
      address without all of it; ``faset``, ``urutan`` see ``search.tampil``;
    - ``tersembunyi`` (name, value) of narrowing and order, for a form that keeps them;
    - ``cobalah`` words to begin with, where nothing was sought.
    """
    form = FormCari(request.GET)
    kueri = form.kueri()
    hasil = pintu.cari(kueri)
    rekam(request, kueri, hasil)
    daftar = Paginator(range(hasil.total), kueri.per_hal).page(hasil.hal)
    daftar.object_list = hasil.hits
    koreksi = tampil.koreksi(kueri, hasil)
    # The links under corrected hits stay with them, whatever is narrowed.
    tertaut = replace(kueri, teks=koreksi["dicari"]) if koreksi else kueri
    dicari = bool(susun(kueri.teks))
    response = render(
        request,
        "search/cari.html",
        {
            "q": kueri.teks,
            "pesan": "" if dicari or not kueri.teks else "Tulis sedikitnya satu huruf atau angka.",
            "catatan": form.catatan,
            "total": hasil.total,
            "lebih": hasil.lebih,
            "daftar": daftar,
            "awalan": f"{tampil.alamat(tertaut)}&",
            "sematan": [] if kueri.hal > 1 or any(kueri.saringan.values()) else sematan(kueri.teks),
            "koreksi": koreksi,
            "saran": tampil.saran(kueri, hasil),
            "saringan": tampil.saringan(tertaut),
            "tanpa_saringan": tampil.tanpa_saringan(tertaut),
            "faset": tampil.faset(tertaut, hasil),
            "urutan": tampil.urutan(tertaut),
            "tersembunyi": tampil.parameter(kueri),
            "cobalah": [] if dicari else tampil.cobalah(),
        },
    )
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
@cache_control(public=True, max_age=UMUR_SARAN)
def saran(request):
    """GET ``/cari/saran/?q=ren``: ``{"saran": [{"teks", "url"?}, …]}``, at most eight; always 200.

    ``url`` stands where the suggestion is the title of a page. The texts are plain, not HTML.
    """
    response = JsonResponse({"saran": isian(rapikan(request.GET.get("q", "")))})
    response["X-Robots-Tag"] = "noindex"
    return response
