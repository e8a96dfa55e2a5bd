"""Saving one cell of the grid: read, checked, and refused where somebody else was faster."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from akuntabilitas.angka import Angka, VersiAngka
from akuntabilitas.bilangan import BukanBilangan, baca_isian
from akuntabilitas.impor.bilangan import Bacaan
from akuntabilitas.indikator import Indikator
from akuntabilitas.meja.kisi import TARGET, Isian, isian, terkunci
from akuntabilitas.meja.rilis import dapat_diisi, tertutup
from akuntabilitas.nilai import JenisNilai
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rilis import Rilis

TEKS_TERPANJANG = 5000
YA_TIDAK = {"ya": 1, "tidak": 0, "1": 1, "0": 0}
TETAP = object()
"""Says that the evidence stays as it is; ``None`` would take it away."""


class Tertutup(Exception):
    """The release takes no numbers now; the message says why."""


class Bentrok(Exception):
    """Somebody changed the cell meanwhile; ``isian`` is what it holds now."""

    def __init__(self, isian_kini):
        super().__init__()
        self.isian = isian_kini


@dataclass(frozen=True)
class Ketikan:
    """What a person typed in a cell; ``None`` leaves what is there.

    ``stempel`` is what the screen knew of the row (``Isian.stempel``); ``timpa`` writes all the
    same, ``coba`` only asks what would come of it.
    """

    isi: str
    stempel: str = ""
    kendala: str | None = None
    tindak_lanjut: str | None = None
    alasan_nasional: str | None = None
    bukti: object = TETAP
    timpa: bool = False
    coba: bool = False


def versi_sel(rilis, kunci):
    """The ``VersiIndikator`` of a cell; raises ``ValidationError`` where there is no such cell."""
    satu = Indikator.objects.filter(pk=kunci.indikator, satker=rilis.satker_id).first()
    versi = satu and satu.pada(rilis.tahun)
    if versi is None:
        raise ValidationError(f"Indikator ini tidak berlaku pada tahun {rilis.tahun}.")
    versi.indikator = satu
    benar = kunci.jenis in Angka.Jenis.values and kunci.triwulan in range(5)
    if kunci.pk:
        pk = PerjanjianKinerja.objects.filter(
            pk=kunci.pk, tahun=rilis.tahun, satker=rilis.satker_id
        )
        benar = benar and kunci.jenis == TARGET and not kunci.triwulan and pk.exists()
    if not benar:
        raise ValidationError("Sel itu tidak ada di kisi tahun ini.")
    if alasan := terkunci(kunci, versi):
        raise ValidationError(f"Sel ini tidak diisi: {alasan}.")
    return versi


@transaction.atomic
def simpan_sel(rilis, pengguna, kunci, ketikan):
    """Save what was typed and give ``(version, {Kunci: Isian})`` of the indicator's year.

    An empty box takes the row out of the draft, and so does what is public already. Raises
    ``ValidationError``, ``Bentrok`` and ``Tertutup``; then nothing is saved.
    """
    # Whoever saves in a release waits here for the others, and for its publication.
    rilis = Rilis.objects.select_for_update().get(pk=rilis.pk)
    if not dapat_diisi(rilis, pengguna):
        raise Tertutup(tertutup(rilis))
    versi = versi_sel(rilis, kunci)
    semua = isian(rilis, kunci.indikator)
    ada = semua.get(kunci, Isian())
    baru = _baca(rilis, kunci, versi, ada, ketikan)
    if baru is not None:
        baru.rilis = rilis
        baru.clean()
    if ketikan.coba:
        semua[kunci] = Isian(baru, ada.terbit)
        return versi, semua
    if ada.stempel != ketikan.stempel and not ketikan.timpa and not _sama(baru, ada.draf):
        raise Bentrok(ada)
    if _sama(baru, ada.terbit):
        baru = None
    if not _sama(baru, ada.draf):
        _tulis(rilis, pengguna, kunci, ada, baru)
    return versi, isian(rilis, kunci.indikator)


def _tulis(rilis, pengguna, kunci, ada, baru):
    """Put the row in the draft, or take it out; either makes the user one of its writers."""
    rilis.penulis.add(pengguna)
    if baru is None:
        ada.draf.delete()
        return
    if baru.angka_id is None:
        baru.angka, _ = Angka.objects.get_or_create(
            indikator_id=kunci.indikator,
            tahun=rilis.tahun,
            triwulan=kunci.triwulan,
            jenis=kunci.jenis,
            pk_asal_id=kunci.pk or None,
        )
    baru.pk = ada.draf.pk if ada.draf else None
    baru.oleh = pengguna
    baru.save()


RINCIAN = ("kendala", "tindak_lanjut", "alasan_nasional")
"""What may be said of a value besides."""
MEDAN = ("keadaan", "nilai", "predikat", *RINCIAN, "bukti_id")
"""What of a row a planner writes."""


def _sama(satu, lain):
    """Whether two rows, or their absence, say the same."""
    if satu is None or lain is None:
        return satu is lain
    return all(getattr(satu, nama) == getattr(lain, nama) for nama in MEDAN)


def _baca(rilis, kunci, versi, ada, ketikan):
    """The row (``VersiAngka``, not saved) that was typed, or ``None`` for an empty box."""
    dasar = ada.berlaku
    rinci = {
        nama: getattr(dasar, nama, "") if isi is None else isi.strip()[:TEKS_TERPANJANG]
        for nama in RINCIAN
        for isi in [getattr(ketikan, nama)]
    }
    isi = _isi(versi, ketikan.isi.strip())
    if isi is None:
        if any(rinci[nama] for nama in rinci if getattr(ketikan, nama) is not None):
            raise ValidationError("Isi nilainya dulu, atau pilih keadaannya.")
        return None
    angka = (
        dasar.angka
        if dasar
        else Angka(
            indikator=versi.indikator,
            tahun=rilis.tahun,
            triwulan=kunci.triwulan,
            jenis=kunci.jenis,
        )
    )
    bukti = getattr(dasar, "bukti", None) if ketikan.bukti is TETAP else ketikan.bukti
    return VersiAngka(angka=angka, bukti=bukti, **isi, **rinci)


def _isi(versi, teks):
    """Fields of the row by the indicator's kind of value, or ``None`` for "nothing yet".

    Raises ``ValidationError`` with a sentence.
    """
    if teks and versi.jenis_nilai == JenisNilai.PREDIKAT:
        # A grade may look like a number or a state to the reader of numbers.
        for satu in versi.skala:
            if satu.casefold() == teks.casefold():
                return {"predikat": satu}
    try:
        bacaan = baca_isian(teks, versi.satuan) if teks else Bacaan()
    except BukanBilangan as tolak:
        bacaan, galat = None, str(tolak)
    if bacaan and bacaan.keadaan:
        return {"keadaan": bacaan.keadaan}
    if bacaan and bacaan.kosong:
        return None
    if versi.jenis_nilai == JenisNilai.PREDIKAT:
        return {"predikat": teks[:40]}
    if versi.jenis_nilai == JenisNilai.YA_TIDAK:
        if teks.casefold() not in YA_TIDAK:
            raise ValidationError("Isi “Ya” atau “Tidak”.")
        return {"nilai": YA_TIDAK[teks.casefold()]}
    if bacaan is None:
        raise ValidationError(galat)
    return {"nilai": bacaan.nilai}
