"""What of the chain is there, what is missing, and since which date it is late.

Due dates are the setting ``TENGGAT_SAKIP``; lateness counts from submission alone.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings

from akuntabilitas.hasil import EMPAT, REALISASI, berbilangan, nama_pk
from akuntabilitas.hitung.kata import ROMAWI, sebut
from akuntabilitas.nilai import Agregasi
from akuntabilitas.rantai import JenisLaporan, Langkah, LangkahTampil
from akuntabilitas.tempo import jatuh_tempo
from portal.bahasa.tanggal import tanggal


@dataclass(frozen=True)
class LangkahTahun(LangkahTampil):
    """A step with its state (``ada``, ``belum``, ``terlambat``) and what there is to say of it."""

    keadaan: str
    kalimat: tuple


def keadaan_rantai(langkah, buku):
    """The chain's steps (``LangkahTampil``) as ``LangkahTahun``, by a ``Buku`` and its day."""
    return [_langkah(satu, *PEMERIKSA[Langkah(satu.kode)](satu.laporan, buku)) for satu in langkah]


def tenggat(nama, tahun):
    """The due date of ``pk`` or ``lkj`` for a year; the setting's day 0 is the month's last day."""
    sesudah, bulan, hari = settings.TENGGAT_SAKIP[nama]
    if hari:
        return date(tahun + sesudah, bulan, hari)
    return date(tahun + sesudah + bulan // 12, bulan % 12 + 1, 1) - timedelta(days=1)


def _langkah(satu, terlambat, ada, kalimat):
    keadaan = "terlambat" if terlambat else "ada" if ada or satu.laporan else "belum"
    return LangkahTahun(
        satu.kode, satu.label, satu.penjelasan, satu.laporan, keadaan, tuple(kalimat)
    )


def _perencanaan(laporan, buku):
    renstra = dict.fromkeys(satu.sasaran.renstra.nama for satu in buku.versi)
    kalimat = [f"Rencana yang berlaku: {sebut(list(renstra))}."] if renstra else []
    return False, bool(renstra), kalimat


def _perjanjian(laporan, buku):
    if buku.pk:
        nama = [f"{nama_pk(satu)} {satu.get_pihak_display()}" for satu in buku.pk]
        ubahan = [
            f"{sebutan}, {tanggal(satu.tanggal, hari=False) or 'tanpa tanggal'}: {satu.alasan}"
            for sebutan, satu in zip(nama, buku.pk, strict=True)
            if satu.nomor
        ]
        return False, True, [f"Targetnya terbit sebagai data: {sebut(nama)}.", *ubahan]
    jenis = (JenisLaporan.PK_KETUA, JenisLaporan.PK_SEKRETARIS)
    if any(satu.jenis in jenis for satu in laporan):
        return False, True, []
    return _belum(tenggat("pk", buku.tahun), buku)


def _pengukuran(laporan, buku):
    triwulanan = [
        satu
        for satu in buku.indikator
        if berbilangan(satu.versi) and satu.versi.agregasi != Agregasi.TAHUNAN
    ]
    kalimat, terlambat, lengkap = [], False, []
    for ke in EMPAT if triwulanan else []:
        isi = [buku.sel[satu.versi.indikator_id] for satu in triwulanan]
        kosong = [s for s in isi if not {(REALISASI, ke, 0), (REALISASI, 0, 0)} & s.keys()]
        tempo = jatuh_tempo(buku.tahun, ke)
        kapan = tanggal(tempo, hari=False)
        if not kosong:
            lengkap.append(ROMAWI[ke - 1])
        elif buku.hari_ini <= tempo:
            kalimat.append(f"Triwulan {ROMAWI[ke - 1]} jatuh tempo {kapan}.")
        else:
            terlambat = True
            kalimat.append(
                f"Triwulan {ROMAWI[ke - 1]} terlambat: {len(kosong)} dari {len(isi)} indikator "
                f"belum diisi sejak {kapan}."
            )
    if lengkap:
        kalimat.insert(0, f"Triwulan {sebut(lengkap)} terisi.")
    ada = any((REALISASI, ke, 0) in s for s in buku.sel.values() for ke in (0, *EMPAT))
    return terlambat, ada, kalimat


def _pelaporan(laporan, buku):
    batas = tenggat("lkj", buku.tahun)
    lkj = [satu for satu in laporan if satu.jenis == JenisLaporan.LKJ]
    if not lkj:
        return _belum(batas, buku)
    disampaikan = lkj[0].tanggal_penyampaian
    if disampaikan is None:
        return False, True, ["Tanggal penyampaian Laporan Kinerja belum dicatat."]
    kata, kapan = tanggal(disampaikan, hari=False), tanggal(batas, hari=False)
    if disampaikan > batas:
        lewat = (disampaikan - batas).days
        return False, True, [f"Disampaikan {kata}, {lewat} hari lewat tenggat {kapan}."]
    return False, True, [f"Disampaikan {kata}, dalam tenggat {kapan}."]


def _evaluasi(laporan, buku):
    kalimat = []
    if buku.evaluasi and buku.evaluasi.hasil:
        kalimat.append(f"Nilai evaluasi AKIP {buku.evaluasi.hasil.tercetak}.")
    if buku.ikm:
        kalimat.append(f"Survei kepuasan masyarakat: {len(buku.ikm)} periode.")
    return False, bool(kalimat), kalimat


def _tindak_lanjut(laporan, buku):
    semua = buku.rekomendasi
    if not semua:
        return False, False, []
    selesai = sum(satu.keadaan == satu.Keadaan.SELESAI for satu, _ in semua)
    lewat = [satu for satu, terlambat in semua if terlambat]
    kalimat = [f"{selesai} dari {len(semua)} rekomendasi selesai."]
    if lewat:
        sejak = tanggal(min(satu.tenggat for satu in lewat), hari=False)
        kalimat.append(f"{len(lewat)} rekomendasi lewat tenggat, yang terlama sejak {sejak}.")
    return bool(lewat), True, kalimat


def _belum(batas, buku):
    kapan = tanggal(batas, hari=False)
    if buku.hari_ini > batas:
        return True, False, [f"Belum ada; tenggatnya {kapan}."]
    return False, False, [f"Jatuh tempo {kapan}."]


PEMERIKSA = {
    Langkah.PERENCANAAN: _perencanaan,
    Langkah.PERJANJIAN: _perjanjian,
    Langkah.PENGUKURAN: _pengukuran,
    Langkah.PELAPORAN: _pelaporan,
    Langkah.EVALUASI: _evaluasi,
    Langkah.TINDAK_LANJUT: _tindak_lanjut,
}
"""For each step: reports and ``Buku`` to (late, there, sentences)."""
