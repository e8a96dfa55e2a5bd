"""Makes a page of what was read: published where nothing is missing, else a draft with reasons."""

from django.utils.text import Truncator, slugify
from wagtail.models import Page

from berita.asal import Asal, kunci_dari
from berita.impor.paragraf import teks_biasa
from berita.kategori import Kategori
from portal.halaman import SLUG_TERLARANG
from portal.publikasi import syarat_terbit

TANPA_JUDUL = "Tanpa judul"
BATAS_TAG = 30


def slug_bebas(induk, *calon):
    """A slug that nothing else below ``induk`` has, from the first candidate that gives one."""
    slug = next((satu for satu in map(slugify, calon) if satu), "naskah")[:200].strip("-")
    if slug in SLUG_TERLARANG or (slug.isdigit() and len(slug) == 4):
        slug = f"naskah-{slug}"
    terpakai = set(
        Page.objects.child_of(induk).filter(slug__startswith=slug).values_list("slug", flat=True)
    )
    n, hasil = 1, slug
    while hasil in terpakai:
        n += 1
        hasil = f"{slug}-{n}"
    return hasil


def judul_dari(html, bahan):
    """The headline as plain text; a missing or overlong one is noted as a reason."""
    judul = teks_biasa(html)
    if not judul:
        bahan.kurangi("Judul kosong.")
    if len(judul) > 255:
        bahan.kurangi("Judul lebih dari 255 huruf; ekornya dipotong.")
    return judul[:255] or TANPA_JUDUL


def ringkas(html):
    """A summary of at most 300 letters, cut after a word."""
    return Truncator(teks_biasa(html)).chars(300)


def kategori_dari(nama):
    """The category with this name, made if it is missing; ``None`` for a name that is none."""
    nama = teks_biasa(nama)[:60].strip()
    slug = slugify(nama)[:60]
    if not slug or slug in ("uncategorized", "tak-berkategori", "tanpa-kategori"):
        return None
    ada = Kategori.objects.filter(nama__iexact=nama).first()
    ada = ada or Kategori.objects.filter(slug=slug).first()
    return ada or Kategori.objects.create(nama=nama, slug=slug)


def tag_dari(daftar):
    """Names of tags, plain, short enough, each once."""
    nama = {teks_biasa(satu).casefold(): teks_biasa(satu) for satu in daftar}
    return [satu for satu in nama.values() if satu and len(satu) <= 100][:BATAS_TAG]


def tambah_draf(induk, halaman):
    """Add a page that nobody sees yet; its date, if it has one, is kept for its publication."""
    halaman.live = False
    halaman.slug = slug_bebas(induk, halaman.slug, halaman.title)
    induk.add_child(instance=halaman)


def alasan_draf(halaman, bahan):
    """Why the page can't be published as it is, as sentences; empty if nothing is missing."""
    syarat = [kalimat for daftar in syarat_terbit(halaman).values() for kalimat in daftar]
    return list(dict.fromkeys([*bahan.kurang, *syarat]))


def terbitkan(halaman, diubah=None):
    """Publish the page as of its ``first_published_at``, last changed at ``diubah``."""
    waktu = halaman.first_published_at
    halaman.save_revision().publish()
    type(halaman).objects.filter(pk=halaman.pk).update(
        last_published_at=max(waktu, diubah or waktu)
    )


def sudah(sumber, *kunci):
    """The ``Asal`` of what was brought in before, or ``None``."""
    return Asal.objects.filter(sumber=sumber, kunci=kunci_dari(*kunci)).first()


def catat_asal(halaman, sumber, *kunci):
    """Remember where a page came from."""
    Asal.objects.create(halaman=halaman, sumber=sumber, kunci=kunci_dari(*kunci))
