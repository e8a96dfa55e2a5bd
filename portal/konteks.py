"""What every public template gets: the office, its menus, the notice, the sample's mark."""

from dataclasses import dataclass

from django.utils.functional import SimpleLazyObject
from wagtail.models import Site

from portal.kantor import Kantor, Menu
from portal.pemberitahuan import Pemberitahuan


@dataclass(frozen=True)
class Tautan:
    """A menu link, ready for a template; ``aktif`` when the reader stands under it."""

    label: str
    url: str
    aktif: bool


def situs(request):
    """Context processor: ``kantor``, ``menu_utama``, ``menu_kaki``, ``pemberitahuan``, ``contoh``.

    All lazy. Costs at most one query for the office, one for the notice, one for the menu and one
    for each of its lists, and nothing where a template doesn't ask.
    """
    kantor = SimpleLazyObject(lambda: Kantor.for_request(request))
    return {
        "kantor": kantor,
        "menu_utama": SimpleLazyObject(lambda: _tautan(request, "butir_utama")),
        "menu_kaki": SimpleLazyObject(lambda: _tautan(request, "butir_kaki")),
        "pemberitahuan": SimpleLazyObject(lambda: Pemberitahuan.kini(request)),
        "contoh": SimpleLazyObject(lambda: kantor.contoh),
    }


def _tautan(request, nama):
    """The live links of one list of the menu, in order."""
    menu = Menu.for_request(request)
    situs_ini = Site.find_for_request(request)
    akar = situs_ini.root_page.url_path if situs_ini else "/"
    hasil = []
    for butir in getattr(menu, nama).select_related("halaman"):
        if butir.halaman is None:
            hasil.append(Tautan(butir.label, butir.alamat, False))
        elif butir.halaman.live:
            url = "/" + butir.halaman.url_path.removeprefix(akar)
            aktif = request.path.startswith(url) if url != "/" else request.path == "/"
            hasil.append(Tautan(butir.label or butir.halaman.title, url, aktif))
    return hasil
