"""The list of the desk: tabs, filters, what a row says, and what nobody may bend."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from komentar.aduan import adukan
from komentar.meja.umur import umur
from komentar.models import Aduan, KataTahan, Komentar, nomor_baru
from komentar.putusan import tanggapi
from tests import pabrik
from tests.komentar.meja import MEJA, daftar, nomor_di_daftar, putus
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
KAMIS = datetime(2026, 9, 17, 4, tzinfo=UTC)
"""A Thursday noon in the office."""


def lapor(satu, alasan="hoaks", keterangan="Tidak benar."):
    adukan(satu, alasan=alasan, keterangan=keterangan, kiriman=nomor_baru())


@pytest.mark.parametrize(
    ("hari", "kini", "kata"),
    [
        (2, date(2026, 9, 17), "2 hari kerja lagi"),
        (2, date(2026, 9, 18), "1 hari kerja lagi"),
        (2, date(2026, 9, 20), "1 hari kerja lagi"),  # the weekend counts nothing
        (2, date(2026, 9, 21), "hari ini hari terakhir"),
        (2, date(2026, 9, 22), "terlambat 1 hari kerja"),
        (2, date(2026, 9, 28), "terlambat 5 hari kerja"),
        (1, date(2026, 9, 19), "terlambat 1 hari kerja"),  # Saturday after the last day
        (0, date(2026, 9, 17), "hari ini hari terakhir"),
        (10, date(2026, 9, 17), "10 hari kerja lagi"),
    ],
)
def test_umur_terhadap_janji(hari, kini, kata):
    assert umur(KAMIS, hari, kini).kata == kata


def test_umur_di_daftar(artikel, client, moderator):
    satu = komentar(artikel)
    Komentar.objects.filter(pk=satu.pk).update(submit_date=now() - timedelta(days=30))
    teks = client.get(MEJA).text
    assert re.search(r"terlambat \d+ hari kerja", teks)
    assert "dibaca dalam 2 hari kerja (hari kerja Senin–Jumat" in teks
    putus(client, satu, "disetujui")
    assert "terlambat" not in client.get(f"{MEJA}?keadaan=disetujui").text


def test_yang_lama_di_atas_walau_datang_belakangan(artikel, client, moderator):
    a, b = komentar(artikel), komentar(artikel)
    Komentar.objects.filter(pk=b.pk).update(submit_date=now() - timedelta(days=9))
    assert daftar(client) == [b.pk, a.pk]


def test_dilaporkan_dengan_alasan_lalu_selesai(artikel, client, moderator):
    komentar(artikel, "disetujui")
    satu = komentar(artikel, "disetujui")
    lapor(satu, keterangan="Lihat <b>sini</b>")
    lapor(satu, "kasar", "")
    jawab = client.get(MEJA, {"keadaan": "dilaporkan"})
    assert nomor_di_daftar(jawab.text) == [satu.pk]
    assert "Kabar bohong (hoaks) – “<bdi>Lihat &lt;b&gt;sini&lt;/b&gt;</bdi>”" in jawab.text
    assert "Kata-kata kasar atau ancaman" in jawab.text
    assert re.search(r"Dilaporkan <span[^>]*>1<", jawab.text)
    assert "1 komentar dilaporkan pembaca" in client.get("/admin/").text
    assert client.get(f"{MEJA}{satu.pk}/laporan-selesai/").status_code == 405
    jawab = client.post(f"{MEJA}{satu.pk}/laporan-selesai/", follow=True)
    assert f"Laporan tentang Komentar {satu.pk} selesai." in jawab.text
    assert set(Aduan.objects.values_list("oleh", flat=True)) == {moderator.pk}
    assert daftar(client, keadaan="dilaporkan") == []
    jawab = client.post(f"{MEJA}{satu.pk}/laporan-selesai/", follow=True)
    assert "Tidak ada lagi laporan terbuka" in jawab.text
    assert Komentar.objects.get(pk=satu.pk).keadaan == "disetujui"


def test_disembunyikan_laporannya_selesai(artikel, client, moderator):
    satu, lain = komentar(artikel, "disetujui"), komentar(artikel, "disetujui")
    lapor(satu)
    lapor(lain)
    putus(client, satu, "disembunyikan", alasan_kode="hoaks")
    assert daftar(client, keadaan="dilaporkan") == [lain.pk]


def test_saringan(artikel, client, moderator):
    KataTahan.objects.create(pola="kasar")
    KataTahan.objects.create(jenis="tautan")
    lain = pabrik.artikel(title="Logistik tiba di gudang")
    lapor_tahun = pabrik.laporan()
    a = komentar(artikel, teks="Sangat kasar.")
    b = komentar(lain, nama="Ibu Kartini", teks="Kapan tiba?")
    c = komentar(lapor_tahun, teks="Lihat contoh.id")
    d = komentar(artikel, "ditolak", teks="Buruk.")
    e = komentar(artikel, "disetujui", teks="Baik.")
    f = tanggapi(e.pk, oleh=moderator, nama="Kantor", teks="Terima kasih.", kiriman="a" * 32)
    Komentar.objects.filter(pk=b.pk).update(submit_date=datetime(2026, 1, 31, 17, tzinfo=UTC))
    # No digit in a name that a search for a number would find.
    Komentar.objects.exclude(pk__in=[b.pk, f.pk]).update(nama="Warga")
    jenis = ContentType.objects.get_for_model(pabrik.Laporan).pk
    semua = [f.pk, e.pk, d.pk, c.pk, b.pk, a.pk]
    for tanya, hasil in [
        ({}, semua),
        ({"q": "KARTINI"}, [b.pk]),
        ({"q": "kapan"}, [b.pk]),
        ({"q": str(d.pk)}, [d.pk]),
        ({"q": "tak-ada"}, []),
        ({"halaman": "logistik"}, [b.pk]),
        ({"di": artikel.pk}, [f.pk, e.pk, d.pk, a.pk]),
        ({"utas": e.pk}, [f.pk, e.pk]),
        ({"jenis": jenis}, [c.pk]),
        ({"sebab": "kata"}, [a.pk]),
        ({"sebab": "tautan"}, [c.pk]),
        ({"sebab": "pribadi"}, []),
        ({"alasan": "kasar"}, [d.pk]),
        ({"alasan": "hoaks"}, []),
        ({"resmi": "kantor"}, [f.pk]),
        ({"resmi": "warga", "q": "a"}, [e.pk, d.pk, c.pk, b.pk, a.pk]),
        # 1 February in the office is still 31 January in UTC.
        ({"dari": "2026-02-01", "sampai": "2026-02-01"}, [b.pk]),
        ({"sampai": "2026-01-31"}, []),
        ({"dari": "2026-02-02"}, [f.pk, e.pk, d.pk, c.pk, a.pk]),
    ]:
        assert daftar(client, keadaan="semua", **tanya) == hasil, tanya
    assert daftar(client, q="kasar") == [a.pk]
    teks = client.get(MEJA, {"q": "kasar"}).text
    assert "q=kasar" in teks
    assert "Hapus semua saringan" in teks
    assert "Tidak ada komentar yang cocok" in client.get(MEJA, {"q": "tak-ada"}).text


def test_kode_dalam_teks_warga_tidak_mengelabui_saringan(artikel, client, moderator):
    KataTahan.objects.create(jenis="tautan")
    komentar(artikel, teks='x.com/"kode": "kata"')
    assert daftar(client, sebab="kata") == []
    assert len(daftar(client, sebab="tautan")) == 1


@pytest.mark.parametrize(
    "tanya",
    [
        {"q": "\x00%_\\'\"" + "x" * 9},
        {"q": "9" * 40},
        {"q": "²"},
        {"q": "x" * 5000},
        {"halaman": "\x00"},
        {"jenis": "9" * 40},
        {"jenis": "abc"},
        {"dari": "0001-01-01", "sampai": "9999-12-31"},
        {"dari": "2026-02-30"},
        {"dari": "kemarin"},
        {"sebab": '" or 1=1'},
        {"alasan": "ngawur"},
        {"resmi": "x"},
        {"utas": "9" * 30},
        {"di": "-1"},
        {"di": "9223372036854775807"},
        {"hal": "9" * 30},
        {"hal": "x"},
        {"banyak": "100000"},
        {"centang": "x"},
    ],
)
def test_saringan_ngawur_tidak_merusak(artikel, client, moderator, tanya):
    satu = komentar(artikel)
    jawab = client.get(MEJA, tanya)
    assert jawab.status_code == 200
    assert daftar(client, **tanya) in ([satu.pk], [])


def test_isian_saringan_yang_salah_disebut(artikel, client, moderator):
    teks = client.get(MEJA, {"dari": "2026-02-30", "alasan": "ngawur"}).text
    assert "Tulis tanggal seperti 2026-09-20." in teks
    assert "Pilihan ini tidak ada." in teks
    assert "<details open>" in teks


def test_sebab_dan_tanda_di_teks(artikel, client, moderator):
    KataTahan.objects.create(pola="kasar", catatan="makian")
    satu = komentar(artikel, nama="Si <i>Kasar</i>", teks="<b>K4s4r</b>, kekasaran. 0812 3456 7890")
    for jalur in (MEJA, f"{MEJA}{satu.pk}/"):
        teks = client.get(jalur).text
        assert "Si &lt;i&gt;<mark>Kasar</mark>&lt;/i&gt;" in teks
        assert "&lt;b&gt;<mark>K4s4r</mark>&lt;/b&gt;, kekasaran. <mark>0812 3456 7890" in teks
        assert "Kata yang ditahan: “kasar”, huruf disamarkan (makian)" in teks
        assert "Samarkan NIK dan nomor telepon" in teks


def test_banyak_sehalaman_dan_alamatnya(artikel, client, moderator):
    for n in range(22):
        komentar(artikel, teks=f"Soal {n}.")
    teks = client.get(MEJA, {"q": "soal"}).text
    assert len(nomor_di_daftar(teks)) == 20
    assert "?keadaan=menunggu&amp;q=soal&amp;hal=2" in teks
    assert "?keadaan=menunggu&amp;q=soal&amp;banyak=200" in teks
    assert len(daftar(client, q="soal", banyak="200")) == 22
    assert len(daftar(client, q="soal", hal="2")) == 2


def test_centang_semua_tanpa_skrip(artikel, client, moderator):
    komentar(artikel)
    komentar(artikel)
    assert client.get(MEJA).text.count('name="pilih"') == 2
    assert not re.search(r'name="pilih"[^>]* checked', client.get(MEJA).text)
    teks = client.get(MEJA, {"centang": "semua"}).text
    assert len(re.findall(r'name="pilih"[^>]* checked', teks)) == 2
    assert 'name="pilih"' not in client.get(MEJA, {"keadaan": "disetujui"}).text


def test_kueri_tetap_di_setiap_tab_dan_di_satu_komentar(artikel, client, moderator):
    KataTahan.objects.create(pola="kasar")
    tab = ("menunggu", "dilaporkan", "disetujui", "ditolak", "semua")
    pokok = komentar(artikel, "disetujui")
    jalur = [*(f"{MEJA}?keadaan={t}&banyak=200&q=a" for t in tab), f"{MEJA}{pokok.pk}/"]

    def tambah():
        komentar(artikel, teks="Yang kasar.")
        lapor(komentar(pabrik.artikel(), "disetujui", oleh=pabrik.pengguna("Moderator")))
        komentar(artikel, "ditolak")
        komentar(artikel, "disetujui", induk=pokok)

    def hitung():
        hasil = []
        for satu in jalur:
            client.get(satu)
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(satu).status_code == 200
            hasil.append(len(kueri))
        return hasil

    tambah()
    sedikit = hitung()
    for _ in range(10):
        tambah()
    assert hitung() == sedikit


def test_utas_di_sekitarnya(artikel, client, moderator):
    a = komentar(artikel, "disetujui", teks="Pokoknya begini.")
    b = komentar(artikel, "disetujui", induk=a, teks="Saya membalas.")
    c = komentar(artikel, induk=b, teks="Balasan atas balasan.")
    komentar(artikel, teks="Utas lain.")
    teks = client.get(f"{MEJA}{b.pk}/").text
    atas, tengah, bawah = (
        teks.index(isi) for isi in ("Pokoknya begini.", "komentar-ini", "Balasan atas balasan.")
    )
    assert atas < tengah < bawah
    assert "Utas lain." not in teks
    assert f"utas={a.pk}" in teks
    assert daftar(client, keadaan="semua", utas=a.pk) == [c.pk, b.pk, a.pk]
