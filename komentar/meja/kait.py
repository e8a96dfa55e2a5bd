"""What the desk adds to the CMS; ``komentar.wagtail_hooks`` imports this file."""

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import register_permission_policy

from komentar.meja import aduan, daftar, kata, massal, putus, satu
from komentar.meja.alasan import MejaAlasan
from komentar.meja.hak import IzinMeja, boleh_memoderasi
from komentar.meja.kata import MejaKata
from komentar.models import AlasanModerasi, KataTahan, Keadaan, Komentar
from portal.dasbor.panel import Butir

register_permission_policy(AlasanModerasi, IzinMeja(AlasanModerasi))
register_permission_policy(KataTahan, IzinMeja(KataTahan))


class ButirMenu(MenuItem):
    """The menu item, for moderators."""

    def is_shown(self, request):
        """Whether this user sees it."""
        return boleh_memoderasi(request.user)


class MejaKomentar(ViewSet):
    """The desk as a set of addresses under ``/admin/komentar/``, with its menu item."""

    name = "meja_komentar"
    url_prefix = "komentar"
    icon = "comment"
    menu_label = "Komentar"
    menu_order = 300
    menu_item_class = ButirMenu
    add_to_admin_menu = True

    def get_urlpatterns(self):
        """The list and what is decided on many, one comment and what is decided on it, the box."""
        return [
            path("", daftar.daftar, name="daftar"),
            path("massal/", massal.massal, name="massal"),
            path("coba/", kata.coba, name="coba"),
            path("<int:pk>/", satu.satu, name="satu"),
            path("<int:pk>/putus/", putus.putus, name="putus"),
            path("<int:pk>/samar/", putus.samar, name="samar"),
            path("<int:pk>/jawab/", satu.jawab, name="jawab"),
            path("<int:pk>/laporan-selesai/", aduan.selesai, name="laporan_selesai"),
        ]


@hooks.register("register_admin_viewset")
def daftarkan_meja():
    """The moderator's desk, and the lists that editors own."""
    return [MejaKomentar(), MejaAlasan(), MejaKata()]


@hooks.register("menunggu_anda", order=30)
def komentar_menunggu(pengguna):
    """For the dashboard: how many comments wait or were reported, for who decides on them."""
    if not boleh_memoderasi(pengguna):
        return []
    alamat = reverse("meja_komentar:daftar")
    menunggu = Komentar.objects.filter(keadaan=Keadaan.MENUNGGU).count()
    dilaporkan = aduan.jumlah_dilaporkan()
    butir = []
    if menunggu:
        butir.append(
            Butir(
                f"{menunggu} komentar warga menunggu",
                alamat,
                "Baca, lalu setujui atau tolak.",
                tanda="Moderasi",
            )
        )
    if dilaporkan:
        butir.append(
            Butir(
                f"{dilaporkan} komentar dilaporkan pembaca",
                f"{alamat}?keadaan=dilaporkan",
                "Sembunyikan, atau tandai laporannya selesai.",
                tanda="Moderasi",
            )
        )
    return butir


@hooks.register("register_permissions")
def daftarkan_izin():
    """The one permission, so that the form of a group offers it."""
    return Permission.objects.filter(
        content_type__app_label="komentar", codename="moderasi_komentar"
    )
