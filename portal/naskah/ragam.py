"""Likely mistakes in a text, each with its place: pointed out, never changed.

What a glued or a split word is, ``portal.bahasa`` knows, so that the editor points at what search
mends. A name looks like a mistake now and then; that is why these are questions.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from portal.bahasa.akar import GABUNGAN, akar, dikenal
from portal.bahasa.kata import Kata, uraikan
from portal.naskah.kenali import huruf_besar

_PANJANG = re.compile(r"\S{80,}")
"""What is no word; masked first, so that no pattern has far to look."""
_ALAMAT = re.compile(
    r"https?://\S+|[^\s@]{1,64}@\S+|\b[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.(?:id|com|org|net)\b\S*"
)
_KATA = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_UNTA = re.compile(r"\b[^\W\d_]{0,40}?[a-z]{3}[A-Z][a-z]{3}[a-z]*\b")
_TANDA = re.compile(r"\b[^\W\d_]{3,}[.,;:!?”][A-Z]?[^\W\d_]{3,}\b")
_SUREL = re.compile(r"[^\s@]{1,64}@[^\s@]+\.[a-z]{2,}")
_TELEPON = re.compile(r"\+?\d[\d ()/.-]{6,}\d")
_FOTO = re.compile(r"\([^()]*\bfoto\b[^()]*\)\s*\.?\s*$", re.IGNORECASE)
_SISA = re.compile(
    r"no (?:image|comments?)(?: found)?|leave a (?:comment|reply)|post a comment"
    r"|(?:you can )?post (?:the )?first response comment\.?"
    r"|(?:please enter (?:your|an?|the) [\w ]+\.?\s*)+"
    r"|(?:share|bagikan)(?: this| ini| ke)?:?|read more|baca selengkapnya|selengkapnya|home|beranda"
    r"|(?:diteruskan|forwarded)(?: .*)?|(?-i:[a-z0-9]+(?:-[a-z0-9]+)+)",
    re.IGNORECASE,
)
_SISA_MAKS = 200
_ULANG_MAKS = 4
"""Longest phrase, in words, that is looked for twice in a row."""


@dataclass(frozen=True, slots=True)
class Peringatan:
    """`tempat`: "isi-<n>" for the n-th block, else a field; `kutip`: the words, as they stand."""

    tempat: str
    kutip: str
    kalimat: str


def periksa(judul: str, blok: Iterable[tuple[str, str]], isian: dict[str, str]) -> list[Peringatan]:
    """All that is pointed out in a page, in reading order.

    `blok` gives kind and words of each block, a line a paragraph; `isian` the form's other fields.
    """
    blok = list(blok)
    hasil = [Peringatan("title", k, p) for k, p in [*_besar(judul), *_baris(judul)]]
    for n, (jenis, teks) in enumerate(blok):
        for baris in teks.splitlines():
            temuan = _sisa(baris) or [*(_besar(baris) if jenis != "tabel" else ()), *_baris(baris)]
            hasil += [Peringatan(f"isi-{n}", k, p) for k, p in temuan]
            if foto := _FOTO.search(baris):
                kalimat = "kredit foto masih di dalam teks; pindahkan ke gambarnya"
                hasil.append(Peringatan(f"isi-{n}", foto[0].strip(), kalimat))
    if any(teks.strip() for _, teks in blok) and not isian.get("inisial", "-").strip():
        hasil.append(Peringatan("inisial", "", "Kredit naskah belum ada: isi inisial penulis."))
    return list(dict.fromkeys(hasil))


def _baris(baris: str) -> list[tuple[str, str]]:
    """What is wrong with the words of one line, in their order."""
    bersih = _ALAMAT.sub(_samarkan, _PANJANG.sub(_samarkan, baris))
    temuan = [*_tempel(bersih), *_belah(bersih), *_ulang(bersih)]
    return [(baris[awal:akhir], kalimat) for awal, akhir, kalimat in sorted(temuan)]


def _samarkan(temuan: re.Match[str]) -> str:
    return "·" * len(temuan[0])


def _tempel(baris: str):
    """Words that lost the space between them."""
    kata = uraikan(baris)
    for kiri, kanan in pairwise(kata):
        if kiri.akhir == kanan.awal and kiri.bentuk.isalpha() and kanan.bentuk.isalpha():
            if _mirip_nama(baris, kiri, kanan):
                continue
            usul = f"{baris[kiri.awal : kiri.akhir]} {baris[kanan.awal : kanan.akhir]}"
            yield kiri.awal, kanan.akhir, f"mungkin “{usul}”"
    for temuan in _UNTA.finditer(baris):
        usul = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", temuan[0])
        if all(dikenal(bagian) for bagian in usul.split()):
            yield *temuan.span(), f"mungkin “{usul}”"
    for temuan in _TANDA.finditer(baris):
        usul = re.sub(r"([.,;:!?”])", r"\1 ", temuan[0])
        yield *temuan.span(), f"mungkin “{usul}”"


def _mirip_nama(baris: str, kiri: Kata, kanan: Kata) -> bool:
    """A capital inside a sentence: names are often two words in one."""
    kata, depan = baris[kiri.awal : kanan.akhir], baris[: kiri.awal].rstrip(" \"'“‘(")
    return kata.istitle() and bool(depan) and depan[-1] not in ".!?:–"


def _belah(baris: str):
    """Words with a space too many: "dipertanggung jawabkan", "pem ilihan"."""
    for kata in uraikan(baris):
        utuh = baris[kata.awal : kata.akhir]
        depan, _, belakang = utuh.partition(" ")
        if not belakang or " " in belakang or "\n" in utuh:
            continue
        pasangan = GABUNGAN.get(akar(kata.bentuk))
        if pasangan and (depan.casefold() == pasangan[0] or belakang.casefold() == pasangan[1]):
            continue  # Written apart unless both a prefix and a suffix hold it together.
        yield kata.awal, kata.akhir, f"mungkin satu kata, “{depan}{belakang}”"


def _ulang(baris: str):
    """Words or phrases that stand twice in a row."""
    kata = list(_KATA.finditer(baris))
    bentuk = [k[0].casefold() for k in kata]
    sela = [baris[a.end() : b.start()].isspace() for a, b in pairwise(kata)]
    i = 0
    while i < len(kata):
        for n in range(min(_ULANG_MAKS, (len(kata) - i) // 2), 0, -1):
            akhir = i + 2 * n
            if bentuk[i : i + n] == bentuk[i + n : akhir] and all(sela[i : akhir - 1]):
                frasa = baris[kata[i].start() : kata[i + n - 1].end()]
                yield kata[i].start(), kata[akhir - 1].end(), f"“{frasa}” tertulis dua kali"
                i = akhir - 1
                break
        i += 1


def _besar(baris: str) -> list[tuple[str, str]]:
    if not huruf_besar(baris) or len(baris) > 255:
        return []
    return [(baris, "huruf besar semua; huruf biasa lebih mudah dibaca")]


def _sisa(baris: str) -> list[tuple[str, str]]:
    """A line that came along from a web page or a signature."""
    teks = baris.strip()
    if len(teks) > _SISA_MAKS:
        return []
    if teks and _SISA.fullmatch(teks):
        return [(teks, "mungkin sisa laman yang ikut tersalin")]
    tanpa = _TELEPON.sub("", _SUREL.sub("", teks))
    if tanpa != teks and not re.search(r"[^\W\d_]", tanpa):
        return [(teks, "baris surel atau telepon; hapus bila bukan bagian berita")]
    return []
