"""The screens of an import in the CMS: choose a file, look at what it would change, say yes."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from akuntabilitas.impor import kepala, lembar, templat, titipan
from akuntabilitas.impor.angka import JenisAngka
from akuntabilitas.impor.bilangan import Titik
from akuntabilitas.impor.lembar import LembarDitolak
from akuntabilitas.impor.proses import SEMUA, Berubah, pratinjau, terapkan
from akuntabilitas.impor.templat_isi import baris_draf
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import Rilis, Satker

TAMPIL = 200
"""Changes and errors that a screen lists; the rest is counted."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TITIK = [(Titik.RIBUAN, "Titik memisahkan ribuan"), (Titik.DESIMAL, "Titik berarti koma desimal")]


def _pengisi_saja(view):
    """Decorator: only for who may work on figures."""

    def terjaga(request, *args, **lain):
        if not request.user.has_perm("akuntabilitas.add_rilis"):
            raise PermissionDenied
        return view(request, *args, **lain)

    return terjaga


class FormImpor(forms.Form):
    """Which kind of file, for which office and year, and the file."""

    jenis = forms.ChoiceField(
        label="Isi berkas", choices=[(kode, satu.nama) for kode, satu in SEMUA.items()]
    )
    kantor = forms.ModelChoiceField(
        Satker.objects.all(),
        label="Kantor",
        empty_label=None,
        help_text="Pilih KPU RI atau provinsi untuk membawa masuk Renstra, IKU, dan targetnya.",
    )
    tahun = forms.IntegerField(
        label="Tahun",
        min_value=2000,
        max_value=2100,
        help_text="Untuk baris yang tidak menyebut tahunnya.",
    )
    lingkup = forms.ChoiceField(
        label="Masuk ke draf tentang",
        choices=[
            satu
            for satu in Rilis.Lingkup.choices
            if satu[0] not in (Rilis.Lingkup.EVALUASI, Rilis.Lingkup.IKM)
        ],
        initial=Rilis.Lingkup.TAHUN,
        help_text="Untuk target, realisasi, dan anggaran. Draf dibuat bila belum ada.",
    )
    rilis = forms.ModelChoiceField(
        Rilis.objects.filter(keadaan=Rilis.Keadaan.DRAF),
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": "Draf itu sudah tidak ada atau bukan draf lagi."},
    )
    berkas = forms.FileField(
        label="Berkas .xlsx atau .csv",
        error_messages={"required": "Pilih berkasnya.", "empty": "Berkas ini kosong."},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )

    def clean_berkas(self):
        """The file as a ``Lembar``."""
        berkas = self.cleaned_data["berkas"]
        if berkas.size > lembar.UKURAN_MAKS:
            raise forms.ValidationError(
                f"Berkas lebih besar dari {lembar.UKURAN_MAKS // lembar.MB} MB."
            )
        try:
            return lembar.baca(berkas.read(), berkas.name)
        except LembarDitolak as galat:
            raise forms.ValidationError(str(galat)) from galat


@require_http_methods(["GET", "HEAD", "POST"])
@transaction.non_atomic_requests
@_pengisi_saja
def layar_impor(request):
    """Choose kind and file; a POST reads the file, keeps it and shows what it would change."""
    form = FormImpor(request.POST or None, request.FILES or None, initial=_awal(request))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        keterangan = {
            "jenis": data["jenis"],
            "satker": data["kantor"].pk,
            "tahun": data["tahun"],
            "lingkup": data["lingkup"],
            "rilis": data["rilis"] and data["rilis"].pk,
            "berkas": request.FILES["berkas"].name[:120],
        }
        try:
            pratinjau(data["jenis"], data["berkas"], _tujuan(keterangan))
        except LembarDitolak as galat:
            form.add_error("berkas", str(galat))
        else:
            if SEMUA[data["jenis"]].pribadi:
                kepala.samarkan(data["berkas"], SEMUA[data["jenis"]])
            kunci = titipan.titip(data["berkas"], request.user, keterangan)
            return redirect("impor_angka_periksa", kunci)
    konteks = {"form": form, "jenis_semua": SEMUA.values()}
    return _layar(request, "akuntabilitas/impor/pilih.html", "Impor angka", konteks)


def _awal(request):
    """What a link from a draft chose beforehand (``?rilis=12``), or this year."""
    pk = request.GET.get("rilis", "")
    rilis = Rilis.objects.filter(pk=pk if pk.isdecimal() else None).first()
    if rilis:
        return {
            "rilis": rilis.pk,
            "kantor": rilis.satker_id,
            "tahun": rilis.tahun,
            "lingkup": rilis.lingkup,
        }
    sendiri = Satker.objects.filter(milik_sendiri=True).first()
    return {"tahun": localdate().year, "kantor": sendiri and sendiri.pk}


def _tujuan(keterangan):
    rilis = Rilis.objects.filter(pk=keterangan["rilis"]).first() if keterangan["rilis"] else None
    satker = rilis.satker if rilis else Satker.objects.get(pk=keterangan["satker"])
    return Tujuan(satker, keterangan["tahun"], keterangan["lingkup"], rilis)


@require_http_methods(["GET", "HEAD", "POST"])
@_pengisi_saja
def layar_periksa(request, kunci):
    """What a kept file would change; a POST does that, all of it or nothing."""
    ambilan = titipan.ambil(kunci, request.user)
    if ambilan is None:
        messages.error(request, "Berkas itu sudah dibuang atau sudah diimpor. Unggah lagi.")
        return redirect("impor_angka")
    isi, keterangan = ambilan
    if keterangan["rilis"] and not Rilis.objects.filter(pk=keterangan["rilis"]).exists():
        messages.error(request, "Draf tujuannya sudah dihapus. Unggah lagi.")
        return redirect("impor_angka")
    jawaban = request.POST if request.method == "POST" else request.GET
    titik = jawaban.get("titik")
    titik = titik if titik in list(Titik) else None
    tujuan = _tujuan(keterangan)
    jenis = keterangan["jenis"]
    if request.method == "POST":
        try:
            rilis = terapkan(
                jenis, isi, tujuan, request.user, titik, request.POST.get("sidik") or "tidak ada"
            )
        except (Berubah, LembarDitolak) as galat:
            messages.error(request, str(galat))
        else:
            titipan.buang(kunci, request.user)
            messages.success(request, _kabar(jenis, rilis))
            return redirect("impor_angka")
    hasil = pratinjau(jenis, isi, tujuan, titik)
    konteks = {
        "hasil": hasil,
        "kunci": kunci,
        "jenis": SEMUA[jenis],
        "keterangan": keterangan,
        "tujuan": tujuan,
        "titik": titik,
        "titik_semua": TITIK,
        "galat": hasil.galat[:TAMPIL],
        "galat_lain": max(0, len(hasil.galat) - TAMPIL),
        "berubah": hasil.berubah[:TAMPIL],
        "berubah_lain": max(0, len(hasil.berubah) - TAMPIL),
        "baru": hasil.baru[:TAMPIL],
        "baru_lain": max(0, len(hasil.baru) - TAMPIL),
    }
    return _layar(request, "akuntabilitas/impor/periksa.html", "Periksa isi berkas", konteks)


def _kabar(jenis, rilis):
    """What came of it, in a sentence."""
    if rilis:
        return f"Sudah masuk ke {', '.join(f'“{satu}”' for satu in rilis)}."
    return "Tidak ada yang berubah." if SEMUA[jenis].berilis else "Rencana sudah diperbarui."


def _layar(request, nama, judul, konteks):
    remah = [{"url": reverse("wagtailadmin_home"), "label": "Beranda"}]
    if nama.endswith("periksa.html"):
        remah.append({"url": reverse("impor_angka"), "label": "Impor angka"})
    remah.append({"url": "", "label": judul})
    kerangka = {"header_title": judul, "header_icon": "upload", "breadcrumbs_items": remah}
    return TemplateResponse(request, nama, kerangka | konteks)


@require_safe
@_pengisi_saja
def unduh_templat(request, kode, jenis_berkas):
    """The template of a kind, as .xlsx or .csv; with ``?rilis=12``, filled from that draft."""
    jenis = SEMUA.get(kode)
    if jenis is None or jenis_berkas not in ("xlsx", "csv"):
        raise Http404
    baris, nama = None, f"templat-{kode}"
    if pk := request.GET.get("rilis"):
        draf = Rilis.objects.filter(keadaan=Rilis.Keadaan.DRAF)
        rilis = draf.filter(pk=pk if pk.isdecimal() and len(pk) < 10 else None).first()
        if rilis is None or kode != JenisAngka.kode:
            raise Http404
        baris, nama = baris_draf(rilis), f"{nama}-{rilis.tahun}"
    csv_ = jenis_berkas == "csv"
    isi = templat.teks(jenis, baris) if csv_ else templat.xlsx(jenis, baris)
    jawab = HttpResponse(isi, content_type="text/csv; charset=utf-8" if csv_ else XLSX)
    jawab["Content-Disposition"] = f'attachment; filename="{nama}.{jenis_berkas}"'
    return jawab
