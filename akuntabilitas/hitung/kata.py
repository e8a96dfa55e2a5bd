"""Small words that several sentences need."""

from collections.abc import Sequence

ROMAWI = ("I", "II", "III", "IV")


def sebut(daftar: Sequence[str], sambung: str = "dan") -> str:
    """ "I", "I dan II", "I, II, dan III"; empty for nothing."""
    *awal, akhir = daftar or ("",)
    if len(awal) < 2:
        return f" {sambung} ".join([*awal, akhir])
    return f"{', '.join(awal)}, {sambung} {akhir}"
