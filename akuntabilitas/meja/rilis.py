"""The desk of releases: the list, a new one, one release, and what is decided on it."""

import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from akuntabilitas.meja import isi
from akuntabilitas.meja.capaian_baris import tanpa_alasan
from akuntabilitas.meja.hak import boleh_melihat, boleh_mengesahkan, boleh_mengisi, hanya
from akuntabilitas.meja.surat import kabarkan
from akuntabilitas.rilis import IKUT_MENGISI, Rilis, semua_baris
from akuntabilitas.satker import satker_sendiri
from akuntabilitas.sitiran.penyitir import penyitir
from portal.persetujuan.empat_mata import satu_redaktur

PER_HALAMAN = 20
CATATAN_TERPANJANG = 1000
BERUBAH = "Rilis berubah sejak Anda membukanya. Baca lagi, lalu putuskan."


class FormRilis(forms.ModelForm):
    """Year and subject of a new release, and the reason if it corrects something."""

    tahun = forms.IntegerField(label="Tahun", min_value=2004, max_value=2100)

    class Meta:
        model = Rilis
        fields = ["tahun", "lingkup", "alasan"]
        widgets = {"alasan": forms.Textarea(attrs={"rows": 3})}


def konteks(judul, *remah, **lain):
    """What every screen of the desk needs; ``remah`` are pairs of address and label."""
    return {
        "header_title": judul,
        "header_icon": "clipboard-list",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Beranda"},
            {"url": reverse("rilis:daftar"), "label": "Rilis"},
            *({"url": url, "label": label} for url, label in remah),
            {"url": "", "label": judul},
        ],
        **lain,
    }


@require_safe
@hanya(boleh_melihat)
def daftar(request):
    """All releases of our office, the newest first; by year and state if asked."""
    semua = Rilis.objects.filter(satker=satker_sendiri())
    tahun_ada = sorted(set(semua.values_list("tahun", flat=True)), reverse=True)
    tahun = request.GET.get("tahun", "")
    keadaan = request.GET.get("keadaan", "")
    terpilih = semua.select_related("pengaju", "pengesah")
    if tahun.isdigit() and int(tahun) in tahun_ada:
        terpilih = terpilih.filter(tahun=int(tahun))
    if keadaan in Rilis.Keadaan.values:
        terpilih = terpilih.filter(keadaan=keadaan)
    data = konteks(
        "Rilis",
        daftar=Paginator(terpilih, PER_HALAMAN).get_page(request.GET.get("hal")),
        tahun_ada=tahun_ada,
        tahun=tahun,
        keadaan_ada=Rilis.Keadaan.choices,
        keadaan=keadaan,
        boleh_mengisi=boleh_mengisi(request.user),
    )
    data["breadcrumbs_items"] = [data["breadcrumbs_items"][0], data["breadcrumbs_items"][-1]]
    return TemplateResponse(request, "akuntabilitas/meja/daftar.html", data)


@require_http_methods(["GET", "HEAD", "POST"])
@hanya(boleh_mengisi)
def buat(request):
    """Ask for year and subject, and open the new draft; ``?koreksi=<pk>`` takes them from one."""
    asal = request.GET.get("koreksi", "")
    milik = Rilis.objects.filter(satker=satker_sendiri())
    asal = milik.filter(pk=int(asal)).first() if asal.isdecimal() else None
    awal = {"tahun": asal.tahun, "lingkup": asal.lingkup} if asal else {"tahun": localdate().year}
    rilis = Rilis(satker_id=satker_sendiri())
    form = FormRilis(request.POST or None, initial=awal, instance=rilis)
    if form.is_valid():
        rilis = form.save()
        if rilis.alasan:
            rilis.penulis.add(request.user)
        messages.success(request, f"{rilis} dibuat sebagai draf.")
        return redirect("rilis:satu", rilis.pk)
    judul = f"Rilis koreksi atas {asal}" if asal else "Buat rilis"
    return TemplateResponse(
        request, "akuntabilitas/meja/buat.html", konteks(judul, form=form, asal=asal)
    )


def tanda(rilis):
    """What a release says now, as a short text: it changes with every row and the reason."""
    bahan = [rilis.keadaan, rilis.alasan]
    for model in semua_baris():
        stempel = model.objects.filter(rilis=rilis).order_by("pk").values_list("pk", "diubah")
        bahan += [f"{model.__name__}{pk}{diubah.isoformat()}" for pk, diubah in stempel]
    return hashlib.sha256("\n".join(bahan).encode()).hexdigest()[:32]


def dapat_diisi(rilis, pengguna):
    """Whether the user may write in the release as it stands."""
    return rilis.keadaan == Rilis.Keadaan.DRAF and boleh_mengisi(pengguna)


def halangan(rilis, pengguna):
    """Why the user may not publish the release: a sentence, or ``""``."""
    ikut = rilis.penulis.filter(pk=pengguna.pk).exists()
    return IKUT_MENGISI if ikut and not satu_redaktur() else ""


@require_safe
@hanya(boleh_melihat)
def satu(request, rilis):
    """One release: what it holds, what it lacks, and what this user may do with it."""
    menunggu = rilis.keadaan == Rilis.Keadaan.DIAJUKAN
    mengesahkan = menunggu and boleh_mengesahkan(request.user)
    ikut = rilis.penulis.filter(pk=request.user.pk).exists()
    return TemplateResponse(
        request,
        "akuntabilitas/meja/rilis.html",
        konteks(
            str(rilis),
            rilis=rilis,
            angka=isi.angka_rilis(rilis),
            bagian=isi.bagian(rilis),
            kekurangan=[] if rilis.terbit else rilis.kekurangan(),
            tanpa_alasan=[] if rilis.terbit else tanpa_alasan(rilis),
            dapat_diisi=dapat_diisi(rilis, request.user),
            boleh_mengisi=boleh_mengisi(request.user),
            mengesahkan=mengesahkan,
            halangan=halangan(rilis, request.user) if mengesahkan else "",
            satu_redaktur=mengesahkan and ikut and satu_redaktur(),
            penulis=rilis.penulis.all(),
            penyitir=penyitir(rilis),
            tanda=tanda(rilis),
            catatan_terpanjang=CATATAN_TERPANJANG,
        ),
    )


@require_POST
@hanya(boleh_mengisi)
def alasan(request, rilis):
    """Keep why this release corrects what is public; who writes it has written in the release."""
    teks = request.POST.get("alasan", "").strip()[:2000]
    with transaction.atomic():
        kini = Rilis.objects.select_for_update().get(pk=rilis.pk)
        if not dapat_diisi(kini, request.user):
            messages.error(request, tertutup(kini))
        elif teks != kini.alasan:
            kini.alasan = teks
            kini.save()
            kini.penulis.add(request.user)
            messages.success(request, "Alasan koreksi disimpan.")
    return redirect("rilis:satu", rilis.pk)


@require_POST
@hanya(boleh_mengisi)
def hapus(request, rilis):
    """Delete a draft with its rows."""
    with transaction.atomic():
        kini = Rilis.objects.select_for_update().get(pk=rilis.pk)
        if not dapat_diisi(kini, request.user):
            messages.error(request, tertutup(kini))
            return redirect("rilis:satu", rilis.pk)
        nama = str(kini)
        kini.delete()
    messages.success(request, f"{nama} dihapus.")
    return redirect("rilis:daftar")


def tertutup(rilis):
    """Why nobody can write in the release now, as a sentence."""
    if rilis.terbit:
        return "Rilis ini sudah terbit, jadi tidak dapat diubah. Buat rilis koreksi."
    return "Rilis ini menunggu pengesahan. Tarik kembali dulu bila hendak mengubahnya."


@require_POST
@hanya(boleh_melihat)
def putus(request, rilis):
    """Submit, take back, give back or publish; refused in words if it can't be done now."""
    aksi = AKSI.get(request.POST.get("aksi"))
    try:
        with transaction.atomic():
            kini = Rilis.objects.select_for_update().get(pk=rilis.pk)
            if aksi is None:
                raise ValidationError("Tindakan itu tidak dikenal.")
            kabar = aksi(request, kini)
    except ValidationError as tolak:
        for kalimat in tolak.messages:
            messages.error(request, kalimat)
    else:
        messages.success(request, kabar)
    return redirect("rilis:satu", rilis.pk)


def _ajukan(request, rilis):
    if not dapat_diisi(rilis, request.user):
        raise ValidationError("Hanya draf yang dapat diajukan, oleh penyusunnya.")
    rilis.ajukan(request.user)
    kabarkan("ajukan", rilis, request.user)
    return f"{rilis} diajukan. Pengesah sudah dikabari."


def _tarik(request, rilis):
    if rilis.keadaan != Rilis.Keadaan.DIAJUKAN or not boleh_mengisi(request.user):
        raise ValidationError("Rilis ini tidak sedang menunggu pengesahan.")
    rilis.keadaan = Rilis.Keadaan.DRAF
    rilis.save()
    return f"{rilis} ditarik kembali dan dapat diubah lagi."


def _kembalikan(request, rilis):
    _menunggu(request, rilis)
    catatan = request.POST.get("catatan", "").strip()[:CATATAN_TERPANJANG]
    if not catatan:
        raise ValidationError("Tulis apa yang perlu diperbaiki.")
    rilis.kembalikan(request.user, catatan)
    kabarkan("kembalikan", rilis, request.user)
    return f"{rilis} dikembalikan kepada penyusunnya dengan catatan Anda."


def _sahkan(request, rilis):
    _menunggu(request, rilis)
    if request.POST.get("tanda") != tanda(rilis):
        raise ValidationError(BERUBAH)
    rilis.sahkan(request.user)
    kabarkan("sahkan", rilis, request.user)
    if rilis.alasan:
        kabarkan("dikutip", rilis, request.user)
    return f"{rilis} terbit."


def _menunggu(request, rilis):
    if rilis.keadaan != Rilis.Keadaan.DIAJUKAN or not boleh_mengesahkan(request.user):
        raise ValidationError("Rilis ini tidak sedang menunggu pengesahan Anda.")


AKSI = {"ajukan": _ajukan, "tarik": _tarik, "kembalikan": _kembalikan, "sahkan": _sahkan}
"""What may be asked for; each takes the request and the locked release and gives a sentence."""
