"""An LKj as readers meet it: the writers' parts in their chapters, the figures of its release."""

from dataclasses import dataclass
from functools import cached_property

from akuntabilitas.buku import Buku
from akuntabilitas.lkj.banding import Pembanding
from akuntabilitas.lkj.blok import ANALISIS
from akuntabilitas.lkj.kerangka import kerangka
from akuntabilitas.lkj.kurang import kurang
from akuntabilitas.lkj.patokan import rilis_terbaru, rilis_terbit


@dataclass(frozen=True)
class BagianTampil:
    """A part of a chapter: its heading, its text and what stands below the text."""

    kode: str
    judul: str
    teks: object
    tambahan: object


@dataclass(frozen=True)
class BabTampil:
    """A chapter with the parts that were written; figures join it by ``kode``."""

    kode: str
    nomor: str
    judul: str
    bagian: tuple


@dataclass(frozen=True)
class IndikatorTampil:
    """An indicator in Bab III: its year, what it is held against, what was written about it.

    ``analisis`` are the writers' texts, as dicts by the outline's codes; ``baris`` the rows of its
    cells.
    """

    hasil: object
    banding: object
    analisis: tuple
    baris: tuple

    @property
    def kendala(self):
        """What stood in the way and what is done about it, each text once: pairs of when and row.

        What was said of the whole year comes first; a quarter that says the same is left out.
        """
        semua = [("Setahun", self.hasil.realisasi.baris)]
        semua += [(nyata.nama, nyata.baris) for _, nyata in self.hasil.triwulan]
        menurut = {}
        for kapan, baris in semua:
            if baris and (baris.kendala or baris.tindak_lanjut):
                menurut.setdefault((baris.kendala, baris.tindak_lanjut), (kapan, baris))
        return list(menurut.values())

    @property
    def uraian(self):
        """What was written, as pairs of the outline's heading and the text, in its order."""
        return [
            (satu.judul, isi[satu.kode])
            for satu in kerangka().analisis
            for isi in self.analisis
            if isi.get(satu.kode)
        ]


@dataclass(frozen=True)
class LebihBaru:
    """Releases after the report's own: which indicators differ now, and whether the budget does."""

    rilis: tuple
    indikator: tuple
    anggaran: bool


class Naskah:
    """One text of a report (``Laporan``, of any version) with its figures."""

    def __init__(self, laporan):
        self.laporan = laporan
        self._tulisan = list(laporan.naskah)

    @cached_property
    def nomor(self):
        """The release of the figures; the newest for a text that was never published."""
        nomor = self.laporan.rilis_angka
        return rilis_terbaru(self.laporan.tahun) if nomor is None else nomor

    @cached_property
    def buku(self):
        """The year as of that release, or ``None`` without figures."""
        buku = Buku(self.laporan.tahun, self.nomor) if self.nomor else None
        return buku if buku and buku.rilis else None

    @cached_property
    def bab(self):
        """The four chapters (``BabTampil``); a part that the outline has no more ends the last."""
        semua = kerangka()
        dikenal = {satu.kode for _, satu in semua.bagian}
        menurut = {}
        for anak in self._tulisan:
            if anak.block.name == "bagian":
                nilai = anak.value
                satu = BagianTampil(
                    nilai["bagian"],
                    anak.block.judul(nilai),
                    nilai["paragraf"],
                    nilai["tambahan"],
                )
                kode = satu.kode if satu.kode in dikenal else ""
                menurut.setdefault(kode, []).append(satu)
        hasil = [[s for b in bab.bagian for s in menurut.get(b.kode, [])] for bab in semua.bab]
        hasil[-1] += menurut.get("", [])
        return [
            BabTampil(bab.kode, bab.nomor, bab.judul, tuple(isi))
            for bab, isi in zip(semua.bab, hasil, strict=True)
        ]

    @cached_property
    def indikator(self):
        """The year's indicators (``IndikatorTampil``), in the order of the plan."""
        if self.buku is None:
            return []
        pembanding = Pembanding(self.buku)
        return [
            IndikatorTampil(
                hasil,
                pembanding.untuk(hasil),
                self._analisis.get(hasil.versi.indikator.slug, ()),
                tuple(self.buku.sel[hasil.versi.indikator_id].values()),
            )
            for hasil in self.buku.indikator
        ]

    @cached_property
    def sasaran(self):
        """The same by goal, as pairs of ``KelompokSasaran`` and a list."""
        if self.buku is None:
            return []
        menurut = {satu.hasil.versi.pk: satu for satu in self.indikator}
        return [(k, [menurut[h.versi.pk] for h in k.indikator]) for k in self.buku.sasaran]

    @cached_property
    def sisa(self):
        """What was written of indicators that the figures don't have: pairs of slug and texts."""
        terpakai = {satu.hasil.versi.indikator.slug for satu in self.indikator}
        return [(slug, isi) for slug, isi in self._analisis.items() if slug not in terpakai]

    @cached_property
    def _analisis(self):
        hasil = {}
        for anak in self._tulisan:
            if anak.block.name == "analisis":
                isi = {nama: (anak.value[nama] or "").strip() for nama in ANALISIS}
                slug = anak.value["indikator"]
                hasil[slug] = (*hasil.get(slug, ()), isi)
        return hasil

    @cached_property
    def kurang(self):
        """What the outline demands and the text lacks (``Kurang``)."""
        return kurang(self)

    @cached_property
    def lebih_baru(self):
        """What was published after the release of the figures, or ``None``."""
        baru = tuple(rilis_terbit(self.laporan.tahun).filter(nomor__gt=self.nomor))
        if not baru:
            return None
        kini = Buku(self.laporan.tahun, aturan=self.buku and self.buku.aturan)
        lama = self.buku.sel if self.buku else {}
        beda = [
            satu
            for satu in kini.versi
            if _inti(kini.sel[satu.indikator_id]) != _inti(lama.get(satu.indikator_id, {}))
        ]
        uang = self.buku.anggaran if self.buku else []
        return LebihBaru(baru, tuple(beda), _uang(uang) != _uang(kini.anggaran))


def _inti(sel):
    """What an indicator's cells say, comparable with ``==``."""
    return {kunci: (b.nilai, b.predikat, b.keadaan) for kunci, b in sel.items()}


def _uang(anggaran):
    """What a budget says, comparable with ``==``."""
    return [(satu.nama, satu.sampai, satu.pagu, satu.realisasi) for satu in anggaran]
