"""Rebuilds a year from the exported tables with ``hitung`` alone: no model, no database, no page.

Written apart from ``akuntabilitas.hasil`` and ``Buku`` on purpose: what both agree on is right, and
what the export lacks can't be borrowed from them.
"""

from calendar import monthrange
from collections import namedtuple
from datetime import date
from fractions import Fraction
from zoneinfo import ZoneInfo

from akuntabilitas.hitung.akip import akip, akip_total
from akuntabilitas.hitung.akip_sub import akip_sub
from akuntabilitas.hitung.anggaran import serapan
from akuntabilitas.hitung.aturan import AturanAKIP, AturanCapaian, AturanIKM, berlaku
from akuntabilitas.hitung.bilangan import tulis
from akuntabilitas.hitung.ikm import ikm_dari_sebaran, ikm_dari_total
from akuntabilitas.hitung.ikm_rerata import ikm_dari_rerata
from akuntabilitas.hitung.janji import hitung_janji
from akuntabilitas.hitung.nasional import bandingkan
from akuntabilitas.hitung.nilai import Arah, JenisNilai, Keadaan, baca
from akuntabilitas.hitung.peringkat import Skala
from akuntabilitas.hitung.perjanjian import capaian_indikator
from akuntabilitas.hitung.sasaran import rata_sasaran
from akuntabilitas.hitung.tahunan import setahun

KELAS = {"capaian": AturanCapaian, "akip": AturanAKIP, "ikm": AturanIKM}
ZONA = ZoneInfo("Asia/Makassar")
ISI = ("keadaan", "nilai", "predikat")

Indikator = namedtuple("Indikator", "versi target realisasi kata awal terbaru berubah gabungan")
"""A year of one: targets as (name, content), the realisasi and its words, both capaian."""


def tempo(tahun, triwulan):
    bulan = triwulan * 3 or 12
    return date(tahun, bulan, monthrange(tahun, bulan)[1])


def kata(isi, versi):
    if isinstance(isi, bool):
        return "Ya" if isi else "Tidak"
    if isinstance(isi, Fraction):
        return tulis(isi) + ("%" if versi["satuan"].casefold() in ("%", "persen") else "")
    return isi.label if isinstance(isi, Keadaan) else isi


def isi_sel(baris, versi):
    if baris is None:
        return None
    if baris["keadaan"] != "terisi":
        return Keadaan(baris["keadaan"])
    if versi["jenis_nilai"] == "predikat":
        return baris["predikat"]
    return bool(baris["nilai"]) if versi["jenis_nilai"] == "ya_tidak" else Fraction(baris["nilai"])


class Tahun:
    """A year as of release ``sampai`` (``None``: the newest), judged on ``hari_ini``."""

    def __init__(self, ekspor, tahun, hari_ini, sampai=None):
        self.tabel, self.tahun = ekspor.tabel, tahun
        self.kantor = next(k["kode"] for k in self.tabel["kantor"] if k["milik_sendiri"])
        self.rilis = {
            r["rilis"]: r
            for r in sorted(self.tabel["rilis"], key=lambda r: r["nomor"])
            if (r["kantor"], r["tahun"]) == (self.kantor, tahun)
            and (sampai is None or r["nomor"] <= sampai)
        }
        terakhir = list(self.rilis.values())[-1]
        self.saat = terakhir["terbit"] if sampai else None
        self.hari = terakhir["terbit"].astimezone(ZONA).date() if sampai else hari_ini
        self.aturan = self.aturan_pada("capaian", date(tahun, 1, 1))
        milik = {s["indikator"] for s in self.tabel["indikator"] if s["kantor"] == self.kantor}
        self.sel = {}
        for baris in self.terbaru("angka", "angka"):
            if baris["indikator"] in milik and baris["tahun"] == tahun:
                kunci = (baris["jenis"], baris["triwulan"], baris["pk"])
                self.sel.setdefault(baris["indikator"], {})[kunci] = baris
        dipakai = {pk for sel in self.sel.values() for _, _, pk in sel if pk}
        self.pk = sorted(
            (p for p in self.tabel["perjanjian"] if p["pk"] in dipakai),
            key=lambda p: (p["pihak"], p["nomor"]),
        )
        self.indikator = {slug: self.satu(slug) for slug in self.sel}

    def aturan_pada(self, jenis, hari):
        semua = [s for s in self.tabel["aturan"] if s["jenis"] == jenis]
        return berlaku([KELAS[jenis].dari_data(s["isi"]) for s in semua], hari)

    def terbaru(self, tabel, *kunci):
        """The row of each key in the newest release that has one."""
        hasil = {}
        milik = [b for b in self.tabel[tabel] if b["rilis"] in self.rilis]
        for baris in sorted(milik, key=lambda b: self.rilis[b["rilis"]]["nomor"]):
            hasil[tuple(baris[satu] for satu in kunci)] = baris
        return list(hasil.values())

    def arti(self, slug):
        semua = [v for v in self.tabel["versi_indikator"] if v["indikator"] == slug]
        return max((v for v in semua if v["mulai"] <= self.tahun), key=lambda v: v["mulai"])

    def satu(self, slug):
        versi, sel = self.arti(slug), self.sel[slug]
        target = self._target(versi, sel)
        realisasi, tertulis, gabungan, lengkap = self._realisasi(versi, sel)

        def capaian(isi):
            return capaian_indikator(
                JenisNilai(versi["jenis_nilai"]),
                isi,
                realisasi,
                Arah(versi["arah"]),
                self.aturan,
                Skala(versi["nama"], tuple(versi["skala"])) if versi["skala"] else None,
                toleransi=versi["toleransi"],
                sementara=not lengkap,
            )

        awal, terbaru = capaian(target[0][1]), capaian(target[-1][1])
        berubah = awal.cara.bahan["target"] != terbaru.cara.bahan["target"]
        return Indikator(versi, target, realisasi, tertulis, awal, terbaru, berubah, gabungan)

    def _target(self, versi, sel):
        punya = [p for p in self.pk if ("target", 0, p["pk"]) in sel]
        punya = [p for p in punya if p["pihak"] == punya[0]["pihak"]]
        nama = {0: "PK awal", 1: "PK perubahan"}
        daftar = [
            (
                nama.get(p["nomor"], f"PK perubahan ke-{p['nomor']}"),
                isi_sel(sel["target", 0, p["pk"]], versi),
            )
            for p in punya
        ]
        return daftar or [("", baca_sel(isi_sel(sel.get(("target", 0, None)), versi)))]

    def dijanjikan(self, slug):
        return any(jenis == "target" and pk for jenis, _, pk in self.sel[slug])

    def kata_target(self, slug):
        satu = self.indikator[slug]
        if self.pk and not self.dijanjikan(slug) and ("target", 0, None) not in self.sel[slug]:
            return "tidak ada dalam PK"
        return kata(satu.target[-1][1], satu.versi)

    def _realisasi(self, versi, sel):
        batas = [tempo(self.tahun, ke) for ke in (1, 2, 3, 4)]
        sendiri = isi_sel(sel.get(("realisasi", 0, None)), versi)
        ada = sendiri is not None
        if versi["jenis_nilai"] in ("predikat", "ya_tidak"):
            isi = sendiri if ada else baca(None, batas[-1], self.hari)
            return isi, kata(isi, versi), None, True
        gabungan = setahun(
            [isi_sel(sel.get(("realisasi", ke, None)), versi) for ke in (1, 2, 3, 4)],
            versi["agregasi"],
            self.aturan,
            kumulatif=versi["kumulatif"],
            tahunan=sendiri,
            jatuh_tempo=batas,
            hari_ini=self.hari,
        )
        if ada:
            return sendiri, kata(sendiri, versi), gabungan, True
        tertulis = gabungan.tercetak
        if gabungan.nilai is not None:
            tertulis += kata(Fraction(0), versi)[1:]
        return gabungan.isi, tertulis, gabungan, gabungan.lengkap

    def alasan_nasional(self, slug):
        """Why the newest target is worse than the national one, or ``None``."""
        punya = [p["pk"] for p in self.pk if ("target", 0, p["pk"]) in self.sel[slug]]
        baris = self.sel[slug].get(("target", 0, self._terakhir(punya)))
        return baris and baris["alasan_nasional"]

    def _terakhir(self, punya):
        pihak = next((p["pihak"] for p in self.pk if p["pk"] in punya), None)
        semua = [p["pk"] for p in self.pk if p["pk"] in punya and p["pihak"] == pihak]
        return semua[-1] if semua else None

    def banding(self, slug):
        """The newest target against the national one, or ``None``."""
        satu, nasional = self.indikator[slug], None
        setara, isi = satu.versi["setara"], satu.target[-1][1]
        if not setara or isinstance(isi, Keadaan):
            return None
        nomor = {
            r["rilis"]: r["nomor"]
            for r in self.tabel["rilis"]
            if self.saat is None or r["terbit"] <= self.saat
        }
        semua = [
            b
            for b in self.tabel["angka"]
            if (b["indikator"], b["tahun"], b["triwulan"], b["jenis"])
            == (setara, self.tahun, 0, "target")
            and b["rilis"] in nomor
        ]
        if not semua:
            return None
        versi = self.arti(setara)
        nasional = isi_sel(max(semua, key=lambda b: nomor[b["rilis"]]), versi)
        satuan = (satu.versi["satuan"], versi["satuan"])
        skala = satu.versi["skala"]
        skala = Skala(satu.versi["nama"], tuple(skala)) if skala else None
        return bandingkan(isi, nasional, Arah(satu.versi["arah"]), *satuan, skala)

    def sasaran(self):
        """Names of goals to their averages, and the order in which their indicators stand."""
        menurut = {s["sasaran"]: s for s in self.tabel["sasaran"]}
        jenjang = {j["nama"]: j["urutan"] for j in self.tabel["jenjang"]}
        urut = sorted(
            self.indikator,
            key=lambda slug: (
                jenjang[(s := menurut[self.indikator[slug].versi["sasaran"]])["jenjang"]],
                s["urutan"],
                s["kode"],
                s["sasaran"],
                self.indikator[slug].versi["kode"],
            ),
        )
        hasil = {}
        for slug in urut:
            hasil.setdefault(self.indikator[slug].versi["sasaran"], []).append(slug)
        return {
            kunci: (menurut[kunci], daftar, self._rata(daftar)) for kunci, daftar in hasil.items()
        }

    def _rata(self, daftar):
        semua = [self.indikator[slug] for slug in daftar]
        return rata_sasaran([(s.versi["nama"], s.terbaru) for s in semua], self.aturan)

    def janji(self):
        return hitung_janji(
            [
                (self.indikator[slug].versi["nama"], self.indikator[slug].terbaru)
                for _, daftar, _ in self.sasaran().values()
                for slug in daftar
                if self.dijanjikan(slug)
            ]
        )

    def anggaran(self):
        """(source, pagu, realisasi, absorption) of the lines that reach furthest."""
        terjauh = {}
        for baris in self.terbaru("anggaran", "anggaran"):
            kunci = (baris["sumber"], baris["program"])
            if kunci not in terjauh or (baris["triwulan"] or 5) > (terjauh[kunci]["triwulan"] or 5):
                terjauh[kunci] = baris
        for sumber in ("apbn", "hibah", "lain"):
            isi = [b for (asal, _), b in terjauh.items() if asal == sumber]
            isi = [b for b in isi if not b["program"]] or isi
            if isi:
                pagu, uang = sum(b["pagu"] for b in isi), [b["realisasi"] for b in isi]
                uang = None if None in uang else sum(uang)
                yield sumber, pagu, uang, serapan(pagu, uang, self.aturan, sumber)

    def evaluasi(self):
        semua = self.terbaru("evaluasi", "tahun")
        if not semua:
            return None
        baris = semua[0]
        aturan = self.aturan_pada("akip", baris["tanggal"] or date(self.tahun, 12, 31))
        kode = {nama: k.kode for k in aturan.komponen for nama in (k.nama, k.kode)}
        if bagian := self._bagian("evaluasi_komponen", baris, "tahun"):
            isi = {kode[satu["komponen"]]: satu["nilai"] for satu in bagian}
            return akip(isi, aturan, baris["tercetak"])
        if rinci := self._bagian("evaluasi_subkomponen", baris, "tahun"):
            isi = {}
            for satu in rinci:
                isi.setdefault(satu["komponen"], {})[satu["subkomponen"]] = satu["nilai"]
            return akip_sub(isi, aturan, baris["tercetak"])
        return akip_total(baris["tercetak"], aturan)

    def rekomendasi(self):
        """(row, whether late) in order."""
        semua = sorted(self.terbaru("rekomendasi", "tahun", "nomor"), key=lambda b: b["nomor"])
        return [
            (b, bool(b["tenggat"] and b["tenggat"] < self.hari and b["keadaan"] != "selesai"))
            for b in semua
        ]

    def ikm(self):
        """(row, IKM) of each period, the oldest first."""
        for baris in sorted(self.terbaru("ikm", "mulai", "akhir"), key=lambda b: b["mulai"]):
            aturan = self.aturan_pada("ikm", baris["akhir"])
            unsur = self._bagian("ikm_unsur", baris, "mulai", "akhir")
            n = baris["responden"]
            jawaban = [[satu[f"jawaban_{nilai}"] for nilai in range(1, 5)] for satu in unsur]
            if jawaban[0] != [None] * 4:
                nama = [satu["unsur"] for satu in unsur]
                yield baris, ikm_dari_sebaran(list(zip(nama, jawaban, strict=True)), aturan)
            elif any(satu["jumlah"] is not None for satu in unsur):
                total = [(satu["unsur"], satu["jumlah"]) for satu in unsur]
                yield baris, ikm_dari_total(total, n, aturan)
            else:
                rata = [(satu["unsur"], str(satu["rata"])) for satu in unsur]
                yield baris, ikm_dari_rerata(rata, n, aturan)

    def _bagian(self, tabel, induk, *kunci):
        kunci = ("rilis", *kunci)
        return [b for b in self.tabel[tabel] if all(b[k] == induk[k] for k in kunci)]


def baca_sel(isi):
    """A target that nobody set is not filled in."""
    return Keadaan.BELUM_DIISI if isi is None else isi
