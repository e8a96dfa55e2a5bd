"""What mails about comments add to the CMS: a page, and a line on the dashboard when they hang."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from komentar.kabar import layar
from portal.dasbor.panel import Butir


class SurelKomentar(ViewSet):
    """The page under ``/admin/surel-komentar/``; no menu item, the dashboard leads there."""

    name = "surel_komentar"
    url_prefix = "surel-komentar"

    def get_urlpatterns(self):
        """The one page."""
        return [path("", layar.surel, name="surel")]


@hooks.register("register_admin_viewset")
def daftarkan_surel():
    """The page of mails."""
    return SurelKomentar()


@hooks.register("menunggu_anda", order=31)
def surel_tertahan(pengguna):
    """For the dashboard: mails that don't go out, if this person moderates."""
    if not pengguna.has_perm("komentar.moderasi_komentar"):
        return []
    gagal, tertahan = layar.bermasalah()
    if not gagal and not tertahan:
        return []
    kata = f"{gagal} surel komentar gagal terkirim"
    if not gagal:
        kata = f"{tertahan} surel komentar tertahan"
    return [
        Butir(
            kata,
            reverse("surel_komentar:surel"),
            "Server surel mungkin terganggu. Beri tahu Admin.",
            tanda="Surel",
        )
    ]
