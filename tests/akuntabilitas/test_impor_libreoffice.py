"""Sheets that LibreOffice saved (``libreoffice/buat.py``) come in as planners meant them."""

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest

from akuntabilitas.impor.lembar import baca
from akuntabilitas.impor.proses import pratinjau, terapkan
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import Rekomendasi, VersiAngka
from tests.akuntabilitas import pabrik_angka
from tests.akuntabilitas.pabrik_lembar import libreoffice

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def indikator():
    """The indicators that the sheets name."""
    lain = {"agregasi": "jumlah"}
    pabrik_angka.indikator(kode="IK1", nama="Partisipasi pemilih", **lain)
    pabrik_angka.indikator(kode="IK2", nama="Pemilih yang belum terdaftar", arah="rendah", **lain)
    pabrik_angka.indikator(kode="IK3", nama="Laporan tepat waktu", satuan="laporan", **lain)


def lembar(nama):
    return baca(libreoffice(nama), f"{nama}.xlsx")


def tujuan():
    return Tujuan(pabrik_angka.satker(), 2024)


@pytest.mark.parametrize("nama", ["angka", "rekomendasi", "keliru"])
def test_berkasnya_memang_dari_libreoffice(nama):
    with zipfile.ZipFile(BytesIO(libreoffice(nama))) as arsip:
        assert b"<Application>LibreOffice/" in arsip.read("docProps/app.xml")


def test_dua_baris_judul_persen_teks_rumus_dan_satuan():
    hasil = pratinjau("angka", lembar("angka"), tujuan())
    assert (hasil.galat, hasil.tanya) == ([], [])
    terapkan("angka", lembar("angka"), tujuan(), None)
    isi = {}
    for baris in VersiAngka.objects.select_related("angka__indikator"):
        kode = baris.angka.indikator.pada(2024).kode
        isi[kode, baris.angka.jenis, baris.angka.triwulan] = baris.nilai
    # 0.83 shown as 83%, and 0.8 + 0.05; 0,2 as text, and 0.1 + 0.2; "2 Lap", and 3 - 1.
    assert isi == {
        ("IK1", "target", 1): 83,
        ("IK1", "target", 2): 85,
        ("IK1", "realisasi", 1): 80,
        ("IK1", "realisasi", 2): 85,
        ("IK2", "target", 1): Decimal("0.2"),
        ("IK2", "target", 2): Decimal("0.3"),
        ("IK2", "realisasi", 1): Decimal("0.2"),
        ("IK2", "realisasi", 2): Decimal("0.3"),
        ("IK3", "target", 1): 2,
        ("IK3", "target", 2): 3,
        ("IK3", "realisasi", 1): 2,
        ("IK3", "realisasi", 2): 2,
    }
    assert pratinjau("angka", lembar("angka"), tujuan()).ringkasan == "Tidak ada yang berubah."


def test_baris_tersembunyi_dan_catatan_di_bawah_disebut():
    catatan = " ".join(pratinjau("angka", lembar("angka"), tujuan()).catatan)
    assert "Baris tersembunyi ikut dibaca: 8." in catatan
    assert "10" in catatan


def test_tanggal_sebagai_angka_teks_dan_rumus():
    terapkan("rekomendasi", lembar("rekomendasi"), tujuan(), None)
    tenggat = list(Rekomendasi.objects.order_by("nomor").values_list("tenggat", flat=True))
    assert tenggat == [date(2026, 2, 28), date(2026, 2, 28), date(2026, 3, 31)]


def test_tanggal_galat_dan_angka_taksa_disebut_selnya():
    hasil = pratinjau("angka", lembar("keliru"), tujuan())
    assert [(g.baris, g.kolom) for g in hasil.galat] == [(2, "C (Realisasi)"), (3, "C (Realisasi)")]
    assert "berisi tanggal (5 April 2024)" in hasil.galat[0].kalimat
    assert "galat rumus (#DIV/0!)" in hasil.galat[1].kalimat
    assert [(t.baris, t.kolom, t.teks) for t in hasil.tanya] == [(4, "C", "1.234")]
