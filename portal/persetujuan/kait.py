"""What approval and the dashboard add to the CMS; ``portal.wagtail_hooks`` imports this file."""

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter

from portal.dasbor import menunggu, panel
from portal.dasbor.tulisan_saya import TulisanSaya
from portal.persetujuan import empat_mata, surat
from portal.persetujuan.layar import layar, pratinjau, tautan
from portal.persetujuan.massal import TerbitMassal

surat.hubungkan()
hooks.register("register_bulk_action", fn=TerbitMassal, order=1000)  # after Wagtail's own
hooks.register("menunggu_anda", fn=menunggu.dikembalikan, order=10)
hooks.register("menunggu_anda", fn=menunggu.untuk_disetujui, order=20)


@hooks.register("register_admin_urls")
def alamat():
    """The approval screen and the page inside its frame."""
    return [
        path("persetujuan/<int:pk>/", layar, name="persetujuan"),
        path("persetujuan/<int:pk>/pratinjau/", pratinjau, name="persetujuan_pratinjau"),
    ]


@hooks.register("construct_homepage_panels")
def panel_dasbor(request, panels):
    """Our panels in place of Wagtail's."""
    panels[:] = panel.panel()


@hooks.register("insert_global_admin_js")
def tombol_salin():
    """The buttons that copy a text."""
    return format_html('<script src="{}" defer></script>', static("portal/js/salin.js"))


@hooks.register("insert_global_admin_css")
def rupa_ruang():
    """The style of what we add to Wagtail's own screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("portal/css/ruang.css"))


@hooks.register("register_admin_viewset")
def tulisan_saya():
    """The list of one's own pages."""
    return TulisanSaya("tulisan_saya")


class PerluOrangLain(ActionMenuItem):
    """Stands where "Terbitkan" would, when the rule would refuse it; leads to the reason."""

    name = "perlu-orang-lain"
    label = "Terbit perlu orang lain: mengapa?"
    icon_name = "help"

    def is_shown(self, context):
        """It is put in by ``tanpa_terbit`` alone."""
        return True

    def get_url(self, context):
        """The approval screen says why, and offers an Admin the exception."""
        page = context.get("page")
        return reverse("persetujuan", args=[page.pk]) if page else None


@hooks.register("construct_page_action_menu")
def tanpa_terbit(menu_items, request, context):
    """Offer no "Terbitkan" and no "Setujui" that would be refused, and say why instead."""
    page = context.get("page")
    if not (page and page.pk):
        if not empat_mata.satu_redaktur():
            menu_items[:] = [satu for satu in menu_items if satu.name != "action-publish"]
        return
    terbit = [satu for satu in menu_items if satu.name in ("action-publish", "approve")]
    revisi = page.get_latest_revision()
    if terbit and revisi and empat_mata.halangan(revisi, request.user):
        menu_items[:] = [satu for satu in menu_items if satu not in terbit]
        menu_items.append(PerluOrangLain(order=30))


def _diajukan(request, page):
    """After a submission: the link for the approver."""
    if "action-submit" in request.POST and page.workflow_in_progress:
        messages.info(
            request,
            render_to_string(
                "portal/ruang/salin.html",
                {
                    "id": f"tautan-{page.pk}",
                    "label": "Tautan untuk penyetuju",
                    "teks": tautan(page.pk),
                    "tombol": "Salin tautan persetujuan",
                },
            ),
        )


hooks.register("after_create_page", fn=_diajukan)
hooks.register("after_edit_page", fn=_diajukan)


@hooks.register("register_page_header_buttons")
def tombol_persetujuan(page, user, view_name, next_url=None):
    """In the editor's menu: the approval screen with its link, while the page waits."""
    if view_name == "edit" and page.workflow_in_progress:
        yield Button(
            "Tautan persetujuan",
            reverse("persetujuan", args=[page.pk]),
            icon_name="link",
            priority=15,
        )


@hooks.register("register_log_actions")
def kejadian(actions):
    """The exceptions in a page's history."""

    @actions.register_action("portal.pengecualian")
    class Pengecualian(LogFormatter):
        label = "Terbit dengan pengecualian Admin"

        def format_message(self, log_entry):
            return f"Diterbitkan Admin yang ikut menulisnya. Alasan: {log_entry.data['alasan']}"

    actions.register_action(
        "portal.satu_redaktur",
        "Terbit oleh penulisnya sendiri",
        "Diterbitkan penulisnya sendiri: kantor ini punya satu redaktur.",
    )
