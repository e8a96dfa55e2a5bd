"""The list of reasons in the CMS."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from komentar.models import AlasanModerasi

TETAP = (
    "“{nama}” tidak dapat dihapus karena sudah pernah dipakai. Matikan saja “dapat dipilih”:"
    " ia hilang dari pilihan, dan catatan lama tetap terbaca."
)
SATU_SATUNYA = "Paling sedikit satu alasan harus dapat dipilih, agar komentar dapat ditolak."


def kolom_aktif(kata):
    """A column that says whether a row is in use: ``kata``, or that it was switched off."""
    return Column(
        "aktif",
        label="Keadaan",
        accessor=lambda satu: kata if satu.aktif else "dimatikan",
        sort_key="aktif",
    )


class FormAlasan(WagtailAdminModelForm):
    """One reason; at least one stays in use."""

    def clean_aktif(self):
        """Not the last one is switched off."""
        aktif = self.cleaned_data["aktif"]
        if not aktif and self.instance.pk and self.instance.satu_satunya:
            raise ValidationError(SATU_SATUNYA)
        return aktif


class HapusAlasan(generic.DeleteView):
    """Deleting a reason that nothing names."""

    def form_valid(self, form):
        """Say in words why it stays, where it must."""
        if self.object.terpakai:
            messages.error(self.request, TETAP.format(nama=self.object))
        elif self.object.satu_satunya:
            messages.error(self.request, SATU_SATUNYA)
        else:
            return super().form_valid(form)
        return redirect(self.get_success_url())


class MejaAlasan(ModelViewSet):
    """Reasons under ``/admin/komentar/alasan/``, reached from the desk."""

    model = AlasanModerasi
    name = "meja_alasan"
    url_prefix = "komentar/alasan"
    icon = "list-ul"
    add_to_admin_menu = False
    add_to_reference_index = False
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["label", "kalimat"]
    list_display = ["label", "kalimat", kolom_aktif("dapat dipilih")]
    ordering = ["urutan", "label"]
    delete_view_class = HapusAlasan
    panels = [
        HelpPanel(
            content="Moderator memilih dari daftar ini ketika menolak atau menyembunyikan komentar."
            " Kalimatnya dibaca penulis komentar, jadi tulislah kepada warga."
        ),
        FieldPanel("label"),
        FieldPanel("kalimat"),
        FieldPanel("perlu_penjelasan"),
        FieldPanel("urutan"),
        FieldPanel("aktif"),
    ]

    def get_form_class(self, for_update=False):
        """The panels say which fields, the class says the rules."""
        return self._edit_handler.get_form_class()

    def get_edit_handler(self):
        """Panels bound to the form."""
        return ObjectList(self.panels, base_form_class=FormAlasan).bind_to_model(self.model)
