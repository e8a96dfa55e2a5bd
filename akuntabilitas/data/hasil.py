"""Rows of what the portal computes, from each year's ``Buku``."""

from akuntabilitas.data.kunci import kunci_rilis, kunci_sasaran
from akuntabilitas.data.tahun import baris_indikator


def _indikator(terbitan, buku):
    for kelompok in buku.sasaran:
        sasaran = terbitan.sasaran[kelompok.sasaran.pk]
        for satu in kelompok.indikator:
            baris = baris_indikator(sasaran, satu, buku)
            awal = satu.terhadap.awal
            yield baris | {
                "rilis": _rilis(buku),
                "per_tanggal": buku.hari_ini,
                "nama": baris["indikator"],
                "indikator": baris["alamat"],
                "sasaran": kunci_sasaran(sasaran),
                "dijanjikan": satu.dijanjikan,
                "pita": satu.capaian.pita,
                "capaian_pk_awal_persen": awal.persen,
                "hasil_pk_awal": awal.putusan,
                "catatan": " ".join(satu.catatan),
            }


def _sasaran(terbitan, buku):
    for satu in buku.sasaran:
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "per_tanggal": buku.hari_ini,
            "sasaran": kunci_sasaran(terbitan.sasaran[satu.sasaran.pk]),
            "rata_capaian": satu.rata.nilai,
            "indikator_dihitung": satu.rata.dihitung,
            "indikator_semua": satu.rata.semua,
            "ditinggalkan": "; ".join(f"{n} ({s})" for n, s in satu.rata.ditinggalkan),
            "aturan": buku.aturan_capaian.nama,
        }


def _janji(terbitan, buku):
    yield {
        "tahun": buku.tahun,
        "rilis": _rilis(buku),
        "per_tanggal": buku.hari_ini,
        "tercapai": buku.janji.tercapai,
        "tidak_tercapai": buku.janji.tidak_tercapai,
        "semua": buku.janji.semua,
        "kalimat": buku.janji.tercetak,
    }


def _anggaran(terbitan, buku):
    for satu in buku.anggaran:
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "sumber": satu.hasil.sumber,
            "sampai": satu.sampai,
            "pagu": satu.pagu,
            "realisasi": satu.realisasi,
            "serapan_persen": satu.hasil.nilai,
            "catatan": " ".join(satu.hasil.catatan) or satu.hasil.kata,
        }


def _evaluasi(terbitan, buku):
    if (satu := buku.evaluasi) is not None:
        hasil = satu.hasil
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "nilai": hasil and hasil.nilai,
            "predikat": hasil and hasil.predikat and hasil.predikat.kode,
            "tepat_di_batas": hasil and hasil.di_batas,
            "catatan": " ".join(hasil.catatan) if hasil else satu.kata,
            "aturan": satu.aturan.nama,
        }


def _ikm(terbitan, buku):
    for satu in buku.ikm:
        hasil = satu.hasil
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "mulai": satu.baris.mulai,
            "akhir": satu.baris.akhir,
            "nilai": hasil and hasil.nilai,
            "bawah": hasil and hasil.bawah,
            "atas": hasil and hasil.atas,
            "kelas": hasil and " atau ".join(k.kode for k in hasil.kelas_mungkin),
            "unsur_terendah": hasil and "; ".join(hasil.terendah),
            "catatan": " ".join(hasil.catatan) if hasil else satu.kata,
            "aturan": satu.aturan.nama,
        }


PEMBACA = {
    "hasil_indikator": _indikator,
    "hasil_sasaran": _sasaran,
    "hasil_janji": _janji,
    "hasil_anggaran": _anggaran,
    "hasil_evaluasi": _evaluasi,
    "hasil_ikm": _ikm,
}
"""Each table's rows of one year."""


def hasil(nama):
    """How a table is read: with all others, so that each year is computed once and then let go."""

    def baca(terbitan):
        if not terbitan.hasil:
            for buku in terbitan.buku():
                for tabel, pembaca in PEMBACA.items():
                    terbitan.hasil.setdefault(tabel, []).extend(pembaca(terbitan, buku))
        return terbitan.hasil.get(nama, [])

    return baca


def _rilis(buku):
    return kunci_rilis(buku.rilis[-1])
