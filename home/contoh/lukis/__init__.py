"""Pictures of the sample office, drawn by code: ``lukis("rapat", 7)`` is always the same JPEG.

No photograph, no face and no letter is in them, so nothing needs a licence or a consent.
"""

import zlib

from home.contoh.lukis import dekat, kantor, luar, ruang
from home.contoh.lukis.kanvas import Kanvas

ADEGAN = {
    nama: getattr(modul, nama)
    for modul, daftar in (
        (luar, "karst antre malam perahu coklit"),
        (kantor, "gedung upacara lapangan loket arsip gudang"),
        (ruang, "rapat kelas grafik peta siaran akses"),
        (dekat, "suara tanda_tangan data"),
    )
    for nama in daftar.split()
}
SUASANA = ("pagi", "siang", "senja", "mendung")
# a mirrored chart falls where it rose, a mirrored tick is no tick
TETAP = {"rapat", "kelas", "grafik", "data", "tanda_tangan", "loket"}


def lukis(adegan, benih=0, suasana=None):
    """The scene ``adegan`` (a key of ``ADEGAN``) as JPEG bytes, 1600 by 1067 pixels.

    ``benih`` decides clothes, numbers, details and whether the picture is mirrored; ``suasana``
    (one of ``SUASANA``) the light, which ``benih`` decides too where it is left out. An unknown
    scene raises ``KeyError``.
    """
    angka = zlib.crc32(f"{adegan}/{benih}".encode())
    kanvas = Kanvas(angka)
    ADEGAN[adegan](kanvas, suasana or SUASANA[angka // 7 % 4])
    return kanvas.jpeg(balik=adegan not in TETAP and angka // 3 % 2 == 1)
