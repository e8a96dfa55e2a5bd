"""Writing a comment: what the citizen sees, and what is kept of it."""

import pytest
from django.db import DatabaseError

from komentar.models import Komentar, SetelanKomentar
from komentar.warga import tautan
from tests import pabrik
from tests.komentar.warga import alamat, komentar, tiket_dari

pytestmark = pytest.mark.django_db


def test_komentar_ditahan_dan_warga_diberi_tahu(artikel, warga, client):
    jawab = warga.kirim(artikel, nama="Sitti Aminah", surel="sitti@contoh.id", teks="Bagus.")
    assert jawab.status_code == 302
    satu = Komentar.objects.get()
    assert jawab["Location"] == f"/komentar/status/{tautan.buat(satu)}/"
    assert "Komentar Anda kami terima" in client.get(jawab["Location"]).text
    assert (satu.keadaan, satu.nama, satu.user_email, satu.comment) == (
        "menunggu",
        "Sitti Aminah",
        "sitti@contoh.id",
        "Bagus.",
    )
    halaman = client.get(artikel.get_url()).text
    assert "Bagus." not in halaman
    assert "Sitti Aminah" not in halaman
    assert "Belum ada komentar" in halaman


def test_formulir_kosong_tiga_pesan(artikel, warga):
    jawab = warga.kirim(artikel, nama="", surel="", teks="")
    assert jawab.status_code == 200
    for kalimat in ("Isi nama Anda.", "Isi alamat surel Anda.", "Isi komentar Anda."):
        # Once in the summary, as a link to the field, and once beside the field.
        assert jawab.text.count(kalimat) == 2
    assert jawab.text.count('aria-invalid="true"') == 3
    assert '<a href="#komentar-nama">Isi nama Anda.</a>' in jawab.text
    assert not Komentar.objects.exists()


@pytest.mark.parametrize(
    ("medan", "isi", "kalimat"),
    [
        ("surel", "sitti", "Alamat surel belum benar. Contoh: nama@contoh.id"),
        ("surel", "a" * 250 + "@b.id", "Alamat surel paling panjang 254 huruf; sekarang 255."),
        ("nama", "a" * 81, "Nama paling panjang 80 huruf; sekarang 81."),
        ("nama", "123 !", "Isi nama Anda."),
        ("nama", "\u3164\u200b", "Isi nama Anda."),
        ("teks", "a" * 5001, "Komentar paling panjang 5.000 huruf; sekarang 5.001."),
        ("teks", "a\n" * 151, "Komentar paling banyak 150 baris; sekarang 151."),
        ("teks", " \n\u200b ", "Isi komentar Anda."),
    ],
)
def test_pesan_di_samping_medan_dan_isian_tetap(artikel, warga, medan, isi, kalimat):
    isian = {"nama": "Budi", "surel": "budi@contoh.id", "teks": "Isi yang panjang.", medan: isi}
    jawab = warga.kirim(artikel, **isian)
    assert jawab.text.count(kalimat) == 2
    for nilai in isian.values():
        assert nilai.strip() in jawab.text
    assert not Komentar.objects.exists()


def test_batas_masih_diterima(artikel, warga):
    jawab = warga.kirim(artikel, nama="a" * 80, teks="é" * 5000)
    assert jawab.status_code == 302
    satu = Komentar.objects.get()
    assert (len(satu.nama), len(satu.comment)) == (80, 5000)


@pytest.mark.parametrize("palsu", ["", "bukan-tiket", "a:b:c", "\x00"])
def test_tiket_palsu_isian_tetap_dan_tiket_baru(artikel, warga, palsu):
    jawab = warga.kirim(artikel, tiket=palsu, teks="Jangan hilang.")
    assert "Formulir ini tidak dikenali. Isian Anda masih ada" in jawab.text
    assert "Jangan hilang." in jawab.text
    # The fresh ticket may come back at once.
    ulang = warga.kirim(artikel, tiket=tiket_dari(jawab), teks="Jangan hilang.")
    assert ulang.status_code == 302
    assert Komentar.objects.get().comment == "Jangan hilang."


def test_tiket_basi_isian_tetap(artikel, warga, settings):
    tiket = warga.buka(artikel)
    settings.COMMENTS_TIMEOUT = -1
    jawab = warga.kirim(artikel, tiket=tiket, teks="Lama sekali.")
    settings.COMMENTS_TIMEOUT = 3600
    assert jawab.status_code == 200
    assert "terlalu lama terbuka" in jawab.text
    assert "Lama sekali." in jawab.text
    assert warga.kirim(artikel, tiket=tiket_dari(jawab)).status_code == 302


def test_tiket_halaman_lain_tidak_berlaku(artikel, warga):
    tiket = warga.buka(pabrik.artikel())
    jawab = warga.kirim(artikel, tiket=tiket)
    assert "Formulir ini tidak dikenali" in jawab.text
    assert not Komentar.objects.exists()


@pytest.mark.parametrize(("detik_lalu", "isian"), [(1, {}), (60, {"ulangi": "http://iklan.id"})])
def test_yang_mirip_mesin_ditanya_sekali_lagi_tidak_ditolak(artikel, warga, detik_lalu, isian):
    tiket = warga.buka(artikel, detik_lalu=detik_lalu)
    jawab = warga.kirim(artikel, tiket=tiket, **isian)
    assert "Periksa isiannya, lalu kirim sekali lagi." in jawab.text
    assert "Sitti Aminah" in jawab.text
    assert not Komentar.objects.exists()
    assert warga.kirim(artikel, tiket=tiket_dari(jawab)).status_code == 302
    assert Komentar.objects.count() == 1


def test_jebakan_tak_terlihat_tak_terbaca_tak_terisi_sendiri(artikel, client):
    teks = client.get(alamat(artikel)).text
    potongan = teks[teks.index("<div hidden>") :]
    potongan = potongan[: potongan.index("</div>")]
    assert 'name="ulangi"' in potongan
    assert 'autocomplete="off"' in potongan
    assert 'tabindex="-1"' in potongan


def test_ditutup_sementara_menulis_teks_tetap(artikel, warga):
    tiket = warga.buka(artikel)
    SetelanKomentar.objects.create(dibuka=False, sebab="masa tenang")
    jawab = warga.kirim(artikel, tiket=tiket, teks="Ini <b>penting</b>.")
    assert jawab.status_code == 409
    assert "Komentar di seluruh situs sedang ditutup (masa tenang)." in jawab.text
    assert "Ini &lt;b&gt;penting&lt;/b&gt;." in jawab.text
    assert "<form" not in jawab.text
    assert not Komentar.objects.exists()
    dibuka = warga.client.get(alamat(artikel))
    assert dibuka.status_code == 200
    assert "masa tenang" in dibuka.text
    assert "<form" not in dibuka.text


def test_balasan_ke_komentar_yang_baru_disembunyikan_teks_tetap(artikel, warga):
    induk = komentar(artikel, "disetujui")
    tiket = warga.buka(artikel, induk.pk)
    Komentar.objects.filter(pk=induk.pk).update(keadaan="disembunyikan", alasan_kode="kasar")
    jawab = warga.kirim(artikel, induk.pk, tiket=tiket, teks="Saya setuju.")
    assert jawab.status_code == 200
    assert "Komentar yang Anda balas sudah tidak tampil" in jawab.text
    assert "Saya setuju." in jawab.text
    assert induk.comment not in jawab.text
    ulang = warga.kirim(artikel, tiket=tiket_dari(jawab), teks="Saya setuju.")
    assert ulang.status_code == 302
    baru = Komentar.objects.get(comment="Saya setuju.")
    assert baru.level == 0


def test_basis_data_gagal_isian_tetap(artikel, warga, monkeypatch, caplog):
    def gagal(*args, **kwargs):
        raise DatabaseError("disk full; row: Jangan hilang.")

    tiket = warga.buka(artikel)
    with monkeypatch.context() as tambal:
        tambal.setattr(Komentar, "save", gagal)
        jawab = warga.kirim(artikel, tiket=tiket, teks="Jangan hilang.")
    assert jawab.status_code == 503
    assert jawab["Retry-After"] == "30"
    assert tiket_dari(jawab) == tiket
    assert "Isian Anda masih ada" in jawab.text
    assert "Jangan hilang." in jawab.text
    assert "disk full" not in jawab.text
    assert "Komentar terganggu basis data: DatabaseError" in caplog.text
    assert "Jangan hilang." not in caplog.text
    assert warga.kirim(artikel, tiket=tiket_dari(jawab)).status_code == 302


def test_satu_halaman_ditutup(artikel, warga, client):
    tiket = warga.buka(artikel)
    artikel.komentar_dibuka = False
    artikel.save_revision().publish()
    assert "Komentar di halaman ini ditutup." in client.get(alamat(artikel)).text
    assert "Komentar di halaman ini ditutup." in client.get(artikel.get_url()).text
    assert warga.kirim(artikel, tiket=tiket).status_code == 409
    assert not Komentar.objects.exists()


def test_balasan_menyebut_yang_dibalas(artikel, warga):
    induk = komentar(artikel, "disetujui", nama="Andi", teks="Kapan dimulai?")
    formulir = warga.client.get(alamat(artikel, induk.pk)).text
    assert "Andi" in formulir
    assert "Kapan dimulai?" in formulir
    warga.kirim(artikel, induk.pk, teks="Besok.")
    balasan = Komentar.objects.get(comment="Besok.")
    assert (balasan.parent_id, balasan.thread_id, balasan.level) == (induk.pk, induk.pk, 1)
    assert balasan.keadaan == "menunggu"


def test_tanpa_kuki_tanpa_simpanan_tak_dicari(artikel, warga):
    for jawab in (
        warga.client.get(alamat(artikel)),
        warga.kirim(artikel, teks=""),
        warga.kirim(artikel),
        warga.client.get(f"/komentar/{artikel.pk}/terkirim/"),
    ):
        assert jawab["Cache-Control"] == "no-store"
        assert jawab["X-Robots-Tag"] == "noindex"
        assert not jawab.cookies
        assert "Cookie" not in jawab.get("Vary", "")


def test_hanya_post_yang_menyimpan(artikel, warga, client):
    tiket = warga.buka(artikel)
    isian = {"nama": "Budi", "surel": "b@contoh.id", "teks": "Hai", "tiket": tiket}
    assert warga.client.get(alamat(artikel), isian).status_code == 200
    for cara in ("put", "patch", "delete", "options"):
        assert getattr(client, cara)(alamat(artikel), isian).status_code == 405
    assert client.post(f"/komentar/{artikel.pk}/terkirim/", isian).status_code == 405
    assert not Komentar.objects.exists()


def test_terbuka_di_laporan_tidak_di_halaman_biasa(client):
    assert client.get(alamat(pabrik.laporan())).status_code == 200
    assert client.get(alamat(pabrik.halaman_biasa())).status_code == 404
