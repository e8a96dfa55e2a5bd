"""One door for an indicator of any kind; and capaian against the newest PK and the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .aturan import AturanCapaian
from .bilangan import NilaiDitolak
from .capaian import Capaian, capaian
from .nilai import Arah, JenisNilai
from .peringkat import YA_TIDAK, Skala, capaian_peringkat


def capaian_indikator(
    jenis: JenisNilai,
    target: Any,
    realisasi: Any,
    arah: Arah,
    aturan: AturanCapaian,
    skala: Skala | None = None,
    *,
    toleransi: Any = None,
    sementara: bool = False,
) -> Capaian:
    """The capaian of an indicator by its kind of value; a grade needs its scale.

    A grade or ya/tidak is given once a year and has no distance from its target, so `sementara`
    and `toleransi` (as `capaian` has it) say nothing of it.
    """
    jenis = JenisNilai(jenis)
    if jenis is JenisNilai.YA_TIDAK:
        return capaian_peringkat(target, realisasi, YA_TIDAK, arah)
    if jenis is JenisNilai.PREDIKAT:
        if skala is None:
            raise NilaiDitolak("Indikator peringkat memerlukan skala.")
        return capaian_peringkat(target, realisasi, skala, arah)
    return capaian(target, realisasi, arah, aturan, toleransi=toleransi, sementara=sementara)


@dataclass(frozen=True)
class TerhadapPK:
    """Capaian against the first and the newest PK, with what each is called.

    The newest one is the answer; `berubah` says whether the first is another target.
    """

    nama_awal: str
    awal: Capaian
    nama_terbaru: str
    terbaru: Capaian
    berubah: bool


def terhadap_pk(
    target: Sequence[tuple[str, Any]],
    realisasi: Any,
    arah: Arah,
    aturan: AturanCapaian,
    jenis: JenisNilai = JenisNilai.BILANGAN,
    skala: Skala | None = None,
    *,
    sementara: bool = False,
) -> TerhadapPK:
    """One realisasi against all versions of a PK, as (name, target) from the first to the newest.

    A target that the newest PK dropped is `Keadaan.TIDAK_BERLAKU`. Raises `NilaiDitolak` without
    any version.
    """
    if not target:
        raise NilaiDitolak("Belum ada Perjanjian Kinerja.")

    def hitung(satu: Any) -> Capaian:
        return capaian_indikator(jenis, satu, realisasi, arah, aturan, skala, sementara=sementara)

    (nama_awal, awal), (nama_terbaru, terbaru) = target[0], target[-1]
    pertama, akhir = hitung(awal), hitung(terbaru)
    berubah = pertama.cara.bahan["target"] != akhir.cara.bahan["target"]
    return TerhadapPK(nama_awal, pertama, nama_terbaru, akhir, berubah)
