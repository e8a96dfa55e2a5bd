"""Text of PDF pages as words."""

import time

import pytest

from portal.pdf.baca import baca
from portal.pdf.teks import BATAS_HURUF, rapikan, tak_terbaca
from tests.pabrik_berkas import berkas_pdf


@pytest.mark.parametrize(
    ("mentah", "jadi"),
    [
        ("eﬁsien, reﬂeksi, oﬃce", "efisien, refleksi, office"),
        ("a\x00b\u200b c", "ab c"),
        ("dua\xa0puluh\u202fribu", "dua puluh ribu"),
        ("Bab Ⅳ", "Bab IV"),
        ("pe\u00adnetapan", "penetapan"),
        ("pe\u00ad\nnetapan", "penetapan"),
        ("luas 120 m²", "luas 120 m²"),
        ("pemilih¹", "pemilih¹"),
        ("\uf0b7 butir satu\n\uf0a7\tbutir dua", "• butir satu\n• butir dua"),
        ("kata\uf0b7rusak\ufffd", "katarusak"),
        ("e\u0301lan", "élan"),
        ("\ud800", ""),
    ],
)
def test_huruf(mentah, jadi):
    assert rapikan(mentah) == jadi


@pytest.mark.parametrize("tanda", ["-\n", "\u2010\n", "\u0002", "\ufffe", "\ufffe\n", "- \n"])
@pytest.mark.parametrize(
    ("kiri", "kanan", "jadi"),
    [
        ("di", "tetapkan", "ditetapkan"),
        ("akunta", "bilitas", "akuntabilitas"),
        ("pertang", "gungjawaban", "pertanggungjawaban"),
        ("AKUNTA", "BILITAS", "AKUNTABILITAS"),
        ("laporan", "laporan", "laporan-laporan"),
        ("bersama", "sama", "bersama-sama"),
        ("undang", "undangan", "undang-undangan"),
        ("perundang", "undangan", "perundang-undangan"),
        ("sosial", "ekonomi", "sosial-ekonomi"),
        ("ke", "2", "ke-2"),
        ("2024", "2025", "2024-2025"),
        ("non", "ASN", "non-ASN"),
        ("TPS", "PKPU", "TPS-PKPU"),
    ],
)
def test_tanda_hubung_di_ujung_baris(kiri, kanan, jadi, tanda):
    assert rapikan(f"yang {kiri}{tanda}{kanan} oleh") == f"yang {jadi} oleh"


def test_tanda_hubung_sungguhan_dari_pdfium(tmp_path):
    """pdfium joins what a line's end broke, and says where in a way of its own."""
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(berkas_pdf("Renstra di-\ntetapkan, laporan-\nlaporan menyusul."))
    [satu] = baca(berkas, tmp_path).halaman
    assert satu.teks == "Renstra ditetapkan, laporan-laporan menyusul."


def test_tanda_hubung_yang_bukan_penggal():
    assert rapikan("-\nbutir") == "-\nbutir"
    assert rapikan("selesai-\n\nLalu") == "selesai-\n\nLalu"
    assert rapikan("anak-anak") == "anak-anak"


def test_baris_kertas_disambung_dan_butir_tetap_terpisah():
    panjang = "Kalimat yang selebar halaman kertas dan masih berlanjut"
    teks = f"Judul\n{panjang}\nke baris sesudahnya.\n1. Butir\n{panjang}\n2. Butir kedua"
    assert rapikan(teks) == (
        f"Judul\n{panjang} ke baris sesudahnya.\n1. Butir\n{panjang}\n2. Butir kedua"
    )


def test_dua_kolom_dibaca_satu_per_satu(tmp_path):
    """As far as the PDF itself writes them so, as Word does."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    pdf.add_page()
    for x, kolom in ((10, "kiri"), (110, "kanan")):
        pdf.set_xy(x, 10)
        pdf.multi_cell(80, 8, " ".join(f"{kolom}{n}" for n in range(30)))
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(bytes(pdf.output()))
    [satu] = baca(berkas, tmp_path).halaman
    kata = satu.teks.split()
    assert kata == [f"kiri{n}" for n in range(30)] + [f"kanan{n}" for n in range(30)]


def test_huruf_tanpa_arti_bukan_teks():
    assert tak_terbaca("\uf041\uf042\uf043 ab")
    assert tak_terbaca("\ufffd\ufffd")
    assert not tak_terbaca("")
    assert not tak_terbaca("\uf0b7 sebuah butir")


@pytest.mark.parametrize(
    "satuan", ["a", "-\n", "\u0002", "a-\n", "\uf0b7 ", "\n", " \t", "ﬁ", "e\u0301"]
)
def test_waktu_tumbuh_seiring_panjang(satuan):
    mulai = time.process_time()
    assert len(rapikan(satuan * 100_000)) <= BATAS_HURUF
    assert time.process_time() - mulai < 2
