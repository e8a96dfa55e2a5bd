"""What a person's requests add to the CMS: one page, for who moderates."""

from django.urls import path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from komentar.retensi import layar


class ButirPribadi(MenuItem):
    """The item in the menu of settings, for moderators."""

    def is_shown(self, request):
        """Whether this user sees it."""
        return request.user.has_perm(layar.IZIN)


class DataPribadi(ViewSet):
    """The page under ``/admin/data-pribadi/``."""

    name = "data_pribadi"
    url_prefix = "data-pribadi"
    icon = "user"
    menu_label = "Data pribadi warga"
    menu_order = 310
    menu_item_class = ButirPribadi
    add_to_settings_menu = True

    def get_urlpatterns(self):
        """The one page."""
        return [path("", layar.pribadi, name="pribadi")]


@hooks.register("register_admin_viewset")
def daftarkan_pribadi():
    """The page of requests."""
    return DataPribadi()
