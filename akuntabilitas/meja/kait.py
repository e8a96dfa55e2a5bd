"""What the desk adds to the CMS; ``akuntabilitas.wagtail_hooks`` imports this file."""

from django.contrib.auth.models import Permission
from django.urls import path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from akuntabilitas.meja import baris, layar_kisi, rilis
from akuntabilitas.meja.hak import boleh_melihat
from akuntabilitas.meja.induk import data_induk
from akuntabilitas.meja.menunggu import rilis_menunggu
from akuntabilitas.sitiran.pemilih import PemilihAngka
from akuntabilitas.sitiran.penyitir import berita_menunggu

hooks.register("menunggu_anda", fn=rilis_menunggu, order=25)
hooks.register("menunggu_anda", fn=berita_menunggu, order=26)


class ButirRilis(MenuItem):
    """The menu item, for whoever may look at the desk."""

    def is_shown(self, request):
        """Whether this user sees it."""
        return boleh_melihat(request.user)


class MejaRilis(ViewSet):
    """The desk as a set of addresses under ``/admin/kinerja/rilis/``."""

    name = "rilis"
    url_prefix = "kinerja/rilis"
    icon = "clipboard-list"
    menu_label = "Rilis"
    menu_item_class = ButirRilis

    def get_urlpatterns(self):
        """The list, one release and its decisions, its rows, its grid."""
        return [
            path("", rilis.daftar, name="daftar"),
            path("buat/", rilis.buat, name="buat"),
            path("<int:pk>/", rilis.satu, name="satu"),
            path("<int:pk>/putus/", rilis.putus, name="putus"),
            path("<int:pk>/alasan/", rilis.alasan, name="alasan"),
            path("<int:pk>/hapus/", rilis.hapus, name="hapus"),
            path("<int:pk>/kisi/", layar_kisi.layar, name="kisi"),
            path("<int:pk>/kisi/simpan/", layar_kisi.simpan, name="simpan_sel"),
            path(
                "<int:pk>/kisi/<int:indikator>/<slug:jenis>/<int:triwulan>/<int:pk_asal>/",
                layar_kisi.rinci,
                name="sel",
            ),
            path("<int:pk>/<slug:jenis>/tambah/", baris.isi_baris, name="tambah"),
            path("<int:pk>/<slug:jenis>/<int:baris>/", baris.isi_baris, name="baris"),
            path("<int:pk>/<slug:jenis>/<int:baris>/hapus/", baris.hapus_baris, name="hapus_baris"),
        ]


class Kinerja(ViewSetGroup):
    """The menu's group: releases first, for they are the daily work."""

    menu_label = "Kinerja"
    menu_icon = "list-ol"
    menu_order = 120

    def __init__(self):
        """Make the sets anew, as Wagtail asks for them once."""
        self.items = [MejaRilis(), *data_induk()]
        super().__init__()


@hooks.register("register_admin_viewset")
def daftarkan_kinerja():
    """The desk and the master data."""
    return Kinerja()


@hooks.register("register_admin_viewset")
def daftarkan_pemilih():
    """The chooser of public figures."""
    return PemilihAngka("pilih_angka", url_prefix="kinerja/angka/pilih")


@hooks.register("register_permissions")
def izin_kinerja():
    """The permissions of figures, so that the form of a group offers them."""
    return Permission.objects.filter(
        content_type__app_label="akuntabilitas",
        content_type__model__in=[
            "renstra",
            "jenjang",
            "sasaran",
            "versiindikator",
            "perjanjiankinerja",
            "aturanhitung",
            "rilis",
        ],
    )
