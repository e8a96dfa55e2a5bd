"""Last year's report as the beginning of another year's: its text, not its files and dates."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.models import Page

from akuntabilitas.indeks import IndeksAkuntabilitas, TahunKinerja
from akuntabilitas.laporan import Laporan

MILIK_TAHUN = (
    "berkas",
    "pindaian",
    "tanggal_dokumen",
    "nomor",
    "tanggal_ttd",
    "tanggal_penyampaian",
    "rilis_angka",
)
"""What belongs to one year's document alone and is not copied."""


class FormSalin(forms.Form):
    """The year to copy to."""

    tahun = forms.IntegerField(label="Tahun tujuan", min_value=2004, max_value=2100)


@transaction.atomic
def salin_ke_tahun(laporan, angka, pengguna):
    """A draft of the report below another year's page, which is made (as a draft) if missing.

    Takes title and text as they were last saved, but for what was said of single indicators: their
    figures are another year's. The old year in the title becomes the new one.
    Gives the new ``Laporan``; raises ``ValidationError`` where that year has such a report.
    """
    isi = laporan.get_latest_revision_as_object()
    if angka == laporan.tahun:
        raise ValidationError(f"Laporan ini sudah di tahun {angka}. Pilih tahun lain.")
    slug = isi.slug.replace(str(laporan.tahun), str(angka))
    if Laporan.objects.filter(tahun=angka, slug=slug).exists():
        raise ValidationError(f"Tahun {angka} sudah punya laporan di alamat “{slug}”.")
    salinan = Laporan(
        title=isi.title.replace(str(laporan.tahun), str(angka)),
        slug=slug,
        owner=pengguna,
        live=False,
        **{
            medan.name: getattr(isi, medan.name)
            for medan in Laporan._meta.local_fields
            if medan.name not in (*MILIK_TAHUN, "page_ptr", "tahun")
        },
    )
    salinan.naskah = [(a.block_type, a.value) for a in isi.naskah if a.block_type == "bagian"]
    _tahun(angka, pengguna).add_child(instance=salinan)
    salinan.save_revision(user=pengguna, log_action="wagtail.create")
    return salinan


def _tahun(angka, pengguna):
    """The page of a year; a new one waits as a draft for whoever may publish it."""
    ada = TahunKinerja.objects.filter(tahun=angka).first()
    if ada:
        return ada
    satu = TahunKinerja(tahun=angka, live=False, owner=pengguna)
    IndeksAkuntabilitas.objects.get().add_child(instance=satu)
    satu.save_revision(user=pengguna, log_action="wagtail.create")
    return satu


@require_http_methods(["GET", "HEAD", "POST"])
def layar_salin(request, pk):
    """Ask for the year, copy, and open the copy in the editor."""
    laporan = Laporan.objects.filter(pk=pk).first()
    if laporan is None or not laporan.permissions_for_user(request.user).can_edit():
        raise Http404
    induk = Page.objects.get(pk=IndeksAkuntabilitas.objects.get().pk)
    if not induk.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    form = FormSalin(request.POST or None, initial={"tahun": localdate().year})
    if form.is_valid():
        try:
            salinan = salin_ke_tahun(laporan, form.cleaned_data["tahun"], request.user)
        except ValidationError as tolak:
            form.add_error("tahun", tolak.messages)
        else:
            messages.success(
                request,
                f"“{salinan.title}” dibuat sebagai draf. Lampirkan berkas dan isi tanggalnya.",
            )
            return redirect("wagtailadmin_pages:edit", salinan.pk)
    konteks = {
        "header_title": f"Salin “{laporan.title}” ke tahun lain",
        "header_icon": "copy",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Beranda"},
            {"url": reverse("akuntabilitas_laporan:index"), "label": "Laporan"},
            {"url": "", "label": "Salin ke tahun lain"},
        ],
        "laporan": laporan,
        "form": form,
    }
    return TemplateResponse(request, "akuntabilitas/salin.html", konteks)
