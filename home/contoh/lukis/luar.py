"""Scenes under the open sky. Each takes the canvas and the mood (a key of ``alam.SUASANA``)."""

from home.contoh.lukis import alam, benda
from home.contoh.lukis.bangunan import latar, rumah, tenda
from home.contoh.lukis.kanvas import LEBAR, TINGGI, campur
from home.contoh.lukis.orang import Rupa, berdiri


def karst(k, suasana):
    """Karst towers over rice fields, a path, palms."""
    kabut = alam.SUASANA[suasana][2]
    alam.langit(k, suasana, 600)
    alam.karst(k, 600, 400, campur("laut", kabut, 0.66), lebar=(190, 320))
    alam.karst(k, 600, 330, campur("hijau", kabut, 0.48), lebar=(150, 270), tebing=True)
    alam.karst(
        k, 604, 240, campur("hijau_tua", kabut, 0.22), -80, 640, lebar=(150, 240), tebing=True
    )
    alam.semak(k, 606, 70, campur("hijau_tua", "hijau", 0.5))
    alam.sawah(k, 600, TINGGI, hilang=(k.acak.uniform(600, 1000), None))
    for x, y, t in ((1270, 700, 330), (1350, 720, 400), (1440, 690, 300), (210, 690, 280)):
        alam.kelapa(k, x, y, t, campur("hijau_tua", "hijau", k.acak.random() * 0.6))
    alam.semak(k, 724, 60, "hijau_tua", 1180, LEBAR)
    rumah(k, 1130, 700, 150)
    k.lengkung(
        [
            (380, 1100),
            (560, 900),
            (690, 760),
            (760, 690),
            (776, 690),
            (740, 770),
            (690, 900),
            (640, 1100),
        ],
        campur("pasir_tua", "kayu", 0.25),
    )
    petugas = Rupa(k.acak, "kertas", rompi=True, tanda=True)
    berdiri(k, 560, 960, 250, petugas, "turun", "pegang", belakang=True)
    berdiri(k, 645, 930, 236, Rupa(k.acak, kepala="kerudung"), "turun", "tunjuk", belakang=True)
    alam.rumput(k, TINGGI + 4, "hijau_tua", 110, tinggi=60)


def antre(k, suasana):
    """Voters queue before a TPS under a canopy; inside, the table, the booths and the boxes."""
    latar(k, suasana, 560)
    k.gradasi(556, TINGGI, campur("pasir", "lumut", 0.25), "pasir_tua")
    for x, t in ((1290, 430), (1420, 520), (1530, 400)):
        alam.kelapa(k, x, 640, t)
    k.poli([(640, 690), (1500, 690), (1600, 900), (560, 900)], "tinta", 40)
    tenda(k, 620, 1500, 320, 860)
    for i, x in enumerate((820, 980, 1140)):
        benda.meja(k, x - 74, x + 74, 676, 14, 120)
        benda.bilik(k, x, 670, 130)
        if i != 1:
            berdiri(k, x + 4, 800, 250, Rupa(k.acak), "pegang", "pegang", belakang=True)
    for x in (1300, 1400):
        benda.kotak_suara(k, x, 800, 84)
    tangan = berdiri(k, 1230, 836, 300, Rupa(k.acak), "turun", "beri")
    k.poli(
        [
            (tangan[1][0], tangan[1][1] - 18),
            (tangan[1][0] + 34, tangan[1][1] - 26),
            (tangan[1][0] + 36, tangan[1][1]),
            (tangan[1][0] + 4, tangan[1][1] + 8),
        ],
        "kertas",
    )
    benda.meja(k, 560, 770, 770, 16, 110, taplak="merah")
    petugas = Rupa(k.acak, "kertas", rompi=True, tanda=True)
    berdiri(k, 700, 862, 300, petugas, "turun", "pegang")
    benda.meja(k, 590, 810, 786, 16, 100, taplak="merah")
    for i in range(6):
        y = 900 + i % 2 * 16
        berdiri(k, 520 - i * 92, y, 320 + k.acak.uniform(-24, 24), Rupa(k.acak))
    alam.rumput(k, TINGGI + 4, "lumut", 70, tinggi=40)


def malam(k, suasana):
    """Night of counting: a lamp, the tally sheets, those who count and those who watch."""
    k.gradasi(0, 700, "malam", "#3b3a52")
    for _ in range(60):
        k.bulat(
            k.acak.uniform(0, LEBAR),
            k.acak.uniform(0, 360),
            k.acak.uniform(0.8, 2.2),
            "gading",
            alfa=150,
        )
    alam.karst(k, 640, 300, "#2b3048", lebar=(160, 280))
    alam.karst(k, 640, 210, "#20263a", lebar=(120, 220))
    k.gradasi(636, TINGGI, "#3a3238", "#241f27")
    for x, t in ((110, 480), (1490, 520)):
        alam.kelapa(k, x, 700, t, "#161a26")
    k.pendar(800, 380, 900, "#f4b860", 0.62)
    k.lengkung(
        [(250, 860), (800, 790), (1350, 860), (1250, 960), (800, 1000), (350, 960)], "#c98f4e", 70
    )
    tenda(k, 330, 1270, 190, 800, isi="#c9a877", garis="merah")
    for x in (470, 660):
        k.kotak(x - 8, 400, x + 178, 686, "kayu_tua")
        benda.turus(k, x, 408, x + 170, 678, k.acak)
    k.garis([(800, 210), (800, 330)], "tinta", 3)
    k.poli([(772, 350), (828, 350), (814, 324), (786, 324)], "#2a262e")
    k.pendar(800, 362, 190, "#fff0c4", 0.9)
    k.bulat(800, 360, 17, "#fff6dd")
    benda.meja(k, 880, 1200, 640, 18, 150, taplak="merah")
    benda.kotak_suara(k, 1120, 634, 96)
    tangan = berdiri(
        k, 960, 800, 330, Rupa(k.acak, "kertas", "peci", rompi=True), "turun", "angkat"
    )
    k.kotak(
        tangan[1][0] - 26, tangan[1][1] - 64, tangan[1][0] + 34, tangan[1][1] - 2, "kertas", r=2
    )
    berdiri(k, 560, 800, 330, Rupa(k.acak, "kertas", rompi=True), "turun", "angkat", belakang=True)
    berdiri(k, 770, 806, 322, Rupa(k.acak, "kertas", "kerudung"), "turun", "pegang")
    for i in range(11):
        rupa = Rupa(k.acak, k.acak.choice(["arang", "#3a2f3c", "#4a2a2d", "#2c3a3a"]))
        rupa.kerudung = k.acak.choice(["#5b3b34", "#3c4a4a", "#57443a"])
        rupa.rambut = "#171318"
        berdiri(
            k,
            60 + i * 150 + k.acak.uniform(-30, 30),
            1120 + k.acak.uniform(-10, 70),
            400,
            rupa,
            belakang=True,
        )


def perahu(k, suasana):
    """Ballot boxes cross a river by boat below the karst."""
    kabut = alam.SUASANA[suasana][2]
    alam.langit(k, suasana, 620)
    alam.karst(k, 620, 420, campur("laut", kabut, 0.6), lebar=(200, 330))
    alam.karst(k, 620, 330, campur("hijau", kabut, 0.36), -80, 700, lebar=(160, 270), tebing=True)
    alam.karst(
        k, 620, 250, campur("hijau_tua", kabut, 0.25), 1000, 1700, lebar=(150, 230), tebing=True
    )
    alam.semak(k, 630, 80, campur("hijau_tua", "hijau", 0.4))
    alam.air(k, 622, TINGGI, campur(kabut, "laut", 0.3))
    for x in range(-20, 420, 46):
        k.lengkung([(x, 640), (x + 60, 640), (x + 50, 700), (x + 10, 716)], "hijau_malam", 60)
    x, y = 800, 860
    k.bulat(x, y + 46, 470, "hijau_malam", ry=34, alfa=80)
    pengemudi = Rupa(k.acak, bawah="kayu_tua", kepala="rambut")
    petugas = Rupa(k.acak, "kertas", rompi=True, tanda=True)
    berdiri(k, 470, y + 34, 350, petugas, "pinggang", "turun")
    berdiri(k, 1190, y + 20, 350, pengemudi, "pegang", "turun")
    k.garis([(1215, 640), (1310, 960)], "kayu_tua", 12)
    for a, b in ((640, 0), (770, 0), (900, 0), (1030, 0), (705, 118), (835, 118)):
        benda.kotak_suara(k, a, y - b - 14, 112)
    k.lengkung(
        [
            (330, y - 42),
            (520, y + 4),
            (1080, y + 4),
            (1290, y - 62),
            (1240, y + 36),
            (1120, y + 70),
            (480, y + 70),
            (380, y + 30),
        ],
        "kayu",
    )
    k.lengkung(
        [
            (345, y - 20),
            (520, y + 30),
            (1080, y + 30),
            (1276, y - 34),
            (1240, y + 36),
            (1120, y + 70),
            (480, y + 70),
            (380, y + 30),
        ],
        "kayu_tua",
    )
    k.garis([(336, y - 40), (520, y + 6), (1080, y + 6), (1286, y - 60)], "merah", 12)
    for _ in range(7):
        a, b = k.acak.uniform(200, 1400), y + k.acak.uniform(80, 150)
        k.kotak(a - 70, b, a + 70, b + 4, "#e9f0e2", r=2, alfa=110)
    for a, t in ((70, 300), (190, 220), (1530, 280)):
        alam.pisang(k, a, TINGGI + 10, t, "hijau_tua")
    alam.rumput(k, TINGGI + 6, "hijau_malam", 60, 0, 330, 90)


def coklit(k, suasana):
    """Officers verify voter data in the yard of a stilt house."""
    latar(k, suasana, 600)
    k.gradasi(598, TINGGI, campur("lumut", "pasir", 0.4), campur("lumut", "hijau", 0.5))
    k.lengkung(
        [(760, 1100), (860, 860), (980, 780), (1180, 780), (1120, 900), (1180, 1100)], "pasir", 200
    )
    for x, t in ((130, 470), (300, 400), (1520, 520)):
        alam.kelapa(k, x, 720, t)
    rumah(
        k,
        1080,
        830,
        600,
        dinding=k.acak.choice(["kayu", "#b98a5e", "#7f9a8a"]),
        atap=k.acak.choice(["merah_tua", "#59606b", "kayu_tua"]),
    )
    for x in (660, 1440, 1500):
        alam.pisang(k, x, 850, 170)
    petugas = Rupa(k.acak, "kertas", rompi=True, tanda=True, bawah="tinta")
    tangan = berdiri(k, 430, 980, 520, petugas, "turun", "pegang")
    k.poli(
        [
            (tangan[1][0] - 10, tangan[1][1] - 66),
            (tangan[1][0] + 80, tangan[1][1] - 50),
            (tangan[1][0] + 66, tangan[1][1] + 40),
            (tangan[1][0] - 24, tangan[1][1] + 22),
        ],
        "kayu_tua",
    )
    k.poli(
        [
            (tangan[1][0] - 2, tangan[1][1] - 56),
            (tangan[1][0] + 71, tangan[1][1] - 43),
            (tangan[1][0] + 60, tangan[1][1] + 31),
            (tangan[1][0] - 13, tangan[1][1] + 17),
        ],
        "kertas",
    )
    berdiri(k, 660, 985, 495, Rupa(k.acak, kepala="kerudung"), "beri", "turun")
    berdiri(k, 800, 960, 500, Rupa(k.acak, kepala="peci"), "turun", "pinggang")
    alam.rumput(k, TINGGI + 4, "hijau_tua", 120, tinggi=52)
