"""A plan from a file beside the plan that is there, and the difference written in order."""

import re

from django.core.exceptions import ValidationError
from django.utils.text import slugify

from akuntabilitas.impor.bilangan import potong
from akuntabilitas.impor.isian import baku_nilai, sebut
from akuntabilitas.impor.kepala import baku
from akuntabilitas.impor.pratinjau import Ubahan
from akuntabilitas.models import (
    Angka,
    Indikator,
    Jenjang,
    Renstra,
    Rilis,
    Sasaran,
    VersiIndikator,
)

HITUNGAN = ("satuan", "jenis_nilai", "skala", "arah", "toleransi", "agregasi", "kumulatif")
"""What computes: under figures that are public it changes by a new version alone."""
JENJANG = {"sasaran strategis": ("IKSS", 1), "program": ("IKP", 2), "kegiatan": ("IKK", 3)}
"""Levels that a fresh portal may make by itself, as KPU calls them."""
_PERIODE = re.compile(r"(20\d\d)\D+(20\d\d)")


class UsulanRencana:
    """Plan, goals and indicators of an office; ``tulis`` saves what is new or differs."""

    def __init__(self, pembaca, satker):
        self.pembaca, self.satker = pembaca, satker
        self.atas = []
        induk = satker.induk
        while induk is not None and induk not in self.atas:
            self.atas.append(induk)
            induk = induk.induk
        kantor = [satker, *self.atas]
        self._renstra = {
            (r.satker_id, r.mulai): r for r in Renstra.objects.filter(satker__in=kantor)
        }
        self._jenjang = {baku(satu.nama): satu for satu in Jenjang.objects.all()}
        semua = Sasaran.objects.filter(satker__in=kantor).select_related("jenjang", "induk")
        self._sasaran = {(s.satker_id, s.renstra_id, baku(s.kode)): s for s in semua}
        semua = VersiIndikator.objects.filter(indikator__satker__in=kantor)
        self._versi = list(semua.select_related("indikator", "sasaran").order_by("mulai"))
        self._slug = set(Indikator.objects.values_list("slug", flat=True))
        self._terpakai = set(
            Angka.objects.filter(
                indikator__satker=satker, versi__rilis__keadaan=Rilis.Keadaan.TERBIT
            ).values_list("indikator_id", "tahun")
        )
        self._simpan: list = []
        self._dilihat: dict[tuple, int] = {}

    def baca(self, baris, isi):
        """One row; ``isi`` are the fields of its indicator."""
        renstra = self._baca_renstra(baris)
        sasaran = renstra and self._baca_sasaran(baris, renstra)
        if sasaran and (isi.get("kode") or isi.get("nama")):
            self._baca_indikator(baris, renstra, sasaran, isi)

    def _usul(self, baris, ada, objek, isi, apa, kolom):
        """Compare ``objek`` (which exists or is new) with ``isi``; gives it, changed."""
        lama = {nama: getattr(objek, nama) if ada else None for nama in isi}
        beda = [
            n for n, nilai in isi.items() if not ada or baku_nilai(lama[n]) != baku_nilai(nilai)
        ]
        if ada and not beda:
            self.pembaca.pratinjau.tetap += 1
            return objek
        dulu = _kata(objek, beda) if ada else ""
        for nama in beda:
            setattr(objek, nama, isi[nama])
        kini = _kata(objek, beda) if ada else sebut(objek, "nama")
        try:
            relasi = {f.name for f in objek._meta.concrete_fields if f.is_relation}
            objek.clean_fields(exclude=relasi)
            objek.clean()
        except ValidationError as galat:
            for nama, semua in galat.message_dict.items():
                for kalimat in semua:
                    tempat = kolom.get(nama)
                    if nama != "__all__" and not self.pembaca.punya(tempat):
                        kalimat = f"{_judul(objek, nama)}: {kalimat}"
                    self.pembaca.galat(baris, tempat or kolom[""], kalimat)
        self.pembaca.pratinjau.ubahan.append(Ubahan(baris.nomor, apa, dulu, kini))
        self._simpan.append(objek)
        return objek

    def _baca_renstra(self, baris):
        teks = self.pembaca.teks(baris, "periode") or ""
        cocok = _PERIODE.fullmatch(teks)
        if not cocok:
            self.pembaca.galat(baris, "periode", "Tulis tahun pertama dan terakhir: 2025–2029.")
            return None
        mulai, akhir = (int(satu) for satu in cocok.groups())
        nama = self.pembaca.teks(baris, "renstra")
        # From 2025 on the plan is KPU RI's, and offices below it have goals under that plan.
        for kantor in (self.satker, *reversed(self.atas)):
            ada = self._renstra.get((kantor.pk, mulai))
            if ada:
                break
        milik = ada is None or ada.satker_id == self.satker.pk
        isi = {"akhir": akhir} | ({"nama": nama} if nama else {})
        if not milik or not self._baru(baris, ("renstra", mulai), isi):
            return ada
        objek = ada or Renstra(satker=self.satker, mulai=mulai, nama=f"Renstra {mulai}–{akhir}")
        self._renstra[self.satker.pk, mulai] = objek
        apa = f"Renstra {mulai}–{akhir} {self.satker}"
        return self._usul(baris, bool(ada), objek, isi, apa, {"": "periode"})

    def _baca_sasaran(self, baris, renstra):
        kode = self.pembaca.teks(baris, "kode_sasaran")
        if not kode:
            self.pembaca.galat(baris, "kode_sasaran", "Isi kode sasarannya.")
            return None
        kunci = (self.satker.pk, renstra.pk or id(renstra), baku(kode))
        ada = self._sasaran.get(kunci)
        isi = {"nama": self.pembaca.teks(baris, "sasaran")}
        isi["jenjang"] = self._baca_jenjang(baris, wajib=ada is None)
        isi["induk"] = self._baca_induk(baris, renstra)
        isi = {nama: nilai for nama, nilai in isi.items() if nilai}
        if not ada and "jenjang" not in isi:
            return None
        if not self._baru(baris, ("sasaran", *kunci), isi):
            return ada
        objek = ada or Sasaran(renstra=renstra, satker=self.satker, kode=kode)
        self._sasaran[kunci] = objek
        kolom = {"": "kode_sasaran", "nama": "sasaran", "induk": "induk"}
        return self._usul(baris, bool(ada), objek, isi, f"Sasaran {kode}", kolom)

    def _baca_jenjang(self, baris, wajib):
        teks = self.pembaca.teks(baris, "jenjang")
        if not teks:
            if wajib:
                self.pembaca.galat(baris, "jenjang", "Isi jenjangnya.")
            return None
        kata = baku(teks)
        if kata not in self._jenjang:
            if kata not in JENJANG or Jenjang.objects.filter(urutan=JENJANG[kata][1]).exists():
                self.pembaca.galat(baris, "jenjang", f"Jenjang “{potong(teks)}” tidak ada.")
                return None
            sebutan, urutan = JENJANG[kata]
            baru = Jenjang(nama=kata.title(), nama_indikator=sebutan, urutan=urutan)
            self._jenjang[kata] = baru
            apa = f"Jenjang {baru.nama}"
            self.pembaca.pratinjau.ubahan.append(Ubahan(baris.nomor, apa, "", sebutan))
            self._simpan.append(baru)
        return self._jenjang[kata]

    def _baca_induk(self, baris, renstra):
        kode = self.pembaca.teks(baris, "induk")
        if not kode:
            return None
        calon = [(self.satker.pk, renstra.pk or id(renstra))]
        calon += [(k.pk, r.pk) for k in self.atas for r in self._renstra.values() if r.pk]
        for kantor, plan in calon:
            ada = self._sasaran.get((kantor, plan, baku(kode)))
            if ada and (ada.renstra.mulai == renstra.mulai or kantor != self.satker.pk):
                return ada
        kalimat = f"Sasaran “{potong(kode)}” tidak ada di baris di atasnya atau di kantor di atas."
        self.pembaca.galat(baris, "induk", kalimat)
        return None

    def _baca_indikator(self, baris, renstra, sasaran, isi):
        mulai = self.pembaca.tahun(baris, "mulai", renstra.mulai)
        if mulai is None:
            return
        indikator, versi = self._cari(baris, mulai, isi)
        isi = {**isi, "sasaran": sasaran}
        if kode := self.pembaca.teks(baris, "setara"):
            isi["setara"] = self._cari_setara(baris, kode, mulai)
        if not indikator:
            indikator = Indikator(satker=self.satker, slug=self._slug_baru(isi.get("nama", "")))
            self._simpan.append(indikator)
        if not self._baru(baris, ("versi", indikator.slug, mulai), isi):
            return
        kolom = {f.name: f.name for f in VersiIndikator._meta.concrete_fields}
        kolom |= {"": "kode", "nama": "indikator"}
        kata = f"Indikator {isi.get('kode') or versi.kode}, sejak {mulai}"
        if versi and versi.mulai == mulai:
            if self._terkunci(baris, versi, isi):
                return
            self._usul(baris, True, versi, isi, kata, kolom)
            return
        if versi:
            kata = f"Versi baru dari “{potong(versi.nama)}”: {kata}"
            bawa = {f.name for f in versi._meta.concrete_fields}
            bawa -= {"id", "indikator", "mulai", "putus", "alasan_putus"}
            isi = {nama: getattr(versi, nama) for nama in bawa} | isi
        baru = VersiIndikator(indikator=indikator, mulai=mulai)
        self._versi.append(baru)
        self._usul(baris, False, baru, isi, kata, kolom)

    def _cari(self, baris, mulai, isi):
        """The indicator that a row means and its version: of that year, else the one before."""
        sendiri = [v for v in self._versi if v.indikator.satker_id == self.satker.pk]
        if slug := self.pembaca.teks(baris, "slug"):
            cocok = [v for v in sendiri if v.indikator.slug == slug.strip("/").split("/")[-1]]
            if not cocok:
                self.pembaca.galat(baris, "slug", f"Alamat “{potong(slug)}” tidak ada.")
        else:
            tepat = [
                v
                for v in sendiri
                if v.mulai == mulai and isi.get("kode") and baku(v.kode) == baku(isi["kode"])
            ]
            nama = baku(isi.get("nama", ""))
            cocok = tepat or [v for v in sendiri if baku(v.nama) == nama]
        if not cocok:
            return None, None
        indikator = cocok[-1].indikator
        milik = [v for v in sendiri if v.indikator is indikator or v.indikator_id == indikator.pk]
        sama = [v for v in milik if v.mulai == mulai]
        sebelum = sorted((v for v in milik if v.mulai < mulai), key=lambda v: v.mulai)
        return indikator, (sama or sebelum or milik)[-1]

    def _cari_setara(self, baris, kode, mulai):
        pk = {satu.pk for satu in self.atas}
        cocok = [
            v
            for v in self._versi
            if v.indikator.satker_id in pk and baku(v.kode) == baku(kode) and v.mulai <= mulai
        ]
        if not cocok:
            self.pembaca.galat(baris, "setara", f"Indikator nasional “{potong(kode)}” tidak ada.")
            return None
        return cocok[-1].indikator

    def _terkunci(self, baris, versi, isi):
        """Note an error if a change would tell public figures' meaning anew."""
        lanjut = [
            v.mulai
            for v in self._versi
            if v.indikator_id == versi.indikator_id and v.mulai > versi.mulai
        ]
        sampai = min(lanjut, default=9999)
        terbit = any(
            pk == versi.indikator_id and versi.mulai <= tahun < sampai
            for pk, tahun in self._terpakai
        )
        beda = [
            nama
            for nama in HITUNGAN
            if nama in isi and baku_nilai(getattr(versi, nama)) != baku_nilai(isi[nama])
        ]
        for nama in beda if terbit else ():
            kalimat = (
                "Angkanya sudah terbit. Buat versi baru: isi “Berlaku sejak” dengan tahun lain."
            )
            self.pembaca.galat(baris, nama, kalimat)
        return bool(beda and terbit)

    def _baru(self, baris, kunci, isi):
        """Whether the file says this for the first time; a second, different word is an error."""
        ada = self._dilihat.setdefault(kunci, (baris.nomor, isi))
        if ada[0] != baris.nomor and any(ada[1].get(n, v) != v for n, v in isi.items()):
            self.pembaca.galat(baris, None, f"Isinya lain daripada di baris {ada[0]}.")
        return ada[0] == baris.nomor

    def _slug_baru(self, nama):
        dasar = slugify(nama)[:100].strip("-") or "indikator"
        for calon in (dasar, f"{dasar}-{slugify(self.satker.kode)}"):
            if calon not in self._slug:
                break
        n = 2
        while calon in self._slug:
            calon, n = f"{dasar}-{n}", n + 1
        self._slug.add(calon)
        return calon

    def tulis(self, pengguna):
        """Save in the order of the file: plan, goals, indicators. There is no release."""
        for objek in self._simpan:
            objek.save()
        return []


def _kata(objek, nama):
    return "; ".join(f"{_judul(objek, n)}: {sebut(objek, n) or 'kosong'}" for n in nama)


def _judul(objek, nama):
    return objek._meta.get_field(nama).verbose_name
