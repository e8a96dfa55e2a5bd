"""Texts as they come, read into pieces and put into blocks."""

from datetime import date

import pytest

from portal.naskah import html, kenali, susun, whatsapp
from portal.naskah.potongan import Alinea, Foto, Ruas, Tabel, ke_html, potong, rapikan
from tests.papan_klip import GOOGLE, WHATSAPP, WORD

HARI_INI = date(2026, 7, 16)
KOSONG = dict.fromkeys(
    ("title", "tempat_berita", "outlet", "tanggal_kegiatan", "sumber", "inisial", "redaktur"), ""
)


def blok(potongan, ada=None, gambar=None):
    """What fields and blocks a text gives."""
    dikenali = kenali.kenali(potongan, KOSONG if ada is None else ada, HARI_INI)
    return dikenali.isian, [
        (b["type"], b["value"]) for b in susun.susun(dikenali.sisa, gambar or {})
    ]


def test_whatsapp_menjadi_isian_dan_blok():
    isian, isi = blok(whatsapp.urai(WHATSAPP))
    assert isian == {
        "title": "KPU Maros Gelar Sosialisasi Pemilih Pemula",
        "tempat_berita": "Maros",
        "outlet": "kab-maros.kpu.go.id",
        "tanggal_kegiatan": "14-07-2026",
        "inisial": "hms",
        "redaktur": "red",
    }
    assert isi == [
        (
            "paragraf",
            "<p>Sebanyak 120 siswa mengikuti sosialisasi, Selasa (14/7). 🙏🏽</p>",
        ),
        ("subjudul", "Tiga pesan"),
        (
            "paragraf",
            '<ol><li>Cek data di <a href="https://example.org/cek_data_anda">'
            "https://example.org/cek_data_anda</a>.</li><li>Datang ke TPS</li>"
            "<li>Tolak <b>politik uang</b></li></ol>"
            "<p>Surel kami kpu_maros_kab@example.org 👨‍👩‍👧</p>"
            "<ul><li>buku</li><li>pena</li></ul><p>(Foto: Humas KPU Maros)</p>",
        ),
    ]


@pytest.mark.parametrize(
    ("baris", "hasil"),
    [
        ("*tebal* dan _miring_", "<b>tebal</b> dan <i>miring</i>"),
        ("*_keduanya_*", "<b><i>keduanya</i></b>"),
        ("2 * 3 * 4 dan a_b_c", "2 * 3 * 4 dan a_b_c"),
        ("*tidak ditutup", "*tidak ditutup"),
        ("[14/07/26, 09.12.33] Ani: Halo", "Halo"),
        ("[09.12, 14/7/2026] +62 800-0000: Halo", "Halo"),
        ("14/07/26 09.12 - Ani: Halo", "Halo"),
        ("Pukul 09.12: mulai", "Pukul 09.12: mulai"),
        ("- satu kalimat", "- satu kalimat"),
        ("1. satu nomor saja", "1. satu nomor saja"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\u200e‎dua\u00a0\u00a0kata ", "dua kata"),
    ],
)
def test_satu_baris_whatsapp(baris, hasil):
    (satu,) = whatsapp.urai(baris)
    assert ke_html(satu.ruas) == hasil


@pytest.mark.parametrize("baris", ["Diteruskan", "_Forwarded_", "---", "<Media tidak disertakan>"])
def test_yang_dibubuhkan_whatsapp_tidak_ikut(baris):
    assert [a.teks for a in whatsapp.urai(f"Halo\n{baris}\r\nkawan")] == ["Halo", "kawan"]


def test_word_menjadi_isian_dan_blok():
    isian, isi = blok(html.urai(WORD))
    assert isian["title"] == "KPU Maros Buka Kelas Pemilih Desa"
    assert (isian["tempat_berita"], isian["outlet"]) == ("Maros", "kab-maros.kpu.go.id")
    assert isi[0] == (
        "paragraf",
        "<p>Warga desa belajar memilih, <i>Selasa (14/7)</i>. Acara berlangsung di balai desa.</p>",
    )
    assert isi[1] == ("subjudul", "Bahan kelas")
    assert isi[2] == (
        "paragraf",
        "<ol><li>Daftar pemilih<ol><li>Cara memeriksanya</li></ol></li><li>Surat suara</li></ol>"
        "<ul><li>Alat tulis</li></ul>",
    )
    jenis, tabel = isi[3]
    assert jenis == "tabel"
    assert tabel["data"] == [["Desa", "Peserta"], ["Sejahtera", "40"], ["Sejahtera", "12 daring"]]
    assert tabel["table_header_choice"] == "row"
    assert isi[4] == (
        "paragraf",
        '<p>Lihat <a href="https://example.org/kelas">laman kelas</a>.</p>',
    )
    assert len(isi) == 5


def test_google_docs_menjadi_isian_dan_blok():
    potongan = html.urai(GOOGLE)
    assert isinstance(potongan[-1], Foto)
    isian, isi = blok(potongan)
    assert isian["title"] == "Rapat Pleno Terbuka"
    assert isian["tempat_berita"] == "Maros"
    assert isi[0] == (
        "paragraf",
        "<p>Rapat <i>pleno</i> digelar.</p>"
        "<ul><li>Saksi<ul><li>Partai</li></ul></li><li>Pengawas</li></ul>",
    )
    assert isi[1][1]["data"] == [["Bulan", "Pemilih"], ["Juli", "255.101"]]
    assert len(isi) == 2


@pytest.mark.parametrize(
    ("mentah", "hasil"),
    [
        ("<p>a<br>b</p>", ["a", "b"]),
        ("<table><tr><td>bingkai<p>dua</p></td></tr></table>", ["bingkai", "dua"]),
        ("<p>a<script>x</script><style>y</style><!-- z --></p>", ["a"]),
        ('<p>Hadir <img alt="🙏" src="x"></p>', ["Hadir 🙏"]),
        ('<p><a href="javascript:alert(1)">tekan</a></p>', ["tekan"]),
        ("teks &lt;b&gt; saja", ["teks <b> saja"]),
        ("<p><s>lama</s>baru</p>", ["baru"]),
    ],
)
def test_html_lain(mentah, hasil):
    potongan = html.urai(mentah)
    assert [a.teks for a in potongan] == hasil
    assert not any(r.alamat for a in potongan for r in a.ruas)


def test_sel_gabungan_tetap_sejajar():
    (tabel,) = html.urai(
        "<table><caption>Rekap</caption><tr><td rowspan=2>a</td><td colspan=2>b</td></tr>"
        "<tr><td>c</td><td>d</td></tr></table>"
    )
    assert tabel == Tabel((("a", "b", ""), ("a", "c", "d")), judul="Rekap")


def test_isian_yang_sudah_ada_membiarkan_teksnya():
    potongan = whatsapp.urai("Maros, kab-maros.kpu.go.id – Rapat digelar. (abc/red)")
    isian, isi = blok(potongan, KOSONG | {"outlet": "kpu.go.id", "inisial": "xyz"})
    assert isian == {}
    assert isi == [
        ("paragraf", "<p>Maros, kab-maros.kpu.go.id – Rapat digelar. (abc/red)</p>"),
    ]


def test_isian_yang_sama_tidak_tertulis_dua_kali():
    potongan = whatsapp.urai("MAROS, kab-maros.kpu.go.id – Rapat digelar.")
    isian, isi = blok(potongan, KOSONG | {"tempat_berita": "Maros"})
    assert isian == {"outlet": "kab-maros.kpu.go.id"}
    assert isi == [("paragraf", "<p>Rapat digelar.</p>")]


def test_halaman_tanpa_isian_itu_menyimpan_semuanya():
    teks = "Maros, kab-maros.kpu.go.id – Rapat digelar.\nSelesai. (abc/red)"
    assert blok(whatsapp.urai(teks), {})[1] == [
        (
            "paragraf",
            "<p>Maros, kab-maros.kpu.go.id – Rapat digelar.</p><p>Selesai. (abc/red)</p>",
        )
    ]


@pytest.mark.parametrize(
    ("kredit", "isian", "sisa"),
    [
        (
            "(Sumber : www.kpu.go.id – ook/red. FOTO KPU/ook/Hupmas)",
            {"sumber": "www.kpu.go.id", "inisial": "ook", "redaktur": "red"},
            "Selesai. (FOTO KPU/ook/Hupmas)",
        ),
        ("(hms/red)", {"inisial": "hms", "redaktur": "red"}, "Selesai."),
        ("(PAN-RB)", {}, "Selesai. (PAN-RB)"),
        ("(foto: Humas)", {}, "Selesai. (foto: Humas)"),
    ],
)
def test_kredit_penutup(kredit, isian, sisa):
    hasil = kenali.kenali(whatsapp.urai(f"Rapat.\nSelesai. {kredit}"), KOSONG, HARI_INI)
    assert hasil.isian == isian
    assert hasil.sisa[-1].teks == sisa


@pytest.mark.parametrize(
    ("hari", "kapan"),
    [
        ("Selasa (14/7)", "14-07-2026"),
        ("Rabu (31/12)", "31-12-2025"),
        ("Selasa (20/9/2016)", "20-09-2016"),
        ("Selasa (20/9)", None),  # No Tuesday in the last two years.
        ("Jum'at (17/7)", None),  # Tomorrow.
        ("Senin (31/2)", None),
    ],
)
def test_hari_kegiatan_menurut_nama_harinya(hari, kapan):
    hasil = kenali.kenali(whatsapp.urai(f"Rapat digelar, {hari}."), KOSONG, HARI_INI)
    assert hasil.isian.get("tanggal_kegiatan") == kapan


def test_gambar_beruntun_menjadi_galeri_dengan_keterangannya():
    potongan = [
        Foto("satu"),
        Alinea((Ruas("Peserta di aula"),), "keterangan"),
        Foto("dua"),
        Foto("hilang"),
        Alinea((Ruas("Penutup."),)),
        Foto("satu"),
    ]
    _, isi = blok(potongan, gambar={"satu": 7, "dua": 8})
    assert isi[0] == (
        "galeri",
        [
            {"type": "item", "value": {"gambar": 7, "keterangan": "Peserta di aula"}},
            {"type": "item", "value": {"gambar": 8, "keterangan": ""}},
        ],
    )
    assert isi[2] == ("gambar", {"gambar": 7, "keterangan": ""})


def test_potong_melintasi_gaya():
    satu = Alinea((Ruas("Maros", miring=True), Ruas(" – Sebanyak "), Ruas("120", tebal=True)))
    assert ke_html(potong(satu, 0, 8).ruas) == "Sebanyak <b>120</b>"


def test_rapikan_menyatukan_dan_memangkas():
    ruas = [Ruas(" a\u00a0"), Ruas(" b", tebal=True), Ruas(""), Ruas("c ", tebal=True), Ruas(" ")]
    assert rapikan(ruas) == (Ruas("a "), Ruas("bc", tebal=True))
