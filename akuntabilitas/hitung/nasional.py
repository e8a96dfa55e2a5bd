"""A local target beside the national one; worse is published with a note, never refused."""

from dataclasses import dataclass
from fractions import Fraction

from .bilangan import kurung, tulis
from .cara import Baris, Cara, cara
from .nilai import Arah, Berlabel, Keadaan, Nilai, baca, simpan
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
    target: Nilai, nasional: Nilai, arah: Arah, satuan: str, satuan_nasional: str
) -> Banding:
    """Compare two targets exactly, by direction; different units can't be compared."""
    arah = Arah(arah)
    lokal, pusat = baca(target), baca(nasional)
    bahan = {
        "hitung": "nasional",
        "target": simpan(lokal),
        "nasional": simpan(pusat),
        "arah": arah.value,
        "satuan": satuan,
        "satuan_nasional": satuan_nasional,
    }
    hasil, sebab = _hasil(lokal, pusat, arah, satuan, satuan_nasional)
    kalimat = f"{hasil.label[0].upper()}{hasil.label[1:]}: {sebab}."
    baris = [Baris("Perbandingan", arah.label, kalimat, tercetak=hasil.label)]
    return Banding(hasil, kalimat, cara(None, baris, bahan))


def _hasil(lokal, pusat, arah, satuan, satuan_nasional) -> tuple[HasilBanding, str]:
    for siapa, isi in (("kantor", lokal), ("nasional", pusat)):
        if isinstance(isi, Keadaan):
            return HasilBanding.TIDAK_DAPAT, f"target {siapa} {isi.label}"
    if satuan_baku(satuan) != satuan_baku(satuan_nasional):
        kata = f"satuannya “{satuan}”, satuan nasional “{satuan_nasional}”"
        return HasilBanding.TIDAK_DAPAT, kata
    sebab = f"{tulis(lokal)} {satuan}, nasional {kurung(pusat)} {satuan}"
    if lokal == pusat:
        return HasilBanding.SAMA, sebab
    if arah is Arah.SESUAI:
        return HasilBanding.BERBEDA, sebab
    baik = memenuhi(pusat, lokal, arah, Fraction(0))
    return (HasilBanding.LEBIH_BAIK if baik else HasilBanding.LEBIH_BURUK), sebab


def satuan_baku(satuan: str) -> str:
    """A unit for comparing: no case nor extra blanks, and "%" is "persen"."""
    baku = " ".join(satuan.split()).casefold()
    return SATUAN_SAMA.get(baku, baku)
