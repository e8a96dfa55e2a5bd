"""The newsroom's place in the CMS: lists of all articles and announcements, and how to add one."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet

from berita.artikel import Artikel
from berita.indeks import IndeksBerita
from berita.indeks_pengumuman import IndeksPengumuman
from berita.pengumuman import Pengumuman
from portal.bahasa.tanggal import tanggal_pendek
from portal.dasbor.panel import Butir


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


@hooks.register("mulai_menulis", order=10)
def tulis_berita(pengguna):
    """The dashboard's buttons for a new article and a new announcement, for who may write them."""
    return [
        Butir(kata, reverse("wagtailadmin_pages:add", args=["berita", jenis, induk.pk]))
        for kata, jenis, model in (
            ("Tulis artikel", "artikel", IndeksBerita),
            ("Tulis pengumuman", "pengumuman", IndeksPengumuman),
        )
        for induk in model.objects.all()[:1]
        if induk.permissions_for_user(pengguna).can_add_subpage()
    ]
