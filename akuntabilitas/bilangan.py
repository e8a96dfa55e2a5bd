"""What a person types in a box of the CMS, read by the same rule as a cell of an imported file."""

from akuntabilitas.impor.bilangan import SelDitolak, Taksa, Titik
from akuntabilitas.impor.bilangan import bilangan as baca_sel
from akuntabilitas.impor.lembar import Sel


class BukanBilangan(ValueError):
    """What was typed is no number, or could be two; the message says so in Indonesian."""


def baca_isian(teks, satuan=""):
    """The number or state that was typed (``Bacaan``), in a unit; raises ``BukanBilangan``.

    "1.234" may be two numbers, so it is asked about.
    """
    try:
        return baca_sel(Sel(teks), satuan)
    except Taksa as dua:
        polos = dua.ribuan.replace(".", "")
        raise BukanBilangan(
            f"“{teks.strip()}” bisa berarti dua hal. Tulis {polos} atau {dua.desimal}."
        ) from dua
    except SelDitolak as tolak:
        raise BukanBilangan(str(tolak)) from tolak


def baca_bilangan(teks, bulat=False):
    """The ``Decimal`` that was typed; ``bulat`` takes whole numbers alone, so "1.234" is clear.

    Raises ``BukanBilangan``, for a state in words too.
    """
    try:
        nilai = baca_sel(Sel(teks), titik=Titik.RIBUAN).nilai if bulat else baca_isian(teks).nilai
    except SelDitolak as tolak:
        raise BukanBilangan(str(tolak)) from tolak
    if nilai is None:
        raise BukanBilangan(f"“{teks.strip()[:40]}” bukan angka.")
    if bulat and nilai != nilai.to_integral_value():
        raise BukanBilangan("Tulis bilangan bulat, tanpa koma.")
    return nilai
