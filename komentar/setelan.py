"""What the office settles about comments: when and where they are open, quota, retention."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
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


def _hari(nama, hari, bantuan):
    """A column with a number of days, from one to ten years."""
    return models.PositiveSmallIntegerField(
        nama,
        default=hari,
        help_text=bantuan,
        validators=[MinValueValidator(1), MaxValueValidator(3653)],
    )


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

    Days are the office's (WITA), and first and last days count. Also how much one network may send
    (``jaga.jatah``), and how long what is kept (``retensi``).
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
    jatah_tahan = models.PositiveSmallIntegerField(
        "diberi tanda di atas (kiriman sejam)",
        default=20,
        help_text="Komentar dari satu jaringan sesudahnya tetap masuk; moderator diberi tahu.",
    )
    jatah_tolak = models.PositiveSmallIntegerField(
        "tidak diterima di atas (kiriman sejam)",
        default=200,
        help_text="Sekolah, kantor, dan warnet adalah satu jaringan: beri batas yang longgar.",
    )
    hari_ditolak = _hari("teks yang ditolak atau disembunyikan", 90, "Sejak diputus.")
    hari_ditarik = _hari("teks yang ditarik penulisnya", 7, "Sejak ditarik.")
    hari_surel = _hari("surel penulis", 180, "Sejak komentar diputus; komentarnya tetap tampil.")
    hari_aduan = _hari("laporan pembaca", 90, "Sejak laporan selesai.")
    hari_surat = _hari("catatan surel yang terkirim", 90, "Perihal dan waktunya, tanpa isi.")

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
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("jatah_tahan"), FieldPanel("jatah_tolak")])],
            heading="Banyak kiriman dari satu jaringan",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("hari_ditolak"), FieldPanel("hari_ditarik")]),
                FieldRowPanel([FieldPanel("hari_surel"), FieldPanel("hari_aduan")]),
                FieldPanel("hari_surat"),
            ],
            heading="Masa simpan (hari); sesudahnya dihapus sendiri, tidak dapat dikembalikan",
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
            f"Yang tidak tampil kami hapus {self.hari_ditolak} hari sesudah diputus,"
            f" yang Anda tarik {self.hari_ditarik} hari sesudah ditarik,"
            f" dan surel Anda {self.hari_surel} hari sesudah diputus.",
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
        if self.jatah_tolak <= self.jatah_tahan:
            salah["jatah_tolak"] = "Batas ini harus lebih tinggi daripada batas untuk tanda."
        if salah:
            raise ValidationError(salah)
