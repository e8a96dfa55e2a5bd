"""The list of held words and links in the CMS, and the box to try a text."""

from django import forms
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from komentar import bersih
from komentar.jaga.sebab import ke_data, periksa
from komentar.meja.alasan import kolom_aktif
from komentar.meja.daftar import remah_awal
from komentar.meja.hak import hanya_moderator
from komentar.meja.tanda import bertanda
from komentar.models import KataTahan
from komentar.warga.formulir import BATAS_MENTAH, MedanBersih


class MejaKata(ModelViewSet):
    """Held words and links under ``/admin/komentar/kata/``, reached from the desk."""

    model = KataTahan
    name = "meja_kata"
    url_prefix = "komentar/kata"
    icon = "list-ul"
    add_to_admin_menu = False
    add_to_reference_index = False
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["pola", "catatan"]
    list_display = [
        "__str__",
        Column("jenis", label="Jenis", accessor="get_jenis_display", sort_key="jenis"),
        "catatan",
        kolom_aktif("dipakai"),
    ]
    list_filter = ["jenis", "aktif"]
    ordering = ["jenis", "pola"]
    panels = [
        HelpPanel(
            content="Semua komentar dibaca moderator. Yang memuat kata atau tautan dari daftar ini"
            " ditandai agar dibaca lebih teliti; tidak ada yang ditolak dengan sendirinya."
        ),
        FieldPanel("jenis"),
        FieldPanel("pola"),
        FieldPanel("catatan"),
        FieldPanel("aktif"),
    ]

    def get_form_class(self, for_update=False):
        """What the panels say."""
        return self._edit_handler.get_form_class()

    def get_edit_handler(self):
        """Panels bound to the model."""
        return ObjectList(self.panels).bind_to_model(self.model)


class FormCoba(forms.Form):
    """A text to try."""

    teks = MedanBersih(
        label="Teks",
        rapikan=bersih.paragraf,
        sebutan="Teks",
        batas=BATAS_MENTAH,
        error_messages={"required": "Tulis atau tempel teks yang ingin dicoba."},
        widget=forms.Textarea(attrs={"rows": 6}),
    )


@hanya_moderator
@require_http_methods(["GET", "HEAD", "POST"])
def coba(request):
    """What of a text would be marked, and why. Stores nothing; POST keeps the text out of logs."""
    formulir = FormCoba(request.POST if request.method == "POST" else None, auto_id="coba-%s")
    sebab = teks = None
    if formulir.is_valid():
        isi = formulir.cleaned_data["teks"]
        sebab = ke_data(periksa("", isi))
        teks = bertanda(isi, sebab)
    konteks = {
        "header_title": "Coba teks",
        "breadcrumbs_items": [
            remah_awal(),
            {"url": reverse("meja_komentar:daftar"), "label": "Komentar"},
            {"url": "", "label": "Coba teks"},
        ],
        "header_icon": "comment",
        "form": formulir,
        "sebab": sebab,
        "teks": teks,
    }
    return TemplateResponse(request, "komentar/meja/coba.html", konteks)
