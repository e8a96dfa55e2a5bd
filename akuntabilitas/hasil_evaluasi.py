"""What an AKIP evaluation, a period of IKM and a budget are worth, by ``hitung``."""

from dataclasses import dataclass, replace

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.hitung.akip import HasilAKIP, akip, akip_total
from akuntabilitas.hitung.akip_sub import akip_sub, beda_bagian
from akuntabilitas.hitung.anggaran import Serapan, serapan
from akuntabilitas.hitung.aturan import TidakAdaAturan
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.hasil_ikm import HasilIKM
from akuntabilitas.hitung.ikm import ikm_dari_sebaran, ikm_dari_total
from akuntabilitas.hitung.ikm_rerata import ikm_dari_rerata
from akuntabilitas.hitung.kata import ROMAWI, sebut
from akuntabilitas.hitung.ulang import periksa


@dataclass(frozen=True)
class EvaluasiTampil:
    """An evaluation's row with its computed total (``None`` where nothing can be computed).

    ``rinci`` is the same from its subcomponents, where it has any; ``beda`` are sentences on what
    the LHE prints otherwise than the portal computes.
    """

    baris: object
    hasil: HasilAKIP | None
    aturan: object
    kata: str = ""
    rinci: HasilAKIP | None = None
    beda: tuple = ()

    @property
    def komponen(self):
        """Each component (``NilaiKomponen``), with its parts if there are any."""
        bagian = {satu.kode: satu.bagian for satu in self.rinci.komponen} if self.rinci else {}
        return [
            replace(satu, bagian=bagian.get(satu.kode, ()))
            for satu in (self.hasil.komponen if self.hasil else ())
        ]

    @property
    def pemeriksaan(self):
        """The printed total beside the computed one, as a sentence; ``""`` without the two."""
        if not self.hasil or not self.hasil.komponen or self.baris.tercetak is None:
            return ""
        return periksa(self.hasil.cara.bahan, self.baris.tercetak, self.aturan).kalimat


@dataclass(frozen=True)
class IkmTampil:
    """A period's row with its computed IKM, or why it can't be computed in ``kata``."""

    baris: object
    hasil: HasilIKM | None
    aturan: object
    kata: str = ""

    @property
    def rendah(self):
        """The lowest element or elements, in words."""
        return sebut(self.hasil.terendah)

    @property
    def pemeriksaan(self):
        """The printed IKM beside the computed one, as a sentence; ``""`` without the two."""
        if not self.hasil or self.baris.tercetak is None:
            return ""
        return periksa(self.hasil.cara.bahan, self.baris.tercetak, self.aturan).kalimat


@dataclass(frozen=True)
class SerapanTampil:
    """One source's absorption, with the quarter up to which it counts and the rows in it."""

    nama: str
    sampai: str
    pagu: object
    realisasi: object
    hasil: Serapan
    baris: tuple
    aturan: object


def hasil_evaluasi(baris, aturan):
    """An ``Evaluasi`` computed from its components, else subcomponents, else the printed total.

    The components answer where both are there: of twelve printed parts the rounding adds up to
    more than of four. The rule is that of the LHE's date; without one, of the end of the year that
    was evaluated.
    """
    try:
        dasar = aturan.akip(baris)
    except TidakAdaAturan as tiada:
        return EvaluasiTampil(baris, None, None, str(tiada))
    kode = {sebutan: k.kode for k in dasar.komponen for sebutan in (k.nama, k.kode)}
    try:
        isi = {kode.get(nama, nama): nilai for nama, nilai in baris.nilai.items()}
        rinci = akip_sub(baris.rincian, dasar, baris.tercetak) if baris.rincian else None
        if isi:
            hasil = akip(isi, dasar, baris.tercetak)
        elif rinci:
            hasil = rinci
        elif baris.tercetak is not None:
            hasil = akip_total(baris.tercetak, dasar)
        else:
            return EvaluasiTampil(baris, None, dasar, "nilai belum diisi")
    except NilaiDitolak as galat:
        return EvaluasiTampil(baris, None, dasar, str(galat))
    return EvaluasiTampil(baris, hasil, dasar, "", rinci, tuple(_beda(baris, hasil, rinci)))


def _beda(baris, hasil, rinci):
    """What the LHE prints otherwise: a component than its parts, a predicate than its total."""
    if rinci:
        yield from beda_bagian(hasil, rinci)
    cetak = baris.predikat_tercetak
    if hasil.predikat and cetak and cetak != hasil.predikat.kode:
        yield f"LHE mencetak predikat {cetak}; nilai {hasil.tercetak}."


def hasil_ikm(baris, aturan):
    """An ``Ikm`` computed from raw answers, else totals, else means with or without n."""
    try:
        dasar = aturan.pada(AturanHitung.Jenis.IKM, baris.akhir)
    except TidakAdaAturan as tiada:
        return IkmTampil(baris, None, None, str(tiada))
    try:
        if baris.sebaran:
            return IkmTampil(baris, ikm_dari_sebaran(list(baris.sebaran.items()), dasar), dasar)
        if baris.jumlah:
            jumlah = [(nama, int(nilai)) for nama, nilai in baris.jumlah.items()]
            return IkmTampil(baris, ikm_dari_total(jumlah, baris.responden, dasar), dasar)
        rata = [(nama, str(nilai)) for nama, nilai in baris.rata.items()]
        return IkmTampil(baris, ikm_dari_rerata(rata, baris.responden, dasar), dasar)
    except NilaiDitolak as galat:
        return IkmTampil(baris, None, dasar, str(galat))


def hasil_anggaran(baris, dasar):
    """Absorption by source (``SerapanTampil``) from the year's public ``Anggaran`` rows.

    Of each programme the row that reaches furthest into the year counts; a source with a row of its
    own, without a programme, is told by that one alone, for its programmes are in it.
    """
    terjauh = {}
    for satu in baris:
        lama = terjauh.get((satu.sumber, satu.program))
        if lama is None or _jauh(satu) > _jauh(lama):
            terjauh[satu.sumber, satu.program] = satu
    hasil = []
    for sumber in type(baris[0]).Sumber.values if baris else []:
        isi = [satu for (asal, _), satu in terjauh.items() if asal == sumber]
        isi = [satu for satu in isi if not satu.program] or isi
        if not isi:
            continue
        pagu = sum(satu.pagu for satu in isi)
        kosong = any(satu.realisasi is None for satu in isi)
        realisasi = None if kosong else sum(satu.realisasi for satu in isi)
        hasil.append(
            SerapanTampil(
                nama=isi[0].get_sumber_display(),
                sampai=_sampai(isi),
                pagu=pagu,
                realisasi=realisasi,
                hasil=serapan(pagu, realisasi, dasar, sumber),
                baris=tuple(isi),
                aturan=dasar,
            )
        )
    return hasil


def _jauh(baris):
    """How far a row reaches into its year; 0 is the whole of it."""
    return baris.triwulan or 5


def _sampai(baris):
    ke = sorted({satu.triwulan for satu in baris})
    if ke == [0]:
        return "setahun"
    nama = [ROMAWI[satu - 1] for satu in ke if satu] + (["setahun"] if 0 in ke else [])
    return f"sampai dengan triwulan {sebut(nama)}"
