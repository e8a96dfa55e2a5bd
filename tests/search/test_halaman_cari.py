"""``/cari/`` and ``manage.py cari``: what a reader, and a program, sees."""

import json
from io import StringIO
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.safestring import mark_safe

from portal.tugas import baca_pdf
from search import pintu
from search.pintu import HalamanCocok, Hasil, Pilihan
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


def test_beberapa_saringan_sekaligus_dengan_kata_bukan_kunci(client):
    pabrik.laporan(title="Laporan logistik", tahun=2023)
    pabrik.laporan(title="Perjanjian logistik", tahun=2023, jenis="pk-ketua")
    pabrik.laporan(title="Tindak lanjut logistik", tahun=2024, jenis="rtl")
    pabrik.artikel(title="Kabar logistik", kategori=pabrik.kategori("Gudang"))
    faset = {f["nama"]: f for f in buka(client, q="logistik").context["faset"]}
    assert [p["label"] for p in faset["langkah"]["pilihan"]] == [
        "Perjanjian",
        "Pelaporan",
        "Tindak lanjut",
    ]
    assert [p["label"] for p in faset["kategori"]["pilihan"]] == ["Gudang"]
    jawab = buka(client, q="logistik", langkah=["perjanjian", "tindak-lanjut"], tahun=2023)
    assert [h.judul for h in jawab.context["daftar"]] == ["Perjanjian logistik"]
    assert [s["label"] for s in jawab.context["saringan"]] == [
        "Perjanjian",
        "Tindak lanjut",
        "Tahun 2023",
    ]
    assert "Perjanjian 2023" in jawab.text
    assert "Hapus semua saringan" in jawab.text
    semua = client.get(f"/cari/{jawab.context['tanpa_saringan']}")
    assert (semua.context["total"], semua.context["saringan"]) == (4, [])
    kategori = buka(client, q="logistik", kategori="Gudang")
    assert [h.judul for h in kategori.context["daftar"]] == ["Kabar logistik"]


def test_urutan_ikut_di_setiap_tautan_dan_dalam_formulir(client):
    lama = pabrik.laporan(title="Logistik", tahun=2023, tanggal_dokumen="2023-01-02")
    for n in range(11):
        pabrik.laporan(title=f"Gudang {n}", ringkasan="Logistik.", tanggal_dokumen="2024-01-02")
    assert buka(client, q="logistik").context["daftar"][0].judul == lama.title
    jawab = buka(client, q="logistik", urut="baru", jenis="laporan")
    konteks = jawab.context
    assert konteks["daftar"][0].tanggal.year == 2024
    assert ("urut", "baru") in konteks["tersembunyi"]
    assert '<input type="hidden" name="urut" value="baru">' in jawab.text
    tautan = [konteks["awalan"], konteks["saringan"][0]["url"], konteks["tanpa_saringan"]]
    tautan += [p["url"] for f in konteks["faset"] for p in f["pilihan"]]
    assert all("urut=baru" in satu for satu in tautan)
    kembali, ini = konteks["urutan"]
    assert (kembali["label"], kembali["aktif"], ini["aktif"]) == ("Paling sesuai", False, True)
    assert kembali["url"] == "?q=logistik&jenis=laporan"


def test_saringan_yang_tidak_menyisakan_apa_pun_dapat_dilepas(client):
    pabrik.laporan(title="Laporan logistik", tahun=2023)
    jawab = buka(client, q="logistik", tahun=1999, kategori="Tidak <b>ada")
    assert "dengan saringan ini" in jawab.text
    assert "Cari tanpa saringan" in jawab.text
    assert "<b>ada" not in jawab.text
    assert client.get(f"/cari/{jawab.context['tanpa_saringan']}").context["total"] == 1


def test_pilihan_yang_banyak_disimpan_di_belakang_kecuali_yang_dipilih(client):
    for tahun in range(2010, 2020):
        pabrik.laporan(title=f"Logistik {tahun}", tahun=tahun)
    jawab = buka(client, q="logistik", tahun=2010)
    [tahun] = [f for f in jawab.context["faset"] if f["nama"] == "tahun"]
    assert [p["label"] for p in tahun["pilihan"]] == [
        *map(str, range(2019, 2013, -1)),
        "2010",
    ]
    assert [p["label"] for p in tahun["lainnya"]] == ["2013", "2012", "2011"]
    assert "3 lainnya" in jawab.text


@pytest.fixture
def jawaban(monkeypatch):
    """Lets the door give this answer; what it was asked is noted in the list returned."""
    ditanya = []

    def jawaban(**hasil):
        awal = {"hits": (pintu.Hit("Kabar", "/berita/kabar/", "berita", None, mark_safe("Isi.")),)}
        monkeypatch.setattr(pintu, "cari", lambda k: ditanya.append(k) or Hasil(**awal | hasil))
        return ditanya

    return jawaban


def test_ejaan_yang_dibetulkan_dikatakan_dan_dapat_ditolak(client, jawaban):
    ditanya = jawaban(dicari="kinerja", total=12)
    jawab = buka(client, q="kinrja <b>")
    assert "Tidak ada hasil untuk “kinrja &lt;b&gt;”" in jawab.text
    assert "Ini 12 hasil untuk “kinerja”" in jawab.text
    assert 'value="kinrja &lt;b&gt;"' in jawab.text
    assert jawab.context["awalan"] == "?q=kinerja&"
    client.get(f"/cari/{jawab.context['koreksi']['persis']}")
    assert [(k.teks, k.persis) for k in ditanya] == [("kinrja <b>", False), ("kinrja <b>", True)]


def test_hasil_yang_sedikit_datang_dengan_saran(client, jawaban):
    jawaban(dicari="renstar", total=1, saran=("renstra", "bintang"))
    jawab = buka(client, q="renstar", jenis="laporan", persis="1")
    assert "1 hasil</strong> untuk “renstar”" in jawab.text
    assert 'Mungkin maksud Anda: <a href="?q=renstra&amp;jenis=laporan">renstra</a>' in jawab.text


def test_jumlah_yang_besar(client, jawaban):
    pilihan = Pilihan("berita", "Berita", None, aktif=False)
    jawaban(dicari="a", total=10_000, lebih=True, hal=1000, facets={"jenis": (pilihan,)})
    jawab = buka(client, q="a", hal=1000)
    assert "Lebih dari 10.000 hasil</strong> untuk “a”, halaman 1.000" in jawab.text
    assert ">Berita</a></li>" in jawab.text
    assert "Sampai di sini hasil dapat dibuka" in jawab.text
    jawaban(dicari="a", total=1234)
    assert "1.234 hasil" in buka(client, q="a").text


def test_halaman_pdf_yang_cocok_dihitung_dan_beberapa_ditautkan(client, jawaban):
    halaman = tuple(HalamanCocok(n, f"/dokumen/1/halaman/{n}/?kata=a") for n in range(1, 10))
    hit = pintu.Hit(
        "LKj", "/lkj/", "laporan", None, mark_safe(""), halaman, None, "pelaporan", 2024
    )
    jawaban(dicari="a", total=1, hits=(hit,))
    teks = buka(client, q="a").text
    assert "9 halaman cocok:" in teks
    assert "/halaman/6/?kata=a" in teks
    assert "/halaman/7/" not in teks
    assert "dan 3 lagi" in teks
    assert "Pelaporan 2024" in teks


def test_tanpa_kueri_contohnya_menemukan_sesuatu(client):
    pabrik.artikel(title="Kabar anggaran", ringkasan="Tentang pemilih.")
    jawab = buka(client, jenis="berita")
    assert jawab.context["cobalah"] == ["pemilih", "anggaran"]
    for kata in jawab.context["cobalah"]:
        assert f'href="?q={kata}"' in jawab.text
        assert buka(client, q=kata).context["total"]
    # What a new search would keep is shown.
    assert [s["label"] for s in jawab.context["saringan"]] == ["Berita"]
    assert buka(client, q='"').context["cobalah"]


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
        ({"langkah": "lompat"}, "Saringan langkah “lompat” tidak dikenal"),
        ({"kategori": "x" * 121}, "Saringan kategori"),
        ({"urut": "acak"}, "Urutan itu tidak dikenal"),
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
     "q=%22&jenis=%00&tahun=%00&hal=%00", "q=kinerja&tahun=0000", "q[]=1", "q=%F0%9F%97%B3",
     "q=kinerja&langkah=%00&kategori=%ff&urut=%00&persis=%00", "kategori=a&kategori=%22"],
)  # fmt: skip
def test_alamat_sembarang_dijawab_200(client, kueri):
    assert client.get(f"/cari/?{kueri}").status_code == 200


def test_hanya_membaca_dan_banyak_kueri_tidak_tumbuh(client):
    def kueri():
        # The first look lets the index of the contract's Elasticsearch follow the table.
        buka(client, q="logistik")
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
        "dicari": "tunanetra",
        "total": 1,
        "lebih": False,
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
    call_command("cari", "kinrja", stdout=keluaran)
    call_command("cari", "kinrja", persis=True, stdout=keluaran)
    assert "“kinrja”.\n1 hasil untuk “kinerja”\n- Kinerja kantor: /berita/" in keluaran.getvalue()
    assert "0 hasil untuk “kinrja”\nMungkin maksud Anda: kinerja" in keluaran.getvalue()


def test_ejaan_yang_benar_benar_dibetulkan(client):
    for n in range(11):
        pabrik.artikel(title=f"Kinerja kantor {n}")
    jawab = buka(client, q="kinrja", jenis="berita")
    assert "Tidak ada hasil untuk “kinrja”" in jawab.text
    assert "Ini 11 hasil untuk “kinerja”" in jawab.text
    kedua = client.get(f"/cari/{jawab.context['awalan']}hal=2")
    assert [h.jenis for h in kedua.context["daftar"]] == ["berita"]
    persis = client.get(f"/cari/{jawab.context['koreksi']['persis']}")
    assert persis.context["total"] == 0
    assert [s["label"] for s in persis.context["saran"]] == ["kinerja"]
    assert client.get(f"/cari/{persis.context['saran'][0]['url']}").context["total"] == 11
