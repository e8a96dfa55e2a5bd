"""Scenes in rooms: a meeting, a class, a lecture, a map, a radio talk, a polling room for all."""

from home.contoh.lukis import alam, benda
from home.contoh.lukis.bangunan import dalam
from home.contoh.lukis.kanvas import LEBAR, TINGGI, campur, halus
from home.contoh.lukis.orang import Rupa, berdiri, setengah

DINDING = ["#eadcc2", "#dfe2d2", "#ecd9c4", "#d9dfd8", "#efe3cf"]


def rapat(k, suasana):
    """A meeting: the table seen from its end, people on both sides, a screen with a chart."""
    dalam(k, k.acak.choice(DINDING), k.acak.choice(["#b98f66", "#8f8676", "#9c5a48"]))
    luar = alam.SUASANA[suasana][:2]
    benda.jendela(k, 70, 150, 330, 470, luar)
    benda.jendela(k, 1270, 150, 1530, 470, luar)
    benda.papan(k, 520, 110, 1080, 440, "kertas", "arang")
    if k.acak.random() < 0.5:
        benda.batang(k, 570, 170, 810, 390, [k.acak.uniform(0.35, 0.95) for _ in range(5)])
        benda.baris(k, 860, 180, 1030, 7, 30)
    else:
        k.bulat(690, 275, 118, "merah")
        k.pena.pieslice(
            [2 * v for v in (572, 157, 808, 393)], -90, k.acak.randint(20, 150), fill=(227, 168, 63)
        )
        k.bulat(690, 275, 56, "kertas")
        benda.baris(k, 860, 190, 1030, 6, 34)
    for x in (190, 1410):
        benda.tanaman(k, x, 760, 190)
    for x in (680, 920):
        setengah(k, x, 690, 400, Rupa(k.acak, tanda=True))
    for i, y in enumerate((740, 830, 950)):
        s = 440 + i * 80
        for a in (-1, 1):
            setengah(
                k, 800 + a * (330 + i * 86), y + 40, s, Rupa(k.acak, tanda=k.acak.random() < 0.5)
            )
    k.poli([(600, 676), (1000, 676), (1290, TINGGI), (310, TINGGI)], "kayu")
    k.poli([(820, 676), (1000, 676), (1290, TINGGI), (900, TINGGI)], "putih", 24)
    k.poli([(310, TINGGI), (600, 676), (590, 676), (280, TINGGI)], "kayu_tua")
    k.poli([(1290, TINGGI), (1000, 676), (1010, 676), (1320, TINGGI)], "kayu_tua")
    k.poli([(740, 676), (860, 676), (930, TINGGI), (670, TINGGI)], "merah")
    k.poli([(752, 676), (848, 676), (910, TINGGI), (690, TINGGI)], "merah_tua")
    for i, y in enumerate((720, 800, 910)):
        s = 1 + i * 0.4
        for a in (-1, 1):
            x = 800 + a * (150 + i * 62)
            k.poli(
                [
                    (x - 34 * s, y),
                    (x + 34 * s, y),
                    (x + 42 * s, y + 24 * s),
                    (x - 42 * s, y + 24 * s),
                ],
                "kertas",
            )
            k.bulat(x + a * 56 * s, y + 6, 9 * s, "putih", ry=5 * s)
            k.kotak(x + a * 56 * s - 8 * s, y - 16 * s, x + a * 56 * s + 8 * s, y + 6, "laut", r=3)


def kelas(k, suasana):
    """First-time voters in class: hands up, an officer at the board."""
    dalam(k, k.acak.choice(["#e6e0c6", "#dbe3d6", "#ecdcc2"]))
    luar = alam.SUASANA[suasana][:2]
    for x in (60, 1330):
        benda.jendela(k, x, 170, x + 210, 440, luar)
    benda.papan(k, 420, 130, 1180, 480, k.acak.choice(["hijau_tua", "putih"]), "kayu")
    terang = k.gambar.getpixel((1400, 500))[0] > 128
    tulis = "arang" if terang else "gading"
    benda.kotak_suara(k, 560, 430, 130)
    benda.baris(k, 700, 200, 920, 4, 44, tulis, 170)
    k.garis([(960, 300), (1000, 340), (1080, 230)], "kunyit", 16)
    benda.baris(k, 960, 380, 1120, 2, 34, tulis, 170)
    petugas = Rupa(k.acak, "kertas", rompi=True, tanda=True)
    berdiri(k, 1240, 850, 500, petugas, "tunjuk", "pegang")
    benda.meja(k, 90, 330, 680, 18, 130)
    benda.berkas(k, 170, 672, 90, 4, k.acak)
    benda.kotak_suara(k, 270, 672, 70)
    seragam = k.acak.choice(["putih", "#e8e6da", "#cdbb94"])
    for baris in range(3):
        s = 400 + baris * 70
        for i in range(6 - baris // 2):
            x = 80 + i * (250 + baris * 26) + (baris % 2) * 110 + k.acak.uniform(-16, 16)
            rupa = Rupa(k.acak, seragam, k.acak.choice(["rambut", "kerudung", "rambut"]))
            rupa.kerudung = k.acak.choice(["putih", "#d7dcd6"]) if seragam != "putih" else "gading"
            angkat = "angkat" if k.acak.random() < 0.36 else "turun"
            y = 830 + baris * 124
            setengah(k, x, y, s, rupa, belakang=True, kanan=angkat)
            k.kotak(x - s * 0.24, y - 6, x + s * 0.24, y + 16, "kayu", r=5)
            k.kotak(x - s * 0.21, y + 16, x + s * 0.21, y + 44, "tinta", alfa=50)


def grafik(k, suasana):
    """Somebody explains figures at a board to a small round of listeners."""
    dalam(k, k.acak.choice(DINDING), "#a8826b")
    benda.papan(k, 560, 110, 1360, 600, "kertas", "kayu_tua")
    if k.acak.random() < 0.5:
        benda.batang(k, 640, 190, 1000, 520, [0.4, 0.46, 0.52, 0.66, 0.72, 0.88])
    else:
        for i in range(5):
            k.kotak(640, 200 + i * 80, 1000, 203 + i * 80, "pasir_tua")
        titik = [(650 + i * 84, 500 - v * 290) for i, v in enumerate((0.1, 0.3, 0.26, 0.6, 0.85))]
        k.garis(titik, "merah", 9)
        for x, y in titik:
            k.bulat(x, y, 14, "kertas")
            k.bulat(x, y, 9, "merah")
    benda.baris(k, 1060, 200, 1300, 4, 40)
    for i in range(3):
        k.bulat(1080, 412 + i * 56, 15, ("merah", "kunyit", "laut")[i])
        benda.baris(k, 1112, 404 + i * 56, 1290, 1, 40)
    for x in (700, 1220):
        k.garis([(x, 610), (x + (30 if x > 900 else -30), 880)], "kayu_tua", 14)
    berdiri(
        k,
        440,
        960,
        560,
        Rupa(k.acak, kepala=k.acak.choice(["kerudung", "rambut"]), tanda=True),
        "turun",
        "tunjuk",
    )
    benda.tanaman(k, 130, 960, 300)
    for i in range(4):
        x = 760 + i * 240 + k.acak.uniform(-20, 20)
        setengah(k, x, 1080, 520, Rupa(k.acak), belakang=True)
        benda.kursi(k, x, 1090, 200, k.acak.choice(["merah", "laut_tua"]))


def peta(k, suasana):
    """The district's map on the wall, pins in it, two who plan."""
    dalam(k, k.acak.choice(DINDING), "#9d8a6d")
    benda.papan(k, 430, 90, 1330, 690, "#dfe8e2", "kayu_tua")
    tepi = [
        (560, 150),
        (760, 130),
        (960, 170),
        (1180, 140),
        (1270, 260),
        (1240, 420),
        (1270, 560),
        (1080, 640),
        (880, 600),
        (700, 640),
        (600, 540),
        (530, 430),
        (590, 290),
    ]
    k.lengkung(tepi, campur("lumut", "gading", 0.3))
    pusat = [
        (640, 230),
        (790, 230),
        (930, 270),
        (1090, 240),
        (1200, 330),
        (640, 400),
        (790, 400),
        (940, 430),
        (1090, 420),
        (1190, 500),
        (700, 540),
        (850, 540),
        (1040, 560),
        (600, 480),
    ]
    kulit = ["lumut", "padi", "pasir_tua", "laut", "gading"]
    for i, (x, y) in enumerate(pusat):
        bentuk = [
            (x + k.acak.uniform(50, 84) * a, y + k.acak.uniform(40, 62) * b)
            for a, b in ((1, 0), (0.6, 0.8), (-0.4, 1), (-1, 0.2), (-0.7, -0.8), (0.4, -1))
        ]
        k.lengkung(bentuk, campur(kulit[i % 5], "hijau", k.acak.uniform(0, 0.3)), 225)
    for jalan in (
        [(540, 440), (700, 380), (860, 420), (1080, 350), (1250, 300)],
        [(620, 160), (700, 380), (720, 630)],
    ):
        k.garis(halus(jalan, tutup=False), "kertas", 6)
    for x, y in pusat:
        k.garis([(x, y), (x, y - 24)], "tinta", 4)
        k.bulat(x, y - 30, 13, "merah" if k.acak.random() < 0.7 else "kunyit")
    berdiri(k, 330, 1000, 590, Rupa(k.acak, "kertas", rompi=True, tanda=True), "pinggang", "tunjuk")
    berdiri(k, 1420, 1010, 580, Rupa(k.acak, tanda=True), "pegang", "turun")
    benda.meja(k, 560, 1240, 880, 22, 180)
    benda.berkas(k, 690, 870, 130, 5, k.acak)
    k.poli([(820, 872), (1000, 872), (1020, 850), (850, 850)], "kertas")
    k.poli([(1060, 870), (1190, 870), (1174, 770), (1076, 770)], "arang")


def siaran(k, suasana):
    """A talk on the radio: two at a table with microphones, sound panels behind them."""
    k.gradasi(
        0,
        800,
        *k.acak.choice([("#3f2a2c", "#6b3b38"), ("#22403d", "#3f6d57"), ("#2d3550", "#46607f")]),
    )
    for i in range(8):
        for j in range(4):
            isi = k.acak.choice(["tinta", "merah", "kunyit", "gading"])
            k.kotak(i * 200 + 8, j * 190 + 8, i * 200 + 192, j * 190 + 182, isi, r=10, alfa=28)
    k.pendar(800, 260, 640, "#ffdca0", 0.5)
    k.bulat(800, 210, 86, "gading")
    k.bulat(800, 210, 76, "kertas")
    k.garis([(800, 210), (800, 158)], "tinta", 8)
    k.garis([(800, 210), (838, 228)], "merah", 6)
    setengah(
        k,
        480,
        800,
        880,
        Rupa(k.acak, "kertas", k.acak.choice(["peci", "kerudung"]), rompi=True, tanda=True),
    )
    tamu = Rupa(k.acak, k.acak.choice(["pasir", "bata", "kunyit", "kertas"]))
    setengah(k, 1120, 800, 860, tamu, kiri="pegang")
    k.gradasi(790, TINGGI, "#8a5f42", "#5b3d2d")
    k.kotak(0, 780, LEBAR, 806, "kayu", r=4)
    for x, a in ((640, -1), (960, 1)):
        k.garis([(x + a * -40, 900), (x - a * 20, 740), (x + a * 40, 660)], "tinta", 12)
        k.bulat(x - a * 40, 905, 70, "tinta", ry=16)
        k.kotak(x + a * 40 - 30, 600, x + a * 40 + 30, 690, "arang", r=30)
        k.kotak(x + a * 40 - 30, 640, x + a * 40 + 30, 652, "kunyit")
    for x in (360, 1240):
        k.poli([(x - 110, 960), (x + 110, 960), (x + 80, 880), (x - 80, 880)], "kertas")
    benda.tanaman(k, 150, 800, 260)


def akses(k, suasana):
    """A polling room for all: a ramp, a wheelchair, a low booth, a companion."""
    dalam(k, k.acak.choice(DINDING), "#c7b08d", 700)
    benda.jendela(k, 1180, 140, 1500, 430, alam.SUASANA[suasana][:2])
    benda.papan(k, 120, 140, 420, 420, "kertas")
    benda.kotak_suara(k, 200, 330, 90)
    benda.baris(k, 280, 200, 390, 5, 34)
    benda.papan(k, 520, 160, 700, 400, "laut_tua", "arang")
    k.bulat(610, 214, 20, "gading")
    k.garis([(610, 244), (610, 300), (650, 300), (666, 350)], "gading", 13)
    k.garis(halus([(590, 280), (566, 330), (606, 366), (646, 342)], tutup=False), "gading", 9)
    benda.meja(k, 900, 1500, 690, 22, 190)
    for x in (1040, 1340):
        benda.bilik(k, x, 682, 220)
    x, y = 720, 960
    k.bayang(x + 10, y, 190)
    k.kotak(x - 88, y - 330, x - 66, y - 90, "arang", r=6)
    k.garis([(x - 118, y - 320), (x - 76, y - 320)], "arang", 16)
    duduk = Rupa(k.acak, k.acak.choice(["bata", "kunyit", "laut_tua"]), "kerudung", bawah="arang")
    k.lengkung(
        [
            (x - 70, y - 190),
            (x + 80, y - 190),
            (x + 150, y - 150),
            (x + 140, y - 40),
            (x + 90, y - 40),
            (x + 84, y - 110),
            (x - 60, y - 110),
        ],
        duduk.bawah,
    )
    k.bulat(x + 130, y - 36, 44, "tinta", ry=16)
    setengah(k, x, y - 140, 620, duduk, kanan="beri")
    k.kotak(x - 80, y - 120, x + 60, y - 96, "arang", r=8)
    for cx, r in ((x - 30, 104), (x + 104, 40)):
        k.bulat(cx, y - r, r, "tinta")
        k.bulat(cx, y - r, r - 12, "#cfc6b4")
        for i in range(6):
            k.garis(
                [
                    (cx, y - r),
                    halus(
                        [
                            (cx + r - 12, y - r),
                            (cx, y - 12),
                            (cx - r + 12, y - r),
                            (cx, y - 2 * r + 12),
                        ],
                        langkah=3,
                    )[2 * i],
                ],
                "arang",
                3,
            )
        k.bulat(cx, y - r, 12, "arang")
    berdiri(k, 500, 980, 590, Rupa(k.acak, "kertas", rompi=True, tanda=True), "turun", "beri")
    benda.kotak_suara(k, 1290, 960, 180)
    benda.tanaman(k, 180, 900, 300)
