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
from akuntabilitas.data.simpanan import kini

JENIS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
}
ZIP = "semua.zip"
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
    konteks = {
        "lisensi": kamus.LISENSI,
        "remah": [("Beranda", "/"), ("Akuntabilitas", "/akuntabilitas/")],
        "kanonik": settings.ALAMAT + request.path,
    }
    if simpanan := kini():
        with simpanan:
            berkas = {satu["path"]: satu for satu in simpanan.uraian["resources"]}
            konteks |= {"ukuran": simpanan.ukuran, "waktu": simpanan.waktu}
        konteks["tabel"] = [
            {
                "tabel": tabel,
                "berkas": [
                    (bentuk.upper(), berkas[nama])
                    for bentuk in BENTUK
                    if (nama := f"{tabel.nama}.{bentuk}") in berkas
                ],
            }
            for tabel in SEMUA
        ]
    return TemplateResponse(request, "akuntabilitas/data/halaman.html", konteks)


@require_safe
def berkas(request, nama):
    """``/akuntabilitas/data/angka.csv``: one file of the set, the same bytes as in the ZIP."""
    if nama not in BERKAS or (simpanan := kini()) is None:
        raise Http404
    with simpanan:
        if singkat := _singkat(request, simpanan, nama):
            return singkat
        jenis = JENIS.get(nama.rpartition(".")[2], "text/plain; charset=utf-8")
        try:
            jawab = HttpResponse(simpanan.anggota(nama), content_type=jenis)
        except KeyError:  # A new table that the clock has not made yet.
            raise Http404 from None
    if nama.endswith((".csv", ".html")):
        jawab["Content-Disposition"] = f'attachment; filename="{nama}"'
    return _tandai(jawab, simpanan, nama)


@require_safe
def semua(request):
    """``/akuntabilitas/data/semua.zip``: the whole set; saved under the office's name."""
    if (simpanan := kini()) is None:
        raise Http404
    if singkat := _singkat(request, simpanan, ZIP):
        simpanan.berkas.close()
        return singkat
    simpanan.berkas.seek(0)
    jawab = FileResponse(
        simpanan.berkas,
        as_attachment=True,
        filename=f"{simpanan.folder}.zip",
        content_type="application/zip",
    )
    return _tandai(jawab, simpanan, ZIP)


def _singkat(request, simpanan, nama):
    """The short answer if the reader has it already, or ``None``."""
    kapan = int(simpanan.waktu.timestamp())
    return get_conditional_response(request, _etag(simpanan, nama), kapan)


def _tandai(jawab, simpanan, nama):
    """How a reader, and any other site's script, may keep and read it."""
    jawab["ETag"] = _etag(simpanan, nama)
    jawab["Last-Modified"] = http_date(simpanan.waktu.timestamp())
    jawab["Access-Control-Allow-Origin"] = "*"
    return jawab


def _etag(simpanan, nama):
    return f'"{simpanan.sidik[:32]}-{nama}"'
