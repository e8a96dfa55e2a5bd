"""Addresses of figures that are no pages of Wagtail's, for the sitemap."""

from django.conf import settings
from django.db.models import Max
from django.urls import reverse

from akuntabilitas.angka import VersiAngka
from akuntabilitas.indeks import TahunKinerja
from akuntabilitas.rantai import JenisLaporan


def alamat_naskah():
    """The chapters of LKj, as entries of Wagtail's sitemap.

    Asked for all at once: the sitemap's own pages come without their fields.
    """
    from akuntabilitas.laporan import Laporan

    semua = Laporan.objects.live().public().filter(jenis=JenisLaporan.LKJ).order_by("tahun", "pk")
    return [
        {"location": settings.ALAMAT + satu.alamat_naskah, "lastmod": satu.last_published_at}
        for satu in semua
        if satu.ada_naskah
    ]


def alamat_angka():
    """Trees and indicators with a public number, as entries of Wagtail's sitemap."""
    tahun = TahunKinerja.objects.live().public().values("tahun")
    terbit = VersiAngka.objects.terbit().order_by()
    milik = terbit.filter(rilis__satker__milik_sendiri=True, rilis__tahun__in=tahun)
    pohon = milik.values_list("rilis__tahun").annotate(Max("rilis__waktu")).order_by("rilis__tahun")
    slug = "angka__indikator__slug"
    indikator = terbit.values_list(slug).annotate(Max("rilis__waktu")).order_by(slug)
    return [
        {"location": settings.ALAMAT + reverse(nama, args=[kunci]), "lastmod": waktu}
        for nama, daftar in (("pohon", pohon), ("indikator", indikator))
        for kunci, waktu in daftar
    ]
