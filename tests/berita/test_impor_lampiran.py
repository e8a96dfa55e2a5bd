"""Attachments of an export come from the folder and nowhere else, and are what they say."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from berita.models import Artikel
from portal.models import Dokumen, Gambar
from tests import pabrik
from tests.berita.ekspor import PEMBUKA, berkas, butir, lampiran
from tests.pabrik_berkas import berkas_gambar

pytestmark = pytest.mark.django_db


def satu():
    return Artikel.objects.get()


def test_gambar_dari_folder_dengan_alt_keterangan_galeri(impor_wxr):
    berkas_kedua = impor_wxr.folder / "2020/05/kedua.jpg"
    berkas_kedua.write_bytes(berkas_gambar(900, 600))
    isi = (
        f"{PEMBUKA}Awal.\n\n"
        '[caption id="attachment_5" width="300"]<img class="size-medium" '
        'src="https://www.lama.example.org/wp-content/uploads/2020/05/foto-300x200.jpg"> '
        'Suasana rapat[/caption]\n\nTengah.\n\n[gallery ids="5,6"]'
    )
    meta = {"_thumbnail_id": "5"}
    impor_wxr(
        lampiran(5, cuplikan="Keterangan utama"),
        lampiran(6, "2020/05/kedua.jpg", alt=""),
        butir(isi=isi, meta=meta),
    )
    artikel = satu()
    jenis = [b.block_type for b in artikel.isi]
    assert jenis == ["paragraf", "gambar", "paragraf", "galeri"]
    assert artikel.isi[1].value["keterangan"] == "Suasana rapat"
    assert Gambar.objects.count() == 2
    assert artikel.gambar.description == "Orang duduk melingkar"
    assert artikel.keterangan_gambar == "Keterangan utama"
    assert not artikel.live  # Neither has a credit, one has no alternative text.


def test_laporan_menyebut_alt_dan_kredit_yang_kurang(impor_wxr):
    laporan = impor_wxr(
        lampiran(5, alt=""), butir(isi=f'{PEMBUKA}<img class="wp-image-5" src="x">')
    )
    assert "belum punya teks alternatif" in laporan
    assert "belum punya kredit foto" in laporan


def test_lampiran_milik_naskah_pribadi_tidak_dibawa(impor_wxr):
    laporan = impor_wxr(
        butir(nomor=50, keadaan="private"),
        lampiran(5, induk=50),
        lampiran(6, "2020/05/laporan.pdf", keadaan="private"),
        butir(isi=f'{PEMBUKA}<img class="wp-image-5" src="x">'),
        butir(isi=f'{PEMBUKA}<a href="/wp-content/uploads/2020/05/laporan.pdf">unduh</a>'),
    )
    assert not Gambar.objects.exists()
    assert not Dokumen.objects.exists()
    assert laporan.count("milik naskah tak terbit") == 2


@pytest.mark.parametrize(
    "nama", ["../../rahasia.jpg", "/etc/hostname", "2020/05/tautan.jpg", "a\u0085b.jpg", "x" * 999]
)
def test_lampiran_tidak_keluar_dari_foldernya(impor_wxr, nama):
    rahasia = impor_wxr.folder.parent / "rahasia.jpg"
    rahasia.write_bytes(berkas_gambar())
    (impor_wxr.folder / "2020/05/tautan.jpg").symlink_to(rahasia)
    laporan = impor_wxr(lampiran(5, nama), butir(isi=f'{PEMBUKA}<img class="wp-image-5" src="x">'))
    assert not Gambar.objects.exists()
    assert "tidak ada di folder" in laporan


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("2020/05/palsu.jpg", b"<html><script>alert(1)</script></html>"),
        ("2020/05/putus.jpg", berkas_gambar()[:900]),
        ("2020/05/vektor.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
)
def test_gambar_palsu_ditolak_dengan_kata(impor_wxr, nama, isi):
    (impor_wxr.folder / nama).write_bytes(isi)
    laporan = impor_wxr(lampiran(5, nama), butir(isi=f'{PEMBUKA}<img class="wp-image-5" src="x">'))
    assert not Gambar.objects.exists()
    assert not satu().live
    assert nama.rpartition("/")[2] in laporan


def test_tanpa_folder_lampiran_dilaporkan(impor_wxr):
    isi = f'{PEMBUKA}<img class="wp-image-5" src="x">'
    laporan = impor_wxr(lampiran(5), butir(isi=isi), lampiran=False)
    assert "folder lampiran tidak disebut" in laporan


def test_dokumen_menjadi_tautan_dan_blok(impor_wxr):
    alamat = "https://lama.example.org/wp-content/uploads/2020/05/laporan.pdf"
    impor_wxr(
        lampiran(6, "2020/05/laporan.pdf", judul="LKj 2019"),
        butir(
            isi=f'{PEMBUKA}Baca <a href="{alamat}">laporan</a>.'
            f'<div class="wp-block-file"><a href="{alamat}">x</a></div>'
        ),
    )
    dokumen = Dokumen.objects.get()
    artikel = satu()
    assert artikel.live
    assert dokumen.title == "LKj 2019"
    assert dokumen.publik
    assert f'<a linktype="document" id="{dokumen.pk}">laporan</a>' in artikel.isi[0].value.source
    assert artikel.isi[1].value == dokumen


def test_dokumen_palsu_ditolak(impor_wxr):
    (impor_wxr.folder / "2020/05/laporan.pdf").write_bytes(b"<html>bukan PDF</html>")
    laporan = impor_wxr(
        lampiran(6, "2020/05/laporan.pdf"),
        butir(isi=f'{PEMBUKA}<a href="/wp-content/uploads/2020/05/laporan.pdf">x</a>'),
    )
    assert "bukan PDF" in laporan
    assert not Dokumen.objects.exists()


def test_isi_tampil_tanpa_bagian_berbahaya(impor_wxr, client):
    isi = (
        f"{PEMBUKA}Aman.<script>jahat()</script><img src=x onerror=jahat()>"
        '<a href="javascript:jahat()">klik</a><iframe src="http://169.254.169.254/meta"></iframe>'
        '<p style="x" onclick="jahat()">Paragraf &lt;script&gt;jahat&lt;/script&gt;</p>'
        "<svg onload=jahat()></svg><form action=//x><input name=y></form>"
    )
    impor_wxr(butir(isi=isi, slug="aman"))
    artikel = satu()
    # A picture is missing, so a person publishes it.
    assert not artikel.live
    pabrik._terbit(artikel)
    teks = client.get("/berita/aman/").text
    assert "jahat()" not in teks.replace("&lt;script&gt;jahat", "")
    assert "169.254" not in teks
    assert "klik" in teks


def test_folder_yang_tidak_ada(tmp_path):
    jalur = tmp_path / "a.xml"
    jalur.write_text(berkas(), encoding="utf-8")
    with pytest.raises(CommandError, match="tidak ada"):
        call_command("impor", "wxr", str(jalur), "--lampiran=/tidak/ada", stderr=StringIO())
