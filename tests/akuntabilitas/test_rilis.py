"""Releases: drafts are private, others approve, what is public is frozen, corrections follow."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models.query import QuerySet

from akuntabilitas.hitung.aturan.bawaan import CAPAIAN
from akuntabilitas.models import (
    Anggaran,
    AturanHitung,
    Evaluasi,
    Ikm,
    PerjanjianKinerja,
    Rekomendasi,
    Rilis,
    Sasaran,
    Satker,
    VersiAngka,
)
from akuntabilitas.rilis import Beku
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db


@pytest.fixture
def terbit():
    """A published release with one row."""
    satu = pabrik_angka.rilis()
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="80.12")
    satu.sahkan(None)
    return satu


def test_draf_tidak_terbaca_yang_terbit_terbaca():
    satu = pabrik_angka.rilis()
    baris = pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="80.12")
    assert not VersiAngka.objects.terbit().exists()
    satu.sahkan(None)
    assert list(VersiAngka.objects.terbit()) == [baris]
    assert satu.nomor == 1


def test_nomor_berurut_untuk_tiap_tahun():
    for tahun, nomor in ((2024, 1), (2024, 2), (2023, 1)):
        satu = pabrik_angka.rilis(tahun)
        pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="1")
        satu.sahkan(None)
        assert satu.nomor == nomor


def test_rilis_kosong_tidak_terbit():
    with pytest.raises(ValidationError, match="belum berisi"):
        pabrik_angka.rilis().ajukan(pabrik.pengguna("Penyusun SAKIP"))


@pytest.mark.parametrize(("tahun", "aturan"), [(2012, False), (2012, True), (2014, False)])
def test_tahun_tanpa_aturan_hitung_tidak_terbit(tahun, aturan):
    rilis = pabrik_angka.rilis(tahun=tahun)
    pabrik_angka.isi(rilis, pabrik_angka.indikator(mulai=2010), nilai=80)
    if aturan:
        AturanHitung.objects.create(
            jenis="capaian",
            mulai=date(2010, 1, 1),
            nama="Dulu",
            isi={**CAPAIAN[0].ke_data(), "mulai": "2010-01-01"},
        )
    if aturan or tahun == 2014:
        rilis.sahkan(None)
        return
    with pytest.raises(ValidationError) as galat:
        rilis.sahkan(None)
    assert galat.value.messages == [
        "Belum ada aturan yang berlaku pada 1 Januari 2012. "
        "Tambahkan lebih dahulu di Kinerja, Aturan hitung."
    ]
    # An evaluation is read by rules of its own.
    lain = pabrik_angka.rilis(tahun=2012)
    Evaluasi.objects.create(rilis=lain, tahun=2012, penilai="Inspektorat", nilai={"a": "1"})
    assert lain.kekurangan() == []


def test_penyusun_mengajukan_pengesah_mengesahkan():
    penyusun, pengesah = pabrik.pengguna("Penyusun SAKIP"), pabrik.pengguna("Pengesah")
    satu = pabrik_angka.rilis()
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="80.12", oleh=penyusun)
    satu.ajukan(penyusun)
    with pytest.raises(ValidationError, match="Anda ikut mengisi"):
        satu.sahkan(penyusun)
    assert Rilis.objects.get().keadaan == "diajukan"
    satu.sahkan(pengesah)
    assert (satu.pengaju, satu.pengesah, satu.satu_redaktur) == (penyusun, pengesah, False)


def test_yang_barisnya_ditimpa_tetap_penulis():
    penyusun, lain = pabrik.pengguna("Penyusun SAKIP"), pabrik.pengguna("Pengesah")
    satu = pabrik_angka.rilis()
    baris = pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="1", oleh=penyusun)
    baris.oleh = lain
    baris.save()
    for pengguna in (penyusun, lain):
        with pytest.raises(ValidationError, match="Anda ikut mengisi"):
            satu.sahkan(pengguna)


def test_satu_redaktur_boleh_dan_ditandai():
    pabrik.satu_redaktur()
    satu_orang = pabrik.pengguna("Pengesah")
    satu = pabrik_angka.rilis()
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="1", oleh=satu_orang)
    satu.sahkan(satu_orang)
    assert satu.satu_redaktur


def test_dikembalikan_dengan_catatan():
    pengesah = pabrik.pengguna("Pengesah")
    satu = pabrik_angka.rilis()
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="1")
    satu.ajukan(pabrik.pengguna("Penyusun SAKIP"))
    satu.kembalikan(pengesah, "Periksa triwulan III.")
    satu.refresh_from_db()
    assert (satu.keadaan, satu.catatan) == ("draf", "Periksa triwulan III.")


def test_koreksi_memerlukan_alasan_dan_menggantikan(terbit):
    indikator = terbit.versiangka_semua.get().angka.indikator
    koreksi = pabrik_angka.rilis()
    baris = pabrik_angka.isi(koreksi, indikator, nilai="80.21")
    with pytest.raises(ValidationError, match="alasan koreksinya"):
        koreksi.sahkan(None)
    koreksi.alasan = "Angka terbalik: tertulis 80,12, yang benar 80,21."
    koreksi.sahkan(None)
    assert VersiAngka.objects.terbit().filter(angka=baris.angka).first() == baris
    # The state as of the first release is still there.
    lama = VersiAngka.objects.terbit(sampai=1).get(angka=baris.angka)
    assert str(lama.nilai) == "80.120000"


@pytest.mark.parametrize(
    ("ubahan", "koreksi"), [({"keadaan": "selesai"}, False), ({"isi": "Susun pedoman."}, True)]
)
def test_kemajuan_rekomendasi_bukan_koreksi(ubahan, koreksi):
    isi = {"tahun": 2024, "nomor": 1, "isi": "Susun pohon kinerja."}
    for tambahan in ({}, ubahan):
        satu = pabrik_angka.rilis(lingkup="evaluasi")
        Rekomendasi.objects.create(rilis=satu, **(isi | tambahan))
        if tambahan and koreksi:
            with pytest.raises(ValidationError, match="alasan koreksinya"):
                satu.sahkan(None)
        else:
            satu.sahkan(None)


def test_angka_kantor_lain_bukan_yang_digantikan(terbit):
    lain = Satker.objects.create(kode="73", nama="KPU Provinsi", tingkat="provinsi")
    satu = Rilis.objects.create(satker=lain, tahun=2024, lingkup="evaluasi")
    for kantor in (satu, pabrik_angka.rilis(lingkup="evaluasi")):
        Rekomendasi.objects.create(rilis=kantor, tahun=2024, nomor=1, isi="Susun pohon kinerja.")
        kantor.sahkan(None)
    assert [satu.nomor, terbit.nomor] == [1, 1]


def test_baris_terbit_beku_di_model(terbit):
    baris = terbit.versiangka_semua.get()
    baris.nilai = 1
    with pytest.raises(Beku):
        baris.save()
    with pytest.raises(Beku):
        baris.delete()
    with pytest.raises(Beku):
        pabrik_angka.isi(terbit, pabrik_angka.indikator(), nilai="1")
    terbit.alasan = "lain"
    with pytest.raises(Beku):
        terbit.save()
    with pytest.raises(Beku):
        terbit.delete()
    with pytest.raises(Beku):
        terbit.sahkan(None)
    with pytest.raises(Beku):
        VersiAngka.objects.update(nilai=1)


@pytest.mark.parametrize(
    "ubahan", [{"nilai": 1}, {"kendala": "lain"}, {"keadaan": "tidak_diukur", "nilai": None}]
)
def test_baris_terbit_beku_di_basis_data(terbit, ubahan):
    with pytest.raises(DatabaseError), transaction.atomic():
        QuerySet.update(VersiAngka.objects.filter(rilis=terbit), **ubahan)


def test_baris_tidak_pindah_ke_atau_dari_yang_terbit(terbit):
    draf = pabrik_angka.rilis()
    baris = pabrik_angka.isi(draf, pabrik_angka.indikator(), nilai="1")
    with pytest.raises(DatabaseError), transaction.atomic():
        QuerySet.update(VersiAngka.objects.filter(pk=baris.pk), rilis=terbit)
    with pytest.raises(DatabaseError), transaction.atomic():
        QuerySet.update(VersiAngka.objects.filter(rilis=terbit), rilis=draf)
    with pytest.raises(DatabaseError), transaction.atomic():
        VersiAngka.objects.bulk_create([VersiAngka(rilis=terbit, angka=baris.angka, nilai=2)])


def test_rilis_terbit_beku_di_basis_data(terbit):
    for ubahan in ({"alasan": "lain"}, {"keadaan": "draf", "nomor": None, "waktu": None}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Rilis.objects.filter(pk=terbit.pk).update(**ubahan)
    with pytest.raises(DatabaseError), transaction.atomic():
        QuerySet.delete(VersiAngka.objects.filter(rilis=terbit))
    with pytest.raises(DatabaseError), transaction.atomic():
        Rilis.objects.filter(pk=terbit.pk).delete()


@pytest.mark.parametrize(
    ("model", "medan", "awal", "lain"),
    [
        (Anggaran, "realisasi", 1, 2),
        (Evaluasi, "rincian", {"perencanaan": {"keberadaan": "1"}}, {}),
        (Rekomendasi, "keadaan", "proses", "selesai"),
        (Ikm, "sebaran", {"Persyaratan": [0, 0, 0, 57]}, {}),
    ],
)
def test_setiap_jenis_baris_beku_juga_di_basis_data(model, medan, awal, lain):
    satu = pabrik_angka.rilis()
    pabrik_angka.nilai_lain(satu)
    QuerySet(model).update(**{medan: awal})
    satu.sahkan(None)
    with pytest.raises(DatabaseError), transaction.atomic():
        QuerySet(model).update(**{medan: lain})
    with pytest.raises(DatabaseError), transaction.atomic():
        QuerySet(model)._raw_delete("default")
    assert getattr(model.objects.get(), medan) == awal


def test_contoh_boleh_dihapus():
    satu = pabrik_angka.rilis(contoh=True)
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="1")
    satu.sahkan(None)
    satu.delete()
    assert not VersiAngka.objects.exists()


def test_pengguna_boleh_pergi_dan_namanya_dikosongkan():
    penyusun, pengesah = pabrik.pengguna("Penyusun SAKIP"), pabrik.pengguna("Pengesah")
    satu = pabrik_angka.rilis()
    pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="1", oleh=penyusun)
    satu.ajukan(penyusun)
    satu.sahkan(pengesah)
    penyusun.delete()
    pengesah.delete()
    satu.refresh_from_db()
    assert (satu.pengaju, satu.pengesah, satu.versiangka_semua.get().oleh) == (None, None, None)


def test_draf_dapat_diubah_dan_dihapus():
    satu = pabrik_angka.rilis()
    baris = pabrik_angka.isi(satu, pabrik_angka.indikator(), nilai="1")
    baris.nilai = 2
    baris.save()
    satu.delete()
    assert not Rilis.objects.exists()


@pytest.mark.parametrize(
    ("versi", "baris", "kalimat"),
    [
        ({}, {"keadaan": "tidak_diukur", "nilai": 1}, "Kosongkan nilai"),
        ({}, {}, "Isi nilainya"),
        ({"mulai": 2025}, {"nilai": 1}, "belum berlaku pada tahun 2024"),
        ({"jenis_nilai": "ya_tidak"}, {"nilai": 2}, "1 untuk ya"),
        ({"jenis_nilai": "predikat", "skala": ["A", "B"]}, {"predikat": "C"}, "A, B"),
    ],
)
def test_nilai_sesuai_jenisnya(versi, baris, kalimat):
    indikator = pabrik_angka.indikator(**versi)
    rilis = pabrik_angka.rilis()
    angka = indikator.angka.create(tahun=2024, jenis="realisasi")
    with pytest.raises(ValidationError, match=kalimat):
        VersiAngka(rilis=rilis, angka=angka, **baris).clean()


def test_pk_perubahan_perlu_alasan_juga_di_basis_data():
    with pytest.raises(DatabaseError), transaction.atomic():
        PerjanjianKinerja.objects.create(
            satker=pabrik_angka.satker(), tahun=2024, pihak="ketua", nomor=1
        )


def test_sasaran_tidak_mendukung_dirinya():
    atas = pabrik_angka.sasaran("Atas")
    bawah = pabrik_angka.sasaran("Bawah")
    bawah.induk = atas
    bawah.save()
    atas.induk = bawah
    with pytest.raises(ValidationError, match="dirinya sendiri"):
        atas.clean()
    assert Sasaran.objects.get(nama="Atas").induk is None
