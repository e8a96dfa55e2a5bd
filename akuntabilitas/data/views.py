"""The addresses of open data. GET alone; nothing is written, and no cookie or session looked at."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from akuntabilitas.data import kamus
from akuntabilitas.data.paket import BENTUK, NAMA_SIDIK
from akuntabilitas.data.semua import SEMUA
from akuntabilitas.data.simpanan import Simpanan

JENIS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
}
BERKAS = {
    *(f"{tabel.nama}.{bentuk}" for tabel in SEMUA for bentuk in BENTUK),
    kamus.NAMA_KAMUS,
    kamus.NAMA_LISENSI,
    kamus.NAMA_PAKET,
    NAMA_SIDIK,
}
"""The names of all files of the set."""


@require_safe
def halaman(request):
    """``/akuntabilitas/data/``: what there is, how to use it, and every table."""
    simpanan = Simpanan()
    uraian, ukuran = simpanan.ringkasan() if simpanan.ada else ({"resources": []}, 0)
    berkas = {satu["path"]: satu for satu in uraian["resources"]}
    konteks = {
        "tabel": [
            {
                "tabel": tabel,
                "baris": berkas[f"{tabel.nama}.csv"]["rows"],
                "berkas": [(b.upper(), berkas[f"{tabel.nama}.{b}"]) for b in BENTUK],
            }
            for tabel in SEMUA
        ]
        if berkas
        else [],
        "ukuran": ukuran,
        "simpanan": simpanan,
        "lisensi": kamus.LISENSI,
        "remah": [("Beranda", "/"), ("Akuntabilitas", "/akuntabilitas/")],
        "kanonik": settings.ALAMAT + request.path,
    }
    return TemplateResponse(request, "akuntabilitas/data/halaman.html", konteks)


@require_safe
def berkas(request, nama):
    """``/akuntabilitas/data/angka.csv``: one file of the set, the same bytes as in the ZIP."""
    if nama not in BERKAS:
        raise Http404
    simpanan, singkat = _simpanan(request, nama)
    if singkat:
        return singkat
    jenis = JENIS.get(nama.rpartition(".")[2], "text/plain; charset=utf-8")
    jawab = HttpResponse(simpanan.anggota(nama), content_type=jenis)
    if nama.endswith((".csv", ".html")):
        jawab["Content-Disposition"] = f'attachment; filename="{nama}"'
    return _tandai(jawab, simpanan, nama)


@require_safe
def semua(request):
    """``/akuntabilitas/data/semua.zip``: the whole set; saved under the office's name."""
    simpanan, singkat = _simpanan(request, "semua.zip")
    if singkat:
        return singkat
    jawab = FileResponse(
        simpanan.buka(),
        as_attachment=True,
        filename=simpanan.nama,
        content_type="application/zip",
    )
    return _tandai(jawab, simpanan, "semua.zip")


def _simpanan(request, nama):
    """The set of now, and the short answer if the reader has it already; ``Http404`` if none is."""
    simpanan = Simpanan()
    if not simpanan.ada:
        raise Http404
    waktu = int(simpanan.waktu.timestamp())
    return simpanan, get_conditional_response(request, _etag(simpanan, nama), waktu)


def _tandai(jawab, simpanan, nama):
    """How a reader, and any other site's script, may keep and read it."""
    jawab["ETag"] = _etag(simpanan, nama)
    jawab["Last-Modified"] = http_date(simpanan.waktu.timestamp())
    jawab["Access-Control-Allow-Origin"] = "*"
    return jawab


def _etag(simpanan, nama):
    return f'"{simpanan.sidik[:32]}-{nama}"'
