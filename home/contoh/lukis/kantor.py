"""Scenes at the office: the building, a ceremony, the counter, the archive, the warehouse."""

from home.contoh.lukis import alam, benda
from home.contoh.lukis.bangunan import dalam, latar, tenda
from home.contoh.lukis.kanvas import LEBAR, TINGGI, campur
from home.contoh.lukis.orang import Rupa, berdiri, setengah


def gedung(k, suasana):
    """The office building with its flag."""
    latar(k, suasana, 620)
    k.gradasi(616, TINGGI, "#c9c3b4", "#a9a294")
    for x, t in ((90, 520), (230, 430)):
        alam.kelapa(k, x, 760, t)
    dinding, x0, x1 = k.acak.choice(["gading", "#efe3cf", "#e9e4d6"]), 330, 1350
    k.kotak(x0, 400, x1, 800, dinding)
    k.poli([(x0 - 60, 410), (x1 + 60, 410), (x1 - 110, 250), (x0 + 110, 250)], "merah_tua")
    k.poli([(1010, 410), (x1 + 60, 410), (x1 - 110, 250), (1080, 250)], "tinta", 40)
    k.kotak(x0 - 60, 404, x1 + 60, 424, campur("merah_tua", "tinta", 0.35))
    for i, x in enumerate((400, 530, 1060, 1190)):
        k.kotak(x - 8, 482, x + 98, 682, "kayu_tua", r=3)
        k.gradasi(490, 674, "#8fb3b5", "#dfe9dc", x, x + 90)
        k.kotak(x + 42, 490, x + 48, 674, "kayu_tua")
        k.poli([(x + 10, 674), (x + 34, 674), (x + 80, 490), (x + 56, 490)], "putih", 50)
        if i % 2:
            alam.semak(k, 800, 70, "hijau", x - 100, x + 110)
    k.poli([(640, 470), (1040, 470), (840, 340)], "merah")
    k.poli([(690, 456), (990, 456), (840, 364)], dinding)
    k.bulat(840, 424, 24, "kunyit")
    k.kotak(650, 470, 1030, 498, campur(dinding, "tinta", 0.12))
    for x in (668, 760, 894, 986):
        k.kotak(x, 498, x + 28, 800, "putih")
        k.kotak(x + 19, 498, x + 28, 800, "tinta", alfa=30)
    k.kotak(790, 560, 890, 800, "laut_tua")
    k.kotak(837, 560, 843, 800, "kayu_tua")
    for i in range(3):
        k.kotak(
            640 - i * 24,
            800 + i * 16,
            1040 + i * 24,
            818 + i * 16,
            campur("pasir", "tinta", 0.06 * i),
        )
    k.poli([(680, 848), (1000, 848), (1240, TINGGI), (420, TINGGI)], "#d8d1c1")
    benda.bendera(k, 1420, 880, 720, 170)
    alam.semak(k, 850, 70, "hijau_tua", 0, 560)
    alam.semak(k, 850, 64, "hijau_tua", 1120, LEBAR)
    for x, y, t in ((560, 980, 270), (1130, 1000, 280), (1220, 990, 270)):
        berdiri(k, x, y, t, Rupa(k.acak, tanda=True), "turun", k.acak.choice(["turun", "beri"]))


def upacara(k, suasana):
    """Staff in rows before the flag."""
    latar(k, suasana, 600)
    k.gradasi(596, TINGGI, campur("lumut", "pasir", 0.3), campur("lumut", "hijau", 0.45))
    for x, t in ((60, 500), (1540, 540)):
        alam.kelapa(k, x, 680, t)
    k.lengkung([(960, 690), (1120, 664), (1290, 690), (1120, 716)], "pasir_tua")
    k.kotak(1076, 664, 1164, 690, "pasir")
    benda.bendera(k, 1120, 676, 570, 230)
    pemimpin = Rupa(k.acak, "kertas", "peci", bawah="tinta")
    berdiri(k, 1010, 790, 300, pemimpin)
    baju = k.acak.choice(["kertas", "merah", "pasir_tua"])
    for baris in range(3):
        for i in range(7 - baris):
            rupa = Rupa(k.acak, baju, k.acak.choice(["peci", "kerudung"]), bawah="tinta")
            rupa.kerudung = k.acak.choice(["merah", "gading"]) if baju != "merah" else "gading"
            x = 50 + i * (124 + baris * 22) + baris * 30
            berdiri(k, x, 800 + baris * 115, 290 + baris * 44, rupa, belakang=True)
    alam.rumput(k, TINGGI + 4, "hijau", 80, tinggi=34)


def lapangan(k, suasana):
    """Voter education in the open: a stage under a canopy, a crowd seated before it."""
    latar(k, suasana, 590)
    k.gradasi(586, TINGGI, campur("lumut", "pasir", 0.5), "lumut")
    for x, t in ((80, 470), (1500, 520)):
        alam.kelapa(k, x, 680, t)
    for i in range(16):
        a = i / 15
        y = 300 + 120 * (1 - (2 * a - 1) ** 2)
        k.poli(
            [(a * LEBAR - 22, y - 40), (a * LEBAR + 22, y - 40), (a * LEBAR, y + 14)],
            ("merah", "kunyit", "kertas", "laut")[i % 4],
        )
    tenda(k, 360, 1240, 330, 720, garis=k.acak.choice(["merah", "laut", "kunyit"]))
    k.kotak(390, 700, 1210, 770, "kayu_tua")
    k.kotak(390, 690, 1210, 712, "kayu")
    benda.papan(k, 640, 480, 960, 640)
    if k.acak.random() < 0.5:
        benda.batang(k, 680, 510, 830, 620, (0.5, 0.7, 0.62, 0.9))
    else:
        benda.kotak_suara(k, 750, 622, 100)
    benda.baris(k, 850, 520, 930, 5, 22)
    berdiri(k, 560, 704, 260, Rupa(k.acak, "kertas", rompi=True), "turun", "tunjuk")
    berdiri(k, 1060, 704, 256, Rupa(k.acak, "kertas", "kerudung", rompi=True), "turun", "pegang")
    for baris in range(3):
        for i in range(9 + baris):
            x = -40 + i * (184 - baris * 6) + baris * 52 + k.acak.uniform(-14, 14)
            setengah(k, x, 890 + baris * 104, 420 + baris * 40, Rupa(k.acak), belakang=True)


def loket(k, suasana):
    """The service counter: officers behind it, citizens before it, a plant, a number screen."""
    luar = alam.SUASANA[suasana][:2]
    dalam(k, k.acak.choice(["#eadcc2", "#dfe2d2", "#ecd9c4"]))
    benda.jendela(k, 90, 160, 400, 480, luar)
    benda.papan(k, 640, 130, 960, 300, "laut_tua", "arang")
    k.kotak(680, 165, 770, 265, "kunyit", r=8)
    benda.baris(k, 800, 172, 930, 4, 26, "gading", 200)
    benda.papan(k, 1160, 150, 1290, 330, "kertas")
    benda.baris(k, 1178, 176, 1272, 6, 24)
    benda.papan(k, 1370, 150, 1500, 330, "kertas")
    benda.batang(k, 1390, 200, 1480, 306, (0.5, 0.8, 0.65))
    for x in (560, 880, 1200):
        setengah(
            k, x, 620, 540, Rupa(k.acak, k.acak.choice(["kertas", "merah", "pasir"]), tanda=True)
        )
    k.kotak(330, 600, 1480, 632, "kayu", r=6)
    k.kotak(350, 632, 1460, 880, campur("kayu", "gading", 0.35))
    for x in range(350, 1460, 92):
        k.kotak(x, 632, x + 3, 880, "tinta", alfa=30)
    k.kotak(350, 632, 1460, 650, "tinta", alfa=40)
    for x in (650, 970, 1290):
        k.poli([(x - 52, 600), (x + 52, 600), (x + 44, 522), (x - 44, 522)], "arang")
        k.kotak(x - 6, 590, x + 6, 604, "arang")
    for x in (470, 800, 1120):
        k.poli([(x - 44, 598), (x + 30, 598), (x + 40, 588), (x - 30, 588)], "kertas")
    for x, t in ((710, 560), (1060, 580)):
        berdiri(k, x, 1010, t, Rupa(k.acak), "turun", "beri", belakang=True)
    benda.tanaman(k, 200, 1000, 330)
    if k.acak.random() < 0.6:
        for x in (1340, 1470):
            benda.kursi(k, x, 930, 120)
        setengah(k, 1340, 950, 520, Rupa(k.acak, kepala="kerudung"), belakang=True)
        benda.kursi(k, 1340, 950, 120)


def arsip(k, suasana):
    """Shelves of folders, somebody who takes one down, a trolley."""
    dalam(k, k.acak.choice(["#e4d8bf", "#dcdccb"]), "#a08566", 820)
    for x in range(40, 1560, 390):
        k.kotak(x, 110, x + 370, 830, "kayu_tua", r=4)
        for j in range(4):
            y = 128 + j * 176
            k.kotak(x + 14, y, x + 356, y + 160, campur("kayu_tua", "tinta", 0.4))
            a = x + 20
            while a < x + 322:
                w, h = k.acak.uniform(20, 36), k.acak.uniform(108, 146)
                isi = k.acak.choice(
                    ["merah", "pasir_tua", "gading", "hijau", "kunyit", "laut_tua", "bata"]
                )
                if k.acak.random() < 0.86:
                    k.kotak(a, y + 160 - h, a + w - 2, y + 160, isi, r=3)
                    k.kotak(a + 5, y + 172 - h, a + w - 7, y + 200 - h, "kertas", r=2)
                a += w
            k.kotak(x + 8, y + 158, x + 362, y + 170, "kayu")
    k.pendar(800, 60, 700, "#fff0cf", 0.4)
    tangan = berdiri(
        k, 560, 1000, 560, Rupa(k.acak, "kertas", tanda=True), "turun", "angkat", belakang=True
    )
    k.kotak(
        tangan[1][0] - 26, tangan[1][1] - 120, tangan[1][0] + 10, tangan[1][1] + 6, "merah", r=4
    )
    berdiri(k, 830, 1010, 540, Rupa(k.acak, kepala="kerudung", tanda=True), "pegang", "pegang")
    k.kotak(748, 716, 872, 756, "gading", r=4)
    k.kotak(752, 740, 876, 756, "merah", r=4)
    benda.meja(k, 1080, 1500, 850, 20, 150, "laut_tua")
    for x in (1150, 1290, 1420):
        benda.berkas(k, x, 840, 112, k.acak.randint(3, 7), k.acak)


def gudang(k, suasana):
    """The warehouse: racks of ballot boxes and cases, two who count them."""
    k.gradasi(0, 760, "#8e8474", "#cdbfa4")
    for x in (250, 800, 1350):
        k.gradasi(70, 190, "#e9efe4", "#d7e2da", x - 120, x + 120)
        k.kotak(x - 3, 70, x + 3, 190, "arang")
        k.poli([(x - 120, 190), (x + 120, 190), (x + 330, TINGGI), (x - 30, TINGGI)], "gading", 34)
    for i in range(-2, 12):
        k.poli(
            [(i * 160, 0), (i * 160 + 12, 0), (i * 160 + 92, 60), (i * 160 + 80, 60)], "arang", 90
        )
    k.kotak(0, 56, LEBAR, 70, "arang")
    k.gradasi(760, TINGGI, "#b0a592", "#8b8172")
    for sisi in (0, 1):
        x0, x1 = (20, 640) if sisi == 0 else (960, 1580)
        for j in range(3):
            y = 400 + j * 200
            for x in range(x0 + 64, x1 - 20, 116):
                if k.acak.random() < 0.9:
                    if j == 2 or k.acak.random() < 0.72:
                        benda.kotak_suara(k, x, y, 92, jendela=k.acak.random() < 0.8)
                    else:
                        benda.dus(k, x, y, 108)
            k.kotak(x0, y, x1, y + 18, "bata")
            k.kotak(x0, y + 12, x1, y + 18, "tinta", alfa=60)
        for x in (x0, (x0 + x1) / 2 - 8, x1 - 16):
            k.kotak(x, 240, x + 16, 840, campur("laut_tua", "tinta", 0.2))
    petugas = Rupa(k.acak, "kertas", rompi=True, tanda=True)
    tangan = berdiri(k, 720, 1010, 560, petugas, "turun", "pegang")
    k.poli(
        [
            (tangan[1][0] - 30, tangan[1][1] - 70),
            (tangan[1][0] + 62, tangan[1][1] - 52),
            (tangan[1][0] + 44, tangan[1][1] + 50),
            (tangan[1][0] - 48, tangan[1][1] + 30),
        ],
        "kertas",
    )
    berdiri(k, 910, 990, 540, Rupa(k.acak), "pinggang", "tunjuk")
    for x, y, s in ((1180, 1010, 170), (1330, 1020, 170), (1254, 888, 170), (300, 1020, 160)):
        benda.kotak_suara(k, x, y, s * 0.8)
