"""Forms of pictures: every upload in the CMS obeys ``portal.foto.bersih``."""

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from portal.bahasa.angka import ukuran
from portal.foto.bersih import (
    BANTUAN_FOTO,
    BATAS_BYTE,
    SEBAB_BESAR,
    TERIMA,
    FotoDitolak,
    bersihkan_terbatas,
)
from portal.foto.keterangan import BANTUAN_ALTERNATIF, PERIKSA, judul_foto
from portal.gambar import FotoBersih, Gambar


class MedanFoto(WagtailImageField):
    """A file field that gives a clean ``FotoBersih``, or says in words why it can't."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.help_text = BANTUAN_FOTO
        self.max_upload_size = BATAS_BYTE
        self.max_upload_size_text = ukuran(BATAS_BYTE)
        self.error_messages["file_too_large_unknown_size"] = SEBAB_BESAR

    def to_python(self, data):
        """The clean picture of an upload, or ``None`` without one."""
        berkas = forms.FileField.to_python(self, data)
        if berkas is None:
            return None
        if berkas.size > BATAS_BYTE:
            raise ValidationError(f"Berkasnya {ukuran(berkas.size)}. {SEBAB_BESAR}")
        try:
            return FotoBersih(bersihkan_terbatas(berkas.read()), berkas.name)
        except FotoDitolak as tolak:
            raise ValidationError(str(tolak)) from None

    def widget_attrs(self, widget):
        """Let a phone offer its HEIC photos too."""
        return {**super().widget_attrs(widget), "accept": TERIMA}


class FormGambar(BaseImageForm):
    """The base of Wagtail's image forms (``WAGTAILIMAGES_IMAGE_FORM_BASE``)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if lama := self.fields.get("file"):
            self.fields["file"] = MedanFoto(
                label=lama.label, required=lama.required, widget=lama.widget
            )
        if "title" in self.fields:
            self.fields["title"].required = False
            self.fields["title"].help_text = "Dikosongkan: judul dibuat dari nama berkas."
        if "description" in self.fields:
            periksa = [PERIKSA] if self.instance.perlu_diperiksa else []
            self.fields["description"].help_text = " ".join([*periksa, BANTUAN_ALTERNATIF])

    def clean_title(self):
        """The typed title; for none, or a mere file name, one that people understand."""
        judul = self.cleaned_data["title"].strip()
        berkas = self.files.get(self.add_prefix("file"))
        nama = berkas.name if berkas else self.instance.file.name or ""
        if judul in ("", nama, PurePath(nama).stem):
            judul = judul_foto(nama)
            sama = Gambar.objects.filter(title__startswith=judul).exclude(pk=self.instance.pk)
            judul = f"{judul} ({banyak + 1})" if (banyak := sama.count()) else judul
        return judul


class FormKeterangan(forms.ModelForm):
    """What a writer mends of a photo beside the text."""

    class Meta:
        model = Gambar
        fields = ("description", "hiasan", "kredit")
