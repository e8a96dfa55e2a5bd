"""Withdrawing in the CMS: one page or several, never without a reason that the public will read."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.models import Page

from portal.riwayat.catatan import MENUTUP, Sebab, menarik
from portal.riwayat.penutupan import boleh_dikosongkan, kosongkan

PILIHAN_SEBAB = [(s.value, s.label) for s in Sebab if s != Sebab.KEDALUWARSA]


class FormTarik(forms.Form):
    """Why a page is withdrawn."""

    sebab = forms.ChoiceField(
        label="Alasan",
        choices=PILIHAN_SEBAB,
        widget=forms.RadioSelect,
        help_text="Karena data pribadi, informasi yang dikecualikan, atau perintah hukum: semua "
        "versi dan berkasnya ikut ditutup. Selain itu, versi lama tetap dapat dibaca.",
    )
    alasan = forms.CharField(
        label="Penjelasan untuk warga",
        min_length=10,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tampil di alamat halaman ini. Jangan menyebut data pribadi di sini.",
    )
    judul_pribadi = forms.BooleanField(
        label="Judulnya juga tidak boleh tampil (alamatnya menjawab “tidak ditemukan”)",
        required=False,
    )

    def clean(self):
        """Only a reason that closes can hide the title."""
        data = super().clean()
        if data.get("judul_pribadi") and data.get("sebab") not in MENUTUP:
            self.add_error("judul_pribadi", "Hanya untuk alasan yang menutup seluruh isi.")
        return data

    def masa(self):
        """The context manager within which withdrawals have this form's reason."""
        data = self.cleaned_data
        return menarik(data["sebab"], data["alasan"].strip(), data["judul_pribadi"])


class TarikView(UnpublishView):
    """Wagtail's page "Tarik dari publik" with the reason."""

    template_name = "portal/tarik.html"

    def post(self, request, *args, **kwargs):
        """Withdraw with the given reason, or say what it lacks."""
        self.form = FormTarik(request.POST)
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        with self.form.masa():
            return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        """Wagtail's context with ``form``."""
        form = getattr(self, "form", None) or FormTarik()
        return {**super().get_context_data(**kwargs), "form": form}


class FormTarikMassal(FormTarik):
    """The same for several pages, with Wagtail's question about those below them."""

    include_descendants = forms.BooleanField(label="Tarik juga halaman di bawahnya", required=False)


class TarikMassal(UnpublishBulkAction):
    """Wagtail's bulk action with the reason."""

    form_class = FormTarikMassal
    template_name = "portal/tarik_massal.html"

    def get_execution_context(self):
        """Wagtail's context with the reason's form."""
        return {**super().get_execution_context(), "form": self.cleaned_form}

    @classmethod
    def execute_action(cls, objects, form=None, **kwargs):
        """Withdraw all of them with the one reason."""
        with form.masa():
            return super().execute_action([satu.specific for satu in objects], **kwargs)


class FormKosongkan(forms.Form):
    """Why the contents of a closed page are deleted."""

    alasan = forms.CharField(
        label="Dasar penghapusan",
        min_length=10,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Misalnya nomor permohonan. Tercatat di riwayat, tidak tampil untuk warga.",
    )


class KosongkanView(FormView):
    """Deletes the contents of a closed page for ever; for administrators."""

    form_class = FormKosongkan
    template_name = "portal/kosongkan.html"

    def dispatch(self, request, *args, **kwargs):
        """Only for those who may, and only for a page that is closed."""
        self.halaman = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not boleh_mengosongkan(request.user) or not boleh_dikosongkan(self.halaman):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        """Adds ``halaman``."""
        return {**super().get_context_data(**kwargs), "halaman": self.halaman}

    def form_valid(self, form):
        """Delete, and say so."""
        kosongkan(self.halaman, form.cleaned_data["alasan"].strip())
        messages.success(self.request, "Isi halaman, semua versinya, dan berkasnya sudah dihapus.")
        return redirect(reverse("wagtailadmin_explore", args=[self.halaman.get_parent().pk]))


def boleh_mengosongkan(pengguna):
    """Whether a person may purge: superusers and the group Admin."""
    return pengguna.is_superuser or pengguna.groups.filter(name="Admin").exists()
