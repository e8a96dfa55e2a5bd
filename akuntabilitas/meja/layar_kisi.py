"""The grid's page, the door that saves one cell, and one cell as a page of its own."""

from dataclasses import asdict

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.documents.widgets import AdminDocumentChooser

from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.hitung.aturan import TidakAdaAturan
from akuntabilitas.meja import kisi
from akuntabilitas.meja.capaian_baris import capaian_baris
from akuntabilitas.meja.hak import boleh_melihat, boleh_mengisi, hanya
from akuntabilitas.meja.isi import nilai_angka
from akuntabilitas.meja.kisi import Isian, Kunci
from akuntabilitas.meja.rilis import dapat_diisi, konteks, tertutup
from akuntabilitas.meja.sel import RINCIAN, Bentrok, Ketikan, Tertutup, simpan_sel, versi_sel
from akuntabilitas.nasional import AngkaNasional
from portal.dasbor.menunggu import nama
from portal.models import Dokumen
from portal.templatetags.teks import waktu


def _pk_dipilih(request, pk):
    """The PK whose targets stand in the grid: the one asked for, else the Ketua's newest."""
    diminta = [satu for satu in pk if str(satu.pk) == request.GET.get("pk")]
    ketua = [satu for satu in pk if satu.pihak == satu.Pihak.KETUA]
    return (diminta or ketua[-1:] or pk[-1:] or [None])[0]


@require_safe
@hanya(boleh_melihat)
def layar(request, rilis):
    """The whole grid; a few queries, however many indicators there are."""
    pk = kisi.pk_tahun(rilis)
    dipilih = _pk_dipilih(request, pk)
    tampilan = kisi.TARGET if request.GET.get("isi") == "target" else kisi.REALISASI
    kolom = kisi.kolom(tampilan, dipilih)
    isi, janji, hari_ini = kisi.isian(rilis), kisi.janji(rilis), localdate()
    try:
        aturan = AturanBerlaku().capaian(rilis.tahun)
    except TidakAdaAturan:
        aturan = None
    kelompok, semua = [], kisi.indikator_tahun(rilis)
    pusat = AngkaNasional(satu.setara_id for satu in semua if satu.setara_id)
    for versi in semua:
        if not kelompok or kelompok[-1].sasaran.pk != versi.sasaran_id:
            kelompok.append(kisi.Kelompok(versi.sasaran))
        kunci = [buat(versi.indikator_id) for *_label, buat in kolom]
        sel = [kisi.sel(k, versi, isi.get(k, Isian()), rilis, hari_ini, janji) for k in kunci]
        hasil = capaian_baris(versi, isi, rilis.tahun, pk, hari_ini, aturan, pusat)
        kelompok[-1].baris.append(kisi.Baris(versi, sel, hasil, kisi.pilihan(versi)))
    return TemplateResponse(
        request,
        "akuntabilitas/meja/kisi.html",
        konteks(
            f"Kisi {rilis.tahun}",
            (reverse("rilis:satu", args=[rilis.pk]), str(rilis)),
            rilis=rilis,
            kelompok=kelompok,
            kolom=[label for *label, _buat in kolom],
            tampilan=tampilan,
            pk=pk,
            dipilih=dipilih,
            banyak=sum(len(satu.baris) for satu in kelompok),
            dapat_diisi=dapat_diisi(rilis, request.user),
        ),
    )


def _kunci(data):
    """The cell that a request names; raises ``ValidationError``."""
    try:
        return Kunci(
            int(data.get("indikator", "")),
            data.get("jenis", ""),
            int(data.get("triwulan", "")),
            int(data.get("pk") or 0),
        )
    except ValueError as salah:
        raise ValidationError("Sel itu tidak dikenal.") from salah


def _jawab_sel(rilis, kunci, versi, semua):
    """What the screen is told of a cell and its row."""
    hari_ini = localdate()
    isi, janji = semua.get(kunci, Isian()), kisi.janji(rilis) if kunci.pk else None
    satu = asdict(kisi.sel(kunci, versi, isi, rilis, hari_ini, janji))
    hasil = capaian_baris(versi, semua, rilis.tahun, kisi.pk_tahun(rilis), hari_ini)
    return {"sel": satu | {"kunci": kunci.id}, "baris": asdict(hasil)}


@require_POST
@hanya(boleh_mengisi)
def simpan(request, rilis):
    """Save one cell (form fields as in ``Ketikan``) and answer in JSON.

    200 what the cell and its row say now; 409 what somebody else wrote meanwhile; 422 what is wrong
    with what was typed; 423 that the release is closed. Only 200 saves.
    """
    data = request.POST
    try:
        kunci = _kunci(data)
        ketikan = Ketikan(
            data.get("isi", ""),
            data.get("stempel", ""),
            data.get("kendala"),
            data.get("tindak_lanjut"),
            data.get("alasan_nasional"),
            timpa=data.get("timpa") == "1",
            coba=data.get("coba") == "1",
        )
        versi, semua = simpan_sel(rilis, request.user, kunci, ketikan)
    except Bentrok as bentrok:
        versi = versi_sel(rilis, kunci)
        return JsonResponse(_bentrok(bentrok, versi), status=409)
    except ValidationError as tolak:
        return JsonResponse({"galat": " ".join(tolak.messages)}, status=422)
    except Tertutup as tutup:
        return JsonResponse({"galat": str(tutup)}, status=423)
    return JsonResponse(_jawab_sel(rilis, kunci, versi, semua))


def _bentrok(bentrok, versi):
    """What is said of a cell that somebody else changed meanwhile."""
    draf = bentrok.isian.draf
    oleh = nama(draf.oleh) if draf else "orang lain"
    return {
        "tersimpan": nilai_angka(draf, versi) if draf else "",
        "stempel": bentrok.isian.stempel,
        "kendala": draf.kendala if draf else "",
        "tindak_lanjut": draf.tindak_lanjut if draf else "",
        "alasan_nasional": draf.alasan_nasional if draf else "",
        "galat": (
            f"{oleh} mengubah sel ini lebih dulu, {waktu(draf.diubah)}."
            if draf
            else "Sel ini dikosongkan orang lain sesudah Anda membukanya."
        ),
    }


class FormSel(forms.Form):
    """One cell with its evidence; works without JavaScript."""

    isi = forms.CharField(
        label="Nilai atau keadaan",
        required=False,
        max_length=80,
        help_text=(
            "Misalnya 98,75. Atau tulis: tidak diukur, tidak berlaku. Kosong: dihapus dari draf."
        ),
    )
    kendala = forms.CharField(
        label="Kendala", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    tindak_lanjut = forms.CharField(
        label="Tindak lanjut", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    alasan_nasional = forms.CharField(
        label="Alasan terhadap target nasional",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bila target ini lebih buruk daripada target nasional. Warga akan membacanya.",
    )
    bukti = forms.ModelChoiceField(
        Dokumen.objects.all(), label="Bukti dukung", required=False, widget=AdminDocumentChooser
    )
    stempel = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, kunci, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if kunci.jenis != kisi.TARGET or kunci.triwulan:
            del self.fields["alasan_nasional"]

    def bagian(self):
        """All visible fields, as the template of rows takes them."""
        return [("", self.visible_fields())]


@require_http_methods(["GET", "HEAD", "POST"])
@hanya(boleh_mengisi)
def rinci(request, rilis, indikator, jenis, triwulan, pk_asal):
    """One cell as a page: value, kendala, tindak lanjut and evidence."""
    kunci = Kunci(indikator, jenis, triwulan, pk_asal)
    kembali = reverse("rilis:kisi", args=[rilis.pk])
    if not dapat_diisi(rilis, request.user):
        messages.error(request, tertutup(rilis))
        return redirect(kembali)
    try:
        versi = versi_sel(rilis, kunci)
    except ValidationError as tolak:
        raise Http404 from tolak
    ada = kisi.isian(rilis, indikator).get(kunci, Isian())
    baris = ada.berlaku
    awal = {"isi": nilai_angka(baris, versi) if baris else "", "stempel": ada.stempel}
    if baris:
        awal |= {n: getattr(baris, n) for n in (*RINCIAN, "bukti")}
    form = FormSel(kunci, request.POST or None, initial=awal)
    if form.is_valid():
        try:
            simpan_sel(rilis, request.user, kunci, Ketikan(**form.cleaned_data))
        except Bentrok as bentrok:
            kini = _bentrok(bentrok, versi)
            form.add_error(
                "isi",
                f"{kini['galat']} Isinya kini: {kini['tersimpan'] or '(kosong)'}. Simpan sekali"
                " lagi untuk memakai isian Anda.",
            )
            form.data = form.data.copy()
            form.data["stempel"] = kini["stempel"]
        except (ValidationError, Tertutup) as tolak:
            form.add_error("isi", getattr(tolak, "messages", str(tolak)))
        else:
            messages.success(request, "Sel disimpan.")
            return redirect(kembali)
    nama_sel = f"{versi}: {_sebut(kunci)}"
    return TemplateResponse(
        request,
        "akuntabilitas/meja/baris.html",
        konteks(
            nama_sel,
            (reverse("rilis:satu", args=[rilis.pk]), str(rilis)),
            (kembali, f"Kisi {rilis.tahun}"),
            rilis=rilis,
            form=form,
        ),
    )


def _sebut(kunci):
    """What of an indicator a cell holds, in words."""
    return f"{kunci.jenis}, {kisi.Triwulan(kunci.triwulan).label}"
