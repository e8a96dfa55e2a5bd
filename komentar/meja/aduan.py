"""What readers reported: which comments, why, and that somebody has seen to it."""

from django.contrib import messages
from django.db.models import Count
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request

from komentar.aduan import selesaikan
from komentar.meja.hak import hanya_moderator
from komentar.models import Aduan


def nomor_dilaporkan():
    """Subquery: the numbers of comments with an open report."""
    return Aduan.objects.terbuka().values("komentar")


def jumlah_dilaporkan():
    """How many comments have an open report; one query."""
    return Aduan.objects.terbuka().aggregate(n=Count("komentar", distinct=True))["n"]


def menurut_komentar(komentar):
    """The open reports of these comments, oldest first: ``{number: [Aduan]}``; one query."""
    hasil = {}
    terbuka = Aduan.objects.terbuka().filter(komentar__in=[satu.pk for satu in komentar])
    for satu in terbuka.order_by("pk"):
        hasil.setdefault(satu.komentar_id, []).append(satu)
    return hasil


@hanya_moderator
@require_POST
def selesai(request, komentar):
    """A moderator has read the reports and lets the comment stand as it is."""
    if selesaikan(komentar, request.user):
        messages.success(request, f"Laporan tentang {komentar} selesai.")
    else:
        messages.warning(request, f"Tidak ada lagi laporan terbuka tentang {komentar}.")
    return redirect(get_valid_next_url_from_request(request) or "meja_komentar:daftar")
