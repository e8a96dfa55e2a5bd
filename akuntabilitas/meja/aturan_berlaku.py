"""The rule set of a day for the desk's forms and the grid: the office's own, else the built-in."""

from datetime import date

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.hitung.aturan import AturanAKIP, AturanCapaian, AturanIKM, bawaan, berlaku

JENIS = {
    AturanHitung.Jenis.CAPAIAN: (AturanCapaian, bawaan.CAPAIAN),
    AturanHitung.Jenis.AKIP: (AturanAKIP, bawaan.AKIP),
    AturanHitung.Jenis.IKM: (AturanIKM, bawaan.IKM),
}
"""For each kind of rule, its class and what a new portal begins with."""


def aturan(jenis, pada):
    """The rule set of a kind that holds on a day; an office's own stands before a built-in one."""
    kelas, awal = JENIS[jenis]
    milik = {
        satu.mulai: kelas.dari_data(satu.isi) for satu in AturanHitung.objects.filter(jenis=jenis)
    }
    return berlaku([*milik.values(), *(a for a in awal if a.mulai not in milik)], pada)


def aturan_tahun(jenis, tahun):
    """The rule set of a kind that holds at the end of a year."""
    return aturan(jenis, date(tahun, 12, 31))
