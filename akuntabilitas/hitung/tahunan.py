"""Four quarters into one year, saying which quarters are in it and which are not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from portal.bahasa.angka import angka

from .agregasi import Agregasi, Setara, gabungkan
from .aturan import AturanCapaian
from .bilangan import NilaiDitolak, bulatkan, desimal_tepat, tulis
from .cara import Baris, Cara, cara
from .kata import ROMAWI, sebut
from .nilai import Keadaan, Nilai, baca, simpan

BELUM = (Keadaan.BELUM_DIISI, Keadaan.BELUM_JATUH_TEMPO)


@dataclass(frozen=True)
class Setahun:
    """The year of an indicator.

    `isi` is the exact value, or the state if no quarter gives one: hand it to `capaian`. `nilai`
    is rounded to at most the rule's decimals. `dipakai` are the quarters in it (1 to 4), `kosong`
    those without a value, with their states; `lengkap` says that nothing still to come, or not
    filled in, could change it.
    """

    isi: Fraction | Keadaan
    nilai: Decimal | None
    dipakai: tuple[int, ...]
    kosong: tuple[tuple[int, Keadaan], ...]
    lengkap: bool
    catatan: tuple[str, ...]
    cara: Cara

    @property
    def tercetak(self) -> str:
        """The value, or its state in words."""
        return self.isi.label if self.nilai is None else angka(self.nilai)

    @property
    def keterangan(self) -> str:
        """ "dari triwulan I dan II; triwulan III belum diisi; triwulan IV belum jatuh tempo"."""
        bagian = []
        if self.dipakai:
            bagian.append(f"dari triwulan {sebut([ROMAWI[ke - 1] for ke in self.dipakai])}")
        menurut: dict[Keadaan, list[str]] = {}
        for ke, keadaan in self.kosong:
            menurut.setdefault(keadaan, []).append(ROMAWI[ke - 1])
        bagian += [f"triwulan {sebut(ke)} {keadaan.label}" for keadaan, ke in menurut.items()]
        return "; ".join(bagian)


def setahun(
    triwulan: Sequence[Nilai],
    agregasi: Agregasi,
    aturan: AturanCapaian,
    *,
    kumulatif: bool = False,
    tahunan: Nilai = None,
    jatuh_tempo: Sequence[date] | None = None,
    hari_ini: date | None = None,
) -> Setahun:
    """Join four quarters; `tahunan` is the value of an indicator that has no quarters.

    `jatuh_tempo` are the due dates of the four quarters (the last is also the year's), `hari_ini`
    the day it is. `kumulatif` says that each entry holds all since January. Raises `NilaiDitolak`
    unless there are four quarters and four dates.
    """
    agregasi = Agregasi(agregasi)
    if len(triwulan) != 4 or (jatuh_tempo is not None and len(jatuh_tempo) != 4):
        raise NilaiDitolak("Setahun terdiri atas empat triwulan.")
    tempo = jatuh_tempo or [None] * 4
    sel = [baca(isi, kapan, hari_ini) for isi, kapan in zip(triwulan, tempo, strict=True)]
    nilai_tahun = baca(tahunan, tempo[-1], hari_ini)
    bahan = {
        "hitung": "tahunan",
        "triwulan": [simpan(isi) for isi in sel],
        "agregasi": agregasi.value,
        "kumulatif": kumulatif,
        "tahunan": simpan(nilai_tahun),
    }
    if agregasi is Agregasi.TAHUNAN:
        gabung = Setara(nilai_tahun if _berisi(nilai_tahun) else None, (), "", "")
        kosong, pengganti, lengkap = (), nilai_tahun, nilai_tahun not in BELUM
        catatan = ("Nilai triwulan tidak dipakai.",) if any(_berisi(isi) for isi in sel) else ()
    else:
        ada = {ke: isi for ke, isi in enumerate(sel, start=1) if _berisi(isi)}
        gabung = gabungkan(ada, agregasi, kumulatif)
        kosong = tuple((ke, isi) for ke, isi in enumerate(sel, start=1) if not _berisi(isi))
        pengganti, catatan = _pengganti(kosong), gabung.catatan
        # Where the last entry alone decides, a gap before it takes nothing away.
        sejak = max(gabung.triwulan, default=0) if gabung.terakhir else 0
        lengkap = not any(isi in BELUM for ke, isi in kosong if ke > sejak)
    return _setahun(gabung, pengganti, kosong, lengkap, catatan, agregasi, aturan, bahan)


def _berisi(isi: Fraction | Keadaan) -> bool:
    return isinstance(isi, Fraction)


def _pengganti(kosong: Sequence[tuple[int, Keadaan]]) -> Keadaan:
    # What the office still owes comes first, then what may still come.
    urutan = (*BELUM, Keadaan.TIDAK_DIUKUR, Keadaan.TIDAK_BERLAKU)
    ada = {keadaan for _, keadaan in kosong}
    return next((satu for satu in urutan if satu in ada), Keadaan.BELUM_DIISI)


def _setahun(gabung, pengganti, kosong, lengkap, catatan, agregasi, aturan, bahan) -> Setahun:
    baris = []
    nilai = None
    tepat = gabung.tepat
    if tepat is not None:
        desimal = desimal_tepat(tepat)
        nilai = bulatkan(tepat, aturan.desimal if desimal is None else min(desimal, aturan.desimal))
        tanda = "=" if nilai == tepat else "≈"
        terisi = f"{gabung.terisi} {tanda} {angka(nilai)}" if gabung.terisi else tulis(tepat)
        baris = [Baris(f"Setahun ({agregasi.label})", gabung.rumus, terisi, tepat, angka(nilai))]
    return Setahun(
        isi=pengganti if tepat is None else tepat,
        nilai=nilai,
        dipakai=gabung.triwulan,
        kosong=kosong,
        lengkap=lengkap,
        catatan=catatan,
        cara=cara(aturan, baris, bahan),
    )
