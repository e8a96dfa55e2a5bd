"""What the outline demands of an LKj and the report lacks: said, never a reason to refuse."""

from dataclasses import dataclass

from akuntabilitas.hasil import REALISASI
from akuntabilitas.lkj.kerangka import kerangka


@dataclass(frozen=True)
class Kurang:
    """Something missing: what it is in words, the indicators that lack it (or none), and help."""

    kata: str
    indikator: tuple = ()
    bantuan: str = ""

    def __str__(self):
        if not self.indikator:
            return self.kata
        return f"{self.kata} untuk {len(self.indikator)} indikator"


def kurang(naskah):
    """What a ``Naskah`` lacks (``Kurang``), in the order of the outline."""
    return [*_bagian(naskah), *_angka(naskah), *_banding(naskah), *_analisis(naskah)]


def kalimat(daftar):
    """ "Laporan ini belum memuat: …", or nothing."""
    return f"Laporan ini belum memuat: {'; '.join(map(str, daftar))}." if daftar else ""


def _bagian(naskah):
    ada = {satu.kode for bab in naskah.bab for satu in bab.bagian}
    return [
        Kurang(f"{satu.judul} (Bab {bab.nomor})", bantuan=satu.bantuan)
        for bab, satu in kerangka().bagian
        if satu.wajib and satu.kode not in ada
    ]


def _angka(naskah):
    if naskah.buku is None:
        return [Kurang("angka indikator dan anggaran")]
    return [] if naskah.buku.anggaran else [Kurang("realisasi anggaran")]


def _banding(naskah):
    periksa = {
        "sebelumnya": lambda b, hasil: b.tahun or b.baru,
        "jangka_menengah": lambda b, hasil: b.terakhir or b.menuju,
        "nasional": lambda b, hasil: b.nasional or not hasil.versi.setara_id,
    }
    return [
        Kurang(tuntutan.sebut, tanpa)
        for tuntutan in kerangka().banding
        if tuntutan.wajib
        and (
            tanpa := tuple(
                satu.hasil.versi.nama
                for satu in _terukur(naskah)
                if not periksa[tuntutan.kode](satu.banding, satu.hasil)
            )
        )
    ]


def _terukur(naskah):
    """The indicators that were measured: where nothing came about, nothing is to be explained."""
    return [satu for satu in naskah.indikator if satu.hasil.realisasi.ada]


def _analisis(naskah):
    terukur = _terukur(naskah)
    return [
        Kurang(tuntutan.sebut, tanpa)
        for tuntutan in kerangka().analisis
        if tuntutan.wajib
        and (tanpa := tuple(s.hasil.versi.nama for s in terukur if not _terjawab(s, tuntutan)))
    ]


def _terjawab(satu, tuntutan):
    """Whether a writer answered it, or the figures do (a row's kendala, for one)."""
    if any(isi.get(tuntutan.kode) for isi in satu.analisis):
        return True
    return bool(tuntutan.data) and any(
        getattr(baris, tuntutan.data) for baris in satu.baris if baris.angka.jenis == REALISASI
    )
