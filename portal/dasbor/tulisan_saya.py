"""All that one has written, in one list: any article is two clicks away from its author."""

from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.dasbor.panel import milik


class DaftarSaya(IndexView):
    """The list of the pages that the user began, or wrote last; the newest first."""

    def get_base_queryset(self):
        """Wagtail's list, narrowed to one's own, in a form that its search understands."""
        sendiri = milik(self.request.user).values("pk")
        return super().get_base_queryset().filter(pk__in=sendiri)


class ButirTulisan(MenuItem):
    """The menu item, for who works on pages."""

    def is_shown(self, request):
        """Whether this user may work on any page."""
        izin = policy_registry.get_by_type(Page)
        return izin.user_has_any_permission(request.user, {"add", "change", "publish"})


class TulisanSaya(PageListingViewSet):
    """The list as a set of addresses, with its menu item."""

    model = Page
    icon = "user"
    menu_label = "Tulisan saya"
    menu_order = 90
    add_to_admin_menu = True
    menu_item_class = ButirTulisan
    index_view_class = DaftarSaya
