"""When a quarter's number is due, and what an empty cell is called before and after that day."""

from calendar import monthrange
from datetime import date

BELUM_JATUH_TEMPO = "belum jatuh tempo"
BELUM_DIISI = "belum diisi"


def jatuh_tempo(tahun, triwulan):
    """The last day of the quarter (1 to 4), or of the year (0): until then nothing is owed."""
    bulan = triwulan * 3 or 12
    return date(tahun, bulan, monthrange(tahun, bulan)[1])


def kosong(tahun, triwulan, hari_ini):
    """What a cell without a number is called on a day; *belum jatuh tempo* on the due date too."""
    return BELUM_JATUH_TEMPO if hari_ini <= jatuh_tempo(tahun, triwulan) else BELUM_DIISI
