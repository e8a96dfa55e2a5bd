"""What the record of decisions holds, and that nobody bends it."""

import pytest
from django.db import DatabaseError, connection, transaction

from komentar.isyarat import berubah
from komentar.models import CatatanModerasi, CatatanTetap, Komentar
from komentar.putusan import PutusanTakSah, SudahDiputus, putuskan, samarkan, tanggapi
from tests import pabrik
from tests.komentar.meja import MEJA, putus
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db
TEKS = "Hubungi 0812-3456-7890, NIK 7309012345670001."


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE komentar_catatanmoderasi SET ke = 'ditolak'",
        "UPDATE komentar_catatanmoderasi SET oleh_id = NULL",
        "DELETE FROM komentar_catatanmoderasi",
    ],
)
def test_basis_data_menolak_ubah_dan_hapus(artikel, perintah):
    komentar(artikel, "disetujui")
    awal = list(CatatanModerasi.objects.values())
    with (
        pytest.raises(DatabaseError, match="tidak dapat diubah"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(perintah)
    assert list(CatatanModerasi.objects.values()) == awal


def test_python_menolak_ubah_dan_hapus(artikel):
    komentar(artikel, "disetujui")
    satu = CatatanModerasi.objects.get()
    satu.ke = "ditolak"
    for langkah in (
        satu.save,
        satu.delete,
        CatatanModerasi.objects.all().delete,
        lambda: CatatanModerasi.objects.update(ke="ditolak"),
        lambda: CatatanModerasi.objects.bulk_update([satu], ["ke"]),
    ):
        with pytest.raises(CatatanTetap):
            langkah()


def test_catatan_tinggal_bila_komentar_dan_akun_pergi(artikel):
    satu = komentar(artikel, "disembunyikan")
    Komentar.objects.get(pk=satu.pk).delete()
    pabrik.Pengguna.objects.get(groups__name="Moderator").delete()
    assert [
        (c.komentar_id, c.dari, c.ke, c.alasan_kode) for c in CatatanModerasi.objects.all()
    ] == [
        (satu.pk, "menunggu", "disetujui", ""),
        (satu.pk, "disetujui", "disembunyikan", "kasar"),
    ]


def test_samarkan_tercatat_tanpa_kata(artikel, client, moderator):
    satu = komentar(artikel, teks=TEKS, nama="Sitti 0812-3456-7890")
    assert [s["kode"] for s in satu.sebab] == ["pribadi"] * 3
    isian = {"putusan_ke": 0, "next": f"{MEJA}{satu.pk}/"}
    jawab = client.post(f"{MEJA}{satu.pk}/samar/", isian, follow=True)
    assert "sudah disamarkan" in jawab.text
    satu.refresh_from_db()
    assert satu.comment == "Hubungi ••••-••••-••••, NIK ••••••••••••••••."
    assert satu.nama == "Sitti ••••-••••-••••"
    assert (satu.keadaan, satu.putusan_ke, satu.sebab) == ("menunggu", 1, [])
    catatan = satu.catatan.get()
    assert (catatan.dari, catatan.ke, catatan.oleh) == ("menunggu", "disamarkan", moderator)
    for isi in (jawab.text, str(Komentar.objects.values().get()), str(catatan.__dict__)):
        assert "7309012345670001" not in isi
        assert "3456-7890" not in isi
    assert "disamarkan, moderator-satu" in jawab.text
    assert "/samar/" not in client.get(f"{MEJA}{satu.pk}/").text


def test_samarkan_yang_tampil_dan_yang_beralasan(artikel):
    oleh = pabrik.pengguna("Moderator")
    tampil = komentar(artikel, "disetujui", teks=TEKS)
    assert samarkan(tampil.pk, oleh=oleh, putusan_ke=1).keadaan == "disetujui"
    tolak = komentar(artikel, "ditolak", teks=TEKS + " Ya.")
    samarkan(tolak.pk, oleh=oleh, putusan_ke=1)
    assert tolak.catatan.last().alasan_kode == ""
    tolak.refresh_from_db()
    assert tolak.alasan_kode == "kasar"


def test_samarkan_tidak_menimpa_dan_tidak_mengarang(artikel, client, moderator):
    satu = komentar(artikel, teks=TEKS)
    with pytest.raises(SudahDiputus):
        samarkan(satu.pk, oleh=moderator, putusan_ke=3)
    lain = komentar(artikel)
    with pytest.raises(PutusanTakSah, match="Tidak ada NIK"):
        samarkan(lain.pk, oleh=moderator, putusan_ke=0)
    assert client.get(f"{MEJA}{satu.pk}/samar/").status_code == 405
    client.force_login(pabrik.pengguna("Redaktur"))
    client.post(f"{MEJA}{satu.pk}/samar/", {"putusan_ke": 0})
    assert Komentar.objects.get(pk=satu.pk).comment == TEKS
    assert not CatatanModerasi.objects.exists()


def test_yang_disamarkan_orang_lain_terlihat(artikel, client, moderator):
    satu = komentar(artikel, teks=TEKS)
    samarkan(satu.pk, oleh=pabrik.pengguna("Moderator", "rekan"), putusan_ke=0)
    teks = putus(client, satu, "disetujui").text
    assert "baru saja disamarkan oleh rekan pada" in teks
    assert Komentar.objects.get(pk=satu.pk).keadaan == "menunggu"


def test_isyarat_berubah_sesudah_tersimpan(artikel):
    kabar = []

    def dengar(komentar, dari, ke, **lain):
        tersimpan = Komentar.objects.get(pk=komentar.pk).keadaan
        kabar.append((komentar.pk, str(dari), str(ke), str(tersimpan)))

    berubah.connect(dengar)
    try:
        satu = komentar(artikel, "disetujui")
        with pytest.raises(PutusanTakSah):
            putuskan(satu.pk, "disembunyikan", oleh=None, putusan_ke=1)
        resmi = tanggapi(
            satu.pk, oleh=pabrik.pengguna("Moderator"), nama="K", teks="Ya.", kiriman="a"
        )
    finally:
        berubah.disconnect(dengar)
    assert kabar == [
        (satu.pk, "menunggu", "disetujui", "disetujui"),
        (resmi.pk, "", "disetujui", "disetujui"),
    ]
