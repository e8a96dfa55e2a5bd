"""The contract of search, the same on every engine: run it with each ``PORTAL_DATABASE_URL``."""

import random
import sys
from datetime import date

import pytest

from portal.tugas import baca_pdf
from search.pintu import Kueri, cari
from tests import pabrik

pytestmark = pytest.mark.django_db


def tulisan(judul, isi, **lain):
    """An article with this headline and body."""
    awal = {"ringkasan": "Ringkasan.", "isi": [("paragraf", f"<p>{isi}</p>")]}
    return pabrik.artikel(title=judul, **{**awal, **lain})


def berpdf(*halaman, **lain):
    """A report whose PDF has these pages, read already."""
    dokumen = pabrik.dokumen(*halaman)
    laporan = pabrik.laporan(berkas=dokumen, **lain)
    baca_pdf.call(dokumen.versi.pk)
    return laporan, dokumen


def judul(teks, **lain):
    """Headlines of the hits, best first."""
    return [hit.judul for hit in cari(Kueri(teks=teks, **lain)).hits]


@pytest.mark.parametrize(
    ("isi", "kueri"),
    [
        ("DIPERTANGGUNG JAWABKAN", "pertanggungjawaban"),
        ("pertanggungjawaban", "tanggung jawab"),
        ("output dan outcomeyang dihasilkan", "outcome"),
        ("ditetapkan", "penetapan"),
        ("memuaskan", "kepuasan"),
        ("peserta pemilu", "pemilu"),
        ("merencanakan", "perencanaan"),
        ("rencana strategis", "Renstra"),
        ("Renstra", "rencana strategis"),
        ("Peraturan Nomor 14 Tahun 2017", "14/2017"),
        ("PP 14/2017", "Nomor 14 Tahun 2017"),
        ("capaian 98,75 persen", "98,75"),
        ("hari ke-2", "ke-2"),
        ("Комиссия 選挙", "комиссия"),
        ("rapat kerja", '"rapat kerja"'),
        ("rapat kerja", "rapat -kunjungan"),
    ],
)
def test_ketemu(isi, kueri):
    tulisan("Kabar kantor", isi)
    assert judul(kueri) == ["Kabar kantor"]


@pytest.mark.parametrize(
    ("isi", "kueri"),
    [
        ("Ita hadir", "berita"),
        ("minyak kelapa dan pala", "kepala"),
        ("tetapi", "penetapan"),
        ("olahraga anggar", "anggaran"),
        ("lagu pilu", "pemilu"),
        ("kerja rapat", '"rapat kerja"'),
        ("rapat kunjungan", "rapat -kunjungan"),
        ("rapat", "rapat kunjungan"),
        ("98,7 atau 75", "98,75"),
    ],
)
def test_tidak_ketemu(isi, kueri):
    tulisan("Kabar kantor", isi)
    hasil = cari(Kueri(teks=kueri))
    assert (hasil.total, hasil.hits) == (0, ())


def test_judul_kotor_satu_satunya_jejak():
    tulisan("KINERJA HARUS DIPERTANGGUNG JAWABKAN", "Rapat digelar di aula.")
    tulisan("Kabar lain", "Rapat digelar di aula.")
    assert judul("pertanggungjawaban") == ["KINERJA HARUS DIPERTANGGUNG JAWABKAN"]


def test_frasa_tidak_menyeberang_dari_judul_ke_isi():
    tulisan("Kabar rapat", "Isi.", ringkasan="Kerja dimulai. Rapat kerja selesai.")
    tulisan("Kabar rapat", "Isi.", ringkasan="Kerja dimulai.")
    assert cari(Kueri(teks='"rapat kerja"')).total == 1


def test_judul_di_atas_isi():
    tulisan("Kabar kantor", "Logistik tiba. Logistik dihitung. Logistik disimpan.")
    tulisan("Logistik tiba di gudang", "Kantor menerima kiriman.")
    assert judul("logistik") == ["Logistik tiba di gudang", "Kabar kantor"]


def test_kata_di_halaman_tiga_pdf():
    _, dokumen = berpdf("Pembuka", "Tengah", "Penyandang disabilitas tunanetra", title="LKj 2024")
    [hit] = cari(Kueri(teks="tunanetra")).hits
    assert hit.judul == "LKj 2024"
    assert [h.nomor for h in hit.halaman] == [3]
    assert hit.url == f"/dokumen/{dokumen.pk}/halaman/3/?kata=tunanetra"
    assert "<mark>tunanetra</mark>" in hit.cuplikan


def test_satu_laporan_satu_hasil_dengan_semua_halamannya():
    laporan, dokumen = berpdf(
        "Logistik tiba", "Tanpa kata itu", "Gudang logistik", title="Laporan logistik"
    )
    hasil = cari(Kueri(teks="gudang & logistik"))
    assert hasil.total == 1
    assert [h.nomor for h in hasil.hits[0].halaman] == [3]
    [hit] = cari(Kueri(teks="logistik")).hits
    assert [h.nomor for h in hit.halaman] == [1, 3]
    assert hit.url == laporan.url
    assert hit.halaman[1].url == f"/dokumen/{dokumen.pk}/halaman/3/?kata=logistik"


def test_kata_terbagi_antara_judul_laporan_dan_halaman_pdf():
    berpdf("Pembuka", "Partisipasi naik", title="Laporan tahun 2023")
    [hit] = cari(Kueri(teks="laporan 2023 partisipasi")).hits
    assert [h.nomor for h in hit.halaman] == [2]


def test_pindaian_yang_sama_teksnya_tidak_menggandakan_halaman():
    pertama, kedua = (
        pabrik.dokumen("Sama", "Unik logistik"),
        pabrik.dokumen("Sama", "Logistik unik"),
    )
    pabrik.laporan(berkas=pertama, pindaian=kedua)
    baca_pdf.call(pertama.versi.pk)
    baca_pdf.call(kedua.versi.pk)
    [hit] = cari(Kueri(teks="logistik")).hits
    assert [h.nomor for h in hit.halaman] == [2]


def test_jumlah_dan_faset_per_grup_menurut_saringan_lain():
    berpdf("Logistik satu", "Logistik dua", tahun=2023)
    berpdf("Logistik satu", tahun=2024)
    tulisan("Kabar logistik", "Isi.")
    pabrik.halaman_biasa(title="Tentang logistik")
    tahun_ini = date.today().year  # noqa: DTZ011 (an article's year is that of its publication)

    hasil = cari(Kueri(teks="logistik"))
    assert hasil.total == 4
    assert [(p.nilai, p.label, p.jumlah) for p in hasil.facets["jenis"]] == [
        ("berita", "Berita", 1),
        ("laporan", "Laporan", 2),
        ("halaman", "Halaman", 1),
    ]
    assert {p.nilai: p.jumlah for p in hasil.facets["tahun"]} == {tahun_ini: 1, 2024: 1, 2023: 1}

    hasil = cari(Kueri(teks="logistik", jenis=["laporan"], tahun=[2023]))
    assert hasil.total == len(hasil.hits) == 1
    assert {p.nilai: p.jumlah for p in hasil.facets["tahun"]} == {2024: 1, 2023: 1}
    assert {(p.nilai, p.jumlah, p.aktif) for p in hasil.facets["jenis"]} == {("laporan", 1, True)}

    hasil = cari(Kueri(teks="logistik", jenis=["berita", "halaman"]))
    assert hasil.total == 2


def test_saringan_tanpa_hasil_tetap_dapat_dilepas():
    tulisan("Kabar logistik", "Isi.")
    hasil = cari(Kueri(teks="logistik", tahun=[1999]))
    assert (hasil.total, hasil.saran) == (0, ())
    assert [(p.nilai, p.jumlah, p.aktif) for p in hasil.facets["tahun"]][-1] == (1999, 0, True)


def test_halaman_hasil_tidak_tumpang_tindih_dan_yang_lewat_batas_menjadi_terakhir():
    for n in range(7):
        tulisan(f"Logistik tahap {n}", "Isi.")
    tiga = [judul("logistik", hal=hal, per_hal=3) for hal in (1, 2, 3)]
    assert [len(satu) for satu in tiga] == [3, 3, 1]
    assert len({satu for isi in tiga for satu in isi}) == 7
    hasil = cari(Kueri(teks="logistik", hal=99, per_hal=3))
    assert hasil.hal == 3
    assert [hit.judul for hit in hasil.hits] == tiga[2]


def test_setara_nilainya_terbaru_dahulu():
    for bulan in (3, 9, 6):
        tanggal = date(2023, bulan, 1)
        pabrik.laporan(title="Laporan logistik", tanggal_dokumen=tanggal)
    hits = cari(Kueri(teks="logistik")).hits
    assert [hit.tanggal.month for hit in hits] == [9, 6, 3]


def _sembarang():
    """Queries no sane reader types: operators, control characters, every script, far too long."""
    tetap = [
        "", " ", '"', '""', "'", "\x00", "\x00a\x00", "*", "a*", "^a", "a:b", "(a", "a)", "a -",
        "-", "--a", '-"a b"', "NOT a", "a AND", "OR", "NEAR(a b)", "{akar_isi}: a", "a & | ! b",
        "a <-> b", "'; DROP TABLE search_entri; --", "%s %d", "\\", "\ud800", "a" * 5000,
        "a " * 5000, '"' * 5000, "me" * 2500, "1/2/3", "1.2.3,4", "1e5", "0x1f", "ke-", "ke-2",
        "½ ² ﬁ", "İ ẞ",
    ]  # fmt: skip
    acak = random.Random(7)
    tanda = [*"\"-*():\x00'\\/,. a9%~^+&|<>{}[]", "kinerja", "kinrja", "AND", " OR ", " NEAR("]
    aksara = [*range(0x20, 0x2000), *range(0x3040, 0x3100), *range(0x4E00, 0x4F00)]
    for _ in range(650):
        tetap.append("".join(acak.choice(tanda) for _ in range(acak.randrange(40))))
        tetap.append("".join(chr(acak.randrange(sys.maxunicode + 1)) for _ in range(30)))
        tetap.append("".join(chr(acak.choice(aksara)) for _ in range(acak.choice((9, 30, 5000)))))
    return tetap


def test_dua_ribu_kueri_sembarang_tidak_pernah_gagal():
    tulisan("Kinerja a", "Isi 9 ke-2 14/2017 1e5")
    semua = _sembarang()
    assert len(semua) >= 2000 - len(semua) % 650
    for teks in semua:
        hasil = cari(Kueri(teks=teks))
        assert hasil.total == len(hasil.hits) <= 1


def test_angka_dan_aksara_apa_pun_kembali_dengan_kata_yang_sama():
    kata = ["1e5", "0x1f", "12.5e-3", "3/4/5", "1.234.567,89", "ẞtraße", "ไทย", "मतदान", "a1b2c3"]
    tulisan("Kabar kantor", " ; ".join(kata))
    for satu in kata:
        assert judul(satu) == ["Kabar kantor"], satu
