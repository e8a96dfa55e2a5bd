"""The desk's page for a person's request: what we hold on an e-mail, as a file, or erased.

The e-mail travels in forms alone, never in an address, and stands in no record. Whether the request
comes from who it says is for people to find out; the page says how.
"""

import re

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from komentar import bersih
from komentar.kabar.data import hapus, kumpulkan
from komentar.models import CatatanPribadi

IZIN = "komentar.moderasi_komentar"
PANJANG_ALASAN = 200


class FormPribadi(forms.Form):
    """Whose data, on what grounds, and whether unproved comments are the person's own too."""

    surel = forms.EmailField(
        label="Surel pemohon",
        max_length=254,
        help_text="Alamat yang dipakai ketika berkomentar.",
        error_messages={
            "required": "Isi surel pemohon.",
            "invalid": "Alamat surel belum benar. Contoh: nama@contoh.id",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    alasan = forms.CharField(
        label="Alasan",
        max_length=PANJANG_ALASAN,
        help_text="Misalnya “Permohonan nomor 12, 3 Maret 2026”. Tersimpan tanpa surelnya.",
        error_messages={"required": "Tulis alasannya."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    juga_belum = forms.BooleanField(
        label="Termasuk komentar yang surelnya belum dibuktikan: kami yakin pemohon penulisnya",
        required=False,
    )

    def clean_alasan(self):
        """One line, in which no e-mail stands."""
        alasan = bersih.baris(self.cleaned_data["alasan"])
        if not alasan:
            raise ValidationError("Tulis alasannya.")
        if re.search(r"\S@\S", alasan):
            raise ValidationError("Jangan tulis alamat surel di sini: alasan ini tersimpan.")
        return alasan


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def pribadi(request):
    """The form; POST shows what there is (``cari``), hands out the file, or erases."""
    if not request.user.has_perm(IZIN):
        raise PermissionDenied
    form = FormPribadi(request.POST if request.method == "POST" else None)
    data = None
    if form.is_valid():
        surel, juga_belum = form.cleaned_data["surel"], form.cleaned_data["juga_belum"]
        data = kumpulkan(surel, juga_belum=juga_belum)
        if "salinan" in request.POST:
            return _salinan(request, form, data)
        if "hapus" in request.POST:
            return _hapus(request, form, surel, juga_belum)
    konteks = {
        "header_title": "Data pribadi warga",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Beranda"},
            {"url": reverse("meja_komentar:daftar"), "label": "Komentar"},
            {"url": "", "label": "Data pribadi warga"},
        ],
        "header_icon": "user",
        "form": form,
        "data": data,
        "catatan": CatatanPribadi.objects.select_related("oleh")[:20],
    }
    return TemplateResponse(request, "komentar/retensi/pribadi.html", konteks)


def _salinan(request, form, data):
    """The file, once its handing out is on record."""
    _catat(request, form, CatatanPribadi.Jenis.SALINAN, len(data.komentar))
    return JsonResponse(
        data.ke_json(),
        json_dumps_params={"ensure_ascii": False, "indent": 2},
        headers={"Content-Disposition": 'attachment; filename="data-pribadi.json"'},
    )


def _hapus(request, form, surel, juga_belum):
    """Erase, on record, in one transaction."""
    with transaction.atomic():
        banyak = hapus(surel, juga_belum=juga_belum)
        _catat(request, form, CatatanPribadi.Jenis.HAPUS, banyak)
    messages.success(request, f"Isi, nama, dan surel pada {banyak} komentar dihapus.")
    return redirect("data_pribadi:pribadi")


def _catat(request, form, jenis, banyak):
    CatatanPribadi.objects.create(
        jenis=jenis, alasan=form.cleaned_data["alasan"], banyak=banyak, oleh=request.user
    )
