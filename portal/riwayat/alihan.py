"""Old addresses: the redirect that a changed slug leaves can be neither deleted nor bent.

Wagtail makes them by itself (``wagtail.contrib.redirects``), and replaces one when another page
leaves the same address; that it does by queries, so only what a person does is refused here.
"""

from django.db.models.signals import pre_delete, pre_save
from wagtail.contrib.redirects.models import Redirect

from portal.publikasi import Ditolak

TAK_BOLEH = "Alihan ini dibuat portal ketika alamat halaman berubah. Alamat lama harus tetap jalan."


def saat_dihapus(sender, instance, origin=None, **kwargs):
    """Receiver: refuse the deletion of one automatic redirect."""
    if instance.automatically_created and origin is instance:
        raise Ditolak(TAK_BOLEH)


def saat_disimpan(sender, instance, raw=False, **kwargs):
    """Receiver: refuse another source or target for an automatic redirect."""
    if raw or not instance.pk:
        return
    lama = Redirect.objects.filter(pk=instance.pk, automatically_created=True).first()
    if lama and any(
        getattr(lama, nama) != getattr(instance, nama)
        for nama in ("old_path", "site_id", "redirect_page_id", "redirect_link", "is_permanent")
    ):
        raise Ditolak(TAK_BOLEH)


def hubungkan():
    """Connect both receivers."""
    pre_delete.connect(saat_dihapus, Redirect, dispatch_uid="portal.alihan_dihapus")
    pre_save.connect(saat_disimpan, Redirect, dispatch_uid="portal.alihan_disimpan")
