"""What the desk tells of mails: how many wait, how many we gave up on, and trying those again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, Q
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from komentar.kabar.antrean import BATAS_COBA, lama_mencoba
from komentar.kabar.model import Kabar

BERMASALAH = 3
"""After so many tries the dashboard tells that mails hang."""


def bermasalah():
    """How many mails were given up on, and how many hang: ``(gagal, tertahan)``; one query."""
    tertahan = Q(keadaan=Kabar.Keadaan.MENUNGGU, coba__gte=BERMASALAH)
    hitung = Kabar.objects.aggregate(
        gagal=Count("pk", filter=Q(keadaan=Kabar.Keadaan.GAGAL)),
        tertahan=Count("pk", filter=tertahan),
    )
    return hitung["gagal"], hitung["tertahan"]


@require_http_methods(["GET", "HEAD", "POST"])
def surel(request):
    """Counts by state and by kind of failure, without an address; POST tries all again."""
    if not request.user.has_perm("komentar.moderasi_komentar"):
        raise PermissionDenied
    if request.method == "POST":
        lagi = Kabar.objects.filter(keadaan=Kabar.Keadaan.GAGAL).update(
            keadaan=Kabar.Keadaan.MENUNGGU, coba=0, berikut=timezone.now(), selesai_pada=None
        )
        messages.success(request, f"{lagi} surel dicoba lagi.")
        return redirect("surel_komentar:surel")
    surat = Kabar.objects.exclude(jenis=Kabar.Jenis.MASUK)
    jumlah = dict(surat.order_by().values_list("keadaan").annotate(n=Count("pk")))
    konteks = {
        "header_title": "Surel komentar",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Beranda"},
            {"url": reverse("meja_komentar:daftar"), "label": "Komentar"},
            {"url": "", "label": "Surel"},
        ],
        "header_icon": "mail",
        "jumlah": [(kata, jumlah.get(nilai, 0)) for nilai, kata in Kabar.Keadaan.choices],
        "gagal": jumlah.get(Kabar.Keadaan.GAGAL, 0),
        "galat": surat.exclude(galat="")
        .exclude(keadaan=Kabar.Keadaan.TERKIRIM)
        .order_by("galat")
        .values("galat")
        .annotate(n=Count("pk"), berikut=Max("berikut")),
        "batas": BATAS_COBA,
        "jam": round(lama_mencoba()),
    }
    return TemplateResponse(request, "komentar/kabar/surel.html", konteks)
