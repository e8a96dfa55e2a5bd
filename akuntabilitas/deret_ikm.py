"""All published periods of this office's survey (IKM): a constant number of queries."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.grafik import Batang, batang
from akuntabilitas.hasil_evaluasi import IkmTampil, hasil_ikm
from akuntabilitas.hitung.kata import sebut
from akuntabilitas.ikm import Ikm
from akuntabilitas.indeks import TahunKinerja


@dataclass(frozen=True)
class UnsurTampil:
    """One element of a period: mean, classes in words, its bar, and how many gave each answer.

    ``total`` is ``None`` where it isn't sure; ``sebaran`` is empty without raw answers.
    """

    nama: str
    nrr: object
    kelas: str
    total: int | None
    sebaran: list
    batang: Batang
    terendah: bool


@dataclass(frozen=True)
class PeriodeIkm:
    """One period. ``sebelum`` names the lowest element of the period before, ``""`` without one.

    ``putus`` says why its value can't be compared with the period before. ``terbuka``: the year
    of its release has a public page.
    """

    tampil: IkmTampil
    sebelum: str
    putus: str
    terbuka: bool

    @property
    def baris(self):
        """The row (``Ikm``)."""
        return self.tampil.baris

    @property
    def tahun(self):
        """The year to whose releases it belongs."""
        return self.baris.rilis.tahun

    @property
    def kelas(self):
        """The class, or those that are possible: "A (Sangat Baik) atau B (Baik)"."""
        return _kelas(self.tampil.hasil.kelas_mungkin) if self.tampil.hasil else ""

    @property
    def unsur(self):
        """The elements (``UnsurTampil``) in the order of the rule."""
        hasil, aturan = self.tampil.hasil, self.tampil.aturan
        if not hasil:
            return []
        penuh = (Fraction(aturan.tertinggi), None)
        semua = batang([*((Fraction(satu.nrr), None) for satu in hasil.unsur), penuh])
        return [
            UnsurTampil(
                satu.nama,
                satu.nrr,
                _kelas(satu.kelas_mungkin),
                satu.total,
                self._sebaran.get(satu.nama, []),
                bar,
                satu.nama in hasil.terendah,
            )
            for satu, bar in zip(hasil.unsur, semua[:-1], strict=True)
        ]

    @cached_property
    def _sebaran(self):
        """How many gave each answer, by the elements' names in the rule."""
        return dict(self.tampil.hasil.cara.bahan.get("sebaran", ()))


class DeretIkm:
    """The periods of which something was published."""

    @cached_property
    def periode(self):
        """The periods (``PeriodeIkm``), the oldest first."""
        semua = Ikm.objects.terbit().filter(rilis__satker__milik_sendiri=True)
        terbaru = {}
        for satu in semua.select_related("rilis"):
            terbaru.setdefault((satu.mulai, satu.akhir, satu.rilis.tahun), satu)
        if not terbaru:
            return []
        terbuka = set(TahunKinerja.objects.live().public().values_list("tahun", flat=True))
        aturan, hasil, sebelum = AturanBerlaku(), [], None
        for _, baris in sorted(terbaru.items()):
            satu = hasil_ikm(baris, aturan)
            hasil.append(
                PeriodeIkm(
                    satu,
                    sebelum.rendah if sebelum and sebelum.hasil else "",
                    _putus(sebelum and sebelum.aturan, satu.aturan),
                    baris.rilis.tahun in terbuka,
                )
            )
            sebelum = satu
        return hasil


def _kelas(semua):
    return sebut([f"{satu.kode} ({satu.nama})" for satu in semua], "atau")


def _putus(lama, kini):
    """Why an index by the rule ``kini`` can't be held against one by ``lama``, or ``""``."""
    if not lama or not kini or _dasar(lama) == _dasar(kini):
        return ""
    return (
        f"Dihitung menurut {kini.nama}, yang unsur atau bobotnya lain daripada {lama.nama}. "
        "Nilainya tidak dapat dibandingkan dengan periode sebelumnya."
    )


def _dasar(aturan):
    return {satu.nama for satu in aturan.unsur}, aturan.bobot, aturan.tertinggi
