"""A canvas for flat illustrations: shapes in picture units, drawn large, shrunk once."""

import io
import random

from PIL import Image, ImageColor, ImageDraw

LEBAR, TINGGI = 1600, 1067
SKALA = 2

WARNA = {
    "tinta": "#27242b",
    "arang": "#3d3840",
    "kertas": "#fbf6ec",
    "pasir": "#f1e3cb",
    "pasir_tua": "#dcc6a3",
    "kayu": "#a9774d",
    "kayu_tua": "#6f4a33",
    "merah": "#9d1c20",
    "merah_tua": "#6e1418",
    "bata": "#c65a35",
    "kunyit": "#e3a83f",
    "gading": "#f7ecd2",
    "hijau_malam": "#17332f",
    "hijau_tua": "#23483f",
    "hijau": "#3f6d57",
    "lumut": "#7f9a62",
    "padi": "#b9b45a",
    "laut": "#5d8f90",
    "laut_tua": "#2f5c63",
    "langit": "#cfe0da",
    "malam": "#1d2438",
    "biru": "#46607f",
    "putih": "#ffffff",
}


def warna(nama, alfa=255):
    """RGBA tuple of a palette name or a ``#rrggbb``; ``alfa`` 0..255."""
    return (*ImageColor.getrgb(WARNA.get(nama, nama))[:3], alfa)


def campur(a, b, bagian):
    """``#rrggbb`` between the colours ``a`` and ``b``: 0 is a, 1 is b."""
    x, y = warna(a), warna(b)
    return "#{:02x}{:02x}{:02x}".format(
        *(round(p + (q - p) * bagian) for p, q in zip(x[:3], y[:3], strict=True))
    )


def halus(titik, tutup=True, langkah=7):
    """Points of a Catmull-Rom curve through ``titik``; closed when ``tutup``."""
    n, hasil = len(titik), []
    for i in range(n if tutup else n - 1):
        if tutup:
            p0, p1, p2, p3 = (titik[(i + j) % n] for j in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = (titik[min(max(i + j, 0), n - 1)] for j in (-1, 0, 1, 2))
        for s in range(langkah):
            u = s / langkah
            hasil.append(
                tuple(
                    0.5
                    * (
                        2 * p1[d]
                        + (p2[d] - p0[d]) * u
                        + (2 * p0[d] - 5 * p1[d] + 4 * p2[d] - p3[d]) * u * u
                        + (3 * p1[d] - p0[d] - 3 * p2[d] + p3[d]) * u**3
                    )
                    for d in (0, 1)
                )
            )
    return hasil if tutup else [*hasil, titik[-1]]


class Kanvas:
    """One picture of 1600 by 1067 units, origin at the top left; ``acak`` is its seeded chance."""

    def __init__(self, benih, dasar="pasir"):
        self.acak = random.Random(benih)  # noqa: S311  pictures, no secrets
        self.gambar = Image.new("RGB", (LEBAR * SKALA, TINGGI * SKALA), warna(dasar)[:3])
        self.pena = ImageDraw.Draw(self.gambar, "RGBA")

    def poli(self, titik, isi, alfa=255):
        """A filled polygon."""
        self.pena.polygon([(x * SKALA, y * SKALA) for x, y in titik], fill=warna(isi, alfa))

    def lengkung(self, titik, isi, alfa=255):
        """A filled shape with a smooth outline through ``titik``."""
        self.poli(halus(titik), isi, alfa)

    def kotak(self, x0, y0, x1, y1, isi, r=0, alfa=255):
        """A rectangle, its corners rounded by ``r``."""
        letak = [x0 * SKALA, y0 * SKALA, x1 * SKALA, y1 * SKALA]
        self.pena.rounded_rectangle(letak, r * SKALA, fill=warna(isi, alfa))

    def bulat(self, x, y, rx, isi, ry=None, alfa=255):
        """An ellipse around (x, y)."""
        ry = rx if ry is None else ry
        letak = [(x - rx) * SKALA, (y - ry) * SKALA, (x + rx) * SKALA, (y + ry) * SKALA]
        self.pena.ellipse(letak, fill=warna(isi, alfa))

    def garis(self, titik, isi, tebal, alfa=255):
        """A line with round ends and joints (so leave ``alfa`` at 255 for thick ones)."""
        besar = [(x * SKALA, y * SKALA) for x, y in titik]
        self.pena.line(besar, fill=warna(isi, alfa), width=max(1, round(tebal * SKALA)))
        if tebal > 3:
            for x, y in titik:
                self.bulat(x, y, tebal / 2, isi, alfa=alfa)

    def gradasi(self, y0, y1, atas, bawah, x0=0, x1=LEBAR):
        """A rectangle whose colour runs from ``atas`` to ``bawah``."""
        pita = Image.new("RGB", (1, 64))
        for i in range(64):
            pita.putpixel((0, i), warna(campur(atas, bawah, i / 63))[:3])
        ukuran = (round((x1 - x0) * SKALA), round((y1 - y0) * SKALA))
        kolom = pita.resize((1, ukuran[1]), Image.Resampling.BILINEAR)
        self.gambar.paste(
            kolom.resize(ukuran, Image.Resampling.NEAREST), (round(x0 * SKALA), round(y0 * SKALA))
        )

    def pendar(self, x, y, r, isi, kuat=0.6):
        """A soft glow of radius ``r``."""
        topeng = Image.radial_gradient("L").point(
            lambda v: round(kuat * 255 * max(0, 1 - v / 180) ** 1.6)
        )
        sisi = round(2 * r * SKALA)
        topeng = topeng.resize((sisi, sisi), Image.Resampling.BILINEAR)
        letak = (round((x - r) * SKALA), round((y - r) * SKALA))
        self.gambar.paste(warna(isi)[:3], (*letak, letak[0] + sisi, letak[1] + sisi), topeng)

    def bayang(self, x, y, rx, ry=None, alfa=45):
        """The shadow that something standing at (x, y) throws on the ground."""
        self.bulat(x, y, rx, "tinta", ry=ry or rx * 0.18, alfa=alfa)

    def jpeg(self, balik=False):
        """The finished picture as JPEG bytes; ``balik`` mirrors it."""
        kecil = self.gambar.reduce(SKALA)
        if balik:
            kecil = kecil.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        wadah = io.BytesIO()
        kecil.save(wadah, "JPEG", quality=88, subsampling=0)
        return wadah.getvalue()
