"""AKIP evaluation: total and predicate from the components, or from a total alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from portal.bahasa.angka import angka

from .aturan import AturanAKIP, PredikatAKIP
from .bilangan import Angka, NilaiDitolak, bulatkan, desimal_tepat, hasil, pecahan, tulis
from .cara import Baris, Cara, cara
from .nilai import Keadaan, Nilai, baca, simpan

Bagian = dict[str, Fraction | Keadaan]


@dataclass(frozen=True)
class NilaiKomponen:
    """A component or a part of one: its exact points or state, as printed, and its weight.

    `bagian` are a component's parts, where they are known.
    """

    kode: str
    nama: str
    bobot: Decimal
    isi: Fraction | Keadaan
    tercetak: str
    bagian: tuple["NilaiKomponen", ...] = ()


@dataclass(frozen=True)
class HasilAKIP:
    """The total and its predicate; without a total, `kata` names what is missing.

    `tercetak_lhe` is the total that the LHE prints, if given, and `predikat_lhe` its predicate;
    where it differs from the sum, `catatan` says so and nothing is corrected.
    """

    nilai: Decimal | None
    tepat: Fraction | None
    predikat: PredikatAKIP | None
    di_batas: bool
    kata: str
    komponen: tuple[NilaiKomponen, ...]
    tercetak_lhe: Decimal | None
    predikat_lhe: PredikatAKIP | None
    catatan: tuple[str, ...]
    cara: Cara

    @property
    def tercetak(self) -> str:
        """ "70,01 BB", "70,00 B (tepat di batas)", or what is missing."""
        if self.nilai is None:
            return self.kata
        batas = " (tepat di batas)" if self.di_batas else ""
        return f"{angka(self.nilai)} {self.predikat.kode}{batas}"


def akip_total(total: Angka, aturan: AturanAKIP) -> HasilAKIP:
    """The predicate of a total that is all one has, read after rounding."""
    tepat = pecahan(total)
    return _jadi(tepat, [], (), aturan, {"hitung": "akip-total", "total": simpan(tepat)}, None)


def akip(
    komponen: Mapping[str, Nilai], aturan: AturanAKIP, tercetak_lhe: Angka | None = None
) -> HasilAKIP:
    """Total of the components' points, given by their code; one left out is *belum diisi*.

    Raises `NilaiDitolak` for an unknown component and for points below 0 or above the weight.
    """
    kenali(komponen, [satu.kode for satu in aturan.komponen], "Komponen")
    isi = {satu.kode: baca(komponen.get(satu.kode)) for satu in aturan.komponen}
    bahan = {"hitung": "akip", "komponen": {kode: simpan(satu) for kode, satu in isi.items()}}
    return jumlahkan(isi, [], aturan, bahan, tercetak_lhe)


def kenali(isi: Mapping[str, object], kode: list[str], sebutan: str):
    """Refuse a code that the rule doesn't know, in words."""
    for satu in isi:
        if satu not in kode:
            raise NilaiDitolak(f"{sebutan} “{satu}” tidak dikenal; yang ada: {', '.join(kode)}.")


def cocokkan_bobot(nama: str, isi: Fraction | Keadaan, bobot: Fraction):
    """Refuse points below zero or above their weight, in words."""
    if isinstance(isi, Keadaan):
        return
    if isi < 0:
        raise NilaiDitolak(f"{nama}: {tulis(isi, 2)} di bawah nol.")
    if isi > bobot:
        raise NilaiDitolak(f"{nama}: {tulis(isi, 2)} melebihi bobotnya, {tulis(bobot)}.")


def penjumlahan(label: str, isi: list[Fraction], aturan: AturanAKIP) -> Baris:
    """The step that adds points up."""
    jumlah = sum(isi, Fraction(0))
    deret = " + ".join(tulis(satu, aturan.desimal) for satu in isi)
    terisi = f"{deret} {hasil(jumlah, aturan.desimal)}"
    tercetak = angka(bulatkan(jumlah, aturan.desimal))
    return Baris(label, "jumlah bagian-bagiannya", terisi, jumlah, tercetak)


def jumlahkan(
    isi: Bagian,
    baris: list[Baris],
    aturan: AturanAKIP,
    bahan: dict,
    lhe: Angka | None,
    bagian: Mapping[str, tuple[NilaiKomponen, ...]] | None = None,
) -> HasilAKIP:
    """The result from the points of all components, after the steps that led to them.

    `bagian` are the parts of each, by the component's code.
    """
    for satu in aturan.komponen:
        cocokkan_bobot(satu.nama, isi[satu.kode], pecahan(satu.bobot))
    komponen = tuple(
        nilai_komponen(satu.kode, satu.nama, satu.bobot, isi[satu.kode], aturan, bagian)
        for satu in aturan.komponen
    )
    if any(isinstance(satu, Keadaan) for satu in isi.values()):
        return _jadi(None, baris, komponen, aturan, bahan, lhe)
    nilai = list(isi.values())
    baris = [*baris, penjumlahan("Nilai AKIP", nilai, aturan)]
    return _jadi(sum(nilai, Fraction(0)), baris, komponen, aturan, bahan, lhe)


def nilai_komponen(
    kode: str,
    nama: str,
    bobot: Decimal,
    isi: Fraction | Keadaan,
    aturan: AturanAKIP,
    bagian: Mapping[str, tuple[NilaiKomponen, ...]] | None = None,
) -> NilaiKomponen:
    """A component, or a part of one, with its points as printed."""
    cetak = isi.label if isinstance(isi, Keadaan) else angka(bulatkan(isi, aturan.desimal))
    return NilaiKomponen(kode, nama, bobot, isi, cetak, (bagian or {}).get(kode, ()))


def _jadi(
    tepat: Fraction | None,
    baris: list[Baris],
    komponen: tuple[NilaiKomponen, ...],
    aturan: AturanAKIP,
    bahan: dict,
    lhe: Angka | None,
) -> HasilAKIP:
    nilai = predikat = None
    di_batas, catatan = False, []
    kurang = [satu for satu in komponen if isinstance(satu.isi, Keadaan)]
    kata = "; ".join(f"{satu.nama} {satu.isi.label}" for satu in kurang)
    if tepat is not None:
        nilai = bulatkan(tepat, aturan.desimal)
        predikat, di_batas = aturan.predikat_untuk(nilai), aturan.di_batas(nilai)
        terisi = f"{angka(nilai)}: {predikat.kode}, {predikat.nama}"
        terisi += ", tepat di batas" if di_batas else ""
        rumus = "dibaca dari nilai yang tercetak"
        baris = [*baris, Baris("Predikat", rumus, terisi, tercetak=predikat.kode)]
    cetak = predikat_lhe = None
    if lhe is not None:
        lhe = pecahan(lhe)
        bahan = {**bahan, "tercetak_lhe": simpan(lhe)}
        cetak = bulatkan(lhe, max(aturan.desimal, desimal_tepat(lhe) or 0))
        predikat_lhe = aturan.predikat_untuk(bulatkan(lhe, aturan.desimal))
        if nilai is not None and cetak != nilai:
            catatan.append(f"LHE mencetak {angka(cetak)}; jumlah komponennya {angka(nilai)}.")
    return HasilAKIP(
        nilai=nilai,
        tepat=tepat,
        predikat=predikat,
        di_batas=di_batas,
        kata=kata,
        komponen=komponen,
        tercetak_lhe=cetak,
        predikat_lhe=predikat_lhe,
        catatan=tuple(catatan),
        cara=cara(aturan, baris, bahan),
    )
