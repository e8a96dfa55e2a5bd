"""The sample's rows say what its reports print: every figure of every table."""

from decimal import Decimal
from fractions import Fraction

import pytest

from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.models import Anggaran, Evaluasi, Ikm, Rekomendasi
from home.contoh import kinerja, naskah
from home.contoh.tabel import HASIL
from home.management import angka
from home.management.commands.contoh import catat_semua
from tests.home.terbaca import Terbaca, tulis

pytestmark = pytest.mark.django_db
KEADAAN = {"selesai": "Selesai", "proses": "Dalam proses", "belum": "Belum ditindaklanjuti"}
ARAH = {"tinggi": "Semakin tinggi semakin baik", "rendah": "Semakin rendah semakin baik"}
SUMBER = {"apbn": "APBN (DIPA)", "hibah": "Hibah daerah (NPHD)"}


def target(terbaca, tahun, baris, awal=False):
    *_, nama, satuan, tertulis = baris
    assert terbaca.target(nama, tahun, awal) == tertulis
    versi = terbaca.arti(terbaca.nama[nama], tahun)
    assert (versi.sasaran.nama, versi.satuan) == (baris[0], satuan)


def target_awal(terbaca, tahun, baris):
    target(terbaca, tahun, baris, awal=True)


def capaian(terbaca, tahun, baris):
    nama, sasaran, nyata, persen, hasil = baris
    assert terbaca.target(nama, tahun) == sasaran
    assert terbaca.realisasi(nama, tahun) == ("–" if nyata == kinerja.BELUM else nyata)
    if sasaran == "–":
        assert terbaca.ada(nama, tahun, "realisasi").keadaan == "tidak_diukur"
    elif nyata != kinerja.BELUM:
        versi = terbaca.arti(terbaca.nama[nama], tahun)
        a, b = (terbaca.target(nama, tahun), terbaca.realisasi(nama, tahun))
        assert (*hitung(versi, a, b),) == (persen, hasil)


def hitung(versi, target, nyata):
    """Capaian and verdict from what the rows say, apart from the sample's own arithmetic."""
    skala = versi.skala or (["Ya", "Tidak"] if versi.jenis_nilai == "ya_tidak" else [])
    if skala:
        kena = skala.index(nyata) <= skala.index(target)
        return ("tercapai" if kena else "tidak tercapai"), HASIL[kena]
    t, r = (Fraction(satu.replace(".", "").replace(",", ".")) for satu in (target, nyata))
    jarak = abs(r - t)
    kena = {
        "tinggi": r >= t,
        "rendah": r <= t,
        "sesuai": versi.arah == "sesuai" and jarak <= versi.toleransi,
    }[versi.arah]
    if not t:
        return ("target nol tercapai" if kena else "tidak tercapai"), HASIL[kena]
    atas = {"tinggi": r, "rendah": 2 * t - r, "sesuai": t - jarak}[versi.arah]
    nilai = atas / t * 100
    return tulis(Decimal(nilai.numerator) / Decimal(nilai.denominator)), HASIL[kena]


def triwulan(terbaca, tahun, baris):
    nama, *tertulis = baris
    versi = terbaca.arti(terbaca.nama[nama], tahun)
    if versi.agregasi == "tahunan":
        assert tertulis == ["–", "–", "–", terbaca.target(nama, tahun, awal=True)]
    else:
        awal = Terbaca(awal=True) if versi.kode == "K10" else terbaca
        assert [awal.teks(nama, tahun, "target", tw) for tw in (1, 2, 3, 4)] == tertulis


def renstra(terbaca, _, baris):
    nama, *tertulis = baris
    assert [terbaca.target(nama, tahun) for tahun in range(2020, 2025)] == tertulis


def iku(terbaca, tahun, baris):
    nama, rumus, arah = baris
    versi = terbaca.arti(terbaca.nama[nama], tahun)
    assert versi.iku
    assert (versi.rumus, ARAH[versi.arah]) == (rumus, arah)


def anggaran(_, tahun, baris):
    nama, *tertulis = baris
    semua = {SUMBER[a.sumber]: a for a in Anggaran.objects.filter(tahun=tahun, triwulan=0)}
    isi = semua.values() if nama == "Jumlah" else [semua[nama]]
    pagu, pakai = sum(a.pagu for a in isi), sum(a.realisasi for a in isi)
    assert [f"Rp{tulis(pagu, 0)}", f"Rp{tulis(pakai, 0)}", tulis(pakai / pagu * 100)] == tertulis


def lhe(_, tahun, baris):
    komponen, _bobot, tertulis = baris
    satu = Evaluasi.objects.get(tahun=tahun)
    nama = {satu.kode: satu.nama for satu in bawaan.AKIP[-1].komponen}
    nilai = {nama[k]: Decimal(v) for k, v in satu.nilai.items()}
    assert tulis(sum(nilai.values()) if komponen == "Jumlah" else nilai[komponen]) == tertulis
    assert satu.tercetak == sum(nilai.values())


def rtl(_, tahun, baris):
    isi, tindak, tenggat, keadaan, bukti = baris
    satu = Rekomendasi.objects.terbit().filter(tahun=tahun, isi=isi).first()
    assert satu.penjelasan.startswith(tindak)
    assert bukti.strip("–") in satu.penjelasan
    assert f"{satu.tenggat.day} " in tenggat
    assert str(satu.tenggat.year) in tenggat
    assert KEADAAN[satu.keadaan] == keadaan


def ikm(_, tahun, baris):
    unsur, jumlah, rata = baris
    semua = Ikm.objects.filter(rilis__tahun=tahun)
    # A mean of two decimals has one total alone where fewer than a hundred answered.
    total = sum(
        sum(nilai * n for nilai, n in enumerate(s.sebaran[unsur], 1))
        if s.sebaran
        else s.jumlah[unsur]
        if s.jumlah
        else round(Decimal(s.rata[unsur]) * s.responden)
        for s in semua
    )
    assert str(total) == jumlah
    assert tulis(Decimal(total) / sum(s.banyak_responden for s in semua)) == rata


PEMERIKSA = {
    satu.__name__: satu
    for satu in (target, target_awal, capaian, triwulan, renstra, iku, anggaran, lhe, rtl, ikm)
}


def test_setiap_angka_dalam_setiap_laporan_sama_dengan_barisnya():
    angka.muat(catat_semua, {}, {})
    terbaca, diperiksa = Terbaca(), dict.fromkeys(PEMERIKSA, 0)
    for laporan in naskah.laporan():
        tabel = [blok["tabel"] for blok in laporan["isi"] if "tabel" in blok]
        for nama, isi in zip(laporan.get("tabel", []), tabel, strict=True):
            jenis = nama.partition("-")[0]
            for baris in isi["baris"]:
                PEMERIKSA[jenis](terbaca, laporan["tahun"], baris)
                diperiksa[jenis] += 1
    assert all(diperiksa.values())
    assert diperiksa["capaian"] > 100
