"""What waits for a person in the workflow: pages to approve, and own pages sent back."""

from django.db.models import Q
from django.urls import reverse
from wagtail.models import Page, TaskState, WorkflowState

from portal.dasbor.panel import PALING_BANYAK, Butir, sunting
from portal.persetujuan.empat_mata import penulis_semua, satu_redaktur
from portal.templatetags.teks import waktu

IKUT_MENULIS = "Anda ikut menulisnya, jadi orang lain yang menyetujui."


def untuk_disetujui(pengguna):
    """Pages that wait for this person's approval, the oldest first; own ones say so, at the end."""
    tahap = list(
        TaskState.objects.reviewable_by(pengguna)
        .select_related("workflow_state__requested_by")
        .order_by("started_at")[:PALING_BANYAK]
    )
    halaman = (
        Page.objects.filter(pk__in=[int(satu.workflow_state.object_id) for satu in tahap])
        .select_related("latest_revision")
        .defer("latest_revision__content")
        .in_bulk()
    )
    revisi = [satu.latest_revision for satu in halaman.values() if satu.latest_revision]
    oleh = {} if satu_redaktur() else penulis_semua(revisi)
    butir = []
    for satu in tahap:
        naskah = halaman.get(int(satu.workflow_state.object_id))
        if naskah:
            sendiri = pengguna.pk in oleh.get(naskah.latest_revision_id, ())
            butir.append(
                Butir(
                    naskah.draft_title,
                    reverse("persetujuan", args=[naskah.pk]),
                    f"Diajukan {nama(satu.workflow_state.requested_by)}, {waktu(satu.started_at)}."
                    + (f" {IKUT_MENULIS}" if sendiri else ""),
                    tanda="" if sendiri else "Untuk disetujui",
                )
            )
    return sorted(butir, key=lambda satu: not satu.tanda)


def dikembalikan(pengguna):
    """Own pages that an approver sent back, with the remark, the newest first."""
    alur = (
        WorkflowState.objects.filter(
            Q(requested_by=pengguna) | Q(object_id__in=[str(pk) for pk in _milik(pengguna)]),
            status=WorkflowState.STATUS_NEEDS_CHANGES,
        )
        .select_related("current_task_state__finished_by")
        .order_by("-current_task_state__finished_at")[:PALING_BANYAK]
    )
    alur = list(alur)
    halaman = Page.objects.in_bulk([int(satu.object_id) for satu in alur])
    return [
        Butir(
            halaman[int(satu.object_id)].draft_title,
            sunting(satu.object_id),
            f"Dikembalikan {nama(satu.current_task_state.finished_by)},"
            f" {waktu(satu.current_task_state.finished_at)}.",
            satu.current_task_state.comment,
            tanda="Perlu perbaikan",
        )
        for satu in alur
        if int(satu.object_id) in halaman
    ]


def _milik(pengguna):
    """Keys of the pages that the user began and that have a change pending."""
    return Page.objects.filter(owner=pengguna, has_unpublished_changes=True).values_list(
        "pk", flat=True
    )


def nama(pengguna):
    """A person's name as colleagues know it; somebody who has gone is "seseorang"."""
    return (pengguna.get_full_name() or pengguna.get_username()) if pengguna else "seseorang"
