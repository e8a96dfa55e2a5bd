"""Dates and times as Indonesians write them, whatever Django's locale says.

Aware datetimes are shown in the office's zone, Asia/Makassar (WITA, UTC+8); dates and naive
datetimes as they are.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONA = ZoneInfo("Asia/Makassar")
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
BULAN_PENDEK = (
    "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
)  # fmt: skip


def setempat(kapan: date) -> date:
    """An aware datetime in the office's zone; anything else as it is."""
    if isinstance(kapan, datetime) and kapan.tzinfo is not None:
        return kapan.astimezone(ZONA)
    return kapan


def hari_ini() -> date:
    """Today's date in the office's zone."""
    return datetime.now(ZONA).date()


def sudah_lewat(kapan: date | None) -> bool:
    """Whether a last day is over in the office's zone; without one it never is."""
    return kapan is not None and kapan < hari_ini()


def bulan(nomor: int) -> str:
    """Name of a month, 1 to 12; raises `IndexError` for any other number."""
    if not 1 <= nomor <= 12:
        raise IndexError(f"Bulan {nomor} tidak ada.")
    return BULAN[nomor - 1]


def tanggal(kapan: date | None, hari: bool = True) -> str:
    """Selasa, 20 September 2016, or without the weekday; `None` is an empty string."""
    if kapan is None:
        return ""
    kapan = setempat(kapan)
    teks = f"{kapan.day} {bulan(kapan.month)} {kapan.year}"
    return f"{HARI[kapan.weekday()]}, {teks}" if hari else teks


def tanggal_pendek(kapan: date | None) -> str:
    """20 Sep 2016; `None` is an empty string."""
    if kapan is None:
        return ""
    kapan = setempat(kapan)
    return f"{kapan.day} {BULAN_PENDEK[kapan.month - 1]} {kapan.year}"


def pukul(kapan: datetime | None) -> str:
    """pukul 14.05 WITA; `None` is an empty string."""
    return f"pukul {setempat(kapan):%H.%M} WITA" if kapan is not None else ""


def waktu(kapan: datetime | None) -> str:
    """20 September 2016 pukul 14.05 WITA; `None` is an empty string."""
    return f"{tanggal(kapan, hari=False)} {pukul(kapan)}" if kapan is not None else ""
