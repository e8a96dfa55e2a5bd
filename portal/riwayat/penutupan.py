"""Closing a page (personal data, excluded information, court order), and purging it.

``tutup`` happens with the withdrawal: page, versions, files, renditions and pictures of PDF pages
answer 410 (404 where even the title is personal). ``kosongkan`` then removes the contents; it
can't be undone, so an Admin does it (CMS, or ``manage.py hapus_pribadi``).
"""

import hashlib

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.http import Http404
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision

from portal.dokumen import Dokumen, HalamanDokumen, VersiDokumen, publik_berubah
from portal.gambar import Gambar
from portal.pemakaian import Pemakaian
from portal.riwayat.catatan import MENUTUP, Terbitan
from portal.riwayat.halaman import Riwayat
from portal.riwayat.uraian import anak_isi, medan_isi

JUDUL_KOSONG = "Halaman yang ditarik"


class Terhapus(models.Model):
    """An address that answers 410 from now on; only its fingerprint, since it may be personal."""

    sidik = models.CharField(max_length=64, primary_key=True)
    waktu = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.sidik

    @classmethod
    def catat(cls, alamat):
        """Remember addresses (paths from the root)."""
        cls.objects.bulk_create([cls(sidik=_sidik(satu)) for satu in alamat], ignore_conflicts=True)


def _sidik(alamat):
    return hashlib.sha256(alamat.encode()).hexdigest()


def tiada(request):
    """The answer for a file that isn't there: 410 where it was closed, else ``Http404``."""
    from portal.galat import galat_410

    if Terhapus.objects.filter(sidik=_sidik(request.path)).exists():
        return galat_410(request)
    raise Http404


def boleh_dikosongkan(halaman):
    """Whether a page is withdrawn for a reason that closes, and so may be purged."""
    penarikan = Riwayat(halaman).penarikan
    return penarikan is not None and penarikan.sebab in MENUTUP


def tutup(halaman, judul_pribadi=False):
    """Take the files of a page and of all its versions out of public, at once.

    Documents and pictures that another page shows stay. Runs in the withdrawing transaction.
    """
    dokumen, gambar = milik_sendiri(halaman)
    alamat = []
    for versi in VersiDokumen.objects.filter(dokumen__in=dokumen).prefetch_related("halaman"):
        alamat += [reverse("dokumen", args=[versi.dokumen_id]), versi.url]
        for satu in versi.halaman.all():
            alamat.append(satu.url)
            if satu.pratinjau:
                alamat.append(satu.pratinjau.url)
                _buang_nanti(default_storage.delete, satu.pratinjau.name)
        versi.halaman.update(pratinjau="")
    for satu in gambar:
        for rendisi in satu.renditions.all():
            alamat.append(rendisi.file.url)
            _buang_nanti(default_storage.delete, rendisi.file.name)
        satu.renditions.all().delete()
    if not judul_pribadi:
        Terhapus.catat(alamat)
    Pemakaian.lepas(halaman)


@transaction.atomic
def kosongkan(halaman, alasan):
    """Remove the contents of a closed page, of all its revisions and of its files, for ever.

    What stays: that there was a page, its title (unless that is personal), when and why it was
    withdrawn, and the comments' rows. ``alasan`` goes into the record. Raises ``ValueError`` for a
    page that isn't closed.
    """
    penarikan = Riwayat(halaman).penarikan
    if penarikan is None or penarikan.sebab not in MENUTUP:
        raise ValueError(
            "Hanya halaman yang ditarik karena data pribadi, informasi dikecualikan "
            "atau perintah hukum yang dapat dikosongkan."
        )
    dokumen, gambar = milik_sendiri(halaman)
    Terbitan.catat(halaman, Terbitan.Jenis.DIKOSONGKAN, alasan=alasan)
    for satu in dokumen:
        _kosongkan_dokumen(satu, penarikan.judul_pribadi)
    for satu in gambar:
        _buang_nanti(satu.file.storage.delete, satu.file.name)
        Gambar.objects.filter(pk=satu.pk).delete()
    _kosongkan_halaman(halaman, penarikan.judul_pribadi)


def milik_sendiri(halaman):
    """The documents and pictures that this page or one of its versions shows, and no other page."""
    terbit = Terbitan.objects.filter(halaman_id=halaman.pk, versi__isnull=False)
    objek = [halaman, *(catatan.revisi.as_object() for catatan in terbit)]
    dokumen = {d.pk: d for satu in objek for d in satu.dokumen_publik()}
    lain = Pemakaian.objects.filter(dokumen__in=dokumen).exclude(halaman_id=halaman.pk)
    for pk in lain.values_list("dokumen_id", flat=True):
        dokumen.pop(pk, None)
    gambar = {g.pk: g for satu in objek for g in satu.gambar_publik()}
    return list(dokumen.values()), [g for g in gambar.values() if not _dipakai_lain(g, halaman)]


def _dipakai_lain(gambar, halaman):
    rujukan = ReferenceIndex.get_references_to(gambar)
    return rujukan.exclude(
        base_content_type=halaman.get_base_content_type(), object_id=str(halaman.pk)
    ).exists()


def _buang_nanti(buang, nama):
    """Delete a file once the transaction holds."""
    transaction.on_commit(lambda: buang(nama))


def _kosongkan_dokumen(dokumen, judul_pribadi):
    """Delete a document's files and what was read from them; its row stays, without a file."""
    for versi in dokumen.versi_semua.all():
        _buang_nanti(versi.file.storage.buang, versi.file.name)
    HalamanDokumen.objects.filter(versi__dokumen=dokumen).delete()
    dokumen.versi_semua.update(file="", sha256="", ukuran=0, jumlah_halaman=0)
    if judul_pribadi:
        dokumen.versi_semua.update(nama="dokumen.pdf")
    Dokumen.objects.filter(pk=dokumen.pk).update(
        file="", publik=False, **({"title": JUDUL_KOSONG} if judul_pribadi else {})
    )
    publik_berubah.send(Pemakaian, dokumen=dokumen, publik=False)


def _kosongkan_halaman(halaman, judul_pribadi):
    """Empty the page and all its revisions, drafts included."""
    kosong = _isi_kosong(type(halaman))
    if judul_pribadi:
        kosong |= {"title": JUDUL_KOSONG, "draft_title": JUDUL_KOSONG}
        kosong["slug"] = f"ditarik-{halaman.pk}"
    for revisi in halaman.revisions.all():
        isi = revisi.content | kosong | {r.get_accessor_name(): [] for r in anak_isi(type(halaman))}
        Revision.objects.filter(pk=revisi.pk).update(content=isi, object_str=isi["title"])
    for nama, nilai in kosong.items():
        setattr(halaman, type(halaman)._meta.get_field(nama).attname, nilai)
    for r in anak_isi(type(halaman)):
        getattr(halaman, r.get_accessor_name()).set([])
    if judul_pribadi:
        _pindahkan(halaman)
        halaman.redirect_set.all().delete()
        PageLogEntry.objects.filter(page_id=halaman.pk).update(label=JUDUL_KOSONG, data={})
    halaman.save(clean=False)


def _pindahkan(halaman):
    """Give the page its new address without the redirect that ``save`` would leave."""
    lama = halaman.url_path
    baru = halaman.set_url_path(halaman.get_parent())
    Page.objects.filter(pk=halaman.pk).update(slug=halaman.slug, url_path=baru)
    halaman._update_descendant_url_paths(lama, baru)


def _isi_kosong(model):
    """The empty value of every content field that may be empty; title and slug are kept."""
    kosong = {}
    for f in medan_isi(model):
        if f.name in ("title", "slug"):
            continue
        if isinstance(f, StreamField):
            kosong[f.name] = "[]"
        elif f.null:
            kosong[f.name] = None
        elif f.empty_strings_allowed and not f.choices and not f.is_relation:
            kosong[f.name] = ""
    return kosong
