"""What the frame changes in the CMS: Indonesian labels, a menu of our own, pages that stay."""

from django.contrib import messages
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

from portal import kait_persetujuan, label_cms  # noqa: F401 (registers its hooks)
from portal.halaman import TAK_BOLEH_HAPUS
from portal.riwayat import Terbitan

label_cms.pasang()


@hooks.register("register_rich_text_features")
def tempel_berbaris(features):
    """Let pasted lines become paragraphs (portal/static/portal/cms.js)."""
    features.register_editor_plugin(
        "draftail", "tempel", EntityFeature({"type": "TEMPEL"}, js=["portal/cms.js"])
    )


@hooks.register("construct_help_menu")
def tanpa_panduan_asing(request, menu_items):
    """Leave out Wagtail's help, which leads to English sites."""
    menu_items[:] = []


@hooks.register("construct_homepage_summary_items", order=1000)
def tanpa_ringkasan_situs(request, items):
    """Counts of pages, pictures and documents help nobody to begin the day."""
    items[:] = []


@hooks.register("before_delete_page")
def halaman_tetap(request, page):
    """Explain, instead of deleting, where a page or one below it was ever public."""
    if Terbitan.objects.filter(halaman__path__startswith=page.path).exists():
        messages.error(request, TAK_BOLEH_HAPUS)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_bulk_action")
def halaman_tetap_massal(request, action_type, objects, action_class_instance):
    """The same for the bulk deletion of pages."""
    if action_type == "delete" and any(
        Terbitan.objects.filter(halaman__path__startswith=satu.path).exists()
        for satu in objects
        if hasattr(satu, "path") and hasattr(satu, "url_path")
    ):
        messages.error(request, TAK_BOLEH_HAPUS)
        return redirect("wagtailadmin_home")
    return None
