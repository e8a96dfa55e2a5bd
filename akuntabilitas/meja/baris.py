"""Adding, changing and deleting the rows that have a form."""

from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from akuntabilitas.hitung.aturan import TidakAdaAturan
from akuntabilitas.meja import isi
from akuntabilitas.meja.formulir import FORMULIR
from akuntabilitas.meja.hak import boleh_mengisi, hanya
from akuntabilitas.meja.rilis import dapat_diisi, konteks, tertutup
from akuntabilitas.rilis import Rilis


def _model(jenis):
    if jenis not in isi.JENIS:
        raise Http404
    return isi.JENIS[jenis][0]


def _ada(rilis, jenis, baris):
    satu = _model(jenis).objects.filter(rilis=rilis, pk=baris).first()
    if satu is None:
        raise Http404
    return satu


@require_http_methods(["GET", "HEAD", "POST"])
@hanya(boleh_mengisi)
def isi_baris(request, rilis, jenis, baris=None):
    """The form of a new row, or of one that is there; saving leads back to the release."""
    model = _model(jenis)
    if not dapat_diisi(rilis, request.user):
        messages.error(request, tertutup(rilis))
        return redirect("rilis:satu", rilis.pk)
    satu = _ada(rilis, jenis, baris) if baris else model(rilis=rilis)
    try:
        form = FORMULIR[jenis](request.POST or None, instance=satu)
    except TidakAdaAturan as tiada:
        messages.error(request, f"{tiada} Admin dapat menambahkannya di Kinerja, Aturan hitung.")
        return redirect("rilis:satu", rilis.pk)
    if form.is_valid():
        _simpan(request, rilis, form)
        return redirect("rilis:satu", rilis.pk)
    judul = isi.judul(satu) if baris else isi.JENIS[jenis][2]
    remah = (reverse("rilis:satu", args=[rilis.pk]), str(rilis))
    return TemplateResponse(
        request,
        "akuntabilitas/meja/baris.html",
        konteks(judul, remah, rilis=rilis, form=form),
    )


def _simpan(request, rilis, form):
    """Save the row while the release is held, or say that it has closed meanwhile."""
    with transaction.atomic():
        kini = Rilis.objects.select_for_update().get(pk=rilis.pk)
        if not dapat_diisi(kini, request.user):
            messages.error(request, tertutup(kini))
            return
        form.instance.oleh = request.user
        satu = form.save()
    messages.success(request, f"{isi.judul(satu)} disimpan.")


@require_POST
@hanya(boleh_mengisi)
def hapus_baris(request, rilis, jenis, baris):
    """Delete a row of a draft; who deletes has written in the release."""
    with transaction.atomic():
        kini = Rilis.objects.select_for_update().get(pk=rilis.pk)
        satu = _ada(kini, jenis, baris)
        if not dapat_diisi(kini, request.user):
            messages.error(request, tertutup(kini))
        else:
            nama = isi.judul(satu)
            satu.delete()
            kini.penulis.add(request.user)
            messages.success(request, f"{nama} dihapus dari rilis ini.")
    return redirect("rilis:satu", rilis.pk)
