"""Figures of the sample office, and the arithmetic that its reports print (shared by page and PDF).

Everything is computed exactly and rounded once, half up, to two decimals. The portal's own
arithmetic is no business of the sample: here it only has to be right.
"""

import tomllib
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
UNSUR = (
    "Persyaratan",
    "Sistem, mekanisme, dan prosedur",
    "Waktu penyelesaian",
    "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan",
    "Sarana dan prasarana",
)
KOMPONEN = (
    ("Perencanaan Kinerja", 30),
    ("Pengukuran Kinerja", 30),
    ("Pelaporan Kinerja", 15),
    ("Evaluasi Akuntabilitas Kinerja Internal", 25),
)
TAK_DIUKUR = "tidak diukur tahun ini"
BELUM = "belum ada"


@cache
def data():
    """``kinerja.toml`` as it is."""
    return tomllib.loads((FOLDER / "kinerja.toml").read_text("utf-8"))


@cache
def kata():
    """``tahun.toml``: what the reports say in words, by year."""
    return tomllib.loads((FOLDER / "tahun.toml").read_text("utf-8"))


def bulat(nilai, desimal=2):
    """An exact number rounded half up, as ``Decimal``."""
    nilai = Fraction(nilai)
    langkah = Decimal(1).scaleb(-desimal)
    tepat = Decimal(nilai.numerator) / Decimal(nilai.denominator)
    return tepat.quantize(langkah, ROUND_HALF_UP)


def baca(teks):
    """A number in Indonesian writing ("1.234,50") as ``Fraction``."""
    return Fraction(teks.replace(".", "").replace(",", "."))


def angka(nilai, desimal=2):
    """A number in Indonesian writing: 1234.5 becomes "1.234,50"."""
    return f"{bulat(nilai, desimal):,}".translate(str.maketrans(",.", ".,"))


def rupiah(nilai):
    """Whole rupiah: "Rp3.412.560.000"."""
    return f"Rp{angka(nilai, 0)}"


def capaian(target, realisasi, arah="tinggi"):
    """Capaian in percent (``Decimal``), or words where the target is nought.

    Higher is better: realisasi / target × 100; lower is better: (2 × target − realisasi) / target
    × 100; as planned: (1 − |realisasi − target| / target) × 100. No cap.
    """
    target, realisasi = Fraction(target), Fraction(realisasi)
    if target == 0:
        return "target nol tercapai" if realisasi == 0 else "tidak tercapai"
    pembilang = {
        "tinggi": realisasi,
        "rendah": 2 * target - realisasi,
        "sesuai": target - abs(realisasi - target),
    }
    return bulat(pembilang[arah] / target * 100)


def tercapai(satu, target, realisasi):
    """Whether a result, as printed, is at least as good as a target, by the indicator's arah."""
    if skala := satu.get("skala"):
        return skala.index(realisasi) <= skala.index(target)
    target, realisasi = baca(target), baca(realisasi)
    if satu["arah"] == "sesuai":
        return abs(realisasi - target) <= baca(satu["toleransi"])
    return realisasi <= target if satu["arah"] == "rendah" else realisasi >= target


def realisasi_anggaran(tahun):
    """Percent of the year's budget that was used, grants included; ``None`` where none is known."""
    pos = data()["anggaran"].get(str(tahun))
    if pos is None:
        return None
    pagu, pakai = (sum(nilai[i] for nilai in pos.values()) for i in (0, 1))
    return bulat(Fraction(pakai, pagu) * 100)


def ikm(tahun):
    """IKM of a year from the raw totals: Σ(total / n × 1/9) × 25; ``None`` without a survey."""
    survei = data()["ikm"].get(str(tahun))
    if survei is None:
        return None
    return bulat(Fraction(sum(survei["jumlah"]), survei["responden"] * 9) * 25)


def mutu(nilai):
    """Class of an IKM (PermenPANRB 14/2017)."""
    for batas, kelas in ((88.31, "A (Sangat Baik)"), (76.61, "B (Baik)"), (65, "C (Kurang Baik)")):
        if nilai >= Decimal(str(batas)):
            return kelas
    return "D (Tidak Baik)"


def lhe(tahun):
    """Sum of the four components and its predicate (PermenPANRB 88/2021)."""
    nilai = bulat(sum(baca(v) for v in data()["lhe"][str(tahun)]))
    for batas, predikat in ((90, "AA"), (80, "A"), (70, "BB"), (60, "B"), (50, "CC"), (30, "C")):
        if nilai > batas:
            return nilai, predikat
    return nilai, "D"


def baris(tahun, pk=None, awal=False):
    """The indicators of a year in their order, each as a dict.

    Keys: ``kode``, ``pk``, ``sasaran``, ``nama``, ``satuan``, ``arah``, and as printed text
    ``target``, ``realisasi``, ``capaian`` (``TAK_DIUKUR`` where the year has none, ``BELUM``
    where the result is still to come), ``tercapai`` (bool or ``None``). ``pk`` keeps one
    agreement's, ``awal`` takes the targets of the first one.
    """
    hasil = []
    for satu in data()["indikator"]:
        if (pk and satu["pk"] != pk) or tahun < satu.get("sejak", tahun):
            continue
        satu = {"arah": "tinggi", **satu}
        target, nyata = [*satu["nilai"].get(str(tahun), []), None, None][:2]
        if target and not nyata:
            hitung = {"ikm": ikm, "anggaran": realisasi_anggaran}.get(satu.get("hitung"))
            nilai = hitung(tahun) if hitung else None
            nyata = angka(nilai) if nilai is not None else None
        if awal:
            target = satu.get("awal", {}).get(str(tahun), target)
        isi = dict.fromkeys(("target", "realisasi", "capaian"), TAK_DIUKUR) | {"tercapai": None}
        if target:
            isi |= {"target": target, "realisasi": BELUM, "capaian": BELUM}
        if target and nyata:
            kena = tercapai(satu, target, nyata)
            if "skala" in satu:
                nilai = "tercapai" if kena else "tidak tercapai"
            else:
                nilai = capaian(baca(target), baca(nyata), satu["arah"])
            isi |= {
                "realisasi": nyata,
                "capaian": nilai if isinstance(nilai, str) else angka(nilai),
                "tercapai": kena,
            }
        hasil.append({**satu, **isi})
    return hasil


def janji(tahun, pk=None):
    """How many promises of a year were kept, of how many that were made: ``(kept, made)``."""
    dijanjikan = [satu for satu in baris(tahun, pk) if satu["target"] != TAK_DIUKUR]
    return sum(satu["tercapai"] is True for satu in dijanjikan), len(dijanjikan)
