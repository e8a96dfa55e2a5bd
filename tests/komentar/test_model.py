"""What the tables themselves keep to, whoever writes them."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from komentar.models import CatatanModerasi, CatatanTetap, Komentar
from komentar.putusan import putuskan
from tests import pabrik
from tests.komentar.warga import komentar

pytestmark = pytest.mark.django_db


def test_label_tanpa_nama_dan_surel(artikel):
    satu = komentar(artikel, "disetujui", nama="Sitti Aminah", surel="sitti@contoh.id")
    for label in (str(satu), repr(satu), str(satu.catatan.get()), str(satu.xtdcomment_ptr.pk)):
        assert "Sitti" not in label
        assert "sitti" not in label
    assert satu.user_name == ""


def test_alamat_perangkat_selalu_kosong(artikel):
    satu = Komentar.objects.create(
        halaman=artikel, nama="Budi", comment="Hai", ip_address="203.0.113.7"
    )
    assert _alamat(satu) is None
    Komentar.objects.filter(pk=satu.pk).update(ip_address="203.0.113.8")
    assert _alamat(satu) is None
    with connection.cursor() as kursor:
        kursor.execute("UPDATE django_comments SET ip_address = '203.0.113.9'")
    assert _alamat(satu) is None


def _alamat(satu):
    with connection.cursor() as kursor:
        kursor.execute("SELECT ip_address FROM django_comments WHERE id = %s", [satu.pk])
        return kursor.fetchone()[0]


@pytest.mark.parametrize(
    ("keadaan", "umum"),
    [
        ("menunggu", False),
        ("disetujui", True),
        ("ditolak", False),
        ("disembunyikan", False),
        ("ditarik", False),
    ],
)
def test_kolom_pustaka_mengikuti_keadaan(artikel, keadaan, umum):
    satu = Komentar.objects.create(halaman=artikel, nama="Budi", comment="Hai", is_public=True)
    satu.keadaan, satu.alasan_kode = keadaan, "kasar"
    satu.save(update_fields=["keadaan", "alasan_kode"])
    assert Komentar.objects.get(pk=satu.pk).is_public is umum


def test_menolak_tanpa_alasan_tidak_bisa_disimpan(artikel):
    satu = komentar(artikel)
    with pytest.raises(IntegrityError), transaction.atomic():
        Komentar.objects.filter(pk=satu.pk).update(keadaan="ditolak")


def test_catatan_hanya_bertambah(artikel):
    catatan = komentar(artikel, "disetujui").catatan.get()
    for cara in (
        catatan.save,
        catatan.delete,
        CatatanModerasi.objects.all().delete,
        lambda: CatatanModerasi.objects.update(ke="ditolak"),
    ):
        with pytest.raises(CatatanTetap):
            cara()


def test_catatan_tinggal_sesudah_komentar_dan_akun_tiada(artikel):
    moderator = pabrik.pengguna("Moderator")
    satu = komentar(artikel, "ditolak", oleh=moderator)
    nomor, akun = satu.pk, moderator.pk
    satu.delete()
    moderator.delete()
    catatan = CatatanModerasi.objects.get()
    assert (
        catatan.komentar_id,
        catatan.dari,
        catatan.ke,
        catatan.alasan_kode,
        catatan.oleh_id,
    ) == (
        nomor,
        "menunggu",
        "ditolak",
        "kasar",
        akun,
    )


def test_setiap_putusan_dicatat(artikel):
    moderator = pabrik.pengguna("Moderator")
    satu = komentar(artikel, "disembunyikan", oleh=moderator)
    putuskan(satu.pk, "disetujui", oleh=moderator, putusan_ke=2)
    assert list(satu.catatan.values_list("dari", "ke", "alasan_kode")) == [
        ("menunggu", "disetujui", ""),
        ("disetujui", "disembunyikan", "kasar"),
        ("disembunyikan", "disetujui", ""),
    ]
    satu.refresh_from_db()
    assert satu.alasan == ""


def test_migrasi_sesuai_model():
    call_command("makemigrations", "komentar", check=True, dry_run=True, verbosity=0)
