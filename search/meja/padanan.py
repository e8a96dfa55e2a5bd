"""Words that mean the same, in the CMS."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from portal.bahasa.angka import angka
from search.padanan import Padanan
from search.pintu import Kueri, cari

WAJIB = {"kata": "Isi kata yang dicari pembaca.", "lain": "Isi kata yang tertulis di halaman."}


class FormPadanan(WagtailAdminModelForm):
    """A pair; what is missing is said in the form's own words."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for nama, kalimat in WAJIB.items():
            self.fields[nama].error_messages["required"] = kalimat


class PanelMenemukan(HelpPanel):
    """What each of the two forms finds now; nothing on the form of a new pair."""

    def __init__(self, **kwargs):
        super().__init__(template="search/meja/menemukan.html", **kwargs)

    def clone_kwargs(self):
        """The template is the panel's own."""
        kwargs = super().clone_kwargs()
        del kwargs["template"]
        return kwargs

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel of one pair."""

        def is_shown(self):
            """Only a pair that is saved finds anything."""
            return self.instance.pk is not None

        @cached_property
        def menemukan(self):
            """Both forms with the number of hits and the address where to see them."""
            return [menemukan(self.instance.kata), menemukan(self.instance.lain)]


def menemukan(kata):
    """What a search for a form finds now: ``kata``, ``jumlah`` in words, ``url``."""
    hasil = cari(Kueri(teks=kata, persis=True, per_hal=1))
    jumlah = f"menemukan {'lebih dari ' if hasil.lebih else ''}{angka(hasil.total)} halaman"
    return {
        "kata": kata,
        "jumlah": jumlah if hasil.total else "belum menemukan apa-apa",
        "url": f"{reverse('cari')}?{urlencode({'q': kata})}",
    }


class MenyebutHasil:
    """Mixin: what was saved is told with what it finds now."""

    def get_success_message(self, *_):
        """The pair, at work already."""
        satu = menemukan(self.object.kata)
        return f"Padanan “{self.object}” berlaku sekarang. “{satu['kata']}” {satu['jumlah']}."

    def get_success_buttons(self):
        """Where to see it."""
        coba = messages.button(menemukan(self.object.kata)["url"], "Coba di pencarian")
        return [coba, *super().get_success_buttons()]


class Tambah(MenyebutHasil, generic.CreateView):
    """A new pair; ``?kata=`` fills its first form, as the report's buttons do."""

    def get_initial(self):
        """What the address brings."""
        return {"kata": self.request.GET.get("kata", "").replace("\x00", "")[:100]}


class Daftar(generic.IndexView):
    """All pairs."""

    add_item_label = "Tambah"


class Ubah(MenyebutHasil, generic.EditView):
    """A pair that is there."""


class MejaPadanan(ModelViewSet):
    """Pairs under ``/admin/pencarian/padanan/``."""

    model = Padanan
    name = "meja_padanan"
    url_prefix = "pencarian/padanan"
    icon = "list-ul"
    menu_label = "Padanan kata"
    add_to_reference_index = False
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["kata", "lain", "catatan"]
    index_view_class = Daftar
    add_view_class = Tambah
    edit_view_class = Ubah
    list_display = [
        "__str__",
        Column("arah", label="Arah", accessor="get_arah_display", sort_key="arah"),
        "catatan",
    ]
    list_filter = ["arah"]
    ordering = ["kata", "lain"]
    panels = [
        HelpPanel(
            content="Pembaca dan laporan sering menyebut hal yang sama dengan kata yang berbeda."
            " Singkatan SAKIP dan kepemiluan yang umum (LKjIP, Renstra, DPT, PPK, dan lain-lain)"
            " sudah dikenal portal. Yang Anda tambahkan di sini berlaku sejak pencarian berikutnya."
            " Padanan tidak merambat: bila A sama dengan B dan B sama dengan C, tambahkan juga A"
            " sama dengan C bila memang dikehendaki."
        ),
        FieldPanel("kata"),
        FieldPanel("lain"),
        FieldPanel("arah"),
        FieldPanel("catatan"),
        PanelMenemukan(),
    ]

    def get_form_class(self, for_update=False):
        """The panels say which fields, the class says the words."""
        return self._edit_handler.get_form_class()

    def get_edit_handler(self):
        """Panels bound to the form."""
        return ObjectList(self.panels, base_form_class=FormPadanan).bind_to_model(self.model)
