"""A figure in a text on its way to the public: refused, kept, and never changed silently."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, connection, transaction

from akuntabilitas.models import Sitiran
from akuntabilitas.rilis import Beku
from akuntabilitas.sitiran.kunci import Kunci
from portal.riwayat.catatan import menarik
from search.pintu import Kueri, cari
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.pabrik_sitiran import koreksi, kunci, mengutip
from tests.akuntabilitas.test_halaman_angka import teks

pytestmark = pytest.mark.django_db


def pratinjau(halaman):
    return teks(halaman.make_preview_request())


def test_draf_dan_pratinjau_memakai_nilai_sekarang(partisipasi):
    halaman = mengutip(kunci(partisipasi), terbit=False)
    assert "80,12% Partisipasi" in pratinjau(halaman)
    koreksi(partisipasi)
    halaman = type(halaman).objects.get(pk=halaman.pk)
    assert "81,2% Partisipasi" in pratinjau(halaman)
    assert "Angka ini" not in pratinjau(halaman)
    assert not Sitiran.objects.exists()


@pytest.mark.parametrize(
    "salah",
    [
        "realisasi:999999:2024:0",
        "evaluasi:2024",
        "ikm:2024:2024-13-40:2024-06-30",
        "bukan kunci",
        "realisasi:1:2024:9",
        "",
    ],
)
def test_yang_tidak_terbit_ditolak_saat_terbit(partisipasi, salah):
    halaman = mengutip(salah, terbit=False)
    revisi = halaman.save_revision()
    with pytest.raises(ValidationError, match="belum terbit, atau sudah ditarik"):
        revisi.publish()
    halaman.refresh_from_db()
    assert not halaman.live
    assert "tidak dapat dikutip" in pratinjau(halaman) or not salah


def test_draf_rilis_dan_tahun_tertutup_ditolak(partisipasi):
    lain = angka.indikator()
    angka.isi(angka.rilis(), lain, nilai=5)
    tahun_lain = angka.rilis(tahun=2023)
    angka.isi(tahun_lain, partisipasi, nilai=5)
    tahun_lain.sahkan(None)
    for salah in (kunci(lain), f"realisasi:{partisipasi.pk}:2023:0"):
        with pytest.raises(ValidationError, match="Angka kinerja” ke-2"):
            mengutip(kunci(partisipasi), salah)
    pabrik.tahun(2023)
    assert mengutip(kunci(partisipasi), f"realisasi:{partisipasi.pk}:2023:0").live


def test_jadwal_ditolak_seperti_terbit(partisipasi):
    halaman = mengutip("evaluasi:2024", terbit=False)
    halaman.go_live_at = datetime(2099, 1, 1, tzinfo=UTC)
    with pytest.raises(ValidationError, match="belum terbit, atau sudah ditarik"):
        halaman.save_revision().publish()


def test_angka_yang_berubah_tidak_pernah_diam_diam(partisipasi):
    halaman = mengutip(kunci(partisipasi))
    koreksi(partisipasi)
    with pytest.raises(ValidationError, match="pilih “perbaikan kecil” atau “koreksi”"):
        halaman.save_revision().publish()
    halaman = type(halaman).objects.get(pk=halaman.pk)
    halaman.jenis_perubahan, halaman.ringkasan = "perbaikan", "Ejaan dibetulkan."
    with pytest.raises(ValidationError, match=r"tampak seperti koreksi.*81,2"):
        halaman.save_revision().publish()
    assert [s.kata for s in Sitiran.objects.kini()] == ["80,12%"]
    baru = pabrik.ubah(halaman, jenis="koreksi")
    assert baru.riwayat.terakhir.nomor == 2
    assert [s.kata for s in Sitiran.objects.kini()] == ["81,2%"]


def test_terbit_lagi_tanpa_perubahan_bukan_versi(partisipasi):
    halaman = mengutip(kunci(partisipasi))
    halaman.save_revision().publish()
    assert halaman.riwayat.terakhir.nomor == 1
    assert Sitiran.objects.count() == 1


def test_berkas_baru_tidak_mengubah_angka(partisipasi, client):
    dokumen = pabrik.dokumen("Satu")
    halaman = pabrik.artikel(isi=[("angka", kunci(partisipasi)), ("dokumen", dokumen)])
    koreksi(partisipasi)
    dokumen.refresh_from_db()
    dokumen.file = ContentFile(pabrik.berkas_pdf("Dua"), name="laporan.pdf")
    dokumen.save()
    halaman = type(halaman).objects.get(pk=halaman.pk)
    assert halaman.riwayat.terakhir.nomor == 2
    assert [s.kata for s in Sitiran.objects.kini()] == ["80,12%"]
    assert "kini 81,2%" in teks(client.get(halaman.url))


def test_pencarian_menemukan_nama_angkanya(partisipasi):
    halaman = mengutip(kunci(partisipasi))
    hasil = cari(Kueri(teks="partisipasi 80,12", jenis=["berita"]))
    assert [h.judul for h in hasil.hits] == [halaman.title]


def test_catatan_beku_di_python_dan_basis_data(partisipasi):
    mengutip(kunci(partisipasi))
    catatan = Sitiran.objects.get()
    for ulah in (catatan.save, catatan.delete, lambda: Sitiran.objects.update(kata="99")):
        with pytest.raises(Beku):
            ulah()
    tabel = Sitiran._meta.db_table
    for perintah in (f"UPDATE {tabel} SET kata = '99'", f"DELETE FROM {tabel}"):
        with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
            connection.cursor().execute(perintah)
    connection.cursor().execute(f"UPDATE {tabel} SET indikator_id = NULL")
    assert Sitiran.objects.get().kata == "80,12%"


def test_kini_hanya_versi_terbaru_yang_terbit(partisipasi):
    halaman = mengutip(kunci(partisipasi))
    pabrik.ubah(halaman, jenis="koreksi", isi=[("paragraf", "<p>Tanpa angka.</p>")])
    assert Sitiran.objects.count() == 1
    assert not Sitiran.objects.kini().exists()
    lain = mengutip(kunci(partisipasi))
    with menarik("keliru", "Keliru."):
        lain.unpublish()
    assert not Sitiran.objects.kini().exists()


@pytest.mark.parametrize(
    "teks_kunci",
    ["realisasi:12:2024:0", "capaian:1:2024:0", "evaluasi:2020", "ikm:2024:2024-01-01:2024-06-30"],
)
def test_kunci_dibaca_seperti_ditulis(teks_kunci):
    assert str(Kunci.baca(teks_kunci)) == teks_kunci
    assert Kunci.baca(f"{teks_kunci} ") is None
    assert Kunci.baca(None) is Kunci.baca("\x00") is None
