"""Rows of targets and realisasi: what a file says of each number, beside what is there."""

from collections import defaultdict

from akuntabilitas.impor import pk
from akuntabilitas.impor.bilangan import KEADAAN, KOSONG
from akuntabilitas.impor.cari_dokumen import DaftarDokumen
from akuntabilitas.impor.cari_indikator import DaftarIndikator
from akuntabilitas.impor.isian import Isian, Usulan
from akuntabilitas.impor.jenis import PILIHAN_TRIWULAN
from akuntabilitas.impor.lembar import rapikan
from akuntabilitas.impor.pembaca import YA_TIDAK, Pilihan
from akuntabilitas.models import Angka, VersiAngka
from akuntabilitas.nilai import JenisNilai, Keadaan, Triwulan

RINCIAN = ("kendala", "tindak_lanjut", "bukti")
"""What is said of a realisasi besides its value."""
DITOLAK = object()
"""Says that a cell gives nothing; ``None`` would take evidence away."""


def kunci_angka(baris):
    """The key of a ``VersiAngka``; a PK counts by who and which, for it may not be stored yet."""
    angka = baris.angka
    asal = angka.pk_asal
    janji = (asal.pihak, asal.nomor) if asal else None
    return (angka.indikator_id, angka.tahun, angka.triwulan, angka.jenis, janji)


class UsulanAngka(Usulan):
    """A proposal of figures; identities and promises that are new get written along."""

    def __init__(self, pembaca, tujuan):
        super().__init__(
            pembaca, tujuan, VersiAngka, kunci_angka, ("angka", "angka__pk_asal", "bukti")
        )
        self._dokumen = DaftarDokumen()
        self._indikator = DaftarIndikator(tujuan.satker)
        self._pk = pk.DaftarPK(tujuan.satker, pembaca)
        self._nilai = [k for k in pembaca.tabel.kolom if isinstance(k, tuple)]

    def baca(self, baris):
        """One row of the file."""
        tahun = self.pembaca.tahun(baris, "tahun", self.tujuan.tahun)
        triwulan = self.pembaca.pilihan(baris, "triwulan", PILIHAN_TRIWULAN)
        isi = [k for k in self._nilai if self.pembaca.sel(baris, k)]
        if tahun is None or not isi:
            return
        if self.pembaca.punya("triwulan") and triwulan is None and any(k[2] is None for k in isi):
            if self.pembaca.sel(baris, "triwulan") is None:
                self.pembaca.galat(baris, "triwulan", "Isi I, II, III, IV, atau Setahun.")
            return
        cerita, setahun = defaultdict(dict), False
        for kunci in isi:
            kapan = (kunci[3] or tahun, kunci[2] if kunci[2] is not None else triwulan or 0)
            if kunci[0] in RINCIAN:
                rincian = self._rincian(baris, kunci)
                if rincian is not DITOLAK:
                    cerita[kapan][kunci[0]] = (rincian, kunci)
            else:
                setahun |= self._satu(baris, kunci, *kapan)
        if self.pembaca.sel(baris, "alasan_nasional") and not setahun:
            kalimat = "Alasan ini milik target setahun. Isi targetnya di baris yang sama."
            self.pembaca.galat(baris, "alasan_nasional", kalimat)
        for kapan, semua in cerita.items():
            self._cerita(baris, kapan, semua)

    def _rincian(self, baris, kunci):
        """Kendala, tindak lanjut or evidence in a cell; empty for "hapus", else ``DITOLAK``."""
        if self.pembaca.hapus(baris, kunci):
            return None if kunci[0] == "bukti" else ""
        if kunci[0] == "bukti":
            return self._dokumen.cari(self.pembaca, baris, kunci) or DITOLAK
        return self.pembaca.teks(baris, kunci) or DITOLAK

    def _satu(self, baris, kunci, tahun, triwulan):
        """One value; gives whether the cell was a yearly target, right or wrong."""
        setahun = kunci[0] == "target" and triwulan == 0
        indikator, versi = self._indikator.cari(self.pembaca, baris, tahun)
        hapus = self.pembaca.hapus(baris, kunci)
        nilai = None if hapus or not versi else self._nilai_sel(baris, kunci, versi)
        if not versi or not (hapus or nilai):
            return setahun
        asal = None
        if setahun:
            asal, boleh = self._pk.cari(baris, tahun, kunci[1], kunci)
            if not boleh:
                return setahun
        elif kunci[1] is not None:
            self.pembaca.galat(baris, kunci, "Hanya target setahun yang milik sebuah PK.")
            return setahun
        kapan = {"tahun": tahun, "triwulan": triwulan}
        angka = Angka(indikator=indikator, jenis=kunci[0], pk_asal=asal, **kapan)
        kolom = {"nilai": kunci} if hapus else dict.fromkeys(nilai, kunci)
        if setahun and nilai:
            nilai |= self._alasan(baris, kolom)
        self._isian_angka(baris, angka, nilai, kolom)
        return setahun

    def _alasan(self, baris, kolom):
        """The reason of a yearly target as a field, if its cell says something."""
        kunci = "alasan_nasional"
        teks = "" if self.pembaca.hapus(baris, kunci) else self.pembaca.teks(baris, kunci)
        if self.pembaca.sel(baris, kunci) is None or teks is None:
            return {}
        kolom[kunci] = kunci
        return {kunci: teks}

    def _cerita(self, baris, kapan, semua):
        """What is said besides joins the realisasi of its period, in the file or before."""
        tahun, triwulan = kapan
        indikator, versi = self._indikator.cari(self.pembaca, baris, tahun)
        if not versi:
            return
        angka = Angka(indikator=indikator, jenis="realisasi", tahun=tahun, triwulan=triwulan)
        isi = {nama: teks for nama, (teks, _) in semua.items()}
        kolom = {nama: kunci for nama, (_, kunci) in semua.items()}
        kunci = kunci_angka(VersiAngka(angka=angka))
        ada = self._isian.get((tahun, kunci))
        if ada and ada.isi is None:
            kalimat = f"Realisasinya dihapus di baris {ada.baris}; kosongkan sel ini."
            self.pembaca.galat(baris, next(iter(kolom.values())), kalimat)
        elif ada:
            for nama, teks in isi.items():
                if ada.isi.setdefault(nama, teks) != teks:
                    kalimat = f"Sudah diisi lain di baris {ada.baris}."
                    self.pembaca.galat(baris, kolom[nama], kalimat)
        elif kunci in self.yang_ada(tahun):
            self._isian_angka(baris, angka, isi, kolom)
        elif not self.pembaca.pratinjau.tanya and not any(
            g.baris == baris.nomor for g in self.pembaca.pratinjau.galat
        ):
            kapan = Triwulan(triwulan).label
            kalimat = f"Belum ada realisasi {kapan} {tahun}. Isi realisasinya, atau “tidak diukur”."
            self.pembaca.galat(baris, next(iter(kolom.values())), kalimat)

    def _isian_angka(self, baris, angka, isi, kolom):
        objek = VersiAngka(angka=angka)
        janji = f" ({angka.pk_asal})" if angka.pk_asal else ""
        kapan = f"{angka.get_triwulan_display()} {angka.tahun}"
        nama = self._indikator.sebut(angka.indikator, angka.tahun)
        apa = f"{nama}: {angka.get_jenis_display()} {kapan}{janji}"
        isian = Isian(angka.tahun, objek, kunci_angka(objek), isi, baris.nomor, apa, kolom)
        self.tambah(baris, isian)

    def _nilai_sel(self, baris, kunci, versi):
        """The fields of a value cell; ``None`` if it says nothing or was refused."""
        if versi.jenis_nilai == JenisNilai.PREDIKAT:
            return self._predikat(baris, kunci, versi)
        sel = self.pembaca.sel(baris, kunci)
        if versi.jenis_nilai == JenisNilai.YA_TIDAK and (
            sel.rupa == "logis" or YA_TIDAK.nilai(sel.isi) is not None
        ):
            return _isi(nilai=int(self.pembaca.ya(baris, kunci)))
        bacaan = self.pembaca.bilangan(baris, kunci, versi.satuan)
        if bacaan is None or bacaan.kosong:
            return None
        return _isi(bacaan.nilai, keadaan=bacaan.keadaan or Keadaan.TERISI)

    def _predikat(self, baris, kunci, versi):
        sel = self.pembaca.sel(baris, kunci)
        if rapikan(sel.isi).casefold() in KOSONG:
            return None
        skala = {satu: satu for satu in versi.skala}
        pilihan = self.pembaca.pilihan(baris, kunci, Pilihan(skala | KEADAAN))
        if pilihan in skala:
            return _isi(predikat=pilihan)
        return _isi(keadaan=pilihan) if pilihan else None

    def sebelum_tulis(self, semua):
        """Store identities (and promises) that aren't yet, in a few statements."""
        self._pk.tulis()
        kunci = {id(satu): kunci_angka(satu) for satu in semua}
        tahun, indikator = semua[0].angka.tahun, {satu.angka.indikator_id for satu in semua}
        ada = {
            kunci_angka(VersiAngka(angka=satu)): satu
            for satu in Angka.objects.filter(
                tahun=tahun, indikator__satker=self.tujuan.satker
            ).select_related("pk_asal")
            if satu.indikator_id in indikator
        }
        baru = [satu.angka for satu in semua if kunci[id(satu)] not in ada]
        for satu in baru:
            satu.pk_asal = satu.pk_asal and self._pk.tersimpan(satu.pk_asal)
        Angka.objects.bulk_create(baru, batch_size=500)
        for satu in semua:
            satu.angka = ada.get(kunci[id(satu)], satu.angka)


def _isi(nilai=None, predikat="", keadaan=Keadaan.TERISI):
    """The three fields that a value cell sets together."""
    return {"nilai": nilai, "predikat": predikat, "keadaan": str(keadaan)}
