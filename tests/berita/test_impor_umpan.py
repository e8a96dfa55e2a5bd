"""A feed comes in as drafts that quote their source; nothing is published by itself."""

from html import escape
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from berita.impor import umpan
from berita.impor.wxr import BerkasDitolak
from berita.models import Artikel, Asal
from portal import alamat_luar
from tests.berita.ekspor import cdata
from tests.luar import DALAM, server_setempat

pytestmark = pytest.mark.django_db


def butir(n, judul="Raker Akuntabilitas", isi="<p>Jakarta, kpu.go.id – Isi.</p>", **lain):
    tautan = lain.get("tautan", f"https://www.kpu.go.id/berita/{n}")
    return (
        f"<item><title>{cdata(judul)}</title><link>{escape(tautan)}</link>"
        f'<guid isPermaLink="false">{lain.get("guid", f"kpu-{n}")}</guid>'
        f"<description>{cdata(isi)}</description>{lain.get('mentah', '')}</item>"
    )


def rss(*isi):
    return (
        '<?xml version="1.0"?><rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>KPU</title><link>https://www.kpu.go.id</link>{''.join(isi)}</channel></rss>"
    )


@pytest.fixture
def server():
    with server_setempat() as satu:
        yield satu


@pytest.fixture
def impor(tmp_path):
    """Import a feed from a file and return the report."""

    def jalankan(isi, *pilihan):
        jalur = tmp_path / "umpan.xml"
        jalur.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
        keluar = StringIO()
        call_command("impor", "umpan", str(jalur), *pilihan, stdout=keluar, stderr=StringIO())
        return keluar.getvalue()

    return jalankan


def test_butir_menjadi_draf_kutipan(impor):
    laporan = impor(rss(butir(1)))
    artikel = Artikel.objects.get()
    assert not artikel.live
    assert artikel.first_published_at is None
    assert artikel.jenis_naskah == "kutipan"
    assert artikel.sumber == "www.kpu.go.id"
    assert artikel.tautan_asli == "https://www.kpu.go.id/berita/1"
    assert (artikel.tempat_berita, artikel.outlet) == ("Jakarta", "kpu.go.id")
    assert artikel.isi[0].value.source == "<p>Isi.</p>"
    assert artikel.get_latest_revision_as_object().title == "Raker Akuntabilitas"
    assert "Terbit 0, draf 1" in laporan
    assert "menunggu redaktur" in laporan


def test_yang_lengkap_pun_tidak_terbit_sendiri(impor, monkeypatch):
    monkeypatch.setattr(umpan, "alasan_draf", lambda *a: [])
    impor(rss(butir(1)))
    assert not Artikel.objects.get().live


def test_masing_masing_sekali_juga_setelah_dihapus(impor):
    impor(rss(butir(1), butir(2)))
    Artikel.objects.get(tautan_asli__endswith="/1").delete()
    laporan = impor(rss(butir(1), butir(2, judul="Judul berubah"), butir(3), butir(3)))
    assert "draf 1, sudah ada 3" in laporan
    assert sorted(Artikel.objects.values_list("tautan_asli", flat=True)) == [
        "https://www.kpu.go.id/berita/2",
        "https://www.kpu.go.id/berita/3",
    ]


def test_pengenal_panjang_dan_kosong(impor):
    panjang = "x" * 5000
    umpan_ = rss(butir(1, guid=panjang), butir(2, guid=""))
    impor(umpan_)
    impor(umpan_)
    assert Artikel.objects.count() == 2
    assert max(len(k) for k in Asal.objects.values_list("kunci", flat=True)) <= 200


def test_ringkasan_dan_isi_penuh(impor):
    penuh = f"<content:encoded>{cdata('<p>Panjang.</p><p>Sekali.</p>')}</content:encoded>"
    impor(rss(butir(1, isi=f"<b>{'kata ' * 100}</b>", mentah=penuh)))
    artikel = Artikel.objects.get()
    assert artikel.isi[0].value.source == "<p>Panjang.</p><p>Sekali.</p>"
    assert artikel.ringkasan.startswith("kata kata")
    assert len(artikel.ringkasan) <= 300


def test_html_dibersihkan_dan_gambar_tidak_diambil(impor):
    isi = (
        "<script>jahat()</script><p onclick=x>Aman</p><img src='http://127.0.0.1/x.jpg'>"
        "<iframe src='http://169.254.169.254/'></iframe><a href='javascript:x'>y</a>"
        "<a href='/lain'>z</a>"
    )
    laporan = impor(rss(butir(1, isi=isi)))
    (paragraf,) = Artikel.objects.get().isi
    assert paragraf.value.source == (
        '<p>Aman</p><p>y<a href="https://www.kpu.go.id/lain">z</a></p>'
    )
    assert "Gambar “x.jpg” tidak dibawa." in laporan
    assert "Sematan dari alamat yang bukan internet umum dibuang." in laporan


@pytest.mark.parametrize("tautan", [*filter(None, DALAM), f"https://kpu.go.id/{'a' * 300}"])
def test_tautan_yang_tak_wajar_dilewati(impor, tautan):
    tautan = tautan.replace("\r\n", "&#13;&#10;")
    laporan = impor(rss(butir(1, tautan=tautan)))
    assert not Artikel.objects.exists()
    assert "dilewati 1" in laporan


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>KPU</title><entry><id>urn:1</id>
<title type="html">Raker &amp;amp; Pleno</title><link rel="self" href="https://www.kpu.go.id/x"/>
<link href="https://www.kpu.go.id/a"/><summary>Ringkas</summary>
<content type="html">&lt;p&gt;Isi&lt;/p&gt;</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="urn:1">
<title>Raker &amp;amp; Pleno</title>
<link>https://www.kpu.go.id/a</link><description>&lt;p&gt;Isi&lt;/p&gt;</description>
</item></rdf:RDF>"""


@pytest.mark.parametrize("isi", [ATOM, RDF])
def test_atom_dan_rss_1(impor, isi):
    impor(isi)
    artikel = Artikel.objects.get()
    assert artikel.title == "Raker & Pleno"
    assert artikel.tautan_asli == "https://www.kpu.go.id/a"
    assert artikel.isi[0].value.source == "<p>Isi</p>"
    assert Asal.objects.get().kunci == "butir:urn:1"


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss>&x;</rss>', "DOCTYPE"),
        ('<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>', "DOCTYPE"),
        ("<html/>", "bukan umpan RSS"),
        ("<rss>", "bukan umpan yang utuh"),
        ("", "bukan umpan yang utuh"),
        ('<?xml version="1.0" encoding="tidak-ada"?><rss/>', "bukan umpan yang utuh"),
        (b"\xff\xfe\x00", "bukan umpan yang utuh"),
        ("<rss/>" + " " * 5 * 1024 * 1024, "lebih dari 5 MB"),
    ],
)
def test_umpan_yang_ditolak(impor, isi, sebab):
    with pytest.raises(CommandError, match=sebab):
        impor(isi)
    assert not Artikel.objects.exists()


def test_umpan_bersarang_dan_ramai(impor, monkeypatch):
    assert "draf 0" in impor(
        "<rss><channel>" + "<a>" * 100_000 + "</a>" * 100_000 + "</channel></rss>"
    )
    monkeypatch.setattr(umpan, "BATAS_BUTIR", 3)
    assert "draf 3" in impor(rss(*map(butir, range(10))))


def test_butir_tanpa_apa_apa(impor):
    assert "dilewati 1" in impor(rss("<item/>"))
    assert "draf 1" in impor(rss("<item><link>https://www.kpu.go.id/a</link></item>"))
    assert Artikel.objects.get().title == "Tanpa judul"


def test_periksa_tidak_menyimpan(impor):
    assert "draf 1" in impor(rss(butir(1)), "--periksa")
    assert not Artikel.objects.exists()
    assert not Asal.objects.exists()


def test_dari_alamat(server, monkeypatch):
    monkeypatch.setattr(alamat_luar, "ip_publik", lambda ip: True)
    server.jawaban["/rss.xml"] = lambda p: p.kirim(rss(butir(1)).encode())
    keluar = StringIO()
    call_command("impor", "umpan", server.alamat("/rss.xml"), stdout=keluar, stderr=StringIO())
    assert "draf 1" in keluar.getvalue()


@pytest.mark.parametrize("alamat", [a for a in DALAM if a and "://" in a])
def test_alamat_dalam_tidak_diambil(alamat):
    with pytest.raises(CommandError):
        call_command("impor", "umpan", alamat, stderr=StringIO())


def test_server_setempat_tidak_dihubungi(server):
    server.jawaban["/rss.xml"] = lambda p: p.kirim(rss(butir(1)).encode())
    with pytest.raises(CommandError):
        call_command("impor", "umpan", server.alamat("/rss.xml"), stderr=StringIO())
    assert not server.diminta


def test_berkas_yang_tidak_ada(tmp_path):
    with pytest.raises(BerkasDitolak, match="tidak dapat dibaca"):
        umpan.muat(tmp_path / "tidak-ada.xml")
    with pytest.raises(BerkasDitolak):
        umpan.muat("a\0b")
    assert alamat_luar.BATAS_UNDUH == 5 * 1024 * 1024
