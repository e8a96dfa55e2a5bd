"""What an IKM is: one value with its class, or an interval with the classes it may have."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from portal.bahasa.angka import angka

from .aturan import AturanIKM, KelasIKM
from .bilangan import bulatkan, hasil, pecahan, tulis
from .cara import Baris, Cara, cara
from .kata import sebut
from .rentang import Rentang


@dataclass(frozen=True)
class NilaiUnsur:
    """An element: its mean (NRR) as a range, as printed, its total if known, and its classes."""

    nama: str
    rentang: Rentang
    nrr: Decimal
    total: int | None
    kelas_mungkin: tuple[KelasIKM, ...]

    @property
    def kelas(self) -> KelasIKM | None:
        """Its class, if only one is possible."""
        return self.kelas_mungkin[0] if len(self.kelas_mungkin) == 1 else None


@dataclass(frozen=True)
class HasilIKM:
    """An IKM. `nilai` and `kelas` are `None` where only `bawah`–`atas` and some classes are sure.

    `terendah` names the element with the lowest printed mean, or several that share it; `catatan`
    are sentences for the reader, among them that a class limit is near.
    """

    nilai: Decimal | None
    tepat: Fraction | None
    bawah: Decimal
    atas: Decimal
    kelas_mungkin: tuple[KelasIKM, ...]
    n: int | None
    total: int | None
    unsur: tuple[NilaiUnsur, ...]
    terendah: tuple[str, ...]
    catatan: tuple[str, ...]
    cara: Cara

    @property
    def kelas(self) -> KelasIKM | None:
        """The class, if only one is possible."""
        return self.kelas_mungkin[0] if len(self.kelas_mungkin) == 1 else None

    @property
    def tercetak(self) -> str:
        """ "88,45 A", or "88,26–88,51; A atau B"."""
        kelas = sebut([satu.kode for satu in self.kelas_mungkin], "atau")
        if self.nilai is not None:
            return f"{angka(self.nilai)} {kelas}"
        return f"{angka(self.bawah)}–{angka(self.atas)}; {kelas}"


def kelas_antara(bawah: Decimal, atas: Decimal, aturan: AturanIKM) -> tuple[KelasIKM, ...]:
    """All classes that printed values from `bawah` to `atas` can have, best first."""
    dari = aturan.kelas.index(aturan.kelas_untuk(atas))
    sampai = aturan.kelas.index(aturan.kelas_untuk(bawah))
    return aturan.kelas[dari : sampai + 1]


def nilai_unsur(
    nama: str, rentang: Rentang, total: int | None, aturan: AturanIKM, nrr: Decimal | None = None
) -> NilaiUnsur:
    """An element; its class is that of its mean times 100 / highest answer, rounded."""
    batas = rentang.kali(aturan.pengali).tercetak(aturan.desimal)
    nrr = bulatkan(rentang.bawah, aturan.desimal_unsur) if nrr is None else nrr
    return NilaiUnsur(nama, rentang, nrr, total, kelas_antara(*batas, aturan))


def susun(
    unsur: Sequence[NilaiUnsur],
    n: int | None,
    baris: Sequence[Baris],
    aturan: AturanIKM,
    bahan: dict,
    catatan: Sequence[str] = (),
) -> HasilIKM:
    """The IKM of its elements, after the steps that led to them."""
    jumlah = Rentang(
        sum((satu.rentang.bawah for satu in unsur), Fraction(0)),
        sum((satu.rentang.atas for satu in unsur), Fraction(0)),
        any(satu.rentang.terbuka for satu in unsur),
    )
    rentang = jumlah.kali(aturan.bobot * aturan.pengali)
    bawah, atas = rentang.tercetak(aturan.desimal)
    kelas = kelas_antara(bawah, atas, aturan)
    nilai = bawah if bawah == atas else None
    total = [satu.total for satu in unsur]
    total = None if None in total else sum(total)
    nrr = min(satu.nrr for satu in unsur)
    cetak = angka(bawah) if nilai is not None else f"{angka(bawah)}–{angka(atas)}"
    kode = sebut([f"{satu.kode} ({satu.nama})" for satu in kelas], "atau")
    akhir = [
        _baris_indeks(jumlah, rentang, total, n, cetak, aturan),
        Baris("Kelas", "dibaca dari nilai yang tercetak", f"{cetak}: {kode}", tercetak=kode),
    ]
    return HasilIKM(
        nilai=nilai,
        tepat=rentang.bawah if rentang.bawah == rentang.atas else None,
        bawah=bawah,
        atas=atas,
        kelas_mungkin=kelas,
        n=n,
        total=total,
        unsur=tuple(unsur),
        terendah=tuple(satu.nama for satu in unsur if satu.nrr == nrr),
        catatan=(*catatan, *([] if nilai is None else dekat_batas(nilai, aturan))),
        cara=cara(aturan, [*baris, *akhir], bahan),
    )


def _baris_indeks(
    jumlah: Rentang,
    rentang: Rentang,
    total: int | None,
    n: int | None,
    cetak: str,
    aturan: AturanIKM,
) -> Baris:
    faktor = f"{aturan.bobot} × {tulis(aturan.pengali)}"
    rumus = f"jumlah rata-rata unsur × {faktor}"
    if total is not None:
        terisi = f"{angka(total)} ÷ {angka(n)} × {faktor} {hasil(rentang.bawah, aturan.desimal)}"
        return Baris("IKM", rumus, terisi, rentang.bawah, cetak)
    sampai = "sampai di bawah" if jumlah.terbuka else "sampai"
    isi = f"dari {tulis(jumlah.bawah)} {sampai} {tulis(jumlah.atas)}, × {faktor}: {cetak}"
    return Baris("IKM", rumus, isi, None, cetak)


def dekat_batas(nilai: Decimal, aturan: AturanIKM) -> list[str]:
    """A sentence for each class limit that a printed value is within the rule's margin of."""
    catatan = []
    for satu in aturan.kelas[:-1]:
        jarak = pecahan(nilai) - pecahan(satu.mulai)
        if aturan.margin is None or abs(jarak) > pecahan(aturan.margin):
            continue
        letak = "tepat di"
        if jarak:
            letak = f"{tulis(abs(jarak), aturan.desimal)} di {'atas' if jarak > 0 else 'bawah'}"
        catatan.append(f"Nilai ini {letak} batas kelas {satu.kode} ({angka(satu.mulai)}).")
    return catatan
