"""Announcements: what publication demands, what is private before, and what the end changes."""

import json
import re
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from berita.models import IndeksPengumuman, Pengumuman
from portal.bahasa import tanggal
from portal.models import Terbitan
from portal.publikasi import BelumLengkap
from portal.tugas import baca_pdf
from search.pintu import Kueri, cari
from tests import pabrik

pytestmark = pytest.mark.django_db

NOMOR = "12/PP.04.2-Pu/7309/2026"


def hari(n):
    """So many days from today, in the office's zone."""
    return tanggal.hari_ini() + timedelta(days=n)


@pytest.fixture
def besok(monkeypatch):
    """Call it to let the office's date run ahead by so many days."""
    asal = tanggal.hari_ini()
    return lambda n=1: monkeypatch.setattr(tanggal, "hari_ini", lambda: asal + timedelta(days=n))


def test_halaman_menyebut_nomor_tanggal_kategori_dan_lampiran(client):
    pdf = pabrik.dokumen("Syarat", title="Surat")
    docx = pabrik.dokumen(isi=b"PK docx", nama="formulir.docx", title="Formulir pendaftaran")
    satu = pabrik.pengumuman(
        nomor=NOMOR,
        tanggal_surat=date(2026, 7, 14),
        lampiran=[pdf, docx],
        berlaku_sampai=hari(3),
    )
    teks = client.get(satu.get_url()).text
    for kata in (
        NOMOR,
        "Selasa, 14 Juli 2026",
        "Badan adhoc",
        "Unduh PDF",
        "Unduh DOCX",
        "Formulir pendaftaran",
        tanggal.tanggal(hari(3)),
        f"/komentar/{satu.pk}/tulis/",
    ):
        assert kata in teks, kata
    assert "udah berakhir" not in teks
    data = json.loads(
        re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', teks, re.S)[1]
    )
    assert data["@type"] == "SpecialAnnouncement"
    assert data["identifier"] == NOMOR
    assert data["expires"] == hari(3).isoformat()


@pytest.mark.parametrize(
    ("medan", "lain"),
    [
        ("nomor", {"nomor": ""}),
        ("tanggal_surat", {"tanggal_surat": None}),
        ("kategori", {"kategori": ""}),
        ("lampiran", {"isi": []}),
        ("berlaku_sampai", {"tanggal_surat": date(2026, 7, 2), "berlaku_sampai": date(2026, 7, 1)}),
        (
            "disematkan_sampai",
            {"berlaku_sampai": date(2026, 7, 5), "disematkan_sampai": date(2026, 7, 6)},
        ),
    ],
)
def test_yang_kurang_tidak_dapat_terbit(medan, lain):
    draf = pabrik.pengumuman(terbit=False, **lain)
    with pytest.raises(BelumLengkap) as galat:
        draf.save_revision().publish()
    assert set(galat.value.message_dict) == {medan}
    assert not Pengumuman.objects.get(pk=draf.pk).live
    assert not Terbitan.objects.filter(halaman=draf.pk).exists()


def test_lampiran_atau_isi_sudah_cukup():
    assert pabrik.pengumuman(isi=[], lampiran=[pabrik.dokumen("Isi")]).live
    assert pabrik.pengumuman().live


def test_lampiran_404_sebelum_terbit_dan_tetap_terbaca_sesudah_ditarik(client):
    dokumen = pabrik.dokumen("Syarat pendaftaran")
    baca_pdf.call(dokumen.versi.pk)
    draf = pabrik.pengumuman(terbit=False, lampiran=[dokumen])
    draf.save_revision()
    alamat = [f"/dokumen/{dokumen.pk}/halaman/1/", dokumen.versi.url, draf.get_url()]
    assert [client.get(satu).status_code for satu in alamat] == [404, 404, 404]
    assert cari(Kueri(teks="pendaftaran")).total == 0
    draf.get_latest_revision().publish()
    assert [client.get(satu).status_code for satu in alamat] == [200, 200, 200]
    Pengumuman.objects.get(pk=draf.pk).unpublish()
    # Decision 10: a withdrawn page's versions keep their files, outside of every list and search.
    assert [client.get(satu).status_code for satu in alamat] == [200, 200, 410]
    assert cari(Kueri(teks="pendaftaran")).total == 0


def test_disematkan_tiga_hari_lalu_berakhir_tanpa_tulisan(client, besok):
    satu = pabrik.pengumuman(
        title="Seleksi PPS dibuka",
        nomor=NOMOR,
        tanggal_surat=hari(0),
        lampiran=[pabrik.dokumen("Syarat")],
        berlaku_sampai=hari(3),
    )
    assert satu.title in client.get("/").text
    besok(3)
    assert satu.title in client.get("/").text
    assert "udah berakhir" not in client.get(satu.get_url()).text
    besok(4)
    with CaptureQueriesContext(connection) as kueri:
        assert satu.title not in client.get("/").text
        assert "Pengumuman ini sudah berakhir" in client.get(satu.get_url()).text
        arsip = client.get("/pengumuman/?keadaan=berakhir").text
        hasil = client.get("/cari/?q=seleksi").text
    assert not [k["sql"] for k in kueri if k["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert satu.title in arsip
    assert "Sudah berakhir</span>" in arsip
    assert satu.title not in client.get("/pengumuman/?keadaan=berlaku").text
    assert satu.title in hasil
    assert "Sudah berakhir</span>" in hasil
    # Its file remains: the archive is to be read.
    assert client.get(satu.lampiran.get().dokumen.versi.url).status_code == 200


def test_sematan_dapat_lebih_pendek_dan_tanpa_tanggal_tidak_disematkan(client, besok):
    pendek = pabrik.pengumuman(berlaku_sampai=hari(30), disematkan_sampai=hari(1))
    tanpa = pabrik.pengumuman()
    lama = pabrik.pengumuman(disematkan_sampai=hari(2))
    teks = client.get("/").text
    assert (pendek.title in teks, tanpa.title in teks, lama.title in teks) == (True, False, True)
    besok(2)
    teks = client.get("/").text
    assert (pendek.title in teks, lama.title in teks) == (False, True)
    assert "udah berakhir" not in client.get(pendek.get_url()).text


def test_hari_terakhir_dihitung_menurut_wita(monkeypatch):
    class Jam(datetime):
        """23.30 UTC on 31 July is 07.30 WITA on 1 August."""

        @classmethod
        def now(cls, tz=None):
            return datetime.fromisoformat("2026-07-31T23:30:00+00:00").astimezone(tz)

    monkeypatch.setattr(tanggal, "datetime", Jam)
    assert tanggal.hari_ini() == date(2026, 8, 1)
    assert Pengumuman(berlaku_sampai=date(2026, 7, 31)).sudah_berakhir
    assert not Pengumuman(berlaku_sampai=date(2026, 8, 1)).sudah_berakhir
    assert not Pengumuman().sudah_berakhir


def test_indeks_disaring_dan_bernomor_halaman(client):
    paw = pabrik.pengumuman(kategori="paw")
    usai = pabrik.pengumuman(kategori="paw", berlaku_sampai=date(2026, 7, 2))
    for _ in range(16):
        pabrik.pengumuman()
    teks = client.get("/pengumuman/?kategori=paw").text
    assert paw.title in teks
    assert usai.title in teks
    assert teks.count("<article") == 2
    berakhir = client.get("/pengumuman/?kategori=paw&keadaan=berakhir").text
    assert berakhir.count("<article") == 1
    assert 'href="?kategori=paw"' in berakhir
    assert 'href="?hal=2"' in client.get("/pengumuman/").text
    assert 'href="?kategori=badan-adhoc&amp;hal=2"' in (
        client.get("/pengumuman/?kategori=badan-adhoc").text
    )
    assert client.get("/pengumuman/?hal=2").text.count("<article") == 3
    assert client.get("/pengumuman/?hal=3").status_code == 404
    kosong = client.get("/pengumuman/?kategori=layanan")
    assert "Tidak ada pengumuman di sini." in kosong.text


def test_dapat_dicari_menurut_nomor_jenis_dan_isi_pdf(client):
    dokumen = pabrik.dokumen("Kelengkapan kotak suara")
    baca_pdf.call(dokumen.versi.pk)
    satu = pabrik.pengumuman(nomor=NOMOR, lampiran=[dokumen], tanggal_surat=date(2025, 7, 1))
    for kueri in (NOMOR, "kotak suara"):
        hasil = cari(Kueri(teks=kueri))
        assert [(hit.judul, hit.jenis_label) for hit in hasil.hits] == [(satu.title, "Pengumuman")]
    assert cari(Kueri(teks="kotak suara", jenis=["pengumuman"], tahun=[2025])).total == 1
    assert cari(Kueri(teks="kotak suara", jenis=["berita"])).total == 0
    assert "Pengumuman</a>" in client.get("/cari/?q=kotak+suara&jenis=pengumuman").text


def test_umpan_memuat_berita_dan_pengumuman_menurut_waktu(client):
    artikel = pabrik.artikel()
    satu = pabrik.pengumuman()
    pabrik.pengumuman(terbit=False, title="Kenari rahasia").save_revision()
    saluran = ElementTree.fromstring(client.get("/berita/rss.xml").content).find("channel")
    butir = [(b.findtext("title"), b.findtext("category")) for b in saluran.findall("item")]
    assert butir == [(satu.title, "Badan adhoc"), (artikel.title, "Kelembagaan")]


def formulir(**lain):
    """What the editor posts for an announcement."""
    awal = {
        "title": "Seleksi PPS",
        "slug": "seleksi-pps",
        "ringkasan": "",
        "nomor": NOMOR,
        "tanggal_surat": "2026-07-14",
        "kategori": "badan-adhoc",
        "berlaku_sampai": "",
        "disematkan_sampai": "",
        "isi": streamfield([]),
        "lampiran": inline_formset([]),
        "comments": inline_formset([]),
        "komentar_dibuka": "on",
        "seo_title": "",
        "search_description": "",
        "go_live_at": "",
        "expire_at": "",
    }
    return nested_form_data({**awal, **lain})


def tambah():
    """The address at which an announcement is made."""
    return reverse(
        "wagtailadmin_pages:add",
        args=["berita", "pengumuman", IndeksPengumuman.objects.get().pk],
    )


def test_redaktur_menerbitkan_dengan_lampiran_dari_formulir(client):
    pabrik.satu_redaktur()
    client.force_login(pabrik.pengguna("Redaktur"))
    dokumen = pabrik.dokumen("Syarat")
    isian = formulir(
        lampiran=inline_formset([{"dokumen": dokumen.pk, "judul": "Surat", "ORDER": "1"}]),
        **{"action-publish": "1"},
    )
    assert client.post(tambah(), isian).status_code == 302
    satu = Pengumuman.objects.live().get(slug="seleksi-pps")
    assert [(x.dokumen, x.judul) for x in satu.lampiran.all()] == [(dokumen, "Surat")]
    dokumen.refresh_from_db()
    assert dokumen.publik


def test_formulir_tanpa_lampiran_dan_isi_ditolak_dengan_kalimat(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    jawab = client.post(tambah(), formulir(**{"action-publish": "1"}))
    assert jawab.status_code == 200
    assert "Lampirkan berkas, atau tulis isi pengumuman." in jawab.text
    assert not Pengumuman.objects.exists()


def test_draf_boleh_kosong_dan_penulis_hanya_mengajukan(client):
    penulis = pabrik.pengguna("Penulis")
    client.force_login(penulis)
    kosong = formulir(
        nomor="",
        tanggal_surat="",
        kategori="",
        lampiran=inline_formset([{"dokumen": "", "judul": "", "ORDER": "1"}]),
    )
    assert client.post(tambah(), kosong).status_code == 302
    draf = Pengumuman.objects.get()
    assert not draf.live
    lengkap = formulir(
        slug="seleksi-dua", isi=streamfield([("subjudul", "Syarat")]), **{"action-submit": "1"}
    )
    assert client.post(tambah(), lengkap).status_code == 302
    ajuan = Pengumuman.objects.get(slug="seleksi-dua")
    assert not ajuan.live
    assert ajuan.current_workflow_state.workflow.name == "Persetujuan Redaktur"
    terbit = formulir(slug="seleksi-tiga", **{"action-publish": "1"})
    client.post(tambah(), terbit)
    assert not Pengumuman.objects.live().exists()


@pytest.mark.parametrize(
    ("peran", "kode"),
    [("Penulis", 200), ("Redaktur", 200), ("Admin", 200), ("Moderator", 302), ("Pengesah", 302)],
)
def test_siapa_boleh_membuat(client, peran, kode):
    client.force_login(pabrik.pengguna(peran))
    assert client.get(tambah()).status_code == kode


def test_daftar_di_cms_menyebut_nomor_dan_akhirnya(client):
    client.force_login(pabrik.pengguna("Redaktur"))
    pabrik.pengumuman(nomor=NOMOR, berlaku_sampai=date(2026, 7, 20))
    pabrik.pengumuman()
    teks = client.get("/admin/berita_pengumuman/").text
    for kata in (NOMOR, "Badan adhoc", "20 Jul 2026", "tanpa batas"):
        assert kata in teks, kata
    assert '"url": "/admin/berita_pengumuman/"' in client.get("/admin/").text


def test_indeks_berada_di_bawah_beranda():
    akar = Site.objects.get(is_default_site=True).root_page
    assert IndeksPengumuman.objects.get().get_parent() == akar
    assert akar.numchild == akar.get_children().count()
