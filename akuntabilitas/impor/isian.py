"""Rows of releases: what a file says beside what is there, and the difference written at once."""

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from akuntabilitas.impor.bilangan import potong, tulis
from akuntabilitas.impor.lembar import sebut_baris
from akuntabilitas.impor.pratinjau import Ubahan
from akuntabilitas.models import Rilis
from akuntabilitas.rilis import BarisRilis
from portal.bahasa.tanggal import tanggal

SEKALI = 500
"""Rows in one statement."""
UTAMA = ("nilai", "predikat", "keadaan", "isi")
"""Fields that need no name before them."""
DIHAPUS = "dihapus dari draf"
SUDAH_TERBIT = "Nilainya sudah terbit, jadi tidak dapat dihapus. Perbaiki dengan nilai yang benar."
BUKAN_ISI = {"id", "rilis", "oleh", "diubah"}


@dataclass
class Isian:
    """One row that a file fills: a new ``objek`` with its key set, and the fields it gives.

    ``kunci`` identifies it among rows of its kind and year; ``apa`` names it for people. Without
    ``isi`` (``None``) the row is to go from the draft.
    """

    tahun: int
    objek: BarisRilis
    kunci: Hashable
    isi: dict | None
    baris: int
    apa: str
    kolom: dict = field(default_factory=dict)


def kunci_baris(baris: BarisRilis) -> Hashable:
    """The key of a stored row, as an ``Isian`` has it."""
    return tuple(getattr(baris, nama) for nama in baris.KUNCI)


class Usulan:
    """All rows of a file, compared with what is there; ``tulis`` writes what differs."""

    def __init__(self, pembaca, tujuan, model, kunci=kunci_baris, terkait=()):
        self.pembaca, self.tujuan, self.model = pembaca, tujuan, model
        self._kunci, self._terkait = kunci, terkait
        self._isian: dict[tuple[int, Hashable], Isian] = {}
        self._halangan: dict[int, str] = {}
        self._yang_ada: dict[int, dict[Hashable, BarisRilis]] = {}
        self._tulis: dict[int, list[BarisRilis]] = defaultdict(list)
        self._buang: dict[int, list[BarisRilis]] = defaultdict(list)

    def tambah(self, baris, isian):
        """Take what a row says; twice the same is once, twice different is an error."""
        if isian.tahun not in self._halangan:
            self._halangan[isian.tahun] = self.tujuan.halangan(isian.tahun)
        if self._halangan[isian.tahun]:
            self.pembaca.galat(baris, None, self._halangan[isian.tahun])
            return
        ada = self._isian.setdefault((isian.tahun, isian.kunci), isian)
        if ada.isi is None or isian.isi is None:
            if ada.isi is not isian.isi:
                kalimat = f"{isian.apa} diisi dan dihapus, di baris {ada.baris} dan baris ini."
                self.pembaca.galat(baris, next(iter(isian.kolom.values()), None), kalimat)
            return
        beda = [k for k, nilai in isian.isi.items() if ada.isi.setdefault(k, nilai) != nilai]
        if beda:
            kalimat = f"{isian.apa} sudah diisi lain di baris {ada.baris}."
            self.pembaca.galat(baris, isian.kolom.get(beda[0]), kalimat)

    def banding(self):
        """Put the differences into the preview."""
        terbit = []
        for isian in self._isian.values():
            lama = self.yang_ada(isian.tahun).get(isian.kunci)
            if isian.isi is None:
                if lama is not None and lama.rilis.terbit:
                    terbit.append(isian.baris)
                self._hapus(isian, lama)
                continue
            beda = {
                nama: nilai
                for nama, nilai in isian.isi.items()
                if lama is None or baku_nilai(getattr(lama, nama)) != baku_nilai(nilai)
            }
            if not beda:
                self.pembaca.pratinjau.tetap += 1
            elif self._sah(isian, lama):
                self.pembaca.pratinjau.ubahan.append(_ubahan(isian, lama, beda))
                self._tulis[isian.tahun].append(isian.objek)
        if terbit:
            kalimat = f"Baris {sebut_baris(terbit)}: {SUDAH_TERBIT}"
            self.pembaca.pratinjau.catatan.append(kalimat)

    def _hapus(self, isian, lama):
        """Put into the preview that the draft's row goes; what is public can't."""
        if lama is None or lama.rilis.terbit:
            self.pembaca.pratinjau.tetap += 1
            return
        kata = _kata(lama, [nama for nama in UTAMA if hasattr(lama, nama)], bernama=False)
        self.pembaca.pratinjau.ubahan.append(Ubahan(isian.baris, isian.apa, kata, DIHAPUS))
        self._buang[isian.tahun].append(lama)

    def yang_ada(self, tahun):
        """The rows of a year by key: those of the draft, and below them the public ones."""
        if tahun not in self._yang_ada:
            semua = self.model.objects.select_related("rilis", *self._terkait).filter(
                rilis__satker=self.tujuan.satker, rilis__tahun=tahun
            )
            # The last one wins: oldest first.
            terbit = semua.filter(rilis__keadaan=Rilis.Keadaan.TERBIT)
            hasil = {self._kunci(satu): satu for satu in terbit.order_by("rilis__nomor", "pk")}
            if draf := self.tujuan.draf(tahun):
                hasil |= {self._kunci(satu): satu for satu in semua.filter(rilis=draf)}
            self._yang_ada[tahun] = hasil
        return self._yang_ada[tahun]

    def _sah(self, isian, lama):
        """Complete the row with what the file doesn't say, and ask the model for its rule."""
        objek, medan = isian.objek, self.model._meta.concrete_fields
        for satu in medan:
            if satu.name in isian.isi:
                setattr(objek, satu.name, isian.isi[satu.name])
            elif lama is not None and satu.name not in {*BUKAN_ISI, *self.model.KUNCI}:
                setattr(objek, satu.attname, getattr(lama, satu.attname))
        try:
            # Foreign keys were looked up here; asking for each again would be a query a row.
            objek.clean_fields(exclude={m.name for m in medan if m.is_relation} | {"id", "diubah"})
            objek.clean()
        except ValidationError as galat:
            pertama = next(iter(isian.kolom.values()), None)
            rinci = galat.message_dict if hasattr(galat, "error_dict") else {"": galat.messages}
            for nama, semua in rinci.items():
                for kalimat in semua:
                    if nama and not self.pembaca.punya(isian.kolom.get(nama)):
                        kalimat = f"{self.model._meta.get_field(nama).verbose_name}: {kalimat}"
                    self.pembaca.galat(isian.baris, isian.kolom.get(nama, pertama), kalimat)
            return False
        return True

    def tulis(self, pengguna):
        """Write the differences into the drafts and give these; call within a transaction."""
        rilis = []
        for tahun in sorted({*self._tulis, *self._buang}):
            draf, semua = self.tujuan.siapkan(tahun), self._tulis[tahun]
            buang = [satu.pk for satu in self._buang[tahun]]
            self.model.objects.filter(rilis=draf, pk__in=buang).delete()
            for objek in semua:
                objek.rilis, objek.oleh = draf, pengguna
            if semua:
                self.sebelum_tulis(semua)
            unik = ["rilis", *self.model.KUNCI]
            self.model.objects.bulk_create(
                semua,
                batch_size=SEKALI,
                update_conflicts=True,
                unique_fields=unik,
                update_fields=[
                    m.name
                    for m in self.model._meta.concrete_fields
                    if not m.primary_key and m.name not in unik
                ],
            )
            if pengguna:
                draf.penulis.add(pengguna)
            rilis.append(draf)
        return rilis

    def sebelum_tulis(self, semua):
        """What the rows point to and isn't stored yet; nothing but for figures."""


def baku_nilai(nilai):
    """A value for comparing: 83 and 83.000000 are the same, as are the ends of lines."""
    if isinstance(nilai, Decimal):
        return nilai.normalize() if nilai else Decimal(0)
    if isinstance(nilai, str):
        return "\n".join(nilai.split("\r\n")).strip()
    return nilai


def _ubahan(isian, lama, beda):
    nama = list(beda)
    return Ubahan(
        isian.baris,
        isian.apa,
        "" if lama is None else _kata(lama, nama, bernama=len(nama) > 1),
        _kata(isian.objek, nama, bernama=lama is not None and len(nama) > 1),
    )


def _kata(objek, nama, bernama):
    """Fields of a row in words; those without anything are left out."""
    kata = []
    for satu in nama:
        if isi := sebut(objek, satu):
            judul = objek._meta.get_field(satu).verbose_name
            kata.append(f"{judul}: {isi}" if bernama or satu not in UTAMA else isi)
    return "; ".join(kata) or "kosong"


def sebut(objek, nama):
    """A field in words; "" for nothing."""
    nilai = getattr(objek, nama)
    if nama == "keadaan" and nilai == "terisi":
        return ""
    if nilai is None or nilai in ("", {}, []):
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, date):
        return tanggal(nilai, hari=False)
    if isinstance(nilai, dict):
        return ", ".join(f"{k} {_isi_kamus(v)}" for k, v in sorted(nilai.items()))
    if isinstance(nilai, Decimal):
        return tulis(nilai)
    if hasattr(objek, f"get_{nama}_display"):
        return str(getattr(objek, f"get_{nama}_display")())
    return potong(", ".join(nilai) if isinstance(nilai, list) else str(nilai))


def _isi_kamus(nilai):
    """What JSON keeps under a name: a number as text, counts as "0/2/26/29", or names again."""
    if isinstance(nilai, dict):
        return f"({', '.join(f'{k} {_isi_kamus(v)}' for k, v in nilai.items())})"
    if isinstance(nilai, list):
        return "/".join(map(str, nilai))
    return str(nilai).replace(".", ",")
