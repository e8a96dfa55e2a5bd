"""AKIP evaluation from the parts of each component: keberadaan, kualitas, pemanfaatan."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from .akip import (
    Bagian,
    HasilAKIP,
    cocokkan_bobot,
    jumlahkan,
    kenali,
    nilai_komponen,
    penjumlahan,
)
from .aturan import AturanAKIP, KomponenAKIP, SubkomponenAKIP
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
    baris, simpanan, rinci = [], {}, {}
    for komponen in aturan.komponen:
        bagian = subkomponen.get(komponen.kode, {})
        kenali(bagian, [satu.kode for satu in aturan.subkomponen], "Subkomponen")
        nilai = {satu.kode: baca(bagian.get(satu.kode)) for satu in aturan.subkomponen}
        for satu in aturan.subkomponen:
            bobot = bobot_bagian(komponen, satu)
            nama = f"{satu.nama} pada {komponen.nama}"
            cocokkan_bobot(nama, nilai[satu.kode], pecahan(bobot))
        if bagian:
            rinci[komponen.kode] = tuple(
                nilai_komponen(s.kode, s.nama, bobot_bagian(komponen, s), nilai[s.kode], aturan)
                for s in aturan.subkomponen
            )
        simpanan[komponen.kode] = {kode: simpan(satu) for kode, satu in nilai.items()}
        kurang = [satu for satu in nilai.values() if isinstance(satu, Keadaan)]
        isi[komponen.kode] = kurang[0] if kurang else sum(nilai.values(), Fraction(0))
        if not kurang:
            baris.append(penjumlahan(komponen.nama, list(nilai.values()), aturan))
    bahan = {"hitung": "akip-sub", "subkomponen": simpanan}
    return jumlahkan(isi, baris, aturan, bahan, tercetak_lhe, rinci)


def bobot_bagian(komponen: KomponenAKIP, bagian: SubkomponenAKIP) -> Decimal:
    """The most points that a part of a component can give: of 15 with 30 percent 4,5."""
    return (komponen.bobot * bagian.persen / 100).normalize()


def beda_bagian(hasil: HasilAKIP, rinci: HasilAKIP, wajar: Fraction = Fraction(0)) -> list[str]:
    """A sentence for each component whose printed points are not the sum of its printed parts.

    A difference up to `wajar` is not told.
    """
    return [
        f"{satu.nama}: nilainya {satu.tercetak}, jumlah subkomponennya {dari.tercetak}."
        for satu, dari in zip(hasil.komponen, rinci.komponen, strict=True)
        if not isinstance(satu.isi, Keadaan) and not isinstance(dari.isi, Keadaan)
        if abs(satu.isi - dari.isi) > wajar
    ]


def beda_pembulatan(aturan: AturanAKIP) -> Fraction:
    """How far a component may be from the sum of its parts where each was rounded for printing."""
    return Fraction(len(aturan.subkomponen) + 1, 2 * 10**aturan.desimal)
