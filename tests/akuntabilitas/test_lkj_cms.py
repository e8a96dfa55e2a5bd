"""Writing an LKj: boxes for all that is asked, a list of what is missing, no empty box stored."""

import json

import pytest
from django.urls import reverse
from wagtail.blocks import StreamValue

from akuntabilitas.lkj.blok import BlokNaskah
from akuntabilitas.lkj.formulir import kotak
from akuntabilitas.lkj.kerangka import kerangka
from akuntabilitas.lkj.naskah import Naskah
from akuntabilitas.models import Laporan
from akuntabilitas.salin import salin_ke_tahun
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas import pabrik_lkj as buat
from tests.formulir_cms import formulir

pytestmark = pytest.mark.django_db
PANEL = "Naskah LKj (empat bab)"


@pytest.fixture
def satu():
    """An indicator with 80 promised and 84 reached in 2023."""
    pabrik.tahun(2023)
    satu = angka.indikator(nama="Pemilih yang terlayani")
    buat.setahun(satu)
    return satu


@pytest.fixture
def penyusun(client):
    orang = pabrik.pengguna("Penyusun SAKIP")
    client.force_login(orang)
    return orang


def sunting(laporan):
    return reverse("wagtailadmin_pages:edit", args=[laporan.pk])


def isian(laporan, blok, awalan="naskah"):
    """What a browser sends of a report with these blocks, beside what ``formulir`` reads."""
    data = {
        "jenis": laporan.jenis,
        "satker": str(laporan.satker_id),
        "title": laporan.title,
        "slug": laporan.slug,
        "ringkasan": laporan.ringkasan,
        "rilis_angka": "" if laporan.rilis_angka is None else str(laporan.rilis_angka),
        f"{awalan}-count": str(len(blok)),
    }
    for n, (jenis, isi) in enumerate(blok):
        dasar = f"{awalan}-{n}"
        data |= {
            f"{dasar}-deleted": "",
            f"{dasar}-order": str(n),
            f"{dasar}-type": jenis,
            f"{dasar}-id": "",
        }
        for nama, nilai in isi.items():
            if nama == "paragraf":
                baris = [{"key": "a", "text": nilai, "type": "unstyled", "depth": 0}]
                lain = {"inlineStyleRanges": [], "entityRanges": []}
                nilai = json.dumps({"blocks": [baris[0] | lain], "entityMap": {}})
            data[f"{dasar}-value-{nama}"] = nilai
        if jenis == "bagian":
            data[f"{dasar}-value-tambahan-count"] = "0"
    return data


def kunci(nilai):
    return [a.value["bagian" if a.block_type == "bagian" else "indikator"] for a in nilai]


def test_panel_hanya_untuk_lkj(satu, penyusun, client):
    lkj, lain = buat.lkj(), pabrik.laporan(tahun=2023, slug="rkt", jenis="rkt")
    isi = client.get(sunting(lkj)).text
    assert PANEL in isi
    assert "Yang belum ada menurut simpanan terakhir." in isi
    assert "analisis efisiensi untuk 1 indikator" in isi
    assert "Rilis 2: Setahun penuh, 20 Januari 2024" in isi
    assert "Rilis terbaru ketika" not in isi
    assert PANEL not in client.get(sunting(lain)).text
    buat_baru = reverse(
        "wagtailadmin_pages:add", args=["akuntabilitas", "laporan", pabrik.tahun(2023).pk]
    )
    assert PANEL not in client.get(buat_baru).text


def test_kotak_untuk_semua_yang_diminta(satu):
    lain = angka.indikator()
    rilis = angka.rilis(2023)
    angka.isi(rilis, lain, keadaan="tidak_diukur")
    buat.terbit(rilis, 2024)
    lkj = buat.lkj(buat.bagian("masalah", "Ada."))
    isi = kotak(Naskah(lkj))
    bagian = [satu.kode for _, satu in kerangka().bagian]
    letak = bagian.index("simpulan")
    assert kunci(isi) == [*bagian[:letak], satu.slug, *bagian[letak:]]
    assert "Ada." in isi[bagian.index("masalah")].value["paragraf"].source
    assert isi[0].value["paragraf"].source == ""


def test_urutan_penulis_dihormati(satu):
    lkj = buat.lkj(buat.bagian("simpulan"), buat.bagian("keadaan"))
    assert kunci(kotak(Naskah(lkj)))[:2] == ["simpulan", "keadaan"]
    assert set(kunci(kotak(Naskah(lkj)))) > {"masalah", satu.slug}


def test_kotak_kosong_tidak_disimpan(satu):
    lkj = buat.lkj(buat.bagian("masalah", "Ada."))
    blok = BlokNaskah()
    bersih = blok.clean(StreamValue(blok, [(a.block_type, a.value) for a in kotak(Naskah(lkj))]))
    assert kunci(bersih) == ["masalah"]


def test_menulis_lewat_formulir(satu, penyusun, client):
    draf = pabrik.laporan(terbit=False, tahun=2023, slug="lkj", owner=penyusun)
    draf.save_revision(user=penyusun)
    alamat = sunting(draf)
    awal = formulir(client.get(alamat))
    blok = [
        ("bagian", {"bagian": "organisasi", "paragraf": ""}),
        ("bagian", {"bagian": "masalah", "paragraf": "Kawasan baru."}),
        ("analisis", {"indikator": satu.slug, "sebab": "", "tindakan": "", "efisiensi": "Hemat."}),
    ]
    blok[2][1]["program"] = ""
    jawab = client.post(alamat, {**awal, **isian(draf, blok)})
    assert jawab.status_code == 302, jawab.context["form"].errors
    isi = Laporan.objects.get(pk=draf.pk).get_latest_revision_as_object()
    assert kunci(isi.naskah) == ["masalah", satu.slug]
    assert isi.naskah[1].value["efisiensi"] == "Hemat."
    assert isi.rilis_angka is None


def test_pratinjau_menampilkan_yang_sedang_ditulis(satu, penyusun, client):
    draf = pabrik.laporan(terbit=False, tahun=2023, slug="lkj", owner=penyusun)
    draf.save_revision(user=penyusun)
    alamat = reverse("wagtailadmin_pages:preview_on_edit", args=[draf.pk])
    blok = [("bagian", {"bagian": "masalah", "paragraf": "Belum disimpan."})]
    data = {**formulir(client.get(sunting(draf))), **isian(draf, blok)}
    assert client.post(alamat, data).json()["is_valid"]
    isi = client.get(alamat).text
    assert "Belum disimpan." in isi
    assert "realisasi 84" in isi


def test_indikator_yang_tidak_ada_ditolak(satu, penyusun, client):
    draf = pabrik.laporan(terbit=False, tahun=2023, slug="lkj", owner=penyusun)
    draf.save_revision(user=penyusun)
    awal = formulir(client.get(sunting(draf)))
    blok = [("analisis", dict.fromkeys(("sebab", "tindakan", "efisiensi", "program"), "a"))]
    blok[0][1]["indikator"] = "tidak-ada"
    jawab = client.post(sunting(draf), {**awal, **isian(draf, blok)})
    assert jawab.status_code == 200
    assert draf.revisions.count() == 1


def test_menyimpan_tanpa_mengubah_bukan_perubahan(satu, client):
    pabrik.satu_redaktur()
    client.force_login(pabrik.pengguna("Admin"))
    lkj = buat.lkj(buat.bagian("masalah", "Kawasan baru."))
    awal = formulir(client.get(sunting(lkj)))
    blok = [
        ("bagian", {"bagian": "keadaan", "paragraf": ""}),
        ("bagian", {"bagian": "masalah", "paragraf": "Kawasan baru."}),
    ]
    lama = {"isi-0-value": json.dumps(_draftail("Sebagian besar target tercapai."))}
    data = {**awal, **lama, **isian(lkj, blok), "action-publish": "1"}
    data["komentar_dibuka"] = "on"
    jawab = client.post(sunting(lkj), data)
    assert jawab.status_code == 302, jawab.context["form"].errors
    assert lkj.terbitan.count() == 1


def _draftail(teks):
    baris = {"key": "a", "text": teks, "type": "unstyled", "depth": 0}
    return {"blocks": [baris | {"inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}


def test_pengesah_membaca_naskah_yang_menunggu(satu, client, penyusun):
    draf = pabrik.laporan(
        terbit=False, tahun=2023, slug="lkj", naskah=[buat.bagian("masalah", "Isi draf.")]
    )
    draf.save_revision(user=penyusun)
    client.force_login(pabrik.pengguna("Pengesah"))
    pratinjau = client.get(f"/admin/persetujuan/{draf.pk}/pratinjau/")
    assert "Isi draf." in pratinjau.text
    assert "realisasi 84" in pratinjau.text


def test_salinan_membawa_bab_tanpa_analisis_dan_patokan(satu, penyusun):
    lkj = buat.lkj(
        buat.bagian("organisasi", "Lima anggota."),
        buat.analisis(satu, sebab="Cuaca 2023."),
        title="Laporan Kinerja 2023",
    )
    baru = Laporan.objects.get(pk=salin_ke_tahun(lkj, 2025, penyusun).pk)
    assert kunci(baru.naskah) == ["organisasi"]
    assert baru.rilis_angka is None


def test_gambar_dan_tabel_dalam_naskah_ikut_aturan_terbit(satu):
    gambar = pabrik.gambar()
    dokumen = pabrik.dokumen()
    tambahan = [("gambar", {"gambar": gambar, "keterangan": "Bagan"}), ("dokumen", dokumen)]
    lkj = buat.lkj(buat.bagian("organisasi", "Bagan di bawah.", tambahan))
    assert list(lkj.gambar_publik()) == [gambar]
    assert lkj.dokumen_publik() == [dokumen]
    dokumen.refresh_from_db()
    assert dokumen.publik
    tabel = {"data": [["a"]], "table_caption": "", "cell": [], "mergeCells": []}
    lkj.naskah = [buat.bagian("organisasi", "Tabel.", [("tabel", tabel)])]
    assert lkj.kekurangan()["naskah"] == ["Tabel ke-1 belum berjudul. Isi judulnya di bawah tabel."]
    assert lkj.kekurangan()["isi"] == []
