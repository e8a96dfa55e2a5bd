"""Pieces into the values of ``portal.blok.BlokIsi``, as a StreamField stores them.

Neighbouring paragraphs and lists share one block, so that a text of twenty lines stays easy to
handle on a phone; subheadings, tables and pictures stand on their own.
"""

from itertools import groupby

from portal.naskah.potongan import Alinea, Foto, Potongan, Tabel, ke_html
from portal.naskah.tabel import nilai_tabel

SUBJUDUL_MAKS = 160
"""Longest subheading that the block takes; a longer one stays a bold paragraph."""
_TEBAL_MAKS = 90


def susun(potongan: list[Potongan], gambar: dict[str, int]) -> list[dict]:
    """Blocks as ``{"type", "value"}``; `gambar` maps a picture's key to the stored picture's id.

    A picture without an id is left out; two or more in a row become a gallery.
    """
    hasil = []
    for jenis, isi in groupby(_dengan_keterangan(_dengan_subjudul(potongan)), _jenis_blok):
        isi = list(isi)
        if jenis == "paragraf":
            hasil.append({"type": jenis, "value": _paragraf(isi)})
        elif jenis == "subjudul":
            hasil += [{"type": jenis, "value": " ".join(a.teks.split())} for a in isi]
        elif jenis == "tabel":
            hasil += [{"type": jenis, "value": nilai_tabel(t)} for t in isi]
        else:
            hasil += _foto([f for f in isi if gambar.get(f.kunci)], gambar)
    return hasil


def _dengan_subjudul(potongan: list[Potongan]) -> list[Potongan]:
    """Short bold lines above plain text are subheadings, as people make them without styles."""
    hasil = []
    for satu, berikut in zip(potongan, [*potongan[1:], None], strict=False):
        if (
            isinstance(satu, Alinea)
            and satu.jenis == "p"
            and satu.tebal
            and len(satu.teks) <= _TEBAL_MAKS
            and not satu.teks.endswith((".", ",", ":", ";", ")"))
            and isinstance(berikut, Alinea)
            and not berikut.tebal
        ):
            satu = Alinea(satu.ruas, "subjudul")
        hasil.append(satu)
    return hasil


def _dengan_keterangan(potongan: list[Potongan]) -> list[Potongan]:
    """A line in the style of captions goes to the picture before it, else it is a paragraph."""
    hasil: list[Potongan] = []
    for satu in potongan:
        if isinstance(satu, Alinea) and satu.jenis == "keterangan":
            if hasil and isinstance(hasil[-1], Foto) and not hasil[-1].keterangan:
                foto = hasil[-1]
                hasil[-1] = Foto(foto.kunci, foto.alternatif, satu.teks[:300])
                continue
            satu = Alinea(satu.ruas)
        hasil.append(satu)
    return hasil


def _jenis_blok(satu: Potongan) -> str:
    if isinstance(satu, Alinea):
        judul = satu.jenis in ("judul", "subjudul") and len(satu.teks) <= SUBJUDUL_MAKS
        return "subjudul" if judul else "paragraf"
    return "tabel" if isinstance(satu, Tabel) else "gambar"


def _paragraf(isi: list[Alinea]) -> str:
    hasil = ""
    for berdaftar, semua in groupby(isi, lambda a: a.jenis in ("ul", "ol")):
        if berdaftar:
            hasil += _daftar(list(semua))
        else:
            hasil += "".join(
                f"<p><b>{ke_html(a.ruas)}</b></p>"
                if a.jenis in ("judul", "subjudul")
                else f"<p>{ke_html(a.ruas)}</p>"
                for a in semua
            )
    return hasil


def _daftar(isi: list[Alinea]) -> str:
    """Items as nested lists; a level can only be one deeper than the one before."""
    hasil, buka = "", []
    for satu in isi:
        tingkat = min(satu.tingkat, len(buka))
        while len(buka) > tingkat + 1:
            hasil += f"</li></{buka.pop()}>"
        if len(buka) == tingkat + 1:
            hasil += "</li>"
            if buka[-1] != satu.jenis:
                hasil += f"</{buka.pop()}>"
        if len(buka) == tingkat:
            buka.append(satu.jenis)
            hasil += f"<{satu.jenis}>"
        hasil += f"<li>{ke_html(satu.ruas)}"
    while buka:
        hasil += f"</li></{buka.pop()}>"
    return hasil


def _foto(isi: list[Foto], gambar: dict[str, int]) -> list[dict]:
    nilai = [{"gambar": gambar[f.kunci], "keterangan": f.keterangan} for f in isi]
    if len(nilai) > 1:
        return [{"type": "galeri", "value": [{"type": "item", "value": n} for n in nilai]}]
    return [{"type": "gambar", "value": n} for n in nilai]
