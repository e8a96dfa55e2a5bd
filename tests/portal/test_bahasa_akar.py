"""Words that are passed by without asking Sastrawi are words in which it would find no root."""

import random

from portal.bahasa import akar as modul
from portal.bahasa.akar import KAMUS, akar

AWALAN = (
    "", "di", "ke", "se", "ku", "kau", "ber", "be", "bel", "ter", "te", "per", "pel", "memper",
    "diper", *(f"{a}e{b}" for a in "mp" for b in ("", "m", "n", "ng", "ny", "nge")),
)  # fmt: skip
SISIPAN = ("", "", "er", "el", "em", "in")
AKHIRAN = (
    "", "i", "an", "kan", "nya", "ku", "lah", "kah", "pun", "kannya", "annyalah", "isasikan",
)  # fmt: skip


def test_kata_yang_dilewati_memang_tidak_berakar(monkeypatch):
    acak = random.Random(20160920)
    semua = sorted(KAMUS)
    kata = []
    for _ in range(3000):
        satu = acak.choice(semua)
        # Whole, without the letter that melts, or with an infix behind it.
        satu = acak.choice([satu, satu[1:], satu[:1] + acak.choice(SISIPAN) + satu[1:]])
        kata.append(acak.choice(AWALAN) + acak.choice(AWALAN) * acak.randrange(2) + satu)
        kata[-1] += acak.choice(AKHIRAN)
    cepat = {satu: akar.__wrapped__(satu) for satu in kata}
    monkeypatch.setattr(modul, "_mungkin", lambda kata: True)
    assert cepat == {satu: akar.__wrapped__(satu) for satu in kata}
    assert sum(satu != hasil for satu, hasil in cepat.items()) > 500
