"""A local target beside the national one; worse is published with a note, never refused."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .bilangan import tulis
from .cara import Baris, Cara, cara
from .nilai import Arah, Berlabel, Keadaan, baca, simpan
from .peringkat import Skala, baca_peringkat, simpan_peringkat
from .rumus import memenuhi

SATUAN_SAMA = {"%": "persen"}


class HasilBanding(Berlabel):
    """What a comparison says. `BERBEDA` is for *sesuai target*, which knows no better."""

    SAMA = "sama", "sama dengan target nasional"
    LEBIH_BAIK = "lebih-baik", "lebih baik daripada target nasional"
    LEBIH_BURUK = "lebih-buruk", "lebih buruk daripada target nasional"
    BERBEDA = "berbeda", "berbeda dari target nasional"
    TIDAK_DAPAT = "tidak-dapat", "tidak dapat dibandingkan dengan target nasional"


@dataclass(frozen=True)
class Banding:
    """The comparison and its sentence; `perlu_alasan` asks the office for its reason."""

    hasil: HasilBanding
    tercetak: str
    cara: Cara

    @property
    def nilai(self) -> None:
        """A comparison is no number."""
        return

    @property
    def perlu_alasan(self) -> bool:
        """Whether the page shows a note and a reason."""
        return self.hasil in (HasilBanding.LEBIH_BURUK, HasilBanding.BERBEDA)


def bandingkan(
    target: Any,
    nasional: Any,
    arah: Arah,
    satuan: str,
    satuan_nasional: str,
    skala: Skala | None = None,
) -> Banding:
    """Compare two targets exactly, by direction; different units can't be compared.

    Both are numbers, or grades if a scale is given.
    """
    arah = Arah(arah)
    if skala is None:
        isi = (baca(target), baca(nasional))
        simpanan, tambahan = [simpan(satu) for satu in isi], {}
    else:
        isi = (baca_peringkat(target, skala), baca_peringkat(nasional, skala))
        simpanan = [simpan_peringkat(satu) for satu in isi]
        tambahan = {"skala": skala.ke_data()}
    bahan = {
        "hitung": "nasional",
        "target": simpanan[0],
        "nasional": simpanan[1],
        "arah": arah.value,
        "satuan": satuan,
        "satuan_nasional": satuan_nasional,
        **tambahan,
    }
    hasil, sebab = _hasil(isi, arah, satuan, satuan_nasional, skala)
    kalimat = f"{hasil.label[0].upper()}{hasil.label[1:]}: {sebab}."
    baris = [Baris("Perbandingan", arah.label, kalimat, tercetak=hasil.label)]
    return Banding(hasil, kalimat, cara(None, baris, bahan))


def _hasil(
    isi: tuple[Any, Any], arah: Arah, satuan: str, satuan_nasional: str, skala: Skala | None
) -> tuple[HasilBanding, str]:
    for siapa, satu in zip(("kantor", "nasional"), isi, strict=True):
        if isinstance(satu, Keadaan):
            return HasilBanding.TIDAK_DAPAT, f"target {siapa} {satu.label}"
    if satuan_baku(satuan) != satuan_baku(satuan_nasional):
        kata = f"satuannya “{satuan}”, satuan nasional “{satuan_nasional}”"
        return HasilBanding.TIDAK_DAPAT, kata
    if skala is None:
        lokal, pusat = isi
        sebab = " ".join(f"{tulis(lokal)} {satuan}, nasional {tulis(pusat)} {satuan}".split())
    else:
        # A grade's place counts from the best, so the better one is the higher number.
        lokal, pusat = (Fraction(-skala.letak(satu)) for satu in isi)
        sebab = f"{isi[0]}, nasional {isi[1]}"
    if lokal == pusat:
        return HasilBanding.SAMA, sebab
    if arah is Arah.SESUAI:
        return HasilBanding.BERBEDA, sebab
    baik = memenuhi(pusat, lokal, arah)
    return (HasilBanding.LEBIH_BAIK if baik else HasilBanding.LEBIH_BURUK), sebab


def satuan_baku(satuan: str) -> str:
    """A unit for comparing: no case nor extra blanks, and "%" is "persen"."""
    baku = " ".join(satuan.split()).casefold()
    return SATUAN_SAMA.get(baku, baku)
