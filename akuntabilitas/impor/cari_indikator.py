"""The indicators of an office, found by what a file calls them."""

from collections import defaultdict

from akuntabilitas.impor.bilangan import persen, potong
from akuntabilitas.impor.kepala import baku
from akuntabilitas.models import Indikator


class DaftarIndikator:
    """All indicators of an office with their versions, read once."""

    def __init__(self, satker):
        self._semua = list(Indikator.objects.filter(satker=satker).prefetch_related("versi"))
        self._tahun: dict[int, tuple[dict, dict]] = {}
        self._satker = satker
        self._ditolak = set()

    def cari(self, pembaca, baris, tahun):
        """``(Indikator, VersiIndikator)`` of a row in a year; ``(None, None)`` with an error noted.

        The code counts; the name tells apart indicators of the same code, or stands in for one.
        """
        kode, nama = (pembaca.teks(baris, k) for k in ("kode", "indikator"))
        if not kode and not nama:
            return self._tolak(pembaca, baris, "kode", "Isi kode indikator.")
        menurut_kode, menurut_nama = self._menurut(tahun)
        calon = menurut_kode[baku(kode)] if kode else menurut_nama[baku(nama)]
        if len(calon) > 1 and nama:
            calon = [satu for satu in calon if baku(satu[1].nama) == baku(nama)] or calon
        sebutan = potong(kode or nama)
        if not calon:
            kata = f"Indikator “{sebutan}” tidak ada di {self._satker} untuk tahun {tahun}."
            return self._tolak(pembaca, baris, "kode" if kode else "indikator", kata)
        if len(calon) > 1:
            kata = f"Ada {len(calon)} indikator “{sebutan}”. Isi kode dan namanya dengan lengkap."
            return self._tolak(pembaca, baris, "kode" if kode else "indikator", kata)
        indikator, versi = calon[0]
        satuan = pembaca.teks(baris, "satuan")
        sama = baku(satuan or "") == baku(versi.satuan) or (persen(satuan) and persen(versi.satuan))
        if satuan and not sama:
            kata = f"“{satuan}” tidak sama dengan satuan indikatornya, “{versi.satuan}”."
            return self._tolak(pembaca, baris, "satuan", kata)
        if kode and nama and baku(nama) != baku(versi.nama):
            pembaca.ulas(baris, f"Nama di portal untuk kode “{kode}” ialah “{potong(versi.nama)}”.")
        return indikator, versi

    def sebut(self, indikator, tahun):
        """An indicator as a person knows it."""
        versi = indikator.pada(tahun)
        return f"{versi.kode} {potong(versi.nama)}"

    def _menurut(self, tahun):
        if tahun not in self._tahun:
            kode, nama = defaultdict(list), defaultdict(list)
            for satu in self._semua:
                if versi := satu.pada(tahun):
                    kode[baku(versi.kode)].append((satu, versi))
                    nama[baku(versi.nama)].append((satu, versi))
            self._tahun[tahun] = kode, nama
        return self._tahun[tahun]

    def _tolak(self, pembaca, baris, kunci, kalimat):
        """One error for a row, though each of its values asks."""
        if (baris.nomor, kalimat) not in self._ditolak:
            self._ditolak.add((baris.nomor, kalimat))
            pembaca.galat(baris, kunci, kalimat)
        return None, None
