"""The template of figures filled with a year's indicators, and with what is known of each.

Uploaded as it is, it changes nothing: what it says is what the draft says, or else the public.
"""

from decimal import Decimal

from akuntabilitas.impor.angka import JenisAngka
from akuntabilitas.impor.cari_dokumen import DaftarDokumen
from akuntabilitas.meja import kisi
from akuntabilitas.meja.isi import nilai_angka
from akuntabilitas.nilai import Agregasi, JenisNilai, Keadaan, Triwulan

ROMAWI = {0: "Setahun", 1: "I", 2: "II", 3: "III", 4: "IV"}


def baris_draf(rilis):
    """Rows for ``templat``, in the order of ``JenisAngka.kolom``: numbers, texts or ``None``."""
    isi, dokumen = kisi.isian(rilis), DaftarDokumen()
    pk = kisi.pk_tahun(rilis)
    hasil = []
    for versi in kisi.indikator_tahun(rilis):
        for kunci_target, nama_pk, triwulan in _periode(versi, pk, isi):
            kunci = kisi.Kunci(versi.indikator_id, kisi.REALISASI, triwulan)
            # Of several promises for a year, the first row has what came about.
            baru = not hasil or hasil[-1]["_kunci"] != kunci
            target, realisasi = _baris(isi, kunci_target), _baris(isi, kunci) if baru else None
            medan = {
                "_kunci": kunci,
                "kode": versi.kode,
                "indikator": versi.nama,
                "satuan": versi.satuan,
                "tahun": Decimal(rilis.tahun),
                "triwulan": ROMAWI[triwulan],
                "pk": nama_pk,
                "target": _nilai(target, versi),
                "realisasi": _nilai(realisasi, versi),
                "alasan_nasional": getattr(target, "alasan_nasional", ""),
            }
            if realisasi:
                medan |= {n: getattr(realisasi, n) for n in ("kendala", "tindak_lanjut")}
                medan["bukti"] = realisasi.bukti and dokumen.sebut(realisasi.bukti)
            hasil.append(medan)
    nama = [k.kunci if isinstance(k.kunci, str) else k.kunci[0] for k in JenisAngka.kolom]
    return [[satu.get(n) for n in nama] for satu in hasil]


def _periode(versi, pk, isi):
    """The rows of an indicator: the key of the target, its PK in words, the quarter."""

    def target(triwulan, asal=0):
        return kisi.Kunci(versi.indikator_id, kisi.TARGET, triwulan, asal)

    if versi.agregasi != Agregasi.TAHUNAN:
        for ke in Triwulan:
            if ke:
                yield target(ke.value), "", ke.value
    ada = [(target(0, satu.pk), _nama(satu), 0) for satu in pk if target(0, satu.pk) in isi]
    if target(0) in isi:
        ada.append((target(0), "Renstra", 0))
    if not ada:
        ketua = [satu for satu in pk if satu.pihak == satu.Pihak.KETUA] or pk
        ada = [(target(0, satu.pk), _nama(satu), 0) for satu in ketua[-1:]]
    yield from ada or [(target(0), "", 0)]


def _nama(pk):
    """A PK as ``impor.pk`` reads it back."""
    return f"{pk.get_pihak_display()} {f'perubahan {pk.nomor}' if pk.nomor else 'awal'}"


def _baris(isi, kunci):
    return isi[kunci].berlaku if kunci in isi else None


def _nilai(baris, versi):
    """What a row says: its number, or its words."""
    if baris is None:
        return None
    berangka = versi.jenis_nilai in (JenisNilai.BILANGAN, JenisNilai.PERSEN)
    if berangka and baris.keadaan == Keadaan.TERISI:
        return baris.nilai.normalize()
    return nilai_angka(baris, versi)
