"""The moderator's desk in the CMS: the list, one comment, and what is decided on it."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.utils import get_valid_next_url_from_request

from komentar import bersih
from komentar.models import Alasan, Keadaan, Komentar, nomor_baru
from komentar.putusan import BERALASAN, BOLEH, PutusanTakSah, SudahDiputus, putuskan, tanggapi
from komentar.warga.formulir import BATAS_TEKS
from portal.kantor import Kantor
from portal.templatetags.teks import waktu

PER_HALAMAN = 20
SEMUA = "semua"
KATA_KERJA = {
    Keadaan.DISETUJUI: "Setujui",
    Keadaan.DITOLAK: "Tolak",
    Keadaan.DISEMBUNYIKAN: "Sembunyikan",
}


def boleh_memoderasi(pengguna):
    """Whether the user may see and decide on comments."""
    return pengguna.has_perm("komentar.moderasi_komentar")


def _hanya_moderator(view):
    """Decorator: refuse whoever may not moderate."""

    @wraps(view)
    def terjaga(request, *args, **kwargs):
        if not boleh_memoderasi(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return terjaga


def _ada(nomor):
    komentar = Komentar.objects.select_related("halaman", "diputus_oleh").filter(pk=nomor).first()
    if komentar is None:
        raise Http404
    return komentar


def _langkah(komentar):
    """The buttons for a comment: state, verb, and whether a reason must be given."""
    return [
        {"ke": ke, "kata": KATA_KERJA[ke], "beralasan": ke in BERALASAN}
        for ke in BOLEH[komentar.keadaan]
    ]


@_hanya_moderator
@require_safe
def daftar(request):
    """The list, by state; what waits is shown first, the oldest on top. A constant few queries."""
    jumlah = dict(Komentar.objects.order_by().values_list("keadaan").annotate(jumlah=Count("pk")))
    keadaan = request.GET.get("keadaan", Keadaan.MENUNGGU)
    if keadaan not in (*Keadaan.values, SEMUA):
        raise Http404
    komentar = Komentar.objects.select_related("halaman", "diputus_oleh").order_by(
        "pk" if keadaan == Keadaan.MENUNGGU else "-pk"
    )
    if keadaan != SEMUA:
        komentar = komentar.filter(keadaan=keadaan)
    halaman = Paginator(komentar, PER_HALAMAN).get_page(request.GET.get("hal"))
    saringan = [
        {
            "label": label,
            "url": f"?keadaan={nilai}",
            "jumlah": jumlah.get(nilai, 0) if nilai != SEMUA else sum(jumlah.values()),
            "aktif": nilai == keadaan,
        }
        for nilai, label in [*Keadaan.choices, (SEMUA, "Semua")]
    ]
    konteks = {
        "header_title": "Komentar",
        "breadcrumbs_items": [_remah_awal(), {"url": "", "label": "Komentar"}],
        "header_icon": "comment",
        "saringan": saringan,
        "keadaan": keadaan,
        "daftar": halaman,
        "baris": [{"komentar": satu, "langkah": _langkah(satu)} for satu in halaman],
        "alasan": Alasan.choices,
    }
    return TemplateResponse(request, "komentar/meja/daftar.html", konteks)


@_hanya_moderator
@require_safe
def satu(request, pk):
    """One comment with its thread, its record, and everything that can be done about it."""
    return _tampilkan(request, _ada(pk))


def _tampilkan(request, komentar, tanggapan="", kiriman=None):
    judul = str(komentar)
    menjawab = komentar.menjawab_id or komentar.parent_id
    konteks = {
        "header_title": judul,
        "breadcrumbs_items": [
            _remah_awal(),
            {"url": reverse("meja_komentar:daftar"), "label": "Komentar"},
            {"url": "", "label": judul},
        ],
        "header_icon": "comment",
        "komentar": komentar,
        "langkah": _langkah(komentar),
        "alasan": Alasan.choices,
        "menjawab": Komentar.objects.filter(pk=menjawab).exclude(pk=komentar.pk).first(),
        "catatan": komentar.catatan.select_related("oleh"),
        "bisa_ditanggapi": komentar.keadaan == Keadaan.DISETUJUI,
        "tanggapan": tanggapan,
        "kiriman": kiriman or nomor_baru(),
    }
    return TemplateResponse(request, "komentar/meja/satu.html", konteks)


@_hanya_moderator
@require_POST
def putus(request, pk):
    """Take a decision, unless another moderator was faster; then say what they decided."""
    _ada(pk)
    try:
        komentar = putuskan(
            pk,
            request.POST.get("ke", ""),
            oleh=request.user,
            putusan_ke=_bilangan(request.POST.get("putusan_ke")),
            alasan_kode=request.POST.get("alasan_kode", ""),
            alasan_teks=bersih.baris(request.POST.get("alasan_teks", ""))[:300],
        )
    except SudahDiputus as lebih_dulu:
        messages.warning(request, _kabar_putusan(lebih_dulu.komentar))
        return redirect("meja_komentar:satu", pk)
    except PutusanTakSah as galat:
        messages.error(request, str(galat))
        return redirect("meja_komentar:satu", pk)
    messages.success(request, f"{komentar}: {komentar.get_keadaan_display().lower()}.")
    return redirect(get_valid_next_url_from_request(request) or "meja_komentar:daftar")


@_hanya_moderator
@require_POST
def jawab(request, pk):
    """Answer in the name of the office."""
    komentar = _ada(pk)
    teks = bersih.paragraf(request.POST.get("tanggapan", ""))
    kiriman = request.POST.get("kiriman", "")[:32] or nomor_baru()
    try:
        if len(teks) > BATAS_TEKS:
            raise PutusanTakSah(f"Tanggapan paling panjang {BATAS_TEKS} huruf.")
        tanggapi(
            pk,
            oleh=request.user,
            nama=Kantor.for_request(request).nama,
            teks=teks,
            kiriman=kiriman,
        )
    except PutusanTakSah as galat:
        messages.error(request, str(galat))
        return _tampilkan(request, komentar, teks, kiriman)
    messages.success(request, "Tanggapan resmi tampil di halaman.")
    return redirect("meja_komentar:satu", pk)


def _kabar_putusan(komentar):
    """What another moderator decided meanwhile, in a sentence."""
    oleh = komentar.diputus_oleh or "orang lain"
    return (
        f"{komentar} baru saja {komentar.get_keadaan_display().lower()} oleh {oleh}"
        f" pada {waktu(komentar.diputus_pada)}. Putusan Anda tidak dijalankan."
    )


def _bilangan(teks):
    """The whole number in a form's hidden field, or -1, which is no number of decisions."""
    return int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 10 else -1


def _remah_awal():
    return {"url": reverse("wagtailadmin_home"), "label": "Beranda"}
