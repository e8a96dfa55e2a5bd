"""Where the table is in a sheet: its header, its rows, and what is around it."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field

from akuntabilitas.impor.bilangan import potong
from akuntabilitas.impor.lembar import (
    Baris,
    Lembar,
    LembarDitolak,
    Rupa,
    Sel,
    huruf,
    rapikan,
    sebut_baris,
)

CARI = 20
"""Rows among which the header is looked for."""
TINGGI = 3
"""Lines that a header may have."""


@dataclass
class Tabel:
    """The rows of a table; ``kolom`` is where each known column is, ``judul`` its heading."""

    kolom: dict[Hashable, int]
    judul: dict[int, str]
    baris: list[Baris] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


def baku(judul: str) -> str:
    """A heading for comparing: no case, punctuation or line breaks."""
    return rapikan(re.sub(r"[^\w%/ ]|_", " ", rapikan(judul).casefold()))


def cari(lembar: Lembar, jenis) -> Tabel:
    """Find the table that a kind of import (``Jenis``) reads.

    Raises ``LembarDitolak`` with the columns that are missing or stand there twice.
    """
    wajib = jenis.wajib
    calon = [
        (-len(_kurang(k, wajib)), len(k), -mulai, -tinggi, k, judul)
        for mulai in range(min(CARI, len(lembar.baris)))
        for tinggi in range(1, TINGGI + 1)
        if mulai + tinggi <= len(lembar.baris)
        for k, judul in [_judul(lembar, mulai, tinggi, jenis.kenali)]
    ]
    if not calon:
        raise LembarDitolak("Lembar ini kosong.")
    *_, mulai, tinggi, kolom, judul = max(calon, key=lambda c: c[:4])
    if kurang := _kurang(kolom, wajib):
        kata = "; ".join(" atau ".join(f"“{jenis.sebut(k)}”" for k in satu[:2]) for satu in kurang)
        raise LembarDitolak(f"Kolom ini tidak ditemukan: {kata}. Bandingkan dengan templatnya.")
    kembar = [k for k, semua in kolom.items() if len(semua) > 1]
    if kembar:
        dua = " dan ".join(huruf(k) for k in kolom[kembar[0]])
        raise LembarDitolak(f"Kolom {dua} berjudul sama: “{judul[kolom[kembar[0]][0]]}”.")
    tabel = Tabel({k: semua[0] for k, semua in kolom.items()}, judul)
    asing = [k for k in judul if k not in tabel.kolom.values()]
    if asing:
        kata = ", ".join(f"{huruf(k)} (“{potong(judul[k])}”)" for k in asing[:10])
        tabel.catatan.append(f"Kolom yang tidak dikenal tidak dibaca: {kata}.")
    _isi(tabel, lembar, -mulai - tinggi, wajib[0], jenis.penanda)
    return tabel


def samarkan(lembar: Lembar, jenis):
    """Forget what stands in the columns of the table that a kind doesn't read.

    Each cell stays, without what it said, so that the table is found again as it was.
    """
    tabel = cari(lembar, jenis)
    dibaca = set(tabel.kolom.values())
    for satu in tabel.baris:
        satu.sel = {k: sel if k in dibaca else Sel("…") for k, sel in satu.sel.items()}


def _kata(kunci):
    return kunci if isinstance(kunci, str) else kunci[0]


def _kurang(kolom, wajib):
    # A column that a period belongs to is a tuple and counts by its first word.
    ada = {_kata(k) for k in kolom}
    return [satu for satu in wajib if not ada.intersection(_kata(k) for k in satu)]


def _judul(lembar, mulai, tinggi, kenali):
    """Columns by key, and the headings by column, if the header were these lines."""
    baris = lembar.baris[mulai : mulai + tinggi]
    teks = [{k: rapikan(s.isi) for k, s in b.sel.items()} for b in baris]
    lebar = sorted(set().union(*teks))
    for n, satu in enumerate(baris[:-1]):
        _isi_gabungan(lembar, satu.nomor, teks[n], lebar, set().union(*teks[n + 1 :]))
    kolom, judul = {}, {}
    for k in lebar:
        susun = list(dict.fromkeys(t[k] for t in teks if t.get(k)))
        # "Realisasi" of the merged cell before may have spilled over a heading of its own.
        for pilihan in (susun, susun[-1:]):
            kunci = kenali(baku(" ".join(pilihan)))
            if kunci is not None:
                kolom.setdefault(kunci, []).append(k)
                break
        judul[k] = " ".join(susun)
    return kolom, judul


def _isi_gabungan(lembar, nomor, teks, lebar, di_bawah):
    """Repeat a heading over the columns it spans: by its merged range, or up to the next one."""
    for kiri, _, kanan in lembar.gabungan.get(nomor, ()):
        if kiri in teks:
            teks.update(dict.fromkeys(range(kiri, kanan + 1), teks[kiri]))
    if lembar.gabungan:
        return
    terakhir = ""
    for k in lebar:
        terakhir = teks.get(k, terakhir)
        if k not in teks and terakhir and k in di_bawah:
            teks[k] = terakhir


def _isi(tabel, lembar, mulai, kunci, penanda):
    """The rows below the header: what identifies one stands in the columns ``kunci``."""
    baris = lembar.baris[mulai:]
    if baris and _penomoran(baris[0]):
        baris = baris[1:]
    _turunkan(tabel, lembar, baris, penanda)
    tempat = [tabel.kolom[k] for k in kunci if k in tabel.kolom]
    terakhir = max(
        (n for n, b in enumerate(baris) if len(b.sel) > 1 and any(t in b.sel for t in tempat)),
        default=-1,
    )
    lewat: list[Baris] = []
    for n, satu in enumerate(baris):
        # One cell alone says nothing of a row: it is a heading within the table, or a note.
        lain = len(satu.sel) == 1 or _jumlah(satu) or (n > terakhir and not _berangka(satu, tabel))
        if lain:
            lewat.append(satu)
        else:
            tabel.baris.append(satu)
    if lewat:
        awal = rapikan(next(iter(lewat[0].sel.values())).isi)
        tabel.catatan.append(
            f"Tidak dibaca karena bukan isi tabel: baris {sebut_baris([b.nomor for b in lewat])} "
            f"(“{potong(awal)}”{' …' if len(lewat) > 1 else ''})."
        )


def _jumlah(baris):
    """Whether its first words say that it is a sum, or the template's example."""
    awal = rapikan(baris.sel[min(baris.sel)].isi).casefold()
    return bool(re.match(r"(jumlah|total|contoh)\b", awal))


def _berangka(baris, tabel):
    """Whether a column of the table holds a number: then its row forgot what it is about."""
    isi = [s for k, s in baris.sel.items() if k in tabel.kolom.values()]
    return any(s.rupa in (Rupa.ANGKA, Rupa.PERSEN) or s.isi[:1].isdigit() for s in isi)


def _penomoran(baris):
    """Whether it is the line "(1) (2) (3)" that forms have below their header."""
    isi = [rapikan(s.isi).strip("()") for _, s in sorted(baris.sel.items())]
    return len(isi) > 2 and isi == [str(n) for n in range(1, len(isi) + 1)]


def _turunkan(tabel, lembar, baris, penanda):
    """Give the rows of a cell merged downwards that cell's content, where it names something."""
    tempat = {tabel.kolom[k] for k in penanda if k in tabel.kolom}
    berlaku = {}
    for satu in baris:
        for kiri, bawah, _ in lembar.gabungan.get(satu.nomor, ()):
            if kiri in tempat and kiri in satu.sel:
                berlaku[kiri] = bawah, satu.sel[kiri]
        for kolom, (bawah, sel) in berlaku.items():
            if satu.nomor <= bawah:
                satu.sel.setdefault(kolom, sel)
