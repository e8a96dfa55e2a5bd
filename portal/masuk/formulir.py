"""The forms at the door, and how they count tries."""

from django import forms
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from portal.masuk import jatah, kode
from portal.masuk.model import PermintaanSandi, Undangan, sidik
from portal.pengguna import Pengguna

SALAH = "Kode salah atau sudah terpakai. Lihat kode yang terbaru, lalu coba lagi."


class Terbatas:
    """Mixin: a form whose sending is a try; ``penuh`` is set when there was none left."""

    penuh = None

    def hitung(self, satu):
        """Take a try of the ``Jatah``; an error of the form where none is left."""
        try:
            return satu.ambil()
        except jatah.Penuh as penuh:
            self.penuh = penuh
            raise ValidationError(
                f"Terlalu banyak percobaan. Coba lagi dalam {penuh.menit} menit.", code="penuh"
            ) from penuh


class FormMasuk(Terbatas, LoginForm):
    """Name and password; a try is counted only where both were filled in."""

    def clean(self):
        """Count first, so that a right password is refused as a wrong one is."""
        nama, sandi = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not (nama and sandi):
            return super().clean()
        percobaan = self.hitung(jatah.untuk(self.request, "sandi", nama))
        data = super().clean()
        percobaan.berhasil()
        return data


class FormLupa(Terbatas, PasswordResetForm):
    """Who wants a new password; whether there is such an account is not looked up here."""

    def __init__(self, *args, request=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = request

    def clean(self):
        """Count the request, for this mailbox and for the network it comes from."""
        data = super().clean()
        if surel := data.get("email"):
            kotak = sidik("surat", jatah.rata(surel))
            alamat = jatah.kunci_alamat(self.request)
            self.hitung(jatah.Jatah({kotak: jatah.SURAT, alamat: jatah.ALAMAT}))
        return data

    def save(self, **lain):
        """Leave it to the worker."""
        from portal.masuk.surat import minta

        minta(PermintaanSandi.objects.create(surel=self.cleaned_data["email"]))


class FormKode(Terbatas, forms.Form):
    """A code from the app or a recovery code, of this person; ``perangkat`` is what took it."""

    kode = forms.CharField(
        label="Kode",
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}
        ),
    )

    def __init__(self, *args, request, orang, **kwargs):
        super().__init__(*args, **kwargs)
        self.request, self.orang, self.perangkat = request, orang, None

    def clean_kode(self):
        """Count the try, then check the code."""
        teks = self.cleaned_data["kode"]
        percobaan = self.hitung(jatah.untuk(self.request, "kode", self.orang.get_username()))
        self.perangkat = kode.periksa(self.orang, teks)
        if self.perangkat is None:
            raise ValidationError(SALAH)
        percobaan.berhasil()
        return teks


class FormUndang(forms.ModelForm):
    """Whom to invite, as what."""

    peran = forms.ModelChoiceField(Group.objects.order_by("name"), label="Peran")

    class Meta:
        model = Undangan
        fields = ["surel", "peran"]

    def clean_surel(self):
        """Refuse an address that has an account."""
        surel = self.cleaned_data["surel"]
        if Pengguna.objects.filter(email__iexact=surel).exists():
            raise ValidationError("Sudah ada akun dengan surel ini.")
        return surel


class FormTerima(UserCreationForm):
    """The invited person's names and password."""

    class Meta:
        model = Pengguna
        fields = ["username", "first_name", "last_name", "inisial"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["first_name"].required = True
