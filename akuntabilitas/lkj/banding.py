"""What Bab III holds each indicator against: earlier years, the plan's end, the nation.

Everything is as of one moment, that of the report's release: a later correction of another year or
of a national figure changes nothing here. The number of queries grows with the years, which are
few, and not with the indicators.
"""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Max

from akuntabilitas.buku import Buku
from akuntabilitas.deret import putus
from akuntabilitas.hasil import Sel, skala
from akuntabilitas.hitung.capaian import Capaian
from akuntabilitas.hitung.nilai import Arah, JenisNilai
from akuntabilitas.hitung.perjanjian import capaian_indikator
from akuntabilitas.indikator import VersiIndikator
from akuntabilitas.nasional import SetahunNasional
from akuntabilitas.rilis import Rilis

SEBELUM = 4
"""Earlier years beside the report's own: with it they are as many as a plan has."""


@dataclass(frozen=True)
class Menuju:
    """The year's realisasi against the target of the plan's last year; a percent, no verdict."""

    tahun: int
    target: Sel
    capaian: Capaian

    @property
    def terisi(self):
        """The formula with its numbers, where there is a percent."""
        if self.capaian.persen is None:
            return ""
        return next(b.terisi for b in self.capaian.cara.baris if b.label == "Capaian")


@dataclass(frozen=True)
class Perbandingan:
    """An indicator beside what it is held against.

    ``tahun`` pairs earlier years, the oldest first, with their ``HasilIndikator``; ``putus`` says
    where they can't be compared. ``baru``: the indicator began in the report's year. ``terakhir``:
    that year is the plan's last one, and ``menuju`` is empty then.
    """

    tahun: tuple
    putus: str
    baru: bool
    akhir: int
    terakhir: bool
    menuju: Menuju | None
    nasional: SetahunNasional | None


class Pembanding:
    """The comparisons of all indicators of a ``Buku`` that is told as of a release."""

    def __init__(self, buku):
        self.buku = buku

    @cached_property
    def _lain(self):
        """The other years as ``{year: {indicator: HasilIndikator}}``, the oldest first."""
        buku = self.buku
        akhir = {satu.sasaran.renstra.akhir for satu in buku.versi}
        tahun = {*range(buku.tahun - SEBELUM, buku.tahun), *akhir} - {buku.tahun}
        nomor = (
            Rilis.objects.filter(
                satker__milik_sendiri=True,
                keadaan=Rilis.Keadaan.TERBIT,
                waktu__lte=buku.saat,
                tahun__in=tahun,
            )
            .order_by("tahun")
            .values_list("tahun")
            .annotate(Max("nomor"))
        )
        semua = {satu: Buku(satu, n, buku.aturan, buku.saat) for satu, n in nomor}
        return {
            satu: {h.versi.indikator_id: h for h in lain.indikator} for satu, lain in semua.items()
        }

    @cached_property
    def _versi(self):
        """All versions of the year's indicators, by indicator, the oldest first."""
        pokok = [satu.indikator_id for satu in self.buku.versi]
        hasil = {}
        for satu in VersiIndikator.objects.filter(indikator__in=pokok).order_by("mulai"):
            hasil.setdefault(satu.indikator_id, []).append(satu)
        return hasil

    def untuk(self, hasil):
        """The ``Perbandingan`` of one of the year's ``HasilIndikator``."""
        pokok, kini = hasil.versi.indikator_id, self.buku.tahun
        dulu = tuple(
            (tahun, isi[pokok])
            for tahun, isi in self._lain.items()
            if tahun < kini and pokok in isi
        )
        versi = self._versi[pokok]
        akhir = hasil.versi.sasaran.renstra.akhir
        return Perbandingan(
            tahun=dulu,
            putus=putus(versi, dulu[0][0] if dulu else None, kini),
            baru=versi[0].mulai >= kini,
            akhir=akhir,
            terakhir=akhir == kini,
            menuju=self._menuju(hasil, akhir),
            nasional=self.buku.pusat.setahun(hasil, kini),
        )

    def _menuju(self, hasil, akhir):
        nanti = self._lain.get(akhir, {}).get(hasil.versi.indikator_id)
        if akhir <= self.buku.tahun or nanti is None or not nanti.target_kini.ada:
            return None
        versi = hasil.versi
        nilai = capaian_indikator(
            JenisNilai(versi.jenis_nilai),
            nanti.target_kini.isi,
            hasil.realisasi.isi,
            Arah(versi.arah),
            self.buku.aturan_capaian,
            skala(versi),
            sementara=True,
        )
        return Menuju(akhir, nanti.target_kini, nilai)
