"""The land of Maros in the illustrations: sky, karst towers, rice fields, trees, water."""

import math
from itertools import pairwise

from home.contoh.lukis.kanvas import LEBAR, campur, halus

# sky above, sky below, haze over far things, sun
SUASANA = {
    "pagi": ("#bfd9d6", "#fbe9cd", "#dfe3d2", "#fff6dd"),
    "siang": ("#a9cfd3", "#eaf0e2", "#c9dcd3", "#fffdf2"),
    "senja": ("#e9a76b", "#fbe2b4", "#e8c49a", "#fff0c4"),
    "mendung": ("#b9c6c6", "#e9e6da", "#cfd6cf", "#f5f3ea"),
}


def langit(k, suasana, kaki=640):
    """Sky down to ``kaki`` with a sun or a bright spot and a few flat clouds."""
    atas, bawah, _, surya = SUASANA[suasana]
    k.gradasi(0, kaki, atas, bawah)
    x, y = k.acak.uniform(950, 1350), k.acak.uniform(150, 300)
    k.pendar(x, y, 420, surya, 0.75)
    if suasana != "mendung":
        k.bulat(x, y, 58, surya)
    for _ in range(4):
        awan(k, k.acak.uniform(0, LEBAR), k.acak.uniform(70, 330), k.acak.uniform(0.5, 1.1), surya)


def awan(k, x, y, s, isi):
    """A long flat cloud."""
    for dx, dy, lebar in ((0, 0, 300), (-60, 20, 220), (70, -20, 170)):
        k.kotak(
            x + (dx - lebar / 2) * s,
            y + dy * s,
            x + (dx + lebar / 2) * s,
            y + (dy + 24) * s,
            isi,
            r=12 * s,
            alfa=120,
        )


def karst(k, kaki, tinggi, isi, x0=-80, x1=LEBAR + 80, lebar=(110, 210), tebing=False):
    """A row of limestone towers standing on ``kaki``: steep sides, round crowns, pale cliffs."""
    titik, menara, x = [(x0, kaki)], [], x0
    while x < x1:
        w = k.acak.uniform(*lebar)
        h = tinggi * k.acak.uniform(0.45, 1)
        miring = k.acak.uniform(-0.1, 0.1)
        titik += [
            (x + 0.04 * w, kaki - 0.3 * h),
            (x + 0.1 * w, kaki - 0.62 * h),
            (x + (0.2 + miring) * w, kaki - 0.88 * h),
            (x + (0.4 + miring) * w, kaki - h),
            (x + (0.56 + miring) * w, kaki - k.acak.uniform(0.92, 1.0) * h),
            (x + (0.76 + miring) * w, kaki - 0.84 * h),
            (x + 0.92 * w, kaki - 0.56 * h),
            (x + 0.97 * w, kaki - 0.26 * h),
        ]
        menara.append((x, w, h))
        x += w * k.acak.uniform(0.78, 1.0)
    titik += [(x1 + 150, kaki - 0.2 * tinggi)]
    k.poli([*halus(titik, tutup=False), (x1 + 150, kaki + 4), (x0, kaki + 4)], isi)
    gelap, pucat = campur(isi, "hijau_malam", 0.35), campur(isi, "gading", 0.45)
    for x, w, h in menara:
        k.lengkung(
            [
                (x + 0.60 * w, kaki - 0.93 * h),
                (x + 0.82 * w, kaki - 0.68 * h),
                (x + 0.9 * w, kaki - 0.2 * h),
                (x + 0.8 * w, kaki),
                (x + 0.64 * w, kaki),
                (x + 0.7 * w, kaki - 0.5 * h),
            ],
            gelap,
            110,
        )
        if tebing:
            for _ in range(3):
                a = x + w * k.acak.uniform(0.16, 0.56)
                b = kaki - h * k.acak.uniform(0.45, 0.8)
                p, q = w * k.acak.uniform(0.015, 0.04), h * k.acak.uniform(0.1, 0.26)
                k.lengkung(
                    [(a, b), (a + p, b + q * 0.4), (a + p * 0.3, b + q), (a - p, b + q * 0.5)],
                    pucat,
                    150,
                )


def semak(k, kaki, tinggi, isi, x0=0, x1=LEBAR):
    """A hedge of round crowns along ``kaki``."""
    x = x0 - 30
    while x < x1 + 30:
        r = tinggi * k.acak.uniform(0.45, 0.8)
        k.bulat(x, kaki - r * 0.5, r * 1.25, isi, ry=r)
        x += r * 1.1
    k.kotak(x0, kaki - tinggi * 0.3, x1, kaki + 2, isi)


def kelapa(k, x, y, t, isi="hijau_tua", condong=None):
    """A coconut palm with its foot at (x, y), ``t`` tall."""
    condong = k.acak.uniform(-0.14, 0.14) if condong is None else condong
    puncak = (x + condong * t, y - t)
    tengah = (x + condong * 0.25 * t, y - 0.55 * t)
    batang = halus([(x, y), tengah, puncak], tutup=False)
    kayu = campur("kayu_tua", isi, 0.35)
    lebar = [0.024 * t * (1 - 0.55 * i / len(batang)) for i in range(len(batang))]
    kiri = [(a - r, b) for (a, b), r in zip(batang, lebar, strict=True)]
    kanan = [(a + r, b) for (a, b), r in zip(batang, lebar, strict=True)]
    k.poli(kiri + kanan[::-1], kayu)
    for sudut in (-2.75, -2.3, -1.8, -1.25, -0.75, -0.3, 0.25, 2.9):
        daun(k, *puncak, sudut + k.acak.uniform(-0.12, 0.12), 0.36 * t, isi)
    k.bulat(puncak[0], puncak[1] + 0.01 * t, 0.03 * t, kayu)


def daun(k, x, y, sudut, panjang, isi):
    """One drooping frond that leaves (x, y) at ``sudut`` radians."""

    def di(u, samping):
        a = x + math.cos(sudut) * panjang * u - math.sin(sudut) * samping
        b = y + math.sin(sudut) * panjang * u + math.cos(sudut) * samping
        return a, b + 0.42 * panjang * u * u

    s = panjang * 0.1
    k.lengkung(
        [di(0, 0), di(0.35, -s), di(0.7, -s * 0.7), di(1, 0), di(0.7, s * 0.5), di(0.35, s)], isi
    )


def pisang(k, x, y, t, isi="hijau"):
    """A banana plant: broad leaves from one foot."""
    for sudut, bagian in ((-2.3, 0.9), (-1.9, 1.1), (-1.45, 1.2), (-1.1, 1.0), (-0.7, 0.85)):
        p = t * bagian

        def di(u, w, sudut=sudut, p=p):
            a = x + math.cos(sudut) * p * u - math.sin(sudut) * w
            return a, y + math.sin(sudut) * p * u + math.cos(sudut) * w + 0.25 * p * u * u

        w = 0.11 * t
        k.lengkung(
            [di(0, 0), di(0.4, -w), di(0.8, -w * 0.8), di(1.05, 0), di(0.8, w * 0.8), di(0.4, w)],
            campur(isi, "lumut", k.acak.uniform(0, 0.5)),
        )
        k.garis([di(0.1, 0), di(0.5, 0), di(0.95, 0)], campur(isi, "gading", 0.3), 2)


def sawah(k, atas, bawah, muda="padi", tua="lumut", hilang=(800, None)):
    """Rice fields in perspective: bunds that run to one point, rows that close up with distance."""
    k.gradasi(atas, bawah, campur(tua, "gading", 0.25), muda)
    hx = hilang[0]
    petak = [-2600, -1500, -820, -330, 60, 420, 900, 1600, 2700]
    for i, (a, b) in enumerate(pairwise(petak)):
        if i % 2:
            k.poli(
                [
                    (hx + a * 0.16, atas),
                    (hx + b * 0.16, atas),
                    (hx + b * 1.5, bawah),
                    (hx + a * 1.5, bawah),
                ],
                tua,
                90,
            )
    y, selang = atas + 8, 7
    while y < bawah:
        k.garis(
            [(0, y), (LEBAR, y + k.acak.uniform(-3, 3))],
            campur(tua, "hijau", 0.5),
            1 + selang / 16,
            120,
        )
        y += selang
        selang *= 1.22
    for a in petak[1:-1]:
        k.poli(
            [
                (hx + a * 0.16, atas),
                (hx + a * 0.16 + 3, atas),
                (hx + a * 1.5 + 16, bawah),
                (hx + a * 1.5 - 16, bawah),
            ],
            campur("pasir_tua", tua, 0.35),
        )


def air(k, atas, bawah, terang="#a9c9c4", gelap="laut_tua"):
    """Water with flat glints."""
    k.gradasi(atas, bawah, terang, gelap)
    for _ in range(46):
        u = k.acak.random() ** 1.5
        y = atas + (bawah - atas) * u
        x, w = k.acak.uniform(0, LEBAR), 30 + 150 * u * k.acak.uniform(0.4, 1)
        k.kotak(x - w, y, x + w, y + 1.5 + 3 * u, "#e9f0e2", r=2, alfa=60)


def rumput(k, y, isi, jumlah=60, x0=0, x1=LEBAR, tinggi=26):
    """Tufts of grass in front."""
    for _ in range(jumlah):
        x, t = k.acak.uniform(x0, x1), tinggi * k.acak.uniform(0.5, 1.2)
        for a in (-0.4, 0, 0.45):
            k.poli([(x - 3, y), (x + 3, y), (x + a * t, y - t)], isi)
