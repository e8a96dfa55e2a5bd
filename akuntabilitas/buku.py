"""What the public may read of a year of this office, as of a release.

However many indicators there are, a year costs the same number of queries.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.timezone import localdate

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.angka import VersiAngka
from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.hasil import hasil_indikator
from akuntabilitas.hasil_evaluasi import hasil_anggaran, hasil_evaluasi, hasil_ikm
from akuntabilitas.hitung.janji import hitung_janji
from akuntabilitas.hitung.sasaran import RataSasaran, rata_sasaran
from akuntabilitas.ikm import Ikm
from akuntabilitas.indikator import VersiIndikator
from akuntabilitas.nasional import AngkaNasional
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rilis import Rilis


@dataclass(frozen=True)
class KelompokSasaran:
    """A goal with the results of its indicators, and their average."""

    sasaran: object
    indikator: list
    rata: RataSasaran


class Buku:
    """A year as its published releases tell it, up to the one numbered ``sampai``.

    As of an earlier release, what was not yet due is judged by the day of that release, and the
    national figures are those of that moment; ``saat`` names another moment for both.
    """

    def __init__(self, tahun, sampai=None, aturan=None, saat=None):
        self.tahun = tahun
        self.sampai = sampai
        self._aturan = aturan
        self._saat = saat
        self._pengganti = set()

    @cached_property
    def rilis(self):
        """The releases that count, the oldest first."""
        semua = Rilis.objects.filter(
            satker__milik_sendiri=True, tahun=self.tahun, keadaan=Rilis.Keadaan.TERBIT
        ).order_by("nomor")
        return list(semua.filter(nomor__lte=self.sampai) if self.sampai else semua)

    @property
    def koreksi(self):
        """The releases that replaced a published figure, the newest first.

        What came of a recommendation is told anew with time, and that corrects nothing.
        """
        self.sel, self.anggaran, self.evaluasi, self.ikm  # noqa: B018
        return [satu for satu in reversed(self.rilis) if satu.pk in self._pengganti]

    @cached_property
    def saat(self):
        """The moment that the year is told as of; ``None`` is now."""
        return self._saat or (self.rilis[-1].waktu if self.sampai and self.rilis else None)

    @cached_property
    def hari_ini(self):
        """The day by which due dates are judged."""
        return localdate(self.saat) if self.saat else localdate()

    @cached_property
    def aturan(self):
        """All rule sets (``AturanBerlaku``)."""
        return self._aturan or AturanBerlaku()

    @cached_property
    def aturan_capaian(self):
        """The year's ``AturanCapaian``, that of its first day."""
        return self.aturan.capaian(self.tahun)

    def _terbaru(self, model, **saring):
        """The newest public row of each key, with its release; none is asked without releases."""
        menurut = {satu.pk: satu for satu in self.rilis}
        if not menurut:
            return []
        semua = model.objects.terbit(self.rilis[-1].nomor).filter(
            rilis__satker__milik_sendiri=True, rilis__tahun=self.tahun, **saring
        )
        if model is VersiAngka:
            semua = semua.select_related("angka")
        if model is Rekomendasi:
            semua = semua.select_related("bukti").prefetch_related("bukti__versi_semua")
        nama = [model._meta.get_field(satu).attname for satu in model.KUNCI]
        hasil, terakhir = {}, {}
        for baris in semua:
            baris.rilis = menurut[baris.rilis_id]
            kunci = tuple(getattr(baris, satu) for satu in nama)
            hasil.setdefault(kunci, baris)
            if kunci in terakhir and model is not Rekomendasi:
                self._pengganti.add(terakhir[kunci])
            terakhir[kunci] = baris.rilis_id
        return list(hasil.values())

    @cached_property
    def sel(self):
        """Cells by indicator: ``{indikator: {(jenis, triwulan, PK or 0): VersiAngka}}``."""
        hasil = {}
        for baris in self._terbaru(
            VersiAngka, angka__tahun=self.tahun, angka__indikator__satker__milik_sendiri=True
        ):
            angka = baris.angka
            kunci = (angka.jenis, angka.triwulan, angka.pk_asal_id or 0)
            hasil.setdefault(angka.indikator_id, {})[kunci] = baris
        return hasil

    @cached_property
    def pk(self):
        """The year's PKs that some published number belongs to, the oldest first."""
        dipakai = {pk for isi in self.sel.values() for _, _, pk in isi if pk}
        semua = PerjanjianKinerja.objects.filter(satker__milik_sendiri=True, tahun=self.tahun)
        return [s for s in semua.order_by("pihak", "nomor") if s.pk in dipakai] if dipakai else []

    @cached_property
    def versi(self):
        """What each indicator with a public number means in the year, in the order of the plan."""
        if not self.sel:
            return []
        kini = {}
        semua = VersiIndikator.objects.filter(
            indikator__satker__milik_sendiri=True, mulai__lte=self.tahun
        ).select_related("indikator", "sasaran__jenjang", "sasaran__renstra")
        for satu in semua.order_by("mulai"):
            kini[satu.indikator_id] = satu
        return sorted(
            (satu for pokok, satu in kini.items() if pokok in self.sel),
            key=lambda v: (
                v.sasaran.jenjang.urutan,
                v.sasaran.urutan,
                v.sasaran.kode,
                v.sasaran_id,
                v.kode,
            ),
        )

    @cached_property
    def indikator(self):
        """The ``HasilIndikator`` of every indicator, in the order of the plan."""
        hasil = [
            hasil_indikator(
                satu,
                self.sel[satu.indikator_id],
                self.pk,
                self.tahun,
                self.hari_ini,
                self.aturan_capaian,
            )
            for satu in self.versi
        ]
        return [replace(satu, banding=self.pusat.banding(satu, self.tahun)) for satu in hasil]

    @cached_property
    def pusat(self):
        """The national figures of the year's indicators (``AngkaNasional``)."""
        return AngkaNasional({s.setara_id for s in self.versi if s.setara_id}, self.saat)

    @cached_property
    def sasaran(self):
        """The indicators by goal, each goal with its average (``KelompokSasaran``)."""
        menurut = {}
        for satu in self.indikator:
            menurut.setdefault(satu.versi.sasaran, []).append(satu)
        return [
            KelompokSasaran(
                sasaran,
                isi,
                rata_sasaran([(s.versi.nama, s.capaian) for s in isi], self.aturan_capaian),
            )
            for sasaran, isi in menurut.items()
        ]

    @cached_property
    def janji(self):
        """How many promises of the PKs were kept (``Janji``)."""
        return hitung_janji([(s.versi.nama, s.capaian) for s in self.indikator if s.dijanjikan])

    @cached_property
    def anggaran(self):
        """Absorption of each source (``SerapanTampil``)."""
        baris = self._terbaru(Anggaran, tahun=self.tahun)
        return hasil_anggaran(baris, self.aturan_capaian) if baris else []

    @cached_property
    def evaluasi(self):
        """The AKIP evaluation of the year (``EvaluasiTampil``), or ``None``."""
        baris = self._terbaru(Evaluasi, tahun=self.tahun)
        return hasil_evaluasi(baris[0], self.aturan) if baris else None

    @cached_property
    def rekomendasi(self):
        """What the evaluation asked for, in its order, as pairs of row and whether it is late."""
        baris = self._terbaru(Rekomendasi, tahun=self.tahun)
        baris.sort(key=lambda satu: satu.nomor)
        return [(satu, satu.terlambat(self.hari_ini)) for satu in baris]

    @cached_property
    def ikm(self):
        """The year's periods of the survey (``IkmTampil``), the oldest first."""
        baris = sorted(self._terbaru(Ikm), key=lambda satu: satu.mulai)
        return [hasil_ikm(satu, self.aturan) for satu in baris]


def buku_terbaru(banyak):
    """The newest years that have a published release and a public page, as ``Buku``."""
    from akuntabilitas.indeks import TahunKinerja

    tahun = (
        Rilis.objects.filter(
            satker__milik_sendiri=True,
            keadaan=Rilis.Keadaan.TERBIT,
            tahun__in=TahunKinerja.objects.live().public().values("tahun"),
        )
        .order_by("-tahun")
        .values_list("tahun", flat=True)
        .distinct()[:banyak]
    )
    aturan = AturanBerlaku() if (tahun := list(tahun)) else None
    return [Buku(satu, aturan=aturan) for satu in tahun]
