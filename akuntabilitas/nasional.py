"""The national figures that local ones stand beside: read-only figures of other offices."""

from dataclasses import dataclass

from akuntabilitas.angka import VersiAngka
from akuntabilitas.hasil import REALISASI, TARGET, berbilangan, isi_baris, kata_isi, skala
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.nasional import bandingkan, satuan_baku
from akuntabilitas.indikator import VersiIndikator
from akuntabilitas.nilai import Triwulan

BELUM = "belum diterbitkan"


@dataclass(frozen=True)
class SetahunNasional:
    """A national indicator's year in words. ``sebanding``: ours can be held against it."""

    versi: VersiIndikator
    target: str
    realisasi: str
    sebanding: bool


class AngkaNasional:
    """The published yearly figures of national indicators, given by their keys: two queries.

    With ``saat`` they are those of that moment.
    """

    def __init__(self, indikator, saat=None):
        pokok = set(indikator)
        self._versi, self._baris = {}, {}
        if not pokok:
            return
        for satu in VersiIndikator.objects.filter(indikator__in=pokok).order_by("mulai"):
            self._versi.setdefault(satu.indikator_id, []).append(satu)
        semua = VersiAngka.objects.terbit().filter(
            angka__indikator__in=pokok, angka__triwulan=Triwulan.TAHUN
        )
        if saat:
            semua = semua.filter(rilis__waktu__lte=saat)
        for baris in semua.select_related("angka"):
            angka = baris.angka
            self._baris.setdefault((angka.jenis, angka.indikator_id, angka.tahun), baris)

    def banding(self, hasil, tahun):
        """The newest target of a ``HasilIndikator`` against the national one, or ``None``.

        There is none without a national target of that year. Different units or kinds of value
        can't be compared, and the result says so.
        """
        baris = self._baris.get((TARGET, hasil.versi.setara_id, tahun))
        pusat = self._arti(hasil, tahun)
        if baris is None or pusat is None or not hasil.target_kini.ada:
            return None
        if berbilangan(pusat) != berbilangan(hasil.versi):
            return None
        try:
            return bandingkan(
                hasil.target_kini.isi,
                isi_baris(baris, pusat),
                hasil.versi.arah,
                hasil.versi.satuan,
                pusat.satuan,
                skala(hasil.versi),
            )
        except NilaiDitolak:
            # A grade of another scale: there is nothing to hold it against.
            return None

    def setahun(self, hasil, tahun):
        """The nation's year beside a ``HasilIndikator`` (``SetahunNasional``), or ``None``."""
        pusat = self._arti(hasil, tahun)
        baris = [self._baris.get((j, hasil.versi.setara_id, tahun)) for j in (TARGET, REALISASI)]
        if pusat is None or baris == [None, None]:
            return None
        target, realisasi = (
            kata_isi(isi_baris(satu, pusat), pusat) if satu else BELUM for satu in baris
        )
        return SetahunNasional(
            pusat,
            target,
            realisasi,
            satuan_baku(pusat.satuan) == satuan_baku(hasil.versi.satuan)
            and berbilangan(pusat) == berbilangan(hasil.versi)
            and pusat.skala == hasil.versi.skala,
        )

    def _arti(self, hasil, tahun):
        """What the national indicator meant in the year, or ``None``."""
        semua = self._versi.get(hasil.versi.setara_id, [])
        berlaku = [satu for satu in semua if satu.mulai <= tahun]
        return berlaku[-1] if berlaku else None
