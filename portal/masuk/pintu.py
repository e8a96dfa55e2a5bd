"""The login page and the lost password: Wagtail's views with limits, and nothing given away."""

from urllib.parse import urlencode

from django.contrib.auth.views import RedirectURLMixin
from django.urls import reverse
from django_otp import DEVICE_ID_SESSION_KEY
from wagtail.admin.views.account import LoginView, PasswordResetView

from portal.masuk import jatah, kode, peramban
from portal.masuk.formulir import FormLupa, FormMasuk
from portal.masuk.model import sidik


class TerlaluSering:
    """Mixin for form views: where no try is left the form comes back with 429."""

    def form_invalid(self, form):
        """The form with its errors; what was typed stays, except passwords."""
        return dengan_kode(super().form_invalid(form), form)


def dengan_kode(response, form):
    """The answer, as 429 with ``Retry-After`` where the form found no try left."""
    if form.penuh:
        response.status_code = 429
        response["Retry-After"] = str(form.penuh.tunggu)
    return response


class Tujuan(RedirectURLMixin):
    """Mixin: where to go afterwards; ``next`` counts only if it leads back to this host."""

    def tujuan(self):
        """The address asked for, or the dashboard."""
        return self.get_redirect_url() or reverse("wagtailadmin_home")


class Masuk(Tujuan, TerlaluSering, LoginView):
    """Name and password; the second step follows where there is one."""

    def get_form_class(self):
        """Our form, which counts tries."""
        return FormMasuk

    def form_valid(self, form):
        """Begin the session; let the browser be known if nothing is missing."""
        self.request.session.pop(DEVICE_ID_SESSION_KEY, None)
        response = super().form_valid(form)
        if kode.lengkap(form.get_user()):
            kenali(self.request, response, form.get_user())
        return response

    def get_success_url(self):
        """The next step, which is the address asked for if no step is missing."""
        return langkah_berikut(self.request.user, self.tujuan())


class Lupa(TerlaluSering, PasswordResetView):
    """Asks for a link by mail: the same answer, after the same work, for every address."""

    def get_form_class(self):
        """Our form, which counts tries and leaves the rest to the worker."""
        return FormLupa

    def get_form_kwargs(self):
        """The form wants to know where the request comes from."""
        return {**super().get_form_kwargs(), "request": self.request}


def langkah_berikut(pengguna, tujuan):
    """The address of what a user who gave the password has to do next, then ``tujuan``."""
    if kode.lengkap(pengguna):
        return tujuan
    nama = "masuk_kode" if kode.punya(pengguna) else "masuk_siapkan"
    return f"{reverse(nama)}?{urlencode({'next': tujuan})}"


def kenali(request, response, pengguna):
    """Let the browser be known for this user's account."""
    peramban.ingat(request, response, sidik("peramban", jatah.rata(pengguna.get_username())))
