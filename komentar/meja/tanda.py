"""What matched, marked in the text; everything else escaped."""

from komentar.jaga import pribadi
from portal.bahasa.sorot import tandai

PENUH = 500
"""Characters of a text that a list shows whole."""
RINGKAS = 240


def letak_cocok(teks, sebab):
    """Where the matches of reasons (as ``Komentar.sebab`` keeps them) stand: ``(begin, end, "")``.

    Numbers of persons are looked for anew, for nobody keeps them a second time.
    """
    cocok = {satu["cocok"] for satu in sebab} - {""}
    hasil = [(awal, akhir, "") for _, awal, akhir in pribadi.potongan(teks)]
    for kata in cocok:
        awal = teks.find(kata)
        while awal >= 0:
            akhir = awal + len(kata)
            if _utuh(teks, awal, akhir):
                hasil.append((awal, akhir, ""))
            awal = teks.find(kata, akhir)
    return hasil


def bertanda(teks, sebab):
    """The whole text as safe HTML."""
    return tandai(teks, letak_cocok(teks, sebab), 0, len(teks))


def ringkas(teks, sebab):
    """The beginning of a long text as safe HTML; an empty string where the text is short enough."""
    if len(teks) <= PENUH:
        return ""
    akhir = teks.rfind(" ", RINGKAS // 2, RINGKAS) + 1 or RINGKAS
    return tandai(teks, letak_cocok(teks, sebab), 0, akhir)


def _utuh(teks, awal, akhir):
    """Whether it isn't a part of a longer word."""
    kiri, kanan = teks[awal - 1 : awal], teks[akhir : akhir + 1]
    return not (
        (kiri.isalnum() and teks[awal].isalnum()) or (kanan.isalnum() and teks[akhir - 1].isalnum())
    )
