"""The index of announcements, whole or narrowed by category and by whether they have ended."""

from collections import namedtuple

from django.core.paginator import Paginator
from django.http import Http404
from django.utils.http import urlencode

from berita.pengumuman import KategoriPengumuman, Pengumuman
from portal.halaman import BasePage
from portal.sifat import Sifat

SEHALAMAN = 15
KEADAAN = {"berlaku": "Masih berlaku", "berakhir": "Sudah berakhir"}
Pilihan = namedtuple("Pilihan", "label url aktif")


class IndeksPengumuman(BasePage):
    """``/pengumuman/`` (``?kategori=``, ``?keadaan=``, ``?hal=``)."""

    sifat = Sifat(cari=None, umpan=False, salinan=True, kartu=None)
    max_count = 1
    parent_page_types = ["home.Beranda"]
    subpage_types = ["berita.Pengumuman"]

    class Meta:
        verbose_name = "indeks pengumuman"

    def get_context(self, request, *args, **kwargs):
        """One page of the list; a word or a number that doesn't exist is 404.

        ``daftar`` page of a Paginator, ``judul_daftar``, ``awalan`` what stands before "hal=2",
        ``kategori_semua`` and ``keadaan_semua`` lists of (label, url, aktif), ``saringan`` what
        narrows the list: label, url without it.
        """
        kategori, keadaan = request.GET.get("kategori", ""), request.GET.get("keadaan", "")
        if kategori not in ("", *KategoriPengumuman.values) or keadaan not in ("", *KEADAAN):
            raise Http404
        halaman = Paginator(self._pengumuman(kategori, keadaan), SEHALAMAN)
        nomor = request.GET.get("hal", "1")
        if not nomor.isdecimal() or not 1 <= int(nomor[:6]) <= halaman.num_pages:
            raise Http404
        semua_kategori = [
            Pilihan(k.label, _alamat(k.value, keadaan), k.value == kategori)
            for k in KategoriPengumuman
        ]
        semua_keadaan = [
            Pilihan(label, _alamat(kategori, kunci), kunci == keadaan)
            for kunci, label in KEADAAN.items()
        ]
        kini = _alamat(kategori, keadaan)
        label = KategoriPengumuman(kategori).label if kategori else ""
        return {
            **super().get_context(request, *args, **kwargs),
            "daftar": halaman.page(int(nomor)),
            "judul_daftar": f"{self.title}: {label}" if label else self.title,
            "awalan": f"{kini}&" if kategori or keadaan else "?",
            "kategori_semua": semua_kategori,
            "keadaan_semua": semua_keadaan,
            "saringan": [
                *([Pilihan(label, _alamat("", keadaan), True)] if kategori else []),
                *([Pilihan(KEADAAN[keadaan], _alamat(kategori, ""), True)] if keadaan else []),
            ],
        }

    def _pengumuman(self, kategori, keadaan):
        """The live announcements of this index that the narrowing leaves, newest first."""
        semua = Pengumuman.objects.terbit().child_of(self)
        if kategori:
            semua = semua.filter(kategori=kategori)
        if keadaan:
            semua = getattr(semua, keadaan)()
        return semua


def _alamat(kategori, keadaan):
    """Address of the list with this narrowing, relative to the index."""
    isi = {"kategori": kategori, "keadaan": keadaan}
    return f"?{urlencode({nama: nilai for nama, nilai in isi.items() if nilai})}"
