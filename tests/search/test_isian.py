"""``/cari/saran/``: what the search box suggests while somebody types."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from portal.tugas import baca_pdf
from search.isian import _berawal, isian
from search.models import KataJudul, Kosakata
from search.pintu import Kueri, cari
from tests import pabrik

pytestmark = pytest.mark.django_db


def tertulis(teks):
    """The suggestions as texts."""
    return [satu["teks"] for satu in isian(teks)]


def test_kata_dan_judul_dari_awal_kata_terakhir():
    satu = pabrik.artikel(title="Lelang bilik suara", ringkasan="Leluhur bercerita.")
    assert isian("LEL") == [
        {"teks": "lelang"},
        {"teks": "leluhur"},
        {"teks": "Lelang bilik suara", "url": satu.url},
    ]
    assert tertulis("sua") == ["suara", "Lelang bilik suara"]


def test_kata_sebelumnya_harus_ada_dalam_judul_yang_sama():
    pabrik.artikel(title="Lelang bilik suara")
    pabrik.artikel(title="Sumbangan warga", ringkasan="Tanpa lelang.")
    assert tertulis("Lelang su") == ["Lelang suara", "Lelang bilik suara"]
    assert tertulis("lelang dan su") == ["lelang dan suara", "Lelang bilik suara"]
    assert tertulis("lelang war") == []


def test_setiap_saran_menemukan_sesuatu():
    dokumen = pabrik.dokumen("Penyandang tunanetra", "Pelatihan penyuluh")
    pabrik.laporan(title="Laporan pelayanan 2024", berkas=dokumen)
    baca_pdf.call(dokumen.versi.pk)
    pabrik.artikel(title="Penyuluhan PPK: pelayanan pemilih", ringkasan="Penyuluh hadir.")
    for awal in ("pe", "pel", "tun", "ppk", "laporan 20", "laporan pel", "penyuluhan ppk pem"):
        saran = tertulis(awal)
        assert saran, awal
        for satu in saran:
            assert cari(Kueri(teks=satu, persis=True)).total, satu


def test_satu_akar_satu_saran():
    pabrik.artikel(title="Kabar", ringkasan="Merencanakan. Merencanakan. Merencana, merekah.")
    assert tertulis("meren") == ["merencana"]
    assert tertulis("merencana") == []


def test_tidak_peduli_huruf_besar_dan_tanda_baca_atas():
    pabrik.artikel(title="Résumé ZAKAT")
    assert tertulis("RESU") == ["resume", "Résumé ZAKAT"]
    assert tertulis("résumé za") == ["résumé zakat", "Résumé ZAKAT"]


@pytest.mark.parametrize(
    "teks",
    ["", " ", "l", '"lela', "-lela", "rapat -lela", "%", "\x00\x00", "'; --",
     "le" * 900, "lelang " * 13, "🗳", "()*", "NEAR/2", "__"],
)  # fmt: skip
def test_yang_tidak_dapat_dilanjutkan_tanpa_saran(teks):
    pabrik.artikel(title="Lelang bilik suara")
    assert isian(teks) == []


def test_jawaban_kecil_tanpa_kuki_dan_boleh_disimpan(client):
    pabrik.artikel(title="Lelang <script>alert(1)</script>")
    jawab = client.get("/cari/saran/?q=lel")
    assert jawab["Content-Type"] == "application/json"
    assert jawab["Cache-Control"] == "public, max-age=300"
    assert jawab["X-Robots-Tag"] == "noindex"
    assert "Cookie" not in jawab.get("Vary", "")
    assert not jawab.cookies
    judul = jawab.json()["saran"][1]
    assert judul["teks"] == "Lelang <script>alert(1)</script>"
    assert judul["url"].startswith("/berita/")
    for garang in ("", "?q=%00", "?q=%ff%fe", "?q=" + "le" * 3000, "?q[]=1", "?q=%ED%A0%80le"):
        assert client.get(f"/cari/saran/{garang}").status_code == 200
    assert client.post("/cari/saran/", {"q": "lel"}).status_code == 405


def test_paling_banyak_delapan_dan_kueri_tidak_tumbuh(client):
    def kueri(teks):
        with CaptureQueriesContext(connection) as tangkapan:
            saran = isian(teks)
        assert all(q["sql"].startswith(("SELECT", "EXPLAIN")) for q in tangkapan)
        return saran, len(tangkapan)

    pabrik.artikel(title="Lelang lebih lekas")
    sedikit = [kueri(teks)[1] for teks in ("le", "lelang le")]
    for n in range(12):
        pabrik.artikel(title=f"Lelang lengkap lestari leluasa lezat lembut lemari lewat {n}")
    for teks, banyak in zip(("le", "lelang le"), sedikit, strict=True):
        saran, kini = kueri(teks)
        assert len(saran) == 8
        assert kini == banyak <= 3
        assert any("url" in satu for satu in saran)


def test_awal_kata_dicari_lewat_indeks():
    with connection.cursor() as kursor:
        if connection.vendor == "postgresql":
            kursor.execute("SET LOCAL enable_seqscan = off")
    rencana = Kosakata.objects.filter(_berawal("ren")).explain()
    assert "kata>? AND kata<?" in rencana or "~>=~ 'ren'" in rencana


def test_hanya_yang_umum():
    rahasia = ("Kenarijingga draf", "Kenarijingga ditarik", "Kenarijingga terbatas")
    pabrik.artikel(terbit=False, title=rahasia[0])
    ditarik, terbatas = pabrik.artikel(title=rahasia[1]), pabrik.artikel(title=rahasia[2])
    assert tertulis("kenari") == [rahasia[2], rahasia[1]]
    ditarik.unpublish()
    PageViewRestriction.objects.create(page=terbatas, restriction_type="login")
    assert tertulis("kenari") == []
    assert not KataJudul.objects.filter(kata__startswith="kenari").exists()


def test_judul_baru_menggantikan_yang_lama():
    satu = pabrik.artikel(title="Lelang pertama")
    pabrik.ubah(satu, "koreksi", title="Sayembara pertama")
    assert tertulis("lela") == []
    assert tertulis("saye")[-1] == "Sayembara pertama"
    call_command("indeks", "--perbaiki", verbosity=0)
    assert tertulis("saye")[-1] == "Sayembara pertama"
