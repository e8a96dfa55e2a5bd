"""``/cari/``: the search page."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from portal.bahasa.kueri import susun
from search import pintu
from search.catatan.rekam import rekam
from search.forms import FormCari
from search.sematan import sematan

JUDUL_FASET = {"jenis": "Jenis", "tahun": "Tahun"}


@require_safe
@cache_control(no_store=True)
def cari(request):
    """GET ``/cari/?q=&jenis=&tahun=&hal=``: always 200; reads only, no cookie, no session.

    Context of ``search/cari.html``:

    - ``q`` what was typed; ``pesan`` why it can't be searched, or "";
      ``catatan`` sentences on parameters that were left out, or [];
    - ``total`` number of hits; ``daftar`` Page of a Paginator of hits: ``judul``, ``url``,
      ``jenis``, ``jenis_label``, ``tanggal`` (date or ``None``), ``cuplikan`` (safe HTML with
      ``<mark>``), ``sudah_berakhir``, ``halaman`` (PDF pages that match: ``nomor``, ``url``);
      ``awalan`` what stands before ``hal=2`` ("?q=pemilih&");
    - ``saringan`` what narrows the hits now: ``label``, ``url`` without it;
    - ``faset`` list of ``label`` and ``pilihan``: ``label``, ``url`` (toggles it), ``jumlah``,
      ``aktif``;
    - ``sematan`` what the office pinned to the query: ``judul``, ``url``, ``keterangan``, or [];
    - ``saran`` other spellings, only when nothing was found: ``label``, ``url``;
    - ``tersembunyi`` (name, value) of the narrowing, for a form that keeps it.
    """
    form = FormCari(request.GET)
    kueri = form.kueri()
    hasil = pintu.cari(kueri)
    rekam(request, kueri, hasil)
    daftar = Paginator(range(hasil.total), kueri.per_hal).page(hasil.hal)
    daftar.object_list = hasil.hits
    terbaca = not kueri.teks or susun(kueri.teks)
    response = render(
        request,
        "search/cari.html",
        {
            "q": kueri.teks,
            "pesan": "" if terbaca else "Tulis sedikitnya satu huruf atau angka.",
            "catatan": form.catatan,
            "total": hasil.total,
            "daftar": daftar,
            "awalan": f"{_alamat(kueri)}&",
            "saringan": [s for f in _faset(kueri, hasil) for s in f["pilihan"] if s["aktif"]],
            "faset": _faset(kueri, hasil),
            "sematan": [] if kueri.hal > 1 or _saringan(kueri) else sematan(kueri.teks),
            "saran": [{"label": s, "url": f"?{urlencode({'q': s})}"} for s in hasil.saran],
            "tersembunyi": _saringan(kueri),
        },
    )
    response["X-Robots-Tag"] = "noindex"
    return response


def _saringan(kueri, tukar=None):
    """The narrowing as (name, value), with one of them switched on or off."""
    kini = [(nama, nilai) for nama in JUDUL_FASET for nilai in getattr(kueri, nama)]
    if tukar is None:
        return kini
    return [s for s in kini if s != tukar] if tukar in kini else [*kini, tukar]


def _alamat(kueri, tukar=None):
    return f"?{urlencode([('q', kueri.teks), *_saringan(kueri, tukar)])}"


def _faset(kueri, hasil):
    """Facets that offer a choice, or that have one to take back."""
    return [
        {
            "label": JUDUL_FASET[nama],
            "pilihan": [
                {
                    "label": p.label,
                    "jumlah": p.jumlah,
                    "aktif": p.aktif,
                    "url": _alamat(kueri, (nama, p.nilai)),
                }
                for p in pilihan
            ],
        }
        for nama in JUDUL_FASET
        if (pilihan := hasil.facets.get(nama))
    ]
