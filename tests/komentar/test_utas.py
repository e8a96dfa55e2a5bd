"""What the public sees under a page."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from komentar.models import Komentar, SetelanKomentar
from komentar.putusan import tanggapi
from komentar.utas import utas_untuk
from tests import pabrik
from tests.komentar.warga import alamat, komentar

pytestmark = pytest.mark.django_db


def bentuk(suara):
    """The texts of threads, nested."""
    return [(satu.teks, bentuk(satu.balasan)) if satu.balasan else satu.teks for satu in suara]


def test_hanya_yang_disetujui(artikel, client):
    for keadaan in ("menunggu", "ditolak", "disembunyikan"):
        komentar(artikel, keadaan, nama="Rahasia", teks=f"Teks {keadaan}.")
    Komentar.objects.create(halaman=artikel, nama="Rahasia", comment="Tarik.", keadaan="ditarik")
    komentar(artikel, "disetujui", nama="Sitti", surel="sitti@contoh.id", teks="Teks baik.")
    utas = utas_untuk(artikel)
    assert bentuk(utas["komentar"]) == ["Teks baik."]
    assert utas["jumlah"] == 1
    teks = client.get(artikel.get_url()).text
    assert "Teks baik." in teks
    assert "Sitti" in teks
    for rahasia in ("Rahasia", "Teks menunggu", "Teks ditolak", "Teks disembunyikan", "Tarik."):
        assert rahasia not in teks
    assert "sitti@contoh.id" not in teks


def test_tiga_tingkat_yang_lebih_dalam_menyebut_kepada_siapa(artikel, client):
    a = komentar(artikel, "disetujui", nama="Ani", teks="A")
    b = komentar(artikel, "disetujui", induk=a, nama="Budi", teks="B")
    c = komentar(artikel, "disetujui", induk=b, nama="Cici", teks="C")
    d = komentar(artikel, "disetujui", induk=c, nama="Dedi", teks="D")
    e = komentar(artikel, "disetujui", induk=d, nama="Eka", teks="E")
    assert [k.level for k in (a, b, c, d, e)] == [0, 1, 2, 2, 2]
    (pokok,) = utas_untuk(artikel)["komentar"]
    assert bentuk([pokok]) == [("A", [("B", ["C", "D", "E"])])]
    assert [s.kepada for s in pokok.balasan[0].balasan] == ["", "Cici", "Dedi"]
    teks = re.sub(r"<[^>]+>|\s+", " ", client.get(artikel.get_url()).text)
    assert re.search(r"Dedi +kepada +Cici", teks)


def test_di_bawah_yang_disembunyikan_tidak_ada_yang_tampak(artikel):
    a = komentar(artikel, "disetujui", nama="Ani", teks="A")
    b = komentar(artikel, "disetujui", induk=a, teks="B")
    c = komentar(artikel, "disetujui", induk=b, nama="Cici", teks="C")
    komentar(artikel, "disetujui", induk=c, teks="D")
    komentar(artikel, "disetujui", teks="Z")

    def setelah(satu):
        Komentar.objects.filter(pk=satu.pk).update(keadaan="disembunyikan", alasan_kode="kasar")
        utas = utas_untuk(artikel)
        return bentuk(utas["komentar"]), utas["jumlah"]

    assert setelah(c) == (["Z", ("A", [("B", ["D"])])], 4)
    assert utas_untuk(artikel)["komentar"][1].balasan[0].balasan[0].kepada == ""
    assert setelah(b) == (["Z", "A"], 2)
    assert setelah(a) == (["Z"], 1)


def test_di_bawah_pokok_yang_disembunyikan_cucunya_pun_tidak_tampak(artikel, client):
    a = komentar(artikel, "disetujui", teks="A")
    b = komentar(artikel, "disetujui", induk=a, teks="B")
    c = komentar(artikel, "disetujui", induk=b, teks="C")
    Komentar.objects.filter(pk=a.pk).update(keadaan="ditarik")
    assert utas_untuk(artikel)["komentar"] == []
    assert utas_untuk(artikel)["jumlah"] == 0
    assert client.get(alamat(artikel, c.pk)).status_code == 404


def test_sepuluh_utas_terbaru_jumlah_semua(artikel):
    for n in range(12):
        satu = komentar(artikel, "disetujui", teks=f"K{n}")
    komentar(artikel, "disetujui", induk=satu, teks="balasan")
    utas = utas_untuk(artikel)
    assert [s.teks for s in utas["komentar"]] == [f"K{n}" for n in range(11, 1, -1)]
    assert utas["jumlah"] == 13


def test_dua_kueri_berapa_pun_komentarnya(artikel):
    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            utas_untuk(artikel)
        return len(kueri)

    assert hitung() == 2
    for _ in range(12):
        a = komentar(artikel, "disetujui")
        komentar(artikel, "disetujui", induk=komentar(artikel, "disetujui", induk=a))
    assert hitung() == 2


def test_tanggapan_resmi_ditandai(artikel, client):
    a = komentar(artikel, "disetujui", teks="Kapan?")
    tanggapi(
        a.pk,
        oleh=pabrik.pengguna("Moderator", "moderator-satu"),
        nama="KPU Kabupaten Maros",
        teks="Besok.",
        kiriman="1" * 32,
    )
    (suara,) = utas_untuk(artikel)["komentar"]
    assert (suara.resmi, suara.balasan[0].resmi) == (False, True)
    teks = client.get(artikel.get_url()).text
    assert "Tanggapan resmi" in teks
    assert "moderator-satu" not in teks


def test_teks_hanya_teks(artikel, client):
    komentar(
        artikel,
        "disetujui",
        nama='<img src=x onerror="alert(1)">',
        teks="<script>alert(1)</script>\nhttps://iklan.contoh.id {{ kantor }}",
    )
    teks = client.get(artikel.get_url()).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>https://iklan.contoh.id {{ kantor }}" in teks
    assert "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;" in teks
    assert "<img src=x" not in teks
    assert 'href="https://iklan.contoh.id' not in teks


def test_keadaan_dalam_kata(artikel, client):
    teks = client.get(artikel.get_url()).text
    assert "Belum ada komentar. Apa tanggapan Anda?" in teks
    assert f'href="/komentar/{artikel.pk}/tulis/"' in teks

    setelan = SetelanKomentar.objects.create(dibuka=False)
    komentar(artikel, "disetujui", teks="Sudah ada.")
    teks = client.get(artikel.get_url()).text
    assert "Komentar di seluruh situs sedang ditutup." in teks
    assert "Sudah ada." in teks
    assert f"/komentar/{artikel.pk}/tulis/" not in teks

    setelan.dibuka = True
    setelan.save()
    artikel.komentar_dibuka = False
    assert utas_untuk(artikel)["keadaan_kata"] == "Komentar di halaman ini ditutup."
    assert not utas_untuk(artikel)["dibuka"]


def test_halaman_lain_tidak_tercampur(artikel):
    komentar(pabrik.artikel(), "disetujui")
    assert utas_untuk(artikel)["jumlah"] == 0
    assert utas_untuk(artikel)["komentar"] == []
