"""Hostile files, texts and addresses: what is sent, and what must come of it."""

import json
import zipfile
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from berita.models import Artikel
from portal import ooxml
from portal.blok import BlokIsi
from portal.cms.lembar import sel
from portal.models import Dokumen, Gambar
from portal.tugas import baca_pdf
from tests import pabrik
from tests.akuntabilitas.pabrik_lembar import libreoffice, mentah, xlsx
from tests.formulir_cms import formulir
from tests.pabrik_berkas import berkas_gambar, berkas_pdf
from tests.papan_klip import alinea, docx

pytestmark = pytest.mark.django_db

HTML = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>1</script></svg>'


def _zip(**isi):
    keluaran = BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, badan in isi.items():
            arsip.writestr(nama.replace("__", "/"), badan)
    return keluaran.getvalue()


GAMBAR = {
    "SVG": ("a.svg", SVG),
    "SVG bernama jpg": ("a.jpg", SVG),
    "HTML bernama jpg": ("a.jpg", HTML),
    "HTML bernama png": ("a.png", HTML),
    "PDF bernama jpg": ("a.jpg", berkas_pdf("Isi")),
    "kosong": ("a.jpg", b""),
    "GIF": ("a.gif", b"GIF89a" + b"\0" * 50),
}


@pytest.mark.parametrize("baris", GAMBAR)
def test_bukan_foto_ditolak(client, baris):
    client.force_login(pabrik.pengguna("Penulis"))
    nama, isi = GAMBAR[baris]
    for alamat, medan in (("foto_unggah", "berkas"), ("wagtailimages:add", "file")):
        data = {medan: SimpleUploadedFile(nama, isi), "title": "x", "collection": "1"}
        assert client.post(reverse(alamat), data).status_code in (200, 400)
    assert Gambar.objects.count() == 0


def test_foto_berekor_html_tinggal_fotonya(client):
    """A polyglot: a true JPEG with a page behind it."""
    client.force_login(pabrik.pengguna("Penulis"))
    berkas = SimpleUploadedFile("a.jpg", berkas_gambar(800, 600) + HTML)
    assert client.post(reverse("foto_unggah"), {"berkas": berkas}).status_code == 200
    with Gambar.objects.get().file.open() as isi:
        assert b"<script>" not in isi.read()


NAMA = {
    # name as uploaded: how its name begins afterwards
    "../../../etc/laporan.pdf": "laporan",
    "..\\..\\laporan.pdf": "laporan",
    "lap\r\nSet-Cookie: x=1.pdf": None,
    'lap";filename="x.html.pdf': None,
    "lap\x00oran.pdf": None,
    "<script>.pdf": None,
    "laporan.PDF": "laporan",
    "٣.pdf": None,
    "x" * 300 + ".pdf": None,
}


@pytest.mark.parametrize("nama", NAMA)
def test_nama_dokumen(client, nama):
    client.force_login(pabrik.pengguna("Penulis"))
    berkas = SimpleUploadedFile("a.pdf", berkas_pdf("Isi"))
    berkas._name = nama  # as a browser that doesn't clean it would send
    data = {"title": "Laporan", "collection": "1", "file": berkas}
    assert client.post(reverse("wagtaildocs:add"), data).status_code < 500
    satu = Dokumen.objects.first()
    if satu is None:
        return
    versi = satu.versi
    assert not set(versi.nama) - set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
    assert versi.nama.startswith(NAMA[nama] or "")
    assert versi.nama.endswith(".pdf")
    pabrik.artikel(isi=[("dokumen", satu)])
    jawab = Client().get(versi.url)
    assert jawab.status_code == 200
    assert jawab["Content-Type"] == "application/pdf"
    assert "Set-Cookie" not in jawab.headers
    assert "\n" not in jawab["Content-Disposition"]
    jawab.close()


DOKUMEN = {
    # name, content, whether it is stored, and if public: type and disposition
    "SVG": ("a.svg", SVG, False),
    "HTML": ("a.html", HTML, False),
    "program": ("a.exe", b"MZ", False),
    "HTML bernama pdf": ("a.pdf", HTML, False),
    "HTML berekor PDF": ("a.pdf", HTML + b" " * 2000 + b"%PDF-1.7", False),
    "HTML bernama docx": ("a.docx", HTML, False),
    "PDF putus": ("a.pdf", b"%PDF-1.7 <script>alert(1)</script>", True),
    "bukan Word bernama docx": ("a.docx", _zip(word__document="0" * 5_000_000), False),
    "entitas luar di xlsx": (
        "a.xlsx",
        mentah("", kepala='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        False,
    ),
    "Word": ("a.docx", docx(alinea("Isi.")), True),
    "Excel": ("a.xlsx", xlsx(["Kode", "Target"]), True),
    "Excel dari LibreOffice": ("a.xlsx", libreoffice("angka"), True),
}


@pytest.mark.parametrize("baris", DOKUMEN)
def test_dokumen_aneh_tak_pernah_dijalankan(client, baris):
    """Stored or not: it is sent as what its name says, never sniffed, and its XML isn't read."""
    nama, isi, tersimpan = DOKUMEN[baris]
    client.force_login(pabrik.pengguna("Penulis"))
    berkas = SimpleUploadedFile(nama, isi)
    data = {"title": "x", "collection": "1", "file": berkas}
    assert client.post(reverse("wagtaildocs:add"), data).status_code < 500
    satu = Dokumen.objects.first()
    assert (satu is not None) == tersimpan
    if satu is None:
        return
    pabrik.artikel(isi=[("dokumen", satu)])
    jawab = Client().get(satu.versi.url)
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert "html" not in jawab["Content-Type"]
    assert jawab["Content-Disposition"].startswith("inline" if nama == "a.pdf" else "attachment")
    if nama == "a.pdf":
        baca_pdf.call(satu.versi.pk)
        satu.versi.refresh_from_db()
        assert satu.versi.keadaan_teks == "rusak"
    # Last: it ends the request, and with that the connection to PostgreSQL.
    jawab.close()


DITOLAK = {
    "terlalu besar dibuka": (
        "a.docx",
        lambda: docx(alinea("a" * (51 * ooxml.MB))),
        "terlalu besar untuk dibaca",
    ),
    "terkunci": ("a.xlsx", ooxml.OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "lama": ("a.docx", ooxml.OLE + b"\0" * 600, "Word lama (.doc)"),
    "makro": ("a.xlsx", mentah("", lain={"xl/vbaProject.bin": b"x"}), "memuat makro"),
    "lain jenis": ("a.xlsx", docx(alinea("Isi.")), "bukan berkas Excel"),
    "terpotong": ("a.docx", docx(alinea("Isi."))[:-40], "terpotong"),
    "perintah di sambungan": (
        "a.docx",
        docx(**{"word/x.xml": b" " * (ooxml.MB - 4) + b"<!DOCTYPE a><a/>"}),
        "perintah yang tidak dikenal Word",
    ),
}


@pytest.mark.parametrize("baris", DITOLAK)
def test_lampiran_office_dilihat_isinya(client, baris):
    nama, isi, kalimat = DITOLAK[baris]
    isi = isi() if callable(isi) else isi
    client.force_login(pabrik.pengguna("Penulis"))
    data = {"title": "x", "collection": "1", "file": SimpleUploadedFile(nama, isi)}
    assert kalimat in client.post(reverse("wagtaildocs:add"), data).text
    assert not Dokumen.objects.exists()


RUMUS = ("=1+1", "=HYPERLINK(0)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1")


@pytest.mark.parametrize("rumus", RUMUS)
@pytest.mark.parametrize("laporan", ["site-history", "aging-pages", "workflow", "workflow_tasks"])
@pytest.mark.parametrize("bentuk", ["csv", "xlsx"])
def test_ekspor_tanpa_rumus(client, rumus, laporan, bentuk):
    """What a Penulis typed as a title is text in the sheet that an Admin opens."""
    judul = f"{rumus}kenari"
    pabrik.diajukan(pabrik.pengguna("Penulis"), title=judul)
    pabrik.artikel(title=judul)
    client.force_login(pabrik.pengguna("Admin"))
    jawab = client.get(f"/admin/reports/{laporan}/?export={bentuk}")
    isi = b"".join(jawab)
    if bentuk == "csv":
        assert b"kenari" in isi or laporan == "site-history"
        for sel_ in isi.decode().replace('"', "").replace("\r\n", ",").split(","):
            assert "kenari" not in sel_ or sel_.startswith("'"), sel_
    else:
        with zipfile.ZipFile(BytesIO(isi)) as arsip:
            assert b"<f>" not in arsip.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("nilai", "jadi"),
    [
        ("=1", "'=1"),
        (" =1", "' =1"),
        ("Rapat = 1", "Rapat = 1"),
        ("a\x07b", "ab"),
        (-1, -1),
        (None, None),
    ],
)
def test_sel(nilai, jadi):
    assert sel(nilai) == jadi


def test_judul_berhuruf_kendali_dapat_diekspor(client):
    pabrik.diajukan(pabrik.pengguna("Penulis"), title="Rapat\x07pleno")
    client.force_login(pabrik.pengguna("Admin"))
    assert client.get("/admin/reports/workflow/?export=xlsx").status_code == 200


DALAM = (
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://localhost./",
    "http://LOCALHOST/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<script>1</script>",
    "gopher://127.0.0.1/",
)


@pytest.mark.parametrize("alamat", DALAM)
def test_video_dalam_tidak_tertaut(alamat):
    """The editor's form refuses it; no page gets so far."""
    blok = BlokIsi().child_blocks["video"]
    nilai = blok.value_from_datadict({"v-url": alamat, "v-judul": "x", "v-gambar": ""}, {}, "v")
    with pytest.raises(ValidationError):
        blok.clean(nilai)


def _paragraf(alamat):
    """What the editor's script sends for a linked word."""
    return {
        "blocks": [
            {
                "key": "a",
                "text": "lihat",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"offset": 0, "length": 5, "key": 0}],
            }
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": alamat}}},
    }


@pytest.mark.parametrize("alamat", [a for a in DALAM if not a.startswith("http")])
def test_tautan_yang_berjalan_tidak_masuk_paragraf(alamat):
    """No scheme that runs or reads comes through the editor."""
    blok = BlokIsi().child_blocks["paragraf"]
    nilai = blok.value_from_datadict({"p": json.dumps(_paragraf(alamat))}, {}, "p")
    assert "lihat" in nilai.source
    assert "href" not in nilai.source


def test_tautan_biasa_masuk_paragraf():
    """Without this the table above would hold for an editor that takes no links."""
    blok = BlokIsi().child_blocks["paragraf"]
    data = {"p": json.dumps(_paragraf("https://contoh.id/"))}
    assert 'href="https://contoh.id/"' in blok.value_from_datadict(data, {}, "p").source


NASKAH_RUSAK = {
    "bukan JSON": "{",
    "bukan daftar": '{"a": 1}',
    "dalam": "[" * 3000 + "]" * 3000,
    "jenis tak dikenal": json.dumps([{"type": "susupan", "value": "x", "id": "1"}]),
    "tanpa jenis": json.dumps([{"value": "x"}]),
    "id berulang": json.dumps([{"type": "paragraf", "value": "<p>a</p>", "id": "1"}] * 2),
    "nilai lain": json.dumps([{"type": "gambar", "value": "1;drop", "id": "1"}]),
    "gambar karangan": json.dumps(
        [{"type": "gambar", "value": {"gambar": 99999, "keterangan": ""}, "id": "1"}]
    ),
    "NUL": json.dumps([{"type": "paragraf", "value": "<p>a\x00b</p>", "id": "1"}]),
}


@pytest.mark.parametrize("baris", NASKAH_RUSAK)
def test_isi_yang_rusak(client, baris):
    """In a form the body comes as counted fields; a whole JSON in its place is no body."""
    penulis = pabrik.pengguna("Penulis")
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    client.raise_request_exception = False
    for nama in ("edit", "preview_on_edit"):
        alamat = reverse(f"wagtailadmin_pages:{nama}", args=[satu.pk])
        for data in (
            {"isi": NASKAH_RUSAK[baris]},
            {"isi-count": "1", "isi-0-type": "susupan", "isi-0-deleted": "", "isi-0-order": "0"},
            {
                "isi-count": "1",
                "isi-0-type": "paragraf",
                "isi-0-deleted": "",
                "isi-0-order": "x",
                "isi-0-value": NASKAH_RUSAK[baris],
            },
        ):
            assert client.post(alamat, {"title": "x", "slug": satu.slug} | data).status_code < 500
    assert Client().get(satu.get_url()).status_code == 404


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"title": "x" * 2_000_000}, {200}),
        ({"title": "x" * 6_000_000}, {400, 413}),
        ({f"f{n}": "1" for n in range(10_001)}, {400, 413}),
    ],
    ids=["judul 2 MB", "badan 6 MB", "10.001 medan"],
)
def test_kebesaran(client, data, status):
    penulis = pabrik.pengguna("Penulis")
    satu, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    client.raise_request_exception = False
    alamat = reverse("wagtailadmin_pages:edit", args=[satu.pk])
    data = formulir(client.get(alamat)) | data
    assert client.post(alamat, data).status_code in status
    assert len(Page.objects.get(pk=satu.pk).title) < 256
    assert Artikel.objects.get(pk=satu.pk).live is False
