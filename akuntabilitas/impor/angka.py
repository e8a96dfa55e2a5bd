"""Import of targets and realisasi: a row per quarter, or a column for each."""

import re
from collections import defaultdict

from akuntabilitas.impor import pk
from akuntabilitas.impor.bilangan import KEADAAN, KOSONG
from akuntabilitas.impor.cari_indikator import DaftarIndikator
from akuntabilitas.impor.isian import Isian, Usulan
from akuntabilitas.impor.jenis import TRIWULAN, Jenis, Kolom
from akuntabilitas.impor.kepala import baku
from akuntabilitas.impor.pembaca import YA_TIDAK
from akuntabilitas.models import Angka, VersiAngka
from akuntabilitas.nilai import JenisNilai, Keadaan, Triwulan

APA = {
    "target": "target",
    "target kinerja": "target",
    "realisasi": "realisasi",
    "realisasi kinerja": "realisasi",
    "kendala": "kendala",
    "hambatan": "kendala",
    "permasalahan": "kendala",
    "tindak lanjut": "tindak_lanjut",
    "rencana tindak lanjut": "tindak_lanjut",
}
_JUDUL = re.compile(
    rf"(?P<apa>{'|'.join(sorted(APA, key=len, reverse=True))})"
    r"(?: pk)?(?: (?P<awal>awal)| (?P<ubah>perubahan)(?: (?P<ke>\d))?)?"
    r"(?: (?:sasaran )?(?P<kapan>(?:tw|triwulan) ?(?:iv|i{1,3}|[1-4])|setahun|tahunan|tahun))?"
    r"(?: (?P<tahun>20\d\d))?"
)


class JenisAngka(Jenis):
    """Targets and realisasi of indicators, by quarter and year."""

    kode = "angka"
    nama = "Target dan realisasi"
    penjelasan = (
        "Satu baris untuk satu indikator dan satu triwulan. Boleh juga satu baris untuk setahun, "
        "dengan kolom “Target TW I”, “Realisasi TW I”, dan seterusnya."
    )
    kolom = (
        Kolom(
            "kode",
            "Kode",
            "contoh: IKSS-1",
            "Kode indikator, persis seperti di portal.",
            ("kode indikator", "no indikator", "kode iku"),
        ),
        Kolom(
            "indikator",
            "Indikator",
            "Persentase partisipasi pemilih",
            "Nama indikator. Menggantikan kode bila kode kosong.",
            ("indikator kinerja", "nama indikator", "indikator kinerja utama", "iku"),
        ),
        Kolom("satuan", "Satuan", "%", "Hanya dicocokkan dengan satuan indikator."),
        Kolom("tahun", "Tahun", "2024", "Kosong berarti tahun yang dipilih saat mengunggah."),
        Kolom("triwulan", "Triwulan", "I", "I, II, III, IV, atau Setahun.", ("tw", "periode")),
        Kolom(
            "pk",
            "PK",
            "",
            "Untuk target setahun: “Ketua awal”, “Sekretaris perubahan 1”. “Renstra” untuk target "
            "di luar PK.",
            ("perjanjian kinerja", "pihak", "pihak pertama"),
        ),
        Kolom(
            ("target", None, None, None),
            "Target",
            "77,5",
            "Angka, predikat, atau “tidak diukur”, “tidak berlaku”. Sel kosong tidak mengubah "
            "apa pun.",
        ),
        Kolom(("realisasi", None, None, None), "Realisasi", "79,9", "Seperti Target."),
        Kolom(("kendala", None, None, None), "Kendala", "Data TPS terlambat", "Milik realisasi."),
        Kolom(
            ("tindak_lanjut", None, None, None),
            "Tindak lanjut",
            "Meminta data tiap pekan",
            "Milik realisasi.",
        ),
        Kolom("alasan", "Alasan perubahan", "", "Untuk PK perubahan yang belum ada di portal."),
    )
    wajib = [("kode", "indikator"), ("target", "realisasi", "kendala", "tindak_lanjut")]
    penanda = {"kode", "indikator", "satuan", "tahun", "triwulan", "pk"}

    def kenali(self, judul):
        """Besides the plain names: "target tw i", "target pk perubahan 1", "realisasi 2024"."""
        kunci = super().kenali(judul)
        cocok = None if kunci else _JUDUL.fullmatch(judul)
        if not cocok:
            return kunci
        nomor = 0 if cocok["awal"] else int(cocok["ke"] or 1) if cocok["ubah"] else None
        triwulan = TRIWULAN[cocok["kapan"]] if cocok["kapan"] else None
        tahun = int(cocok["tahun"]) if cocok["tahun"] else None
        return (APA[cocok["apa"]], nomor, triwulan, tahun)

    def usulkan(self, pembaca, tujuan):
        """Rows of ``VersiAngka``."""
        usulan = UsulanAngka(pembaca, tujuan)
        for baris in pembaca:
            usulan.baca(baris)
        usulan.banding()
        return usulan


def kunci_angka(baris):
    """The key of a ``VersiAngka``; a PK counts by who and which, for it may not be stored yet."""
    angka = baris.angka
    asal = angka.pk_asal
    janji = (asal.pihak, asal.nomor) if asal else None
    return (angka.indikator_id, angka.tahun, angka.triwulan, angka.jenis, janji)


class UsulanAngka(Usulan):
    """A proposal of figures; identities and promises that are new get written along."""

    def __init__(self, pembaca, tujuan):
        super().__init__(pembaca, tujuan, VersiAngka, kunci_angka, ("angka", "angka__pk_asal"))
        self._indikator = DaftarIndikator(tujuan.satker)
        self._pk = pk.DaftarPK(tujuan.satker, pembaca)
        self._nilai = [k for k in pembaca.tabel.kolom if isinstance(k, tuple)]

    def baca(self, baris):
        """One row of the file."""
        tahun = self.pembaca.tahun(baris, "tahun", self.tujuan.tahun)
        triwulan = self.pembaca.pilihan(baris, "triwulan", TRIWULAN)
        isi = [k for k in self._nilai if self.pembaca.sel(baris, k)]
        if tahun is None or not isi:
            return
        if self.pembaca.punya("triwulan") and triwulan is None and any(k[2] is None for k in isi):
            if self.pembaca.sel(baris, "triwulan") is None:
                self.pembaca.galat(baris, "triwulan", "Isi I, II, III, IV, atau Setahun.")
            return
        cerita = defaultdict(dict)
        for kunci in isi:
            kapan = (kunci[3] or tahun, kunci[2] if kunci[2] is not None else triwulan or 0)
            if kunci[0] in ("kendala", "tindak_lanjut"):
                if teks := self.pembaca.teks(baris, kunci):
                    cerita[kapan][kunci[0]] = (teks, kunci)
            else:
                self._satu(baris, kunci, *kapan)
        for kapan, semua in cerita.items():
            self._cerita(baris, kapan, semua)

    def _satu(self, baris, kunci, tahun, triwulan):
        indikator, versi = self._indikator.cari(self.pembaca, baris, tahun)
        nilai = versi and self._nilai_sel(baris, kunci, versi)
        if not nilai:
            return
        asal = None
        if kunci[0] == "target" and triwulan == 0:
            asal, boleh = self._pk.cari(baris, tahun, kunci[1], kunci)
            if not boleh:
                return
        elif kunci[1] is not None:
            self.pembaca.galat(baris, kunci, "Hanya target setahun yang milik sebuah PK.")
            return
        kapan = {"tahun": tahun, "triwulan": triwulan}
        angka = Angka(indikator=indikator, jenis=kunci[0], pk_asal=asal, **kapan)
        self._isian_angka(baris, angka, nilai, dict.fromkeys(nilai, kunci))

    def _cerita(self, baris, kapan, semua):
        """Kendala and tindak lanjut join the realisasi of their period, in the file or before."""
        tahun, triwulan = kapan
        indikator, versi = self._indikator.cari(self.pembaca, baris, tahun)
        if not versi:
            return
        angka = Angka(indikator=indikator, jenis="realisasi", tahun=tahun, triwulan=triwulan)
        isi = {nama: teks for nama, (teks, _) in semua.items()}
        kolom = {nama: kunci for nama, (_, kunci) in semua.items()}
        kunci = kunci_angka(VersiAngka(angka=angka))
        if ada := self._isian.get((tahun, kunci)):
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
            sel.rupa == "logis" or baku(sel.isi) in YA_TIDAK
        ):
            return _isi(nilai=int(self.pembaca.ya(baris, kunci)))
        bacaan = self.pembaca.bilangan(baris, kunci, versi.satuan)
        if bacaan is None or bacaan.kosong:
            return None
        return _isi(bacaan.nilai, keadaan=bacaan.keadaan or Keadaan.TERISI)

    def _predikat(self, baris, kunci, versi):
        sel = self.pembaca.sel(baris, kunci)
        skala = {baku(satu): satu for satu in versi.skala}
        if baku(sel.isi) in skala:
            return _isi(predikat=skala[baku(sel.isi)])
        if baku(sel.isi) in KOSONG:
            return None
        pilihan = self.pembaca.pilihan(baris, kunci, {**skala, **KEADAAN})
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
