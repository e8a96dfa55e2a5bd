"""The newsroom's place in the CMS: lists of all articles and announcements, and how to add one."""

from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet

from berita.artikel import Artikel
from berita.pengumuman import Pengumuman
from portal.bahasa.tanggal import tanggal_pendek


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


class DaftarPengumuman(PageListingViewSet):
    """All announcements a person may work on, newest first."""

    model = Pengumuman
    icon = "clipboard-list"
    menu_label = "Pengumuman"
    menu_order = 105
    add_to_admin_menu = True
    columns = [
        *PageListingViewSet.columns,
        Column("nomor", label="Nomor surat", sort_key="nomor"),
        Column("label_kategori", label="Kategori", sort_key="kategori"),
        Column(
            "berlaku_sampai",
            label="Berlaku s.d.",
            sort_key="berlaku_sampai",
            accessor=lambda satu: tanggal_pendek(satu.berlaku_sampai) or "tanpa batas",
        ),
    ]


@hooks.register("register_admin_viewset")
def daftar_artikel():
    """Add the list to the menu."""
    return DaftarArtikel("berita_artikel")


@hooks.register("register_admin_viewset")
def daftar_pengumuman():
    """Add the list to the menu."""
    return DaftarPengumuman("berita_pengumuman")
