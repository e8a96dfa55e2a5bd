"""The index of news, whole or narrowed to a category, a tag or a month."""

from collections import namedtuple

from django.core.paginator import Paginator
from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.timezone import get_current_timezone
from taggit.models import Tag
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from berita.kategori import Kategori
from portal.bahasa.tanggal import bulan as nama_bulan
from portal.halaman import BasePage
from portal.sifat import Sifat

SEHALAMAN = 12
BulanArsip = namedtuple("BulanArsip", "tahun bulan jumlah url label")


class IndeksBerita(RoutablePageMixin, BasePage):
    """``/berita/`` with its categories, tags and months."""

    sifat = Sifat(cari=None, umpan=False, salinan=True, kartu=None)
    max_count = 1
    parent_page_types = ["home.Beranda"]
    subpage_types = ["berita.Artikel"]

    class Meta:
        verbose_name = "indeks berita"

    @path("")
    def semua(self, request):
        """All news, newest first."""
        return self._daftar(request, self.artikel(), self.title)

    @path("kategori/<slug:slug>/")
    def menurut_kategori(self, request, slug):
        """News of one category."""
        satu = get_object_or_404(Kategori, slug=slug)
        return self._daftar(request, self.artikel().filter(kategori=satu), satu.nama)

    @path("tag/<slug:slug>/")
    def menurut_tag(self, request, slug):
        """News with one tag."""
        satu = get_object_or_404(Tag, slug=slug)
        artikel = self.artikel().filter(tag=satu)
        if not artikel.exists():
            raise Http404
        return self._daftar(request, artikel, f"#{satu.name}")

    @re_path(r"^arsip/(?P<tahun>2[0-9]{3})/(?P<bulan>0[1-9]|1[0-2])/$")
    def menurut_bulan(self, request, tahun, bulan):
        """News of one month, by the date of publication in WITA."""
        tahun, bulan = int(tahun), int(bulan)
        artikel = self.artikel().filter(
            first_published_at__year=tahun, first_published_at__month=bulan
        )
        if not artikel.exists():
            raise Http404
        return self._daftar(request, artikel, f"{nama_bulan(bulan)} {tahun}")

    def artikel(self):
        """The live articles of this index, newest first."""
        from berita.artikel import Artikel

        return Artikel.objects.terbit().child_of(self)

    def _daftar(self, request, artikel, judul):
        """One page of a list, ``?hal=`` from 1; a page that doesn't exist is 404."""
        halaman = Paginator(artikel, SEHALAMAN)
        nomor = request.GET.get("hal", "1")
        if not nomor.isdecimal() or not 1 <= int(nomor[:6]) <= halaman.num_pages:
            raise Http404
        return self.render(
            request,
            context_overrides={
                "daftar": halaman.page(int(nomor)),
                "judul_daftar": judul,
                "saringan": None if judul == self.title else judul,
                "kategori_semua": Kategori.objects.filter(artikel__live=True).distinct(),
                "bulan_arsip": self._bulan(),
            },
        )

    def _bulan(self):
        """The months that have news, newest first."""
        bulan = (
            self.artikel()
            .order_by()
            .annotate(bulan=TruncMonth("first_published_at", tzinfo=get_current_timezone()))
            .values("bulan")
            .annotate(jumlah=Count("pk"))
            .order_by("-bulan")
        )
        return [
            BulanArsip(
                tahun=baris["bulan"].year,
                bulan=baris["bulan"].month,
                jumlah=baris["jumlah"],
                url=f"/berita/arsip/{baris['bulan']:%Y/%m}/",
                label=f"{nama_bulan(baris['bulan'].month)} {baris['bulan'].year}",
            )
            for baris in bulan
        ]
