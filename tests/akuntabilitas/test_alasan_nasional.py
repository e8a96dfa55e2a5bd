"""A target worse than the national one is published with a note and, where written, the reason."""

from html import unescape

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils.html import strip_tags

from akuntabilitas.models import Rilis, Satker, VersiAngka
from tests import pabrik
from tests.akuntabilitas import pabrik_angka

pytestmark = pytest.mark.django_db
LEBIH_BURUK = "Lebih buruk daripada target nasional: 70 %, nasional 77,5 %."
KOSONG = "Kantor belum menulis alasannya."


@pytest.fixture
def nasional():
    """The national indicator, with a published target of 77.5 in 2024."""
    satu = pabrik_angka.indikator(nama="Partisipasi nasional")
    satu.satker = Satker.objects.create(kode="0000", nama="KPU RI", tingkat="pusat")
    satu.save()
    rilis = Rilis.objects.create(satker=satu.satker, tahun=2024, lingkup="rencana")
    pabrik_angka.isi(rilis, satu, "target", "77.5")
    rilis.sahkan(None)
    return satu


@pytest.fixture
def lokal(nasional):
    return pabrik_angka.indikator(setara=nasional)


@pytest.fixture
def penyusun(client):
    satu = pabrik.pengguna("Penyusun SAKIP")
    client.force_login(satu)
    return satu


def kirim(client, rilis, indikator, isi, **lain):
    data = {
        "indikator": indikator.pk,
        "jenis": "target",
        "triwulan": 0,
        "pk": pabrik_angka.pk().pk,
        "isi": isi,
    }
    return client.post(reverse("rilis:simpan_sel", args=[rilis.pk]), data | lain)


def teks(jawab):
    return " ".join(unescape(strip_tags(jawab.content.decode())).split())


def test_catatan_di_ketiga_halaman(client, lokal):
    pabrik.tahun(2024)
    alamat = f"/akuntabilitas/indikator/{lokal.slug}/"
    semua = ("/akuntabilitas/2024/", alamat, f"{alamat}2024/")
    for alasan, kata in (("", KOSONG), ("Jumlah TPS berkurang.", "Alasan kantor: Jumlah TPS")):
        rilis = pabrik_angka.rilis(alasan="Alasan ditambahkan.")
        pk = pabrik_angka.pk()
        pabrik_angka.isi(rilis, lokal, "target", "70", pk_asal=pk, alasan_nasional=alasan)
        rilis.sahkan(None)
        for satu in semua:
            assert f"{LEBIH_BURUK} {kata}" in teks(client.get(satu)), satu
    assert KOSONG not in teks(client.get("/akuntabilitas/2024/"))
    assert "Target 2024: Lebih buruk" in teks(client.get(alamat))


def test_yang_tidak_lebih_buruk_tanpa_catatan(client, lokal):
    pabrik.tahun(2024)
    rilis = pabrik_angka.rilis()
    pabrik_angka.isi(rilis, lokal, "target", "77.5", pk_asal=pabrik_angka.pk())
    rilis.sahkan(None)
    for satu in ("/akuntabilitas/2024/", f"/akuntabilitas/indikator/{lokal.slug}/"):
        assert "alasannya" not in teks(client.get(satu))


def test_kisi_meminta_alasan_lalu_menyimpannya(client, penyusun, lokal):
    rilis = pabrik_angka.rilis()
    jawab = kirim(client, rilis, lokal, "70").json()
    assert jawab["baris"]["nasional"] == f"{LEBIH_BURUK} Tulis alasannya di rincian sel target."
    assert "Tulis alasannya" in teks(client.get(reverse("rilis:kisi", args=[rilis.pk])))
    lain = {"stempel": jawab["sel"]["stempel"], "alasan_nasional": " TPS berkurang. "}
    jawab = kirim(client, rilis, lokal, "70", **lain).json()
    assert jawab["sel"]["alasan_nasional"] == "TPS berkurang."
    assert jawab["baris"]["nasional"] == f"{LEBIH_BURUK} Alasannya sudah ditulis."
    # A later number keeps it, and a better one asks for nothing.
    jawab = kirim(client, rilis, lokal, "80", stempel=jawab["sel"]["stempel"]).json()
    assert (jawab["baris"]["nasional"], jawab["sel"]["alasan_nasional"]) == ("", "TPS berkurang.")


def test_halaman_sel_menanyakan_alasan_untuk_target_setahun_saja(client, penyusun, lokal):
    rilis, pk = pabrik_angka.rilis(), pabrik_angka.pk()
    alamat = reverse("rilis:sel", args=[rilis.pk, lokal.pk, "target", 0, pk.pk])
    assert "Alasan terhadap target nasional" in client.get(alamat).text
    client.post(alamat, {"isi": "70", "alasan_nasional": "TPS berkurang."})
    assert VersiAngka.objects.get(rilis=rilis).alasan_nasional == "TPS berkurang."
    alamat = reverse("rilis:sel", args=[rilis.pk, lokal.pk, "realisasi", 0, 0])
    assert "Alasan terhadap" not in client.get(alamat).text


def test_realisasi_tidak_beralasan(client, penyusun, lokal):
    rilis = pabrik_angka.rilis()
    lain = {"jenis": "realisasi", "pk": "", "alasan_nasional": "Tidak pada tempatnya."}
    assert kirim(client, rilis, lokal, "70", **lain).status_code == 422


def test_rilis_menyebut_yang_belum_beralasan_dan_tetap_terbit(client, penyusun, lokal):
    rilis = pabrik_angka.rilis()
    baris = pabrik_angka.isi(rilis, lokal, "target", "70", pk_asal=pabrik_angka.pk())
    alamat = reverse("rilis:satu", args=[rilis.pk])
    assert "Alasan yang belum ditulis" in client.get(alamat).text
    assert rilis.kekurangan() == []
    baris.alasan_nasional = "TPS berkurang."
    baris.save()
    isi = client.get(alamat).text
    assert "Alasan yang belum ditulis" not in isi
    assert "TPS berkurang." in isi
    rilis.sahkan(None)


def test_alasan_ikut_beku(lokal):
    rilis = pabrik_angka.rilis()
    baris = pabrik_angka.isi(rilis, lokal, "target", "70", pk_asal=pabrik_angka.pk())
    rilis.sahkan(None)
    ubah = "UPDATE akuntabilitas_versiangka SET alasan_nasional = %s WHERE id = %s"
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(ubah, ["Disisipkan.", baris.pk])
    baris.refresh_from_db()
    assert baris.alasan_nasional == ""
