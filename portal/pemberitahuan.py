"""The notice at the top of every public page, for a stated time: the night of the count."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.settings.models import register_setting
from wagtail.models import PreviewableMixin, Site

from portal.kantor import SetelanSitus

alamat_sah = RegexValidator(
    r"^(/(?!/)|https?://)[^\s\\]*$",
    "Tulis alamat yang diawali https://, atau alamat di situs ini yang diawali garis miring.",
)


@register_setting(icon="info-circle", order=5)
class Pemberitahuan(PreviewableMixin, SetelanSitus):
    """One notice: its text, one link, and from when until when it stands."""

    teks = models.CharField(
        "teks",
        max_length=240,
        blank=True,
        help_text="Satu atau dua kalimat, tampil di atas setiap halaman. Kosong: tidak tampil.",
    )
    tautan = models.CharField(
        "tautan",
        max_length=300,
        blank=True,
        validators=[alamat_sah],
        help_text="Misalnya: /pengumuman/ atau https://www.kpu.go.id/",
    )
    label_tautan = models.CharField(
        "label tautan", max_length=60, blank=True, help_text="Misalnya: Ikuti penghitungan suara"
    )
    dari = models.DateTimeField(
        "dari", null=True, blank=True, help_text="WITA. Kosong: sejak disimpan."
    )
    sampai = models.DateTimeField(
        "sampai", null=True, blank=True, help_text="WITA. Sesudahnya hilang dengan sendirinya."
    )

    panels = [
        FieldPanel("teks"),
        FieldRowPanel([FieldPanel("tautan"), FieldPanel("label_tautan")]),
        FieldRowPanel([FieldPanel("dari"), FieldPanel("sampai")]),
    ]

    class Meta:
        verbose_name = "Pemberitahuan"

    def clean(self):
        """A link has a label, a notice has an end, and the end comes after the beginning."""
        galat = {}
        if self.tautan and not self.label_tautan:
            galat["label_tautan"] = "Tulis label untuk tautan ini."
        if self.label_tautan and not self.tautan:
            galat["tautan"] = "Isi alamat yang dituju label ini."
        if self.teks and not self.sampai:
            galat["sampai"] = "Isi sampai kapan pemberitahuan ini tampil."
        if self.dari and self.sampai and self.sampai <= self.dari:
            galat["sampai"] = "Waktu ini harus sesudah “dari”."
        if galat:
            raise ValidationError(galat)

    @classmethod
    def kini(cls, request):
        """The notice that stands on the request's site right now, or ``None``; one query."""
        saat = timezone.now()
        return (
            cls.objects.filter(site=Site.find_for_request(request), sampai__gt=saat)
            .filter(models.Q(dari=None) | models.Q(dari__lte=saat))
            .exclude(teks="")
            .first()
        )

    def get_preview_template(self, request, mode_name):
        """A page that holds nothing but the notice."""
        return "portal/pratinjau_pemberitahuan.html"

    def get_preview_context(self, request, mode_name):
        """The notice as it is being written, whatever its times say."""
        return {"object": self, "request": request, "pemberitahuan": self}
