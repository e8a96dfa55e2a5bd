"""Public pages of what others say of the office: AKIP evaluations and the survey, over the years.

GET alone; nothing is written, and no cookie or session is looked at.
"""

from fractions import Fraction
from itertools import groupby

from django.conf import settings
from django.http import Http404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from akuntabilitas.deret_evaluasi import DeretEvaluasi
from akuntabilitas.deret_ikm import DeretIkm
from akuntabilitas.grafik import LEBAR, SEMPIT, Titik, garis
from portal.bahasa.angka import angka
from portal.bahasa.tanggal import tanggal_pendek

REMAH = [("Beranda", "/"), ("Akuntabilitas", "/akuntabilitas/")]


@require_safe
def evaluasi(request):
    """``/akuntabilitas/evaluasi/``: the evaluations and what came of them; 404 without any."""
    semua = DeretEvaluasi().tahun
    if not semua:
        raise Http404
    menurut = {satu.tahun: satu for satu in semua}
    # A year without an evaluation is a gap in the line, not a shorter way to the next.
    sumbu = range(semua[0].tahun, semua[-1].tahun + 1)
    titik = [_titik_evaluasi(tahun, menurut.get(tahun)) for tahun in sumbu]
    dinilai = [satu for satu in semua if satu.nilai is not None]
    konteks = {
        "semua": semua[::-1],
        "terakhir": dinilai[-1] if dinilai else None,
        "putus": [satu for satu in semua if satu.putus],
        "rekomendasi": sum(len(satu.rekomendasi) for satu in semua),
        "selesai": sum(satu.selesai for satu in semua),
        "terlambat": sum(satu.terlambat for satu in semua),
        **_grafik(titik, list(sumbu)),
    }
    return _jawab(request, "akuntabilitas/evaluasi.html", konteks)


@require_safe
def ikm(request):
    """``/akuntabilitas/ikm/``: all periods of the survey; 404 without any."""
    semua = DeretIkm().periode
    if not semua:
        raise Http404
    menurun = semua[::-1]
    menurut = groupby(sorted(menurun, key=lambda satu: -satu.tahun), key=lambda satu: satu.tahun)
    konteks = {
        "semua": menurun,
        "tahun": [(tahun, list(isi)) for tahun, isi in menurut],
        "terakhir": next((satu for satu in menurun if satu.tampil.hasil), None),
        "putus": [satu for satu in semua if satu.putus],
        "selang": any(_selang(satu) for satu in semua),
        **_grafik(
            [_titik_ikm(ke, satu) for ke, satu in enumerate(semua)],
            [tanggal_pendek(satu.baris.akhir).partition(" ")[2] for satu in semua],
        ),
    }
    return _jawab(request, "akuntabilitas/ikm.html", konteks)


def _jawab(request, templat, konteks):
    kerangka = {"remah": REMAH, "kanonik": settings.ALAMAT + request.path}
    return TemplateResponse(request, templat, kerangka | konteks)


def _titik_evaluasi(tahun, satu):
    nilai = None if satu is None or satu.nilai is None else Fraction(satu.nilai)
    return Titik(tahun, nilai, None, bool(satu and satu.putus))


def _selang(satu):
    """The lowest and highest index that a period may have, where that is all that is sure."""
    hasil = satu.tampil.hasil
    if hasil and hasil.nilai is None:
        return Fraction(hasil.bawah), Fraction(hasil.atas)
    return None


def _titik_ikm(ke, satu):
    hasil = satu.tampil.hasil
    nilai = None if hasil is None or hasil.nilai is None else Fraction(hasil.nilai)
    return Titik(ke, nilai, None, bool(satu.putus), _selang(satu))


def _grafik(titik, sumbu):
    """What ``components/grafik_garis.html`` needs, in both forms; nothing for a single value."""
    bentuk = [satu for satu in (garis(titik, *LEBAR), garis(titik, *SEMPIT)) if satu]
    ujung = [isi for satu in titik for isi in (satu.nilai, *(satu.selang or ())) if isi is not None]
    kata = [angka(isi, 2) for isi in (min(ujung), max(ujung))] if ujung else []
    return {"grafik": bentuk, "nilai": kata, "sumbu": sumbu}
