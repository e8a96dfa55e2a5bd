"""Readers report public comments: stored once, nothing public changes, nothing hidden is told."""

import pytest

from komentar.aduan import BATAS_TERBUKA, AlasanAduan
from komentar.models import Aduan, Komentar, SetelanKomentar, nomor_baru
from komentar.utas import utas_untuk
from tests import pabrik
from tests.komentar.warga import komentar, tiket_dari

pytestmark = pytest.mark.django_db


def alamat(satu):
    """Where a comment is reported."""
    return f"/komentar/{satu.halaman_id}/laporkan/{satu.pk}/"


@pytest.fixture
def lapor(warga):
    """Reports a comment as somebody who took a while to write."""

    def lapor(satu, **isian):
        if "tiket" not in isian:
            isian["tiket"] = warga.buka_alamat(alamat(satu))
        return warga.client.post(alamat(satu), {"alasan": "kasar", **isian})

    return lapor


@pytest.fixture
def satu(artikel):
    """A public comment."""
    return komentar(artikel, "disetujui", nama="Andi", teks="Kata-kata.")


def test_dilaporkan_dan_diberi_terima_kasih(satu, lapor, client, artikel):
    sebelum = client.get(artikel.get_url()).text
    assert f'href="{alamat(satu)}"' in sebelum
    jawab = lapor(satu, keterangan=" Mengancam\x00 orang. ")
    assert (jawab.status_code, jawab["Location"]) == (302, f"/komentar/{artikel.pk}/dilaporkan/")
    assert "Terima kasih, laporan Anda kami terima" in client.get(jawab["Location"]).text
    aduan = Aduan.objects.get()
    assert (aduan.komentar_id, aduan.alasan, aduan.keterangan, aduan.selesai_pada) == (
        satu.pk,
        "kasar",
        "Mengancam orang.",
        None,
    )
    assert client.get(artikel.get_url()).text == sebelum
    assert Komentar.objects.get(pk=satu.pk).keadaan == "disetujui"


def test_formulir_menunjukkan_yang_dilaporkan(satu, client):
    teks = client.get(alamat(satu)).text
    assert "Andi" in teks
    assert "Kata-kata." in teks
    for label in AlasanAduan.labels:
        assert label in teks


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"alasan": ""}, "Pilih alasannya."),
        ({"alasan": "palsu"}, "Pilih salah satu alasan dari daftar."),
        ({"keterangan": "a" * 501}, "Keterangan paling panjang 500 huruf; sekarang 501."),
        ({"tiket": "palsu"}, "Formulir ini tidak dikenali."),
        ({"ulangi": "x"}, "Periksa isiannya, lalu kirim sekali lagi."),
    ],
)
def test_keliru_isian_tetap(satu, lapor, isian, kalimat):
    jawab = lapor(satu, **{"keterangan": "Jangan hilang.", **isian})
    assert jawab.status_code == 200
    assert kalimat in jawab.text
    assert isian.get("keterangan", "Jangan hilang.") in jawab.text
    assert not Aduan.objects.exists()
    assert lapor(satu, tiket=tiket_dari(jawab)).status_code == 302


def test_satu_tiket_satu_aduan(satu, lapor, warga):
    tiket = warga.buka_alamat(alamat(satu))
    for _ in range(3):
        assert lapor(satu, tiket=tiket).status_code == 302
    assert Aduan.objects.count() == 1


def test_tiket_formulir_lain_tidak_berlaku(artikel, satu, lapor, warga):
    lain = komentar(artikel, "disetujui")
    for tiket in (
        warga.buka(artikel),
        warga.buka(artikel, satu.pk),
        warga.buka_alamat(alamat(lain)),
    ):
        assert "Formulir ini tidak dikenali." in lapor(satu, tiket=tiket).text
    assert not Aduan.objects.exists()
    # And the other way round.
    tiket = warga.buka_alamat(alamat(satu))
    assert "Formulir ini tidak dikenali." in warga.kirim(artikel, satu.pk, tiket=tiket).text


def test_dua_puluh_yang_menunggu_cukup(satu, lapor):
    Aduan.objects.bulk_create(
        Aduan(komentar=satu, alasan="kasar", kiriman=nomor_baru()) for _ in range(BATAS_TERBUKA)
    )
    assert lapor(satu).status_code == 302
    assert Aduan.objects.count() == BATAS_TERBUKA
    Aduan.objects.update(selesai_pada=satu.submit_date)
    lapor(satu)
    assert Aduan.objects.terbuka().count() == 1


def test_yang_tidak_tampak_semuanya_404_yang_sama(artikel, satu, client):
    lain = komentar(pabrik.artikel(), "disetujui")
    nomor = [komentar(artikel, k).pk for k in ("menunggu", "ditolak", "disembunyikan")]
    jawaban = set()
    for satu_nomor in (*nomor, lain.pk, 0, "01", 999_999, "9" * 18, "9" * 40, "x", "%00"):
        jalur = f"/komentar/{artikel.pk}/laporkan/{satu_nomor}/"
        for jawab in (client.get(jalur), client.post(jalur, {"alasan": "kasar"})):
            assert jawab.status_code == 404, jalur
            jawaban.add(jawab.text)
    assert len(jawaban) == 1
    assert not Aduan.objects.exists()


def test_tanggapan_resmi_tidak_dilaporkan(artikel, client):
    resmi = Komentar.objects.create(
        halaman=artikel, nama="Kantor", comment="Baik.", resmi=True, keadaan="disetujui"
    )
    assert client.get(alamat(resmi)).status_code == 404
    assert alamat(resmi) not in client.get(artikel.get_url()).text


def test_tetap_dapat_dilaporkan_ketika_komentar_ditutup(artikel, satu, lapor, client):
    SetelanKomentar.objects.create(dibuka=False, sebab="masa tenang")
    teks = client.get(artikel.get_url()).text
    assert alamat(satu) in teks
    assert "/tulis/" not in teks
    assert lapor(satu).status_code == 302
    assert utas_untuk(artikel)["jumlah"] == 1


def test_tanpa_kuki_tanpa_simpanan(artikel, satu, lapor, client):
    for jawab in (
        client.get(alamat(satu)),
        lapor(satu),
        client.get(f"/komentar/{artikel.pk}/dilaporkan/"),
    ):
        assert jawab["Cache-Control"] == "no-store"
        assert jawab["X-Robots-Tag"] == "noindex"
        assert not jawab.cookies
