"""Tables of the sample's figures, the same on a page and in a PDF.

Each function returns ``{"judul": …, "kepala": […], "baris": [[…], …]}``, all of it text. ``pk`` is
"ketua" or "sekretaris".
"""

from fractions import Fraction

from home.contoh import kinerja
from home.contoh.kinerja import KOMPONEN, TAK_DIUKUR, UNSUR, angka, rupiah

NAMA = {"ketua": "Ketua", "sekretaris": "Sekretaris"}
HASIL = {True: "Tercapai", False: "Belum tercapai", None: "–"}
ARAH = {
    "tinggi": "Semakin tinggi semakin baik",
    "rendah": "Semakin rendah semakin baik",
    "sesuai": "Sesuai target",
}


def _tabel(judul, kepala, baris):
    return {"judul": judul, "kepala": kepala, "baris": [[str(sel) for sel in b] for b in baris]}


def _dijanjikan(tahun, pk, awal=False):
    return [b for b in kinerja.baris(tahun, pk, awal) if b["target"] != TAK_DIUKUR]


def target(tahun, pk, awal=False):
    """What was promised, in the newest agreement or in the first (``awal``)."""
    return _tabel(
        f"Target Perjanjian Kinerja {NAMA[pk]} Tahun {tahun}",
        ["Sasaran", "Indikator", "Satuan", "Target"],
        [[b["sasaran"], b["nama"], b["satuan"], b["target"]] for b in _dijanjikan(tahun, pk, awal)],
    )


def target_awal(tahun, pk):
    """What was promised at first."""
    return target(tahun, pk, awal=True)


def capaian(tahun, pk):
    """What came of it; what was not measured says so."""
    return _tabel(
        f"Capaian Perjanjian Kinerja {NAMA[pk]} Tahun {tahun}",
        ["Indikator", "Target", "Realisasi", "Capaian (%)", "Keterangan"],
        [
            [b["nama"], "–", "–", "–", TAK_DIUKUR.capitalize()]
            if b["target"] == TAK_DIUKUR
            else [b["nama"], b["target"], b["realisasi"], b["capaian"], HASIL[b["tercapai"]]]
            for b in kinerja.baris(tahun, pk)
        ],
    )


def janji(tahun):
    """How many promises were kept, by agreement and together."""
    baris = [(NAMA[pk], *kinerja.janji(tahun, pk)) for pk in NAMA]
    baris.append(("Jumlah", *kinerja.janji(tahun)))
    return _tabel(
        f"Pemenuhan janji Tahun {tahun}",
        ["Perjanjian", "Dijanjikan", "Tercapai", "Belum tercapai"],
        [[nama, semua, kena, semua - kena] for nama, kena, semua in baris],
    )


def banding(tahun):
    """This year's results beside last year's."""
    lalu = {b["kode"]: b["realisasi"] for b in kinerja.baris(tahun - 1)}
    return _tabel(
        f"Realisasi {tahun - 1} dan {tahun}",
        ["Indikator", str(tahun - 1), str(tahun)],
        [[b["nama"], lalu.get(b["kode"], "–"), b["realisasi"]] for b in kinerja.baris(tahun)],
    )


def triwulan(tahun, pk):
    """The year's first targets, quarter by quarter."""
    return _tabel(
        f"Target triwulanan {NAMA[pk]} Tahun {tahun}",
        ["Indikator", "I", "II", "III", "IV"],
        [[b["nama"], *bagian(b)] for b in _dijanjikan(tahun, pk, awal=True)],
    )


def bagian(b):
    """The target of a row of ``kinerja.baris`` in each of the four quarters; "–" where none."""
    if b["triwulan"] == "jumlah":
        return [angka(kinerja.baca(b["target"]) / 4, 0)] * 4
    if b["triwulan"] == "naik":
        return [angka(kinerja.baca(b["target"]) * i / 4) for i in (1, 2, 3, 4)]
    diisi = {"tetap": (0, 1, 2, 3), "semester": (1, 3), "tahunan": (3,)}[b["triwulan"]]
    return [b["target"] if i in diisi else "–" for i in range(4)]


def renstra(_tahun, pk):
    """The targets of the five years from 2020."""
    tahun = range(2020, 2025)
    semua = {t: {b["kode"]: b["target"] for b in kinerja.baris(t, pk)} for t in tahun}
    return _tabel(
        f"Target 2020–2024, tanggung jawab {NAMA[pk]}",
        ["Indikator", *map(str, tahun)],
        [
            [b["nama"], *(semua[t][b["kode"]].replace(TAK_DIUKUR, "–") for t in tahun)]
            for b in kinerja.baris(2024, pk)
        ],
    )


def iku(tahun):
    """The indicators with formula and direction."""
    return _tabel(
        "Indikator kinerja utama",
        ["Indikator", "Rumus", "Arah"],
        [[b["nama"], b["rumus"], ARAH[b["arah"]]] for b in kinerja.baris(tahun)],
    )


def anggaran(tahun):
    """Ceiling and use of the budget, the grant apart."""
    nama = {"apbn": "APBN (DIPA)", "hibah": "Hibah daerah (NPHD)"}
    pos = kinerja.data()["anggaran"][str(tahun)]
    baris = [(nama[sumber], *nilai) for sumber, nilai in pos.items()]
    if len(baris) > 1:
        baris.append(("Jumlah", *(sum(nilai[i] for nilai in pos.values()) for i in (0, 1))))
    return _tabel(
        f"Pagu dan realisasi anggaran Tahun {tahun}",
        ["Sumber", "Pagu", "Realisasi", "Persen"],
        [
            [sumber, rupiah(pagu), rupiah(pakai), angka(Fraction(pakai, pagu) * 100)]
            for sumber, pagu, pakai in baris
        ],
    )


def lhe(tahun):
    """The components of an evaluation."""
    nilai = kinerja.data()["lhe"][str(tahun)]
    return _tabel(
        f"Nilai evaluasi akuntabilitas kinerja Tahun {tahun}",
        ["Komponen", "Bobot", "Nilai"],
        [
            *([nama, bobot, satu] for (nama, bobot), satu in zip(KOMPONEN, nilai, strict=True)),
            ["Jumlah", 100, angka(kinerja.lhe(tahun)[0])],
        ],
    )


def rtl(tahun):
    """The recommendations of an evaluation and what became of them."""
    kolom = ("rekomendasi", "tindak", "tenggat", "keadaan", "bukti")
    return _tabel(
        f"Rekomendasi evaluasi Tahun {tahun} dan keadaannya",
        ["Rekomendasi", "Tindak lanjut", "Tenggat", "Keadaan", "Bukti dukung"],
        [[satu[k] for k in kolom] for satu in kinerja.kata()["lhe"][str(tahun)]],
    )


def ikm(tahun):
    """Totals and means of the nine elements."""
    survei = kinerja.data()["ikm"][str(tahun)]
    n = survei["responden"]
    return _tabel(
        f"Nilai tiap unsur pelayanan Tahun {tahun} (n = {n})",
        ["Unsur", "Jumlah nilai", "Rata-rata"],
        [
            [nama, jumlah, angka(Fraction(jumlah, n))]
            for nama, jumlah in zip(UNSUR, survei["jumlah"], strict=True)
        ],
    )


TABEL = {
    fungsi.__name__: fungsi
    for fungsi in (target, target_awal, capaian, triwulan, renstra, iku, anggaran, lhe, rtl, ikm)
}


def menurut_nama(nama, tahun):
    """The table called ``nama`` ("lhe", "capaian-ketua", …) of a year."""
    fungsi, _, pk = nama.partition("-")
    return TABEL[fungsi](tahun, *([pk] if pk else []))
