"""``/cari/`` and ``manage.py cari``: what a reader, and a program, sees."""

import json
from io import StringIO
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.tugas import baca_pdf
from tests import pabrik

pytestmark = pytest.mark.django_db


def buka(client, **parameter):
    """GET the search page."""
    return client.get(f"/cari/?{urlencode(parameter, doseq=True)}")


def test_hasil_dengan_cuplikan_dan_kepala_jawaban(client):
    pabrik.artikel(title="Kabar <b>kantor</b>", ringkasan="Ringkasan yang ditetapkan.")
    jawab = buka(client, q="penetapan")
    assert jawab.status_code == 200
    assert "<mark>ditetapkan</mark>" in jawab.text
    assert "<b>kantor" not in jawab.text
    assert jawab["Cache-Control"] == "no-store"
    assert jawab["X-Robots-Tag"] == "noindex"
    assert not jawab.cookies


def test_tanpa_kueri_tanpa_hasil_dan_tanpa_huruf(client):
    assert buka(client).context["daftar"].paginator.count == 0
    kosong = buka(client, q="tidakadasamasekali")
    assert kosong.status_code == 200
    assert "Tidak ada hasil" in kosong.text
    assert buka(client, q='"').context["pesan"] == "Tulis sedikitnya satu huruf atau angka."
    assert buka(client, q="").context["pesan"] == ""


def test_faset_memasang_dan_melepas_saringan(client):
    pabrik.laporan(title="Laporan logistik", tahun=2023)
    pabrik.artikel(title="Kabar logistik")
    jenis = buka(client, q="logistik").context["faset"][0]
    assert jenis["label"] == "Jenis"
    laporan = next(p for p in jenis["pilihan"] if p["label"] == "Laporan")
    assert (laporan["jumlah"], laporan["aktif"]) == (1, False)
    jawab = client.get(f"/cari/{laporan['url']}")
    assert [h.judul for h in jawab.context["daftar"]] == ["Laporan logistik"]
    assert jawab.context["tersembunyi"] == [("jenis", "laporan")]
    [saringan] = jawab.context["saringan"]
    assert saringan["label"] == "Laporan"
    assert client.get(f"/cari/{saringan['url']}").context["total"] == 2


def test_sepuluh_per_halaman(client):
    for n in range(12):
        pabrik.artikel(title=f"Logistik tahap {n}")
    jawab = buka(client, q="logistik")
    assert (jawab.context["total"], len(jawab.context["daftar"])) == (12, 10)
    assert "?q=logistik&amp;hal=2" in jawab.text
    kedua = client.get(f"/cari/{jawab.context['awalan']}hal=2")
    assert len(kedua.context["daftar"]) == 2


@pytest.mark.parametrize(
    ("parameter", "sebagian"),
    [
        ({"jenis": "gosip"}, "Saringan jenis “gosip” tidak dikenal"),
        ({"tahun": "20x4"}, "Saringan tahun “20x4” tidak dikenal"),
        ({"tahun": "٢٠٢٤"}, "Saringan tahun"),
        ({"tahun": "9999"}, "Saringan tahun “9999”"),
        ({"hal": "-1"}, "Nomor halaman tidak dikenal"),
        ({"hal": "dua"}, "Nomor halaman tidak dikenal"),
        ({"hal": "9" * 40}, "Nomor halaman tidak dikenal"),
        ({"q": "logistik " + "a" * 300}, "hanya 200 huruf pertama"),
    ],
)
def test_parameter_keliru_dilewati_dengan_kalimat(client, parameter, sebagian):
    jawab = buka(client, **{"q": "logistik", **parameter})
    assert jawab.status_code == 200
    assert any(sebagian in kalimat for kalimat in jawab.context["catatan"])


@pytest.mark.parametrize(
    "kueri",
    ["%00", "q=%00%22", "q=%ff%fe", "q=a&q=b&jenis=&tahun=&hal=", "hal=99999", "q=" + "a" * 5000,
     "q=%22&jenis=%00&tahun=%00&hal=%00", "q=kinerja&tahun=0000", "q[]=1", "q=%F0%9F%97%B3"],
)  # fmt: skip
def test_alamat_sembarang_dijawab_200(client, kueri):
    assert client.get(f"/cari/?{kueri}").status_code == 200


def test_hanya_membaca_dan_banyak_kueri_tidak_tumbuh(client):
    def kueri():
        with CaptureQueriesContext(connection) as tangkapan:
            buka(client, q="logistik")
        return [q["sql"].lstrip() for q in tangkapan]

    for n in range(3):
        pabrik.artikel(title=f"Logistik {n}")
    buka(client, q="logistik")  # Wagtail makes missing site settings once.
    sedikit = kueri()
    for n in range(20):
        pabrik.artikel(title=f"Logistik lagi {n}")
    banyak = kueri()
    assert len(banyak) == len(sedikit)
    baca = ("SELECT", "WITH", "SAVEPOINT", "RELEASE")
    assert [q for q in banyak if not q.startswith(baca)] == []
    assert client.post("/cari/", {"q": "a"}).status_code == 405


def test_perintah_cari_json():
    dokumen = pabrik.dokumen("Satu", "Dua", "Tunanetra")
    laporan = pabrik.laporan(berkas=dokumen, tahun=2023, tanggal_dokumen="2024-02-20")
    baca_pdf.call(dokumen.versi.pk)
    keluaran = StringIO()
    call_command("cari", "tunanetra", "--json", stdout=keluaran)
    assert json.loads(keluaran.getvalue()) == {
        "total": 1,
        "hits": [
            {
                "judul": laporan.title,
                "url": f"/dokumen/{dokumen.pk}/halaman/3/?kata=tunanetra",
                "jenis": "laporan",
                "tanggal": "2024-02-20",
                "halaman": [3],
                "cuplikan": "<mark>Tunanetra</mark>",
            }
        ],
        "facets": {
            "jenis": {"laporan": 1},
            "langkah": {"pelaporan": 1},
            "tahun": {"2023": 1},
            "kategori": {},
        },
        "saran": [],
    }


def test_perintah_cari_untuk_dibaca():
    pabrik.artikel(title="Kinerja kantor")
    keluaran = StringIO()
    call_command("cari", "kinerja", stdout=keluaran)
    call_command("cari", "kinrja", stdout=keluaran)
    assert "1 hasil\n- Kinerja kantor: /berita/" in keluaran.getvalue()
    assert "Mungkin maksud Anda: kinerja" in keluaran.getvalue()
