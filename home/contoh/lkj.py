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
    html = {kode: f"<p>{escape(teks)}</p>" for kode, teks in menurut.items()}
    butir = "".join(f"<li>{escape(satu)}</li>" for satu in setahun["langkah"])
    html["langkah"] = f"<ul>{butir}</ul>"
    hasil = [
        ("bagian", {"bagian": kode, "paragraf": html[kode], "tambahan": []})
        for kode in isi.get("bagian", [])
    ]
    # Where a promise was missed, the figures say why already.
    tercapai = {b["kode"] for b in kinerja.baris(tahun) if b["tercapai"]}
    sebab = {k: v for k, v in setahun["sebab"].items() if k in tercapai}
    for kode, analisis in isi.get("analisis", {}).items():
        slug = data("rencana")["indikator"][kode]["slug"]
        awal = {"indikator": slug} | ({"sebab": sebab[kode]} if kode in sebab else {})
        hasil.append(("analisis", awal | analisis))
    return hasil
