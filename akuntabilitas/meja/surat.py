"""Mails about releases, after the commit; the dashboard says the same to whoever reads no mail."""

from functools import partial

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin.mail import send_mail
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from akuntabilitas.sitiran.penyitir import penyitir

KABAR = {
    "ajukan": "submitted",
    "kembalikan": "rejected",
    "sahkan": "approved",
    "dikutip": "approved",
}
"""What happened, and Wagtail's name for the wish to hear of it."""


def kabarkan(kejadian, rilis, pelaku):
    """Tell those concerned that a release was submitted, given back or published by ``pelaku``.

    ``dikutip`` tells whoever wrote a live page that cites what a correction changed.
    """
    kirim = partial(_kirim, kejadian, rilis, pelaku)
    transaction.on_commit(kirim, robust=True)


def _kirim(kejadian, rilis, pelaku):
    konteks = {
        "rilis": rilis,
        "pelaku": pelaku,
        "alamat": settings.ALAMAT + reverse("rilis:satu", args=[rilis.pk]),
    }
    if kejadian == "dikutip":
        konteks["penyitir"] = penyitir(rilis)
        if not konteks["penyitir"]:
            return
    nama = f"akuntabilitas/meja/surat/{kejadian}"
    judul = render_to_string(f"{nama}_judul.txt", konteks).strip()
    isi = render_to_string(f"{nama}.txt", konteks).strip()
    for satu in _penerima(kejadian, rilis, konteks.get("penyitir")):
        mau = getattr(UserProfile.get_for_user(satu), f"{KABAR[kejadian]}_notifications")
        if satu.email and mau and satu != pelaku:
            send_mail(judul, isi, [satu.email])


def _penerima(kejadian, rilis, penyitir):
    """Who is told: the Pengesah of what waits, the planners of what came back or came out.

    Of what is cited whoever began the page, and whoever wrote the text that is public.
    """
    Pengguna = get_user_model()
    if kejadian == "dikutip":
        halaman = [satu.halaman for satu in penyitir]
        naskah = Revision.objects.filter(pk__in=[satu.live_revision_id for satu in halaman])
        penulis = {satu.owner_id for satu in halaman} | {*naskah.values_list("user", flat=True)}
        return Pengguna.objects.filter(pk__in=penulis - {None}, is_active=True)
    if kejadian == "ajukan":
        boleh = Pengguna.objects.with_perm(
            "akuntabilitas.sahkan_rilis",
            include_superusers=False,
            backend="django.contrib.auth.backends.ModelBackend",
        )
        return boleh.exclude(pk__in=rilis.penulis.all())
    penyusun = {*rilis.penulis.values_list("pk", flat=True), rilis.pengaju_id}
    return Pengguna.objects.filter(pk__in=penyusun - {None}, is_active=True)
