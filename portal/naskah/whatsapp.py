"""Plain text into pieces, as people write and forward it in WhatsApp.

One newline ends a paragraph; ``*tebal*`` and ``_miring_`` are styles; what WhatsApp itself puts
around a message when it is copied or exported is left out. Emoji stay: they are the writer's.
"""

import re
from dataclasses import replace

from portal.naskah.potongan import TAKTERLIHAT, Alinea, Potongan, Ruas, rapikan

_JAM = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AP]M)?"
_HARI = r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
_KEPALA = re.compile(
    rf"^(?:\[(?:{_HARI},?\s+{_JAM}|{_JAM},?\s+{_HARI})\]\s*|{_HARI},?\s+{_JAM}\s+-\s+)[^:\n]{{1,60}}:\s*",
    re.IGNORECASE,
)
_SISIPAN = re.compile(
    r"diteruskan(?: berkali-kali)?|forwarded(?: many times)?"
    r"|<media (?:tidak disertakan|omitted)>|pesan ini (?:telah )?dihapus"
    r"|\S+\.(?:jpe?g|png|webp|mp4|pdf|docx?) \((?:file|berkas) (?:terlampir|attached)\)",
    re.IGNORECASE,
)
_GARIS = re.compile(r"[-–—=_*~.•\s]{3,}")
_BUTIR = re.compile(r"^\s*(?:[-–*•▪◦‣➢➤►●○■□]|[🔹🔸👉]|▪️|➡️)\s+(?=\S)")
_NOMOR = re.compile(r"^\s*(\d{1,2})[.)]\s+(?=\S)")
_ALAMAT = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]")
_GAYA = re.compile(
    r"(?<![\w*])\*(?=\S)(?P<tebal>[^*\n]*[^*\s])\*(?![\w*])"
    r"|(?<![\w_])_(?=\S)(?P<miring>[^_\n]*[^_\s])_(?![\w_])"
)


def urai(teks: str) -> list[Potongan]:
    """The lines of a plain text in order; any string is allowed."""
    baris = [satu for mentah in _baris(teks) if (satu := _bersih(mentah))]
    jenis = _jenis_butir(baris)
    hasil = []
    for satu, butir in zip(baris, jenis, strict=True):
        if butir:
            satu = (_BUTIR if butir == "ul" else _NOMOR).sub("", satu)
        if ruas := rapikan(bergaya(satu)):
            hasil.append(Alinea(ruas, butir or "p"))
    return hasil


def bergaya(teks: str, gaya: Ruas | None = None) -> list[Ruas]:
    """One line as runs: its marks become styles, its web addresses links."""
    gaya = gaya or Ruas("")
    hasil, letak = [], 0
    for temuan in _ALAMAT.finditer(teks):
        hasil += _bergaya(teks[letak : temuan.start()], gaya)
        hasil.append(replace(gaya, teks=temuan.group(), alamat=temuan.group()))
        letak = temuan.end()
    return hasil + _bergaya(teks[letak:], gaya)


def _bergaya(teks: str, gaya: Ruas) -> list[Ruas]:
    hasil, letak = [], 0
    for temuan in _GAYA.finditer(teks):
        hasil.append(replace(gaya, teks=teks[letak : temuan.start()]))
        nama = temuan.lastgroup
        hasil += _bergaya(temuan[nama], replace(gaya, **{nama: True}))
        letak = temuan.end()
    return [*hasil, replace(gaya, teks=teks[letak:])]


def _baris(teks: str) -> list[str]:
    return re.split(r"\r\n?|[\n\u2028\u2029]", TAKTERLIHAT.sub("", teks))


def _bersih(baris: str) -> str:
    """A line without what WhatsApp added; empty if nothing is left of it."""
    baris = _KEPALA.sub("", baris).strip()
    return "" if _SISIPAN.fullmatch(baris.strip("_* ")) or _GARIS.fullmatch(baris) else baris


def _jenis_butir(baris: list[str]) -> list[str]:
    """For each line "ul", "ol" or ""; one line alone is no list, a dash may open a sentence."""
    jenis = ["ul" if _BUTIR.match(b) else "" for b in baris]
    nomor = [int(t[1]) if (t := _NOMOR.match(b)) else 0 for b in baris]
    for i, satu in enumerate(nomor):
        if satu and (satu + 1 in nomor[i + 1 : i + 2] or satu - 1 in nomor[max(i - 1, 0) : i]):
            jenis[i] = "ol"
    tetangga = zip(["", *jenis], jenis, [*jenis[1:], ""], strict=False)
    return [
        satu if satu == "ol" or satu in (sebelum, sesudah) else ""
        for sebelum, satu, sesudah in tetangga
    ]
