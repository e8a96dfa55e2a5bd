"""Computing a stored number again: public figures come out the same, or the page says so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from portal.bahasa.angka import angka

from .agregasi import Agregasi
from .akip import akip, akip_total
from .akip_sub import akip_sub
from .anggaran import serapan
from .aturan.dasar import Aturan
from .bilangan import NilaiDitolak
from .capaian import capaian
from .cara import Hasil
from .hasil_ikm import HasilIKM
from .ikm import ikm_dari_sebaran, ikm_dari_total
from .ikm_rerata import ikm_dari_rerata
from .janji import hitung_janji
from .nasional import bandingkan
from .nilai import Arah, muat
from .peringkat import capaian_peringkat, muat_peringkat, skala_dari
from .sasaran import rata_sasaran
from .tahunan import setahun

Bahan = Mapping[str, Any]


@dataclass(frozen=True)
class Pemeriksaan:
    """Whether a printed value is what its inputs give, with both, and a sentence."""

    sama: bool
    tercetak: str
    dihitung: str

    @property
    def kalimat(self) -> str:
        """For the page "Cara menghitung"."""
        if self.sama and self.tercetak == self.dihitung:
            return f"Dihitung ulang: sama, {self.dihitung}."
        if self.sama:
            return f"Dihitung ulang: {self.tercetak} cocok dengan {self.dihitung}."
        return f"Dihitung ulang: berbeda. Tercetak {self.tercetak}, dihitung {self.dihitung}."


def hitung_ulang(bahan: Bahan, aturan: Aturan | None) -> Hasil:
    """The result again, from `cara.bahan` (or the same after JSON) and its rule set.

    Raises `NilaiDitolak` if the inputs are of no known computation or can't be read.
    """
    try:
        pembuat = PEMBUAT[bahan["hitung"]]
        return pembuat(bahan, aturan)
    except KeyError as galat:
        raise NilaiDitolak(f"Bahan hitung tidak lengkap: {galat.args[0]}.") from galat


def periksa(bahan: Bahan, tercetak: str | Decimal, aturan: Aturan | None) -> Pemeriksaan:
    """Compare a printed value with its inputs computed again.

    A string is compared with all that is printed ("88,45 A"), a `Decimal` with the number alone;
    where an IKM is an interval, a number inside it is not called wrong.
    """
    hasil = hitung_ulang(bahan, aturan)
    if isinstance(tercetak, Decimal) and isinstance(hasil, HasilIKM) and hasil.nilai is None:
        return Pemeriksaan(hasil.cocok(tercetak), angka(tercetak), hasil.tercetak)
    if isinstance(tercetak, Decimal):
        dihitung = hasil.tercetak if hasil.nilai is None else angka(hasil.nilai)
        return Pemeriksaan(hasil.nilai == tercetak, angka(tercetak), dihitung)
    return Pemeriksaan(hasil.tercetak == tercetak, tercetak, hasil.tercetak)


def _sel(isi: Mapping[str, Any]) -> dict[str, Any]:
    return {kode: muat(satu) for kode, satu in isi.items()}


def _lhe(bahan: Bahan) -> Any:
    return muat(bahan["tercetak_lhe"]) if "tercetak_lhe" in bahan else None


def _butir(bahan: Bahan, aturan: Aturan | None) -> list:
    return [(nama, hitung_ulang(satu, aturan)) for nama, satu in bahan["butir"]]


def _capaian(bahan: Bahan, aturan: Any) -> Hasil:
    return capaian(
        muat(bahan["target"]),
        muat(bahan["realisasi"]),
        Arah(bahan["arah"]),
        aturan,
        toleransi=muat(bahan["toleransi"]) if "toleransi" in bahan else None,
        sementara=bahan["sementara"],
    )


def _peringkat(bahan: Bahan, _aturan: Any) -> Hasil:
    skala = skala_dari(bahan["skala"])
    target, realisasi = (muat_peringkat(bahan[satu]) for satu in ("target", "realisasi"))
    return capaian_peringkat(target, realisasi, skala, Arah(bahan["arah"]))


def _tahunan(bahan: Bahan, aturan: Any) -> Hasil:
    return setahun(
        [muat(satu) for satu in bahan["triwulan"]],
        Agregasi(bahan["agregasi"]),
        aturan,
        kumulatif=bahan["kumulatif"],
        tahunan=muat(bahan["tahunan"]),
    )


def _nasional(bahan: Bahan, _aturan: Any) -> Hasil:
    skala = skala_dari(bahan["skala"]) if "skala" in bahan else None
    ambil = muat if skala is None else muat_peringkat
    return bandingkan(
        ambil(bahan["target"]),
        ambil(bahan["nasional"]),
        Arah(bahan["arah"]),
        bahan["satuan"],
        bahan["satuan_nasional"],
        skala,
    )


def _akip_sub(bahan: Bahan, aturan: Any) -> Hasil:
    isi = {kode: _sel(satu) for kode, satu in bahan["subkomponen"].items()}
    return akip_sub(isi, aturan, _lhe(bahan))


def _ikm_rerata(bahan: Bahan, aturan: Any) -> Hasil:
    return ikm_dari_rerata(bahan["rerata"], bahan["n"], aturan, bahan["desimal"])


PEMBUAT: dict[str, Callable[[Bahan, Any], Hasil]] = {
    "capaian": _capaian,
    "peringkat": _peringkat,
    "tahunan": _tahunan,
    "sasaran": lambda bahan, aturan: rata_sasaran(_butir(bahan, aturan), aturan),
    "janji": lambda bahan, aturan: hitung_janji(_butir(bahan, aturan)),
    "serapan": lambda bahan, aturan: serapan(
        muat(bahan["pagu"]), muat(bahan["realisasi"]), aturan, bahan["sumber"]
    ),
    "nasional": _nasional,
    "akip-total": lambda bahan, aturan: akip_total(muat(bahan["total"]), aturan),
    "akip": lambda bahan, aturan: akip(_sel(bahan["komponen"]), aturan, _lhe(bahan)),
    "akip-sub": _akip_sub,
    "ikm-sebaran": lambda bahan, aturan: ikm_dari_sebaran(bahan["sebaran"], aturan),
    "ikm-total": lambda bahan, aturan: ikm_dari_total(bahan["total"], bahan["n"], aturan),
    "ikm-rerata": _ikm_rerata,
}
