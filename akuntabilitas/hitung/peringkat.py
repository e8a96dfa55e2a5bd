"""Grades on an ordered scale, and ya/tidak: reached or not, never a percent."""

from collections.abc import Sequence
from dataclasses import dataclass

from .bilangan import NilaiDitolak
from .capaian import Capaian, belum_terbanding
from .cara import Baris, cara
from .nilai import Arah, Keadaan


@dataclass(frozen=True)
class Skala:
    """A scale from the best grade to the lowest."""

    nama: str
    urutan: tuple[str, ...]

    def letak(self, peringkat: str) -> int:
        """A grade's place, 0 for the best, whatever its case and blanks.

        Raises `NilaiDitolak` if the scale doesn't know it.
        """
        dicari = _baku(peringkat)
        for ke, satu in enumerate(self.urutan):
            if _baku(satu) == dicari:
                return ke
        dikenal = ", ".join(self.urutan)
        raise NilaiDitolak(f"“{peringkat}” tidak ada pada skala {self.nama} ({dikenal}).")


def _baku(peringkat: str) -> str:
    return " ".join(peringkat.split()).casefold()


PREDIKAT = Skala("predikat AKIP", ("AA", "A", "BB", "B", "CC", "C", "D"))
OPINI = Skala("opini", ("WTP", "WDP", "TW", "TMP"))
KETERBUKAAN = Skala(
    "keterbukaan informasi",
    (
        "Informatif",
        "Menuju Informatif",
        "Cukup Informatif",
        "Kurang Informatif",
        "Tidak Informatif",
    ),
)
YA_TIDAK = Skala("ya/tidak", ("Ya", "Tidak"))

Peringkat = str | bool | Keadaan | None


def capaian_peringkat(
    target: Peringkat, realisasi: Peringkat, skala: Skala, arah: Arah = Arah.TINGGI
) -> Capaian:
    """*Tercapai* or *tidak tercapai* of a grade; states as with numbers, and no rule set.

    `True` and `False` are Ya and Tidak. Raises `NilaiDitolak` for a grade that the scale lacks.
    """
    arah = Arah(arah)
    target, realisasi = _baca(target, skala), _baca(realisasi, skala)
    bahan = {
        "hitung": "peringkat",
        "target": _simpan(target),
        "realisasi": _simpan(realisasi),
        "arah": arah.value,
        "skala": {"nama": skala.nama, "urutan": list(skala.urutan)},
    }
    if isinstance(target, Keadaan) or isinstance(realisasi, Keadaan):
        return belum_terbanding(target, realisasi, cara(None, [], bahan))
    # The place counts from the best grade: further down means a larger number.
    turun = skala.letak(realisasi) - skala.letak(target)
    tercapai = {Arah.TINGGI: turun <= 0, Arah.RENDAH: turun >= 0, Arah.SESUAI: turun == 0}[arah]
    putusan = "tercapai" if tercapai else "tidak tercapai"
    letak = "setara dengan" if turun == 0 else "di atas" if turun < 0 else "di bawah"
    baris = [
        Baris("Target", "", target, tercetak=target),
        Baris("Realisasi", "", realisasi, tercetak=realisasi),
        Baris("Skala", "", " > ".join(skala.urutan)),
        Baris("Tercapai", arah.label, f"{realisasi} {letak} {target}: {putusan}", None, putusan),
    ]
    return Capaian(
        Keadaan.TERISI,
        putusan,
        tercapai,
        cara(None, baris, bahan),
        alasan=f"{skala.nama}, tanpa persen",
    )


def _baca(nilai: Peringkat, skala: Skala) -> str | Keadaan:
    if nilai is None:
        return Keadaan.BELUM_DIISI
    if isinstance(nilai, bool):
        nilai = "Ya" if nilai else "Tidak"
    if nilai in (Keadaan.TERISI, Keadaan.NOL) and isinstance(nilai, Keadaan):
        raise NilaiDitolak("Sel yang terisi harus berisi peringkat.")
    return nilai if isinstance(nilai, Keadaan) else skala.urutan[skala.letak(nilai)]


def _simpan(nilai: str | Keadaan) -> str | dict[str, str]:
    return {"keadaan": nilai.value} if isinstance(nilai, Keadaan) else nilai


def muat_peringkat(tersimpan: str | dict[str, str]) -> Peringkat:
    """A grade or state as `capaian_peringkat` keeps it among its inputs."""
    return Keadaan(tersimpan["keadaan"]) if isinstance(tersimpan, dict) else tersimpan


def skala_dari(nama: str, urutan: Sequence[str]) -> Skala:
    """A scale from stored data; raises `NilaiDitolak` if it doesn't order at least two grades."""
    baku = [_baku(satu) for satu in urutan]
    if len(baku) < 2 or len(set(baku)) < len(baku) or "" in baku:
        raise NilaiDitolak(f"Skala {nama} harus memuat paling sedikit dua peringkat yang berbeda.")
    return Skala(nama, tuple(urutan))
