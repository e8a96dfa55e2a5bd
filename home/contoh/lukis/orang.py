"""People of the illustrations: without faces, at any size, standing or seated."""

from home.contoh.lukis.kanvas import campur

KULIT = ["#8c5a3d", "#a56f4b", "#bd8259", "#75492f"]
RAMBUT = ["#221c1d", "#2f2624", "#3a2c28"]
BAJU = ["merah", "bata", "kunyit", "hijau", "laut_tua", "biru", "pasir", "kertas", "lumut"]
KERUDUNG = ["gading", "bata", "laut", "pasir_tua", "merah", "kunyit", "lumut"]

# elbow and hand, as parts of the height, for the arm towards +x; y counts from the shoulder down
LENGAN = {
    "turun": ((0.155, 0.17), (0.15, 0.33)),
    "pegang": ((0.15, 0.17), (0.04, 0.25)),
    "tunjuk": ((0.20, 0.06), (0.33, -0.05)),
    "angkat": ((0.17, -0.03), (0.17, -0.21)),
    "beri": ((0.15, 0.16), (0.29, 0.13)),
    "pinggang": ((0.20, 0.14), (0.11, 0.27)),
}


class Rupa:
    """What one person wears, chosen by the canvas's chance unless given."""

    def __init__(self, acak, baju=None, kepala=None, bawah=None, rompi=False, tanda=False):
        self.kulit = acak.choice(KULIT)
        self.rambut = acak.choice(RAMBUT)
        self.baju = baju or acak.choice(BAJU)
        self.kepala = kepala or acak.choice(["rambut", "rambut", "peci", "kerudung", "kerudung"])
        self.kerudung = acak.choice([w for w in KERUDUNG if w != self.baju])
        self.bawah = bawah or acak.choice(["tinta", "arang", "laut_tua", "kayu_tua"])
        self.rok = self.kepala == "kerudung"
        self.rompi, self.tanda = rompi, tanda


def kepala(k, x, y, r, rupa, belakang=False):
    """A head of half-width ``r`` around (x, y), with hair, peci or kerudung."""
    gelap = campur(rupa.kulit, "tinta", 0.22)
    if rupa.kepala == "kerudung":
        kain, lipat = rupa.kerudung, campur(rupa.kerudung, "tinta", 0.2)
        k.lengkung(
            [
                (x, y - 1.42 * r),
                (x + 1.12 * r, y - 0.6 * r),
                (x + 1.2 * r, y + 0.7 * r),
                (x + 1.75 * r, y + 2.2 * r),
                (x, y + 3.0 * r),
                (x - 1.75 * r, y + 2.2 * r),
                (x - 1.2 * r, y + 0.7 * r),
                (x - 1.12 * r, y - 0.6 * r),
            ],
            kain,
        )
        k.lengkung(
            [(x + 0.2 * r, y + 1.3 * r), (x + 1.6 * r, y + 2.2 * r), (x, y + 2.9 * r)], lipat
        )
        if not belakang:
            k.bulat(x, y + 0.06 * r, 0.78 * r, rupa.kulit, ry=0.98 * r)
        return
    k.kotak(x - 0.42 * r, y + 0.6 * r, x + 0.42 * r, y + 1.75 * r, gelap, r=0.3 * r)
    k.bulat(x, y, r, rupa.kulit, ry=1.2 * r)
    for a in (-1, 1):
        k.bulat(x + a * r, y + 0.1 * r, 0.2 * r, rupa.kulit, ry=0.3 * r)
    if belakang:
        k.lengkung(
            [
                (x - 1.02 * r, y),
                (x, y - 1.2 * r),
                (x + 1.02 * r, y),
                (x + 0.78 * r, y + 0.6 * r),
                (x, y + 0.74 * r),
                (x - 0.78 * r, y + 0.6 * r),
            ],
            rupa.rambut,
        )
    k.lengkung(
        [
            (x - 1.06 * r, y + 0.05 * r),
            (x - 1.05 * r, y - 0.75 * r),
            (x, y - 1.4 * r),
            (x + 1.05 * r, y - 0.75 * r),
            (x + 1.06 * r, y + 0.05 * r),
            (x + 0.72 * r, y - 0.55 * r),
            (x - 0.5 * r, y - 0.62 * r),
        ],
        rupa.rambut,
    )
    if rupa.kepala == "peci":
        k.poli(
            [
                (x - 1.08 * r, y - 0.42 * r),
                (x - 0.98 * r, y - 1.5 * r),
                (x + 0.98 * r, y - 1.5 * r),
                (x + 1.08 * r, y - 0.42 * r),
            ],
            "#151318",
        )
        k.bulat(x, y - 1.5 * r, 0.98 * r, "#2a262e", ry=0.16 * r)


def lengan(k, x, y, t, rupa, pose, arah):
    """One arm from the shoulder (x, y) of a person of height ``t``; ``arah`` is +1 or -1."""
    (sx, sy), (tx, ty) = LENGAN[pose]
    siku = (x + arah * (sx - 0.1) * t, y + sy * t)
    tangan = (x + arah * (tx - 0.1) * t, y + ty * t)
    kain = campur(rupa.baju, "tinta", 0.1)
    k.bulat(*tangan, 0.026 * t, rupa.kulit)
    k.garis([(x, y + 0.01 * t), siku, tangan_dekat(siku, tangan)], kain, 0.056 * t)
    return tangan


def tangan_dekat(siku, tangan):
    """Where the sleeve ends: a little before the hand."""
    return (siku[0] + (tangan[0] - siku[0]) * 0.72, siku[1] + (tangan[1] - siku[1]) * 0.72)


def badan(k, x, bahu, t, rupa, panjang, belakang=False):
    """The trunk, shoulders at ``bahu``, down by ``panjang`` parts of ``t``."""
    bawah = bahu + panjang * t
    k.lengkung(
        [
            (x - 0.04 * t, bahu - 0.025 * t),
            (x + 0.04 * t, bahu - 0.025 * t),
            (x + 0.115 * t, bahu + 0.012 * t),
            (x + 0.118 * t, bahu + 0.12 * t),
            (x + 0.1 * t, bawah),
            (x - 0.1 * t, bawah),
            (x - 0.118 * t, bahu + 0.12 * t),
            (x - 0.115 * t, bahu + 0.012 * t),
        ],
        "merah" if rupa.rompi and belakang else rupa.baju,
    )
    if rupa.rompi and not belakang:
        for a in (-1, 1):
            k.lengkung(
                [
                    (x + a * 0.05 * t, bahu - 0.02 * t),
                    (x + a * 0.1 * t, bahu + 0.005 * t),
                    (x + a * 0.116 * t, bahu + 0.12 * t),
                    (x + a * 0.1 * t, bawah),
                    (x + a * 0.022 * t, bawah),
                    (x + a * 0.028 * t, bahu + 0.12 * t),
                ],
                "merah",
            )
    k.lengkung(
        [
            (x + 0.065 * t, bahu + 0.02 * t),
            (x + 0.114 * t, bahu + 0.03 * t),
            (x + 0.1 * t, bawah),
            (x + 0.045 * t, bawah),
        ],
        "tinta",
        38,
    )


def kalung(k, x, bahu, t):
    """The identity card that officers wear."""
    for a in (-1, 1):
        k.garis([(x + a * 0.045 * t, bahu - 0.01 * t), (x, bahu + 0.15 * t)], "tinta", 0.009 * t)
    k.kotak(x - 0.03 * t, bahu + 0.14 * t, x + 0.03 * t, bahu + 0.22 * t, "kertas", r=0.006 * t)


def berdiri(k, x, y, t, rupa, kiri="turun", kanan="turun", belakang=False):
    """A standing person with the feet at (x, y), ``t`` tall. Returns the two hands, left first."""
    bahu, pinggul = y - 0.79 * t, y - 0.46 * t
    k.bayang(x, y, 0.2 * t)
    if rupa.rok:
        k.lengkung(
            [
                (x - 0.09 * t, pinggul - 0.02 * t),
                (x + 0.09 * t, pinggul - 0.02 * t),
                (x + 0.135 * t, y - 0.035 * t),
                (x, y - 0.015 * t),
                (x - 0.135 * t, y - 0.035 * t),
            ],
            rupa.bawah,
        )
    else:
        for a in (-1, 1):
            k.poli(
                [
                    (x + a * 0.002 * t, pinggul - 0.03 * t),
                    (x + a * 0.1 * t, pinggul - 0.03 * t),
                    (x + a * 0.082 * t, y - 0.02 * t),
                    (x + a * 0.022 * t, y - 0.02 * t),
                ],
                rupa.bawah,
            )
    for a in (-1, 1):
        k.bulat(x + a * 0.058 * t, y - 0.012 * t, 0.045 * t, "tinta", ry=0.02 * t)
    tangan = []
    depan = {"pegang", "beri"}
    for a, pose in ((-1, kiri), (1, kanan)):
        if pose not in depan:
            tangan.append(lengan(k, x + a * 0.1 * t, bahu + 0.02 * t, t, rupa, pose, a))
    badan(k, x, bahu, t, rupa, 0.36, belakang)
    if rupa.tanda and not belakang:
        kalung(k, x, bahu, t)
    kepala(k, x, y - 0.895 * t, 0.065 * t, rupa, belakang)
    for a, pose in ((-1, kiri), (1, kanan)):
        if pose in depan:
            letak = lengan(k, x + a * 0.1 * t, bahu + 0.02 * t, t, rupa, pose, a)
            tangan.insert(0 if a < 0 else len(tangan), letak)
    return tangan


def setengah(k, x, y, t, rupa, belakang=False, kiri=None, kanan=None):
    """Somebody seated, seen from the waist up: ``y`` is where the table or the chair cuts them."""
    bahu = y - 0.3 * t
    for a, pose in ((-1, kiri), (1, kanan)):
        lengan(k, x + a * 0.1 * t, bahu + 0.02 * t, t, rupa, pose or "turun", a)
    badan(k, x, bahu, t, rupa, 0.34, belakang)
    if rupa.tanda and not belakang:
        kalung(k, x, bahu, t)
    kepala(k, x, bahu - 0.105 * t, 0.065 * t, rupa, belakang)
