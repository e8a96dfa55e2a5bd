"""What a text says of itself: headline, place and outlet, day, source and initials.

A field is filled only where it is empty, and only what went into a field leaves the text: the
page's template writes opening and credit from the fields, so both would stand there twice.
"""

import re
from dataclasses import dataclass
from datetime import date

from portal.bahasa.tanggal import HARI
from portal.naskah.potongan import Alinea, Potongan, potong

AWAL = 12
"""Lines at the top among which headline and opening are looked for: pages bring their menus."""

PEMBUKA = re.compile(
    r"\s*(?P<tempat>[A-Z][\w.'’/ -]{1,58}?)\s*[,(]\s*"
    r"(?P<outlet>(?:[A-Za-z0-9-]{1,40}\.){1,4}[A-Za-z]{2,6})\)?\s*[–—-]+\s*"
)
"""The dateline: a place, a site's name, a dash ("Maros, kab-maros.kpu.go.id – ").

A place without a site may be any words, so it stays in the text.
"""

_KREDIT = re.compile(
    r"\(\s*(?:sumber\s*:\s*(?P<sumber>[^()]{2,120}?)\s*(?:[–—]|\s-)\s*)?"
    r"(?:(?P<inisial>[a-z]{2,10}(?:,[a-z]{2,10})?)(?:\s*/\s*(?P<redaktur>[a-z]{2,10}))?\s*[.;,]?\s*)?"
    r"(?P<foto>foto\s*:?\s*[^()]{2,120})?\)\s*\.?\s*$",
    re.IGNORECASE,
)
_KEGIATAN = re.compile(
    r"\b(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad),?\s+"
    r"\((\d{1,2})/(\d{1,2})(?:/(\d{4}))?\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dikenali:
    """`isian`: values for empty fields by name; `sisa`: the text without them."""

    isian: dict[str, str]
    sisa: list[Potongan]


def kenali(potongan: list[Potongan], ada: dict[str, str], hari_ini: date) -> Dikenali:
    """Take from the text what belongs into fields.

    `ada` names the fields that the form has, with what stands in them. `hari_ini` decides the year
    of a day like "Selasa (14/7)": the latest such day that isn't in the future.
    """
    sisa, isian = list(potongan), {}
    letak = next((i for i, p in enumerate(sisa[:AWAL]) if _cocok(PEMBUKA.match, p)), None)
    kegiatan = _hari_kegiatan(sisa, hari_ini)
    if kegiatan and ada.get("tanggal_kegiatan") == "":
        isian["tanggal_kegiatan"] = f"{kegiatan:%d-%m-%Y}"
    _ambil_kredit(sisa, ada, isian)
    if letak is not None:
        temuan = PEMBUKA.match(sisa[letak].teks)
        nilai = dict(zip(("tempat_berita", "outlet"), tempat_outlet(temuan), strict=True))
        if _ambil(nilai, ada, isian):
            sisa[letak] = potong(sisa[letak], 0, temuan.end())
    judul = _letak_judul(sisa, letak)
    if judul is not None and _ambil({"title": " ".join(sisa[judul].teks.split())}, ada, isian):
        del sisa[judul]
    return Dikenali(isian, [p for p in sisa if not isinstance(p, Alinea) or p.ruas])


def tempat_outlet(temuan: re.Match) -> tuple[str, str]:
    """Place and site of a match of `PEMBUKA`; a place in capitals as it is written elsewhere."""
    tempat = temuan["tempat"].strip()
    return tempat.title() if tempat.isupper() else tempat, temuan["outlet"].lower()


def huruf_besar(teks: str) -> bool:
    """Whether a line is a headline in capitals: three words or more, no small letter."""
    return teks.isupper() and len(re.findall(r"[^\W\d_]{2,}", teks)) >= 3


def _cocok(pola, potongan: Potongan):
    return isinstance(potongan, Alinea) and pola(potongan.teks)


def _ambil(nilai: dict[str, str], ada: dict[str, str], isian: dict[str, str]) -> bool:
    """Whether all values have a place: a field that is empty, or says the same already."""
    if not all(
        k in ada and ada[k].strip().casefold() in ("", v.casefold()) for k, v in nilai.items()
    ):
        return False
    isian |= {k: v for k, v in nilai.items() if not ada[k].strip()}
    return True


def _letak_judul(sisa: list[Potongan], pembuka: int | None) -> int | None:
    """Where the headline stands: marked as one, bold, or in capitals above the opening."""
    calon = sisa[:pembuka] if pembuka is not None else sisa[:1]
    if len(sisa) < 2:
        return None
    for i, satu in enumerate(calon):
        if not isinstance(satu, Alinea) or not 8 <= len(satu.teks) <= 255:
            continue
        if satu.jenis == "judul" or (satu.tebal and satu.jenis in ("p", "subjudul")):
            return i
        if satu.jenis == "p" and huruf_besar(satu.teks):
            return i
    return None


def _ambil_kredit(sisa: list[Potongan], ada: dict[str, str], isian: dict[str, str]) -> None:
    """Take the closing credit's source and initials; a photo credit stays where it can be seen."""
    for i in range(len(sisa) - 1, -1, -1):
        temuan = _cocok(_KREDIT.search, sisa[i])
        if not temuan:
            continue
        nilai = {k: temuan[k] for k in ("sumber", "inisial", "redaktur") if temuan[k]}
        if "sumber" not in nilai and "redaktur" not in nilai and not temuan["foto"]:
            continue
        if nilai and _ambil(nilai, ada, isian):
            awal, akhir = temuan.span()
            if temuan["foto"]:
                awal, akhir = temuan.start() + 1, temuan.start("foto")
            sisa[i] = potong(sisa[i], awal, akhir)
        return


def _hari_kegiatan(sisa: list[Potongan], hari_ini: date) -> date | None:
    """The day of the event; only one that fell on the weekday that the text names."""
    teks = "\n".join(p.teks for p in sisa[: AWAL + 3] if isinstance(p, Alinea))
    for temuan in _KEGIATAN.finditer(teks):
        nama, hari, bulan, tahun = temuan.groups()
        nama = {"ahad": "minggu"}.get(nama.lower(), nama.lower().replace("'", "").replace("’", ""))
        for satu in [int(tahun)] if tahun else [hari_ini.year, hari_ini.year - 1]:
            try:
                kapan = date(satu, int(bulan), int(hari))
            except ValueError:
                continue
            if kapan <= hari_ini and HARI[kapan.weekday()].lower() == nama:
                return kapan
    return None


def foto_dari_kredit(potongan: list[Potongan]) -> str:
    """The photographer that a closing credit names, or an empty string."""
    for satu in reversed(potongan):
        if (temuan := _cocok(_KREDIT.search, satu)) and temuan["foto"]:
            return re.sub(r"^foto\s*:?\s*", "", temuan["foto"], flags=re.IGNORECASE).strip()
    return ""


def tanpa_foto(potongan: list[Potongan]) -> list[Potongan]:
    """The text without a closing photo credit, once the pictures themselves bear it."""
    hasil = list(potongan)
    for i in range(len(hasil) - 1, -1, -1):
        if (temuan := _cocok(_KREDIT.search, hasil[i])) and temuan["foto"]:
            hanya_foto = not any(temuan[k] for k in ("sumber", "inisial", "redaktur"))
            awal, akhir = temuan.span() if hanya_foto else temuan.span("foto")
            hasil[i] = potong(hasil[i], awal, akhir)
            break
    return [p for p in hasil if not isinstance(p, Alinea) or p.ruas]
