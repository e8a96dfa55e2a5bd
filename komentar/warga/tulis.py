"""The public door: write a comment, and be led to its private link. Uncached, without cookie."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from komentar.jaga import jatah, tiket
from komentar.kebijakan import kebijakan
from komentar.kirim import TiketTerpakai, induk_tampak, terima
from komentar.models import Komentar, SetelanKomentar
from komentar.warga import tautan
from komentar.warga.formulir import FormKomentar
from komentar.warga.pintu import (
    NAMA_JEBAKAN,
    halaman_atau_404,
    karcis,
    pintu,
    tahan_gangguan,
    tanpa_jejak,
)

KALIMAT_INDUK = (
    "Komentar yang Anda balas sudah tidak tampil. Isian Anda masih ada:"
    " Anda dapat mengirimnya sebagai komentar baru."
)
KALIMAT_TERPAKAI = (
    "Formulir ini sudah dipakai mengirim komentar lain. Periksa isiannya, lalu kirim sekali lagi."
)


@pintu(FormKomentar)
@require_http_methods(["GET", "HEAD", "POST"])
def tulis(request, halaman_id):
    """The form for a comment under a page, or in answer to one (``?balas=<number>``)."""
    halaman = halaman_atau_404(halaman_id)
    aturan = kebijakan(halaman)
    diminta = request.GET.get("balas")
    induk = induk_tampak(halaman, diminta)
    if request.method == "POST":
        hilang = bool(diminta) and induk is None
        return _kirim(request, halaman, aturan, induk, hilang)
    if diminta and induk is None:
        raise Http404
    return _tampilkan(request, halaman, aturan, induk, FormKomentar())


@tanpa_jejak
@tahan_gangguan()
@require_safe
def terkirim(request, halaman_id):
    """That the same words came before; their private link is where they were sent first."""
    halaman = halaman_atau_404(halaman_id)
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
    if induk_hilang:
        formulir.add_error(None, KALIMAT_INDUK)
    else:
        tujuan = _simpan(request, halaman, induk, formulir)
        if tujuan:
            return redirect(tujuan)
    return _tampilkan(request, halaman, aturan, induk, formulir)


def _simpan(request, halaman, induk, formulir):
    """Hold the comment; returns where to go on, or ``None`` with what hinders added to the form."""
    satu = karcis(request.POST, formulir, halaman.pk, induk and induk.pk)
    if satu is None:
        return None
    # What is stored already is only sent once more.
    ada = Komentar.objects.filter(kiriman=satu.nomor).exists()
    sebab = [] if ada else jatah.ambil(request, "komentar")
    try:
        komentar = terima(
            halaman, induk=induk, kiriman=satu.nomor, sebab=sebab, **formulir.cleaned_data
        )
    except TiketTerpakai:
        formulir.add_error(None, KALIMAT_TERPAKAI)
        return None
    if komentar.kiriman != satu.nomor:
        # Another form brought these words: who sends them now may be anybody who knows them.
        return reverse("komentar:terkirim", args=[halaman.pk])
    return reverse("komentar:status", args=[tautan.buat(komentar)])


def _tampilkan(request, halaman, aturan, induk, formulir, status=200):
    """The form with a fresh ticket, or what was typed where comments are closed."""
    alamat = reverse("komentar:tulis", args=[halaman.pk])
    konteks = {
        "halaman": halaman,
        "alamat_halaman": halaman.get_url(request),
        "aturan": aturan,
        "setelan": SetelanKomentar.kini(),
        "induk": induk,
        "form": formulir,
        "alamat": f"{alamat}?balas={induk.pk}" if induk else alamat,
        "tiket": tiket.buat(halaman.pk, induk and induk.pk, ulang=formulir.is_bound),
        "jebakan": NAMA_JEBAKAN,
    }
    return render(request, "komentar/tulis.html", konteks, status=status)
