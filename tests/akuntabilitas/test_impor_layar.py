"""The import in the CMS and in the shell: choose, look, say yes; nothing public, nothing lost."""

import os
import re
import time
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from openpyxl import load_workbook

from akuntabilitas.impor import titipan
from akuntabilitas.impor.lembar import baca
from akuntabilitas.impor.proses import SEMUA
from akuntabilitas.models import Rilis, VersiAngka
from tests import pabrik
from tests.akuntabilitas import pabrik_angka
from tests.akuntabilitas.pabrik_lembar import xlsx

pytestmark = pytest.mark.django_db
ALAMAT = "/admin/kinerja/impor/"


@pytest.fixture(autouse=True)
def folder(tmp_path, settings):
    settings.VAR = tmp_path
    return tmp_path / "titipan"


@pytest.fixture
def i1():
    return pabrik_angka.indikator(kode="I1", nama="Partisipasi pemilih")


@pytest.fixture
def penyusun():
    return pabrik.pengguna("Admin")


def unggah(client, *baris, nama="angka.xlsx", isi=None, **lain):
    berkas = SimpleUploadedFile(nama, isi if isi is not None else xlsx(*baris))
    data = {
        "jenis": "angka",
        "kantor": pabrik_angka.satker().pk,
        "tahun": 2024,
        "lingkup": "tw1",
        "berkas": berkas,
    }
    return client.post(ALAMAT, data | lain)


def sidik(jawab):
    return re.search(r'name="sidik" value="(\w+)"', jawab.content.decode())[1]


BARIS = (["Kode", "Triwulan", "Target", "Realisasi"], ["I1", "I", 20, 19])


def test_unggah_periksa_setujui(client, i1, penyusun, folder):
    client.force_login(penyusun)
    jawab = unggah(client, *BARIS)
    assert jawab.status_code == 302
    periksa = client.get(jawab.url)
    assert "2 ditambah." in periksa.content.decode()
    assert not Rilis.objects.exists()
    jadi = client.post(jawab.url, {"sidik": sidik(periksa)}, follow=True)
    assert "Sudah masuk ke “Rilis baru, Triwulan I 2024”." in jadi.content.decode()
    assert VersiAngka.objects.count() == 2
    assert list(Rilis.objects.get().penulis.all()) == [penyusun]
    assert not list(folder.glob("*"))
    assert "Unggah lagi" in client.get(jawab.url, follow=True).content.decode()


def test_berkas_yang_sama_tidak_menawarkan_apa_pun(client, i1, penyusun):
    client.force_login(penyusun)
    jawab = unggah(client, *BARIS)
    client.post(jawab.url, {"sidik": sidik(client.get(jawab.url))})
    lagi = client.get(unggah(client, *BARIS).url).content.decode()
    assert "Tidak ada yang berubah." in lagi
    assert 'name="sidik"' not in lagi


def test_galat_disebut_dan_tidak_dapat_disetujui(client, i1, penyusun):
    client.force_login(penyusun)
    jawab = unggah(client, *BARIS, ["I9", "I", 1, 1])
    teks = client.get(jawab.url).content.decode()
    assert "Baris 3, kolom A (Kode): Indikator “I9” tidak ada" in teks
    assert 'name="sidik"' not in teks
    client.post(jawab.url, {"sidik": "0" * 64})
    assert not Rilis.objects.exists()


def test_titik_ditanyakan_lalu_jawabannya_ikut(client, i1, penyusun):
    client.force_login(penyusun)
    jawab = unggah(client, BARIS[0], ["I1", "I", "1.234", "1.234"])
    teks = client.get(jawab.url).content.decode()
    assert "Sel C2 berisi “1.234”: dibaca <strong>1.234</strong>" in teks
    assert 'name="sidik"' not in teks
    periksa = client.get(jawab.url, {"titik": "ribuan"})
    assert 'name="titik" value="ribuan"' in periksa.content.decode()
    client.post(jawab.url, {"sidik": sidik(periksa), "titik": "ribuan"})
    assert {v.nilai for v in VersiAngka.objects.all()} == {1234}


def test_berubah_di_antara_periksa_dan_setuju(client, i1, penyusun):
    client.force_login(penyusun)
    jawab = unggah(client, *BARIS)
    lama = sidik(client.get(jawab.url))
    pabrik_angka.isi(pabrik_angka.rilis(lingkup="tw1"), i1, "target", nilai="7", triwulan=1)
    teks = client.post(jawab.url, {"sidik": lama}).content.decode()
    assert "Isinya berubah sejak Anda memeriksanya" in teks
    assert VersiAngka.objects.get().nilai == 7
    client.post(jawab.url, {"sidik": re.search(r'name="sidik" value="(\w+)"', teks)[1]})
    assert VersiAngka.objects.count() == 2


def test_berkas_yang_bukan_tabel_ditolak_di_formulir(client, i1, penyusun, folder):
    client.force_login(penyusun)
    for isi, kalimat in (
        (b"<html></html>", "bukan berkas Excel"),
        (xlsx(["Nomor", "Hasil"], [1, 2]), "Kolom ini tidak ditemukan"),
        (b"", "Berkas ini kosong"),
    ):
        jawab = unggah(client, isi=isi)
        assert jawab.status_code == 200
        assert kalimat in jawab.content.decode()
    assert not folder.exists() or not list(folder.iterdir())


@pytest.mark.parametrize("peran", [None, "Penulis", "Moderator"])
def test_yang_tidak_berwenang_tidak_masuk(client, i1, penyusun, peran):
    client.force_login(penyusun)
    kunci = unggah(client, *BARIS).url
    client.logout()
    if peran:
        client.force_login(pabrik.pengguna(peran))
    for alamat in (ALAMAT, kunci, f"{ALAMAT}templat/angka.xlsx"):
        for jawab in (client.get(alamat), client.post(alamat)):
            assert jawab.status_code in (302, 405)
            assert jawab.status_code == 405 or "kinerja" not in jawab.url.split("?")[0]
    assert not Rilis.objects.exists()


def test_titipan_milik_pengunggahnya_dan_berumur(client, i1, penyusun, folder):
    client.force_login(penyusun)
    alamat = unggah(client, *BARIS).url
    [berkas] = folder.iterdir()
    assert berkas.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0
    client.force_login(pabrik.pengguna("Admin"))
    assert client.get(alamat).status_code == 302
    client.force_login(penyusun)
    assert client.get(alamat).status_code == 200
    lama = time.time() - titipan.UMUR - 1
    os.utime(berkas, (lama, lama))
    assert client.get(alamat).status_code == 302
    titipan.bersihkan()
    assert not list(folder.iterdir())


@pytest.mark.parametrize("kunci", ["..", "a" * 31, "a" * 32, "../../portal.sqlite3" + "a" * 12])
def test_kunci_asing_tidak_membuka_apa_pun(kunci, penyusun):
    assert titipan.ambil(kunci, penyusun) is None


def test_draf_dari_alamat_dipilih(client, i1, penyusun):
    draf = pabrik_angka.rilis(lingkup="tw3")
    client.force_login(penyusun)
    teks = client.get(ALAMAT, {"rilis": draf.pk}).content.decode()
    assert f'name="rilis" value="{draf.pk}"' in teks
    jawab = unggah(client, *BARIS, rilis=draf.pk)
    client.post(jawab.url, {"sidik": sidik(client.get(jawab.url))})
    assert {v.rilis for v in VersiAngka.objects.all()} == {draf}
    assert client.get(ALAMAT, {"rilis": "x"}).status_code == 200


@pytest.mark.parametrize("kode", SEMUA)
def test_templat_terbaca_dan_contohnya_tidak_ikut(client, penyusun, kode):
    client.force_login(penyusun)
    for akhiran in ("xlsx", "csv"):
        alamat = reverse("impor_angka_templat", args=[kode, akhiran])
        jawab = client.get(alamat)
        assert f"templat-{kode}.{akhiran}" in jawab["Content-Disposition"]
        isi = baca(jawab.content, f"t.{akhiran}")
        jenis = SEMUA[kode]
        assert [s.isi for s in isi.baris[0].sel.values()] == [k.judul for k in jenis.kolom]
        teks = unggah(client, isi=jawab.content, nama=f"t.{akhiran}", jenis=kode).content.decode()
        assert "Tabelnya belum berisi satu baris pun." in teks
        if akhiran == "xlsx":
            petunjuk = load_workbook(BytesIO(jawab.content))["Petunjuk"]
            assert petunjuk["A1"].value == jenis.nama
    assert client.get(f"{ALAMAT}templat/{kode}.exe").status_code == 404


def test_perintah(tmp_path, i1, penyusun):
    berkas = tmp_path / "angka.xlsx"
    berkas.write_bytes(xlsx(*BARIS))
    keluaran = StringIO()
    pilihan = {"tahun": 2024, "stdout": keluaran}
    call_command("impor_angka", "angka", str(berkas), periksa=True, **pilihan)
    assert "2 ditambah." in keluaran.getvalue()
    assert "tidak ada yang disimpan" in keluaran.getvalue()
    assert not Rilis.objects.exists()
    with pytest.raises(CommandError, match="--oleh"):
        call_command("impor_angka", "angka", str(berkas), **pilihan)
    call_command("impor_angka", "angka", str(berkas), oleh=penyusun.username, **pilihan)
    assert list(Rilis.objects.get().penulis.all()) == [penyusun]
    lain = pabrik.pengguna("Moderator").username
    with pytest.raises(CommandError, match="tidak boleh mengisi"):
        call_command("impor_angka", "angka", str(berkas), oleh=lain, **pilihan)
    berkas.write_bytes(xlsx(BARIS[0], ["I9", "I", 1, 1]))
    with pytest.raises(CommandError, match="Tidak ada yang disimpan"):
        call_command("impor_angka", "angka", str(berkas), oleh=penyusun.username, **pilihan)


def test_jam_membuang_titipan():
    from portal.tugas import berkala

    assert ("bersihkan_titipan", 3600, titipan.bersihkan) in berkala
    assert Path(settings.VAR).exists()
