"""The forms of the master data: our office's own, and nothing that published numbers rest on."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminModelForm

from akuntabilitas import tetap
from akuntabilitas.aturan_berlaku import AWAL
from akuntabilitas.hitung.aturan import AturanKeliru
from akuntabilitas.indikator import Indikator
from akuntabilitas.satker import satker_sendiri

ALAMAT_TERPANJANG = 120


class FormInduk(WagtailAdminModelForm):
    """A row of our office: the office is set, not chosen."""

    periksa = None
    """The rule of ``akuntabilitas.tetap`` for the model."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if hasattr(self.instance, "satker_id") and not self.instance.satker_id:
            self.instance.satker_id = satker_sendiri()

    def _post_clean(self):
        """After the model's own rules, ask what published numbers allow."""
        super()._post_clean()
        try:
            self.validate_constraints()
            if self.periksa and not self.errors:
                type(self).periksa(self.instance)
        except ValidationError as tolak:
            self._update_errors(tolak)

    def validate_constraints(self):
        """Say in words that such a row is there already; the office is part of most keys."""
        if not self.errors:
            self.instance.validate_constraints()


class FormRenstra(FormInduk):
    """A period of plan."""

    periksa = tetap.periksa_renstra


class FormJenjang(FormInduk):
    """A level of the tree."""

    periksa = tetap.periksa_jenjang


class FormSasaran(FormInduk):
    """A goal; the one it supports may be another office's."""

    periksa = tetap.periksa_sasaran


class FormPK(FormInduk):
    """A PK."""

    periksa = tetap.periksa_pk


class FormAturan(FormInduk):
    """A rule set, which ``akuntabilitas.hitung`` must be able to read."""

    periksa = tetap.periksa_aturan

    def clean(self):
        """Read the rule as the arithmetic will."""
        data = super().clean()
        jenis, isi = data.get("jenis"), data.get("isi")
        if jenis and isi is not None:
            try:
                aturan = AWAL[jenis][0].dari_data(isi)
            except AturanKeliru as keliru:
                self.add_error("isi", list(keliru.pesan))
            else:
                if data.get("mulai") and aturan.mulai != data["mulai"]:
                    self.add_error("isi", "“mulai” di sini harus sama dengan isian di atas.")
        return data


class MedanSkala(forms.CharField):
    """A scale of grades as words with commas; gives the list that the model keeps."""

    def prepare_value(self, nilai):
        """What stands in the box."""
        return ", ".join(nilai) if isinstance(nilai, list) else nilai

    def to_python(self, nilai):
        """The words, without blanks and gaps."""
        return [
            satu.strip() for satu in (super().to_python(nilai) or "").split(",") if satu.strip()
        ]


class FormVersi(FormInduk):
    """A version of an indicator; the first one makes the indicator and its address."""

    slug = forms.SlugField(
        label="Alamat",
        max_length=ALAMAT_TERPANJANG,
        required=False,
        help_text="Kosong: dibuat dari nama. Alamat indikator tidak berubah lagi.",
    )
    skala = MedanSkala(
        label="Skala predikat",
        required=False,
        help_text="Hanya untuk predikat: dari yang terbaik, dipisah koma. Misalnya: AA, A, BB, B.",
    )
    periksa = tetap.periksa_versi

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.indikator_id:
            self.fields["slug"].disabled = True
            self.fields["slug"].initial = self.instance.indikator.slug
        self.fields["sasaran"].queryset = self.fields["sasaran"].queryset.filter(
            satker=satker_sendiri()
        )

    def clean(self):
        """An address that nobody has."""
        data = super().clean()
        if not self.instance.indikator_id:
            slug = data.get("slug") or slugify(data.get("nama", ""))[:ALAMAT_TERPANJANG]
            data["slug"] = slug
            if slug and Indikator.objects.filter(slug=slug).exists():
                self.add_error("slug", f"Alamat “{slug}” sudah dipakai indikator lain.")
        return data

    def save(self, commit=True):
        """Make the indicator with its first version."""
        if not self.instance.indikator_id:
            self.instance.indikator = Indikator.objects.create(
                satker_id=satker_sendiri(), slug=self.cleaned_data["slug"]
            )
        return super().save(commit)
