"""Words and roots: what must be found together, what must not, and that nothing is slow."""

import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from portal.bahasa.acuan import bentuk_indeks
from portal.bahasa.akar import PANJANG_MAKS, akar
from portal.bahasa.kata import uraikan

SEKELUARGA = [
    ["rencana", "perencanaan", "merencanakan", "direncanakan"],
    ["tetap", "penetapan", "ditetapkan", "menetapkan"],
    ["puas", "kepuasan", "memuaskan"],
    ["pemilu", "pemilunya", "pemilulah"],
    ["pilih", "pemilih", "pemilihan", "memilih", "terpilih"],
    ["pungut", "pemungutan", "memungut", "dipungut"],
    ["tanggungjawab", "pertanggungjawaban", "dipertanggungjawabkan", "mempertanggungjawabkan",
     "penanggungjawab", "bertanggungjawab"],
    ["tandatangan", "penandatanganan", "ditandatangani", "menandatangani"],
    ["tindaklanjut", "ditindaklanjuti", "menindaklanjuti"],
    ["kepala", "mengepalai", "kepalanya"],
    ["anggaran", "penganggaran", "dianggarkan", "anggarannya"],
    ["pengumuman", "diumumkan", "mengumumkan"],
    ["kinerja", "kinerjanya", "berkinerja"],
    ["pemerintah", "pemerintahan"],
    ["berita", "pemberitaan", "diberitakan"],
    ["survei", "survey", "disurvei", "disurvey"],
    ["izin", "perizinan", "perijinan"],
]  # fmt: skip

BERBEDA = [
    ("berita", "Ita"), ("kepala", "pala"), ("kepala", "kelapa"), ("penetapan", "tetapi"),
    ("anggaran", "anggar"), ("pemilu", "pilu"), ("pemilu", "milu"), ("pengumuman", "umum"),
    ("pemerintah", "perintah"), ("peserta", "serta"), ("kinerja", "kerja"),
    ("undangan", "undang"), ("perolehan", "oleh"), ("pengadaan", "ada"), ("ketua", "tua"),
]  # fmt: skip


@pytest.mark.parametrize("keluarga", SEKELUARGA, ids=lambda k: k[0])
def test_imbuhan_sekeluarga_berakar_sama(keluarga):
    assert {akar(kata) for kata in keluarga} == {keluarga[0]}


@pytest.mark.parametrize(("satu", "lain"), BERBEDA)
def test_yang_sekadar_mirip_tetap_berbeda(satu, lain):
    assert akar(satu) != akar(lain)


@pytest.mark.parametrize("kata", ["outcome", "monitoring", "meeting", "online", "maros", "kpu"])
def test_istilah_asing_nama_dan_singkatan_apa_adanya(kata):
    assert akar(kata.upper()) == kata


def test_kata_sangat_panjang_dipotong_dan_tetap_cepat():
    mulai = time.perf_counter()
    assert akar("me" * 25_000) == ("me" * 25_000)[:PANJANG_MAKS]
    for teks in ("me" * 25_000, "me " * 25_000, "1." * 25_000, "a-" * 25_000, "a\u0301" * 25_000):
        uraikan(teks)
    assert time.perf_counter() - mulai < 5


def test_akar_dari_banyak_utas_sama_dengan_dari_satu():
    kata = [kata for keluarga in SEKELUARGA for kata in keluarga] * 20
    akar.cache_clear()
    with ThreadPoolExecutor(8) as kolam:
        hasil = list(kolam.map(akar, kata))
    akar.cache_clear()
    assert hasil == [akar(satu) for satu in kata]


@pytest.mark.parametrize(
    ("teks", "akar_semua"),
    [
        ("DIPERTANGGUNG JAWABKAN", "tanggungjawab"),
        ("tanggung jawab", "tanggungjawab"),
        ("tanggung-jawab", "tanggungjawab"),
        ("tanda tangan dan penanda tanganan", "tandatangan dan tandatangan"),
        ("outcomeyang telah", "outcome yang telah"),
        ("kinerjadan anggaran", "kinerja dan anggaran"),
        ("pascapemilu", "pasca pemilu"),
        ("akunta bilitas", "akuntabilitas"),
        ("anggaran nya", "anggaran"),
        ("kiner-\n  ja lembaga", "kinerja lembaga"),
        ("daftar-daftar", "daftar"),
        ("meniru-nirukan", "tiru"),
        ("undang-undang, perundang-undangan", "undangundang undangundang"),
        ("Ke luar kota", "ke luar kota"),
        ("Ren Cana", "ren cana"),
        ("Ramadan", "ramadan"),
        ("ki\u00adner\u200bja ﬁnal", "kinerja final"),
        ("kinerja\u00b2", "kinerja"),
        ("Jum’at", "jumat"),
        ("98,75 dan 98.75", "98k75 dan 98k75"),
        ("Rp1.234.567", "rp 1234567"),
        ("hari ke-2", "hari ke2"),
        ("PAN-RB", "pan rb"),
        ("\x00\u202e", ""),
    ],
)
def test_teks_kotor_menjadi_akar(teks, akar_semua):
    assert bentuk_indeks(teks) == akar_semua


def test_nomor_peraturan_dicari_dengan_dua_cara():
    assert bentuk_indeks("Nomor 14 Tahun 2017") == "nomor 14 tahun 2017 14g2017"
    assert bentuk_indeks("PermenPANRB 14/2017").split() == ["permenpanrb", "14g2017", "14", "2017"]


def test_tempat_kata_menunjuk_teks_asli():
    teks = "Sebesar outcomeyang DIPERTANGGUNG JAWABKAN kami"
    assert [teks[k.awal : k.akhir] for k in uraikan(teks)] == [
        "Sebesar", "outcome", "yang", "DIPERTANGGUNG JAWABKAN", "kami",
    ]  # fmt: skip


def test_teks_apa_pun_menjadi_huruf_dan_angka_saja():
    acak = random.Random(20160920)
    for _ in range(300):
        teks = "".join(chr(acak.randrange(sys.maxunicode)) for _ in range(80))
        for kata in uraikan(teks):
            assert kata.akar.isascii()
            assert kata.akar.isalnum()
            assert 0 <= kata.awal < kata.akhir <= len(teks)
