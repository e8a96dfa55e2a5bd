"""IKM from printed means: exact if n gives each mean one total, else an interval.

Printed means are rounded; adding them up gives a figure that the office may never have had.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil

from portal.bahasa.angka import angka

from .aturan import AturanIKM
from .bilangan import Angka, NilaiDitolak, bulatkan, desimal_tepat, pecahan
from .cara import Baris
from .hasil_ikm import HasilIKM, NilaiUnsur, nilai_unsur, susun
from .ikm import cek_n
from .rentang import Rentang
from .unsur import menurut_unsur


def ikm_dari_rerata(
    rerata: Sequence[tuple[str, Angka]],
    n: int | None,
    aturan: AturanIKM,
    desimal: int | None = None,
) -> HasilIKM:
    """IKM from (name, printed mean), and the number of respondents if it is known.

    `desimal` are the decimals of the printed means; without it, the most that any of them shows,
    for spreadsheets drop zeros at the end. Means count as rounded half up; where one fits no
    total of `n` answers, all are read without `n` and the result says so. Raises `NilaiDitolak`
    for elements that don't match the rule and means outside 1 to the highest answer.
    """
    if n is not None:
        cek_n(n)
    menurut = {satu.nama: pecahan(isi) for satu, isi in menurut_unsur(rerata, aturan).items()}
    desimal = _desimal(list(menurut.values()), [isi for _, isi in rerata], desimal)
    for nama, isi in menurut.items():
        if not 1 <= isi <= aturan.tertinggi:
            raise NilaiDitolak(
                f"{nama}: rata-rata {angka(bulatkan(isi, desimal))} "
                f"di luar 1 sampai {aturan.tertinggi}."
            )
    bahan = {
        "hitung": "ikm-rerata",
        "rerata": [[nama, str(bulatkan(isi, desimal))] for nama, isi in menurut.items()],
        "n": n,
        "desimal": desimal,
    }
    catatan = []
    mungkin = {nama: _total(isi, n, desimal, aturan) for nama, isi in menurut.items()}
    ganjil = [nama for nama, total in mungkin.items() if n is not None and not total]
    if ganjil:
        nama = ganjil[0]
        catatan.append(
            f"{nama}: rata-rata {angka(bulatkan(menurut[nama], desimal))} tidak cocok dengan "
            f"{angka(n)} responden; banyaknya responden tidak dipakai."
        )
    pakai_n = n is not None and not ganjil
    unsur, baris = [], []
    for nama, isi in menurut.items():
        total = mungkin[nama] if pakai_n else None
        unsur.append(_unsur(nama, isi, total, n, desimal, aturan))
        baris.append(_baris(unsur[-1], total, n, desimal))
    return susun(unsur, n, baris, aturan, bahan, catatan)


def _desimal(nilai: list[Fraction], tertulis: list[Angka], desimal: int | None) -> int:
    terlihat = [desimal_tepat(satu) for satu in nilai]
    if None in terlihat:
        raise NilaiDitolak("Rata-rata yang tercetak harus angka desimal.")
    # A string or Decimal also shows the zeros at its end.
    tulisan = [Decimal(satu) for satu in tertulis if isinstance(satu, str | Decimal)]
    banyak = max([*terlihat, *(-satu.as_tuple().exponent for satu in tulisan)])
    if desimal is not None and desimal < banyak:
        raise NilaiDitolak(f"Ada rata-rata dengan lebih dari {desimal} desimal.")
    return banyak if desimal is None else desimal


def _sekitar(isi: Fraction, desimal: int) -> tuple[Fraction, Fraction]:
    setengah = Fraction(1, 2 * 10**desimal)
    return isi - setengah, isi + setengah


def _total(isi: Fraction, n: int | None, desimal: int, aturan: AturanIKM) -> range:
    """All totals of `n` answers whose mean is printed like this."""
    if n is None:
        return range(0)
    bawah, atas = _sekitar(isi, desimal)
    return range(max(n, ceil(bawah * n)), min(n * aturan.tertinggi, ceil(atas * n) - 1) + 1)


def _unsur(
    nama: str, isi: Fraction, total: range | None, n: int | None, desimal: int, aturan: AturanIKM
) -> NilaiUnsur:
    if total:
        rentang = Rentang(Fraction(total[0], n), Fraction(total[-1], n))
    else:
        bawah, atas = _sekitar(isi, desimal)
        puncak = Fraction(aturan.tertinggi)
        rentang = Rentang(max(bawah, Fraction(1)), min(atas, puncak), atas <= puncak)
    satu = total[0] if total and len(total) == 1 else None
    return nilai_unsur(nama, rentang, satu, aturan, bulatkan(isi, desimal))


def _baris(unsur: NilaiUnsur, total: range | None, n: int | None, desimal: int) -> Baris:
    cetak = angka(unsur.nrr)
    if unsur.total is not None:
        isi = f"{cetak} dengan n = {angka(n)}: totalnya hanya mungkin {angka(unsur.total)}"
    elif total:
        isi = f"{cetak} dengan n = {angka(n)}: totalnya {angka(total[0])} sampai {angka(total[-1])}"
    else:
        ujung = (unsur.rentang.bawah, unsur.rentang.atas)
        bawah, atas = (angka(bulatkan(satu, desimal + 1)) for satu in ujung)
        sampai = "sampai di bawah" if unsur.rentang.terbuka else "sampai"
        isi = f"{cetak} tercetak: nilai tepatnya {bawah} {sampai} {atas}"
    tepat = unsur.rentang.bawah if unsur.total is not None else None
    return Baris(unsur.nama, "rata-rata yang tercetak", isi, tepat, cetak)
