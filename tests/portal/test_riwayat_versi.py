"""Published versions: readable for ever, compared word by word, kept out of lists."""

import json
import re

import pytest

from portal.riwayat.beda import bedakan
from tests import pabrik

pytestmark = pytest.mark.django_db


@pytest.fixture
def artikel():
    """An article with three versions."""
    satu = pabrik.artikel(title="Rapat pleno", isi=[("paragraf", "<p>Dihadiri 120 siswa.</p>")])
    satu = pabrik.ubah(satu, title="Rapat pleno terbuka")
    isi = [("paragraf", "<p>Dihadiri 210 siswa.</p>")]
    return pabrik.ubah(satu, "koreksi", "Yang hadir 210 siswa, bukan 120.", isi=isi)


def test_versi_lama_terbaca_dengan_spanduk_dan_kanon(artikel, client):
    url = artikel.get_url()
    jawab = client.get(f"{url}versi/1/")
    assert jawab.status_code == 200
    assert jawab["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in jawab.text
    assert f'<link rel="canonical" href="{artikel.full_url}"' in jawab.text
    assert "Dihadiri 120 siswa." in jawab.text
    assert "Dihadiri 210 siswa." not in jawab.text
    assert "Versi lama" in jawab.text
    assert 'id="komentar"' not in jawab.text
    assert "Inilah versi yang berlaku" in client.get(f"{url}versi/3/").text


def test_halaman_menyebut_koreksi_di_atas_dan_riwayat_di_bawah(artikel, client):
    teks = client.get(artikel.get_url()).text
    assert teks.index("Yang hadir 210 siswa") < teks.index("<h1")
    bawah = teks[teks.index("Riwayat perubahan") :]
    for kata in ("Koreksi", "Perbaikan kecil", "Terbit", "versi/1/", "versi/2/beda/"):
        assert kata in bawah
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', teks)
    data = json.loads(data)
    assert data["correction"][0]["text"] == "Yang hadir 210 siswa, bukan 120."
    assert data["dateModified"] == artikel.terbitan.get(versi=3).waktu.isoformat()


def test_yang_terbit_sekali_tidak_punya_riwayat(client):
    satu = pabrik.artikel()
    teks = client.get(satu.get_url()).text
    assert "Riwayat perubahan" not in teks
    assert "correction" not in teks


def test_beda_menandai_kata(artikel, client):
    jawab = client.get(f"{artikel.get_url()}versi/3/beda/")
    assert jawab["X-Robots-Tag"] == "noindex"
    assert '<del><span class="hanya-suara">dihapus: </span>120</del>' in jawab.text
    assert '<ins><span class="hanya-suara">ditambah: </span>210</ins>' in jawab.text
    jawab = client.get(f"{artikel.get_url()}versi/2/beda/")
    assert "terbuka</ins>" in jawab.text
    assert "120" not in jawab.text.partition("<main")[2].partition("</main")[0]


def test_beda_meloloskan_html_dan_berhenti_pada_teks_raksasa():
    assert bedakan("a <b>", "a <i>") == (
        'a &lt;<del><span class="hanya-suara">dihapus: </span>b</del>'
        '<ins><span class="hanya-suara">ditambah: </span>i</ins>&gt;'
    )
    assert bedakan("sama", "sama") == "sama"
    raksasa = bedakan("a " * 5000, "b " * 5000)
    assert raksasa.count("<ins>") == raksasa.count("<del>") == 1


def test_laporan_dengan_berkas_lama_tetap_publik(client):
    lama, baru = pabrik.dokumen("Lama", title="Lama"), pabrik.dokumen("Baru", title="Baru")
    satu = pabrik.ubah(pabrik.laporan(berkas=lama), "koreksi", berkas=baru)
    jawab = client.get(lama.versi.url)
    assert (jawab.status_code, jawab["X-Robots-Tag"]) == (200, "noindex")
    assert "X-Robots-Tag" not in client.get(baru.versi.url)
    teks = client.get(f"{satu.get_url()}versi/1/").text
    assert lama.versi.url in teks
    assert baru.versi.url not in teks


def test_draf_tidak_punya_versi(client):
    satu = pabrik.artikel(terbit=False)
    satu.save_revision()
    assert client.get(f"/berita/{satu.slug}/versi/1/").status_code == 404


def test_rancangan_yang_belum_terbit_bukan_versi(artikel, client):
    artikel.title = "Rahasia"
    artikel.save_revision()
    for n in (1, 2, 3):
        assert "Rahasia" not in client.get(f"{artikel.get_url()}versi/{n}/").text
    assert client.get(f"{artikel.get_url()}versi/4/").status_code == 404


def test_versi_tidak_ada_di_peta_situs_dan_pencarian(artikel, client):
    assert "versi/" not in client.get("/sitemap.xml").text
    assert "versi/" not in client.get("/cari/?q=pleno").text
