"""Where an Indonesian sentence ends."""

import re

SINGKATAN = frozenset(
    """no jl gg dr drs dra ir h hj prof kab kec prov a.n d.a s.d u.p tgl hlm dsb dll rt rw
    """.split()  # noqa: SIM905 (a list of words reads better than a list of strings)
)
"""Words with a full stop that seldom end a sentence."""

BATAS = re.compile(r"""(\S+?)([.!?…]+["”’')\]]*)\s+(?=["“‘'(\[]?[A-Z0-9])""")
"""A word, its end marks, and blanks before something that a sentence may begin with."""


def kalimat_awal(teks: str, banyak: int) -> str:
    """The first sentences of a text, as many as told, with single blanks between words."""
    teks = " ".join(teks.split())
    ditemukan = 0
    for batas in BATAS.finditer(teks):
        kata = batas[1].lower().lstrip("(“\"'‘[")
        if batas[2].startswith(".") and (kata in SINGKATAN or (len(kata) == 1 and kata.isalpha())):
            continue
        ditemukan += 1
        if ditemukan == banyak:
            return teks[: batas.end(2)]
    return teks
