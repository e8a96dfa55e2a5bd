"""``siapkan`` and ``contoh``: they add what is missing, and take out only what they brought."""

from datetime import date

import pytest
from django.core.management import call_command
from wagtail.models import ModelLogEntry, Page, ReferenceIndex, Site
from wagtail.rich_text import RichText

from akuntabilitas.models import (
    Anggaran,
    Angka,
    AturanHitung,
    Evaluasi,
    Ikm,
    Indikator,
    Jenjang,
    Laporan,
    PerjanjianKinerja,
    Rekomendasi,
    Renstra,
    Rilis,
    Sasaran,
    Satker,
    TahunKinerja,
    VersiAngka,
    VersiIndikator,
)
from berita.models import Artikel, Kategori, Pengumuman
from home.contoh import naskah
from home.management.commands import contoh
from home.models import HalamanBiasa, ObjekContoh, Pejabat
from komentar.models import Komentar
from portal.models import (
    ButirKaki,
    ButirUtama,
    Dokumen,
    Gambar,
    Kantor,
    Menu,
    Terbitan,
    VersiDokumen,
)
from tests import pabrik

pytestmark = pytest.mark.django_db
SEMUA = (
    Page,
    Artikel,
    Pengumuman,
    Laporan,
    Komentar,
    Gambar,
    Dokumen,
    VersiDokumen,
    Kategori,
    Terbitan,
    Pejabat,
    Satker,
    Jenjang,
    Renstra,
    Sasaran,
    Indikator,
    VersiIndikator,
    PerjanjianKinerja,
    Angka,
    Rilis,
    VersiAngka,
    Anggaran,
    Evaluasi,
    Rekomendasi,
    Ikm,
    AturanHitung,
    ModelLogEntry,
    ObjekContoh,
)


def kantor():
    return Kantor.for_site(Site.objects.get(is_default_site=True))


def jumlah():
    return {model: model.objects.count() for model in SEMUA}


@pytest.fixture
def cepat(monkeypatch):
    """The sample with one small picture and one small PDF for all, whose making has own tests."""
    gambar, pdf = pabrik.berkas_gambar(), pabrik.berkas_pdf("Isi.")
    monkeypatch.setattr(contoh, "lukis", lambda *_: gambar)
    for nama in ("berkas", "pindaian"):
        monkeypatch.setattr(contoh, nama, lambda _: pdf)
    monkeypatch.setattr(contoh, "lampiran", lambda *_: pdf)


@pytest.fixture
def sedikit(cepat, monkeypatch):
    """Two articles, the reports of one year and the comments on these."""
    slug = {"upacara-17-agustus-2026", "dialog-radio-pindah-memilih"}
    artikel = [satu for satu in naskah.artikel() if satu["slug"] in slug]
    laporan = [satu for satu in naskah.laporan() if satu["tahun"] == 2024]
    komentar = [satu for satu in naskah.komentar() if satu.get("artikel") in slug]
    assert len(artikel) == 2
    assert len(komentar) == 3
    monkeypatch.setattr(naskah, "artikel", lambda: artikel)
    monkeypatch.setattr(naskah, "laporan", lambda: laporan)
    monkeypatch.setattr(naskah, "komentar", lambda: komentar)


def test_siapkan_membuka_halaman_yang_saling_bertaut(client):
    call_command("siapkan", verbosity=0)
    for satu in naskah.halaman():
        jawaban = client.get(f"/{satu['slug']}/")
        assert jawaban.status_code == 200
        assert "{" not in jawaban.content.decode().split("<main")[1].split("</main")[0]
    isi = HalamanBiasa.objects.get(slug="kontak").isi
    surel = kantor().surel
    assert surel
    assert surel in client.get("/kontak/").text.split("<main")[1].split("</main")[0]
    taut = [blok.value for blok in isi if isinstance(blok.value, RichText)]
    berita = Page.objects.get(slug="berita")
    assert any(f'linktype="page" id="{berita.pk}"' in satu.source for satu in taut)


def test_siapkan_dua_kali_tidak_mengubah_apa_pun():
    call_command("siapkan", verbosity=0)
    sebelum = jumlah(), list(ButirUtama.objects.values()), list(ButirKaki.objects.values())
    call_command("siapkan", verbosity=0)
    sesudah = jumlah(), list(ButirUtama.objects.values()), list(ButirKaki.objects.values())
    assert sesudah == sebelum


def test_siapkan_menambahkan_aturan_dan_membiarkan_yang_sudah_ada():
    punya = AturanHitung.objects.create(
        jenis="ikm", mulai=date(2017, 1, 1), nama="Aturan kami", isi={"nama": "Aturan kami"}
    )
    call_command("siapkan", verbosity=0)
    assert set(AturanHitung.objects.values_list("jenis", flat=True)) == {"capaian", "akip", "ikm"}
    assert AturanHitung.objects.get(jenis="ikm") == punya
    assert AturanHitung.objects.get(jenis="ikm").isi == {"nama": "Aturan kami"}


def test_siapkan_membiarkan_yang_sudah_diisi():
    punya = pabrik.halaman_biasa(title="Privasi kami", slug="privasi")
    situs = Site.objects.get(is_default_site=True)
    Kantor.objects.create(site=situs, telepon="0411-1")
    menu = Menu.objects.create(site=situs)
    ButirKaki.objects.create(menu=menu, halaman=punya)
    call_command("siapkan", verbosity=0)
    assert HalamanBiasa.objects.filter(slug="privasi").get().title == "Privasi kami"
    assert (kantor().telepon, kantor().surel) == ("0411-1", "")
    assert ButirKaki.objects.count() == 1
    assert ButirUtama.objects.exists()


def test_contoh_dimuat_lengkap_pada_tanggalnya_sendiri(cepat, client):
    call_command("contoh", verbosity=0)
    assert kantor().contoh
    for satu in naskah.artikel():
        artikel = Artikel.objects.live().get(slug=satu["slug"])
        assert artikel.first_published_at == satu["terbit"]
        assert artikel.last_published_at == satu["terbit"]
        assert set(artikel.tag.names()) == set(satu["tag"])
    for satu in naskah.pengumuman():
        pengumuman = Pengumuman.objects.live().get(slug=satu["slug"])
        assert pengumuman.first_published_at == satu["terbit"]
        assert pengumuman.lampiran.count() == len(satu["lampiran"])
    assert Pejabat.objects.count() == len(naskah.pejabat())
    assert Laporan.objects.live().count() == len(naskah.laporan())
    assert Komentar.objects.count() == len(naskah.komentar())
    assert not Dokumen.objects.filter(publik=False).exists()
    dikoreksi = client.get("/berita/pengukuran-kinerja-triwulan-keempat-2024-terbit/").text
    assert ">86,5%<" in dikoreksi
    assert "Angka ini dikoreksi pada 24 Januari 2025 (rilis 9): kini 68,5%." in dikoreksi
    assert ">88,23 B (Baik)<" in client.get("/berita/survei-kepuasan-semester-pertama-2026/").text
    balasan = Komentar.objects.get(comment__startswith="Sudah saya periksa, nama saya ada.")
    assert balasan.level == 2
    assert all(satu.laporan.tahun == satu.tahun for satu in Evaluasi.objects.all())
    bukti = VersiAngka.objects.filter(bukti__isnull=False)
    assert {satu.bukti.title.split()[0] for satu in bukti} == {
        "Laporan",
        "Pengukuran",
        "Survei",
    }
    selesai = Rekomendasi.objects.filter(keadaan="selesai", bukti__isnull=False)
    assert "Laporan Kinerja Tahun 2023" in {satu.bukti.title for satu in selesai}
    assert client.get("/akuntabilitas/2025/pk-ketua-perubahan/").status_code == 200
    assert client.get("/berita/jam-layanan-ramadan-1447/").status_code == 200
    assert client.get("/akuntabilitas/2024/lkj/").status_code == 200


def test_contoh_dua_kali_dimuat_sekali(sedikit):
    call_command("contoh", verbosity=0)
    sebelum = jumlah()
    call_command("contoh", verbosity=0)
    assert jumlah() == sebelum


def test_contoh_yang_gagal_tidak_meninggalkan_apa_pun(sedikit, monkeypatch):
    def gagal(_):
        raise RuntimeError("listrik padam")

    sebelum = jumlah()
    monkeypatch.setattr(contoh.Pemuat, "semua_komentar", gagal)
    with pytest.raises(RuntimeError):
        call_command("contoh", verbosity=0)
    assert jumlah() == sebelum
    assert not kantor().contoh


def test_hapus_mengembalikan_keadaan_semula(sedikit, django_capture_on_commit_callbacks):
    sebelum = jumlah()
    call_command("contoh", verbosity=0)
    berkas = [versi.file for versi in VersiDokumen.objects.all()]
    assert all(satu.storage.exists(satu.name) for satu in berkas)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("contoh", "--hapus", verbosity=0)
    assert jumlah() == sebelum
    assert not any(satu.storage.exists(satu.name) for satu in berkas)
    assert not ObjekContoh.objects.exists()
    assert not kantor().contoh


def test_hapus_membiarkan_yang_dipakai_kantor_sendiri(sedikit):
    artikel_lama = pabrik.artikel()
    call_command("contoh", verbosity=0)
    contoh_artikel = Artikel.objects.get(slug="upacara-17-agustus-2026")
    sendiri = pabrik.artikel(
        kategori=contoh_artikel.kategori, gambar=contoh_artikel.gambar, title="Berita sendiri"
    )
    sendiri.tag.add("upacara")
    pabrik.simpan_perubahan(sendiri)
    ReferenceIndex.create_or_update_for_object(sendiri)
    laporan = pabrik.laporan(tahun=2024)
    komentar = Komentar.objects.create(halaman=artikel_lama, nama="Warga", comment="Bagus.")

    call_command("contoh", "--hapus", verbosity=0)

    assert set(Artikel.objects.live()) == {artikel_lama, sendiri}
    sendiri.refresh_from_db()
    assert Gambar.objects.get() == sendiri.gambar
    assert sendiri.tag.names().get() == "upacara"
    assert sendiri.kategori.nama == "Kelembagaan"
    assert Laporan.objects.get() == laporan
    assert TahunKinerja.objects.get().tahun == 2024
    assert Komentar.objects.get() == komentar
