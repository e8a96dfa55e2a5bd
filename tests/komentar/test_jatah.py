"""The quota of a network: held with a note, then a clear page; hashes that go with the day."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client, RequestFactory
from django.utils import timezone

from komentar.jaga import jatah
from komentar.jaga.jejak import GaramHari, Jejak
from komentar.models import Aduan, Kabar, Komentar, SetelanKomentar
from komentar.retensi.bersihkan import bersihkan
from komentar.warga import tautan
from portal.masuk.jatah import Penuh
from tests.komentar.warga import ISIAN, alamat, komentar
from tests.serentak import KALI, serentak

pytestmark = pytest.mark.django_db
PROXY = {"HTTP_X_FORWARDED_FOR": "8.8.8.8, 203.0.113.7"}


@pytest.fixture
def batas():
    """Two an hour without a note, four at all."""
    return SetelanKomentar.objects.create(jatah_tahan=2, jatah_tolak=4)


def kirim(warga, artikel, n, **lain):
    """The n-th comment, from a network if one is given."""
    isian = {**ISIAN, "teks": f"Isi ke-{n}.", "tiket": warga.buka(artikel)}
    return warga.client.post(alamat(artikel), isian, **lain)


def test_di_atas_batas_pertama_diterima_dengan_catatan_lalu_ditolak(artikel, warga, batas):
    jawaban = [kirim(warga, artikel, n) for n in range(5)]
    assert [j.status_code for j in jawaban] == [302] * 4 + [429]
    kode = [[s["kode"] for s in k.sebab] for k in Komentar.objects.order_by("pk")]
    assert kode == [[], [], ["jatah"], ["jatah"]]
    assert {k.keadaan for k in Komentar.objects.all()} == {"menunggu"}


def test_halaman_429_menyimpan_isian_dan_menyebut_waktu(artikel, warga, batas, jam, monkeypatch):
    for n in range(4):
        kirim(warga, artikel, n)
        jam.maju(minutes=10)
    jawab = kirim(warga, artikel, "terakhir")
    assert jawab.status_code == 429
    # The first was at 9.00, so there is room again at 10.00; now it is 9.40.
    assert jawab["Retry-After"] == "1200"
    assert "pukul 10.00" in jawab.text
    assert (jawab["Cache-Control"], jawab["X-Robots-Tag"]) == ("no-store", "noindex")
    assert not jawab.cookies
    for isi in (ISIAN["nama"], ISIAN["surel"], "Isi ke-terakhir."):
        assert isi in jawab.text
    # What is refused doesn't count, and the same form is good later.
    jam.maju(minutes=20, seconds=1)
    tiket = re.search(r'name="tiket" value="([^"]+)"', jawab.text)[1]
    isian = {**ISIAN, "teks": "Isi ke-terakhir.", "tiket": tiket}
    assert warga.client.post(alamat(artikel), isian).status_code == 302


def test_kiriman_ulang_tidak_dihitung(artikel, warga, batas):
    tiket = warga.buka(artikel)
    for _ in range(10):
        assert warga.kirim(artikel, tiket=tiket).status_code == 302
    assert Jejak.objects.count() == 1


def test_yang_tidak_tersimpan_tidak_dihitung(artikel, warga, batas):
    for _ in range(10):
        assert warga.kirim(artikel, surel="rusak").status_code == 200
        assert warga.kirim(artikel, tiket="palsu").status_code == 200
        assert warga.kirim(artikel, ulangi="isi").status_code == 200
    assert not Jejak.objects.exists()


def test_laporan_perbaikan_dan_permintaan_data_masing_masing(artikel, warga, batas):
    satu = komentar(artikel, "disetujui")
    for n in range(4):
        assert kirim(warga, artikel, n).status_code == 302
    jalur = f"/komentar/{artikel.pk}/laporkan/{satu.pk}/"
    for status in [302] * 4 + [429]:
        isian = {"alasan": "sara", "keterangan": "Kalimat panjang.", "tiket": ""}
        isian["tiket"] = warga.buka_alamat(jalur)
        jawab = warga.client.post(jalur, isian)
        assert jawab.status_code == status
    assert "Kalimat panjang." in jawab.text
    assert Aduan.objects.count() == 4
    for n, status in enumerate([200] * 4 + [429]):
        jawab = warga.client.post("/komentar/data-saya/", {"surel": f"w{n}@contoh.id"})
        assert jawab.status_code == status
    assert "w4@contoh.id" in jawab.text
    assert Kabar.objects.filter(jenis="tautan").count() == 4
    ubah = f"/komentar/status/{tautan.buat(Komentar.objects.last())}/sunting/"
    for n, status in enumerate([302] * 4 + [429]):
        jawab = warga.client.post(ubah, {**ISIAN, "teks": f"Diperbaiki {n}."})
        assert jawab.status_code == status
    assert "Diperbaiki 4." in jawab.text


@pytest.mark.parametrize(
    ("satu", "lain", "sama"),
    [
        ("203.0.113.7", "203.0.113.8", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:203.0.113.7", "203.0.113.7", True),
    ],
)
def test_jaringan(satu, lain, sama):
    for dari in (satu, lain):
        jatah.ambil(RequestFactory().get("/", REMOTE_ADDR=dari), "komentar")
    assert (Jejak.objects.values("kunci").distinct().count() == 1) is sama


def test_hanya_satu_proxy_dipercaya(settings):
    buat = RequestFactory().get
    palsu = {"HTTP_X_FORWARDED_FOR": "198.51.100.1", "REMOTE_ADDR": "203.0.113.7"}
    jatah.ambil(buat("/", **palsu), "komentar")
    jatah.ambil(buat("/", REMOTE_ADDR="203.0.113.7"), "komentar")
    settings.DI_BELAKANG_PROXY = True
    jatah.ambil(buat("/", **PROXY), "komentar")
    palsu = {"HTTP_X_FORWARDED_FOR": "9.9.9.9, 203.0.113.7", "REMOTE_ADDR": "127.0.0.1"}
    jatah.ambil(buat("/", **palsu), "komentar")
    assert Jejak.objects.values("kunci").distinct().count() == 1


def test_garam_dan_jejak_hilang_bersama_harinya(jam):
    dari = RequestFactory().get("/", REMOTE_ADDR="203.0.113.7")
    jatah.ambil(dari, "komentar")
    kemarin, sidik = GaramHari.objects.get(), Jejak.objects.get().kunci
    jam.maju(hours=14, minutes=59)
    bersihkan()
    assert Jejak.objects.exists()
    jam.maju(minutes=2)
    bersihkan()
    assert not GaramHari.objects.exists()
    assert not Jejak.objects.exists()
    jatah.ambil(dari, "komentar")
    assert GaramHari.objects.get().garam != kemarin.garam
    assert Jejak.objects.get().kunci != sidik


def test_hari_baru_menghapus_yang_lama_tanpa_menunggu_jam(jam):
    dari = RequestFactory().get("/", REMOTE_ADDR="203.0.113.7")
    jatah.ambil(dari, "komentar")
    jam.maju(days=1)
    jatah.ambil(dari, "komentar")
    assert GaramHari.objects.count() == Jejak.objects.count() == 1


def test_jejak_tidak_menunjuk_komentar_dan_tidak_memuat_alamat(artikel, warga):
    warga.client.post(
        alamat(artikel), {**ISIAN, "tiket": warga.buka(artikel)}, REMOTE_ADDR="203.0.113.7"
    )
    satu, suara = Jejak.objects.get(), Komentar.objects.get()
    assert {medan.name for medan in Jejak._meta.fields} == {"id", "garam", "kunci", "waktu"}
    assert "203.0.113" not in repr(Jejak.objects.values().get())
    assert satu.kunci not in repr(Komentar.objects.filter(pk=suara.pk).values().get())


def test_batas_kedua_di_atas_yang_pertama():
    with pytest.raises(ValidationError, match="harus lebih tinggi"):
        SetelanKomentar(jatah_tahan=50, jatah_tolak=50).clean()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.usefixtures("basis_berkas")
def test_serentak_tidak_lebih_daripada_berurutan():
    SetelanKomentar.objects.create(jatah_tahan=2, jatah_tolak=5)
    dari = RequestFactory().get("/", REMOTE_ADDR="203.0.113.7")

    def coba(n):
        try:
            return jatah.ambil(dari, "komentar")
        except Penuh:
            return None

    hasil = serentak(coba)
    assert GaramHari.objects.count() == 1
    assert sum(satu is not None for satu in hasil) <= 5
    assert Jejak.objects.count() <= 5 < KALI
    assert Jejak.objects.filter(waktu__gt=timezone.now() - timedelta(hours=1)).exists()


def test_sekolah_satu_jaringan_tidak_terganggu(artikel, warga):
    """A class of forty, all behind one address, in one hour, with the limits as they are."""
    klien = Client()
    for n in range(40):
        isian = {**ISIAN, "surel": f"murid{n}@contoh.id", "tiket": warga.buka(artikel)}
        assert klien.post(alamat(artikel), isian).status_code == 302
    assert Komentar.objects.count() == 40
