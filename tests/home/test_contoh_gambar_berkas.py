"""The sample's pictures and PDFs: the same again, different from each other, and marked."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from home.contoh import naskah
from home.contoh.berkas import berkas, pindaian
from home.contoh.berkas.surat import lampiran
from home.contoh.lukis import ADEGAN, lukis

TANDA = "Contoh: isi dan angka rekaan"


def buka(jpeg):
    return Image.open(BytesIO(jpeg)).convert("RGB")


@pytest.mark.parametrize("adegan", ADEGAN)
def test_lukisan_selalu_sama_dan_berbeda_menurut_benih(adegan):
    satu, lain = lukis(adegan, 1), lukis(adegan, 2)
    assert lukis(adegan, 1) == satu
    assert buka(satu).size == (1600, 1067)
    beda = ImageStat.Stat(ImageChops.difference(buka(satu), buka(lain)).resize((80, 53)))
    assert max(beda.mean) > 1
    assert len(satu) < 400_000


def test_suasana_mengubah_cahaya():
    pagi, senja = (
        buka(lukis("karst", 1, s)).resize((1, 1)).getpixel((0, 0)) for s in ("pagi", "senja")
    )
    assert senja[0] - senja[2] > pagi[0] - pagi[2] + 20


def test_adegan_tak_dikenal():
    with pytest.raises(KeyError):
        lukis("bulan")


def halaman(isi):
    pdf = pypdfium2.PdfDocument(isi)
    try:
        return [satu.get_textpage().get_text_range() for satu in pdf]
    finally:
        pdf.close()


@pytest.mark.parametrize("laporan", naskah.laporan(), ids=lambda satu: satu["kode"])
def test_setiap_halaman_pdf_bertanda_contoh(laporan):
    semua = halaman(berkas(laporan))
    assert semua
    for teks in semua:
        assert TANDA in teks
    assert str(laporan["tahun"]) in " ".join(semua)


LAMPIRAN = [(p, satu) for p in naskah.pengumuman() for satu in p["lampiran"]]


@pytest.mark.parametrize(("pengumuman", "satu"), LAMPIRAN, ids=lambda x: x.get("kode", "dari"))
def test_setiap_lampiran_pengumuman_bertanda_contoh_dan_bernomor(pengumuman, satu):
    isi = lampiran(pengumuman, satu)
    semua = halaman(isi)
    assert all(TANDA in teks for teks in semua)
    assert pengumuman["nomor"] in " ".join(semua)
    assert lampiran(pengumuman, satu) == isi


def laporan(kode):
    return next(satu for satu in naskah.laporan() if satu["kode"] == kode)


def test_lkj_empat_bab_dengan_angka_yang_benar():
    semua = halaman(berkas(laporan("lkj-2024")))
    assert 6 <= len(semua) <= 10
    for bab in ("BAB I\r\n", "BAB II\r\n", "BAB III\r\n", "BAB IV\r\n"):
        assert sum(bab in teks for teks in semua) == 1
    # 80.12 / 79.00 × 100 = 101.4177
    assert any("79,00 80,12 101,42 Tercapai" in teks for teks in semua)


def test_pdf_yang_sama_selalu_sama():
    satu = laporan("pk-ketua-2024")
    assert berkas(satu) == berkas(satu)


def test_pindaian_tidak_punya_teks():
    satu = laporan("pk-ketua-2024")
    isi = pindaian(satu)
    assert [teks.strip() for teks in halaman(isi)] == ["", ""]
    assert pindaian(satu) == isi
