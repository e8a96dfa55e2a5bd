"""What is decided on one comment: a step, or that numbers of persons are masked."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request

from komentar import bersih
from komentar.keadaan import Tindakan
from komentar.meja.hak import hanya_moderator
from komentar.models import Keadaan
from komentar.putusan import PutusanTakSah, SudahDiputus, putuskan, samarkan
from portal.templatetags.teks import waktu

PENJELASAN_MAKS = 300


@hanya_moderator
@require_POST
def putus(request, komentar):
    """Take a decision, unless another moderator was faster; then say what they decided."""
    return _jalankan(
        request,
        komentar,
        lambda: putuskan(
            komentar.pk,
            request.POST.get("ke", ""),
            oleh=request.user,
            putusan_ke=bilangan(request.POST.get("putusan_ke")),
            alasan_kode=request.POST.get("alasan_kode", ""),
            alasan_teks=penjelasan(request),
        ),
        lambda jadi: f"{jadi}: {jadi.get_keadaan_display().lower()}.",
    )


@hanya_moderator
@require_POST
def samar(request, komentar):
    """Mask NIK and telephone numbers."""
    return _jalankan(
        request,
        komentar,
        lambda: samarkan(
            komentar.pk, oleh=request.user, putusan_ke=bilangan(request.POST.get("putusan_ke"))
        ),
        lambda jadi: f"{jadi}: NIK dan nomor telepon sudah disamarkan.",
    )


def _jalankan(request, komentar, langkah, kalimat):
    """Do a step and go on where the moderator was, or stay with the comment and say why."""
    try:
        jadi = langkah()
    except SudahDiputus as lebih_dulu:
        messages.warning(
            request, f"{kabar_putusan(lebih_dulu.komentar)} Putusan Anda tidak dijalankan."
        )
    except PutusanTakSah as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, kalimat(jadi))
        return redirect(get_valid_next_url_from_request(request) or "meja_komentar:daftar")
    return redirect("meja_komentar:satu", komentar.pk)


def kabar_putusan(komentar):
    """What happened to a comment meanwhile, in a sentence."""
    terakhir = komentar.catatan.select_related("oleh").last()
    if terakhir is None:
        return f"{komentar} sudah berubah."
    return f"{komentar} baru saja {_peristiwa(terakhir)} pada {waktu(terakhir.waktu)}."


def _peristiwa(catatan):
    """One entry of the record as the end of a sentence: who did what."""
    if catatan.ke == Keadaan.DITARIK:
        return "ditarik penulisnya"
    if catatan.dari == catatan.ke and catatan.ke not in Tindakan.values:
        return "disunting penulisnya"
    return f"{catatan.get_ke_display().lower()} oleh {catatan.oleh or 'orang lain'}"


def penjelasan(request):
    """The explanation that was typed, as one line."""
    return bersih.baris(request.POST.get("alasan_teks", ""))[:PENJELASAN_MAKS]


def bilangan(teks):
    """The whole number in a form's hidden field, or -1, which is no number of decisions."""
    return int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 10 else -1
