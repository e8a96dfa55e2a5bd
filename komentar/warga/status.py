"""The private page of one comment: where it stands, mending while it waits, withdrawing ever after.

Whoever has the link is its author; a wrong one is a 404 like any other.
"""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from komentar import putusan
from komentar.jaga import jatah
from komentar.janji import tenggat
from komentar.kebijakan import halaman_berkomentar
from komentar.models import Keadaan, Komentar, SetelanKomentar
from komentar.utas import letak
from komentar.warga import tautan
from komentar.warga.formulir import FormKomentar
from komentar.warga.pintu import pintu, tahan_gangguan, tanpa_jejak
from portal.bahasa.tanggal import sudah_lewat
from portal.kantor import Kantor


def _komentar(token):
    komentar = tautan.cari(token)
    if komentar is None:
        raise Http404
    return komentar


@tanpa_jejak
@tahan_gangguan()
@require_safe
def status(request, token):
    """Where the comment stands, in words, and what its author can do."""
    komentar = _komentar(token)
    konteks = _konteks(request, komentar, token)
    if komentar.keadaan == Keadaan.MENUNGGU:
        janji = Kantor.for_request(request).janji_moderasi_hari
        konteks["batas"] = tenggat(komentar.submit_date, janji)
        konteks["terlambat"] = sudah_lewat(konteks["batas"])
    elif komentar.keadaan == Keadaan.DISETUJUI and konteks["halaman"]:
        tampak = Komentar.objects.tampak().filter(pk=komentar.pk).exists()
        konteks["letak"] = letak(komentar, konteks["alamat_halaman"]) if tampak else ""
    konteks["tautan"] = request.build_absolute_uri(konteks["alamat_status"])
    return render(request, "komentar/status.html", konteks)


@pintu(FormKomentar)
@require_http_methods(["GET", "HEAD", "POST"])
def sunting(request, token):
    """The comment's form once more, while it waits."""
    komentar = _komentar(token)
    konteks = _konteks(request, komentar, token)
    if request.method == "POST":
        formulir = FormKomentar(request.POST)
        sah = formulir.is_valid()
        if sah and komentar.keadaan == Keadaan.MENUNGGU:
            jatah.ambil(request, "sunting")
            try:
                putusan.sunting(komentar.pk, **formulir.cleaned_data)
            except putusan.SudahDiputus as lebih_dulu:
                konteks["komentar"] = komentar = lebih_dulu.komentar
            else:
                return redirect(konteks["alamat_status"])
    else:
        if komentar.keadaan != Keadaan.MENUNGGU:
            return redirect(konteks["alamat_status"])
        awal = {"nama": komentar.nama, "surel": komentar.user_email, "teks": komentar.comment}
        formulir = FormKomentar(initial=awal)
    konteks["form"] = formulir
    kode = 200 if komentar.keadaan == Keadaan.MENUNGGU else 409
    return render(request, "komentar/sunting.html", konteks, status=kode)


@pintu()
@require_http_methods(["GET", "HEAD", "POST"])
def tarik(request, token):
    """The question whether to withdraw it, and the withdrawal."""
    komentar = _komentar(token)
    konteks = _konteks(request, komentar, token)
    if request.method == "POST":
        putusan.tarik(komentar.pk)
    elif komentar.keadaan != Keadaan.DITARIK:
        return render(request, "komentar/tarik.html", konteks)
    return redirect(konteks["alamat_status"])


def _konteks(request, komentar, token):
    """What all three pages show; of a page that is not public any more, nothing."""
    halaman = halaman_berkomentar(komentar.halaman_id)
    return {
        "komentar": komentar,
        "halaman": halaman,
        "alamat_halaman": halaman.get_url(request) if halaman else "",
        "setelan": SetelanKomentar.kini(),
        **{
            f"alamat_{nama}": reverse(f"komentar:{nama}", args=[token])
            for nama in ("status", "sunting", "tarik")
        },
    }
