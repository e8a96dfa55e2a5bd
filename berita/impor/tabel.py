"""Tables of an old text, as Wagtail's TableBlock keeps them."""

from portal.naskah.potongan import Tabel
from portal.naskah.tabel import nilai_tabel, petak, sel_tabel


def blok_tabel(unsur, judul=""):
    """The value of a ``tabel`` block for a ``<table>`` element, or ``None`` for an empty one."""
    sel = sel_tabel(unsur)
    baris = petak(sel, _kata)
    isi = tuple(satu for satu in baris if any(satu))
    if not isi:
        return None
    kepala = any(baris[0]) and all(satu.name == "th" for satu in sel[0])
    return nilai_tabel(Tabel(isi, kepala, judul))


def _kata(sel):
    """A cell's words, its lines kept."""
    for br in sel.find_all("br"):
        br.replace_with("\n")
    baris = (" ".join(satu.split()) for satu in sel.get_text().split("\n"))
    return "\n".join(satu for satu in baris if satu)
