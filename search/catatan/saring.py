"""What of a query may be kept; pure, so that each rule is a case of a test."""

import unicodedata

from portal.bahasa.kata import uraikan
from portal.bahasa.kueri import KATA_HENTI

ANGKA_MAKS = 5
"""Digits of a query that is kept. A telephone number, a NIK or a date of birth has more, however it
is written; so has "14/2017" with its year, which is the price."""
HURUF_MAKS = 80
KATA_MAKS = 8
"""Beyond these it is a sentence, and may tell of somebody."""
AKAR_MAKS = 120
"""Characters of the roots as they are kept."""


def akar_catatan(teks: str) -> str:
    """The roots of a query in order, as they may be kept; "" if nothing of it may.

    Nothing with an @ (an e-mail, an account), six digits, or more words than a query has. Stop
    words are left out, unless there is nothing else.
    """
    rata = unicodedata.normalize("NFKC", teks)
    if "@" in rata or len(rata) > HURUF_MAKS or sum(map(str.isdigit, rata)) > ANGKA_MAKS:
        return ""
    kata = uraikan(rata)
    if len(kata) > KATA_MAKS:
        return ""
    penting = [satu.akar for satu in kata if satu.bentuk not in KATA_HENTI]
    akar = " ".join(penting or [satu.akar for satu in kata])
    return akar if len(akar) <= AKAR_MAKS else ""
