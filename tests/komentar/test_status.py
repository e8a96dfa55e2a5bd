"""The private link: its whole life, for its author alone."""

import re

import pytest
from django.test import Client

from komentar import isyarat, putusan
from komentar.jaga.sebab import Sebab
from komentar.kirim import terima
from komentar.models import CatatanModerasi, Komentar, nomor_baru
from komentar.putusan import SudahDiputus, putuskan
from komentar.utas import utas_untuk
from komentar.warga import tautan
from portal.models import Pengguna
from tests import pabrik
from tests.komentar.warga import ISIAN, komentar

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    """A client to which an exception is a 500, as to the world."""
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def alamat(satu, ekor=""):
    """The private address of a comment."""
    return f"{tautan.AWALAN}{tautan.buat(satu)}/{ekor}"


def putus(satu, ke, alasan=""):
    """A moderator's decision."""
    satu = Komentar.objects.get(pk=satu.pk)
    oleh = Pengguna.objects.filter(groups__name="Moderator").first()
    oleh = oleh or pabrik.pengguna("Moderator")
    return putuskan(satu.pk, ke, oleh=oleh, putusan_ke=satu.putusan_ke, alasan_kode=alasan)


def test_tautan_acak_hanya_sidiknya_yang_disimpan(artikel, warga):
    tujuan = warga.kirim(artikel)["Location"]
    token = re.fullmatch(r"/komentar/status/([0-9a-f]{32})/", tujuan)[1]
    satu = Komentar.objects.get()
    for medan in Komentar._meta.concrete_fields:
        assert token not in str(getattr(satu, medan.attname)), medan.name
    assert tautan.cari(token) == satu
    assert tautan.buat(nomor_baru()) != token


def test_kiriman_yang_sama_tautan_yang_sama(artikel, warga):
    tiket = warga.buka(artikel)
    assert (
        warga.kirim(artikel, tiket=tiket)["Location"]
        == warga.kirim(artikel, tiket=tiket)["Location"]
    )


def test_siapa_yang_tahu_surel_dan_teks_tidak_mendapat_tautannya(artikel, warga):
    warga.kirim(artikel)
    lain = warga.kirim(artikel)
    assert lain["Location"] == f"/komentar/{artikel.pk}/terkirim/"
    assert Komentar.objects.count() == 1
    putus(Komentar.objects.get(), "disetujui")
    # What is public proves nothing, and whether the e-mail fits is not told either.
    benar = warga.kirim(artikel)
    salah = warga.kirim(artikel, surel="orang-lain@contoh.id")
    for jawab in (benar, salah):
        assert jawab["Location"].startswith(tautan.AWALAN)
    assert Komentar.objects.filter(keadaan="menunggu").count() == 2


@pytest.mark.parametrize("ekor", ["", "sunting/", "tarik/"])
def test_token_salah_404_yang_sama_dengan_yang_lain(artikel, client, ekor):
    token = tautan.buat(komentar(artikel))
    biasa = client.get("/tidak-ada/").text
    for salah in ("0" * 32, token[:-1], token + "0", token.upper(), "x", "%00", "é", "a" * 5000):
        for jawab in (client.get(f"/komentar/status/{salah}/{ekor}"),):
            assert jawab.status_code == 404
            assert jawab.text == biasa
        assert client.post(f"/komentar/status/{salah}/{ekor}", ISIAN).status_code in (404, 405)


def test_tanpa_simpanan_tanpa_jejak_tanpa_kuki(artikel, client):
    satu = komentar(artikel)
    for ekor in ("", "sunting/", "tarik/"):
        jawab = client.get(alamat(satu, ekor))
        assert jawab.status_code == 200
        assert jawab["Cache-Control"] == "no-store"
        assert jawab["X-Robots-Tag"] == "noindex"
        assert jawab["Referrer-Policy"] == "no-referrer"
        assert not jawab.cookies
        # Neither the canonical address nor the way to report an error names the token.
        kepala = jawab.text[: jawab.text.index("</head>")]
        assert tautan.buat(satu) not in kepala
        assert "mailto:" not in jawab.text[jawab.text.index("<main") : jawab.text.index("</main>")]
        assert "http" not in re.sub(r"http://testserver", "", "".join(_tautan_luar(jawab.text)))


def _tautan_luar(teks):
    """Addresses in the middle of a page."""
    badan = teks[teks.index("<main") : teks.index("</main>")]
    return re.findall(r'(?:href|src|action)="([^"]+)"', badan)


def test_menunggu_kapan_dan_apa_yang_ditulis(artikel, client):
    satu = komentar(artikel, nama="Sitti", surel="sitti@contoh.id", teks="Ini <b>teks</b> saya.")
    teks = client.get(alamat(satu)).text
    assert "Menunggu moderator" in teks
    assert "Moderator membacanya paling lambat" in teks
    assert "Ini &lt;b&gt;teks&lt;/b&gt; saya." in teks
    assert "sitti@contoh.id" in teks
    assert artikel.title in teks
    assert f'value="http://testserver{alamat(satu)}"' in teks


def test_janji_yang_lewat_diakui(artikel, client):
    satu = komentar(artikel)
    lama = satu.submit_date.replace(year=2024, month=1, day=5)  # A Friday.
    Komentar.objects.filter(pk=satu.pk).update(submit_date=lama)
    teks = client.get(alamat(satu)).text
    assert "paling lambat Selasa, 9 Januari 2024, dan belum menepatinya" in teks


def test_disetujui_menunjuk_tempatnya(artikel, client):
    satu = komentar(artikel, "disetujui")
    teks = client.get(alamat(satu)).text
    assert f'href="{artikel.get_url()}#komentar-{satu.pk}"' in teks
    assert alamat(satu, "sunting/") not in teks
    assert alamat(satu, "tarik/") in teks


def test_disetujui_di_bawah_yang_tersembunyi(artikel, client):
    induk = komentar(artikel, "disetujui")
    satu = komentar(artikel, "disetujui", induk=induk)
    putus(induk, "disembunyikan", "kasar")
    teks = client.get(alamat(satu)).text
    assert "sekarang tidak tampil, karena komentar di atasnya tidak tampil" in teks
    assert induk.comment not in teks


@pytest.mark.parametrize(
    ("keadaan", "judul"),
    [
        ("ditolak", "Komentar Anda tidak kami tampilkan"),
        ("disembunyikan", "Komentar Anda tidak lagi kami tampilkan"),
    ],
)
def test_alasan_dalam_kata(artikel, client, keadaan, judul):
    satu = komentar(artikel, keadaan)
    moderator = satu.diputus_oleh.username
    teks = client.get(alamat(satu)).text
    assert judul in teks
    assert satu.alasan_warga in teks
    assert moderator not in teks
    assert alamat(satu, "sunting/") not in teks


def test_halaman_yang_tidak_umum_tidak_disebut_komentar_tetap_dapat_ditarik(artikel, client):
    satu = komentar(artikel, "disetujui")
    judul = artikel.title
    artikel.unpublish()
    teks = client.get(alamat(satu)).text
    assert judul not in teks
    assert "halamannya tidak terbuka untuk umum" in teks
    assert judul not in client.get(alamat(satu, "tarik/")).text
    assert client.post(alamat(satu, "tarik/")).status_code == 302
    assert Komentar.objects.get().keadaan == "ditarik"


def test_diperbaiki_selama_menunggu(artikel, client):
    satu = komentar(artikel, teks="Salah ketk.")
    formulir = client.get(alamat(satu, "sunting/")).text
    assert "Salah ketk." in formulir
    isian = {"nama": "Sitti\x00", "surel": "baru@contoh.id", "teks": "  Salah ketik.\u202e "}
    jawab = client.post(alamat(satu, "sunting/"), isian)
    assert (jawab.status_code, jawab["Location"]) == (302, alamat(satu))
    baru = Komentar.objects.get()
    assert (baru.nama, baru.user_email, baru.comment) == (
        "Sitti",
        "baru@contoh.id",
        "Salah ketik.",
    )
    assert baru.keadaan == "menunggu"
    assert baru.disunting_pada
    assert (baru.kiriman, baru.kunci_sidik) == (satu.kiriman, satu.kunci_sidik)
    assert "Salah ketik." in client.get(alamat(satu)).text


def test_perbaikan_yang_keliru_isian_tetap(artikel, client):
    satu = komentar(artikel, teks="Semula.")
    jawab = client.post(
        alamat(satu, "sunting/"), {"nama": "", "surel": "sitti", "teks": "Jangan hilang."}
    )
    assert jawab.status_code == 200
    for kata in ("Isi nama Anda.", "Alamat surel belum benar", "Jangan hilang.", "autofocus"):
        assert kata in jawab.text
    assert Komentar.objects.get().comment == "Semula."


def test_perbaikan_diperiksa_lagi_catatan_kiriman_tinggal(artikel):
    satu = terima(
        artikel,
        kiriman=nomor_baru(),
        nama="Budi",
        surel="b@contoh.id",
        teks="Hubungi 081234567890.",
        sebab=[Sebab("jatah", "Banyak kiriman dari jaringan ini.")],
    )
    assert [s["kode"] for s in satu.sebab] == ["jatah", "pribadi"]
    isi = {"nama": "Budi", "surel": "b@contoh.id"}
    assert [s["kode"] for s in putusan.sunting(satu.pk, **isi, teks="Hubungi kantor.").sebab] == [
        "jatah"
    ]
    satu = putusan.sunting(satu.pk, **isi, teks="NIK 7309120101900001.")
    assert [s["cocok"] for s in satu.sebab] == ["", "7309120101900001"]


def test_surel_lain_harus_dibuktikan_lagi_huruf_besar_tidak(artikel):
    satu = komentar(artikel, surel="sitti@contoh.id")
    Komentar.objects.filter(pk=satu.pk).update(surel_terbukti_pada=satu.submit_date)
    isi = {"nama": satu.nama, "teks": satu.comment}
    assert putusan.sunting(satu.pk, **isi, surel="SITTI@contoh.id").surel_terbukti_pada
    assert not putusan.sunting(satu.pk, **isi, surel="lain@contoh.id").surel_terbukti_pada


def test_yang_tidak_dibaca_moderator_tidak_dapat_disetujuinya(artikel):
    satu = komentar(artikel, teks="Sopan.")
    putusan.sunting(satu.pk, nama=satu.nama, surel=satu.user_email, teks="Kasar.")
    with pytest.raises(SudahDiputus):
        putuskan(
            satu.pk, "disetujui", oleh=pabrik.pengguna("Moderator"), putusan_ke=satu.putusan_ke
        )
    assert Komentar.objects.get().keadaan == "menunggu"


def test_perbaikan_yang_sama_tidak_dihitung(artikel, client):
    satu = komentar(artikel)
    isian = {"nama": satu.nama, "surel": satu.user_email, "teks": satu.comment}
    assert client.post(alamat(satu, "sunting/"), isian).status_code == 302
    baru = Komentar.objects.get()
    assert (baru.putusan_ke, baru.disunting_pada) == (0, None)
    assert not CatatanModerasi.objects.exists()


def test_moderator_lebih_cepat_perbaikan_tidak_hilang(artikel, client, monkeypatch):
    satu = komentar(artikel, teks="Semula.")
    isian = {"nama": "Sitti", "surel": "s@contoh.id", "teks": "Jangan hilang."}
    asal = putusan.sunting

    def didahului(*args, **kwargs):
        putus(satu, "disetujui")
        return asal(*args, **kwargs)

    with monkeypatch.context() as tambal:
        tambal.setattr(putusan, "sunting", didahului)
        pertama = client.post(alamat(satu, "sunting/"), isian)
    for jawab in (pertama, client.post(alamat(satu, "sunting/"), isian)):
        assert jawab.status_code == 409
        assert "Perbaikan tidak tersimpan: komentar ini sudah disetujui." in jawab.text
        assert "Jangan hilang." in jawab.text
    assert Komentar.objects.get().comment == "Semula."
    assert client.get(alamat(satu, "sunting/"))["Location"] == alamat(satu)


@pytest.mark.parametrize("keadaan", ["menunggu", "disetujui", "ditolak", "disembunyikan"])
def test_ditarik_dari_setiap_keadaan(artikel, client, keadaan):
    satu = komentar(artikel, keadaan, teks="Rahasia saya.")
    tanya = client.get(alamat(satu, "tarik/"))
    assert "Tarik komentar ini?" in tanya.text
    assert Komentar.objects.get().keadaan == keadaan
    for _ in range(2):
        jawab = client.post(alamat(satu, "tarik/"))
        assert (jawab.status_code, jawab["Location"]) == (302, alamat(satu))
    baru = Komentar.objects.get()
    assert (baru.keadaan, baru.alasan_kode, baru.sidik, baru.is_public) == (
        "ditarik",
        "",
        None,
        False,
    )
    catatan = CatatanModerasi.objects.filter(ke="ditarik").get()
    assert (catatan.dari, catatan.oleh_id) == (keadaan, None)
    teks = client.get(alamat(satu)).text
    assert "Komentar Anda sudah ditarik" in teks
    assert "Rahasia saya." not in teks
    assert client.get(alamat(satu, "tarik/"))["Location"] == alamat(satu)
    assert client.post(alamat(satu, "sunting/"), ISIAN).status_code == 409


def test_yang_ditarik_dan_balasannya_segera_hilang_dari_halaman(artikel, client):
    satu = komentar(artikel, "disetujui", teks="Pokok.")
    balasan = komentar(artikel, "disetujui", induk=satu, teks="Balasan.")
    komentar(artikel, "disetujui", induk=balasan, teks="Cucu.")
    assert "Cucu." in client.get(artikel.get_url()).text
    client.post(alamat(satu, "tarik/"))
    for jalur in (artikel.get_url(), f"/komentar/{artikel.pk}/halaman/1/"):
        teks = client.get(jalur).text
        for hilang in ("Pokok.", "Balasan.", "Cucu."):
            assert hilang not in teks
    assert utas_untuk(artikel)["jumlah"] == 0
    assert Komentar.objects.get(pk=balasan.pk).keadaan == "disetujui"


def test_yang_ditarik_boleh_dikirim_lagi(artikel, warga, client):
    tujuan = warga.kirim(artikel)["Location"]
    client.post(f"{tujuan}tarik/")
    lagi = warga.kirim(artikel)
    assert lagi["Location"].startswith(tautan.AWALAN)
    assert lagi["Location"] != tujuan
    assert Komentar.objects.filter(keadaan="menunggu").count() == 1


def test_get_tidak_mengubah_apa_pun(artikel, client):
    satu = komentar(artikel)
    for ekor in ("", "sunting/", "tarik/"):
        for cara in (client.get, client.head):
            cara(alamat(satu, ekor), {"teks": "Lain", "ya": "1"})
        for cara in ("put", "patch", "delete", "options"):
            assert getattr(client, cara)(alamat(satu, ekor)).status_code == 405
    assert client.post(alamat(satu), {"teks": "Lain"}).status_code == 405
    baru = Komentar.objects.get()
    assert (baru.keadaan, baru.comment, baru.putusan_ke) == ("menunggu", satu.comment, 0)


def test_yang_sudah_dibersihkan_tidak_menunjukkan_isi(artikel, client):
    satu = komentar(artikel, "ditolak")
    Komentar.objects.filter(pk=satu.pk).update(
        dibersihkan_pada=satu.submit_date, comment="", nama="", user_email=""
    )
    teks = client.get(alamat(satu)).text
    assert "sudah kami hapus pada" in teks
    assert "Yang Anda tulis" not in teks


def test_isyarat_dikirim_di_dalam_transaksinya(artikel):
    terdengar = []

    def dengar(sender, signal, **isi):
        terdengar.append((signal, isi))

    for satu in (isyarat.masuk, isyarat.berubah, isyarat.disunting):
        satu.connect(dengar)
    try:
        k = komentar(artikel)
        putusan.sunting(k.pk, nama="Budi", surel=k.user_email, teks="Baru.")
        putusan.tarik(k.pk)
        putusan.tarik(k.pk)
    finally:
        for satu in (isyarat.masuk, isyarat.berubah, isyarat.disunting):
            satu.disconnect(dengar)
    assert [signal for signal, _ in terdengar] == [
        isyarat.masuk,
        isyarat.disunting,
        isyarat.berubah,
    ]
    assert terdengar[1][1]["surel_berubah"] is False
    assert (terdengar[2][1]["dari"], terdengar[2][1]["ke"]) == ("menunggu", "ditarik")
    assert all(isi["komentar"].pk == k.pk for _, isi in terdengar)


def test_tautan_tidak_di_halaman_umum_dan_tidak_di_meja(artikel, client, admin_client):
    satu = komentar(artikel, "disetujui")
    token = tautan.buat(satu)
    for jalur in (
        artikel.get_url(),
        f"/komentar/{artikel.pk}/tulis/?balas={satu.pk}",
        f"/komentar/{artikel.pk}/halaman/1/",
        f"/komentar/{artikel.pk}/laporkan/{satu.pk}/",
    ):
        jawab = client.get(jalur)
        assert jawab.status_code == 200
        assert token not in jawab.text
    meja = admin_client.get(f"/admin/komentar/{satu.pk}/").text
    assert token not in meja
    assert satu.kunci_sidik not in meja
