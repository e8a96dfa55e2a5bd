"""The README's pictures: ``python -m tests.ukur.layar`` opens the sample office and takes them.

Writes ``docs/gambar/beranda.png`` (1280 px) and ``docs/gambar/artikel-360.png`` (a phone's width),
once the worker has made all pictures.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

os.environ.setdefault("PORTAL_RAHASIA", "layar")

from tests.situs import AKAR, Situs, tunggu

TUJUAN = AKAR / "docs" / "gambar"
POTRET = {"beranda": ("/", 1280, 1700), "artikel-360": ("/berita/", 360, 1700)}
"""Name: first address, width and height in pixels."""


def ambil(tab, nama, jalur, tinggi):
    """One picture, in 128 colours, which these pages need and no more."""
    tab.goto(jalur)
    if nama.startswith("artikel"):
        tab.locator("main h2 a, main h3 a").first.click()
    # A picture that the worker hasn't made yet is still a placeholder.
    tunggu(lambda: tab.reload() and tab.locator("main picture").count() > 0, 60, 1)
    tujuan = TUJUAN / f"{nama}.png"
    tab.screenshot(path=tujuan, clip={"x": 0, "y": 0, "width": tab.viewport_size["width"],
                                      "height": tinggi}, full_page=True)  # fmt: skip
    Image.open(tujuan).convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(
        tujuan, optimize=True
    )


def main():
    """Open the sample office, take the pictures, close it."""
    program = shutil.which("chromium") or sys.exit(
        "Butuh Chromium; di Debian: apt install chromium"
    )
    TUJUAN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        situs = Situs(Path(folder) / "var")
        try:
            situs.mulai()
            situs.manage("db_worker", "--batch", "--queue-name=*", "--verbosity=0")
            with sync_playwright() as playwright:
                peramban = playwright.chromium.launch(executable_path=program)
                for nama, (jalur, lebar, tinggi) in POTRET.items():
                    konteks = peramban.new_context(
                        base_url=situs.alamat, viewport={"width": lebar, "height": 900}
                    )
                    ambil(konteks.new_page(), nama, jalur, tinggi)
                peramban.close()
        finally:
            situs.hapus()


if __name__ == "__main__":
    main()
