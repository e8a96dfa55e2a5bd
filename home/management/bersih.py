"""Takes the sample office out again: what ``ObjekContoh`` names, and nothing else."""

from django.db import transaction
from taggit.models import Tag
from wagtail.models import Page

from akuntabilitas.models import TahunKinerja
from berita.models import Artikel, Kategori
from home.management import bersih_angka
from home.models import ObjekContoh, Pejabat
from komentar.models import KataTahan, Komentar
from portal.models import Dokumen, Gambar, HalamanDokumen, Pemakaian, Terbitan, VersiDokumen


def hapus():
    """Delete the sample; returns how many of its objects were still there.

    What an office has meanwhile put to its own use stays: a picture or a document that another
    page shows, a category or tag of another article, a year with another report, an indicator or a
    goal that figures of its own refer to.
    """
    jumlah_angka = bersih_angka.hapus()
    objek = [satu.objek for satu in ObjekContoh.objects.select_related("content_type")]
    objek = [satu for satu in objek if satu is not None]

    def hanya(model):
        return [satu for satu in objek if isinstance(satu, model)]

    for komentar in sorted(hanya(Komentar), key=lambda satu: -satu.level):
        komentar.delete()
    for kata in hanya(KataTahan):
        kata.delete()
    for pejabat in hanya(Pejabat):
        pejabat.delete()
    tahun = hanya(TahunKinerja)
    _halaman([satu for satu in hanya(Page) if satu not in tahun])
    _halaman([satu for satu in tahun if not Page.objects.child_of(satu).exists()])
    for dokumen in hanya(Dokumen):
        if not (dokumen.get_usage().count() or dokumen.pemakaian.exists()):
            _dokumen(dokumen)
    for gambar in hanya(Gambar):
        if not gambar.get_usage().count():
            gambar.delete()
    for kategori in hanya(Kategori):
        if not kategori.artikel.exists():
            kategori.delete()
    for tag in hanya(Tag):
        if not (Artikel.objects.filter(tag=tag).exists() or tag.taggit_taggeditem_items.exists()):
            tag.delete()
    ObjekContoh.objects.all().delete()
    return jumlah_angka + len(objek)


def _halaman(halaman):
    """Withdraw, forget and delete pages; only the sample's history may be forgotten."""
    for satu in halaman:
        if satu.live:
            satu.unpublish()
    Terbitan.objects.hapus_contoh([satu.pk for satu in halaman])
    for satu in halaman:
        Pemakaian.lepas(satu)
        type(satu).objects.get(pk=satu.pk).delete()


def _dokumen(dokumen):
    """Delete a document with the files of all its versions and page pictures, after commit."""
    versi = list(VersiDokumen.objects.filter(dokumen=dokumen))
    pratinjau = [
        satu.pratinjau
        for satu in HalamanDokumen.objects.filter(versi__dokumen=dokumen)
        if satu.pratinjau
    ]
    dokumen.pernah_publik = False  # A sample's address was never a promise to anybody.
    dokumen.delete()

    def buang():
        for satu in versi:
            satu.file.storage.buang(satu.file.name)
        for satu in pratinjau:
            satu.storage.delete(satu.name)

    transaction.on_commit(buang)
