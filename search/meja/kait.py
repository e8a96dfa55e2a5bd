"""What search adds to the CMS; ``search.wagtail_hooks`` imports this file."""

from django.contrib.auth.models import Permission
from django.urls import path
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from search.meja import sematan
from search.meja.dicari import MejaDicari
from search.meja.padanan import MejaPadanan
from search.meja.sematan import MejaSematan

sematan.pasang()


class MenuPencarian(ViewSetGroup):
    """The menu's group: what is sought first, for the other two answer it."""

    menu_label = "Pencarian"
    menu_icon = "search"
    menu_order = 310

    def __init__(self):
        """Make the sets anew, as Wagtail asks for them once."""
        self.items = [MejaDicari(), MejaPadanan(), MejaSematan()]
        super().__init__()


@hooks.register("register_admin_viewset")
def daftarkan_pencarian():
    """The three."""
    return MenuPencarian()


@hooks.register("register_admin_urls", order=-10)
def tanpa_yang_populer():
    """Before Wagtail's own."""
    return [
        path("searchpicks/queries/chooser/", sematan.tiada),
        path("searchpicks/queries/chooser/results/", sematan.tiada),
        path("searchpicks/reports/search-terms/", sematan.tiada),
        path("searchpicks/reports/search-terms/results/", sematan.tiada),
    ]


@hooks.register("register_permissions")
def izin_pencarian():
    """The permissions of search, so that the form of a group offers them."""
    return Permission.objects.filter(
        content_type__app_label="search", content_type__model__in=["padanan", "pencariandicatat"]
    )
