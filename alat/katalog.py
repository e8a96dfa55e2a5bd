"""The Indonesian catalogue of the CMS, ``locale/id/``: what the libraries leave to us.

    python alat/katalog.py --periksa   lists what is untranslated; exit code 1 when something is
    python alat/katalog.py --susun     compiles the .po files to the .mo files that Django reads

What must be translated is what the packages of ``PAKET`` list in their own catalogues. The .mo
files are kept in the repository, so that neither a reader nor a server needs this tool; it runs
on polib, which ``make test`` installs. docs/keputusan/0017-bahasa-cms.md has the words.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

import polib

KATALOG = Path(__file__).resolve().parent.parent / "locale" / "id" / "LC_MESSAGES"
RANAH = ("django", "djangojs")
"""gettext's domains: Python and templates, JavaScript."""

PAKET = (
    "wagtail.admin",
    "wagtail",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.snippets",
    "wagtail.users",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.sites",
    "django.conf",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "taggit",
    "django_comments",
    # Not an installed app, so its own translations are never read; the filters of the CMS use it.
    "django_filters",
)
"""The packages whose words the CMS shows."""

Kunci = tuple[str | None, str]
"""What names an entry: its context and its text."""


def folder(paket: str) -> Path:
    """The folder of a package's catalogues; raises ``ModuleNotFoundError``."""
    spek = find_spec(paket)
    if spek is None or not spek.submodule_search_locations:
        raise ModuleNotFoundError(paket)
    return Path(spek.submodule_search_locations[0]) / "locale"


def entri(berkas: Path) -> dict[Kunci, polib.POEntry]:
    """The living entries of a .po file by their keys; none where there is no file."""
    if not berkas.is_file():
        return {}
    return {(e.msgctxt, e.msgid): e for e in polib.pofile(berkas) if not e.obsolete}


def asal(paket: str, ranah: str) -> dict[Kunci, polib.POEntry]:
    """What a package asks to have translated.

    Its English catalogue lists that; a package without one is read in all its languages.
    """
    inggris = entri(folder(paket) / "en" / "LC_MESSAGES" / f"{ranah}.po")
    if inggris:
        return inggris
    semua = {}
    for berkas in sorted(folder(paket).glob(f"*/LC_MESSAGES/{ranah}.po")):
        semua |= entri(berkas)
    return semua


def bawaan(paket: str, ranah: str) -> set[Kunci]:
    """The keys that a package itself brings in Indonesian; Python reads both names of it."""
    return {
        kunci
        for nama in ("id", "id_ID")
        for kunci, e in entri(folder(paket) / nama / "LC_MESSAGES" / f"{ranah}.po").items()
        if e.translated()
    }


def sendiri(ranah: str) -> dict[Kunci, polib.POEntry]:
    """The entries of our own catalogue."""
    return entri(KATALOG / f"{ranah}.po")


def belum(paket: str, ranah: str) -> list[str]:
    """The texts of a package that stay English: neither it nor we have them."""
    kita = {kunci for kunci, e in sendiri(ranah).items() if e.translated()}
    sisa = asal(paket, ranah).keys() - bawaan(paket, ranah) - kita
    return sorted(teks for _, teks in sisa)


def susun() -> None:
    """Compiles both domains."""
    for ranah in RANAH:
        polib.pofile(KATALOG / f"{ranah}.po").save_as_mofile(KATALOG / f"{ranah}.mo")


def periksa() -> int:
    """Prints, for each package, how much is translated and what is not; the exit code."""
    kurang = 0
    for paket in PAKET:
        for ranah in RANAH:
            if jumlah := len(asal(paket, ranah)):
                sisa = belum(paket, ranah)
                kurang += len(sisa)
                print(f"{paket} ({ranah}): {jumlah - len(sisa)} dari {jumlah}")
                for teks in sisa:
                    print(f"  belum: {teks!r}")
    return 1 if kurang else 0


def main() -> int:
    """Does what the command line asks; returns the exit code."""
    match sys.argv[1:]:
        case ["--periksa"]:
            return periksa()
        case ["--susun"]:
            susun()
            return 0
    print("Pemakaian: katalog.py --periksa | --susun", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
