"""Public pages of figures: a year after a release, the tree, an indicator, how it is computed.

GET alone; nothing is written, and no cookie or session is looked at.
"""

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from akuntabilitas.buku import Buku
from akuntabilitas.data.tahun import baris_tahun
from akuntabilitas.data.tulis import ke_csv, ke_json
from akuntabilitas.deret import Deret
from akuntabilitas.grafik import LEBAR, SEMPIT, Titik, batang, garis
from akuntabilitas.hasil import berbilangan, kata_isi
from akuntabilitas.indeks import TahunKinerja
from akuntabilitas.indikator import Indikator
from akuntabilitas.pohon import letak
from akuntabilitas.pohon import pohon as pohon_tahun
from akuntabilitas.sebutan import berita_sebutan, laporan_sebutan

PALING_BESAR = 2**31 - 1
"""Numbers beyond this are no year and no release, and no database column holds them."""


@require_safe
def rilis(request, tahun, nomor):
    """``/akuntabilitas/2024/rilis/2/``: the year as it stood after a release; not for indexes."""
    page = _halaman(tahun)
    buku = Buku(tahun, nomor if nomor <= PALING_BESAR else 0)
    if not nomor or not buku.rilis or buku.rilis[-1].nomor != nomor:
        raise Http404
    konteks = page.get_context(request) | {
        "buku": buku,
        "rilis": buku.rilis[-1],
        "kanonik": page.full_url,
        "json_ld": "",
    }
    jawab = TemplateResponse(request, "akuntabilitas/tahun_rilis.html", konteks)
    jawab["X-Robots-Tag"] = "noindex"
    return jawab


@require_safe
def pohon(request, tahun):
    """``/akuntabilitas/2024/pohon/``: the goals of a year and what supports them."""
    buku = _buku(tahun)
    konteks = {
        "buku": buku,
        "pohon": pohon_tahun(buku),
        "remah": [*_remah(), (f"Akuntabilitas {tahun}", f"/akuntabilitas/{tahun}/")],
        "kanonik": settings.ALAMAT + request.path,
    }
    return TemplateResponse(request, "akuntabilitas/pohon.html", konteks)


@require_safe
def data_csv(request, tahun):
    """``/akuntabilitas/2024/data.csv``: the year's table for a spreadsheet."""
    isi = ke_csv(baris_tahun(_buku(tahun)))
    nama = f'attachment; filename="kinerja-{tahun}.csv"'
    kepala = {"Content-Disposition": nama}
    return HttpResponse(isi, content_type="text/csv; charset=utf-8", headers=kepala)


@require_safe
def data_json(request, tahun):
    """``/akuntabilitas/2024/data.json``: the same for machines, with the promises in words."""
    buku = _buku(tahun)
    isi = {
        "tahun": tahun,
        "rilis": buku.rilis[-1].nomor,
        "terbit": buku.rilis[-1].waktu.isoformat(),
        "janji": buku.janji.tercetak,
        "indikator": ke_json(baris_tahun(buku)),
    }
    return JsonResponse(isi, json_dumps_params={"ensure_ascii": False})


@require_safe
def indikator(request, slug):
    """``/akuntabilitas/indikator/<slug>/``: what an indicator means, and its years."""
    deret = _deret(slug)
    versi = deret.tahun[-1].hasil.versi
    titik = [_titik(satu) for satu in deret.tahun] if berbilangan(versi) else []
    atas, bawah = letak(versi, deret.tahun[-1].tahun)
    konteks = {
        "indikator": deret.indikator,
        "arti": versi,
        "deret": deret.tahun,
        "nilai": _ujung(titik, versi),
        "grafik": [g for g in (garis(titik, *LEBAR), garis(titik, *SEMPIT)) if g],
        "putus": [satu for satu in deret.tahun if satu.putus],
        "atas": atas,
        "bawah": bawah,
        "pohon": _alamat_pohon(deret),
        "setara": _setara(versi),
        "berita": berita_sebutan(deret.indikator),
        "laporan": laporan_sebutan(versi, [satu.tahun for satu in deret.tahun]),
        "remah": _remah(),
        "kanonik": settings.ALAMAT + request.path,
    }
    return TemplateResponse(request, "akuntabilitas/indikator.html", konteks)


@require_safe
def cara(request, slug, tahun):
    """``/akuntabilitas/indikator/<slug>/2024/``: how each number of a year is computed."""
    deret = _deret(slug)
    satu = next((satu for satu in deret.tahun if satu.tahun == tahun), None)
    if satu is None:
        raise Http404
    hasil = satu.hasil
    bar = [None] * 4
    if berbilangan(hasil.versi):
        bar = batang([tuple(s.isi if s.ada else None for s in (r, t)) for t, r in hasil.triwulan])
    triwulan = any(sel.baris for pasangan in hasil.triwulan for sel in pasangan)
    konteks = {
        "indikator": deret.indikator,
        "arti": hasil.versi,
        "tahun": tahun,
        "hasil": hasil,
        "triwulan": list(zip(hasil.triwulan, bar, strict=True)) if triwulan else [],
        "batang": any(satu and satu.panjang != "0" for satu in bar),
        "rilis": _rilis(satu),
        "remah": [*_remah(), (hasil.versi.nama, reverse("indikator", args=[slug]))],
        "kanonik": settings.ALAMAT + request.path,
    }
    return TemplateResponse(request, "akuntabilitas/cara.html", konteks)


def _halaman(tahun):
    """The public page of a year; ``Http404`` without one."""
    if tahun > PALING_BESAR:
        raise Http404
    return get_object_or_404(TahunKinerja.objects.live().public(), tahun=tahun)


def _buku(tahun):
    """The ``Buku`` of a public year with numbers, else ``Http404``."""
    _halaman(tahun)
    buku = Buku(tahun)
    if not buku.indikator:
        raise Http404
    return buku


def _deret(slug):
    """The ``Deret`` of an indicator about which something was published, else ``Http404``."""
    deret = Deret(get_object_or_404(Indikator.objects.select_related("satker"), slug=slug))
    if not deret.tahun:
        raise Http404
    return deret


def _remah():
    return [("Beranda", "/"), ("Akuntabilitas", "/akuntabilitas/")]


def _titik(satu):
    realisasi, target = satu.hasil.realisasi, satu.hasil.target_kini
    return Titik(
        satu.tahun,
        realisasi.isi if realisasi.ada else None,
        target.isi if target.ada else None,
        bool(satu.putus),
    )


def _ujung(titik, versi):
    """The lowest and highest value of the chart in words, or nothing."""
    semua = [isi for satu in titik for isi in (satu.nilai, satu.target) if isi is not None]
    return [kata_isi(isi, versi) for isi in (min(semua), max(semua))] if semua else []


def _alamat_pohon(deret):
    """The tree of the newest year that is public, if the indicator is our office's."""
    if not deret.indikator.satker.milik_sendiri:
        return ""
    tahun = TahunKinerja.objects.live().public().filter(tahun__in=[s.tahun for s in deret.tahun])
    terakhir = tahun.order_by("-tahun").values_list("tahun", flat=True).first()
    return reverse("pohon", args=[terakhir]) if terakhir else ""


def _setara(versi):
    """The national indicator that is the same, as name and address (``""`` if not published)."""
    if not versi.setara_id:
        return None
    deret = Deret(Indikator.objects.select_related("satker").get(pk=versi.setara_id))
    nama = deret.versi[-1].nama if deret.versi else deret.indikator.slug
    alamat = reverse("indikator", args=[deret.indikator.slug]) if deret.tahun else ""
    return {"nama": nama, "kantor": deret.indikator.satker.nama, "alamat": alamat}


def _rilis(satu):
    """The releases that the year's numbers come from, the oldest first."""
    return sorted({b.rilis_id: b.rilis for b in satu.sel.values()}.values(), key=lambda r: r.nomor)
