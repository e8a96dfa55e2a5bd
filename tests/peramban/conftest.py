"""A real browser: Chromium, driven by Playwright, on the shared portal of the run.

Playwright keeps an event loop in the thread of the tests, which Django's ORM refuses to work
beside; so the browser lives no longer than one file of tests, and browser tests look at the
portal through its pages and ``situs.manage``, never through the ORM.
"""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from tests.butuh import butuh
from tests.peramban.mata import Mata

LAYAR = Path(__file__).resolve().parent.parent.parent / "var" / "layar"
DIAM = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
PANJANG = "document.querySelector('main')?.scrollHeight ?? 0"
TINGGI = {360: 740, 1280: 900}
"""Heights in pixels that belong to the two widths we look at."""

expect.set_options(timeout=20_000)
"""Milliseconds that a busy machine may take; what is there already is seen at once."""


def pytest_collection_modifyitems(items):
    """Marks every test of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("peramban")


@pytest.fixture(scope="module")
def peramban():
    """Chromium without a window."""
    program = butuh("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=DIAM)
        yield chromium
        chromium.close()


@pytest.fixture
def buka(peramban, situs):
    """Opens tabs: ``buka(lebar=360, js=False)`` gives one with cookies and a storage of its own.

    ``lebar`` is the width in pixels, ``gelap`` asks for the dark scheme, other words go to
    Playwright's ``new_context``. Addresses may be given without the host: ``tab.goto("/cari/")``.
    """
    konteks = []

    def buka(lebar=1280, js=True, gelap=False, **lain):
        konteks.append(
            peramban.new_context(
                base_url=situs.alamat,
                viewport={"width": lebar, "height": TINGGI.get(lebar, 900)},
                java_script_enabled=js,
                color_scheme="dark" if gelap else "light",
                locale="id-ID",
                timezone_id="Asia/Makassar",
                reduced_motion="reduce",
                **lain,
            )
        )
        tab = konteks[-1].new_page()
        tab.set_default_timeout(20_000)
        return tab

    yield buka
    for satu in konteks:
        satu.close()


@pytest.fixture
def tab(buka):
    """A tab 1280 pixels wide, with JavaScript."""
    return buka()


@pytest.fixture
def ponsel(buka):
    """A tab as narrow as a cheap phone, 360 pixels, without JavaScript."""
    return buka(lebar=360, js=False)


@pytest.fixture
def masuk(situs):
    """Logs a tab in to the CMS: ``masuk(tab, "penulis")``."""

    def masuk(tab, nama):
        tab.goto("/admin/login/")
        tab.fill("input[name=username]", nama)
        tab.fill("input[name=password]", situs.akun[nama])
        tab.click("button[type=submit]")
        tab.wait_for_url("**/admin/")

    return masuk


@pytest.fixture
def axe():
    """Checks a tab with every rule that axe has, experimental and AAA ones too.

    ``axe(tab)`` gives a list of sentences, one for each element that breaks a rule; the tab needs
    JavaScript.
    """

    def axe(tab):
        alat = Axe()
        tab.evaluate(alat.axe_script)
        semua = tab.evaluate("axe.getRules().map(aturan => aturan.ruleId)")
        pilihan = {"rules": {aturan: {"enabled": True} for aturan in semua}}
        hasil = tab.evaluate("pilihan => axe.run(document, pilihan)", pilihan)
        return [
            f"{salah['id']}: {simpul['target']}: {simpul['failureSummary']}"
            for salah in hasil["violations"]
            for simpul in salah["nodes"]
        ]

    return axe


@pytest.fixture
def potret():
    """Keeps a picture of a tab: ``potret(tab, "beranda-360")`` writes var/layar/beranda-360.png."""

    def potret(tab, nama):
        LAYAR.mkdir(parents=True, exist_ok=True)
        # The CMS scrolls inside of the page, so its whole length needs a taller window.
        kecil = tab.viewport_size
        tinggi = tab.evaluate(PANJANG) if "/admin/" in tab.url else 0
        if tinggi > kecil["height"]:
            tab.set_viewport_size({**kecil, "height": min(tinggi, 12_000)})
        tab.screenshot(path=LAYAR / f"{nama}.png", full_page=True)
        tab.set_viewport_size(kecil)

    return potret


@pytest.fixture(scope="session")
def pernah():
    """Kinds of screens that were read in full, for all roles together."""
    return set()


@pytest.fixture
def mata(pernah):
    """Eyes for one walk; see ``tests.peramban.mata.Mata``."""
    return Mata(pernah)


@pytest.fixture(scope="session")
def bahan(situs):
    """Ids of pages in every state: see ``tests.peramban.bahan_cms``."""
    keluar = situs.manage(
        "shell", "--no-imports", "-c", "from tests.peramban.bahan_cms import buat; buat()"
    )
    return json.loads(keluar.strip().splitlines()[-1])


@pytest.fixture
def cms(buka, masuk):
    """A tab where somebody is in: ``cms("penulis")``. Pictures of pages are not fetched."""

    def cms(nama, lebar=1280):
        tab = buka(lebar=lebar)
        tab.context.route(re.compile(r"//[^/]+/(media|dokumen)/"), lambda jalur: jalur.abort())
        masuk(tab, nama)
        return tab

    return cms
