"""Addresses of figures that are no pages of Wagtail's, for the sitemap."""

from django.conf import settings
from django.db.models import Max
from django.urls import reverse

from akuntabilitas.angka import VersiAngka
from akuntabilitas.indeks import TahunKinerja


def alamat_angka():
    """Open data, trees and indicators with a public number, as entries of Wagtail's sitemap."""
    tahun = TahunKinerja.objects.live().public().values("tahun")
    terbit = VersiAngka.objects.terbit().order_by()
    milik = terbit.filter(rilis__satker__milik_sendiri=True, rilis__tahun__in=tahun)
    pohon = milik.values_list("rilis__tahun").annotate(Max("rilis__waktu")).order_by("rilis__tahun")
    slug = "angka__indikator__slug"
    indikator = terbit.values_list(slug).annotate(Max("rilis__waktu")).order_by(slug)
    terakhir = terbit.aggregate(Max("rilis__waktu"))["rilis__waktu__max"]
    data = [{"location": settings.ALAMAT + reverse("data"), "lastmod": terakhir}]
    return [
        *(data if terakhir else []),
        *_entri(("pohon", pohon), ("indikator", indikator)),
    ]


def _entri(*semua):
    return [
        {"location": settings.ALAMAT + reverse(nama, args=[kunci]), "lastmod": waktu}
        for nama, daftar in semua
        for kunci, waktu in daftar
    ]
