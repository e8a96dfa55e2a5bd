"""All published years of one indicator, of whatever office: a constant number of queries."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import F
from django.utils.timezone import localdate

from akuntabilitas.angka import VersiAngka
from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.hasil import HasilIndikator, hasil_indikator
from akuntabilitas.nasional import AngkaNasional
from akuntabilitas.pk import PerjanjianKinerja


@dataclass(frozen=True)
class TahunDeret:
    """One year of an indicator. ``putus`` says why it can't be compared with the year before."""

    tahun: int
    hasil: HasilIndikator
    sel: dict
    putus: str


class Deret:
    """The years of an ``Indikator`` in which something about it was published, the oldest first."""

    def __init__(self, indikator):
        self.indikator = indikator

    @cached_property
    def versi(self):
        """What the indicator meant, from the first version to the newest."""
        semua = self.indikator.versi.select_related(
            "sasaran__jenjang", "sasaran__satker", "sasaran__renstra"
        )
        return list(semua.order_by("mulai"))

    @cached_property
    def _sel(self):
        semua = (
            VersiAngka.objects.terbit()
            .filter(
                angka__indikator=self.indikator,
                rilis__satker=self.indikator.satker_id,
                rilis__tahun=F("angka__tahun"),
            )
            .select_related("angka", "rilis", "bukti")
            .prefetch_related("bukti__versi_semua")
        )
        hasil = {}
        for baris in semua:
            angka = baris.angka
            kunci = (angka.jenis, angka.triwulan, angka.pk_asal_id or 0)
            hasil.setdefault(angka.tahun, {}).setdefault(kunci, baris)
        return hasil

    @cached_property
    def tahun(self):
        """The years (``TahunDeret``)."""
        if not self._sel:
            return []
        aturan, hari_ini = AturanBerlaku(), localdate()
        # A PK that only a draft speaks of says nothing yet about what was promised.
        terbit = VersiAngka.objects.terbit().order_by().values("angka__pk_asal")
        pk = list(PerjanjianKinerja.objects.filter(satker=self.indikator.satker_id, pk__in=terbit))
        pusat = AngkaNasional({satu.setara_id for satu in self.versi if satu.setara_id})
        hasil, sebelum = [], None
        for tahun, sel in sorted(self._sel.items()):
            berlaku = [satu for satu in self.versi if satu.mulai <= tahun]
            if not berlaku:
                continue
            satu = hasil_indikator(
                berlaku[-1],
                sel,
                [p for p in pk if p.tahun == tahun],
                tahun,
                hari_ini,
                aturan.capaian(tahun),
            )
            satu = replace(satu, banding=pusat.banding(satu, tahun))
            hasil.append(TahunDeret(tahun, satu, sel, putus(self.versi, sebelum, tahun)))
            sebelum = tahun
        return hasil


def putus(versi, sebelum, tahun):
    """Why a year can't be compared with the shown year before it (``None``: there is none).

    ``versi`` are the indicator's versions; ``""`` where it can.
    """
    if sebelum is None:
        return ""
    return " ".join(
        satu.alasan_putus or "Definisinya berubah."
        for satu in versi
        if satu.putus and sebelum < satu.mulai <= tahun
    )
