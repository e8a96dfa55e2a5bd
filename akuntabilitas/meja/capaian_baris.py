"""What a row of the grid is worth, in words: ``akuntabilitas.hasil`` on the draft's cells.

And which of a release's targets are worse than the national ones, with no reason written.
"""

from dataclasses import dataclass

from django.utils.timezone import localdate

from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.hasil import hasil_indikator
from akuntabilitas.hitung.aturan import TidakAdaAturan
from akuntabilitas.meja import kisi
from akuntabilitas.nasional import AngkaNasional


@dataclass(frozen=True)
class HasilBaris:
    """The row's capaian in words, how its year came about, and what of the national target.

    ``tanpa_alasan`` says that the newest target is worse, and the office has not said why.
    """

    capaian: str
    setahun: str = ""
    nasional: str = ""
    tanpa_alasan: bool = False


def capaian_baris(versi, isi, tahun, pk, hari_ini, aturan=None, pusat=None):
    """The ``HasilBaris`` of an indicator's version from the grid's cells (``{Kunci: Isian}``).

    ``pk`` are the year's PKs (``kisi.pk_tahun``). ``aturan`` and ``pusat`` spare reading the year's
    rule set and the national targets (``AngkaNasional``) once more for each row.
    """
    try:
        aturan = aturan or AturanBerlaku().capaian(tahun)
    except TidakAdaAturan as tiada:
        return HasilBaris(str(tiada))
    sel = {
        (satu.jenis, satu.triwulan, satu.pk): isian.berlaku
        for satu, isian in isi.items()
        if satu.indikator == versi.indikator_id and isian.berlaku
    }
    hasil = hasil_indikator(versi, sel, pk, tahun, hari_ini, aturan)
    kata = hasil.capaian.tercetak
    if hasil.capaian.persen is not None:
        kata = f"{kata} · {hasil.capaian.putusan}"
    gabungan, setahun = hasil.gabungan, ""
    if gabungan is not None and gabungan.nilai is not None and gabungan.dipakai:
        setahun = f"Dihitung: {gabungan.tercetak}, {gabungan.keterangan}."
    pusat = pusat or AngkaNasional(satu for satu in [versi.setara_id] if satu)
    banding = pusat.banding(hasil, tahun)
    if banding is None or not banding.perlu_alasan:
        return HasilBaris(kata, setahun)
    tanpa_alasan = not hasil.alasan_nasional
    minta = "Tulis alasannya di rincian sel target." if tanpa_alasan else "Alasannya sudah ditulis."
    return HasilBaris(kata, setahun, f"{banding.tercetak} {minta}", tanpa_alasan)


def tanpa_alasan(rilis):
    """Targets of a draft that are worse than the national ones without a reason, as sentences.

    They are asked for and never demanded: a signed PK is a fact.
    """
    semua = [satu for satu in kisi.indikator_tahun(rilis) if satu.setara_id]
    if not semua:
        return []
    isi, pk, hari_ini = kisi.isian(rilis), kisi.pk_tahun(rilis), localdate()
    pusat = AngkaNasional(satu.setara_id for satu in semua)
    diisi = {
        satu.indikator
        for satu, isian in isi.items()
        if isian.draf and satu.jenis == kisi.TARGET and not satu.triwulan
    }
    return [
        f"{versi}. {hasil.nasional}"
        for versi in semua
        if versi.indikator_id in diisi
        for hasil in [capaian_baris(versi, isi, rilis.tahun, pk, hari_ini, pusat=pusat)]
        if hasil.tanpa_alasan
    ]
