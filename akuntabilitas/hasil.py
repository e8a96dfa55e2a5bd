"""What an indicator is worth in a year: target, realisasi, capaian and verdict, in one place.

Plain in its inputs, so that a public page and a planner's draft are computed alike.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from akuntabilitas.angka import Angka
from akuntabilitas.hitung.bilangan import tulis
from akuntabilitas.hitung.nasional import Banding
from akuntabilitas.hitung.nilai import Arah, JenisNilai, Keadaan, keadaan
from akuntabilitas.hitung.peringkat import skala_dari
from akuntabilitas.hitung.perjanjian import TerhadapPK, capaian_indikator
from akuntabilitas.hitung.tahunan import Setahun, setahun
from akuntabilitas.nilai import Triwulan
from akuntabilitas.tempo import jatuh_tempo

TARGET, REALISASI = Angka.Jenis.TARGET, Angka.Jenis.REALISASI
EMPAT = [satu.value for satu in Triwulan if satu]
BERSATUAN = ("%", "persen")
"""Units that are written right behind a number; all others stand beside the indicator."""

TANPA_JANJI = "tidak ada dalam PK"


@dataclass(frozen=True)
class Sel:
    """A cell as readers see it: its row if there is one, its exact content, the same in words."""

    nama: str
    baris: object
    isi: object
    kata: str
    ada: bool


@dataclass(frozen=True)
class HasilIndikator:
    """An indicator's year.

    ``target`` are the yearly targets from the first PK to the newest, or one without a PK, or one
    that is empty. ``triwulan`` pairs the target and realisasi of each quarter. ``gabungan`` is how
    the quarters make the year, ``None`` for grades. ``dijanjikan`` says that a PK promised it;
    ``aturan`` is the year's rule set. ``banding`` holds the newest target against the national one,
    where there is one (``nasional.AngkaNasional``).
    """

    versi: object
    target: tuple
    triwulan: tuple
    realisasi: Sel
    gabungan: Setahun | None
    terhadap: TerhadapPK
    dijanjikan: bool
    catatan: tuple
    aturan: object
    banding: Banding | None = None

    @property
    def capaian(self):
        """The capaian against the newest target: what answers for the year."""
        return self.terhadap.terbaru

    @property
    def target_kini(self):
        """The newest target."""
        return self.target[-1]

    @property
    def target_awal(self):
        """The first target, where a later PK changed it; else ``None``."""
        return self.target[0] if self.terhadap.berubah else None

    @property
    def alasan_nasional(self):
        """Why the newest target is worse than the national one, as the office says; or ``""``."""
        return getattr(self.target_kini.baris, "alasan_nasional", "")

    @property
    def tanda(self):
        """The verdict's sign: ``ya``, ``tidak`` or ``belum``."""
        return {True: "ya", False: "tidak", None: "belum"}[self.capaian.tercapai]


def hasil_indikator(versi, sel, pk, tahun, hari_ini, aturan):
    """The ``HasilIndikator`` of a ``VersiIndikator`` from its cells.

    ``sel`` is ``{(jenis, triwulan, key of the PK or 0): VersiAngka}``, ``pk`` the year's PKs,
    ``aturan`` the year's ``AturanCapaian``. What is empty by ``hari_ini`` is not yet due or not
    filled in, by ``tempo.jatuh_tempo``.
    """
    target = _target(versi, sel, pk)
    gabungan, realisasi, lengkap = _realisasi(versi, sel, tahun, hari_ini, aturan)
    urutan = skala(versi)

    def hitung(ke):
        return capaian_indikator(
            JenisNilai(versi.jenis_nilai),
            target[ke].isi,
            realisasi.isi,
            Arah(versi.arah),
            aturan,
            urutan,
            toleransi=versi.toleransi,
            sementara=not lengkap,
        )

    pertama, terbaru = hitung(0), hitung(-1)
    return HasilIndikator(
        versi=versi,
        target=target,
        triwulan=_empat(versi, sel, tahun, hari_ini),
        realisasi=realisasi,
        gabungan=gabungan,
        terhadap=TerhadapPK(
            target[0].nama,
            pertama,
            target[-1].nama,
            terbaru,
            pertama.cara.bahan["target"] != terbaru.cara.bahan["target"],
        ),
        dijanjikan=any((TARGET, 0, satu.pk) in sel for satu in pk),
        catatan=_catatan(gabungan, realisasi),
        aturan=aturan,
    )


def berbilangan(versi):
    """Whether the indicator's values are numbers, and not grades or ya/tidak."""
    return JenisNilai(versi.jenis_nilai) in (JenisNilai.BILANGAN, JenisNilai.PERSEN)


def isi_baris(baris, versi):
    """A row as ``hitung`` takes it: an exact number, a grade, ya/tidak, a state, or ``None``."""
    if baris is None:
        return None
    if baris.keadaan != Keadaan.TERISI:
        return Keadaan(baris.keadaan)
    if JenisNilai(versi.jenis_nilai) is JenisNilai.PREDIKAT:
        return baris.predikat
    if JenisNilai(versi.jenis_nilai) is JenisNilai.YA_TIDAK:
        return bool(baris.nilai)
    return Fraction(baris.nilai)


def kata_isi(isi, versi):
    """A cell's content as it is printed: "83,5%", "BB", "Ya", "belum diisi"."""
    if isinstance(isi, bool):
        return "Ya" if isi else "Tidak"
    if isinstance(isi, Fraction):
        return tulis(isi) + ("%" if versi.satuan.casefold() in BERSATUAN else "")
    return isi.label if isinstance(isi, Keadaan) else isi


def nama_pk(pk):
    """What a PK is called beside its target: "PK awal", "PK perubahan", "PK perubahan ke-2"."""
    if not pk.nomor:
        return "PK awal"
    return "PK perubahan" if pk.nomor == 1 else f"PK perubahan ke-{pk.nomor}"


def _sel(nama, baris, versi, tempo=None, hari_ini=None):
    isi = isi_baris(baris, versi)
    ada = isi is not None
    if not ada:
        isi = keadaan(None, tempo, hari_ini)
    return Sel(nama, baris, isi, kata_isi(isi, versi), ada and not isinstance(isi, Keadaan))


def _target(versi, sel, pk):
    punya = sorted(
        (satu for satu in pk if (TARGET, 0, satu.pk) in sel),
        key=lambda satu: (satu.pihak, satu.nomor),
    )
    # Where both officials promised it, the Ketua's promise is the office's.
    satu_pihak = [satu for satu in punya if satu.pihak == punya[0].pihak]
    daftar = [(nama_pk(satu), sel[TARGET, 0, satu.pk]) for satu in satu_pihak]
    daftar = daftar or [("Target", sel.get((TARGET, 0, 0)))]
    hasil = tuple(_sel(nama, baris, versi) for nama, baris in daftar)
    if pk and hasil[0].baris is None:
        # The year has PKs, and none of them promises this: nobody owes a target.
        return (replace(hasil[0], kata=TANPA_JANJI),)
    return hasil


def _empat(versi, sel, tahun, hari_ini):
    def satu(jenis, ke):
        tempo = jatuh_tempo(tahun, ke)
        return _sel(Triwulan(ke).label, sel.get((jenis, ke, 0)), versi, tempo, hari_ini)

    return tuple((satu(TARGET, ke), satu(REALISASI, ke)) for ke in EMPAT)


def _realisasi(versi, sel, tahun, hari_ini, aturan):
    """How quarters make the year (or ``None``), the year's ``Sel``, and whether it is whole."""
    tempo = [jatuh_tempo(tahun, ke) for ke in EMPAT]
    sendiri = _sel("Realisasi", sel.get((REALISASI, 0, 0)), versi, tempo[-1], hari_ini)
    if not berbilangan(versi):
        return None, sendiri, True
    gabungan = setahun(
        [isi_baris(sel.get((REALISASI, ke, 0)), versi) for ke in EMPAT],
        versi.agregasi,
        aturan,
        kumulatif=versi.kumulatif,
        tahunan=isi_baris(sendiri.baris, versi),
        jatuh_tempo=tempo,
        hari_ini=hari_ini,
    )
    if sendiri.baris is not None:
        return gabungan, sendiri, True
    kata = gabungan.tercetak
    if gabungan.nilai is not None and versi.satuan.casefold() in BERSATUAN:
        kata += "%"
    hasil = Sel("Realisasi", None, gabungan.isi, kata, gabungan.nilai is not None)
    return gabungan, hasil, gabungan.lengkap


def _catatan(gabungan, realisasi):
    """What a reader must know: gaps, and a year's own value that its four quarters don't give."""
    if gabungan is None:
        return ()
    catatan = list(gabungan.catatan)
    if realisasi.baris is None:
        if gabungan.dipakai:
            catatan.insert(0, f"Realisasi {gabungan.keterangan}.")
    elif len(gabungan.dipakai) and not gabungan.kosong and gabungan.isi != realisasi.isi:
        catatan.append(
            f"Nilai setahun ditetapkan sendiri; keempat triwulan memberi {gabungan.tercetak}."
        )
    return tuple(catatan)


def skala(versi):
    """The scale of an indicator of grades, or ``None``."""
    return skala_dari({"nama": versi.nama, "urutan": versi.skala}) if versi.skala else None
