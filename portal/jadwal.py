"""What falls due by itself: scheduled publication, expiry, and the periodic tasks of all rooms.

Each page stands on its own: one that can't be published keeps its schedule, is logged and tried
again later, after one minute, then two, four and so on up to an hour; the others go on.
(Wagtail's ``publish_scheduled`` stops at the first page that fails and forgets its schedule.)
Why it failed is kept in ``KegagalanJadwal``, for the dashboard's red line.
"""

import logging
from collections.abc import Callable, Hashable
from time import monotonic

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

catatan = logging.getLogger("portal.jadwal")

ALASAN_TAK_TERDUGA = "Terjadi kesalahan pada portal. Beri tahu Admin; jam mencobanya lagi."
"""What the dashboard says of a failure that is no sentence for people."""

JEDA_AWAL, JEDA_TERLAMA = 60, 3600
"""Seconds until something that failed is tried again: at first, and at most."""


class KegagalanJadwal(models.Model):
    """Why a scheduled revision could not be published when it fell due, and when it was tried."""

    revisi = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, primary_key=True, related_name="kegagalan"
    )
    alasan = models.TextField()
    waktu = models.DateTimeField(auto_now=True)

    def __str__(self):
        return self.alasan


class Jadwal:
    """One clock's memory: when each periodic task is next, and what has to wait after a failure.

    ``berkala`` lists ``(name, seconds, callable)``; all are due at the start, so that what was
    missed while the portal stood still is made up for.
    """

    def __init__(self, berkala: list[tuple[str, float, Callable[[], object]]]):
        self.berkala = berkala
        self.giliran = {nama: 0.0 for nama, _, _ in berkala}
        self.tunda: dict[Hashable, tuple[float, int]] = {}

    def detak(self) -> None:
        """Does what is due now; logs failures and raises none."""
        try:
            for objek in kedaluwarsa():
                self.coba(("turun", objek._meta.label, objek.pk), str(objek), turunkan, objek)
            for revisi in siap_terbit():
                self.coba(("terbit", revisi.pk), revisi.object_str, terbitkan, revisi)
        except Exception:
            catatan.exception("Jadwal terbit tidak dapat dibaca.")
        for nama, detik, fungsi in self.berkala:
            if monotonic() >= self.giliran[nama]:
                self.giliran[nama] = monotonic() + detik
                self.coba(("berkala", nama), nama, fungsi)

    def coba(self, kunci: Hashable, nama: str, fungsi: Callable, *argumen) -> None:
        """Calls the function unless an earlier failure of this key still has to wait."""
        saat, jeda = self.tunda.get(kunci, (0.0, JEDA_AWAL))
        if monotonic() < saat:
            return
        try:
            fungsi(*argumen)
        except Exception as galat:
            self.tunda[kunci] = (monotonic() + jeda, min(jeda * 2, JEDA_TERLAMA))
            if isinstance(galat, ValidationError):
                alasan = " ".join(galat.messages)
                self.ingat(kunci, alasan)
                catatan.warning("“%s” belum dapat terbit menurut jadwal: %s", nama, alasan)
            else:
                self.ingat(kunci, ALASAN_TAK_TERDUGA)
                catatan.exception("“%s” gagal dikerjakan; dicoba lagi.", nama)
        else:
            self.tunda.pop(kunci, None)

    def ingat(self, kunci: Hashable, alasan: str) -> None:
        """Keeps why a publication failed; a revision that is gone meanwhile needs no reason."""
        if kunci[0] == "terbit" and Revision.objects.filter(pk=kunci[1]).exists():
            KegagalanJadwal.objects.update_or_create(
                revisi_id=kunci[1], defaults={"alasan": alasan}
            )


def kedaluwarsa() -> list:
    """Everything live, pages and snippets, whose time has run out, the earliest first."""
    jenis = [Page] + [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    kini = timezone.now()
    return [
        objek
        for model in jenis
        for objek in model.objects.filter(live=True, expire_at__lt=kini).order_by("expire_at")
    ]


def siap_terbit() -> list[Revision]:
    """The approved revisions whose time has come, the earliest first."""
    return list(
        Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by(
            "approved_go_live_at"
        )
    )


@transaction.atomic
def turunkan(objek) -> None:
    """Takes an expired object off the site, or leaves it as it is."""
    if isinstance(objek, Page):
        objek = objek.specific
    objek.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


@transaction.atomic
def terbitkan(revisi: Revision) -> None:
    """Publishes a scheduled revision; when that fails its schedule stays."""
    revisi.publish(log_action="wagtail.publish.scheduled")
    KegagalanJadwal.objects.filter(revisi=revisi).delete()
