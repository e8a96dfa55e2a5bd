"""What the office settles about comments: when they are open, and for which pages."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import get_page_models


def jenis_berkomentar():
    """The page types under which comments belong, as ``(label, name in the plural)`` pairs."""
    return [
        (model._meta.label_lower, str(model._meta.verbose_name_plural).capitalize())
        for model in get_page_models()
        if hasattr(model, "komentar_dibuka")
    ]


class FormSetelanKomentar(WagtailAdminModelForm):
    """The settings' form: kinds of pages as boxes to tick."""

    jenis_ditutup = forms.MultipleChoiceField(
        label="Jenis halaman tanpa komentar baru",
        choices=jenis_berkomentar,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Komentar yang sudah tampil tetap terbaca.",
    )


@register_setting(icon="comment", order=30)
class SetelanKomentar(BaseGenericSetting):
    """When comments are open: the whole site, a span of days, kinds of pages, days after a page.

    Days are the office's (WITA), and first and last days count.
    """

    dibuka = models.BooleanField("komentar dibuka di seluruh situs", default=True)
    sebab = models.CharField(
        "sebab ditutup",
        max_length=120,
        blank=True,
        help_text="Dibaca warga, misalnya “situs sedang dirawat”.",
    )
    tutup_dari = models.DateField("ditutup dari", null=True, blank=True)
    tutup_sampai = models.DateField("sampai", null=True, blank=True, help_text="Hari terakhir.")
    tutup_sebab = models.CharField(
        "sebabnya", max_length=120, blank=True, help_text="Dibaca warga, misalnya “masa tenang”."
    )
    hari_dibuka = models.PositiveSmallIntegerField(
        "dibuka selama (hari)",
        null=True,
        blank=True,
        help_text="Sesudah halaman terbit. Kosong: tanpa batas.",
    )
    jenis_ditutup = models.JSONField("jenis halaman tanpa komentar baru", default=list, blank=True)

    base_form_class = FormSetelanKomentar
    panels = [
        MultiFieldPanel([FieldPanel("dibuka"), FieldPanel("sebab")], heading="Seluruh situs"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("tutup_dari"), FieldPanel("tutup_sampai")]),
                FieldPanel("tutup_sebab"),
            ],
            heading="Ditutup pada hari tertentu",
        ),
        MultiFieldPanel(
            [FieldPanel("hari_dibuka"), FieldPanel("jenis_ditutup")], heading="Menurut halaman"
        ),
    ]

    class Meta:
        verbose_name = "Setelan komentar"

    @classmethod
    def kini(cls):
        """The settings, or unsaved defaults: reading them writes nothing."""
        return cls.objects.first() or cls()

    @property
    def masa_simpan(self):
        """What is kept of a comment, and how long: sentences for citizens."""
        return [
            "Komentar yang tampil tersimpan selama halamannya ada, atau sampai Anda menariknya.",
            "Alamat perangkat Anda tidak kami simpan.",
        ]

    def clean(self):
        """A span has an order, and readers are told why."""
        super().clean()
        salah = {}
        if self.tutup_dari and self.tutup_sampai and self.tutup_sampai < self.tutup_dari:
            salah["tutup_sampai"] = "Hari terakhir lebih awal daripada hari pertama."
        if (self.tutup_dari or self.tutup_sampai) and not self.tutup_sebab:
            salah["tutup_sebab"] = "Tulis sebabnya, misalnya “masa tenang”: warga membacanya."
        if salah:
            raise ValidationError(salah)
