"""The door for readers who report a public comment to the moderators; no account, no trace."""

from django import forms
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from komentar import bersih
from komentar.aduan import AlasanAduan, adukan
from komentar.jaga import jatah, tiket
from komentar.kirim import induk_tampak
from komentar.warga.formulir import MedanBersih
from komentar.warga.pintu import (
    NAMA_JEBAKAN,
    halaman_atau_404,
    karcis,
    pintu,
    tahan_gangguan,
    tanpa_jejak,
)

BATAS_KETERANGAN = 500


class FormAduan(forms.Form):
    """Why the comment is reported, and what moderators should know."""

    alasan = forms.ChoiceField(
        label="Alasan",
        choices=[("", "Pilih alasan"), *AlasanAduan.choices],
        error_messages={
            "required": "Pilih alasannya.",
            "invalid_choice": "Pilih salah satu alasan dari daftar.",
        },
    )
    keterangan = MedanBersih(
        label="Keterangan",
        rapikan=bersih.paragraf,
        sebutan="Keterangan",
        batas=BATAS_KETERANGAN,
        required=False,
        help_text="Hanya dibaca moderator. Tidak perlu menulis nama Anda.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, data=None):
        super().__init__(data, auto_id="komentar-%s")


@pintu(FormAduan)
@require_http_methods(["GET", "HEAD", "POST"])
def lapor(request, halaman_id, nomor):
    """The form to report the comment ``nomor`` of a page, whether comments are open or not."""
    halaman = halaman_atau_404(halaman_id)
    komentar = induk_tampak(halaman, str(nomor))
    if komentar is None or komentar.resmi:
        raise Http404
    tempat = f"aduan-{komentar.pk}"
    formulir = FormAduan(request.POST if request.method == "POST" else None)
    if formulir.is_bound:
        satu = karcis(request.POST, formulir, halaman.pk, tempat)
        if satu:
            jatah.ambil(request, "aduan")
            adukan(komentar, kiriman=satu.nomor, **formulir.cleaned_data)
            return redirect("komentar:dilaporkan", halaman.pk)
    konteks = {
        "halaman": halaman,
        "alamat_halaman": halaman.get_url(request),
        "komentar": komentar,
        "form": formulir,
        "alamat": reverse("komentar:lapor", args=[halaman.pk, komentar.pk]),
        "tiket": tiket.buat(halaman.pk, tempat, ulang=formulir.is_bound),
        "jebakan": NAMA_JEBAKAN,
    }
    return render(request, "komentar/lapor.html", konteks)


@tanpa_jejak
@tahan_gangguan()
@require_safe
def dilaporkan(request, halaman_id):
    """Thanks, and what happens next."""
    halaman = halaman_atau_404(halaman_id)
    konteks = {"halaman": halaman, "alamat_halaman": halaman.get_url(request)}
    return render(request, "komentar/dilaporkan.html", konteks)
