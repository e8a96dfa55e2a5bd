"""What an indicator is worth in a year: worked by hand, from rows to words."""

from datetime import date

import pytest

from akuntabilitas.hasil import hasil_indikator
from akuntabilitas.hitung.aturan.bawaan import CAPAIAN
from akuntabilitas.models import PerjanjianKinerja, VersiAngka, VersiIndikator

AWAL = PerjanjianKinerja(pk=1, tahun=2024, pihak="ketua", nomor=0)
UBAHAN = PerjanjianKinerja(pk=2, tahun=2024, pihak="ketua", nomor=1)
SESUDAH = date(2025, 2, 1)


def versi(**lain):
    awal = {"nama": "Partisipasi", "satuan": "%", "arah": "tinggi", "agregasi": "tahunan"}
    return VersiIndikator(**{**awal, **lain})


def baris(nilai=None, **lain):
    return VersiAngka(nilai=nilai, **lain)


def hitung(satu_versi, sel, pk=(AWAL,), hari_ini=SESUDAH):
    isi = {kunci: baris(isi) if isinstance(isi, int | str) else isi for kunci, isi in sel.items()}
    return hasil_indikator(satu_versi, isi, list(pk), 2024, hari_ini, CAPAIAN[0])


def test_pk_perubahan_menjawab_dan_pk_awal_tetap_terlihat():
    # 84 ÷ 80 = 105 %, 84 ÷ 120 = 70 % (domain page).
    hasil = hitung(
        versi(),
        {("target", 0, 1): 120, ("target", 0, 2): 80, ("realisasi", 0, 0): 84},
        [UBAHAN, AWAL],
    )
    assert hasil.capaian.tercetak == "105,00"
    assert hasil.terhadap.awal.tercetak == "70,00"
    assert (hasil.target_awal.nama, hasil.target_awal.kata) == ("PK awal", "120%")
    assert (hasil.target_kini.nama, hasil.target_kini.kata) == ("PK perubahan", "80%")
    assert hasil.tanda == "ya"


def test_pk_perubahan_yang_sama_tidak_disebut_berubah():
    hasil = hitung(versi(), {("target", 0, 1): "80.0", ("target", 0, 2): 80}, [AWAL, UBAHAN])
    assert hasil.target_awal is None


def test_janji_ketua_menjawab_bila_sekretaris_juga_berjanji():
    sekretaris = PerjanjianKinerja(pk=3, tahun=2024, pihak="sekretaris", nomor=1)
    hasil = hitung(
        versi(),
        {("target", 0, 1): 80, ("target", 0, 3): 50, ("realisasi", 0, 0): 60},
        [sekretaris, AWAL],
    )
    assert hasil.capaian.tercetak == "75,00"


def test_triwulan_menjadi_tahun():
    # 10 + 20 + 30 of 120 is 50 %; the fourth isn't due on 1 October, and is owed in February.
    sel = {("target", 0, 1): 120} | {("realisasi", ke, 0): 10 * ke for ke in (1, 2, 3)}
    jumlah = versi(agregasi="jumlah", satuan="orang")
    hasil = hitung(jumlah, sel, hari_ini=date(2024, 10, 1))
    assert hasil.realisasi.kata == "60"
    assert hasil.capaian.tercetak == "50,00"
    assert hasil.capaian.putusan == "belum setahun penuh"
    assert hasil.tanda == "belum"
    assert hasil.catatan == (
        "Realisasi dari triwulan I, II, dan III; triwulan IV belum jatuh tempo.",
    )
    assert "triwulan IV belum diisi" in hitung(jumlah, sel).catatan[0]


def test_nilai_setahun_sendiri_mengalahkan_triwulan_dan_selisihnya_disebut():
    sel = {("target", 0, 1): 100, ("realisasi", 0, 0): 90}
    sel |= {("realisasi", ke, 0): 20 for ke in (1, 2, 3)}
    jumlah = versi(agregasi="jumlah")
    hasil = hitung(jumlah, sel)
    assert (hasil.realisasi.kata, hasil.catatan) == ("90%", ())
    assert hasil.tanda == "tidak"
    hasil = hitung(jumlah, sel | {("realisasi", 4, 0): 20})
    assert hasil.catatan == ("Nilai setahun ditetapkan sendiri; keempat triwulan memberi 80.",)


def test_toleransi_dalam_satuan_indikator():
    # 10 within 2: 12 is met, 12,5 isn't; as percent of 10 that is 20.
    sesuai = versi(arah="sesuai", toleransi="2", satuan="hari")
    for nilai, tanda in (("12", "ya"), ("12.5", "tidak"), ("8", "ya")):
        hasil = hitung(sesuai, {("target", 0, 1): 10, ("realisasi", 0, 0): nilai})
        assert hasil.tanda == tanda, nilai


def test_toleransi_dengan_target_nol():
    # 0 within 2 days: 1 is met, 3 isn't; without a tolerance only 0 is.
    sesuai = versi(arah="sesuai", toleransi="2", satuan="hari")
    for nilai, tanda in (("1", "ya"), ("-2", "ya"), ("3", "tidak")):
        hasil = hitung(sesuai, {("target", 0, 1): 0, ("realisasi", 0, 0): nilai})
        assert (hasil.tanda, hasil.capaian.persen) == (tanda, None), nilai
    hasil = hitung(versi(arah="sesuai"), {("target", 0, 1): 0, ("realisasi", 0, 0): "1"})
    assert hasil.tanda == "tidak"


def test_toleransi_menurut_target_masing_masing():
    sesuai = versi(arah="sesuai", toleransi="2")
    hasil = hitung(
        sesuai,
        {("target", 0, 1): 13, ("target", 0, 2): 10, ("realisasi", 0, 0): 11},
        [AWAL, UBAHAN],
    )
    assert hasil.capaian.tercapai
    assert hasil.terhadap.awal.tercapai


def test_predikat_dan_ya_tidak():
    predikat = versi(jenis_nilai="predikat", skala=["A", "BB", "B"], satuan="predikat")
    sel = {("target", 0, 1): baris(predikat="BB"), ("realisasi", 0, 0): baris(predikat="B")}
    hasil = hitung(predikat, sel)
    assert (hasil.tanda, hasil.realisasi.kata, hasil.capaian.persen) == ("tidak", "B", None)
    ya = hitung(versi(jenis_nilai="ya_tidak"), {("target", 0, 1): 1, ("realisasi", 0, 0): 1})
    assert (ya.tanda, ya.target_kini.kata) == ("ya", "Ya")


@pytest.mark.parametrize(
    ("keadaan", "putusan"),
    [("tidak_diukur", "tidak diukur tahun ini"), ("tidak_berlaku", "tidak berlaku")],
)
def test_keadaan_menjadi_kata(keadaan, putusan):
    sel = {("target", 0, 1): 80, ("realisasi", 0, 0): baris(keadaan=keadaan)}
    hasil = hitung(versi(), sel)
    assert hasil.capaian.tercetak == hasil.realisasi.kata == putusan


def test_kosong_menurut_tanggal():
    for hari, kata in ((date(2024, 12, 31), "belum jatuh tempo"), (SESUDAH, "belum diisi")):
        assert hitung(versi(), {("target", 0, 1): 80}, hari_ini=hari).realisasi.kata == kata


def test_target_tanpa_pk_bukan_janji():
    hasil = hitung(versi(), {("target", 0, 0): 80, ("realisasi", 0, 0): 83})
    assert hasil.capaian.tercetak == "103,75"
    assert not hasil.dijanjikan
    tanpa = {("realisasi", 0, 0): 83}
    assert hitung(versi(), tanpa).capaian.putusan == "target belum diisi"
    # Where the year has a PK, nobody owes a target that it leaves out.
    assert hitung(versi(), tanpa).target_kini.kata == "tidak ada dalam PK"
    assert hitung(versi(), tanpa, pk=()).target_kini.kata == "belum diisi"
