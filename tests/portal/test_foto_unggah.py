"""Uploads through the CMS: our panel's, Wagtail's chooser and its page for many, by one rule."""

from io import BytesIO

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, UploadedFile

from portal.foto.keterangan import judul_foto, keterangan_dan_kredit
from portal.foto.panel import PanelFoto
from portal.models import Gambar
from tests import pabrik
from tests.berkas_jahat import HTML, SVG, berkas_heic, foto_riuh
from tests.pabrik_berkas import berkas_gambar, foto_ponsel

NAMA = "IMG-20260714-WA0012.jpg"
KETERANGAN = "Siswa mencoba bilik suara (foto: KPU/ook/Hupmas)"


def berkas(isi=None, nama=NAMA):
    satu = BytesIO(berkas_gambar() if isi is None else isi)
    satu.name = nama
    return satu


def unggah(client, isi=None, nama=NAMA, **lain):
    return client.post(reverse("foto_unggah"), {"berkas": berkas(isi, nama), **lain})


@pytest.fixture
def penulis(client, db):
    satu = pabrik.pengguna("Penulis")
    client.force_login(satu)
    return satu


@pytest.mark.parametrize(
    ("nama", "judul"),
    [
        (NAMA, "Foto 14 Juli 2026"),
        ("IMG_20260714_101112.jpg", "Foto 14 Juli 2026"),
        ("WhatsApp Image 2026-07-14 at 10.11.12.jpeg", "Foto 14 Juli 2026"),
        ("20260714_093000.heic", "Foto 14 Juli 2026"),
        ("IMG-20261340-WA0001.jpg", "Foto"),
        ("IMG_0123.HEIC", "Foto"),
        ("DSC_0042.JPG", "Foto"),
        ("123.jpg", "Foto"),
        ("rapat_pleno-akhir.jpg", "Rapat pleno akhir"),
        ("x" * 240 + ".jpg", "Foto"),
        ("", "Foto"),
    ],
)
def test_judul_dari_nama_berkas(nama, judul):
    assert judul_foto(nama) == judul


@pytest.mark.parametrize(
    ("keterangan", "hasil"),
    [
        (KETERANGAN, ("Siswa mencoba bilik suara", "KPU/ook/Hupmas")),
        ("Rapat kerja. Foto: Humas KPU Maros.", ("Rapat kerja", "Humas KPU Maros")),
        ("Rapat kerja – dok. Humas", ("Rapat kerja", "Humas")),
        ("Rapat kerja FOTO ook/red", ("Rapat kerja", "ook/red")),
        ("Warga melihat foto pahlawan", ("Warga melihat foto pahlawan", "")),
        ("  Rapat\n kerja ", ("Rapat kerja", "")),
        ("", ("", "")),
    ],
)
def test_keterangan_terbagi_dari_kreditnya(keterangan, hasil):
    assert keterangan_dan_kredit(keterangan) == hasil


def test_foto_terunggah_dengan_isian_awal_yang_perlu_diperiksa(client, penulis):
    jawab = unggah(client, foto_ponsel(), keterangan=KETERANGAN)
    assert jawab.status_code == 200
    satu, foto = Gambar.objects.get(), jawab.json()["foto"]
    assert (satu.title, satu.description) == ("Foto 14 Juli 2026", "Siswa mencoba bilik suara")
    assert (satu.kredit, satu.uploaded_by_user) == ("KPU/ook/Hupmas", penulis)
    assert satu.perlu_diperiksa
    assert foto["periksa"]
    assert foto["nilai"]["gambar"]["id"] == satu.pk
    with satu.file.open("rb") as isi:
        assert not dict(Image.open(isi).getexif())
    assert (satu.width, satu.height) == (1920, 2560)


def test_foto_dari_hari_yang_sama_dibedakan_judulnya(client, penulis):
    for _ in range(3):
        unggah(client, foto_riuh(500, 400))
    judul = list(Gambar.objects.order_by("pk").values_list("title", flat=True))
    assert judul == ["Foto 14 Juli 2026", "Foto 14 Juli 2026 (2)", "Foto 14 Juli 2026 (3)"]


def test_kredit_diambil_dari_gambar_utama_bila_keterangan_tidak_menyebutnya(client, penulis):
    utama = pabrik.gambar(kredit="KPU/abc/Hupmas")
    unggah(client, foto_riuh(), keterangan="Rapat", gambar=utama.pk)
    assert Gambar.objects.latest("pk").kredit == "KPU/abc/Hupmas"
    for aneh in ("0", "9" * 40, "²", "x", "-1"):
        assert unggah(client, foto_riuh(), gambar=aneh).json()["foto"]["kredit"] == ""


def test_keterangan_terlalu_panjang_dipendekkan_bukan_ditolak(client, penulis):
    assert unggah(client, keterangan="kata " * 300).status_code == 200
    assert len(Gambar.objects.get().description) <= 255


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (HTML, "halaman web"),
        (SVG, "SVG"),
        (berkas_gambar(320, 240), "320 × 240"),
        (foto_riuh()[:-90_000], "terpotong"),
        (b"", "kosong"),
    ],
    ids=["html", "svg", "kecil", "terpotong", "kosong"],
)
def test_penolakan_berupa_kata_dan_tidak_menyimpan_apa_pun(client, penulis, isi, kata):
    jawab = unggah(client, isi, keterangan=KETERANGAN)
    assert jawab.status_code == 400
    assert kata in jawab.json()["pesan"]
    assert not Gambar.objects.exists()


def test_tanpa_berkas_dijawab_dengan_kata(client, penulis):
    jawab = client.post(reverse("foto_unggah"))
    assert (jawab.status_code, jawab.json()) == (400, {"pesan": "Pilih fotonya dahulu."})
    assert client.get(reverse("foto_unggah")).status_code == 405


def test_foto_kembar_dipakai_yang_lama_dan_isiannya_tidak_berubah(client, penulis):
    isi = foto_riuh()
    lama = unggah(client, isi, keterangan="Pertama").json()
    baru = unggah(client, isi, "foto-lain.jpg", keterangan="Kedua").json()
    assert (lama["kembar"], baru["kembar"]) == (False, True)
    assert baru["foto"]["id"] == lama["foto"]["id"]
    assert Gambar.objects.get().description == "Pertama"


def test_isian_diperbaiki_dan_tidak_lagi_perlu_diperiksa(client, penulis):
    foto = unggah(client, keterangan=KETERANGAN).json()["foto"]
    isian = {"description": foto["alternatif"], "kredit": "Humas"}
    assert client.post(foto["ubah"], isian).json()["foto"]["periksa"]
    isian["description"] = "Tiga siswi memasukkan surat suara ke kotak"
    assert not client.post(foto["ubah"], isian).json()["foto"]["periksa"]
    satu = Gambar.objects.get()
    assert (satu.description, satu.kredit) == (isian["description"], "Humas")
    assert client.post(foto["ubah"], {**isian, "kredit": "x" * 121}).status_code == 400
    assert client.post(foto["ubah"], {"description": KETERANGAN, "hiasan": "on"}).status_code == 200
    assert not Gambar.objects.get().perlu_diperiksa


def test_isian_lain_tidak_dapat_diselundupkan(client, penulis):
    foto = unggah(client, keterangan=KETERANGAN).json()["foto"]
    client.post(
        foto["ubah"], {"title": "Lain", "alternatif_awal": "", "file": berkas(), "collection": "99"}
    )
    satu = Gambar.objects.get()
    assert (satu.title, satu.alternatif_awal) == ("Foto 14 Juli 2026", "Siswa mencoba bilik suara")


@pytest.mark.django_db
def test_hanya_yang_boleh_yang_mengunggah_dan_mengubah(client):
    satu = pabrik.gambar()
    ubah = reverse("foto_lengkapi", args=[satu.pk])
    assert unggah(client).status_code == 302
    assert client.post(ubah, {"description": "Lain"}).status_code == 302
    client.force_login(pabrik.pengguna("Moderator"))
    assert unggah(client).status_code in (302, 403)
    assert client.post(ubah, {"description": "Lain"}).status_code in (302, 403)
    assert Gambar.objects.get().description == satu.description
    client.force_login(pabrik.pengguna("Penulis"))
    assert client.post(reverse("foto_lengkapi", args=[satu.pk + 1])).status_code == 404


def lewat_halaman_banyak(client, isi, nama=NAMA, **lain):
    return client.post(
        reverse("wagtailimages:add_multiple"),
        {"files[]": berkas(isi, nama), "title": "IMG-20260714-WA0012", **lain},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )


def test_halaman_banyak_dari_wagtail_taat_pada_aturan_yang_sama(client, penulis):
    for isi, kata in ((HTML, "halaman web"), (SVG, "SVG"), (berkas_gambar(320, 240), "kecil")):
        jawab = lewat_halaman_banyak(client, isi).json()
        assert not jawab["success"]
        assert kata in jawab["error_message"]
    assert lewat_halaman_banyak(client, berkas_heic(), "IMG_0012.HEIC").json()["success"]
    satu = Gambar.objects.get()
    assert satu.file.name.endswith(".jpg")
    assert lewat_halaman_banyak(client, foto_ponsel()).json()["success"]
    assert Gambar.objects.latest("pk").title == "Foto 14 Juli 2026"


@pytest.mark.django_db
def test_halaman_banyak_tidak_menyimpan_catatan_kamera_walau_isian_lain_salah(client):
    Collection.get_first_root_node().add_child(name="Arsip")
    client.force_login(pabrik.pengguna("Admin"))
    jawab = lewat_halaman_banyak(client, foto_ponsel(), collection="99").json()
    titipan = UploadedFile.objects.get(pk=jawab["uploaded_file_id"])
    awalan = f"uploaded-image-{titipan.pk}"
    akar = Collection.get_first_root_node()
    jawab = client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[titipan.pk]),
        {f"{awalan}-title": "Rapat", f"{awalan}-collection": akar.pk, f"{awalan}-tags": ""},
    )
    assert jawab.json()["success"], jawab.content
    satu = Gambar.objects.get()
    with satu.file.open("rb") as isi:
        gambar = Image.open(isi)
        assert not dict(gambar.getexif())
        assert gambar.size == (satu.width, satu.height) == (1920, 2560)
    tersimpan = satu.file.storage.listdir("original_images")[1]
    assert [nama for nama in tersimpan if nama in satu.file.name] == [satu.file.name.split("/")[1]]


def test_pemilih_gambar_dari_wagtail_taat_dan_berbahasa_kita(client, penulis):
    alamat = reverse("wagtailimages_chooser:create")
    awalan = "image-chooser-upload"
    isian = {f"{awalan}-title": "", f"{awalan}-tags": "", f"{awalan}-file": berkas(HTML)}
    teks = client.post(alamat, isian).json()["htmlFragment"]
    assert "halaman web" in teks
    assert "Kurang baik" in teks
    isian[f"{awalan}-file"] = berkas(berkas_heic(), "IMG_20260714_1.heic")
    assert client.post(alamat, isian).status_code == 200
    assert Gambar.objects.get().title == "Foto 14 Juli 2026"


def test_formulir_gambar_menandai_salinan_keterangan(client, penulis):
    foto = unggah(client, keterangan=KETERANGAN).json()["foto"]
    alamat = reverse("wagtailimages:edit", args=[foto["id"]])
    assert "Periksa: teks ini masih salinan" in client.get(alamat).content.decode()
    client.post(foto["ubah"], {"description": "Tiga siswi", "kredit": "Humas"})
    teks = client.get(alamat).content.decode()
    assert "Periksa: teks ini masih salinan" not in teks
    assert "Tiga siswi memasukkan surat suara" in teks


def panel(halaman, pengguna):
    """The panel of a page as the editor shows it to a user."""
    permintaan = RequestFactory().get("/")
    permintaan.user = pengguna
    return (
        PanelFoto("isi")
        .bind_to_model(type(halaman))
        .get_bound_panel(instance=halaman, request=permintaan, form=None)
    )


def test_panel_menunjukkan_foto_yang_perlu_dilihat_lagi(client, penulis):
    foto = unggah(client, keterangan=KETERANGAN).json()["foto"]
    salinan, lengkap = Gambar.objects.get(pk=foto["id"]), pabrik.gambar()
    satu = pabrik.artikel(
        terbit=False,
        gambar=lengkap,
        isi=[("galeri", [{"gambar": salinan}, {"gambar": lengkap}])],
    )
    teks = panel(satu, penulis).render_html()
    assert teks.count("Periksa: teks ini masih salinan") == 1
    assert 'accept="image/*,.heic,.heif"' in teks
    tamu = panel(satu, AnonymousUser())
    assert tamu.is_shown()
    assert "Unggah foto" not in tamu.render_html()
    assert not panel(pabrik.artikel(terbit=False), AnonymousUser()).is_shown()
