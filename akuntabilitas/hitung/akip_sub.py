"""AKIP evaluation from the parts of each component: keberadaan, kualitas, pemanfaatan."""

from collections.abc import Mapping
from fractions import Fraction

from .akip import Bagian, HasilAKIP, cocokkan_bobot, jumlahkan, kenali, penjumlahan
from .aturan import AturanAKIP
from .bilangan import Angka, NilaiDitolak, pecahan
from .nilai import Keadaan, Nilai, baca, simpan


def akip_sub(
    subkomponen: Mapping[str, Mapping[str, Nilai]],
    aturan: AturanAKIP,
    tercetak_lhe: Angka | None = None,
) -> HasilAKIP:
    """Total from the points of each component's parts, by code of component and of part.

    A component is the exact sum of its parts; a part that is missing leaves it without a value.
    Raises like `akip`, and if the rule keeps no parts.
    """
    if not aturan.subkomponen:
        raise NilaiDitolak(f"{aturan.nama} tidak memuat subkomponen.")
    kenali(subkomponen, [satu.kode for satu in aturan.komponen], "Komponen")
    isi: Bagian = {}
    baris, simpanan = [], {}
    for komponen in aturan.komponen:
        bagian = subkomponen.get(komponen.kode, {})
        kenali(bagian, [satu.kode for satu in aturan.subkomponen], "Subkomponen")
        nilai = {satu.kode: baca(bagian.get(satu.kode)) for satu in aturan.subkomponen}
        for satu in aturan.subkomponen:
            bobot = pecahan(komponen.bobot) * pecahan(satu.persen) / 100
            cocokkan_bobot(f"{satu.nama} pada {komponen.nama}", nilai[satu.kode], bobot)
        simpanan[komponen.kode] = {kode: simpan(satu) for kode, satu in nilai.items()}
        kurang = [satu for satu in nilai.values() if isinstance(satu, Keadaan)]
        isi[komponen.kode] = kurang[0] if kurang else sum(nilai.values(), Fraction(0))
        if not kurang:
            baris.append(penjumlahan(komponen.nama, list(nilai.values()), aturan))
    bahan = {"hitung": "akip-sub", "subkomponen": simpanan}
    return jumlahkan(isi, baris, aturan, bahan, tercetak_lhe)
