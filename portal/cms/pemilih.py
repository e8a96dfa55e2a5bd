"""What choosers and the API of the CMS show: not every account may read every title.

Wagtail's chooser lists all pages, drafts too, and its API all pictures and documents, to everybody
who may open the CMS; a moderator of comments has no business with a draft.
"""

from django.http import Http404
from wagtail import hooks
from wagtail.admin.views.chooser import ChosenMultipleView
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry


@hooks.register("construct_page_chooser_queryset")
def halaman_terpilih(halaman, request):
    """Public pages, and those that the person may find in lists of pages."""
    terjangkau = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return halaman.live() | halaman.filter(pk__in=terjangkau.values("pk"))


class TerpilihBanyak(ChosenMultipleView):
    """Wagtail's answer to several chosen pages; 404 if one is unknown or not to be seen."""

    def get(self, request):
        """The chosen pages, as the chooser's script wants them."""
        nomor = request.GET.getlist("id")
        if not all(satu.isascii() and satu.isdigit() and len(satu) < 10 for satu in nomor):
            raise Http404
        tampak = halaman_terpilih(Page.objects.filter(pk__in=nomor), request)
        if tampak.count() != len(set(map(int, nomor))):
            raise Http404
        return super().get(request)


class MilikPemilih:
    """Mixin of an API of files: those that the person may choose, or change."""

    def get_queryset(self):
        """Wagtail's queryset, narrowed."""
        kebijakan = policy_registry.get_by_type(self.model)
        boleh = kebijakan.instances_user_has_any_permission_for(
            self.request.user, ["choose", "change"]
        )
        return super().get_queryset().filter(pk__in=boleh.values("pk"))


class ApiGambar(MilikPemilih, ImagesAdminAPIViewSet):
    """The CMS's API of pictures."""


class ApiDokumen(MilikPemilih, DocumentsAdminAPIViewSet):
    """The CMS's API of documents."""


@hooks.register("construct_admin_api", order=100)
def pasang_api(router):
    """In place of Wagtail's own."""
    router.register_endpoint("images", ApiGambar)
    router.register_endpoint("documents", ApiDokumen)
