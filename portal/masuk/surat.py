"""Mails of the door: lost password, invitation, lost second step; links to ``PORTAL_ALAMAT``."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django_tasks import task
from wagtail.models import Site

from portal.kantor import Kantor
from portal.masuk.model import PermintaanSandi

BERLAKU_PERMINTAAN = timedelta(hours=1)
"""How long a mail is tried; after that the person will have asked again."""


def kirim(templat, surel, **isi):
    """Send ``surat/<templat>.txt``, whose first line is the subject, in the office's name.

    ``alamat`` in ``isi`` is a path. Raises ``OSError`` where the mail server refuses.
    """
    kantor = Kantor.for_site(Site.objects.get(is_default_site=True))
    isi["alamat"] = settings.ALAMAT + isi["alamat"]
    teks = render_to_string(f"portal/masuk/surel/{templat}.txt", {"kantor": kantor, **isi})
    perihal, _, badan = teks.strip().partition("\n")
    send_mail(perihal, badan.strip() + "\n", None, [surel])


def kabari_kode_dihapus(pengguna):
    """Tell the owner, once it is stored for good, that the second step was taken off the account.

    Whoever did not ask for it learns so that somebody else did. A mail server that is down is
    logged and spoils nothing.
    """
    if pengguna.email:
        isi = {"pengguna": pengguna, "alamat": reverse("kode_kedua")}
        transaction.on_commit(lambda: kirim("kode_dihapus", pengguna.email, **isi), robust=True)


def minta(permintaan):
    """Have the worker answer a ``PermintaanSandi`` once it is stored for good."""
    transaction.on_commit(lambda: kirim_tautan_sandi.enqueue(permintaan.pk))


@task()
def kirim_tautan_sandi(pk):
    """Send the link to each active account with the address, if any; forget the request."""
    permintaan = PermintaanSandi.objects.filter(pk=pk).first()
    if permintaan is None:
        return
    for pengguna in PasswordResetForm().get_users(permintaan.surel):
        kunci = {
            "uidb64": urlsafe_base64_encode(force_bytes(pengguna.pk)),
            "token": default_token_generator.make_token(pengguna),
        }
        kirim(
            "sandi",
            pengguna.email,
            pengguna=pengguna,
            alamat=reverse("wagtailadmin_password_reset_confirm", kwargs=kunci),
            jam=settings.PASSWORD_RESET_TIMEOUT // 3600,
        )
    permintaan.delete()


def ulangi_sandi():
    """Give up on requests that are too old, and nudge the worker about those that wait."""
    kini = timezone.now()
    PermintaanSandi.objects.filter(dibuat__lt=kini - BERLAKU_PERMINTAAN).delete()
    menunggu = PermintaanSandi.objects.filter(dibuat__lt=kini - timedelta(minutes=2))
    for pk in menunggu.values_list("pk", flat=True)[:100]:
        kirim_tautan_sandi.enqueue(pk)
