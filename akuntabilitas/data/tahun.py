"""A year's table of indicators, with the same values as its page."""

from fractions import Fraction

from akuntabilitas.data.tulis import TIDAK, YA, tepat
from akuntabilitas.hasil import EMPAT


def baris_tahun(buku):
    """The year's rows, a list of dicts; values are ``Decimal``, text, or ``None``."""
    return [
        baris_indikator(kelompok.sasaran, satu, buku)
        for kelompok in buku.sasaran
        for satu in kelompok.indikator
    ]


def baris_indikator(sasaran, hasil, buku):
    """One indicator's row, from its ``HasilIndikator``."""
    versi, capaian = hasil.versi, hasil.capaian
    # A quarter's target may be left unset for good, and is not owed like a realisasi.
    target = {
        f"target_triwulan_{ke}": satu if satu.baris else None
        for ke in EMPAT
        for satu in [hasil.triwulan[ke - 1][0]]
    }
    realisasi = {f"realisasi_triwulan_{ke}": hasil.triwulan[ke - 1][1] for ke in EMPAT}
    sel = {
        "target_pk_awal": hasil.target[0],
        "target": hasil.target_kini,
        **target,
        **realisasi,
        "realisasi": hasil.realisasi,
    }
    return {
        "tahun": buku.tahun,
        "rilis": buku.rilis[-1].nomor,
        "sasaran": str(sasaran),
        "kode": versi.kode,
        "indikator": versi.nama,
        "alamat": versi.indikator.slug,
        "satuan": versi.satuan,
        "jenis_nilai": versi.jenis_nilai,
        "arah": versi.arah,
        "agregasi": versi.agregasi,
        "kumulatif": YA if versi.kumulatif else TIDAK,
        "iku": YA if versi.iku else TIDAK,
        "target_menurut": hasil.target_kini.nama,
        **{nama: isi_sel(isi) for nama, isi in sel.items()},
        "capaian_persen": capaian.persen,
        "capaian_dibatasi": capaian.dibatasi,
        "hasil": capaian.putusan,
        "aturan": capaian.cara.aturan,
    }


def isi_sel(sel):
    """A ``Sel`` as its number, or its words; ``None`` for none."""
    if sel is None:
        return None
    return tepat(sel.isi) if isinstance(sel.isi, Fraction) else sel.kata
