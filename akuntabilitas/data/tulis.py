"""Rows as CSV and JSON: the one writer of both, piece by piece, whatever the table.

CSV opens right in an Indonesian Excel: byte order mark, semicolons, decimal comma, *ya* and
*tidak*, and no cell begins a formula. In JSON numbers with decimals are strings with a point, for
a float would not keep them.
"""

import csv
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from akuntabilitas.hitung.bilangan import ANGKA_BELAKANG, bulatkan, desimal_tepat
from portal.cms.lembar import sel as tanpa_rumus

BOM = "\ufeff"
YA, TIDAK = "ya", "tidak"


def tepat(nilai):
    """A number as ``Decimal``: exact where it ends, else to the most decimals; ``None`` stays."""
    if nilai is None:
        return None
    pecahan = Fraction(nilai)
    desimal = desimal_tepat(pecahan)
    return bulatkan(pecahan, ANGKA_BELAKANG if desimal is None else desimal)


def ke_csv(baris):
    """Rows, which are dicts of the same keys, as one CSV text."""
    return "".join(potong_csv(baris[0], (satu.values() for satu in baris)))


def ke_json(baris):
    """The same rows fit for JSON."""
    return [{nama: sel_json(isi) for nama, isi in satu.items()} for satu in baris]


def potong_csv(kepala, baris):
    """Lines of CSV as text, the mark and the header first; ``baris`` are sequences of values."""
    wadah = io.StringIO()
    tulis = csv.writer(wadah, delimiter=";", lineterminator="\r\n")
    yield BOM
    tulis.writerow(kepala)
    for satu in baris:
        tulis.writerow([sel_csv(isi) for isi in satu])
        yield _ambil(wadah)
    yield _ambil(wadah)


def potong_json(kepala, baris):
    """The same rows as a JSON list of objects, one object a line."""
    awal = "[\n"
    for satu in baris:
        isi = dict(zip(kepala, map(sel_json, satu), strict=True))
        yield awal + json.dumps(isi, ensure_ascii=False)
        awal = ",\n"
    yield "[]\n" if awal == "[\n" else "\n]\n"


def sel_csv(isi):
    """One value as the text of its cell."""
    if isi is None:
        return ""
    if isinstance(isi, bool):
        return YA if isi else TIDAK
    if isinstance(isi, Decimal):
        return f"{isi:f}".replace(".", ",")
    if isinstance(isi, dict | list):
        return json.dumps(isi, ensure_ascii=False)
    return tanpa_rumus(str(_waktu(isi)))


def sel_json(isi):
    """One value fit for JSON."""
    return f"{isi:f}" if isinstance(isi, Decimal) else _waktu(isi)


def _waktu(isi):
    """A moment in UTC to the second, a day; anything else stays."""
    if isinstance(isi, datetime):
        return f"{isi.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return isi.isoformat() if isinstance(isi, date) else isi


def _ambil(wadah):
    teks = wadah.getvalue()
    wadah.seek(0)
    wadah.truncate()
    return teks
