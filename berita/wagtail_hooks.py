"""The newsroom's place in the CMS: one list of all articles, with the button to write one."""

from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet

from berita.artikel import Artikel


class DaftarArtikel(PageListingViewSet):
    """All articles a person may work on, newest first."""

    model = Artikel
    icon = "doc-full"
    menu_label = "Berita"
    menu_order = 100
    add_to_admin_menu = True
    columns = [
        *PageListingViewSet.columns,
        Column("kategori", label="Kategori", sort_key="kategori__nama"),
    ]


@hooks.register("register_admin_viewset")
def daftar_artikel():
    """Add the list to the menu."""
    return DaftarArtikel("berita_artikel")
