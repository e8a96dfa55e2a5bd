"""The table of entries: written with the publication, and never more than the public may read."""

from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import transaction
from wagtail.models import Page, PageViewRestriction

from berita.models import IndeksBerita
from portal.models import Dokumen
from portal.tugas import baca_pdf, berkala
from search.indeks import Selisih, selaraskan
from search.models import Entri, Kiriman, Kosakata, Naskah
from search.pintu import Kueri, cari
from search.tugas import selaraskan_pencarian
from tests import pabrik

pytestmark = pytest.mark.django_db


def jumlah(teks):
    """Number of hits; facets, suggestions and entries must agree with it."""
    hasil = cari(Kueri(teks=teks))
    assert sum(p.jumlah for p in hasil.facets.get("jenis", ())) == hasil.total == len(hasil.hits)
    return hasil.total


def indeks(*opsi):
    """Output of ``manage.py indeks``."""
    keluaran = StringIO()
    call_command("indeks", *opsi, stdout=keluaran)
    return keluaran.getvalue()


def test_draf_tidak_ditemukan_sampai_terbit():
    artikel = pabrik.artikel(terbit=False, title="Keputusan langka")
    artikel.save_revision()
    assert jumlah("langka") == 0
    artikel.save_revision().publish()
    assert jumlah("langka") == 1


def test_perubahan_yang_belum_terbit_tidak_ditemukan():
    artikel = pabrik.artikel(title="Judul terbit")
    artikel.title, artikel.jenis_perubahan = "Judul rahasia", "perbaikan"
    revisi = artikel.save_revision()
    assert (jumlah("rahasia"), jumlah("terbit")) == (0, 1)
    revisi.publish()
    assert (jumlah("rahasia"), jumlah("terbit")) == (1, 0)


def test_yang_ditarik_hilang_bersama_halaman_pdfnya():
    dokumen = pabrik.dokumen("Kata langka")
    laporan = pabrik.laporan(berkas=dokumen)
    baca_pdf.call(dokumen.versi.pk)
    assert jumlah("langka") == 1
    laporan.unpublish()
    assert jumlah("langka") == 0
    assert not Entri.objects.filter(grup=laporan.pk).exists()


def test_penerbitan_yang_batal_tidak_meninggalkan_entri():
    artikel = pabrik.artikel(terbit=False, title="Keputusan langka")
    revisi = artikel.save_revision()

    with transaction.atomic():
        revisi.publish()
        assert jumlah("langka") == 1
        transaction.set_rollback(True)
    assert jumlah("langka") == 0


def test_yang_terbit_tanpa_isyarat_diperbaiki_dan_yang_dihapus_hilang():
    artikel = pabrik.artikel(terbit=False, title="Keputusan langka")
    Page.objects.filter(pk=artikel.pk).update(live=True)
    assert "1 entri kurang" in indeks("--perbaiki")
    assert jumlah("langka") == 1
    Page.objects.filter(pk=artikel.pk).update(live=False)
    Page.objects.get(pk=artikel.pk).delete()
    assert jumlah("langka") == 0
    assert not Naskah.objects.filter(akar_judul__contains="langka").exists()


def test_teks_dibaca_sebelum_atau_sesudah_terbit_sama_saja():
    dokumen = pabrik.dokumen("Kata langka")
    baca_pdf.call(dokumen.versi.pk)
    assert jumlah("langka") == 0
    pabrik.laporan(berkas=dokumen)
    assert jumlah("langka") == 1


def test_dokumen_pribadi_tidak_ditemukan():
    dokumen = pabrik.dokumen("Kata langka")
    baca_pdf.call(dokumen.versi.pk)
    pabrik.laporan(terbit=False, berkas=dokumen).save_revision()
    assert jumlah("langka") == 0
    assert not Entri.objects.filter(dokumen=dokumen.pk).exists()


def test_dokumen_yang_dilepas_dari_halaman_hilang():
    dokumen = pabrik.dokumen("Kata langka")
    laporan = pabrik.laporan(berkas=dokumen)
    baca_pdf.call(dokumen.versi.pk)
    laporan.berkas = None
    pabrik.simpan_perubahan(laporan)
    assert jumlah("langka") == 0
    assert jumlah(laporan.title) == 1


def test_versi_baru_menggantikan_teks_versi_lama():
    dokumen = pabrik.dokumen("Kata langka")
    pabrik.laporan(berkas=dokumen)
    baca_pdf.call(dokumen.versi.pk)
    dokumen = Dokumen.objects.get(pk=dokumen.pk)
    dokumen.file = ContentFile(pabrik.berkas_pdf("Kata jarang"), name="laporan.pdf")
    dokumen.save()
    assert (jumlah("langka"), jumlah("jarang")) == (0, 0)
    baca_pdf.call(Dokumen.objects.get(pk=dokumen.pk).versi.pk)
    assert (jumlah("langka"), jumlah("jarang")) == (0, 1)


def test_satu_dokumen_di_dua_halaman():
    dokumen = pabrik.dokumen("Kata langka")
    pertama = pabrik.laporan(berkas=dokumen)
    pabrik.artikel(isi=[("dokumen", dokumen)])
    baca_pdf.call(dokumen.versi.pk)
    assert jumlah("langka") == 2
    pertama.unpublish()
    assert jumlah("langka") == 1


def test_halaman_di_bawah_batasan_tidak_ditemukan():
    pabrik.artikel(title="Keputusan langka")
    batasan = PageViewRestriction.objects.create(
        page=IndeksBerita.objects.get(), restriction_type=PageViewRestriction.LOGIN
    )
    assert jumlah("langka") == 0
    batasan.delete()
    assert jumlah("langka") == 1


def test_alamat_yang_berubah_berlaku_di_hasil():
    artikel = pabrik.artikel(title="Keputusan langka")
    artikel.slug = "alamat-baru"
    pabrik.simpan_perubahan(artikel)
    assert [hit.url for hit in cari(Kueri(teks="langka")).hits] == ["/berita/alamat-baru/"]


def test_isi_kotor_dapat_disimpan():
    isi = "kata\x0blangka \ud800 " + "panjang " * 40_000
    artikel = pabrik.artikel(isi=[("kutipan", {"teks": "x", "nama": "", "jabatan": ""})])
    artikel.isi[0].value["teks"] = isi.replace("\ud800", "")
    pabrik.simpan_perubahan(artikel)
    assert jumlah("langka") == 1


def test_perbaiki_menemukan_dan_mengakhiri_selisih():
    artikel, lain, tanpa = (
        pabrik.artikel(title="Keputusan langka"),
        pabrik.artikel(),
        pabrik.artikel(),
    )
    assert "0 entri kurang, 0 berbeda, 0 berlebih; indeks teks utuh" in indeks()
    Entri.objects.filter(grup=artikel.pk).delete()
    Entri.objects.filter(grup=lain.pk).update(judul="Salah")
    Naskah.objects.filter(entri__grup=tanpa.pk).delete()
    Entri.objects.create(grup=10**9, jenis="berita", url="/x/", judul="Hantu")
    with pytest.raises(CommandError, match="--perbaiki"):
        indeks()
    assert jumlah("langka") == 0
    hasil = indeks("--perbaiki")
    assert "Selisih: 1 entri kurang, 2 berbeda, 1 berlebih" in hasil
    assert "Sesudah diperbaiki: 0 entri kurang, 0 berbeda, 0 berlebih" in hasil
    assert jumlah("langka") == 1


def test_perbaiki_menyamakan_akar_bila_penganalisis_berubah():
    artikel = pabrik.artikel(title="Keputusan langka")
    Naskah.objects.filter(entri__grup=artikel.pk).update(akar_judul="usang", akar_isi="usang")
    assert jumlah("langka") == 0
    assert "1 berbeda" in indeks("--perbaiki")
    assert jumlah("langka") == 1


def banyak(kata):
    """In how many public entries a word stands, as the vocabulary counts it."""
    satu = Kosakata.objects.filter(kata=kata).first()
    return satu.banyak if satu else None


def test_kosakata_dihitung_per_entri_dan_hilang_dengan_entri_terakhir():
    pertama = pabrik.artikel(title="Keputusan langka", ringkasan="Langka sekali langka.")
    pabrik.artikel(title="Barang langka")
    assert banyak("langka") == 2
    pertama.unpublish()
    assert banyak("langka") == 1
    assert banyak("keputusan") is None


def test_perbaiki_menghitung_kosakata_lagi():
    pabrik.artikel(title="Keputusan langka")
    Kosakata.objects.filter(kata="langka").update(banyak=7)
    Kosakata.objects.filter(kata="keputusan").delete()
    Kosakata.objects.create(kata="hantu", akar="hantu", banyak=3)
    indeks("--perbaiki")
    assert (banyak("langka"), banyak("keputusan"), banyak("hantu")) == (1, 1, None)


def test_kiriman_mencatat_setiap_perubahan_dan_tinggal_sesudah_ditarik():
    artikel = pabrik.artikel(title="Keputusan langka")
    kiriman = Kiriman.objects.get(grup=artikel.pk)
    assert (kiriman.versi, kiriman.terkirim) == (1, 0)
    selaraskan(artikel.pk)
    kiriman.refresh_from_db()
    assert kiriman.versi == 1
    artikel.unpublish()
    kiriman.refresh_from_db()
    assert kiriman.versi == 2
    assert not Entri.objects.filter(grup=artikel.pk).exists()


def test_yang_berubah_tanpa_isyarat_diselaraskan_oleh_jam():
    artikel = pabrik.artikel(title="Logistik", kategori=pabrik.kategori("Sosialisasi"))
    artikel.kategori.nama = "Pendidikan pemilih"
    artikel.kategori.save()
    assert selaraskan(artikel.pk, tulis=False) == Selisih(beda=1)
    assert selaraskan_pencarian.enqueue in [kerja for _nama, _jeda, kerja in berkala]
    selaraskan_pencarian.call()
    assert Entri.objects.get(grup=artikel.pk).kategori == "Pendidikan pemilih"
    assert not selaraskan(artikel.pk, tulis=False)
