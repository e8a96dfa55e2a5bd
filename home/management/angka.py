"""Puts the sample office's figures (``home.contoh.angka``) into the database.

Everything that is made is handed to ``catat`` as a list, so that the removal finds it. Rows go into
draft releases in bulk, and each release is then published as any other.
"""

from django.utils.text import slugify

from akuntabilitas.models import (
    Anggaran,
    Angka,
    Evaluasi,
    Ikm,
    Indikator,
    Jenjang,
    PerjanjianKinerja,
    Rekomendasi,
    Renstra,
    Rilis,
    Sasaran,
    Satker,
    VersiAngka,
    VersiIndikator,
)
from home.contoh.angka import rencana, rilis
from home.contoh.angka.sumber import SENDIRI, data

MODEL = {
    "angka": VersiAngka,
    "anggaran": Anggaran,
    "evaluasi": Evaluasi,
    "rekomendasi": Rekomendasi,
    "ikm": Ikm,
}
"""The kinds of row of ``home.contoh.angka.rilis``."""

KUNCI = ("indikator", "triwulan", "jenis", "pk")
"""What of a number's row identifies the number."""


def muat(catat, dokumen, laporan):
    """Load the figures; returns how many releases there are.

    ``dokumen`` and ``laporan`` are what the sample has of both, by key; a row without its document
    is loaded without. An office that has a plan, an agreement or a release of its own gets none of
    the sample's, or the two would be mixed up.
    """
    sendiri = Satker.objects.filter(milik_sendiri=True).first()
    milik = (Sasaran, Indikator, PerjanjianKinerja, Rilis)
    if sendiri is None or any(model.objects.filter(satker=sendiri).exists() for model in milik):
        return 0
    return PemuatAngka(catat, sendiri).muat(dokumen, laporan)


class PemuatAngka:
    """One loading: what was made so far, by the keys of ``home.contoh.angka``."""

    def __init__(self, catat, sendiri):
        self.catat = catat
        self.satker = {SENDIRI: sendiri}
        self.jenjang, self.renstra, self.sasaran = {}, {}, {}
        self.indikator, self.pk, self.angka = {}, {}, {}

    def muat(self, dokumen, laporan):
        """All of it, in the order in which one needs another; returns the number of releases."""
        semua = rilis.semua()
        self.semua_satker()
        self.semua_rencana()
        self.semua_indikator()
        self.semua_pk()
        self.semua_angka(semua)
        for satu in semua:
            self.terbitkan(satu, dokumen, laporan)
        return len(semua)

    def buat(self, model, baris):
        """Make rows in bulk, write them down, and return them."""
        baris = model.objects.bulk_create(baris)
        self.catat(baris)
        return baris

    def ambil(self, model, awal, **kunci):
        """The row with these keys, made if it is missing."""
        satu, baru = model.objects.get_or_create(**kunci, defaults=awal)
        if baru:
            self.catat([satu])
        return satu

    def semua_satker(self):
        """The offices above and beside; our own is told its parent unless it has one."""
        for kunci, isi in data("rencana")["satker"].items():
            induk = self.satker.get(isi.get("induk"))
            awal = {"nama": isi["nama"], "tingkat": isi["tingkat"], "induk": induk}
            self.satker[kunci] = self.ambil(Satker, awal, kode=isi["kode"])
        sendiri = self.satker[SENDIRI]
        if sendiri.induk is None:
            sendiri.induk = self.satker["provinsi"]
            sendiri.save()

    def semua_rencana(self):
        """Levels, periods and goals."""
        for isi in data("rencana")["jenjang"]:
            lama = Jenjang.objects.filter(urutan=isi["urutan"]).first()
            self.jenjang[isi["nama"]] = lama or self.ambil(Jenjang, isi, nama=isi["nama"])
        for mulai, isi in data("rencana")["renstra"].items():
            for kunci in isi["satker"]:
                satker = self.satker[kunci]
                awal = {"nama": isi["nama"].format(satker=satker.nama), "akhir": isi["akhir"]}
                satu = self.ambil(Renstra, awal, satker=satker, mulai=int(mulai))
                self.renstra[kunci, int(mulai)] = satu
        for isi in rencana.sasaran():
            _, mulai = isi["renstra"]
            kunci = {
                "renstra": self.renstra[isi["renstra"]],
                "satker": self.satker[isi["satker"]],
                "kode": isi["kode"],
            }
            awal = {
                "jenjang": self.jenjang[isi["jenjang"]],
                "induk": isi["induk"] and self.sasaran[*isi["induk"], mulai],
                "nama": isi["nama"],
                "urutan": isi["urutan"],
            }
            self.sasaran[isi["satker"], isi["kode"], mulai] = self.ambil(Sasaran, awal, **kunci)

    def semua_indikator(self):
        """Indicators with their versions."""
        semua = rencana.indikator()
        for isi in semua:
            self.indikator[isi["kunci"]] = Indikator(
                satker=self.satker[isi["satker"]], slug=slugify(isi["slug"])
            )
        self.buat(Indikator, self.indikator.values())
        self.buat(
            VersiIndikator,
            [self._versi(self.indikator[isi["kunci"]], v) for isi in semua for v in isi["versi"]],
        )

    def _versi(self, indikator, isi):
        mulai = rencana.PUSAT if isi["mulai"] >= rencana.PUSAT else rencana.AWAL
        setara = isi["setara"] and self.indikator[isi["setara"]]
        hubungan = {"sasaran": self.sasaran[*isi["sasaran"], mulai], "setara": setara}
        return VersiIndikator(indikator=indikator, **isi | hubungan)

    def semua_pk(self):
        """The agreements of Ketua and Sekretaris."""
        baris = [PerjanjianKinerja(satker=self.satker[SENDIRI], **satu) for satu in rencana.pk()]
        for satu in self.buat(PerjanjianKinerja, baris):
            self.pk[satu.tahun, satu.pihak, satu.nomor] = satu

    def semua_angka(self, semua):
        """The identities of all numbers that some release has."""
        for satu in semua:
            for jenis, isi in satu["baris"]:
                if jenis == "angka":
                    kunci = self._kunci(satu["tahun"], isi)
                    indikator, tahun, triwulan, macam, pk = kunci
                    self.angka[kunci] = Angka(
                        indikator=self.indikator[indikator],
                        tahun=tahun,
                        triwulan=triwulan,
                        jenis=macam,
                        pk_asal=self.pk[tahun, *pk] if pk else None,
                    )
        self.buat(Angka, self.angka.values())

    def _kunci(self, tahun, isi):
        return isi["indikator"], tahun, isi["triwulan"], isi["jenis"], isi["pk"]

    def terbitkan(self, isi, dokumen, laporan):
        """Make one release of the sample with its rows, and publish it as of its time."""
        waktu = isi["waktu"]
        satu = Rilis.objects.create(
            satker=self.satker[isi["satker"]],
            tahun=isi["tahun"],
            lingkup=isi["lingkup"],
            alasan=isi["alasan"],
            dibuat=waktu,
            contoh=True,
        )
        self.catat([satu])
        for jenis, model in MODEL.items():
            baris = [medan for macam, medan in isi["baris"] if macam == jenis]
            if jenis == "angka":
                baris = [self._nilai(isi["tahun"], medan) for medan in baris]
            for nama, daftar in (("bukti", dokumen), ("laporan", laporan)):
                baris = [m | {nama: daftar.get(m[nama])} if nama in m else m for m in baris]
            model.objects.bulk_create(model(rilis=satu, **medan) for medan in baris)
        satu.sahkan(None, waktu=waktu)

    def _nilai(self, tahun, medan):
        """Fields of ``VersiAngka``, with its number in place of what identifies it."""
        isi = {nama: nilai for nama, nilai in medan.items() if nama not in KUNCI}
        return isi | {"angka": self.angka[self._kunci(tahun, medan)]}
