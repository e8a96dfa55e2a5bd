"""What an editor reads of a document's text, and what to do about it."""

import pytest
from django.urls import reverse

from portal.models import Dokumen, VersiDokumen
from portal.pdf.uraian import rentang, uraikan_keadaan
from portal.wagtail_hooks import ingatkan_dokumen
from tests import pabrik

pytestmark = pytest.mark.django_db
Keadaan = VersiDokumen.Keadaan


def dokumen(keadaan, *asal, jumlah=None, nama="laporan.pdf"):
    """A document in a state, with pages from there."""
    satu = pabrik.dokumen(nama=nama)
    versi = satu.versi
    versi.keadaan_teks, versi.jumlah_halaman = keadaan, jumlah or len(asal) or None
    versi.save()
    for nomor, dari in enumerate(asal, start=1):
        versi.halaman.create(nomor=nomor, asal=dari, teks="isi" if dari in ("teks", "ocr") else "")
    return satu


@pytest.mark.parametrize("keadaan", [satu for satu in Keadaan if satu != Keadaan.BUKAN_PDF])
def test_setiap_keadaan_punya_anjuran(client, keadaan):
    satu = dokumen(keadaan)
    client.force_login(pabrik.pengguna("Penyusun SAKIP"))
    isi = client.get(reverse("dokumen_keadaan", args=[satu.pk])).text
    assert keadaan.label in isi
    assert isi.count("<p>") >= 2
    assert ("data-berjalan" in isi) == (keadaan == Keadaan.MENUNGGU)
    senang = {Keadaan.MENUNGGU, Keadaan.TERBACA, Keadaan.OCR}
    assert ("perlu" in isi) == (keadaan not in senang)


def test_kalimat_yang_menyebut_halaman():
    semua = ["gagal", "teks", "gagal", "gagal", "ocr"]
    uraian = uraikan_keadaan(dokumen(Keadaan.SEBAGIAN, *semua, jumlah=1200))
    isi = " ".join(uraian.kalimat)
    assert uraian.jumlah == 1200
    assert "Tidak terbaca: halaman 1, 3–4." in isi
    assert "Hanya 5 dari 1.200 halaman yang dibaca." in isi
    assert "Halaman 5 dibaca mesin dari hasil pindai." in isi


def test_terkunci_menyebut_caranya():
    kalimat = " ".join(uraikan_keadaan(dokumen(Keadaan.TERKUNCI)).kalimat)
    assert "Simpan ulang tanpa kata sandi, lalu unggah lagi." in kalimat


@pytest.mark.parametrize(
    ("nomor", "kata"),
    [
        ([3], "3"),
        ([2, 1, 3, 9], "1–3, 9"),
        (range(1, 40, 2), "1, 3, 5, 7, 9, 11 dan 14 lainnya"),
    ],
)
def test_rentang(nomor, kata):
    assert rentang(nomor) == kata


def test_bukan_pdf_tidak_disebut(client):
    satu = dokumen(Keadaan.BUKAN_PDF, nama="formulir.docx")
    client.force_login(pabrik.pengguna("Penyusun SAKIP"))
    assert client.get(reverse("dokumen_keadaan", args=[satu.pk])).text.strip() == ""


def test_hanya_bagi_yang_boleh_memilih_dokumen(client):
    alamat = reverse("dokumen_keadaan", args=[dokumen(Keadaan.RUSAK).pk])
    assert client.get(alamat).status_code == 404
    client.force_login(pabrik.pengguna("Moderator"))
    assert client.get(alamat).status_code == 404


def test_kueri_tidak_tumbuh_dengan_halaman(django_assert_num_queries):
    for banyak in (1, 40):
        satu = Dokumen.objects.get(pk=dokumen(Keadaan.TERBACA, *["teks"] * banyak).pk)
        with django_assert_num_queries(2):
            assert uraikan_keadaan(satu).jumlah == banyak


def test_penyetuju_dan_penerbit_diingatkan_tanpa_dihalangi(client):
    """The page goes public; a message says which file nobody can search."""
    penyusun, satu = pabrik.pengguna("Penyusun SAKIP"), dokumen(Keadaan.TERKUNCI)
    laporan = pabrik.laporan(terbit=False, berkas=satu, owner=penyusun)
    laporan.save_revision(user=penyusun)
    laporan.get_workflow().start(laporan, penyusun)
    client.force_login(pabrik.pengguna("Pengesah"))
    alamat = reverse("persetujuan", args=[laporan.pk])
    isi = client.get(alamat).text
    assert "“Laporan”: PDF terkunci kata sandi." in isi
    tanda = isi.partition('name="tanda" value="')[2].partition('"')[0]
    client.post(alamat, {"aksi": "setujui", "tanda": tanda})
    laporan.refresh_from_db()
    assert laporan.live


def test_penerbit_dari_penyunting_diingatkan(rf):
    laporan = pabrik.laporan(berkas=dokumen(Keadaan.RUSAK), pindaian=dokumen(Keadaan.RUSAK))
    request = rf.get("/")
    request._messages = type(
        "Pesan", (list,), {"add": lambda self, tingkat, isi, *_: self.append(isi)}
    )()
    ingatkan_dokumen(request, laporan)
    [kalimat] = request._messages
    assert kalimat.startswith("“Laporan”: PDF rusak.")
