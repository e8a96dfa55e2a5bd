"""What speaks of an indicator: pages that cite or link to it, reports of its years and their pages.

However much there is, it costs a constant number of queries.
"""

import re
from dataclasses import dataclass

from django.urls import reverse
from wagtail.models import Page

from akuntabilitas.angka import Angka
from akuntabilitas.laporan import Laporan
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rantai import JenisLaporan
from akuntabilitas.sitiran.model import Sitiran
from portal.dokumen import HalamanDokumen

BANYAK_BERITA = 10
BANYAK_LAPORAN = 20
BANYAK_HALAMAN = 8
"""Pages of one PDF that are named; who looks for more searches."""

JENIS = (JenisLaporan.LKJ, JenisLaporan.PENGUKURAN)
JANJI = {
    PerjanjianKinerja.Pihak.KETUA: JenisLaporan.PK_KETUA,
    PerjanjianKinerja.Pihak.SEKRETARIS: JenisLaporan.PK_SEKRETARIS,
}
"""Whose promise is told by which kind of report."""


@dataclass(frozen=True)
class LaporanSebutan:
    """A report of a year, and the pages of its file that name the indicator."""

    laporan: Laporan
    halaman: list


def berita_sebutan(indikator):
    """The live pages that cite a number of the indicator or link to it, the newest first.

    Reports stand in a list of their own.
    """
    pk = Sitiran.objects.kini().filter(indikator=indikator).values("terbitan__halaman")
    semua = Page.objects.filter(pk__in=pk).not_exact_type(Laporan).select_related("content_type")
    return list(semua.order_by("-first_published_at", "-pk")[:BANYAK_BERITA])


def laporan_sebutan(versi, tahun):
    """The office's reports of these years that tell of its indicators, the newest first.

    ``versi`` is the newest ``VersiIndikator``, by whose name the pages are found. Of the PKs only
    those of who promised it.
    """
    pihak = Angka.objects.filter(indikator=versi.indikator_id, pk_asal__isnull=False)
    pihak = set(pihak.order_by().values_list("pk_asal__pihak", flat=True))
    jenis = [*JENIS, *(JANJI[satu] for satu in pihak or JANJI)]
    semua = Laporan.objects.terbit().filter(
        satker=versi.indikator.satker_id, tahun__in=tahun, jenis__in=jenis
    )
    semua = list(semua.order_by("-tahun", "-first_published_at", "-pk")[:BANYAK_LAPORAN])
    halaman = _halaman(versi.nama, [satu.berkas for satu in semua if satu.berkas])
    return [LaporanSebutan(satu, halaman.get(satu.berkas_id, [])) for satu in semua]


def _halaman(nama, dokumen):
    """Where the public files name something: ``{document: [(number, address)]}``.

    A name may be broken over lines, as a PDF has it.
    """
    berkas = [satu.versi.pk for satu in dokumen if satu.publik and satu.versi]
    if not berkas:
        return {}
    pola = r"\s+".join(map(re.escape, nama.split()))
    semua = HalamanDokumen.objects.filter(versi__in=berkas, teks__iregex=pola)
    hasil = {}
    for pk, nomor in semua.order_by("nomor").values_list("versi__dokumen", "nomor"):
        ada = hasil.setdefault(pk, [])
        if len(ada) < BANYAK_HALAMAN:
            ada.append((nomor, reverse("dokumen_halaman", args=[pk, nomor])))
    return hasil
