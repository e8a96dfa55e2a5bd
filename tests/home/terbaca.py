"""What the public may read of the sample office's figures, called as its reports call it."""

from decimal import ROUND_HALF_UP, Decimal

from akuntabilitas.models import VersiAngka


def tulis(nilai, desimal=2):
    """A number as an Indonesian report prints it."""
    bulat = Decimal(nilai).quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    return f"{bulat:,}".translate(str.maketrans(",.", ".,"))


class Terbaca:
    """What the public may read of the own office, by what a report calls it."""

    def __init__(self, awal=False):
        self.sel, self.nama, self.versi = {}, {}, {}
        baris = VersiAngka.objects.terbit().filter(rilis__satker__milik_sendiri=True)
        for satu in baris.select_related("angka__indikator", "angka__pk_asal", "rilis").order_by(
            "rilis__nomor" if awal else "-rilis__nomor"
        ):
            a = satu.angka
            pk = a.pk_asal and a.pk_asal.nomor
            versi = self.arti(a.indikator, a.tahun)
            self.sel.setdefault((versi.nama, a.tahun, a.triwulan, a.jenis, pk), satu)

    def arti(self, indikator, tahun):
        if (indikator, tahun) not in self.versi:
            self.versi[indikator, tahun] = indikator.pada(tahun)
        self.nama[self.versi[indikator, tahun].nama] = indikator
        return self.versi[indikator, tahun]

    def ada(self, nama, tahun, jenis, triwulan=0, pk=None):
        return self.sel.get((nama, tahun, triwulan, jenis, pk))

    def teks(self, nama, tahun, jenis, triwulan=0, pk=None):
        """As printed; "–" where there is no row or nothing was measured."""
        satu = self.ada(nama, tahun, jenis, triwulan, pk)
        if satu is None or satu.keadaan != "terisi":
            return "–"
        versi = self.arti(satu.angka.indikator, tahun)
        if versi.jenis_nilai == "ya_tidak":
            return "Ya" if satu.nilai else "Tidak"
        return satu.predikat or tulis(satu.nilai, versi.desimal)

    def target(self, nama, tahun, awal=False):
        """Of the newest PK, or of the first."""
        baru = "–" if awal else self.teks(nama, tahun, "target", pk=1)
        return baru if baru != "–" else self.teks(nama, tahun, "target", pk=0)

    def realisasi(self, nama, tahun):
        """Of the year; while it runs, of the last quarter that has one."""
        setahun = self.ada(nama, tahun, "realisasi")
        if setahun or tahun < 2026:
            return self.teks(nama, tahun, "realisasi")
        tw = [self.teks(nama, tahun, "realisasi", tw) for tw in (3, 2, 1)]
        versi = self.arti(self.nama[nama], tahun)
        isi = [self.ada(nama, tahun, "realisasi", t) for t in (1, 2, 3)]
        if versi.agregasi == "jumlah":
            return tulis(sum(satu.nilai for satu in isi), versi.desimal)
        if versi.agregasi == "rata_rata":
            return tulis(sum(satu.nilai for satu in isi) / 3, versi.desimal)
        return next((satu for satu in tw if satu != "–"), "–")
