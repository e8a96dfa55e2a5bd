"""The planners' place in the CMS: one list of all reports, with the button to add one."""

from django import forms
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets import Button

from akuntabilitas.impor import kait as kait_impor  # noqa: F401 (registers hooks)
from akuntabilitas.indeks import TahunKinerja
from akuntabilitas.laporan import Laporan
from akuntabilitas.meja import kait as kait_meja  # noqa: F401
from akuntabilitas.meja.hak import boleh_mengisi
from akuntabilitas.salin import layar_salin
from portal.dasbor.panel import Butir


class PilihTahun(ChooseParentView):
    """Asks a planner for the year, by its number, where Wagtail would show the tree of pages."""

    page_title = "Pilih tahun"

    def get_form(self):
        """Wagtail's form with the years as a list, newest first."""
        form = super().get_form()
        form.fields["parent_page"] = forms.ModelChoiceField(
            self.get_valid_parent_pages(self.request.user).order_by("-slug"),
            label="Tahun",
            help_text="Tahun yang belum ada dibuat di menu Halaman, di bawah Akuntabilitas.",
            empty_label=None,
        )
        return form


class DaftarLaporan(PageListingViewSet):
    """All reports a person may work on."""

    model = Laporan
    icon = "doc-full-inverse"
    menu_label = "Laporan"
    menu_order = 110
    add_to_admin_menu = True
    choose_parent_view_class = PilihTahun
    columns = [
        *PageListingViewSet.columns,
        Column("tahun", label="Tahun", sort_key="tahun"),
        Column("get_jenis_display", label="Jenis", sort_key="jenis"),
    ]


@hooks.register("register_admin_viewset")
def daftar_laporan():
    """Add the list to the menu."""
    return DaftarLaporan("akuntabilitas_laporan")


@hooks.register("mulai_menulis", order=20)
def tulis_laporan(pengguna):
    """The dashboard's button for a new report, for who may write one."""
    tahun = TahunKinerja.objects.first()
    if tahun is None or not tahun.permissions_for_user(pengguna).can_add_subpage():
        return []
    return [Butir("Tulis laporan", reverse("akuntabilitas_laporan:choose_parent"))]


@hooks.register("mulai_menulis", order=30)
def isi_angka(pengguna):
    """The dashboard's button for figures, for who may fill them in."""
    if not boleh_mengisi(pengguna):
        return []
    return [Butir("Isi angka", reverse("rilis:daftar"))]


@hooks.register("register_admin_urls")
def alamat_salin():
    """Copying a report to another year."""
    return [path("laporan/<int:pk>/salin/", layar_salin, name="laporan_salin")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def tombol_salin(page, user, next_url=None, view_name=None):
    """Show “Salin ke tahun …” in the menu of a report, in its editor and in lists."""
    if issubclass(page.specific_class, Laporan) and page.permissions_for_user(user).can_edit():
        yield Button(
            "Salin ke tahun …",
            reverse("laporan_salin", args=[page.pk]),
            icon_name="copy",
            priority=35,
        )


@hooks.register("register_log_actions")
def tindakan_rilis(actions):
    """What is logged of releases, in words."""
    for nama, kata in (
        ("ajukan", "Rilis diajukan"),
        ("kembalikan", "Rilis dikembalikan"),
        ("sahkan", "Rilis disahkan dan terbit"),
    ):
        actions.register_action(f"akuntabilitas.{nama}", kata, f"{kata}.")
