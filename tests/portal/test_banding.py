"""Two revisions beside each other in the CMS: what a reader would see, never what is stored."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from tests import pabrik

pytestmark = pytest.mark.django_db


def tabel(suara):
    """A table as its block keeps it."""
    return {
        "data": [["Nama", "Suara"], ["TPS 1", suara]],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_caption": "Hasil",
        "cell": [],
        "mergeCells": [],
        "table_header_choice": "row",
    }


def perbedaan(client, halaman, awal="live", akhir="latest"):
    """The words of the comparison, and how it was answered."""
    alamat = reverse("wagtailadmin_pages:revisions_compare", args=[halaman.pk, awal, akhir])
    jawab = client.get(alamat)
    isi = jawab.text.partition("ruang-beda")[2].partition("</section>")[0]
    return jawab.status_code, " ".join(unescape(re.sub(r"<[^>]+>", " ", isi)).split())


def test_tabel_dokumen_gambar_dan_tanggal_dalam_kata(client):
    lama, baru = pabrik.dokumen(title="Formulir A"), pabrik.dokumen(title="Formulir B")
    gambar = pabrik.gambar(title="Pleno", isi=pabrik.berkas_gambar(700, 500))
    artikel = pabrik.artikel(
        isi=[
            ("paragraf", "<p>Rapat dibuka.</p>"),
            ("tabel", tabel("20")),
            ("dokumen", lama),
            ("gambar", {"gambar": pabrik.gambar(title="Aula"), "keterangan": "Di aula"}),
        ]
    )
    artikel.isi[1], artikel.isi[2] = ("tabel", tabel("25")), ("dokumen", baru)
    artikel.isi[3].value["gambar"] = gambar
    artikel.tanggal_kegiatan = date(2026, 7, 14)
    artikel.save_revision()
    client.force_login(pabrik.pengguna("Redaktur"))
    status, isi = perbedaan(client, artikel)
    assert status == 200
    for kata in ("20", "25", "Pleno", "Aula", "14 Juli 2026"):
        assert kata in isi, kata
    for kata in ("{", "None", "True", "data", "2026-07-14"):
        assert kata not in isi, kata


def test_yang_sama_mengatakannya(client):
    artikel = pabrik.artikel()
    artikel.save_revision()
    client.force_login(pabrik.pengguna("Redaktur"))
    assert perbedaan(client, artikel)[1].endswith("Isi kedua versi ini sama.")


def test_hanya_bagi_yang_bekerja_di_halamannya(client):
    artikel = pabrik.artikel()
    artikel.save_revision()
    assert perbedaan(client, artikel)[0] == 302
    client.force_login(pabrik.pengguna("Moderator"))
    assert perbedaan(client, artikel) == (302, "")
