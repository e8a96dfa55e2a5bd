"""Import of a survey's raw answers: one row for each respondent, a column for each element.

What is kept is how many gave each answer; of columns beside these (names, ages) nothing is, not
even in the sheet that waits for the "yes" (``Jenis.pribadi``).
"""

import re

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.hitung.aturan import TidakAdaAturan
from akuntabilitas.hitung.aturan.ikm import nama_baku
from akuntabilitas.hitung.bilangan import NilaiDitolak
from akuntabilitas.hitung.ikm import ikm_dari_sebaran, sebaran_jawaban
from akuntabilitas.impor.bilangan import potong
from akuntabilitas.impor.ikm import UNSUR
from akuntabilitas.impor.isian import Isian, Usulan
from akuntabilitas.impor.jenis import Jenis, Kolom
from akuntabilitas.impor.lembar import LembarDitolak, huruf
from akuntabilitas.models import Ikm, Rilis

ASING = "asing"
BERNOMOR = re.compile(r"(u ?\d+|unsur)\b")
"""How the heading of an element begins where its name may be unknown: "U10 Keramahan"."""
TAK_LENGKAP = (
    "Unsur ini belum dijawab. IKM dihitung dari kuesioner yang terisi lengkap: "
    "lengkapi dari kuesionernya, atau hapus baris responden ini."
)


class JenisJawabanIkm(Jenis):
    """Answers to the survey, respondent by respondent."""

    kode = "ikm-jawaban"
    nama = "Jawaban mentah survei (IKM)"
    penjelasan = (
        "Satu baris untuk satu responden, satu kolom untuk satu unsur, jawaban 1 sampai 4. "
        "Yang disimpan hanya banyaknya tiap jawaban; kolom lain (nama, umur) tidak dibaca."
    )
    kosong = "Kuesioner yang tidak lengkap tidak dihitung: lengkapi, atau hapus barisnya."
    umum = (
        "Judul kolom menyebut nama unsur. Nomornya saja tidak cukup, sebab urutannya berbeda-beda.",
        "Tanggal cukup ditulis pada baris pertama; baris di bawahnya mengikuti.",
        "Semua baris masuk, atau tidak satu pun. Berkas yang sama boleh diunggah lagi.",
    )
    lingkup = Rilis.Lingkup.IKM
    pribadi = True
    penanda = {"mulai", "akhir"}
    kolom = (
        Kolom("mulai", "Dari", "contoh: 01-01-2025", "Hari pertama.", ("mulai", "tanggal mulai")),
        Kolom("akhir", "Sampai", "30-06-2025", "Hari terakhir survei.", ("tanggal akhir",)),
        *(Kolom(nama, nama, "4", "Jawaban 1, 2, 3, atau 4.", lain) for nama, lain in UNSUR.items()),
    )
    wajib = [tuple(UNSUR), *((nama,) for nama in UNSUR), ("mulai",), ("akhir",)]

    def kenali(self, judul):
        """A column by its heading; what calls itself an element and is none is ``ASING``."""
        kata = self._kata | {nama_baku(satu): kunci for satu, kunci in self._kata.items()}
        kunci = kata.get(judul) or kata.get(nama_baku(judul))
        return (ASING, judul) if kunci is None and BERNOMOR.match(judul) else kunci

    def usulkan(self, pembaca, tujuan):
        """A row of ``Ikm`` for each period. Raises ``LembarDitolak`` for an unknown element."""
        for kunci, kolom in pembaca.tabel.kolom.items():
            if kunci[0] == ASING:
                judul = potong(pembaca.tabel.judul[kolom])
                raise LembarDitolak(
                    f"Kolom {huruf(kolom)} berjudul “{judul}”, yang bukan nama salah satu dari "
                    f"kesembilan unsur: {'; '.join(UNSUR)}."
                )
        usulan = Usulan(pembaca, tujuan, Ikm)
        for periode, (aturan, baris, semua) in self._kumpulkan(pembaca).items():
            self._tambah(usulan, periode, aturan, baris, semua)
        usulan.banding()
        return usulan

    def _kumpulkan(self, pembaca):
        """Complete answers by period, with the period's rule and the number of its first row."""
        berlaku, hasil, periode = AturanBerlaku(), {}, None
        for baris in pembaca:
            periode = _periode(pembaca, baris, periode)
            if periode is None:
                break
            if periode not in hasil:
                try:
                    aturan = berlaku.pada(AturanHitung.Jenis.IKM, periode[1])
                except TidakAdaAturan as tiada:
                    pembaca.galat(baris, "akhir", str(tiada))
                    break
                hasil[periode] = aturan, baris.nomor, []
            aturan, _, semua = hasil[periode]
            jawaban = [_jawaban(pembaca, baris, nama, aturan.tertinggi) for nama in UNSUR]
            if None not in jawaban:
                semua.append(jawaban)
        return hasil

    def _tambah(self, usulan, periode, aturan, baris, semua):
        mulai, akhir = periode
        objek = Ikm(mulai=mulai, akhir=akhir)
        try:
            sebaran = sebaran_jawaban([*UNSUR], semua, aturan)
            hasil = ikm_dari_sebaran(sebaran, aturan)
        except NilaiDitolak as galat:
            if not usulan.pembaca.pratinjau.galat:
                usulan.pembaca.galat(baris, None, str(galat))
            return
        # What stood there instead, totals or means, goes.
        isi = {"sebaran": dict(sebaran), "jumlah": {}, "rata": {}, "responden": None}
        kolom = {"akhir": "akhir", "sebaran": next(iter(UNSUR))}
        usulan.tambah(baris, Isian(akhir.year, objek, periode, isi, baris, str(objek), kolom))
        if not usulan.pembaca.pratinjau.galat:
            kata = f"{objek}: {len(semua)} responden, IKM {hasil.tercetak}."
            usulan.pembaca.pratinjau.catatan.append(kata)


def _periode(pembaca, baris, sebelum):
    """The period of a row: its own dates, or those above where it has none; ``None``: refused."""
    kosong = [satu for satu in ("mulai", "akhir") if pembaca.sel(baris, satu) is None]
    if len(kosong) == 2 and sebelum:
        return sebelum
    for satu in kosong:
        pembaca.galat(baris, satu, "Isi tanggalnya.")
    if kosong:
        return None
    mulai, akhir = (pembaca.hari(baris, satu) for satu in ("mulai", "akhir"))
    if mulai and akhir and akhir < mulai:
        pembaca.galat(baris, "akhir", "Tanggal akhir tidak boleh sebelum tanggal awal.")
        return None
    return (mulai, akhir) if mulai and akhir else None


def _jawaban(pembaca, baris, nama, tertinggi):
    """An answer as a whole number, or ``None`` where it was refused."""
    bacaan = pembaca.bilangan(baris, nama)
    if bacaan is None:
        return None
    if bacaan.nilai is None:
        pembaca.galat(baris, nama, TAK_LENGKAP)
        return None
    if bacaan.nilai not in range(1, tertinggi + 1):
        pembaca.galat(baris, nama, f"Isi jawaban 1 sampai {tertinggi}.")
        return None
    return int(bacaan.nilai)
