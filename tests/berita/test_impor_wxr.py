"""The reader of exports: nothing in a file makes it large, slow or curious."""

import os
import time
import tracemalloc
from io import StringIO

import pytest
from django.core.management import call_command

from berita.impor import wxr
from berita.impor.peta import baca_peta, jalur_berkas
from berita.impor.wxr import BerkasDitolak, Pembaca
from berita.models import Artikel
from tests.berita.ekspor import KAKI, KEPALA, PEMBUKA, berkas, butir, komentar

BOM_TAWA = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha ha ha ha ha ha ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><rss><channel><title>&i;</title></channel></rss>"
)


@pytest.fixture
def baca(tmp_path):
    """Read a text as an export."""

    def jalankan(isi):
        jalur = tmp_path / "ekspor.xml"
        jalur.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
        return list(Pembaca(jalur).naskah())

    return jalankan


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (BOM_TAWA, "DOCTYPE"),
        (
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
            "<rss><channel><title>&x;</title></channel></rss>",
            "DOCTYPE",
        ),
        ('<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd"><rss/>', "DOCTYPE"),
        ('<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;]><rss/>', "DOCTYPE"),
        (KEPALA + "<item><title>&nbsp;</title></item>" + KAKI, "undefined entity"),
        (KEPALA + "<item><title>putus", "Berkas rusak"),
        ("", "bukan berkas ekspor"),
        ("bukan xml", "Berkas rusak di baris 1"),
        ("<rss><channel><title>Umpan biasa</title></channel></rss>", "bukan berkas ekspor"),
        ("<html><body>galat</body></html>", "bukan berkas ekspor"),
        (KEPALA + "<a>" * 40 + "</a>" * 40 + KAKI, "bersarang"),
        ('<?xml version="1.0" encoding="tidak-ada"?><rss/>', "Berkas"),
    ],
)
def test_berkas_yang_ditolak(baca, isi, sebab):
    with pytest.raises(BerkasDitolak, match=sebab):
        baca(isi)


def test_berkas_yang_tidak_ada(tmp_path):
    with pytest.raises(BerkasDitolak, match="tidak dapat dibaca"):
        baca_peta(tmp_path / "tidak-ada.xml")


def test_berkas_raksasa_ditolak_sebelum_dibaca(tmp_path):
    jalur = tmp_path / "raksasa.xml"
    with jalur.open("wb") as kosong:
        kosong.truncate(wxr.BATAS_BERKAS + 1)
    with pytest.raises(BerkasDitolak, match="1 GB"):
        baca_peta(jalur)


def test_satu_tanda_raksasa_ditolak(baca):
    with pytest.raises(BerkasDitolak, match="8 MB"):
        baca(KEPALA + f'<item x="{"a" * 20_000_000}"/>' + KAKI)


def test_naskah_terlalu_besar_ditinggal_yang_lain_dibaca(baca):
    besar = butir(isi="a" * (wxr.BATAS_NASKAH + 10))
    ramai = butir(mentah="<wp:comment></wp:comment>" * 60_000)
    naskah = baca(berkas(besar, ramai, butir(judul="Biasa")))
    assert [n.terlalu_besar for n in naskah] == [True, True, False]
    assert naskah[2]["title"] == "Biasa"
    assert not naskah[1].komentar


def test_bagian_awal_terlalu_besar(baca):
    with pytest.raises(BerkasDitolak, match="Bagian awal"):
        baca(KEPALA + "<wp:author></wp:author>" * 60_000 + KAKI)


def test_terlalu_banyak_naskah(baca, monkeypatch):
    monkeypatch.setattr(wxr, "BATAS_BANYAK", 2)
    with pytest.raises(BerkasDitolak, match="lebih dari 2 naskah"):
        baca(berkas(butir(), butir(), butir()))


def test_cdata_terbelah_dan_huruf_kendali(baca):
    isi = "a ]]> b <![CDATA[ c"
    naskah = baca(berkas(butir(isi=isi, judul="x")).replace("]]&gt;", "]]>").encode())
    assert naskah[0]["content:encoded"] == isi
    naskah = baca(berkas(butir(isi="satu\x0bdua\x00\x08", judul="x")).encode())
    assert naskah[0]["content:encoded"] == "satudua"


def test_jejak_warga_tidak_pernah_dibaca(baca):
    (naskah,) = baca(berkas(butir(komentar=komentar(1))))
    assert "203.0.113.77" not in str(naskah)
    assert "@example.org" not in str(naskah)
    assert naskah.komentar[0]["wp:comment_content"] == "Terima kasih."


@pytest.mark.parametrize(
    ("gmt", "setempat", "hasil"),
    [
        ("2020-05-04 03:02:01", "", "2020-05-04T03:02:01+00:00"),
        ("0000-00-00 00:00:00", "2020-05-04 11:02:01", "2020-05-04T11:02:01+08:00"),
        ("2020-02-30 00:00:00", "kemarin", None),
        ("0001-01-01 00:00:00", "", None),
        ("", "", None),
    ],
)
def test_tanggal(gmt, setempat, hasil):
    saat = wxr.waktu(gmt, setempat)
    assert (saat and saat.isoformat()) == hasil


@pytest.mark.parametrize(
    ("teks", "angka"), [("12", 12), (" 12 ", 12), ("-1", 0), ("²", 0), ("9" * 30, 0), ("", 0)]
)
def test_bilangan(teks, angka):
    assert wxr.bilangan(teks) == angka


@pytest.mark.parametrize(
    ("alamat", "jalur"),
    [
        ("https://x/wp-content/uploads/2020/05/foto-300x200.jpg", "2020/05/foto.jpg"),
        ("https://x/wp-content/uploads/2020/05/foto-scaled.jpg?x=1", "2020/05/foto.jpg"),
        ("/wp-content/uploads/a%20b.pdf", "a b.pdf"),
        ("https://x/lain/foto.jpg", ""),
        ("https://[rusak/uploads/a.jpg", ""),
    ],
)
def test_jalur_berkas(alamat, jalur):
    assert jalur_berkas(alamat) == jalur


@pytest.mark.parametrize(
    ("login", "tampil", "inisial"),
    [
        ("humas", "Petugas Humas Contoh", "phc"),
        ("humas", "humas", ""),
        ("humas", "orang@example.org", ""),
        ("humas", "", ""),
        ("humas", "A B C D E F G H", "abcde"),
    ],
)
def test_penulis_hanya_inisial(tmp_path, login, tampil, inisial):
    kepala = KEPALA.replace("Petugas Humas Contoh", tampil)
    jalur = tmp_path / "a.xml"
    jalur.write_text(berkas(kepala=kepala), encoding="utf-8")
    peta = baca_peta(jalur)
    assert peta.inisial == {login: inisial}


def dua_ribu(jalur):
    """An export of 2,000 articles of 20 kB with three comments each: about 40 MB."""
    isi = PEMBUKA + "<p>Rapat membahas daftar pemilih dan logistik.</p>\n" * 400
    with jalur.open("w", encoding="utf-8") as keluar:
        keluar.write(KEPALA)
        for _ in range(2000):
            keluar.write(butir(isi=isi, komentar="".join(map(komentar, (1, 2, 3)))))
        keluar.write(KAKI)


def test_dua_ribu_naskah_dibaca_tanpa_memenuhi_memori(tmp_path):
    jalur = tmp_path / "besar.xml"
    dua_ribu(jalur)
    assert jalur.stat().st_size > 35_000_000
    mulai = time.monotonic()
    tracemalloc.start()
    try:
        banyak = sum(1 for _ in Pembaca(jalur).naskah())
        puncak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert banyak == 2000
    assert puncak < 8_000_000
    assert time.monotonic() - mulai < 120


@pytest.mark.django_db
def test_dua_ribu_naskah_diimpor(tmp_path):
    jalur = tmp_path / "banyak.xml"
    isi = [butir(isi=f"{PEMBUKA}Rapat ke-{n}.", kategori=["Kegiatan"]) for n in range(60)]
    lewat = [butir(keadaan="draft") for _ in range(1940)]
    jalur.write_text(berkas(*lewat, *isi), encoding="utf-8")
    keluar, galat = StringIO(), StringIO()
    call_command("impor", "wxr", str(jalur), stdout=keluar, stderr=galat)
    assert "Terbit 60, draf 0, sudah ada 0, dilewati 1940" in keluar.getvalue()
    assert Artikel.objects.filter(live=True).count() == 60
    assert "2000 dari 2000 naskah" in galat.getvalue()


def test_tidak_ada_berkas_lain_yang_dibuka(tmp_path, monkeypatch):
    jalur = tmp_path / "xxe.xml"
    jalur.write_text(
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss>&x;</rss>', encoding="utf-8"
    )
    dibuka = []
    asli = os.open
    monkeypatch.setattr(os, "open", lambda *a, **k: (dibuka.append(a), asli(*a, **k))[1])
    monkeypatch.setattr("urllib.request.urlopen", lambda *a, **k: dibuka.append(a))
    with pytest.raises(BerkasDitolak):
        list(Pembaca(jalur).naskah())
    assert not dibuka
