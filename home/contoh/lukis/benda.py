"""Things of an election office in the illustrations: boxes, booths, tables, boards, flags."""

import math

from home.contoh.lukis.kanvas import campur


def meja(k, x0, x1, y, tebal=22, kaki=170, isi="kayu", taplak=None):
    """A table with its top at ``y``; ``taplak`` is the colour of a cloth that hides its legs."""
    if taplak:
        k.poli([(x0 + 6, y + 8), (x1 - 6, y + 8), (x1 - 2, y + kaki), (x0 + 2, y + kaki)], taplak)
        n = max(3, round((x1 - x0) / 90))
        for i in range(n):
            a = x0 + (x1 - x0) * (i + 0.5) / n
            k.poli(
                [(a - 8, y + 14), (a + 10, y + 14), (a + 24, y + kaki), (a - 16, y + kaki)],
                campur(taplak, "tinta", 0.14),
                150,
            )
    else:
        for a in (x0 + 26, x1 - 44):
            k.kotak(a, y, a + 18, y + kaki, campur(isi, "tinta", 0.35))
    k.kotak(x0, y - tebal / 2, x1, y + tebal / 2, isi, r=7)
    k.kotak(x0, y + tebal * 0.1, x1, y + tebal / 2, campur(isi, "tinta", 0.2), r=5)


def kotak_suara(k, x, y, s, isi="#d9cdb4", pita="merah", jendela=True):
    """A cardboard ballot box with its foot at (x, y), ``s`` wide: slot, window, seal."""
    h, d = s * 0.95, s * 0.16
    k.bayang(x + d * 0.5, y, s * 0.66)
    k.poli(
        [(x + s / 2, y - h), (x + s / 2 + d, y - h - d), (x + s / 2 + d, y - d), (x + s / 2, y)],
        campur(isi, "tinta", 0.26),
    )
    k.poli(
        [
            (x - s / 2, y - h),
            (x - s / 2 + d, y - h - d),
            (x + s / 2 + d, y - h - d),
            (x + s / 2, y - h),
        ],
        campur(isi, "putih", 0.45),
    )
    k.poli(
        [
            (x - s * 0.14, y - h - d * 0.4),
            (x - s * 0.11, y - h - d * 0.6),
            (x + s * 0.25, y - h - d * 0.6),
            (x + s * 0.22, y - h - d * 0.4),
        ],
        "tinta",
    )
    k.kotak(x - s / 2, y - h, x + s / 2, y, isi)
    k.kotak(x - s / 2, y - h, x + s / 2, y - h * 0.86, pita)
    k.poli(
        [
            (x + s / 2, y - h),
            (x + s / 2 + d, y - h - d),
            (x + s / 2 + d, y - h * 0.86 - d),
            (x + s / 2, y - h * 0.86),
        ],
        campur(pita, "tinta", 0.3),
    )
    if jendela:
        k.kotak(x - s * 0.28, y - h * 0.68, x + s * 0.28, y - h * 0.2, "#b9c9c4", r=s * 0.03)
        k.poli(
            [
                (x - s * 0.2, y - h * 0.2),
                (x - s * 0.02, y - h * 0.2),
                (x + s * 0.14, y - h * 0.68),
                (x - s * 0.04, y - h * 0.68),
            ],
            "putih",
            70,
        )
        for i in range(4):
            a, b = x - s * 0.2 + i * s * 0.11, y - h * (0.24 + 0.03 * (i % 3))
            k.poli(
                [
                    (a, b),
                    (a + s * 0.13, b - s * 0.05),
                    (a + s * 0.15, b + s * 0.01),
                    (a + s * 0.02, b + s * 0.05),
                ],
                "kertas",
            )
    k.bulat(x, y - h * 0.93, s * 0.045, "kunyit")


def bilik(k, x, y, s, isi="kertas", garis="merah"):
    """A voting booth of folded board on a table at ``y``: two wings and a back."""
    h = s * 0.72
    k.poli(
        [(x - s * 0.32, y), (x + s * 0.32, y), (x + s * 0.32, y - h), (x - s * 0.32, y - h)],
        campur(isi, "tinta", 0.2),
    )
    for a in (-1, 1):
        k.poli(
            [
                (x + a * s * 0.32, y),
                (x + a * s * 0.32, y - h),
                (x + a * s * 0.52, y - h * 0.94),
                (x + a * s * 0.52, y + s * 0.05),
            ],
            isi,
        )
        k.poli(
            [
                (x + a * s * 0.32, y - h),
                (x + a * s * 0.52, y - h * 0.94),
                (x + a * s * 0.52, y - h * 0.8),
                (x + a * s * 0.32, y - h * 0.84),
            ],
            garis,
        )


def kursi(k, x, y, s, isi="merah"):
    """A plastic chair seen from behind, seat at ``y``."""
    gelap = campur(isi, "tinta", 0.3)
    for a in (-0.4, 0.34):
        k.kotak(x + a * s, y, x + (a + 0.06) * s, y + s * 0.62, gelap)
    k.kotak(x - s * 0.46, y - s * 0.72, x + s * 0.46, y + s * 0.04, isi, r=s * 0.14)
    for a in (-0.22, 0, 0.22):
        k.kotak(
            x + (a - 0.03) * s, y - s * 0.56, x + (a + 0.03) * s, y - s * 0.12, gelap, r=s * 0.03
        )


def papan(k, x0, y0, x1, y1, isi="kertas", bingkai="kayu_tua", r=8):
    """A board or a screen with a frame."""
    k.kotak(x0 - 12, y0 - 6, x1 + 16, y1 + 20, "tinta", r=r, alfa=40)
    k.kotak(x0 - 10, y0 - 10, x1 + 10, y1 + 10, bingkai, r=r)
    k.kotak(x0, y0, x1, y1, isi, r=r / 2)


def baris(k, x0, y0, x1, jumlah, selang, isi="arang", alfa=90):
    """Lines that stand for text."""
    for i in range(jumlah):
        ujung = x1 if i % 4 != 3 else x0 + (x1 - x0) * 0.62
        k.kotak(x0, y0 + i * selang, ujung, y0 + i * selang + selang * 0.32, isi, r=3, alfa=alfa)


def batang(k, x0, y0, x1, y1, nilai, isi=("merah", "pasir_tua")):
    """A bar chart; ``nilai`` are parts of the height."""
    langkah = (x1 - x0) / len(nilai)
    for i, v in enumerate(nilai):
        a = x0 + langkah * (i + 0.2)
        k.kotak(a, y1 - (y1 - y0) * v, a + langkah * 0.6, y1, isi[i % len(isi)], r=4)
    k.kotak(x0, y1, x1, y1 + 4, "arang")


def turus(k, x0, y0, x1, y1, acak, kolom=3, baris_=7):
    """A tally sheet as KPPS fill it on the night of counting."""
    k.kotak(x0, y0, x1, y1, "kertas", r=3)
    lebar, tinggi = (x1 - x0) / kolom, (y1 - y0) / (baris_ + 1)
    k.kotak(x0, y0, x1, y0 + tinggi * 0.8, "merah", r=3)
    for i in range(1, kolom):
        k.kotak(x0 + lebar * i - 1, y0, x0 + lebar * i + 1, y1, "pasir_tua")
    for j in range(1, baris_ + 1):
        y = y0 + tinggi * j
        k.kotak(x0, y - 1, x1, y + 1, "pasir_tua")
        for i in range(kolom):
            for n in range(acak.randint(0, 4)):
                a = x0 + lebar * (i + 0.12 + n * 0.19)
                for g in range(4):
                    k.garis(
                        [(a + g * 6, y + tinggi * 0.25), (a + g * 6 + 2, y + tinggi * 0.8)],
                        "tinta",
                        2,
                    )
                k.garis([(a - 3, y + tinggi * 0.7), (a + 24, y + tinggi * 0.35)], "tinta", 2)


def bendera(k, x, y, t, lebar=150):
    """The flag on a pole with its foot at (x, y)."""
    k.kotak(x - 4, y - t, x + 4, y, "#d8d3c6")
    k.bulat(x, y - t - 6, 9, "kunyit")
    n, tinggi = 18, lebar * 0.64
    tepi = [
        (x + 4 + lebar * i / n, y - t + 12 + 9 * math.sin(i / n * 5.4) * i / n)
        for i in range(n + 1)
    ]
    for bagian, isi in ((0, "#b5181f"), (1, "#fbf9f4")):
        a, b = bagian * tinggi / 2, (bagian + 1) * tinggi / 2
        k.poli([(p, q + a) for p, q in tepi] + [(p, q + b) for p, q in reversed(tepi)], isi)
    k.poli(
        [tepi[6], tepi[10], (tepi[10][0], tepi[10][1] + tinggi), (tepi[6][0], tepi[6][1] + tinggi)],
        "tinta",
        22,
    )


def dus(k, x, y, s, isi="#c79a6b"):
    """A packing case with its foot at (x, y)."""
    k.kotak(x - s / 2, y - s * 0.72, x + s / 2, y, isi, r=3)
    k.kotak(x - s / 2, y - s * 0.72, x + s / 2, y - s * 0.6, campur(isi, "putih", 0.16), r=3)
    k.kotak(x - s * 0.06, y - s * 0.72, x + s * 0.06, y, campur(isi, "gading", 0.5))
    k.kotak(x + s * 0.14, y - s * 0.3, x + s * 0.4, y - s * 0.12, "kertas")


def berkas(k, x, y, lebar, jumlah, acak):
    """A stack of folders with its foot at (x, y)."""
    for i in range(jumlah):
        geser = acak.uniform(-8, 8)
        isi = acak.choice(["merah", "pasir_tua", "kertas", "hijau", "kunyit", "laut_tua", "gading"])
        k.kotak(
            x - lebar / 2 + geser, y - 18 * (i + 1), x + lebar / 2 + geser, y - 18 * i - 2, isi, r=4
        )
        k.kotak(
            x - lebar / 2 + geser,
            y - 18 * i - 7,
            x + lebar / 2 + geser,
            y - 18 * i - 2,
            "tinta",
            r=3,
            alfa=45,
        )


def tanaman(k, x, y, t, pot="bata"):
    """A pot plant."""
    for sudut in (-2.5, -2.1, -1.75, -1.4, -1.05, -0.65):
        a, b = math.cos(sudut), math.sin(sudut)
        k.lengkung(
            [
                (x, y - t * 0.3),
                (x + a * t * 0.3 - 0.07 * t, y - t * 0.3 + b * t * 0.35),
                (x + a * t * 0.55, y - t * 0.3 + b * t * 0.7),
                (x + a * t * 0.3 + 0.07 * t, y - t * 0.3 + b * t * 0.35),
            ],
            campur("hijau", "lumut", (sudut + 2.5) / 2),
        )
    k.poli(
        [
            (x - t * 0.2, y - t * 0.36),
            (x + t * 0.2, y - t * 0.36),
            (x + t * 0.14, y),
            (x - t * 0.14, y),
        ],
        pot,
    )
    k.kotak(x - t * 0.22, y - t * 0.4, x + t * 0.22, y - t * 0.32, campur(pot, "tinta", 0.15), r=4)


def jendela(k, x0, y0, x1, y1, luar=("#bfd9d6", "#f3ead2"), daun=2):
    """A window with sky behind it."""
    k.kotak(x0 - 12, y0 - 12, x1 + 12, y1 + 12, "kayu_tua", r=4)
    k.gradasi(y0, y1, *luar, x0=x0, x1=x1)
    k.lengkung(
        [
            (x0, y1),
            (x0 + (x1 - x0) * 0.2, y1 - (y1 - y0) * 0.4),
            (x0 + (x1 - x0) * 0.45, y1 - 20),
            (x0 + (x1 - x0) * 0.7, y1 - (y1 - y0) * 0.5),
            (x1, y1 - 10),
            (x1, y1),
        ],
        "lumut",
        190,
    )
    for i in range(1, daun):
        a = x0 + (x1 - x0) * i / daun
        k.kotak(a - 5, y0, a + 5, y1, "kayu_tua")
    k.kotak(x0 - 20, y1 + 8, x1 + 20, y1 + 24, campur("kayu_tua", "kayu", 0.5), r=3)
