"""The release that a report's figures stand on, fixed when the report is published.

The number is content of the page (``Laporan.rilis_angka``), so each version of the report keeps its
own, and taking a newer release is a change like any other: a koreksi with its reason. ``None`` says
that nothing was published yet, 0 that the year had no figures then.
"""

from django.db.models import Max
from wagtail.models import Revision

from akuntabilitas.rantai import JenisLaporan
from akuntabilitas.rilis import Rilis
from portal.riwayat.catatan import waktu_catatan
from portal.riwayat.halaman import Riwayat

TANPA_ANGKA = 0


def rilis_terbit(tahun):
    """The published releases of a year of this office, the oldest first."""
    return Rilis.objects.filter(
        satker__milik_sendiri=True, tahun=tahun, keadaan=Rilis.Keadaan.TERBIT
    ).order_by("nomor")


def rilis_terbaru(tahun):
    """The number of the newest release of a year now, 0 without one.

    "Now" is the time that a publication bears, which for the sample office lies in the past.
    """
    semua = rilis_terbit(tahun).filter(waktu__lte=waktu_catatan())
    return semua.aggregate(n=Max("nomor"))["n"] or TANPA_ANGKA


def tetapkan(laporan, revisi):
    """Fix the release in a revision of an LKj that is about to be published.

    A revision that names none keeps that of the version before it, so that a mended spelling never
    brings other figures.
    """
    isi = revisi.content
    if isi.get("jenis") != JenisLaporan.LKJ or isi.get("rilis_angka") is not None:
        return
    terakhir = Riwayat(laporan).terakhir
    lama = terakhir and terakhir.catatan.revisi.content.get("rilis_angka")
    revisi.content = isi | {"rilis_angka": rilis_terbaru(laporan.tahun) if lama is None else lama}
    Revision.objects.filter(pk=revisi.pk).update(content=revisi.content)


def kurang_patokan(laporan):
    """Sentences where a report names a release that isn't there."""
    nomor = laporan.rilis_angka
    if not nomor or rilis_terbit(laporan.tahun).filter(nomor=nomor).exists():
        return []
    return [f"Rilis {nomor} tahun {laporan.tahun} belum terbit. Pilih rilis yang lain."]
