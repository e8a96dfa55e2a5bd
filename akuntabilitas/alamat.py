"""Addresses of figures that are no pages of Wagtail's, for the sitemap."""

from collections import namedtuple

from django.conf import settings
from django.db.models import Max
from django.urls import reverse

from akuntabilitas.angka import VersiAngka
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.ikm import Ikm
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


LintasTahun = namedtuple("LintasTahun", "label url terbit")
LINTAS = (
    ("evaluasi", "Evaluasi AKIP dan rekomendasinya", (Evaluasi, Rekomendasi)),
    ("ikm", "Indeks Kepuasan Masyarakat (IKM)", (Ikm,)),
)
"""The pages of one thing over all years: name of the address, label, the rows that it tells of."""


def lintas_tahun():
    """Those of ``LINTAS`` that have something to tell, with when it was last published."""
    hasil = []
    for nama, label, model in LINTAS:
        terbit = [
            satu.objects.terbit()
            .filter(rilis__satker__milik_sendiri=True)
            .order_by()
            .aggregate(kapan=Max("rilis__waktu"))["kapan"]
            for satu in model
        ]
        if ada := [satu for satu in terbit if satu]:
            hasil.append(LintasTahun(label, reverse(nama), max(ada)))
    return hasil


def alamat_angka():
    """Open data, pages over the years, trees and indicators, as entries of Wagtail's sitemap.

    Of each only what has something public.
    """
    tahun = TahunKinerja.objects.live().public().values("tahun")
    terbit = VersiAngka.objects.terbit().order_by()
    milik = terbit.filter(rilis__satker__milik_sendiri=True, rilis__tahun__in=tahun)
    pohon = milik.values_list("rilis__tahun").annotate(Max("rilis__waktu")).order_by("rilis__tahun")
    slug = "angka__indikator__slug"
    indikator = terbit.values_list(slug).annotate(Max("rilis__waktu")).order_by(slug)
    lintas = [
        {"location": settings.ALAMAT + satu.url, "lastmod": satu.terbit} for satu in lintas_tahun()
    ]
    terakhir = terbit.aggregate(Max("rilis__waktu"))["rilis__waktu__max"]
    data = [{"location": settings.ALAMAT + reverse("data"), "lastmod": terakhir}]
    return [
        *(data if terakhir else []),
        *lintas,
        *_entri(("pohon", pohon), ("indikator", indikator)),
    ]


def _entri(*semua):
    return [
        {"location": settings.ALAMAT + reverse(nama, args=[kunci]), "lastmod": waktu}
        for nama, daftar in semua
        for kunci, waktu in daftar
    ]
