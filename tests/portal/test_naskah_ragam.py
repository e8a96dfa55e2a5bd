"""What is pointed out, and what isn't."""

import time

import pytest

from portal.naskah.ragam import Peringatan, periksa


def temuan(*baris, judul="", jenis="paragraf", **isian):
    """(words, sentence) of all that is pointed out in a text."""
    hasil = periksa(judul, [(jenis, "\n".join(baris))], isian)
    return [(p.kutip, p.kalimat) for p in hasil]


@pytest.mark.parametrize(
    ("baris", "kutip", "usul"),
    [
        ("berapa output dan outcomeyang telah dihasilkan", "outcomeyang", "mungkin “outcome yang”"),
        ("Kegiatan selesai.Kemudian pulang", "selesai.Kemudian", "mungkin “selesai. Kemudian”"),
        ("ketua dan masyarakatPemilih hadir", "masyarakatPemilih", "mungkin “masyarakat Pemilih”"),
        (
            "harus DIPERTANGGUNG JAWABKAN kinerjanya",
            "DIPERTANGGUNG JAWABKAN",
            "mungkin satu kata, “DIPERTANGGUNGJAWABKAN”",
        ),
        ("program yang yang berjalan", "yang yang", "“yang” tertulis dua kali"),
        ("kinerja harus dapat harus dapat diukur", "harus dapat harus dapat", None),
        ("No Comment", "No Comment", "mungkin sisa laman yang ikut tersalin"),
        ("kinerja-kpu", "kinerja-kpu", "mungkin sisa laman yang ikut tersalin"),
        ("humas@example.org 0411 - 000000", "humas@example.org 0411 - 000000", None),
        ("berjenjang. (FOTO KPU/ook/Hupmas)", "(FOTO KPU/ook/Hupmas)", None),
    ],
)
def test_ditunjuk_dengan_kata_katanya(baris, kutip, usul):
    ((kata, kalimat),) = temuan(baris)
    assert kata == kutip
    assert usul in (None, kalimat)


@pytest.mark.parametrize(
    "baris",
    [
        "KPU Kabupaten Maros menggelar rapat pleno terbuka di Turikale.",
        "Ia bertanggung jawab dan tanda tangan bersama, lalu daftar-daftar dibuka.",
        "Ketua berbicara dengan Hardiyang di Bantimurung.",
        "Buka kab-maros.kpu.go.id atau https://example.org/satuyang/dua.Tiga sekarang.",
        "Surel: humas@example.org, telepon 0411-000000.",
        "Undang-undang Nomor 14/2008 pasal 3.000",
        "",
    ],
)
def test_yang_benar_dibiarkan(baris):
    assert temuan(baris) == []


def test_judul_huruf_besar_dan_berulang():
    hasil = periksa("KINERJA HARUS DAPAT HARUS DAPAT DIUKUR", [], {})
    assert {p.tempat for p in hasil} == {"title"}
    assert [p.kutip for p in hasil] == [
        "KINERJA HARUS DAPAT HARUS DAPAT DIUKUR",
        "HARUS DAPAT HARUS DAPAT",
    ]


def test_singkatan_dan_kepala_tabel_bukan_judul_besar():
    assert periksa("KPU RI", [("tabel", "JUMLAH PEMILIH TETAP")], {}) == []


def test_tempatnya_blok_ke_berapa():
    blok = [("paragraf", "Rapat digelar."), ("subjudul", "Hasil hasil")]
    assert periksa("", blok, {}) == [
        Peringatan("isi-1", "Hasil hasil", "“Hasil” tertulis dua kali")
    ]


def test_kredit_hanya_diminta_bila_ada_isi_dan_isiannya():
    assert temuan("Rapat digelar.", inisial=" ")[0][1].startswith("Kredit naskah belum ada")
    assert temuan("Rapat digelar.", inisial="ook") == []
    assert temuan("Rapat digelar.") == []
    assert temuan("", inisial="") == []


def test_teks_yang_jahat_selesai_sebanding_panjangnya():
    """A pattern that looked back would need hours for these."""
    mulai = time.monotonic()
    for pola in ("a", "a-", "a@", "a.b", "(foto", "please enter your "):
        periksa("", [("paragraf", pola * (200_000 // len(pola)))], {})
    assert time.monotonic() - mulai < 60
