"""When entries are brought in line: every event after which the public may read something else."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from portal.dokumen import Dokumen, VersiDokumen, publik_berubah, teks_dibaca
from portal.pemakaian import Pemakaian
from portal.sifat import sumber_berubah
from search.indeks import buang, selaraskan, selaraskan_sumber
from search.models import Entri


def hubungkan():
    """Connect all receivers; called once, by the app's config."""
    for sinyal in (page_published, page_unpublished):
        sinyal.connect(_halaman, dispatch_uid="search.halaman")
    for sinyal in (page_slug_changed, post_page_move):
        sinyal.connect(_alamat_berubah, dispatch_uid="search.alamat")
    for sinyal in (post_save, post_delete):
        sinyal.connect(_batasan, PageViewRestriction, dispatch_uid="search.batasan")
    post_delete.connect(_halaman_dihapus, Page, dispatch_uid="search.halaman_dihapus")
    sumber_berubah.connect(_sumber, dispatch_uid="search.sumber")
    publik_berubah.connect(_publik_berubah, dispatch_uid="search.publik")
    teks_dibaca.connect(_versi, dispatch_uid="search.teks")
    post_save.connect(_versi_baru, VersiDokumen, dispatch_uid="search.versi")
    post_delete.connect(_dokumen_dihapus, Dokumen, dispatch_uid="search.dokumen_dihapus")


def _halaman(instance, **kwargs):
    selaraskan(instance.pk)


def _halaman_dihapus(instance, **kwargs):
    buang(Entri.objects.filter(grup=instance.pk))


def _alamat_berubah(instance, **kwargs):
    """A page has another address, and so has everything below it."""
    for grup in instance.get_descendants(inclusive=True).live().values_list("pk", flat=True):
        selaraskan(grup)


def _batasan(instance, **kwargs):
    """A restriction came or went: the page and everything below it may be private now."""
    _alamat_berubah(instance.page)


def _sumber(sumber, kunci, **kwargs):
    selaraskan_sumber(sumber, kunci)


def _publik_berubah(dokumen, **kwargs):
    _pemakai(dokumen.pk)


def _versi(versi, **kwargs):
    _pemakai(versi.dokumen_id)


def _versi_baru(instance, created, raw=False, **kwargs):
    """A new file: the pages of the old one are no longer what the document says."""
    if created and not raw:
        _pemakai(instance.dokumen_id)


def _dokumen_dihapus(instance, **kwargs):
    buang(Entri.objects.filter(dokumen=instance.pk))


def _pemakai(dokumen):
    """Bring in line all pages that show a document, or that have entries of it."""
    memakai = Pemakaian.objects.filter(dokumen=dokumen).exclude(halaman=None)
    punya = Entri.objects.filter(dokumen=dokumen).values_list("grup", flat=True)
    for grup in {*memakai.values_list("halaman_id", flat=True), *punya}:
        selaraskan(grup)
