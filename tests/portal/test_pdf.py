"""PDFs from outside: whatever is in them becomes pages and a state, and never an exception."""

import sys
import threading
import time
from pathlib import Path

import pytest

from portal.models import Dokumen, VersiDokumen
from portal.pdf import anak
from portal.pdf import baca as modul
from portal.pdf.baca import baca
from portal.tugas import baca_pdf
from search.pintu import Kueri, cari
from tests import pabrik
from tests.pabrik_berkas import berkas_pdf
from tests.pdf_jahat import berkas_pindai, bom, kata, pdf_mentah, terkunci

UTUH = berkas_pdf("satu", "dua", "tiga")


@pytest.fixture
def dibaca(tmp_path):
    """Read bytes as a PDF, in a folder of their own."""

    def jalan(isi):
        berkas = tmp_path / "a.pdf"
        berkas.write_bytes(isi)
        return baca(berkas, tmp_path)

    return jalan


@pytest.fixture
def ulah(monkeypatch):
    """Let the child do this on these pages ("hang 2 3"), within small limits."""

    def pasang(kalimat):
        monkeypatch.setenv("PORTAL_UJI_ULAH", kalimat)
        monkeypatch.setattr(modul, "PERINTAH", (sys.executable, "-m", "tests.pdf_anak_jahat"))

    return pasang


def teks(hasil):
    """What each page says, or why it says nothing."""
    return [satu.teks if satu.asal == "teks" else satu.asal for satu in hasil.halaman]


@pytest.mark.parametrize(
    ("isi", "keadaan"),
    [
        (b"", "kosong"),
        (b"bukan PDF sama sekali", "rusak"),
        (b"%PDF-1.4\n%rusak", "rusak"),
        (pdf_mentah(anak=" "), "rusak"),
        (UTUH[: len(UTUH) // 2], "rusak"),
        (terkunci(), "terkunci"),
    ],
    ids=["nol byte", "bukan", "kepala", "tanpa halaman", "terpotong", "terkunci"],
)
def test_yang_tidak_terbuka(dibaca, isi, keadaan):
    hasil = dibaca(isi)
    assert (hasil.gagal, hasil.halaman) == (keadaan, [])


def test_berkas_terlalu_besar_tidak_dibuka(dibaca, monkeypatch):
    monkeypatch.setattr(modul, "BATAS_BYTE", 1000)
    monkeypatch.setattr(modul, "PERINTAH", ("/tidak/ada",))
    assert dibaca(UTUH).gagal == "terlalu_besar"


def test_bom_kehilangan_satu_halaman_saja(dibaca):
    hasil = dibaca(pdf_mentah(kata("awal"), bom(3000), kata("akhir")))
    assert teks(hasil) == ["awal", "gagal", "akhir"]


def test_halaman_sekilometer_dan_yang_miring(dibaca):
    [satu] = dibaca(pdf_mentah(kata("jauh"), kotak=(2_000_000, 3_000_000))).halaman
    assert (satu.teks, satu.gambar) == ("jauh", None)
    [satu] = dibaca(pdf_mentah(kata("miring"), putar=90)).halaman
    assert (satu.teks, satu.gambar.name) == ("miring", "1.webp")


def test_pohon_yang_berbohong(dibaca):
    assert teks(dibaca(pdf_mentah(kata("ada"), anak="4 0 R 99 0 R 4 0 R"))) == [
        "ada",
        "gagal",
        "ada",
    ]


def test_hanya_halaman_pertama_dari_sepuluh_ribu(dibaca):
    hasil = dibaca(pdf_mentah(b"", kotak=(20, 20), anak="4 0 R " * 10_000))
    assert (hasil.jumlah, len(hasil.halaman)) == (10_000, anak.BATAS_HALAMAN)


@pytest.mark.parametrize("cara", ["hang", "memori", "bunuh", "galat"])
def test_anak_yang_mati_kehilangan_halamannya_saja(dibaca, ulah, cara):
    ulah(f"{cara} 2")
    sebelum = Path(f"/proc/self/task/{threading.get_native_id()}/children").read_text()
    mulai = time.monotonic()
    hasil = dibaca(UTUH)
    assert teks(hasil) == ["satu", "gagal", "tiga"]
    assert time.monotonic() - mulai < 20
    anak_tinggal = Path(f"/proc/self/task/{threading.get_native_id()}/children").read_text()
    assert anak_tinggal.split() == sebelum.split()


def test_yang_membunuh_terus_menerus_berhenti(dibaca, ulah, monkeypatch):
    monkeypatch.setattr(modul, "BATAS_MATI", 2)
    ulah("bunuh 1 2 3")
    hasil = dibaca(UTUH)
    assert (teks(hasil), hasil.gagal) == (["gagal", "gagal"], "terlalu_besar")


def test_waktu_seluruhnya_berbatas(dibaca, ulah, monkeypatch):
    """Killed from outside before the page's own alarm; no other child goes on."""
    monkeypatch.setattr(anak, "BATAS_DETIK", 0)
    ulah("hang 1")
    hasil = dibaca(UTUH)
    assert teks(hasil) in ([], ["gagal"])  # Killed within a second, wherever it was.
    assert hasil.gagal == "terlalu_besar"


def test_pindaian_dan_yang_bertulisan(dibaca):
    assert [h.asal for h in dibaca(berkas_pindai("Rapat", "Pleno")).halaman] == ["pindai"] * 2
    stempel = dibaca(berkas_pindai("Rapat", stempel="Dipindai dengan ponsel"))
    assert [(h.asal, h.teks) for h in stempel.halaman] == [("pindai", "Dipindai dengan ponsel")]
    assert [h.asal for h in dibaca(pdf_mentah(b"", kata("isi"))).halaman] == ["teks", "teks"]


def dokumen(*halaman, jumlah=None):
    """A document whose PDF was read as these pages: ``(text, where from)``."""
    satu = pabrik.dokumen()
    versi = satu.versi
    versi.jumlah_halaman = jumlah or len(halaman)
    for nomor, (isi, asal) in enumerate(halaman, start=1):
        versi.halaman.create(nomor=nomor, teks=isi, asal=asal)
    versi.simpulkan("terlalu_besar")
    return versi.keadaan_teks


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("halaman", "keadaan"),
    [
        ([("a", "teks"), ("", "teks")], "terbaca"),
        ([("a", "teks"), ("", "pindai")], "terbaca"),
        ([("a", "teks"), ("b", "ocr")], "terbaca"),
        ([("a", "teks"), ("", "gagal")], "sebagian"),
        ([("a", "ocr"), ("", "gagal")], "sebagian"),
        ([("a", "ocr"), ("", "ocr")], "ocr"),
        ([("a", "ocr"), ("", "pindai")], "ocr"),
        ([("", "pindai"), ("", "teks")], "pindaian"),
        ([("stempel", "pindai")], "pindaian"),
        ([("", "ocr")], "pindaian"),
        ([("", "teks"), ("", "teks")], "kosong"),
        ([("", "gagal")], "terlalu_besar"),
        ([], "terlalu_besar"),
    ],
)
def test_keadaan_mengikuti_halamannya(halaman, keadaan):
    assert dokumen(*halaman) == keadaan


@pytest.mark.django_db
def test_halaman_yang_lewat_batas_membuatnya_sebagian():
    assert dokumen(("a", "teks"), jumlah=1001) == "sebagian"


@pytest.mark.django_db
def test_satu_halaman_gagal_yang_lain_dapat_dicari_dan_dibaca(client, ulah):
    satu = pabrik.dokumen("Pembuka", "Tengah", "Rekapitulasi")
    pabrik.laporan(berkas=satu)
    ulah("galat 2")
    baca_pdf.call(satu.versi.pk)
    versi = VersiDokumen.objects.get(dokumen=satu)
    assert (versi.keadaan_teks, versi.jumlah_halaman) == ("sebagian", 3)
    [hit] = cari(Kueri(teks="rekapitulasi")).hits
    assert [h.nomor for h in hit.halaman] == [3]
    kedua = client.get(f"/dokumen/{satu.pk}/halaman/2/").text
    assert "tidak dapat dibaca mesin" in kedua
    assert f"/dokumen/{satu.pk}/halaman/3/" in kedua


@pytest.mark.django_db
def test_baca_lagi_tidak_meninggalkan_gambar_lama(django_capture_on_commit_callbacks):
    satu = pabrik.dokumen("Isi")
    for _ in range(2):
        VersiDokumen.objects.update(keadaan_teks="menunggu")
        lama = list(satu.versi.halaman.all())
        with django_capture_on_commit_callbacks(execute=True):
            baca_pdf.call(satu.versi.pk)
    [halaman] = VersiDokumen.objects.get().halaman.all()
    assert halaman.pratinjau.storage.exists(halaman.pratinjau.name)
    assert not halaman.pratinjau.storage.exists(lama[0].pratinjau.name)


@pytest.mark.django_db
def test_yang_dikosongkan_tidak_dibaca():
    satu = pabrik.dokumen("Isi")
    VersiDokumen.objects.update(file="")
    baca_pdf.call(Dokumen.objects.get().versi.pk)
    assert not satu.versi.halaman.exists()
