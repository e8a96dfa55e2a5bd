"""Held words and links: what is found, what is left alone, and how long it takes."""

import time

import pytest
from django.core.exceptions import ValidationError

from komentar.jaga import daftar, temu_kata, temu_tautan
from komentar.jaga.lipat import lipat
from komentar.jaga.sebab import PEMERIKSA, periksa
from komentar.jaga.temu_kata import BIASA, DIRENGGANGKAN, DISAMARKAN
from komentar.models import KataTahan, Komentar
from tests.komentar.warga import komentar

SEMUA = {temu_kata.kunci(pola) for pola in ("kasar", "slot gacor", "anjing", "bom", "slot88")}


def temuan(teks):
    """What is found: the piece of text, and how it was dressed up."""
    return [(teks[t.awal : t.akhir], t.cara) for t in temu_kata.temukan(teks, SEMUA)]


@pytest.mark.parametrize(
    ("teks", "potongan", "cara"),
    [
        ("Jangan KaSaR begitu.", "KaSaR", BIASA),
        ("(kasar!)", "kasar", BIASA),
        ("kása\u0301r sekali", "kása\u0301r", BIASA),
        ("Anda k\u0430sar", "k\u0430sar", BIASA),  # a Cyrillic a
        ("\uff4b\uff41\uff53\uff41\uff52", "\uff4b\uff41\uff53\uff41\uff52", BIASA),
        ("k4s4r ya", "k4s4r", DISAMARKAN),
        ("k@s@r!", "k@s@r", DISAMARKAN),
        ("4nj1ng", "4nj1ng", DISAMARKAN),
        ("kasaaaar", "kasaaaar", BIASA),
        ("kamu k a s a r sekali", "k a s a r", DIRENGGANGKAN),
        ("k.a.s.a.r", "k.a.s.a.r", DIRENGGANGKAN),
        ("K - A - S - A - R", "K - A - S - A - R", DIRENGGANGKAN),
        ("k 4 s @ r", "k 4 s @ r", DIRENGGANGKAN),
        ("k_a_s_a_r", "k_a_s_a_r", DIRENGGANGKAN),
        ("d i a k a s a r", "k a s a r", DIRENGGANGKAN),
        ("main SLOT, gacor", "SLOT, gacor", BIASA),
        ("sl0t gac0r", "sl0t gac0r", DISAMARKAN),
        ("slot88 dibuka", "slot88", BIASA),
        ("b o m", "b o m", DIRENGGANGKAN),
    ],
)
def test_ditemukan_bagaimanapun_ditulis(teks, potongan, cara):
    assert temuan(teks) == [(potongan, cara)]


@pytest.mark.parametrize(
    "teks",
    [
        "Kekasaran permukaan jalan, dikasari, kasarnya.",
        "Makassar dan Maros",
        "4543 12345 k45 2024",
        "slot waktu rapat; gacor",
        "Pilihan a, b, c, d dan e",
        "a b o m i n",  # too short to be looked for within spread letters
        "k\na\ns\na\nr",
        "tabungan, bombardir",
        "",
    ],
)
def test_yang_jujur_dibiarkan(teks):
    assert temuan(teks) == []


def test_letak_asli_dengan_ligatur_dan_tanda():
    teks = "o\ufb01s k\u0301asar"
    (satu,) = temu_kata.temukan(teks, SEMUA)
    assert teks[satu.awal : satu.akhir] == "k\u0301asar"
    assert lipat("o\ufb01s").teks == "ofis"


@pytest.mark.parametrize(
    ("teks", "host"),
    [
        ("Lihat https://bit.ly/abc?x=1 ya", ["bit.ly"]),
        ("www.Contoh.co.id/halaman", ["contoh.co.id"]),
        ("buka judi.xyz sekarang.", ["judi.xyz"]),
        ("HTTP://10.0.0.1/x", ["10.0.0.1"]),
        ("http://nama@bit.ly/x", ["bit.ly"]),
        ("b\u0456t.ly", ["bit.ly"]),
        ("surat ke warga@contoh.id saja", []),
        ("Sudah selesai.Terima kasih a.n. Ketua, S.H., dll.", []),
        ("pukul 08.30, Rp1.000.000", []),
    ],
)
def test_tautan(teks, host):
    assert [satu.host for satu in temu_tautan.tautan(teks)] == host


@pytest.mark.parametrize(
    ("pola", "host"),
    [
        ("bit.ly", "bit.ly"),
        (" https://www.Bit.ly/abc ", "bit.ly"),
        ("contoh.co.id:8080", "contoh.co.id"),
        ("bitly", ""),
        ("bit ly", ""),
        ("..", ""),
        ("a_b.id", ""),
    ],
)
def test_situs_yang_dimaksud(pola, host):
    assert temu_tautan.host(pola) == host


@pytest.mark.parametrize(
    "teks",
    [
        "a " * 125_000,
        "a." * 125_000,
        "kasar " * 42_000,
        "k a s a r " * 25_000,
        "x" * 250_000,
        "\u0301" * 250_000,
        "@1!" * 83_000,
        "a@b.c" * 50_000,
        "http://" * 35_000,
    ],
    ids=["huruf", "titik", "kata", "renggang", "satu", "tanda", "sandi", "surel", "skema"],
)
def test_seperempat_megabita_selesai(teks):
    mulai = time.perf_counter()
    temu_kata.temukan(teks, SEMUA)
    temu_tautan.tautan(teks)
    # Linear work takes seconds at most, even beside others; squared work takes hours.
    assert time.perf_counter() - mulai < 30


@pytest.mark.django_db
class TestDaftar:
    """The list as the examiner reads it."""

    def sebab(self, teks, nama=""):
        return [(s.kode, s.kata, s.cocok) for s in daftar.temukan(nama, teks)]

    def test_kata_dan_catatan(self):
        KataTahan.objects.create(pola="kasar", catatan="kata makian")
        KataTahan.objects.create(pola="halus", aktif=False)
        assert self.sebab("Ini k4s4r dan halus.") == [
            ("kata", "Kata yang ditahan: “kasar”, huruf disamarkan (kata makian)", "k4s4r")
        ]
        assert self.sebab("Baik.", "Si Kasar") == [
            ("kata", "Kata yang ditahan: “kasar” (kata makian)", "Kasar")
        ]

    def test_situs_dan_tautan_apa_pun(self):
        KataTahan.objects.create(jenis="situs", pola="bit.ly")
        teks = "https://x.bit.ly/a dan contoh.id"
        satu = ("tautan", "Tautan yang ditahan: “bit.ly”", "https://x.bit.ly")
        assert self.sebab(teks) == [satu]
        KataTahan.objects.create(jenis="tautan")
        assert self.sebab(teks) == [satu, ("tautan", "Memuat tautan", "contoh.id")]

    def test_tanpa_daftar_tanpa_sebab(self):
        assert self.sebab("kasar https://bit.ly") == []

    def test_sebab_tidak_menumpuk(self):
        KataTahan.objects.create(pola="kasar")
        KataTahan.objects.create(jenis="tautan")
        teks = "kasar " * 50 + " ".join(f"a{n}.com" for n in range(50))
        assert len(self.sebab(teks)) == daftar.SEBAB_MAKS
        assert len([s for s in self.sebab(teks) if s[0] == "kata"]) == 1

    def test_menempel_pada_komentar_yang_masuk(self, artikel):
        KataTahan.objects.create(pola="kasar")
        satu = komentar(artikel, teks="Sangat kasar.")
        assert [s["cocok"] for s in Komentar.objects.get(pk=satu.pk).sebab] == ["kasar"]
        assert daftar.temukan in PEMERIKSA
        assert [s.cocok for s in periksa("", "Sangat kasar.")] == ["kasar"]

    @pytest.mark.parametrize(
        ("jenis", "pola"),
        [
            ("kata", ""),
            ("kata", "ab"),
            ("kata", "...!!!"),
            ("kata", "satu dua tiga empat lima enam tujuh"),
            ("situs", "bukan situs"),
            ("situs", ""),
            ("kata", " KÁSAR "),  # there already
            ("situs", "https://www.bit.ly/x"),
        ],
    )
    def test_yang_tak_dapat_dicari_ditolak(self, jenis, pola):
        KataTahan.objects.create(pola="kasar")
        KataTahan.objects.create(jenis="situs", pola="bit.ly")
        with pytest.raises(ValidationError):
            KataTahan(jenis=jenis, pola=pola).full_clean()

    def test_pola_dirapikan(self):
        satu = KataTahan(jenis="situs", pola="https://www.Bit.ly/x")
        satu.full_clean()
        dua = KataTahan(jenis="tautan", pola="apa saja")
        dua.full_clean()
        assert (satu.pola, dua.pola) == ("bit.ly", "")
        assert str(dua) == "Tautan apa pun"
