"""Which PK a yearly target belongs to, found or to be made."""

import re

from akuntabilitas.impor.bilangan import potong
from akuntabilitas.impor.kepala import baku
from akuntabilitas.models import PerjanjianKinerja

_PK = re.compile(
    r"(?:pk )?(?P<pihak>ketua|sekretaris)?(?: dan anggota)? ?"
    r"(?:(?P<awal>awal)|(?P<ubah>perubahan)(?: (?:ke )?(?P<ke>\d))?)?"
)
LUAR_PK = ("renstra", "tanpa pk")


class DaftarPK:
    """The promises of an office. A missing awal is made; a perubahan needs its reason."""

    def __init__(self, satker, pembaca):
        self._satker, self._pembaca = satker, pembaca
        self._ada = {_kunci(satu): satu for satu in PerjanjianKinerja.objects.filter(satker=satker)}
        self._baru: dict[tuple, PerjanjianKinerja] = {}

    def cari(self, baris, tahun, nomor, kunci):
        """``(PK or None, whether the row may go on)``; ``nomor`` is what the heading says.

        Offices above ours have no PK here: their yearly target stands alone.
        """
        teks = baku(self._pembaca.teks(baris, "pk") or "")
        if teks in LUAR_PK or not (teks or nomor is not None or self._satker.milik_sendiri):
            return None, True
        cocok = _PK.fullmatch(teks)
        if not cocok or not cocok["pihak"]:
            kalimat = "Target setahun milik sebuah PK. Tulis misalnya “Ketua awal”."
            self._pembaca.galat(baris, "pk" if self._pembaca.punya("pk") else kunci, kalimat)
            return None, False
        pasti = nomor is not None or cocok["awal"] or cocok["ke"]
        if nomor is None:
            nomor = int(cocok["ke"] or 1) if cocok["ubah"] else 0
        pk, boleh = self._satu(baris, (tahun, cocok["pihak"], nomor))
        if pk and not pasti and self._banyak(tahun, cocok["pihak"]) > 1:
            self._pembaca.ulas(baris, f"“{potong(teks)}” dibaca {pk}.")
        return pk, boleh

    def _banyak(self, tahun, pihak):
        """How many promises of a year and an official there are, or will be."""
        return sum(kunci[:2] == (tahun, pihak) for kunci in {*self._ada, *self._baru})

    def _satu(self, baris, kunci):
        ada = self._ada.get(kunci) or self._baru.get(kunci)
        if ada:
            return ada, True
        tahun, pihak, nomor = kunci
        alasan = self._pembaca.teks(baris, "alasan") or ""
        baru = PerjanjianKinerja(
            satker=self._satker, tahun=tahun, pihak=pihak, nomor=nomor, alasan=alasan
        )
        if nomor and not alasan:
            kalimat = f"{baru} belum ada di portal. Tambahkan dahulu, atau isi alasan perubahannya."
            self._pembaca.galat(baris, "alasan" if self._pembaca.punya("alasan") else "pk", kalimat)
            return None, False
        self._baru[kunci] = baru
        self._pembaca.ulas(baris, f"{baru} belum ada dan akan dibuat.")
        return baru, True

    def tulis(self):
        """Store the new ones, once."""
        for kunci, satu in self._baru.items():
            satu.save()
            self._ada[kunci] = satu
        self._baru = {}

    def tersimpan(self, pk):
        """The stored promise that this one stands for."""
        return self._ada[_kunci(pk)]


def _kunci(pk):
    return (pk.tahun, pk.pihak, pk.nomor)
