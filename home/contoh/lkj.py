"""What the LKj says in its four chapters: the sample's own texts, as blocks of ``BlokNaskah``."""

import tomllib
from functools import cache
from html import escape

from home.contoh import kinerja
from home.contoh.angka.sumber import data
from home.contoh.kinerja import FOLDER


@cache
def tulisan():
    """``lkj.toml`` as it is."""
    return tomllib.loads((FOLDER / "lkj.toml").read_text("utf-8"))


def naskah(tahun):
    """The blocks of a year's report, each ``(kind, fields)``; none where nothing was written."""
    isi, setahun = tulisan().get(str(tahun), {}), kinerja.kata()[str(tahun)]
    menurut = tulisan()["bagian"] | {k: isi[k] for k in ("gambaran", "simpulan") if k in isi}
    menurut["keadaan"] = setahun["keadaan"]
    hasil = []
    for kode in isi.get("bagian", []):
        html = (
            _butir(setahun["langkah"]) if kode == "langkah" else f"<p>{escape(menurut[kode])}</p>"
        )
        hasil.append(("bagian", {"bagian": kode, "paragraf": html, "tambahan": []}))
    # Where a promise was missed, the figures say why already.
    tercapai = {b["kode"] for b in kinerja.baris(tahun) if b["tercapai"]}
    sebab = {k: v for k, v in setahun["sebab"].items() if k in tercapai}
    for kode, analisis in isi.get("analisis", {}).items():
        slug = data("rencana")["indikator"][kode]["slug"]
        awal = {"indikator": slug} | ({"sebab": sebab[kode]} if kode in sebab else {})
        hasil.append(("analisis", awal | analisis))
    return hasil


def _butir(daftar):
    return f"<ul>{''.join(f'<li>{escape(satu)}</li>' for satu in daftar)}</ul>"
