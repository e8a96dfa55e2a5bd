"""Views of master data: our rows are written, other offices' are read, published ones are kept."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.panels import ObjectList
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from akuntabilitas.satker import satker_sendiri

KANTOR_LAIN = "Ini milik kantor lain, jadi hanya dapat dibaca di sini."
DIPAKAI = "“{nama}” tidak dapat dihapus karena sudah dipakai: {oleh}."


def milik_sendiri(satu):
    """Whether the row is of our office, or of none in particular."""
    pemilik = getattr(satu, "indikator", satu)
    return getattr(pemilik, "satker_id", None) in (None, satker_sendiri())


class Daftar(generic.IndexView):
    """A list whose rows of other offices lead to reading alone."""

    def get_edit_url(self, instance):
        """Nothing to change in another office's row."""
        return super().get_edit_url(instance) if milik_sendiri(instance) else None

    def get_copy_url(self, instance):
        """Nor anything to begin from."""
        return super().get_copy_url(instance) if milik_sendiri(instance) else None

    def get_delete_url(self, instance):
        """Nor anything to delete."""
        return super().get_delete_url(instance) if milik_sendiri(instance) else None


class HanyaMilikSendiri:
    """Mixin of views that change a row: another office's leads to where it is read."""

    def dispatch(self, request, *args, **kwargs):
        """Look whose row it is before anything else."""
        if not self.user_has_permission(self.permission_required):
            raise PermissionDenied
        satu = self.get_object()
        if milik_sendiri(satu):
            return super().dispatch(request, *args, **kwargs)
        messages.error(request, KANTOR_LAIN)
        return redirect(self.inspect_url_name, satu.pk)


class Ubah(HanyaMilikSendiri, generic.EditView):
    """Changing a row of our office."""


class Hapus(HanyaMilikSendiri, generic.DeleteView):
    """Deleting a row of our office that nothing rests on."""

    inspect_url_name = None

    def form_valid(self, form):
        """Say in words why it stays, where it must."""
        try:
            return super().form_valid(form)
        except ProtectedError as dipakai:
            contoh = ", ".join(sorted({str(satu) for satu in dipakai.protected_objects})[:3])
            messages.error(self.request, DIPAKAI.format(nama=self.object, oleh=contoh))
        except ValidationError as tolak:
            for kalimat in tolak.messages:
                messages.error(self.request, kalimat)
        return redirect(self.get_success_url())


class DataInduk(ModelViewSet):
    """What the sets below share."""

    icon = "list-ul"
    inspect_view_enabled = True
    inspect_view_fields_exclude = ["id"]
    copy_view_enabled = False
    index_view_class = Daftar
    edit_view_class = Ubah
    delete_view_class = Hapus
    search_backend_name = None
    form = None

    def get_form_class(self, for_update=False):
        """The panels say which fields, the class says the rules."""
        return self._edit_handler.get_form_class()

    def get_edit_handler(self):
        """Panels bound to the form class of the model."""
        return ObjectList(self.panels, base_form_class=self.form).bind_to_model(self.model)

    def get_delete_view_kwargs(self, **kwargs):
        """A row that may not be deleted leads to where it is read."""
        lain = {"inspect_url_name": self.get_url_name("inspect"), "usage_url_name": None}
        return super().get_delete_view_kwargs(**lain, **kwargs)
