"""The list: tabs, filters, one page of comments, and what is decided on many of them."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from komentar.meja import aduan
from komentar.meja.baris import KATA_KERJA, susun
from komentar.meja.hak import hanya_moderator
from komentar.meja.saring import DILAPORKAN, SEMUA, TAB, FormSaring, terpilih
from komentar.meja.umur import CARA
from komentar.models import AlasanModerasi, Keadaan, Komentar
from komentar.putusan import BERALASAN, BOLEH
from portal.kantor import Kantor

PER_HALAMAN = 20
PALING_BANYAK = 200
"""Comments on a page at most, and in one bulk decision."""
MASSAL = (Keadaan.DISETUJUI, Keadaan.DITOLAK)
"""What can be decided on many at once."""


@hanya_moderator
@require_safe
def daftar(request):
    """The list; a constant few queries whatever there is."""
    return tampilkan(request)


def tampilkan(request, dicentang=None, isian=None, galat=""):
    """The list as the address asks for it, with ticks and typed words where a bulk step failed.

    ``dicentang`` are the ticks, ``{number: decisions seen}``. A tick on what changed meanwhile
    goes: nobody decides on words that they have not read.
    """
    dicentang = dicentang or {}
    alasan = list(AlasanModerasi.objects.all())
    sebutan = {satu.kode: satu.label for satu in alasan}
    tab = request.GET.get("keadaan", Keadaan.MENUNGGU)
    if tab not in dict(TAB):
        raise Http404
    formulir = FormSaring(request.GET, sebutan)
    banyak = PALING_BANYAK if request.GET.get("banyak") == str(PALING_BANYAK) else PER_HALAMAN
    semua = terpilih(tab, formulir, aduan.nomor_dilaporkan())
    halaman = Paginator(semua, banyak).get_page(request.GET.get("hal"))
    massal = _massal(tab)
    kantor = Kantor.for_request(request)
    centang_semua = request.GET.get("centang") == "semua"
    laporan = aduan.menurut_komentar(halaman.object_list)
    baris = [
        susun(
            satu,
            sebutan,
            kantor.janji_moderasi_hari,
            terpilih=bool(massal) and (centang_semua or dicentang.get(satu.pk) == satu.putusan_ke),
            aduan=laporan.get(satu.pk, ()),
        )
        for satu in halaman
    ]
    lepas = len(dicentang) - sum(satu.terpilih for satu in baris)
    if galat and 0 < lepas < PALING_BANYAK:
        galat += f" {lepas} yang Anda centang sudah berubah, jadi centangnya dilepas."
    alamat = Alamat(tab, formulir.kueri, banyak, halaman.number)
    konteks = {
        "header_title": "Komentar",
        "breadcrumbs_items": [remah_awal(), {"url": "", "label": "Komentar"}],
        "header_icon": "comment",
        "tab": _tab(tab, alamat),
        "keadaan": tab,
        "saring": formulir,
        "alamat": alamat,
        "daftar": halaman,
        "baris": baris,
        "alasan": [satu for satu in alasan if satu.aktif],
        "massal": massal,
        "paling_banyak": PALING_BANYAK,
        "isian": isian or {},
        "galat": galat,
        "lanjut": alamat.halaman(halaman.number),
        "sebelumnya": alamat.halaman(halaman.number - 1),
        "berikutnya": alamat.halaman(halaman.number + 1),
        "janji": kantor.janji_moderasi_hari,
        "cara_janji": CARA,
    }
    return TemplateResponse(request, "komentar/meja/daftar.html", konteks)


class Alamat:
    """Addresses of the list that keep tab, filters and the size of a page."""

    def __init__(self, tab, kueri, banyak, nomor):
        self.tab, self.kueri, self.banyak, self.nomor = tab, kueri, banyak, nomor

    def _susun(self, tab, *lain, banyak=None, ke="daftar"):
        bagian = [f"keadaan={tab}", self.kueri, *lain]
        if (banyak or self.banyak) != PER_HALAMAN:
            bagian.append(f"banyak={banyak or self.banyak}")
        return f"{reverse(f'meja_komentar:{ke}')}?{'&'.join(filter(None, bagian))}"

    def untuk_tab(self, tab):
        """Another tab with the same filters."""
        return self._susun(tab)

    def halaman(self, nomor):
        """Another page of this list."""
        return self._susun(self.tab, f"hal={nomor}" if nomor > 1 else "")

    @property
    def massal(self):
        """Where a bulk step goes; the list comes back as it is if nothing can be done."""
        return self._susun(self.tab, f"hal={self.nomor}", ke="massal")

    @property
    def ukuran_lain(self):
        """The same list with the other number of comments on a page."""
        lain = PER_HALAMAN if self.banyak != PER_HALAMAN else PALING_BANYAK
        return self._susun(self.tab, banyak=lain)

    @property
    def tanpa_saring(self):
        """This tab without filters."""
        return f"{reverse('meja_komentar:daftar')}?keadaan={self.tab}"


def _tab(aktif, alamat):
    """The tabs with their numbers; two queries."""
    jumlah = dict(Komentar.objects.order_by().values_list("keadaan").annotate(n=Count("pk")))
    jumlah[SEMUA] = sum(jumlah.values())
    jumlah[DILAPORKAN] = aduan.jumlah_dilaporkan()
    return [
        {
            "label": label,
            "url": alamat.untuk_tab(nilai),
            "jumlah": jumlah.get(nilai, 0),
            "aktif": nilai == aktif,
        }
        for nilai, label in TAB
    ]


def _massal(tab):
    """What can be decided on many in this tab: ``{ke, kata, beralasan}`` each."""
    if tab == DILAPORKAN:
        return []
    keadaan = Keadaan.values if tab == SEMUA else [tab]
    boleh = {ke for satu in keadaan for ke in BOLEH[satu]}
    return [
        {"ke": ke, "kata": KATA_KERJA[ke], "beralasan": ke in BERALASAN}
        for ke in MASSAL
        if ke in boleh
    ]


def remah_awal():
    """The first crumb of every page of the desk."""
    return {"url": reverse("wagtailadmin_home"), "label": "Beranda"}
