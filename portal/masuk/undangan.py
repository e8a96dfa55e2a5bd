"""Invitations: an Admin names an address and a role, the person does the rest."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.log_actions import log

from portal.masuk.formulir import FormTerima, FormUndang
from portal.masuk.model import BERLAKU_UNDANGAN, Undangan
from portal.masuk.surat import kirim
from portal.pengguna import Pengguna


def boleh_mengundang(pengguna):
    """Whether the user may bring others in."""
    return pengguna.has_perm("portal.add_pengguna")


def undangan(request):
    """The invitations that wait or were accepted lately, and the form for another."""
    if not boleh_mengundang(request.user):
        raise PermissionDenied
    form = FormUndang(request.POST or None)
    if form.is_valid() and _undang(request, form.cleaned_data["surel"], form.cleaned_data["peran"]):
        return redirect("undangan")
    isi = {
        "header_title": "Undangan",
        "header_icon": "mail",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Beranda"},
            {"url": "", "label": "Undangan"},
        ],
        "form": form,
        "daftar": Undangan.objects.select_related("peran", "pengundang")[:100],
        "hari": BERLAKU_UNDANGAN.days,
    }
    return TemplateResponse(request, "portal/masuk/undangan.html", isi)


@require_POST
def ubah(request, pk):
    """Send an invitation once more, with a new link, or take it back."""
    if not boleh_mengundang(request.user):
        raise PermissionDenied
    satu = get_object_or_404(Undangan.objects.menunggu(), pk=pk)
    if request.POST.get("tindakan") == "ulang":
        _undang(request, satu.surel, satu.peran)
    else:
        satu.delete()
        messages.success(request, f"Undangan untuk {satu.surel} dibatalkan.")
    return redirect("undangan")


def _undang(request, surel, peran):
    """Send an invitation, then store it; False, and nothing stored, where mail fails.

    In this order, so that a slow mail server holds no transaction open.
    """
    satu, token = Undangan.baru(surel=surel, peran=peran, pengundang=request.user)
    try:
        kirim(
            "undangan",
            surel,
            undangan=satu,
            alamat=reverse("terima_undangan", args=[token]),
            hari=BERLAKU_UNDANGAN.days,
        )
    except OSError:
        messages.error(request, "Surel tidak dapat dikirim, jadi undangan tidak jadi dibuat.")
        return False
    satu.gantikan()
    messages.success(request, f"Undangan dikirim ke {surel}.")
    return True


def terima(request, token):
    """The invited person's page: names and password make the account, once."""
    satu = Undangan.objects.berlaku(token)
    if satu is None:
        return TemplateResponse(request, "portal/masuk/undangan_usang.html", status=404)
    form = FormTerima(request.POST or None)
    if form.is_valid() and _jadikan(form, satu):
        messages.success(request, "Akun Anda sudah dibuat. Masuklah dengan kata sandi tadi.")
        return redirect("wagtailadmin_login")
    isi = {"form": form, "undangan": satu}
    return TemplateResponse(request, "portal/masuk/terima.html", isi)


def _jadikan(form, satu):
    """Make the account, unless somebody was faster with this invitation or this address."""
    with transaction.atomic():
        if not satu.terima() or Pengguna.objects.filter(email__iexact=satu.surel).exists():
            form.add_error(None, "Undangan ini baru saja terpakai.")
            transaction.set_rollback(True)
            return False
        form.instance.email = satu.surel
        pengguna = form.save()
        pengguna.groups.add(satu.peran)
        log(pengguna, "wagtail.create", user=satu.pengundang)
    return True
