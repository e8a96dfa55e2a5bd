"""The second step at the door, setting it up, and what a person may do about it later."""

import django_otp
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.generic import FormView, TemplateView
from django_otp.util import random_hex

from portal.masuk import kode
from portal.masuk.formulir import SALAH, FormKode
from portal.masuk.pintu import TerlaluSering, Tujuan, dengan_kode, kenali, langkah_berikut

KUNCI = "kunci_kode"
"""Where the session keeps the key of an app until its first code has come."""


class DiPintu(Tujuan):
    """Mixin: for whoever has given the password; ``nama`` is the view's own name."""

    nama = ""
    juga_di_dalam = False

    def dispatch(self, request, *args, **kwargs):
        """Send on whoever has nothing to do here."""
        if request.orang.is_anonymous:
            return redirect_to_login(self.tujuan(), reverse("wagtailadmin_login"))
        if not (self.juga_di_dalam and request.user.is_authenticated):
            langkah = langkah_berikut(request.orang, self.tujuan())
            if not langkah.startswith(reverse(self.nama)):
                return HttpResponseRedirect(langkah)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        """With where to go afterwards."""
        return super().get_context_data(**kwargs, next=self.tujuan())

    def buka(self, perangkat):
        """The second step is done: the session counts from now on, under a new key."""
        self.request.user = self.request.orang
        self.request.session.cycle_key()
        django_otp.login(self.request, perangkat)


class Kode(DiPintu, TerlaluSering, FormView):
    """Asks for the code."""

    nama = "masuk_kode"
    form_class = FormKode
    template_name = "portal/masuk/kode.html"

    def get_form_kwargs(self):
        """The form wants to know whose code it is."""
        return {**super().get_form_kwargs(), "request": self.request, "orang": self.request.orang}

    def form_valid(self, form):
        """Let the person in; say how many recovery codes are left when one was used."""
        self.buka(form.perangkat)
        if form.perangkat.model_label() == "otp_static.staticdevice":
            sisa = kode.sisa_pulih(self.request.orang)
            messages.warning(
                self.request, f"Anda masuk dengan kode pulih. Sisa kode pulih: {sisa}."
            )
        response = HttpResponseRedirect(self.tujuan())
        kenali(self.request, response, self.request.orang)
        return response


class Siapkan(DiPintu, TemplateView):
    """Shows the key, wants its first code, then shows the recovery codes, this once."""

    nama = "masuk_siapkan"
    juga_di_dalam = True
    template_name = "portal/masuk/siapkan.html"

    def dispatch(self, request, *args, **kwargs):
        """One app an account: another one only after the first was taken off with its code."""
        if request.user.is_authenticated and kode.punya(request.user):
            return redirect("kode_kedua")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        """With the key, as a picture and as text."""
        kunci = self.request.session.setdefault(KUNCI, random_hex(20))
        svg, teks = kode.gambar_qr(self.request.orang, kunci)
        # Drawn by segno from the key and the user's name, which it encodes as squares.
        return super().get_context_data(**kwargs, qr=mark_safe(svg), kunci=teks)  # noqa: S308

    def post(self, request, *args, **kwargs):
        """Check the app's first code against the key that was shown."""
        kunci = request.session.get(KUNCI)
        perangkat = kunci and kode.pasang(request.orang, kunci, request.POST.get("kode", ""))
        if not perangkat:
            return self.render_to_response(self.get_context_data(galat=SALAH))
        del request.session[KUNCI]
        self.buka(perangkat)
        response = tampilkan_pulih(request, self.tujuan())
        kenali(request, response, request.orang)
        return response


def tampilkan_pulih(request, lanjut):
    """New recovery codes on a page; they can't be shown again."""
    isi = {"kode_pulih": kode.pulih_baru(request.user), "lanjut": lanjut}
    return TemplateResponse(request, "portal/masuk/kode_pulih.html", isi)


def kode_kedua(request):
    """A person's own second step: new recovery codes, another app, or none; each for a code."""
    form = None
    wajib = kode.wajib(request.user)
    if request.method == "POST":
        form = FormKode(request.POST, request=request, orang=request.user)
        if form.is_valid():
            tindakan = request.POST.get("tindakan")
            if tindakan == "pulih":
                return tampilkan_pulih(request, reverse("kode_kedua"))
            if tindakan == "ganti" or (tindakan == "lepas" and not wajib):
                kode.lepas(request.user)
                if tindakan == "ganti":
                    return redirect("masuk_siapkan")
                messages.success(request, "Kode kedua dimatikan.")
            return redirect("kode_kedua")
    isi = {
        "header_title": "Kode kedua",
        "header_icon": "lock",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_account"), "label": "Akun"},
            {"url": "", "label": "Kode kedua"},
        ],
        "punya": kode.punya(request.user),
        "wajib": wajib,
        "sisa": kode.sisa_pulih(request.user),
        "form": form or FormKode(request=request, orang=request.user),
    }
    response = TemplateResponse(request, "portal/masuk/kode_kedua.html", isi)
    return dengan_kode(response, form) if form else response
