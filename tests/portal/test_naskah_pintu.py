"""The editor's two doors: who may use them, what they answer, what they refuse."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from portal import ooxml
from portal.models import Gambar
from tests import pabrik
from tests.pabrik_berkas import berkas_gambar
from tests.papan_klip import WHATSAPP, WORD, alinea, docx, gambar

pytestmark = pytest.mark.django_db
IMPOR, PERIKSA = "/admin/naskah/impor/", "/admin/naskah/periksa/"
MEDAN = dict.fromkeys(("title", "tempat_berita", "outlet", "sumber", "inisial", "redaktur"), "")


@pytest.fixture
def penulis(client):
    """A Penulis, logged in to ``client``."""
    pengguna = pabrik.pengguna("Penulis")
    client.force_login(pengguna)
    return pengguna


def kirim(client, jenis, isi, isian=None, nama="naskah.docx"):
    """What the import answers: status and JSON."""
    isi = isi.encode() if isinstance(isi, str) else isi
    isian = json.dumps(MEDAN if isian is None else isian)
    data = {"jenis": jenis, "naskah": SimpleUploadedFile(nama, isi), "isian": isian}
    jawaban = client.post(IMPOR, data)
    return jawaban.status_code, jawaban.json()


def teks_paragraf(blok):
    """The words of a paragraph's state for the editor."""
    return [b["text"] for b in json.loads(blok["value"])["blocks"]]


def test_whatsapp_menjadi_blok_untuk_penyunting(client, penulis):
    status, hasil = kirim(client, "teks", WHATSAPP)
    assert status == 200
    assert [b["type"] for b in hasil["blok"]] == ["paragraf", "subjudul", "paragraf"]
    assert teks_paragraf(hasil["blok"][2])[:2] == [
        "Cek data di https://example.org/cek_data_anda.",
        "Datang ke TPS",
    ]
    assert len({b["id"] for b in hasil["blok"]}) == 3
    assert hasil["isian"]["title"] == "KPU Maros Gelar Sosialisasi Pemilih Pemula"
    assert hasil["catatan"] == []


def test_word_memberi_tahu_tentang_yang_dicoret(client, penulis):
    _, hasil = kirim(client, "html", WORD)
    assert [b["type"] for b in hasil["blok"]] == [
        "paragraf", "subjudul", "paragraf", "tabel", "paragraf",
    ]  # fmt: skip
    assert hasil["catatan"] == ["Teks yang dicoret atau dihapus dalam naskah asal tidak ikut."]


def test_docx_membawa_teks_dan_gambar(client, penulis):
    berkas = docx(
        alinea("KPU Maros Buka Kelas", "Title"),
        alinea("Maros, kab-maros.kpu.go.id – Kelas dibuka."),
        alinea("Bahan", "Heading2"),
        alinea(
            " baru",
            sisip="<w:ins w:id='1' w:author='A'><w:r><w:t>masuk</w:t></w:r></w:ins>"
            "<w:del w:id='2' w:author='A'><w:r><w:delText>keluar</w:delText></w:r></w:del>",
        ),
        gambar(1, "Peserta duduk melingkar"),
        alinea("Peserta di balai desa", "Caption"),
        alinea("Selesai. (hms/red. Foto: Humas)"),
        gambar=[berkas_gambar()],
    )
    status, hasil = kirim(client, "docx", berkas)
    assert status == 200, hasil
    assert hasil["isian"]["title"] == "KPU Maros Buka Kelas"
    assert hasil["isian"]["inisial"] == "hms"
    assert [b["type"] for b in hasil["blok"]] == [
        "paragraf", "subjudul", "paragraf", "gambar", "paragraf",
    ]  # fmt: skip
    assert teks_paragraf(hasil["blok"][2]) == ["masuk baru"]
    assert teks_paragraf(hasil["blok"][4]) == ["Selesai."]
    foto = Gambar.objects.get()
    assert hasil["blok"][3]["value"]["gambar"]["id"] == foto.pk
    assert hasil["blok"][3]["value"]["keterangan"] == "Peserta di balai desa"
    assert (foto.description, foto.kredit) == ("Peserta duduk melingkar", "Humas")
    assert foto.uploaded_by_user == penulis

    # Imported once more, the picture is the same.
    berkas_semula = len(list(Path(foto.file.path).parent.iterdir()))
    kirim(client, "docx", berkas)
    assert Gambar.objects.count() == 1
    assert Path(foto.file.path).exists()
    assert len(list(Path(foto.file.path).parent.iterdir())) == berkas_semula


def test_gambar_yang_rusak_disebut_dan_teksnya_masuk(client, penulis):
    berkas = docx(alinea("Kelas dibuka."), gambar(1), gambar=[b"bukan gambar"])
    status, hasil = kirim(client, "docx", berkas)
    assert status == 200
    assert [b["type"] for b in hasil["blok"]] == ["paragraf"]
    assert hasil["catatan"][0].startswith("Gambar ke-1 tidak ikut.")
    assert not Gambar.objects.exists()


def terkunci():
    """What Word writes when a document has a password, in its first bytes."""
    return ooxml.OLE + b"\0" * 100 + "EncryptedPackage".encode("utf-16-le")


def zip_lain():
    """A zip that is no document."""
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return keluaran.getvalue()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (lambda: b"PK\x03\x04 terpotong", "terpotong"),
        (lambda: docx(alinea("a"))[:-40], "terpotong"),
        (terkunci, "kata sandi"),
        (lambda: ooxml.OLE + b"\0" * 100, "Word lama (.doc)"),
        (zip_lain, "bukan berkas Word"),
        (lambda: docx(alinea("a" * 3_000_000)), "terlalu besar untuk dibaca"),
        (lambda: docx(gambar=[b"\0" * 110_000_000]), "terlalu besar untuk dibaca"),
        (lambda: docx(**{f"x/{n}": "" for n in range(1001)}), "terlalu besar untuk dibaca"),
        (lambda: docx(alinea("<w:p")), "rusak"),
        (lambda: docx("<w:tbl><w:tr><w:tc>" * 2000 + "</w:tc></w:tr></w:tbl>" * 2000), "dalam"),
        (
            lambda: docx(**{"word/x.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "tidak dikenal Word",
        ),
        (
            lambda: docx(**{"word/x.xml": "<!DOCTYPE a><a/>".encode("utf-16")}),
            "tidak dikenal Word",
        ),
    ],
    ids=[
        "rusak", "terpotong", "terkunci", "doc-lama", "zip-lain", "xml-besar", "bom",
        "banyak-bagian", "xml-rusak", "terlalu-dalam", "entitas", "doctype-utf16",
    ],
)  # fmt: skip
def test_berkas_yang_ditolak_dengan_kata(client, penulis, isi, kata):
    status, hasil = kirim(client, "docx", isi())
    assert status == 400
    assert kata in hasil["galat"]


def test_gambar_dari_luar_tidak_diambil(client, penulis, monkeypatch):
    """A document that points at a file of the server, or at another host, gets neither."""
    relasi = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    tautan = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rG1" Type="{relasi}/image" Target="file:///etc/hostname"'
        ' TargetMode="External"/></Relationships>'
    )
    isi = gambar(1).replace("r:embed", "r:link")
    berkas = docx(alinea("Teks."), isi, **{"word/_rels/document.xml.rels": tautan})
    status, hasil = kirim(client, "docx", berkas)
    assert not Gambar.objects.exists()
    assert status == 200, hasil


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"jenis": "teks"},
        {"jenis": "lain", "naskah": SimpleUploadedFile("a.txt", b"a")},
        {"jenis": "teks", "naskah": SimpleUploadedFile("a.txt", b"a"), "isian": "{"},
        {"jenis": "teks", "naskah": SimpleUploadedFile("a.txt", b"a" * 2_100_000)},
        {"jenis": "html", "naskah": SimpleUploadedFile("a.txt", b"<div>" * 50_000)},
    ],
    ids=["kosong", "tanpa-naskah", "jenis-lain", "isian-rusak", "terlalu-besar", "terlalu-dalam"],
)
def test_kiriman_yang_aneh_dijawab_400(client, penulis, data):
    jawaban = client.post(IMPOR, data)
    assert jawaban.status_code == 400
    assert jawaban.json()["galat"]


def test_naskah_kosong_dijawab_tanpa_blok(client, penulis):
    assert kirim(client, "teks", "\n \u200e\n") == (200, {"blok": [], "isian": {}, "catatan": []})


def test_isian_yang_aneh_diabaikan(client, penulis):
    _, hasil = kirim(client, "teks", WHATSAPP, ["bukan", "objek"])
    assert hasil["isian"] == {}
    _, hasil = kirim(client, "teks", WHATSAPP, {"title": "", "live": "", "inisial": 5})
    assert set(hasil["isian"]) == {"title"}


@pytest.mark.parametrize("alamat", [IMPOR, PERIKSA])
def test_hanya_untuk_yang_menulis(client, alamat):
    assert client.post(alamat).status_code == 302
    client.force_login(pabrik.pengguna("Moderator"))
    assert client.post(alamat).status_code in (302, 403)
    client.force_login(pabrik.pengguna("Penyusun SAKIP"))
    assert client.get(alamat).status_code == 405
    assert client.post(alamat).status_code == 400


def isi_formulir(*blok):
    """The form of a body as the editor sends it."""
    data = {"isi-count": len(blok)}
    for n, (jenis, nilai) in enumerate(blok):
        awal = f"isi-{n}"
        data |= {f"{awal}-deleted": "", f"{awal}-order": n, f"{awal}-type": jenis}
        nilai = nilai if isinstance(nilai, dict) else {"": nilai}
        data |= {f"{awal}-value{'-' * bool(k)}{k}": v for k, v in nilai.items()}
    return data


def draf(*alinea):
    """Paragraphs as the rich-text editor holds them."""
    blok = [{"key": f"k{n}", "text": a, "type": "unstyled"} for n, a in enumerate(alinea)]
    kosong = {"depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [b | kosong for b in blok], "entityMap": {}})


def test_yang_perlu_dilihat_dengan_tempatnya(client, penulis):
    foto = pabrik.gambar(kredit="", title="Rapat")
    data = isi_formulir(
        ("paragraf", draf("Rapat digelar.", "berapa outcomeyang dihasilkan")),
        ("gambar", {"gambar": foto.pk, "keterangan": ""}),
        ("subjudul", "Hasil hasil"),
    )
    jawaban = client.post(PERIKSA, data | {"title": "RAPAT PLENO TERBUKA", "inisial": ""})
    assert jawaban.status_code == 200
    tempat = [(p["tempat"], p["kutip"]) for p in jawaban.json()["peringatan"]]
    assert tempat == [
        ("title", "RAPAT PLENO TERBUKA"),
        ("isi-0", "outcomeyang"),
        ("isi-2", "Hasil hasil"),
        ("inisial", ""),
        ("isi-1", ""),
    ]


def test_blok_terhapus_tidak_diperiksa(client, penulis):
    data = isi_formulir(("subjudul", "Hasil hasil")) | {"isi-0-deleted": "1"}
    assert client.post(PERIKSA, data).json() == {"peringatan": []}


@pytest.mark.parametrize(
    "data",
    [{"isi-count": "x"}, {"isi-count": "2"}, isi_formulir(("paragraf", "{"))],
    ids=["bukan-angka", "kurang", "bukan-json"],
)
def test_isi_yang_tidak_terbaca_dijawab_400(client, penulis, data):
    assert client.post(PERIKSA, data).status_code == 400
