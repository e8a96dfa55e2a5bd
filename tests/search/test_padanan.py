"""Synonyms of the office: at work at once everywhere, refused in words where they'd do nothing."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.bahasa.sinonim import SINONIM
from portal.tugas import baca_pdf
from search.models import Padanan
from search.pintu import Kueri, cari
from search.sinonim import tabel
from tests import pabrik

pytestmark = pytest.mark.django_db

DUA, SATU = Padanan.Arah.DUA, Padanan.Arah.SATU


def padanan(kata, lain, arah=DUA):
    """A pair that the form would let pass."""
    satu = Padanan(kata=kata, lain=lain, arah=arah)
    satu.full_clean()
    satu.save()
    return satu


def judul(teks):
    """Headlines of the hits."""
    return {hit.judul for hit in cari(Kueri(teks=teks)).hits}


@pytest.fixture
def halaman():
    """A page with each form."""
    pabrik.artikel(title="RPP dibuka")
    pabrik.artikel(title="Rumah pintar pemilu Maros")
    pabrik.artikel(title="Rumah pintar")


def test_berlaku_pada_pencarian_berikutnya_lalu_berhenti(halaman):
    assert judul("RPP") == {"RPP dibuka"}
    satu = padanan("RPP", "rumah pintar pemilu")
    semua = {"RPP dibuka", "Rumah pintar pemilu Maros"}
    assert judul("RPP") == judul("rumah pintar pemilu") == semua
    satu.arah = SATU
    satu.save()
    assert judul("RPP") == semua
    assert judul("rumah pintar pemilu") == {"Rumah pintar pemilu Maros"}
    satu.delete()
    assert judul("RPP") == {"RPP dibuka"}
    assert tabel() == SINONIM


def test_bentuk_panjang_ditemukan_sebagai_frasa_dan_ditandai(halaman):
    padanan("RPP", "rumah pintar pemilu")
    assert "Rumah pintar" not in judul("RPP")
    pabrik.artikel(title="Kabar", isi=[("paragraf", "<p>Mampirlah ke rumah pintar pemilu.</p>")])
    [hit] = [hit for hit in cari(Kueri(teks="RPP")).hits if hit.judul == "Kabar"]
    assert "<mark>rumah pintar pemilu</mark>" in hit.cuplikan


def test_halaman_pdf_menandai_padanan(client):
    dokumen = pabrik.dokumen("Mampirlah ke rumah pintar pemilu kami.")
    pabrik.laporan(berkas=dokumen)
    baca_pdf.call(dokumen.versi.pk)
    padanan("RPP", "rumah pintar pemilu")
    isi = client.get(f"/dokumen/{dokumen.pk}/halaman/1/?kata=RPP").text
    assert "<mark>rumah pintar pemilu</mark>" in isi


def test_singkatan_bermakna_dua_tidak_merambat():
    padanan("PPK", "pejabat pembuat komitmen")
    pabrik.artikel(title="Pejabat pembuat komitmen baru")
    assert judul("PPK") == {"Pejabat pembuat komitmen baru"}
    assert judul("panitia pemilihan kecamatan") == judul("badan adhoc") == set()


@pytest.mark.parametrize(
    ("kata", "lain", "medan"),
    [
        ("Rapat-kerja", "rapat kerja", "lain"),
        ("ditetapkan", "penetapan", "lain"),
        ("Renstra", "rencana strategis", "lain"),
        ("rencana  STRATEGIS", "renstra", "lain"),
        ("2024", "tahun", "kata"),
        ("rapat", "“ - ”", "lain"),
        ("yang dan", "rapat", "kata"),
        ("satu dua tiga empat lima enam tujuh delapan sembilan", "angka", "kata"),
        ("a" * 101, "rapat", "kata"),
        ("", "rapat", "kata"),
        ("rapat", "", "lain"),
        ("RPP", "rumah-rumah pintar pemilu", "lain"),
        ("rumah pintar pemilu", "RPP", "lain"),
    ],
)
def test_yang_sia_sia_ditolak_di_isiannya(kata, lain, medan):
    padanan("RPP", "rumah pintar pemilu")
    with pytest.raises(ValidationError) as galat:
        padanan(kata, lain)
    assert list(galat.value.message_dict) == [medan]


def test_yang_bawaan_searah_boleh_dijadikan_dua_arah():
    with pytest.raises(ValidationError):
        padanan("badan adhoc", "PPS", SATU)
    padanan("badan adhoc", "PPS", DUA)
    pabrik.artikel(title="Badan adhoc bertugas")
    assert judul("PPS") == {"Badan adhoc bertugas"}


def test_bentuk_yang_tak_terbaca_lagi_dilewati():
    Padanan.objects.create(kata="???", lain="rapat")
    Padanan.objects.create(kata="satu " * 9, lain="rapat")
    assert tabel() == SINONIM


def test_banyaknya_kueri_tetap(halaman):
    cari(Kueri(teks="RPP"))
    with CaptureQueriesContext(
        connection,
    ) as awal:
        cari(Kueri(teks="RPP"))
    for n in range(20):
        Padanan.objects.create(kata=f"rpp{n}", lain=f"kata{n}")
    with CaptureQueriesContext(connection) as akhir:
        cari(Kueri(teks="RPP"))
    assert len(akhir) == len(awal)


def test_yang_ditulis_proses_lain_dipakai_seketika(halaman):
    """Another process tells this one nothing: the row alone must do."""
    assert judul("RPP") == {"RPP dibuka"}
    nilai = ["RPP", "rumah pintar pemilu", "dua", ""]
    with connection.cursor() as kursor:
        kursor.execute(
            "INSERT INTO search_padanan (kata, lain, arah, catatan) VALUES (%s, %s, %s, %s)", nilai
        )
    assert judul("RPP") == {"RPP dibuka", "Rumah pintar pemilu Maros"}
    with connection.cursor() as kursor:
        kursor.execute("UPDATE search_padanan SET lain = 'rumah pintar'")
    assert judul("RPP") == {"RPP dibuka", "Rumah pintar", "Rumah pintar pemilu Maros"}
