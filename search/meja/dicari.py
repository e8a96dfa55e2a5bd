"""*Yang dicari pembaca*: what was not found and what was sought most, with what to do about it."""

import csv
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from portal.cms.lembar import sel
from search.catatan.model import JARINGAN_MIN
from search.catatan.ringkas import dicari
from search.meja.sematan import IZIN as IZIN_SEMATAN

IZIN = "search.view_pencariandicatat"
RENTANG = {"30": (30, "30 hari terakhir"), "365": (365, "12 bulan terakhir")}
"""What may be chosen: days and name."""
BARIS = 50


def hanya_pembaca(view):
    """Decorator: refuse whoever may not read what was sought."""

    @wraps(view)
    def terjaga(request):
        if not request.user.has_perm(IZIN):
            raise PermissionDenied
        pilih = request.GET.get("rentang")
        return view(request, pilih if pilih in RENTANG else next(iter(RENTANG)))

    return terjaga


@require_safe
@hanya_pembaca
def daftar(request, pilih):
    """The two lists; steps only for whoever may take them."""
    hari, sebutan = RENTANG[pilih]
    boleh = {
        "padanan": request.user.has_perm("search.add_padanan"),
        "sematan": request.user.has_perm(IZIN_SEMATAN[0]),
    }
    bagian = [
        {
            "judul": judul,
            "keterangan": keterangan,
            "baris": [_baris(satu, boleh) for satu in dicari(hari, ketemu, BARIS)],
        }
        for judul, keterangan, ketemu in (
            (
                "Tidak ditemukan",
                "Pembaca menulis kata ini dan tidak mendapat apa-apa. Barangkali kantor memakai"
                " kata lain, atau tulisannya belum ada.",
                False,
            ),
            (
                "Paling banyak dicari",
                "Kata ini menemukan sesuatu. Periksa apakah yang terpenting ada di atas.",
                True,
            ),
        )
    ]
    konteks = {
        "header_title": "Yang dicari pembaca",
        "header_icon": "search",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Beranda"},
            {"url": "", "label": "Yang dicari pembaca"},
        ],
        "bagian": bagian,
        "ada": any(satu["baris"] for satu in bagian),
        "sebutan": sebutan,
        "rentang": [
            {"nama": nama, "url": f"?rentang={kunci}", "aktif": kunci == pilih}
            for kunci, (_, nama) in RENTANG.items()
        ],
        "unduh": f"{reverse('pencarian:unduh')}?rentang={pilih}",
        "paling_sedikit": JARINGAN_MIN,
        "boleh": boleh,
    }
    return TemplateResponse(request, "search/meja/dicari.html", konteks)


@require_safe
@hanya_pembaca
def unduh(request, pilih):
    """Both lists whole, as CSV that opens right in an Indonesian Excel; no cell is a formula."""
    jawab = HttpResponse(
        "\ufeff",
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="yang-dicari.csv"'},
    )
    tulis = csv.writer(jawab, delimiter=";", lineterminator="\r\n")
    tulis.writerow(["kata", "kata_dasar", "ditemukan", "pencari", "terakhir"])
    for ketemu in (False, True):
        for satu in dicari(RENTANG[pilih][0], ketemu):
            isi = [satu.kata, satu.akar, "ya" if ketemu else "tidak", satu.banyak, satu.terakhir]
            tulis.writerow([sel(nilai) for nilai in isi])
    return jawab


def _baris(satu, boleh):
    """A line with the addresses of what may be done about it."""
    alamat = {"Coba cari": f"{reverse('cari')}?{urlencode({'q': satu.kata})}"}
    if boleh["padanan"]:
        tanya = urlencode({"kata": satu.kata})
        alamat["Tambah padanan"] = f"{reverse('meja_padanan:add')}?{tanya}"
    if boleh["sematan"]:
        tanya = urlencode({"query_string": satu.kata})
        alamat["Sematkan"] = f"{reverse('wagtailsearchpromotions:add')}?{tanya}"
    return {"isi": satu, "langkah": alamat}


class ButirDicari(MenuItem):
    """The menu item, for whoever may read it."""

    def is_shown(self, request):
        """Whether this user sees it."""
        return request.user.has_perm(IZIN)


class MejaDicari(ViewSet):
    """The report under ``/admin/pencarian/``."""

    name = "pencarian"
    icon = "search"
    menu_label = "Yang dicari pembaca"
    menu_item_class = ButirDicari

    def get_urlpatterns(self):
        """The lists, and the same as a file."""
        return [path("", daftar, name="daftar"), path("unduh/", unduh, name="unduh")]
