"""Where scenes take place: the open land, a stilt house, a canopy, a room."""

from home.contoh.lukis import alam
from home.contoh.lukis.kanvas import LEBAR, TINGGI, campur


def latar(k, suasana, kaki=640, dekat=True):
    """What most outdoor scenes stand on: sky and two or three rows of karst in the haze."""
    kabut = alam.SUASANA[suasana][2]
    alam.langit(k, suasana, kaki + 10)
    alam.karst(k, kaki, 250, campur("laut", kabut, 0.62), lebar=(150, 270))
    alam.karst(k, kaki, 200, campur("hijau", kabut, 0.45), lebar=(110, 220), tebing=True)
    if dekat:
        alam.semak(k, kaki, 60, campur("hijau", kabut, 0.15))


def rumah(k, x, y, s, dinding="kayu", atap="merah_tua"):
    """A stilt house of the Bugis and Makassar kind, ``s`` wide, its posts on ``y``."""
    lantai, paras = y - s * 0.34, y - s * 0.82
    for i in range(6):
        a = x - s * 0.46 + i * s * 0.184
        k.kotak(a - s * 0.016, lantai - 4, a + s * 0.016, y, campur("kayu_tua", "tinta", 0.2))
    k.kotak(x - s * 0.5, lantai - s * 0.05, x + s * 0.5, lantai, "kayu_tua")
    k.kotak(x - s * 0.48, paras, x + s * 0.48, lantai - s * 0.04, dinding)
    n = 12
    for i in range(n):
        a = x - s * 0.48 + s * 0.96 * i / n
        k.kotak(a, paras, a + max(1, s * 0.006), lantai - s * 0.04, "tinta", alfa=40)
    for a in (-0.3, 0.3):
        p, q = x + a * s, paras + s * 0.13
        k.kotak(p - s * 0.085, q, p + s * 0.085, q + s * 0.2, "gading")
        k.kotak(p - s * 0.07, q + s * 0.015, p - s * 0.005, q + s * 0.185, "laut_tua")
        k.kotak(p + s * 0.005, q + s * 0.015, p + s * 0.07, q + s * 0.185, "laut_tua")
    k.kotak(x - s * 0.08, paras + s * 0.12, x + s * 0.08, lantai - s * 0.04, "kayu_tua")
    k.poli(
        [
            (x - s * 0.58, paras + s * 0.03),
            (x + s * 0.58, paras + s * 0.03),
            (x + s * 0.36, paras - s * 0.34),
            (x - s * 0.36, paras - s * 0.34),
        ],
        atap,
    )
    k.poli(
        [
            (x + s * 0.1, paras + s * 0.03),
            (x + s * 0.58, paras + s * 0.03),
            (x + s * 0.36, paras - s * 0.34),
            (x + s * 0.18, paras - s * 0.34),
        ],
        "tinta",
        36,
    )
    for a in (-1, 1):
        k.garis(
            [(x + a * s * 0.34, paras - s * 0.32), (x + a * s * 0.41, paras - s * 0.45)],
            atap,
            s * 0.022,
        )
    for i in range(5):
        k.kotak(
            x - s * 0.11,
            lantai + i * s * 0.07,
            x + s * 0.11,
            lantai + i * s * 0.07 + s * 0.03,
            "kayu",
        )
    for a in (-0.11, 0.11):
        k.garis([(x + a * s, lantai), (x + a * s, y)], "kayu_tua", max(2, s * 0.018))


def tenda(k, x0, x1, atas, bawah, isi="gading", garis="merah"):
    """A canopy on four poles."""
    for x in (x0 + 12, x1 - 12):
        k.kotak(x - 6, atas + 60, x + 6, bawah, "#8b857a")
    k.poli([(x0 - 40, atas + 96), (x0 + 90, atas), (x1 - 90, atas), (x1 + 40, atas + 96)], isi)
    k.poli(
        [
            ((x0 + x1) / 2 + 40, atas),
            (x1 - 90, atas),
            (x1 + 40, atas + 96),
            ((x0 + x1) / 2 + 90, atas + 96),
        ],
        "tinta",
        26,
    )
    n = max(6, round((x1 - x0) / 70))
    lebar = (x1 - x0 + 80) / n
    for i in range(n):
        a, warna = x0 - 40 + lebar * i, garis if i % 2 else "putih"
        k.lengkung(
            [
                (a, atas + 92),
                (a + lebar, atas + 92),
                (a + lebar * 0.94, atas + 122),
                (a + lebar / 2, atas + 134),
                (a + lebar * 0.06, atas + 122),
            ],
            warna,
        )


def dalam(k, dinding="#eadcc2", lantai="#b98f66", kaki=760):
    """An empty room: wall, skirting, floor."""
    k.gradasi(0, kaki, campur(dinding, "putih", 0.25), dinding)
    k.kotak(0, kaki - 22, LEBAR, kaki, campur(dinding, "kayu_tua", 0.45))
    k.gradasi(kaki, TINGGI, lantai, campur(lantai, "tinta", 0.25))
    for i in range(-12, 13):
        k.poli(
            [
                (800 + i * 110, kaki),
                (803 + i * 110, kaki),
                (806 + i * 240, TINGGI),
                (800 + i * 240, TINGGI),
            ],
            "tinta",
            26,
        )
