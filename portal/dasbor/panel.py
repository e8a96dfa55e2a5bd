"""The dashboard: panels in the order of the work, in place of Wagtail's.

What waits for a person comes from every room: a room registers a function under the Wagtail hook
``menunggu_anda``; it takes the user and gives a list of ``Butir``. So it does for what may be
begun, under ``mulai_menulis``. Each panel asks a constant number of queries, however much there is.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, prefetch_related_objects
from django.forms import Media
from django.urls import reverse
from django.utils.timezone import now
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page, Revision, WorkflowState, get_page_models
from wagtail.permissions import policy_registry

from portal.dasbor.bagikan import kartu
from portal.kantor import Kantor
from portal.persetujuan.empat_mata import Persetujuan
from portal.persetujuan.layar import tautan

PALING_BANYAK = 20
"""Lines in a panel; lists of everything are in the menu."""

TERLAMBAT = timedelta(minutes=1)
"""How long after its time a page is overdue; the clock takes seconds."""


@dataclass(frozen=True)
class Butir:
    """One thing that waits: what, where to do it, why it waits, and a remark if there is one."""

    judul: str
    url: str
    keterangan: str = ""
    catatan: str = ""
    tanda: str = field(default="", kw_only=True)


class Panel(Component):
    """A panel of the dashboard: ``daftar(request)`` gives its lines; empty, it teaches."""

    order = 100
    template_name = "portal/ruang/panel.html"
    judul = kosong = butir = ""

    @property
    def media(self):
        """The style of all panels."""
        return Media(css={"all": ["portal/css/ruang.css"]})

    def get_context_data(self, parent_context):
        """Title, lines, and the sentence of the empty state."""
        request = parent_context["request"]
        return {
            "panel": self,
            "id": type(self).__name__.lower(),
            "daftar": self.daftar(request),
            "request": request,
        }

    def daftar(self, request):
        """The panel's lines."""
        raise NotImplementedError


class Mulai(Panel):
    """What this person may begin to write; a room registers it under the hook ``mulai_menulis``."""

    template_name = "portal/ruang/mulai.html"

    def daftar(self, request):
        """All rooms' beginnings, in the order in which the rooms registered."""
        return [b for f in hooks.get_hooks("mulai_menulis") for b in f(request.user)]


class MenungguAnda(Panel):
    """What only this person can move on."""

    judul = "Menunggu Anda"
    kosong = (
        "Tidak ada yang menunggu Anda. Naskah yang perlu Anda setujui, dan naskah Anda yang"
        " dikembalikan beserta catatannya, muncul di sini."
    )
    butir = "portal/ruang/butir_menunggu.html"

    def daftar(self, request):
        """All rooms' things that wait, in the order in which the rooms registered."""
        return [b for f in hooks.get_hooks("menunggu_anda") for b in f(request.user)]


class DrafSaya(Panel):
    """What this person wrote and the public can't read yet."""

    judul = "Draf saya"
    kosong = "Anda tidak punya draf. Yang Anda simpan atau ajukan tampil di sini sampai terbit."
    butir = "portal/ruang/butir_draf.html"

    def daftar(self, request):
        """Own pages with something unpublished, newest first, and how far each has come."""
        halaman = (
            milik(request.user)
            .filter(Q(live=False) | Q(has_unpublished_changes=True), expired=False)
            .order_by("-latest_revision_created_at", "-pk")
            .annotate_approved_schedule()
            .prefetch_workflow_states()[:PALING_BANYAK]
        )
        return [
            {
                "halaman": satu,
                "alur": satu.current_workflow_state,
                "id": f"tautan-{satu.pk}",
                "tautan": tautan(satu.pk) if satu.workflow_in_progress else "",
            }
            for satu in halaman
            if not (satu.approved_schedule or _dikembalikan(satu, request.user))
        ]


def _dikembalikan(halaman, pengguna):
    """Whether the page stands in "Menunggu Anda" already, with its remark."""
    alur = halaman.current_workflow_state
    return (
        alur is not None
        and alur.status == WorkflowState.STATUS_NEEDS_CHANGES
        and pengguna.pk in (alur.requested_by_id, halaman.owner_id)
    )


class Terjadwal(Panel):
    """What the clock will publish, and what it should have."""

    judul = "Terjadwal"
    kosong = (
        "Belum ada yang dijadwalkan. Penyetuju dapat memilih hari dan jam terbit (WITA) di layar"
        " persetujuan, lewat “Jadwalkan…”."
    )
    butir = "portal/ruang/butir_terjadwal.html"

    def daftar(self, request):
        """Scheduled pages that this person may see, the earliest first; overdue ones with why."""
        jadwal = list(
            Revision.page_revisions.filter(approved_go_live_at__isnull=False)
            .select_related("kegagalan")
            .defer("content")
            .order_by("approved_go_live_at")
        )
        boleh = terlihat(request.user).filter(pk__in=[int(satu.object_id) for satu in jadwal])
        boleh = set(boleh.values_list("pk", flat=True))
        batas = now() - TERLAMBAT
        return [
            {
                "judul": satu.object_str,
                "pk": int(satu.object_id),
                "saat": satu.approved_go_live_at,
                "terlambat": satu.approved_go_live_at < batas,
                "alasan": getattr(satu, "kegagalan", None),
            }
            for satu in jadwal
            if int(satu.object_id) in boleh
        ][:PALING_BANYAK]


class BaruTerbit(Panel):
    """What has just become public, ready to be sent on."""

    judul = "Baru terbit"
    kosong = (
        "Belum ada yang terbit. Sesudah sebuah naskah terbit, pesan dan kartu untuk WhatsApp"
        " siap disalin di sini."
    )
    butir = "portal/ruang/butir_terbit.html"
    banyak = 5

    def daftar(self, request):
        """The newest public pages that this person may see, each with its card."""
        from portal.halaman import BasePage

        jenis = [m for m in get_page_models() if issubclass(m, BasePage) and m.sifat.cari]
        semua = ContentType.objects.get_for_models(*jenis).values()
        halaman = list(
            terlihat(request.user)
            .filter(live=True, content_type__in=semua)
            .order_by("-last_published_at", "-pk")
            .specific()[: self.banyak]
        )
        for satu_jenis in {type(satu) for satu in halaman}:
            sejenis = [satu for satu in halaman if type(satu) is satu_jenis]
            if hasattr(satu_jenis, "gambar"):
                prefetch_related_objects(sejenis, "gambar__renditions")
        luar_biasa = {
            satu.revisi_id: satu
            for satu in Persetujuan.objects.filter(
                revisi__in=[satu.live_revision_id for satu in halaman]
            ).exclude(cara=Persetujuan.Cara.EMPAT_MATA)
        }
        boleh = policy_registry.get_by_type(Page).instances_user_has_permission_for(
            request.user, "change"
        )
        boleh = set(boleh.filter(pk__in=[s.pk for s in halaman]).values_list("pk", flat=True))
        contoh = Kantor.for_request(request).contoh
        return [
            {
                "halaman": satu,
                "id": f"pesan-{satu.pk}",
                "boleh_menyunting": satu.pk in boleh,
                "kartu": kartu(satu, contoh),
                "luar_biasa": luar_biasa.get(satu.live_revision_id),
            }
            for satu in halaman
        ]


def terlihat(pengguna):
    """The pages that the user may see in the CMS."""
    izin = policy_registry.get_by_type(Page)
    return Page.objects.filter(depth__gt=2) & izin.explorable_instances(pengguna)


def milik(pengguna):
    """The pages that the user began, or wrote last."""
    return Page.objects.filter(Q(owner=pengguna) | Q(latest_revision__user=pengguna), depth__gt=2)


def panel():
    """The dashboard's panels, in the order of the work."""
    return [Mulai(), MenungguAnda(), DrafSaya(), Terjadwal(), BaruTerbit()]


def sunting(pk):
    """Address of a page in the editor."""
    return reverse("wagtailadmin_pages:edit", args=[pk])
