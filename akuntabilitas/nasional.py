"""The national targets that local ones stand beside: read-only figures of other offices."""

from akuntabilitas.angka import VersiAngka
from akuntabilitas.hasil import TARGET, berbilangan, isi_baris, skala
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.nasional import bandingkan
from akuntabilitas.indikator import VersiIndikator
from akuntabilitas.nilai import Triwulan


class TargetNasional:
    """The published yearly targets of national indicators, given by their keys: two queries."""

    def __init__(self, indikator):
        pokok = set(indikator)
        self._versi, self._baris = {}, {}
        if not pokok:
            return
        for satu in VersiIndikator.objects.filter(indikator__in=pokok).order_by("mulai"):
            self._versi.setdefault(satu.indikator_id, []).append(satu)
        semua = VersiAngka.objects.terbit().filter(
            angka__indikator__in=pokok, angka__jenis=TARGET, angka__triwulan=Triwulan.TAHUN
        )
        for baris in semua.select_related("angka"):
            kunci = (baris.angka.indikator_id, baris.angka.tahun)
            self._baris.setdefault(kunci, baris)

    def banding(self, hasil, tahun):
        """The newest target of a ``HasilIndikator`` against the national one, or ``None``.

        There is none without a national target of that year. Different units or kinds of value
        can't be compared, and the result says so.
        """
        pokok = hasil.versi.setara_id
        baris = self._baris.get((pokok, tahun))
        berlaku = [satu for satu in self._versi.get(pokok, []) if satu.mulai <= tahun]
        if baris is None or not berlaku or not hasil.target_kini.ada:
            return None
        pusat = berlaku[-1]
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
