"""What the door adds to the CMS: addresses behind it, menu items, buttons, words of the log."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from portal.masuk import kelola, undangan
from portal.masuk.langkah_kedua import kode_kedua
from portal.pengguna import Pengguna
from portal.publikasi import tanpa_transaksi


@hooks.register("register_admin_urls")
def alamat():
    """Only for people who are wholly in."""
    return [
        path("kode-kedua/", tanpa_transaksi(kode_kedua), name="kode_kedua"),
        path("undangan/", tanpa_transaksi(undangan.undangan), name="undangan"),
        path("undangan/<int:pk>/", tanpa_transaksi(undangan.ubah), name="ubah_undangan"),
        path("pengguna/<int:pk>/akhiri-sesi/", kelola.akhiri_sesi, name="akhiri_sesi"),
        path("pengguna/<int:pk>/hapus-kode/", kelola.hapus_kode, name="hapus_kode"),
    ]


class ButirUndangan(MenuItem):
    """The menu item, for those who may invite."""

    def is_shown(self, request):
        """Whether this user sees it."""
        return undangan.boleh_mengundang(request.user)


@hooks.register("register_settings_menu_item")
def menu_undangan():
    """Beside "Pengguna"."""
    return ButirUndangan("Undangan", reverse("undangan"), icon_name="mail", order=601)


@hooks.register("register_account_menu_item")
def menu_kode(request):
    """In everybody's own account."""
    return {
        "url": reverse("kode_kedua"),
        "label": "Kode kedua",
        "help_text": "Selain kata sandi, kode dari aplikasi di ponsel Anda.",
    }


@hooks.register("register_user_listing_buttons")
def tombol_pengguna(user, request_user):
    """What an Admin may do to the account."""
    if kelola.boleh_mengelola(request_user, user):
        yield Button(
            "Akhiri semua sesi", reverse("akhiri_sesi", args=[user.pk]), icon_name="logout"
        )
        yield Button(
            "Hapus kode kedua", reverse("hapus_kode", args=[user.pk]), icon_name="lock-open"
        )


@hooks.register("before_edit_user")
def superuser_bukan_untuk_diubah(request, user):
    """Only a superuser changes one, or makes one: an Admin's form can't."""
    if user.is_superuser and not request.user.is_superuser:
        raise PermissionDenied
    tanpa_superuser(request)


@hooks.register("before_create_user")
def tanpa_superuser(request):
    """Take the tick out of the form of whoever may not give it."""
    if request.POST.get("is_superuser") and not request.user.is_superuser:
        request.POST = request.POST.copy()
        del request.POST["is_superuser"]
        messages.warning(request, "Hanya superuser yang dapat mengangkat superuser.")


@hooks.register("before_bulk_action")
def superuser_bukan_massal(request, action_type, objects, action_class_instance):
    """The same for several accounts at once."""
    atas = [satu for satu in objects if isinstance(satu, Pengguna) and satu.is_superuser]
    if atas and not request.user.is_superuser:
        raise PermissionDenied


@hooks.register("register_log_actions")
def kata_catatan(actions):
    """How the log names it."""
    actions.register_action("portal.akhiri_sesi", "Akhiri sesi", "Semua sesi diakhiri")
    actions.register_action("portal.hapus_kode", "Hapus kode kedua", "Kode kedua dihapus")
