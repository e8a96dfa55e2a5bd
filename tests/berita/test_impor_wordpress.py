"""An export comes in: public items only, whole, once, and nothing filled in by itself."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from berita.impor import wordpress
from berita.models import Artikel, Asal, Kategori
from komentar.models import Komentar
from portal.models import Gambar, Terbitan
from tests.berita.ekspor import PEMBUKA, berkas, butir, komentar, lampiran

pytestmark = pytest.mark.django_db


def satu():
    return Artikel.objects.get()


def test_artikel_terbit_dengan_tanggal_inisial_kategori_tag(impor_wxr):
    laporan = impor_wxr(
        butir(
            nomor=12,
            judul="Pleno &amp; <em>Rapat</em>",
            slug="pleno",
            kategori=["Uncategorized", "Kegiatan", "Data &amp; Pemilih"],
            tag=["pleno", "Pleno", "PDPB"],
            cuplikan="<p>Ringkas.</p>",
            komentar_dibuka="closed",
        )
    )
    artikel = satu()
    assert artikel.live
    assert artikel.title == "Pleno & Rapat"
    assert artikel.get_url() == "/berita/pleno/"
    assert artikel.first_published_at == datetime(2020, 5, 4, 3, 2, 1, tzinfo=UTC)
    assert artikel.last_published_at == datetime(2020, 5, 6, tzinfo=UTC)
    assert (artikel.tempat_berita, artikel.outlet) == ("Maros", "kab-maros.kpu.go.id")
    assert artikel.isi[0].value.source == "<p>Rapat digelar.</p>"
    assert artikel.inisial == "phc"
    assert artikel.ringkasan == "Ringkas."
    assert artikel.kategori.nama == "Kegiatan"
    assert sorted(artikel.tag.names()) == ["Data & Pemilih", "PDPB", "Pleno"]
    assert not artikel.komentar_dibuka
    assert Terbitan.objects.filter(halaman=artikel, jenis="terbit").count() == 1
    assert "Terbit 1, draf 0, sudah ada 0, dilewati 0, gagal 0." in laporan
    assert "1 dari 1 naskah" in impor_wxr.kemajuan


@pytest.mark.parametrize(
    ("ubahan", "alasan"),
    [
        ({"isi": "Rapat digelar di aula."}, "Isi tempat berita"),
        ({"isi": "Rapat Pleno – hari ini di aula."}, "Isi tempat berita"),
        ({"kategori": ["Uncategorized"]}, "Pilih kategori."),
        ({"gmt": "0000-00-00 00:00:00", "tanggal": "kemarin"}, "Tanggal terbitnya tidak terbaca."),
        ({"gmt": "2120-01-01 00:00:00"}, "Tanggal terbitnya di masa depan."),
        ({"judul": ""}, "Judul kosong."),
        ({"judul": "a" * 300}, "Judul lebih dari 255 huruf"),
        ({"isi": "[vc_row][/vc_row]<script>x()</script>"}, "Isinya kosong."),
        ({"isi": f"{PEMBUKA}<img src='/wp-content/uploads/x.jpg'>"}, "“x.jpg” tidak ada di folder"),
        ({"isi": f"{PEMBUKA}<img src='https://luar.example/x.jpg'>"}, "dari situs lain"),
        ({"isi": f"{PEMBUKA}<a href='/wp-content/uploads/a.pdf'>a</a>"}, "“a.pdf” tidak ada"),
        ({"isi": f"{PEMBUKA}<video src='/wp-content/uploads/a.mp4'></video>"}, "“a.mp4”"),
        ({"isi": f"{PEMBUKA}{'a' * 400_001}"}, "terlalu panjang"),
        ({"meta": {"_thumbnail_id": "77"}}, "Gambar nomor 77 tidak ada dalam berkas ekspor."),
    ],
)
def test_yang_kurang_menjadi_draf_beralasan(impor_wxr, ubahan, alasan):
    laporan = impor_wxr(butir(**ubahan))
    artikel = satu()
    assert not artikel.live
    assert "draf 1" in laporan
    assert alasan in laporan
    assert not Terbitan.objects.exists()


def test_tanggal_setempat_menggantikan_gmt_yang_rusak(impor_wxr):
    impor_wxr(butir(gmt="0000-00-00 00:00:00", tanggal="2020-05-04 11:02:01"))
    assert satu().first_published_at == datetime(2020, 5, 4, 3, 2, 1, tzinfo=UTC)


def test_draf_yang_dilengkapi_terbit_bertanggal_lama(impor_wxr):
    impor_wxr(butir(isi="Tanpa tempat."))
    artikel = satu()
    artikel.tempat_berita = "Maros"
    artikel.save_revision().publish()
    assert satu().first_published_at == datetime(2020, 5, 4, 3, 2, 1, tzinfo=UTC)


def test_pilihan_tempat_dan_kredit_adalah_pernyataan_kantor(impor_wxr):
    isi = 'Rapat. <img class="wp-image-5" src="x">'
    impor_wxr(lampiran(5), butir(isi=isi), pilihan=["--tempat=Maros", "--kredit=Humas KPU Maros"])
    artikel = satu()
    assert artikel.live
    assert artikel.tempat_berita == "Maros"
    assert Gambar.objects.get().kredit == "Humas KPU Maros"


@pytest.mark.parametrize("keadaan", ["draft", "private", "pending", "future", "trash", "", "aneh"])
def test_yang_tidak_terbit_tidak_dibawa(impor_wxr, keadaan):
    laporan = impor_wxr(butir(keadaan=keadaan, judul="Rahasia kenari"), butir())
    assert Artikel.objects.count() == 1
    assert "dilewati 1" in laporan
    assert not Page.objects.filter(title__contains="kenari").exists()


def test_berkata_sandi_dan_jenis_lain_dilewati(impor_wxr):
    laporan = impor_wxr(
        butir(sandi="buka"), butir("nav_menu_item"), butir("revision"), butir("revision")
    )
    assert not Artikel.objects.exists()
    assert "berkata sandi." in laporan
    assert "2 × revision" in laporan
    assert "1 × nav_menu_item" in laporan


def test_slug_kembar_terlarang_dan_kosong(impor_wxr):
    impor_wxr(
        butir(slug="sama"),
        butir(slug="sama"),
        butir(slug="arsip"),
        butir(slug="2024"),
        butir(slug="", judul="Tanpa slug"),
        butir(slug="%e2%80%8b", judul="…"),
    )
    slug = set(Artikel.objects.values_list("slug", flat=True))
    assert {"sama", "sama-2", "naskah-arsip", "naskah-2024", "tanpa-slug"} < slug
    assert len(slug) == 6


def test_berkas_yang_sama_dua_kali_tidak_mengubah_apa_pun(impor_wxr):
    isi = [
        lampiran(5),
        butir(isi=f'{PEMBUKA}a <img class="wp-image-5" src="x">', komentar=komentar(1)),
        butir("page", isi="Isi.", judul="Visi", slug="visi"),
    ]
    impor_wxr(*isi)

    def keadaan():
        return [
            list(model.objects.order_by("pk").values())
            for model in (Page, Artikel, Gambar, Komentar, Redirect, Kategori, Asal, Terbitan)
        ]

    sebelum = keadaan()
    laporan = impor_wxr(*isi)
    assert "Terbit 0, draf 0, sudah ada 2, dilewati 0, gagal 0." in laporan
    assert keadaan() == sebelum


def test_naskah_yang_dihapus_redaktur_tidak_kembali(impor_wxr):
    naskah = butir(isi="Tanpa tempat.")
    impor_wxr(naskah)
    satu().delete()
    impor_wxr(naskah)
    assert not Artikel.objects.exists()


def test_gagal_di_tengah_tidak_meninggalkan_apa_pun_dan_dapat_diteruskan(impor_wxr, monkeypatch):
    media = Gambar._meta.get_field("file").storage
    isi = [
        lampiran(5),
        butir(judul="Pertama"),
        butir(judul="Kedua", isi=f'{PEMBUKA}<img class="wp-image-5" src="x">'),
        butir(judul="Ketiga"),
    ]

    def putus(halaman, naskah, *lain):
        if halaman.title == "Kedua":
            raise KeyboardInterrupt
        return 0

    with monkeypatch.context() as tambal:
        tambal.setattr(wordpress, "alihkan", putus)
        sebelum = set(media.listdir("original_images")[1]) if _ada(media) else set()
        with pytest.raises(KeyboardInterrupt):
            impor_wxr(*isi)
    assert [a.title for a in Artikel.objects.all()] == ["Pertama"]
    assert not Gambar.objects.exists()
    assert (set(media.listdir("original_images")[1]) if _ada(media) else set()) == sebelum
    laporan = impor_wxr(*isi)
    assert "sudah ada 1" in laporan
    assert Artikel.objects.count() == 3


def _ada(media):
    return media.exists("original_images")


def test_satu_yang_gagal_tidak_menahan_yang_lain(impor_wxr, monkeypatch):
    from django.core.exceptions import ValidationError

    def tolak(halaman, *lain):
        if halaman.title == "Kedua":
            raise ValidationError("Tidak bisa.")
        return 0

    monkeypatch.setattr(wordpress, "alihkan", tolak)
    with pytest.raises(CommandError, match="1 naskah gagal"):
        impor_wxr(butir(judul="Pertama"), butir(judul="Kedua"), butir(judul="Ketiga"))
    assert sorted(a.title for a in Artikel.objects.all()) == ["Ketiga", "Pertama"]
    assert Asal.objects.count() == 2


def test_periksa_tidak_menyimpan_apa_pun(impor_wxr):
    media = Gambar._meta.get_field("file").storage
    sebelum = set(media.listdir("original_images")[1]) if _ada(media) else set()
    laporan = impor_wxr(
        lampiran(5),
        butir(isi=f'{PEMBUKA}<img class="wp-image-5" src="x">', komentar=komentar(1)),
        butir(),
        pilihan=["--periksa"],
    )
    assert "tidak ada yang disimpan" in laporan
    assert "Terbit 1, draf 1" in laporan
    assert "Komentar: 1 tampil" in laporan
    for model in (Artikel, Gambar, Asal, Komentar, Redirect, Kategori):
        assert not model.objects.exists()
    assert (set(media.listdir("original_images")[1]) if _ada(media) else set()) == sebelum


def test_berkas_rusak_tidak_membawa_apa_pun(tmp_path):
    jalur = tmp_path / "putus.xml"
    jalur.write_text(berkas(butir(), butir())[:-200], encoding="utf-8")
    with pytest.raises(CommandError, match="Berkas rusak di baris"):
        call_command("impor", "wxr", str(jalur), stderr=StringIO())
    assert not Artikel.objects.exists()
