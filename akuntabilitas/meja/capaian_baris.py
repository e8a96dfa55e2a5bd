"""What a row of the grid is worth, in words: ``akuntabilitas.hasil`` on the draft's cells."""

from dataclasses import dataclass

from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.hasil import hasil_indikator
from akuntabilitas.hitung.aturan import TidakAdaAturan


@dataclass(frozen=True)
class HasilBaris:
    """The row's capaian in words, and how its year came about."""

    capaian: str
    setahun: str


def capaian_baris(versi, isi, tahun, pk, hari_ini, aturan=None):
    """The ``HasilBaris`` of an indicator's version from the grid's cells (``{Kunci: Isian}``).

    ``pk`` are the year's PKs (``kisi.pk_tahun``). ``aturan`` spares reading the year's rule set
    once more for each row.
    """
    try:
        aturan = aturan or AturanBerlaku().capaian(tahun)
    except TidakAdaAturan as tiada:
        return HasilBaris(str(tiada), "")
    sel = {
        (satu.jenis, satu.triwulan, satu.pk): isian.berlaku
        for satu, isian in isi.items()
        if satu.indikator == versi.indikator_id and isian.berlaku
    }
    hasil = hasil_indikator(versi, sel, pk, tahun, hari_ini, aturan)
    kata = hasil.capaian.tercetak
    if hasil.capaian.persen is not None:
        kata = f"{kata} · {hasil.capaian.putusan}"
    gabungan = hasil.gabungan
    if gabungan is None or gabungan.nilai is None or not gabungan.dipakai:
        return HasilBaris(kata, "")
    return HasilBaris(kata, f"Dihitung: {gabungan.tercetak}, {gabungan.keterangan}.")
