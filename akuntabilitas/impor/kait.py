"""Where the import hangs in the CMS: addresses, menu, the words of its log."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from akuntabilitas.impor import layar


@hooks.register("register_admin_urls")
def alamat_impor():
    """Choosing a file, looking at it, and the templates."""
    return [
        path("kinerja/impor/", layar.layar_impor, name="impor_angka"),
        path(
            "kinerja/impor/templat/<slug:kode>.<slug:jenis_berkas>",
            layar.unduh_templat,
            name="impor_angka_templat",
        ),
        path("kinerja/impor/<str:kunci>/", layar.layar_periksa, name="impor_angka_periksa"),
    ]


class ButirImpor(MenuItem):
    """The menu's way to the import, for who may work on figures."""

    def is_shown(self, request):
        """Whether the person may."""
        return request.user.has_perm("akuntabilitas.add_rilis")


@hooks.register("register_admin_menu_item")
def menu_impor():
    """Beside the reports."""
    return ButirImpor("Impor angka", reverse("impor_angka"), icon_name="upload", order=116)


@hooks.register("register_log_actions")
def tindakan_impor(actions):
    """What is logged of imports, in words."""

    @actions.register_action("akuntabilitas.impor")
    class Impor(LogFormatter):
        label = "Angka diimpor"

        def format_message(self, log_entry):
            """Which kind, and how much of it."""
            data = log_entry.data
            return f"Impor {data.get('jenis', '')}: {data.get('ringkasan', '')}"
