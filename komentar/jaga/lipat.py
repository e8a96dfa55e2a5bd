"""Text made comparable: case, accents and look-alike letters fall away, places are remembered."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MIRIP = str.maketrans(
    # Cyrillic, Greek and a few others, each beside the Latin letter that it looks like.
    "авсеѕіјкмнорԛтухԁԝɡԍαβεικνορτυχηıłøđħ",
    "abcesijkmhopqtyxdwggabeikvoptuxnilodh",
)


@dataclass(frozen=True, slots=True)
class Lipatan:
    """A folded text; ``letak[i]`` is where its letter ``i`` stood, ``panjang`` how long it was."""

    teks: str
    letak: list[int]
    panjang: int

    def asal(self, awal, akhir):
        """Begin and end in the original of ``teks[awal:akhir]``, accents included."""
        berikut = self.letak[akhir] if akhir < len(self.letak) else self.panjang
        return self.letak[awal], max(self.letak[akhir - 1] + 1, berikut)


def lipat(teks):
    """Fold a text; the time grows with its length only."""
    if teks.isascii():
        return Lipatan(teks.lower(), range(len(teks)), len(teks))
    hasil, letak = [], []
    for urut, huruf in enumerate(teks):
        for satu in _lipat_huruf(huruf):
            hasil.append(satu)
            letak.append(urut)
    return Lipatan("".join(hasil), letak, len(teks))


@lru_cache(maxsize=4096)
def _lipat_huruf(huruf):
    """What is left of one character; accents and invisible ones leave nothing."""
    terurai = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", huruf).casefold())
    return "".join(
        satu for satu in terurai.translate(MIRIP) if unicodedata.category(satu) not in _HILANG
    )


_HILANG = ("Mn", "Me", "Cf")
