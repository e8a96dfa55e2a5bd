"""The year of our office as a table: indicators and their cells, for the grid's page and its doors.

A cell is named by its indicator, kind, quarter and PK. It holds what the release's draft says, else
what is public; what it is called while empty follows from dates.
"""

from dataclasses import dataclass, field

from django.utils.timezone import localdate

from akuntabilitas.angka import Angka, VersiAngka
from akuntabilitas.hasil import TANPA_JANJI
from akuntabilitas.indikator import Indikator, VersiIndikator
from akuntabilitas.meja.isi import nilai_angka
from akuntabilitas.nilai import Agregasi, JenisNilai, Keadaan, Triwulan
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.tempo import BELUM_DIISI, jatuh_tempo, kosong
from portal.bahasa.tanggal import tanggal_pendek

HANYA_TAHUNAN = "hanya tahunan"
MUAT = 6
"""As many letters as the narrowest box shows."""
REALISASI, TARGET = Angka.Jenis.REALISASI, Angka.Jenis.TARGET
TRIWULAN = [satu.value for satu in Triwulan if satu]


@dataclass(frozen=True)
class Kunci:
    """The name of a cell; ``pk`` is the PK's key of a yearly target, else 0."""

    indikator: int
    jenis: str
    triwulan: int
    pk: int = 0

    @property
    def id(self):
        """The name as one word, for ids in HTML."""
        return f"{self.indikator}-{self.jenis}-{self.triwulan}-{self.pk}"


@dataclass
class Isian:
    """What a cell holds: the row of this release, and the newest public row of another one."""

    draf: VersiAngka | None = None
    terbit: VersiAngka | None = None

    @property
    def berlaku(self):
        """The row that counts for this release."""
        return self.draf or self.terbit

    @property
    def stempel(self):
        """What a save must know of the row of this release: its last change, or nothing."""
        return self.draf.diubah.isoformat() if self.draf and self.draf.diubah else ""


@dataclass(frozen=True)
class Sel:
    """A cell for the screen. ``berkata``: its box may cut what it says, so ``kata`` says it too."""

    kunci: Kunci
    teks: str
    kata: str
    stempel: str
    asal: str
    terlambat: bool = False
    berkata: bool = False
    terkunci: bool = False
    kendala: str = ""
    tindak_lanjut: str = ""
    alasan_nasional: str = ""
    bukti: str = ""


@dataclass(frozen=True)
class Baris:
    """An indicator with its cells in the order of the columns, and what its year is worth."""

    versi: VersiIndikator
    sel: list[Sel]
    hasil: object
    pilihan: list[str]


@dataclass
class Kelompok:
    """A goal with its indicators."""

    sasaran: object
    baris: list[Baris] = field(default_factory=list)


def indikator_tahun(rilis):
    """Versions of our indicators that hold in the release's year, in the order of the plan."""
    semua = Indikator.objects.filter(satker=rilis.satker_id).prefetch_related(
        "versi__sasaran__renstra", "versi__sasaran__jenjang"
    )
    hasil = []
    for satu in semua:
        versi = satu.pada(rilis.tahun)
        if versi and versi.sasaran.renstra.mulai <= rilis.tahun <= versi.sasaran.renstra.akhir:
            versi.indikator = satu
            hasil.append(versi)
    return sorted(
        hasil,
        key=lambda v: (
            v.sasaran.jenjang.urutan,
            v.sasaran.urutan,
            v.sasaran.kode,
            v.sasaran_id,
            v.kode,
        ),
    )


def pk_tahun(rilis):
    """The PKs of the release's year, the newest of each official last."""
    semua = PerjanjianKinerja.objects.filter(satker=rilis.satker_id, tahun=rilis.tahun)
    return list(semua.order_by("pihak", "nomor"))


def isian(rilis, indikator=None):
    """``{Kunci: Isian}`` of the release's year, of all our indicators or of the one given."""
    saring = {"angka__tahun": rilis.tahun, "angka__indikator__satker": rilis.satker_id}
    if indikator:
        saring["angka__indikator"] = indikator
    hasil = {}
    semua = VersiAngka.objects.filter(**saring).select_related("angka", "oleh", "bukti")
    for satu in semua.filter(rilis=rilis):
        hasil.setdefault(kunci_dari(satu.angka), Isian()).draf = satu
    lalu = semua & VersiAngka.objects.terbit(sampai=rilis.nomor)
    for satu in lalu.exclude(rilis=rilis).order_by("rilis__nomor", "pk"):
        hasil.setdefault(kunci_dari(satu.angka), Isian()).terbit = satu
    return hasil


def kunci_dari(angka):
    """The name of an ``Angka``'s cell."""
    return Kunci(angka.indikator_id, angka.jenis, angka.triwulan, angka.pk_asal_id or 0)


def kolom(tampilan, pk):
    """The columns: label, what stands small below it, and from an indicator's key a cell's name."""
    daftar = [("Target setahun", str(pk or ""), lambda i: Kunci(i, TARGET, 0, pk.pk if pk else 0))]
    jenis = TARGET if tampilan == TARGET else REALISASI
    for ke in TRIWULAN:
        awalan = "Target " if jenis == TARGET else ""
        label = awalan + Triwulan(ke).label
        daftar.append((label, "", lambda i, ke=ke: Kunci(i, jenis, ke)))
    if jenis == REALISASI:
        daftar.append(("Setahun", "", lambda i: Kunci(i, REALISASI, 0)))
    return daftar


def janji(rilis):
    """Which indicators each PK of the year promises: ``{PK: {indicator}}``, by their keys.

    As the draft says, and what is public; a PK of which nothing is known yet isn't in it.
    """
    semua = VersiAngka.objects.filter(
        angka__tahun=rilis.tahun, angka__indikator__satker=rilis.satker_id
    ).exclude(angka__pk_asal=None)
    lalu = semua & VersiAngka.objects.terbit(sampai=rilis.nomor)
    hasil = {}
    for baris in (semua.filter(rilis=rilis), lalu.order_by()):
        for pk, indikator in baris.values_list("angka__pk_asal", "angka__indikator").distinct():
            hasil.setdefault(pk, set()).add(indikator)
    return hasil


def sel(kunci, versi, isi, rilis, hari_ini=None, dijanjikan=None):
    """A cell (``Sel``) from what it holds (``Isian``); ``dijanjikan`` is what ``janji`` gives."""
    hari_ini = hari_ini or localdate()
    asal = "draf" if isi.draf else "terbit" if isi.terbit else ""
    baris = isi.berlaku
    rinci = {}
    if baris:
        rinci = {
            "kendala": baris.kendala,
            "tindak_lanjut": baris.tindak_lanjut,
            "alasan_nasional": baris.alasan_nasional,
            "bukti": str(baris.bukti or ""),
        }
    kata, terlambat = _kata(kunci, versi, isi, rilis, hari_ini)
    if kata == BELUM_DIISI and kunci.pk:
        kata = _tanpa_target(kunci, dijanjikan or {})
    teks = nilai_angka(baris, versi) if baris else ""
    berkata = len(teks) > MUAT
    return Sel(
        kunci,
        teks=teks,
        kata=f"{teks}; {kata}".removesuffix("; ") if berkata else kata,
        berkata=berkata,
        stempel=isi.stempel,
        asal=asal,
        terlambat=terlambat,
        terkunci=terkunci(kunci, versi),
        **rinci,
    )


def terkunci(kunci, versi):
    """Why the cell takes no number, or ``""``."""
    if kunci.triwulan and versi.agregasi == Agregasi.TAHUNAN:
        return HANYA_TAHUNAN
    if kunci.jenis == TARGET and not kunci.triwulan and not kunci.pk:
        return "belum ada PK"
    return ""


def _tanpa_target(kunci, dijanjikan):
    """What a PK's empty target is called: still owed, or promised by another, or by nobody."""
    if any(kunci.indikator in isi for pk, isi in dijanjikan.items() if pk != kunci.pk):
        return "ada dalam PK lain"
    return TANPA_JANJI if dijanjikan.get(kunci.pk) else BELUM_DIISI


def _kata(kunci, versi, isi, rilis, hari_ini):
    """What is said under a cell, and whether it is late."""
    if terkunci(kunci, versi):
        return terkunci(kunci, versi), False
    if isi.draf:
        if isi.terbit:
            return f"sudah terbit: {nilai_angka(isi.terbit, versi)}", False
        return "", False
    if isi.terbit:
        return "sudah terbit", False
    if kunci.jenis == TARGET:
        return BELUM_DIISI, False
    if not kunci.triwulan and versi.agregasi != Agregasi.TAHUNAN:
        return "dihitung dari triwulan", False
    kata = kosong(rilis.tahun, kunci.triwulan, hari_ini)
    if kata != BELUM_DIISI:
        return kata, False
    tempo = jatuh_tempo(rilis.tahun, kunci.triwulan)
    return f"terlambat, tenggat {tanggal_pendek(tempo)}", True


def pilihan(versi):
    """What may be typed in a cell besides numbers, for the list below its box."""
    keadaan = [satu.label for satu in Keadaan if satu != Keadaan.TERISI]
    if versi.jenis_nilai == JenisNilai.PREDIKAT:
        return [*versi.skala, *keadaan]
    if versi.jenis_nilai == JenisNilai.YA_TIDAK:
        return ["Ya", "Tidak", *keadaan]
    return keadaan
