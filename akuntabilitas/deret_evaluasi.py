"""All published AKIP evaluations of this office: a constant number of queries.

The public value of a year is its row in that year's newest release that has one, as in ``Buku``.
"""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import F
from django.utils.timezone import localdate

from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.hasil_evaluasi import EvaluasiTampil, hasil_evaluasi
from akuntabilitas.indeks import TahunKinerja


@dataclass(frozen=True)
class TahunEvaluasi:
    """One year: its evaluation, or ``None`` where only recommendations are public.

    ``rekomendasi`` are pairs of row and whether it is late, as in ``Buku``. ``banding`` are the
    evaluations of other offices, as pairs of name and ``EvaluasiTampil``. ``putus`` says why
    the value can't be compared with the year before. ``terbuka``: the year has a public page.
    """

    tahun: int
    evaluasi: EvaluasiTampil | None
    rekomendasi: list
    banding: list
    putus: str
    terbuka: bool

    @property
    def nilai(self):
        """The computed total, or ``None``."""
        return self.evaluasi.hasil.nilai if self.evaluasi and self.evaluasi.hasil else None

    @property
    def selesai(self):
        """How many recommendations are done."""
        return sum(satu.keadaan == satu.Keadaan.SELESAI for satu, _ in self.rekomendasi)

    @property
    def terlambat(self):
        """How many recommendations are late."""
        return sum(terlambat for _, terlambat in self.rekomendasi)


class DeretEvaluasi:
    """The years of which an evaluation or a recommendation was published."""

    @cached_property
    def _aturan(self):
        return AturanBerlaku()

    @cached_property
    def _evaluasi(self):
        """Newest public rows by year: ours, and those of other offices by office."""
        semua = (
            Evaluasi.objects.terbit()
            .filter(rilis__tahun=F("tahun"))
            .select_related("rilis__satker", "laporan")
        )
        milik, lain = {}, {}
        for satu in semua:
            satker = satu.rilis.satker
            if satker.milik_sendiri:
                milik.setdefault(satu.tahun, satu)
            else:
                lain.setdefault(satu.tahun, {}).setdefault(satker.nama, satu)
        return milik, lain

    @cached_property
    def _rekomendasi(self):
        """Newest public rows of ours by year and number."""
        semua = (
            Rekomendasi.objects.terbit()
            .filter(rilis__satker__milik_sendiri=True, rilis__tahun=F("tahun"))
            .select_related("bukti")
            .prefetch_related("bukti__versi_semua")
        )
        hasil = {}
        for satu in semua:
            hasil.setdefault(satu.tahun, {}).setdefault(satu.nomor, satu)
        return hasil

    @cached_property
    def tahun(self):
        """The years (``TahunEvaluasi``), the oldest first."""
        milik, lain = self._evaluasi
        semua = sorted(milik.keys() | self._rekomendasi.keys())
        if not semua:
            return []
        terbuka = set(TahunKinerja.objects.live().public().values_list("tahun", flat=True))
        hari_ini, hasil, sebelum = localdate(), [], None
        for tahun in semua:
            baris = milik.get(tahun)
            satu = hasil_evaluasi(baris, self._aturan) if baris else None
            aturan = satu and satu.aturan
            hasil.append(
                TahunEvaluasi(
                    tahun,
                    satu,
                    [
                        (r, r.terlambat(hari_ini))
                        for _, r in sorted(self._rekomendasi.get(tahun, {}).items())
                    ],
                    [
                        (nama, hasil_evaluasi(b, self._aturan))
                        for nama, b in sorted(lain.get(tahun, {}).items())
                    ],
                    _putus(sebelum, aturan),
                    tahun in terbuka,
                )
            )
            sebelum = aturan or sebelum
        return hasil


def _putus(lama, kini):
    """Why values by the rule ``kini`` can't be held against those by ``lama``, or ``""``."""
    if not lama or not kini or _bobot(lama) == _bobot(kini):
        return ""
    return (
        f"Dinilai menurut {kini.nama}, yang bobot komponennya lain daripada {lama.nama}. "
        "Nilainya tidak dapat dibandingkan dengan tahun sebelumnya."
    )


def _bobot(aturan):
    return {satu.kode: satu.bobot for satu in aturan.komponen}
