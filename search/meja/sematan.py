"""Wagtail's screens of search promotions, said and checked our way: *Pilihan kantor*.

Its addresses, lists and forms stay; what is taken away speaks of popular searches, which Wagtail
would count by storing what people typed.
"""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.contrib.search_promotions import views
from wagtail.contrib.search_promotions.forms import QueryForm, SearchPromotionsFormSet
from wagtail.models import Page

from portal.alamat_luar import tautan_luar
from search.sematan import bacaan
from search.sinonim import tabel

IZIN = [f"wagtailsearchpromotions.{satu}_searchpromotion" for satu in ("add", "change", "delete")]


class FormKata(QueryForm):
    """The query that something is pinned to."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        medan = self.fields["query_string"]
        medan.label = "Kata yang dicari"
        medan.help_text = (
            "Pilihan ini tampil untuk semua pencarian yang terbaca sama: imbuhan, urutan kata,"
            " huruf besar, dan padanan (“LKj” untuk “laporan kinerja”) tidak berpengaruh."
        )
        medan.error_messages["required"] = "Isi kata yang dicari pembaca."

    def clean_query_string(self):
        """Something that can be looked for."""
        teks = self.cleaned_data["query_string"]
        if not bacaan(teks, tabel()):
            raise ValidationError("Tulis sedikitnya satu huruf atau angka.")
        return teks


class FormPilihan(SearchPromotionsFormSet.form):
    """What is pinned: a public page, or a link that the portal lets pass."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["external_link_text"].label = "Teks tautan luar"
        self.fields["external_link_text"].help_text = "Yang dibaca sebagai judulnya."
        self.fields["description"].help_text = "Satu kalimat di bawah judul; boleh kosong."

    def clean_page(self):
        """Public now; what is withdrawn later disappears from the results by itself."""
        halaman = self.cleaned_data["page"]
        if halaman and not Page.objects.live().public().filter(pk=halaman.pk).exists():
            raise ValidationError("Halaman ini tidak terbit, jadi pembaca tidak akan melihatnya.")
        return halaman

    def clean_external_link_url(self):
        """As every other link that leads out."""
        alamat = self.cleaned_data["external_link_url"]
        if alamat and tautan_luar(alamat) is None:
            raise ValidationError("Isi alamat http atau https di internet umum.")
        return alamat


def awal(self):
    """Initial values of the form: ``?query_string=``, as the report's buttons say it."""
    return {"query_string": self.request.GET.get("query_string", "").replace("\x00", "")[:200]}


def pasang():
    """Give Wagtail's screens these forms; called once, when the CMS starts."""
    SearchPromotionsFormSet.form = FormPilihan
    for layar in (views.CreateView, views.EditView):
        layar.form_class = FormKata
    views.CreateView.get_initial = awal
    views.IndexView.add_item_label = "Tambah"
    views.IndexView.columns = [satu for satu in views.IndexView.columns if satu.name != "views"]


def tiada(request, *args, **kwargs):
    """Instead of Wagtail's lists of popular searches."""
    raise Http404


class ButirSematan(MenuItem):
    """The menu item, for whoever may pin."""

    def is_shown(self, request):
        """Whether this user sees it."""
        return any(request.user.has_perm(izin) for izin in IZIN)


class MejaSematan(ViewSet):
    """Wagtail's list under our menu."""

    name = "wagtailsearchpromotions"
    icon = "pick"
    menu_label = "Pilihan kantor"
    menu_item_class = ButirSematan

    @cached_property
    def menu_url(self):
        """Where Wagtail has it."""
        return reverse("wagtailsearchpromotions:index")
