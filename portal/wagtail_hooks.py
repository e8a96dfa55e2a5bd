"""What the frame changes in the CMS: Indonesian labels, a menu of our own, pages that stay."""

from django.contrib import messages
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.admin.widgets import Button

from portal.cms import label, lembar, pemilih, simpan  # noqa: F401 (some register hooks)
from portal.dokumen import Dokumen
from portal.foto import unggah as unggah_foto
from portal.gambar import Gambar
from portal.halaman import TAK_BOLEH_HAPUS
from portal.masuk import kait as kait_masuk  # noqa: F401
from portal.naskah import views as naskah
from portal.pdf.uraian import peringatan_dokumen
from portal.persetujuan import kait as kait_persetujuan  # noqa: F401
from portal.riwayat.catatan import Terbitan
from portal.riwayat.penarikan import KosongkanView, TarikMassal, boleh_mengosongkan
from portal.riwayat.penutupan import boleh_dikosongkan

label.pasang()
lembar.pasang()


@hooks.register("register_rich_text_features")
def tempel_berbaris(features):
    """Let pasted lines become paragraphs (portal/static/portal/cms.js)."""
    features.register_editor_plugin(
        "draftail", "tempel", EntityFeature({"type": "TEMPEL"}, js=["portal/cms.js"])
    )


@hooks.register("register_admin_urls")
def alamat_foto():
    """Where the editor's panel sends photos (portal/static/portal/js/foto.js)."""
    return [
        path("foto/unggah/", unggah_foto.unggah, name="foto_unggah"),
        path("foto/<int:pk>/", unggah_foto.lengkapi, name="foto_lengkapi"),
    ]


@hooks.register("register_admin_urls")
def alamat_naskah():
    """The two doors of the body's tools (portal/naskah/)."""
    return [
        path("naskah/impor/", naskah.impor, name="naskah_impor"),
        path("naskah/periksa/", naskah.periksa, name="naskah_periksa"),
    ]


@hooks.register("register_admin_urls")
def alamat_simpan():
    """What the editor asks before it sends what was typed."""
    return [path("simpan/siap/", simpan.siap, name="simpan_siap")]


@hooks.register("insert_editor_js")
def penjaga_naskah():
    """The script that loses nothing (portal/static/portal/js/simpan.js)."""
    return format_html(
        '<script src="{}" data-siap="{}" data-masuk="{}"></script>',
        static("portal/js/simpan.js"),
        reverse("simpan_siap"),
        reverse("wagtailadmin_login"),
    )


@hooks.register("insert_editor_js")
def keadaan_dokumen():
    """How far a chosen document's text is read, below it (portal/static/portal/js/dokumen.js)."""
    return format_html(
        '<script src="{}" data-keadaan="{}"></script>',
        static("portal/js/dokumen.js"),
        reverse("dokumen_keadaan", args=[0]),
    )


@hooks.register("after_publish_page")
def ingatkan_dokumen(request, page):
    """Say which documents of a page that has just been published nobody can search, and why."""
    for kalimat in peringatan_dokumen(page) if hasattr(page, "dokumen_cari") else ():
        messages.warning(request, kalimat)


@hooks.register("construct_help_menu")
def tanpa_panduan_asing(request, menu_items):
    """Leave out Wagtail's help, which leads to English sites."""
    menu_items[:] = []


@hooks.register("construct_settings_menu")
@hooks.register("construct_reports_menu")
def tanpa_butir_asing(request, menu_items):
    """Leave out what stands in the menu of search, what it never counts, a list for developers."""
    asing = ("promoted-search-results", "search-terms", "page-types-usage")
    menu_items[:] = [satu for satu in menu_items if satu.name not in asing]


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


TAK_BOLEH_HAPUS_BERKAS = "Berkas ini tampil di halaman atau pernah terbit: tidak dapat dihapus."


@hooks.register("before_bulk_action")
def berkas_tetap_massal(request, action_type, objects, action_class_instance):
    """The same for several files at once, which a model's own ``delete`` doesn't see."""
    berkas = [satu for satu in objects if isinstance(satu, Dokumen | Gambar)]
    if action_type == "delete" and any(satu.terpakai for satu in berkas):
        messages.error(request, TAK_BOLEH_HAPUS_BERKAS)
        return redirect("wagtailadmin_home")
    return None


# After Wagtail's own, whose place it takes.
hooks.register("register_bulk_action", TarikMassal, order=100)


@hooks.register("register_admin_urls")
def alamat_kosongkan():
    """Where an Admin purges a closed page."""
    return [path("kosongkan/<int:page_id>/", KosongkanView.as_view(), name="kosongkan")]


@hooks.register("register_page_header_buttons")
def tombol_kosongkan(page, user, view_name, next_url=None):
    """The Admin's button on a page that is withdrawn for a reason that closes."""
    if not page.live and boleh_mengosongkan(user) and boleh_dikosongkan(page):
        yield Button(
            "Hapus isi selamanya",
            reverse("kosongkan", args=[page.pk]),
            icon_name="bin",
            priority=90,
        )
