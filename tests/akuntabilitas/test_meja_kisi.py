"""The grid over HTTP: each cell saved by itself, read in one way, never overwritten silently."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from akuntabilitas import tempo
from akuntabilitas.models import Rilis, Satker, VersiAngka
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db


@pytest.fixture
def penyusun(client):
    satu = pabrik.pengguna("Penyusun SAKIP", "penyusun-satu")
    client.force_login(satu)
    return satu


@pytest.fixture
def rilis():
    return pabrik_angka.rilis()


def kirim(client, rilis, indikator, isi, triwulan=0, jenis="realisasi", **lain):
    """Save a cell; the answer."""
    data = {"indikator": indikator.pk, "jenis": jenis, "triwulan": triwulan, "isi": isi}
    return client.post(reverse("rilis:simpan_sel", args=[rilis.pk]), data | lain)


def kisi(client, rilis, **pilihan):
    return client.get(reverse("rilis:kisi", args=[rilis.pk]), pilihan)


def test_sel_disimpan_dan_capaian_dihitung(client, penyusun, rilis):
    # Nganjuk 2020: women 75 -> 40,9 is 54,53.
    satu, pk = pabrik_angka.indikator(), pabrik_angka.pk()
    jawab = kirim(client, rilis, satu, "75", jenis="target", pk=pk.pk)
    assert jawab.status_code == 200
    assert jawab.json()["baris"]["capaian"] == "realisasi belum diisi"
    jawab = kirim(client, rilis, satu, " 40,90 ").json()
    assert jawab["sel"]["teks"] == "40,9"
    assert jawab["baris"]["capaian"] == "54,53 · tidak tercapai"
    assert {(b.angka.jenis, b.angka.pk_asal) for b in VersiAngka.objects.all()} == {
        ("target", pk),
        ("realisasi", None),
    }
    assert rilis.penulis.get() == penyusun


def test_triwulan_menjadi_tahun(client, penyusun, rilis):
    satu, pk = pabrik_angka.indikator(agregasi="jumlah"), pabrik_angka.pk()
    kirim(client, rilis, satu, "80", jenis="target", pk=pk.pk)
    for ke, isi in ((1, "20"), (2, "22"), (3, "tidak berlaku"), (4, "42")):
        jawab = kirim(client, rilis, satu, isi, triwulan=ke).json()
    assert jawab["baris"]["capaian"] == "105,00 · tercapai"
    assert jawab["baris"]["setahun"].startswith("Dihitung: 84, dari triwulan I, II, dan IV")


def test_pk_terbaru_yang_menentukan(client, penyusun, rilis):
    # The domain's figures: 120, revised to 80, realised 84 is 105 %.
    satu = pabrik_angka.indikator()
    kirim(client, rilis, satu, "120", jenis="target", pk=pabrik_angka.pk().pk)
    kirim(client, rilis, satu, "84")
    jawab = kirim(client, rilis, satu, "80", jenis="target", pk=pabrik_angka.pk(nomor=1).pk)
    assert jawab.json()["baris"]["capaian"] == "105,00 · tercapai"


@pytest.mark.parametrize(("isi", "putusan"), [("98", "tercapai"), ("97,99", "tidak tercapai")])
def test_toleransi_dalam_satuan_indikator(client, penyusun, rilis, isi, putusan):
    satu, pk = pabrik_angka.indikator(arah="sesuai", toleransi="2"), pabrik_angka.pk()
    kirim(client, rilis, satu, "100", jenis="target", pk=pk.pk)
    jawab = kirim(client, rilis, satu, isi).json()
    assert jawab["baris"]["capaian"].endswith(f"· {putusan}")


def test_coba_menghitung_tanpa_menyimpan(client, penyusun, rilis):
    satu, pk = pabrik_angka.indikator(), pabrik_angka.pk()
    kirim(client, rilis, satu, "75", jenis="target", pk=pk.pk)
    jawab = kirim(client, rilis, satu, "75", coba="1")
    assert jawab.json()["baris"]["capaian"] == "100,00 · tercapai"
    assert not VersiAngka.objects.filter(angka__jenis="realisasi").exists()


@pytest.mark.parametrize(
    ("versi", "isi", "kata"),
    [
        ({}, "tinggi sekali", "bukan angka"),
        ({}, "1.234", "dua hal"),
        ({"jenis_nilai": "ya_tidak"}, "mungkin", "“Ya” atau “Tidak”"),
        ({"jenis_nilai": "predikat", "skala": ["A", "B"]}, "C", "A, B"),
        ({"mulai": 2025}, "1", "tidak berlaku pada tahun 2024"),
    ],
)
def test_isian_salah_ditolak_dengan_kata(client, penyusun, rilis, versi, isi, kata):
    jawab = kirim(client, rilis, pabrik_angka.indikator(**versi), isi)
    assert jawab.status_code == 422
    assert kata in jawab.json()["galat"]
    assert not VersiAngka.objects.exists()


@pytest.mark.parametrize(
    ("versi", "isi", "teks"),
    [
        ({}, "1.234.567,5", "1.234.567,5"),
        ({}, "0", "0"),
        ({}, "98.75", "98,75"),
        ({}, "tidak diukur", "Tidak diukur tahun ini"),
        ({}, "Tidak berlaku", "Tidak berlaku"),
        ({"jenis_nilai": "ya_tidak"}, "tidak", "Tidak"),
        ({"jenis_nilai": "ya_tidak"}, "YA", "Ya"),
        ({"jenis_nilai": "predikat", "skala": ["BB", "B"]}, "bb", "BB"),
    ],
)
def test_isian_dibaca(client, penyusun, rilis, versi, isi, teks):
    jawab = kirim(client, rilis, pabrik_angka.indikator(**versi), isi)
    assert jawab.json()["sel"]["teks"] == teks


def test_sel_yang_tidak_ada(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    provinsi = Satker.objects.create(kode="73", nama="KPU Provinsi", tingkat="provinsi")
    lain = pabrik_angka.indikator()
    lain.satker = provinsi
    lain.save()
    for argumen in (
        {"jenis": "lain"},
        {"triwulan": 5},
        {"triwulan": "x"},
        {"triwulan": 1},  # measured once a year
        {"jenis": "target"},  # promised in no PK
        {"jenis": "target", "pk": pabrik_angka.pk(2023).pk},
        {"pk": pabrik_angka.pk().pk},
    ):
        assert kirim(client, rilis, satu, "1", **argumen).status_code == 422, argumen
    assert kirim(client, rilis, lain, "1").status_code == 422
    assert not VersiAngka.objects.exists()


def test_yang_belakangan_ditolak_dan_keduanya_ditunjukkan(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    awal = kirim(client, rilis, satu, "80").json()["sel"]["stempel"]
    lain = pabrik.pengguna("Penyusun SAKIP", "penyusun-dua")
    client.force_login(lain)
    assert kirim(client, rilis, satu, "81", stempel=awal).status_code == 200
    client.force_login(penyusun)
    jawab = kirim(client, rilis, satu, "82", stempel=awal)
    assert jawab.status_code == 409
    assert jawab.json()["tersimpan"] == "81"
    assert "penyusun-dua mengubah sel ini lebih dulu" in jawab.json()["galat"]
    assert VersiAngka.objects.get().nilai == 81
    # With what is stored now in sight, one may decide.
    jawab = kirim(client, rilis, satu, "82", stempel=jawab.json()["stempel"])
    assert jawab.status_code == 200
    assert VersiAngka.objects.get().nilai == 82


def test_sel_kosong_yang_keduluan(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    stempel = kirim(client, rilis, satu, "80").json()["sel"]["stempel"]
    # Somebody opened the grid before, when the cell was empty.
    assert kirim(client, rilis, satu, "81").status_code == 409
    # The same value twice is no conflict.
    assert kirim(client, rilis, satu, "80").status_code == 200
    kirim(client, rilis, satu, "", stempel=stempel)
    assert not VersiAngka.objects.exists()
    jawab = kirim(client, rilis, satu, "81", stempel=stempel)
    assert (jawab.status_code, jawab.json()["tersimpan"]) == (409, "")
    assert kirim(client, rilis, satu, "81", stempel=stempel, timpa="1").status_code == 200


def test_satu_sel_salah_tidak_merusak_yang_lain(client, penyusun, rilis):
    satu, dua = pabrik_angka.indikator(), pabrik_angka.indikator()
    kirim(client, rilis, satu, "80")
    assert kirim(client, rilis, dua, "salah").status_code == 422
    assert VersiAngka.objects.get().nilai == 80


def test_kendala_dan_tindak_lanjut(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    jawab = kirim(client, rilis, satu, "", kendala="Anggaran terlambat.")
    assert jawab.status_code == 422
    jawab = kirim(client, rilis, satu, "80", kendala="Anggaran terlambat.", tindak_lanjut="Rapat.")
    stempel = jawab.json()["sel"]["stempel"]
    # A later number keeps them.
    jawab = kirim(client, rilis, satu, "81", stempel=stempel).json()["sel"]
    assert (jawab["kendala"], jawab["tindak_lanjut"]) == ("Anggaran terlambat.", "Rapat.")


def test_yang_sudah_terbit_tetap_sampai_diubah(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    pabrik_angka.isi(rilis, satu, nilai="80")
    rilis.sahkan(None)
    koreksi = pabrik_angka.rilis()
    halaman = kisi(client, koreksi).content.decode()
    assert 'value="80"' in halaman
    assert "sudah terbit" in halaman
    # The same value is no correction, another one is, and emptying it goes back.
    kirim(client, koreksi, satu, "80")
    assert not koreksi.versiangka_semua.exists()
    jawab = kirim(client, koreksi, satu, "81").json()["sel"]
    assert (jawab["asal"], jawab["kata"]) == ("draf", "sudah terbit: 80")
    jawab = kirim(client, koreksi, satu, "", stempel=jawab["stempel"]).json()["sel"]
    assert (jawab["asal"], jawab["teks"]) == ("terbit", "80")
    assert VersiAngka.objects.get().rilis == rilis


def test_rilis_tertutup_menolak(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    pabrik_angka.isi(rilis, satu, nilai="80")
    rilis.ajukan(penyusun)
    jawab = kirim(client, rilis, satu, "81", timpa="1")
    assert jawab.status_code == 423
    assert "Tarik kembali" in jawab.json()["galat"]
    rilis.sahkan(None)
    assert kirim(client, rilis, satu, "81", timpa="1").status_code == 423
    assert VersiAngka.objects.get().nilai == 80
    assert "<input id=" not in kisi(client, rilis).content.decode()
    halaman = reverse("rilis:sel", args=[rilis.pk, satu.pk, "realisasi", 0, 0])
    client.post(halaman, {"isi": "81"})
    assert VersiAngka.objects.get().nilai == 80


@pytest.mark.parametrize("peran", ["Penulis", "Moderator", "Redaktur"])
def test_peran_lain_tidak_menyimpan(client, rilis, peran):
    client.force_login(pabrik.pengguna(peran))
    kirim(client, rilis, pabrik_angka.indikator(), "80")
    assert not VersiAngka.objects.exists()


def test_kata_sel_kosong_menurut_tanggal():
    assert tempo.jatuh_tempo(2024, 1) == date(2024, 3, 31)
    assert tempo.jatuh_tempo(2024, 0) == date(2024, 12, 31)
    assert tempo.kosong(2024, 1, date(2024, 3, 31)) == "belum jatuh tempo"
    assert tempo.kosong(2024, 1, date(2024, 4, 1)) == "belum diisi"


def test_triwulan_terlambat_ditandai(client, penyusun):
    pabrik_angka.indikator(agregasi="jumlah")
    lama, nanti = pabrik_angka.rilis(2023), pabrik_angka.rilis(2099)
    halaman = kisi(client, lama).content.decode()
    assert "terlambat, tenggat 31 Mar 2023" in halaman
    assert "kisi-terlambat" in halaman
    assert "Belum ada indikator" in kisi(client, nanti).content.decode()


def test_hanya_tahunan_tidak_punya_sel_triwulan(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    halaman = kisi(client, rilis).content.decode()
    assert f"isi-{satu.pk}-realisasi-0-0" in halaman
    assert f"isi-{satu.pk}-realisasi-1-0" not in halaman
    assert "hanya tahunan" in halaman


def test_target_triwulan_dan_pilihan_pk(client, penyusun, rilis):
    satu = pabrik_angka.indikator(agregasi="jumlah")
    awal, ubah = pabrik_angka.pk(), pabrik_angka.pk(nomor=1)
    halaman = kisi(client, rilis).content.decode()
    assert f"isi-{satu.pk}-target-0-{ubah.pk}" in halaman
    halaman = kisi(client, rilis, pk=awal.pk, isi="target").content.decode()
    assert f"isi-{satu.pk}-target-0-{awal.pk}" in halaman
    assert f"isi-{satu.pk}-target-4-0" in halaman
    assert kirim(client, rilis, satu, "20", triwulan=1, jenis="target").status_code == 200


def test_sel_sebagai_halaman_dengan_bukti(client, penyusun, rilis):
    satu, bukti = pabrik_angka.indikator(), pabrik.dokumen("Bukti")
    alamat = reverse("rilis:sel", args=[rilis.pk, satu.pk, "realisasi", 0, 0])
    jawab = client.post(alamat, {"isi": "salah"})
    assert "bukan angka" in jawab.content.decode()
    client.post(alamat, {"isi": "80,5", "kendala": "Cuaca.", "bukti": bukti.pk})
    baris = VersiAngka.objects.get()
    assert (str(baris.nilai), baris.kendala, baris.bukti) == ("80.500000", "Cuaca.", bukti)
    # Opened before that, sent after it: refused first, taken when sent again.
    jawab = client.post(alamat, {"isi": "81", "stempel": ""})
    assert "Isinya kini: 80,5" in jawab.content.decode()
    stempel = jawab.context["form"].data["stempel"]
    client.post(alamat, {"isi": "81", "stempel": stempel})
    baris.refresh_from_db()
    assert (baris.nilai, baris.bukti) == (81, None)
    assert client.get(alamat.replace("/0/0/", "/1/0/")).status_code == 404


def test_kisi_besar_tidak_bertambah_pertanyaannya(
    client, penyusun, rilis, django_assert_num_queries
):
    pk = pabrik_angka.pk()

    def isi_satu():
        satu = pabrik_angka.indikator()
        pabrik_angka.isi(rilis, satu, nilai="80")
        pabrik_angka.isi(rilis, satu, "target", nilai="75", pk_asal=pk)

    isi_satu()
    kisi(client, rilis)
    with CaptureQueriesContext(connection) as awal:
        kisi(client, rilis)
    for _ in range(20):
        isi_satu()
    with django_assert_num_queries(len(awal)):
        kisi(client, rilis)


def test_stempel_hilang_bersama_rilisnya(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    pk = rilis.pk
    rilis.delete()
    jawab = client.post(
        reverse("rilis:simpan_sel", args=[pk]),
        {"indikator": satu.pk, "jenis": "realisasi", "triwulan": 0, "isi": "1"},
    )
    assert jawab.status_code == 404
    assert not Rilis.objects.exists()


def kata(client, rilis, indikator, pk, **pilihan):
    """What stands under an indicator's yearly target."""
    halaman = kisi(client, rilis, pk=pk.pk, **pilihan).content.decode()
    return re.search(rf'id="kata-{indikator.pk}-target-0-{pk.pk}">([^<]*)<', halaman)[1]


def test_yang_tidak_dijanjikan_dikatakan(client, penyusun, rilis):
    ketua, sekretaris = pabrik_angka.pk(), pabrik_angka.pk(pihak="sekretaris")
    satu, dua, tiga = (pabrik_angka.indikator() for _ in range(3))
    # Nobody has filled a PK yet: everything is still owed.
    assert kata(client, rilis, tiga, ketua) == "belum diisi"
    kirim(client, rilis, satu, "80", jenis="target", pk=ketua.pk)
    jawab = kirim(client, rilis, dua, "70", jenis="target", pk=sekretaris.pk).json()["sel"]
    assert kata(client, rilis, dua, ketua) == "ada dalam PK lain"
    assert kata(client, rilis, tiga, ketua) == "tidak ada dalam PK"
    # Emptied again, the Sekretaris has promised nothing.
    lain = {"jenis": "target", "pk": sekretaris.pk, "stempel": jawab["stempel"]}
    assert kirim(client, rilis, dua, "", **lain).json()["sel"]["kata"] == "belum diisi"
    assert kata(client, rilis, dua, ketua) == "tidak ada dalam PK"


def test_kata_keadaan_dan_predikat_terbaca_di_bawah_kotaknya(client, penyusun, rilis):
    satu = pabrik_angka.indikator()
    jawab = kirim(client, rilis, satu, "tidak diukur").json()["sel"]
    assert (jawab["kata"], jawab["berkata"]) == ("Tidak diukur tahun ini", True)
    ya = pabrik_angka.indikator(jenis_nilai="ya_tidak")
    jawab = kirim(client, rilis, ya, "tidak").json()["sel"]
    assert (jawab["kata"], jawab["berkata"]) == ("", False)
    besar = kirim(client, rilis, pabrik_angka.indikator(), "1.234.567,5").json()["sel"]
    assert (besar["kata"], besar["berkata"]) == ("1.234.567,5", True)
    rilis.sahkan(None)
    halaman = kisi(client, pabrik_angka.rilis()).content.decode()
    assert "Tidak diukur tahun ini; sudah terbit" in halaman
