"""How far a document's text is read, as an editor reads it, with what to do."""

from dataclasses import dataclass
from itertools import groupby

from portal.bahasa.angka import angka
from portal.dokumen import Asal, VersiDokumen
from portal.pdf.anak import BATAS_HALAMAN
from portal.pdf.ocr import ada_ocr
from portal.pemakaian import dicari

Keadaan = VersiDokumen.Keadaan

ULANG = "Simpan ulang sebagai PDF dari program asalnya, lalu unggah lagi."
SALAH_BACA = "Teks dibaca mesin dari hasil pindai; bisa ada salah baca."
BERKAS_ASAL = "Bila ada berkas asalnya (Word), unggah juga PDF yang disimpan dari sana."

ANJURAN = {
    Keadaan.MENUNGGU: ["Biasanya selesai dalam satu menit; Anda boleh terus bekerja."],
    Keadaan.TERBACA: ["Isinya dapat dicari pengunjung begitu halamannya terbit."],
    Keadaan.SEBAGIAN: ["Yang terbaca dapat dicari pengunjung begitu halamannya terbit."],
    Keadaan.OCR: [SALAH_BACA, BERKAS_ASAL],
    Keadaan.KOSONG: ["Tidak ada isi di dalamnya.", ULANG],
    Keadaan.TERKUNCI: [
        "Isinya tidak dapat dicari, dan pengunjung tidak dapat membukanya.",
        "Simpan ulang tanpa kata sandi, lalu unggah lagi.",
    ],
    Keadaan.RUSAK: ["Isinya tidak dapat dicari, dan mungkin tidak dapat dibuka.", ULANG],
    Keadaan.TERLALU_BESAR: [
        "Isinya tidak dapat dicari.",
        "Perkecil gambarnya atau pecah menjadi beberapa berkas, lalu unggah lagi.",
    ],
}
"""What each state means for readers, and what to do about it."""

PERLU_TINDAKAN = frozenset(
    {
        Keadaan.SEBAGIAN,
        Keadaan.PINDAIAN,
        Keadaan.KOSONG,
        Keadaan.TERKUNCI,
        Keadaan.RUSAK,
        Keadaan.TERLALU_BESAR,
    }
)
"""States that somebody can mend."""


@dataclass(frozen=True)
class Uraian:
    """A state in words: a heading, the number of pages or None, sentences, whether to ask again."""

    judul: str
    jumlah: int | None
    kalimat: tuple[str, ...]
    perlu_tindakan: bool
    berjalan: bool


def uraikan_keadaan(dokumen):
    """The ``Uraian`` of a document's current file; ``None`` if that is no PDF, or was purged."""
    versi = dokumen.versi
    if versi is None or not versi.file or versi.keadaan_teks == Keadaan.BUKAN_PDF:
        return None
    halaman = {satu: [] for satu in Asal.values}
    for nomor, asal in versi.halaman.values_list("nomor", "asal"):
        halaman[asal].append(nomor)
    akan_dibaca = bool(halaman[Asal.PINDAI]) and ada_ocr()
    berjalan = akan_dibaca and dicari(dokumen)
    kalimat = [*ANJURAN.get(versi.keadaan_teks, []), *_rinci(versi, halaman)]
    if berjalan:
        terbaca, semua = len(halaman[Asal.OCR]), len(halaman[Asal.OCR] + halaman[Asal.PINDAI])
        kalimat.append(f"Mesin sedang membaca hasil pindai: {terbaca} dari {semua} halaman.")
    elif versi.keadaan_teks == Keadaan.PINDAIAN:
        kalimat += _pindaian(halaman, akan_dibaca)
    return Uraian(
        judul=versi.get_keadaan_teks_display(),
        jumlah=versi.jumlah_halaman,
        kalimat=tuple(kalimat),
        perlu_tindakan=not akan_dibaca and versi.keadaan_teks in PERLU_TINDAKAN,
        berjalan=berjalan or versi.keadaan_teks == Keadaan.MENUNGGU,
    )


def peringatan_dokumen(halaman):
    """What somebody should mend in a page's documents before readers look for it, as sentences."""
    for dokumen in halaman.dokumen_cari():
        uraian = uraikan_keadaan(dokumen)
        if uraian and uraian.perlu_tindakan:
            yield " ".join([f"“{dokumen.title}”: {uraian.judul}.", *uraian.kalimat])


def _pindaian(halaman, akan_dibaca):
    """What to do about a scan that nobody is reading now."""
    if akan_dibaca:
        return [
            "Mesin membaca teksnya sesudah terbit, kecuali laporannya punya berkas bertulisan.",
            BERKAS_ASAL,
        ]
    if halaman[Asal.OCR]:
        return ["Mesin tidak menemukan tulisan di dalamnya.", BERKAS_ASAL]
    return ["Isinya tidak dapat dicari pengunjung.", BERKAS_ASAL]


def _rinci(versi, halaman):
    """Which pages differ from what the state says of the whole."""
    jumlah = versi.jumlah_halaman or 0
    if versi.keadaan_teks != Keadaan.SEBAGIAN and not halaman[Asal.TEKS]:
        return
    if halaman[Asal.GAGAL]:
        yield f"Tidak terbaca: halaman {rentang(halaman[Asal.GAGAL])}. {ULANG}"
    dilihat = sum(map(len, halaman.values()))
    if dilihat < jumlah:
        sebab = " Pecah menjadi beberapa berkas." if dilihat == BATAS_HALAMAN else f" {ULANG}"
        yield f"Hanya {angka(dilihat)} dari {angka(jumlah)} halaman yang dibaca.{sebab}"
    if halaman[Asal.OCR]:
        yield f"Halaman {rentang(halaman[Asal.OCR])} dibaca mesin dari hasil pindai."
    if halaman[Asal.PINDAI]:
        yield f"Halaman {rentang(halaman[Asal.PINDAI])} berupa gambar."


def rentang(nomor):
    """Page numbers in words, at most six pieces: "1, 3–5 dan 9 lainnya"."""
    potong = []
    for _, deret in groupby(enumerate(sorted(nomor)), key=lambda satu: satu[1] - satu[0]):
        isi = [n for _, n in deret]
        potong.append((str(isi[0]) if len(isi) == 1 else f"{isi[0]}–{isi[-1]}", len(isi)))
    lebih = sum(banyak for _, banyak in potong[6:])
    return ", ".join(kata for kata, _ in potong[:6]) + (f" dan {lebih} lainnya" if lebih else "")
