"""IKM from raw totals, from answers or from their counts; an index, never a percent."""

from collections.abc import Sequence
from fractions import Fraction

from portal.bahasa.angka import angka

from .aturan import AturanIKM
from .bilangan import NilaiDitolak, bulatkan, hasil, tulis
from .cara import Baris
from .hasil_ikm import HasilIKM, NilaiUnsur, nilai_unsur, susun
from .rentang import Rentang
from .unsur import cari_unsur, menurut_unsur


def ikm_dari_total(total: Sequence[tuple[str, int]], n: int, aturan: AturanIKM) -> HasilIKM:
    """IKM of `n` respondents from each element's total of answers, as (name, total).

    Raises `NilaiDitolak` for elements that don't match the rule, no respondent, and a total that
    `n` answers can't give; `TypeError` for what is no whole number.
    """
    cek_n(n)
    menurut = menurut_unsur(total, aturan)
    unsur, baris = [], []
    for satu, jumlah in menurut.items():
        if type(jumlah) is not int:
            raise TypeError("Total jawaban harus int.")
        if not n <= jumlah <= n * aturan.tertinggi:
            raise NilaiDitolak(
                f"{satu.nama}: total {tulis(Fraction(jumlah))} tidak mungkin dari {n} responden "
                f"yang menjawab 1 sampai {aturan.tertinggi}."
            )
        unsur.append(nilai_unsur(satu.nama, Rentang.titik(Fraction(jumlah, n)), jumlah, aturan))
        baris.append(baris_unsur(unsur[-1], n, aturan))
    bahan = {
        "hitung": "ikm-total",
        "total": [[satu.nama, jumlah] for satu, jumlah in menurut.items()],
        "n": n,
    }
    return susun(unsur, n, baris, aturan, bahan)


def ikm_dari_sebaran(sebaran: Sequence[tuple[str, Sequence[int]]], aturan: AturanIKM) -> HasilIKM:
    """IKM from how many gave each answer, as (name, [how many 1, how many 2, …]).

    Raises `NilaiDitolak` for elements that don't match the rule, another number of answers than
    the rule has, and elements that not the same number of respondents answered; `TypeError` for
    what is no whole number.
    """
    menurut = menurut_unsur(sebaran, aturan)
    n = sum(next(iter(menurut.values()), ()))
    for satu, banyak in menurut.items():
        if any(type(isi) is not int for isi in banyak):
            raise TypeError("Banyaknya jawaban harus int.")
        if len(banyak) != aturan.tertinggi or min(banyak) < 0:
            raise NilaiDitolak(
                f"{satu.nama}: sebut berapa yang menjawab 1 sampai {aturan.tertinggi}."
            )
        if sum(banyak) != n:
            raise NilaiDitolak(
                f"{satu.nama}: {angka(sum(banyak))} jawaban, padahal unsur lain {angka(n)}."
            )
    cek_n(n)
    unsur, baris = [], []
    for satu, banyak in menurut.items():
        jumlah = jumlah_nilai(banyak)
        unsur.append(nilai_unsur(satu.nama, Rentang.titik(Fraction(jumlah, n)), jumlah, aturan))
        baris += [_baris_sebaran(satu.nama, banyak), baris_unsur(unsur[-1], n, aturan)]
    isi = [[satu.nama, list(banyak)] for satu, banyak in menurut.items()]
    return susun(unsur, n, baris, aturan, {"hitung": "ikm-sebaran", "sebaran": isi})


def ikm_dari_jawaban(
    urutan: Sequence[str], jawaban: Sequence[Sequence[int]], aturan: AturanIKM
) -> HasilIKM:
    """IKM from raw answers; takes and refuses what `sebaran_jawaban` does."""
    return ikm_dari_sebaran(sebaran_jawaban(urutan, jawaban, aturan), aturan)


def sebaran_jawaban(
    urutan: Sequence[str], jawaban: Sequence[Sequence[int]], aturan: AturanIKM
) -> list[tuple[str, list[int]]]:
    """How many gave each answer, from one row for each respondent, its columns named by `urutan`.

    Raises `NilaiDitolak`, naming respondent and element, for a row that is too short or long and
    for an answer that is missing or outside 1 to the rule's highest.
    """
    nama = [cari_unsur(satu, aturan).nama for satu in urutan]
    banyak = [[0] * aturan.tertinggi for _ in nama]
    for ke, baris in enumerate(jawaban, start=1):
        if len(baris) != len(nama):
            raise NilaiDitolak(f"Responden {ke}: {len(baris)} jawaban untuk {len(nama)} unsur.")
        for kolom, isi in enumerate(baris):
            if type(isi) is not int or not 1 <= isi <= aturan.tertinggi:
                raise NilaiDitolak(
                    f"Responden {ke}, {nama[kolom]}: jawaban harus 1 sampai {aturan.tertinggi}."
                )
            banyak[kolom][isi - 1] += 1
    return list(zip(nama, banyak, strict=True))


def jumlah_nilai(banyak: Sequence[int]) -> int:
    """The sum of the answers of one element, from how many gave 1, 2, …"""
    return sum(jawaban * berapa for jawaban, berapa in enumerate(banyak, start=1))


def cek_n(n: int):
    """Refuse a number of respondents that is none."""
    if type(n) is not int:
        raise TypeError("Banyaknya responden harus int.")
    if n < 1:
        raise NilaiDitolak("Belum ada responden.")


def _baris_sebaran(nama: str, banyak: Sequence[int]) -> Baris:
    deret = " + ".join(f"{angka(isi)} × {ke}" for ke, isi in enumerate(banyak, start=1))
    jumlah = Fraction(jumlah_nilai(banyak))
    terisi = f"{deret} = {tulis(jumlah)}"
    return Baris(f"{nama}, total", "banyaknya jawaban × nilainya", terisi, jumlah, tulis(jumlah))


def baris_unsur(unsur: NilaiUnsur, n: int, aturan: AturanIKM) -> Baris:
    """The step that makes an element's mean from its total."""
    rata = unsur.rentang.bawah
    desimal = aturan.desimal_unsur
    terisi = f"{angka(unsur.total)} ÷ {angka(n)} {hasil(rata, desimal)}"
    return Baris(unsur.nama, "total jawaban ÷ n", terisi, rata, angka(bulatkan(rata, desimal)))
