"""What a row of the grid is worth, by ``akuntabilitas.hitung`` and the rule of its year."""

from dataclasses import dataclass, replace
from fractions import Fraction

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.hitung import nilai as hitung
from akuntabilitas.hitung.agregasi import Agregasi
from akuntabilitas.hitung.aturan import TidakAdaAturan
from akuntabilitas.hitung.peringkat import skala_dari
from akuntabilitas.hitung.perjanjian import capaian_indikator
from akuntabilitas.hitung.tahunan import setahun
from akuntabilitas.meja.aturan_berlaku import aturan_tahun
from akuntabilitas.meja.kisi import REALISASI, TARGET, TRIWULAN, Kunci
from akuntabilitas.nilai import JenisNilai, Keadaan
from akuntabilitas.tempo import jatuh_tempo


@dataclass(frozen=True)
class HasilBaris:
    """The row's capaian in words, and how its year came about."""

    capaian: str
    setahun: str


def capaian_baris(versi, isi, tahun, pk, hari_ini, aturan=None):
    """The ``HasilBaris`` of an indicator's version from its cells (``{Kunci: Isian}``).

    ``pk`` are the year's PKs, the newest last (``kisi.pk_tahun``); the target is that of the newest
    one that has it. ``aturan`` spares reading the year's rule set once more for each row.
    """
    try:
        aturan = aturan or aturan_tahun(AturanHitung.Jenis.CAPAIAN, tahun)
    except TidakAdaAturan as tiada:
        return HasilBaris(str(tiada), "")
    pokok = versi.indikator_id

    def ambil(kunci):
        ada = isi.get(kunci)
        return _nilai(ada.berlaku, versi) if ada and ada.berlaku else None

    target = _target(isi, pokok, pk, versi)
    realisasi, keterangan, lengkap = ambil(Kunci(pokok, REALISASI, 0)), "", True
    tempo = [jatuh_tempo(tahun, ke) for ke in TRIWULAN]
    angka = versi.jenis_nilai in (JenisNilai.BILANGAN, JenisNilai.PERSEN)
    if angka and (realisasi is None or versi.agregasi != "tahunan"):
        gabung = setahun(
            [ambil(Kunci(pokok, REALISASI, ke)) for ke in TRIWULAN],
            Agregasi(versi.agregasi),
            aturan,
            kumulatif=versi.kumulatif,
            jatuh_tempo=tempo,
            hari_ini=hari_ini,
        )
        if gabung.nilai is not None:
            keterangan = f"Dihitung: {gabung.tercetak}, {gabung.keterangan}."
        if realisasi is None:
            realisasi, lengkap = gabung.isi, gabung.lengkap
    elif realisasi is None:
        realisasi = hitung.keadaan(None, tempo[-1], hari_ini)
    if angka and versi.toleransi and isinstance(target, int | Fraction) and target:
        aturan = replace(aturan, toleransi=Fraction(versi.toleransi) * 100 / target)
    hasil = capaian_indikator(
        JenisNilai(versi.jenis_nilai),
        target,
        realisasi,
        hitung.Arah(versi.arah),
        aturan,
        skala_dari(versi.nama, versi.skala) if versi.skala else None,
        sementara=not lengkap,
    )
    kata = hasil.tercetak
    if hasil.persen is not None:
        kata = f"{kata} · {hasil.putusan}"
    return HasilBaris(kata, keterangan)


def _target(isi, indikator, pk, versi):
    """The target of the newest PK that has one for the indicator."""
    punya = {satu.pk: isi.get(Kunci(indikator, TARGET, 0, satu.pk)) for satu in pk}
    ada = [satu for satu in pk if punya[satu.pk] and punya[satu.pk].berlaku]
    if not ada:
        return None
    return _nilai(punya[max(ada, key=lambda satu: satu.nomor).pk].berlaku, versi)


def _nilai(baris, versi):
    """A row as ``hitung`` takes it: an exact number, a grade, or a state."""
    if baris.keadaan != Keadaan.TERISI:
        return hitung.Keadaan(baris.keadaan)
    if versi.jenis_nilai == JenisNilai.PREDIKAT:
        return baris.predikat
    if versi.jenis_nilai == JenisNilai.YA_TIDAK:
        return bool(baris.nilai)
    return Fraction(baris.nilai)
