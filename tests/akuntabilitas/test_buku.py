"""What the public may read of a year: promises, goals, money, evaluation, as of a release."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akuntabilitas.buku import Buku, buku_terbaru
from akuntabilitas.models import (
    Anggaran,
    AturanHitung,
    Evaluasi,
    Ikm,
    Indikator,
    Rekomendasi,
    Satker,
    VersiIndikator,
)
from akuntabilitas.nasional import AngkaNasional
from akuntabilitas.pohon import pohon
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka

pytestmark = pytest.mark.django_db


def terbitkan(rilis, waktu=None):
    rilis.sahkan(None, waktu=waktu)
    return rilis


def janji(nilai=(83, 40, 75), target=(80, 75, 75), **lain):
    """A published year of indicators; ``None`` leaves a realisasi out, a word is its state."""
    rencana, hasil = angka.rilis(lingkup="rencana"), angka.rilis()
    daftar = []
    for sasaran, isi in zip(target, nilai, strict=True):
        satu = angka.indikator(**lain)
        angka.isi(rencana, satu, "target", sasaran, pk_asal=angka.pk())
        if isinstance(isi, str):
            angka.isi(hasil, satu, keadaan=isi)
        elif isi is not None:
            angka.isi(hasil, satu, nilai=isi)
        daftar.append(satu)
    terbitkan(rencana, datetime(2024, 1, 20, tzinfo=UTC))
    terbitkan(hasil, datetime(2025, 1, 20, tzinfo=UTC))
    return daftar


def test_janji_dihitung_dari_semua_yang_dijanjikan():
    janji((83, 40, 75, "tidak_diukur", None), (80, 75, 75, 10, 10))
    assert Buku(2024).janji.tercetak == (
        "2 dari 5 janji tercapai, 1 tidak diukur tahun ini, 1 realisasi belum diisi"
    )


def test_rata_sasaran_menyebut_yang_ditinggalkan():
    # (103,75 + 53,333… + 100) ÷ 3 = 85,694…
    janji((83, 40, 75, "tidak_diukur"), (80, 75, 75, 10))
    (kelompok,) = Buku(2024).sasaran
    assert kelompok.rata.tercetak == "85,69 (3 dari 4 indikator)"
    assert [sebab for _, sebab in kelompok.rata.ditinggalkan] == ["tidak diukur tahun ini"]


def test_draf_tidak_terbaca():
    satu = janji()[0]
    angka.isi(angka.rilis(alasan="Salah ketik."), satu, nilai=10)
    baru = angka.indikator()
    angka.isi(angka.rilis(), baru, nilai=10)
    hasil = {s.versi.indikator_id: s.realisasi.kata for s in Buku(2024).indikator}
    assert hasil[satu.pk] == "83%"
    assert baru.pk not in hasil


def test_koreksi_menggantikan_dan_keadaan_lama_tetap_terbaca():
    satu = janji()[0]
    koreksi = angka.rilis(alasan="Tertulis 83, yang benar 79.")
    angka.isi(koreksi, satu, nilai=79)
    terbitkan(koreksi)
    kini, lama, awal = Buku(2024), Buku(2024, 2), Buku(2024, 1)
    assert kini.janji.tercetak.startswith("1 dari 3")
    assert [k.alasan for k in kini.koreksi] == ["Tertulis 83, yang benar 79."]
    assert lama.janji.tercetak.startswith("2 dari 3")
    assert not lama.koreksi
    # Release 1 is of January 2024: nothing was due yet.
    assert awal.janji.tercetak == "0 dari 3 janji tercapai, 3 belum jatuh tempo"


def test_hanya_yang_menggantikan_angka_disebut_koreksi():
    satu = janji()[0]
    baru = angka.rilis(alasan="Anggaran berubah.")
    angka.isi(baru, satu, "target", 70, pk_asal=angka.pk(nomor=1))
    terbitkan(baru)
    for keadaan in ("proses", "selesai"):
        kabar = angka.rilis(alasan="Pembaruan tindak lanjut.")
        Rekomendasi.objects.create(rilis=kabar, tahun=2024, nomor=1, isi="A", keadaan=keadaan)
        terbitkan(kabar)
    assert Buku(2024).koreksi == []
    (anggaran, ubahan) = (angka.rilis(alasan="Salah sumber."), angka.rilis(alasan="Salah pagu."))
    for rilis, pagu in ((anggaran, 1), (ubahan, 2)):
        Anggaran.objects.create(rilis=rilis, tahun=2024, sumber="apbn", pagu=pagu, realisasi=0)
        terbitkan(rilis)
    assert Buku(2024).koreksi == [ubahan]


def test_kantor_lain_tidak_ikut():
    janji()
    lain = Satker.objects.create(kode="0000", nama="KPU RI", tingkat="pusat")
    milik = angka.rilis()
    milik.satker = lain
    milik.save()
    satu = angka.indikator()
    Indikator.objects.filter(pk=satu.pk).update(satker=lain)
    angka.isi(milik, satu, nilai=1)
    terbitkan(milik)
    assert len(Buku(2024).indikator) == 3
    assert len(Buku(2024).rilis) == 2


def test_aturan_kantor_menurut_tahunnya():
    AturanHitung.objects.create(
        jenis="capaian",
        mulai=date(2023, 1, 1),
        nama="Batas 100",
        isi={
            "nama": "Batas 100",
            "mulai": "2023-01-01",
            "desimal": 2,
            "sumber": "Keputusan kantor.",
            "keyakinan": "C",
            "batas": "100",
            "lantai": None,
            "rumus_rendah": "2T-R",
            "toleransi": "0",
            "pita": [],
        },
    )
    janji()
    assert Buku(2024).indikator[0].capaian.tercetak == "103,75 dibatasi 100"
    assert Buku(2022).aturan_capaian.batas is None


def test_anggaran_menurut_sumber_dan_triwulan_terjauh():
    satu = angka.rilis()
    for triwulan, sumber, program, pagu, realisasi in (
        (2, "apbn", "A", 3000, 100),
        (0, "apbn", "A", 3000, 2950),
        (0, "apbn", "B", 1000, 1000),
        (3, "hibah", "", 500, None),
        (3, "hibah", "Rincian", 500, 100),
    ):
        Anggaran.objects.create(
            rilis=satu,
            tahun=2024,
            triwulan=triwulan,
            sumber=sumber,
            program=program,
            pagu=pagu,
            realisasi=realisasi,
        )
    terbitkan(satu)
    apbn, hibah = Buku(2024).anggaran
    # 3.950 ÷ 4.000 (domain page).
    assert (apbn.hasil.tercetak, apbn.sampai, apbn.pagu) == ("98,75", "setahun", 4000)
    assert (hibah.hasil.tercetak, hibah.sampai) == (
        "realisasi belum diisi",
        "sampai dengan triwulan III",
    )


def test_evaluasi_dan_rekomendasi():
    satu = angka.rilis(lingkup="evaluasi")
    Evaluasi.objects.create(
        rilis=satu,
        tahun=2024,
        penilai="Inspektorat KPU RI",
        tanggal=date(2025, 6, 1),
        nilai=angka.KOMPONEN,
    )
    for nomor, keadaan, tenggat in (
        (2, "belum", date(2025, 2, 28)),
        (1, "selesai", date(2025, 2, 28)),
        (3, "proses", date(9999, 1, 1)),
    ):
        Rekomendasi.objects.create(
            rilis=satu, tahun=2024, nomor=nomor, isi="Perbaiki.", keadaan=keadaan, tenggat=tenggat
        )
    terbitkan(satu)
    buku = Buku(2024)
    assert buku.evaluasi.hasil.tercetak == "70,00 B (tepat di batas)"
    assert [(r.nomor, lewat) for r, lewat in buku.rekomendasi] == [
        (1, False),
        (2, True),
        (3, False),
    ]


def test_evaluasi_yang_tak_dikenali_dikatakan():
    satu = angka.rilis(lingkup="evaluasi")
    Evaluasi.objects.create(
        rilis=satu, tahun=2024, penilai="A", nilai={"Entah": "1"}, tercetak=Decimal("61.2")
    )
    terbitkan(satu)
    assert "Entah" in Buku(2024).evaluasi.kata


def test_ikm_dari_rata_rata():
    satu = angka.rilis(2025, lingkup="ikm")
    for mulai, akhir, n in ((1, 6, 57), (7, 12, None)):
        Ikm.objects.create(
            rilis=satu,
            mulai=date(2025, mulai, 1),
            akhir=date(2025, akhir, 30),
            responden=n,
            rata=angka.BANDUNG_BARAT,
        )
    terbitkan(satu)
    dengan_n, tanpa_n = Buku(2025).ikm
    assert dengan_n.hasil.tercetak == "88,45 A"
    assert tanpa_n.hasil.tercetak == "88,26–88,51; A atau B"


def test_target_nasional_yang_lebih_baik_disebut():
    pusat = Satker.objects.create(kode="0000", nama="KPU RI", tingkat="pusat")
    nasional = Indikator.objects.create(satker=pusat, slug="partisipasi-nasional")
    VersiIndikator.objects.create(
        indikator=nasional,
        mulai=2020,
        sasaran=angka.sasaran(),
        kode="N1",
        nama="Partisipasi",
        satuan="persen",
        arah="tinggi",
        agregasi="tahunan",
    )
    milik = angka.rilis()
    milik.satker = pusat
    milik.save()
    angka.isi(milik, nasional, "target", "77.5")
    terbitkan(milik)
    janji((79,), (75,), setara=nasional)
    (hasil,) = Buku(2024).indikator
    assert hasil.banding.perlu_alasan
    assert hasil.banding.tercetak.startswith("Lebih buruk daripada target nasional")
    assert AngkaNasional([]).banding(hasil, 2024) is None


def test_pohon_memuat_yang_diterbitkan_dan_yang_di_atasnya():
    atas = angka.sasaran("Nasional")
    bawah = angka.sasaran("Kantor")
    bawah.induk = atas
    bawah.save()
    angka.sasaran("Belum terbit")
    janji(sasaran=bawah)
    (pucuk,) = pohon(Buku(2024))
    assert pucuk.sasaran == atas
    assert [anak.sasaran for anak in pucuk.anak] == [bawah]
    assert len(pucuk.anak[0].indikator) == 3


def test_tahun_terbaru_punya_halaman_dan_rilis():
    janji()
    assert buku_terbaru(2) == []
    pabrik.tahun(2024)
    pabrik.tahun(2023)
    assert [buku.tahun for buku in buku_terbaru(2)] == [2024]


def semua(buku):
    return (
        buku.janji, buku.sasaran, buku.anggaran, buku.evaluasi,
        buku.rekomendasi, buku.ikm, buku.koreksi,
    )  # fmt: skip


def test_kueri_tetap_berapa_pun_indikatornya():
    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            semua(Buku(2024))
        return len(kueri)

    janji()
    sedikit = hitung()
    janji((83,) * 37, (80,) * 37)
    assert len(Buku(2024).indikator) == 40
    assert hitung() == sedikit <= 10
