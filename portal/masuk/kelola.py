"""What an Admin may do to another account: end its sessions, take its second step off."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log

from portal.masuk import kode, surat
from portal.pengguna import Pengguna


def boleh_mengelola(pelaku, pengguna):
    """Whether somebody may; only a superuser may do it to a superuser."""
    return pelaku.has_perm("portal.change_pengguna") and (
        pelaku.is_superuser or not pengguna.is_superuser
    )


def akhiri_sesi(request, pk):
    """All sessions of the user end, on every device."""
    return _tindakan(
        request,
        pk,
        judul="Akhiri semua sesi",
        penjelasan="Pengguna ini langsung keluar di semua perangkat dan harus masuk lagi.",
        selesai="Semua sesi {} diakhiri.",
        aksi="portal.akhiri_sesi",
    )


def hapus_kode(request, pk):
    """The user's app and recovery codes no longer count, for one who has lost both."""
    return _tindakan(
        request,
        pk,
        judul="Hapus kode kedua",
        penjelasan=(
            "Aplikasi dan kode pulih pengguna ini tidak berlaku lagi, dan ia keluar di semua"
            " perangkat dan diberi tahu lewat surel. Pastikan dulu bahwa ia memang memintanya."
        ),
        selesai="Kode kedua {} dihapus.",
        aksi="portal.hapus_kode",
        juga=lepas_kode,
    )


def lepas_kode(pengguna):
    """Take the second step off an account that somebody else looks after, and tell its owner."""
    kode.lepas(pengguna)
    surat.kabari_kode_dihapus(pengguna)


def _tindakan(request, pk, *, judul, penjelasan, selesai, aksi, juga=None):
    """Ask, then do: ``juga`` on the user if given, and in any case end the sessions."""
    pengguna = get_object_or_404(Pengguna, pk=pk)
    if not boleh_mengelola(request.user, pengguna):
        raise PermissionDenied
    nama = get_user_display_name(pengguna)
    if request.method == "POST":
        with transaction.atomic():
            if juga:
                juga(pengguna)
            pengguna.akhiri_sesi()
            log(pengguna, aksi, user=request.user)
        messages.success(request, selesai.format(nama))
        return redirect("wagtailusers_users:index")
    isi = {
        "header_title": judul,
        "header_icon": "user",
        "breadcrumbs_items": [
            {"url": reverse("wagtailusers_users:index"), "label": "Pengguna"},
            {"url": "", "label": nama},
        ],
        "judul": judul,
        "nama": nama,
        "penjelasan": penjelasan,
    }
    return TemplateResponse(request, "portal/masuk/tindakan.html", isi)
