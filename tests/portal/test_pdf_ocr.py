"""Scans read by Tesseract: what a live page wants in search, in turns, within limits."""

import os
import time

import pytest
from django_tasks_db.models import DBTaskResult

from portal.models import Dokumen, VersiDokumen
from portal.pdf import ocr
from portal.pdf.uraian import uraikan_keadaan
from portal.tugas import baca_pdf, baca_pindaian, ulangi_ocr
from search.pintu import Kueri, cari
from tests import pabrik
from tests.butuh import butuh
from tests.pdf_jahat import berkas_pindai, kata, pdf_mentah

pytestmark = pytest.mark.django_db


@pytest.fixture
def mesin():
    """Tesseract, or the test is skipped."""
    butuh("tesseract")
    ocr.tesseract.cache_clear()
    assert ocr.ada_ocr(), "Tesseract tanpa bahasa Indonesia: apt install tesseract-ocr-ind"


@pytest.fixture
def tanpa_mesin(monkeypatch):
    """A machine without Tesseract."""
    monkeypatch.setenv("PATH", "/tidak/ada")
    ocr.tesseract.cache_clear()
    yield
    ocr.tesseract.cache_clear()


@pytest.fixture
def palsu(tmp_path, monkeypatch):
    """A ``tesseract`` that does what a shell script says."""

    def pasang(naskah):
        jalur = tmp_path / "tesseract"
        jalur.write_text(
            f'#!/bin/sh\nif [ "$1" = --list-langs ]; then echo ind; exit; fi\n{naskah}\n'
        )
        jalur.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
        ocr.tesseract.cache_clear()

    yield pasang
    monkeypatch.undo()
    ocr.tesseract.cache_clear()


def pindai(*halaman, **lain):
    """A scanned document, read as far as it goes without Tesseract."""
    satu = pabrik.dokumen(isi=berkas_pindai(*halaman, **lain))
    baca_pdf.call(satu.versi.pk)
    return segar(satu)


def segar(satu):
    """The document as the database has it now."""
    return Dokumen.objects.get(pk=satu.pk)


def teks(satu):
    """Texts of a document's pages, and where they come from."""
    return list(satu.versi.halaman.values_list("teks", "asal"))


def test_pindaian_yang_terbit_dibaca_dan_ditandai(mesin, client):
    satu = pindai("Penyandang disabilitas\ntunanetra hadir", "Rekapitulasi suara")
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    satu = segar(satu)
    assert satu.versi.keadaan_teks == "ocr"
    assert satu.versi.detik_ocr > 0
    [(pertama, _), (kedua, asal)] = teks(satu)
    assert "tunanetra" in pertama
    assert ("Rekapitulasi" in kedua, asal) == (True, "ocr")
    [hit] = cari(Kueri(teks="rekapitulasi")).hits
    assert [h.nomor for h in hit.halaman] == [2]
    tanda = "Teks dibaca mesin dari hasil pindai; bisa ada salah baca."
    assert tanda in client.get(f"/dokumen/{satu.pk}/halaman/2/").text
    assert tanda in uraikan_keadaan(satu).kalimat


def test_yang_miring_ditegakkan(mesin):
    kalimat = "\n".join(["Rapat pleno terbuka menetapkan", "rekapitulasi hasil pemilihan"] * 6)
    satu = pindai(kalimat, miring=90)
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    assert "rekapitulasi" in teks(satu)[0][0]


def test_terbit_menyuruh_mesin_membaca(palsu, django_capture_on_commit_callbacks):
    palsu('echo "dari pindaian" > "$2.txt"')
    satu = pindai("Rapat")
    with django_capture_on_commit_callbacks(execute=True):
        laporan = pabrik.laporan(terbit=False, berkas=satu)
    assert _tugas() == []
    with django_capture_on_commit_callbacks(execute=True):
        laporan.save_revision().publish()
    assert _tugas() == [[satu.versi.pk]]


def _tugas():
    semua = DBTaskResult.objects.filter(task_path="portal.tugas.baca_pindaian")
    return [satu.args_kwargs["args"] for satu in semua]


def test_draf_tidak_dibaca(palsu):
    palsu('touch "$2.txt"; echo dibaca > "$2.txt"')
    satu = pindai("Rapat")
    pabrik.laporan(terbit=False, berkas=satu).save_revision()
    baca_pindaian.call(satu.versi.pk)
    assert teks(satu) == [("", "pindai")]
    assert "sesudah terbit" in " ".join(uraikan_keadaan(segar(satu)).kalimat)


def test_pasangan_berkas_yang_bertulisan_dipakai(palsu):
    palsu('echo "kata pindaian" > "$2.txt"')
    berkas, scan = pabrik.dokumen("Kata naskah"), pindai("Rapat")
    laporan = pabrik.laporan(berkas=berkas, pindaian=scan)
    baca_pdf.call(berkas.versi.pk)
    baca_pindaian.call(scan.versi.pk)
    ulangi_ocr()
    assert (teks(scan), _tugas()) == ([("", "pindai")], [])
    assert [h.judul for h in cari(Kueri(teks="naskah")).hits] == [laporan.title]


def test_pasangan_tanpa_tulisan_memakai_pindaian(palsu):
    palsu('echo "kata pindaian" > "$2.txt"')
    berkas = pabrik.dokumen(isi=b"%PDF-1.4 rusak")
    scan = pindai("Rapat")
    laporan = pabrik.laporan(berkas=berkas, pindaian=scan)
    baca_pindaian.call(scan.versi.pk)
    assert teks(scan) == [("", "pindai")]  # The searchable one may still turn out to be so.
    baca_pdf.call(berkas.versi.pk)
    baca_pindaian.call(scan.versi.pk)
    [hit] = cari(Kueri(teks="pindaian")).hits
    assert (hit.judul, [h.url for h in hit.halaman]) == (
        laporan.title,
        [f"/dokumen/{scan.pk}/halaman/1/?kata=pindaian"],
    )


def test_dua_pindaian_hanya_yang_pertama(palsu):
    palsu('echo "kata pindaian" > "$2.txt"')
    berkas, scan = pindai("Rapat"), pindai("Rapat")
    pabrik.laporan(berkas=berkas, pindaian=scan)
    for satu in (scan, berkas, scan):
        baca_pindaian.call(satu.versi.pk)
    assert [teks(berkas), teks(scan)] == [[("kata pindaian", "ocr")], [("", "pindai")]]


def test_berkas_bertulisan_yang_datang_kemudian_menggantikan(palsu):
    palsu('echo "kata pindaian" > "$2.txt"')
    scan = pindai("Rapat")
    laporan = pabrik.laporan(pindaian=scan)
    baca_pindaian.call(scan.versi.pk)
    assert cari(Kueri(teks="pindaian")).total == 1
    laporan.berkas = pabrik.dokumen("Kata naskah")
    pabrik.ubah(laporan, berkas=laporan.berkas)
    baca_pdf.call(laporan.berkas.versi.pk)
    assert [cari(Kueri(teks=satu)).total for satu in ("pindaian", "naskah")] == [0, 1]


def test_bergiliran_dan_tidak_mengulang(palsu, monkeypatch):
    """Each page is read once, in order, however often the worker is killed between turns."""
    palsu('echo "$1" >> "$(dirname "$0")/jejak"; echo teks > "$2.txt"')
    monkeypatch.setattr("portal.tugas.SEKALI_DETIK", 0.01)
    satu = pindai("Satu", "Dua", "Tiga")
    pabrik.laporan(berkas=satu)
    keadaan = []
    for _ in range(3):
        baca_pindaian.call(satu.versi.pk)
        keadaan.append([asal for _, asal in teks(satu)])
        uraian = uraikan_keadaan(segar(satu))
    assert keadaan == [["ocr", "pindai", "pindai"], ["ocr", "ocr", "pindai"], ["ocr"] * 3]
    assert not uraian.berjalan


def test_kemajuan_terlihat(palsu, monkeypatch):
    palsu('echo teks > "$2.txt"')
    monkeypatch.setattr("portal.tugas.SEKALI_DETIK", 0.01)
    satu = pindai("Satu", "Dua", "Tiga")
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    uraian = uraikan_keadaan(segar(satu))
    assert "Mesin sedang membaca hasil pindai: 1 dari 3 halaman." in uraian.kalimat
    assert (uraian.berjalan, uraian.perlu_tindakan) == (True, False)


def test_halaman_yang_tak_kunjung_selesai_dilewati(palsu, monkeypatch):
    palsu('case "$1" in */1.pgm) exec sleep 3600;; esac; echo teks > "$2.txt"')
    monkeypatch.setattr(ocr, "BATAS_DETIK_HALAMAN", 2)
    satu = pindai("Satu", "Dua")
    pabrik.laporan(berkas=satu)
    mulai = time.monotonic()
    baca_pindaian.call(satu.versi.pk)
    assert time.monotonic() - mulai < 20
    assert teks(satu) == [("", "gagal"), ("teks", "ocr")]
    assert segar(satu).versi.keadaan_teks == "sebagian"
    assert "Tidak terbaca: halaman 1." in " ".join(uraikan_keadaan(segar(satu)).kalimat)


@pytest.mark.parametrize("naskah", ["exit 1", "kill -9 $$", "true"])
def test_mesin_yang_gagal(palsu, naskah):
    palsu(naskah)
    satu = pindai("Satu")
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    assert teks(satu) == [("", "gagal")]


def test_memori_mesin_berbatas(palsu):
    """The limits of the child are still on after it has become Tesseract."""
    palsu('echo "batas $(ulimit -v) $(ulimit -t)" > "$2.txt"')
    satu = pindai("Satu")
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    [(isi, _)] = teks(satu)
    assert isi == f"batas {ocr.BATAS_MEMORI // 1024} {ocr.BATAS_DETIK_HALAMAN}"


def test_waktu_satu_dokumen_berbatas(palsu):
    palsu('echo teks > "$2.txt"')
    satu = pindai("Satu", "Dua")
    pabrik.laporan(berkas=satu)
    VersiDokumen.objects.update(detik_ocr=ocr.BATAS_DETIK)
    baca_pindaian.call(satu.versi.pk)
    assert teks(satu) == [("", "gagal")] * 2


def test_stempel_pemindai_bukan_teksnya(palsu):
    palsu('echo "Rapat pleno terbuka membahas rekapitulasi hasil" > "$2.txt"')
    satu = pindai("Rapat", stempel="Dipindai dengan ponsel")
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    assert teks(satu) == [("Rapat pleno terbuka membahas rekapitulasi hasil", "ocr")]


def test_sampul_bergambar_tetap_memakai_tulisannya_sendiri(palsu):
    palsu('echo "LAP0RAN K1NERJA" > "$2.txt"')
    satu = pindai("Rapat", stempel="Laporan Kinerja")
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    assert teks(satu) == [("Laporan Kinerja", "teks")]


def test_tanpa_mesin_keadaannya_hasil_pindai(tanpa_mesin, client):
    satu = pindai("Satu")
    pabrik.laporan(berkas=satu)
    baca_pindaian.call(satu.versi.pk)
    ulangi_ocr()
    assert segar(satu).versi.get_keadaan_teks_display() == "Hasil pindai tanpa teks"
    uraian = uraikan_keadaan(segar(satu))
    assert (uraian.perlu_tindakan, uraian.berjalan) == (True, False)
    assert "belum dapat dibaca" in client.get(f"/dokumen/{satu.pk}/halaman/1/").text


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_jam_menyuruh_yang_terlewat(palsu):
    palsu('echo teks > "$2.txt"')
    satu = pindai("Satu")
    pabrik.laporan(berkas=satu)
    DBTaskResult.objects.all().delete()
    ulangi_ocr()
    assert _tugas() == [[satu.versi.pk]]


def test_halaman_campuran(palsu):
    palsu('echo "tanda tangan" > "$2.txt"')
    satu = pabrik.dokumen(isi=pdf_mentah(kata("Isi laporan yang tertulis"), b"0 0 300 300 re f"))
    pabrik.laporan(berkas=satu)
    baca_pdf.call(satu.versi.pk)
    baca_pindaian.call(satu.versi.pk)
    assert segar(satu).versi.keadaan_teks == "terbaca"
    assert "Halaman 2 dibaca mesin dari hasil pindai." in uraikan_keadaan(segar(satu)).kalimat
