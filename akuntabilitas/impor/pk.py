"""Which PK a yearly target belongs to, found or to be made."""

import re

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
        if nomor is None:
            nomor = int(cocok["ke"] or 1) if cocok["ubah"] else 0
        return self._satu(baris, (tahun, cocok["pihak"], nomor))

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
