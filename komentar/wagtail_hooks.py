"""What comments add to the CMS."""

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from komentar.kabar import kait as kait_kabar  # noqa: F401 (registers hooks)
from komentar.meja import layar as meja
from komentar.models import Keadaan, Komentar
from komentar.retensi import kait as kait_retensi  # noqa: F401 (registers hooks)
from portal.dasbor.panel import Butir


class ButirMenu(MenuItem):
    """The menu item, for moderators."""

    def is_shown(self, request):
        """Whether this user sees it."""
        return meja.boleh_memoderasi(request.user)


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
        """List, one, decide, answer."""
        return [
            path("", meja.daftar, name="daftar"),
            path("<int:pk>/", meja.satu, name="satu"),
            path("<int:pk>/putus/", meja.putus, name="putus"),
            path("<int:pk>/jawab/", meja.jawab, name="jawab"),
        ]


@hooks.register("register_admin_viewset")
def daftarkan_meja():
    """The moderator's desk."""
    return MejaKomentar()


@hooks.register("menunggu_anda", order=30)
def komentar_menunggu(pengguna):
    """For the dashboard: how many comments wait, if this person decides on them."""
    if not meja.boleh_memoderasi(pengguna):
        return []
    banyak = Komentar.objects.filter(keadaan=Keadaan.MENUNGGU).count()
    if not banyak:
        return []
    return [
        Butir(
            f"{banyak} komentar warga menunggu",
            reverse("meja_komentar:daftar"),
            "Baca, lalu setujui atau tolak.",
            tanda="Moderasi",
        )
    ]


@hooks.register("register_permissions")
def daftarkan_izin():
    """The one permission, so that the form of a group offers it."""
    return Permission.objects.filter(
        content_type__app_label="komentar", codename="moderasi_komentar"
    )
