"""Scenes from close by: a ballot goes in, a paper is signed, a list is checked."""

from home.contoh.lukis import alam, benda
from home.contoh.lukis.kanvas import LEBAR, TINGGI, campur, halus
from home.contoh.lukis.orang import BAJU, KULIT


def tangan(k, x, y, s, kulit, kain, arah=1, dari=(0, 0)):
    """A forearm and a hand that ends at (x, y); ``dari`` is where the sleeve comes from."""
    gelap = campur(kulit, "tinta", 0.22)
    mx, my = x + (dari[0] - x) * 0.34, y + (dari[1] - y) * 0.34
    k.garis([dari, (mx, my)], kain, 1.5 * s)
    k.garis([(mx + (x - mx) * 0.02, my + (y - my) * 0.02), (x, y)], kulit, 0.82 * s)
    k.garis(
        [(mx, my), (mx + (dari[0] - mx) * 0.1, my + (dari[1] - my) * 0.1)],
        campur(kain, "putih", 0.3),
        1.5 * s,
    )
    k.bulat(x, y, 0.62 * s, kulit, ry=0.56 * s)
    for i in range(4):
        a, b = x + arah * (0.34 + 0.02 * i) * s, y + (-0.42 + 0.27 * i) * s
        k.garis([(x, b * 0.5 + y * 0.5), (a + arah * 0.34 * s, b + 0.06 * s)], kulit, 0.27 * s)
        k.garis([(a, b + 0.13 * s), (a + arah * 0.3 * s, b + 0.19 * s)], gelap, 2.4)
    k.garis(
        [(x - arah * 0.2 * s, y - 0.4 * s), (x + arah * 0.32 * s, y - 0.66 * s)], kulit, 0.3 * s
    )


def suara(k, suasana):
    """A hand lets a folded ballot fall into the box."""
    alam.langit(k, suasana, 800)
    kabut = alam.SUASANA[suasana][2]
    alam.karst(k, 760, 330, campur("laut", kabut, 0.66), lebar=(190, 310))
    alam.karst(k, 760, 240, campur("hijau", kabut, 0.5), lebar=(150, 250), tebing=True)
    alam.semak(k, 792, 84, campur("hijau", kabut, 0.3))
    k.gradasi(800, TINGGI, "merah", "merah_tua")
    k.kotak(0, 788, LEBAR, 812, campur("merah", "putih", 0.12))
    benda.bilik(k, 1310, 796, 330)
    benda.kotak_suara(k, 760, 940, 520)
    kulit, kain = (
        k.acak.choice(KULIT),
        k.acak.choice(["kertas", "laut_tua", "kunyit", "hijau", "bata"]),
    )
    k.poli([(740, 210), (890, 190), (900, 392), (770, 404)], "kertas")
    k.poli([(815, 200), (890, 190), (900, 392), (838, 398)], "tinta", 26)
    k.poli([(770, 240), (846, 230), (850, 262), (774, 272)], "merah")
    tangan(k, 700, 262, 118, kulit, kain, 1, (-60, 60))


def tanda_tangan(k, suasana):
    """A document is signed: desk from above, a stamp pad, glasses, a cup."""
    k.gradasi(
        0,
        TINGGI,
        *k.acak.choice([("#a9774d", "#8a5d3b"), ("#7d5138", "#5f3c2b"), ("#b58a60", "#96693f")]),
    )
    for i in range(9):
        y = i * 130 + k.acak.uniform(-20, 20)
        k.garis(
            halus([(0, y), (400, y + 26), (900, y - 22), (LEBAR, y + 18)], tutup=False),
            "tinta",
            2,
            40,
        )
    isi = k.acak.choice(["merah", "hijau_tua", "laut_tua"])
    k.poli([(330, 130), (1170, 60), (1260, 950), (420, 1030)], "tinta", 50)
    k.poli([(310, 110), (1150, 40), (1240, 930), (400, 1010)], isi)
    k.poli([(360, 150), (1110, 86), (1190, 890), (440, 956)], "kertas")

    def di(u, v):
        return 360 + 750 * u + 80 * v, 150 - 64 * u + 806 * v

    k.poli([di(0.4, 0.05), di(0.6, 0.05), di(0.6, 0.11), di(0.4, 0.11)], "kunyit")
    for j in range(13):
        u = 0.9 if j % 4 != 3 else 0.6
        v = 0.17 + j * 0.042
        k.poli([di(0.1, v), di(u, v), di(u, v + 0.013), di(0.1, v + 0.013)], "arang", 90)
    for u in (0.12, 0.6):
        k.poli([di(u, 0.9), di(u + 0.28, 0.9), di(u + 0.28, 0.904), di(u, 0.904)], "arang")
    coret = [di(0.14 + 0.03 * i, 0.86 + k.acak.uniform(-0.045, 0.03)) for i in range(9)]
    k.garis(halus(coret, tutup=False), "biru", 5)
    k.bulat(*di(0.74, 0.83), 84, "biru", alfa=60)
    k.bulat(*di(0.74, 0.83), 70, "kertas", alfa=120)
    k.bulat(1400, 250, 118, "tinta", alfa=50)
    k.bulat(1390, 238, 116, "gading")
    k.bulat(1390, 238, 92, "#4a2c20")
    k.garis(halus([(1494, 200), (1560, 190), (1566, 270), (1500, 280)], tutup=False), "gading", 20)
    for x in (84, 224):
        k.bulat(x, 660, 64, "tinta")
        k.bulat(x, 660, 54, "#c9b08d")
    k.garis([(138, 650), (170, 650)], "tinta", 10)
    kulit, kain = k.acak.choice(KULIT), k.acak.choice([w for w in BAJU if w != isi])
    x, y = di(0.52, 0.86)
    k.garis([(x - 40, y + 26), (x + 110, y - 150)], "tinta", 17)
    k.garis([(x - 40, y + 26), (x - 20, y + 2)], "kunyit", 9)
    tangan(k, x + 110, y - 30, 118, kulit, kain, -1, (1700, 980))


def data(k, suasana):
    """A laptop with a list, printed lists beside it, a magnifier: voter data is checked."""
    k.gradasi(
        0,
        640,
        *k.acak.choice([("#e6d9bf", "#efe6d3"), ("#d5ded6", "#e8ebdd"), ("#e9d2c0", "#f2e4d2")]),
    )
    benda.jendela(k, 1180, 60, 1520, 420, alam.SUASANA[suasana][:2])
    benda.papan(k, 90, 90, 330, 380, "kertas")
    benda.batang(k, 120, 150, 300, 340, [k.acak.uniform(0.3, 0.95) for _ in range(4)])
    k.gradasi(640, TINGGI, "#b0815a", "#85593a")
    k.kotak(0, 630, LEBAR, 650, "kayu_tua")
    k.poli([(440, 180), (1160, 180), (1160, 690), (440, 690)], "arang")
    k.kotak(432, 172, 1168, 690, "tinta", r=22)
    k.kotak(458, 200, 1142, 664, "kertas", r=4)
    k.kotak(458, 200, 1142, 258, "merah")
    k.bulat(490, 229, 14, "kunyit")
    for j in range(8):
        y = 282 + j * 47
        if j % 2:
            k.kotak(470, y - 8, 1130, y + 36, "pasir", alfa=150)
        for x, w in (
            (490, 40),
            (560, k.acak.uniform(120, 190)),
            (790, k.acak.uniform(80, 130)),
            (960, 70),
        ):
            k.kotak(x, y + 4, x + w, y + 20, "arang", r=5, alfa=110)
        if j == 3:
            k.kotak(466, y - 10, 1134, y + 36, "kunyit", r=6, alfa=90)
        k.garis([(1078, y + 12), (1088, y + 22), (1106, y)], "hijau", 6)
    k.poli([(380, 690), (1220, 690), (1300, 860), (300, 860)], "#b9b3a8")
    k.poli([(430, 706), (1170, 706), (1206, 790), (394, 790)], "arang")
    for j in range(4):
        for i in range(13):
            y = 712 + j * 19
            x = 800 + (i - 6.3) * (54 + j * 2.6)
            k.kotak(x, y, x + 46, y + 13, "#6b646b", r=3)
    k.poli([(690, 802), (910, 802), (922, 846), (678, 846)], "#a39d92")
    k.poli([(40, 760), (260, 730), (330, 980), (70, 1020)], "kertas")
    for j in range(8):
        k.poli(
            [
                (72 + j * 5, 790 + j * 25),
                (240 + j * 7, 768 + j * 25),
                (242 + j * 7, 776 + j * 25),
                (74 + j * 5, 798 + j * 25),
            ],
            "arang",
            90,
        )
    k.bulat(1440, 830, 96, "tinta")
    k.bulat(1440, 830, 80, "#cfe0da")
    k.poli([(1390, 860), (1440, 760), (1470, 766), (1420, 870)], "putih", 120)
    k.garis([(1376, 902), (1290, 1010)], "kayu_tua", 34)
    benda.berkas(k, 1420, 690, 170, k.acak.randint(4, 8), k.acak)
    kulit, kain = k.acak.choice(KULIT), k.acak.choice(["merah", "laut_tua", "kunyit", "hijau"])
    tangan(k, 620, 830, 92, kulit, kain, 1, (420, 1180))
    tangan(k, 990, 830, 92, kulit, kain, -1, (1180, 1180))
