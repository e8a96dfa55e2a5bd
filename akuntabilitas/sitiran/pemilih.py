"""The chooser of public figures in the CMS: a year, words to search by, nothing unpublished.

Wagtail's chooser, with figures in the place of rows of a model.
"""

from django import forms
from django.contrib.admin.utils import quote
from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from akuntabilitas.indeks import TahunKinerja
from akuntabilitas.rilis import Rilis
from akuntabilitas.sitiran.kunci import Jenis
from akuntabilitas.sitiran.model import Sitiran
from akuntabilitas.sitiran.publik import Bacaan, baca

TAK_ADA = "Angka ini belum terbit atau sudah ditarik dari publik"


class PilihAngka(BaseChooser):
    """The widget: the figure's name and present value, with a button to choose another."""

    choose_one_text = "Pilih angka"
    choose_another_text = "Ganti angka"
    chooser_modal_url_name = "pilih_angka:choose"
    icon = "list-ol"
    show_edit_link = False
    show_clear_link = False

    def get_value_data(self, value):
        """Key and words of what is chosen, or ``None``."""
        return self.data([value])[0]

    def data(self, kunci):
        """The same for many at once; a key that isn't public says so."""
        ada = baca(kunci)
        return [
            {"id": satu, "edit_url": None, "title": str(ada.get(satu, TAK_ADA))} if satu else None
            for satu in kunci
        ]


class FormSaring(BaseFilterForm):
    """Words to search by, and the year."""

    q = forms.CharField(
        label="Cari",
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "Misalnya: partisipasi, IKM, realisasi"}),
    )
    tahun = forms.TypedChoiceField(label="Tahun", coerce=int, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        publik = TahunKinerja.objects.live().public().values("tahun")
        terbit = Rilis.objects.filter(keadaan=Rilis.Keadaan.TERBIT, tahun__in=publik)
        tahun = terbit.order_by("-tahun").values_list("tahun", flat=True).distinct()
        self.fields["tahun"].choices = [(satu, str(satu)) for satu in tahun]

    def daftar(self):
        """The figures that are asked for; without a year those of the newest.

        A year among the words counts as one, so that "partisipasi 2024" finds what it says.
        """
        isi = self.cleaned_data if self.is_valid() else {}
        tahun = [satu for satu, _ in self.fields["tahun"].choices]
        kata = isi.get("q", "").casefold().split()
        disebut = [int(k) for k in kata if k.isdecimal() and int(k) in tahun]
        dipilih = disebut[0] if disebut else isi.get("tahun") or (tahun[0] if tahun else None)
        if dipilih is None:
            return []
        semua = Bacaan().setahun(dipilih)
        self.is_searching, self.search_query = bool(kata), isi.get("q", "")
        sisa = [k for k in kata if k != str(dipilih)]
        return [satu for satu in semua if _cocok(satu, sisa)]


def _cocok(satu, kata):
    """Whether each word stands in the figure's name, or in what its kind is also called."""
    teks = f"{satu.judul} {LAIN.get(satu.kunci.jenis, '')}".casefold()
    return all(k in teks for k in kata)


LAIN = {
    Jenis.EVALUASI: "SAKIP LHE predikat",
    Jenis.IKM: "SKM survei kepuasan masyarakat semester",
}
"""Words by which people look for a kind that doesn't say them."""


class Daftar:
    """What list and page of the list share: figures come as a list, in the order of the plan."""

    filter_form_class = FormSaring
    per_page = 20
    results_template_name = "akuntabilitas/pilih_angka.html"

    def get_object_list(self):
        """All that is asked for; the form narrows by itself."""
        return self.filter_form.daftar()

    def apply_object_list_ordering(self, objects):
        """As they come."""
        return objects

    def filter_object_list(self, objects):
        """As they come."""
        return objects

    def can_create(self):
        """Figures are made at the planners' desk."""
        return False

    @property
    def title_column(self):
        """The figure's name and value, which a press chooses."""
        return TitleColumn(
            "title",
            label="Angka",
            accessor=str,
            get_url=lambda satu: reverse(self.chosen_url_name, args=[quote(satu.pk)]),
            link_attrs={"data-chooser-modal-choice": True},
        )


class LayarPilih(Daftar, chooser.ChooseView):
    """The chooser's window."""


class LayarHasil(Daftar, chooser.ChooseResultsView):
    """Its list alone, after a search."""


class LayarTerpilih(chooser.ChosenView):
    """The answer to a press on one figure."""

    def get_object(self, pk):
        """The ``Nilai`` of a key; raises ``ObjectDoesNotExist`` (404) if it isn't public."""
        ada = baca([pk]).get(pk)
        if ada is None:
            raise ObjectDoesNotExist
        return ada

    def get_edit_item_url(self, instance):
        """Nobody edits a published figure."""
        return


class PemilihAngka(ChooserViewSet):
    """The chooser as a set of addresses under ``/admin/kinerja/angka/pilih/``."""

    model = Sitiran  # Wagtail asks for one; nothing of it is listed.
    register_widget = False
    icon = "list-ol"
    page_title = "Pilih angka"
    choose_one_text = "Pilih angka"
    choose_view_class = LayarPilih
    choose_results_view_class = LayarHasil
    chosen_view_class = LayarTerpilih
    per_page = 20

    def get_urlpatterns(self):
        """Without the doors to make one and to choose many."""
        tutup = ("create", "chosen_multiple")
        return [satu for satu in super().get_urlpatterns() if satu.name not in tutup]
