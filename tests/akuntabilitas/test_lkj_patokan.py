"""A report stands on one release: what was published later changes nothing in it."""

import re
from datetime import UTC, datetime

import pytest

from akuntabilitas.models import Laporan
from portal.publikasi import BelumLengkap
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas import pabrik_lkj as buat
from tests.akuntabilitas.test_lkj import ALAMAT, nasional, teks

pytestmark = pytest.mark.django_db


@pytest.fixture
def satu():
    """An indicator with 80 promised and 84 reached in 2023, in releases 1 and 2."""
    pabrik.tahun(2023)
    satu = angka.indikator(nama="Pemilih yang terlayani", satuan="orang")
    buat.setahun(satu)
    return satu


def angka_di(jawab):
    """All tables and sentences of Bab III, as words."""
    isi = teks(jawab)
    return isi[isi.rindex("Bab III Akuntabilitas Kinerja") :]


def test_dipatok_ketika_terbit(satu):
    lkj = buat.lkj()
    assert lkj.rilis_angka == 2
    assert lkj.terbitan.get().revisi.content["rilis_angka"] == 2
    lain = pabrik.laporan(tahun=2023, slug="pk-ketua", jenis="pk-ketua")
    assert lain.rilis_angka is None


def test_koreksi_sesudahnya_menambah_kalimat_saja(satu, client):
    lain = angka.indikator(nama="Yang tetap")
    buat.setahun(lain)
    buat.anggaran()
    buat.lkj()
    sebelum = client.get(ALAMAT)
    assert "lebih baru" not in sebelum.text
    buat.koreksi(satu, 79)
    sesudah = client.get(ALAMAT)
    assert angka_di(sesudah) == angka_di(sebelum)
    isi = teks(sesudah)
    kalimat = isi[isi.index("Ada angka yang lebih baru") : isi.index("Laporan ini belum memuat")]
    assert "terbit rilis 6 (Setahun penuh" in kalimat
    assert "Yang berbeda dari laporan ini: Pemilih yang terlayani" in kalimat
    assert "Yang tetap" not in kalimat
    assert "Anggaran" not in kalimat
    assert 'href="/akuntabilitas/2023/rilis/6/"' in sesudah.text


def test_rilis_yang_tidak_mengubah_angka(satu, client):
    buat.lkj()
    rilis = angka.rilis(2023, "ikm")
    angka.nilai_lain(rilis)
    rilis.sahkan(None)
    isi = teks(client.get(ALAMAT))
    assert "Yang berbeda dari laporan ini: Anggaran" in isi
    buat.koreksi(satu, 84)
    assert "Pemilih yang terlayani" not in teks(client.get(ALAMAT)).split("Laporan ini belum")[0]


def test_tahun_lain_dan_nasional_juga_tetap(satu, client):
    buat.setahun(satu, 2022, 60, 45)
    pokok = nasional(satu)
    buat.lkj()
    sebelum = angka_di(client.get(ALAMAT))
    assert "2022 60 45" in sebelum
    buat.koreksi(satu, 59, 2022)
    rilis = angka.rilis(2023, alasan="Target nasional berubah.")
    type(rilis).objects.filter(pk=rilis.pk).update(satker=pokok.satker)
    rilis.refresh_from_db()
    angka.isi(rilis, pokok, "target", 10)
    rilis.sahkan(None)
    assert angka_di(client.get(ALAMAT)) == sebelum


def test_perbaikan_kecil_tidak_membawa_angka_baru(satu, client):
    lkj = buat.lkj(buat.bagian("masalah", "Kata yang slah."))
    buat.koreksi(satu, 79)
    lkj = pabrik.ubah(lkj, naskah=[buat.bagian("masalah", "Kata yang salah.")])
    assert lkj.rilis_angka == 2
    assert "realisasi 84" in teks(client.get(ALAMAT))


def test_draf_lama_tanpa_patokan_memakai_yang_terbit(satu):
    lkj = buat.lkj(buat.bagian("masalah"))
    buat.koreksi(satu, 79)
    lkj.rilis_angka, lkj.title = None, "Judul baru"
    lkj = pabrik.simpan_perubahan(lkj)
    assert lkj.rilis_angka == 2


def test_angka_baru_adalah_koreksi_dan_versi_lama_tetap(satu, client):
    lkj = buat.lkj()
    buat.koreksi(satu, 79)
    lkj.rilis_angka = 3
    with pytest.raises(BelumLengkap) as tolak:
        lkj.save_revision().publish()
    assert "koreksi" in str(tolak.value.message_dict["jenis_perubahan"])
    lkj = pabrik.ubah(lkj, "koreksi", "Realisasi 84 dikoreksi menjadi 79.", rilis_angka=3)
    kini = teks(client.get(ALAMAT))
    assert "0 dari 1 janji tercapai." in kini
    assert "realisasi 79, capaian 98,75 persen: tidak tercapai" in kini
    assert "Realisasi 84 dikoreksi menjadi 79." in kini
    assert "lebih baru" not in kini
    versi = [teks(client.get(f"{lkj.get_url()}versi/{n}/")) for n in (1, 2)]
    assert "realisasi 84, capaian 105,00 persen: tercapai" in versi[0]
    assert "1 dari 1 janji tercapai." in versi[0]
    assert "realisasi 79" in versi[1]
    beda = teks(client.get(f"{lkj.get_url()}versi/2/beda/"))
    assert "Angka dari rilis" in beda


def test_rilis_yang_tidak_ada_ditolak(satu):
    lkj = buat.lkj()
    with pytest.raises(BelumLengkap) as tolak:
        pabrik.ubah(lkj, "koreksi", rilis_angka=9)
    assert "Rilis 9 tahun 2023 belum terbit" in tolak.value.message_dict["rilis_angka"][0]
    assert Laporan.objects.get(pk=lkj.pk).rilis_angka == 2


def test_terbit_terjadwal_dipatok_ketika_dijadwalkan(satu, client):
    """What was approved is what goes out."""
    draf = pabrik.laporan(terbit=False, tahun=2023, slug="lkj", naskah=[buat.bagian("masalah")])
    draf.go_live_at = datetime(2099, 1, 1, tzinfo=UTC)
    draf.save_revision().publish()
    buat.koreksi(satu, 79)
    draf = Laporan.objects.get(pk=draf.pk)
    assert not draf.live
    assert draf.get_latest_revision().content["rilis_angka"] == 2


def test_laporan_tanpa_angka_menyebut_angka_yang_datang(client):
    pabrik.tahun(2023)
    buat.lkj(buat.bagian("masalah"))
    buat.setahun(angka.indikator(nama="Baru datang"))
    isi = teks(client.get(ALAMAT))
    assert "angka tahun 2023 belum diterbitkan sebagai data" in isi
    assert re.search(r"terbit rilis 1 .*rilis 2 .*berbeda dari laporan ini: Baru datang", isi)
    assert "realisasi 84" not in isi
