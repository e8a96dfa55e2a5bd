"""A person's request, fulfilled by a moderator: a copy, an erasure, a record without the e-mail."""

import json

import pytest

from komentar.catatan import CatatanTetap
from komentar.models import CatatanPribadi, Komentar
from tests import pabrik
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
JALUR = "/admin/data-pribadi/"
SUREL = "kenari@contoh.id"
ISIAN = {"surel": SUREL, "alasan": "Permohonan nomor 12."}


@pytest.fixture
def moderator(client):
    """The client, in as a moderator."""
    client.force_login(pabrik.pengguna("Moderator"))
    return client


def terbukti(artikel, keadaan="menunggu", **isian):
    satu = komentar(artikel, keadaan, surel=SUREL, nama="Kenari", **isian)
    Komentar.objects.filter(pk=satu.pk).update(surel_terbukti_pada=satu.submit_date)
    return satu


def baris(satu):
    return Komentar.objects.get(pk=satu.pk)


def test_hanya_moderator(client, artikel):
    satu = terbukti(artikel)
    for peran in ("Penulis", "Redaktur", "Penyusun SAKIP"):
        client.force_login(pabrik.pengguna(peran))
        for kirim in (client.get, client.post):
            jawab = kirim(JALUR, {**ISIAN, "hapus": "1"})
            assert SUREL not in jawab.text
            assert jawab.status_code in (302, 403)
    assert baris(satu).user_email == SUREL
    assert not CatatanPribadi.objects.exists()


def test_lihat_tanpa_mengubah(moderator, artikel):
    satu, lain = terbukti(artikel, "disetujui"), komentar(artikel, surel=SUREL)
    jawab = moderator.post(JALUR, {**ISIAN, "cari": "1"})
    assert f"Komentar {satu.pk}" in jawab.text
    assert f"Komentar {lain.pk}</a>" in jawab.text
    assert "no-store" in jawab["Cache-Control"]
    assert baris(satu).user_email == SUREL
    assert not CatatanPribadi.objects.exists()


def test_get_tidak_mengubah_dan_tidak_mencari(moderator, artikel):
    satu = terbukti(artikel)
    jawab = moderator.get(JALUR, {**ISIAN, "hapus": "1"})
    assert f"Komentar {satu.pk}" not in jawab.text
    assert baris(satu).user_email == SUREL


@pytest.mark.parametrize("juga", [False, True])
def test_salinan(moderator, artikel, juga):
    terbukti(artikel, "ditolak", teks="Isi kenari.")
    komentar(artikel, surel=SUREL, teks="Mungkin bukan ia.")
    komentar(artikel, surel="lain@contoh.id", teks="Milik orang lain.")
    isian = {**ISIAN, "salinan": "1"} | ({"juga_belum": "on"} if juga else {})
    jawab = moderator.post(JALUR, isian)
    assert jawab["Content-Disposition"] == 'attachment; filename="data-pribadi.json"'
    data = json.loads(jawab.content)
    teks = [satu["teks"] for satu in data["komentar"]]
    assert teks == ["Isi kenari.", "Mungkin bukan ia."][: 1 + juga]
    assert len(data["komentar_belum_dibuktikan"]) == (0 if juga else 1)
    catatan = CatatanPribadi.objects.get()
    assert (catatan.jenis, catatan.banyak, catatan.alasan) == ("salinan", 1 + juga, ISIAN["alasan"])


@pytest.mark.parametrize("juga", [False, True])
def test_hapus(moderator, artikel, client, juga):
    satu = terbukti(artikel, "disetujui", teks="Isi kenari.")
    belum = komentar(artikel, "disetujui", surel=SUREL, teks="Mungkin bukan ia.")
    lain = komentar(artikel, "disetujui")
    isian = {**ISIAN, "hapus": "1"} | ({"juga_belum": "on"} if juga else {})
    jawab = moderator.post(JALUR, isian, follow=True)
    assert f"pada {1 + juga} komentar dihapus" in jawab.text
    assert ISIAN["alasan"] in jawab.text
    assert SUREL not in jawab.text
    assert (baris(satu).comment, baris(satu).nama, baris(satu).user_email) == ("", "", "")
    assert baris(satu).keadaan == "ditarik"
    assert baris(belum).user_email == ""
    assert baris(belum).comment == ("" if juga else "Mungkin bukan ia.")
    assert baris(lain).user_email == lain.user_email
    assert "Isi kenari." not in client.get(artikel.get_url()).text
    catatan = CatatanPribadi.objects.get()
    assert (catatan.jenis, catatan.banyak) == ("hapus", 1 + juga)
    assert SUREL not in repr(CatatanPribadi.objects.values().get())


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"alasan": ""}, "Tulis alasannya."),
        ({"alasan": "\u200b "}, "Tulis alasannya."),
        ({"alasan": f"Diminta {SUREL}"}, "Jangan tulis alamat surel di sini"),
        ({"surel": "kenari"}, "Alamat surel belum benar."),
        ({"surel": "kenari\x00@contoh.id"}, ""),
    ],
)
def test_tanpa_alasan_yang_sah_tidak_ada_yang_terjadi(moderator, artikel, isian, kalimat):
    satu = terbukti(artikel)
    for tombol in ("salinan", "hapus"):
        jawab = moderator.post(JALUR, {**ISIAN, **isian, tombol: "1"})
        assert jawab.status_code == 200
        assert kalimat in jawab.text
    assert baris(satu).user_email == SUREL
    assert not CatatanPribadi.objects.exists()


def test_catatan_tidak_dapat_diubah_atau_dihapus(moderator, artikel):
    terbukti(artikel)
    moderator.post(JALUR, {**ISIAN, "hapus": "1"})
    catatan = CatatanPribadi.objects.get()
    for ubah in (catatan.save, catatan.delete, CatatanPribadi.objects.all().delete):
        with pytest.raises(CatatanTetap):
            ubah()
    with pytest.raises(CatatanTetap):
        CatatanPribadi.objects.update(alasan="Lain.")


def test_jumlah_kueri_tetap(moderator, artikel, django_assert_max_num_queries):
    def kueri():
        with django_assert_max_num_queries(200) as terhitung:
            moderator.post(JALUR, {**ISIAN, "cari": "1"})
        return len(terhitung)

    terbukti(artikel)
    awal = kueri()
    for _ in range(20):
        terbukti(artikel)
    assert kueri() == awal
