"""One comment with the thread around it, its record, and everything that can be done about it."""

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from komentar import bersih
from komentar.meja import aduan
from komentar.meja.baris import susun
from komentar.meja.daftar import remah_awal
from komentar.meja.hak import hanya_moderator
from komentar.models import AlasanModerasi, Keadaan, Komentar, nomor_baru
from komentar.putusan import PutusanTakSah, tanggapi
from komentar.warga.formulir import BATAS_TEKS
from portal.kantor import Kantor

DI_BAWAH = 20
"""Answers that are shown below a comment; the list has them all."""


@hanya_moderator
@require_safe
def satu(request, komentar):
    """The comment."""
    return tampilkan(request, komentar)


@hanya_moderator
@require_POST
def jawab(request, komentar):
    """Answer in the name of the office."""
    teks = bersih.paragraf(request.POST.get("tanggapan", ""))
    kiriman = request.POST.get("kiriman", "")[:32] or nomor_baru()
    try:
        if len(teks) > BATAS_TEKS:
            raise PutusanTakSah(f"Tanggapan paling panjang {BATAS_TEKS} huruf.")
        tanggapi(
            komentar.pk,
            oleh=request.user,
            nama=Kantor.for_request(request).nama,
            teks=teks,
            kiriman=kiriman,
        )
    except PutusanTakSah as galat:
        messages.error(request, str(galat))
        return tampilkan(request, komentar, {"tanggapan": teks, "kiriman": kiriman})
    messages.success(request, "Tanggapan resmi tampil di halaman.")
    return redirect("meja_komentar:satu", komentar.pk)


def tampilkan(request, komentar, isian=None):
    """The comment's page; ``isian`` is what was typed and couldn't be taken."""
    judul = str(komentar)
    alasan = list(AlasanModerasi.objects.all())
    sebutan = {satu.kode: satu.label for satu in alasan}
    janji = Kantor.for_request(request).janji_moderasi_hari
    atas, bawah, banyak = _sekitar(komentar)
    konteks = {
        "header_title": judul,
        "breadcrumbs_items": [
            remah_awal(),
            {"url": reverse("meja_komentar:daftar"), "label": "Komentar"},
            {"url": "", "label": judul},
        ],
        "header_icon": "comment",
        "b": susun(
            komentar,
            sebutan,
            janji,
            aduan=aduan.menurut_komentar([komentar]).get(komentar.pk, ()),
        ),
        "alasan": [satu for satu in alasan if satu.aktif],
        "atas": [susun(satu, sebutan, janji) for satu in atas],
        "bawah": [susun(satu, sebutan, janji) for satu in bawah],
        "banyak_di_utas": banyak,
        "catatan": _catatan(komentar, sebutan),
        "bisa_ditanggapi": komentar.keadaan == Keadaan.DISETUJUI,
        "isian": {"kiriman": nomor_baru(), **(isian or {})},
    }
    return TemplateResponse(request, "komentar/meja/satu.html", konteks)


def _sekitar(komentar):
    """What stands above it, the first answers below it, and how many are in the thread."""
    utas = Komentar.objects.filter(thread_id=komentar.thread_id)
    di_atas = {komentar.thread_id, komentar.parent_id, komentar.menjawab_id} - {komentar.pk, None}
    atas = utas.filter(pk__in=di_atas).order_by("pk")
    bawah = utas.filter(Q(parent_id=komentar.pk) | Q(menjawab=komentar)).exclude(pk=komentar.pk)
    return atas, bawah.order_by("pk")[:DI_BAWAH], utas.count()


def _catatan(komentar, sebutan):
    """The record, oldest first: ``(entry, reason in words)``."""
    return [
        (satu, sebutan.get(satu.alasan_kode, satu.alasan_kode))
        for satu in komentar.catatan.select_related("oleh")
    ]
