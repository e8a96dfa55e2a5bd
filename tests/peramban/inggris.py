"""Finds English in what a screen or a mail says: what the packages' catalogues ask to translate.

Two nets. A text that is a msgid, filled in or not, and no translation of ours; and a word that
only the English side of the catalogues knows, for texts that no catalogue marks.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from django.apps import apps

from alat import katalog

KECUALI = {
    "moderator": "nama peran, sama dalam kedua bahasa",
    "target": "kata Indonesia juga",
    "word": "nama program: Microsoft Word",
    "save selected": "tombol pustaka pemilih tanggal (jquery.datetimepicker), tidak pernah tampil",
    "map": "kata Indonesia juga: map arsip",
    "status 0": "saringan pejabat menurut sebutan (Plt. atau Plh.), bukan keadaan halaman",
}
"""What may stand on a screen though it looks English, in lower case, and why."""

AKAR = Path(__file__).resolve().parents[2]
LUAR_APLIKASI = ("treebeard", "django.contrib.admin", "django.contrib.postgres", "django_filters")
"""Packages whose texts may show though they are not installed apps."""

ISIAN = re.compile(r"%\(\w+\)[-\d.]*[sdrf]|%[sdr]|\{\w*\}")
ALAMAT = re.compile(r"\S+@\S+|https?://\S+|/admin/\S+")
TANDA = re.compile(r"<[^>]+>")
KATA = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")


def rapi(teks):
    """Without HTML tags, with single spaces and straight apostrophes, as a screen shows it."""
    teks = TANDA.sub("", teks).replace("’", "'").replace("\xa0", " ")
    return " ".join(teks.replace("%%", "%").split())


def _milik_kita(nama):
    """Whether a package is of this project, in whose folder the libraries may lie too."""
    asal = Path(find_spec(nama).origin or "/")
    return AKAR in asal.parents and "site-packages" not in asal.parts


@cache
def paket():
    """Names of the packages with catalogues, ours excluded."""
    terpasang = {app.name for app in apps.get_app_configs()}
    calon = {*katalog.PAKET, *terpasang, *LUAR_APLIKASI, "django.conf"}
    return sorted(
        nama
        for nama in calon
        if find_spec(nama.split(".")[0]) and not _milik_kita(nama) and katalog.folder(nama).is_dir()
    )


@cache
def teks():
    """``(asal, terjemahan)``: English texts of all packages; what is said in Indonesian."""
    asal, terjemahan = set(), set()
    for ranah in katalog.RANAH:
        semua = [katalog.sendiri(ranah)]
        for nama in paket():
            for e in katalog.asal(nama, ranah).values():
                asal |= {rapi(e.msgid), rapi(e.msgid_plural)}
            for bahasa in ("id", "id_ID"):
                berkas = katalog.folder(nama) / bahasa / "LC_MESSAGES" / f"{ranah}.po"
                semua.append(katalog.entri(berkas))
        for entri in semua:
            for e in entri.values():
                terjemahan |= {rapi(t) for t in (e.msgstr, *e.msgstr_plural.values())}
    return frozenset(asal - {""}), frozenset(terjemahan - {""})


@cache
def pola():
    """``(asal, terjemahan)``: expressions for the texts with placeholders, words between them."""

    def baca(satu):
        bagian = ISIAN.split(satu)
        if len(bagian) > 1 and re.search(r"(^|[^\w%}])[A-Za-z]{3}", ISIAN.sub("%", satu)):
            return re.compile(".+".join(map(re.escape, bagian)), re.DOTALL)
        return None

    asal, terjemahan = teks()
    return tuple(
        [baca_satu for satu in kumpulan if (baca_satu := baca(satu))]
        for kumpulan in (asal - terjemahan, terjemahan)
    )


@cache
def kata():
    """Words of three letters or more that English texts use and Indonesian ones never do."""
    asal, terjemahan = (
        {k.lower() for t in kumpulan for k in KATA.findall(ISIAN.sub(" ", t)) if len(k) > 2}
        for kumpulan in teks()
    )
    return frozenset(asal - terjemahan)


def periksa(isi):
    """Why a text is English, in a few words; empty where it is not."""
    isi = rapi(ALAMAT.sub("", isi))
    asal, terjemahan = teks()
    if isi in terjemahan or isi.lower() in KECUALI or not KATA.search(isi):
        return ""
    if isi in asal:
        return "katalog"
    asing = {k for k in map(str.lower, KATA.findall(isi)) if k in kata() and k not in KECUALI}
    if asing:
        return f"kata {', '.join(sorted(asing))}"
    pola_asal, pola_terjemahan = pola()
    if any(p.fullmatch(isi) for p in pola_terjemahan):
        return ""
    return "katalog, terisi" if any(p.fullmatch(isi) for p in pola_asal) else ""
